//! Sentences over the lowest rows: notices, and questions with yes and no.

use ratatui::buffer::Buffer;
use ratatui::layout::{Constraint, Layout, Margin, Rect};
use ratatui::widgets::StatefulWidget;

use super::canvas::{Canvas, Drawing, Look};
use super::marks;
use crate::app::{Meeting, Model, Notice, Overlay, Question, SaveState, WhyReadOnly};
use crate::domain::{Edit, Part};

/// A sentence over the lowest rows of an area, as many as it takes.
pub struct Sentence<'a> {
    pub text: &'a str,
    pub look: &'a Look,
}

impl StatefulWidget for Sentence<'_> {
    type State = Drawing;

    fn render(self, area: Rect, buf: &mut Buffer, drawing: &mut Drawing) {
        let canvas = &mut Canvas::new(buf, drawing, self.look);
        let height = canvas.height(self.text, area.width.saturating_sub(2));
        let bottom = |height: u16| Layout::vertical([Constraint::Fill(1), Constraint::Length(height)]);
        let [above, rows] = bottom(height.min(area.height)).areas(area);
        // A sentence of more than one row would run into the text above it.
        let [_, rule] = bottom(u16::from(height > 1)).areas(above);
        canvas.clear(rule);
        canvas.fill(rule, self.look.glyphs.rule, self.look.theme.rule);
        canvas.clear(rows);
        canvas.write(rows.inner(Margin::new(1, 0)), self.text, 0, self.look.theme.title);
    }
}

/// What a notice says.
pub fn label(notice: &Notice, model: &Model, look: &Look) -> String {
    let words = &look.words.notice;
    match notice {
        Notice::Undone(edit) => (words.undone)(&edit_label(edit, model, look)),
        Notice::Redone(edit) => (words.redone)(&edit_label(edit, model, look)),
        Notice::NothingToUndo => words.nothing_to_undo.to_owned(),
        Notice::NothingToRedo => words.nothing_to_redo.to_owned(),
        Notice::Trashed(title) => (words.trashed)(title),
        Notice::Restored(title) => (words.restored)(title),
        Notice::Renamed(title) => (words.renamed)(title),
        Notice::Recovered(revision) => (words.recovered)(*revision),
        Notice::SavedElsewhere(path) => (words.saved_elsewhere)(path),
        Notice::CannotMark => cannot_mark(model, look).to_owned(),
        Notice::StepRemoved(what) => (words.step_removed)(what),
        Notice::TextFull => words.text_full.to_owned(),
        Notice::NothingFound(word) => (words.not_found)(word),
        Notice::PasteIgnored => words.paste_ignored.to_owned(),
        Notice::Theme(theme) => (words.theme)(theme.name()),
        Notice::Enlarge => look.words.meeting.enlarge.to_owned(),
        Notice::ReportWritten(path) => (look.words.cli.report_written)(path),
        Notice::CopySent { through_tmux: false } => look.words.report_sheet.sent.to_owned(),
        Notice::CopySent { through_tmux: true } => look.words.report_sheet.sent_to_tmux.to_owned(),
        Notice::AskedToOpen(path) => (look.words.report_sheet.asked_to_open)(path),
        Notice::Mouse(true) => words.mouse_on.to_owned(),
        Notice::Mouse(false) => words.mouse_off.to_owned(),
        Notice::Trouble(trouble) => format!("{} {}", trouble.why, trouble.hint),
    }
}

/// What an edit changed.
fn edit_label(edit: &Edit, model: &Model, look: &Look) -> String {
    let (domain, words) = (&look.words.domain, &look.words.notice);
    let aspect = aspect_label(edit, model);
    let fact = |name: &str| (words.fact_change)(&name.to_lowercase());
    match edit {
        Edit::Answer { mark, .. } if model.open_card().is_some() => {
            (words.mark_of)(&marks::question(*mark, look).to_lowercase(), aspect)
        }
        Edit::Text { part: Part::Explanation, .. } => (words.text_of)(&domain.explanation.to_lowercase(), aspect),
        Edit::Text { part: Part::Evidence, .. } => (words.text_of)(&domain.evidence.to_lowercase(), aspect),
        Edit::AddStep { .. } | Edit::RemoveStep { .. } | Edit::ChangeStep { .. } => (words.step_of)(aspect),
        Edit::Date(_) => fact(domain.date),
        Edit::Partnership(_) => fact(domain.partnership),
        Edit::Facilitator(_) => fact(domain.facilitator),
        Edit::Roles(_) => fact(domain.roles),
        Edit::Note(_) => fact(domain.note),
        Edit::Rounds { remove, put } => {
            let number = put.last().map(|round| round.number).or(remove.last().copied());
            (domain.round)(number.unwrap_or_default())
        }
        Edit::Answer { .. } | Edit::Title(_) | Edit::Reveal => words.title_change.to_owned(),
    }
}

/// The label of the aspect that an edit is about; empty if it is about the session.
fn aspect_label<'a>(edit: &Edit, model: &'a Model) -> &'a str {
    let (Some(open_card), Some(aspect)) = (model.open_card(), edit.aspect()) else { return "" };
    &open_card.card.aspects()[open_card.card.row(aspect).unwrap_or(0)].label
}

/// Why the open card cannot be changed.
fn cannot_mark<'a>(model: &Model, look: &'a Look) -> &'a str {
    let words = &look.words.screen;
    match model.open_card().map(|open_card| &open_card.save_state) {
        Some(SaveState::ReadOnly(WhyReadOnly::HeldElsewhere)) => words.held_elsewhere,
        Some(SaveState::ReadOnly(WhyReadOnly::Newer)) => words.newer,
        Some(SaveState::ReadOnly(WhyReadOnly::NotAllowed)) => words.not_allowed,
        _ => look.words.notice.cannot_mark,
    }
}

/// What a question asks.
pub fn question(question: Question, model: &Model, look: &Look) -> String {
    let (words, meeting) = (&look.words.screen, &look.words.meeting);
    let text = match question {
        Question::KeepSketch { .. } => words.keep_sketch_question,
        Question::LeaveUnsaved => words.leave_unsaved_question,
        Question::HandIn => return (meeting.hand_in_question)(missing(model)),
        Question::DropBallot => meeting.drop_ballot_question,
        Question::Everyone => meeting.everyone_question,
        Question::StopRound => meeting.stop_question,
        Question::ShowRoles => meeting.show_roles_question,
        Question::ReplaceFile => look.words.report_sheet.replace_question,
    };
    text.to_owned()
}

/// How many answers are missing in the ballot that the question is about.
fn missing(model: &Model) -> usize {
    let count = |overlay: &Overlay| match overlay {
        Overlay::Meeting(Meeting::Ballot(draft)) => Some(draft.missing()),
        _ => None,
    };
    model.overlays.iter().find_map(count).unwrap_or(0)
}
