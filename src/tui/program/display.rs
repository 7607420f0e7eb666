//! How the program looks, and what came of drawing it last.

use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect};

use super::startup::Preferences;
use crate::app::{Extent, Model, Target, ThemeName};
use crate::domain::Slide;
use crate::text::{Typesetter, in_ascii};
use crate::tui::has_signs;
use crate::ui::{ColourDepth, Drawn, Glyphs, Look, Theme, draw, room_extent};
use crate::words::words;

/// What drawing needs beside the model, and what it says of the last frame.
#[derive(Debug)]
pub struct Display {
    pub look: Look,
    /// Whose colours the look has now.
    theme: ThemeName,
    colours: ColourDepth,
    typesetter: Typesetter,
    /// The window that the next frame fills.
    pub area: Rect,
    drawn: Drawn,
}

impl Display {
    pub fn new(preferences: &Preferences) -> Self {
        let Preferences { settings, ascii, colours, words } = *preferences;
        let theme = settings.theme;
        let look = Look { theme: Theme::named(theme, colours), glyphs: Glyphs::new(ascii), words };
        let typesetter = Typesetter::default();
        Self { look, theme, colours, typesetter, area: Rect::ZERO, drawn: Drawn::default() }
    }

    /// From now on speaks this language; `None` for the default.
    pub fn speak(&mut self, lang: Option<&str>) {
        self.look.words = words(lang.unwrap_or("nl"));
    }

    /// From now on draws with ASCII only, or with every sign that the terminal has.
    pub fn draw_in_ascii(&mut self, ascii: bool) {
        self.look.glyphs = Glyphs::new(ascii || !has_signs());
    }

    pub fn draw(&mut self, buf: &mut Buffer, model: &Model) {
        if self.theme != model.theme() {
            self.theme = model.theme();
            self.look.theme = Theme::named(self.theme, self.colours);
        }
        self.typesetter.begin_frame();
        self.drawn = draw(buf, model, &self.look, &mut self.typesetter);
        if self.look.glyphs.is_ascii() {
            make_ascii(buf);
        }
    }

    /// How far the slide in sight goes on screens of these columns and rows, if it is read on all of them at the same time.
    pub fn rooms(&mut self, model: &Model, slide: Slide, sizes: &[(u16, u16)]) -> Option<Extent> {
        let Self { look, typesetter, .. } = self;
        let areas = sizes.iter().map(|(width, height)| Rect::new(0, 0, *width, *height));
        let extents = areas.filter_map(|area| room_extent(area, model, slide, look, typesetter));
        let is_of_rows = matches!(slide, Slide::Reveal(..));
        extents.reduce(|one, other| if is_of_rows { one.rows_with(other) } else { one.with(other) })
    }

    /// Where the cursor belongs.
    pub fn cursor(&self) -> Option<Position> {
        self.drawn.cursor
    }

    /// How far the text in focus goes.
    pub fn extent(&self) -> Extent {
        self.drawn.extent
    }

    /// What the mouse points at.
    pub fn target(&self, column: u16, row: u16) -> Option<Target> {
        self.drawn.target(column, row)
    }

    /// Whether a clock that runs is on screen.
    pub fn has_clock(&self) -> bool {
        self.drawn.has_clock
    }

    /// How many texts have been wrapped so far: each once for every width.
    pub fn wraps(&self) -> usize {
        self.typesetter.wraps()
    }
}

/// Texts have signs too, and so has what users write.
fn make_ascii(buf: &mut Buffer) {
    for cell in &mut buf.content {
        if let Some(sign) = in_ascii(cell.symbol()) {
            cell.set_symbol(sign);
        }
    }
}
