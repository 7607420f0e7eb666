//! The manual: what is in view of it, and what has been searched for.

use super::search::Search;
use super::{Model, Overlay};
use crate::text::{Block, find};
use crate::words::words;

/// The manual, as far as it has been read.
#[derive(Clone, Debug, Default)]
pub struct Manual {
    /// The language in which it is read.
    pub lang: &'static str,
    /// The first row in view, as last drawn.
    pub scroll: usize,
    /// The block, and the byte in its text, that the next frame must scroll to.
    pub seek: Option<(usize, usize)>,
    /// The word that was searched for.
    pub found: Option<Search>,
}

impl Manual {
    /// All of it.
    #[must_use]
    pub fn blocks(&self) -> &'static [Block] {
        (words(self.lang).manual)()
    }

    /// Records the first row in view, now that it has been drawn.
    pub(super) fn record(&mut self, top: usize) {
        (self.scroll, self.seek) = (top, None);
    }

    /// Searches for a word, and shows its first hit; a blank word searches for nothing.
    pub(in crate::app) fn search(&mut self, word: &str) {
        let hits = hits(word, self.blocks());
        self.seek = hits.first().copied();
        let found = Search { word: word.to_owned(), shown: 0, count: hits.len() };
        self.found = (!word.trim().is_empty()).then_some(found);
    }

    /// Moves on by this many hits, or back if negative. After the last hit comes the first.
    pub(in crate::app) fn search_on(&mut self, by: isize) {
        let blocks = self.blocks();
        let Some(search) = &mut self.found else { return };
        let hits = hits(&search.word, blocks);
        if !hits.is_empty() {
            let shown = (search.shown.cast_signed() + by).rem_euclid(hits.len().cast_signed());
            search.shown = shown.cast_unsigned();
            self.seek = hits.get(search.shown).copied();
        }
    }
}

impl Model {
    /// The manual, if it is open, also while a word is typed to search for in it.
    #[must_use]
    pub fn manual(&self) -> Option<&Manual> {
        let below = self.overlays.iter().rev().find(|overlay| !matches!(overlay, Overlay::Search(_)))?;
        if let Overlay::Manual(manual) = below { Some(manual) } else { None }
    }

    /// As [`Self::manual`], to change it.
    pub fn manual_mut(&mut self) -> Option<&mut Manual> {
        let below = self.overlays.iter_mut().rev().find(|overlay| !matches!(overlay, Overlay::Search(_)))?;
        if let Overlay::Manual(manual) = below { Some(manual) } else { None }
    }

    /// What has been searched for in what is on screen.
    #[must_use]
    pub fn found(&self) -> Option<&Search> {
        match self.manual() {
            Some(manual) => manual.found.as_ref(),
            None => self.open_card()?.found.as_ref(),
        }
    }
}

/// Where a word stands in the manual: a block, and a byte in its text.
fn hits(word: &str, blocks: &[Block]) -> Vec<(usize, usize)> {
    let in_block = |(index, text)| find(text, word).into_iter().map(move |range| (index, range.start));
    blocks.iter().map(|block| block.text.as_str()).enumerate().flat_map(in_block).collect()
}
