//! The picture of many sessions: how far the counting is, and then the grid of the card with counts in its cells.
//!
//! ```text
//!  Het beeld van 40 sessies   regio                 2 niet meegeteld   frame.rs: Header
//!                    1 Individuele   2 Commitment    3 Verbinden en
//!  1 Doelgroepen     ▌ ● H 12          ● H 6           ● H 6
//!                    ▌ ◆ G 3           ◆ G 3           ◆ G 6
//!  ── 1 Doelgroepen · 1 Individuele begeleiding ────────────────────  detail.rs, on a rule.rs
//!  alle sessies          12         3
//! ```

mod detail;

use ratatui::buffer::Buffer;
use ratatui::layout::{Margin, Rect};
use ratatui::widgets::StatefulWidget;

use super::canvas::{Canvas, Drawing, Look, after, at_most, below, cells, even_columns, row, split_top};
use super::frame::{self, Header};
use super::marks::CellMark;
use super::rule::{Rule, spaced};
use crate::app::{CountProgress, Region, RegionDetail, RegionPicture, RegionStage, Target};
use crate::domain::CardPicture;

/// The widest labels of the aspects.
const MAX_LABELS: u16 = 30;
/// The columns that a count takes with its mark and the bar before it, at least.
const MIN_COLUMN: u16 = 10;
/// The rows that the counts of an aspect take.
const ROWS: u16 = 2;
/// The titles of the scenarios take so many rows.
const HEAD_ROWS: u16 = 2;
/// The rows for what is told below the grid, with its rule, at least.
const MIN_DETAIL: u16 = 6;

/// The picture of many sessions.
pub struct RegionScreen<'a> {
    pub region: &'a Region,
    pub look: &'a Look,
}

impl StatefulWidget for RegionScreen<'_> {
    type State = Drawing;

    fn render(self, area: Rect, buf: &mut Buffer, drawing: &mut Drawing) {
        let canvas = &mut Canvas::new(buf, drawing, self.look);
        let [header, body] = frame::areas(area);
        match &self.region.stage {
            RegionStage::Counting(progress) => {
                let titles = [self.look.words.region.counting];
                canvas.render(Header { aside: &self.region.folder, ..Header::new(&titles, self.look) }, header);
                self.draw_progress(canvas, frame::spaced(body, 10).inner(Margin::new(2, 0)), *progress);
            }
            RegionStage::Counted(picture) => {
                self.draw_header(canvas, header, picture);
                match picture.card() {
                    Some(card) => self.draw_card(canvas, frame::spaced(body, 20), picture, card),
                    None => detail::draw_files(canvas, body.inner(Margin::new(2, 0)), picture),
                }
            }
        }
    }
}

