//! The picture of many sessions: a folder that is being counted, and what came of it.

use core::time::Duration;

use super::Focus;
use super::scroll::{moved, scrolled};
use crate::app::Intent;
use crate::domain::CardPicture;
use crate::report::AggregateReport;

/// The picture of the sessions below a folder.
#[derive(Clone, Debug)]
pub struct Region {
    /// What the folder is called.
    pub folder: String,
    /// How far it is.
    pub stage: RegionStage,
}

/// How far the picture is.
#[derive(Clone, Debug)]
pub enum RegionStage {
    /// The files are being read.
    Counting(CountProgress),
    /// All of them have been read.
    Counted(Box<RegionPicture>),
}

/// How far the reading of many files is.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct CountProgress {
    /// How many files there are; `None` until that is known.
    pub files: Option<u64>,
    /// How many have been looked at.
    pub looked_at: u64,
    /// How long that took.
    pub took: Duration,
}

/// What came of it, and where in it one is.
#[derive(Clone, Debug, Default)]
pub struct RegionPicture {
    /// What may be seen.
    pub report: AggregateReport,
    /// The files that are not counted, by path: as many as are worth listing.
    pub refused: Vec<RefusedFile>,
    /// The index of the card that is shown.
    pub card: usize,
    /// The cell that is told about below the grid.
    pub focus: Focus,
    /// The first line of that.
    pub scroll: usize,
    /// What is told below the grid.
    pub shown: RegionDetail,
}

/// What is told below the grid.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum RegionDetail {
    /// The counts of the cell in focus.
    #[default]
    Cell,
    /// Which files were read, and which are not counted and why.
    Files,
}

/// A file that is not counted.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct RefusedFile {
    /// Its path.
    pub path: String,
    /// Why, in a sentence.
    pub why: String,
}

impl CountProgress {
    /// How many files are looked at in a second; `None` as long as that says nothing.
    #[must_use]
    pub fn rate(&self) -> Option<u64> {
        let millis = u64::try_from(self.took.as_millis()).ok().filter(|millis| *millis > 0)?;
        (self.looked_at > 0).then(|| self.looked_at.saturating_mul(1_000) / millis)
    }

    /// How long it takes until all of them have been looked at; `None` as long as nobody can tell.
    #[must_use]
    pub fn left(&self) -> Option<Duration> {
        let rate = self.rate().filter(|rate| *rate > 0)?;
        Some(Duration::from_secs(self.files?.saturating_sub(self.looked_at).div_ceil(rate)))
    }
}

impl RegionPicture {
    /// A picture at its first cell; of several cards, of the one that most sessions are about.
    #[must_use]
    pub fn new(report: AggregateReport, refused: Vec<RefusedFile>) -> Self {
        let cards = report.picture.cards.iter().enumerate().rev();
        let card = cards.max_by_key(|(_, card)| card.sessions).map_or(0, |(index, _)| index);
        Self { report, refused, card, ..Self::default() }
    }

    /// What may be seen of the card that is shown; `None` if no session counts.
    #[must_use]
    pub fn card(&self) -> Option<&CardPicture> {
        self.report.picture.cards.get(self.card)
    }

    /// Whether any file is not counted.
    #[must_use]
    pub fn has_refused(&self) -> bool {
        self.report.census.all_refused() > 0
    }

    /// Moves the focus on the grid, or scrolls what is told below it. `furthest` and `page` are of that, in lines.
    pub(in crate::app) fn press(&mut self, intent: Intent, furthest: usize, page: usize) {
        let size = self.card().map(|picture| (picture.card.aspects().len(), picture.card.scenarios().len()));
        let (aspects, scenarios) = size.unwrap_or_default();
        let Focus { aspect, scenario } = self.focus;
        match intent {
            Intent::Up => self.focus_on(Focus { aspect: moved(aspect, -1, aspects), scenario }),
            Intent::Down => self.focus_on(Focus { aspect: moved(aspect, 1, aspects), scenario }),
            Intent::Left => self.focus_on(Focus { aspect, scenario: moved(scenario, -1, scenarios) }),
            Intent::Right => self.focus_on(Focus { aspect, scenario: moved(scenario, 1, scenarios) }),
            Intent::First => self.focus_on(Focus { aspect: 0, scenario }),
            Intent::Last => self.focus_on(Focus { aspect: aspects.saturating_sub(1), scenario }),
            Intent::PageDown | Intent::PageUp => self.scroll = scrolled(self.scroll, intent, furthest, page),
            _ => {}
        }
    }

    /// Moves the focus to another cell, and tells about that.
    pub(in crate::app) fn focus_on(&mut self, focus: Focus) {
        if focus != self.focus {
            self.focus = focus;
            self.show(RegionDetail::Cell);
        }
    }

    /// Shows another part below the grid, from its beginning.
    pub(in crate::app) fn show(&mut self, shown: RegionDetail) {
        (self.shown, self.scroll) = (shown, 0);
    }

    /// Shows the next card, if there is one besides this.
    pub(in crate::app) fn turn(&mut self) {
        self.card = (self.card + 1) % self.report.picture.cards.len().max(1);
        self.focus = Focus::default();
        self.show(RegionDetail::Cell);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_time_that_is_left_follows_from_the_rate() {
        let progress = CountProgress { files: Some(1_000), looked_at: 250, took: Duration::from_millis(500) };
        assert_eq!((progress.rate(), progress.left()), (Some(500), Some(Duration::from_secs(2))));
        assert_eq!(CountProgress { files: None, ..progress }.left(), None);
        assert_eq!(CountProgress { looked_at: 0, ..progress }.rate(), None);
        assert_eq!(CountProgress { took: Duration::ZERO, ..progress }.rate(), None);
    }
}
