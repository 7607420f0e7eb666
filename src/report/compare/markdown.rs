//! Then and now as GitHub-flavoured Markdown: a table of what was answered, and the sentences.

use std::io::{self, Write};

use super::{CompareOutline, Compared};
use crate::report::escape::line;
use crate::words::{Register, Words};

pub fn write(compared: &Compared, words: &Words, out: &mut impl Write) -> io::Result<()> {
    let outline = compared.outline(words, Register::AboutGroup);
    writeln!(out, "# {}: {}\n", words.compare.title, line(&compared.card_name(words)))?;
    write_section(&outline, words, "##", out)
}

/// The whole, with headings that begin with these signs.
pub fn write_section(outline: &CompareOutline, words: &Words, level: &str, out: &mut impl Write) -> io::Result<()> {
    let compare = &words.compare;
    for moment in &outline.moments {
        writeln!(out, "- **{}:** {}", moment.name, line(&moment.title))?;
    }
    let domain = &words.domain;
    writeln!(out, "\n| {} |  | {} | {} |\n|---|---|---|---|", domain.aspect, domain.current, domain.desired)?;
    for row in &outline.rows {
        for (index, (strip, moment)) in row.strips.iter().zip(&outline.moments).enumerate() {
            let label = if index == 0 { line(&row.label) } else { String::new() };
            let [current, desired] = strip.answers.each_ref().map(|answer| line(answer));
            writeln!(out, "| {label} | {} | {current} | {desired} |", moment.name)?;
        }
    }
    for (title, sentences) in &outline.groups {
        writeln!(out, "\n{level} {title}\n")?;
        sentences.iter().try_for_each(|said| writeln!(out, "- *{}.* {}", line(&said.aspect), line(&said.text)))?;
    }
    if !outline.steps.is_empty() {
        writeln!(out, "\n{level} {}\n", compare.steps)?;
        for step in &outline.steps {
            writeln!(out, "- *{}.* {}; {}", line(&step.aspect), line(&step.what), step.status)?;
        }
    }
    writeln!(out, "\n{level} {}\n", compare.people)?;
    for (name, roles) in &outline.people {
        let name = if name.is_empty() { String::new() } else { format!("{name}: ") };
        writeln!(out, "- {name}{}", line(roles))?;
    }
    writeln!(out, "\n{level} {}\n", compare.card)?;
    outline.card.iter().try_for_each(|said| writeln!(out, "- {}", line(said)))
}
