//! The facts of a session.

use ratatui::buffer::Buffer;
use ratatui::layout::{Rect, Size};
use ratatui::widgets::StatefulWidget;

use super::canvas::{Canvas, Drawing, Look, after, at_most, below, cells, split_top};
use super::form::fact_label;
use super::frame::Header;
use super::list;
use super::panel::Panel;
use crate::app::{Fact, List, OpenCard};
use crate::text::columns;

const WIDTH: u16 = 72;

/// The facts of the open session.
pub struct FactsDialog<'a> {
    pub open_card: &'a OpenCard,
    pub list: List,
    pub look: &'a Look,
}

impl StatefulWidget for FactsDialog<'_> {
    type State = Drawing;

    fn render(self, area: Rect, buf: &mut Buffer, drawing: &mut Drawing) {
        let Self { open_card, look, .. } = self;
        let (words, theme) = (look.words, &look.theme);
        let canvas = &mut Canvas::new(buf, drawing, look);
        let titles = [words.screen.facts];
        let header = Header { aside: &open_card.session.title, ..Header::new(&titles, look) };
        let facts = Fact::ALL.map(|fact| (fact, self.value(fact)));
        let longest = Fact::ALL.map(|fact| cells(columns(fact_label(fact, words)))).into_iter().max().unwrap_or(0);
        // Two empty columns stand between a label and its value, however narrow the window is.
        let labels = |width: u16| (longest + 2).min(width / 2);
        let values = |width: u16| width.saturating_sub(labels(width) + 3);
        let heights = |canvas: &mut Canvas, width: u16| {
            facts.each_ref().map(|(_, value)| canvas.height(value, values(width)).max(1))
        };
        let card = self.card();
        let wished = |canvas: &mut Canvas, size: Size| {
            let card_height = 1 + canvas.height(&card, size.width.saturating_sub(3));
            heights(canvas, size.width).iter().sum::<u16>() + cells(facts.len()) - 1 + card_height
        };
        let body = Panel::new(header, WIDTH).draw(canvas, area, wished);
        let lines = heights(canvas, body.width);
        let (labels_width, value_width) = (labels(body.width), values(body.width));
        let spare = body.height.saturating_sub(lines.iter().sum());
        let gap = u16::from(spare + 1 >= cells(facts.len()));
        let is_tight = lines.iter().sum::<u16>() > body.height;
        let mut rest = body;
        for (index, ((fact, value), lines)) in facts.iter().zip(lines).enumerate() {
            let [row, below_row] = split_top(rest, if is_tight { 1 } else { lines });
            let inner = list::row(canvas, row, index, index == self.list.chosen);
            let style = if index == self.list.chosen { theme.title } else { theme.text };
            canvas.put(at_most(inner, labels_width.saturating_sub(2)), fact_label(*fact, words), style);
            let (value, style) =
                if value.is_empty() { (words.screen.none_yet, theme.second) } else { (value.as_str(), theme.text) };
            canvas.write(at_most(after(inner, labels_width), value_width), value, style);
            rest = below(below_row, gap);
        }
        let card_area = after(at_most(below(rest, 1 - gap), body.width.saturating_sub(1)), 2);
        if canvas.height(&card, card_area.width) <= card_area.height {
            canvas.write(card_area, &card, theme.second);
        }
    }
}

impl FactsDialog<'_> {
    /// Which card it is about, and whose that is.
    fn card(&self) -> String {
        let (words, card) = (self.look.words, &self.open_card.card);
        let name = (words.report.card_with_theme)(card.title(), card.theme());
        let (attribution, label) = (card.attribution(), words.screen.the_card);
        match attribution.as_str() {
            "" => format!("{label}: {name}"),
            // A publisher may name the card as well.
            whole if whole.starts_with(&name) => format!("{label}: {whole}"),
            whole => format!("{label}: {name} {} {whole}", self.look.glyphs.dot),
        }
    }

    /// What is known. The note is never drawn: the list may be on a projector.
    fn value(&self, fact: Fact) -> String {
        let session = &self.open_card.session;
        match fact {
            Fact::Title => session.title.clone(),
            Fact::Date => (self.look.words.date)(session.date),
            Fact::Partnership => session.partnership.clone(),
            Fact::Facilitator => session.facilitator.clone(),
            Fact::Roles => session.roles.join(", "),
            Fact::Note => self.look.words.screen.note_is_private.to_owned(),
        }
    }
}
