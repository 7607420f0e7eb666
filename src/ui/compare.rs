//! Then and now: a strip a session on the card's own columns, where hollow is then and filled is now, and below it one sentence
//! an aspect. The same for a screen and for an audience.

use ratatui::buffer::Buffer;
use ratatui::layout::{Margin, Rect};
use ratatui::style::Style;
use ratatui::text::Line;
use ratatui::widgets::StatefulWidget;

use super::canvas::{Canvas, Drawing, Look, after, at_most, cells, even_columns};
use super::corner::Corner;
use super::frame::{self, Header};
use super::list;
use super::panel::Panel;
use crate::app::{CompareView, EarlierSessions, Extent, OpenCard};
use crate::domain::{Comparison, Scenario};
use crate::report::{CompareOutline, CompareStrip, Compared};
use crate::text::columns;
use crate::words::{Register, numeric_date};

/// Longer lines lose their beginning.
const MAX_LINE: u16 = 80;
/// The widest picture: in a wider one the eye does not find the way back.
const MAX_PICTURE: u16 = 150;

/// Then and now over the screen from which it was asked for.
pub struct CompareScreen<'a> {
    pub view: &'a CompareView,
    pub look: &'a Look,
}

/// Then and now for an audience.
pub struct CompareSlide<'a> {
    pub open_card: &'a OpenCard,
    pub corner: Corner<'a>,
    pub look: &'a Look,
}

/// The earlier sessions to compare with.
pub struct EarlierDialog<'a> {
    pub earlier: &'a EarlierSessions,
    pub look: &'a Look,
}

impl StatefulWidget for CompareScreen<'_> {
    type State = Drawing;

    fn render(self, area: Rect, buf: &mut Buffer, drawing: &mut Drawing) {
        let Self { view, look } = self;
        let canvas = &mut Canvas::new(buf, drawing, look);
        let [header, body] = frame::areas(area);
        let outline = view.compared.outline(look.words, Register::ToGroup);
        let aside = between(&outline, look);
        canvas.render(Header { aside: &aside, ..Header::new(&[look.words.compare.title], look) }, header);
        Page::new(&view.compared, &outline, look).draw(canvas, body.inner(Margin::new(1, 0)), view.scroll);
    }
}

impl StatefulWidget for CompareSlide<'_> {
    type State = Drawing;

    fn render(self, area: Rect, buf: &mut Buffer, drawing: &mut Drawing) {
        let Self { open_card, corner, look } = self;
        let canvas = &mut Canvas::new(buf, drawing, look);
        let [header, body] = frame::areas(area);
        let margin = if area.width > 100 { area.width / 8 } else { 1 };
        if let Some(comparison) = Comparison::of_session(&open_card.session, &open_card.card) {
            let compared = Compared::new(comparison, &open_card.card);
            let outline = compared.outline(look.words, Register::ToGroup);
            let body = frame::spaced(body, 14).inner(Margin::new(margin, 0));
            Page::new(&compared, &outline, look).draw(canvas, body, open_card.scroll);
        }
        let status = corner.of(canvas.drawing.drawn.extent);
        canvas.render(Header { status: &status, ..Header::new(&[look.words.compare.title], look) }, header);
    }
}

impl StatefulWidget for EarlierDialog<'_> {
    type State = Drawing;

    fn render(self, area: Rect, buf: &mut Buffer, drawing: &mut Drawing) {
        let Self { earlier, look } = self;
        let canvas = &mut Canvas::new(buf, drawing, look);
        let count = earlier.lines();
        let titles = [look.words.compare.with_which];
        let panel = Panel::new(Header::new(&titles, look), 60);
        let body = panel.draw(canvas, area, |_, _| cells(count));
        let visible = earlier.list.window(body.height.into(), count);
        let first = visible.start;
        for (index, row) in visible.zip(body.rows()) {
            let is_chosen = index == earlier.list.chosen;
            let inner = list::row(canvas, row, index, is_chosen);
            let style = if is_chosen { look.theme.title } else { look.theme.text };
            let Some(moment) = earlier.earlier.get(index) else {
                canvas.put(inner, look.words.compare.with_all, style);
                continue;
            };
            let used = canvas.put(inner, &numeric_date(moment.date), look.theme.second);
            canvas.put(after(inner, used + 2), &moment.title, style);
        }
        canvas.more(body, Extent::new(count, body.height.into()), first);
    }
}

/// The names of all sessions, the oldest first: "2025 → 2026".
fn between(outline: &CompareOutline, look: &Look) -> String {
    let names: Vec<&str> = outline.moments.iter().map(|moment| moment.name.as_str()).collect();
    names.join(&format!(" {} ", look.glyphs.to))
}

