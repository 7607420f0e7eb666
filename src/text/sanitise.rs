//! Sanitising: makes text from outside safe for a terminal and for the people who read it.

use std::borrow::Cow;
use std::mem;

use unicode_width::UnicodeWidthChar;

/// The most combining marks on one letter. No language needs more; a pile of them would cover the lines above.
const MOST_MARKS: usize = 4;

/// Makes a text of several lines safe.
///
/// It drops control characters, characters that change the direction of the text, and characters that cannot be seen, except
/// a joiner where a script or an emoji needs it. Every kind of line break becomes a `'\n'` and a tab becomes a space. A text with nothing to change is borrowed, and
/// sanitising twice is the same as sanitising once.
#[must_use]
pub fn sanitise(text: &str) -> Cow<'_, str> {
    replace(text, Filter::new('\n'))
}

/// Makes a text of one line safe: as [`sanitise`] does, but a line break becomes a space.
#[must_use]
pub fn sanitise_line(text: &str) -> Cow<'_, str> {
    replace(text, Filter::new(' '))
}

/// As [`sanitise`], for a text that is not needed any more: one with nothing to change is not copied.
#[must_use]
pub fn sanitised(text: String) -> String {
    match sanitise(&text) {
        Cow::Owned(changed) => changed,
        Cow::Borrowed(_) => text,
    }
}

/// As [`sanitise_line`], for a text that is not needed any more.
#[must_use]
pub fn sanitised_line(text: String) -> String {
    match sanitise_line(&text) {
        Cow::Owned(changed) => changed,
        Cow::Borrowed(_) => text,
    }
}

/// Makes a text safe that is typed or pasted after another one, as [`sanitise`] does: combining marks at its beginning
/// count together with those on the last letter of the other.
#[must_use]
pub fn sanitise_after<'t>(before: &str, text: &'t str) -> Cow<'t, str> {
    let marks = before.chars().rev().take_while(|c| c.width() == Some(0)).count();
    replace(text, Filter { marks, last: before.chars().next_back(), ..Filter::new('\n') })
}

/// Runs a text through the filter, and copies it only if a character changes.
fn replace(text: &str, mut filter: Filter) -> Cow<'_, str> {
    // Most texts are plain ASCII, at least at their beginning, and plain ASCII needs no filter.
    let plain = text.bytes().take_while(|byte| matches!(byte, b' '..=b'~')).count();
    if plain > 0 {
        (filter.marks, filter.last) = (0, None);
    }
    let mut chars = text[plain..].char_indices();
    let first_change = chars.find_map(|(at, c)| {
        let passed = filter.pass(c);
        (passed != Some(c)).then_some((at, passed))
    });
    let Some((at, passed)) = first_change else {
        return Cow::Borrowed(text);
    };
    let mut clean = String::with_capacity(text.len());
    clean.push_str(&text[..plain + at]);
    clean.extend(passed);
    clean.extend(chars.filter_map(|(_, c)| filter.pass(c)));
    Cow::Owned(clean)
}

/// Decides about one character after another.
struct Filter {
    line_break: char,
    after_return: bool,
    marks: usize,
    /// The last character that was kept, if it is not ASCII.
    last: Option<char>,
}

impl Filter {
    fn new(line_break: char) -> Self {
        Self { line_break, after_return: false, marks: 0, last: None }
    }

    /// What replaces a character; `None` if it is dropped.
    fn pass(&mut self, c: char) -> Option<char> {
        let after_return = mem::replace(&mut self.after_return, c == '\r');
        let passed = match c {
            // With these, the letters of western Europe: most texts have no others.
            ' '..='~' | 'À'..='ÿ' => c,
            '\n' if after_return => return None,
            // Word processors separate lines by a vertical tab, and pages by a form feed.
            '\n' | '\r' | '\u{b}' | '\u{c}' | '\u{85}' | '\u{2028}' | '\u{2029}' => self.line_break,
            '\t' => ' ',
            '\u{200c}' | '\u{200d}' if self.last.is_some_and(can_be_joined) => return self.mark(c),
            c if is_harmful(c) => return None,
            c if c.width() == Some(0) => return self.mark(c),
            c => c,
        };
        self.marks = 0;
        self.last = Some(passed);
        Some(passed)
    }

    /// Keeps a combining mark, unless its letter has too many.
    fn mark(&mut self, mark: char) -> Option<char> {
        self.marks += 1;
        let is_kept = self.marks <= MOST_MARKS;
        if is_kept {
            self.last = Some(mark);
        }
        is_kept.then_some(mark)
    }
}

/// Whether a joiner after this character can mean something: in scripts from Arabic to Mongolian, where it chooses the form of
/// letters, and between emoji. After all others, and after another joiner, it could only hide something.
fn can_be_joined(c: char) -> bool {
    matches!(c, '\u{600}'..='\u{1cff}' | '\u{2190}'..='\u{2bff}' | '\u{a800}'..='\u{abff}' | '\u{1f000}'..='\u{1faff}')
}

