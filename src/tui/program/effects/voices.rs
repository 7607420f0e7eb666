//! Voices from home: gathered from files and texts, and the form with which people take part.

use std::path::Path;

use crate::app::{FoundCopy, MergeMsg, Msg, OpenCard, VoicesEffect};
use crate::domain::CopyMerge;
use crate::report::voices::{Gathering, session_form};
use crate::store::{Existing, shown_name, slug};
use crate::tui::program::Program;
use crate::tui::report as report_file;
use crate::words::Words;

impl Program {
    /// Does what the dialog asks for that brings voices together.
    pub(super) fn perform_for_voices(&mut self, effect: VoicesEffect) -> Option<Msg> {
        match effect {
            VoicesEffect::Open(path) => Some(self.open_to_merge(&path)),
            VoicesEffect::LookUpCopies => self.look_up_copies(),
            VoicesEffect::Gather(text) => self.gather_voices(&text),
            VoicesEffect::FindFormPath => self.find_form_path(),
            VoicesEffect::WriteForm { path, replace } => self.write_vote_form(&path, replace),
        }
    }

    /// Opens a session, and then the dialog that brings voices together.
    pub(super) fn open_to_merge(&mut self, path: &Path) -> Msg {
        match self.open_session(path) {
            Msg::Opened(opened) => Msg::OpenedToMerge(opened),
            other => other,
        }
    }

    /// Looks up the copies of the open session, and what each of them would bring.
    pub(super) fn look_up_copies(&self) -> Option<Msg> {
        let session = &self.open_card()?.session;
        let path = self.session.as_ref()?.path();
        let files = self.library.copies_of(path, &session.id);
        let past = if files.is_empty() { Vec::new() } else { self.library.earlier_versions(&session.id) };
        let found = files.into_iter().filter_map(|path| {
            let merge = CopyMerge::new(session, &self.library.read_voice(&path).ok()?, &past)?;
            let is_merged = merge.is_merged(session);
            Some(FoundCopy { name: shown_name(&path), path, merge, is_merged })
        });
        Some(Msg::Merge(MergeMsg::Copies(found.collect())))
    }

    pub(super) fn gather_voices(&self, text: &str) -> Option<Msg> {
        let OpenCard { session, card, .. } = self.open_card()?;
        let words = self.display.look.words;
        let gathering = Gathering { library: &self.library, session, card, role: None, words };
        Some(Msg::Merge(MergeMsg::Gathered(gathering.typed(text))))
    }

    pub(super) fn find_form_path(&self) -> Option<Msg> {
        let folder = self.library.report_folder();
        let name = form_name(self.open_card()?, self.display.look.words);
        Some(Msg::Merge(MergeMsg::FormPath(Path::new(&folder).join(name).to_string_lossy().into_owned())))
    }

    pub(super) fn write_vote_form(&self, path: &str, replace: bool) -> Option<Msg> {
        let (open_card, words) = (self.open_card()?, self.display.look.words);
        if !self.writes_outside {
            return Some(Msg::ReportRefused(words.errors.only_a_picture.into()));
        }
        let ending = Path::new(path).extension();
        if ending.is_some_and(|ending| !ending.eq_ignore_ascii_case("html")) {
            return Some(Msg::ReportRefused(words.voices.not_html.into()));
        }
        let page = match session_form(&open_card.session, &open_card.card, words) {
            Ok(page) => page,
            Err(error) => return Some(Msg::ReportRefused(words.explain_no_code(&error))),
        };
        let existing = if replace { Existing::Replace } else { Existing::Keep };
        let file = form_name(open_card, words);
        Some(match report_file::write(&self.library, page.as_bytes(), path, &file, existing, words) {
            Msg::ReportWritten(path) => Msg::Merge(MergeMsg::FormWritten(path)),
            other => other,
        })
    }
}

fn form_name(open_card: &OpenCard, words: &Words) -> String {
    let title = &open_card.session.title;
    let about = if title.is_empty() { open_card.card.id() } else { title };
    (words.merge.form_file)(&slug(about))
}
