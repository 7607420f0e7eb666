//! One thing happens; the model changes; the program is told what to do.

use std::collections::HashMap;
use std::path::PathBuf;
use std::rc::Rc;

use super::input::{Code, Key};
use super::keys::Intent;
use super::list::List;
use super::lists::{sessions_screen, start_screen, versions_screen};
use super::model::{Form, FormPurpose, Model, Notice, Overlay, Palette, Question, Screen, SessionRow, Sessions, Start};
use super::msg::{Effect, Msg, Target};
use super::overlays::{answer, form, help};
use super::reading::{reading, undo_or_redo};
use super::seeking::{choose_command, look, search};
use super::sheets::{answers, edited, facts, keep_text, roles, steps, talk, text, typed};
use super::sitting::{Focus, OpenCard, SaveState, View};
use super::{guide, paper, present, room};
use crate::domain::Edit;
use crate::words::{Trouble, Words};

/// How far a notch of the mouse wheel scrolls a text.
const LINES_A_NOTCH: isize = 3;

/// Changes the model by what happened and says what the program must do.
pub fn update(model: &mut Model, msg: Msg, words: &Words) -> Vec<Effect> {
    match msg {
        Msg::Key(key) => press(model, key, words),
        Msg::Paste(text) => paste(model, &text),
        Msg::Click(target) => click(model, target, words),
        Msg::Wheel(notches) => wheel(model, notches, words),
        Msg::Started(latest) => show(model, Screen::Start(Start { latest, list: List::default() })),
        Msg::Listed { files, has_trash } => {
            model.has_trash = has_trash;
            listed(model, files)
        }
        Msg::Read { rows, then } => read(model, rows, then, words),
        Msg::Opened(opened) => {
            let (card, session, save_state) = *opened;
            show(model, Screen::OpenCard(Box::new(OpenCard::new(card, session, save_state))));
            room::go_on(model);
            Vec::new()
        }
        Msg::Kept { id, revision, at } => kept(model, id, revision, at),
        Msg::Saved { revision, at } => saved(model, revision, at),
        Msg::NotSaved { reason, trouble } => not_saved(model, reason, trouble),
        Msg::StillUnsaved => {
            model.notice = None;
            model.overlays = vec![Overlay::Question(Question::LeaveUnsaved)];
            Vec::new()
        }
        Msg::Trashed(title) => {
            tell(model, Notice::Trashed(title));
            vec![Effect::List]
        }
        Msg::Restored(title) => {
            tell(model, Notice::Restored(title));
            vec![Effect::List]
        }
        Msg::Versions(versions) => show(model, Screen::Versions(versions)),
        Msg::Recovered(revision) => {
            tell(model, Notice::Recovered(revision));
            match &model.screen {
                Screen::Versions(versions) => {
                    vec![Effect::Versions { path: versions.path.clone(), name: versions.name.clone() }]
                }
                _ => Vec::new(),
            }
        }
        Msg::SavedElsewhere(place) => {
            model.overlays.clear();
            tell(model, Notice::SavedElsewhere(place))
        }
        Msg::Rested => keep_text(model),
        Msg::Edited(text) => edited(model, &text),
        Msg::Present => present::enter(model),
        Msg::Agenda(read) => guide::read(model, read),
        Msg::Followed(followed) => present::follow(model, *followed),
        Msg::ReportPlace(place) => paper::show(model, place),
        Msg::ReportWritten(path) => paper::written(model, path),
        Msg::ReportExists => paper::ask_to_replace(model),
        Msg::ReportRefused(trouble) => paper::refused(model, trouble),
        Msg::CopySent => tell(model, Notice::CopySent),
        Msg::AskedToOpen(path) => tell(model, Notice::AskedToOpen(path.to_string_lossy().into_owned())),
        Msg::Failed(trouble) => tell(model, Notice::Trouble(trouble)),
    }
}

fn show(model: &mut Model, screen: Screen) -> Vec<Effect> {
    model.screen = screen;
    model.overlays.clear();
    Vec::new()
}

