//! What is read out at a place: where one is, the texts, what is so now, and the numbered answers. Nothing is wrapped, and no
//! sign means something that is not said in words.

use std::iter;

use super::choices::numbered;
use super::conversation::Conversation;
use super::place::Place;
use crate::app::{Fact, Meeting, Overlay, SaveState};
use crate::domain::{Answer, Mark, NextStep, Part, RunningRound};
use crate::report::Report;

impl Conversation {
    /// Goes where the program is, or else to this place, and reads it out.
    pub(super) fn arrive(&mut self, otherwise: Place) -> String {
        let told = self.told();
        let place = self.place_of_model().unwrap_or(otherwise);
        format!("{told}{}", self.arrive_at(place))
    }

    /// Goes to a place and reads it out.
    pub(super) fn arrive_at(&mut self, place: Place) -> String {
        self.place = place;
        self.read()
    }

    /// The whole place: where one is, its texts, its answers and the prompt.
    pub(super) fn read(&self) -> String {
        format!("\n{}{}", self.text(), self.prompt())
    }

    /// The question, and the numbered answers.
    pub(super) fn prompt(&self) -> String {
        if let Place::Fields(fields) = &self.place {
            let question = self.field_question(fields);
            return if question.is_empty() { question } else { question + "\n" };
        }
        let question = self.question().map_or_else(String::new, |question| question + "\n");
        let options = self.options();
        if options.is_empty() {
            return format!("{question}{}\n", self.words.plain.go_back);
        }
        let lines = numbered(options.iter().map(|(name, _)| name.as_str()));
        format!("{question}{lines}{}\n", self.words.plain.choose)
    }

    /// The question alone, for who has heard the answers at this place: to hear them once more, one asks for that.
    pub(super) fn brief_prompt(&self) -> String {
        match (&self.place, self.options().len()) {
            (Place::Fields(_), _) | (_, 0) => self.prompt(),
            (_, count) => (self.words.plain.choose_briefly)(count) + "\n",
        }
    }

    /// What is asked before the answers, with the present one.
    fn question(&self) -> Option<String> {
        let (words, domain) = (&self.words.plain, &self.words.domain);
        match &self.place {
            Place::Mark(row, mark) => {
                let now = self.given(*row, *mark);
                Some((words.which)(&domain.mark(*mark).to_lowercase(), &self.aspect_title(*row), &now))
            }
            Place::Vote(row, mark) => {
                Some((words.vote_on)(&self.aspect_title(*row), &domain.mark(*mark).to_lowercase()))
            }
            Place::Question => self.program.asked().map(|(_, text)| text),
            Place::Sketch => Some(words.sketch_question.to_owned()),
            Place::Role => Some(self.words.meeting.role_title.to_owned()),
            _ => None,
        }
    }

    /// The texts of a place.
    fn text(&self) -> String {
        let (words, domain) = (&self.words.plain, &self.words.domain);
        match &self.place {
            Place::Start => format!("{}\n", words.start),
            Place::Sessions => format!("{}\n", words.all_sessions),
            Place::Session => self.session_text(),
            Place::Settings => self.settings_text(),
            Place::Setting(name) => self.setting_text(*name),
            Place::Slide => self.slide_text(),
            Place::Aspect(row) => self.aspect_text(*row),
            Place::Vote(row, _) => {
                let warning = if *row == 0 { format!("{}\n", words.scrollback) } else { String::new() };
                let title = format!("{} {}: {}", domain.aspect, row + 1, self.aspect_title(*row));
                format!("{warning}{title}\n{}", self.descriptions(*row))
            }
            Place::Steps(row) if self.steps(*row).is_empty() => format!("{}\n", self.words.screen.no_steps),
            Place::Steps(_) => format!("{}\n", domain.next_steps),
            Place::Step(row, index) => {
                self.step_lines(*row).into_iter().nth(*index).map_or_else(String::new, |line| line + "\n")
            }
            Place::Facts => format!("{}\n", words.facts),
            Place::Roles => format!("{}\n", self.words.screen.roles_present),
            Place::Together => format!("{}\n", words.together),
            Place::Revealed => self.revealed(),
            Place::Lobby => self.lobby_text(),
            Place::Mark(..) | Place::Role | Place::Question | Place::Sketch | Place::Fields(_) => String::new(),
            Place::HandIn(_) => self.ballot_text(),
            Place::Found(found) => format!("{}\n", (words.found)(found.len())),
        }
    }