impl RegionScreen<'_> {
    fn draw_header(&self, canvas: &mut Canvas, area: Rect, picture: &RegionPicture) {
        let words = self.look.words;
        let (census, cards) = (&picture.report.census, &picture.report.picture.cards);
        let sessions = picture.card().map_or(census.sessions, |card| card.sessions);
        let title = (words.aggregate.title)(sessions);
        let aside = match picture.card().filter(|_| cards.len() > 1) {
            Some(card) => (words.report.card_with_theme)(card.card.title(), card.card.theme()),
            None => self.region.folder.clone(),
        };
        let status =
            if picture.has_refused() { (words.region.not_counted)(census.all_refused()) } else { String::new() };
        let titles = [title.as_str()];
        canvas.render(Header { aside: &aside, status: &status, ..Header::new(&titles, self.look) }, area);
    }

    fn draw_progress(&self, canvas: &mut Canvas, area: Rect, progress: CountProgress) {
        let (words, theme, glyphs) = (&self.look.words.region, &self.look.theme, self.look.glyphs);
        let Some(files) = progress.files else {
            canvas.put(area, words.looking, theme.text);
            return;
        };
        canvas.put(area, &(words.read)(progress.looked_at, files), theme.text);
        let speed = [progress.rate().map(words.rate), progress.left().map(words.left)];
        let speed: Vec<String> = speed.into_iter().flatten().collect();
        canvas.put(below(area, 1), &speed.join(&format!(" {} ", glyphs.dot)), theme.second);
        let bar = row(area, 3);
        canvas.fill(bar, glyphs.rule, theme.rule);
        let share = u128::from(bar.width) * u128::from(progress.looked_at) / u128::from(files.max(1));
        canvas.fill(at_most(bar, u16::try_from(share).unwrap_or(bar.width)), glyphs.thick_rule, theme.focus);
        canvas.write(below(area, 5), words.only_reads, theme.second);
    }

    fn draw_card(&self, canvas: &mut Canvas, area: Rect, picture: &RegionPicture, card: &CardPicture) {
        let aspects = cells(card.card.aspects().len());
        let rows = if HEAD_ROWS + aspects * (ROWS + 1) <= area.height / 2 { ROWS + 1 } else { ROWS };
        let wanted = HEAD_ROWS + aspects * rows;
        let height = wanted.min(area.height.saturating_sub(MIN_DETAIL));
        let [grid, detail] = split_top(area, height);
        self.draw_grid(canvas, grid, rows, picture, card);
        let [rule, text] = split_top(detail, 1);
        let title = match picture.shown {
            RegionDetail::Cell => title(picture, card, self.look),
            RegionDetail::Files => self.look.words.region.files.to_owned(),
        };
        let title = spaced([(title, self.look.theme.title)]);
        canvas.render(Rule { title, details: spaced([]), is_title_whole: true, look: self.look }, rule);
        let text = text.inner(Margin::new(1, 0));
        match picture.shown {
            RegionDetail::Cell => detail::draw_cell(canvas, text, picture, card),
            RegionDetail::Files => detail::draw_files(canvas, text, picture),
        }
    }

    /// As many aspects and scenarios as fit, those in focus among them.
    fn draw_grid(&self, canvas: &mut Canvas, area: Rect, rows: u16, picture: &RegionPicture, card: &CardPicture) {
        let (aspects, scenarios) = (card.card.aspects(), card.card.scenarios());
        let labels_width = (area.width / 4).min(MAX_LABELS);
        let fields = after(area, labels_width);
        let fits = usize::from((fields.width / MIN_COLUMN).max(1)).min(scenarios.len());
        let first = (picture.focus.scenario + 1).saturating_sub(fits);
        let [heads, body] = split_top(area, HEAD_ROWS);
        let columns: Vec<(usize, Rect)> = (first..).zip(even_columns(fields, cells(fits))).collect();
        for (scenario, column) in &columns {
            let head = Rect { y: heads.y, height: heads.height, ..after(*column, 2) };
            let [title, label] = [&scenarios[*scenario].title, &scenarios[*scenario].label]
                .map(|name| format!("{} {name}", scenario + 1));
            let fits = canvas.height(&title, head.width) <= HEAD_ROWS;
            canvas.write(head, if fits { &title } else { &label }, self.look.theme.second);
            canvas.target(head, Target::Scenario(*scenario));
        }
        let visible = usize::from((body.height / rows).max(1));
        let first = (picture.focus.aspect + 1).saturating_sub(visible);
        for (index, aspect) in aspects.iter().enumerate().skip(first).take(visible) {
            let top = cells(index - first) * rows;
            let line = Rect { height: ROWS.min(body.height.saturating_sub(top)), ..below(body, top) };
            let label = at_most(after(line, 1), labels_width.saturating_sub(2));
            let style = if index == picture.focus.aspect { self.look.theme.title } else { self.look.theme.text };
            canvas.write(label, &format!("{} {}", index + 1, aspect.label), style);
            canvas.target(label, Target::Aspect(index));
            for (scenario, column) in &columns {
                let cell = Rect { x: column.x, width: column.width, ..line };
                self.draw_cell(canvas, cell, (index, *scenario), picture, card);
            }
        }
    }

    fn draw_cell(
        &self,
        canvas: &mut Canvas,
        area: Rect,
        (aspect, scenario): (usize, usize),
        picture: &RegionPicture,
        card: &CardPicture,
    ) {
        if (aspect, scenario) == (picture.focus.aspect, picture.focus.scenario) {
            canvas.focus(area);
        }
        canvas.target(area, Target::Cell { aspect, scenario });
        let questions = card.aspects.as_ref().and_then(|aspects| aspects.get(aspect));
        for (index, (mark, line)) in
            [CellMark::Current, CellMark::Desired].into_iter().zip(after(area, 2).rows()).enumerate()
        {
            let count = questions.map_or(0, |questions| questions[index].all.half_columns[2 * scenario]);
            if count > 0 {
                canvas.put(line, &format!("{} {count}", mark.letter(self.look, false)), mark.style(self.look));
            } else {
                canvas.put(line, self.look.glyphs.unset, self.look.theme.faint);
            }
        }
    }
}

/// The aspect and the scenario in focus.
fn title(picture: &RegionPicture, card: &CardPicture, look: &Look) -> String {
    let (row, column) = (picture.focus.aspect, picture.focus.scenario);
    let aspect = card.card.aspects().get(row).map_or("", |aspect| &aspect.label);
    let scenario = card.card.scenarios().get(column).map_or("", |scenario| &scenario.title);
    format!("{} {aspect} {} {} {scenario}", row + 1, look.glyphs.dot, column + 1)
}
