//! Spiegel puts a published Dutch reflection card on the terminal: four aspects against four scenarios of
//! Samen Opleiden & Professionaliseren. Groups read it, mark what is current and what is desired, and keep it.
//!
//! The layers of the program. Each may use those below it, never one above (`tests/architecture.rs` checks that):
//!
//! ```text
//! main.rs   arguments in, exit code out
//! cli/      the command line: one file a subcommand, writing to `impl Write`
//! plain/    the whole program as a conversation, line by line, for who reads by ear
//! tui/      the only impure loop: terminal in and out, the saver thread, effects
//! ui/       drawing: pure functions from the model to cells; one screen a file
//! app/      what the program knows and does: Model, Msg, update, Effect, the key table
//! report/   a session or a card as a document: text, Markdown, HTML, Word, Excel, CSV, JSON, a calendar
//! words/    every text of the program, once per language; errors as sentences
//! store/    sessions, cards and settings on disk: format, atomic save, lock, trash
//! import/   tables of text in the files of other programs, and the card in one of them
//! text/     sanitising, wrapping, hyphenating, finding and matching text
//! domain/   card, session, answer, edit, rounds and their ballots: knows nothing else
//! ```
//!
//! What happens to a key: `tui` reads it, the table in `app/keys` says what it means, `app/update` changes the model and
//! returns effects, `tui` performs these (saving on a thread of its own), and `ui` draws the model. A subject has the same
//! name in each: `app/model/agenda.rs` holds it, `app/update/agenda.rs` changes it, `ui/agenda.rs` draws it.
//!
//! | where to change what | file |
//! |---|---|
//! | a key | `app/keys/table.rs` |
//! | what a key does | `app/update`, in the file of its subject |
//! | then and now | `domain/compare.rs`, `report/compare`, `ui/compare.rs` |
//! | voices from home: codes, the form, merging | `domain/vote_code.rs`, `report/voices`, `domain/merge.rs`, `ui/merge.rs` |
//! | copies of one session that were changed apart | `domain/copies.rs`, `store/library/copies.rs` |
//! | what leaves the room | `domain/leaving.rs` |
//! | a screen or dialog | `ui`, in the file of its subject |
//! | what everyone answered, after a reveal: a bar or a dot a voice | `ui/reveal`, `ui/stack.rs` |
//! | how long after typing it is saved | `tui/program/autosave.rs` |
//! | what the palette finds | `app/model/palette.rs`, with the words behind `also` in `words` |
//! | a word of the reflection: huidig, toelichting, onderbouwing (evidence) | `words/nl/domain.rs`, `words/en/domain.rs` |
//! | another text | `words/nl`, `words/en`, in the file that `words/mod.rs` names |
//! | the card | `assets/cards` |
//! | the file format, and how older ones are read | `store/format` |
//! | how a file is saved | `store/session` |
//! | a subcommand | its file in `cli` |
//! | what is said without a screen (`--plain`) | `plain` |
//! | a day as people write it | `words/days.rs` |

#![forbid(unsafe_code)]

pub mod app;
pub mod cli;
pub mod domain;
pub mod import;
pub mod plain;
pub mod report;
pub mod store;
pub mod text;
pub mod tui;
pub mod ui;
pub mod words;
