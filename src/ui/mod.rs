//! Drawing: the model in, cells out. Nothing is changed by it but the [`Drawing`]: a cache of wrapped texts, and what the
//! program must know of the frame.
//!
//! ```text
//!  Professionalisering  Teamoverleg West                 ✓ bewaard 21:04   frame.rs: CardHeader
//!                       1 Individuele   2 Commitment    3 Verbinden en …   heads.rs
//!                         begeleiding     Samen Opleiden  verbreden
//!   1 Doelgroepen       ·               ● H             ·                  grid.rs, with marks.rs in its cells
//! ▌ 2 Beleid en aanbod  ·             ▌ ● H             ·
//!  ── 2 Beleid en aanbod · 2 Commitment Samen Opleiden ────── ● Huidig ──  pane.rs, on a rule.rs
//!  Professionalisering en professionele ontwikkeling SO&P is in een …      passages.rs
//!  h huidig  g gewenst  Enter aspect  Esc terug                   ? hulp   footer.rs; notice.rs and search.rs over it
//! ```
//!
//! Every screen, dialog and sheet is a `StatefulWidget` in a file of its own; [`App`] chooses among them.
//!
//! - Screens fill the page: `blank`, `start`, `sessions`, `versions`, `region`, `card`, `aspect`, `scenario`, `overview` (with `line`), `compare` and
//!   `present`, here and on a second screen (`follow`).
//! - Slides are what `present` shows: `aspect_slide`, `overview_slide`, `agreed_steps`, `silence_slide`, `questions`, `reveal`; all of them with a `corner`, and
//!   texts that are read page by page with `slide_text`.
//! - Dialogs are panels (`panel`) over the dimmed screen that they are about: `form`, `palette`, `agenda`, `facts`, `roles`, `settings`,
//!   `report` (a `choice`), `merge`, `copies`, `own_code` (in `large_letters`), and those of a meeting: `meeting`, `round_start`, `round`, `hands`, `slips`, `rounds`.
//! - What is a page itself takes the place of a screen: `help` (with `key_table`), `manual`, `ballot`, `reveal`.
//! - Sheets leave the card in sight above them, by `sheet`: `notes`, `answers`, `steps`, `questions`.
//!
//! What the card is shown with: `grid` with `heads` and `marks`, its columns by `column_widths`, the text in its cells by `excerpt`;
//! `pane` and the views of an aspect and a scenario with `passages`, which are what the group wrote and how its voices lay.
//!
//! Sessions stand in the same table on the start screen and in the list: `session_table`. What all of them draw with is in `canvas`; the rows of every list to choose from are those of `list`.

mod agenda;
mod agreed_steps;
mod answers;
mod aspect;
mod aspect_slide;
mod aspect_voices;
mod ballot;
mod blank;
mod canvas;
mod card;
mod card_draft;
mod card_link;
mod choice;
mod column_widths;
mod compare;
mod copies;
mod corner;
mod description;
mod excerpt;
mod facts;
mod follow;
mod footer;
mod form;
mod frame;
mod grid;
mod hands;
mod heads;
mod help;
mod key_table;
mod large_letters;
mod layers;
mod line;
mod list;
mod manual;
mod marks;
mod meeting;
mod merge;
mod next_step;
mod notes;
mod notice;
mod overview;
mod overview_slide;
mod own_code;
mod palette;
mod pane;
mod panel;
mod passages;
mod present;
mod questions;
mod region;
mod report;
mod reveal;
mod roles;
mod round;
mod round_start;
mod rounds;
mod rule;
mod scenario;
mod search;
mod session_table;
mod sessions;
mod settings;
mod sheet;
mod silence_slide;
mod slide_text;
mod slips;
mod stack;
mod start;
mod steps;
mod versions;
mod voices;

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use ratatui::style::Style;
use ratatui::widgets::StatefulWidget;

