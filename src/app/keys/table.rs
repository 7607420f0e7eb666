//! Every key of the program, one row a meaning.
//!
//! A row reads: what is meant, its keys (the first one is shown), where they work, what it is called there; then the
//! part of the help that lists it, and its rank in the footer. The help and the palette list rows in the order of this
//! table. The footer sorts them by rank, which goes up by tens so that a new key fits between two others.
//!
//! Most letters are those of the Dutch label: `h` huidig, `g` gewenst, `t` toelichting.
//!
//! A meaning that has another label in another place has a row for each. The help lists one of these rows, where one
//! line tells enough. The arrow keys have a line of their own there.

use super::intent::Context::{
    self, Agenda, Answers, Aspect, Ballot, Blank, Card, Choice, Facts, Following, Form, Found, HarmlessQuestion, Help,
    Lobby, MaskedBallot, Notes, Overview, Palette, Present, Question, Questions, ReadOnly, Reveal, Roles, RoundStart,
    Rounds, Scenario, Search, Sessions, Sketch, Start, Steps, Unsaved, Versions,
};
use super::intent::{Binding, Intent, Label, Section};
use crate::app::input::{Code, Key};

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
const DIGITS: &[Key] = &[key('1'), key('2'), key('3'), key('4'), key('5'), key('6'), key('7'), key('8'), key('9')];

/// The figures of a number that is typed.
const FIGURES: &[Key] =
    &[key('0'), key('1'), key('2'), key('3'), key('4'), key('5'), key('6'), key('7'), key('8'), key('9')];

/// A key for reading and the one that every other program has.
const UNDO: &[Key] = &[key('u'), ctrl('z')];

/// The views of a card in which one works on it.
const WORK: &[Context] = &[Card, Aspect, Scenario, Overview];
/// These, and the questions beside the card.
const WORK_AND_QUESTIONS: &[Context] = &[Card, Aspect, Scenario, Overview, Questions];
/// These, and the presentation.
const WORK_AND_PRESENT: &[Context] = &[Card, Aspect, Scenario, Overview, Present];
/// Where the last change can be undone and redone.
const CHANGING: &[Context] = &[Card, Aspect, Scenario, Overview, Answers, Steps, Facts, Roles, Rounds, Present];
/// Where one moves among scenarios.
const GRID: &[Context] = &[Card, Aspect, Scenario, Answers, Ballot, MaskedBallot, Present];
/// Where there is a list or a grid, and `?` is no letter that one types.
const BROWSED: &[Context] = &[
    Start,
    Sessions,
    Versions,
    Card,
    Aspect,
    Scenario,
    Overview,
    Answers,
    Steps,
    Facts,
    Roles,
    Choice,
    RoundStart,
    Rounds,
    Ballot,
    MaskedBallot,
    Reveal,
    Agenda,
    Present,
];
/// Where there is a first and a last.
const ENDS: &[Context] = &joined::<{ BROWSED.len() + 1 }>(BROWSED, &[Help]);
/// Where one moves from top to bottom.
const LINES: &[Context] = &joined::<{ ENDS.len() + 2 }>(ENDS, &[Questions, Palette]);
/// Where `?` asks for help.
const HELPED: &[Context] = &joined::<{ BROWSED.len() + 2 }>(BROWSED, &[Questions, Lobby]);
/// Everywhere, in every state.
const EVERYWHERE: &[Context] =
    &joined::<{ LINES.len() + 8 }>(LINES, &[Notes, Search, Form, Question, HarmlessQuestion, Lobby, Following, Blank]);
/// All screens of the program itself, without any dialog.
const SCREENS: &[Context] = &[Start, Sessions, Versions, Card, Aspect, Scenario, Overview, Present];
/// These, and the presentation of another program.
const COLOURED: &[Context] = &joined::<{ SCREENS.len() + 1 }>(SCREENS, &[Following]);
/// Where there are keys that the palette can name, and `:` is no letter that one types.
const NAMED: &[Context] = &[
    Start, Sessions, Versions, Card, Aspect, Scenario, Overview, Answers, Steps, Facts, Roles, Questions, RoundStart,
    Rounds, Lobby, Reveal, Agenda, Present,
];
/// Two lists as one; `COUNT` is the length of both together.
const fn joined<const COUNT: usize>(one: &[Context], other: &[Context]) -> [Context; COUNT] {
    assert!(one.len() + other.len() == COUNT, "it would hold what is in neither");
    let mut all = [Start; COUNT];
    let (first, second) = all.split_at_mut(one.len());
    first.copy_from_slice(one);
    second.copy_from_slice(other);
    all
}

