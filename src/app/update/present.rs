//! Presenting: one slide at a time, read from beginning to end with a presenter remote.

use super::overlay;
use crate::app::model::{Extent, Focus, Meeting, Model, Notice, OpenCard, SaveState, View};
use crate::app::{Effect, Intent, Key};
use crate::domain::{Mark, People, Slide, Tally, by_disagreement};

/// Begins to present, with the slide of the current view.
pub(super) fn enter(model: &mut Model) -> Vec<Effect> {
    let Some(open_card) = model.open_card() else { return Vec::new() };
    let slide = match open_card.view {
        View::Card => Slide::Card,
        View::Overview => Slide::Overview,
        _ => Slide::Aspect,
    };
    show(model, slide)
}

/// Presents this slide.
pub(super) fn show(model: &mut Model, slide: Slide) -> Vec<Effect> {
    let Some(open_card) = model.open_card_mut() else { return Vec::new() };
    open_card.found = None;
    open_card.switch_to(View::Present(slide));
    if !model.has_shown_zoom_hint {
        model.has_shown_zoom_hint = true;
        model.notice.get_or_insert(Notice::Enlarge);
    }
    Vec::new()
}

/// A key while presenting; `None` if it means what it means in the other views.
pub(super) fn press(model: &mut Model, slide: Slide, key: Key, intent: Intent) -> Option<Vec<Effect>> {
    let extent = model.pages();
    let open_card = model.open_card_mut()?;
    match (intent, slide) {
        (Intent::Back, _) if matches!(open_card.save_state, SaveState::Following(_)) => {
            return Some(vec![Effect::Quit { sure: true }]);
        }
        (Intent::NextAspect | Intent::PreviousAspect, _) if matches!(open_card.save_state, SaveState::Following(_)) => {
            open_card.turn_page(slide, extent, intent == Intent::NextAspect);
        }
        (Intent::Back | Intent::Present, Slide::Aspect) => open_card.switch_to(View::Aspect),
        (Intent::Back | Intent::Present, Slide::Reveal(mark, _)) => {
            open_card.switch_to(View::Card);
            let view = open_card.reveal_view(mark, People::Dots);
            return Some(overlay::show_meeting(model, Meeting::Reveal(view)));
        }
        (Intent::Back | Intent::Present, Slide::Overview) => open_card.switch_to(View::Overview),
        (Intent::Back | Intent::Present, _) => open_card.switch_to(View::Card),
        (Intent::NextAspect, _) => open_card.read_forward(slide, extent),
        (Intent::PreviousAspect, _) => open_card.read_backward(slide, extent),
        (Intent::First, _) => open_card.show(Stop::FIRST),
        (Intent::Last, _) => open_card.show(Stop::LAST),
        _ => return jump(open_card, slide, key, intent),
    }
    Some(Vec::new())
}

/// A key that jumps past what has not been read: to another scenario, aspect or slide.
fn jump(open_card: &mut OpenCard, slide: Slide, key: Key, intent: Intent) -> Option<Vec<Effect>> {
    let scenario = open_card.focus.scenario;
    match (intent, slide) {
        (Intent::Down | Intent::Up, Slide::Reveal(mark, _)) => {
            open_card.choose_row(slide, mark, intent == Intent::Down);
        }
        (Intent::Down | Intent::Up, _) => {
            open_card.step(slide, intent == Intent::Down);
        }
        (Intent::Right, Slide::Aspect) if scenario + 1 < open_card.card.scenarios().len() => open_card.move_focus(0, 1),
        (Intent::Left, Slide::Aspect) if scenario > 0 => open_card.move_focus(0, -1),
        (Intent::Right, _) => {
            open_card.step(slide, true);
            open_card.move_focus(0, isize::MIN);
        }
        (Intent::Left, _) => {
            open_card.step(slide, false);
            open_card.move_focus(0, isize::MAX);
        }
        // Only an aspect has columns to go to: on another slide a number is an aspect.
        (Intent::ToScenario, slide) if slide != Slide::Aspect => {
            let aspect = key.digit().map_or(0, |digit| digit - 1);
            if aspect < open_card.card.aspects().len() {
                open_card.show(Stop { slide: Slide::Aspect, aspect });
            }
        }
        // A slide that does not show the cells of an aspect: nobody would see what was marked.
        (
            Intent::MarkCurrent | Intent::MarkDesired,
            Slide::Overview | Slide::Compare | Slide::Steps | Slide::Reveal(..),
        ) => {}
        _ => return None,
    }
    Some(Vec::new())
}

/// A slide, and the aspect on it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct Stop {
    slide: Slide,
    aspect: usize,
}

impl Stop {
    const FIRST: Self = Self { slide: Slide::Card, aspect: 0 };
    const LAST: Self = Self { slide: Slide::Steps, aspect: 0 };

    /// Whether this slide with this aspect in focus is this stop; only on its own slide an aspect makes a difference.
    fn is_at(self, slide: Slide, aspect: usize) -> bool {
        match (self.slide, slide) {
            (Slide::Aspect, Slide::Aspect) => self.aspect == aspect,
            (Slide::Reveal(one, _), Slide::Reveal(other, _)) => one == other,
            (one, other) => one == other,
        }
    }
}

