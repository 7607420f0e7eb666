//! Texts of people and of the card in GitHub-flavoured Markdown: escaped, so that they make nothing.

/// A text on one line, escaped for any place in it.
pub fn line(text: &str) -> String {
    escaped(&text.split('\n').map(str::trim).collect::<Vec<_>>().join(" "))
}

/// Escapes a text that may be at the beginning of a line.
pub fn escaped(text: &str) -> String {
    let escaped = inline(text.trim_start());
    let digits = escaped.len() - escaped.trim_start_matches(|c: char| c.is_ascii_digit()).len();
    // "1." and "1)" begin a list; so do "-" and "+"; "=" under a line makes it a heading.
    let (number, rest) = escaped.split_at(digits);
    match rest.chars().next() {
        Some('.' | ')') if digits > 0 => format!("{number}\\{rest}"),
        Some('-' | '+' | '=' | ':') if digits == 0 => format!("\\{escaped}"),
        _ => escaped,
    }
}

/// Escapes every character that has a meaning inside a line.
pub fn inline(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len() + text.len() / 8);
    let mut rest = text.chars().peekable();
    while let Some(char) = rest.next() {
        let is_followed_by_text = rest.peek().is_some_and(|next| !next.is_whitespace());
        match char {
            '\\' | '`' | '*' | '_' | '[' | ']' | '<' | '>' | '&' | '|' | '~' | '#' | '!' | '$' => {
                escaped.push('\\');
                escaped.push(char);
            }
            // Some programs make links and emoji of plain text: http://, www., name@example, :smile:
            ':' | '.' if is_followed_by_text => {
                escaped.push('\\');
                escaped.push(char);
            }
            '@' => escaped.push_str("`@`"),
            _ => escaped.push(char),
        }
    }
    escaped
}