pub(super) fn tell(model: &mut Model, notice: Notice) -> Vec<Effect> {
    model.notice = Some(notice);
    Vec::new()
}

fn listed(model: &mut Model, files: Rc<[PathBuf]>) -> Vec<Effect> {
    let list = match &model.screen {
        Screen::Sessions(before) => chosen_again(before, &files),
        Screen::Start(_) | Screen::Versions(_) | Screen::OpenCard(_) => List::default(),
    };
    show(model, Screen::Sessions(Sessions { files, read: HashMap::new(), list }))
}

/// The same session as before, wherever it stands now; where it is gone, the one in its place.
fn chosen_again(before: &Sessions, files: &[PathBuf]) -> List {
    let mut list = before.list;
    let chosen = before.files.get(list.chosen);
    list.chosen = files.iter().position(|path| Some(path) == chosen).unwrap_or(list.chosen);
    list.move_by(0, files.len());
    list
}

fn read(model: &mut Model, rows: Vec<SessionRow>, then: Option<Intent>, words: &Words) -> Vec<Effect> {
    let Screen::Sessions(sessions) = &mut model.screen else { return Vec::new() };
    sessions.read.extend(rows.into_iter().map(|row| (row.path().clone(), row)));
    then.map_or_else(Vec::new, |intent| sessions_screen(model, intent, words))
}

fn saved(model: &mut Model, revision: u64, at: jiff::civil::Time) -> Vec<Effect> {
    let has_unsaved_typing = model.has_unsaved_typing();
    if let Some(open_card) = model.screen.open_card_mut()
        && open_card.session.revision == revision
        && !has_unsaved_typing
    {
        open_card.save_state = SaveState::Saved(at);
    }
    Vec::new()
}

/// The reason stays in the header; what to do is told once, not again at every retry.
fn not_saved(model: &mut Model, reason: String, trouble: Trouble) -> Vec<Effect> {
    let Some(open_card) = model.screen.open_card_mut() else { return Vec::new() };
    if !open_card.is_unsaved() && model.overlays.is_empty() {
        model.notice = Some(Notice::Trouble(trouble));
    }
    open_card.save_state = SaveState::Failed(reason);
    Vec::new()
}

fn kept(model: &mut Model, id: String, revision: u64, at: jiff::civil::Time) -> Vec<Effect> {
    if let Some(open_card) = model.screen.open_card_mut() {
        open_card.session.id = id;
        open_card.session.revision = revision;
        open_card.save_state = SaveState::Saved(at);
    }
    let then_back = matches!(
        model.overlays.last(),
        Some(Overlay::Form(Form { asks: FormPurpose::KeepSketch { then_back: true }, .. }))
    );
    model.overlays.clear();
    if then_back { vec![Effect::Close] } else { Vec::new() }
}

fn press(model: &mut Model, key: Key, words: &Words) -> Vec<Effect> {
    // What goes wrong is not told to the room, and must not be lost on it.
    if !(model.is_presenting() && matches!(model.notice, Some(Notice::Trouble(_)))) {
        model.notice = None;
    }
    let intent = model.keymap.intent(key, &model.contexts());
    if intent.is_some_and(|intent| press_in_list(model, intent, words)) {
        return Vec::new();
    }
    match (model.overlays.last_mut(), intent) {
        (_, Some(Intent::Leave)) => leave(model),
        (Some(Overlay::Form(form)), None) => {
            form.wrong = None;
            paper::press_in_form(form, key);
            Vec::new()
        }
        (Some(Overlay::Notes(_)), intent) => text(model, key, intent),
        (Some(Overlay::Search(_)), intent) => search(model, key, intent),
        (Some(Overlay::Palette(_)), intent) => choose_command(model, key, intent, words),
        (Some(Overlay::Blank), Some(_)) => {
            model.overlays.pop();
            Vec::new()
        }
        (Some(Overlay::Meeting(_)), intent) => room::press(model, key, intent, words),
        (_, None) => Vec::new(),
        (Some(_), Some(intent)) => on_overlay(model, intent, words),
        (None, Some(intent)) => on_screen(model, key, intent, words),
    }
}

