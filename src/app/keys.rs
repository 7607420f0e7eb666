//! Every key of the program, in the order in which the footer shows them: what does not fit is left out from the end,
//! and stands in the help. The help, the footer and the manual are made from this table.

use super::key::{Code, Key};
use super::keymap::Context::{
    Agenda, Answers, Aspect, Ballot, Blank, Card, Choice, Facts, Following, Form, Found, Help, Lobby, Notes, Overview,
    Palette, Present, Question, Questions, ReadOnly, Roles, Scenario, Search, Sessions, Sketch, Spread, Start, Steps,
    Unsaved, Versions,
};
use super::keymap::{Binding, Context, Intent};

const ENTER: Key = Key::plain(Code::Enter);
const ESC: Key = Key::plain(Code::Esc);
const TAB: Key = Key::plain(Code::Tab);
const BACK_TAB: Key = Key::plain(Code::BackTab);
const DEL: Key = Key::plain(Code::Del);
const LEFT: Key = Key::plain(Code::Left);
const RIGHT: Key = Key::plain(Code::Right);
const UP: Key = Key::plain(Code::Up);
const DOWN: Key = Key::plain(Code::Down);
const HOME: Key = Key::plain(Code::Home);
const END: Key = Key::plain(Code::End);
const PG_UP: Key = Key::plain(Code::PgUp);
const PG_DN: Key = Key::plain(Code::PgDn);
const SPACE: Key = Key::plain(Code::Char(' '));

const fn key(char: char) -> Key {
    Key::plain(Code::Char(char))
}

const fn ctrl(char: char) -> Key {
    Key { code: Code::Char(char), ctrl: true }
}

const fn f(number: u8) -> Key {
    Key::plain(Code::F(number))
}

/// What it means, the keys of which the first one is shown, and the screens on which the footer shows it.
const fn shown(intent: Intent, keys: &'static [Key], contexts: &'static [Context]) -> Binding {
    Binding { intent, keys, contexts, footer: true }
}

/// The same, for the help and the manual only.
const fn hidden(intent: Intent, keys: &'static [Key], contexts: &'static [Context]) -> Binding {
    Binding { intent, keys, contexts, footer: false }
}

