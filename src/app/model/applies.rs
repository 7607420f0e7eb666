//! Whether a key would do anything now: the footer tells no others.

use super::{Agenda, Extent, MergeChoice, Model, Overlay, Region, RegionStage, Screen};
use crate::app::Intent;
use crate::app::input::EditTarget;

impl Model {
    /// Whether a key with this meaning would do anything now, given how far the text in focus goes.
    #[must_use]
    pub fn applies(&self, intent: Intent, extent: Extent) -> bool {
        if let (Some(Overlay::Meeting(meeting)), Screen::OpenCard(open_card)) = (self.overlays.last(), &self.screen) {
            return meeting.applies(intent, open_card, extent);
        }
        match (self.overlays.last(), intent) {
            (_, Intent::ReadOn | Intent::PageDown) => extent.furthest() > 0,
            (Some(overlay), _) => self.applies_to_overlay(overlay, intent),
            (None, _) => self.applies_to_screen(intent),
        }
    }

    fn applies_to_overlay(&self, overlay: &Overlay, intent: Intent) -> bool {
        match (overlay, intent) {
            (Overlay::Notes(editor), Intent::NextField) => editor.target != EditTarget::Note,
            (Overlay::Notes(editor), Intent::UndoTyping) => editor.can_undo(),
            (Overlay::Form(form), Intent::NextField) => form.fields.len() > 1,
            (Overlay::Form(form), Intent::ForgetDraft) => form.is_changed(),
            (Overlay::Agenda(_), Intent::Pause | Intent::StopAgenda) => {
                self.agenda.as_ref().is_some_and(|agenda| agenda.current().is_some())
            }
            (Overlay::Agenda(_), Intent::MorePeople | Intent::VoteOtherwise) => {
                self.agenda.as_ref().is_some_and(Agenda::depends_on_people)
            }
            (Overlay::Steps(_), Intent::Choose | Intent::NextStatus | Intent::Remove) => self
                .open_card()
                .is_some_and(|open_card| !open_card.next_steps().is_empty() && !open_card.is_read_only()),
            (Overlay::Steps(_), Intent::Add) => self.open_card().is_some_and(|open_card| !open_card.is_read_only()),
            (Overlay::Manual(manual), Intent::NextHit | Intent::PreviousHit) => manual.found.is_some(),
            (Overlay::Search(_), Intent::NextHit | Intent::PreviousHit) => {
                self.found().is_some_and(|search| search.count > 1)
            }
            (Overlay::ReportSheet(sheet), Intent::Report) => sheet.written.is_some(),
            (Overlay::Merge(list), Intent::Remove | Intent::Choose) => self.open_card().is_some_and(|open_card| {
                let choice = open_card.merge_choices().get(list.chosen).copied();
                matches!(choice, Some(MergeChoice::Voice(_))) == (intent == Intent::Remove)
            }),
            (_, Intent::Undo) => self.open_card().is_some_and(super::OpenCard::can_undo),
            _ => true,
        }
    }

    fn applies_to_screen(&self, intent: Intent) -> bool {
        match (intent, &self.screen) {
            (Intent::Undo, Screen::OpenCard(open_card)) => open_card.can_undo(),
            (Intent::Undo, _) => self.has_trash,
            (Intent::KeepSketch, Screen::OpenCard(open_card)) => open_card.is_unsaved_sketch(),
            (
                Intent::MarkCurrent | Intent::MarkDesired | Intent::MoreAnswers | Intent::Explain | Intent::Evidence,
                Screen::OpenCard(open_card),
            ) => !open_card.is_read_only(),
            (Intent::Steps, Screen::OpenCard(open_card)) => {
                !open_card.is_read_only() || !open_card.next_steps().is_empty()
            }
            (Intent::Round, Screen::OpenCard(open_card)) => {
                !open_card.is_read_only() || !open_card.session.rounds.is_empty()
            }
            (Intent::NextHit | Intent::PreviousHit, Screen::OpenCard(open_card)) => {
                open_card.found.as_ref().is_some_and(|search| search.count > 1)
            }
            (
                Intent::Choose | Intent::Rename | Intent::Trash | Intent::Versions | Intent::Merge,
                Screen::Sessions(sessions),
            ) => !sessions.files.is_empty(),
            (Intent::Search | Intent::SortSessions, Screen::Sessions(sessions)) => sessions.all.len() > 1,
            (Intent::Choose, Screen::Versions(versions)) => !versions.rows.is_empty(),
            (Intent::Turn, Screen::Region(Region { stage: RegionStage::Counted(picture), .. })) => {
                picture.report.picture.cards.len() > 1
            }
            // Without a session that counts the files are what is shown.
            (Intent::ShowFiles, Screen::Region(Region { stage: RegionStage::Counted(picture), .. })) => {
                picture.card().is_some()
            }
            _ => true,
        }
    }
}
