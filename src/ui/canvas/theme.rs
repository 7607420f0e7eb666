//! Themes: colours and weights, which only repeat what position, letter and shape say already.
//!
//! Three weights of text: `title` is what matters now, `text` and `second` can be read, `faint` may be missed. Huidig and
//! gewenst have one hue each, in ink for signs and words and as a tint for whole cells.

use ratatui::style::{Color, Modifier, Style};

use super::glyphs::Glyphs;
use crate::app::ThemeName;
use crate::words::Words;

/// How the program looks, and its language.
#[derive(Debug)]
pub struct Look {
    /// Colours and weights.
    pub theme: Theme,
    /// Signs.
    pub glyphs: &'static Glyphs,
    /// Texts.
    pub words: &'static Words,
}

/// Which colours the terminal is known to show.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ColourDepth {
    /// None, because the user wants none.
    None,
    /// A table of 256, of which the first 16 are whatever the user made of them and the others are fixed.
    Table,
    /// All that 24 bits can name.
    TrueColour,
}

/// A set of styles, named by what they are for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Theme {
    /// The colours that the terminal shows, so that something can be drawn in another theme.
    pub depth: ColourDepth,
    /// The screen behind everything.
    pub ground: Style,
    /// The header and the footer, over their whole width.
    pub bar: Style,
    /// A dialog over the screen that it is about.
    pub panel: Style,
    /// A field to type in.
    pub field: Style,
    /// What lies behind a dialog.
    pub dimmed: Style,
    /// Card text, and everything without a style of its own.
    pub text: Style,
    /// Titles, and what is in focus.
    pub title: Style,
    /// What can be read but does not matter most now: cells without a mark, what a choice is about, what a key does.
    pub second: Style,
    /// What may be missed, such as the sign of a cell without a mark.
    pub faint: Style,
    /// Thin rules.
    pub rule: Style,
    /// The bar at what is in focus.
    pub focus: Style,
    /// The mark for the current scenario.
    pub current: Style,
    /// The mark for the desired scenario.
    pub desired: Style,
    /// Both marks in one cell: it is to be kept.
    pub keep: Style,
    /// A whole cell with the mark for the current scenario.
    pub current_cell: Style,
    /// A whole cell with the mark for the desired scenario.
    pub desired_cell: Style,
    /// A whole cell with both marks.
    pub keep_cell: Style,
    /// The names of keys, and signs of what a key does.
    pub key: Style,
    /// The program's own prompts.
    pub prompt: Style,
    /// All is well: what was typed is saved, or understood.
    pub good: Style,
    /// Warnings.
    pub alarm: Style,
    /// A word that was searched for.
    pub found: Style,
}

/// A colour, and its stand-in where only a table of 256 is known. That is the nearest one that keeps the hue apart from
/// others and the text on it readable; the first 16 of the table are never used.
#[derive(Clone, Copy)]
struct Tone {
    rgb: u32,
    index: u8,
}

const fn tone(rgb: u32, index: u8) -> Tone {
    Tone { rgb, index }
}

/// The ink of a mark, and the tint of a cell that has it.
struct Hue {
    ink: Tone,
    tint: Tone,
}

/// The colours of a theme that does not leave them to the terminal. Every ink can be read on every ground and tint
/// (`tests/ui/contrast.rs`).
struct Palette {
    ground: Tone,
    bar: Tone,
    panel: Tone,
    field: Tone,
    text: Tone,
    second: Tone,
    faint: Tone,
    rule: Tone,
    current: Hue,
    desired: Hue,
    keep_tint: Tone,
    good: Tone,
    alarm: Tone,
}

/// Amber and blue: apart for every kind of colour blindness.
const DONKER: Palette = Palette {
    ground: tone(0x12_16_1d, 233),
    bar: tone(0x1d_24_30, 235),
    panel: tone(0x1a_20_2a, 234),
    field: tone(0x2a_33_42, 237),
    text: tone(0xe8_e6_e1, 254),
    second: tone(0x97_a0_ae, 248),
    faint: tone(0x6b_74_83, 244),
    rule: tone(0x34_3c_49, 238),
    current: Hue { ink: tone(0xff_b4_54, 215), tint: tone(0x3b_2d_14, 52) },
    desired: Hue { ink: tone(0x6c_b8_ff, 117), tint: tone(0x15_32_4a, 17) },
    keep_tint: tone(0x2f_30_38, 236),
    good: tone(0x8f_d1_9e, 114),
    alarm: tone(0xff_9d_8f, 217),
};

