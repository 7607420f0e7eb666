//! The picture of many sessions for programs: its shape is a contract, held by the snapshots of `spiegel aggregate`.

use std::io::{self, Write};

use serde::Serialize;

use super::AggregateReport;
use crate::domain::{
    Card, CardPicture, Group, MIN_SESSIONS, MIN_VOICES, MovePicture, QuestionPicture, ROUNDED_TO, Rounded,
};
use crate::store::{Census, Refusal};

#[derive(Serialize)]
struct Document<'r> {
    sessions: u64,
    files: FilesJson,
    rounded_to: u64,
    min_sessions: u64,
    min_voices: u64,
    cards: Vec<CardJson<'r>>,
}

#[derive(Serialize)]
struct FilesJson {
    read: u64,
    copies: u64,
    others: u64,
    refused: RefusedJson,
}

#[derive(Serialize)]
struct RefusedJson {
    unreadable: u64,
    too_large: u64,
    damaged: u64,
    foreign: u64,
    newer: u64,
    no_card: u64,
}

#[derive(Serialize)]
struct CardJson<'r> {
    id: &'r str,
    title: &'r str,
    theme: &'r str,
    sessions: u64,
    other_wording: u64,
    scenarios: Vec<NamedJson<'r>>,
    aspects: Option<Vec<AspectJson<'r>>>,
    carried_on: u64,
    moves: Option<Vec<MoveJson<'r>>>,
}

#[derive(Serialize)]
struct NamedJson<'r> {
    id: &'r str,
    title: &'r str,
}

#[derive(Serialize)]
struct AspectJson<'r> {
    id: &'r str,
    title: &'r str,
    current: QuestionJson<'r>,
    desired: QuestionJson<'r>,
}

#[derive(Serialize)]
struct QuestionJson<'r> {
    sessions: CountsJson<'r>,
    spread: Option<SpreadJson>,
    years: Vec<YearJson<'r>>,
    roles: Vec<RoleJson<'r>>,
}

#[derive(Serialize)]
struct CountsJson<'r> {
    counts: Vec<u64>,
    between: Vec<(&'r str, &'r str, u64)>,
    unknown: u64,
    not_applicable: u64,
}

#[derive(Serialize)]
struct SpreadJson {
    unanimous: u64,
    close: u64,
    one_apart: u64,
    opposed: u64,
    scattered: u64,
}

/// A year; `null` for all that are not named.
#[derive(Serialize)]
struct YearJson<'r> {
    year: Option<i16>,
    #[serde(flatten)]
    counts: CountsJson<'r>,
}

/// A role; `null` for all that are not named.
#[derive(Serialize)]
struct RoleJson<'r> {
    role: Option<&'r str>,
    #[serde(flatten)]
    counts: CountsJson<'r>,
}

#[derive(Serialize)]
struct MoveJson<'r> {
    id: &'r str,
    outcomes: OutcomesJson,
    from: Vec<FromJson<'r>>,
}

#[derive(Serialize)]
struct OutcomesJson {
    reached: u64,
    under_way: u64,
    otherwise: u64,
    not_discussed: u64,
    lapsed: u64,
}

/// What was current then, as the lines of `jsonl` have it; `null` for all that is not named.
#[derive(Serialize)]
struct FromJson<'r> {
    answer: Option<String>,
    #[serde(flatten)]
    counts: CountsJson<'r>,
}

pub fn write(report: &AggregateReport, out: &mut impl Write) -> io::Result<()> {
    let document = Document {
        sessions: report.census.sessions,
        files: files(&report.census),
        rounded_to: ROUNDED_TO,
        min_sessions: MIN_SESSIONS,
        min_voices: MIN_VOICES,
        cards: report.picture.cards.iter().map(card).collect(),
    };
    serde_json::to_writer_pretty(&mut *out, &document)?;
    writeln!(out)
}

fn files(census: &Census) -> FilesJson {
    let refused = |refusal: Refusal| census.refused[refusal as usize];
    FilesJson {
        read: census.files,
        copies: census.copies,
        others: census.other_files,
        refused: RefusedJson {
            unreadable: refused(Refusal::Unreadable),
            too_large: refused(Refusal::TooLarge),
            damaged: refused(Refusal::Damaged),
            foreign: refused(Refusal::Foreign),
            newer: refused(Refusal::Newer),
            no_card: refused(Refusal::NoCard),
        },
    }
}

fn card(picture: &CardPicture) -> CardJson<'_> {
    let card = &picture.card;
    let aspects = picture.aspects.as_ref().map(|aspects| {
        let aspects = card.aspects().iter().zip(aspects).map(|(aspect, [current, desired])| AspectJson {
            id: aspect.id.as_str(),
            title: &aspect.title,
            current: question(card, current),
            desired: question(card, desired),
        });
        aspects.collect()
    });
    let scenarios = card.scenarios().iter();
    CardJson {
        id: card.id(),
        title: card.title(),
        theme: card.theme(),
        sessions: picture.sessions,
        other_wording: picture.other_wording,
        scenarios: scenarios.map(|it| NamedJson { id: it.id.as_str(), title: &it.title }).collect(),
        aspects,
        carried_on: picture.carried_on,
        moves: picture.moves.as_ref().map(|moves| {
            let aspects = card.aspects().iter().zip(moves);
            aspects.map(|(aspect, moved)| moves_of(card, aspect.id.as_str(), moved)).collect()
        }),
    }
}

fn moves_of<'r>(card: &'r Card, id: &'r str, picture: &'r MovePicture) -> MoveJson<'r> {
    let [reached, under_way, otherwise, not_discussed, lapsed] = picture.outcomes;
    let from = picture.from.iter().map(|(group, rounded)| FromJson {
        answer: if let Group::Named(from) = group { Some(from.code(card)) } else { None },
        counts: counts(card, rounded),
    });
    MoveJson {
        id,
        outcomes: OutcomesJson { reached, under_way, otherwise, not_discussed, lapsed },
        from: from.collect(),
    }
}

fn question<'r>(card: &'r Card, picture: &'r QuestionPicture) -> QuestionJson<'r> {
    let years = picture.years.iter().map(|(group, rounded)| YearJson {
        year: if let Group::Named(year) = group { Some(*year) } else { None },
        counts: counts(card, rounded),
    });
    let roles = picture.roles.iter().map(|(group, rounded)| RoleJson {
        role: if let Group::Named(role) = group { Some(role.as_str()) } else { None },
        counts: counts(card, rounded),
    });
    QuestionJson {
        sessions: counts(card, &picture.all),
        spread: picture.spreads.map(|[unanimous, close, one_apart, opposed, scattered]| SpreadJson {
            unanimous,
            close,
            one_apart,
            opposed,
            scattered,
        }),
        years: years.collect(),
        roles: roles.collect(),
    }
}

fn counts<'r>(card: &'r Card, rounded: &Rounded) -> CountsJson<'r> {
    let id = |column: usize| card.scenarios()[column].id.as_str();
    CountsJson {
        counts: rounded.scenarios().collect(),
        between: rounded.between().enumerate().map(|(left, count)| (id(left), id(left + 1), count)).collect(),
        unknown: rounded.unknown,
        not_applicable: rounded.not_applicable,
    }
}
