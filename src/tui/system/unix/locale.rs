//! What the surroundings say about the terminal's characters.

use std::env;

/// Whether the terminal shows the program's signs: not where the locale is without UTF-8, and not on the Linux console, which
/// has no more than a few hundred glyphs. Letters with accents are kept everywhere: they are part of what is quoted.
#[must_use]
pub fn has_signs() -> bool {
    let is_plain = env::var_os("TERM").is_some_and(|term| term == "linux" || term == "dumb");
    !is_plain && is_utf8(|name| env::var_os(name)?.into_string().ok())
}

/// The first of these variables that is not empty names the characters (POSIX.1, 8.2); without any it is the locale `C`.
fn is_utf8(variable: impl Fn(&str) -> Option<String>) -> bool {
    let mut values = ["LC_ALL", "LC_CTYPE", "LANG"].into_iter().filter_map(variable);
    let name = values.find(|value| !value.is_empty()).unwrap_or_default().to_lowercase();
    name.contains("utf-8") || name.contains("utf8")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn is_utf8_with(variables: &[(&str, &str)]) -> bool {
        is_utf8(|name| variables.iter().find(|(known, _)| *known == name).map(|(_, value)| (*value).to_owned()))
    }

    #[test]
    fn the_first_variable_that_is_set_counts() {
        for utf8 in ["nl_NL.UTF-8", "C.utf8", "UTF-8", "en_US.UTF-8@euro"] {
            assert!(is_utf8_with(&[("LANG", utf8)]), "{utf8}");
        }
        for other in ["C", "POSIX", "nl_NL", "nl_NL.ISO-8859-15@euro", ""] {
            assert!(!is_utf8_with(&[("LANG", other)]), "{other}");
        }
        assert!(!is_utf8_with(&[]));
        assert!(!is_utf8_with(&[("LC_ALL", "C"), ("LANG", "nl_NL.UTF-8")]));
        assert!(!is_utf8_with(&[("LC_CTYPE", "C"), ("LANG", "nl_NL.UTF-8")]));
        assert!(is_utf8_with(&[("LC_ALL", ""), ("LC_CTYPE", "UTF-8"), ("LANG", "C")]));
    }
}
