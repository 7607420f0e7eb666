//! The start screen.

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use ratatui::widgets::StatefulWidget;

use super::canvas::{Canvas, Drawing, Look, after, below, cells, row, split_top};
use super::list;
use crate::app::{Choice, SessionRow, Start};
use crate::text::columns;

/// What the program is called.
const NAME: &str = "Spiegel";

/// What can be begun, or gone on with.
pub struct StartScreen<'a> {
    pub start: &'a Start,
    pub look: &'a Look,
}

impl StatefulWidget for StartScreen<'_> {
    type State = Drawing;

    fn render(self, area: Rect, buf: &mut Buffer, drawing: &mut Drawing) {
        let look = self.look;
        let canvas = &mut Canvas::new(buf, drawing, look);
        let choices = self.start.choices();
        let body = below(area, 1);
        let needed = 4 + 2 * cells(choices.len());
        let gap = if body.height >= needed + 4 { (body.height - needed) / 3 } else { 0 };
        // Wide screens get a margin: the eye looks for a list, not for a corner.
        let margin = if area.width >= 100 { area.width / 6 } else { 1 };
        let body = below(after(body, margin), gap);
        let is_spaced = body.height >= needed;
        let title_height = if is_spaced { 4 } else { 2 };
        let [title, mut rest] = split_top(body, title_height);
        canvas.put(after(title, 1), NAME, look.theme.title);
        canvas.put_short(after(row(title, 1), 1), look.words.screen.tagline, look.theme.second);
        let choice_height = if is_spaced { 2 } else { 1 };
        for (index, choice) in choices.iter().enumerate() {
            let area = Rect { height: rest.height.min(choice_height), ..rest };
            let takes_two_rows = self.draw_choice(canvas, area, index, *choice);
            // Every choice is followed by an empty row.
            rest = below(rest, choice_height + u16::from(takes_two_rows));
        }
    }
}

impl StartScreen<'_> {
    /// The name, and behind it what it is about, or under it if there is a row for that. Says whether it did the latter.
    fn draw_choice(&self, canvas: &mut Canvas, area: Rect, index: usize, choice: Choice) -> bool {
        let theme = &self.look.theme;
        let is_chosen = index == self.start.list.chosen;
        let (label, about) = self.label(choice);
        let style = if is_chosen { theme.title } else { theme.text };
        let inner = list::row(canvas, row(area, 0), index, is_chosen);
        let used = canvas.put_short(inner, &label, style);
        let rest = after(inner, self.labels_width().max(used) + 3);
        if columns(&about) <= usize::from(rest.width) {
            canvas.put(rest, &about, theme.second);
            return false;
        }
        let goes_under = choice == Choice::Continue && area.height > 1;
        if goes_under {
            canvas.put_short(after(row(area, 1), 2), &about, theme.second);
        }
        goes_under
    }

    /// What choices are about stands in one column, behind the longest label that is not a session's.
    fn labels_width(&self) -> u16 {
        let fixed = self.start.choices().into_iter().filter(|choice| *choice != Choice::Continue);
        cells(fixed.map(|choice| columns(&self.label(choice).0)).max().unwrap_or(0))
    }

    /// A choice and what it is about.
    fn label(&self, choice: Choice) -> (String, String) {
        let words = &self.look.words.screen;
        match (choice, &self.start.latest) {
            (Choice::Continue, Some(SessionRow::Readable { title, date, marked, aspects, file_name, .. })) => {
                let about = format!("{}, {}", (self.look.words.date)(*date), (words.marked)(*marked, *aspects));
                let file = file_name.as_ref().map(|file| format!(", {}", (words.in_file)(file)));
                ((words.go_on_with)(title), about + &file.unwrap_or_default())
            }
            (Choice::Continue, _) => (String::new(), String::new()),
            (Choice::New, _) => (words.new_session.to_owned(), words.new_session_about.to_owned()),
            (Choice::Browse, _) => (words.browse.to_owned(), words.browse_about.to_owned()),
            (Choice::Open, _) => (words.open.to_owned(), words.open_about.to_owned()),
            (Choice::Quit, _) => (words.quit.to_owned(), String::new()),
        }
    }
}
