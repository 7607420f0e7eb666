//! All keys, from the one key table, those of the screen below first; and what the signs mean.

use ratatui::layout::{Margin, Rect};
use ratatui::style::Style;

use super::canvas::{Canvas, after, at_most, below, cells};
use super::frame::{self, Header};
use super::key_table::{KEYS_WIDTH, KeyGroup, KeyPlace, key_table};
use super::marks::CellMark;
use crate::app::{Extent, Model};

/// Two columns are easier to read than one if each has as many columns as this.
const MIN_HALF: u16 = 56;

/// One line of the help.
enum Line {
    /// Before the keys of a place, or those for one purpose.
    Title(&'static str),
    Entry {
        key: String,
        what: String,
        style: Style,
    },
    /// A sentence over the whole width.
    Text(String),
    Blank,
}

pub fn draw(canvas: &mut Canvas, area: Rect, model: &Model, scroll: usize) {
    let look = canvas.look;
    let [header, body] = frame::areas(area);
    let here = model.contexts_below();
    let place = here.first().map_or("", |context| context.title(look.words));
    let title = format!("{}: {place}", look.words.screen.help);
    canvas.render(Header::new(&[&title, look.words.screen.help], look), header);
    let body = frame::spaced(body, 10).inner(Margin::new(1, 0));
    let lines = lines(canvas, model);
    let halves = if body.width >= 2 * MIN_HALF { 2 } else { 1 };
    // The last column is for the scrollbar.
    let width = body.width.saturating_sub(1) / halves;
    let per_column = first_column(canvas, &lines, width, halves);
    let extent = Extent::new(rows(canvas, &lines, width, per_column), body.height.into());
    for (half, part) in lines.chunks(per_column).enumerate() {
        let column = Rect { x: body.x + width * cells(half), width, ..body };
        write(canvas, column, part, scroll.min(extent.furthest()));
    }
    canvas.more(body, extent, scroll);
}

/// How many lines stand in the first of so many columns: half of all rows, up to the end of a place.
fn first_column(canvas: &mut Canvas, lines: &[Line], width: u16, columns: u16) -> usize {
    if columns < 2 {
        return lines.len().max(1);
    }
    let heights: Vec<u16> = lines.iter().map(|line| height(canvas, line, width)).collect();
    let half = heights.iter().sum::<u16>() / columns;
    let mut above = 0;
    let at = heights.iter().zip(lines).position(|(height, line)| {
        above += height;
        above > half && matches!(line, Line::Blank)
    });
    at.unwrap_or(lines.len()).max(1)
}

/// How many rows the longest column takes.
fn rows(canvas: &mut Canvas, lines: &[Line], width: u16, per_column: usize) -> usize {
    let mut longest = 0;
    for column in lines.chunks(per_column) {
        let rows: usize = column.iter().map(|line| usize::from(height(canvas, line, width))).sum();
        longest = longest.max(rows);
    }
    longest
}

fn height(canvas: &mut Canvas, line: &Line, width: u16) -> u16 {
    match line {
        Line::Entry { what, .. } => canvas.height(what, width.saturating_sub(KEYS_WIDTH + 4)),
        Line::Text(text) => canvas.height(text, width.saturating_sub(4)),
        Line::Title(_) | Line::Blank => 1,
    }
}

fn write(canvas: &mut Canvas, area: Rect, lines: &[Line], scroll: usize) {
    let mut row = 0;
    for line in lines {
        let height = usize::from(height(canvas, line, area.width));
        // A line of more than one row is shown from its first row on or not at all.
        if row >= scroll && row + height <= scroll + usize::from(area.height) {
            write_line(canvas, below(area, cells(row - scroll)), line);
        }
        row += height;
    }
}

fn write_line(canvas: &mut Canvas, area: Rect, line: &Line) {
    let look = canvas.look;
    match line {
        Line::Blank => {}
        Line::Title(title) => {
            canvas.put(area, title, look.theme.title);
        }
        Line::Text(text) => {
            let inner = after(at_most(area, area.width.saturating_sub(2)), 2);
            canvas.write(inner, text, look.theme.second);
        }
        Line::Entry { key, what, style } => {
            let inner = after(at_most(area, area.width.saturating_sub(2)), 2);
            canvas.put(at_most(inner, KEYS_WIDTH), key, *style);
            canvas.write(after(inner, KEYS_WIDTH), what, look.theme.text);
        }
    }
}

/// The keys of the screen below by what one wants to do, what the signs mean, and the keys of the other screens.
fn lines(canvas: &Canvas, model: &Model) -> Vec<Line> {
    let look = canvas.look;
    let places = key_table(&model.keymap, &model.contexts_below(), look);
    let mut lines = Vec::new();
    let Some((here, others)) = places.split_first() else { return lines };
    lines.extend(here.groups.iter().flat_map(|group| group_lines(canvas, group)));
    lines.extend(signs(canvas));
    lines.extend(others.iter().flat_map(|place| place_lines(canvas, place)));
    lines.extend(second_screen(canvas, model));
    lines
}

fn group_lines(canvas: &Canvas, group: &KeyGroup) -> Vec<Line> {
    let entries = entries(canvas, group);
    [Line::Title(group.title)].into_iter().chain(entries).chain([Line::Blank]).collect()
}

fn place_lines(canvas: &Canvas, place: &KeyPlace) -> Vec<Line> {
    let mut lines = vec![Line::Title(place.title)];
    lines.extend(place.groups.iter().flat_map(|group| entries(canvas, group)));
    for (names, earlier) in &place.as_before {
        let same = (canvas.look.words.places.same_as)(earlier);
        lines.push(Line::Text(format!("{same}:  {}", names.join("   "))));
    }
    lines.push(Line::Blank);
    lines
}

fn entries(canvas: &Canvas, group: &KeyGroup) -> Vec<Line> {
    let style = canvas.look.theme.key;
    group.entries.iter().map(|row| Line::Entry { key: row.names.clone(), what: row.what.to_owned(), style }).collect()
}

fn second_screen(canvas: &Canvas, model: &Model) -> Vec<Line> {
    let words = &canvas.look.words.present;
    let how = (words.follow_with)(&model.follow_command.to_string());
    vec![Line::Title(words.help_second_screen), Line::Text(how), Line::Blank]
}

fn signs(canvas: &Canvas) -> Vec<Line> {
    let look = canvas.look;
    let words = &look.words.domain;
    let all = [
        (CellMark::Current, words.current),
        (CellMark::Desired, words.desired),
        (CellMark::Both, words.keep),
        (CellMark::Unmarked, words.unset),
    ];
    let entry = |(stands, what): (CellMark, &'static str)| Line::Entry {
        key: stands.letter(look, false),
        what: what.to_owned(),
        style: stands.chip(look),
    };
    let head = [Line::Title(look.words.screen.help_signs)];
    head.into_iter().chain(all.into_iter().map(entry)).chain([Line::Blank]).collect()
}
