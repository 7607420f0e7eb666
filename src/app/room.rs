//! The silent round at the table: who is next, a role, answers on an unmarked card, and one reveal for all.
//!
//! Nothing here holds what somebody said before: a ballot leaves [`Filling`] for the session the moment it is handed in,
//! and the session gives nothing back before the reveal.

use super::counting::{Counting, count};
use super::field::Field;
use super::keymap::{Context, Intent};
use super::lists::moved;
use super::model::{Form, FormAsks, Model, Notice, Overlay, Question, Screen};
use super::msg::{Effect, Extent};
use super::overlays::ask_new_session;
use super::showing::{Showing, look, spread};
use super::sitting::{Focus, Keeping, Sitting};
use super::update::{save, tell};
use crate::domain::{Answer, Asked, Ballot, BallotAnswer, Edit, Mark, People, Session, Voices};
use crate::words::Words;

/// A meeting's screens, which lie over the card.
#[derive(Clone, Debug)]
pub enum Room {
    /// What to do with the group: the chosen line.
    Choose(usize),
    /// Between two people: the keyboard goes on.
    Lobby,
    /// Somebody says what role they speak from: the chosen line.
    Role(usize),
    /// Somebody answers.
    Filling(Box<Filling>),
    /// Which of the sealed ballots to give back: the chosen line.
    Sealed(usize),
    /// Hands are counted.
    Counting(Counting),
    /// What everyone said lies open.
    Spread(Showing),
}

/// A line of [`Room::Choose`].
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Plan {
    /// A silent round.
    Round(Asked),
    /// A show of hands.
    Hands(Mark),
    /// What everyone said, which has been revealed.
    Spread,
}

/// One person's ballot while it is filled in.
#[derive(Clone, Debug)]
pub struct Filling {
    /// The role the person speaks from.
    pub role: String,
    /// What the round asks.
    pub asked: Asked,
    /// The question in hand.
    pub mark: Mark,
    /// A card on which only this person has marked anything.
    pub sitting: Sitting,
}

impl Room {
    /// Where the keys go.
    pub(super) fn context(&self) -> Context {
        match self {
            Self::Choose(_) | Self::Role(_) | Self::Sealed(_) => Context::Choice,
            Self::Lobby => Context::Lobby,
            Self::Filling(_) => Context::Ballot,
            Self::Counting(_) => Context::Form,
            Self::Spread(_) => Context::Spread,
        }
    }

    /// Whether a key would do anything now.
    #[must_use]
    pub fn applies(&self, intent: Intent, sitting: &Sitting, extent: Extent) -> bool {
        let sealed = || sitting.session.round.as_ref().map_or(0, |round| round.sealed.len());
        match (self, intent) {
            (_, Intent::ReadOn) => extent.furthest() > 0,
            (Self::Filling(filling), Intent::MarkCurrent) => filling.asked.asks(Mark::Current),
            (Self::Filling(filling), Intent::MarkDesired) => filling.asked.asks(Mark::Desired),
            (Self::Lobby, Intent::Reveal | Intent::TakeBack) => sealed() > 0,
            (Self::Spread(_), Intent::ShowRoles) => !sitting.session.ballots.is_empty(),
            _ => true,
        }
    }

    /// A text that was pasted or typed goes into a field.
    pub(super) fn field(&mut self) -> Option<&mut Field> {
        match self {
            Self::Counting(counting) => {
                counting.is_wrong = false;
                counting.fields.get_mut(counting.focus)
            }
            _ => None,
        }
    }
}

impl Plan {
    /// What can be done with a group now.
    #[must_use]
    pub fn all(session: &Session) -> Vec<Self> {
        let rounds = [Asked::Current, Asked::Desired, Asked::Both].map(Self::Round);
        let spread = session.has_voices().then_some(Self::Spread);
        rounds.into_iter().chain(Mark::BOTH.map(Self::Hands)).chain(spread).collect()
    }

    /// What most groups do next: first what is current, and when that lies open what is desired.
    fn next(session: &Session) -> usize {
        let was_asked = |mark| session.ballots.iter().any(|ballot| ballot.asked.asks(mark));
        usize::from(was_asked(Mark::Current) && !was_asked(Mark::Desired))
    }
}