/// Whether a character controls the terminal, changes the direction of the text or cannot be seen.
fn is_harmful(c: char) -> bool {
    c.is_control()
        || matches!(
            c,
            '\u{ad}'                     // soft hyphen: the program hyphenates itself
            | '\u{61c}'                  // direction of Arabic
            | '\u{115f}' | '\u{1160}'    // fillers for Hangul
            | '\u{180b}'..='\u{180f}'    // variants and separator of Mongolian
            | '\u{200b}'..='\u{200f}'    // no width, joiners, direction
            | '\u{202a}'..='\u{202e}'    // embedding and override of direction
            | '\u{2060}'..='\u{206f}'    // word joiner, invisible operators, isolation of direction
            | '\u{3164}' | '\u{ffa0}'    // fillers for Hangul
            | '\u{fe00}'..='\u{fe0f}'    // variants: terminals disagree about their width
            | '\u{feff}'                 // byte order mark
            | '\u{fff9}'..='\u{fffb}'    // annotations between the lines
            | '\u{e0000}'..='\u{e0fff}'  // tags, more variants
        )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn gives_back_harmless_text_as_it_is() {
        let text = "Geëvalueerd,\ncafé, cafe\u{301} en 日本";
        assert!(matches!(sanitise(text), Cow::Borrowed(same) if same == text));
    }

    #[test]
    fn drops_what_steers_or_hides() {
        let dropped = [
            "\0\u{7}\u{8}\u{e}\u{1b}\u{7f}\u{80}\u{84}\u{9d}\u{ad}\u{61c}\u{115f}\u{1160}",
            "\u{180b}\u{180f}\u{200b}\u{200c}\u{200d}\u{200e}\u{200f}\u{202a}\u{202e}\u{2060}",
            "\u{206f}\u{3164}\u{fe00}\u{fe0f}\u{feff}\u{ffa0}\u{fff9}\u{fffb}\u{e0000}\u{e0fff}",
        ];
        for dropped in dropped {
            assert_eq!(sanitise(&format!("a{dropped}b")), "ab");
        }
        assert_eq!(sanitise("\u{1b}]0;titel\u{7}\u{1b}[31mrood"), "]0;titel[31mrood");
    }

    #[test]
    fn makes_one_kind_of_line_break() {
        let text = "a\r\nb\rc\nd\u{2028}e\u{2029}f\tg\r\n\n";
        assert_eq!(sanitise(text), "a\nb\nc\nd\ne\nf g\n\n");
        assert_eq!(sanitise_line(text), "a b c d e f g  ");
        assert_eq!(sanitise("a\u{b}b\u{c}c\u{85}d"), "a\nb\nc\nd");
        assert_eq!(sanitise_line("a\u{b}b\u{c}c\u{85}d"), "a b c d");
    }

    #[test]
    fn keeps_joiners_where_they_mean_something() {
        for text in ["👩\u{200d}🚀", "👩🏽\u{200d}🔬", "❤\u{200d}🔥", "می\u{200c}خواهم", "क्\u{200d}ष", "क्\u{200c}ष"]
        {
            assert!(matches!(sanitise(text), Cow::Borrowed(same) if same == text), "{text}");
            assert!(matches!(sanitise_line(text), Cow::Borrowed(same) if same == text), "{text}");
        }
        assert_eq!(sanitise("❤\u{fe0f}\u{200d}🔥"), "❤\u{200d}🔥");
        assert_eq!(sanitise_after("👩", "\u{200d}🚀"), "\u{200d}🚀");
        for hidden in
            ["a\u{200d}b", "é\u{200c}b", "👩\u{200d}\u{200c}\u{200d}b", "\u{200d}b", "日\u{200d}b", "👩b\u{200d}b"]
        {
            let joiners = sanitise(hidden).chars().filter(|char| matches!(char, '\u{200c}' | '\u{200d}')).count();
            assert_eq!(joiners, usize::from(hidden.starts_with("👩\u{200d}")), "{hidden:?}");
        }
        assert_eq!(sanitise_after("a", "\u{200d}b"), "b");
    }

    #[test]
    fn leaves_a_letter_four_marks() {
        let text = format!("z{}a{}", "\u{301}".repeat(500), "\u{301}".repeat(2));
        let clean = format!("z{}a{}", "\u{301}".repeat(4), "\u{301}".repeat(2));
        assert_eq!(sanitise(&text), clean);
        assert_eq!(sanitise_after(&clean[..7], "\u{301}\u{301}a\u{301}"), "\u{301}a\u{301}");
        // A character that is dropped does not make room for more.
        assert_eq!(sanitise("z\u{301}\u{301}\u{301}\u{200b}\u{301}\u{301}").chars().count(), 5);
    }
}
