//! All keys, from the one key table, and what the signs mean.

use ratatui::layout::{Margin, Rect};
use ratatui::style::Style;

use super::canvas::{Canvas, after, at_most, below, cells};
use super::frame::{self, Header};
use super::key_table::{KEYS_WIDTH, key_table};
use super::marks::CellMark;
use crate::app::{Extent, Model};

/// One line of the help.
enum Line {
    Section(&'static str),
    Entry { key: String, what: String, style: Style },
    Blank,
}

pub fn draw(canvas: &mut Canvas, area: Rect, model: &Model, scroll: usize) {
    let [header, body] = frame::areas(area);
    canvas.render(Header::new(&[canvas.look.words.screen.help], canvas.look), header);
    let body = frame::spaced(body, 10);
    let lines = lines(canvas, model);
    let body = body.inner(Margin::new(1, 0));
    // Two columns if they fit: less to scroll.
    let halves = if body.width >= 130 { 2 } else { 1 };
    let per_column = lines.len().div_ceil(halves);
    // The last column is for the signs that there is more.
    let width = body.width.saturating_sub(1) / cells(halves);
    let extent = Extent::new(rows(canvas, &lines, width, per_column), body.height.into());
    for half in 0..halves {
        let column = Rect { x: body.x + width * cells(half), width, ..body };
        let part = lines.iter().skip(half * per_column).take(per_column);
        write(canvas, column, part, scroll.min(extent.furthest()));
    }
    canvas.more(body, extent, scroll);
}

/// How many rows the longest column takes.
fn rows(canvas: &mut Canvas, lines: &[Line], width: u16, per_column: usize) -> usize {
    let mut longest = 0;
    for column in lines.chunks(per_column.max(1)) {
        let rows: usize = column.iter().map(|line| usize::from(height(canvas, line, width))).sum();
        longest = longest.max(rows);
    }
    longest
}

fn height(canvas: &mut Canvas, line: &Line, width: u16) -> u16 {
    match line {
        Line::Entry { what, .. } => canvas.height(what, width.saturating_sub(KEYS_WIDTH + 2)),
        Line::Section(_) | Line::Blank => 1,
    }
}

fn write<'l>(canvas: &mut Canvas, area: Rect, lines: impl Iterator<Item = &'l Line>, scroll: usize) {
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
        Line::Section(title) => {
            canvas.put(area, title, look.theme.title);
        }
        Line::Entry { key, what, style } => {
            let inner = after(area, 2);
            canvas.put(at_most(inner, KEYS_WIDTH), key, *style);
            let what_area = after(inner, KEYS_WIDTH);
            canvas.write(what_area, what, 0, look.theme.text);
        }
    }
}

fn lines(canvas: &Canvas, model: &Model) -> Vec<Line> {
    let look = canvas.look;
    let mut lines = signs(canvas);
    for section in key_table(&model.keymap, look) {
        lines.push(Line::Blank);
        lines.push(Line::Section(section.title));
        let entries = section.entries.into_iter();
        let entry = |(key, what): (String, &str)| Line::Entry { key, what: what.to_owned(), style: look.theme.key };
        lines.extend(entries.map(entry));
    }
    let follow = (look.words.present.follow_with)(&model.follow_command.to_string());
    lines.push(Line::Blank);
    lines.push(Line::Section(look.words.present.help_second_screen));
    lines.push(Line::Entry { key: String::new(), what: follow, style: look.theme.key });
    lines
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
    std::iter::once(Line::Section(look.words.screen.help_signs)).chain(all.into_iter().map(entry)).collect()
}
