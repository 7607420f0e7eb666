//! Keys on a screen that nothing lies over: those that work on every screen, then its own.

use super::{card, follow, overlay, region, sessions, start, versions};
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
            let setting = if model.is_for_audience() { Setting::AudienceTheme(theme) } else { Setting::Theme(theme) };
            model.notice = Some(Notice::Theme(theme));
            change(model, setting)
        }
        Intent::ToggleMouse => {
            let mouse = !model.settings.mouse;
            model.notice = Some(Notice::Mouse(mouse));
            change(model, Setting::Mouse(mouse))
        }
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

/// Changes a setting, and only that one: another program may have changed others in the file meanwhile, and an option of the
/// command line holds for one time.
fn change(model: &mut Model, setting: Setting) -> Vec<Effect> {
    model.settings.change(setting);
    vec![Effect::SaveSetting(setting)]
}