/// A row of the page.
enum Row {
    /// The scenarios.
    Heads,
    /// The name of an aspect, where it does not fit before its strips.
    Label(usize),
    /// The marks of a session on an aspect.
    Strip {
        aspect: usize,
        moment: usize,
    },
    Text {
        text: String,
        indent: u16,
        style: Style,
    },
    Blank,
}

/// The whole in rows, of which those in the window are drawn.
struct Page<'a> {
    compared: &'a Compared,
    outline: &'a CompareOutline,
    look: &'a Look,
}

impl<'a> Page<'a> {
    fn new(compared: &'a Compared, outline: &'a CompareOutline, look: &'a Look) -> Self {
        Self { compared, outline, look }
    }

    fn draw(&self, canvas: &mut Canvas, area: Rect, scroll: usize) {
        let text_width = area.width.saturating_sub(2).min(MAX_LINE);
        let rows = self.rows(canvas, text_width, area);
        let extent = Extent::new(rows.len(), area.height.into());
        let first = scroll.min(extent.furthest());
        for (row, place) in rows.iter().skip(first).zip(area.rows()) {
            match row {
                Row::Heads => self.draw_heads(canvas, place),
                Row::Label(aspect) => {
                    canvas.put(place, &self.outline.rows[*aspect].label, self.look.theme.title);
                }
                Row::Strip { aspect, moment } => self.draw_strip(canvas, place, *aspect, *moment),
                Row::Text { text, indent, style } => {
                    canvas.put(after(place, *indent), text, *style);
                }
                Row::Blank => {}
            }
        }
        canvas.more(area, extent, first);
    }

    /// The picture, with an empty row between two aspects where all of it fits so, and the words below it.
    fn rows(&self, canvas: &mut Canvas, width: u16, area: Rect) -> Vec<Row> {
        let (aspects, moments) = (self.outline.rows.len(), self.outline.moments.len());
        let is_loose = 2 + aspects * (moments + 1) <= area.height.into();
        let has_labels_above = self.labels(area).is_none();
        let mut rows = vec![Row::Heads];
        for aspect in 0..aspects {
            if is_loose && aspect > 0 {
                rows.push(Row::Blank);
            }
            rows.extend(has_labels_above.then_some(Row::Label(aspect)));
            for (moment, strip) in self.outline.rows[aspect].strips.iter().enumerate() {
                rows.push(Row::Strip { aspect, moment });
                let others = (!strip.others.is_empty()).then(|| strip.others.clone());
                rows.extend(others.map(|text| Row::Text { text, indent: 2, style: self.look.theme.second }));
            }
        }
        let mut words = PageWords { canvas, width, rows };
        self.words(&mut words);
        words.rows
    }

    fn words(&self, page: &mut PageWords) {
        let (theme, words) = (&self.look.theme, &self.look.words.compare);
        let legend = if self.look.glyphs.is_ascii() { words.legend_letters } else { words.legend };
        page.text(legend, 0, theme.second);
        for (title, sentences) in &self.outline.groups {
            page.heading(title, theme.title);
            for said in sentences {
                page.text(&format!("{}. {}", said.aspect, said.text), 2, theme.text);
            }
        }
        if !self.outline.steps.is_empty() {
            page.heading(words.steps, theme.title);
        }
        for step in &self.outline.steps {
            page.text(&format!("{}: {}; {}", step.aspect, step.what, step.status), 2, theme.text);
        }
        page.heading(words.people, theme.title);
        for (name, roles) in &self.outline.people {
            let name = if name.is_empty() { String::new() } else { format!("{name}: ") };
            page.text(&format!("{name}{roles}"), 2, theme.text);
        }
        page.heading(words.card, theme.title);
        self.outline.card.iter().for_each(|said| page.text(said, 2, theme.text));
        page.heading(words.sessions, theme.title);
        for moment in &self.outline.moments {
            page.text(&format!("{}: {}", moment.name, moment.title), 2, theme.text);
        }
    }

    /// The columns of the sessions' names, which stand before their strips.
    fn names_width(&self) -> u16 {
        cells(self.outline.moments.iter().map(|moment| columns(&moment.name)).max().unwrap_or(0))
    }

    /// The columns of the aspects' names before the sessions'; `None` if that would leave the picture less than half of the area.
    fn labels(&self, area: Rect) -> Option<u16> {
        let labels = cells(self.outline.rows.iter().map(|row| columns(&row.label)).max().unwrap_or(0));
        (2 * (labels + 2 + self.names_width()) <= area.width).then_some(labels)
    }

