//! The codes of votes: every single wrong letter and every swap of neighbours is noticed, and nobody is taken for another.

use std::collections::HashSet;

use proptest::prelude::*;
use spiegel::domain::{Answer, BallotAnswer, Card, CodeError, VoteCode};
use spiegel::report::voices::codes_in;
use spiegel::words::{EN, NL};

use crate::fixtures::{card, card_of, session};

const ALPHABET: &str = "23456789ABCDEFGHJKLMNPQRSTUVWXYZ";

fn roles() -> Vec<String> {
    let roles = NL.report.default_roles.into_iter().chain(EN.report.default_roles);
    let mut roles: Vec<String> = roles.map(str::to_owned).collect();
    roles.sort();
    roles.dedup();
    roles
}

fn written(person: u32, revision: u64, answers: &[&str]) -> String {
    let answers = session("0a", 2026, answers).own_answers();
    VoteCode { role: "schoolopleider".into(), person, revision, answers }.write(&card()).unwrap()
}

fn letters(code: &str) -> Vec<char> {
    code.chars().filter(|letter| *letter != ' ').collect()
}

fn text(letters: &[char]) -> String {
    letters.iter().collect()
}

/// A wrong letter and a swap are caught wherever they are, on codes from a small card, the bundled one and the largest that has
/// any: all of them are tried.
#[test]
fn every_wrong_letter_and_every_swap_of_neighbours_is_caught() {
    let (mut wrong, mut swapped) = (0, 0);
    let cards = [card(), card_of(1, 1), card_of(3, 5), card_of(30, 2)];
    for card in &cards {
        for seed in 0..12_u32 {
            let code = any_code(card, seed);
            let code = letters(&code.write(card).unwrap());
            for at in 0..code.len() {
                for letter in ALPHABET.chars().filter(|letter| *letter != code[at]) {
                    let mut changed = code.clone();
                    changed[at] = letter;
                    assert_eq!(VoteCode::read(&text(&changed), card, &roles()), Err(CodeError::Check));
                    wrong += 1;
                }
                if at > 0 && code[at] != code[at - 1] {
                    let mut changed = code.clone();
                    changed.swap(at, at - 1);
                    assert_eq!(VoteCode::read(&text(&changed), card, &roles()), Err(CodeError::Check));
                    swapped += 1;
                }
            }
        }
    }
    assert!(wrong > 30_000 && swapped > 900, "{wrong} wrong letters, {swapped} swaps");
}

/// Answers that differ with the seed.
fn any_code(card: &Card, seed: u32) -> VoteCode {
    let scenarios = card.scenarios();
    let answer = |number: usize| match number % (scenarios.len() + 3) {
        0 => None,
        1 => Some(Answer::Unknown),
        2 => Some(Answer::NotApplicable),
        column => Some(Answer::Scenario(scenarios[column - 3].id.clone())),
    };
    let number = |index: usize| index.wrapping_mul(7).wrapping_add(seed as usize * 13);
    let answers = card.aspects().iter().enumerate().map(|(index, aspect)| BallotAnswer {
        aspect: aspect.id.clone(),
        current: answer(number(2 * index)),
        desired: answer(number(2 * index + 1)),
    });
    let role = roles()[seed as usize % roles().len()].clone();
    VoteCode {
        role,
        person: seed.wrapping_mul(21_613) % VoteCode::PEOPLE,
        revision: u64::from(seed),
        answers: answers.collect(),
    }
}

#[test]
fn a_code_of_the_bundled_card_is_four_groups_of_four() {
    let code = written(1234, 1, &["1:3", "2-3:4", "unknown:n/a", ":2"]);
    assert_eq!((letters(&code).len(), code.split(' ').count()), (16, 4), "{code}");
    assert!(code.chars().all(|char| char == ' ' || ALPHABET.contains(char)));
    assert_eq!(VoteCode::length(&card()), Some(16));
    for typed in [code.to_lowercase(), code.replace(' ', ""), code.replace(' ', "-"), format!("  {code}\n")] {
        assert_eq!(VoteCode::read(&typed, &card(), &roles()).unwrap().person, 1234, "{typed}");
    }
}

