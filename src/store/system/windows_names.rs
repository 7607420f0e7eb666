//! What a file cannot be called on Windows.

/// The names of devices: they are that in every folder, and with every ending.
const DEVICES: [&str; 6] = ["CON", "PRN", "AUX", "NUL", "CONIN$", "CONOUT$"];
/// Each of these is a device with a digit behind it, the superscript ones among them.
const NUMBERED: [&str; 2] = ["COM", "LPT"];
const DIGITS: &str = "0123456789¹²³";

/// Whether a file can have this name
/// (<https://learn.microsoft.com/windows/win32/fileio/naming-a-file>).
pub fn can_be_named(name: &str) -> bool {
    let is_impossible = |char: char| char.is_ascii_control() || r#"<>:"/\|?*"#.contains(char);
    !name.contains(is_impossible) && !name.ends_with(['.', ' ']) && !is_device(name)
}

fn is_device(name: &str) -> bool {
    let stem = name.split('.').next().unwrap_or_default().trim_end().to_uppercase();
    let is_numbered =
        |start: &&str| stem.strip_prefix(*start).is_some_and(|rest| rest.chars().count() == 1 && DIGITS.contains(rest));
    DEVICES.contains(&stem.as_str()) || NUMBERED.iter().any(is_numbered)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_device_is_one_with_any_ending() {
        for name in ["NUL", "con", "aux.html", "Aux .ron", "prn.tar.gz", "COM1.docx", "lpt³", "conin$"] {
            assert!(!can_be_named(name), "{name}");
        }
        for name in ["console.html", "auxiliair.ron", "COM.ron", "COM10", "nul-verslag.html", "een com1.html"] {
            assert!(can_be_named(name), "{name}");
        }
    }

    #[test]
    fn some_characters_cannot_be() {
        for name in ["verslag: mei.html", "een?.html", "a|b", "a\tb", "verslag.", "verslag "] {
            assert!(!can_be_named(name), "{name}");
        }
        assert!(can_be_named("verslag, één & twee (mei).html"));
    }
}
