//! The agenda of the meeting.

use std::time::Duration;

use crate::app::{Agenda, AgendaPart, Msg};
use crate::store::AgendaPartFile;
use crate::tui::program::Program;

impl Program {
    /// Reads the agenda. An error in the user's own file stops nothing, and is shown.
    pub(super) fn read_agenda(&mut self) -> Msg {
        let (file, error) = self.library.agenda();
        if let Some(error) = error {
            self.tell(self.display.look.words.explain(&error));
        }
        Msg::Agenda(Agenda::new(file.title, file.parts.into_iter().map(part).collect()))
    }
}

fn part(part: AgendaPartFile) -> AgendaPart {
    AgendaPart {
        what: part.what,
        about: part.about,
        planned: Duration::from_secs(60 * u64::from(part.minutes)),
        spent: Duration::ZERO,
    }
}