/// The roles to choose from: those of the session first, for they are in the room.
#[must_use]
pub fn speakers(session: &Session, words: &Words) -> Vec<String> {
    let usual = words.report.default_roles.iter().map(|role| (*role).to_owned());
    let usual = usual.filter(|role| !session.roles.contains(role));
    session.roles.iter().cloned().chain(usual).collect()
}

impl Filling {
    fn new(role: String, asked: Asked, sitting: &Sitting) -> Self {
        let card = sitting.card.clone();
        let blank = Session::new(String::new(), String::new(), sitting.session.date, &card);
        let mark = asked.marks().next().unwrap_or(Mark::Current);
        Self { role, asked, mark, sitting: Sitting::new(card, blank, Keeping::Sketch) }
    }

    /// Answers the question in hand with something that is no scenario; the same again clears it.
    fn say(&mut self, answer: Answer) {
        let aspect = self.sitting.aspect().id.clone();
        let is_there = self.sitting.session.answer(&aspect, self.mark) == Some(&answer);
        self.sitting.change(Edit::Answer { aspect, mark: self.mark, to: (!is_there).then_some(answer) });
    }

    /// Between the scenario in focus and the next one; at the last one, the one before.
    fn between(&self) -> Option<Answer> {
        let scenarios = self.sitting.card.scenarios();
        let left = self.sitting.focus.scenario.min(scenarios.len().checked_sub(2)?);
        Some(Answer::Between(scenarios[left].id.clone(), scenarios[left + 1].id.clone()))
    }

    /// How many of the answers that are asked for are missing.
    #[must_use]
    pub fn missing(&self) -> usize {
        let answered =
            |mark| self.sitting.session.reflections.iter().filter(|said| said.answer(mark).is_some()).count();
        self.asked.marks().map(|mark| self.sitting.card.aspects().len() - answered(mark)).sum()
    }

    fn ballot(&self) -> Ballot {
        let answers = self.sitting.session.reflections.iter().filter(|said| said.is_marked());
        let answers = answers.map(|said| BallotAnswer {
            aspect: said.aspect.clone(),
            current: said.current.clone(),
            desired: said.desired.clone(),
        });
        Ballot { role: self.role.clone(), asked: self.asked, answers: answers.collect() }
    }
}

/// The key of the silent round: on with the one that is running, or what to begin.
pub(super) fn open(model: &mut Model, words: &Words) -> Vec<Effect> {
    let Screen::Sitting(sitting) = &model.screen else { return Vec::new() };
    let room = match (&sitting.keeping, &sitting.session.round) {
        // What is handed in must be on disk at once: a sketch has none.
        (Keeping::Sketch, _) => return ask_new_session(model, FormAsks::KeepSketch { then_back: false }, words),
        (Keeping::ReadOnly(_), _) if sitting.session.has_voices() => spread(&sitting.session),
        (Keeping::ReadOnly(_), _) => return tell(model, Notice::CannotMark),
        (_, Some(_)) => Room::Lobby,
        (_, None) => Room::Choose(Plan::next(&sitting.session)),
    };
    show(model, room)
}

pub(super) fn show(model: &mut Model, room: Room) -> Vec<Effect> {
    model.overlays.retain(|overlay| !matches!(overlay, Overlay::Room(_)));
    model.overlays.push(Overlay::Room(room));
    Vec::new()
}

pub(super) fn close(model: &mut Model) -> Vec<Effect> {
    model.overlays.retain(|overlay| !matches!(overlay, Overlay::Room(_)));
    Vec::new()
}

/// A key on one of these screens.
pub(super) fn press(model: &mut Model, key: super::key::Key, intent: Option<Intent>, words: &Words) -> Vec<Effect> {
    let Some(intent) = intent else {
        if let Some(Overlay::Room(room)) = model.overlays.last_mut()
            && let Some(field) = room.field()
        {
            field.press(key);
        }
        return Vec::new();
    };
    if intent == Intent::Help {
        model.overlays.push(Overlay::Help(0));
        return Vec::new();
    }
    if intent == Intent::Guide {
        return super::guide::open(model);
    }
    let Some(Overlay::Room(room)) = model.overlays.last() else { return Vec::new() };
    match room {
        Room::Choose(chosen) => choose(model, *chosen, intent),
        Room::Lobby => lobby(model, intent),
        Room::Role(chosen) => role(model, *chosen, intent, words),
        Room::Filling(_) => fill(model, key, intent),
        Room::Sealed(chosen) => take_back(model, *chosen, intent),
        Room::Counting(_) => count(model, intent),
        Room::Spread(showing) => look(model, *showing, intent),
    }
}

