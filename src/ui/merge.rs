//! Samenvoegen: what was gathered, what each voice brings or why it is refused, and what can be done with it. Nothing tells what
//! is on a ballot.

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use ratatui::style::Style;
use ratatui::widgets::StatefulWidget;

use super::canvas::{Canvas, Drawing, Look, after, below, cells, split_bottom};
use super::frame::Header;
use super::list;
use super::panel::Panel;
use crate::app::{Extent, FoundCopy, List, MergeChoice, Model, OpenCard, Screen, SessionRow, Start};
use crate::report::voices::Voice;
use crate::text::columns;
use crate::words::numeric_date;

const WIDTH: u16 = 76;
/// The list keeps at least this many rows before anything is told below it.
const MIN_LIST: u16 = 3;

/// What was gathered for the open session.
pub struct MergeDialog<'a> {
    pub open_card: &'a OpenCard,
    pub list: List,
    pub look: &'a Look,
}

/// The sessions into which voices can be merged.
pub struct MergeIntoDialog<'a> {
    pub start: &'a Start,
    pub list: List,
    pub look: &'a Look,
}

/// Draws the sessions of the start screen into which voices can be merged.
pub fn draw_into(canvas: &mut Canvas, page: Rect, model: &Model, list: List) {
    if let Screen::Start(start) = &model.screen {
        let look = canvas.look;
        canvas.render(MergeIntoDialog { start, list, look }, page);
    }
}

/// A row of the list: a line to choose, and what is told under it.
struct Line {
    text: String,
    about: String,
    style: Style,
}

impl StatefulWidget for MergeDialog<'_> {
    type State = Drawing;

    fn render(self, area: Rect, buf: &mut Buffer, drawing: &mut Drawing) {
        let canvas = &mut Canvas::new(buf, drawing, self.look);
        let titles = [self.look.words.merge.title];
        let header = Header { aside: &self.open_card.session.title, ..Header::new(&titles, self.look) };
        let (lines, about) = (self.lines(), self.about());
        let body = Panel::new(header, WIDTH).draw(canvas, area, |canvas, space| {
            let heights = heights(canvas, &lines, space.width);
            heights.iter().sum::<u16>() + about_height(canvas, about, space.width)
        });
        let about_height = about_height(canvas, about, body.width);
        let has_space = body.height >= about_height + MIN_LIST.min(cells(lines.len()));
        let [list, rest] = split_bottom(body, if has_space { about_height } else { 0 });
        self.draw_lines(canvas, list, &lines);
        canvas.write(after(below(rest, 1), 2), about, self.look.theme.second);
    }
}

