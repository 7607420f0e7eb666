//! The header, the footer, and what is told once.

use core::time::Duration;

use ratatui::layout::Rect;

use super::area::{bottom, cells, inset, left, top};
use super::canvas::Canvas;
use super::{footer, sheet, theme::Look};
use crate::app::{
    Agenda, Field, Meeting, Model, Notice, OpenCard, Overlay, Question, SaveState, TimeLeft, WhyReadOnly,
};
use crate::domain::{Edit, Part};
use crate::text::columns;
use crate::words::{clock, stopwatch};

/// The part of the screen between header and footer.
pub fn body(area: Rect) -> Rect {
    let (_, below) = top(area, 1);
    bottom(below, 1).0
}

/// Writes the header: the longest of the titles that fits left of the status, with an ellipsis if none does.
pub fn header(canvas: &mut Canvas, area: Rect, titles: &[&str], aside: &str, status: &str) {
    let (row, _) = top(inset(area, 1), 1);
    let look = canvas.look;
    let room = row.width.saturating_sub(cells(columns(status)) + 2);
    let fits = titles.iter().find(|title| columns(title) <= usize::from(room));
    // A window of a few words keeps the one that must not be missed.
    let (title_area, _) = left(row, if room < 6 { 0 } else { room });
    let used = canvas.put_short(title_area, fits.or(titles.last()).unwrap_or(&""), look.theme.title);
    let (_, rest) = left(title_area, used + 2);
    if rest.width > 8 {
        canvas.put_short(rest, aside, look.theme.text);
    }
    if columns(status) > usize::from(row.width) {
        canvas.put_short(row, status, look.theme.alarm);
    } else {
        canvas.put_right(row, status, look.theme.text);
    }
}

/// Writes the header of a sitting: what it shows, how far the meeting is where it has a plan, and whether all is kept.
pub fn sitting_header(
    canvas: &mut Canvas,
    area: Rect,
    model: &Model,
    open_card: &OpenCard,
    titles: &[&str],
    aside: &str,
) {
    let status = status(open_card, canvas.look);
    let Some(agenda) = model.agenda.as_ref().filter(|agenda| agenda.current().is_some()) else {
        return header(canvas, area, titles, aside, &status);
    };
    let room = usize::from(area.width / 3);
    let told = progress(agenda, model.now, canvas.look);
    let fits = told.iter().find(|told| columns(told) <= room);
    let Some(told) = fits.filter(|_| columns(&status) < room) else {
        return header(canvas, area, titles, aside, &status);
    };
    canvas.drawn.has_clock = agenda.is_running();
    header(canvas, area, titles, aside, &format!("{told}   {status}"));
}

/// What is told of the plan: what is going on, how long still, and what comes after it; the longest form first.
fn progress(agenda: &Agenda, now: Duration, look: &Look) -> [String; 3] {
    let words = &look.words.meeting;
    let current = agenda.current().unwrap_or(0);
    let time = match agenda.left(current, now) {
        TimeLeft::Still(time) => stopwatch(time),
        TimeLeft::Over(time) => format!("+{}", stopwatch(time)),
    };
    let time = if agenda.is_running() { time } else { (words.agenda_paused)(&time) };
    let what = format!("{} {time}", agenda.parts[current].what);
    let next = agenda.next().map_or_else(String::new, |next| (words.agenda_next)(&agenda.parts[next].what));
    [format!("{what} {} {next}", look.glyphs.dot), what, time]
}

/// Whether the session is kept, in a few words.
pub fn status(open_card: &OpenCard, look: &Look) -> String {
    let (words, glyphs) = (&look.words.screen, look.glyphs);
    match &open_card.save_state {
        SaveState::Sketch if open_card.is_unsaved_sketch() => format!("{} {}", glyphs.unsaved, words.sketch_marked),
        SaveState::Sketch => words.sketch.to_owned(),
        SaveState::Saving => words.saving.to_owned(),
        SaveState::Saved(at) => format!("{} {}", glyphs.saved, (words.saved)(&clock(*at))).trim_start().to_owned(),
        SaveState::Failed(reason) => (words.not_saved)(reason),
        SaveState::ReadOnly(_) | SaveState::Following(_) => words.read_only.to_owned(),
    }
}

