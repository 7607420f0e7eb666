//! Spiegel puts a published Dutch reflection card on the terminal: four aspects against four scenarios of
//! Samen Opleiden & Professionaliseren. Groups read it, mark what is current and what is desired, and keep it.
//!
//! The rooms of the house; each may use those below it, never one above (`tests/architecture.rs` holds that line):
//!
//! ```text
//! main.rs   arguments in, exit code out
//! cli/      the command line: one file a subcommand, writing to `impl Write`
//! tui/      the only impure loop: terminal in and out, the saver thread, effects
//! ui/       drawing: pure functions from the model to cells; one screen a file
//! app/      what the program knows and does: Model, Msg, update, Effect, the key table
//! report/   a session or a card as a document: text, Markdown, HTML, CSV, JSON
//! words/    every text of the program, once per language; errors as sentences
//! store/    sessions, cards and settings on disk: format, atomic save, lock, trash
//! text/     sanitising, wrapping and hyphenating text
//! domain/   card, session, answer, edit, ballots: knows nothing else
//! ```
//!
//! A key's way: `tui` reads it, `app::update` makes of it a changed model and effects, `tui` performs these
//! (saving on a thread of its own) and `ui::draw` draws the model. What the screen is made of is drawn in [`ui`].
//!
//! Where to change what: a word on screen in `words/nl/` and `words/en/`; a key in `app/keys/table.rs`; the card in
//! `assets/cards`; the file format in `store/format`; a screen in its file in `ui`; what a key does in
//! `app/update`, in the file of its subject; a subcommand in its file in `cli`.

#![forbid(unsafe_code)]

pub mod app;
pub mod cli;
pub mod domain;
pub mod report;
pub mod store;
pub mod text;
pub mod tui;
pub mod ui;
pub mod words;
