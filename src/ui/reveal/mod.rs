//! The reveal: what everyone said, after the reveal. A dot a person in the cells of the card, the rows over which people
//! differ most on top. How far they are apart is said in words, and nothing is added up.

use ratatui::buffer::Buffer;
use ratatui::layout::{Constraint, Layout, Rect};
use ratatui::widgets::StatefulWidget;

use super::canvas::{Canvas, Drawing, Look, after, at_most, below, cells, even_columns};
use super::frame::{self, Header};
use super::{heads, list, marks};
use crate::app::{OpenCard, RevealView};
use crate::domain::{Answer, AspectId, Mark, People, Round, ScenarioId, Tally, by_disagreement};
use crate::text::{columns, is_same};

/// A row of an aspect is not higher than this.
const MAX_ROW_HEIGHT: u16 = 4;

/// The answers of everyone to one question.
pub struct RevealScreen<'a> {
    pub view: RevealView,
    pub open_card: &'a OpenCard,
    pub look: &'a Look,
}

impl StatefulWidget for RevealScreen<'_> {
    type State = Drawing;

    fn render(self, area: Rect, buf: &mut Buffer, drawing: &mut Drawing) {
        let Self { view, open_card, look } = self;
        let canvas = &mut Canvas::new(buf, drawing, look);
        let [header, body] = frame::areas(area);
        self.draw_header(canvas, header);
        let body = frame::spaced(body, 14);
        let labels_width = (area.width / 4 + 1).clamp(12, 34);
        let columns = even_columns(after(body, labels_width), cells(open_card.card.scenarios().len()));
        let rest = below(body, self.draw_heads(canvas, &columns));
        let letters = Letters::new(open_card, view);
        let legend = letters.legend(look);
        let legend_height = if legend.is_empty() { 0 } else { canvas.height(&legend, rest.width.saturating_sub(2)) };
        let layout = [Constraint::Fill(1), Constraint::Length(legend_height.min(rest.height))];
        let [rows, legend_area] = Layout::vertical(layout).areas(rest);
        self.draw_rows(canvas, rows, labels_width, &columns, &letters);
        let legend_area = after(legend_area, 1);
        canvas.write(at_most(legend_area, rest.width.saturating_sub(2)), &legend, 0, look.theme.faint);
    }
}

impl RevealScreen<'_> {
    fn draw_header(&self, canvas: &mut Canvas, area: Rect) {
        let words = self.look.words;
        let question = marks::question(self.view.mark, self.look).to_lowercase();
        let title = (words.meeting.reveal_title)(&question);
        let people = self.view.rounds(&self.open_card.session).into_iter().map(Round::voices);
        let status = (words.domain.votes)(people.max().unwrap_or(0));
        canvas.render(Header { status: &status, ..Header::new(&[&title, &question], self.look) }, area);
    }

    /// The answers of the round that counts; `None` if nobody was asked.
    fn tally(&self, aspect: &AspectId) -> Option<Tally> {
        Tally::of_last(&self.open_card.session, aspect, self.view.mark, &self.open_card.card)
    }

    /// The scenarios' labels, or only their numbers if the labels do not fit. Returns the rows they take.
    fn draw_heads(&self, canvas: &mut Canvas, columns: &[Rect]) -> u16 {
        let inner = |column: &Rect| at_most(*column, column.width.saturating_sub(1));
        let labels = (0..columns.len()).map(|index| heads::label(self.open_card, index));
        let labels: Vec<String> = labels.collect();
        let fit = columns.iter().zip(&labels).all(|(column, label)| {
            let lines = canvas.lines(label, inner(column).width);
            lines.len() <= 2 && lines.iter().all(|line| !line.hyphen)
        });
        let mut height = 1;
        for (index, (column, label)) in columns.iter().zip(labels).enumerate() {
            let text = if fit { label } else { (index + 1).to_string() };
            height = height.max(cells(canvas.write(inner(column), &text, 0, self.look.theme.text)));
        }
        height
    }

    /// As many aspects as fit, the chosen one among them.
    fn draw_rows(&self, canvas: &mut Canvas, area: Rect, labels_width: u16, columns: &[Rect], letters: &Letters) {
        let aspects = cells(self.open_card.card.aspects().len());
        let row_height = (area.height / aspects).clamp(1, MAX_ROW_HEIGHT);
        let visible = usize::from(area.height / row_height);
        let order = by_disagreement(&self.open_card.session, self.view.mark, &self.open_card.card);
        let first = (self.view.list.chosen + 1).saturating_sub(visible);
        let mut rest = area;
        for (index, aspect) in order.iter().enumerate().skip(first).take(visible) {
            let area = Rect { height: row_height.min(rest.height), ..rest };
            let is_chosen = index == self.view.list.chosen;
            let row = Row { reveal: self, aspect: *aspect, index, is_chosen, area, labels_width };
            row.draw(canvas, columns, letters);
            rest = below(rest, row_height);
        }
    }
}

