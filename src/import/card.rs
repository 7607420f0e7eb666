//! The matrix as a card. Ids come from titles alone, so that they stay when rows change places; and from the card that is
//! there already, if the file is a corrected one.

use std::collections::{HashMap, HashSet};

use super::About;
use super::finding::{Finding, FindingKind, MAX_ASPECTS, MAX_SCENARIOS, MAX_TEXT, MAX_TITLE};
use super::language::language_of;
use super::matrix::{Matrix, Title};
use crate::domain::{Aspect, Card, CardError, Description, Imprint, Scenario};
use crate::text::{columns, sanitise_line, unaccented};

/// In bytes: how long an id is at most, before what tells it from others.
const MAX_ID: usize = 40;

/// In columns: how long a label is, unless its first word is longer.
const MAX_LABEL: usize = 24;

/// A card, and what to look at in it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Made {
    /// The card.
    pub card: Card,
    /// What to look at, errors first.
    pub findings: Vec<Finding>,
}

/// Makes a card of a matrix. If it corrects one that is there, rows and columns that are recognisably the same keep their
/// ids; only those are matched whose titles are alike or whose texts are the same.
///
/// # Errors
/// If it has no aspects or no scenarios.
pub fn make(matrix: &Matrix, about: &About, known: Option<&Card>) -> Result<Made, CardError> {
    let about = about.clone().or(matrix.about.clone());
    let mut findings = matrix.findings.clone();
    let scenarios = scenarios(matrix, known, &mut findings);
    let aspects = aspects(matrix, known, &mut findings);
    let texts = matrix.aspects.iter().flat_map(|row| &row.texts).map(|(cell, _)| cell.text.as_str());
    let language = if about.language.is_empty() { language_of(texts).to_owned() } else { about.language };
    let own_id = || id_of(if about.theme.is_empty() { &about.title } else { &about.theme });
    // Either stands for both: screens show the theme, lists the title.
    let or = |one: &str, other: &str| line(if one.is_empty() { other } else { one });
    let imprint = Imprint {
        id: known.map_or_else(own_id, |card| card.id().to_owned()),
        title: or(&about.title, &about.theme),
        theme: or(&about.theme, &about.title),
        source: line(&about.source),
        owner: line(&about.owner),
        licence: line(&about.licence),
        language,
    };
    let card = Card::new(imprint, scenarios, aspects)?;
    findings.extend(matrix.review_texts());
    findings.extend(review(&card));
    findings.sort_by_key(Finding::severity);
    Ok(Made { card, findings })
}

/// What to look at in a card, wherever it comes from.
#[must_use]
pub fn review(card: &Card) -> Vec<Finding> {
    let mut kinds = Vec::new();
    let (scenarios, aspects) = (card.scenarios().len(), card.aspects().len());
    kinds.extend((scenarios > MAX_SCENARIOS).then_some(FindingKind::ManyScenarios(scenarios)));
    kinds.extend((aspects > MAX_ASPECTS).then_some(FindingKind::ManyAspects(aspects)));
    let titles = card.scenarios().iter().map(|it| &it.title).chain(card.aspects().iter().map(|it| &it.title));
    kinds.extend(titles.map(|it| it.chars().count()).filter(|it| *it > MAX_TITLE).map(FindingKind::LongTitle));
    let texts = card.aspects().iter().flat_map(|aspect| &aspect.descriptions).filter_map(Description::text);
    kinds.extend(texts.map(|it| it.chars().count()).filter(|it| *it > MAX_TEXT).map(FindingKind::LongText));
    for titles in [
        card.scenarios().iter().map(|it| it.title.as_str()).collect::<Vec<_>>(),
        card.aspects().iter().map(|it| it.title.as_str()).collect(),
    ] {
        let (mut seen, mut told) = (HashSet::new(), HashSet::new());
        let repeated = titles.into_iter().filter(|title| !seen.insert(*title) && told.insert(*title));
        kinds.extend(repeated.map(|title| FindingKind::RepeatedTitle(title.to_owned())));
    }
    kinds.extend(card.source().is_empty().then_some(FindingKind::NoSource));
    kinds.into_iter().map(Finding::of_all).collect()
}