/// Writes the footer: what is told once, what is asked, or else the keys that work now.
pub fn footer(canvas: &mut Canvas, area: Rect, model: &Model) {
    if let Some(notice) = &model.notice {
        return tell(canvas, area, &told(notice, model, canvas.look));
    }
    if let Some(Overlay::Question(question)) = model.overlays.last() {
        let question = asked(*question, model, canvas.look);
        tell(canvas, bottom(area, 1).0, &question);
    }
    if let Some(Overlay::Search(field)) = model.overlays.last() {
        search(canvas, bottom(body_and_footer(area), 1).1, model, field);
    }
    footer::draw(canvas, bottom(area, 1).1, model);
}

fn asked(question: Question, model: &Model, look: &Look) -> String {
    let (words, room) = (&look.words.screen, &look.words.meeting);
    let question = match question {
        Question::KeepSketch { .. } => words.keep_sketch_question,
        Question::LeaveUnsaved => words.leave_unsaved_question,
        Question::HandIn => return (room.hand_in_question)(missing(model)),
        Question::DropBallot => room.drop_ballot_question,
        Question::Everyone => room.everyone_question,
        Question::StopRound => room.stop_question,
        Question::ShowRoles => room.show_roles_question,
        Question::ReplaceFile => look.words.report_sheet.replace_question,
    };
    question.to_owned()
}

/// How many answers of the ballot below the question are missing.
fn missing(model: &Model) -> usize {
    let missing = |overlay: &Overlay| match overlay {
        Overlay::Meeting(Meeting::Ballot(draft)) => Some(draft.missing()),
        _ => None,
    };
    model.overlays.iter().find_map(missing).unwrap_or(0)
}

fn body_and_footer(area: Rect) -> Rect {
    bottom(area, 1).0
}

/// The word that is looked for, over the lowest row above the keys, and where one is among its places.
fn search(canvas: &mut Canvas, row: Rect, model: &Model, field: &Field) {
    let look = canvas.look;
    canvas.clear(row);
    canvas.fill(row, look.glyphs.rule, look.theme.rule);
    let (_, inner) = left(row, 1);
    let label = format!(" {}: ", look.words.screen.search);
    let used = canvas.put_over(inner, &label, look.theme.title);
    let (_, typed) = left(inner, used);
    canvas.put_over(typed, &format!("{} ", field.text()), look.theme.title);
    let told = match sheet::open_card(model).and_then(|open_card| open_card.found.as_ref()) {
        None => String::new(),
        Some(search) if search.count == 0 => format!(" {} ", look.words.screen.nothing_found),
        Some(search) => format!(" {} ", (look.words.screen.found)(search.shown + 1, search.count)),
    };
    let (_, right) = left(inset(row, 1), row.width.saturating_sub(2 + cells(columns(&told))));
    canvas.put_over(right, &told, look.theme.text);
    canvas.cursor(left(typed, cells(columns(field.before_cursor()))).1);
}

/// What must be told while the room looks on; not what goes wrong, which may name files and people.
pub fn notice(canvas: &mut Canvas, area: Rect, model: &Model) {
    if let Some(Overlay::Question(question)) = model.overlays.last() {
        let question = asked(*question, model, canvas.look);
        tell(canvas, bottom(area, 1).0, &question);
        return footer::draw(canvas, bottom(area, 1).1, model);
    }
    match &model.notice {
        Some(Notice::Trouble(_)) => tell(canvas, area, canvas.look.words.meeting.something_wrong),
        Some(notice) => tell(canvas, area, &told(notice, model, canvas.look)),
        None => {}
    }
}

/// Writes a sentence over the lowest rows, as many as it takes.
pub fn tell(canvas: &mut Canvas, area: Rect, sentence: &str) {
    let width = area.width.saturating_sub(2);
    let height = canvas.height(sentence, width).min(area.height);
    let (above, rows) = bottom(area, height);
    // A sentence of more than one row would run into the text above it.
    let (_, rule) = bottom(above, u16::from(height > 1));
    canvas.clear(rule);
    canvas.fill(rule, canvas.look.glyphs.rule, canvas.look.theme.rule);
    canvas.clear(rows);
    canvas.write(inset(rows, 1), sentence, 0, canvas.look.theme.title);
}