use crate::app::{Extent, Model, OpenCard, Overlay, Screen, View};
use crate::domain::Slide;
use crate::text::Typesetter;
use canvas::Canvas;
pub use canvas::{ColourDepth, Drawing, Drawn, Glyphs, Look, Theme};
pub use footer::{Hint, hints as footer_hints};
pub use key_table::{KeyEntry, KeyGroup, KeyPlace, key_entries, key_table};
use layers::{hides_the_group, is_panel};
pub use notice::{label as notice_text, question as question_text};
pub use sessions::lines as session_lines;
pub use settings::in_words as setting_text;
pub use slips::error_label as slip_error_text;

/// The columns and rows of the smallest window in which anything sensible can be drawn.
const MIN_WINDOW: (u16, u16) = (20, 5);

/// Draws the whole window and returns what the program must know of the frame.
pub fn draw(buf: &mut Buffer, model: &Model, look: &Look, typesetter: &mut Typesetter) -> Drawn {
    let mut drawing = Drawing::new(std::mem::take(typesetter));
    App { model, look }.render(buf.area, buf, &mut drawing);
    #[cfg(debug_assertions)]
    Canvas::new(buf, &mut drawing, look).tell_cut();
    *typesetter = drawing.typesetter;
    drawing.drawn
}

/// How far what the room reads of a slide goes on a screen of this area that follows; `None` if that is too small to show it.
pub fn room_extent(
    area: Rect,
    model: &Model,
    slide: Slide,
    look: &Look,
    typesetter: &mut Typesetter,
) -> Option<Extent> {
    let open_card = model.open_card().filter(|_| area.width >= MIN_WINDOW.0 && area.height >= MIN_WINDOW.1)?;
    let mut drawing = Drawing::new(std::mem::take(typesetter));
    drawing.begin(None);
    let screen = present::PresentScreen { model, open_card, slide, look };
    screen.render(area, &mut Buffer::empty(area), &mut drawing);
    *typesetter = drawing.typesetter;
    Some(drawing.drawn.extent)
}

/// The whole program, as it looks now.
#[derive(Clone, Copy, Debug)]
pub struct App<'a> {
    /// What is shown.
    pub model: &'a Model,
    /// How it looks.
    pub look: &'a Look,
}

impl StatefulWidget for App<'_> {
    type State = Drawing;

    fn render(self, area: Rect, buf: &mut Buffer, drawing: &mut Drawing) {
        drawing.begin(self.model.found().map(|search| search.word.as_str()));
        // To style every cell is a fifth of what a frame costs, and not every theme has a ground of its own.
        if self.look.theme.ground != Style::new() {
            buf.set_style(area, self.look.theme.ground);
        }
        let canvas = &mut Canvas::new(buf, drawing, self.look);
        if area.width < MIN_WINDOW.0 || area.height < MIN_WINDOW.1 {
            canvas.write(area, self.look.words.screen.too_small, self.look.theme.text);
            return;
        }
        let layers = self.layers();
        match (layers.last(), self.slide()) {
            (Some(Overlay::Blank), _) => canvas.render(blank::BlankScreen { model: self.model, look: self.look }, area),
            // The key that scrolls the questions would take the place of the keys for writing.
            (Some(Overlay::Questions(_)), _) => {
                self.draw_layers(canvas, area, layers);
                let extent = std::mem::take(&mut canvas.drawing.drawn.extent);
                self.draw_footer(canvas, area);
                canvas.drawing.drawn.extent = extent;
            }
            (Some(_), _) => {
                self.draw_layers(canvas, area, layers);
                self.draw_footer(canvas, area);
            }
            // An audience sees no keys.
            (None, Some(_)) => self.draw_screen(canvas, area),
            (None, None) if matches!(self.model.screen, Screen::Waiting) => self.draw_screen(canvas, area),
            (None, None) => {
                self.draw_screen(canvas, area);
                self.draw_footer(canvas, area);
            }
        }
    }
}