fn on_overlay(model: &mut Model, intent: Intent, words: &Words) -> Vec<Effect> {
    match (model.overlays.last(), intent) {
        (Some(Overlay::Help(_)), _) => help(model, intent),
        (Some(Overlay::Form(_)), _) => form(model, intent, words),
        (Some(Overlay::Question(question)), _) => {
            let question = *question;
            answer(model, question, intent, words)
        }
        (_, Intent::Help) => {
            model.overlays.push(Overlay::Help(0));
            Vec::new()
        }
        (_, Intent::Undo | Intent::Redo) => undo_or_redo(model, intent),
        (Some(Overlay::Answers(_)), _) => answers(model, intent),
        (Some(Overlay::Steps(_)), _) => steps(model, intent, words),
        (Some(Overlay::Questions(_)), _) => talk(model, intent, words),
        (Some(Overlay::Facts(_)), _) => facts(model, intent, words),
        (Some(Overlay::Roles(_)), _) => roles(model, intent, words),
        (Some(Overlay::Agenda(_)), _) => guide::press(model, intent),
        (Some(Overlay::ReportSheet(_)), _) => paper::press(model, intent, words),
        (
            Some(Overlay::Notes(_) | Overlay::Search(_) | Overlay::Palette(_) | Overlay::Meeting(_) | Overlay::Blank)
            | None,
            _,
        ) => Vec::new(),
    }
}

/// Ctrl-C: nothing stands between the user and the way out but marks that are kept nowhere, and those only once.
fn leave(model: &mut Model) -> Vec<Effect> {
    let mut effects = keep_text(model);
    let was_asked = matches!(model.overlays.last(), Some(Overlay::Question(_)));
    if !was_asked && model.open_card().is_some_and(OpenCard::is_unsaved_sketch) {
        model.overlays = vec![Overlay::Question(Question::KeepSketch { then_quit: true })];
    } else {
        effects.push(Effect::Quit { sure: was_asked });
    }
    effects
}

fn paste(model: &mut Model, text: &str) -> Vec<Effect> {
    match model.overlays.last_mut() {
        Some(Overlay::Form(form)) => {
            let focus = form.focus;
            form.fields[focus].insert(text);
            Vec::new()
        }
        Some(Overlay::Notes(editor)) => {
            if !editor.insert(text) {
                model.notice = Some(Notice::TextFull);
            }
            typed(model)
        }
        Some(Overlay::Palette(commands)) => {
            commands.field.insert(text);
            commands.list = List::default();
            Vec::new()
        }
        Some(Overlay::Search(field)) => {
            field.insert(text);
            let word = field.text().to_owned();
            if let Some(open_card) = model.screen.open_card_mut() {
                look(open_card, &word);
            }
            Vec::new()
        }
        Some(Overlay::Meeting(room)) => {
            if let Some(field) = room.field() {
                field.insert(text);
            }
            Vec::new()
        }
        _ => tell(model, Notice::PasteIgnored),
    }
}

/// Lets a key move in the list on top, if there is one; says whether it did.
fn press_in_list(model: &mut Model, intent: Intent, words: &Words) -> bool {
    let (count, window) = (model.list_len(words), model.extent.window);
    model.list_mut().is_some_and(|list| list.press(intent, count, window))
}

fn click(model: &mut Model, target: Target, words: &Words) -> Vec<Effect> {
    match target {
        Target::Line(line) => click_on_line(model, line, words),
        Target::Cell { .. } | Target::Aspect(_) | Target::Scenario(_) if model.overlays.is_empty() => {
            model.notice = None;
            if let Some(open_card) = model.open_card_mut() {
                point(open_card, target);
            }
            Vec::new()
        }
        Target::Cell { .. } | Target::Aspect(_) | Target::Scenario(_) => Vec::new(),
    }
}

