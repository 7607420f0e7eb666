//! Forms: fields to fill in.

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use ratatui::style::{Modifier, Style};
use ratatui::text::{Line, Span};
use ratatui::widgets::StatefulWidget;

use super::canvas::{self, Canvas, Drawing, Look, after, at_most, cells, row};
use super::card_draft::detail_label;
use super::frame::Header;
use super::panel::{Panel, Place};
use crate::app::{Fact, Field, Form, FormError, FormPurpose, Model, OpenCard};
use crate::text::{columns, ending};
use crate::words::{Due, Words, read_date, read_due};

/// The columns of a label before its field.
const MIN_LABEL_WIDTH: u16 = 14;
/// Stands behind the label of a field that must be filled in.
const REQUIRED: &str = "*";
/// The rows of a field: its label, its text, how that is understood and an empty one, as many as there is space for.
const ROW_HEIGHTS: [u16; 3] = [4, 3, 1];
/// The width of a form in a panel.
const WIDTH: u16 = 60;
/// Below this many columns an aspect is called by its label.
const MIN_FOR_TITLE: u16 = 70;
/// A field is not wider than this.
const MAX_FIELD_WIDTH: u16 = 72;

/// A form.
pub struct FormDialog<'a> {
    pub model: &'a Model,
    pub form: &'a Form,
    pub look: &'a Look,
}

impl StatefulWidget for FormDialog<'_> {
    type State = Drawing;

    fn render(self, area: Rect, buf: &mut Buffer, drawing: &mut Drawing) {
        let Self { form, look, .. } = self;
        let canvas = &mut Canvas::new(buf, drawing, look);
        let status = if form.is_draft { look.words.draft.draft } else { "" };
        let titles = [title(form, look.words)];
        let header = Header { aside: self.about(area.width), status, ..Header::new(&titles, look) };
        let labels = labels(form, look.words);
        let below = self.below_fields(&labels);
        let fields = cells(form.fields.len());
        let place = if matches!(form.purpose, FormPurpose::Step(_)) { Place::Low } else { Place::Middle };
        // Paths are long.
        let is_path = matches!(
            form.purpose,
            FormPurpose::Report
                | FormPurpose::SaveElsewhere
                | FormPurpose::AddCard
                | FormPurpose::Voices
                | FormPurpose::VoteForm
                | FormPurpose::CountFolder
                | FormPurpose::ReportFolder
        );
        let width = if is_path { MAX_FIELD_WIDTH + 4 } else { WIDTH };
        let panel = Panel { place, ..Panel::new(header, width) };
        let body = panel.draw(canvas, area, |canvas, space| {
            let below = below.as_ref().map_or(0, |(text, _)| canvas.height(text, space.width.saturating_sub(2)));
            let [loose, close, _] = ROW_HEIGHTS.map(|row| row * fields + below);
            if loose <= space.height { loose } else { close }
        });
        let labels_width = cells(labels[..form.fields.len()].iter().map(|label| columns(label)).max().unwrap_or(0));
        let row_height = ROW_HEIGHTS.into_iter().find(|height| height * fields <= body.height).unwrap_or(1);
        for (index, field) in form.fields.iter().enumerate() {
            let row = row_at(body, index, row_height);
            let in_focus = index == form.focus;
            let is_required = form.is_required(index);
            canvas.render(FieldRow { label: labels[index], field, in_focus, labels_width, is_required, look }, row);
            self.draw_hint(canvas, row, index, labels_width);
        }
        if let Some((text, style)) = below {
            canvas.write(after(canvas::below(body, fields * row_height), 2), &text, style);
        }
    }
}

/// The row with this index of a form, or what is left of it.
pub fn row_at(body: Rect, index: usize, height: u16) -> Rect {
    let rest = canvas::below(body, cells(index) * height);
    Rect { height: rest.height.min(height), ..rest }
}