#[rustfmt::skip]
pub(super) const TABLE: &[Binding] = &[
    // The start screen and the list of sessions
    shown(Intent::Choose, &[ENTER], &[Start, Sessions, Versions, Answers, Steps, Facts, Roles, Palette]),
    shown(Intent::NewSession, &[key('n')], &[Start, Sessions]),
    shown(Intent::Browse, &[key('k')], &[Start]),
    shown(Intent::OpenList, &[key('o')], &[Start]),
    shown(Intent::Undo, &[key('u')], &[Sessions]),
    shown(Intent::Rename, &[key('r'), f(2)], &[Sessions]),
    shown(Intent::Trash, &[key('x'), DEL], &[Sessions]),
    shown(Intent::Versions, &[key('e')], &[Sessions]),
    shown(Intent::Back, &[ESC, key('q')], &[Sessions, Versions]),

    // A word that is looked for
    shown(Intent::NextHit, &[key('n')], &[Found]),
    shown(Intent::PreviousHit, &[key('N')], &[Found]),
    shown(Intent::Confirm, &[ENTER], &[Search]),
    shown(Intent::NextHit, &[DOWN], &[Search]),
    shown(Intent::PreviousHit, &[UP], &[Search]),

    // The card
    shown(Intent::MarkCurrent, &[key('h')], &[Card, Aspect, Scenario, Answers, Present]),
    shown(Intent::MarkDesired, &[key('g')], &[Card, Aspect, Scenario, Answers, Present]),
    shown(Intent::KeepSketch, &[key('n')], &[Sketch]),
    shown(Intent::CopySession, &[key('n')], &[ReadOnly]),
    shown(Intent::SaveElsewhere, &[key('e')], &[Unsaved]),
    shown(Intent::ReadOn, &[SPACE], &[Card, Aspect, Scenario, Questions, Present]),
    shown(Intent::Undo, &[key('u')], &[Card, Aspect, Scenario, Overview, Answers, Steps, Facts, Roles, Present]),
    shown(Intent::Back, &[ESC, key('q')], &[Aspect, Scenario, Overview]),
    shown(Intent::Explain, &[key('t')], &[Card, Aspect, Scenario, Overview, Questions]),
    shown(Intent::ReadAspect, &[ENTER], &[Card, Scenario, Overview]),
    shown(Intent::Steps, &[key('v')], &[Card, Aspect, Scenario, Overview, Questions]),
    shown(Intent::Overview, &[key('l')], &[Card, Aspect, Scenario, Overview]),
    shown(Intent::MoreAnswers, &[key('m')], &[Card, Aspect, Scenario, Overview]),
    shown(Intent::Evidence, &[key('o')], &[Card, Aspect, Scenario, Overview, Questions]),
    shown(Intent::Questions, &[key('k')], &[Card, Aspect, Scenario, Overview]),
    shown(Intent::Report, &[key('r')], &[Card, Aspect, Scenario, Overview]),
    shown(Intent::Back, &[ESC, key('q')], &[Card]),
    shown(Intent::Search, &[key('/'), ctrl('f')], &[Card, Aspect, Scenario, Overview]),
    shown(Intent::Turn, &[TAB, BACK_TAB], &[Card, Aspect, Scenario]),
    shown(Intent::NextAspect, &[PG_DN], &[Card, Aspect, Scenario, Overview, Questions]),
    hidden(Intent::PreviousAspect, &[PG_UP], &[Card, Aspect, Scenario, Overview, Questions, Ballot, Spread, Present]),
    hidden(Intent::ToScenario, &[key('1'), key('2'), key('3'), key('4'), key('5'), key('6'), key('7'), key('8'), key('9')], &[Card, Aspect, Scenario, Ballot, Present]),
    hidden(Intent::Redo, &[key('U'), ctrl('r')], &[Card, Aspect, Scenario, Overview, Answers, Steps, Facts, Roles, Present]),
    hidden(Intent::Facts, &[key('i')], &[Card, Aspect, Scenario, Overview]),
    hidden(Intent::Rename, &[f(2)], &[Card, Aspect, Scenario, Overview]),
    hidden(Intent::Palette, &[key(':'), ctrl('p')], &[Card, Aspect, Scenario, Overview, Start, Sessions, Versions]),

    // Steps, answers, facts
    shown(Intent::Add, &[key('n')], &[Steps, Roles]),
    shown(Intent::NextStatus, &[key('s'), SPACE], &[Steps]),
    shown(Intent::Remove, &[key('x'), DEL], &[Steps]),
    hidden(Intent::Choose, &[SPACE], &[Roles]),
    shown(Intent::Back, &[ESC, key('q')], &[Answers, Steps, Facts, Roles]),
    shown(Intent::Back, &[ESC, key('q'), key('k')], &[Questions]),

    // With the group
    hidden(Intent::Round, &[key('s')], &[Card, Aspect, Scenario, Overview]),
    shown(Intent::Choose, &[ENTER], &[Choice]),
    shown(Intent::NextPerson, &[ENTER], &[Lobby]),
    shown(Intent::Reveal, &[key('o')], &[Lobby]),
    shown(Intent::TakeBack, &[key('w')], &[Lobby]),
    shown(Intent::StopRound, &[key('x')], &[Lobby]),
    shown(Intent::MarkCurrent, &[key('h')], &[Ballot]),
    shown(Intent::MarkDesired, &[key('g')], &[Ballot]),
    shown(Intent::HandIn, &[ENTER], &[Ballot]),
    shown(Intent::ReadOn, &[SPACE], &[Ballot]),
    shown(Intent::SayUnknown, &[key('w')], &[Ballot]),
    shown(Intent::SayBetween, &[key('t')], &[Ballot]),
    shown(Intent::SayNotApplicable, &[key('n')], &[Ballot]),
    hidden(Intent::Undo, &[key('u')], &[Ballot]),
    shown(Intent::Turn, &[TAB, BACK_TAB], &[Spread]),
    shown(Intent::ReadAspect, &[ENTER], &[Spread]),
    shown(Intent::ShowRoles, &[key('r')], &[Spread]),
    shown(Intent::Back, &[ESC, key('q')], &[Choice, Lobby, Spread]),
    shown(Intent::Back, &[ESC], &[Ballot]),
    hidden(Intent::NextAspect, &[PG_DN], &[Ballot, Spread, Present]),

    // The plan of the meeting
    hidden(Intent::Agenda, &[key('d')], &[Card, Aspect, Scenario, Overview, Lobby, Spread, Present]),
    shown(Intent::Choose, &[ENTER], &[Agenda]),
    shown(Intent::Pause, &[SPACE], &[Agenda]),
    shown(Intent::StopAgenda, &[key('x')], &[Agenda]),
    shown(Intent::Back, &[ESC, key('q'), key('d')], &[Agenda]),

    // For the room
    hidden(Intent::Present, &[f(5)], &[Card, Aspect, Scenario, Overview, Present]),
    hidden(Intent::Blank, &[key('b'), key('.')], &[Card, Aspect, Scenario, Overview, Present]),
    hidden(Intent::Back, &[ESC, key('q')], &[Present, Following]),
    hidden(Intent::Back, &[key('b'), key('.'), ESC, key('q'), SPACE, ENTER, PG_DN, PG_UP, f(5)], &[Blank]),

    // Moving about
    hidden(Intent::Left, &[LEFT], &[Card, Aspect, Scenario, Answers, Ballot, Present]),
    hidden(Intent::Right, &[RIGHT], &[Card, Aspect, Scenario, Answers, Ballot, Present]),
    hidden(Intent::Up, &[UP], &[Start, Sessions, Versions, Card, Aspect, Scenario, Overview, Answers, Steps, Facts, Roles, Questions, Palette, Help, Choice, Ballot, Spread, Agenda, Present]),
    hidden(Intent::Down, &[DOWN], &[Start, Sessions, Versions, Card, Aspect, Scenario, Overview, Answers, Steps, Facts, Roles, Questions, Palette, Help, Choice, Ballot, Spread, Agenda, Present]),
    hidden(Intent::First, &[HOME], &[Start, Sessions, Versions, Card, Aspect, Scenario, Overview, Answers, Steps, Facts, Roles, Help, Choice, Ballot, Spread, Agenda, Present]),
    hidden(Intent::Last, &[END], &[Start, Sessions, Versions, Card, Aspect, Scenario, Overview, Answers, Steps, Facts, Roles, Help, Choice, Ballot, Spread, Agenda, Present]),
    hidden(Intent::PageDown, &[PG_DN, SPACE], &[Sessions, Versions]),
    shown(Intent::PageDown, &[PG_DN, SPACE], &[Help]),
    hidden(Intent::PageDown, &[PG_DN], &[Palette]),
    hidden(Intent::PageUp, &[PG_UP], &[Sessions, Versions, Palette, Help]),

    // Fields and questions
    shown(Intent::Confirm, &[ENTER], &[Form]),
    shown(Intent::NextField, &[TAB, DOWN], &[Form]),
    hidden(Intent::PreviousField, &[BACK_TAB, UP], &[Form]),
    shown(Intent::Yes, &[key('j'), ENTER], &[Question]),
    shown(Intent::No, &[key('n')], &[Question]),
    shown(Intent::Back, &[ESC], &[Notes]),
    shown(Intent::NextField, &[TAB, BACK_TAB], &[Notes]),
    shown(Intent::UndoTyping, &[ctrl('z')], &[Notes]),
    hidden(Intent::RedoTyping, &[ctrl('y'), ctrl('r')], &[Notes]),
    shown(Intent::EditElsewhere, &[ctrl('e')], &[Notes]),

    // Everywhere
    shown(Intent::Back, &[ESC], &[Form, Question, Search, Palette]),
    shown(Intent::Back, &[ESC, key('q'), key('?'), f(1)], &[Help]),
    shown(Intent::Quit, &[key('q')], &[Start]),
    hidden(Intent::ChangeTheme, &[key('T')], &[Start, Sessions, Versions, Card, Aspect, Scenario, Overview, Present]),
    hidden(Intent::ToggleMouse, &[key('M')], &[Start, Sessions, Versions, Card, Aspect, Scenario, Overview, Present]),
    hidden(Intent::Help, &[key('?'), f(1)], &[Start, Sessions, Versions, Card, Aspect, Scenario, Overview, Answers, Steps, Facts, Roles, Questions, Choice, Lobby, Ballot, Spread, Agenda, Present]),
    hidden(Intent::Help, &[f(1)], &[Notes]),
    hidden(Intent::Leave, &[ctrl('c')], &[Start, Sessions, Versions, Card, Aspect, Scenario, Overview, Notes, Answers, Steps, Facts, Roles, Questions, Search, Palette, Form, Question, Help, Choice, Lobby, Ballot, Spread, Agenda, Present, Following, Blank]),
];
