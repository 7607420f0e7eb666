//! Then and now in a document for Word: the answers in a table, and the sentences below it.

use maud::{Markup, html};

use super::blocks::{Run, heading, paragraph, run, table};
use crate::report::compare::CompareOutline;
use crate::words::Words;

/// The widths of the columns, in twentieths of a point; together the width of the text.
const COLUMNS: [usize; 4] = [2_400, 1_438, 2_900, 2_900];

pub fn section(outline: &CompareOutline, words: &Words) -> Markup {
    let compare = &words.compare;
    html! {
        (heading(2, &run(compare.title)))
        @for moment in &outline.moments {
            (paragraph("Fact", &html! { (Run::bold(&format!("{}: ", moment.name))) (run(&moment.title)) }))
        }
        (answers(outline, words))
        @for (title, sentences) in &outline.groups {
            (heading(3, &run(title)))
            @for said in sentences {
                (paragraph("ListBullet", &html! { (Run::italic(&format!("{}. ", said.aspect))) (run(&said.text)) }))
            }
        }
        @if !outline.steps.is_empty() {
            (heading(3, &run(compare.steps)))
            @for step in &outline.steps {
                @let about = format!("{}; {}", step.what, step.status);
                (paragraph("ListBullet", &html! { (Run::italic(&format!("{}. ", step.aspect))) (run(&about)) }))
            }
        }
        (heading(3, &run(compare.people)))
        @for (name, roles) in &outline.people {
            @let name = if name.is_empty() { String::new() } else { format!("{name}: ") };
            (paragraph("ListBullet", &run(&(name + roles))))
        }
        (heading(3, &run(compare.card)))
        @for said in &outline.card { (paragraph("ListBullet", &run(said))) }
    }
}

fn answers(outline: &CompareOutline, words: &Words) -> Markup {
    let domain = &words.domain;
    let mut rows: Vec<[&str; 4]> = Vec::new();
    for row in &outline.rows {
        for (strip, moment) in row.strips.iter().zip(&outline.moments) {
            let [current, desired] = &strip.answers;
            rows.push([&row.label, &moment.name, current, desired]);
        }
    }
    table(words.compare.title, COLUMNS, [domain.aspect, domain.date, domain.current, domain.desired], &rows)
}
