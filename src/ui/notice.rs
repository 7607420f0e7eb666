//! Sentences over the lowest rows: notices, and questions with yes and no.

use ratatui::buffer::Buffer;
use ratatui::layout::{Margin, Rect};
use ratatui::widgets::StatefulWidget;

use super::canvas::{Canvas, Drawing, Look, split_bottom};
use super::{marks, rounds, slips};
use crate::app::{
    Audience, BallotDraft, Field, Form, FormPurpose, HandCount, Lasting, Meeting, MergeNotice, Model, Notice, Overlay,
    Question, SaveState, WhyReadOnly,
};
use crate::domain::{Edit, How, Part, Round, RunningRound};

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
        let [above, rows] = split_bottom(area, height);
        // A sentence of more than one row would run into the text above it.
        let [_, rule] = split_bottom(above, u16::from(height > 1));
        canvas.clear(rule);
        canvas.fill(rule, self.look.glyphs.rule, self.look.theme.rule);
        canvas.clear(rows);
        canvas.tint(rows, self.look.theme.bar);
        canvas.write(rows.inner(Margin::new(1, 0)), self.text, self.look.theme.title);
    }
}

/// What a notice says.
#[must_use]
pub fn label(notice: &Notice, model: &Model, look: &Look) -> String {
    let words = &look.words.notice;
    match notice {
        Notice::Undone(Edit::Rounds { remove, put }) => rounds_changed(remove, put, "U", look),
        Notice::Redone(Edit::Rounds { remove, put }) => rounds_changed(remove, put, "u", look),
        Notice::RoundRemoved(number) => (look.words.round.gone)(*number, "u"),
        Notice::Undone(edit) => (words.undone)(&edit_label(edit, model, look)),
        Notice::Stays(lasting, next) => {
            let next = next.as_ref().map(|edit| edit_label(edit, model, look));
            (words.stays)(lasting_label(*lasting, look), next.as_deref())
        }
        Notice::NothingToCompare => look.words.compare.none_yet.to_owned(),
        Notice::NotASequel => look.words.compare.not_a_sequel.to_owned(),
        Notice::CompareAfterRound => look.words.compare.after_round.to_owned(),
        Notice::HowToLeave => words.how_to_leave.to_owned(),
        Notice::NoScenario(last) => (look.words.round.no_scenario)(*last),
        Notice::RoundWaits => look.words.round.waits.to_owned(),
        Notice::DraftKept => look.words.draft.kept.to_owned(),
        Notice::Redone(edit) => (words.redone)(&edit_label(edit, model, look)),
        Notice::NothingToUndo => words.nothing_to_undo.to_owned(),
        Notice::NothingToRedo => words.nothing_to_redo.to_owned(),
        Notice::Trashed(title) => (words.trashed)(title),
        Notice::Restored(title) => (words.restored)(title),
        Notice::Renamed(title) => (words.renamed)(title),
        Notice::Recovered(revision) => (words.recovered)(*revision),
        Notice::CardKept(title) => (look.words.import.card_kept)(title),
        Notice::CardCameAlong(title) => (look.words.import.kept)(title),
        Notice::SavedElsewhere(path) => (words.saved_elsewhere)(path),
        Notice::CannotMark => cannot_mark(model, look).to_owned(),
        Notice::StepRemoved(what) => (words.step_removed)(what),
        Notice::TextFull => words.text_full.to_owned(),
        Notice::NothingFound(word) => (words.not_found)(word),
        Notice::PasteIgnored => words.paste_ignored.to_owned(),
        Notice::Theme(theme) => (words.theme)(theme.name()),
        Notice::Enlarge => {
            let command = model.follow_command.to_string();
            (look.words.present.enlarge)(model.follow_command.is_public().then_some(&command))
        }
        Notice::ReportWritten { path, left_out: 0 } => (look.words.cli.report_written)(path),
        Notice::ReportWritten { path, left_out } => {
            format!("{}. {}", (look.words.cli.report_written)(path), (look.words.cli.steps_left_out)(*left_out))
        }
        Notice::CopySent { through_tmux: false } => look.words.report_sheet.sent.to_owned(),
        Notice::CopySent { through_tmux: true } => look.words.report_sheet.sent_to_tmux.to_owned(),
        Notice::OwnFile { path, is_new } => own_file(path, *is_new, look),
        Notice::AskedToOpen(path) => (look.words.report_sheet.asked_to_open)(path),
        Notice::ClockFor(audience) => (look.words.agenda.clock_for)(*audience == Audience::Everyone).to_owned(),
        Notice::Mouse(true) => words.mouse_on.to_owned(),
        Notice::Mouse(false) => words.mouse_off.to_owned(),
        Notice::Trouble(trouble) => format!("{} {}", trouble.why, trouble.hint),
        Notice::Merge(notice) => merge_label(notice, look),
    }
}

