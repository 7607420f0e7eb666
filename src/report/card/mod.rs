//! A card as a file that other programs open, and that can be brought in again: the published form, a table with the
//! lines above it that say what it is. What is written here is read back as the same card.

mod xlsx;

use std::io;

use crate::domain::{Aspect, Card};

/// The format of a card's file.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum CardFormat {
    /// The published form, with tabs.
    Tsv,
    /// A table for programs (RFC 4180).
    Csv,
    /// A Markdown table.
    Markdown,
    /// A workbook for Excel.
    Xlsx,
}

/// The card as the bytes of a file.
///
/// # Errors
/// If a workbook cannot be packed.
pub fn card_file(card: &Card, format: CardFormat) -> io::Result<Vec<u8>> {
    match format {
        CardFormat::Tsv => Ok(tsv(card).into_bytes()),
        CardFormat::Csv => Ok(csv(card).into_bytes()),
        CardFormat::Markdown => Ok(markdown(card).into_bytes()),
        CardFormat::Xlsx => xlsx::write(card, &[lines(card), vec![String::new()]].concat(), &rows(card)),
    }
}

/// What stands above the table, in the words of the published cards.
fn lines(card: &Card) -> Vec<String> {
    let title = card.title();
    // Such a title would be taken for something else.
    let is_odd = title.contains([':', '|'])
        || title.starts_with(['#', '*', '"', '+', '<'])
        || [title, card.theme()].iter().any(|it| is_shouted(it));
    let title = if is_odd { format!("TITEL: {title}") } else { title.to_owned() };
    let known =
        [("BRON", card.source()), ("EIGENAAR", card.owner()), ("LICENTIE", card.licence()), ("TAAL", card.language())];
    let known = known.into_iter().filter(|(_, value)| !value.is_empty());
    let theme = ("THEMA", card.theme());
    [title]
        .into_iter()
        .chain([theme].into_iter().chain(known).map(|(name, value)| format!("{name}: {value}")))
        .collect()
}

fn is_shouted(text: &str) -> bool {
    !text.chars().any(char::is_lowercase)
}

/// The table: the scenarios above, the aspects at the left.
fn rows<'a>(card: &'a Card) -> Vec<Vec<&'a str>> {
    let head = [""].into_iter().chain(card.scenarios().iter().map(|scenario| scenario.title.as_str())).collect();
    let texts = |aspect: &'a Aspect| aspect.descriptions.iter().map(|it| it.text().unwrap_or_default());
    let aspects =
        card.aspects().iter().map(|aspect| [aspect.title.as_str()].into_iter().chain(texts(aspect)).collect());
    [head].into_iter().chain(aspects).collect()
}

fn tsv(card: &Card) -> String {
    // A field needs quotes only if it has a line break, or begins like something else.
    let field = |text: &str| {
        let is_plain = !text.contains(['\n', '\t', '\r']) && !text.starts_with(['"', '|', '+', '<']);
        if is_plain { text.to_owned() } else { quoted(text) }
    };
    let row = |cells: Vec<&str>| cells.into_iter().map(field).collect::<Vec<_>>().join("\t") + "\n";
    lines(card).join("\n") + "\n\n" + &rows(card).into_iter().map(row).collect::<String>()
}

fn csv(card: &Card) -> String {
    let width = card.scenarios().len() + 1;
    let row = |cells: Vec<&str>| {
        let fields = cells.iter().copied().chain(std::iter::repeat("")).take(width);
        fields.map(|text| quoted(&without_formula(text))).collect::<Vec<_>>().join(",") + "\r\n"
    };
    let lines = lines(card);
    let above = lines.iter().map(|line| vec![line.as_str()]);
    above.chain(rows(card)).map(row).collect()
}

fn quoted(text: &str) -> String {
    format!("\"{}\"", text.replace('"', "\"\""))
}

/// A spreadsheet would take such a cell for a formula (OWASP, "CSV Injection"); what brings a card in takes the apostrophe
/// away again.
fn without_formula(text: &str) -> String {
    let is_formula = text.trim_start_matches('\'').starts_with(['=', '+', '-', '@', '＝', '＋', '－', '＠']);
    format!("{}{text}", if is_formula { "'" } else { "" })
}

fn markdown(card: &Card) -> String {
    let lines = lines(card);
    let mut above = lines.iter();
    let title = above.next().map(|title| match title.strip_prefix("TITEL: ") {
        Some(_) => escaped(title) + "\n\n",
        None => format!("# {}\n\n", escaped(title)),
    });
    let above: String = above.map(|line| escaped(line) + "\n\n").collect();
    let row = |cells: Vec<&str>| format!("| {} |\n", cells.into_iter().map(escaped).collect::<Vec<_>>().join(" | "));
    let mut rows = rows(card).into_iter();
    let head = rows.next().map(row).unwrap_or_default();
    let dashes = format!("|{}\n", "---|".repeat(card.scenarios().len() + 1));
    title.unwrap_or_default() + &above + &head + &dashes + &rows.map(row).collect::<String>()
}

/// A text as Markdown shows it, in one line.
fn escaped(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            '\n' => escaped.push_str("<br>"),
            '\\' | '`' | '*' | '_' | '[' | ']' | '<' | '>' | '|' | '~' | '&' | '!' | '#' => escaped.extend(['\\', c]),
            c => escaped.push(c),
        }
    }
    escaped
}
