//! What is told below the grid: the counts of the cell in focus, or which files were counted.

use std::collections::BTreeSet;

use ratatui::layout::Rect;

use crate::app::{Extent, RegionPicture};
use crate::domain::{Card, CardPicture, Group, Mark, MovePicture, QuestionPicture, Rounded};
use crate::report::aggregate_outline as outline;
use crate::text::columns;
use crate::ui::canvas::{Canvas, Look, SCROLL_MARGIN, after, at_most, cells};
use crate::ui::marks::CellMark;

/// The columns of a count with what stands above it.
const COUNT: u16 = 12;
/// The widest column of labels.
const MAX_LABELS: u16 = 44;

/// A line of what is told.
enum Line {
    Heading(String),
    /// A label with what is current and what is desired.
    Counts(String, [String; 2]),
    Text(String),
    Blank,
}

/// Draws the counts of the cell in focus: of all sessions, per year, per role; and what was answered besides.
pub fn draw_cell(canvas: &mut Canvas, area: Rect, picture: &RegionPicture, card: &CardPicture) {
    let lines = cell_lines(picture, card, canvas.look);
    draw(canvas, area, &lines, picture.scroll);
}

/// Draws what was read, and which files are not counted and why.
pub fn draw_files(canvas: &mut Canvas, area: Rect, picture: &RegionPicture) {
    let words = canvas.look.words;
    let notes = outline::notes(&picture.report, words).into_iter().map(Line::Text);
    let refused = picture.refused.iter().map(|file| Line::Text((words.aggregate.refused_file)(&file.path, &file.why)));
    let unlisted = picture.report.census.all_refused().saturating_sub(picture.refused.len() as u64);
    let more = (unlisted > 0).then(|| Line::Text((words.region.more_files)(unlisted)));
    let nothing = picture.report.picture.cards.is_empty().then(|| Line::Text(words.aggregate.nothing.to_owned()));
    let lines: Vec<Line> = nothing.into_iter().chain(notes).chain(refused).chain(more).collect();
    draw(canvas, area, &lines, picture.scroll);
}

fn cell_lines(picture: &RegionPicture, card: &CardPicture, look: &Look) -> Vec<Line> {
    let words = &look.words.aggregate;
    let (aspect, scenario) = (picture.focus.aspect, picture.focus.scenario);
    let Some(questions) = card.aspects.as_ref().and_then(|aspects| aspects.get(aspect)) else {
        return vec![Line::Text(words.too_few.to_owned())];
    };
    let position = 2 * scenario;
    let mut lines = vec![
        Line::Counts(String::new(), [CellMark::Current, CellMark::Desired].map(|mark| mark.word(look))),
        counts(words.all_sessions, questions.each_ref().map(|question| Some(question.all.half_columns[position]))),
    ];
    lines.extend(groups(
        words.per_year,
        questions,
        |question| &question.years,
        position,
        |group| outline::year_label(group, words),
    ));
    lines.extend(groups(
        words.per_role,
        questions,
        |question| &question.roles,
        position,
        |group| outline::role_label(group, words),
    ));
    lines.extend(elsewhere(questions, &card.card, look));
    lines.extend(spreads(questions, look));
    if let Some(moves) = card.moves.as_ref().and_then(|moves| moves.get(aspect)) {
        lines.extend(then_and_now(moves, position, &card.card, look));
    }
    lines.extend([Line::Blank, Line::Text(words.rounded.to_owned()), Line::Text(words.small_groups.to_owned())]);
    lines
}

fn counts(label: &str, counts: [Option<u64>; 2]) -> Line {
    Line::Counts(label.to_owned(), counts.map(|count| count.map_or_else(String::new, |count| count.to_string())))
}

/// The groups of both questions, each once, with how often they chose this position.
fn groups<'p, T: Ord + 'p>(
    title: &str,
    questions: &'p [QuestionPicture; 2],
    of: impl Fn(&'p QuestionPicture) -> &'p Vec<(Group<T>, Rounded)>,
    position: usize,
    label: impl Fn(&Group<T>) -> String,
) -> Vec<Line> {
    let groups: BTreeSet<&Group<T>> =
        questions.iter().flat_map(|question| of(question).iter().map(|(it, _)| it)).collect();
    let count = |group: &Group<T>, question: &'p QuestionPicture| {
        of(question).iter().find(|(other, _)| other == group).map(|(_, counts)| counts.half_columns[position])
    };
    let rows =
        groups.iter().map(|group| counts(&label(group), questions.each_ref().map(|question| count(group, question))));
    let heading = (!groups.is_empty()).then(|| Line::Heading(title.to_owned()));
    heading.into_iter().chain(rows).collect()
}

