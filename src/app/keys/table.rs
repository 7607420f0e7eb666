//! Every key of the program, one row a meaning.
//!
//! A row reads: what is meant, its keys (the first one is shown), where they work, what it is called there; then its rank
//! in the footer. The help and the palette list rows in the order of this table. The footer sorts them by rank, which goes
//! up by tens so that a new key fits between two others; the way back, the round, the report and help have a fixed place
//! there.
//!
//! Most letters are those of the Dutch label: `h` huidig, `g` gewenst, `t` toelichting.
//!
//! A meaning that has another label in another place has a row for each. The help has a part for every place, and lists a row
//! where it works first; it tells the arrow keys in one line.

use super::binding::{Binding, Label};
use super::context::Context::{
    self, Agenda, Answers, Aspect, Ballot, Blank, Card, CardMissing, Choice, Compare, Counting, Facts, Following, Form,
    Found, HarmlessQuestion, Help, Lobby, Manual, MaskedBallot, Merge, Notes, Overview, OwnCode, Palette, Present,
    Question, Questions, ReadOnly, Region, ReportSheet, Reveal, Roles, RoundStart, Rounds, Scenario, Search, Sessions,
    Settings, Sketch, Start, Steps, Unsaved, Versions,
};
use super::intent::Intent;
use super::purpose::Purpose;
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
const GRID: &[Context] = &[Card, Aspect, Scenario, Ballot, MaskedBallot, Present, Region];
/// Where there is a list or a grid, and `?` is no letter that one types.
const BROWSED: &[Context] = &[
    Start,
    Sessions,
    Versions,
    Card,
    Aspect,
    Scenario,
    Overview,
    Compare,
    Answers,
    Steps,
    Facts,
    Roles,
    Choice,
    Merge,
    OwnCode,
    ReportSheet,
    Settings,
    RoundStart,
    Rounds,
    Ballot,
    MaskedBallot,
    Reveal,
    Agenda,
    Present,
    Region,
];
/// Where there is a first and a last.
const ENDS: &[Context] = &joined::<{ BROWSED.len() + 2 }>(BROWSED, &[Help, Manual]);
/// Where one moves from top to bottom.
const LINES: &[Context] = &joined::<{ ENDS.len() + 2 }>(ENDS, &[Questions, Palette]);
/// Where `?` asks for help.
const HELPED: &[Context] = &joined::<{ BROWSED.len() + 4 }>(BROWSED, &[Questions, Lobby, Manual, Counting]);
/// Where F1 opens the manual.
const MANUALLY: &[Context] = &joined::<{ BROWSED.len() + 4 }>(BROWSED, &[Questions, Lobby, Help, Counting]);
/// Where one types, and a letter or a sign is no key.
const TYPED: &[Context] = &[Form, Notes, Search, Palette];
/// Everywhere, in every state.
const EVERYWHERE: &[Context] = &joined::<{ LINES.len() + 9 }>(
    LINES,
    &[Notes, Search, Form, Question, HarmlessQuestion, Lobby, Following, Blank, Counting],
);
/// The screens of the program itself that no audience sees, without any dialog.
const OWN_SCREENS: &[Context] = &[Start, Sessions, Versions, Counting, Region, Card, Aspect, Scenario, Overview];
/// These, and the presentation.
const SCREENS: &[Context] = &joined::<{ OWN_SCREENS.len() + 1 }>(OWN_SCREENS, &[Present]);
/// These, and the presentation of another program.
const COLOURED: &[Context] = &joined::<{ SCREENS.len() + 1 }>(SCREENS, &[Following]);
/// Where there are keys that the palette can name, and `:` is no letter that one types.
const NAMED: &[Context] = &joined::<{ BROWSED.len() + 4 }>(BROWSED, &[Questions, Lobby, Help, Manual]);

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
    row(Intent::Choose, &[ENTER], &[Start, Sessions], |w| w.actions.choose).footer(10),
    row(Intent::Choose, &[ENTER], &[Versions], |w| w.actions.recover).footer(10),
    row(Intent::NewSession, &[key('n')], &[Start, Sessions], |w| w.actions.new_session).footer(20),
    row(Intent::Browse, &[key('k')], &[Start], |w| w.actions.browse).footer(30),
    row(Intent::OpenList, &[key('o')], &[Start], |w| w.actions.open_list).footer(40),
    row(Intent::Compare, &[key('c')], &[Start, Sessions], |w| w.compare.action).footer(45),
    row(Intent::Merge, &[key('+')], &[Start, Sessions], |w| w.merge.action).footer(70),
    row(Intent::CountSessions, &[key('t')], &[Start, Sessions], |w| w.region.count),
    row(Intent::Undo, UNDO, &[Sessions], |w| w.actions.untrash).footer(30),
    row(Intent::Search, &[key('/'), ctrl('f')], &[Sessions], |w| w.actions.search_sessions).footer(35),
    row(Intent::SortSessions, &[key('s')], &[Sessions], |w| w.actions.sort_sessions).footer(37),
    row(Intent::Rename, &[key('r'), f(2)], &[Sessions], |w| w.actions.rename).footer(40),
    row(Intent::Trash, &[key('x'), DEL], &[Sessions], |w| w.actions.trash).footer(50),
    row(Intent::Versions, &[key('e')], &[Sessions], |w| w.actions.versions).footer(60),
    row(Intent::Back, &[ESC, key('q')], &[Sessions, Versions], |w| w.actions.back).footer(250),

    // The picture of many sessions
    row(Intent::Back, &[ESC, key('q')], &[Counting], |w| w.region.stop).footer(250),
    row(Intent::ShowFiles, &[key('w')], &[Region], |w| w.region.show_files).footer(20),
    row(Intent::Turn, &[TAB, BACK_TAB], &[Region], |w| w.region.next_card).footer(30),
    row(Intent::Back, &[ESC, key('q')], &[Region], |w| w.actions.back).footer(250),

    // A word to search for, and its hits. Esc puts the hits away first: its row stands before those of the views.
    row(Intent::NextHit, &[key('n')], &[Found], |w| w.actions.next_hit).footer(10),
    row(Intent::PreviousHit, &[key('N')], &[Found], |w| w.actions.previous_hit).footer(20),
    row(Intent::Back, &[ESC], &[Found], |w| w.actions.stop_searching).footer(30),
    row(Intent::Confirm, &[ENTER], &[Search], |w| w.actions.confirm).footer(10),
    row(Intent::NextHit, &[DOWN], &[Search], |w| w.actions.next_hit).footer(20),
    row(Intent::PreviousHit, &[UP], &[Search], |w| w.actions.previous_hit).footer(30),

    // The card
    row(Intent::MarkCurrent, &[key('h')], &[Card, Aspect, Scenario, Answers, Present], |w| w.actions.mark_current).footer(40),
    row(Intent::MarkDesired, &[key('g')], &[Card, Aspect, Scenario, Answers, Present], |w| w.actions.mark_desired).footer(50),
    row(Intent::KeepSketch, &[ctrl('s')], &[Sketch], |w| w.actions.keep_sketch).footer(60),
    row(Intent::LinkCard, &[key('K')], &[CardMissing], |w| w.session_file.link).footer(33),
    row(Intent::CopySession, &[key('C')], &[ReadOnly], |w| w.actions.copy_session).footer(62),
    row(Intent::SaveElsewhere, &[key('e')], &[Unsaved], |w| w.actions.save_elsewhere).footer(35),
    row(Intent::ReadOn, &[SPACE], &[Card, Aspect, Scenario, Questions], |w| w.actions.read_on).footer(70),
    row(Intent::Undo, UNDO, CHANGING, |w| w.actions.undo).footer(80),
    row(Intent::Back, &[ESC, key('q')], &[Aspect, Scenario, Overview], |w| w.actions.back).footer(90),
    row(Intent::Explain, &[key('t')], WORK_AND_QUESTIONS, |w| w.actions.explain).footer(100),
    row(Intent::ReadAspect, &[ENTER], &[Card, Scenario, Overview], |w| w.actions.read_aspect).footer(95),
    row(Intent::Steps, &[key('v')], WORK_AND_QUESTIONS, |w| w.actions.steps).footer(120),
    row(Intent::Overview, &[key('l')], WORK, |w| w.actions.overview).footer(130),
    row(Intent::MoreAnswers, &[key('m')], WORK, |w| w.actions.more_answers).footer(140),
    row(Intent::Evidence, &[key('o')], WORK_AND_QUESTIONS, |w| w.actions.evidence).footer(150),
    row(Intent::Questions, &[key('k')], WORK, |w| w.actions.questions).footer(160),
    row(Intent::Compare, &[key('c')], WORK, |w| w.compare.action),
    row(Intent::ShowThen, &[key('w')], &[Card], |w| w.compare.show_then),
    row(Intent::Back, &[ESC, key('q'), key('c')], &[Compare], |w| w.actions.back).footer(250),
    row(Intent::Report, &[key('r')], WORK, |w| w.report_sheet.report).footer(170),
    row(Intent::CloseCard, &[key('q')], &[Card], |w| w.actions.close_card).footer(180),
    movement(Intent::Back, &[ESC], &[Card], |w| w.actions.no_way_back),
    row(Intent::Search, &[key('/'), ctrl('f')], &[Manual], |w| w.actions.search_manual).footer(20),
    row(Intent::NextHit, &[key('n')], &[Manual], |w| w.actions.next_hit).footer(30),
    row(Intent::PreviousHit, &[key('N')], &[Manual], |w| w.actions.previous_hit).footer(40),
    row(Intent::Search, &[key('/'), ctrl('f')], WORK, |w| w.actions.search).footer(190),
    row(Intent::Turn, &[TAB, BACK_TAB], &[Card, Aspect], |w| w.actions.turn_to_scenario).footer(200),
    row(Intent::Turn, &[TAB, BACK_TAB], &[Scenario], |w| w.actions.turn_to_aspect).footer(200),
    row(Intent::NextAspect, &[PG_DN], WORK_AND_QUESTIONS, |w| w.actions.next_aspect).footer(210),
    row(Intent::PreviousAspect, &[PG_UP], &[Card, Aspect, Scenario, Overview, Questions, Ballot, MaskedBallot, Reveal], |w| w.actions.previous_aspect),
    movement(Intent::ToScenario, DIGITS, &[Card, Aspect, Scenario, Ballot, Present], |w| w.actions.to_scenario),
    row(Intent::Redo, &[key('U'), ctrl('y'), ctrl('r')], CHANGING, |w| w.actions.redo),
    row(Intent::Facts, &[key('i')], WORK, |w| w.actions.facts).footer(195),
    row(Intent::Rename, &[f(2)], WORK, |w| w.actions.rename),
    movement(Intent::Palette, &[key(':'), ctrl('p')], NAMED, |w| w.actions.palette),
    movement(Intent::Palette, &[ctrl('p')], &[Form, Notes, Search], |w| w.actions.palette),

    // Lists over the card: answers, next steps, facts, roles, questions
    row(Intent::Choose, &[ENTER], &[Answers], |w| w.actions.answer).footer(10),
    row(Intent::Choose, &[ENTER], &[Steps, Facts], |w| w.actions.change).footer(10),
    row(Intent::Choose, &[ENTER], &[Roles], |w| w.actions.toggle_role).footer(10),
    row(Intent::Choose, &[ENTER], &[Palette], |w| w.actions.perform).footer(10),
    row(Intent::Add, &[key('n')], &[Steps], |w| w.actions.add_step).footer(100),
    row(Intent::Add, &[key('n')], &[Roles], |w| w.actions.add_role).footer(100),
    row(Intent::NextStatus, &[key('s'), SPACE], &[Steps], |w| w.actions.next_status).footer(110),
    row(Intent::Remove, &[key('x'), DEL], &[Steps], |w| w.actions.remove_step).footer(120),
    row(Intent::Choose, &[SPACE], &[Roles], |w| w.actions.toggle_role),
    row(Intent::Back, &[ESC, key('q')], &[Answers, Steps, Facts, Roles], |w| w.actions.back).footer(250),
    row(Intent::Back, &[ESC, key('q'), key('k')], &[Questions], |w| w.actions.back).footer(250),

    // Voices from home
    row(Intent::Merge, &[key('+')], WORK, |w| w.merge.action).footer(215),
    row(Intent::Choose, &[ENTER], &[Merge], |w| w.actions.choose).footer(10),
    row(Intent::Remove, &[key('x'), DEL], &[Merge], |w| w.merge.leave_out).footer(20),
    row(Intent::Choose, &[ENTER], &[OwnCode], |w| w.merge.copy_code).footer(10),
    row(Intent::Back, &[ESC, key('q')], &[Merge, OwnCode], |w| w.actions.back).footer(250),

    // With the group
    row(Intent::Round, &[key('s')], WORK_AND_PRESENT, |w| w.meeting.round).footer(165),
    row(Intent::Choose, &[ENTER], &[RoundStart], |w| w.round.begin).footer(10),
    row(Intent::Turn, &[TAB, BACK_TAB], &[RoundStart], |w| w.round.turn_question).purpose(Purpose::Group).footer(20),
    row(Intent::MorePeople, &[RIGHT, key('+')], &[RoundStart, Lobby], |w| w.round.more_present),
    row(Intent::FewerPeople, &[LEFT, key('-')], &[RoundStart, Lobby], |w| w.round.fewer_present),
    row(Intent::TypePeople, FIGURES, &[RoundStart], |w| w.round.type_present).footer(26),
    row(Intent::TypePeople, FIGURES, &[Lobby], |w| w.round.type_present).footer(50),
    row(Intent::TypePeople, FIGURES, &[Agenda], |w| w.agenda.type_people).footer(40),
    movement(Intent::TypePeople, &[Key::plain(Code::Backspace)], &[RoundStart, Lobby, Agenda], |w| w.round.type_present),
    row(Intent::ReplaceRound, &[key('v')], &[RoundStart], |w| w.round.replace).footer(30),
    row(Intent::Choose, &[ENTER], &[Choice, ReportSheet], |w| w.actions.choose).footer(10),
    row(Intent::Choose, &[ENTER], &[Rounds], |w| w.round.show_round).footer(10),
    row(Intent::Remove, &[key('x'), DEL], &[Rounds], |w| w.round.remove_round).footer(20),
    row(Intent::NextPerson, &[ENTER], &[Lobby], |w| w.meeting.next_person).footer(10),
    row(Intent::Reveal, &[key('o')], &[Lobby], |w| w.meeting.reveal).footer(20),
    row(Intent::ResumeBallot, &[key('v')], &[Lobby], |w| w.draft.resume_ballot).footer(15),
    row(Intent::TakeBack, &[key('w')], &[Lobby], |w| w.meeting.take_back).footer(30),
    row(Intent::StopRound, &[key('x')], &[Lobby], |w| w.meeting.stop_round).footer(40),
    row(Intent::MarkCurrent, &[key('h')], &[Ballot], |w| w.actions.mark_current).footer(40),
    row(Intent::MarkDesired, &[key('g')], &[Ballot], |w| w.actions.mark_desired).footer(50),
    row(Intent::Answer, DIGITS, &[MaskedBallot], |w| w.round.answer).footer(40),
    row(Intent::SayUnknown, &[key('w')], &[MaskedBallot], |w| w.round.say_unknown).footer(80),
    row(Intent::SayBetween, &[key('t')], &[MaskedBallot], |w| w.round.say_between).footer(90),
    row(Intent::SayNotApplicable, &[key('n')], &[MaskedBallot], |w| w.round.say_not_applicable).footer(100),
    row(Intent::Remove, &[key('0'), DEL], &[MaskedBallot], |w| w.round.clear).footer(110),
    row(Intent::HandIn, &[ENTER], &[Ballot, MaskedBallot], |w| w.meeting.hand_in).footer(60),
    row(Intent::ReadOn, &[SPACE], &[Ballot, MaskedBallot], |w| w.actions.read_on).footer(70),
    row(Intent::SayUnknown, &[key('w')], &[Ballot], |w| w.meeting.say_unknown).footer(80),
    row(Intent::SayBetween, &[key('t')], &[Ballot], |w| w.meeting.say_between).footer(90),
    row(Intent::SayNotApplicable, &[key('n')], &[Ballot], |w| w.meeting.say_not_applicable).footer(100),
    row(Intent::Undo, UNDO, &[Ballot], |w| w.actions.undo),
    row(Intent::Turn, &[TAB, BACK_TAB], &[Reveal], |w| w.meeting.other_question).purpose(Purpose::Group).footer(10),
    row(Intent::ReadAspect, &[ENTER], &[Reveal], |w| w.actions.read_aspect).footer(20),
    row(Intent::ShowRoles, &[key('r')], &[Reveal], |w| w.meeting.show_roles).footer(30),
    row(Intent::Report, &[key('r')], &[ReportSheet], |w| w.report_sheet.another).footer(20),
    row(Intent::Back, &[ESC, key('q')], &[Choice, ReportSheet, RoundStart, Rounds, Lobby, Reveal], |w| w.actions.back).footer(250),
    row(Intent::Back, &[ESC], &[Ballot, MaskedBallot], |w| w.actions.back).footer(250),
    row(Intent::NextAspect, &[PG_DN], &[Ballot, MaskedBallot, Reveal], |w| w.actions.next_aspect),

    // The agenda of the meeting
    row(Intent::Agenda, &[key('d')], &[Card, Aspect, Scenario, Overview, Lobby, Reveal, Present], |w| w.meeting.agenda).footer(175),
    row(Intent::Choose, &[ENTER], &[Agenda], |w| w.meeting.begin_part).footer(10),
    row(Intent::Pause, &[SPACE], &[Agenda], |w| w.meeting.pause).footer(20),
    row(Intent::StopAgenda, &[key('x')], &[Agenda], |w| w.meeting.stop_agenda).footer(30),
    row(Intent::MorePeople, &[RIGHT, key('+')], &[Agenda], |w| w.agenda.more_people),
    row(Intent::FewerPeople, &[LEFT, key('-')], &[Agenda], |w| w.agenda.fewer_people),
    row(Intent::VoteOtherwise, &[TAB, BACK_TAB], &[Agenda], |w| w.agenda.vote_otherwise).footer(60),
    row(Intent::ShowClock, &[key('D')], &[Card, Aspect, Scenario, Overview, Present, Agenda], |w| w.agenda.show_clock),
    row(Intent::Back, &[ESC, key('q'), key('d')], &[Agenda], |w| w.actions.back).footer(250),

    // The presentation
    row(Intent::Present, &[f(5)], WORK_AND_PRESENT, |w| w.meeting.present).footer(168),
    row(Intent::Present, &[f(5)], &[Reveal], |w| w.meeting.present).footer(40),
    row(Intent::NextAspect, &[PG_DN, SPACE], &[Present, Following], |w| w.present.read_on),
    row(Intent::PreviousAspect, &[PG_UP], &[Present, Following], |w| w.present.read_back),
    row(Intent::Blank, &[key('b'), key('.')], WORK_AND_PRESENT, |w| w.meeting.blank),
    row(Intent::Back, &[ESC, key('q')], &[Present, Following], |w| w.actions.back),
    row(Intent::Back, &[key('b'), key('.')], &[Blank], |w| w.meeting.unblank),

    // Files of one's own, and the settings
    row(Intent::WriteOwn, &[key('e')], &[Questions], |w| w.commands.write_own_questions),
    row(Intent::WriteOwn, &[key('e')], &[Agenda], |w| w.commands.write_own_plan),
    row(Intent::Settings, &[key('I')], OWN_SCREENS, |w| w.settings.open),
    row(Intent::Choose, &[ENTER, SPACE], &[Settings], |w| w.settings.change).footer(10),
    movement(Intent::Right, &[RIGHT], &[Settings], |w| w.settings.next_value),
    movement(Intent::Left, &[LEFT], &[Settings], |w| w.settings.previous_value),
    row(Intent::Remove, &[key('x'), DEL], &[Settings], |w| w.settings.default_again).footer(20),
    row(Intent::Back, &[ESC, key('q'), key('I')], &[Settings], |w| w.actions.back).footer(250),

    // Moving about
    movement(Intent::Left, &[LEFT], GRID, |w| w.actions.left),
    movement(Intent::Right, &[RIGHT], GRID, |w| w.actions.right),
    movement(Intent::Left, &[LEFT], &[Answers], |w| w.actions.about_current),
    movement(Intent::Right, &[RIGHT], &[Answers], |w| w.actions.about_desired),
    movement(Intent::Up, &[UP], LINES, |w| w.actions.up),
    movement(Intent::Down, &[DOWN], LINES, |w| w.actions.down),
    movement(Intent::First, &[HOME], ENDS, |w| w.actions.first),
    movement(Intent::Last, &[END], ENDS, |w| w.actions.last),
    movement(Intent::PageDown, &[PG_DN, SPACE], &[Sessions, Versions], |w| w.actions.page_down),
    movement(Intent::PageDown, &[PG_DN, SPACE], &[Help, Manual, Compare, Region], |w| w.actions.page_down).footer(10),
    movement(Intent::PageDown, &[PG_DN], &[Palette], |w| w.actions.page_down),
    movement(Intent::PageUp, &[PG_UP], &[Sessions, Versions, Palette, Help, Manual, Compare, Region], |w| w.actions.page_up),

    // Fields and questions
    row(Intent::Confirm, &[ENTER], &[Form], |w| w.actions.confirm).footer(10),
    row(Intent::NextField, &[TAB, DOWN], &[Form], |w| w.actions.next_field).footer(20),
    row(Intent::PreviousField, &[BACK_TAB, UP], &[Form], |w| w.actions.previous_field),
    row(Intent::ForgetDraft, &[ctrl('x')], &[Form], |w| w.draft.forget).footer(30),
    row(Intent::ForgetDraft, &[ctrl('x')], &[Ballot, MaskedBallot], |w| w.draft.forget).footer(251),
    row(Intent::Yes, &[key('j'), key('y')], &[Question], |w| w.actions.yes).footer(10),
    row(Intent::Yes, &[ENTER, key('j'), key('y')], &[HarmlessQuestion], |w| w.actions.yes).footer(10),
    row(Intent::No, &[key('n')], &[Question, HarmlessQuestion], |w| w.actions.no).footer(20),
    row(Intent::Back, &[ESC], &[Notes], |w| w.actions.leave_text).footer(10),
    row(Intent::NextField, &[TAB, BACK_TAB], &[Notes], |w| w.actions.next_text).footer(20),
    row(Intent::UndoTyping, &[ctrl('z')], &[Notes], |w| w.actions.undo_typing).footer(30),
    row(Intent::RedoTyping, &[ctrl('y'), ctrl('r')], &[Notes], |w| w.actions.redo_typing),
    row(Intent::EditElsewhere, &[ctrl('e')], &[Notes], |w| w.actions.edit_elsewhere).footer(40),

    // Everywhere
    row(Intent::Back, &[ESC], &[Form], |w| w.draft.leave_form).footer(250),
    row(Intent::Back, &[ESC], &[Question, HarmlessQuestion], |w| w.actions.cancel).footer(250),
    row(Intent::Back, &[ESC], &[Search], |w| w.actions.stop_searching).footer(250),
    row(Intent::Back, &[ESC], &[Palette], |w| w.actions.back).footer(250),
    row(Intent::Back, &[ESC, key('q'), key('?')], &[Help], |w| w.actions.back).footer(250),
    row(Intent::Back, &[ESC, key('q')], &[Manual], |w| w.actions.back).footer(250),
    row(Intent::Quit, &[key('q')], &[Start], |w| w.actions.quit).footer(250),
    row(Intent::ChangeTheme, &[key('T')], COLOURED, |w| w.actions.change_theme),
    row(Intent::ToggleMouse, &[key('M')], SCREENS, |w| w.actions.toggle_mouse),
    row(Intent::Help, &[key('?')], HELPED, |w| w.actions.help),
    row(Intent::Help, &[f(1)], TYPED, |w| w.actions.help),
    row(Intent::Manual, &[f(1)], MANUALLY, |w| w.actions.manual).footer(240),
    row(Intent::Repaint, &[ctrl('l')], EVERYWHERE, |w| w.actions.repaint),
    row(Intent::Leave, &[ctrl('c')], EVERYWHERE, |w| w.actions.leave),
];