impl FormDialog<'_> {
    /// What the form is about: an aspect or a session. Empty if it is about a session that is still to be made.
    fn about(&self, width: u16) -> &str {
        let form = self.form;
        match (&form.purpose, self.model.open_card()) {
            (FormPurpose::NewSession | FormPurpose::KeepSketch { .. }, _) | (_, None) => form.title_before(),
            (FormPurpose::Step(_), Some(open_card)) if width < MIN_FOR_TITLE => &open_card.aspect().label,
            (FormPurpose::Step(_), Some(open_card)) => &open_card.aspect().title,
            (_, Some(OpenCard { session, .. })) => &session.title,
        }
    }

    /// What is wrong, or that this is a draft, or else which fields must be filled in.
    fn below_fields(&self, labels: &[&str]) -> Option<(String, Style)> {
        let (form, look) = (self.form, self.look);
        let required = format!("{REQUIRED} {}", look.words.screen.required);
        // An empty field says itself that it must be filled in.
        let mut to_explain = (0..form.fields.len()).filter(|index| form.is_required(*index));
        let explained = to_explain.any(|index| !form.fields[index].text().is_empty()).then_some(required);
        let about = form.is_draft.then(|| look.words.draft.about.to_owned()).or(explained);
        let wrong = self.wrong(labels).map(|wrong| (wrong, look.theme.alarm));
        wrong.or_else(|| about.map(|about| (about, look.theme.second)))
    }

    /// What there is to choose from if there is a row for it, else how a date is understood or how to choose.
    fn draw_hint(&self, canvas: &mut Canvas, area: Rect, index: usize, labels_width: u16) {
        let field = &self.form.fields[index];
        let space = hint_area(area, field, labels_width);
        let options = self.options(index);
        if area.height > 2 && options.width() > 0 && options.width() <= space.width.into() {
            canvas.put_line(space, &options);
        } else if let Some((hint, style)) = self.hint(index, field)
            && columns(&hint) <= space.width.into()
        {
            canvas.put(space, &hint, style);
        }
    }

    /// The formats of a report, the chosen one set apart.
    fn options(&self, index: usize) -> Line<'static> {
        let (form, Look { words, theme, glyphs, .. }) = (self.form, self.look);
        if form.purpose != FormPurpose::Report || index != 0 {
            return Line::default();
        }
        let chosen = form.fields[index].chosen();
        let separator = Span::styled(format!(" {} ", glyphs.dot), theme.faint);
        let name = |(index, name): (usize, &&'static str)| {
            Span::styled(*name, if chosen == Some(index) { theme.title } else { theme.second })
        };
        let names = words.report_sheet.format_names.iter().enumerate().map(name);
        names.flat_map(|name| [separator.clone(), name]).skip(1).collect()
    }

    /// How a date is understood, or how to choose.
    fn hint(&self, index: usize, field: &Field) -> Option<(String, Style)> {
        let (words, theme) = (self.look.words, &self.look.theme);
        match (&self.form.purpose, index) {
            (FormPurpose::Step(_), 2) => {
                let due = match read_due(field.value(), self.model.today)? {
                    Due::On(day) => (words.screen.read_as)(&(words.weekday_date)(day)),
                    Due::Loose(_) => words.screen.stays_words.to_owned(),
                };
                Some((due, theme.good))
            }
            (FormPurpose::NewSession | FormPurpose::KeepSketch { .. } | FormPurpose::Copy, 1)
            | (FormPurpose::Fact(Fact::Date), 0) => {
                let date = read_date(field.value(), self.model.today)?;
                Some(((words.screen.read_as)(&(words.weekday_date)(date)), theme.good))
            }
            _ => (field.options().len() > 1).then(|| (words.screen.choose_with.to_owned(), theme.second)),
        }
    }

    /// Why the form cannot be taken as it is, and which field is wrong.
    fn wrong(&self, labels: &[&str]) -> Option<String> {
        let words = &self.look.words.screen;
        let (error, field) = self.form.error.as_ref()?;
        let field = labels.get(*field).copied().unwrap_or_default();
        Some(match error {
            FormError::Date => (words.bad_date)(field),
            FormError::Passed(day) => (words.has_passed)(&(self.look.words.weekday_date)(*day)),
            FormError::Empty => (words.must_not_be_empty)(field),
            FormError::Refused(trouble) => (words.refused)(field, &format!("{} {}", trouble.why, trouble.hint)),
        })
    }
}

/// A field with its label above it if it has more than one row, else before it.
pub struct FieldRow<'a> {
    pub label: &'a str,
    pub field: &'a Field,
    pub in_focus: bool,
    /// The columns of the longest label of the form: behind it all fields begin.
    pub labels_width: u16,
    /// Whether it must be filled in: its label then has a sign.
    pub is_required: bool,
    pub look: &'a Look,
}

impl StatefulWidget for FieldRow<'_> {
    type State = Drawing;

    fn render(self, area: Rect, buf: &mut Buffer, drawing: &mut Drawing) {
        let look = self.look;
        let canvas = &mut Canvas::new(buf, drawing, look);
        let inner = after(area, 2);
        let style = if self.in_focus { look.theme.title } else { look.theme.text };
        let used = canvas.put(inner, self.label, style);
        if self.is_required {
            canvas.put(after(inner, used + 1), REQUIRED, look.theme.key);
        }
        let text_area = if area.height > 1 { row(inner, 1) } else { after(inner, before_field(self.labels_width)) };
        if self.in_focus {
            let bar = Rect { height: area.height.min(2), ..area };
            canvas.bar(bar, look.glyphs.bar, look.theme.focus);
        }
        self.draw_text(canvas, at_most(text_area, text_area.width.saturating_sub(2).min(MAX_FIELD_WIDTH)));
    }
}

