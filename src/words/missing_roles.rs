//! Who was absent from the meeting: the usual roles that none of the recorded roles stands for.

use super::{EN, NL, Words};
use crate::text::{find, is_same};

impl Words {
    /// The default roles that none of `present` stands for, in the order of the list. A role is recognised in either
    /// language, in the plural, with a number before it, and by a part of its name (`MT-lid` for
    /// `schoolleider/MT-lid`), because people write roles in their own way.
    #[must_use]
    pub fn missing_roles(&self, present: &[String]) -> Vec<&'static str> {
        // The last one means "any other role", which cannot be missing.
        let last = self.report.default_roles.len() - 1;
        let missing = (0..last).filter(|&index| {
            let mut names = [&NL, &EN].into_iter().flat_map(|words| names(words.report.default_roles[index]));
            !names.any(|name| present.iter().any(|role| mentions(role, name)))
        });
        missing.map(|index| self.report.default_roles[index]).collect()
    }
}

/// Whether two texts name the same role: spelled the same but for capitals and accents, or the same usual role in two languages.
#[must_use]
pub fn is_same_role(one: &str, other: &str) -> bool {
    is_same(one, other) || usual_role(one).is_some_and(|index| usual_role(other) == Some(index))
}

/// The index of a usual role in the list of either language, also as an earlier release called it.
fn usual_role(role: &str) -> Option<usize> {
    let last = NL.report.default_roles.len() - 1;
    let named = |index: &usize| [&NL, &EN].into_iter().any(|words| is_same(words.report.default_roles[*index], role));
    (0..=last).find(named).or_else(|| is_same(role, "anders").then_some(last))
}

/// The names of a role: `schoolleider/MT-lid` has two.
fn names(role: &'static str) -> impl Iterator<Item = &'static str> {
    role.split(['/', '(', ')']).map(str::trim).filter(|name| !name.is_empty())
}

/// Whether a text contains a name as a whole word, in the singular or the plural.
fn mentions(text: &str, name: &str) -> bool {
    // "Leraren" is the one plural among the roles that is more than an ending.
    let text = text.to_lowercase().replace("leraren", "leraar");
    find(&text, name).into_iter().any(|found| {
        let before = text[..found.start].chars().next_back();
        let ending: String = text[found.end..].chars().take_while(|c| c.is_alphabetic()).collect();
        !before.is_some_and(char::is_alphanumeric) && matches!(ending.as_str(), "" | "s" | "en")
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
    fn recognises_a_role_by_any_of_its_names() {
        let present =
            ["2 schoolopleiders", "MT-lid", "Student", "de HR-afdeling", "programme leader", "startende leraren"];
        assert_eq!(missing(&present), ["werkplekbegeleider", "instituutsopleider"]);
    }

    #[test]
    fn a_usual_role_is_the_same_in_both_languages() {
        assert!(is_same_role("Schoolopleider", "school-based teacher educator"));
        assert!(is_same_role("anders", "overig") && is_same_role("anders", "other"));
        assert!(!is_same_role("student", "schoolopleider") && is_same_role("kwartiermaker", "Kwartiermaker"));
    }

    #[test]
    fn does_not_recognise_a_role_inside_another_word() {
        assert_eq!(missing(&["Christelijke school, studentassessor"]).len(), 8);
    }
}