impl MergeDialog<'_> {
    fn lines(&self) -> Vec<Line> {
        let gathered = &self.open_card.gathered;
        let taken = gathered.taken();
        let line = |choice: &MergeChoice| match *choice {
            MergeChoice::Voice(index) => self.voice(&gathered.voices[index], taken[index]),
            MergeChoice::Copy(index) => self.copy(&gathered.copies[index]),
            choice => {
                let text = self.label(choice, gathered.plan.counted());
                Line { text, about: String::new(), style: self.look.theme.second }
            }
        };
        self.open_card.merge_choices().iter().map(line).collect()
    }

    fn label(&self, choice: MergeChoice, count: usize) -> String {
        let words = &self.look.words.merge;
        match choice {
            MergeChoice::Merge => (words.merge)(count),
            MergeChoice::Sealed => (words.sealed)(self.open_card.gathered.is_sealed).to_owned(),
            MergeChoice::Add => words.add.to_owned(),
            MergeChoice::Form => words.make_form.to_owned(),
            MergeChoice::OpenForm => words.open_form.to_owned(),
            MergeChoice::OpenFolder => words.open_folder.to_owned(),
            MergeChoice::OwnCode => words.show_code.to_owned(),
            MergeChoice::Voice(_) | MergeChoice::Copy(_) => String::new(),
        }
    }

    /// A copy of this session, and in how much it differs.
    fn copy(&self, copy: &FoundCopy) -> Line {
        let (theme, words) = (&self.look.theme, &self.look.words.copies);
        let about = if copy.is_merged {
            words.is_merged.to_owned()
        } else {
            (words.differs)(copy.merge.changes.len(), copy.merge.undecided())
        };
        Line { text: (words.found)(&copy.name), about, style: theme.second }
    }

    /// Where a voice came from, its role, and what becomes of it.
    fn voice(&self, voice: &Voice, taken: Option<crate::domain::Taken>) -> Line {
        let (theme, words) = (&self.look.theme, &self.look.words.voices);
        match (&voice.ballot, taken) {
            (Ok(ballot), taken) => {
                let role = if ballot.role.is_empty() { words.no_role } else { &ballot.role };
                let text = (words.from)(&voice.source, role, ballot.answers.len());
                let about = taken.map_or_else(String::new, |taken| words.taken(taken).to_owned());
                Line { text, about, style: theme.second }
            }
            (Err(why), _) => {
                let about = (self.look.words.merge.refused)(why);
                Line { text: voice.source.clone(), about, style: theme.alarm }
            }
        }
    }

    /// What has to be known about this session, or else how to gather.
    fn about(&self) -> &'static str {
        let (open_card, words) = (self.open_card, &self.look.words.merge);
        match () {
            () if open_card.is_read_only() => words.read_only,
            () if !open_card.takes_voices() => words.only_browsing,
            () if open_card.session.running.is_some() => words.round_is_running,
            () if open_card.gathered.voices.is_empty() => words.add_about,
            () => "",
        }
    }

    fn draw_lines(&self, canvas: &mut Canvas, area: Rect, lines: &[Line]) {
        let heights: Vec<u16> =
            heights(canvas, lines, area.width).into_iter().map(|height| height.min(area.height)).collect();
        let chosen = self.list.chosen.min(lines.len().saturating_sub(1));
        let rows = list::stacked(area, &heights, 0, chosen);
        for (index, row) in rows.iter().copied() {
            let line = &lines[index];
            let inner = list::row(canvas, row, index, index == chosen);
            let style = if index == chosen { self.look.theme.title } else { self.look.theme.text };
            let used = canvas.write(inner, &line.text, style);
            canvas.write(after(below(inner, cells(used)), 2), &line.about, line.style);
        }
        canvas.more(area, Extent::new(lines.len(), rows.len()), rows.first().map_or(0, |(index, _)| *index));
    }
}

fn heights(canvas: &mut Canvas, lines: &[Line], width: u16) -> Vec<u16> {
    let height = |line: &Line| {
        let about = if line.about.is_empty() { 0 } else { canvas.height(&line.about, width.saturating_sub(4)) };
        canvas.height(&line.text, width.saturating_sub(2)) + about
    };
    lines.iter().map(height).collect()
}

fn about_height(canvas: &mut Canvas, about: &str, width: u16) -> u16 {
    if about.is_empty() { 0 } else { 1 + canvas.height(about, width.saturating_sub(2)) }
}

impl StatefulWidget for MergeIntoDialog<'_> {
    type State = Drawing;

    fn render(self, area: Rect, buf: &mut Buffer, drawing: &mut Drawing) {
        let Self { start, list, look } = self;
        let canvas = &mut Canvas::new(buf, drawing, look);
        let titles = [look.words.merge.into_which];
        let count = start.recent.len();
        let body = Panel::new(Header::new(&titles, look), WIDTH).draw(canvas, area, |_, _| cells(count));
        let visible = list.window(body.height.into(), count);
        let first = visible.start;
        for (index, row) in visible.zip(body.rows()) {
            let session = &start.recent[index];
            let inner = list::row(canvas, row, index, index == list.chosen);
            let style = if index == list.chosen { look.theme.title } else { look.theme.text };
            let date = session.date().map(numeric_date).unwrap_or_default();
            canvas.put(inner, &date, look.theme.second);
            canvas.put(after(inner, cells(columns("00-00-0000")) + 2), &SessionRow::name(session), style);
        }
        canvas.more(body, Extent::new(count, body.height.into()), first);
    }
}
