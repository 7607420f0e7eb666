//! Presenting, read aloud: the same slides in the same order as on the projector, where a second screen shows them.

use super::conversation::Conversation;
use super::place::{Move, Offer, Place};
use super::remote;
use crate::app::{Focus, OpenCard, View};
use crate::domain::{Comparison, Slide};
use crate::report::Compared;
use crate::words::{Register, Words};

/// Where somebody who presents is: the slide, the cell in focus, and how far its text has been read.
type Stop = (Slide, Focus, usize);

impl Conversation {
    /// Begins to present.
    pub(super) fn present(&mut self) -> String {
        remote::press(&mut self.program, "<F5><Home>");
        self.program.forget_notice();
        self.arrive_at(Place::Slide)
    }

    /// Goes on to the next slide, or back to the one before; within an aspect, to another scenario.
    pub(super) fn turn(&mut self, key: &str) -> String {
        let before = self.slide_stop();
        remote::press(&mut self.program, key);
        match (before, self.slide_stop()) {
            (before, after) if before == after => {
                format!("{}\n{}", self.words.plain.no_more_slides, self.brief_prompt())
            }
            (Some((Slide::Aspect, before, _)), Some((Slide::Aspect, after, _))) if before.aspect == after.aspect => {
                format!("{}{}", self.description(after.aspect, after.scenario), self.brief_prompt())
            }
            _ => self.read(),
        }
    }

    fn slide_stop(&self) -> Option<Stop> {
        let open_card = self.program.open_card()?;
        let View::Present(slide) = open_card.view else { return None };
        Some((slide, open_card.focus, open_card.scroll))
    }

    /// Ends presenting, and goes back to the session.
    pub(super) fn stop_presenting(&mut self) -> String {
        self.end_slides();
        self.arrive_at(Place::Session)
    }

    /// Ends presenting, if somebody presents.
    pub(super) fn end_slides(&mut self) {
        if self.place == Place::Slide {
            remote::end_presenting(&mut self.program);
        }
    }

    pub(super) fn slide_options(&self) -> Vec<Offer> {
        let words = &self.words.plain;
        vec![
            (words.next_slide.to_owned(), Move::Turn("<PgDn>")),
            (words.previous_slide.to_owned(), Move::Turn("<PgUp>")),
            (words.stop_presenting.to_owned(), Move::StopPresenting),
        ]
    }

    /// What is on the slide.
    pub(super) fn slide_text(&self) -> String {
        let Some(open_card) = self.program.open_card() else { return String::new() };
        let View::Present(slide) = open_card.view else { return String::new() };
        let aspects = 0..open_card.card.aspects().len();
        match slide {
            Slide::Card | Slide::Silence(_) => card_text(open_card, self.words),
            Slide::Aspect => self.aspect_text(open_card.focus.aspect),
            Slide::Questions => self.questions(open_card.focus.aspect),
            Slide::Overview => aspects.map(|row| self.aspect_line(row) + "\n").collect(),
            Slide::Reveal(..) => self.revealed(),
            Slide::Compare => compared(open_card, self.words),
            Slide::Steps => {
                let title = format!("{}\n", self.words.domain.next_steps);
                let lines = |row: usize| {
                    let line = move |line: String| format!("{}: {line}\n", self.aspect_title(row));
                    self.step_lines(row).into_iter().map(line).collect::<String>()
                };
                title + &aspects.map(lines).collect::<String>()
            }
        }
    }
}

/// The card as a whole: its aspects and its scenarios.
fn card_text(open_card: &OpenCard, words: &Words) -> String {
    let (card, domain) = (&open_card.card, &words.domain);
    let line = |name: &str, number: usize, title: &str| format!("{name} {number}: {title}\n");
    let aspects = card.aspects().iter().enumerate().map(|(row, aspect)| line(domain.aspect, row + 1, &aspect.title));
    let scenarios = card.scenarios().iter().enumerate();
    let scenarios = scenarios.map(|(column, scenario)| line(domain.scenario, column + 1, &scenario.title));
    format!("{}\n", card.attribution()) + &aspects.chain(scenarios).collect::<String>()
}

/// Then and now, in sentences.
fn compared(open_card: &OpenCard, words: &Words) -> String {
    let Some(comparison) = Comparison::of_session(&open_card.session, &open_card.card) else { return String::new() };
    let outline = Compared::new(comparison, &open_card.card).outline(words, Register::ToGroup);
    let mut text = format!("{}\n", words.compare.title);
    for (title, sentences) in &outline.groups {
        text.extend([title, ":\n"]);
        text.extend(sentences.iter().map(|said| format!("{}. {}\n", said.aspect, said.text)));
    }
    text.extend(outline.steps.iter().map(|step| format!("{}: {}; {}\n", step.aspect, step.what, step.status)));
    text
}
