//! How messages change the model, and what the program must do then.
//!
//! Imports run from here to `key`, `mouse` and `paste`, from there to one file for each screen and overlay, and from
//! these to `change` and `overlay`.

mod agenda;
mod answers;
mod ask;
mod ballot;
mod card;
mod card_draft;
mod card_link;
mod change;
mod compare;
mod copies;
mod draft;
mod facts;
mod focus;
mod follow;
mod form;
mod hands;
mod help;
mod hint;
mod key;
mod list;
mod manual;
mod meeting;
mod merge;
mod mouse;
mod notes;
mod overlay;
mod palette;
mod paste;
mod present;
mod question;
mod questions;
mod region;
mod report;
mod reveal;
mod roles;
mod round;
mod rounds;
mod saved;
mod screen;
mod search;
mod sessions;
mod settings;
mod slips;
mod start;
mod steps;
mod versions;

use change::notify;
use overlay::show_screen;

use crate::app::model::{List, Model, Notice, OpenCard, Question, Screen, Start};
use crate::app::{Effect, Msg, OpenedCard};
use crate::words::Words;

/// Changes the model by what happened and says what the program must do.
pub fn update(model: &mut Model, msg: Msg, words: &Words) -> Vec<Effect> {
    let effects = take(model, msg, words);
    model.pick_hint();
    effects
}

fn take(model: &mut Model, msg: Msg, words: &Words) -> Vec<Effect> {
    match msg {
        Msg::Key(key) => key::press(model, key, words),
        Msg::Paste(text) => paste::paste(model, &text),
        Msg::Click(target) => mouse::click(model, target, words),
        Msg::Wheel(notches) => mouse::wheel(model, notches, words),
        Msg::Started { recent, card, own_cards, is_looking } => {
            start::started(model, Start { recent, card, own_cards, is_looking, list: List::default() }, words)
        }
        Msg::Listed { files, has_trash, is_looking } => {
            model.has_trash = has_trash;
            sessions::listed(model, files, is_looking)
        }
        Msg::RowsRead { rows, is_last } => sessions::rows_read(model, rows, is_last),
        Msg::Read { rows, then } => sessions::read(model, rows, then, words),
        Msg::Earlier(found) => compare::looked_up(model, *found),
        Msg::Opened(opened) => opened_card(model, *opened),
        Msg::OpenedToMerge(opened) => opened_to_merge(model, *opened),
        Msg::Merge(msg) => merge::happened(model, msg, words),
        Msg::Drafts(drafts) => {
            model.drafts = drafts;
            Vec::new()
        }
        Msg::Created { id, revision, at } => saved::created(model, id, revision, at),
        Msg::Saved { revision, at } => saved::saved(model, revision, at),
        Msg::NotSaved { reason, trouble } => saved::failed(model, reason, trouble),
        Msg::StillUnsaved => {
            model.notice = None;
            overlay::ask(model, Question::LeaveUnsaved)
        }
        Msg::Trashed(title) => sessions::moved(model, Notice::Trashed(title)),
        Msg::Restored(title) => sessions::moved(model, Notice::Restored(title)),
        Msg::Versions(versions) => show_screen(model, Screen::Versions(versions)),
        Msg::Recovered(revision) => versions::recovered(model, revision),
        Msg::SavedElsewhere(path) => saved::saved_elsewhere(model, path),
        Msg::KeepTyping => draft::keep_typing(model),
        Msg::Ending => draft::keep_all(model),
        Msg::Edited(text) => notes::edited_elsewhere(model, &text),
        Msg::Present => present::enter(model),
        Msg::Agenda(agenda) => agenda::read(model, agenda),
        Msg::AgendaResumed(agenda) => agenda::resumed(model, agenda),
        Msg::Followed(followed) => follow::follow(model, *followed),
        Msg::ReportPath(path) => report::open(model, path),
        Msg::ReportWritten(path) => report::written(model, path, words),
        Msg::ReportExists => overlay::ask(model, Question::ReplaceFile),
        Msg::ReportRefused(trouble) => report::refused(model, trouble),
        Msg::CopySent { through_tmux } => notify(model, Notice::CopySent { through_tmux }),
        Msg::AskedToOpen(path) => notify(model, Notice::AskedToOpen(path.to_string_lossy().into_owned())),
        Msg::CardRead(card_draft) => card_draft::read(model, *card_draft),
        Msg::CardRefused(trouble) => card_draft::refused(model, trouble),
        Msg::CardsToLink(cards) => card_link::found(model, cards),
        Msg::Linked(opened) => card_link::linked(model, *opened),
        Msg::Count(news) => region::hear(model, news),
        Msg::CameAlong(title) => notify(model, Notice::CardCameAlong(title)),
        Msg::CardKept(card) => card_draft::kept(model, *card),
        Msg::OwnWritten { path, is_new } => saved::own_file(model, &path, is_new),
        Msg::SettingsRead(stored) => settings::read(model, *stored),
        Msg::Failed(trouble) => notify(model, Notice::Trouble(trouble)),
    }
}

/// Shows a session that was opened to bring voices together for it.
fn opened_to_merge(model: &mut Model, opened: OpenedCard) -> Vec<Effect> {
    let mut effects = opened_card(model, opened);
    effects.extend(merge::open(model));
    effects
}

/// Shows a card that was opened, and goes on where its session was left.
fn opened_card(model: &mut Model, opened: OpenedCard) -> Vec<Effect> {
    let OpenedCard { card, session, save_state, drafts, came_along } = opened;
    let taken_over = draft::subject(model);
    let mut open_card = OpenCard::new(card, session, save_state);
    open_card.drafts = drafts;
    show_screen(model, Screen::OpenCard(Box::new(open_card)));
    let mut effects = round::resume(model);
    effects.extend(agenda::look_up(model));
    if let Some(subject) = taken_over {
        effects.extend(draft::forget(model, &subject));
    }
    if came_along {
        effects.extend(overlay::ask(model, Question::KeepCard));
    }
    effects
}