    fn session_text(&self) -> String {
        let Some(open_card) = self.program.open_card() else { return String::new() };
        let card = &open_card.card;
        let name: Vec<&str> = [card.title(), card.theme()].into_iter().filter(|part| !part.is_empty()).collect();
        let about = format!("{}: {}", self.words.domain.card, name.join(", "));
        if self.is_sketch() {
            return format!("{about}\n{}\n", self.words.plain.sketch);
        }
        let session = &open_card.session;
        let read_only =
            if open_card.is_read_only() { format!("{}\n", self.words.plain.read_only) } else { String::new() };
        format!("{}, {}\n{about}\n{read_only}", session.title, (self.words.date)(session.date))
    }

    /// An aspect in one line: "1 Doelgroepen: huidig 2 Commitment, gewenst nog niet gemarkeerd".
    pub(super) fn aspect_line(&self, row: usize) -> String {
        let domain = &self.words.domain;
        let answers = Mark::BOTH.map(|mark| format!("{} {}", domain.mark(mark).to_lowercase(), self.given(row, mark)));
        let steps = match self.steps(row).len() {
            0 => String::new(),
            count => format!(", {}", (self.words.plain.step_count)(count)),
        };
        format!("{}: {}{steps}", self.aspect_title(row), answers.join(", "))
    }

    /// What was answered to a question about an aspect.
    fn given(&self, row: usize, mark: Mark) -> String {
        let unset = || self.words.domain.unset.to_owned();
        let Some(open_card) = self.program.open_card() else { return unset() };
        let answer = open_card.session.answer(&open_card.card.aspects()[row].id, mark);
        answer.map_or_else(unset, |answer| self.answer_text(answer))
    }

    pub(super) fn aspect_text(&self, row: usize) -> String {
        let Some(open_card) = self.program.open_card() else { return String::new() };
        let mut text = Vec::new();
        let report = Report::of_session(&open_card.session, &open_card.card);
        // Writing to memory cannot fail.
        let _ = report.write_aspect(&open_card.card.aspects()[row].id, self.words, &mut text);
        let text = String::from_utf8_lossy(&text);
        text.lines().map(|line| format!("{}\n", line.trim_start())).collect::<Vec<_>>().concat()
    }

    /// The descriptions of an aspect, as the card has them.
    pub(super) fn descriptions(&self, row: usize) -> String {
        (0..self.scenario_count()).map(|column| self.description(row, column)).collect()
    }

    /// One of them, with its scenario. It may have lines of its own.
    pub(super) fn description(&self, row: usize, column: usize) -> String {
        let Some(open_card) = self.program.open_card() else { return String::new() };
        let (card, domain) = (&open_card.card, &self.words.domain);
        let no_text = if card.is_of_ids() { domain.text_unknown } else { domain.empty_in_source };
        let text = card.aspects()[row].descriptions[column].text().unwrap_or(no_text);
        format!("{} {}, {}: {text}\n", domain.scenario, column + 1, card.scenarios()[column].title)
    }

    /// An answer as it is told: "2 Commitment Samen Opleiden".
    pub(super) fn answer_text(&self, answer: &Answer) -> String {
        let domain = &self.words.domain;
        let Some(open_card) = self.program.open_card() else { return String::new() };
        let card = &open_card.card;
        let name = |id| {
            card.column(id)
                .map_or_else(String::new, |column| format!("{} {}", column + 1, card.scenarios()[column].title))
        };
        match answer {
            Answer::Scenario(id) => name(id),
            Answer::Between(left, right) => (domain.between)(&name(left), &name(right)),
            Answer::Unknown => domain.unknown.to_owned(),
            Answer::NotApplicable => domain.not_applicable.to_owned(),
        }
    }

    pub(super) fn aspect_title(&self, row: usize) -> String {
        let aspect = self.program.open_card().and_then(|open_card| open_card.card.aspects().get(row));
        aspect.map_or_else(String::new, |aspect| aspect.title.clone())
    }

