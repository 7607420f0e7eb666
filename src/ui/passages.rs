//! Passages: a description, and what the group said about its aspect, as texts to be read and scrolled.

use ratatui::layout::Rect;
use ratatui::style::Style;

use super::canvas::{Canvas, Look, after, below, cells};
use super::voices::Voices;
use super::{description, marks, next_step, stack};
use crate::app::{OpenCard, TextLocation};
use crate::domain::{Mark, Part};

/// With more voices than this in a column their number says more than their dots.
const MOST_DOTS: usize = 6;

/// Texts under each other.
#[derive(Default)]
pub struct Passages(Vec<Passage>);

/// A part of the text.
struct Passage {
    /// What a search calls it.
    location: Option<TextLocation>,
    text: String,
    style: Style,
    /// A person's words have a bar at their left.
    is_said: bool,
}

impl Passages {
    /// The description in focus.
    pub fn description(open_card: &OpenCard, look: &Look) -> Self {
        let (text, style) = description::in_focus(open_card, look);
        let location = Some(TextLocation::Description(open_card.focus.aspect, open_card.focus.scenario));
        Self(vec![Passage { location, text: text.to_owned(), style, is_said: false }])
    }

    /// Why an aspect is marked as it is, and what that shows from.
    pub fn reasons(open_card: &OpenCard, aspect: usize, look: &Look) -> Self {
        let (words, mut passages) = (&look.words.domain, Self(Vec::new()));
        let id = &open_card.card.aspects()[aspect].id;
        let Some(reflection) = open_card.session.reflection(id) else { return passages };
        for (name, part) in [words.explanation, words.evidence].into_iter().zip(Part::BOTH) {
            if !reflection.text(part).is_empty() {
                passages.heading(name, look);
                let location = TextLocation::Reflection(aspect, part);
                passages.say(Some(location), reflection.text(part).to_owned(), look.theme.text);
            }
        }
        passages
    }

    /// What comes next for an aspect.
    pub fn steps(open_card: &OpenCard, aspect: usize, look: &Look) -> Self {
        let mut passages = Self(Vec::new());
        let steps = open_card.session.next_steps(&open_card.card.aspects()[aspect].id);
        if !steps.is_empty() {
            passages.heading(look.words.domain.next_steps, look);
        }
        for (index, step) in steps.iter().enumerate() {
            let location = TextLocation::Step(aspect, index);
            passages.say(Some(location), step.what.clone(), look.theme.text);
            passages.say(None, next_step::details(step, look), look.theme.second);
        }
        passages
    }

    /// How the voices on the aspect in focus lay in the last round, in one line for each question.
    pub fn voices(open_card: &OpenCard, look: &Look) -> Self {
        let mut passages = Self(Vec::new());
        let on = |mark| Voices::on(open_card, &open_card.aspect().id, mark);
        for voices in Mark::BOTH.into_iter().filter_map(on) {
            if passages.0.is_empty() {
                passages.heading(look.words.domain.ballots, look);
            }
            let style = stack::style(voices.mark, look);
            passages.0.push(Passage { location: None, text: in_a_line(&voices, look), style, is_said: false });
        }
        passages
    }

    /// All that was written about an aspect.
    pub fn written(open_card: &OpenCard, aspect: usize, look: &Look) -> Self {
        Self::reasons(open_card, aspect, look).and(Self::steps(open_card, aspect, look))
    }

    /// These, an empty line, and others.
    pub fn and(mut self, others: Self) -> Self {
        if !self.0.is_empty() && !others.0.is_empty() {
            self.0.push(Passage { location: None, text: String::new(), style: Style::new(), is_said: false });
        }
        self.0.extend(others.0);
        self
    }

    /// These in at most so many lines: without the empty ones if they have more.
    pub fn fitted(mut self, canvas: &mut Canvas, width: u16, lines: usize) -> Self {
        if self.height(canvas, width) > lines {
            self.0.retain(|passage| !passage.text.is_empty());
        }
        self
    }

    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    fn heading(&mut self, name: &str, look: &Look) {
        let heading = Passage { location: None, text: name.to_owned(), style: look.theme.title, is_said: false };
        *self = std::mem::replace(self, Self(Vec::new())).and(Self(vec![heading]));
    }

    fn say(&mut self, location: Option<TextLocation>, text: String, style: Style) {
        self.0.push(Passage { location, text, style, is_said: true });
    }

    /// How many lines they take.
    pub fn height(&self, canvas: &mut Canvas, width: u16) -> usize {
        self.0.iter().map(|passage| passage.height(canvas, width)).sum()
    }

    /// The scroll with which the hit of a search is in sight, a line below the top; `None` if it is in none of these.
    pub fn scroll_to_hit(&self, canvas: &mut Canvas, open_card: &OpenCard, width: u16) -> Option<usize> {
        let (location, at) = open_card.seek?;
        let index = self.0.iter().position(|passage| passage.location == Some(location))?;
        let above: usize = self.0[..index].iter().map(|passage| passage.height(canvas, width)).sum();
        let lines = canvas.lines(&self.0[index].text, self.0[index].width(width));
        let line = lines.iter().position(|line| at < line.range.end).unwrap_or(0);
        Some((above + line).saturating_sub(1))
    }

    /// Draws them from line `scroll` on.
    pub fn draw(&self, canvas: &mut Canvas, area: Rect, scroll: usize) {
        let mut line = 0;
        for passage in &self.0 {
            let height = passage.height(canvas, area.width);
            if line + height > scroll && line < scroll + usize::from(area.height) {
                let skipped = scroll.saturating_sub(line);
                let rest = below(area, cells(line.saturating_sub(scroll)));
                passage.draw(canvas, Rect { height: rest.height.min(cells(height - skipped)), ..rest }, skipped);
            }
            line += height;
        }
    }
}

impl Passage {
    fn width(&self, width: u16) -> u16 {
        width.saturating_sub(if self.is_said { 2 } else { 0 })
    }

    fn height(&self, canvas: &mut Canvas, width: u16) -> usize {
        canvas.lines(&self.text, self.width(width)).len()
    }

    fn draw(&self, canvas: &mut Canvas, area: Rect, skipped: usize) {
        let look = canvas.look;
        if self.is_said {
            canvas.bar(area, look.glyphs.quote, look.theme.rule);
        }
        canvas.write_from(after(area, area.width - self.width(area.width)), &self.text, skipped, self.style);
    }
}

/// `Huidig: 1 ●  2 ●●●  3 ●●  4 ·  verspreid`.
fn in_a_line(voices: &Voices, look: &Look) -> String {
    let dot = stack::dot(voices.mark, look);
    let has_dots = voices.largest() <= MOST_DOTS;
    let column = |(index, (count, _)): (usize, (usize, Option<usize>))| match count {
        0 => format!("{} {}", index + 1, look.glyphs.unset),
        _ if has_dots => format!("{} {}", index + 1, dot.repeat(count)),
        _ => format!("{} {dot} {count}", index + 1),
    };
    let columns = voices.counts().into_iter().enumerate().map(column).collect::<Vec<_>>().join("  ");
    let parts = [columns, voices.off_grid(look), voices.spread(look).to_owned()];
    let parts: Vec<String> = parts.into_iter().filter(|part| !part.is_empty()).collect();
    format!("{}: {}", marks::question(voices.mark, look), parts.join("  "))
}