impl OpenCard {
    /// The presentation from beginning to end: the card, its aspects, what everyone answered if that has been revealed, the
    /// overview, the steps.
    fn stops(&self) -> Vec<Stop> {
        let aspects = (0..self.card.aspects().len()).map(|aspect| Stop { slide: Slide::Aspect, aspect });
        let is_shown = |mark: Mark| matches!(self.view, View::Present(Slide::Reveal(shown, _)) if shown == mark);
        let answered = |mark: &Mark| {
            let tally = |id| Tally::of_last(&self.session, id, *mark, &self.card);
            let tallies = self.card.aspects().iter().filter_map(|aspect| tally(&aspect.id));
            is_shown(*mark) || tallies.into_iter().any(|tally| tally.people() > tally.absent)
        };
        let reveals = Mark::BOTH.into_iter().filter(answered).map(|mark| {
            let aspect = by_disagreement(&self.session, mark, &self.card)[0];
            Stop { slide: Slide::Reveal(mark, People::Dots), aspect }
        });
        let overview = Stop { slide: Slide::Overview, aspect: self.focus.aspect };
        let steps = Stop { aspect: self.focus.aspect, ..Stop::LAST };
        // What was marked then must not steer those who still answer.
        let compares = self.session.carries_on.is_some() && !self.session.is_sealed();
        let compare = compares.then_some(Stop { slide: Slide::Compare, ..overview });
        [Stop::FIRST]
            .into_iter()
            .chain(aspects)
            .chain(reveals)
            .chain([overview])
            .chain(compare)
            .chain([steps])
            .collect()
    }

    /// Goes to what is read next: the next page of a text, the next scenario if they are not all in view, or the next slide.
    fn read_forward(&mut self, slide: Slide, extent: Extent) {
        if !self.turn_page(slide, extent, true) {
            self.step(slide, true);
        }
    }

    /// Goes back to what was read before, and to its last page.
    fn read_backward(&mut self, slide: Slide, extent: Extent) {
        if self.turn_page(slide, extent, false) || !self.step(slide, false) {
            return;
        }
        // What is shown at once is read from its first scenario.
        if self.view == View::Present(Slide::Aspect) && !self.reading.all_at_once {
            self.focus_on(Focus { scenario: self.reading.last(), ..self.focus });
        }
        if let View::Present(Slide::Reveal(mark, _)) = self.view {
            self.choose_row_at(mark, self.card.aspects().len() - 1);
        }
        // Drawing limits this to what there is.
        self.scroll = usize::MAX;
    }

    /// Reads on in an aspect that the room reads page by page, and goes to the next or the previous one behind its end.
    pub(super) fn read_with_room(&mut self, pages: Extent, forward: bool) {
        let aspect = self.focus.aspect;
        if self.turn_page(Slide::Aspect, pages, forward) {
            return;
        }
        self.move_focus(if forward { 1 } else { -1 }, 0);
        if self.focus.aspect != aspect {
            let scenario = if forward { self.reading.first() } else { self.reading.last() };
            self.focus_on(Focus { scenario, ..self.focus });
            self.scroll = if forward { 0 } else { usize::MAX };
        }
    }

    /// Goes to another page of the same slide; whether there is one.
    fn turn_page(&mut self, slide: Slide, extent: Extent, forward: bool) -> bool {
        if let Slide::Reveal(mark, _) = slide {
            return self.turn_rows(mark, extent, forward);
        }
        let line = if forward { extent.next_page(self.scroll) } else { extent.previous_page(self.scroll) };
        let beside = self.reading.beside(self.focus.scenario, forward).filter(|_| slide == Slide::Aspect);
        if let Some(line) = line {
            self.scroll = line;
        } else if let Some(scenario) = beside {
            self.focus_on(Focus { scenario, ..self.focus });
            self.scroll = if forward { 0 } else { usize::MAX };
        }
        line.is_some() || beside.is_some()
    }

    /// Goes to the rows of the reveal that are behind those in view, or before them; whether there are any.
    fn turn_rows(&mut self, mark: Mark, extent: Extent, forward: bool) -> bool {
        let behind = Some(extent.top + extent.window).filter(|row| *row < extent.lines);
        let to = if forward { behind } else { extent.top.checked_sub(1) };
        to.inspect(|row| self.choose_row_at(mark, *row)).is_some()
    }

    /// Puts the focus on the aspect in this row of the reveal.
    fn choose_row_at(&mut self, mark: Mark, row: usize) {
        let rows = by_disagreement(&self.as_of_round().session, mark, &self.card);
        if let Some(aspect) = rows.get(row) {
            self.focus_on(Focus { aspect: *aspect, ..self.focus });
        }
    }

    /// Goes to the next or the previous slide, and stops at both ends; whether there was one.
    fn step(&mut self, slide: Slide, forward: bool) -> bool {
        let stops = self.stops();
        let at = stops.iter().position(|stop| stop.is_at(slide, self.focus.aspect));
        let to = at.and_then(|at| if forward { at.checked_add(1) } else { at.checked_sub(1) });
        let stop = to.and_then(|to| stops.get(to));
        if let Some(stop) = stop {
            self.show(*stop);
        }
        stop.is_some()
    }

    /// Shows a slide from its beginning.
    fn show(&mut self, stop: Stop) {
        self.focus_on(Focus { aspect: stop.aspect, ..self.focus });
        self.switch_to(View::Present(stop.slide));
        self.focus_on(Focus { scenario: self.reading.first(), ..self.focus });
    }

    /// Chooses another row of the answers of everyone; behind the last one comes the next slide.
    fn choose_row(&mut self, slide: Slide, mark: Mark, forward: bool) {
        let rows = by_disagreement(&self.as_of_round().session, mark, &self.card);
        let at = rows.iter().position(|aspect| *aspect == self.focus.aspect);
        let to = at.and_then(|at| if forward { at.checked_add(1) } else { at.checked_sub(1) });
        match to.and_then(|to| rows.get(to)) {
            Some(aspect) => self.focus_on(Focus { aspect: *aspect, ..self.focus }),
            None => {
                self.step(slide, forward);
            }
        }
    }
}
