//! What a card says about itself: the lines above its table.

use crate::domain::{Card, Imprint};
use crate::text::sanitise_line;

/// A longer line is a text, and no title.
const MAX_TITLE: usize = 120;

/// What a card says about itself. What is not known is empty.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct About {
    /// Its title.
    pub title: String,
    /// Its theme.
    pub theme: String,
    /// Where its text comes from.
    pub source: String,
    /// Whose it is.
    pub owner: String,
    /// Under what licence it may be used.
    pub licence: String,
    /// The language of its texts, as a BCP 47 tag.
    pub language: String,
}

impl About {
    /// Reads the lines above a table: `THEMA: …` and the like, and one that is the title. Of lines that belong to the table the
    /// first is its title; of a text around it, the last heading.
    #[must_use]
    pub fn of_lines<'a>(lines: impl IntoIterator<Item = &'a str>, are_of_table: bool) -> Self {
        let (mut about, mut titles) = (Self::default(), Vec::new());
        for line in lines {
            let is_heading = line.starts_with('#');
            let line = sanitise_line(line.trim_start_matches('#').trim()).into_owned();
            if about.take_named(&line) || line.is_empty() {
                continue;
            }
            let is_title =
                line.chars().count() <= MAX_TITLE && (are_of_table || is_heading || !line.ends_with(['.', ':']));
            titles.extend(is_title.then_some((is_heading, line)));
        }
        if about.title.is_empty() {
            let heading = titles.iter().rfind(|(is_heading, _)| *is_heading);
            let title = heading.or(if are_of_table { titles.first() } else { titles.last() });
            about.title = title.map(|(_, title)| without_shouting(title)).unwrap_or_default();
            about.theme = without_shouting(&about.theme);
        }
        about
    }

    /// A line that says what it is about; says whether it was one.
    fn take_named(&mut self, line: &str) -> bool {
        let Some((name, value)) = line.split_once(':') else { return false };
        let field = match name.trim().to_lowercase().as_str() {
            "titel" | "title" => &mut self.title,
            "thema" | "theme" => &mut self.theme,
            "bron" | "source" => &mut self.source,
            "eigenaar" | "owner" => &mut self.owner,
            "licentie" | "licence" | "license" => &mut self.licence,
            "taal" | "language" => &mut self.language,
            _ => return false,
        };
        value.trim().clone_into(field);
        true
    }

    /// What a card that is there already says about itself. Its language is told anew from its texts.
    #[must_use]
    pub fn of_card(card: &Card) -> Self {
        Self {
            title: card.title().to_owned(),
            theme: card.theme().to_owned(),
            source: card.source().to_owned(),
            owner: card.owner().to_owned(),
            licence: card.licence().to_owned(),
            language: String::new(),
        }
    }

    /// The card with this said about it, in the language that it has unless another one is named.
    #[must_use]
    pub fn describe(self, card: Card) -> Card {
        let Self { title, theme, source, owner, licence, language } = self;
        let language = if language.is_empty() { card.language().to_owned() } else { language };
        let imprint = Imprint { id: card.id().to_owned(), title, theme, source, owner, licence, language };
        card.about(imprint)
    }

    /// The same, with what another one knows where this one knows nothing.
    #[must_use]
    pub fn or(self, other: Self) -> Self {
        let or = |own: String, other: String| if own.is_empty() { other } else { own };
        Self {
            title: or(self.title, other.title),
            theme: or(self.theme, other.theme),
            source: or(self.source, other.source),
            owner: or(self.owner, other.owner),
            licence: or(self.licence, other.licence),
            language: or(self.language, other.language),
        }
    }
}

/// Capitals throughout are a matter of type, not of words.
fn without_shouting(text: &str) -> String {
    let letters = || text.chars().filter(|c| c.is_alphabetic());
    if letters().count() < 5 || letters().any(char::is_lowercase) || !letters().any(char::is_uppercase) {
        return text.to_owned();
    }
    let mut chars = text.chars();
    let first: String = chars.next().into_iter().collect();
    first + &chars.as_str().to_lowercase()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines_above_a_table_tell_what_it_is() {
        let about = About::of_lines(["SCENARIO'S", "", "THEMA: PROFESSIONALISERING", "Bron: SO&P: kaart 3"], true);
        assert_eq!((about.title.as_str(), about.theme.as_str()), ("Scenario's", "Professionalisering"));
        assert_eq!(about.source, "SO&P: kaart 3");
        let about = About::of_lines(["# Model", "Een zin.", "## Tabel", "Nog een regel"], false);
        assert_eq!(about.title, "Tabel");
    }
}
