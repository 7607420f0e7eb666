//! What only the stage can do for the program, and what came of it.

use std::io;
use std::path::PathBuf;

use super::Program;
use crate::app::Msg;
use crate::tui::clipboard::Clipboard;
use crate::words::Trouble;

/// Something that only the stage can do.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum StageRequest {
    /// Draw everything anew.
    Repaint,
    /// Let the user write in this file with their own editor.
    Edit(PathBuf),
    /// Send this text to the clipboard.
    Copy(String),
    /// Have the system open this.
    Open(PathBuf),
}

impl Program {
    /// What the stage is asked to do, if anything; returned once.
    pub fn stage_request(&mut self) -> Option<StageRequest> {
        self.stage_request.take()
    }

    /// Says whether the report was sent to the terminal, for the clipboard.
    pub fn copied(&mut self, sent: io::Result<Clipboard>) {
        let words = self.display.look.words;
        let sheet = &words.report_sheet;
        self.handle(match sent {
            Ok(clipboard) => Msg::CopySent { through_tmux: clipboard == Clipboard::Tmux },
            Err(error) => Msg::Failed(Trouble::new((sheet.not_sent)(&words.io_reason(&error)), sheet.not_sent_hint)),
        });
    }

    /// Says whether the system opens a file or a folder.
    pub fn opened(&mut self, path: PathBuf, opened: io::Result<()>) {
        let words = self.display.look.words;
        let sheet = &words.report_sheet;
        self.handle(match opened {
            Ok(()) => Msg::AskedToOpen(path),
            Err(error) => {
                let why = (sheet.not_opened)(&path.to_string_lossy(), &words.io_reason(&error));
                Msg::Failed(Trouble::new(why, sheet.not_opened_hint))
            }
        });
    }
}
