//! The earlier versions of a session.

use ratatui::buffer::Buffer;
use ratatui::layout::{Constraint, Layout, Rect};
use ratatui::style::Style;
use ratatui::widgets::StatefulWidget;

use super::canvas::{Canvas, Drawing, Look, after};
use super::frame::{self, Header};
use super::list;
use crate::app::{Extent, VersionRow, Versions};
use crate::domain::Marked;
use crate::text::columns;
use crate::words::{clock, numeric_date};

const REVISION_WIDTH: u16 = 14;
const DATE_WIDTH: u16 = 20;

/// The versions to choose from.
pub struct VersionsScreen<'a> {
    pub versions: &'a Versions,
    pub look: &'a Look,
}

impl StatefulWidget for VersionsScreen<'_> {
    type State = Drawing;

    fn render(self, area: Rect, buf: &mut Buffer, drawing: &mut Drawing) {
        let Self { versions, look } = self;
        let words = &look.words.screen;
        let canvas = &mut Canvas::new(buf, drawing, look);
        let [header, body] = frame::areas(area);
        canvas.render(Header::new(&[&(words.versions)(&versions.name)], look), header);
        let body = frame::spaced(body, 10);
        if versions.rows.is_empty() {
            canvas.write(after(body, 2), words.no_versions, look.theme.text);
        }
        let layout = [Constraint::Length(REVISION_WIDTH), Constraint::Length(DATE_WIDTH), Constraint::Fill(1)];
        let columns: [Rect; 3] = Layout::horizontal(layout).areas(after(body, 2));
        let visible = versions.list.window(body.height.into(), versions.rows.len());
        let first = visible.start;
        for (index, row) in visible.zip(body.rows()) {
            let is_chosen = index == versions.list.chosen;
            list::row(canvas, row, index, is_chosen);
            let style = if is_chosen { look.theme.title } else { look.theme.text };
            draw_version(canvas, columns.map(|column| column.intersection(row)), &versions.rows[index], style);
        }
        canvas.more(body, Extent::new(versions.rows.len(), body.height.into()), first);
    }
}

fn draw_version(canvas: &mut Canvas, [revision, date, marked]: [Rect; 3], row: &VersionRow, style: Style) {
    let words = &canvas.look.words.screen;
    canvas.put(revision, &(words.version)(row.revision), style);
    canvas.put(date, &format!("{} {}", numeric_date(row.saved.date()), clock(row.saved.time())), style);
    let text = row.marked.map_or_else(|| words.damaged.to_owned(), |marked| (words.marked)(marked));
    let is_long = columns(&text) > marked.width.into();
    let text = row.marked.filter(|_| is_long).map_or(text, |marked| in_signs(marked, canvas.look));
    canvas.put(marked, &text, style);
}

/// How much is marked, where there is no space for words: "● 3/4  ◆ 2/4".
fn in_signs(marked: Marked, look: &Look) -> String {
    let Marked { current, desired, aspects } = marked;
    format!("{} {current}/{aspects}  {} {desired}/{aspects}", look.glyphs.current, look.glyphs.desired)
}
