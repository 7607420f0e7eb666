//! What the model asks of the outside world, and what it is told in return.

mod agenda;
mod card;
mod compare;
mod drafts;
mod report;
mod session;
mod session_list;
mod settings;
mod versions;
mod voices;

pub use agenda::agenda_of;

use super::Program;
use super::stage_request::StageRequest;
use crate::app::{Effect, Msg, VoicesEffect};
use crate::store::{Error, Library};

impl Program {
    /// Does what the model asks for; returns what came of it, if the model is to know.
    pub(super) fn perform(&mut self, effect: Effect) -> Option<Msg> {
        if matches!(
            effect,
            Effect::Open(_) | Effect::Voices(VoicesEffect::Open(_)) | Effect::Create(_) | Effect::Browse
        ) {
            self.list.lookup = None;
        }
        match effect {
            Effect::Start => Some(self.look_up_start()),
            Effect::List => Some(self.look_up_list()),
            Effect::ReadAll(files) => self.read_all(files),
            Effect::Read { path, then } => Some(self.read_sessions(&[path], Some(then))),
            Effect::LookUpEarlier(path) => Some(self.look_up_earlier(path.as_deref())),
            Effect::Open(path) => Some(self.open_session(&path)),
            Effect::Browse => Some(self.browse_bundled_card()),
            Effect::BrowseCard(id) => Some(self.browse_card(&id)),
            Effect::ReadCardFile(path) => Some(self.read_card_file(&path)),
            Effect::ReadCardText(text) => Some(self.read_card_text(&text)),
            Effect::KeepCard { card, replaces } => Some(self.keep_card(*card, replaces)),
            Effect::CountFolder(path) => Some(self.count_folder(&path)),
            Effect::StopCounting => {
                self.region = None;
                None
            }
            Effect::KeepOpenCard => self.keep_open_card(),
            Effect::Create(new) => Some(self.create_session(new)),
            Effect::CreateFrom(session) => Some(self.keep_sketch(*session)),
            Effect::Save(session) => {
                self.session.as_mut()?.save(session);
                None
            }
            Effect::KeepDrafts { session, drafts } => self.keep_drafts(session.as_deref(), &drafts),
            Effect::Rename { path, title } => Some(self.rename_session(&path, title)),
            Effect::Trash(path) => Some(self.trash_session(&path)),
            Effect::Restore => self.restore_session(),
            Effect::Versions { path, name } => Some(self.look_up_versions(path, name)),
            Effect::Recover { path, revision } => Some(self.recover_version(&path, revision)),
            Effect::SaveElsewhere { path, session } => Some(self.save_elsewhere(&path, &session)),
            Effect::ReadAgenda => Some(self.read_agenda()),
            Effect::KeepAgenda { session, agenda } => self.keep_agenda(session, &agenda),
            Effect::ResumeAgenda { session } => self.resume_agenda(&session),
            Effect::EditElsewhere(text) => self.hand_to_editor(&text),
            Effect::FindReportPath => self.find_report_path(),
            Effect::WriteReport { format, path, replace } => self.write_report(format, &path, replace),
            Effect::CopyReport(format) => self.copy_report(format),
            Effect::CopySteps => self.copy_steps(),
            Effect::OpenOutside(path) => self.ask_stage(StageRequest::Open(path)),
            Effect::Close => Some(if self.is_unsaved() { Msg::StillUnsaved } else { self.close_session() }),
            Effect::WriteOwn(file) => Some(self.write_own(file)),
            Effect::ReadSettings => Some(self.read_settings()),
            Effect::SaveSetting(setting) => self.save_setting(setting),
            Effect::KeepHints(seen) => self.keep_hints(seen),
            Effect::Repaint => self.repaint(),
            Effect::Quit { sure } => self.quit(sure),
            Effect::Voices(effect) => self.perform_for_voices(effect),
            Effect::CopyText(text) => self.copy(text.as_bytes()),
        }
    }

    /// Whatever else the stage was asked for comes first, or draws everything anew itself.
    fn repaint(&mut self) -> Option<Msg> {
        self.stage_request.get_or_insert(StageRequest::Repaint);
        None
    }

    fn quit(&mut self, sure: bool) -> Option<Msg> {
        let stays = !sure && self.is_unsaved();
        self.is_over = !stays;
        stays.then_some(Msg::StillUnsaved)
    }

    /// The stage is asked after all events of a batch have been handled; what came of it is a message of its own.
    pub(in crate::tui::program) fn ask_stage(&mut self, request: StageRequest) -> Option<Msg> {
        self.stage_request = Some(request);
        None
    }

    pub(in crate::tui::program) fn failed(&self, error: &Error) -> Msg {
        Msg::Failed(self.display.look.words.explain_with_versions(error, self.library.has_versions_for(error)))
    }

    /// The library, once nothing tidies it any more: that would hold the locks of sessions.
    fn tidied(&mut self) -> &Library {
        self.startup.wait_for_tidying();
        &self.library
    }
}
