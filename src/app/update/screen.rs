//! Keys on a screen that nothing lies over: those that work on every screen, then its own.

use super::settings::change;
use super::{card, follow, overlay, region, sessions, settings, start, versions};
use crate::app::model::{Model, Notice, Overlay, Screen, Setting};
use crate::app::{Effect, Intent, Key};
use crate::words::Words;

/// A key on a screen.
pub(super) fn press(model: &mut Model, key: Key, intent: Intent, words: &Words) -> Vec<Effect> {
    match intent {
        Intent::Blank => overlay::open(model, Overlay::Blank),
        Intent::CountSessions => region::ask(model),
        Intent::ChangeTheme => {
            let theme = model.theme().next();
            let chosen = Some(theme);
            let setting = if model.is_for_audience() { Setting::AudienceTheme(chosen) } else { Setting::Theme(chosen) };
            model.notice = Some(Notice::Theme(theme));
            change(model, setting)
        }
        Intent::ToggleMouse => {
            let mouse = !model.settings.mouse;
            model.notice = Some(Notice::Mouse(mouse));
            change(model, Setting::Mouse(mouse))
        }
        Intent::Settings => settings::open(model),
        _ => match model.screen {
            Screen::Start(_) => start::press(model, intent, words),
            Screen::Sessions(_) => sessions::press(model, intent, words),
            Screen::Versions(_) => versions::press(model, intent),
            Screen::OpenCard(_) => card::press(model, key, intent, words),
            Screen::Region(_) => region::press(model, intent),
            Screen::Waiting => follow::press_while_waiting(intent),
        },
    }
}
