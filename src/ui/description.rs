//! A description with what was said about its aspect below it, as one text to be read and scrolled.

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use ratatui::style::Style;
use ratatui::widgets::StatefulWidget;

use super::canvas::{Canvas, Drawing, Look, after, at_most, below, cells};
use super::next_step;
use crate::app::{Extent, OpenCard, TextLocation};
use crate::domain::{self, Part};

/// The description in focus, or the sentence that the source has none.
pub fn in_focus<'a>(open_card: &'a OpenCard, look: &Look) -> (&'a str, Style) {
    or_empty(&open_card.aspect().descriptions[open_card.focus.scenario], look)
}

/// A description, or the sentence that the source has none, in its style.
pub fn or_empty<'a>(description: &'a domain::Description, look: &Look) -> (&'a str, Style) {
    match description.text() {
        Some(text) => (text, look.theme.text),
        None => (look.words.domain.empty_in_source, look.theme.prompt),
    }
}

/// The description in focus and all that was said about its aspect.
pub struct Description<'a> {
    pub open_card: &'a OpenCard,
    pub look: &'a Look,
}

impl StatefulWidget for Description<'_> {
    type State = Drawing;

    fn render(self, area: Rect, buf: &mut Buffer, drawing: &mut Drawing) {
        let canvas = &mut Canvas::new(buf, drawing, self.look);
        let text_area = at_most(area, area.width.saturating_sub(1));
        let passages = self.passages();
        let heights: Vec<usize> = passages.iter().map(|passage| passage.height(canvas, text_area.width)).collect();
        let extent = Extent::new(heights.iter().sum(), area.height.into());
        let hit = self.scroll_to_hit(canvas, &passages, &heights, text_area.width);
        let scroll = hit.unwrap_or(self.open_card.scroll).min(extent.furthest());
        let mut line = 0;
        for (passage, height) in passages.iter().zip(heights) {
            if line + height > scroll && line < scroll + usize::from(area.height) {
                let skipped = scroll.saturating_sub(line);
                let rest = below(text_area, cells(line.saturating_sub(scroll)));
                passage.draw(canvas, Rect { height: rest.height.min(cells(height - skipped)), ..rest }, skipped);
            }
            line += height;
        }
        canvas.more(area, extent, scroll);
    }
}

impl Description<'_> {
    /// The scroll with which the hit of a search is in sight, a line below the top.
    fn scroll_to_hit(&self, canvas: &mut Canvas, passages: &[Passage], heights: &[usize], width: u16) -> Option<usize> {
        let (location, at) = self.open_card.seek?;
        let index = passages.iter().position(|passage| passage.location == Some(location))?;
        let above: usize = heights[..index].iter().sum();
        let lines = canvas.lines(&passages[index].text, passages[index].width(width));
        let line = lines.iter().position(|line| at < line.range.end).unwrap_or(0);
        Some((above + line).saturating_sub(1))
    }

    fn passages(&self) -> Vec<Passage> {
        let (words, theme) = (&self.look.words.domain, &self.look.theme);
        let row = self.open_card.focus.aspect;
        let (text, style) = in_focus(self.open_card, self.look);
        let location = Some(TextLocation::Description(row, self.open_card.focus.scenario));
        let mut passages = vec![Passage { location, text: text.to_owned(), style, is_said: false }];
        let Some(said) = self.open_card.reflection() else { return passages };
        let heading =
            |text: &str| Passage { location: None, text: format!("\n{text}"), style: theme.title, is_said: false };
        let said_at = |location, text| Passage { location: Some(location), text, style: theme.text, is_said: true };
        for (name, part) in [words.explanation, words.evidence].into_iter().zip(Part::BOTH) {
            if !said.text(part).is_empty() {
                passages.push(heading(name));
                passages.push(said_at(TextLocation::Reflection(row, part), said.text(part).to_owned()));
            }
        }
        if !said.next_steps.is_empty() {
            passages.push(heading(words.next_steps));
        }
        for (index, step) in said.next_steps.iter().enumerate() {
            let text = format!("{} ({})", step.what, next_step::details(step, self.look));
            passages.push(said_at(TextLocation::Step(row, index), text));
        }
        passages
    }
}

/// A part of the text.
struct Passage {
    /// What a search calls it.
    location: Option<TextLocation>,
    text: String,
    style: Style,
    /// A person's words have a bar at their left.
    is_said: bool,
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
