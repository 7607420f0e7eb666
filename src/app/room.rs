//! The silent round at the table: who is next, a role, answers on an unmarked card, and one reveal for all.
//!
//! Nothing here holds what somebody said before: a ballot leaves [`BallotDraft`] for the session the moment it is handed in,
//! and the session gives nothing back before the reveal.

use super::counting::{HandCount, count};
use super::field::Field;
use super::keys::{Context, Intent};
use super::list::List;
use super::model::{Form, FormPurpose, Model, Notice, Overlay, Question};
use super::msg::{Effect, Extent};
use super::overlays::ask_new_session;
use super::showing::{SpreadView, look, spread};
use super::sitting::{Focus, OpenCard, SaveState};
use super::update::{save, tell};
use crate::domain::{Answer, Asked, Ballot, BallotAnswer, Edit, Mark, People, Session, Voices};
use crate::words::Words;

/// A meeting's screens, which lie over the card.
#[derive(Clone, Debug)]
pub enum Meeting {
    /// What to do with the group: the chosen line.
    Choose(List),
    /// Between two people: the keyboard goes on.
    Lobby,
    /// Somebody says what role they speak from: the chosen line.
    Role(List),
    /// Somebody answers.
    Ballot(Box<BallotDraft>),
    /// Which of the sealed ballots to give back: the chosen line.
    Sealed(List),
    /// Hands are counted.
    HandCount(HandCount),
    /// What everyone said lies open.
    Spread(SpreadView),
}

/// A line of [`Meeting::Choose`].
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum MeetingChoice {
    /// A silent round.
    Round(Asked),
    /// A show of hands.
    Hands(Mark),
    /// What everyone said, which has been revealed.
    Spread,
}

/// One person's ballot while it is filled in.
#[derive(Clone, Debug)]
pub struct BallotDraft {
    /// The role the person speaks from.
    pub role: String,
    /// What the round asks.
    pub asked: Asked,
    /// The question in hand.
    pub mark: Mark,
    /// A card on which only this person has marked anything.
    pub open_card: OpenCard,
}

impl Meeting {
    /// Where the keys go.
    pub(super) fn context(&self) -> Context {
        match self {
            Self::Choose(_) | Self::Role(_) | Self::Sealed(_) => Context::Choice,
            Self::Lobby => Context::Lobby,
            Self::Ballot(_) => Context::Ballot,
            Self::HandCount(_) => Context::Form,
            Self::Spread(_) => Context::Spread,
        }
    }

    /// The list that is on screen, if there is one.
    pub(super) fn list_mut(&mut self) -> Option<&mut List> {
        match self {
            Self::Choose(list) | Self::Role(list) | Self::Sealed(list) => Some(list),
            Self::Spread(spread_view) => Some(&mut spread_view.list),
            Self::Lobby | Self::Ballot(_) | Self::HandCount(_) => None,
        }
    }

    /// How many lines that list has.
    pub(super) fn list_len(&self, open_card: &OpenCard, words: &Words) -> Option<usize> {
        let session = &open_card.session;
        match self {
            Self::Choose(_) => Some(MeetingChoice::all(session).len()),
            // The last line is for a role that is not in the list.
            Self::Role(_) => Some(role_choices(session, words).len() + 1),
            Self::Sealed(_) => Some(session.round.as_ref()?.sealed.len()),
            Self::Spread(_) => Some(open_card.card.aspects().len()),
            Self::Lobby | Self::Ballot(_) | Self::HandCount(_) => None,
        }
    }

    /// Whether a key would do anything now.
    #[must_use]
    pub fn applies(&self, intent: Intent, open_card: &OpenCard, extent: Extent) -> bool {
        let sealed = || open_card.session.round.as_ref().map_or(0, |round| round.sealed.len());
        match (self, intent) {
            (_, Intent::ReadOn) => extent.furthest() > 0,
            (Self::Ballot(draft), Intent::MarkCurrent) => draft.asked.asks(Mark::Current),
            (Self::Ballot(draft), Intent::MarkDesired) => draft.asked.asks(Mark::Desired),
            (Self::Lobby, Intent::Reveal | Intent::TakeBack) => sealed() > 0,
            (Self::Spread(_), Intent::ShowRoles) => !open_card.session.ballots.is_empty(),
            _ => true,
        }
    }

