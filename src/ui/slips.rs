//! Slips of paper that are typed in: a line for each, the one in hand in words, and how to type it.
//!
//! ```text
//!  Op papier: huidig                              2 van 6 briefjes
//!    Briefje 1  2 4 1 3
//!  ▌ Briefje 2  2-3 4
//!
//!    Doelgroepen         tussen 2 Commitment … en 3 Verbinden …
//!    Beleid en aanbod    4 Innovatie en co-creatie
//!    Initiatief          ·
//! ```

use ratatui::buffer::Buffer;
use ratatui::layout::{Constraint, Layout, Rect};
use ratatui::style::Style;
use ratatui::widgets::StatefulWidget;

use super::canvas::{Canvas, Drawing, Look, after, at_most, cells};
use super::choice::readable;
use super::form::FieldRow;
use super::frame::Header;
use super::panel::Panel;
use super::rounds::round_title;
use crate::app::{Extent, List, OpenCard, SlipError, Slips};
use crate::domain::{Answer, Card, Mark};
use crate::text::columns;
use crate::words::Words;

const WIDTH: u16 = 80;
/// What there is to say of them, with an empty row above and below what the one in hand means.
const ABOUT_ROWS: u16 = 7;

/// The fields for the slips.
pub struct SlipsScreen<'a> {
    pub open_card: &'a OpenCard,
    pub slips: &'a Slips,
    pub look: &'a Look,
}

impl StatefulWidget for SlipsScreen<'_> {
    type State = Drawing;

    fn render(self, area: Rect, buf: &mut Buffer, drawing: &mut Drawing) {
        let Self { open_card, slips, look } = self;
        let theme = &look.theme;
        let canvas = &mut Canvas::new(buf, drawing, look);
        let counted = counted(slips, look);
        let status = if slips.is_draft { format!("{} {counted}", look.words.draft.draft) } else { counted };
        let title = round_title(&slips.plan, look);
        let titles = [title.as_str()];
        let header = Header { status: &status, ..Header::new(&titles, look) };
        let aspects = cells(open_card.card.aspects().len());
        let body = Panel::new(header, WIDTH).draw(canvas, area, |_, _| slips_in_sight(slips) + aspects + ABOUT_ROWS);
        let (about, style) = match &slips.error {
            Some(error) => (self.wrong(error), theme.alarm),
            None => (self.about(), theme.second),
        };
        let width = readable(after(body, 2)).width;
        // The hint may lose rows; what is typed, and what it means, may not.
        let about_height = canvas.height(&about, width).min(body.height.saturating_sub(aspects + 1));
        let spare = body.height.saturating_sub(aspects + about_height + 2);
        let gap = u16::from(spare > 3);
        let layout = [
            Constraint::Fill(1),
            Constraint::Length(gap),
            Constraint::Length(aspects),
            Constraint::Length(gap),
            Constraint::Length(about_height),
        ];
        let [fields, _, echo, _, hint] = Layout::vertical(layout).areas(body);
        self.draw_fields(canvas, fields);
        self.draw_echo(canvas, after(echo, 2));
        canvas.write(readable(after(hint, 2)), &about, style);
    }
}

impl SlipsScreen<'_> {
    fn draw_fields(&self, canvas: &mut Canvas, area: Rect) {
        let Self { slips, look, .. } = *self;
        let window = List::at(slips.focus).window(area.height.into(), slips.fields.len());
        let first = window.start;
        let labels_width = cells(columns(&(self.look.words.round.slip)(slips.fields.len())));
        for (index, row) in window.zip(area.rows()) {
            let (label, in_focus) = ((look.words.round.slip)(index + 1), index == slips.focus);
            let field = &slips.fields[index];
            canvas.render(FieldRow { label: &label, field, in_focus, labels_width, is_required: false, look }, row);
        }
        canvas.more(area, Extent::new(slips.fields.len(), area.height.into()), first);
    }

    /// What the line with the cursor means, aspect by aspect.
    fn draw_echo(&self, canvas: &mut Canvas, area: Rect) {
        let Self { open_card, slips, look } = *self;
        let aspects = open_card.card.aspects();
        let read = slips.read_so_far(slips.focus, &open_card.card);
        let labels = cells(aspects.iter().map(|aspect| columns(&aspect.label)).max().unwrap_or(0));
        let labels = (labels + 2).min(area.width / 2);
        for (index, row) in area.rows().enumerate().take(aspects.len()) {
            canvas.put(at_most(row, labels.saturating_sub(1)), &aspects[index].label, look.theme.second);
            let (text, style) = self.echo(read.get(index));
            canvas.put(after(row, labels), &text, style);
        }
    }

    /// An answer in words; a sign if there is none yet, or if it is not understood.
    fn echo(&self, read: Option<&Option<[Option<Answer>; 2]>>) -> (String, Style) {
        let Self { slips, look, .. } = *self;
        match read {
            None => (look.glyphs.unset.to_owned(), look.theme.faint),
            Some(None) => ("?!".to_owned(), look.theme.alarm),
            Some(Some([current, desired])) => {
                let said = |mark| self.answer(if mark == Mark::Current { current } else { desired }.as_ref());
                let said: Vec<String> = slips.plan.asks.marks().map(said).collect();
                (said.join("  /  "), look.theme.text)
            }
        }
    }

    fn answer(&self, answer: Option<&Answer>) -> String {
        let Self { open_card, look, .. } = *self;
        let scenario = |id| {
            let column = open_card.card.column(id).unwrap_or(0);
            format!("{} {}", column + 1, open_card.card.scenarios()[column].label)
        };
        match answer {
            None => look.words.round.not_filled_in.to_owned(),
            Some(Answer::Scenario(id)) => scenario(id),
            Some(Answer::Between(left, right)) => (look.words.domain.between)(&scenario(left), &scenario(right)),
            Some(Answer::Unknown) => look.words.domain.unknown.to_owned(),
            Some(Answer::NotApplicable) => look.words.domain.not_applicable.to_owned(),
        }
    }

    fn about(&self) -> String {
        let card = &self.open_card.card;
        (self.look.words.round.slips_about)(card.aspects().len(), card.scenarios().len(), self.slips.plan.asks)
    }

    /// What is wrong, and what to do.
    fn wrong(&self, error: &SlipError) -> String {
        error_label(error, &self.open_card.card, self.look.words)
    }
}

/// What is wrong with a slip, and what to do.
#[must_use]
pub fn error_label(error: &SlipError, card: &Card, words: &Words) -> String {
    let words = &words.round;
    match error {
        SlipError::Count(found) => (words.slip_count)(*found, card.aspects().len()),
        SlipError::NoAnswer(wrong) => (words.slip_wrong)(wrong, card.scenarios().len()),
        SlipError::NotAsked(wrong) => (words.slip_not_asked)(wrong),
        SlipError::Empty => words.slip_empty.to_owned(),
    }
}

/// As many slips as there are people, if that is known, up to what leaves the card in sight.
fn slips_in_sight(slips: &Slips) -> u16 {
    let present = slips.plan.present.and_then(|present| present.try_into().ok());
    present.unwrap_or(6).clamp(4, 9)
}

/// How many slips have been typed, of how many if that is known.
pub fn counted(slips: &Slips, look: &Look) -> String {
    let words = &look.words.round;
    match slips.plan.present {
        Some(present) => (words.slips_of)(slips.count(), present),
        None => (words.slips)(slips.count()),
    }
}