impl FieldRow<'_> {
    /// The text, moved to the left as far as it takes to see the cursor.
    fn draw_text(&self, canvas: &mut Canvas, area: Rect) {
        let Self { field, in_focus, is_required, look, .. } = *self;
        let (text, before_cursor) = visible(field, area.width, look);
        // Where a field has a tone of its own, every field has it: one sees how much there is to fill in.
        if in_focus || look.theme.field.bg.is_some() {
            canvas.fill(row(area, 0), " ", look.theme.field);
        }
        if field.text().is_empty() {
            let suggestion = Some(field.suggestion()).filter(|suggestion| !suggestion.is_empty());
            let words = &look.words.screen;
            let empty = if is_required { words.required } else { words.optional };
            // Half of a remark tells nothing; what is suggested is taken over, and is shown as far as it fits.
            let is_remark = suggestion.is_none();
            if !(is_remark && columns(empty) > area.width.into()) {
                canvas.put(area, suggestion.unwrap_or(empty), look.theme.second);
            }
        } else {
            let selected = Style::new().add_modifier(Modifier::REVERSED);
            let style = if in_focus && field.is_selected() { selected } else { look.theme.text };
            canvas.put(area, &text, style);
        }
        if in_focus {
            canvas.cursor(after(area, before_cursor));
        }
    }
}

/// The part of a field's text that is shown, so that the cursor is in it, and the columns before the cursor. A sign stands for
/// what is left out.
pub fn visible(field: &Field, width: u16, look: &Look) -> (String, u16) {
    let (text, before) = (field.text(), field.before_cursor());
    let space = usize::from(width.saturating_sub(1));
    if columns(before) <= space {
        return (text.to_owned(), cells(columns(before)));
    }
    let ellipsis = look.glyphs.ellipsis;
    let shown = ending(before, space.saturating_sub(columns(ellipsis)));
    let after = &text[before.len()..];
    (format!("{ellipsis}{shown}{after}"), cells(columns(ellipsis) + columns(shown)))
}

/// Where a hint stands: under a field, or behind its text if it has only one row.
fn hint_area(area: Rect, field: &Field, labels_width: u16) -> Rect {
    let text = if field.text().is_empty() { field.suggestion() } else { field.text() };
    match area.height {
        3.. => after(row(area, 2), 2),
        _ => after(area, 2 + before_field(labels_width) + 2 + cells(columns(text))),
    }
}

/// The columns before a field that has only one row.
fn before_field(labels_width: u16) -> u16 {
    (labels_width + 3).max(MIN_LABEL_WIDTH)
}

fn title(form: &Form, words: &Words) -> &'static str {
    let (screen, domain) = (&words.screen, &words.domain);
    match form.purpose {
        FormPurpose::NewSession => screen.new_session,
        FormPurpose::KeepSketch { .. } => screen.keep_sketch,
        FormPurpose::Copy => screen.copy,
        FormPurpose::SaveElsewhere => screen.save_elsewhere,
        FormPurpose::Rename | FormPurpose::RenameListed(_) => screen.rename,
        FormPurpose::Step(_) => domain.next_step,
        FormPurpose::Fact(_) => screen.facts,
        FormPurpose::Role => screen.new_role,
        FormPurpose::Speaker => words.meeting.role_title,
        FormPurpose::Report => words.report_sheet.save_title,
        FormPurpose::AddCard | FormPurpose::CardDetail(_) => words.import.add_card,
        FormPurpose::Voices => words.merge.title,
        FormPurpose::VoteForm => words.merge.form_title,
        FormPurpose::CountFolder => words.region.title,
        FormPurpose::ReportFolder => words.settings.title,
    }
}

/// What the field is called to which one goes from the one with the cursor.
pub fn next_label(form: &Form, words: &Words) -> &'static str {
    labels(form, words).get((form.focus + 1) % form.fields.len()).copied().unwrap_or_default()
}

fn labels(form: &Form, words: &Words) -> Vec<&'static str> {
    let (screen, domain) = (&words.screen, &words.domain);
    let first = match form.purpose {
        FormPurpose::Step(_) => return vec![domain.step_what, domain.step_owner, domain.step_due, domain.step_status],
        FormPurpose::Report => return vec![words.report_sheet.format, words.report_sheet.path],
        FormPurpose::SaveElsewhere => screen.path,
        FormPurpose::Fact(fact) => fact_label(fact, words),
        FormPurpose::AddCard => words.import.path_or_paste,
        FormPurpose::Voices => words.merge.path_or_code,
        FormPurpose::VoteForm => words.merge.form_path,
        FormPurpose::CountFolder => words.region.folder,
        FormPurpose::ReportFolder => words.settings.folder_label,
        FormPurpose::CardDetail(detail) => detail_label(detail, words),
        FormPurpose::Role => screen.new_role,
        FormPurpose::Speaker => words.meeting.role_label,
        _ => screen.title,
    };
    let carries_on = form.offers_earlier().then_some(words.compare.carries_on);
    [first, domain.date, domain.partnership].into_iter().chain(carries_on).chain([domain.card]).collect()
}

/// What a fact of a session is called.
pub fn fact_label(fact: Fact, words: &Words) -> &'static str {
    match fact {
        Fact::Title => words.screen.title,
        Fact::Date => words.domain.date,
        Fact::Partnership => words.domain.partnership,
        Fact::Facilitator => words.domain.facilitator,
        Fact::Roles => words.domain.roles,
        Fact::Note => words.domain.note,
    }
}