#[test]
fn what_is_no_code_is_told_by_what_is_wrong_with_it() {
    let code = written(7, 1, &["1:3"]);
    let read = |text: &str| VoteCode::read(text, &card(), &roles());
    assert_eq!(read(&code.replacen(char::is_alphanumeric, "0", 1)), Err(CodeError::Letter('0')));
    assert_eq!(read(&code[1..]), Err(CodeError::Length { found: 15, expected: 16 }));
    assert_eq!(read(""), Err(CodeError::Length { found: 0, expected: 16 }));
    assert_eq!(VoteCode::read(&code, &card(), &[]), Err(CodeError::UnknownRole));
    // A card of the same size: the code is whole, and about another card.
    let other = card_of(4, 4);
    assert_eq!(VoteCode::read(&code, &other, &roles()), Err(CodeError::OtherCard));
    assert_eq!(VoteCode::length(&card_of(200, 6)), None);
    assert_eq!(any_code(&card_of(200, 6), 1).write(&card_of(200, 6)), Err(CodeError::TooLarge));
}

#[test]
fn the_longest_code_has_sixty_letters() {
    let lengths: Vec<_> = (1..200).filter_map(|aspects| VoteCode::length(&card_of(aspects, 4))).collect();
    assert_eq!(lengths.last(), Some(&60), "{lengths:?}");
}

/// A code says a role as a number, and the usual roles of both languages all have another one.
#[test]
fn the_usual_roles_are_told_apart() {
    assert_eq!(VoteCode::tell_apart(&roles()), Ok(()));
    let mut known = roles();
    let own = (0..2000).map(|number| format!("rol {number}")).find(|role| {
        known.push(role.clone());
        let is_apart = VoteCode::tell_apart(&known).is_ok();
        known.pop();
        !is_apart
    });
    known.push(own.expect("some role is the same as a usual one"));
    assert!(matches!(VoteCode::tell_apart(&known), Err(CodeError::SameRole(..))));
}

#[test]
fn codes_are_found_in_a_mail() {
    let codes: Vec<String> = (0..4).map(|person| written(person * 999, 1, &["1:3", "2:2"])).collect();
    let mail = format!(
        "Beste Noor en Sam,\n\nHier is mijn code: {}\nen die van Kim\n{}\n> {}\nMet vriendelijke groet, alle vier goed\nBent u daar?",
        codes[0],
        codes[1].to_lowercase(),
        codes[2].replace(' ', ""),
    );
    let found: Vec<String> = codes_in(&mail, &card()).iter().map(|code| text(&letters(code)).to_uppercase()).collect();
    let expected: Vec<String> = codes[..3].iter().map(|code| text(&letters(code))).collect();
    assert_eq!(found, expected);
    // Groups in a row, as arguments of a command; and one with a letter too few is left for the check.
    assert_eq!(codes_in(&codes.join(" "), &card()).len(), 4);
    assert_eq!(codes_in(&codes[0][1..], &card()).len(), 1);
}

fn answer() -> impl Strategy<Value = Option<Answer>> {
    let id = |column: usize| card().scenarios()[column].id.clone();
    prop_oneof![
        Just(None),
        (0_usize..4).prop_map(move |column| Some(Answer::Scenario(id(column)))),
        (0_usize..3).prop_map(move |column| Some(Answer::Between(id(column), id(column + 1)))),
        Just(Some(Answer::Unknown)),
        Just(Some(Answer::NotApplicable)),
    ]
}

proptest! {
    #[test]
    fn a_code_reads_as_it_was_written(
        role in 0_usize..9,
        person in 0..VoteCode::PEOPLE,
        revision in 0_u64..512,
        answers in prop::collection::vec((answer(), answer()), 4),
    ) {
        let card = card();
        let answers = card.aspects().iter().zip(answers).map(|(aspect, (current, desired))| {
            BallotAnswer { aspect: aspect.id.clone(), current, desired }
        });
        let code = VoteCode { role: roles()[role].clone(), person, revision, answers: answers.collect() };
        prop_assert_eq!(VoteCode::read(&code.write(&card).unwrap(), &card, &roles()), Ok(code));
    }

    #[test]
    fn no_text_makes_reading_fail_otherwise(text in "\\PC*") {
        let _ = VoteCode::read(&text, &card(), &roles());
        let _ = codes_in(&text, &card());
    }
}

#[test]
fn two_people_with_equal_answers_have_two_codes() {
    let codes: HashSet<String> = (0..1000).map(|person| written(person, 1, &["1:3"])).collect();
    assert_eq!(codes.len(), 1000);
}