const fn key(char: char) -> Key {
    Key::plain(Code::Char(char))
}

const fn ctrl(char: char) -> Key {
    Key { code: Code::Char(char), ctrl: true }
}

const fn f(number: u8) -> Key {
    Key::plain(Code::F(number))
}

const fn row(intent: Intent, keys: &'static [Key], contexts: &'static [Context], label: Label) -> Binding {
    Binding::new(intent, keys, contexts, label)
}

/// A row that moves about: keys are quicker for that than names, so the palette leaves it out.
const fn movement(intent: Intent, keys: &'static [Key], contexts: &'static [Context], label: Label) -> Binding {
    Binding::new(intent, keys, contexts, label).not_in_palette()
}

#[rustfmt::skip]
pub(super) const TABLE: &[Binding] = &[
    // The start screen and the list of sessions
    row(Intent::Choose, &[ENTER], &[Start, Sessions], |w| w.actions.choose).help(Section::Talking).footer(10),
    row(Intent::Choose, &[ENTER], &[Versions], |w| w.actions.recover).footer(10),
    row(Intent::NewSession, &[key('n')], &[Start, Sessions], |w| w.actions.new_session).help(Section::Sessions).footer(20),
    row(Intent::Browse, &[key('k')], &[Start], |w| w.actions.browse).help(Section::Start).footer(30),
    row(Intent::OpenList, &[key('o')], &[Start], |w| w.actions.open_list).help(Section::Start).footer(40),
    row(Intent::Undo, UNDO, &[Sessions], |w| w.actions.untrash).help(Section::Marking).footer(30),
    row(Intent::Rename, &[key('r'), f(2)], &[Sessions], |w| w.actions.rename).help(Section::Sessions).footer(40),
    row(Intent::Trash, &[key('x'), DEL], &[Sessions], |w| w.actions.trash).help(Section::Sessions).footer(50),
    row(Intent::Versions, &[key('e')], &[Sessions], |w| w.actions.versions).help(Section::Sessions).footer(60),
    row(Intent::Back, &[ESC, key('q')], &[Sessions, Versions], |w| w.actions.back).help(Section::Sessions).footer(250),

    // A word to search for, and its hits. Esc puts the hits away first: its row stands before those of the views.
    row(Intent::NextHit, &[key('n')], &[Found], |w| w.actions.next_hit).help(Section::Moving).footer(10),
    row(Intent::PreviousHit, &[key('N')], &[Found], |w| w.actions.previous_hit).help(Section::Moving).footer(20),
    row(Intent::Back, &[ESC], &[Found], |w| w.actions.stop_searching).footer(30),
    row(Intent::Confirm, &[ENTER], &[Search], |w| w.actions.confirm).help(Section::Moving).footer(10),
    row(Intent::NextHit, &[DOWN], &[Search], |w| w.actions.next_hit).help(Section::Moving).footer(20),
    row(Intent::PreviousHit, &[UP], &[Search], |w| w.actions.previous_hit).help(Section::Moving).footer(30),

    // The card
    row(Intent::MarkCurrent, &[key('h')], &[Card, Aspect, Scenario, Answers, Present], |w| w.actions.mark_current).help(Section::Marking).footer(40),
    row(Intent::MarkDesired, &[key('g')], &[Card, Aspect, Scenario, Answers, Present], |w| w.actions.mark_desired).help(Section::Marking).footer(50),
    row(Intent::KeepSketch, &[ctrl('s')], &[Sketch], |w| w.actions.keep_sketch).help(Section::Marking).footer(60),
    row(Intent::CopySession, &[key('c')], &[ReadOnly], |w| w.actions.copy_session).help(Section::Marking).footer(62),
    row(Intent::SaveElsewhere, &[key('e')], &[Unsaved], |w| w.actions.save_elsewhere).help(Section::Marking).footer(64),
    row(Intent::ReadOn, &[SPACE], &[Card, Aspect, Scenario, Questions], |w| w.actions.read_on).help(Section::Moving).footer(70),
    row(Intent::Undo, UNDO, CHANGING, |w| w.actions.undo).help(Section::Marking).footer(80),
    row(Intent::Back, &[ESC, key('q')], &[Aspect, Scenario, Overview], |w| w.actions.back).help(Section::Sessions).footer(90),
    row(Intent::Explain, &[key('t')], WORK_AND_QUESTIONS, |w| w.actions.explain).help(Section::Talking).footer(100),
    row(Intent::ReadAspect, &[ENTER], &[Card, Scenario, Overview], |w| w.actions.read_aspect).help(Section::Moving).footer(110),
    row(Intent::Steps, &[key('v')], WORK_AND_QUESTIONS, |w| w.actions.steps).help(Section::Talking).footer(120),
    row(Intent::Overview, &[key('l')], WORK, |w| w.actions.overview).help(Section::Talking).footer(130),
    row(Intent::MoreAnswers, &[key('m')], WORK, |w| w.actions.more_answers).help(Section::Marking).footer(140),
    row(Intent::Evidence, &[key('o')], WORK_AND_QUESTIONS, |w| w.actions.evidence).help(Section::Talking).footer(150),
    row(Intent::Questions, &[key('k')], WORK, |w| w.actions.questions).help(Section::Talking).footer(160),
    row(Intent::Report, &[key('r')], WORK, |w| w.report_sheet.report).help(Section::Talking).footer(170),
    row(Intent::CloseCard, &[key('q')], &[Card], |w| w.actions.close_card).help(Section::Moving).footer(180),
    movement(Intent::Back, &[ESC], &[Card], |w| w.actions.back),
    row(Intent::Search, &[key('/'), ctrl('f')], WORK, |w| w.actions.search).help(Section::Moving).footer(190),
    row(Intent::Turn, &[TAB, BACK_TAB], &[Card, Aspect], |w| w.actions.turn_to_scenario).help(Section::Moving).footer(200),
    row(Intent::Turn, &[TAB, BACK_TAB], &[Scenario], |w| w.actions.turn_to_aspect).footer(200),
    row(Intent::NextAspect, &[PG_DN], WORK_AND_QUESTIONS, |w| w.actions.next_aspect).help(Section::Moving).footer(210),
    row(Intent::PreviousAspect, &[PG_UP], &[Card, Aspect, Scenario, Overview, Questions, Ballot, MaskedBallot, Reveal], |w| w.actions.previous_aspect).help(Section::Moving),
    movement(Intent::ToScenario, DIGITS, &[Card, Aspect, Scenario, Ballot, Present], |w| w.actions.to_scenario).help(Section::Moving),
    row(Intent::Redo, &[key('U'), ctrl('y'), ctrl('r')], CHANGING, |w| w.actions.redo).help(Section::Marking),
    row(Intent::Facts, &[key('i')], WORK, |w| w.actions.facts).help(Section::Talking),
    row(Intent::Rename, &[f(2)], WORK, |w| w.actions.rename).help(Section::Moving),
    movement(Intent::Palette, &[key(':'), ctrl('p')], NAMED, |w| w.actions.palette).help(Section::Always),

    // Lists over the card: answers, next steps, facts, roles, questions
    row(Intent::Choose, &[ENTER], &[Answers], |w| w.actions.answer).footer(10),
    row(Intent::Choose, &[ENTER], &[Steps, Facts], |w| w.actions.change).footer(10),
    row(Intent::Choose, &[ENTER], &[Roles], |w| w.actions.toggle_role).footer(10),
    row(Intent::Choose, &[ENTER], &[Palette], |w| w.actions.perform).footer(10),
    row(Intent::Add, &[key('n')], &[Steps], |w| w.actions.add_step).help(Section::Talking).footer(100),
    row(Intent::Add, &[key('n')], &[Roles], |w| w.actions.add_role).footer(100),
    row(Intent::NextStatus, &[key('s'), SPACE], &[Steps], |w| w.actions.next_status).help(Section::Talking).footer(110),
    row(Intent::Remove, &[key('x'), DEL], &[Steps], |w| w.actions.remove_step).help(Section::Talking).footer(120),
    row(Intent::Choose, &[SPACE], &[Roles], |w| w.actions.toggle_role).help(Section::Talking),
    row(Intent::Back, &[ESC, key('q')], &[Answers, Steps, Facts, Roles], |w| w.actions.back).help(Section::Talking).footer(250),
    row(Intent::Back, &[ESC, key('q'), key('k')], &[Questions], |w| w.actions.back).help(Section::Talking).footer(250),

    // With the group
    row(Intent::Round, &[key('s')], WORK_AND_PRESENT, |w| w.meeting.round).help(Section::Group),
    row(Intent::Choose, &[ENTER], &[RoundStart], |w| w.round.begin).help(Section::Group).footer(10),
    row(Intent::Turn, &[TAB, BACK_TAB], &[RoundStart], |w| w.round.turn_question).help(Section::Group).footer(20),
    row(Intent::MorePeople, &[RIGHT, key('+')], &[RoundStart, Lobby], |w| w.round.more_present).help(Section::Group),
    row(Intent::FewerPeople, &[LEFT, key('-')], &[RoundStart, Lobby], |w| w.round.fewer_present).help(Section::Group),
    row(Intent::TypePeople, FIGURES, &[RoundStart], |w| w.round.type_present).help(Section::Group).footer(26),
    row(Intent::TypePeople, FIGURES, &[Lobby], |w| w.round.type_present).footer(50),
    row(Intent::TypePeople, FIGURES, &[Agenda], |w| w.agenda.type_people).footer(40),
    movement(Intent::TypePeople, &[Key::plain(Code::Backspace)], &[RoundStart, Lobby, Agenda], |w| w.round.type_present),
    row(Intent::ReplaceRound, &[key('v')], &[RoundStart], |w| w.round.replace).help(Section::Group).footer(30),
    row(Intent::Choose, &[ENTER], &[Choice], |w| w.actions.choose).help(Section::Group).footer(10),
    row(Intent::Choose, &[ENTER], &[Rounds], |w| w.round.show_round).help(Section::Group).footer(10),
    row(Intent::Remove, &[key('x'), DEL], &[Rounds], |w| w.round.remove_round).help(Section::Group).footer(20),
    row(Intent::NextPerson, &[ENTER], &[Lobby], |w| w.meeting.next_person).help(Section::Group).footer(10),
    row(Intent::Reveal, &[key('o')], &[Lobby], |w| w.meeting.reveal).help(Section::Group).footer(20),
    row(Intent::ResumeBallot, &[key('v')], &[Lobby], |w| w.draft.resume_ballot).help(Section::Group).footer(15),
    row(Intent::TakeBack, &[key('w')], &[Lobby], |w| w.meeting.take_back).help(Section::Group).footer(30),
    row(Intent::StopRound, &[key('x')], &[Lobby], |w| w.meeting.stop_round).help(Section::Group).footer(40),
    row(Intent::MarkCurrent, &[key('h')], &[Ballot], |w| w.actions.mark_current).help(Section::Group).footer(40),
    row(Intent::MarkDesired, &[key('g')], &[Ballot], |w| w.actions.mark_desired).help(Section::Group).footer(50),
    row(Intent::Answer, DIGITS, &[MaskedBallot], |w| w.round.answer).help(Section::Group).footer(40),
    row(Intent::SayUnknown, &[key('w')], &[MaskedBallot], |w| w.round.say_unknown).help(Section::Group).footer(80),
    row(Intent::SayBetween, &[key('t')], &[MaskedBallot], |w| w.round.say_between).help(Section::Group).footer(90),
    row(Intent::SayNotApplicable, &[key('n')], &[MaskedBallot], |w| w.round.say_not_applicable).help(Section::Group).footer(100),
    row(Intent::Remove, &[key('0'), DEL], &[MaskedBallot], |w| w.round.clear).help(Section::Group).footer(110),
    row(Intent::HandIn, &[ENTER], &[Ballot, MaskedBallot], |w| w.meeting.hand_in).help(Section::Group).footer(60),
    row(Intent::ReadOn, &[SPACE], &[Ballot, MaskedBallot], |w| w.actions.read_on).help(Section::Group).footer(70),
    row(Intent::SayUnknown, &[key('w')], &[Ballot], |w| w.meeting.say_unknown).help(Section::Group).footer(80),
    row(Intent::SayBetween, &[key('t')], &[Ballot], |w| w.meeting.say_between).help(Section::Group).footer(90),
    row(Intent::SayNotApplicable, &[key('n')], &[Ballot], |w| w.meeting.say_not_applicable).help(Section::Group).footer(100),
    row(Intent::Undo, UNDO, &[Ballot], |w| w.actions.undo).help(Section::Group),
    row(Intent::Turn, &[TAB, BACK_TAB], &[Reveal], |w| w.meeting.other_question).help(Section::Group).footer(10),
    row(Intent::ReadAspect, &[ENTER], &[Reveal], |w| w.actions.read_aspect).help(Section::Group).footer(20),
    row(Intent::ShowRoles, &[key('r')], &[Reveal], |w| w.meeting.show_roles).help(Section::Group).footer(30),
    row(Intent::Report, &[key('r')], &[Choice], |w| w.report_sheet.report),
    row(Intent::Back, &[ESC, key('q')], &[Choice, Rounds, Lobby, Reveal], |w| w.actions.back).help(Section::Group).footer(250),
    row(Intent::Back, &[ESC, key('q')], &[RoundStart], |w| w.actions.back).footer(25),
    row(Intent::Back, &[ESC], &[Ballot, MaskedBallot], |w| w.actions.back).help(Section::Group).footer(250),
    row(Intent::NextAspect, &[PG_DN], &[Ballot, MaskedBallot, Reveal], |w| w.actions.next_aspect).help(Section::Sessions),

    // The agenda of the meeting
    row(Intent::Agenda, &[key('d')], &[Card, Aspect, Scenario, Overview, Lobby, Reveal, Present], |w| w.meeting.agenda).help(Section::Group),
    row(Intent::Choose, &[ENTER], &[Agenda], |w| w.meeting.begin_part).help(Section::Group).footer(10),
    row(Intent::Pause, &[SPACE], &[Agenda], |w| w.meeting.pause).help(Section::Group).footer(20),
    row(Intent::StopAgenda, &[key('x')], &[Agenda], |w| w.meeting.stop_agenda).help(Section::Group).footer(30),
    row(Intent::MorePeople, &[RIGHT, key('+')], &[Agenda], |w| w.agenda.more_people).help(Section::Group),
    row(Intent::FewerPeople, &[LEFT, key('-')], &[Agenda], |w| w.agenda.fewer_people).help(Section::Group),
    row(Intent::VoteOtherwise, &[TAB, BACK_TAB], &[Agenda], |w| w.agenda.vote_otherwise).help(Section::Group).footer(60),
    row(Intent::ShowClock, &[key('D')], &[Card, Aspect, Scenario, Overview, Present, Agenda], |w| w.agenda.show_clock).help(Section::Group),
    row(Intent::Back, &[ESC, key('q'), key('d')], &[Agenda], |w| w.actions.back).help(Section::Group).footer(250),

    // The presentation
    row(Intent::Present, &[f(5)], WORK_AND_PRESENT, |w| w.meeting.present).help(Section::Group),
    row(Intent::Present, &[f(5)], &[Reveal], |w| w.meeting.present).footer(40),
    row(Intent::NextAspect, &[PG_DN, SPACE], &[Present, Following], |w| w.present.read_on).help(Section::Group),
    row(Intent::PreviousAspect, &[PG_UP], &[Present, Following], |w| w.present.read_back).help(Section::Group),
    row(Intent::Blank, &[key('b'), key('.')], WORK_AND_PRESENT, |w| w.meeting.blank).help(Section::Group),
    row(Intent::Back, &[ESC, key('q')], &[Present, Following], |w| w.actions.back).help(Section::Sessions),
    row(Intent::Back, &[key('b'), key('.')], &[Blank], |w| w.meeting.unblank).help(Section::Sessions),

    // Moving about
    movement(Intent::Left, &[LEFT], GRID, |w| w.actions.left),
    movement(Intent::Right, &[RIGHT], GRID, |w| w.actions.right),
    movement(Intent::Up, &[UP], LINES, |w| w.actions.up),
    movement(Intent::Down, &[DOWN], LINES, |w| w.actions.down),
    movement(Intent::First, &[HOME], ENDS, |w| w.actions.first).help(Section::Moving),
    movement(Intent::Last, &[END], ENDS, |w| w.actions.last).help(Section::Moving),
    movement(Intent::PageDown, &[PG_DN, SPACE], &[Sessions, Versions], |w| w.actions.page_down).help(Section::Sessions),
    movement(Intent::PageDown, &[PG_DN, SPACE], &[Help], |w| w.actions.page_down).footer(10),
    movement(Intent::PageDown, &[PG_DN], &[Palette], |w| w.actions.page_down).help(Section::Sessions),
    movement(Intent::PageUp, &[PG_UP], &[Sessions, Versions, Palette, Help], |w| w.actions.page_up).help(Section::Sessions),

    // Fields and questions
    row(Intent::Confirm, &[ENTER], &[Form], |w| w.actions.confirm).help(Section::Fields).footer(10),
    row(Intent::NextField, &[TAB, DOWN], &[Form], |w| w.actions.next_field).help(Section::Fields).footer(20),
    row(Intent::PreviousField, &[BACK_TAB, UP], &[Form], |w| w.actions.previous_field).help(Section::Fields),
    row(Intent::ForgetDraft, &[ctrl('x')], &[Form], |w| w.draft.forget).help(Section::Fields).footer(30),
    row(Intent::ForgetDraft, &[ctrl('x')], &[Ballot, MaskedBallot], |w| w.draft.forget).footer(251),
    row(Intent::Yes, &[key('j'), key('y')], &[Question], |w| w.actions.yes).help(Section::Fields).footer(10),
    row(Intent::Yes, &[ENTER, key('j'), key('y')], &[HarmlessQuestion], |w| w.actions.yes).footer(10),
    row(Intent::No, &[key('n')], &[Question, HarmlessQuestion], |w| w.actions.no).help(Section::Fields).footer(20),
    row(Intent::Back, &[ESC], &[Notes], |w| w.actions.leave_text).help(Section::Fields).footer(10),
    row(Intent::NextField, &[TAB, BACK_TAB], &[Notes], |w| w.actions.next_text).help(Section::Fields).footer(20),
    row(Intent::UndoTyping, &[ctrl('z')], &[Notes], |w| w.actions.undo_typing).help(Section::Fields).footer(30),
    row(Intent::RedoTyping, &[ctrl('y'), ctrl('r')], &[Notes], |w| w.actions.redo_typing).help(Section::Fields),
    row(Intent::EditElsewhere, &[ctrl('e')], &[Notes], |w| w.actions.edit_elsewhere).help(Section::Fields).footer(40),

    // Everywhere
    row(Intent::Back, &[ESC], &[Form], |w| w.draft.leave_form).help(Section::Fields).footer(250),
    row(Intent::Back, &[ESC], &[Question, HarmlessQuestion], |w| w.actions.cancel).help(Section::Fields).footer(250),
    row(Intent::Back, &[ESC], &[Search], |w| w.actions.stop_searching).footer(250),
    row(Intent::Back, &[ESC], &[Palette], |w| w.actions.back).footer(250),
    row(Intent::Back, &[ESC, key('q'), key('?'), f(1)], &[Help], |w| w.actions.back).footer(250),
    row(Intent::Quit, &[key('q')], &[Start], |w| w.actions.quit).help(Section::Start).footer(250),
    row(Intent::ChangeTheme, &[key('T')], COLOURED, |w| w.actions.change_theme).help(Section::Always),
    row(Intent::ToggleMouse, &[key('M')], SCREENS, |w| w.actions.toggle_mouse).help(Section::Always),
    row(Intent::Help, &[key('?'), f(1)], HELPED, |w| w.actions.help).help(Section::Always),
    row(Intent::Help, &[f(1)], &[Notes], |w| w.actions.help).help(Section::Always),
    row(Intent::Repaint, &[ctrl('l')], EVERYWHERE, |w| w.actions.repaint).help(Section::Always),
    row(Intent::Leave, &[ctrl('c')], EVERYWHERE, |w| w.actions.leave).help(Section::Always),
];