    pub(super) fn aspect_count(&self) -> usize {
        self.program.open_card().map_or(0, |open_card| open_card.card.aspects().len())
    }

    pub(super) fn scenario_count(&self) -> usize {
        self.program.open_card().map_or(0, |open_card| open_card.card.scenarios().len())
    }

    pub(super) fn text_of(&self, row: usize, part: Part) -> String {
        let Some(open_card) = self.program.open_card() else { return String::new() };
        let said = open_card.session.reflection(&open_card.card.aspects()[row].id);
        said.map_or_else(String::new, |said| said.text(part).to_owned())
    }

    /// What a text is now: wiped, or what it says, in one line.
    pub(super) fn text_now(&self, name: &str, text: &str) -> String {
        let words = &self.words.plain;
        if text.is_empty() { (words.wiped)(name) } else { (words.written)(name, &text.replace('\n', " ")) }
    }

    /// What is said of every aspect, each thing by itself: the answers, the texts, the next steps.
    pub(super) fn what_is_said(&self) -> Vec<String> {
        let (words, domain) = (&self.words.plain, &self.words.domain);
        let of_aspect = |row| {
            let answer = |mark| format!("{}: {}", domain.mark(mark), self.given(row, mark));
            let text = |part, name| self.text_now(name, &self.text_of(row, part));
            let steps = self.step_lines(row);
            let steps: Vec<String> = iter::once((words.step_count)(steps.len())).chain(steps).collect();
            [
                answer(Mark::Current),
                answer(Mark::Desired),
                text(Part::Explanation, domain.explanation),
                text(Part::Evidence, domain.evidence),
                steps.join(": "),
            ]
        };
        (0..self.aspect_count()).flat_map(of_aspect).collect()
    }

    pub(super) fn steps(&self, row: usize) -> &[NextStep] {
        let aspect =
            self.program.open_card().and_then(|open_card| Some((open_card, open_card.card.aspects().get(row)?)));
        aspect.map_or(&[], |(open_card, aspect)| open_card.session.next_steps(&aspect.id))
    }

    /// The next steps of an aspect, a line each.
    pub(super) fn step_lines(&self, row: usize) -> Vec<String> {
        let domain = &self.words.domain;
        let line = |step: &NextStep| {
            let due = step.due.map_or_else(String::new, self.words.weekday_date);
            let parts = [
                (domain.step_owner, step.owner.as_str()),
                (domain.step_due, &due),
                (domain.step_status, domain.status(step.status)),
            ];
            let parts = parts.into_iter().filter(|(_, part)| !part.is_empty());
            let parts: Vec<String> = parts.map(|(name, part)| format!("{}: {part}", name.to_lowercase())).collect();
            format!("{}; {}", step.what, parts.join("; "))
        };
        self.steps(row).iter().map(line).collect()
    }

    /// A fact of the session in one line.
    pub(super) fn fact_line(&self, fact: Fact) -> String {
        let (domain, none) = (&self.words.domain, self.words.commands.not_filled_in);
        let Some(open_card) = self.program.open_card() else { return String::new() };
        let session = &open_card.session;
        let (name, value) = match fact {
            Fact::Title => (self.words.screen.title, session.title.clone()),
            Fact::Date => (domain.date, (self.words.date)(session.date)),
            Fact::Partnership => (domain.partnership, session.partnership.clone()),
            Fact::Facilitator => (domain.facilitator, session.facilitator.clone()),
            Fact::Roles => (domain.roles, session.roles.join(", ")),
            Fact::Note => (domain.note, session.note.replace('\n', " ")),
        };
        format!("{name}: {}", if value.is_empty() { none } else { &value })
    }

    /// The open questions about an aspect.
    pub(super) fn questions(&self, row: usize) -> String {
        let Some(open_card) = self.program.open_card() else { return String::new() };
        let questions = &self.program.model().questions;
        let said = open_card.session.reflection(&open_card.card.aspects()[row].id);
        let lines = questions.about(said, &open_card.card).map(|question| format!("{question}\n"));
        let lines = lines.collect::<Vec<_>>().concat();
        format!("{lines}{}\n", (self.words.screen.questions_source)(&questions.source))
    }

