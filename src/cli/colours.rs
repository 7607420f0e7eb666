//! What the surroundings say about the terminal's colours.

use std::env;

use crate::ui::ColourDepth;

/// The colours that the terminal is known to show, by the variables with which terminals tell it: `COLORTERM`
/// (github.com/termstandard/colors), and `WT_SESSION` of Windows Terminal. Nearly all others know a table of 256.
pub fn colour_depth() -> ColourDepth {
    depth(|name| env::var_os(name)?.into_string().ok())
}

fn depth(variable: impl Fn(&str) -> Option<String>) -> ColourDepth {
    let names_24_bits = variable("COLORTERM").is_some_and(|value| value == "truecolor" || value == "24bit");
    let is_windows_terminal = variable("WT_SESSION").is_some_and(|value| !value.is_empty());
    if names_24_bits || is_windows_terminal { ColourDepth::TrueColour } else { ColourDepth::Table }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn depth_with(variables: &[(&str, &str)]) -> ColourDepth {
        depth(|name| variables.iter().find(|(known, _)| *known == name).map(|(_, value)| (*value).to_owned()))
    }

    #[test]
    fn only_a_terminal_that_says_so_has_all_colours() {
        for known in [("COLORTERM", "truecolor"), ("COLORTERM", "24bit"), ("WT_SESSION", "2f1c-07")] {
            assert_eq!(depth_with(&[known]), ColourDepth::TrueColour, "{known:?}");
        }
        for unknown in [&[][..], &[("COLORTERM", "")], &[("COLORTERM", "yes"), ("WT_SESSION", "")]] {
            assert_eq!(depth_with(unknown), ColourDepth::Table, "{unknown:?}");
        }
    }
}
