//! A next step in words.

use super::canvas::Look;
use crate::domain::{NextStep, Status};
use crate::text::columns;

/// How far, who and by when: "loopt · Noor · 1 februari 2027".
pub fn details(step: &NextStep, look: &Look) -> String {
    let due = step.due.map(look.words.date).unwrap_or_default();
    joined(&[status(step.status, look), &step.owner, &due], look)
}

/// How far, what, who and by when: "loopt: Samen lesplannen bespreken · Noor · 1 februari 2027".
pub fn sentence(step: &NextStep, look: &Look) -> String {
    let due = step.due.map(look.words.date).unwrap_or_default();
    format!("{}: {}", status(step.status, look), joined(&[&step.what, &step.owner, &due], look))
}

fn joined(parts: &[&str], look: &Look) -> String {
    let parts: Vec<&str> = parts.iter().copied().filter(|part| columns(part) > 0).collect();
    parts.join(&format!(" {} ", look.glyphs.dot))
}

/// What a status is called.
pub fn status(status: Status, look: &Look) -> &'static str {
    let index = Status::ALL.iter().position(|known| *known == status).unwrap_or(0);
    look.words.domain.statuses.get(index).copied().unwrap_or_default()
}
