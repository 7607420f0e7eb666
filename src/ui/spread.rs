//! What everyone said, after the reveal: a dot a person in the cells of the card, the rows over which people differ
//! most on top. How far they are apart is told in words, and nothing is added up.

use ratatui::layout::Rect;

use super::area::{cells, columns as split, left, top};
use super::canvas::Canvas;
use super::theme::Look;
use super::{frame, marks};
use crate::app::{OpenCard, SpreadView, Target};
use crate::domain::{Answer, AspectId, Mark, People, Tally, by_disagreement};
use crate::text::columns;

pub fn draw(canvas: &mut Canvas, area: Rect, spread_view: SpreadView, open_card: &OpenCard) {
    let look = canvas.look;
    let question = marks::question(spread_view.mark, look).to_lowercase();
    let title = (look.words.meeting.spread_title)(&question);
    let people = open_card.card.aspects().iter().map(|aspect| tally(open_card, &aspect.id, spread_view.mark).people());
    let votes = (look.words.cli.votes)(people.max().unwrap_or(0));
    frame::header(canvas, area, &[&title, &question], "", &votes);
    let (_, body) = top(frame::body(area), u16::from(area.height > 16));
    let (labels, fields) = left(body, (area.width / 4 + 1).clamp(12, 34));
    let columns = split(fields, cells(open_card.card.scenarios().len()));
    let heads = heads(canvas, &columns, open_card);
    let (_, rest) = top(body, heads);
    let letters = Letters::of(open_card, spread_view);
    let legend = letters.legend(look);
    let used = if legend.is_empty() { 0 } else { canvas.height(&legend, rest.width.saturating_sub(2)) };
    let (rows, below) = top(rest, rest.height.saturating_sub(used));
    let each = (rows.height / cells(open_card.card.aspects().len())).clamp(1, 4);
    let fit = usize::from(rows.height / each);
    let order = by_disagreement(&open_card.session, spread_view.mark, &open_card.card);
    let first = (spread_view.list.chosen + 1).saturating_sub(fit);
    for (place, row) in order.iter().enumerate().skip(first).take(fit) {
        let (area, _) = top(top(rows, cells(place - first) * each).1, each);
        let row = Row { aspect: *row, area, labels, is_chosen: place == spread_view.list.chosen };
        canvas.target(area, Target::Line(place));
        row.draw(canvas, &columns, &letters, spread_view, open_card);
    }
    canvas.write(Rect { width: below.width.saturating_sub(2), ..left(below, 1).1 }, &legend, 0, look.theme.faint);
}

fn tally(open_card: &OpenCard, aspect: &AspectId, mark: Mark) -> Tally {
    Tally::of(&open_card.session, aspect, mark, &open_card.card)
}

/// The scenarios' titles, or as much of them as all columns have room for; returns the rows they take.
fn heads(canvas: &mut Canvas, columns: &[Rect], open_card: &OpenCard) -> u16 {
    let look = canvas.look;
    let scenarios = open_card.card.scenarios();
    let name = |place: usize, text: &str| format!("{} {text}", place + 1);
    let inner = |column: &Rect| Rect { width: column.width.saturating_sub(1), ..*column };
    let fit = columns.iter().zip(scenarios).enumerate().all(|(place, (column, scenario))| {
        let lines = canvas.lines(&name(place, &scenario.label), inner(column).width);
        lines.len() <= 2 && lines.iter().all(|line| !line.hyphen)
    });
    let mut height = 1;
    for (place, (column, scenario)) in columns.iter().zip(scenarios).enumerate() {
        let text = if fit { name(place, &scenario.label) } else { (place + 1).to_string() };
        height = height.max(cells(canvas.write(inner(column), &text, 0, look.theme.text)));
    }
    height
}

/// One aspect: who stands where, how far apart they are, and what was said that is no cell.
struct Row {
    aspect: usize,
    area: Rect,
    labels: Rect,
    is_chosen: bool,
}

impl Row {
    fn draw(
        &self,
        canvas: &mut Canvas,
        columns: &[Rect],
        letters: &Letters,
        spread_view: SpreadView,
        open_card: &OpenCard,
    ) {
        let look = canvas.look;
        let aspect = &open_card.card.aspects()[self.aspect];
        let tally = tally(open_card, &aspect.id, spread_view.mark);
        let style = if self.is_chosen { look.theme.title } else { look.theme.text };
        // A row of air at the end, where there is one to spare.
        let height = self.area.height - u16::from(self.area.height > 2);
        let label = Rect { y: self.area.y, height, ..self.labels };
        if self.is_chosen {
            canvas.bar(Rect { height, ..self.area }, look.glyphs.bar, look.theme.focus);
            canvas.cursor(left(label, 1).1);
        }
        let (_, text) = left(label, 1);
        let room = Rect { width: text.width.saturating_sub(1), ..text };
        let name = format!("{} {}", self.aspect + 1, aspect.label);
        if canvas.height(&name, room.width) <= room.height {
            canvas.write(room, &name, 0, style);
        } else {
            canvas.put_short(room, &name, style);
        }
        for (place, (column, count)) in columns.iter().zip(tally.scenarios()).enumerate() {
            let scenario = &open_card.card.scenarios()[place].id;
            let who = letters.of_cell(&aspect.id, scenario, spread_view.mark, open_card);
            let cell = Rect { y: self.area.y, height: 1, ..*column };
            pile(canvas, cell, count, &who, spread_view.mark);
        }
        self.draw_below(canvas, &tally, columns);
    }