/// One aspect: who stands where, how far apart they are, and the answers that are no cell.
struct Row<'a> {
    reveal: &'a RevealScreen<'a>,
    aspect: usize,
    /// The index in the order of disagreement.
    index: usize,
    is_chosen: bool,
    area: Rect,
    labels_width: u16,
}

impl Row<'_> {
    fn draw(&self, canvas: &mut Canvas, columns: &[Rect], letters: &Letters) {
        let RevealScreen { view, open_card, .. } = *self.reveal;
        let aspect = &open_card.card.aspects()[self.aspect];
        let tally = self.reveal.tally(&aspect.id);
        self.draw_label(canvas, &aspect.label);
        let counts = tally.iter().flat_map(Tally::scenarios).chain(std::iter::repeat(0));
        for ((column, count), scenario) in columns.iter().zip(counts).zip(open_card.card.scenarios()) {
            let who = letters.of_cell(&aspect.id, &scenario.id, view.mark, open_card);
            let cell = Rect { y: self.area.y, height: 1, ..*column };
            draw_people(canvas, cell, count, &who, view.mark);
        }
        self.draw_details(canvas, tally.as_ref(), columns);
    }

    fn draw_label(&self, canvas: &mut Canvas, label: &str) {
        let theme = &canvas.look.theme;
        let style = if self.is_chosen { theme.title } else { theme.text };
        // An empty row at the end, if there is one to spare.
        let area = Rect { height: self.area.height - u16::from(self.area.height > 2), ..self.area };
        list::row(canvas, area, self.index, self.is_chosen);
        let text = at_most(after(area, 1), self.labels_width.saturating_sub(2));
        let name = format!("{} {label}", self.aspect + 1);
        if canvas.height(&name, text.width) <= text.height {
            canvas.write(text, &name, 0, style);
        } else {
            canvas.put_short(text, &name, style);
        }
    }

    /// Under the dots: how far apart people are, and the answers that are no cell.
    fn draw_details(&self, canvas: &mut Canvas, tally: Option<&Tally>, columns: &[Rect]) {
        let look = canvas.look;
        let Some(first) = columns.first() else { return };
        let width = self.area.right().saturating_sub(first.x + 1);
        let area = Rect { x: first.x, width, ..below(self.area, 1) };
        let spread = match tally.map(Tally::spread) {
            Some(Some(spread)) => look.words.domain.spread(spread),
            Some(None) => "",
            None => look.words.meeting.nobody,
        };
        let others = tally.map_or_else(String::new, |tally| off_grid(tally, look));
        let parts = [spread.to_owned(), others].into_iter().filter(|part| !part.is_empty());
        let details = parts.collect::<Vec<_>>().join(&format!(" {} ", look.glyphs.dot));
        canvas.write(area, &details, 0, look.theme.prompt);
    }
}

/// How many people gave an answer that is no cell: between two of them, or something else.
fn off_grid(tally: &Tally, look: &Look) -> String {
    let words = &look.words.domain;
    let between = tally
        .between()
        .enumerate()
        .map(|(index, count)| ((words.between)(&(index + 1).to_string(), &(index + 2).to_string()), count));
    let others =
        [(words.unknown, tally.unknown), (words.not_applicable, tally.not_applicable), (words.unset, tally.absent)];
    let all = between.chain(others.map(|(what, count)| (what.to_owned(), count)));
    let given = all.filter(|(_, count)| *count > 0).map(|(what, count)| format!("{what}: {count}"));
    given.collect::<Vec<_>>().join(", ")
}