/// The answers that are no scenario: between two, "weet ik niet", "n.v.t."; those that nobody gave are left out.
fn elsewhere(questions: &[QuestionPicture; 2], card: &Card, look: &Look) -> Vec<Line> {
    let [current, desired] = questions.each_ref().map(|question| outline::counts(&question.all).collect::<Vec<_>>());
    let answers = outline::answers(card, look.words);
    let is_scenario = |index: usize| index.is_multiple_of(2) && index < 2 * card.scenarios().len() - 1;
    let rows = answers.iter().enumerate().filter(|(index, _)| !is_scenario(*index));
    let rows = rows.map(|(index, answer)| (answer, [current[index], desired[index]]));
    let rows: Vec<Line> =
        rows.filter(|(_, both)| *both != [0, 0]).map(|(answer, both)| counts(answer, both.map(Some))).collect();
    let heading = (!rows.is_empty()).then(|| Line::Heading(look.words.region.elsewhere.to_owned()));
    heading.into_iter().chain(rows).collect()
}

fn spreads(questions: &[QuestionPicture; 2], look: &Look) -> Vec<Line> {
    let told = Mark::BOTH.into_iter().zip(questions).filter_map(|(mark, question)| {
        let spreads = outline::spreads(question, look.words)?;
        Some(Line::Text(format!("{}, {spreads}", look.words.domain.mark(mark))))
    });
    let told: Vec<Line> = told.collect();
    let blank = (!told.is_empty()).then_some(Line::Blank);
    blank.into_iter().chain(told).collect()
}

/// Where those were then who are here now, and what became of what was desired.
fn then_and_now(moves: &MovePicture, position: usize, card: &Card, look: &Look) -> Vec<Line> {
    let answers = outline::answers(card, look.words);
    let rows = outline::moved(moves, &answers, look.words).into_iter().flat_map(|table| table.rows);
    let rows: Vec<Line> =
        rows.map(|(label, rounded)| counts(&label, [Some(rounded.half_columns[position]), None])).collect();
    let heading = (!rows.is_empty()).then(|| Line::Heading(look.words.region.came_from.to_owned()));
    let outcomes = outline::outcomes(moves, look.words).map(Line::Text);
    heading.into_iter().chain(rows).chain(outcomes).collect()
}

/// Draws the lines from number `scroll` on, texts wrapped.
fn draw(canvas: &mut Canvas, area: Rect, lines: &[Line], scroll: usize) {
    let width = area.width.saturating_sub(SCROLL_MARGIN);
    let labels = lines.iter().map(|line| match line {
        Line::Counts(label, _) => columns(label),
        _ => 0,
    });
    let labels_width = cells(labels.max().unwrap_or(0)).min(MAX_LABELS).min(width.saturating_sub(2 * COUNT));
    let heights: Vec<usize> = lines.iter().map(|line| height(canvas, line, width)).collect();
    let extent = Extent { width, ..Extent::new(heights.iter().sum(), area.height.into()) };
    let mut skipped = scroll.min(extent.furthest());
    let mut rest = at_most(area, width);
    for (line, height) in lines.iter().zip(heights) {
        if skipped >= height {
            skipped -= height;
            continue;
        }
        draw_line(canvas, rest, line, labels_width, skipped);
        let drawn = cells(height - skipped).min(rest.height);
        rest = Rect { y: rest.y + drawn, height: rest.height - drawn, ..rest };
        skipped = 0;
    }
    canvas.more(area, extent, scroll);
}

fn height(canvas: &mut Canvas, line: &Line, width: u16) -> usize {
    match line {
        Line::Text(text) => canvas.height(text, width).into(),
        Line::Heading(_) | Line::Counts(..) | Line::Blank => 1,
    }
}

fn draw_line(canvas: &mut Canvas, area: Rect, line: &Line, labels_width: u16, skipped: usize) {
    if area.is_empty() {
        return;
    }
    let theme = &canvas.look.theme;
    let (text, second, marks) = (theme.text, theme.second, [theme.current, theme.desired]);
    let first = Rect { height: 1, ..area };
    match line {
        Line::Blank => {}
        Line::Heading(heading) => drop(canvas.put(first, heading, second)),
        Line::Text(long) => drop(canvas.write_from(area, long, skipped, text)),
        Line::Counts(label, counts) => {
            canvas.put(at_most(first, labels_width), label, text);
            for (index, (count, style)) in counts.iter().zip(marks).enumerate() {
                let column = after(first, labels_width + COUNT * cells(index));
                canvas.put_right(at_most(column, COUNT), count, style);
            }
        }
    }
}
