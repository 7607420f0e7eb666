//! A next step in words.

use super::canvas::Look;
use crate::domain::{NextStep, Status};
use crate::text::columns;

/// How far, who and by when, and whether it comes from an earlier session: "loopt · Noor · 1 februari 2027 · meegenomen".
pub fn details(step: &NextStep, look: &Look) -> String {
    let due = step.due.map(look.words.date).unwrap_or_default();
    let carried_over = step.from.as_ref().map_or("", |_| look.words.domain.carried_over);
    joined(&[status(step.status, look), &step.owner, &due, carried_over], look)
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

/// How many there are of every status: "2 open, 1 klaar".
pub fn counts(steps: &[NextStep], look: &Look) -> String {
    let count = |status: Status| steps.iter().filter(|step| step.status == status).count();
    let counts = Status::ALL.into_iter().map(|known| (count(known), status(known, look)));
    let counts = counts.filter(|(count, _)| *count > 0).map(|(count, status)| format!("{count} {status}"));
    counts.collect::<Vec<_>>().join(", ")
}