/// What a notice says about voices from home, and about copies.
fn merge_label(notice: &MergeNotice, look: &Look) -> String {
    match notice {
        MergeNotice::Merged { count, round: Some(round) } => (look.words.merge.merged)(*count, *round),
        MergeNotice::Merged { count, round: None } => (look.words.merge.merged_sealed)(*count),
        MergeNotice::CopyMerged => look.words.copies.merged.to_owned(),
        MergeNotice::CopyBringsNothing => look.words.copies.is_merged.to_owned(),
        MergeNotice::ChooseFirst(open) => (look.words.copies.choose_first)(*open),
        MergeNotice::GatheredAlready => look.words.merge.gathered_already.to_owned(),
        MergeNotice::NothingToMergeInto => look.words.merge.nothing_to_merge_into.to_owned(),
        MergeNotice::FormWritten(path) => (look.words.voices.form_written)(path),
    }
}

/// Where the user's own version of a file is that comes with the program.
fn own_file(path: &str, is_new: bool, look: &Look) -> String {
    let words = &look.words.commands;
    if is_new {
        return (words.own_file_written)(path);
    }
    format!("{} {}", (words.own_file_exists)(path), words.own_file_hint)
}

/// What happened that cannot be undone.
fn lasting_label(lasting: Lasting, look: &Look) -> &'static str {
    let words = &look.words.notice;
    match lasting {
        Lasting::Begun => words.round_begun,
        Lasting::HandedIn => words.ballot_handed_in,
        Lasting::Stopped => words.round_stopped,
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
        Edit::Several(edits)
            if !edits.iter().all(|edit| matches!(edit, Edit::Rounds { .. } | Edit::Brought { .. })) =>
        {
            look.words.copies.undone.to_owned()
        }
        Edit::Brought { .. } | Edit::Several(_) => look.words.voices.merged_votes.to_owned(),
        Edit::Sharing(_) => look.words.voices.sharing.to_owned(),
        Edit::Answer { .. } | Edit::Title(_) | Edit::Reveal => words.title_change.to_owned(),
    }
}

