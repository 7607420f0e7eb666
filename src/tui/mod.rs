//! The only impure loop: events in, frames out, effects performed in between.
//!
//! [`Program`] is everything but the terminal; a [`Stage`] is where it is shown: the real terminal, or a script for
//! pictures and tests. Both go through the same [`play()`]:
//!
//! ```text
//! play.rs           the loop: prepare, draw, wait, handle
//! program/          the model with its files: what is open, what is listed, what effects do
//! stage.rs          what the loop needs of a place to be shown in
//! terminal.rs       the real terminal, entered and left
//! backend.rs        drawing through ratatui's Terminal: one write a frame
//! system/           what no two systems do alike: waiting for keys and signals, output that nothing waits for
//! input/            what terminals send as what a person did
//! held_key.rs       a key that is held down
//! script.rs         a stage in memory: keys in, the last frame out
//! saver.rs          the thread that saves
//! follow.rs watch.rs   following the session of another program
//! report.rs         a report on its way to a file or to the clipboard
//! clipboard.rs      the clipboard of the terminal, through tmux and GNU screen too
//! external_editor.rs opener.rs   other programs of this computer
//! tidying.rs crash.rs clock.rs   clearing up after a crash, reporting one, the time of day
//! ```

mod backend;
mod clipboard;
mod clock;
mod crash;
mod event;
mod external_editor;
mod follow;
mod held_key;
mod input;
mod opener;
mod play;
mod program;
mod report;
mod saver;
mod script;
mod stage;
mod system;
mod terminal;
mod tidying;
mod watch;

pub use backend::{FrameBackend, Output, draw_frame};
pub use clipboard::Clipboard;
pub use clock::Clock;
pub use crash::report as crash_report;
pub use event::{EditorEnd, Ended, Event};
pub use input::{Input, Parser};
pub use play::play;
pub use program::{Opening, Preferences, Program, StageRequest, agenda_of};
pub use script::{Script, Step, screen_text, steps};
pub use stage::Stage;
pub use system::{has_signs, keep_window_open, watch_for_end};
pub use terminal::run;
