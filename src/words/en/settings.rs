//! In English: the settings.

use crate::words::actions::action;
use crate::words::settings::{SettingWords, SettingsWords};

pub const SETTINGS: SettingsWords = SettingsWords {
    file: include_str!("../../../assets/config.en.ron"),
    title: "Settings",
    about: "colours, language, signs, mouse",
    open: action("settings", "settings: colours, language, signs, mouse").also("preferences options config"),
    change: action("change", "change the chosen setting: the next value"),
    next_value: action("next", "the next value"),
    previous_value: action("previous", "the previous value"),
    default_again: action("default", "give the chosen setting its default again"),
    theme: SettingWords {
        label: "Colours",
        about: "The colours of your own screen. Default: dark if your terminal shows all colours, and else the colours of the terminal. Also with T.",
    },
    audience_theme: SettingWords {
        label: "Colours when presenting",
        about: "The colours on the projector: when presenting and on a second screen. Default: light, which reads best in a light room.",
    },
    language: SettingWords {
        label: "Language",
        about: "The language of the program. The card and what you wrote stay as they are. Default: Dutch.",
    },
    ascii: SettingWords {
        label: "Signs",
        about: "ASCII only helps if signs such as ● and ◆ become blocks on your screen. Default: all signs.",
    },
    mouse: SettingWords {
        label: "Mouse",
        about: "For Spiegel: click and scroll. For the terminal: select text. Default: for Spiegel. Also with M.",
    },
    plain: SettingWords {
        label: "Display",
        about: "Line by line is for a screen reader or a braille display, as --plain is. Holds from the next start on; the word settings then leads back. Default: screens.",
    },
    report_folder: SettingWords {
        label: "Folder for reports",
        about: "Where a report is put if you choose nothing else. Spiegel remembers the folder of the last report. Default: your documents.",
    },
    hints: SettingWords {
        label: "Tips",
        about: "Every tip comes once, at the moment when it helps. Enter lets all of them come once more.",
    },
    theme_name: |name| match name {
        "licht" => "light",
        "donker" => "dark",
        "contrast" => "high contrast",
        "mono" => "no colour",
        _ => "the terminal's",
    },
    language_name: |code| if code == "en" { "English" } else { "Dutch (Nederlands)" },
    all_signs: "all signs",
    only_ascii: "ASCII only",
    mouse_here: "for Spiegel",
    mouse_elsewhere: "for the terminal",
    screens: "screens",
    lines: "line by line",
    no_folder: "your documents",
    hints_told: |count| match count {
        0 => "none seen yet".to_owned(),
        count => format!("{count} seen"),
    },
    default: |value| format!("default: {value}"),
    is_default: "default",
    for_now: |value| {
        format!(
            "Now it is '{value}', because Spiegel was started so or because saving failed; next time what stands here holds."
        )
    },
    place: |name, line| match line {
        Some(line) => format!("In config.ron: {name}, line {line}."),
        None => format!("In config.ron: {name} (not in it yet)."),
    },
    wrong: "not right",
    wrong_at: |line, column, what| format!("Line {line}, character {column}: {what}"),
    all_wrong: |all| format!("Something in the settings (config.ron) is not right. {all}"),
    unknown_hint: "Mend that in a text editor; until then Spiegel skips that line.",
    all_wrong_hint: "The default holds for that. Change it in Settings (I), or in a text editor (spiegel paths says where).",
    folder_label: "Folder for reports (empty: your documents)",
};
