//! Panels: dialogs over the dimmed screen that they are about. In a small window a dialog fills the page.
//!
//! ```text
//!  Professionalisering  Teamoverleg West              ✓ bewaard 21:04    the screen behind it, dimmed
//!     ╭─ Vervolgstap ─ Beleid en aanbod ───────────────── concept ─╮     title, what it is about, status
//!     │                                                            │
//!     │  ▌ Wat *                                                   │     the contents, which the dialog draws
//!     │    MT uitnodigen voor de intervisie                        │
//!     ╰────────────────────────────────────────────────────────────╯
//!  Enter klaar  Tab volgend veld  Esc terug                    ? hulp    the keys of the dialog
//! ```

use ratatui::layout::{Margin, Rect, Size};
use ratatui::symbols::border;
use ratatui::widgets::{Block, Padding};

use super::canvas::{Canvas, after, at_most, cells};
use super::frame::{self, Header};
use crate::text::columns;

/// In a page of fewer columns or rows there is no space for anything beside a dialog.
const MIN_PAGE: (u16, u16) = (70, 19);
/// The columns of a border and of the space inside it, on both sides together; the same in rows.
const FRAME: (u16, u16) = (6, 2);
/// What of the screen stays in sight beside a panel, on both sides together, and above and below it.
const MARGIN: (u16, u16) = (4, 2);
/// So many rows of the card stay in sight above a panel that is about an aspect, if the window has them.
const CONTEXT: u16 = 7;
/// A narrower panel looks like a mistake.
const MIN_WIDTH: u16 = 44;

const ASCII_BORDER: border::Set = border::Set {
    top_left: "+",
    top_right: "+",
    bottom_left: "+",
    bottom_right: "+",
    vertical_left: "|",
    vertical_right: "|",
    horizontal_top: "-",
    horizontal_bottom: "-",
};

/// Where a panel stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Place {
    Middle,
    /// What is about an aspect leaves the card in sight above it.
    Low,
}

/// What is around the contents of a dialog.
pub struct Panel<'a> {
    pub header: Header<'a>,
    /// The columns that the contents would like to have.
    pub width: u16,
    pub place: Place,
}

/// Whether a dialog leaves the screen that it is about in sight.
pub fn is_over_screen(page: Rect) -> bool {
    page.width >= MIN_PAGE.0 && page.height >= MIN_PAGE.1
}

impl<'a> Panel<'a> {
    /// A panel in the middle.
    pub fn new(header: Header<'a>, width: u16) -> Self {
        Self { header, width, place: Place::Middle }
    }

    /// Draws the panel, and returns the area for the contents. `height` tells how many rows these take in a space of so many
    /// columns and rows.
    pub fn draw(self, canvas: &mut Canvas, page: Rect, height: impl FnOnce(&mut Canvas, Size) -> u16) -> Rect {
        if !is_over_screen(page) {
            let [header, body] = frame::areas(page);
            canvas.render(self.header, header);
            return frame::spaced(body, 10);
        }
        let most = Size::new(page.width - FRAME.0 - MARGIN.0, page.height - FRAME.1 - MARGIN.1);
        let width = self.width.max(self.header_width()).max(MIN_WIDTH).min(most.width);
        let wished = Size { width, height: self.place.wished(most.height) };
        let height = height(canvas, wished).min(most.height);
        // An empty row above and below the contents, if there is one to spare.
        let padding = u16::from(height + 2 <= most.height);
        let outer = self.place.of(page, width + FRAME.0, height + FRAME.1 + 2 * padding);
        let inner = self.draw_frame(canvas, outer, padding);
        Rect { height, ..inner }
    }

    /// The columns that the title, what it is about, and the status take.
    fn header_width(&self) -> u16 {
        let title = self.header.titles.first().map_or(0, |title| columns(title));
        cells(title + columns(self.header.aside) + columns(self.header.status) + 6)
    }

    fn draw_frame(&self, canvas: &mut Canvas, outer: Rect, padding: u16) -> Rect {
        let look = canvas.look;
        let border = if look.glyphs.is_ascii() { ASCII_BORDER } else { border::ROUNDED };
        let block = Block::bordered().border_set(border).border_style(look.theme.second).style(look.theme.panel);
        let block = block.padding(Padding::new(1, 3, padding, padding));
        let inner = block.inner(outer);
        canvas.draw_over(block, outer);
        self.draw_header(canvas, Rect { height: 1, ..outer.inner(Margin::new(2, 0)) });
        inner
    }

    /// Writes over the border, each text with a space on either side.
    fn draw_header(&self, canvas: &mut Canvas, row: Rect) {
        let (theme, header) = (&canvas.look.theme, &self.header);
        let mut rest = row;
        if !header.status.is_empty() {
            let status = format!(" {} ", header.status);
            canvas.put_right(row, &status, header.status_style);
            rest = at_most(row, row.width.saturating_sub(cells(columns(&status)) + 1));
        }
        let space = rest.width.saturating_sub(2).into();
        let title = header.titles.iter().find(|title| columns(title) <= space).or(header.titles.last());
        let title = format!(" {} ", title.unwrap_or(&""));
        let used = canvas.put(rest, &title, theme.panel.patch(theme.title));
        let aside = after(rest, used + 1);
        if !header.aside.is_empty() && aside.width > 8 {
            canvas.put(aside, &format!(" {} ", header.aside), theme.second);
        }
    }
}

impl Place {
    /// How many rows of those that there are the contents had better not exceed.
    fn wished(self, most: u16) -> u16 {
        if self == Self::Middle { most } else { most.saturating_sub(CONTEXT) }
    }

    fn of(self, page: Rect, width: u16, height: u16) -> Rect {
        let x = page.x + (page.width - width) / 2;
        let space = page.height - height;
        let y = page.y + if self == Self::Middle { space / 2 } else { (space / 2).max(CONTEXT).min(space) };
        Rect { x, y, width, height }
    }
}