/// A click on a line chooses it; on the chosen one it does what Enter does. The start screen is a menu: one click is
/// enough.
fn click_on_line(model: &mut Model, line: usize, words: &Words) -> Vec<Effect> {
    let is_menu = model.overlays.is_empty() && matches!(model.screen, Screen::Start(_));
    // The line may have been drawn before the list changed: it must still be there.
    let is_there = line < model.list_len(words);
    let Some(list) = model.list_mut().filter(|_| is_there) else { return Vec::new() };
    let was_chosen = std::mem::replace(list, List::at(line)).chosen == line;
    model.notice = None;
    if was_chosen || is_menu { press(model, Key::plain(Code::Enter), words) } else { Vec::new() }
}

/// A click moves the focus; on what is in focus already it opens.
fn point(open_card: &mut OpenCard, target: Target) {
    let to = match target {
        Target::Cell { aspect, scenario } => Focus { aspect, scenario },
        Target::Aspect(aspect) => Focus { aspect, ..open_card.focus },
        Target::Scenario(scenario) => Focus { scenario, ..open_card.focus },
        Target::Line(_) => return,
    };
    if to.aspect >= open_card.card.aspects().len() || to.scenario >= open_card.card.scenarios().len() {
        return;
    }
    match (to == open_card.focus, target, open_card.view) {
        (false, ..) => open_card.focus_on(to),
        (true, Target::Scenario(_), View::Card) => open_card.look(View::Scenario),
        (true, _, View::Card | View::Scenario) => open_card.look(View::Aspect),
        (true, ..) => {}
    }
}

fn wheel(model: &mut Model, notches: isize, words: &Words) -> Vec<Effect> {
    let count = model.list_len(words);
    if let Some(list) = model.list_mut() {
        list.move_by(notches, count);
        return Vec::new();
    }
    let furthest = model.extent.furthest();
    let scrolled = |scroll: usize| scroll.saturating_add_signed(LINES_A_NOTCH * notches).min(furthest);
    match (model.overlays.last_mut(), model.screen.open_card_mut()) {
        (Some(Overlay::Help(scroll) | Overlay::Questions(scroll)), _) => *scroll = scrolled(*scroll),
        (Some(Overlay::Notes(editor)), _) => editor.move_rows(LINES_A_NOTCH * notches, model.extent.width),
        (None, Some(open_card)) => open_card.scroll = scrolled(open_card.scroll),
        _ => {}
    }
    Vec::new()
}

pub(super) fn on_screen(model: &mut Model, key: Key, intent: Intent, words: &Words) -> Vec<Effect> {
    match intent {
        Intent::Help => {
            model.overlays.push(Overlay::Help(0));
            Vec::new()
        }
        Intent::Palette => {
            model.overlays.push(Overlay::Palette(Palette::default()));
            Vec::new()
        }
        Intent::Blank => {
            model.overlays.push(Overlay::Blank);
            Vec::new()
        }
        Intent::ChangeTheme => {
            model.settings.theme = model.settings.theme.next();
            model.notice = Some(Notice::Theme(model.settings.theme));
            vec![Effect::SaveSettings(model.settings)]
        }
        Intent::ToggleMouse => {
            model.settings.mouse = !model.settings.mouse;
            model.notice = Some(Notice::Mouse(model.settings.mouse));
            vec![Effect::SaveSettings(model.settings)]
        }
        _ => match model.screen {
            Screen::Start(_) => start_screen(model, intent, words),
            Screen::Sessions(_) => sessions_screen(model, intent, words),
            Screen::Versions(_) => versions_screen(model, intent),
            Screen::OpenCard(_) => reading(model, key, intent, words),
        },
    }
}

/// Changes the open session and has it saved; one that can only be read says so.
pub(super) fn change(model: &mut Model, edit: Edit) -> Vec<Effect> {
    let Some(open_card) = model.open_card_mut() else { return Vec::new() };
    if open_card.is_read_only() {
        return tell(model, Notice::CannotMark);
    }
    open_card.change(edit);
    save(open_card)
}

/// A new revision goes to the disk; where there is nothing new, or no file, nothing does.
pub(super) fn save(open_card: &OpenCard) -> Vec<Effect> {
    match open_card.save_state {
        SaveState::Saving => vec![Effect::Save(Box::new(open_card.session.clone()))],
        _ => Vec::new(),
    }
}