const LICHT: Palette = Palette {
    ground: tone(0xff_ff_ff, 231),
    bar: tone(0xe9_ed_f2, 254),
    panel: tone(0xf5_f7_fa, 255),
    field: tone(0xe3_e8_ee, 254),
    text: tone(0x16_18_1c, 234),
    second: tone(0x53_5d_6c, 240),
    faint: tone(0x7f_88_95, 244),
    rule: tone(0xcb_d2_da, 251),
    current: Hue { ink: tone(0x8a_4b_00, 94), tint: tone(0xff_e9_c7, 230) },
    desired: Hue { ink: tone(0x00_53_9c, 25), tint: tone(0xd5_e9_fb, 189) },
    keep_tint: tone(0xe5_e3_e0, 254),
    good: tone(0x1d_6b_34, 22),
    alarm: tone(0xa8_20_1a, 124),
};

const CONTRAST: Palette = Palette {
    ground: tone(0x00_00_00, 16),
    bar: tone(0x1c_1c_1c, 234),
    panel: tone(0x12_12_12, 233),
    field: tone(0x2b_2b_2b, 235),
    text: tone(0xff_ff_ff, 231),
    second: tone(0xd8_d8_d8, 253),
    faint: tone(0xc6_c6_c6, 251),
    rule: tone(0x8a_8a_8a, 245),
    current: Hue { ink: tone(0xff_d1_66, 222), tint: tone(0x3a_2a_00, 52) },
    desired: Hue { ink: tone(0x9c_d6_ff, 153), tint: tone(0x00_2f_4d, 17) },
    keep_tint: tone(0x2a_2a_31, 235),
    good: tone(0xa8_e6_b4, 157),
    alarm: tone(0xff_c0_b5, 224),
};

impl Theme {
    /// The theme with this name, in colours that the terminal shows.
    #[must_use]
    pub fn named(name: ThemeName, depth: ColourDepth) -> Self {
        let theme = match (depth, name) {
            (ColourDepth::None, _) | (_, ThemeName::Mono) => Self::of_terminal(Color::Reset),
            // Few of the 16 colours can be read on black and on white alike, so there is only one.
            (_, ThemeName::Terminal) => Self::of_terminal(Color::Magenta),
            (_, ThemeName::Donker) => Self::of_palette(&DONKER, depth),
            (_, ThemeName::Licht) => Self::of_palette(&LICHT, depth),
            (_, ThemeName::Contrast) => Self::of_palette(&CONTRAST, depth),
        };
        Self { depth, ..theme }
    }

    /// The terminal's own colours, whatever they are, and one colour besides for what is desired.
    fn of_terminal(desired: Color) -> Self {
        let plain = Style::new();
        let dim = plain.add_modifier(Modifier::DIM);
        let bold = plain.add_modifier(Modifier::BOLD);
        Self {
            depth: ColourDepth::None,
            ground: plain,
            bar: plain,
            panel: plain,
            field: plain.add_modifier(Modifier::UNDERLINED),
            dimmed: dim,
            text: plain,
            title: bold,
            second: plain,
            faint: dim,
            rule: dim,
            focus: bold,
            current: bold,
            desired: bold.fg(desired),
            keep: bold,
            current_cell: plain,
            desired_cell: plain,
            keep_cell: plain,
            key: bold,
            prompt: dim.add_modifier(Modifier::ITALIC),
            good: plain,
            alarm: bold.add_modifier(Modifier::UNDERLINED),
            found: plain.add_modifier(Modifier::REVERSED),
        }
    }

    fn of_palette(palette: &Palette, depth: ColourDepth) -> Self {
        let colour = |tone: Tone| match depth {
            ColourDepth::TrueColour => Color::from_u32(tone.rgb),
            ColourDepth::Table | ColourDepth::None => Color::Indexed(tone.index),
        };
        let ink = |tone| Style::new().fg(colour(tone));
        let bold = |tone| ink(tone).add_modifier(Modifier::BOLD);
        let ground = |tone| ink(palette.text).bg(colour(tone));
        Self {
            depth,
            ground: ground(palette.ground),
            bar: ground(palette.bar),
            panel: ground(palette.panel),
            field: ground(palette.field),
            dimmed: ink(palette.faint).bg(colour(palette.ground)),
            second: ink(palette.second),
            faint: ink(palette.faint),
            rule: ink(palette.rule),
            focus: bold(palette.text),
            current: bold(palette.current.ink),
            desired: bold(palette.desired.ink),
            current_cell: ground(palette.current.tint),
            desired_cell: ground(palette.desired.tint),
            keep_cell: ground(palette.keep_tint),
            prompt: ink(palette.second).add_modifier(Modifier::ITALIC),
            good: ink(palette.good),
            alarm: bold(palette.alarm).add_modifier(Modifier::UNDERLINED),
            ..Self::of_terminal(Color::Reset)
        }
    }
}
