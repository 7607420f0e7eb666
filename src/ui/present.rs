//! Presenting: what the room needs to read, and nothing else. No names, no notes, no files, no keys.
//!
//! ```text
//!  2/4  Professionaliseringsbeleid en aanbod           where we are, and the aspect
//!  1 Individuele b…         ▌2 Commitment ● H          the scenarios and the marks
//!  3 Verbinden en…           4 Innovatie ◆ G
//! ─ 2 Commitment Samen Opleiden ─────────── ● Huidig ─
//!  Professionalisering en professionele ontwikkeling … the text in focus; all four where they fit
//! ```

use ratatui::layout::Rect;

use super::area::{bottom, cells, inset, left, top};
use super::canvas::Canvas;
use super::marks::{self, CellMark};
use super::{aspect, card, frame, overview, spread};
use crate::app::{Extent, Link, Model, OpenCard, SaveState, Target};
use crate::domain::{NextStep, Slide};

/// Lines on a wall are read from afar: longer ones lose their beginning.
const LONGEST_LINE: u16 = 60;

pub fn draw(canvas: &mut Canvas, area: Rect, model: &Model, open_card: &OpenCard, slide: Slide) {
    match slide {
        Slide::Card => whole(canvas, area, open_card),
        Slide::Aspect => one(canvas, area, open_card),
        Slide::Overview => overview::picture(canvas, top(area, u16::from(area.height > 20)).1, open_card),
        Slide::Steps => steps(canvas, area, open_card),
        Slide::Silence => silence(canvas, area),
        Slide::Spread(mark, people) => spread::draw(canvas, area, open_card.spread_view(mark, people), open_card),
    }
    match open_card.save_state {
        SaveState::Failed(_) => {
            let status = frame::status(open_card, canvas.look);
            canvas.put_right(inset(bottom(area, 1).1, 1), &status, canvas.look.theme.alarm);
        }
        SaveState::Following(link) => say_how_it_is(canvas, area, link),
        _ => frame::notice(canvas, area, model),
    }
}

fn say_how_it_is(canvas: &mut Canvas, area: Rect, link: Link) {
    let words = &canvas.look.words.meeting;
    let sentence = match link {
        Link::Live => return,
        Link::Ended => words.link_ended,
        Link::Trashed => words.link_trashed,
        Link::Gone => words.link_gone,
        Link::Unreadable => words.link_unreadable,
    };
    frame::tell(canvas, area, sentence);
}

fn whole(canvas: &mut Canvas, area: Rect, open_card: &OpenCard) {
    frame::header(canvas, area, &[open_card.card.theme()], "", "");
    card::matrix(canvas, Rect { height: area.height + 1, ..area }, open_card);
}

fn one(canvas: &mut Canvas, area: Rect, open_card: &OpenCard) {
    let rest = heading(canvas, area, open_card);
    if !spread_out(canvas, rest, open_card) {
        aspect::texts(canvas, rest, open_card);
    }
}

/// Where we are and the aspect's title, in full where two rows hold it; returns what is left.
fn heading(canvas: &mut Canvas, area: Rect, open_card: &OpenCard) -> Rect {
    let look = canvas.look;
    let (_, area) = top(area, u16::from(area.height > 40) * 2);
    let (row, rows) = (open_card.focus.aspect + 1, open_card.card.aspects().len());
    let text = inset(area, 1);
    let room = Rect { width: text.width.saturating_sub(5), ..left(text, 5).1 };
    let titles = [&open_card.aspect().title, &open_card.aspect().label];
    let fits = |canvas: &mut Canvas, title: &str| canvas.height(title, room.width) <= 1 + u16::from(area.height > 14);
    let title = titles.into_iter().find(|title| fits(canvas, title)).unwrap_or(titles[1]);
    canvas.put(text, &format!("{row}/{rows}"), look.theme.faint);
    let mut used = cells(canvas.write(top(room, 2).0, title, 0, look.theme.title)).min(2);
    let off_grid = marks::off_grid(open_card, &open_card.aspect().id, look).join(", ");
    if !off_grid.is_empty() {
        canvas.put_short(top(room, used).1, &off_grid, look.theme.title);
        used += 1;
    }
    top(area, used).1
}

/// All four texts side by side, with margins and as much air between the lines as there is; says whether that fits.
fn spread_out(canvas: &mut Canvas, area: Rect, open_card: &OpenCard) -> bool {
    let count = cells(open_card.card.scenarios().len());
    let gap = if area.width >= 160 { 4 } else { 2 };
    let width = (area.width.saturating_sub(4) / count).saturating_sub(gap).min(LONGEST_LINE);
    if width < 26 {
        return false;
    }
    let margin = (area.width - (count * (width + gap) - gap)) / 2;
    let (_, area) = top(area, if area.height > 40 { 3 } else { 1 });
    let mut columns = Vec::new();
    for place in 0..count {
        columns.push(Rect { width, ..left(area, margin + place * (width + gap)).1 });
    }
    let head = columns.iter().enumerate().map(|(place, column)| canvas.height(&title(place, open_card), column.width));
    let head = head.max().unwrap_or(1) + 2;
    let texts = open_card.aspect().descriptions.iter().filter_map(crate::domain::Description::text);
    let longest = texts.map(|text| canvas.height(text, width)).max().unwrap_or(1);
    let Some(leading) = [2, 1].into_iter().find(|leading| head + leading * longest <= area.height) else {
        return false;
    };
    canvas.drawn.extent = Extent::default();
    for (place, column) in columns.into_iter().enumerate() {
        column_of(canvas, column, head, leading, place, open_card);
    }
    true
}