impl<'a> App<'a> {
    /// The overlays with the dialog that is on screen as the last one; none if that is a screen. A question lies over what it
    /// is about: over somebody's ballot it must not uncover the card of the group.
    fn layers(&self) -> &'a [Overlay] {
        let overlays = &self.model.overlays;
        match overlays.last() {
            // Of the manual it is the page that is searched; else the card.
            Some(Overlay::Search(_)) if self.model.manual().is_some() => &overlays[..overlays.len() - 1],
            None | Some(Overlay::Search(_)) => &[],
            Some(Overlay::Question(_)) => {
                let below = overlays.iter().rposition(|overlay| !matches!(overlay, Overlay::Question(_)));
                let below = below.map_or(&[][..], |index| &overlays[..=index]);
                let is_about = |last: &Overlay| {
                    matches!(last, Overlay::Form(_) | Overlay::Meeting(_) | Overlay::Agenda(_) | Overlay::CardLink(_))
                };
                if below.last().is_some_and(is_about) { below } else { &[] }
            }
            Some(_) => overlays,
        }
    }

    /// The last layer; a panel over the dimmed layer below it. While people answer nobody may see what the group said before:
    /// then it is the card without any mark that lies below.
    fn draw_layers(&self, canvas: &mut Canvas, window: Rect, layers: &[Overlay]) {
        let Some(dialog) = layers.last() else { return self.draw_screen(canvas, window) };
        let [page, _] = footer::page_and_keys(window, self.model, self.look);
        if is_panel(dialog) && panel::is_over_screen(page) {
            // A panel over a panel takes its place: pieces of the lower one around it would say nothing.
            let screens = layers.iter().rposition(|layer| !is_panel(layer)).map_or(0, |index| index + 1);
            let (below, panels) = layers.split_at(screens);
            let hides = |open_card: &&OpenCard| panels.iter().any(|panel| hides_the_group(panel, open_card));
            match self.model.open_card().filter(hides) {
                Some(open_card) => canvas.render(card::UnmarkedCard { open_card, look: self.look }, page),
                None => self.draw_layers(canvas, window, below),
            }
            // The header stays as it is: whether all is saved, and the clock.
            let [_, body] = frame::areas(page);
            canvas.dim(body);
        }
        self.draw_dialog(canvas, window, dialog);
    }

    /// The slide that an audience sees.
    fn slide(&self) -> Option<(&'a OpenCard, Slide)> {
        match self.model.open_card()? {
            open_card @ OpenCard { view: View::Present(slide), .. } => Some((open_card, *slide)),
            _ => None,
        }
    }

    fn draw_screen(&self, canvas: &mut Canvas, window: Rect) {
        let Self { model, look } = *self;
        let [page, _] = footer::page_and_keys(window, model, look);
        match &model.screen {
            Screen::Start(start) => canvas.render(start::StartScreen { start, look }, page),
            Screen::Sessions(sessions) => canvas.render(sessions::SessionsScreen { sessions, look }, page),
            Screen::Versions(versions) => canvas.render(versions::VersionsScreen { versions, look }, page),
            Screen::Region(region) => canvas.render(region::RegionScreen { region, look }, page),
            Screen::Waiting => canvas.render(follow::WaitingScreen { look }, window),
            Screen::OpenCard(open_card) => match open_card.view {
                View::Card => canvas.render(card::CardScreen { model, open_card, look }, page),
                View::Aspect => canvas.render(aspect::AspectScreen { model, open_card, look }, page),
                View::Scenario => canvas.render(scenario::ScenarioScreen { model, open_card, look }, page),
                View::Overview => canvas.render(overview::OverviewScreen { model, open_card, look }, page),
                View::Present(slide) => {
                    canvas.render(present::PresentScreen { model, open_card, slide, look }, window);
                }
            },
        }
    }

    fn draw_dialog(&self, canvas: &mut Canvas, window: Rect, dialog: &Overlay) {
        let Self { model, look } = *self;
        let [page, _] = footer::page_and_keys(window, model, look);
        match dialog {
            Overlay::Help(scroll) => help::draw(canvas, page, model, *scroll),
            Overlay::Manual(manual) => canvas.render(manual::ManualScreen { manual, look }, page),
            Overlay::Form(form) => canvas.render(form::FormDialog { model, form, look }, page),
            Overlay::Palette(palette) => canvas.render(palette::PaletteDialog { model, palette, look }, page),
            Overlay::ReportSheet(sheet) => canvas.render(report::ReportDialog { sheet, look }, page),
            Overlay::Compare(view) => canvas.render(compare::CompareScreen { view, look }, page),
            Overlay::Earlier(earlier) => canvas.render(compare::EarlierDialog { earlier, look }, page),
            Overlay::MergeInto(list) => merge::draw_into(canvas, page, model, *list),
            Overlay::CardLink(link) => canvas.render(card_link::CardLinkDialog { link, look }, page),
            Overlay::Settings(sheet) => canvas.render(settings::SettingsDialog { model, sheet, look }, page),
            Overlay::Agenda(list) => {
                if let Some(agenda) = &model.agenda {
                    canvas.render(agenda::AgendaDialog { model, agenda, list: *list, look }, page);
                }
            }
            overlay => {
                if let Some(open_card) = model.open_card() {
                    self.draw_card_dialog(canvas, page, open_card, overlay);
                }
            }
        }
    }

    /// The dialogs and sheets that are about an open card.
    fn draw_card_dialog(&self, canvas: &mut Canvas, page: Rect, open_card: &OpenCard, dialog: &Overlay) {
        let Self { model, look } = *self;
        match dialog {
            Overlay::Notes(editor) => canvas.render(notes::NotesSheet { model, open_card, editor, look }, page),
            Overlay::Answers(answers) => {
                canvas.render(answers::AnswersSheet { model, open_card, answers, look }, page);
            }
            Overlay::Steps(list) => {
                canvas.render(steps::StepsSheet { model, open_card, list: *list, look }, page);
            }
            Overlay::Questions(scroll) => {
                canvas.render(questions::QuestionsSheet { model, open_card, scroll: *scroll, look }, page);
            }
            Overlay::Facts(list) => {
                canvas.render(facts::FactsDialog { open_card, list: *list, look }, page);
            }
            Overlay::Roles(list) => {
                canvas.render(roles::RolesDialog { open_card, list: *list, look }, page);
            }
            Overlay::Merge(list) => canvas.render(merge::MergeDialog { open_card, list: *list, look }, page),
            Overlay::Copy(dialog) => copies::draw(canvas, page, open_card, *dialog),
            Overlay::OwnCode(list) => canvas.render(own_code::OwnCodeDialog { open_card, list: *list, look }, page),
            Overlay::Meeting(meeting) => canvas.render(meeting::MeetingScreen { open_card, meeting, look }, page),
            Overlay::Help(_)
            | Overlay::Manual(_)
            | Overlay::Form(_)
            | Overlay::Question(_)
            | Overlay::Compare(_)
            | Overlay::Earlier(_)
            | Overlay::MergeInto(_)
            | Overlay::CardLink(_)
            | Overlay::Search(_)
            | Overlay::Palette(_)
            | Overlay::Agenda(_)
            | Overlay::ReportSheet(_)
            | Overlay::Settings(_)
            | Overlay::Blank => {}
            Overlay::CardDraft(list) => {
                if let Some(card_draft) = &model.card_draft {
                    let list = *list;
                    canvas.render(card_draft::CardDraftScreen { open_card, card_draft, list, look }, page);
                }
            }
        }
    }

    /// A notice, or else a question or the search field above the keys that work now.
    fn draw_footer(&self, canvas: &mut Canvas, window: Rect) {
        let Self { model, look } = *self;
        if let Some(notice) = &model.notice {
            let text = notice::label(notice, model, look);
            return canvas.render(notice::Sentence { text: &text, look }, window);
        }
        let [page, keys] = footer::page_and_keys(window, model, look);
        match model.overlays.last() {
            Some(Overlay::Question(question)) => {
                let text = notice::question(*question, model, look);
                canvas.render(notice::Sentence { text: &text, look }, page);
            }
            Some(Overlay::Search(field)) => {
                let last = canvas::row(page, page.height - 1);
                canvas.render(search::SearchField { field, found: model.found(), look }, last);
            }
            _ => {}
        }
        footer::draw(canvas, keys, model);
    }
}
