//! In Dutch: the settings.

use crate::words::actions::action;
use crate::words::settings::{SettingWords, SettingsWords};

pub const SETTINGS: SettingsWords = SettingsWords {
    file: include_str!("../../../assets/config.ron"),
    title: "Instellingen",
    about: "kleuren, taal, tekens, muis",
    open: action("instellingen", "instellingen: kleuren, taal, tekens, muis").also("voorkeuren opties config"),
    change: action("wijzigen", "de gekozen instelling wijzigen: de volgende waarde"),
    next_value: action("volgende", "de volgende waarde"),
    previous_value: action("vorige", "de vorige waarde"),
    default_again: action("gewone waarde", "de gekozen instelling terugzetten op de gewone waarde"),
    theme: SettingWords {
        label: "Kleuren",
        about: "De kleuren van je eigen scherm. Gewoon: donker als je terminal alle kleuren kan tonen, en anders de kleuren van de terminal. Ook met T.",
    },
    audience_theme: SettingWords {
        label: "Kleuren bij presenteren",
        about: "De kleuren op de beamer: bij presenteren en op een tweede scherm. Gewoon: licht, omdat dat in een lichte zaal het best te lezen is.",
    },
    language: SettingWords {
        label: "Taal",
        about: "De taal van het programma. De kaart en wat jullie schreven blijven zoals ze zijn. Gewoon: Nederlands.",
    },
    ascii: SettingWords {
        label: "Tekens",
        about: "Alleen ASCII helpt als tekens als ● en ◆ op je scherm blokjes worden. Gewoon: alle tekens.",
    },
    mouse: SettingWords {
        label: "Muis",
        about: "Voor Spiegel: klikken en scrollen. Voor de terminal: tekst selecteren. Gewoon: voor Spiegel. Ook met M.",
    },
    plain: SettingWords {
        label: "Weergave",
        about: "Regel voor regel is er voor een schermlezer of brailleregel, zoals --plain. Geldt vanaf de volgende start; terug kan dan met het woord instellingen. Gewoon: schermen.",
    },
    report_folder: SettingWords {
        label: "Map voor verslagen",
        about: "Waar een verslag komt te staan als je niets anders kiest. Spiegel onthoudt de map van het laatste verslag. Gewoon: je map met documenten.",
    },
    hints: SettingWords {
        label: "Tips",
        about: "Elke tip komt één keer, op het moment dat hij helpt. Enter laat ze allemaal nog een keer komen.",
    },
    theme_name: |name| match name {
        "licht" => "licht",
        "donker" => "donker",
        "contrast" => "veel contrast",
        "mono" => "zonder kleur",
        _ => "van de terminal",
    },
    language_name: |code| if code == "en" { "Engels (English)" } else { "Nederlands" },
    all_signs: "alle tekens",
    only_ascii: "alleen ASCII",
    mouse_here: "voor Spiegel",
    mouse_elsewhere: "voor de terminal",
    screens: "schermen",
    lines: "regel voor regel",
    no_folder: "je documenten",
    hints_told: |count| match count {
        0 => "nog geen gezien".to_owned(),
        count => format!("{count} gezien"),
    },
    default: |value| format!("gewoon: {value}"),
    is_default: "gewoon",
    for_now: |value| {
        format!(
            "Nu geldt '{value}', omdat Spiegel zo is gestart of omdat bewaren niet lukte; de volgende keer geldt wat hier staat."
        )
    },
    place: |name, line| match line {
        Some(line) => format!("In config.ron: {name}, regel {line}."),
        None => format!("In config.ron: {name} (staat er nog niet in)."),
    },
    wrong: "klopt niet",
    wrong_at: |line, column, what| format!("Regel {line}, teken {column}: {what}"),
    all_wrong: |all| format!("In de instellingen (config.ron) klopt iets niet. {all}"),
    unknown_hint: "Herstel dat in een teksteditor; tot dan slaat Spiegel die regel over.",
    all_wrong_hint: "Daarvoor geldt de gewone waarde. Wijzig het bij Instellingen (I), of in een teksteditor (spiegel paths zegt waar).",
    folder_label: "Map voor verslagen (leeg: je documenten)",
};