    /// The columns of the scenarios, behind the names.
    fn columns(&self, area: Rect) -> Vec<Rect> {
        let picture = at_most(area, MAX_PICTURE);
        let before = self.labels(area).map_or(2, |labels| labels + 2) + self.names_width() + 1;
        even_columns(after(picture, before), cells(self.compared.card().scenarios().len()))
    }

    /// The number and title of each scenario over the middle of its column, in the longest form that all columns can hold.
    fn draw_heads(&self, canvas: &mut Canvas, area: Rect) {
        let places = self.columns(area);
        let scenarios = self.compared.card().scenarios();
        let head = |name: fn(&Scenario) -> &str| -> Vec<String> {
            let numbered = scenarios.iter().enumerate();
            numbered
                .map(|(index, scenario)| format!("{} {}", index + 1, name(scenario)).trim_end().to_owned())
                .collect()
        };
        let forms = [head(|scenario| &scenario.title), head(|scenario| &scenario.label), head(|_| "")];
        let fits = |form: &&Vec<String>| {
            form.iter().zip(&places).all(|(text, place)| columns(text) < usize::from(place.width))
        };
        let Some(form) = forms.iter().find(fits).or(forms.last()) else { return };
        for (text, place) in form.iter().zip(places) {
            let width = cells(columns(text));
            let x = (place.x + place.width / 2).saturating_sub(width.saturating_sub(1) / 2);
            canvas.put(Rect { x, width: width + 1, ..area }.intersection(area), text, self.look.theme.title);
        }
    }

    fn draw_strip(&self, canvas: &mut Canvas, area: Rect, aspect: usize, moment: usize) {
        let (theme, row) = (&self.look.theme, &self.outline.rows[aspect]);
        let labels = self.labels(area);
        if let (Some(width), 0) = (labels, moment) {
            canvas.put(at_most(area, width), &row.label, theme.title);
        }
        let name = after(area, labels.map_or(2, |labels| labels + 2));
        canvas.put(at_most(name, self.names_width()), &self.outline.moments[moment].name, theme.second);
        let columns = self.columns(area);
        let centre = |column: usize| columns.get(column).map(|column| column.x + column.width / 2);
        for x in (0..columns.len()).filter_map(centre) {
            put(canvas, x, area, self.look.glyphs.unset, theme.faint);
        }
        let track = |half: usize| Some(u16::midpoint(centre(half / 2)?, centre(half.div_ceil(2))?));
        let strip = &row.strips[moment];
        for (sign, position, style) in marks(strip, self.look) {
            if let Some(x) = position.and_then(track) {
                put(canvas, x, area, &sign, style);
            }
        }
    }
}

/// Text that is wrapped into rows of a page.
struct PageWords<'p, 'c> {
    canvas: &'p mut Canvas<'c>,
    width: u16,
    rows: Vec<Row>,
}

impl PageWords<'_, '_> {
    fn heading(&mut self, text: &str, style: Style) {
        self.rows.push(Row::Blank);
        self.text(text, 0, style);
    }

    fn text(&mut self, text: &str, indent: u16, style: Style) {
        let lines = self.canvas.lines(text, self.width.saturating_sub(indent));
        let lines = lines.iter().map(|line| Row::Text { text: line.of(text).into_owned(), indent, style });
        self.rows.extend(lines);
    }
}

/// The marks of a strip, each with its place: hollow signs and small letters are then.
fn marks(strip: &CompareStrip, look: &Look) -> Vec<(String, Option<usize>, Style)> {
    let (theme, glyphs, [current, desired]) = (&look.theme, look.glyphs, strip.positions);
    let sign = |unicode: [&str; 2], letters: String| match (glyphs.is_ascii(), strip.is_now) {
        (true, true) => letters,
        (true, false) => letters.to_lowercase(),
        (false, is_now) => unicode[usize::from(is_now)].to_owned(),
    };
    let domain = &look.words.domain;
    if current.is_some() && current == desired {
        let both = format!("{}{}", domain.current_letter, domain.desired_letter);
        return vec![(sign([glyphs.was_keep, glyphs.keep], both), current, theme.keep)];
    }
    vec![
        (sign([glyphs.was_current, glyphs.current], domain.current_letter.to_owned()), current, theme.current),
        (sign([glyphs.was_desired, glyphs.desired], domain.desired_letter.to_owned()), desired, theme.desired),
    ]
}

fn put(canvas: &mut Canvas, x: u16, area: Rect, sign: &str, style: Style) {
    let width = cells(columns(sign)).min(area.right().saturating_sub(x));
    canvas.put_over(Rect { x, width, ..area }, &Line::styled(sign.to_owned(), style));
}