/// That a round is there again, or is gone, and which key takes that back.
fn rounds_changed(remove: &[u32], put: &[Round], key: &str, look: &Look) -> String {
    match (put.last(), remove.last()) {
        (Some(round), _) => (look.words.round.back)(&rounds::in_words(round, look)),
        (None, number) => (look.words.round.gone)(number.copied().unwrap_or_default(), key),
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

/// What a question asks. One about something that would be lost names that.
#[must_use]
pub fn question(question: Question, model: &Model, look: &Look) -> String {
    let (words, meeting) = (&look.words.screen, &look.words.meeting);
    match question {
        Question::KeepSketch { .. } => words.keep_sketch_question.to_owned(),
        Question::LeaveUnsaved => words.leave_unsaved_question.to_owned(),
        Question::DropDraft => (look.words.draft.drop_question)(&typed(model)),
        Question::HandIn => {
            let more = replaces(model).then(|| meeting.replaces_sealed.to_owned());
            joined((meeting.hand_in_question)(ballot(model).map_or(0, BallotDraft::missing)), more)
        }
        Question::DropBallot => {
            let more = replaces(model).then(|| meeting.sealed_stays.to_owned());
            joined((meeting.drop_ballot_question)(ballot(model).map_or(0, BallotDraft::answered)), more)
        }
        Question::ResumeBallot if is_masked(model) => {
            (look.words.round.masked_resume_question)(first_half_ballot(model))
        }
        Question::ResumeBallot => (look.words.draft.resume_question)(first_half_ballot(model)),
        Question::KeepSlips => (look.words.round.keep_slips_question)(&counted_slips(model, look)),
        Question::KeepHands => {
            let empty = hand_count(model).map_or(0, HandCount::empty);
            (look.words.round.keep_hands_question)(empty)
        }
        Question::RemoveRound(number) => {
            let round = model.open_card().and_then(|open_card| open_card.session.round(number));
            (look.words.round.remove_question)(&round.map_or_else(String::new, |round| rounds::in_words(round, look)))
        }
        Question::Everyone => {
            let question = match present(model) {
                Some(present) => (look.words.round.reveal_question)(sealed(model), present),
                None => (meeting.everyone_question)(sealed(model)),
            };
            joined(question, half_is_lost(model, look))
        }
        Question::StopRound => joined((meeting.stop_question)(sealed(model)), half_is_lost(model, look)),
        Question::ShowRoles => meeting.show_roles_question.to_owned(),
        Question::KeepCard => {
            let title = model.open_card().map_or("", |open_card| open_card.card.title());
            (look.words.session_file.keep_card_question)(title)
        }
        Question::ResetAgenda => look.words.agenda.reset_question.to_owned(),
        Question::ReplaceFile => (look.words.report_sheet.replace_question)(report_path(model)),
    }
}

/// A question, with what also has to be known before it.
fn joined(question: String, more: Option<String>) -> String {
    match more {
        Some(more) => format!("{more} {question}"),
        None => question,
    }
}

/// What was typed into the topmost form, as far as it is not empty.
fn typed(model: &Model) -> String {
    let fields = model.overlays.iter().rev().find_map(|overlay| match overlay {
        Overlay::Form(form) => Some(&form.fields),
        Overlay::Meeting(Meeting::HandCount(hand_count)) => Some(&hand_count.fields),
        Overlay::Meeting(Meeting::Slips(slips)) => Some(&slips.fields),
        _ => None,
    });
    let texts = fields.into_iter().flatten().filter(|field| field.chosen().is_none()).map(|field| field.text().trim());
    texts.filter(|text| !text.is_empty()).collect::<Vec<_>>().join(", ")
}

/// The ballot that a question is about.
fn ballot(model: &Model) -> Option<&BallotDraft> {
    model.overlays.iter().find_map(|overlay| match overlay {
        Overlay::Meeting(Meeting::Ballot(draft)) => Some(&**draft),
        _ => None,
    })
}

/// Whether that ballot takes the place of a sealed one.
fn replaces(model: &Model) -> bool {
    ballot(model).is_some_and(|draft| draft.replaces.is_some())
}

/// How many people are present in the round that is running, if somebody counted them.
fn present(model: &Model) -> Option<u32> {
    model.open_card()?.session.running.as_ref()?.plan.present
}

fn hand_count(model: &Model) -> Option<&HandCount> {
    model.overlays.iter().find_map(|overlay| match overlay {
        Overlay::Meeting(Meeting::HandCount(hand_count)) => Some(hand_count),
        _ => None,
    })
}

/// Whether people answer on a screen that shows nothing of it.
fn is_masked(model: &Model) -> bool {
    let running = model.open_card().and_then(|open_card| open_card.session.running.as_ref());
    running.is_some_and(|running| running.plan.how == How::Masked)
}

/// How many slips have been typed.
fn counted_slips(model: &Model, look: &Look) -> String {
    let slips = model.overlays.iter().find_map(|overlay| match overlay {
        Overlay::Meeting(Meeting::Slips(slips)) => Some(slips),
        _ => None,
    });
    slips.map_or_else(String::new, |slips| slips::counted(slips, look))
}

/// How many ballots are sealed.
fn sealed(model: &Model) -> usize {
    let running = model.open_card().and_then(|open_card| open_card.session.running.as_ref());
    running.map_or(0, RunningRound::voices)
}

/// That half ballots would be lost too, if there are any.
fn half_is_lost(model: &Model, look: &Look) -> Option<String> {
    let half = model.open_card().map_or(0, |open_card| open_card.drafts.ballots.len());
    (half > 0).then(|| (look.words.meeting.half_is_lost)(half))
}

/// The role of the half ballot that is asked about.
fn first_half_ballot(model: &Model) -> &str {
    let first = model.open_card().and_then(|open_card| open_card.drafts.ballots.first());
    first.map_or("", |half| &half.ballot.role)
}

/// Where the report would be written.
fn report_path(model: &Model) -> &str {
    let path = model.overlays.iter().find_map(|overlay| match overlay {
        Overlay::Form(Form { purpose: FormPurpose::Report | FormPurpose::VoteForm, fields, .. }) => {
            fields.last().map(Field::value)
        }
        _ => None,
    });
    path.unwrap_or_default()
}