fn column_of(canvas: &mut Canvas, column: Rect, head: u16, leading: u16, scenario: usize, open_card: &OpenCard) {
    let look = canvas.look;
    let in_focus = scenario == open_card.focus.scenario;
    let (head_area, text_area) = top(column, head);
    let text = open_card.aspect().descriptions[scenario].text();
    let style = if text.is_some() { look.theme.text } else { look.theme.prompt };
    let text = text.unwrap_or(look.words.domain.empty_in_source);
    let name = if in_focus { look.theme.title } else { look.theme.text };
    canvas.write(head_area, &title(scenario, open_card), 0, name);
    let (_, mark_area) = top(head_area, head.saturating_sub(2));
    let stands = CellMark::at(open_card, open_card.focus.aspect, scenario);
    marks::put(canvas, mark_area, stands, false);
    let lines = canvas.lines(text, column.width);
    for (place, line) in lines.iter().enumerate() {
        let (_, row) = top(text_area, cells(place) * leading);
        canvas.put(Rect { height: row.height.min(1), ..row }, &line.of(text), style);
    }
    if in_focus {
        let height = (head + leading * cells(lines.len())).min(column.height);
        let bar = Rect { x: column.x.saturating_sub(1), width: 1, height, ..column };
        canvas.bar(bar, look.glyphs.bar, look.theme.focus);
        canvas.cursor(mark_area);
    }
    canvas.target(column, Target::Cell { aspect: open_card.focus.aspect, scenario });
}

fn title(scenario: usize, open_card: &OpenCard) -> String {
    format!("{} {}", scenario + 1, open_card.card.scenarios()[scenario].title)
}

/// What was agreed, aspect by aspect. The owner of a step is the one name that the room sees.
fn steps(canvas: &mut Canvas, area: Rect, open_card: &OpenCard) {
    let look = canvas.look;
    frame::header(canvas, area, &[look.words.domain.next_steps], "", "");
    let (_, body) = top(area, if area.height > 12 { 2 } else { 1 });
    let margin = if area.width > 100 { area.width / 8 } else { 1 };
    let inner = inset(body, margin);
    let body = Rect { width: inner.width.min(LONGEST_LINE + 20), ..inner };
    let mut lines: Vec<(String, bool)> = Vec::new();
    for aspect in open_card.card.aspects() {
        let steps = open_card.session.reflection(&aspect.id).map_or(&[][..], |said| &said.next_steps);
        if !steps.is_empty() {
            lines.push((aspect.label.clone(), true));
            lines.extend(steps.iter().map(|step| (told(step, canvas), false)));
        }
    }
    if lines.is_empty() {
        canvas.write(body, look.words.meeting.no_steps, 0, look.theme.prompt);
        return;
    }
    let width = body.width.saturating_sub(3);
    let heights: Vec<u16> = lines.iter().map(|(line, _)| canvas.height(line, width)).collect();
    let extent = Extent::new(heights.iter().map(|height| usize::from(*height)).sum(), body.height.into());
    let scroll = open_card.scroll.min(extent.furthest());
    let mut row = 0;
    for ((line, is_title), height) in lines.iter().zip(heights) {
        let (from, to) = (row, row + usize::from(height));
        row = to;
        if to <= scroll || from >= scroll + usize::from(body.height) {
            continue;
        }
        let (_, place) = top(body, cells(from.saturating_sub(scroll)));
        let (indent, style) = if *is_title { (0, look.theme.title) } else { (2, look.theme.text) };
        let place = Rect { width, ..left(place, indent).1 };
        canvas.write(place, line, scroll.saturating_sub(from), style);
    }
    canvas.more(body, extent, scroll);
}

fn told(step: &NextStep, canvas: &Canvas) -> String {
    let due = step.due.map(canvas.look.words.date);
    let parts = [Some(step.what.clone()), Some(step.owner.clone()), due];
    let parts = parts.into_iter().flatten().filter(|part| !part.is_empty());
    parts.collect::<Vec<_>>().join(&format!(" {} ", canvas.look.glyphs.dot))
}

fn silence(canvas: &mut Canvas, area: Rect) {
    let look = canvas.look;
    let text = look.words.meeting.silence;
    let (_, middle) = top(area, area.height / 2);
    let (_, row) = left(middle, area.width.saturating_sub(cells(crate::text::columns(text))) / 2);
    canvas.put(row, text, look.theme.title);
}
