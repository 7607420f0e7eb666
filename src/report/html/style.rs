//! The style of the page: the sheet that is the same for all, and what stands in the margins of its paper. The page's
//! security policy allows exactly this style, so that no other one can be injected.

use base64::Engine;
use base64::prelude::BASE64_STANDARD;

use crate::report::compare::SHEET as COMPARE_SHEET;
use crate::report::facts::Report;
use crate::report::outline::Outline;
use crate::text::beginning;
use crate::words::Words;

pub const SHEET: &str = include_str!("../../../assets/report.css");
/// The longest title in a margin, in characters: longer ones would run into what stands beside them.
const MAX_TITLE: usize = 70;

/// The whole style of a document.
pub fn style(report: &Report, outline: &Outline, words: &Words) -> String {
    let title = format!("{}: {}", outline.kind, shortened(&outline.title));
    let made = report.made.map(|day| format!("{} {}", words.report.made, (words.date)(day))).unwrap_or_default();
    let source = format!("{}: {}", words.domain.source, report.card.source);
    let [before, between] = words.report.page_of;
    // The first page of a report has its title in full.
    let first = if report.session.is_some() {
        "@page :first { @top-left { content: none } @top-right { content: none } }"
    } else {
        ""
    };
    let compare = if report.compared.is_some() { COMPARE_SHEET } else { "" };
    format!(
        "{SHEET}{compare}@page {{ @top-left {{ content: {} }} @top-right {{ content: {} }} @bottom-left {{ content: {} }} \
         @bottom-right {{ content: {} counter(page) {} counter(pages) }} }}\n{first}",
        quoted(&title),
        quoted(&made),
        quoted(&source),
        quoted(before),
        quoted(between)
    )
}

/// What the page may do: show itself, in this style.
pub fn policy(style: &str) -> String {
    let hash = BASE64_STANDARD.encode(hmac_sha256::Hash::hash(style.as_bytes()));
    format!("default-src 'none'; style-src 'sha256-{hash}'; base-uri 'none'; form-action 'none'")
}

fn shortened(title: &str) -> String {
    let fits = beginning(title, MAX_TITLE);
    if fits == title { title.to_owned() } else { format!("{}…", fits.trim_end()) }
}

/// A text as a CSS string. Whatever could end the string or the style is written as its number
/// (<https://www.w3.org/TR/css-syntax-3/#escaping>).
fn quoted(text: &str) -> String {
    let chars = text.chars().map(|char| match char {
        ' ' | '.' | ',' | ':' | ';' | '-' | '(' | ')' | '…' => char.to_string(),
        _ if char.is_alphanumeric() => char.to_string(),
        _ => format!("\\{:x} ", u32::from(char)),
    });
    format!("\"{}\"", chars.collect::<String>())
}
