//! What a line means now, and what is done then.

use ratatui::layout::Rect;

use super::choices::named;
use super::conversation::Conversation;
use super::fields::{Fields, Purpose};
use super::found::found;
use super::place::{Move, Place};
use super::remote;
use crate::app::{Fact, OpenCard, Question, SaveState};
use crate::domain::{Answer, Mark};
use crate::text::sanitise;

/// As large as a window that shows every session of a long list.
const ROOM: Rect = Rect { x: 0, y: 0, width: 80, height: 1000 };

impl Conversation {
    /// What is said first.
    pub fn begin(&mut self) -> String {
        self.program.prepare(ROOM);
        self.program.begin();
        self.program.after_frame();
        let told = self.told();
        self.place = self.place_of_model().unwrap_or(Place::Start);
        clean(&format!("{}\n{told}{}", self.words.plain.welcome, self.read()))
    }

    /// What is said when no line comes any more.
    pub fn end(&mut self) -> String {
        self.is_over = true;
        let mut kept = String::new();
        if let Place::Fields(fields) = self.place.clone()
            && fields.is_long()
            && !fields.lines.is_empty()
        {
            kept = self.end_text(fields) + "\n";
        }
        self.program.wait_for_saver();
        clean(&format!("\n{kept}{}\n", self.farewell()))
    }

    /// What is said to a line.
    pub fn hear(&mut self, line: &str) -> String {
        let line = sanitise(line).into_owned();
        // What was told is told once.
        let said = match self.command(&line) {
            Some(said) => said,
            None => self.answer(&line),
        };
        self.program.prepare(ROOM);
        // A second screen shows what is presented here.
        self.program.after_frame();
        clean(&said)
    }

    /// What is said to a line that is longer than any answer.
    pub fn refuse_long_line(&mut self) -> String {
        clean(&format!("{}\n{}", self.words.plain.too_long, self.brief_prompt()))
    }

    pub(super) fn last_row(&self) -> usize {
        self.aspect_count().saturating_sub(1)
    }

    /// What an answer means at this place.
    fn answer(&mut self, line: &str) -> String {
        if let Place::Fields(fields) = self.place.clone() {
            return self.take_line(fields, line);
        }
        let options = self.options();
        let line = line.trim();
        if line.is_empty() {
            return self.brief_prompt();
        }
        let named = named(options.iter().map(|(name, _)| name.as_str()), line).map(|index| &options[index]);
        // As commands take it: 2-3 is between scenario 2 and scenario 3.
        let written = || {
            let answer = Answer::parse(line, &self.program.open_card()?.card).ok()??;
            options.iter().find(|(_, then)| then.answer() == Some(&answer))
        };
        match named.or_else(written) {
            Some((_, then)) => {
                let then = then.clone();
                self.act(then)
            }
            None => format!("{}\n{}", (self.words.plain.not_understood)(line, options.len()), self.brief_prompt()),
        }
    }

    /// Does what an answer means.
    pub(super) fn act(&mut self, then: Move) -> String {
        match then {
            Move::To(place) => self.go_to(place),
            Move::AtStart(line) => {
                remote::choose_at_start(&mut self.program, line);
                self.program.prepare(ROOM);
                self.arrive(Place::Start)
            }
            Move::Open(line) => {
                remote::open_listed(&mut self.program, line);
                self.arrive(Place::Sessions)
            }
            Move::Mark(row, mark, answer) => self.mark(row, mark, answer.as_ref()),
            Move::Vote(row, mark, answer) => self.vote(row, mark, answer.as_ref()),
            Move::RemoveStep(row, index) => {
                remote::remove_step(&mut self.program, row, index);
                self.place = Place::Aspect(row);
                self.kept("")
            }
            Move::ToggleRole(line) => {
                remote::toggle_role(&mut self.program, line);
                self.kept(&self.fact_line(Fact::Roles))
            }
            Move::Questions(row) => format!("{}{}", self.questions(row), self.brief_prompt()),
            Move::Plan => format!("{}{}", self.plan(), self.brief_prompt()),
            Move::ToSettings => self.open_settings(),
            Move::Set(name, setting) => self.set(name, &setting),
            Move::Present => self.present(),
            Move::Turn(key) => self.turn(key),
            Move::StopPresenting => self.stop_presenting(),
            Move::WriteOwn(file) => {
                remote::write_own(&mut self.program, file);
                let told = self.told();
                remote::close_all(&mut self.program);
                format!("{told}{}", self.brief_prompt())
            }
            Move::Yes | Move::No => self.answer_question(then == Move::Yes),
            Move::Close => self.close(),
            Move::Stop => self.stop(),
            Move::Discard => self.discard(),
            Move::Speak(_) | Move::HandIn | Move::Reveal | Move::StopRound | Move::Resume | Move::LeaveRound => {
                self.act_in_round(&then)
            }
        }
    }

    fn go_to(&mut self, place: Place) -> String {
        match &place {
            Place::Fields(Fields { purpose: Purpose::Report, .. }) => {
                self.suggested_report = remote::suggested_report(&mut self.program);
            }
            Place::Fields(Fields { purpose: Purpose::Session, .. }) => {
                self.session_choices = remote::session_choices(&mut self.program);
            }
            _ => {}
        }
        if place == Place::Together && self.program.open_card().is_some_and(|open_card| open_card.session.is_sealed()) {
            remote::show_round(&mut self.program);
            return self.arrive(Place::Lobby);
        }
        self.arrive_at(place)
    }