    /// The parts of the meeting and their minutes.
    pub(super) fn plan(&mut self) -> String {
        super::remote::press(&mut self.program, "d");
        super::remote::close_all(&mut self.program);
        let meeting = &self.words.meeting;
        let Some(agenda) = &self.program.model().agenda else { return format!("{}\n", meeting.agenda_empty) };
        let part = |(index, part): (usize, &crate::app::AgendaPart)| {
            let minutes = agenda.planned_for(index).as_secs() / 60;
            format!("{}: {}. {}\n", part.what, (meeting.agenda_minutes)(0, minutes), part.about)
        };
        let parts = agenda.parts.iter().enumerate().map(part).collect::<Vec<_>>().concat();
        format!("{}\n{parts}", self.words.plain.keys_in_plan)
    }

    /// How many votes are sealed in the round that is running.
    pub(super) fn sealed(&self) -> usize {
        let running = self.program.open_card().and_then(|open_card| open_card.session.running.as_ref());
        running.map_or(0, RunningRound::voices)
    }

    fn lobby_text(&self) -> String {
        let words = &self.words.plain;
        let sealed = (self.words.meeting.sealed_count)(self.sealed());
        format!("{}\n{}\n{sealed}\n", words.round, words.scrollback)
    }

    /// What is on the ballot that is being filled in.
    fn ballot_text(&self) -> String {
        let Some(Overlay::Meeting(Meeting::Ballot(draft))) = self.program.model().overlays.last() else {
            return String::new();
        };
        let (card, domain) = (&draft.open_card, &self.words.domain);
        let mut text = format!("{}\n", self.words.plain.your_vote);
        for aspect in card.card.aspects() {
            for mark in draft.asked.marks() {
                let answer = card.session.answer(&aspect.id, mark);
                let answer = answer.map_or_else(|| domain.unset.to_owned(), |answer| self.answer_text(answer));
                text += &[&aspect.title, ", ", &domain.mark(mark).to_lowercase(), ": ", &answer, "\n"].concat();
            }
        }
        text
    }

    pub(super) fn has_next_question(&self) -> bool {
        match self.program.model().overlays.last() {
            Some(Overlay::Meeting(Meeting::Ballot(draft))) => draft.has_next_question(),
            _ => false,
        }
    }

    /// What everyone answered, aspect by aspect.
    pub(super) fn revealed(&self) -> String {
        let Some(open_card) = self.program.open_card() else { return String::new() };
        let report = Report::of_session(&open_card.session, &open_card.card);
        let mut text = Vec::new();
        // Writing to memory cannot fail.
        let _ = report.write_votes(self.words, &mut text);
        String::from_utf8_lossy(&text)
            .lines()
            .map(|line| format!("{}\n", line.trim_start()))
            .collect::<Vec<_>>()
            .concat()
    }

    /// What the program tells, once.
    pub(super) fn told(&mut self) -> String {
        let told = self.program.told();
        if told.is_some() {
            self.program.forget_notice();
        }
        told.map_or_else(String::new, |told| told + "\n")
    }

    /// What is so now, and whether it is kept; then the answers at this place.
    pub(super) fn kept(&mut self, what: &str) -> String {
        self.program.wait_for_saver();
        let words = &self.words.plain;
        let told = self.told();
        let state = match self.program.open_card().map(|open_card| &open_card.save_state) {
            Some(SaveState::Saved(_)) => words.kept.to_owned(),
            Some(SaveState::Failed(why)) => (self.words.screen.not_saved)(why),
            Some(SaveState::Sketch) => words.not_kept_yet.to_owned(),
            Some(SaveState::ReadOnly(_) | SaveState::Following(_)) => words.read_only.to_owned(),
            Some(SaveState::Saving) | None => self.words.screen.saving.to_owned(),
        };
        let what = if what.is_empty() { String::new() } else { format!("{}. ", what.trim_end_matches('.')) };
        let told = told.trim_end();
        let told = if told.is_empty() { String::new() } else { format!("{}. ", told.trim_end_matches('.')) };
        format!("{told}{what}{state}\n{}", self.brief_prompt())
    }
}
