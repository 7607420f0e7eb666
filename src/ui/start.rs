//! The start screen: what this is, which card it is about, what can be begun or gone on with, and the sessions that were
//! saved last.

use ratatui::buffer::Buffer;
use ratatui::layout::{Margin, Rect};
use ratatui::widgets::StatefulWidget;

use super::canvas::{Canvas, Drawing, Look, SCROLL_MARGIN, after, at_most, below, cells, split_bottom};
use super::list;
use super::session_table::SessionTable;
use crate::app::{Choice, Extent, SessionRow, Start};
use crate::domain::Card;
use crate::text::columns;

/// What the program is called.
const NAME: &str = "Spiegel";
/// From this many columns on the contents of the card stand beside the choices.
const WIDE: u16 = 100;
/// Below this many columns nothing stands beside the choices.
const MIN_BESIDE: u16 = 50;
/// Rows of more columns are hard to follow with the eye.
const MAX_WIDTH: u16 = 160;

/// What can be begun, or gone on with.
pub struct StartScreen<'a> {
    pub start: &'a Start,
    pub look: &'a Look,
}

/// A row of the list, from the top.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Line {
    Choice(usize),
    /// What a choice is about, under it.
    About(usize),
    /// Above the sessions.
    Heading,
    Columns,
    Blank,
}

impl StatefulWidget for StartScreen<'_> {
    type State = Drawing;

    fn render(self, area: Rect, buf: &mut Buffer, drawing: &mut Drawing) {
        let canvas = &mut Canvas::new(buf, drawing, self.look);
        // Wide screens get a margin: the eye looks for a list, not for a corner.
        let margin = area.width.saturating_sub(MAX_WIDTH) / 2 + if area.width >= WIDE { 4 } else { 0 };
        let is_tall = area.height > 30;
        let page = below(area.inner(Margin::new(margin, 0)), if is_tall { 2 } else { 0 });
        let head = self.draw_head(canvas, after(page, 1));
        let body = below(page, head + u16::from(page.height > 14));
        let used = self.draw_list(canvas, body);
        if let (Some(used), true) = (used, is_tall) {
            self.draw_how(canvas, below(body, used.max(self.card_height(body)) + 2));
        }
    }
}