/// A dot a person, or the letters of their roles; a number if they do not fit.
fn draw_people(canvas: &mut Canvas, cell: Rect, count: usize, who: &str, mark: Mark) {
    let look = canvas.look;
    let (dot, style) = match mark {
        Mark::Current => (look.glyphs.current, look.theme.current),
        Mark::Desired => (look.glyphs.desired, look.theme.desired),
    };
    let dot = if dot.is_empty() { "o" } else { dot };
    let dots = format!("{who}{}", dot.repeat(count.saturating_sub(columns(who))));
    if count == 0 {
        canvas.put(cell, look.glyphs.unset, look.theme.faint);
    } else if columns(&dots) < usize::from(cell.width) {
        canvas.put(cell, &dots, style);
    } else {
        canvas.put(cell, &format!("{dot} {count}"), style);
    }
}

/// The letters that stand for roles, with how many people have each; none as long as people are dots.
struct Letters(Vec<RoleLetter>);

struct RoleLetter {
    role: String,
    letter: char,
    count: usize,
}

impl Letters {
    /// Every role gets the first of its letters that no role before it has.
    fn new(open_card: &OpenCard, view: RevealView) -> Self {
        let mut letters: Vec<RoleLetter> = Vec::new();
        if view.people == People::Dots {
            return Self(letters);
        }
        for (role, count) in view.rounds(&open_card.session).into_iter().flat_map(roles_in) {
            if let Some(known) = letters.iter_mut().find(|known| is_same(&known.role, role)) {
                // Who took part in two rounds is not counted twice.
                known.count = known.count.max(count);
            } else {
                let letter = free_letter(role, &letters);
                letters.push(RoleLetter { role: role.to_owned(), letter, count });
            }
        }
        letters.sort_by_key(|known| known.letter);
        Self(letters)
    }

    /// The letters of those who named a scenario, in order.
    fn of_cell(&self, aspect: &AspectId, scenario: &ScenarioId, mark: Mark, open_card: &OpenCard) -> String {
        let is_here = |answer: Option<&Answer>| answer.is_some_and(|answer| answer.is_scenario(scenario));
        let people = open_card.session.last_round_on(aspect, mark).map_or(&[][..], Round::ballots).iter();
        let roles: Vec<&str> =
            people.filter(|ballot| is_here(ballot.answer(aspect, mark))).map(|ballot| ballot.role.as_str()).collect();
        let count = |role: &str| roles.iter().filter(|other| is_same(other, role)).count();
        self.0.iter().flat_map(|known| std::iter::repeat_n(known.letter, count(&known.role))).collect()
    }

    fn legend(&self, look: &Look) -> String {
        let entry = |known: &RoleLetter| format!("{} {} ({})", known.letter, known.role, known.count);
        self.0.iter().map(entry).collect::<Vec<_>>().join(&format!(" {} ", look.glyphs.dot))
    }
}

/// Each role in a round, and how many ballots have it.
fn roles_in(round: &Round) -> Vec<(&str, usize)> {
    let mut roles: Vec<(&str, usize)> = Vec::new();
    for ballot in round.ballots() {
        match roles.iter_mut().find(|(role, _)| is_same(role, &ballot.role)) {
            Some((_, count)) => *count += 1,
            None => roles.push((&ballot.role, 1)),
        }
    }
    roles
}

fn free_letter(role: &str, taken: &[RoleLetter]) -> char {
    let own = role.chars().filter(|char| char.is_alphanumeric()).flat_map(char::to_uppercase);
    let is_free = |char: &char| taken.iter().all(|other| other.letter != *char) && columns(&char.to_string()) == 1;
    own.chain('A'..='Z').chain('0'..='9').find(is_free).unwrap_or('?')
}