    /// A text that was pasted or typed goes into a field.
    pub(super) fn field(&mut self) -> Option<&mut Field> {
        match self {
            Self::HandCount(hand_count) => {
                hand_count.is_wrong = false;
                hand_count.fields.get_mut(hand_count.focus)
            }
            _ => None,
        }
    }
}

impl MeetingChoice {
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
pub fn role_choices(session: &Session, words: &Words) -> Vec<String> {
    let usual = words.report.default_roles.iter().map(|role| (*role).to_owned());
    let usual = usual.filter(|role| !session.roles.contains(role));
    session.roles.iter().cloned().chain(usual).collect()
}

impl BallotDraft {
    fn new(role: String, asked: Asked, open_card: &OpenCard) -> Self {
        let card = open_card.card.clone();
        let blank = Session::new(String::new(), String::new(), open_card.session.date, &card);
        let mark = asked.marks().next().unwrap_or(Mark::Current);
        Self { role, asked, mark, open_card: OpenCard::new(card, blank, SaveState::Sketch) }
    }

    /// Answers the question in hand with something that is no scenario; the same again clears it.
    fn say(&mut self, answer: Answer) {
        let aspect = self.open_card.aspect().id.clone();
        let is_there = self.open_card.session.answer(&aspect, self.mark) == Some(&answer);
        self.open_card.change(Edit::Answer { aspect, mark: self.mark, to: (!is_there).then_some(answer) });
    }

    /// Between the scenario in focus and the next one; at the last one, the one before.
    fn between(&self) -> Option<Answer> {
        let scenarios = self.open_card.card.scenarios();
        let left = self.open_card.focus.scenario.min(scenarios.len().checked_sub(2)?);
        Some(Answer::Between(scenarios[left].id.clone(), scenarios[left + 1].id.clone()))
    }

    /// How many of the answers that are asked for are missing.
    #[must_use]
    pub fn missing(&self) -> usize {
        let answered =
            |mark| self.open_card.session.reflections.iter().filter(|said| said.answer(mark).is_some()).count();
        self.asked.marks().map(|mark| self.open_card.card.aspects().len() - answered(mark)).sum()
    }

