//! Signs of typography in ASCII.

/// What stands for a sign where only ASCII is shown, in one column as the sign; `None` for all else. Letters with accents stay
/// what they are: they belong to the words.
#[must_use]
pub fn in_ascii(sign: &str) -> Option<&'static str> {
    Some(match sign {
        "…" => ".",
        "·" | "–" | "—" | "‑" | "−" => "-",
        "•" | "●" | "◆" | "◉" => "*",
        "○" | "◇" | "◎" => "o",
        "‘" | "’" | "‚" => "'",
        "“" | "”" | "„" | "«" | "»" => "\"",
        "→" | "›" => ">",
        "←" | "‹" => "<",
        "↑" => "^",
        "↓" => "v",
        "×" => "x",
        "\u{a0}" | "\u{202f}" | "\u{2009}" => " ",
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::columns;

    #[test]
    fn stands_in_one_column_of_ascii() {
        for sign in ["…", "·", "–", "◉", "○", "‘", "„", "→", "\u{a0}"] {
            let plain = in_ascii(sign).unwrap_or_default();
            assert!(plain.is_ascii() && columns(plain) == columns(sign), "{sign}");
        }
        assert_eq!((in_ascii("ë"), in_ascii("a"), in_ascii("日")), (None, None, None));
    }
}