fn scenarios(matrix: &Matrix, known: Option<&Card>, findings: &mut Vec<Finding>) -> Vec<Scenario> {
    let known: Vec<Known> = known
        .map_or(&[][..], Card::scenarios)
        .iter()
        .enumerate()
        .map(|(column, scenario)| Known {
            id: scenario.id.as_str(),
            title: &scenario.title,
            label: &scenario.label,
            texts: known.map(|card| texts_of_column(card, column)).unwrap_or_default(),
        })
        .collect();
    let texts = |column: usize| matrix.aspects.iter().map(|row| row.texts[column].0.text.as_str()).collect();
    let new: Vec<New> =
        matrix.scenarios.iter().enumerate().map(|(index, title)| New { title, texts: texts(index) }).collect();
    let named = name(&new, &known, findings);
    named.into_iter().map(|Named { id, title, label }| Scenario { id: id.into(), title, label }).collect()
}

fn texts_of_column(card: &Card, column: usize) -> Vec<&str> {
    card.aspects().iter().map(|aspect| aspect.descriptions[column].text().unwrap_or_default()).collect()
}

fn aspects(matrix: &Matrix, known: Option<&Card>, findings: &mut Vec<Finding>) -> Vec<Aspect> {
    let known: Vec<Known> = known
        .map_or(&[][..], Card::aspects)
        .iter()
        .map(|aspect| Known {
            id: aspect.id.as_str(),
            title: &aspect.title,
            label: &aspect.label,
            texts: aspect.descriptions.iter().map(|it| it.text().unwrap_or_default()).collect(),
        })
        .collect();
    let texts =
        |row: &'_ super::matrix::MatrixRow| row.texts.iter().map(|(cell, _)| cell.text.clone()).collect::<Vec<_>>();
    let all: Vec<Vec<String>> = matrix.aspects.iter().map(texts).collect();
    let rows = matrix.aspects.iter().zip(&all);
    let new: Vec<New> =
        rows.map(|(row, texts)| New { title: &row.title, texts: texts.iter().map(String::as_str).collect() }).collect();
    let named = name(&new, &known, findings);
    let aspect = |(Named { id, title, label }, texts): (Named, Vec<String>)| {
        let description = |text: String| if text.is_empty() { Description::Empty } else { Description::Text(text) };
        Aspect { id: id.into(), title, label, descriptions: texts.into_iter().map(description).collect() }
    };
    named.into_iter().zip(all).map(aspect).collect()
}

/// A row or column of the card that is there.
struct Known<'c> {
    id: &'c str,
    title: &'c str,
    label: &'c str,
    texts: Vec<&'c str>,
}

/// A row or column of the file.
struct New<'m> {
    title: &'m Title,
    texts: Vec<&'m str>,
}

struct Named {
    id: String,
    title: String,
    label: String,
}

/// Gives every row or column its id and title.
fn name(new: &[New], known: &[Known], findings: &mut Vec<Finding>) -> Vec<Named> {
    let matches = matches(new, known);
    let mut used: HashSet<String> = matches.iter().flatten().map(|index| known[*index].id.to_owned()).collect();
    let titles: Vec<String> = new.iter().map(|it| line(&it.title.text)).collect();
    let mut bases: HashMap<String, usize> = HashMap::new();
    titles.iter().for_each(|title| *bases.entry(id_of(title)).or_default() += 1);
    let mut named = Vec::new();
    for (index, it) in new.iter().enumerate() {
        if titles[index].is_empty() {
            findings.push(Finding::at(it.title.place, FindingKind::NoTitle(index + 1)));
        }
        let title = if titles[index].is_empty() { (index + 1).to_string() } else { titles[index].clone() };
        let same = matches[index].map(|at| &known[at]);
        if let Some(same) = same.filter(|same| !is_alike(same.title, &title)) {
            findings.push(Finding::at(it.title.place, FindingKind::TakenFor(same.title.to_owned())));
        }
        let id = same.map_or_else(|| fresh_id(&title, &bases, &it.texts, &mut used), |same| same.id.to_owned());
        let kept_label = same.filter(|same| is_alike(same.title, &title)).map(|same| same.label);
        named.push(Named { id, label: kept_label.map_or_else(|| short(&title), str::to_owned), title });
    }
    let is_gone = |index: &usize| !matches.contains(&Some(*index));
    findings.extend(
        (0..known.len()).filter(is_gone).map(|index| Finding::of_all(FindingKind::Gone(known[index].title.to_owned()))),
    );
    named
}

