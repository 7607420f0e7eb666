//! A count of hands: for every aspect, how many hands went up for each scenario.

use ratatui::buffer::Buffer;
use ratatui::layout::{Rect, Size};
use ratatui::widgets::StatefulWidget;

use super::canvas::{Canvas, Drawing, Look, after, below, cells, split_top};
use super::choice::readable;
use super::form::{self, FieldRow};
use super::frame::Header;
use super::heads;
use super::panel::Panel;
use super::rounds::round_title;
use crate::app::{HandCount, HandsError, OpenCard};
use crate::text::columns;

const WIDTH: u16 = 66;

/// The fields for the counts.
pub struct HandsScreen<'a> {
    pub open_card: &'a OpenCard,
    pub hand_count: &'a HandCount,
    pub look: &'a Look,
}

impl StatefulWidget for HandsScreen<'_> {
    type State = Drawing;

    fn render(self, area: Rect, buf: &mut Buffer, drawing: &mut Drawing) {
        let Self { open_card, hand_count, look } = self;
        let (words, theme) = (&look.words.meeting, &look.theme);
        let canvas = &mut Canvas::new(buf, drawing, look);
        let title = round_title(&hand_count.plan, look);
        let status = if hand_count.is_draft { look.words.draft.draft } else { "" };
        let aspects = open_card.card.aspects();
        let titles = [title.as_str()];
        let header = Header { status, ..Header::new(&titles, look) };
        let fields = 3 * cells(aspects.len());
        // Above the fields stand the scenarios whose hands are counted, below them how to fill them in, or what is wrong.
        let names = self.scenarios();
        let names_height = |canvas: &mut Canvas, width: u16| canvas.height(&names, width.saturating_sub(4)) + 1;
        let wanted = |canvas: &mut Canvas, space: Size| fields + 3 + names_height(canvas, space.width);
        let body = Panel::new(header, WIDTH).draw(canvas, area, wanted);
        let names_height = names_height(canvas, body.width);
        let names_height = if body.height >= cells(aspects.len()) + 4 + names_height { names_height } else { 0 };
        let [head, body] = split_top(body, names_height);
        canvas.write(readable(after(head, 2)), &names, theme.text);
        let row_height = if body.height >= fields + 3 { 3 } else { 1 };
        let labels_width = cells(aspects.iter().map(|aspect| columns(&aspect.label)).max().unwrap_or(0));
        for (index, (aspect, field)) in aspects.iter().zip(&hand_count.fields).enumerate() {
            let in_focus = index == hand_count.focus;
            let row = form::row_at(body, index, row_height);
            canvas.render(
                FieldRow { label: &aspect.label, field, in_focus, labels_width, is_required: false, look },
                row,
            );
        }
        let rows = cells(aspects.len()) * row_height + u16::from(row_height == 1);
        let rest = readable(after(below(body, rows), 2));
        let scenarios = open_card.card.scenarios().len();
        if let Some(error) = hand_count.error {
            let aspect = &aspects[hand_count.focus].label;
            let sentence = match error {
                HandsError::Numbers => (words.hands_wrong)(aspect, scenarios),
                HandsError::TooMany { hands, present } => (words.hands_too_many)(aspect, hands, present),
            };
            canvas.write(rest, &sentence, theme.alarm);
        } else if hand_count.is_draft {
            canvas.write(rest, look.words.draft.about, theme.second);
        } else {
            canvas.write(rest, &(words.hands_about)(scenarios), theme.second);
        }
    }
}

impl HandsScreen<'_> {
    /// The scenarios by number and name, in the order in which their hands are typed.
    fn scenarios(&self) -> String {
        let scenarios = 0..self.open_card.card.scenarios().len();
        scenarios.map(|scenario| heads::label(self.open_card, scenario)).collect::<Vec<_>>().join("   ")
    }
}
