//! Bringing a card in: the matrix as it was understood, on the grid that it will have, and below it what is asked about it.

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use ratatui::widgets::StatefulWidget;

use super::canvas::{Canvas, Drawing, Look, after, below, cells, split_bottom};
use super::frame::{self, Header};
use super::grid::Grid;
use super::list;
use crate::app::{CardDetail, CardDraft, CardDraftChoice, Extent, List, OpenCard};
use crate::import::{Choices, Finding, Severity};
use crate::text::columns;

/// The grid keeps at least this many rows.
const MIN_GRID: u16 = 4;

/// The card that is being brought in.
pub struct CardDraftScreen<'a> {
    pub open_card: &'a OpenCard,
    pub card_draft: &'a CardDraft,
    pub list: List,
    pub look: &'a Look,
}

impl StatefulWidget for CardDraftScreen<'_> {
    type State = Drawing;

    fn render(self, area: Rect, buf: &mut Buffer, drawing: &mut Drawing) {
        let words = &self.look.words.import;
        let [header, body] = frame::areas(area);
        let card = &self.open_card.card;
        let size = (self.look.words.cli.of_card)(card.aspects().len(), card.scenarios().len());
        let titles = [words.add_card];
        Header { aside: &size, ..Header::new(&titles, self.look) }.render(header, buf, drawing);
        let canvas = &mut Canvas::new(buf, drawing, self.look);
        let lines = self.card_draft.lines();
        let told = self.told();
        let told_height = u16::from(!told.is_empty()) * canvas.height(&told, body.width.saturating_sub(3)).min(3);
        let wanted = cells(lines.len()) + told_height + 1;
        let height = wanted.min(body.height.saturating_sub(MIN_GRID));
        let [grid_area, rest] = split_bottom(body, height);
        let grid = Grid::new(canvas, grid_area, self.open_card);
        canvas.render(&grid, grid_area);
        let rest = below(rest, 1);
        let told_area = Rect { height: told_height.min(rest.height), ..after(rest, 2) };
        let theme = &self.look.theme;
        canvas.write(told_area, &told, if self.is_wrong() { theme.alarm } else { theme.second });
        self.draw_lines(canvas, below(rest, told_area.height), &lines);
    }
}

impl CardDraftScreen<'_> {
    /// Whether no card can be made as it is. What there is to look at besides is no alarm.
    fn is_wrong(&self) -> bool {
        let is_error = |finding: &&Finding| finding.severity() == Severity::Error;
        self.card_draft.mistake.is_some() || self.card_draft.findings().iter().any(is_error)
    }

    /// What is wrong, or else the first thing to look at and how many more there are.
    fn told(&self) -> String {
        let words = &self.look.words.import;
        if let Some(mistake) = self.card_draft.mistake {
            return (words.no_matrix)(mistake).why.to_owned();
        }
        let findings = self.card_draft.findings();
        let Some(first) = findings.first() else { return String::new() };
        let place = first.place.map(|place| format!("{}: ", (words.place)(place))).unwrap_or_default();
        let more = if findings.len() > 1 { format!(" (+{})", findings.len() - 1) } else { String::new() };
        format!("{place}{}{more}", (words.finding)(&first.kind))
    }

    fn draw_lines(&self, canvas: &mut Canvas, area: Rect, lines: &[CardDraftChoice]) {
        let theme = &self.look.theme;
        let visible = self.list.window(area.height.into(), lines.len());
        let first = visible.start;
        let width = cells(lines.iter().map(|line| columns(self.label(*line))).max().unwrap_or(0));
        for (index, row) in visible.zip(area.rows()) {
            let inner = list::row(canvas, row, index, index == self.list.chosen);
            let style = if index == self.list.chosen { theme.title } else { theme.text };
            canvas.put(inner, self.label(lines[index]), style);
            canvas.put(after(inner, width + 2), &self.value(lines[index]), theme.second);
        }
        canvas.more(area, Extent::new(lines.len(), area.height.into()), first);
    }

    fn label(&self, choice: CardDraftChoice) -> &'static str {
        let words = &self.look.words.import;
        match choice {
            CardDraftChoice::Keep => words.keep_card,
            CardDraftChoice::Look => words.look_at_card,
            CardDraftChoice::Table => words.table,
            CardDraftChoice::Titles => words.titles,
            CardDraftChoice::Turned => words.turned,
            CardDraftChoice::Detail(detail) => detail_label(detail, self.look.words),
        }
    }

    fn value(&self, choice: CardDraftChoice) -> String {
        let words = &self.look.words.import;
        let known = |text: String| if text.is_empty() { words.not_known.to_owned() } else { text };
        match (choice, self.card_draft.reading()) {
            (CardDraftChoice::Keep, _) => {
                let replaced = self.card_draft.replaces.as_ref();
                replaced.map(|card| (words.replaces)(card.title())).unwrap_or_default()
            }
            (CardDraftChoice::Table, Some((source, choices))) => {
                let table = &source.tables[choices.table];
                (words.table_of)(choices.table + 1, &table.name, table.rows.len(), table.width())
            }
            (CardDraftChoice::Titles, Some((source, choices))) => {
                let table = &source.tables[choices.table];
                let line = |row: usize| table.rows.get(row).map_or(0, |row| row.line);
                let Choices { titles, has_second_titles, .. } = choices;
                titles.map_or_else(
                    || words.none.to_owned(),
                    |row| (words.row)(table.is_sheet, line(row), has_second_titles.then(|| line(row + 1))),
                )
            }
            (CardDraftChoice::Turned, Some((_, choices))) => {
                if choices.is_turned { words.yes } else { words.no }.to_owned()
            }
            (CardDraftChoice::Detail(CardDetail::Columns), _) => {
                let text = self.card_draft.detail(CardDetail::Columns);
                if text.is_empty() { words.none.to_owned() } else { text }
            }
            (CardDraftChoice::Detail(detail), _) => known(self.card_draft.detail(detail)),
            _ => String::new(),
        }
    }
}

/// What a detail of a card is called.
pub fn detail_label(detail: CardDetail, words: &crate::words::Words) -> &'static str {
    let words = &words.import;
    match detail {
        CardDetail::Columns => words.dropped,
        CardDetail::Title => words.title,
        CardDetail::Theme => words.theme,
        CardDetail::Source => words.source,
        CardDetail::Owner => words.owner,
        CardDetail::Licence => words.licence,
    }
}