    fn act_in_round(&mut self, then: &Move) -> String {
        match then {
            Move::Speak(line) => {
                remote::next_person(&mut self.program, *line, None);
                self.arrive(Place::Lobby)
            }
            Move::Resume => {
                remote::resume_ballot(&mut self.program);
                self.arrive(Place::Lobby)
            }
            Move::HandIn => {
                remote::hand_in(&mut self.program);
                let sealed = self.words.plain.sealed;
                self.program.wait_for_saver();
                format!("{sealed}\n{}", self.arrive(Place::Lobby))
            }
            // What cannot be taken back is asked first.
            Move::Reveal if self.sealed() == 0 => {
                format!("{}\n{}", self.words.commands.no_votes_yet.why, self.brief_prompt())
            }
            Move::Reveal => self.ask("o"),
            Move::StopRound => self.ask("x"),
            _ => {
                remote::close_all(&mut self.program);
                // What the screens tell then is about keys.
                self.program.forget_notice();
                format!("{}\n{}", self.words.plain.round_waits, self.arrive(Place::Session))
            }
        }
    }

    /// Presses a key after which the program asks something.
    fn ask(&mut self, key: &str) -> String {
        remote::press(&mut self.program, key);
        self.arrive(Place::Lobby)
    }

    fn answer_question(&mut self, yes: bool) -> String {
        let question = self.program.asked().map(|(question, _)| question);
        remote::press(&mut self.program, if yes { "j" } else { "n" });
        let told = self.told();
        match question {
            Some(Question::Everyone) if yes => {
                remote::close_all(&mut self.program);
                self.program.wait_for_saver();
                format!("{told}{}", self.arrive_at(Place::Revealed))
            }
            Some(Question::Everyone | Question::StopRound) => format!("{told}{}", self.arrive(Place::Session)),
            Some(Question::LeaveUnsaved) if yes => self.end(),
            _ => {
                remote::close_all(&mut self.program);
                format!("{told}{}", self.arrive(Place::Session))
            }
        }
    }

    fn mark(&mut self, row: usize, mark: Mark, answer: Option<&Answer>) -> String {
        remote::mark(&mut self.program, row, mark, answer);
        self.place = Place::Aspect(row);
        let domain = &self.words.domain;
        let answer = answer.map_or_else(|| domain.unset.to_owned(), |answer| self.answer_text(answer));
        self.kept(&format!("{}, {}: {answer}", self.aspect_title(row), domain.mark(mark).to_lowercase()))
    }

    fn vote(&mut self, row: usize, mark: Mark, answer: Option<&Answer>) -> String {
        remote::vote(&mut self.program, row, mark, answer);
        if row < self.last_row() {
            return self.arrive_at(Place::Vote(row + 1, mark));
        }
        if self.has_next_question() {
            remote::press(&mut self.program, "<Enter>");
            return self.arrive_at(Place::Vote(0, Mark::Desired));
        }
        self.arrive_at(Place::HandIn(mark))
    }

    pub(super) fn search(&mut self, word: &str) -> String {
        let Some(open_card) = self.program.open_card() else { return self.brief_prompt() };
        let found = found(&open_card.card, &open_card.session, word, self.words);
        if found.is_empty() {
            let nothing = (self.words.commands.not_found)(word);
            self.place = Place::Session;
            return format!("{nothing}\n{}", self.brief_prompt());
        }
        self.arrive_at(Place::Found(found.into_iter().map(|found| (found.aspect, found.line)).collect()))
    }

    pub(super) fn write_report(&mut self, path: &str) -> String {
        let path = if path.is_empty() { format!("{}.html", self.suggested_report) } else { path.to_owned() };
        remote::write_report(&mut self.program, &path, self.words);
        if self.program.asked().is_some() {
            return self.arrive(Place::Question);
        }
        let refused = remote::refused_report(&self.program);
        let told = self.told();
        remote::close_all(&mut self.program);
        self.place = Place::Session;
        format!("{told}{}{}", refused.map_or_else(String::new, |refused| refused + "\n"), self.brief_prompt())
    }

    /// Goes to the start screen. What was only tried is asked about.
    pub(super) fn close(&mut self) -> String {
        if self.is_sketch() && self.has_marks() {
            return self.arrive_at(Place::Sketch);
        }
        self.program.wait_for_saver();
        remote::close_card(&mut self.program);
        self.program.prepare(ROOM);
        self.arrive(Place::Start)
    }

    fn discard(&mut self) -> String {
        remote::close_card(&mut self.program);
        remote::press(&mut self.program, "n");
        self.arrive(Place::Start)
    }

    fn has_marks(&self) -> bool {
        self.program.open_card().is_some_and(|open_card| !open_card.session.is_blank())
    }

    /// Ends the conversation. What was only tried is asked about.
    pub(super) fn stop(&mut self) -> String {
        if self.is_sketch() && self.has_marks() && self.place != Place::Sketch {
            return self.arrive_at(Place::Sketch);
        }
        self.program.keep_typing();
        self.program.wait_for_saver();
        if !self.is_sketch() {
            remote::leave(&mut self.program);
            if self.program.asked().is_some() {
                return self.arrive(Place::Question);
            }
        }
        self.end()
    }

    fn farewell(&self) -> String {
        let words = &self.words.plain;
        let is_unsaved = |open_card: &OpenCard| matches!(open_card.save_state, SaveState::Failed(_));
        match &self.place {
            _ if self.program.open_card().is_some_and(is_unsaved) => words.farewell_unsaved.to_owned(),
            Place::Fields(fields) if fields.lines.iter().any(|line| !line.is_empty()) => {
                (words.farewell_unfinished)(&fields.lines.join("; "))
            }
            _ => words.farewell.to_owned(),
        }
    }
}

/// Without anything that a terminal would obey, and with a line break at the end, if it says anything.
fn clean(text: &str) -> String {
    let text = sanitise(text);
    let text = text.trim_end_matches('\n');
    if text.is_empty() { String::new() } else { format!("{text}\n") }
}