    fn ballot(&self) -> Ballot {
        let answers = self.open_card.session.reflections.iter().filter(|said| said.is_marked());
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
    let Some(open_card) = model.open_card() else { return Vec::new() };
    let room = match (&open_card.save_state, &open_card.session.round) {
        // What is handed in must be on disk at once: a sketch has none.
        (SaveState::Sketch, _) => return ask_new_session(model, FormPurpose::KeepSketch { then_back: false }, words),
        (SaveState::ReadOnly(_), _) if open_card.session.has_voices() => spread(&open_card.session),
        (SaveState::ReadOnly(_), _) => return tell(model, Notice::CannotMark),
        (_, Some(_)) => Meeting::Lobby,
        (_, None) => Meeting::Choose(List::at(MeetingChoice::next(&open_card.session))),
    };
    show(model, room)
}

pub(super) fn show(model: &mut Model, room: Meeting) -> Vec<Effect> {
    model.overlays.retain(|overlay| !matches!(overlay, Overlay::Meeting(_)));
    model.overlays.push(Overlay::Meeting(room));
    Vec::new()
}

pub(super) fn close(model: &mut Model) -> Vec<Effect> {
    model.overlays.retain(|overlay| !matches!(overlay, Overlay::Meeting(_)));
    Vec::new()
}

/// A key on one of these screens.
pub(super) fn press(model: &mut Model, key: super::input::Key, intent: Option<Intent>, words: &Words) -> Vec<Effect> {
    let Some(intent) = intent else {
        if let Some(Overlay::Meeting(room)) = model.overlays.last_mut()
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
    if intent == Intent::Agenda {
        return super::guide::open(model);
    }
    let Some(Overlay::Meeting(room)) = model.overlays.last() else { return Vec::new() };
    match room {
        Meeting::Choose(list) => choose(model, list.chosen, intent),
        Meeting::Lobby => lobby(model, intent),
        Meeting::Role(list) => role(model, list.chosen, intent, words),
        Meeting::Ballot(_) => fill(model, key, intent),
        Meeting::Sealed(list) => take_back(model, list.chosen, intent),
        Meeting::HandCount(_) => count(model, intent),
        Meeting::Spread(spread_view) => look(model, *spread_view, intent),
    }
}

fn choose(model: &mut Model, chosen: usize, intent: Intent) -> Vec<Effect> {
    let Some(open_card) = model.open_card_mut() else { return Vec::new() };
    let plans = MeetingChoice::all(&open_card.session);
    match (intent, plans.get(chosen)) {
        (Intent::Choose, Some(MeetingChoice::Round(asked))) => {
            let voices = open_card.session.voices().begun(*asked);
            hear(model, voices, Meeting::Lobby)
        }
        (Intent::Choose, Some(MeetingChoice::Hands(mark))) => {
            let hand_count = HandCount::new(*mark, open_card);
            show(model, Meeting::HandCount(hand_count))
        }
        (Intent::Choose, Some(MeetingChoice::Spread)) => {
            let room = spread(&open_card.session);
            show(model, room)
        }
        (Intent::Back, _) => close(model),
        _ => Vec::new(),
    }
}

/// What single people said is not taken back with the key for mistakes: that would open or lose what is sealed.
fn hear(model: &mut Model, voices: Voices, then: Meeting) -> Vec<Effect> {
    let Some(open_card) = model.open_card_mut() else { return Vec::new() };
    open_card.change_for_good(Edit::Voices(voices));
    let effects = save(open_card);
    show(model, then);
    effects
}

fn lobby(model: &mut Model, intent: Intent) -> Vec<Effect> {
    let Some(open_card) = model.open_card() else { return Vec::new() };
    let is_empty = open_card.session.round.as_ref().is_none_or(|round| round.sealed.is_empty());
    match intent {
        Intent::NextPerson => show(model, Meeting::Role(List::default())),
        Intent::Reveal if !is_empty => ask(model, Question::Everyone),
        Intent::TakeBack if !is_empty => show(model, Meeting::Sealed(List::default())),
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
    let Some(open_card) = model.open_card() else { return Vec::new() };
    let roles = role_choices(&open_card.session, words);
    match intent {
        Intent::Choose if chosen < roles.len() => begin_ballot(model, roles[chosen].clone()),
        // The line after the last role: another one.
        Intent::Choose => {
            model.overlays.push(Overlay::Form(Form::place(FormPurpose::Speaker)));
            Vec::new()
        }
        Intent::Back => show(model, Meeting::Lobby),
        _ => Vec::new(),
    }
}

/// An empty card for somebody in this role.
pub(super) fn begin_ballot(model: &mut Model, role: String) -> Vec<Effect> {
    let Some(open_card) = model.open_card() else { return Vec::new() };
    let Some(round) = &open_card.session.round else { return Vec::new() };
    let draft = BallotDraft::new(role, round.asked, open_card);
    show(model, Meeting::Ballot(Box::new(draft)))
}

fn fill(model: &mut Model, key: super::input::Key, intent: Intent) -> Vec<Effect> {
    let extent = model.extent;
    let Some(Overlay::Meeting(Meeting::Ballot(draft))) = model.overlays.last_mut() else { return Vec::new() };
    match intent {
        Intent::MarkCurrent if draft.asked.asks(Mark::Current) => draft.open_card.toggle(Mark::Current),
        Intent::MarkDesired if draft.asked.asks(Mark::Desired) => draft.open_card.toggle(Mark::Desired),
        Intent::SayUnknown => draft.say(Answer::Unknown),
        Intent::SayNotApplicable => draft.say(Answer::NotApplicable),
        Intent::SayBetween => {
            if let Some(answer) = draft.between() {
                draft.say(answer);
            }
        }
        Intent::Undo => {
            draft.open_card.undo();
        }
        Intent::HandIn if draft.asked == Asked::Both && draft.mark == Mark::Current => draft.mark = Mark::Desired,
        Intent::HandIn => return ask(model, Question::HandIn),
        Intent::Back if draft.asked == Asked::Both && draft.mark == Mark::Desired => draft.mark = Mark::Current,
        Intent::Back if draft.open_card.session.is_blank() => return show(model, Meeting::Role(List::default())),
        Intent::Back => return ask(model, Question::DropBallot),
        _ => walk(&mut draft.open_card, key, intent, extent),
    }
    Vec::new()
}

/// Moving about on a card that is all that is on screen.
fn walk(open_card: &mut OpenCard, key: super::input::Key, intent: Intent, extent: Extent) {
    match intent {
        Intent::ReadOn => open_card.read_on(extent),
        Intent::ToScenario => {
            let scenario = key.digit().map_or(0, |digit| digit - 1);
            if scenario < open_card.card.scenarios().len() {
                open_card.focus_on(Focus { scenario, ..open_card.focus });
            }
        }
        Intent::Left => open_card.move_focus(0, -1),
        Intent::Right => open_card.move_focus(0, 1),
        Intent::First => open_card.move_focus(0, isize::MIN),
        Intent::Last => open_card.move_focus(0, isize::MAX),
        Intent::Up | Intent::PreviousAspect => open_card.move_focus(-1, 0),
        Intent::Down | Intent::NextAspect => open_card.move_focus(1, 0),
        _ => {}
    }
}

/// An answer to one of the questions that are asked here.
pub(super) fn answered(model: &mut Model, question: Question) -> Vec<Effect> {
    match (question, model.overlays.last()) {
        (Question::HandIn, Some(Overlay::Meeting(Meeting::Ballot(draft)))) => hand_in(model, draft.ballot()),
        (Question::DropBallot, _) => show(model, Meeting::Lobby),
        (Question::Everyone, _) => reveal(model),
        (Question::StopRound, _) => stop(model),
        (Question::ShowRoles, Some(Overlay::Meeting(Meeting::Spread(spread_view)))) => {
            let spread_view = SpreadView { people: People::Roles, ..*spread_view };
            show(model, Meeting::Spread(spread_view))
        }
        _ => Vec::new(),
    }
}

fn hand_in(model: &mut Model, ballot: Ballot) -> Vec<Effect> {
    let Some(open_card) = model.open_card() else { return Vec::new() };
    let voices = open_card.session.voices().with(ballot);
    hear(model, voices, Meeting::Lobby)
}

fn reveal(model: &mut Model) -> Vec<Effect> {
    let Some(open_card) = model.open_card() else { return Vec::new() };
    let voices = open_card.session.voices().revealed();
    let asked = open_card.session.round.as_ref().map_or(Asked::Both, |round| round.asked);
    let mark = asked.marks().next().unwrap_or(Mark::Current);
    hear(model, voices, Meeting::Spread(SpreadView { mark, people: People::Dots, list: List::default() }))
}

fn stop(model: &mut Model) -> Vec<Effect> {
    let Some(open_card) = model.open_card() else { return Vec::new() };
    let voices = open_card.session.voices().stopped();
    let effects = hear(model, voices, Meeting::Lobby);
    close(model);
    effects
}

/// A ballot that is given back is gone; its person fills in another one, in the same role.
fn take_back(model: &mut Model, chosen: usize, intent: Intent) -> Vec<Effect> {
    let Some(open_card) = model.open_card() else { return Vec::new() };
    let Some(round) = &open_card.session.round else { return close(model) };
    match (intent, round.sealed.get(chosen)) {
        (Intent::Choose, Some(ballot)) => {
            let (role, voices) = (ballot.role.clone(), open_card.session.voices().without(chosen));
            let effects = hear(model, voices, Meeting::Lobby);
            begin_ballot(model, role);
            effects
        }
        (Intent::Back, _) => show(model, Meeting::Lobby),
        _ => Vec::new(),
    }
}

/// After a crash, or the end of a day, a round goes on where it was: between two people.
pub(super) fn go_on(model: &mut Model) {
    if let Some(open_card) = model.open_card()
        && open_card.session.round.is_some()
        && !open_card.is_read_only()
    {
        show(model, Meeting::Lobby);
    }
}