/// The first words of a title, for where the whole does not fit.
fn short(title: &str) -> String {
    let mut label = String::new();
    for word in title.split(' ') {
        let gap = usize::from(!label.is_empty());
        if !label.is_empty() && columns(&label) + gap + columns(word) > MAX_LABEL {
            return label.trim_end_matches([',', ';', ':', '–', ' ']).to_owned();
        }
        label.push_str(if gap == 0 { "" } else { " " });
        label.push_str(word);
    }
    label
}

/// Which known one each new one is: by its title first, then by its texts.
fn matches(new: &[New], known: &[Known]) -> Vec<Option<usize>> {
    let mut found: Vec<Option<usize>> = vec![None; new.len()];
    let is_same: [fn(&New, &Known) -> bool; 3] = [
        |new, known| new.title.text == known.title,
        |new, known| is_alike(&new.title.text, known.title),
        |new, known| share_texts(&new.texts, &known.texts),
    ];
    for is_same in is_same {
        for (index, it) in new.iter().enumerate() {
            let is_free = |at: &usize| !found.contains(&Some(*at));
            if found[index].is_none() {
                found[index] = (0..known.len()).filter(is_free).find(|at| is_same(it, &known[*at]));
            }
        }
    }
    found
}

/// Whether titles differ in no more than capitals, spaces and hyphens.
fn is_alike(one: &str, other: &str) -> bool {
    let letters =
        |title: &str| title.chars().filter(|c| c.is_alphanumeric()).flat_map(char::to_lowercase).collect::<String>();
    let (one, other) = (letters(one), letters(other));
    !one.is_empty() && one == other
}

/// Whether at least half of the texts are the same.
fn share_texts(new: &[&str], known: &[&str]) -> bool {
    let written: Vec<&&str> = known.iter().filter(|text| !text.is_empty()).collect();
    let shared = written.iter().filter(|text| new.contains(text)).count();
    shared > 0 && shared * 2 >= written.len().max(1)
}

/// An id that is not used yet: from the title, and if several titles give the same one from the texts too, so that it does not
/// depend on which comes first.
fn fresh_id(title: &str, bases: &HashMap<String, usize>, texts: &[&str], used: &mut HashSet<String>) -> String {
    let mut base = id_of(title);
    if bases.get(&base).is_some_and(|count| *count > 1) {
        base = format!("{base}-{}", hash([title].into_iter().chain(texts.iter().copied())));
    }
    let mut id = base.clone();
    let mut number = 2;
    while !used.insert(id.clone()) {
        id = format!("{base}-{number}");
        number += 1;
    }
    id
}

/// An id from a title: its letters and figures in ASCII. What that does not tell apart is told apart by a hash.
fn id_of(title: &str) -> String {
    let (mut id, mut lost) = (String::new(), 0_usize);
    for c in title.chars().flat_map(unaccented).flat_map(char::to_lowercase) {
        if c.is_ascii_alphanumeric() {
            id.push(c);
        } else {
            lost += usize::from(c.is_alphanumeric());
            if !id.is_empty() && !id.ends_with('-') {
                id.push('-');
            }
        }
    }
    let id = id.trim_end_matches('-');
    if id.len() <= MAX_ID && lost == 0 && !id.is_empty() {
        return id.to_owned();
    }
    let head = id.get(..id.len().min(MAX_ID)).unwrap_or_default().trim_end_matches('-');
    if head.is_empty() { format!("x-{}", hash([title])) } else { format!("{head}-{}", hash([title])) }
}

/// Eight hexadecimal digits of texts: 32-bit FNV-1a (Fowler, Noll and Vo), each text closed by a zero byte.
fn hash<'t>(texts: impl IntoIterator<Item = &'t str>) -> String {
    let bytes = texts.into_iter().flat_map(|text| text.bytes().chain([0]));
    let hash = bytes.fold(0x811c_9dc5_u32, |hash, byte| (hash ^ u32::from(byte)).wrapping_mul(0x0100_0193));
    format!("{hash:08x}")
}

fn line(text: &str) -> String {
    sanitise_line(text).trim().to_owned()
}
