//! The code of the open session, in letters that are large enough to read aloud from the other side of a table, and the roles
//! under which it can be given.

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use ratatui::widgets::StatefulWidget;

use super::canvas::{Canvas, Drawing, Look, after, below, cells, row, split_top};
use super::frame::Header;
use super::large_letters::{LETTER_WIDTH, large_height, large_rows};
use super::list;
use super::panel::Panel;
use crate::app::{Extent, List, OpenCard};

/// Four groups of large letters beside each other.
const WIDTH: u16 = 112;
/// The columns between two groups.
const GAP: u16 = 5;
/// The columns of a group of four large letters.
const GROUP: u16 = 4 * LETTER_WIDTH - 1;
/// So many roles stay in sight.
const MIN_ROLES: u16 = 3;

/// The code of the open session.
pub struct OwnCodeDialog<'a> {
    pub open_card: &'a OpenCard,
    pub list: List,
    pub look: &'a Look,
}

impl StatefulWidget for OwnCodeDialog<'_> {
    type State = Drawing;

    fn render(self, area: Rect, buf: &mut Buffer, drawing: &mut Drawing) {
        let words = &self.look.words.merge;
        let canvas = &mut Canvas::new(buf, drawing, self.look);
        let titles = [words.code_title];
        let header = Header { aside: &self.open_card.session.title, ..Header::new(&titles, self.look) };
        let roles = self.open_card.code_roles(self.look.words);
        let role = roles.get(self.list.chosen).map_or("", String::as_str);
        let code = self.open_card.own_code(role).map_err(|error| self.look.words.explain_no_code(&error));
        let body = Panel::new(header, WIDTH).draw(canvas, area, |canvas, space| {
            self.large(&code, space.width) + 2 + canvas.height(words.code_about, space.width) + cells(roles.len()) + 3
        });
        let code_height = self.code_height(canvas, &code, body);
        let [top, rest] = split_top(body, code_height);
        match &code {
            Ok(code) => self.draw_code(canvas, top, code),
            Err(why) => {
                canvas.write(top, &format!("{} {}", why.why, why.hint), self.look.theme.alarm);
            }
        }
        self.draw_roles(canvas, rest, &roles);
    }
}

type Code = Result<String, crate::words::Trouble>;

impl OwnCodeDialog<'_> {
    /// The rows of the code in large letters, with an empty one after each row of groups.
    fn large(&self, code: &Code, width: u16) -> u16 {
        let Ok(code) = code else { return 3 };
        let per_row = groups_beside(width);
        let rows = cells(code.split(' ').count()).div_ceil(per_row);
        rows * (large_height(self.look.glyphs.is_ascii()) + 1)
    }

    /// Large letters where they leave space for the roles, else the letters of the terminal.
    fn code_height(&self, canvas: &mut Canvas, code: &Code, body: Rect) -> u16 {
        let large = self.large(code, body.width);
        let fits = body.width >= GROUP && large + 2 + MIN_ROLES <= body.height;
        match code {
            Ok(_) if fits => large,
            Ok(code) => canvas.height(&spaced(code), body.width).min(body.height),
            Err(why) => canvas.height(&format!("{} {}", why.why, why.hint), body.width).min(body.height),
        }
    }

    fn draw_code(&self, canvas: &mut Canvas, area: Rect, code: &str) {
        let (theme, is_ascii) = (&self.look.theme, self.look.glyphs.is_ascii());
        let height = large_height(is_ascii);
        if area.height <= height || area.width < GROUP {
            canvas.write(area, &spaced(code), theme.title);
            return;
        }
        let per_row = groups_beside(area.width);
        for (index, group) in code.split(' ').enumerate() {
            let (line, column) = (cells(index) / per_row, cells(index) % per_row);
            let corner = after(below(area, line * (height + 1)), column * (GROUP + GAP));
            for (offset, text) in large_rows(group, is_ascii).iter().enumerate() {
                canvas.put(row(corner, cells(offset)), text, theme.title);
            }
        }
    }

    /// The code in small, how to read it, and the roles, as far as there is space.
    fn draw_roles(&self, canvas: &mut Canvas, area: Rect, roles: &[String]) {
        let (theme, words) = (&self.look.theme, &self.look.words.merge);
        let about = canvas.height(words.code_about, area.width);
        let has_space = area.height > about + 2 + MIN_ROLES;
        let mut rest = area;
        if has_space {
            canvas.write(rest, words.code_about, theme.second);
            rest = below(rest, about + 1);
        }
        if rest.height > MIN_ROLES {
            canvas.put(rest, words.your_role, theme.text);
            rest = below(rest, 1);
        }
        let visible = self.list.window(rest.height.into(), roles.len());
        let first = visible.start;
        for (index, row) in visible.zip(rest.rows()) {
            let inner = list::row(canvas, row, index, index == self.list.chosen);
            let style = if index == self.list.chosen { theme.title } else { theme.text };
            let role = if roles[index].is_empty() { words.no_role } else { &roles[index] };
            canvas.put(inner, role, style);
        }
        canvas.more(rest, Extent::new(roles.len(), rest.height.into()), first);
    }
}

/// How many groups stand beside each other: an even number, so that the eye finds its place again.
fn groups_beside(width: u16) -> u16 {
    match (width + GAP) / (GROUP + GAP) {
        4.. => 4,
        2 | 3 => 2,
        _ => 1,
    }
}

/// The code with space between its letters, and more between its groups.
fn spaced(code: &str) -> String {
    let group = |group: &str| group.chars().map(String::from).collect::<Vec<_>>().join("\u{a0}");
    let groups: Vec<String> = code.split(' ').map(group).collect();
    groups.join("   ")
}
