//! Filling: breaks a text into lines between words only, because hyphens get in the way where text is copied, searched
//! or read aloud.

use unicode_segmentation::UnicodeSegmentation;

use super::pieces::columns;

/// Breaks a text into lines of at most `width` terminal columns, without hyphens.
///
/// A `'\n'` ends a line, and an empty line stays. Several spaces between words become one. Only a word that is wider
/// than a line is broken, between two graphemes.
#[must_use]
pub fn fill(text: &str, width: usize) -> Vec<String> {
    let width = width.max(1);
    let mut lines = Vec::new();
    for paragraph in text.split('\n') {
        let mut line = FilledLine::default();
        for word in paragraph.split(' ').filter(|word| !word.is_empty()) {
            line.add(word, width, &mut lines);
        }
        lines.push(line.text);
    }
    lines
}

#[derive(Default)]
struct FilledLine {
    text: String,
    columns: usize,
}

impl FilledLine {
    /// Adds a word, on the next line if it does not fit on this one.
    fn add(&mut self, word: &str, width: usize, lines: &mut Vec<String>) {
        let wide = columns(word);
        if self.columns > 0 && self.columns + 1 + wide > width {
            self.close(lines);
        }
        if wide > width {
            return self.add_broken(word, width, lines);
        }
        if self.columns > 0 {
            self.push(" ", 1);
        }
        self.push(word, wide);
    }

    fn add_broken(&mut self, word: &str, width: usize, lines: &mut Vec<String>) {
        for grapheme in word.graphemes(true) {
            let wide = columns(grapheme);
            if self.columns > 0 && self.columns + wide > width {
                self.close(lines);
            }
            self.push(grapheme, wide);
        }
    }

    fn push(&mut self, text: &str, wide: usize) {
        self.text.push_str(text);
        self.columns += wide;
    }

    fn close(&mut self, lines: &mut Vec<String>) {
        lines.push(std::mem::take(self).text);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn breaks_between_words_and_keeps_paragraphs() {
        assert_eq!(fill("een twee  drie\n\nvier", 9), ["een twee", "drie", "", "vier"]);
    }

    #[test]
    fn breaks_a_word_only_where_no_line_could_hold_it() {
        assert_eq!(fill("ab abcdefgh cd", 3), ["ab", "abc", "def", "gh", "cd"]);
        assert_eq!(fill("日本語", 4), ["日本", "語"]);
    }
}
