//! Who was not in the room: the default roles without those that were.

use super::{EN, NL, Words};

impl Words {
    /// The default roles that nobody in the room spoke for. A role counts as present in either language, in the plural,
    /// with a number before it, and by a part of its name (`MT-lid` for `schoolleider/MT-lid`).
    #[must_use]
    pub fn missing_roles(&self, present: &[String]) -> Vec<&'static str> {
        let last = self.report.default_roles.len() - 1;
        let places = (0..last).filter(|place| {
            let mut names = [&NL, &EN].into_iter().flat_map(|words| names(words.report.default_roles[*place]));
            !names.any(|name| present.iter().any(|role| mentions(role, name)))
        });
        places.map(|place| self.report.default_roles[place]).collect()
    }
}

/// The names of a role: `schoolleider/MT-lid` has two.
fn names(role: &'static str) -> impl Iterator<Item = &'static str> {
    role.split(['/', '(', ')']).map(str::trim).filter(|name| !name.is_empty())
}

/// Whether the name stands in the text as a word, in the singular or the plural.
fn mentions(text: &str, name: &str) -> bool {
    let (text, name) = (text.to_lowercase().replace("leraren", "leraar"), name.to_lowercase());
    text.match_indices(&name).any(|(at, found)| {
        let before = text[..at].chars().next_back();
        let behind: String = text[at + found.len()..].chars().take_while(|c| c.is_alphabetic()).collect();
        !before.is_some_and(char::is_alphanumeric) && matches!(behind.as_str(), "" | "s" | "en")
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn missing(present: &[&str]) -> Vec<&'static str> {
        let present: Vec<String> = present.iter().map(|&role| role.to_owned()).collect();
        NL.missing_roles(&present)
    }

    #[test]
    fn a_role_is_present_by_any_of_its_names() {
        let present =
            ["2 schoolopleiders", "MT-lid", "Student", "de HR-afdeling", "programme leader", "startende leraren"];
        assert_eq!(missing(&present), ["werkplekbegeleider", "instituutsopleider"]);
    }

    #[test]
    fn another_word_is_not_the_role() {
        assert_eq!(missing(&["Christelijke school, studentassessor"]).len(), 8);
    }
}
