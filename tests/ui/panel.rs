//! Dialogs are panels over the dimmed screen that they are about; in a small window they fill it.

use ratatui::style::Color;
use spiegel::app::{Overlay, Settings, ThemeName};
use spiegel::tui::screen_text;
use spiegel::ui::{ColourDepth, Theme};

use crate::stage::{Played, Stage, Window};
use crate::story;

/// From the start screen to every dialog that is a panel, and what its title says.
const DIALOGS: &[(&str, &str)] = &[
    ("n", "Nieuwe sessie"),
    ("<Enter><Down>vn", "Vervolgstap"),
    ("<Enter>i", "Gegevens van de sessie"),
    ("<Enter>i<Enter>", "Sessie hernoemen"),
    ("<Enter>i<End><Up><Enter>", "Wie zijn er?"),
    ("<Enter>:", "Opdrachten"),
    ("<Enter>r", "Verslag"),
    ("<Enter>d", "Draaiboek"),
    ("<Enter>s", "Met de groep"),
    ("<Enter>s<Enter>", "Doorgeven"),
    ("<Enter>s<Enter><Enter>", "Vanuit welke rol"),
    ("<Enter>s<Down><Down><Enter>", "Op papier"),
    ("<Enter>s<Down><Down><Down><Enter>", "Met handen"),
    ("<Enter>s<End><Enter>", "Rondes"),
];

fn donker() -> Stage {
    let mut stage = Stage::after_a_meeting();
    stage.preferences.settings = Settings::with_theme(ThemeName::Donker);
    stage
}

fn paper(played: &Played, color: Option<Color>) -> usize {
    played.frame.content().iter().filter(|cell| Some(cell.bg) == color).count()
}

#[test]
fn every_dialog_is_a_panel_over_the_dimmed_screen() {
    let theme = Theme::named(ThemeName::Donker, ColourDepth::Table);
    for (keys, title) in DIALOGS {
        for size in ["80x24", "120x40", "200x50"] {
            let played = donker().play(size, keys);
            let text = screen_text(&played.frame);
            let top =
                text.lines().find(|line| line.contains("╭─ ")).unwrap_or_else(|| panic!("{size} {keys}:\n{text}"));
            assert!(top.contains(title), "{size} {keys}:\n{text}");
            let area = usize::from(played.frame.area.width) * usize::from(played.frame.area.height);
            let panel = paper(&played, theme.panel.bg);
            assert!(panel > 300, "{size} {keys}: a panel of {panel} cells\n{text}");
            // In a smaller window a long list leaves little of the screen.
            if size != "80x24" {
                assert!(panel < area / 2, "{size} {keys}: {panel} of {area} cells are panel\n{text}");
            }
            let least = if size == "80x24" { 0 } else { 20 };
            let behind = played.frame.content().iter().filter(|cell| cell.fg == theme.dimmed.fg.unwrap());
            let letters = behind.filter(|cell| cell.symbol().chars().all(char::is_alphanumeric)).count();
            assert!(letters >= least, "{size} {keys}: {letters} dimmed letters\n{text}");
        }
    }
}

#[test]
fn a_dialog_fills_a_small_window() {
    for (keys, title) in DIALOGS {
        for size in ["40x12", "60x18", "69x30", "90x19"] {
            let text = screen_text(&donker().play(size, keys).frame);
            assert!(!text.contains('╭') && !text.contains('╰'), "{size} {keys}:\n{text}");
            assert!(text.lines().next().unwrap().contains(title), "{size} {keys}:\n{text}");
        }
    }
}

#[test]
fn a_dialog_about_an_aspect_leaves_it_in_sight() {
    for size in ["80x24", "120x40", "200x50"] {
        let text = screen_text(&donker().play(size, "<Enter><Down>vn").frame);
        assert!(text.contains("2 Beleid en aanbod"), "{size}:\n{text}");
        assert!(text.contains("Vervolgstap ─ Professionaliseringsbeleid en aanbod"), "{size}:\n{text}");
    }
}

/// Nothing of what the group marked or wrote lies behind a dialog while people answer, or while their answers are typed in.
#[test]
fn nothing_of_the_group_is_behind_a_dialog_while_people_answer() {
    let before = screen_text(&donker().play("120x40", "<Enter><Down>s").frame);
    assert!(before.contains("● H") && before.contains("Het jaarplan van 2026"), "{before}");
    let answering = [
        "s<Enter>",
        "s<Enter><Enter>",
        "s<Enter><Enter><End><Enter>",
        "s<Enter>d",
        "s<Down><Enter>",
        "s<Down><Enter><Enter>",
        "s<Down><Down><Enter>",
        "s<Down><Down><Down><Enter>",
    ];
    for keys in answering {
        for size in ["80x24", "120x40", "200x50"] {
            let text = screen_text(&donker().play(size, &format!("<Enter><Down>{keys}")).frame);
            for secret in ["● H", "◆ G", "◉", "We plannen", "Het jaarplan", "MT uitnodigen"] {
                assert!(!text.contains(secret), "{size} {keys} shows {secret}:\n{text}");
            }
        }
    }
}

#[test]
fn a_click_beside_a_panel_does_nothing_and_one_in_it_chooses() {
    let stage = donker();
    let mut window = Window::new(&stage, (120, 40), "<Enter>i");
    let before = window.screen();
    for (column, row) in [(0, 0), (1, 5), (60, 3), (119, 20), (60, 38)] {
        window.program.press(column, row);
        assert_eq!(window.screen(), before, "a click at {column}, {row}");
    }
    let row = before.lines().position(|line| line.contains("Partnerschap")).unwrap();
    window.program.press(60, u16::try_from(row).unwrap());
    window.screen();
    let chosen = |overlay: &Overlay| matches!(overlay, Overlay::Facts(list) if list.chosen == 2);
    assert!(window.program.model().overlays.iter().any(chosen), "{}", window.screen());
}

#[test]
fn panels_at_every_size() {
    for size in ["40x12", "60x18", "80x24", "120x40", "200x50"] {
        story!(donker(), size, "<Enter><Down>vnMT uitnodigen<Tab><Tab>morgen");
    }
}

#[test]
fn a_panel_in_ascii_and_without_colour() {
    let mut stage = Stage::after_a_meeting();
    stage.preferences.ascii = true;
    stage.preferences.colours = ColourDepth::None;
    story!(stage, "80x24", "<Enter>s");
}

#[test]
fn the_gauge_of_the_part_that_is_going_on() {
    let mut window = Window::new(&donker(), (80, 24), "<Enter>d<Enter>d");
    window.program.advance_clock(std::time::Duration::from_secs(150));
    let text = window.screen();
    let gauge = text.lines().find(|line| line.contains('━')).unwrap_or_else(|| panic!("no gauge in\n{text}"));
    let [passed, left] = ['━', '─'].map(|sign| gauge.chars().filter(|char| *char == sign).count());
    assert!(passed.abs_diff(left) <= 1, "half of five minutes: {passed} and {left} in\n{text}");
}
