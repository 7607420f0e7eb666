//! Drawing: the model in, cells out. Reads, never writes; keeps nothing but a cache of wrapped texts.
//!
//! ```text
//!  Professionalisering  Teamoverleg West                 ✓ bewaard 21:04   frame: header
//!                       1 Individuele   2 Commitment    3 Verbinden en …   grid: heads
//!                         begeleiding     Samen Opleiden  verbreden
//!   1 Doelgroepen       · │             ● H             ·                  grid: rows of cells
//! ▌ 2 Beleid en aanbod  ·             ▌ ● H             ·
//!  ── 2 Beleid en aanbod · 2 Commitment Samen Opleiden ────── ● Huidig ──  pane: heading
//!  Professionalisering en professionele ontwikkeling SO&P is in een …      pane: the whole text
//!  h huidig  g gewenst  Enter aspect  Esc terug                   ? hulp   frame: footer
//! ```
//!
//! One file a screen: `start`, `sessions`, `versions`, `card`, `aspect`, `scenario`, `overview` (with `line`), `help`, `form`,
//! `commands`, `agenda`; one file a sheet over the card: `writing`, `answers`, `steps`, `talk`, `facts`.

mod answers;
mod area;
mod aspect;
mod canvas;
mod card;
mod choice;
mod commands;
mod facts;
mod footer;
mod form;
mod frame;
mod grid;
mod guide;
mod help;
mod key_table;
mod line;
mod marks;
mod overview;
mod pane;
mod paper;
mod present;
mod reading;
mod round;
mod scenario;
mod sessions;
mod sheet;
mod spread;
mod start;
mod steps;
mod talk;
mod theme;
mod versions;
mod writing;

use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect};
use ratatui::style::Style;

use crate::app::{Extent, Model, OpenCard, Overlay, Screen, Target, View};
use crate::text::Typesetter;
use canvas::Canvas;
pub use key_table::{KeySection, key_table};
pub use marks::Glyphs;
pub use sessions::lines as session_lines;
pub use theme::{Look, Theme};

/// The smallest window in which anything sensible can be drawn.
const SMALLEST: (u16, u16) = (20, 5);

/// What came of drawing, for the loop to know.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Drawn {
    /// Where the cursor belongs: on the cell in focus, for those who follow it with a screen reader.
    pub cursor: Option<Position>,
    /// What can be pointed at.
    pub targets: Vec<(Rect, Target)>,
    /// How far the text in focus goes.
    pub extent: Extent,
    /// Whether a clock that runs is on screen.
    pub has_clock: bool,
}

impl Drawn {
    /// What lies under the mouse.
    #[must_use]
    pub fn target(&self, column: u16, row: u16) -> Option<Target> {
        let at = Position::new(column, row);
        self.targets.iter().find(|(area, _)| area.contains(at)).map(|(_, target)| *target)
    }
}

/// Draws the whole screen.
pub fn draw(buf: &mut Buffer, model: &Model, look: &Look, typesetter: &mut Typesetter) -> Drawn {
    let area = buf.area;
    if look.theme.ground != Style::new() {
        buf.set_style(area, look.theme.ground);
    }
    let mut canvas = Canvas::new(buf, look, typesetter);
    canvas.found = found(model);
    if area.width < SMALLEST.0 || area.height < SMALLEST.1 {
        canvas.put(area, look.words.screen.too_small, look.theme.text);
        return canvas.drawn;
    }
    match model.overlays.last() {
        Some(Overlay::Help(scroll)) => help::draw(&mut canvas, area, model, *scroll),
        Some(Overlay::Form(form)) => form::draw(&mut canvas, area, model, form),
        Some(Overlay::Palette(chosen)) => commands::draw(&mut canvas, area, model, chosen),
        Some(Overlay::Meeting(room)) => round::draw(&mut canvas, area, model, room),
        Some(Overlay::ReportSheet(sheet)) => paper::draw(&mut canvas, area, model, sheet),
        Some(Overlay::Agenda(list)) => guide::draw(&mut canvas, area, model, list.chosen),
        Some(Overlay::Blank) => {}
        Some(Overlay::Question(_) | Overlay::Search(_)) | None => below_question(&mut canvas, area, model),
        Some(overlay) => {
            if let Some(open_card) = sheet::open_card(model) {
                on_sheet(&mut canvas, area, model, open_card, overlay);
            }
        }
    }
    canvas.drawn
}

fn on_sheet(canvas: &mut Canvas, area: Rect, model: &Model, open_card: &OpenCard, overlay: &Overlay) {
    match overlay {
        Overlay::Notes(editor) => writing::draw(canvas, area, model, open_card, editor),
        Overlay::Answers(choice) => answers::draw(canvas, area, model, open_card, choice),
        Overlay::Steps(list) => steps::draw(canvas, area, model, open_card, list.chosen),
        Overlay::Questions(scroll) => talk::draw(canvas, area, model, open_card, *scroll),
        Overlay::Facts(list) => facts::draw(canvas, area, model, open_card, list.chosen),
        Overlay::Roles(list) => facts::draw_roles(canvas, area, model, open_card, list.chosen),
        Overlay::Help(_)
        | Overlay::Form(_)
        | Overlay::Question(_)
        | Overlay::Search(_)
        | Overlay::Palette(_)
        | Overlay::Meeting(_)
        | Overlay::Agenda(_)
        | Overlay::ReportSheet(_)
        | Overlay::Blank => {}
    }
}

/// The word that is shown wherever it stands.
fn found(model: &Model) -> Option<&str> {
    Some(sheet::open_card(model)?.found.as_ref()?.word.as_str())
}

/// A question lies over what it is about: over somebody's ballot it must not uncover the card of the group.
fn below_question(canvas: &mut Canvas, area: Rect, model: &Model) {
    match (model.overlays.iter().rev().find(|overlay| !matches!(overlay, Overlay::Question(_))), &model.screen) {
        (Some(Overlay::Form(form)), _) => form::draw(canvas, area, model, form),
        (Some(Overlay::Meeting(room)), Screen::OpenCard(_)) => round::draw(canvas, area, model, room),
        _ => screen(canvas, area, model),
    }
}

fn screen(canvas: &mut Canvas, area: Rect, model: &Model) {
    match &model.screen {
        Screen::Start(start) => start::draw(canvas, area, model, start),
        Screen::Sessions(sessions) => sessions::draw(canvas, area, model, sessions),
        Screen::Versions(list) => versions::draw(canvas, area, model, list),
        Screen::OpenCard(open_card) => match open_card.view {
            View::Card => card::draw(canvas, area, model, open_card),
            View::Aspect => aspect::draw(canvas, area, model, open_card),
            View::Scenario => scenario::draw(canvas, area, model, open_card),
            View::Overview => overview::draw(canvas, area, model, open_card),
            View::Present(slide) => present::draw(canvas, area, model, open_card, slide),
        },
    }
}
