//! A form to fill in at home: one page that needs no other file, sends nothing, and gives a vote code. Its policy allows its own
//! style and its own script and nothing else. Without script it is paper.

use base64::Engine;
use base64::prelude::BASE64_STANDARD;
use maud::{DOCTYPE, Markup, PreEscaped, html};

use crate::domain::{Aspect, Card, CodeError, CodeShape, Description, Destination, Session, VoteCode};
use crate::words::{FormWords, Words};

const STYLE: &str = include_str!("../../../assets/form.css");
const SCRIPT: &str = include_str!("../../../assets/form.js");

/// The roles that a form offers: those of the session if it has any, else the usual ones.
#[must_use]
pub fn form_roles(session: &[String], words: &Words) -> Vec<String> {
    if session.is_empty() { words.report.default_roles.map(str::to_owned).into() } else { session.to_vec() }
}

/// The form for a session, or for its card alone if the session has no title.
///
/// # Errors
/// As [`form`].
pub fn session_form(session: &Session, card: &Card, words: &Words) -> Result<String, CodeError> {
    let Session { title, roles, .. } = session.leaving(Destination::Form);
    let title = if title.is_empty() { (words.report.card_with_theme)(card.title(), card.theme()) } else { title };
    form(card, &title, &form_roles(&roles, words), words)
}

/// The form about a card, for these roles.
///
/// # Errors
/// If a code about this card would be too long, or two of the roles would be the same in it.
pub fn form(card: &Card, title: &str, roles: &[String], words: &Words) -> Result<String, CodeError> {
    let shape = CodeShape::of(card)?;
    VoteCode::tell_apart(roles)?;
    let page = Form { card, title, roles, shape, words };
    Ok(format!("{}\n", page.markup().into_string()))
}

struct Form<'f> {
    card: &'f Card,
    title: &'f str,
    roles: &'f [String],
    shape: CodeShape,
    words: &'f Words,
}

impl Form<'_> {
    fn texts(&self) -> &FormWords {
        &self.words.voices.form
    }

    fn markup(&self) -> Markup {
        let texts = self.texts();
        html! {
            (DOCTYPE)
            html lang=(self.words.lang) {
                head {
                    meta charset="utf-8";
                    meta http-equiv="Content-Security-Policy" content=(policy());
                    meta name="viewport" content="width=device-width, initial-scale=1";
                    meta name="color-scheme" content="light dark";
                    title { (texts.title) ": " (self.title) }
                    style { (PreEscaped(STYLE)) }
                }
                body {
                    main {
                        h1 { (texts.title) }
                        p.for { (self.title) }
                        p { (texts.about) }
                        noscript { p.notice { (texts.without_script) } }
                        (self.form())
                    }
                    script { (PreEscaped(SCRIPT)) }
                }
            }
        }
    }

    fn form(&self) -> Markup {
        let (texts, shape) = (self.texts(), &self.shape);
        let sizes = shape.sizes.map(|size| size.to_string()).join(" ");
        html! {
            form #form autocomplete="off" data-alphabet=(shape.alphabet) data-letters=(shape.letters) data-card=(shape.card)
                data-sizes=(sizes) data-choices=(shape.choices) data-questions=(2 * self.card.aspects().len())
                data-nothing=(texts.nothing) data-changed=(texts.changed) data-copied=(texts.copied) {
                p.role {
                    label for="role" { (texts.role) }
                    select #role {
                        option value="0" { (texts.no_role) }
                        @for role in self.roles { option value=(CodeShape::role(role)) { (role) } }
                    }
                    span.line {}
                }
                @for (row, aspect) in self.card.aspects().iter().enumerate() { (self.aspect(row, aspect)) }
                div.end {
                    button #make type="submit" hidden { (texts.make) }
                    p #notice role="status" {}
                    div #result hidden {
                        h2 #result-title tabindex="-1" { (texts.code) }
                        p.code { output #code for="form" {} }
                        button #copy type="button" { (texts.copy) }
                        p { (texts.send) }
                        p { (texts.hides_nothing) }
                    }
                }
            }
        }
    }

    fn aspect(&self, row: usize, aspect: &Aspect) -> Markup {
        let texts = self.texts();
        html! {
            section aria-labelledby={ "aspect-" (row) } {
                h2 id={ "aspect-" (row) } lang=(self.card.language()) { (row + 1) " " (aspect.title) }
                ol.scenarios lang=(self.card.language()) {
                    @for (scenario, description) in self.card.scenarios().iter().zip(&aspect.descriptions) {
                        li { b { (scenario.title) } " " (self.description(description)) }
                    }
                }
                (self.question(2 * row, texts.current, aspect))
                (self.question(2 * row + 1, texts.desired, aspect))
            }
        }
    }

    fn description(&self, description: &Description) -> Markup {
        let empty = html! { i lang=(self.words.lang) { (self.words.domain.empty_in_source) } };
        description.text().map_or(empty, |text| html! { (text) })
    }

    /// The answers to one question. Their values are the numbers that stand in a code: none, the places on the card from the left,
    /// and the other two answers.
    fn question(&self, question: usize, text: &str, aspect: &Aspect) -> Markup {
        let texts = self.texts();
        let scenarios = self.card.scenarios();
        let places = 2 * scenarios.len() - 1;
        html! {
            fieldset {
                legend { (text) span.of lang=(self.card.language()) { " " (aspect.label) } }
                @for (column, scenario) in scenarios.iter().enumerate() {
                    (choice(question, 2 * column + 1, &html! { span lang=(self.card.language()) { (column + 1) " " (scenario.title) } }, ""))
                    @if column + 1 < scenarios.len() {
                        (choice(question, 2 * column + 2, &html! { ((texts.between)(column + 1, column + 2)) }, "small"))
                    }
                }
                (choice(question, places + 1, &html! { (texts.unknown) }, "small"))
                (choice(question, places + 2, &html! { (texts.not_applicable) }, "small"))
                (choice(question, 0, &html! { (texts.open) }, "small none"))
            }
        }
    }
}

fn choice(question: usize, value: usize, text: &Markup, class: &str) -> Markup {
    let id = format!("q{question}-{value}");
    html! {
        div class={ "choice " (class) } {
            input id=(id) type="radio" name={ "q" (question) } value=(value) checked[value == 0];
            label for=(id) { (text) }
        }
    }
}

fn policy() -> String {
    let hash = |text: &str| BASE64_STANDARD.encode(hmac_sha256::Hash::hash(text.as_bytes()));
    format!(
        "default-src 'none'; style-src 'sha256-{}'; script-src 'sha256-{}'; base-uri 'none'; form-action 'none'",
        hash(STYLE),
        hash(SCRIPT)
    )
}
