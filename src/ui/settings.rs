//! The settings: each with its value and its default, and below them what the chosen one does, with a preview.
//!
//! ```text
//!  ▌ Kleuren                  donker            gewoon: van de terminal
//!    Taal                     Nederlands        gewoon
//!    …
//!  ────────────────────────────────────────────────────────────────────
//!  ▌ 2 Beleid en aanbod   ● H    ◆ G    ◉ H+G    ·                         the preview, in the colours of the chosen setting
//!  De kleuren van je eigen scherm. …
//!  In config.ron: theme, regel 4.
//! ```

use ratatui::buffer::Buffer;
use ratatui::layout::{Rect, Size};
use ratatui::widgets::StatefulWidget;

use super::canvas::{Canvas, Drawing, Look, Theme, after, at_most, below, cells, row, split_top};
use super::frame::Header;
use super::list;
use super::marks::CellMark;
use super::panel::Panel;
use super::session_table::shortened;
use crate::app::{Extent, Model, SettingLine, SettingName, SettingsSheet, StoredSettings, ThemeName};
use crate::text::columns;
use crate::words::SettingWords;

const WIDTH: u16 = 76;
/// In fewer rows there is none for a preview, and none between the list and what is said of a setting.
const TALL: u16 = 15;
/// The default stands behind a value of so many columns.
const MAX_VALUE: usize = 24;
/// A value in fewer columns says less than the default beside it.
const MIN_VALUE: u16 = 12;
/// So many rows what is said of a setting takes at most, in a panel.
const MAX_ABOUT: u16 = 5;

/// What a setting is called and its value, as in "Kleuren: donker", and what it does.
#[must_use]
pub fn in_words(name: SettingName, stored: &StoredSettings, model: &Model, look: &Look) -> [String; 2] {
    let sheet = SettingsSheet { stored: stored.clone(), ..SettingsSheet::default() };
    let dialog = SettingsDialog { model, sheet: &sheet, look };
    let words = dialog.words(name);
    [format!("{}: {}", words.label, dialog.value(name)), words.about.to_owned()]
}

/// The settings.
pub struct SettingsDialog<'a> {
    pub model: &'a Model,
    pub sheet: &'a SettingsSheet,
    pub look: &'a Look,
}

impl StatefulWidget for SettingsDialog<'_> {
    type State = Drawing;

    fn render(self, area: Rect, buf: &mut Buffer, drawing: &mut Drawing) {
        let canvas = &mut Canvas::new(buf, drawing, self.look);
        let titles = [self.look.words.settings.title];
        let header = Header::new(&titles, self.look);
        let count = cells(self.sheet.lines().len());
        let body = Panel::new(header, WIDTH).draw(canvas, area, |_, _: Size| count + 2 + MAX_ABOUT);
        let about = self.about();
        let about_height = canvas.height(&about, body.width.saturating_sub(2));
        let is_tall = body.height >= TALL.max(count + about_height + 2);
        let below_list = about_height + if is_tall { 2 } else { 0 };
        let [list, rest] = split_top(body, count.min(body.height.saturating_sub(below_list)).max(1));
        self.draw_list(canvas, list);
        let rest = if is_tall { self.draw_preview(canvas, below(rest, 1)) } else { rest };
        canvas.write(after(at_most(rest, rest.width.saturating_sub(1)), 2), &about, self.look.theme.second);
    }
}

