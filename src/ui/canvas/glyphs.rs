//! Glyphs: the signs on screen, for terminals that know Unicode and for those that do not.

use std::borrow::Cow;

use crate::text::columns;

/// The signs on screen. Every one is one column wide in every font that has it.
#[derive(Debug)]
pub struct Glyphs {
    /// The current scenario.
    pub current: &'static str,
    /// The desired scenario.
    pub desired: &'static str,
    /// Both in one cell.
    pub keep: &'static str,
    /// The scenario that was current then.
    pub was_current: &'static str,
    /// The one that was desired then.
    pub was_desired: &'static str,
    /// Both in one cell.
    pub was_keep: &'static str,
    /// A cell without a mark.
    pub unset: &'static str,
    /// At the left of what is in focus.
    pub bar: &'static str,
    /// Thin rules.
    pub rule: &'static str,
    /// What has passed of a time.
    pub thick_rule: &'static str,
    /// The part of a scrollbar for what is in sight.
    pub thumb: &'static str,
    /// The rest of it.
    pub track: &'static str,
    /// There is more above.
    pub above: &'static str,
    /// There is more below.
    pub below: &'static str,
    /// Where a text is cut.
    pub ellipsis: &'static str,
    /// The session is saved.
    pub saved: &'static str,
    /// The session is not saved.
    pub unsaved: &'static str,
    /// Between two parts of a line.
    pub dot: &'static str,
    /// The arrow keys.
    pub arrows: &'static str,
    /// At the left of what a person said.
    pub quote: &'static str,
    /// From current to desired.
    pub to: &'static str,
    /// A voice, where voices are stacked: there is space between one and the next.
    pub voice: &'static str,
    /// A row of a stack without such spaces.
    pub block: &'static str,
    /// A row of a stack of an earlier round.
    pub shade: &'static str,
    /// The Enter key, in a narrow window.
    pub enter: &'static str,
    ascii: bool,
}

/// The signs for terminals that know Unicode.
const UNICODE: Glyphs = Glyphs {
    current: "●",
    desired: "◆",
    keep: "◉",
    was_current: "○",
    was_desired: "◇",
    was_keep: "◎",
    unset: "·",
    bar: "▌",
    rule: "─",
    thick_rule: "━",
    thumb: "┃",
    track: "│",
    above: "▴",
    below: "▾",
    ellipsis: "…",
    saved: "✓",
    unsaved: "○",
    dot: "·",
    arrows: "←↑↓→",
    quote: "▏",
    to: "→",
    voice: "▄",
    block: "█",
    shade: "░",
    enter: "⏎",
    ascii: false,
};

/// The signs for other terminals, where marks are letters between brackets.
const ASCII: Glyphs = Glyphs {
    current: "",
    desired: "",
    keep: "",
    was_current: "",
    was_desired: "",
    was_keep: "",
    unset: ".",
    bar: "|",
    rule: "-",
    thick_rule: "=",
    thumb: "#",
    track: "|",
    above: "^",
    below: "v",
    ellipsis: "...",
    saved: "",
    unsaved: "o",
    dot: "-",
    arrows: "<^v>",
    quote: ">",
    to: "->",
    voice: "=",
    block: "#",
    shade: ":",
    enter: "Enter",
    ascii: true,
};

impl Glyphs {
    /// Whether these are for terminals that only know ASCII.
    #[must_use]
    pub fn is_ascii(&self) -> bool {
        self.ascii
    }

    /// A text with the ellipsis at its end spelled out where ASCII has no sign for it, if there is so much space. With the one full
    /// stop that stands for it elsewhere a text looks finished.
    #[must_use]
    pub fn spelled<'t>(&self, text: &'t str, space: usize) -> Cow<'t, str> {
        let spelled = text.strip_suffix('…').filter(|_| self.ascii).map(|text| format!("{text}..."));
        match spelled.filter(|spelled| columns(spelled) <= space) {
            Some(spelled) => spelled.into(),
            None => text.into(),
        }
    }

    /// The signs for a terminal.
    #[must_use]
    pub fn new(ascii: bool) -> &'static Self {
        if ascii { &ASCII } else { &UNICODE }
    }
}