fn told(notice: &Notice, model: &Model, look: &Look) -> String {
    let words = &look.words.notice;
    match notice {
        Notice::Undone(edit) => (words.undone)(&changed(edit, model, look)),
        Notice::Redone(edit) => (words.redone)(&changed(edit, model, look)),
        Notice::NothingToUndo => words.nothing_to_undo.to_owned(),
        Notice::NothingToRedo => words.nothing_to_redo.to_owned(),
        Notice::Trashed(title) => (words.trashed)(title),
        Notice::Restored(title) => (words.restored)(title),
        Notice::Renamed(title) => (words.renamed)(title),
        Notice::Recovered(revision) => (words.recovered)(*revision),
        Notice::SavedElsewhere(place) => (words.saved_elsewhere)(place),
        Notice::CannotMark => cannot_mark(model, look).to_owned(),
        Notice::StepRemoved(what) => (words.step_removed)(what),
        Notice::TextFull => words.text_full.to_owned(),
        Notice::NothingFound(word) => (words.not_found)(word),
        Notice::PasteIgnored => words.paste_ignored.to_owned(),
        Notice::Theme(theme) => (words.theme)(theme.name()),
        Notice::Enlarge => look.words.meeting.enlarge.to_owned(),
        Notice::ReportWritten(path) => (look.words.cli.report_written)(path),
        Notice::CopySent => look.words.report_sheet.sent.to_owned(),
        Notice::AskedToOpen(path) => (look.words.report_sheet.asked_to_open)(path),
        Notice::Mouse(true) => words.mouse_on.to_owned(),
        Notice::Mouse(false) => words.mouse_off.to_owned(),
        Notice::Trouble(trouble) => format!("{} {}", trouble.why, trouble.hint),
    }
}

fn changed(edit: &Edit, model: &Model, look: &Look) -> String {
    match (edit, &model.screen) {
        (Edit::Answer { aspect, mark, .. }, crate::app::Screen::OpenCard(open_card)) => {
            let row = open_card.card.row(aspect).unwrap_or(0);
            let question = look.words.domain.mark(*mark);
            (look.words.notice.mark_of)(&question.to_lowercase(), &open_card.card.aspects()[row].label)
        }
        _ => fact_or_aspect(edit, model, look),
    }
}

fn fact_or_aspect(edit: &Edit, model: &Model, look: &Look) -> String {
    let (domain, words) = (&look.words.domain, &look.words.notice);
    let aspect = || match (&model.screen, edit.aspect()) {
        (crate::app::Screen::OpenCard(open_card), Some(aspect)) => {
            open_card.card.aspects()[open_card.card.row(aspect).unwrap_or(0)].label.clone()
        }
        _ => String::new(),
    };
    let fact = |name: &str| (words.fact_change)(&name.to_lowercase());
    match edit {
        Edit::Text { part: Part::Explanation, .. } => (words.text_of)(&domain.explanation.to_lowercase(), &aspect()),
        Edit::Text { part: Part::Evidence, .. } => (words.text_of)(&domain.evidence.to_lowercase(), &aspect()),
        Edit::AddStep { .. } | Edit::RemoveStep { .. } | Edit::ChangeStep { .. } => (words.step_of)(&aspect()),
        Edit::Date(_) => fact(domain.date),
        Edit::Partnership(_) => fact(domain.partnership),
        Edit::Facilitator(_) => fact(domain.facilitator),
        Edit::Roles(_) => fact(domain.roles),
        Edit::Note(_) => fact(domain.note),
        Edit::Hands { mark, .. } => {
            let question = super::marks::question(*mark, look).to_lowercase();
            (look.words.meeting.hands_of)(&question, &aspect())
        }
        Edit::Answer { .. } | Edit::Title(_) | Edit::Voices(_) => words.title_change.to_owned(),
    }
}

fn cannot_mark<'a>(model: &Model, look: &'a Look) -> &'a str {
    let words = &look.words.screen;
    match &model.screen {
        crate::app::Screen::OpenCard(open_card) => match open_card.save_state {
            SaveState::ReadOnly(WhyReadOnly::HeldElsewhere) => words.held_elsewhere,
            SaveState::ReadOnly(WhyReadOnly::Newer) => words.newer,
            SaveState::ReadOnly(WhyReadOnly::NotAllowed) => words.not_allowed,
            _ => look.words.notice.cannot_mark,
        },
        _ => look.words.notice.cannot_mark,
    }
}