impl SettingsDialog<'_> {
    fn draw_list(&self, canvas: &mut Canvas, area: Rect) {
        let lines = self.sheet.lines();
        let visible = self.sheet.list.window(area.height.into(), lines.len());
        let first = visible.start;
        for (index, row) in visible.zip(area.rows()) {
            let inner = list::row(canvas, row, index, index == self.sheet.list.chosen);
            self.draw_line(canvas, at_most(inner, inner.width.saturating_sub(2)), lines[index], index);
        }
        canvas.more(area, Extent::new(lines.len(), area.height.into()), first);
    }

    /// What a setting is called, its value, and its default if that is another.
    fn draw_line(&self, canvas: &mut Canvas, row: Rect, line: SettingLine, index: usize) {
        let (theme, words) = (&self.look.theme, &self.look.words.settings);
        let style = if index == self.sheet.list.chosen { theme.title } else { theme.text };
        let name = match line {
            SettingLine::Setting(name) => name,
            SettingLine::Wrong(index) => {
                canvas.put(row, &self.sheet.stored.wrong[index].text, theme.alarm);
                return;
            }
        };
        let widest = |width: &dyn Fn(SettingName) -> usize| SettingName::ALL.map(width).into_iter().max().unwrap_or(0);
        let labels = cells(widest(&|name| columns(self.words(name).label)) + 2);
        let values = cells(widest(&|name| columns(&self.value(name)).min(MAX_VALUE)) + 2);
        let values_area = after(row, labels);
        canvas.put(at_most(row, labels), self.words(name).label, style);
        let (value, default) = (self.value(name), self.value_in(name, &StoredSettings::default()));
        let (note, note_style) = match self.sheet.stored.wrong(name) {
            Some(_) => (words.wrong.to_owned(), theme.alarm),
            None if value == default => (words.is_default.to_owned(), theme.second),
            None => ((words.default)(&default), theme.second),
        };
        let note_width = cells(columns(&note));
        let beside_note = values_area.width.saturating_sub(note_width + 2);
        let width = if beside_note < MIN_VALUE { values_area.width } else { beside_note };
        // The end of a path tells it from others.
        let is_path = name == SettingName::ReportFolder && value != default;
        let value = if is_path { shortened(&value, width.into(), self.look.glyphs.ellipsis) } else { value };
        let used = canvas.put(values_area, &value, style);
        let column = values.max(used + 2);
        let note_area = after(values_area, if column + note_width <= values_area.width { column } else { used + 2 });
        // The default is told below too.
        if note_width <= note_area.width {
            canvas.put(note_area, &note, note_style);
        }
    }

    /// A row of the card as the chosen setting makes it look. Returns the area below it.
    fn draw_preview(&self, canvas: &mut Canvas, area: Rect) -> Rect {
        let look = self.look;
        let is_for_audience = self.sheet.chosen() == Some(SettingLine::Setting(SettingName::AudienceTheme));
        let audience = Theme::named(self.model.settings.audience_theme, look.theme.depth);
        let theme = if is_for_audience { audience } else { look.theme };
        let shown = Look { theme, glyphs: look.glyphs, words: look.words };
        let line = at_most(row(area, 0), area.width.saturating_sub(1));
        canvas.clear(line);
        canvas.tint(line, theme.ground);
        canvas.bar(line, look.glyphs.bar, theme.focus);
        let text = format!("1 {}", look.words.domain.aspect);
        let mut rest = after(line, 2);
        let used = canvas.put(rest, &text, theme.ground.patch(theme.title));
        rest = after(rest, used + 3);
        for mark in [CellMark::Current, CellMark::Desired, CellMark::Both] {
            let word = mark.word(&shown);
            if columns(&word) + 2 > rest.width.into() {
                break;
            }
            let used = canvas.put(rest, &word, theme.ground.patch(mark.chip(&shown)));
            rest = after(rest, used + 3);
        }
        below(area, 1)
    }

    /// What the chosen line is about: what it does, what holds now, what is wrong with it, and where it stands.
    fn about(&self) -> String {
        let (words, stored) = (&self.look.words.settings, &self.sheet.stored);
        match self.sheet.chosen() {
            Some(SettingLine::Setting(name)) => {
                let wrong = stored.wrong(name).map(|wrong| wrong.text.clone());
                let now = self.now(name).map(|now| (words.for_now)(&now));
                let place = (words.place)(name.key(), stored.line(name));
                // In its row it has at least so many columns.
                let is_cut = |folder: &&String| name == SettingName::ReportFolder && columns(folder) > MIN_VALUE.into();
                let folder = stored.report_folder.as_ref().filter(is_cut);
                let whole = folder.map(|folder| format!("{}: {folder}.", self.words(name).label));
                let parts = [wrong, Some(self.words(name).about.to_owned()), whole, now, Some(place)];
                parts.into_iter().flatten().collect::<Vec<_>>().join(" ")
            }
            Some(SettingLine::Wrong(index)) => {
                let wrong = stored.wrong.get(index).map_or("", |wrong| wrong.text.as_str());
                format!("{wrong} {}", words.unknown_hint)
            }
            None => String::new(),
        }
    }

    fn words(&self, name: SettingName) -> SettingWords {
        let words = &self.look.words.settings;
        match name {
            SettingName::Theme => words.theme,
            SettingName::AudienceTheme => words.audience_theme,
            SettingName::Language => words.language,
            SettingName::Ascii => words.ascii,
            SettingName::Mouse => words.mouse,
            SettingName::Plain => words.plain,
            SettingName::ReportFolder => words.report_folder,
            SettingName::Hints => words.hints,
        }
    }

    /// What the file says; the default if it says nothing.
    fn value(&self, name: SettingName) -> String {
        self.value_in(name, &self.sheet.stored)
    }

    fn value_in(&self, name: SettingName, stored: &StoredSettings) -> String {
        let words = &self.look.words.settings;
        match name {
            SettingName::Hints => (words.hints_told)(stored.hints),
            SettingName::ReportFolder => stored.report_folder.clone().unwrap_or_else(|| words.no_folder.to_owned()),
            name => self.name_of(name, stored).to_owned(),
        }
    }

    /// A value of a setting that has a few of them.
    fn name_of(&self, name: SettingName, stored: &StoredSettings) -> &'static str {
        let words = &self.look.words.settings;
        let theme =
            |chosen: Option<ThemeName>, default: ThemeName| (words.theme_name)(chosen.unwrap_or(default).name());
        let either = |is_it: bool, yes, no| if is_it { yes } else { no };
        match name {
            SettingName::Theme => theme(stored.theme, self.model.settings.default_theme),
            SettingName::AudienceTheme => theme(stored.audience_theme, ThemeName::FOR_AUDIENCE),
            SettingName::Language => (words.language_name)(stored.lang.unwrap_or("nl")),
            SettingName::Ascii => either(stored.ascii, words.only_ascii, words.all_signs),
            SettingName::Mouse => either(stored.mouse_off, words.mouse_elsewhere, words.mouse_here),
            SettingName::Plain => either(stored.plain, words.lines, words.screens),
            SettingName::ReportFolder | SettingName::Hints => "",
        }
    }

    /// What holds now, if that is not what the file says: an option of the command line counts more.
    fn now(&self, name: SettingName) -> Option<String> {
        let settings = &self.model.settings;
        let now = match name {
            SettingName::Theme => StoredSettings { theme: Some(settings.theme), ..StoredSettings::default() },
            SettingName::AudienceTheme => {
                StoredSettings { audience_theme: Some(settings.audience_theme), ..StoredSettings::default() }
            }
            SettingName::Language => StoredSettings { lang: Some(self.look.words.lang), ..StoredSettings::default() },
            SettingName::Ascii => StoredSettings { ascii: self.look.glyphs.is_ascii(), ..StoredSettings::default() },
            SettingName::Mouse => StoredSettings { mouse_off: !settings.mouse, ..StoredSettings::default() },
            SettingName::Plain | SettingName::ReportFolder | SettingName::Hints => return None,
        };
        let now = self.name_of(name, &now);
        (now != self.name_of(name, &self.sheet.stored)).then(|| now.to_owned())
    }
}
