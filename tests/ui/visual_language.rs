//! The page about the visual language: every specimen in its picture is cut out of a screen of the program.

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use spiegel::app::{Settings, ThemeName};
use spiegel::tui::screen_text;
use spiegel::ui::{ColourDepth, Theme};

use crate::documents::assert_file;
use crate::picture::svg;
use crate::stage::Stage;

/// A part of a screen: what it shows, the keys from the start screen to it, a text in its first row, and how much of the screen
/// it is, from so many columns left of the text on.
struct Specimen {
    name: &'static str,
    keys: &'static str,
    at: &'static str,
    before: u16,
    size: (u16, u16),
}

const fn specimen(name: &'static str, keys: &'static str, at: &'static str, before: u16, size: (u16, u16)) -> Specimen {
    Specimen { name, keys, at, before, size }
}

const SPECIMENS: &[Specimen] = &[
    specimen("Heading", "<Enter>", "Professionalisering  ", 1, (80, 1)),
    specimen("Marks", "<Enter><Down><Right>", "1 Doelgroepen", 1, (80, 11)),
    specimen("A mark between two", "<Enter>", "4 Voorwaarden", 1, (80, 2)),
    specimen("Focus, in words", "<Enter><Down><Right>", "2 Professionaliseringsbeleid en aanbod ·", 2, (80, 1)),
    specimen("A person's words", "<Enter><Down><Right>", "Toelichting", 1, (60, 2)),
    specimen("The program's words", "<Enter><Down>t", "Waarom", 1, (60, 1)),
    specimen("Choice", "<Enter>s", "Doorgeven", 2, (60, 5)),
    specimen("Field, understood", "<Enter><Down>vnBellen<Tab><Tab>morgen", "Wanneer", 2, (60, 3)),
    specimen("Warning", "<Enter><Down>vn<Enter>", "Wat *", 2, (60, 2)),
    specimen("", "<Enter><Down>vn<Enter>", "Wat: ", 2, (60, 1)),
    specimen("Question", "khq", "Wat je hebt", 1, (80, 2)),
    specimen("Voices", "<Enter>s<End><Up><Enter>", "1 Doelgroepen", 1, (80, 6)),
    specimen("Keys", "<Enter>", "h huidig", 1, (80, 1)),
];

const NAMES: u16 = 22;
const WIDTH: u16 = 104;

#[test]
fn the_picture_of_the_visual_language_is_the_program() {
    for (theme, file) in [(ThemeName::Donker, "donker"), (ThemeName::Licht, "licht")] {
        let picture = specimens(theme);
        assert_file(&format!("assets/visual-language-{file}.svg"), &svg(&picture, "The visual language of Spiegel"));
    }
}

/// All specimens under each other, with their names.
fn specimens(name: ThemeName) -> Buffer {
    let theme = Theme::named(name, ColourDepth::TrueColour);
    let gap = |specimen: &Specimen| u16::from(!specimen.name.is_empty());
    let height: u16 = SPECIMENS.iter().map(|specimen| gap(specimen) + specimen.size.1).sum();
    let mut picture = Buffer::empty(Rect::new(0, 0, WIDTH, height + 1));
    picture.set_style(picture.area, theme.ground);
    let mut y = 0;
    for specimen in SPECIMENS {
        y += gap(specimen);
        picture.set_string(1, y, specimen.name, theme.ground.patch(theme.second));
        cut_out(name, specimen, &mut picture, y);
        y += specimen.size.1;
    }
    picture
}

fn cut_out(theme: ThemeName, specimen: &Specimen, picture: &mut Buffer, y: u16) {
    let mut stage = Stage::after_a_meeting();
    stage.preferences.settings = Settings::with_theme(theme);
    stage.preferences.colours = ColourDepth::TrueColour;
    let frame = stage.play("100x40", specimen.keys).frame;
    let text = screen_text(&frame);
    let found =
        text.lines().zip(0..).find_map(|(line, row)| Some((line.find(specimen.at).map(|at| &line[..at])?, row)));
    let (before, top) = found.unwrap_or_else(|| panic!("{}: no {:?} in\n{text}", specimen.name, specimen.at));
    let left = u16::try_from(before.chars().count()).unwrap().saturating_sub(specimen.before);
    for row in 0..specimen.size.1 {
        for column in 0..specimen.size.0.min(frame.area.width - left) {
            picture[(NAMES + column, y + row)] = frame[(left + column, top + row)].clone();
        }
    }
}
