//! One thing happens; the model changes; the program is told what to do.

use super::key::Key;
use super::keymap::Intent;
use super::model::{Choice, Form, FormAsks, Model, Notice, Overlay, Question, Screen, SessionRow, Sessions, Start};
use super::msg::{Effect, Msg, Target};
use super::overlays::{answer, ask_copy, ask_new_session, ask_title, form, help};
use super::sitting::{Focus, Keeping, Sitting, View};
use crate::domain::Mark;
use crate::words::{Trouble, Words};

/// Changes the model by what happened and says what the program must do.
pub fn update(model: &mut Model, msg: Msg, words: &Words) -> Vec<Effect> {
    match msg {
        Msg::Key(key) => press(model, key, words),
        Msg::Paste(text) => paste(model, &text),
        Msg::Click(target) => click(model, target, words),
        Msg::Wheel(notches) => wheel(model, notches),
        Msg::Started(latest) => show(model, Screen::Start(Start { latest, chosen: 0 })),
        Msg::Listed { rows, trashed } => {
            model.trashed = trashed;
            listed(model, rows)
        }
        Msg::Opened(opened) => {
            let (card, session, keeping) = *opened;
            show(model, Screen::Sitting(Box::new(Sitting::new(card, session, keeping))))
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

fn listed(model: &mut Model, rows: Vec<SessionRow>) -> Vec<Effect> {
    let chosen = match &model.screen {
        Screen::Sessions(before) => chosen_again(before, &rows),
        Screen::Start(_) | Screen::Versions(_) | Screen::Sitting(_) => 0,
    };
    show(model, Screen::Sessions(Sessions { rows, chosen }))
}

/// The same session as before, wherever it stands now; where it is gone, the one in its place.
fn chosen_again(before: &Sessions, rows: &[SessionRow]) -> usize {
    let path = before.rows.get(before.chosen).map(SessionRow::path);
    let same = rows.iter().position(|row| Some(row.path()) == path);
    same.unwrap_or(before.chosen.min(rows.len().saturating_sub(1)))
}

fn saved(model: &mut Model, revision: u64, at: jiff::civil::Time) -> Vec<Effect> {
    if let Screen::Sitting(sitting) = &mut model.screen
        && sitting.session.revision == revision
    {
        sitting.keeping = Keeping::Saved(at);
    }
    Vec::new()
}

/// The reason stays in the header; what to do is told once, not again at every retry.
fn not_saved(model: &mut Model, reason: String, trouble: Trouble) -> Vec<Effect> {
    let Screen::Sitting(sitting) = &mut model.screen else { return Vec::new() };
    if !sitting.is_unsaved() && model.overlays.is_empty() {
        model.notice = Some(Notice::Trouble(trouble));
    }
    sitting.keeping = Keeping::Failed(reason);
    Vec::new()
}

fn kept(model: &mut Model, id: String, revision: u64, at: jiff::civil::Time) -> Vec<Effect> {
    if let Screen::Sitting(sitting) = &mut model.screen {
        sitting.session.id = id;
        sitting.session.revision = revision;
        sitting.keeping = Keeping::Saved(at);
    }
    let then_back = matches!(
        model.overlays.last(),
        Some(Overlay::Form(Form { asks: FormAsks::KeepSketch { then_back: true }, .. }))
    );
    model.overlays.clear();
    if then_back { vec![Effect::Close] } else { Vec::new() }
}

fn press(model: &mut Model, key: Key, words: &Words) -> Vec<Effect> {
    model.notice = None;
    let intent = model.keymap.intent(key, &model.contexts());
    match (model.overlays.last_mut(), intent) {
        (_, Some(Intent::Leave)) => leave(model),
        (Some(Overlay::Form(form)), None) => {
            form.bad_date = false;
            let focus = form.focus;
            form.fields[focus].press(key);
            Vec::new()
        }
        (_, None) => Vec::new(),
        (Some(Overlay::Help(_)), Some(intent)) => help(model, intent),
        (Some(Overlay::Form(_)), Some(intent)) => form(model, intent),
        (Some(Overlay::Question(question)), Some(intent)) => {
            let question = *question;
            answer(model, question, intent, words)
        }
        (None, Some(intent)) => on_screen(model, key, intent, words),
    }
}

/// Ctrl-C: nothing stands between the user and the way out but marks that are kept nowhere, and those only once.
fn leave(model: &mut Model) -> Vec<Effect> {
    let asked = matches!(model.overlays.last(), Some(Overlay::Question(_)));
    match &model.screen {
        Screen::Sitting(sitting) if sitting.is_unkept_sketch() && !asked => {
            model.overlays = vec![Overlay::Question(Question::KeepSketch { then_quit: true })];
            Vec::new()
        }
        _ => vec![Effect::Quit { sure: asked }],
    }
}

fn paste(model: &mut Model, text: &str) -> Vec<Effect> {
    match model.overlays.last_mut() {
        Some(Overlay::Form(form)) => {
            let focus = form.focus;
            form.fields[focus].insert(text);
            Vec::new()
        }
        _ => tell(model, Notice::PasteIgnored),
    }
}

fn click(model: &mut Model, target: Target, words: &Words) -> Vec<Effect> {
    if !model.overlays.is_empty() {
        return Vec::new();
    }
    model.notice = None;
    match (&mut model.screen, target) {
        // What was clicked on may have been drawn before the screen changed: a line must still be there.
        (Screen::Start(start), Target::Line(line)) if line < start.choices().len() => {
            start.chosen = line;
            start_screen(model, Intent::Choose, words)
        }
        (Screen::Sessions(sessions), Target::Line(line)) if sessions.chosen == line => {
            sessions_screen(model, Intent::Choose, words)
        }
        (Screen::Sessions(sessions), Target::Line(line)) if line < sessions.rows.len() => {
            sessions.chosen = line;
            Vec::new()
        }
        (Screen::Versions(versions), Target::Line(line)) if line < versions.rows.len() => {
            versions.chosen = line;
            Vec::new()
        }
        (Screen::Sitting(sitting), target) => {
            point(sitting, target);
            Vec::new()
        }
        _ => Vec::new(),
    }
}

/// A click moves the focus; on what is in focus already it opens.
fn point(sitting: &mut Sitting, target: Target) {
    let to = match target {
        Target::Cell { aspect, scenario } => Focus { aspect, scenario },
        Target::Aspect(aspect) => Focus { aspect, ..sitting.focus },
        Target::Scenario(scenario) => Focus { scenario, ..sitting.focus },
        Target::Line(_) => return,
    };
    if to.aspect >= sitting.card.aspects().len() || to.scenario >= sitting.card.scenarios().len() {
        return;
    }
    match (to == sitting.focus, target, sitting.view) {
        (false, ..) => sitting.focus_on(to),
        (true, Target::Scenario(_), View::Card) => sitting.look(View::Scenario),
        (true, _, View::Card | View::Scenario) => sitting.look(View::Aspect),
        (true, ..) => {}
    }
}

fn wheel(model: &mut Model, notches: isize) -> Vec<Effect> {
    let furthest = model.extent.furthest();
    let scrolled = |scroll: usize| scroll.saturating_add_signed(3 * notches).min(furthest);
    match (model.overlays.last_mut(), &mut model.screen) {
        (Some(Overlay::Help(scroll)), _) => *scroll = scrolled(*scroll),
        (Some(_), _) => {}
        (None, Screen::Sitting(sitting)) => sitting.scroll = scrolled(sitting.scroll),
        (None, Screen::Start(start)) => start.chosen = along(start.chosen, notches, start.choices().len()),
        (None, Screen::Sessions(list)) => list.chosen = along(list.chosen, notches, list.rows.len()),
        (None, Screen::Versions(list)) => list.chosen = along(list.chosen, notches, list.rows.len()),
    }
    Vec::new()
}

fn on_screen(model: &mut Model, key: Key, intent: Intent, words: &Words) -> Vec<Effect> {
    match intent {
        Intent::Help => {
            model.overlays.push(Overlay::Help(0));
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
            Screen::Sitting(_) => sitting(model, key, intent, words),
        },
    }
}

fn start_screen(model: &mut Model, intent: Intent, words: &Words) -> Vec<Effect> {
    let Screen::Start(start) = &mut model.screen else { return Vec::new() };
    let choices = start.choices();
    let choice = match intent {
        Intent::Choose => choices[start.chosen],
        Intent::NewSession => Choice::New,
        Intent::Browse => Choice::Browse,
        Intent::OpenList => Choice::Open,
        Intent::Quit => Choice::Quit,
        _ => {
            start.chosen = moved(start.chosen, intent, choices.len(), 1);
            return Vec::new();
        }
    };
    match (choice, &start.latest) {
        (Choice::Continue, Some(row)) => vec![Effect::Open(row.path().clone())],
        (Choice::Continue, None) => Vec::new(),
        (Choice::New, _) => ask_new_session(model, FormAsks::NewSession, words),
        (Choice::Browse, _) => vec![Effect::Browse],
        (Choice::Open, _) => vec![Effect::List],
        (Choice::Quit, _) => vec![Effect::Quit { sure: false }],
    }
}

fn sessions_screen(model: &mut Model, intent: Intent, words: &Words) -> Vec<Effect> {
    let window = model.extent.window;
    let Screen::Sessions(sessions) = &mut model.screen else { return Vec::new() };
    let row = sessions.rows.get(sessions.chosen);
    match (intent, row) {
        (Intent::Choose, Some(SessionRow::Whole { path, .. })) => vec![Effect::Open(path.clone())],
        (Intent::Choose, Some(SessionRow::Damaged { trouble, .. })) => {
            let trouble = trouble.clone();
            tell(model, Notice::Trouble(trouble))
        }
        (Intent::Rename, Some(SessionRow::Whole { path, title, .. })) => {
            let form = Form::title(FormAsks::RenameListed(path.clone()), title.clone());
            model.overlays.push(Overlay::Form(form));
            Vec::new()
        }
        (Intent::Versions, Some(row)) => vec![Effect::Versions { path: row.path().clone(), name: row.name() }],
        (Intent::Trash, Some(row)) => vec![Effect::Trash(row.path().clone())],
        (Intent::NewSession, _) => ask_new_session(model, FormAsks::NewSession, words),
        (Intent::Undo, _) if model.trashed.is_empty() => tell(model, Notice::NothingToUndo),
        (Intent::Undo, _) => vec![Effect::Restore],
        (Intent::Back, _) => vec![Effect::Start],
        _ => {
            sessions.chosen = moved(sessions.chosen, intent, sessions.rows.len(), window);
            Vec::new()
        }
    }
}

fn versions_screen(model: &mut Model, intent: Intent) -> Vec<Effect> {
    let window = model.extent.window;
    let Screen::Versions(versions) = &mut model.screen else { return Vec::new() };
    match (intent, versions.rows.get(versions.chosen)) {
        (Intent::Choose, Some(row)) => {
            vec![Effect::Recover { path: versions.path.clone(), revision: row.revision }]
        }
        (Intent::Back, _) => vec![Effect::List],
        _ => {
            versions.chosen = moved(versions.chosen, intent, versions.rows.len(), window);
            Vec::new()
        }
    }
}

fn sitting(model: &mut Model, key: Key, intent: Intent, words: &Words) -> Vec<Effect> {
    let extent = model.extent;
    let Screen::Sitting(sitting) = &mut model.screen else { return Vec::new() };
    match intent {
        Intent::Back => return back(model),
        Intent::MarkCurrent => return mark(model, Mark::Current),
        Intent::MarkDesired => return mark(model, Mark::Desired),
        Intent::Undo | Intent::Redo => return undo_or_redo(model, intent),
        Intent::KeepSketch => return ask_new_session(model, FormAsks::KeepSketch { then_back: false }, words),
        Intent::CopySession => return ask_copy(model, words),
        Intent::SaveElsewhere => {
            model.overlays.push(Overlay::Form(Form::place(FormAsks::SaveElsewhere)));
        }
        Intent::Rename => return ask_title(model, words),
        Intent::ReadAspect => sitting.look(View::Aspect),
        Intent::Turn => sitting.look(if sitting.view == View::Scenario { View::Aspect } else { View::Scenario }),
        Intent::ReadOn => sitting.read_on(extent),
        Intent::ToScenario => {
            let last = sitting.card.scenarios().len() - 1;
            let scenario = key.digit().map_or(sitting.focus.scenario, |digit| digit - 1);
            if scenario <= last {
                sitting.focus_on(Focus { scenario, ..sitting.focus });
            }
        }
        Intent::Left => sitting.move_focus(0, -1),
        Intent::Right => sitting.move_focus(0, 1),
        Intent::First => sitting.focus_on(Focus { scenario: 0, ..sitting.focus }),
        Intent::Last => sitting.move_focus(0, isize::MAX),
        Intent::Up if sitting.view == View::Aspect && extent.furthest() > 0 => {
            sitting.scroll = sitting.scroll.saturating_sub(1);
        }
        Intent::Down if sitting.view == View::Aspect && extent.furthest() > 0 => {
            sitting.scroll = (sitting.scroll + 1).min(extent.furthest());
        }
        Intent::Up | Intent::PreviousAspect => sitting.move_focus(-1, 0),
        Intent::Down | Intent::NextAspect => sitting.move_focus(1, 0),
        _ => {}
    }
    Vec::new()
}

fn mark(model: &mut Model, mark: Mark) -> Vec<Effect> {
    let Screen::Sitting(sitting) = &mut model.screen else { return Vec::new() };
    if sitting.is_read_only() {
        return tell(model, Notice::CannotMark);
    }
    sitting.toggle(mark);
    save(sitting)
}

fn undo_or_redo(model: &mut Model, intent: Intent) -> Vec<Effect> {
    let Screen::Sitting(sitting) = &mut model.screen else { return Vec::new() };
    let notice = match intent {
        Intent::Undo => sitting.undo().map_or(Notice::NothingToUndo, Notice::Undone),
        _ => sitting.redo().map_or(Notice::NothingToRedo, Notice::Redone),
    };
    let effects = save(sitting);
    model.notice = Some(notice);
    effects
}

/// A new revision goes to the disk; where there is nothing new, or no file, nothing does.
pub(super) fn save(sitting: &Sitting) -> Vec<Effect> {
    match sitting.keeping {
        Keeping::Saving => vec![Effect::Save(Box::new(sitting.session.clone()))],
        _ => Vec::new(),
    }
}

fn back(model: &mut Model) -> Vec<Effect> {
    let Screen::Sitting(sitting) = &mut model.screen else { return Vec::new() };
    if sitting.view != View::Card {
        sitting.look(View::Card);
        return Vec::new();
    }
    if sitting.is_unkept_sketch() {
        model.overlays.push(Overlay::Question(Question::KeepSketch { then_quit: false }));
        return Vec::new();
    }
    vec![Effect::Close]
}

/// A place in a row of `count`, moved as a key asks, stopping at the ends.
pub(super) fn moved(place: usize, intent: Intent, count: usize, page: usize) -> usize {
    let page = page.max(1).cast_signed();
    match intent {
        Intent::Up => along(place, -1, count),
        Intent::Down => along(place, 1, count),
        Intent::PageUp => along(place, -page, count),
        Intent::PageDown => along(place, page, count),
        Intent::First => 0,
        Intent::Last => count.saturating_sub(1),
        _ => place,
    }
}

fn along(place: usize, by: isize, count: usize) -> usize {
    place.saturating_add_signed(by).min(count.saturating_sub(1))
}