fn choose(model: &mut Model, chosen: usize, intent: Intent) -> Vec<Effect> {
    let Screen::Sitting(sitting) = &mut model.screen else { return Vec::new() };
    let plans = Plan::all(&sitting.session);
    match (intent, plans.get(chosen)) {
        (Intent::Choose, Some(Plan::Round(asked))) => {
            let voices = sitting.session.voices().begun(*asked);
            hear(model, voices, Room::Lobby)
        }
        (Intent::Choose, Some(Plan::Hands(mark))) => {
            let counting = Counting::new(*mark, sitting);
            show(model, Room::Counting(counting))
        }
        (Intent::Choose, Some(Plan::Spread)) => {
            let room = spread(&sitting.session);
            show(model, room)
        }
        (Intent::Back, _) => close(model),
        _ => show(model, Room::Choose(moved(chosen, intent, plans.len(), 1))),
    }
}

/// What single people said is not taken back with the key for mistakes: that would open or lose what is sealed.
fn hear(model: &mut Model, voices: Voices, then: Room) -> Vec<Effect> {
    let Screen::Sitting(sitting) = &mut model.screen else { return Vec::new() };
    sitting.change_for_good(Edit::Voices(voices));
    let effects = save(sitting);
    show(model, then);
    effects
}

fn lobby(model: &mut Model, intent: Intent) -> Vec<Effect> {
    let Screen::Sitting(sitting) = &model.screen else { return Vec::new() };
    let is_empty = sitting.session.round.as_ref().is_none_or(|round| round.sealed.is_empty());
    match intent {
        Intent::NextPerson => show(model, Room::Role(0)),
        Intent::Reveal if !is_empty => ask(model, Question::Everyone),
        Intent::TakeBack if !is_empty => show(model, Room::Sealed(0)),
        Intent::StopRound if is_empty => stop(model),
        Intent::StopRound => ask(model, Question::StopRound),
        Intent::Back => close(model),
        _ => Vec::new(),
    }
}

pub(super) fn ask(model: &mut Model, question: Question) -> Vec<Effect> {
    model.overlays.push(Overlay::Question(question));
    Vec::new()
}

fn role(model: &mut Model, chosen: usize, intent: Intent, words: &Words) -> Vec<Effect> {
    let Screen::Sitting(sitting) = &model.screen else { return Vec::new() };
    let roles = speakers(&sitting.session, words);
    match intent {
        Intent::Choose if chosen < roles.len() => begin_ballot(model, roles[chosen].clone()),
        // The line after the last role: another one.
        Intent::Choose => {
            model.overlays.push(Overlay::Form(Form::place(FormAsks::Speaker)));
            Vec::new()
        }
        Intent::Back => show(model, Room::Lobby),
        _ => show(model, Room::Role(moved(chosen, intent, roles.len() + 1, 4))),
    }
}

/// An empty card for somebody in this role.
pub(super) fn begin_ballot(model: &mut Model, role: String) -> Vec<Effect> {
    let Screen::Sitting(sitting) = &model.screen else { return Vec::new() };
    let Some(round) = &sitting.session.round else { return Vec::new() };
    let filling = Filling::new(role, round.asked, sitting);
    show(model, Room::Filling(Box::new(filling)))
}

fn fill(model: &mut Model, key: super::key::Key, intent: Intent) -> Vec<Effect> {
    let extent = model.extent;
    let Some(Overlay::Room(Room::Filling(filling))) = model.overlays.last_mut() else { return Vec::new() };
    match intent {
        Intent::MarkCurrent if filling.asked.asks(Mark::Current) => drop(filling.sitting.toggle(Mark::Current)),
        Intent::MarkDesired if filling.asked.asks(Mark::Desired) => drop(filling.sitting.toggle(Mark::Desired)),
        Intent::SayUnknown => filling.say(Answer::Unknown),
        Intent::SayNotApplicable => filling.say(Answer::NotApplicable),
        Intent::SayBetween => {
            if let Some(answer) = filling.between() {
                filling.say(answer);
            }
        }
        Intent::Undo => drop(filling.sitting.undo()),
        Intent::HandIn if filling.asked == Asked::Both && filling.mark == Mark::Current => filling.mark = Mark::Desired,
        Intent::HandIn => return ask(model, Question::HandIn),
        Intent::Back if filling.asked == Asked::Both && filling.mark == Mark::Desired => filling.mark = Mark::Current,
        Intent::Back if filling.sitting.session.is_blank() => return show(model, Room::Role(0)),
        Intent::Back => return ask(model, Question::DropBallot),
        _ => walk(&mut filling.sitting, key, intent, extent),
    }
    Vec::new()
}

