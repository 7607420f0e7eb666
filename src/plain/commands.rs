//! The words that work everywhere: going back, hearing it once more, going to an aspect, undoing, searching.

use super::conversation::Conversation;
use super::fields::{END, Fields, Purpose};
use super::place::{Move, Place};
use super::remote;

impl Conversation {
    /// What a line means that works everywhere. In the midst of a text every line is text, unless it begins with a dot.
    pub(super) fn command(&mut self, line: &str) -> Option<String> {
        if let Place::Fields(fields) = &self.place
            && fields.is_long()
            && !fields.lines.is_empty()
        {
            return self.command_in_text(fields.clone(), line.strip_prefix(END)?.trim());
        }
        let words = &self.words.plain;
        let lower = line.trim().to_lowercase();
        let (word, rest) = lower.split_once(' ').unwrap_or((&lower, ""));
        let is = |names: &[&str]| names.contains(&word);
        // A word behind it makes an answer of it, such as "stop er niet mee".
        let is_alone = rest.is_empty();
        if is_alone && is(words.stop) {
            return Some(self.stop());
        }
        if is_alone && is(words.back) {
            return Some(self.back());
        }
        if is_alone && is(words.again) {
            return Some(self.read());
        }
        if is_alone && is(words.help) {
            return Some(format!("{}\n{}", words.help_text, self.brief_prompt()));
        }
        if is_alone && is(words.undo) {
            return Some(self.undo("u"));
        }
        if is_alone && is(words.redo) {
            return Some(self.undo("U"));
        }
        if is_alone && is(words.settings) && !self.is_voting() {
            self.leave_dialogs();
            return Some(self.open_settings());
        }
        if is(words.go) && !rest.is_empty() {
            return rest.parse().ok().map(|number: usize| self.go(number));
        }
        // What is typed may well begin with this word; alone it says nothing.
        if is(words.search) && (is_alone || !matches!(self.place, Place::Fields(_))) {
            return Some(self.begin_search(line.trim().split_once(' ').map_or("", |(_, word)| word.trim())));
        }
        None
    }

    /// A command in the midst of a text: the last line is taken back, or all of it is read; anything else comes after the text,
    /// which is kept.
    fn command_in_text(&mut self, mut fields: Fields, line: &str) -> Option<String> {
        let words = &self.words.plain;
        let lower = line.to_lowercase();
        let is = |names: &[&str]| names.contains(&lower.as_str());
        if is(words.again) {
            return Some(fields.lines.join("\n"));
        }
        if is(words.help) {
            return Some(words.in_text.to_owned());
        }
        if is(words.back) {
            let line = fields.lines.pop().unwrap_or_default();
            self.place = Place::Fields(fields);
            return Some((words.line_removed)(&line));
        }
        let word = lower.split(' ').next().unwrap_or_default();
        let all = [words.stop, words.undo, words.redo, words.settings, words.go, words.search];
        if !all.iter().any(|names| names.contains(&word)) {
            return None;
        }
        let kept = self.end_text(fields);
        self.command(line).map(|said| format!("{kept}\n{said}"))
    }

    fn begin_search(&mut self, word: &str) -> String {
        if self.is_voting() || self.program.open_card().is_none() {
            return format!("{}\n{}", self.words.plain.not_here, self.brief_prompt());
        }
        self.leave_dialogs();
        if word.is_empty() {
            self.place = Place::Fields(Fields::word());
            return self.prompt();
        }
        self.search(word)
    }

    /// Goes to the aspect with this number.
    fn go(&mut self, number: usize) -> String {
        let count = self.aspect_count();
        match number.checked_sub(1).filter(|row| *row < count) {
            Some(row) if !self.is_voting() => {
                self.leave_dialogs();
                self.arrive_at(Place::Aspect(row))
            }
            _ => format!("{}\n{}", self.words.plain.not_here, self.brief_prompt()),
        }
    }

    /// Whether people vote, so that the group's card stays closed.
    fn is_voting(&self) -> bool {
        let is_speaker = |fields: &Fields| matches!(fields.purpose, Purpose::Speaker(_));
        match &self.place {
            Place::Lobby | Place::Role | Place::Vote(..) | Place::HandIn(_) => true,
            Place::Fields(fields) => is_speaker(fields),
            _ => false,
        }
    }

    fn undo(&mut self, key: &str) -> String {
        if self.is_voting() || self.program.open_card().is_none() {
            return format!("{}\n{}", self.words.plain.not_here, self.brief_prompt());
        }
        self.leave_dialogs();
        let before = self.what_is_said();
        remote::undo(&mut self.program, key);
        if matches!(self.place, Place::Fields(_) | Place::Slide | Place::Settings | Place::Setting(_)) {
            self.place = self.place_of_model().unwrap_or(Place::Start);
        }
        let is_other = |(now, before): &(String, String)| now != before;
        let changed = self.what_is_said().into_iter().zip(before).filter(is_other).map(|(now, _)| now);
        self.kept(&changed.collect::<Vec<_>>().join("; "))
    }

    /// Goes one step back.
    pub(super) fn back(&mut self) -> String {
        let to = match &self.place {
            Place::Start | Place::Sessions => Place::Start,
            Place::Settings => return self.leave_settings(),
            Place::Setting(_) => Place::Settings,
            Place::Slide => return self.stop_presenting(),
            Place::Session => return self.close(),
            Place::Aspect(_) | Place::Facts | Place::Together | Place::Found(_) | Place::Sketch => Place::Session,
            Place::Mark(row, _) | Place::Steps(row) => Place::Aspect(*row),
            Place::Step(row, _) => Place::Steps(*row),
            Place::Roles => Place::Facts,
            Place::Revealed => Place::Together,
            Place::Lobby => return self.act(Move::LeaveRound),
            Place::Role => Place::Lobby,
            Place::Vote(0, _) => return self.leave_vote(),
            Place::Vote(row, mark) => Place::Vote(row - 1, *mark),
            Place::HandIn(mark) => Place::Vote(self.last_row(), *mark),
            Place::Question => return self.act(Move::No),
            Place::Fields(fields) => {
                let to = self.after(fields);
                // Slips and settings lie over the card while they are typed.
                if matches!(fields.purpose, Purpose::Slips(_)) {
                    remote::close_all(&mut self.program);
                    self.program.forget_notice();
                }
                to
            }
        };
        if to == Place::Start && self.place == Place::Sessions {
            remote::press(&mut self.program, "<Esc>");
        }
        self.arrive_at(to)
    }

    /// Puts a vote away that is not handed in.
    fn leave_vote(&mut self) -> String {
        remote::press(&mut self.program, "<Esc>");
        if matches!(self.place_of_model(), Some(Place::Vote(..))) {
            remote::press(&mut self.program, "<Esc>");
        }
        remote::show_round(&mut self.program);
        self.arrive(Place::Lobby)
    }

    /// Closes what lies over the card, and ends presenting.
    fn leave_dialogs(&mut self) {
        self.end_slides();
        if matches!(self.place, Place::Settings | Place::Setting(_) | Place::Fields(_)) {
            remote::close_all(&mut self.program);
            self.program.forget_notice();
        }
    }
}
