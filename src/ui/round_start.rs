//! A round before it begins: what is asked, of how many people, and the ways to answer with a sentence each.
//!
//! ```text
//!  Vraag: huidig · 6 aanwezig · ronde 2 naast ronde 1
//!
//!  ▌ Doorgeven
//!      Ieder om beurten; zet dit scherm eerst van de beamer.
//!    Dicht
//!      Ieder om beurten; het scherm toont nooit wat je kiest.
//! ```

use ratatui::buffer::Buffer;
use ratatui::layout::{Constraint, Layout, Rect};
use ratatui::widgets::StatefulWidget;

use super::canvas::{Canvas, Drawing, Look, after, below, cells};
use super::choice::readable;
use super::frame::Header;
use super::list;
use super::panel::Panel;
use crate::app::{Extent, MeetingChoice, OpenCard, RoundStart};
use crate::domain::{Earlier, How};

const WIDTH: u16 = 66;

/// A round that can begin.
pub struct RoundStartScreen<'a> {
    pub start: &'a RoundStart,
    pub open_card: &'a OpenCard,
    pub look: &'a Look,
}

/// A line to choose, and what it is about.
struct Line {
    text: String,
    about: &'static str,
}

impl StatefulWidget for RoundStartScreen<'_> {
    type State = Drawing;

    fn render(self, area: Rect, buf: &mut Buffer, drawing: &mut Drawing) {
        let Self { look, .. } = self;
        let canvas = &mut Canvas::new(buf, drawing, look);
        let (plan, titles) = (self.plan(), [look.words.meeting.plan_title]);
        let panel = Panel::new(Header::new(&titles, look), WIDTH);
        let body = panel.draw(canvas, area, |canvas, space| self.wanted(canvas, space.width, &plan));
        let text = readable(after(body, 2));
        let height = canvas.height(&plan, text.width);
        canvas.write(text, &plan, look.theme.title);
        self.draw_lines(canvas, below(body, height + u16::from(body.height > 14)));
    }
}

impl RoundStartScreen<'_> {
    /// The rows of the plan and of all lines with what they are about.
    fn wanted(&self, canvas: &mut Canvas, width: u16, plan: &str) -> u16 {
        let text = |indent| readable(Rect::new(0, 0, width.saturating_sub(indent), 1)).width;
        let about = |line: Line| if line.about.is_empty() { 2 } else { 2 + canvas.height(line.about, text(4)) };
        let lines: u16 = self.lines().into_iter().map(about).sum();
        canvas.height(plan, text(2)) + 1 + lines
    }

    /// What is known of the round so far.
    fn plan(&self) -> String {
        let Self { start, open_card, look } = self;
        let (words, session) = (&look.words.round, &open_card.session);
        let plan = start.plan(How::Silent, session);
        let asks = (words.asks)(&(words.asked)(plan.asks));
        let present = plan.present.map_or_else(|| words.present_unknown.to_owned(), words.present);
        let earlier = session.last_round_asking(plan.asks).map(|last| match plan.earlier {
            Earlier::Kept => (words.beside)(session.next_number(plan), last.number),
            Earlier::Replaced => {
                let replaced = session.replaced_by(plan.asks);
                (words.replaces)(&replaced.iter().map(|(round, _)| round.number).collect::<Vec<_>>())
            }
        });
        let parts: Vec<String> = [asks, present].into_iter().chain(earlier).collect();
        parts.join(&format!(" {} ", look.glyphs.dot))
    }

    fn lines(&self) -> Vec<Line> {
        let words = self.look.words;
        let line = |choice: &MeetingChoice| match choice {
            MeetingChoice::Round(how) => {
                Line { text: words.domain.how_title(*how), about: (words.round.way_about)(*how) }
            }
            MeetingChoice::Reveal => {
                let title = (words.meeting.reveal_title)("");
                Line { text: title.trim_end_matches([':', ' ']).to_owned(), about: "" }
            }
            MeetingChoice::Rounds => Line { text: words.round.rounds_title.to_owned(), about: "" },
        };
        self.start.choices(&self.open_card.session).iter().map(line).collect()
    }

    /// All lines with what they are about, if they fit; else only the chosen one has that.
    fn draw_lines(&self, canvas: &mut Canvas, body: Rect) {
        let (lines, chosen, width) = (self.lines(), self.start.list.chosen, readable(after(body, 4)).width);
        let mut about = |line: &Line| if line.about.is_empty() { 0 } else { canvas.height(line.about, width) };
        let mut heights: Vec<u16> = lines.iter().map(|line| 1 + about(line)).collect();
        if heights.iter().sum::<u16>() > body.height {
            heights.iter_mut().enumerate().filter(|(index, _)| *index != chosen).for_each(|(_, height)| *height = 1);
        }
        let all: u16 = heights.iter().sum();
        let gap = u16::from(all.saturating_add(cells(heights.len())) <= body.height);
        let rows = list::stacked(body, &heights, gap, chosen);
        for &(index, row) in &rows {
            self.draw_line(canvas, row, index, &lines[index]);
        }
        let extent = Extent::new(all.into(), body.height.into());
        if extent.furthest() > 0 {
            let first = rows.first().map_or(0, |(index, _)| *index);
            canvas.more(body, extent, heights[..first].iter().map(|height| usize::from(*height)).sum());
        }
    }

    fn draw_line(&self, canvas: &mut Canvas, area: Rect, index: usize, line: &Line) {
        let (look, is_chosen) = (self.look, index == self.start.list.chosen);
        let [row, about] = Layout::vertical([Constraint::Length(1), Constraint::Fill(1)]).areas(area);
        let inner = list::row(canvas, row, index, is_chosen);
        let style = if is_chosen { look.theme.title } else { look.theme.text };
        canvas.put(inner, &line.text, style);
        if is_chosen {
            canvas.bar(about, look.glyphs.bar, look.theme.focus);
        }
        let style = if is_chosen { look.theme.text } else { look.theme.second };
        canvas.write(readable(after(about, 4)), line.about, style);
    }
}