/// Moving about on a card that is all that is on screen.
fn walk(sitting: &mut Sitting, key: super::key::Key, intent: Intent, extent: Extent) {
    match intent {
        Intent::ReadOn => sitting.read_on(extent),
        Intent::ToScenario => {
            let scenario = key.digit().map_or(0, |digit| digit - 1);
            if scenario < sitting.card.scenarios().len() {
                sitting.focus_on(Focus { scenario, ..sitting.focus });
            }
        }
        Intent::Left => sitting.move_focus(0, -1),
        Intent::Right => sitting.move_focus(0, 1),
        Intent::First => sitting.move_focus(0, isize::MIN),
        Intent::Last => sitting.move_focus(0, isize::MAX),
        Intent::Up | Intent::PreviousAspect => sitting.move_focus(-1, 0),
        Intent::Down | Intent::NextAspect => sitting.move_focus(1, 0),
        _ => {}
    }
}

/// An answer to one of the questions that are asked here.
pub(super) fn answered(model: &mut Model, question: Question) -> Vec<Effect> {
    match (question, model.overlays.last()) {
        (Question::HandIn, Some(Overlay::Room(Room::Filling(filling)))) => hand_in(model, filling.ballot()),
        (Question::DropBallot, _) => show(model, Room::Lobby),
        (Question::Everyone, _) => reveal(model),
        (Question::StopRound, _) => stop(model),
        (Question::ShowRoles, Some(Overlay::Room(Room::Spread(showing)))) => {
            let showing = Showing { people: People::Roles, ..*showing };
            show(model, Room::Spread(showing))
        }
        _ => Vec::new(),
    }
}

fn hand_in(model: &mut Model, ballot: Ballot) -> Vec<Effect> {
    let Screen::Sitting(sitting) = &model.screen else { return Vec::new() };
    let voices = sitting.session.voices().with(ballot);
    hear(model, voices, Room::Lobby)
}

fn reveal(model: &mut Model) -> Vec<Effect> {
    let Screen::Sitting(sitting) = &model.screen else { return Vec::new() };
    let voices = sitting.session.voices().revealed();
    let asked = sitting.session.round.as_ref().map_or(Asked::Both, |round| round.asked);
    let mark = asked.marks().next().unwrap_or(Mark::Current);
    hear(model, voices, Room::Spread(Showing { mark, people: People::Dots, chosen: 0 }))
}

fn stop(model: &mut Model) -> Vec<Effect> {
    let Screen::Sitting(sitting) = &model.screen else { return Vec::new() };
    let voices = sitting.session.voices().stopped();
    let effects = hear(model, voices, Room::Lobby);
    close(model);
    effects
}

/// A ballot that is given back is gone; its person fills in another one, in the same role.
fn take_back(model: &mut Model, chosen: usize, intent: Intent) -> Vec<Effect> {
    let Screen::Sitting(sitting) = &model.screen else { return Vec::new() };
    let Some(round) = &sitting.session.round else { return close(model) };
    match (intent, round.sealed.get(chosen)) {
        (Intent::Choose, Some(ballot)) => {
            let (role, voices) = (ballot.role.clone(), sitting.session.voices().without(chosen));
            let effects = hear(model, voices, Room::Lobby);
            begin_ballot(model, role);
            effects
        }
        (Intent::Back, _) => show(model, Room::Lobby),
        _ => {
            let count = round.sealed.len();
            show(model, Room::Sealed(moved(chosen, intent, count, 4)))
        }
    }
}

/// After a crash, or the end of a day, a round goes on where it was: between two people.
pub(super) fn go_on(model: &mut Model) {
    if let Screen::Sitting(sitting) = &model.screen
        && sitting.session.round.is_some()
        && !sitting.is_read_only()
    {
        show(model, Room::Lobby);
    }
}