    /// Under the dots: how far apart they are, and what was said that is no cell.
    fn draw_below(&self, canvas: &mut Canvas, tally: &Tally, columns: &[Rect]) {
        let look = canvas.look;
        let (_, below) = top(self.area, 1);
        let Some(first) = columns.first() else { return };
        let room = Rect { x: first.x, width: self.area.right().saturating_sub(first.x + 1), ..below };
        let word = match tally.spread() {
            Some(spread) => look.words.domain.spread(spread),
            None if tally.people() == 0 => look.words.meeting.nobody,
            None => "",
        };
        let parts = [word.to_owned(), beside(tally, look)].into_iter().filter(|part| !part.is_empty());
        let told = parts.collect::<Vec<_>>().join(&format!(" {} ", look.glyphs.dot));
        canvas.write(room, &told, 0, look.theme.prompt);
    }
}

/// People who named no cell: between two of them, or something else.
fn beside(tally: &Tally, look: &Look) -> String {
    let words = &look.words.domain;
    let between = tally
        .between()
        .enumerate()
        .map(|(place, count)| ((words.between)(&(place + 1).to_string(), &(place + 2).to_string()), count));
    let others =
        [(words.unknown, tally.unknown), (words.not_applicable, tally.not_applicable), (words.unset, tally.absent)];
    let all = between.chain(others.map(|(what, count)| (what.to_owned(), count)));
    let told = all.filter(|(_, count)| *count > 0).map(|(what, count)| format!("{what}: {count}"));
    told.collect::<Vec<_>>().join(", ")
}

/// A dot a person, or the letters of their roles; a number where they do not fit.
fn pile(canvas: &mut Canvas, cell: Rect, count: usize, who: &str, mark: Mark) {
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

/// The letters that stand for roles; none while dots do.
struct Letters(Vec<(String, char, usize)>);

impl Letters {
    /// Every role gets the first of its letters that no role before it has.
    fn of(open_card: &OpenCard, spread_view: SpreadView) -> Self {
        let mut letters: Vec<(String, char, usize)> = Vec::new();
        if spread_view.people == People::Dots {
            return Self(letters);
        }
        for ballot in open_card.session.ballots.iter().filter(|ballot| ballot.asked.asks(spread_view.mark)) {
            if let Some((_, _, count)) = letters.iter_mut().find(|(role, ..)| *role == ballot.role) {
                *count += 1;
                continue;
            }
            let own = ballot.role.chars().filter(|char| char.is_alphanumeric()).flat_map(char::to_uppercase);
            let is_free =
                |char: &char| letters.iter().all(|(_, letter, _)| letter != char) && columns(&char.to_string()) == 1;
            let letter = own.chain('A'..='Z').chain('0'..='9').find(is_free).unwrap_or('?');
            letters.push((ballot.role.clone(), letter, 1));
        }
        letters.sort_by_key(|(_, letter, _)| *letter);
        Self(letters)
    }

    /// The letters of those who named a scenario, in order.
    fn of_cell(
        &self,
        aspect: &AspectId,
        scenario: &crate::domain::ScenarioId,
        mark: Mark,
        open_card: &OpenCard,
    ) -> String {
        let is_here = |answer: Option<&Answer>| answer.is_some_and(|answer| answer.is_scenario(scenario));
        let people = open_card.session.ballots.iter().filter(|ballot| ballot.asked.asks(mark));
        let roles: Vec<&str> =
            people.filter(|ballot| is_here(ballot.answer(aspect, mark))).map(|ballot| ballot.role.as_str()).collect();
        self.0
            .iter()
            .flat_map(|(role, letter, _)| roles.iter().filter(move |other| *other == role).map(|_| *letter))
            .collect()
    }

    fn legend(&self, look: &Look) -> String {
        let told = self.0.iter().map(|(role, letter, count)| format!("{letter} {role} ({count})"));
        told.collect::<Vec<_>>().join(&format!(" {} ", look.glyphs.dot))
    }
}
