//! Keys on a screen that nothing lies over: those that work on every screen, then its own.

use super::{card, follow, overlay, sessions, start, versions};
use crate::app::model::{Model, Notice, Overlay, Screen};
use crate::app::{Effect, Intent, Key};
use crate::words::Words;

/// A key on a screen.
pub(super) fn press(model: &mut Model, key: Key, intent: Intent, words: &Words) -> Vec<Effect> {
    match intent {
        Intent::Blank => overlay::open(model, Overlay::Blank),
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
            Screen::Start(_) => start::press(model, intent, words),
            Screen::Sessions(_) => sessions::press(model, intent, words),
            Screen::Versions(_) => versions::press(model, intent),
            Screen::OpenCard(_) => card::press(model, key, intent, words),
            Screen::Waiting => follow::press_while_waiting(intent),
        },
    }
}