impl StartScreen<'_> {
    /// What this is, and which card from whom. Returns how many rows that takes.
    fn draw_head(&self, canvas: &mut Canvas, area: Rect) -> u16 {
        let (theme, words) = (&self.look.theme, &self.look.words.screen);
        let used = canvas.put(area, NAME, theme.title) + 2;
        let taglines = [words.tagline, words.tagline_short];
        let fits = |tagline: &&str| columns(tagline) <= usize::from(after(area, used).width);
        let tagline = taglines.into_iter().find(fits).unwrap_or_default();
        canvas.put(after(area, used), tagline, theme.text);
        let source = self.start.card.as_ref().map_or_else(String::new, |card| card.attribution());
        let width = area.width.saturating_sub(1);
        let height = if source.is_empty() { 0 } else { canvas.height(&source, width) };
        canvas.write(at_most(below(area, 1), width), &source, theme.second);
        1 + height
    }

    /// The rows that the list has if nothing is left out. If `is_spaced` there is an empty row after each choice, and the
    /// sessions begin below the `card_rows` of what stands beside the choices.
    fn lines(&self, width: u16, card_rows: u16, is_spaced: bool) -> Vec<Line> {
        let mut lines = Vec::new();
        for (index, choice) in self.start.choices().into_iter().enumerate() {
            if choice == Choice::Session(0) {
                let beside = if is_spaced { usize::from(card_rows) } else { 0 };
                lines.resize(lines.len().max(beside), Line::Blank);
                lines.extend([Line::Blank, Line::Heading, Line::Columns]);
            }
            lines.push(Line::Choice(index));
            let goes_under = choice == Choice::Continue && !self.fits_beside(choice, width);
            lines.extend(goes_under.then_some(Line::About(index)));
            let is_menu = !matches!(choice, Choice::Session(_) | Choice::Quit);
            lines.extend((is_spaced && is_menu).then_some(Line::Blank));
        }
        lines
    }

    /// The rows that the contents of the card take beside the choices, at least.
    fn card_height(&self, area: Rect) -> u16 {
        let rows = |card: &Card| cells(3 + 2 * card.aspects().len().max(card.scenarios().len()));
        self.start.card.as_deref().filter(|_| area.width >= WIDE).map_or(0, rows)
    }

    /// The choices and the sessions, with the contents of the card beside the choices; what does not fit is scrolled. Returns
    /// the rows that it took, or `None` if not all of it fits.
    fn draw_list(&self, canvas: &mut Canvas, area: Rect) -> Option<u16> {
        let menu_width = if area.width >= WIDE { area.width / 2 } else { area.width };
        let card_rows = self.card_height(area);
        let spaced = self.lines(menu_width, card_rows, true);
        let is_spaced = spaced.len() + 2 <= area.height.into();
        let lines = if is_spaced { spaced } else { self.lines(menu_width, card_rows, false) };
        if menu_width < MIN_BESIDE {
            self.draw_short_list(canvas, area, lines);
            return None;
        }
        self.draw_lines(canvas, area, &lines, menu_width);
        let all_fits = lines.len() <= area.height.into();
        let menu_rows = lines.iter().position(|line| *line == Line::Heading).unwrap_or(area.height.into());
        let has_space = area.width >= WIDE && all_fits && menu_rows >= card_rows.into();
        if let Some(card) = self.start.card.as_ref().filter(|_| has_space) {
            let height = area.height.min(cells(menu_rows));
            self.draw_card(canvas, Rect { height, ..after(area, menu_width + 2) }, card);
        }
        all_fits.then(|| cells(lines.len()))
    }

    /// Where nothing fits beside the choices, what the chosen one is about stands below them.
    fn draw_short_list(&self, canvas: &mut Canvas, area: Rect, mut lines: Vec<Line>) {
        let [list, about] = split_bottom(area, 2);
        lines.retain(|line| matches!(line, Line::Choice(_) | Line::Heading));
        self.draw_lines(canvas, list, &lines, list.width);
        let rows = at_most(list, list.width.saturating_sub(SCROLL_MARGIN));
        let about = after(at_most(about, about.width.saturating_sub(1)), 1);
        let texts = self.below(self.start.choices()[self.start.list.chosen], rows);
        let fits = |text: &&String| canvas.height(text, about.width) <= about.height;
        let text = texts.iter().find(fits).or(texts.last()).cloned().unwrap_or_default();
        canvas.write(about, &text, self.look.theme.second);
    }

    /// What stands below the list about the chosen line, the longest form first: what it is about, and the name that is cut in
    /// its row.
    fn below(&self, choice: Choice, row: Rect) -> Vec<String> {
        let (label, about) = self.label(choice);
        let (name, width) = match (choice, self.start.session(choice)) {
            (Choice::Session(_), Some(session)) => (session.name(), SessionTable::new(row).title_width()),
            _ => (label, row.width.saturating_sub(2)),
        };
        if columns(&name) <= width.into() { vec![about] } else { vec![format!("{name}, {about}"), name] }
    }

    /// As many of the lines as fit, the chosen one among them.
    fn draw_lines(&self, canvas: &mut Canvas, area: Rect, lines: &[Line], menu_width: u16) {
        let chosen = lines.iter().position(|line| *line == Line::Choice(self.start.list.chosen)).unwrap_or(0);
        let height = usize::from(area.height);
        let first = (chosen + 2).saturating_sub(height).min(lines.len().saturating_sub(height));
        let margin = if lines.len() > height { SCROLL_MARGIN } else { 0 };
        let rows = at_most(area, area.width.saturating_sub(margin));
        for (line, row) in lines.iter().skip(first).zip(rows.rows()) {
            self.draw_line(canvas, row, *line, menu_width.min(rows.width));
        }
        canvas.more(area, Extent::new(lines.len(), height), first);
    }

    fn draw_line(&self, canvas: &mut Canvas, row: Rect, line: Line, menu_width: u16) {
        let look = self.look;
        match line {
            Line::Blank => {}
            Line::Heading => drop(canvas.put(after(row, 2), look.words.screen.saved_last, look.theme.title)),
            Line::Columns => SessionTable::new(row).draw_heading(canvas, row),
            Line::About(index) => {
                let (_, about) = self.label(self.start.choices()[index]);
                canvas.put(after(at_most(row, menu_width), 4), &about, look.theme.second);
            }
            Line::Choice(index) => self.draw_choice(canvas, row, index, menu_width),
        }
    }

    /// The name of a choice, and behind it what it is about if there is space for that; or a session.
    fn draw_choice(&self, canvas: &mut Canvas, row: Rect, index: usize, menu_width: u16) {
        let theme = &self.look.theme;
        let is_chosen = index == self.start.list.chosen;
        let style = if is_chosen { theme.title } else { theme.text };
        let choice = self.start.choices()[index];
        if let (Choice::Session(_), Some(session)) = (choice, self.start.session(choice)) {
            list::row(canvas, row, index, is_chosen);
            return SessionTable::new(row).draw(canvas, row, session, style);
        }
        let (label, about) = self.label(choice);
        let row = at_most(row, menu_width);
        let inner = list::row(canvas, row, index, is_chosen);
        let used = canvas.put(inner, &label, style);
        if self.fits_beside(choice, menu_width) {
            canvas.put(after(inner, self.labels_width().max(used) + 3), &about, theme.second);
        }
    }

    fn fits_beside(&self, choice: Choice, width: u16) -> bool {
        let (label, about) = self.label(choice);
        let label = columns(&label).max(self.labels_width().into());
        2 + label + 3 + columns(&about) <= width.into()
    }

    /// What choices are about stands in one column, behind the longest label that is not a session's.
    fn labels_width(&self) -> u16 {
        let fixed =
            [Choice::New, Choice::Browse, Choice::AddCard, Choice::Open, Choice::Merge, Choice::Settings, Choice::Quit];
        cells(fixed.map(|choice| columns(&self.label(choice).0)).into_iter().max().unwrap_or(0))
    }

    /// A choice and what it is about.
    fn label(&self, choice: Choice) -> (String, String) {
        let words = &self.look.words.screen;
        let (label, about) = match choice {
            Choice::New => (words.new_session, words.new_session_about),
            Choice::Browse => (words.browse, words.browse_about),
            Choice::Open => (words.open, words.open_about),
            Choice::Settings => (self.look.words.settings.title, self.look.words.settings.about),
            Choice::Quit => (words.quit, words.quit_about),
            Choice::Continue if self.start.recent.is_empty() => (words.looking_up, ""),
            Choice::Merge => (self.look.words.merge.start, self.look.words.merge.start_about),
            Choice::AddCard => (self.look.words.import.add_card, self.look.words.import.add_card_about),
            Choice::OwnCard(index) => {
                let title = self.start.own_cards.get(index).map_or("", |(_, title)| title);
                return ((self.look.words.import.read_card)(title), words.browse_about.to_owned());
            }
            Choice::Continue | Choice::Session(_) => {
                let session = self.start.session(choice);
                let name = session.map(SessionRow::name).unwrap_or_default();
                return ((words.go_on_with)(&name), session.map(|session| self.about(session)).unwrap_or_default());
            }
        };
        (label.to_owned(), about.to_owned())
    }

    /// When a session was, how much is marked in it, and what else is to be known.
    fn about(&self, session: &SessionRow) -> String {
        let words = &self.look.words.screen;
        let SessionRow::Readable { date, marked, is_sealed, file_name, .. } = session else { return String::new() };
        let date = (self.look.words.date)(*date);
        let file = file_name.as_ref().map(|file| (words.in_file)(file));
        let sealed = is_sealed.then(|| words.sealed_round.to_owned());
        let parts = [Some(date), Some((words.marked)(*marked)), sealed, file];
        parts.into_iter().flatten().collect::<Vec<_>>().join(", ")
    }

    /// What the card is made of.
    fn draw_card(&self, canvas: &mut Canvas, area: Rect, card: &Card) {
        let (theme, words) = (&self.look.theme, self.look.words);
        let domain = &words.domain;
        let name = (words.report.card_with_theme)(card.title(), card.theme());
        let title = format!("{}: {name}", words.screen.the_card);
        canvas.put(area, &title, theme.title);
        let scenarios = card.scenarios().iter().map(|scenario| scenario.title.as_str());
        let aspects = card.aspects().iter().map(|aspect| aspect.title.as_str());
        let [left, right] = [at_most(area, area.width / 2 - 1), after(area, area.width / 2)];
        for (area, name, titles) in
            [(left, domain.aspect, aspects.collect::<Vec<_>>()), (right, domain.scenario, scenarios.collect())]
        {
            canvas.put(below(area, 2), name, theme.second);
            let mut rest = below(area, 3);
            for (index, title) in titles.into_iter().enumerate() {
                let height = cells(canvas.write(rest, &format!("{} {title}", index + 1), theme.text));
                rest = below(rest, height);
            }
        }
    }

    /// How a reflection goes, if there is space for all of it.
    fn draw_how(&self, canvas: &mut Canvas, area: Rect) {
        let (theme, words) = (&self.look.theme, &self.look.words.screen);
        let area = after(area, 2);
        if usize::from(area.height) < 2 * words.steps_of_it.len() {
            return;
        }
        canvas.put(area, words.how_it_goes, theme.title);
        let mut rest = below(area, 2);
        for step in words.steps_of_it {
            let height = cells(canvas.write(at_most(rest, rest.width.saturating_sub(2)), step, theme.text));
            rest = below(rest, height + 1);
        }
    }
}
