//! Believable sessions, any number of them about any card: the same for the same seed, on every computer.
//!
//! A session is one of a few hundred partnerships, in one of eight years. What people choose leans to one side of the card and
//! differs between them, most aspects have a toelichting, half of them a step, and one meeting in four asked everybody. One
//! session in five carries on the one before it.

use std::fs;
use std::path::Path;

use fastrand::Rng;
use jiff::ToSpan;
use jiff::civil::date;
use spiegel::domain::{
    Answer, Asked, AspectId, Ballot, BallotAnswer, Card, Hands, How, Mark, NextStep, Round, RoundPlan, Session, Status,
    Votes,
};
use spiegel::store::write_session;

const ROLES: [&str; 8] = [
    "werkplekbegeleider",
    "schoolopleider",
    "instituutsopleider",
    "programmaleider",
    "schoolleider/MT-lid",
    "bestuur/HR",
    "startende leraar",
    "aanstaande leraar (student)",
];
const REGIONS: [&str; 12] = [
    "West", "Oost", "Noord", "Zuid", "Midden", "Rijnmond", "Veluwe", "Twente", "Zeeland", "Limburg", "IJssel", "Amstel",
];
const SENTENCES: [&str; 8] = [
    "We doen dit samen, maar het staat nog nergens op papier.",
    "De werkplekbegeleiders krijgen hier uren voor, de schoolopleiders niet.",
    "Het \"leren van elkaar\" komt in de jaaragenda terug.",
    "Studenten zeggen dat het per school verschilt.",
    "Er is een plan, en niet iedereen kent het.",
    "Dit jaar zijn we begonnen met intervisie.",
    "Het instituut en de scholen kijken er anders naar.",
    "Vorig jaar was dit nog de taak van één persoon.",
];
const STEPS: [&str; 4] =
    ["Plan bespreken in de stuurgroep", "Uren vastleggen", "Studenten vragen", "Een dag samen ontwikkelen"];

/// Session number `index` about this card, of those that belong to `seed`.
pub fn session(card: &Card, seed: u64, index: u64) -> Session {
    let mut rng = Rng::with_seed(seed ^ index.wrapping_mul(0x9e37_79b9_7f4a_7c15));
    let partnership = format!("Opleidingsschool {} {}", rng.choice(REGIONS).unwrap_or("West"), rng.u32(1..=30));
    let day = date(2019, 1, 7).saturating_add(rng.i32(0..2_880).days());
    let mut session = Session::new(id(index), format!("Teamoverleg {partnership}"), day, card);
    session.revision = rng.u64(1..60);
    session.facilitator = format!("Begeleider {}", rng.u32(1..400));
    session.roles = ROLES.iter().take(rng.usize(3..=ROLES.len())).map(|role| (*role).to_owned()).collect();
    session.partnership = partnership;
    reflect(&mut session, card, &mut rng);
    let people = rng.usize(3..=6);
    match rng.u32(0..20) {
        0 => session.rounds = vec![hands(1, card, people, &mut rng)],
        1..=4 => session.rounds = vec![ballots(1, Asked::Both, card, people, &mut rng)],
        5 => {
            let asked = [Asked::Current, Asked::Desired];
            session.rounds =
                (1..).zip(asked).map(|(number, asks)| ballots(number, asks, card, people, &mut rng)).collect();
        }
        _ => {}
    }
    if carries_on(index) {
        let earlier = self::session(card, seed, index - 1);
        session.partnership.clone_from(&earlier.partnership);
        session.title = format!("Een jaar later, {}", earlier.partnership);
        session.date = earlier.date.saturating_add(rng.i32(200..500).days());
        session.carry_on(&earlier);
    }
    session
}

fn carries_on(index: u64) -> bool {
    index % 5 == 4
}

/// Writes `count` sessions of a seed into a folder, each as the program names it.
pub fn write_sessions(folder: &Path, card: &Card, seed: u64, count: u64) {
    fs::create_dir_all(folder).expect("a folder");
    for index in 0..count {
        let session = session(card, seed, index);
        fs::write(folder.join(format!("teamoverleg-{}.ron", session.id)), write_session(&session)).expect("a file");
    }
}

/// The id of session number `index`, of eight characters as those of the program.
fn id(index: u64) -> String {
    const ALPHABET: &[u8; 32] = b"0123456789abcdefghjkmnpqrstvwxyz";
    // An odd factor: no two numbers below 2^40 get one id.
    let scattered = index.wrapping_mul(0x00d1_342f_de99_1c55);
    let letter = |place: u64| usize::try_from((scattered >> (5 * place)) % 32).unwrap_or_default();
    (0..8).map(|place| char::from(ALPHABET[letter(place)])).collect()
}

fn reflect(session: &mut Session, card: &Card, rng: &mut Rng) {
    for said in &mut session.reflections {
        if rng.u32(0..10) == 0 {
            continue;
        }
        said.current = answer(card, Mark::Current, rng);
        said.desired = answer(card, Mark::Desired, rng);
        let sentences = rng.usize(1..5);
        said.explanation = (0..sentences).filter_map(|_| rng.choice(SENTENCES)).collect::<Vec<_>>().join(" ");
        if rng.bool() {
            rng.choice(SENTENCES).unwrap_or_default().clone_into(&mut said.evidence);
        }
        if rng.bool() {
            let mut step = NextStep::new(rng.choice(STEPS).unwrap_or_default().to_owned());
            step.owner = format!("Eigenaar {}", rng.u32(1..400));
            step.due = Some(session.date.saturating_add(rng.i32(14..300).days()));
            step.status = rng.choice(Status::ALL).unwrap_or_default();
            said.next_steps.push(step);
        }
    }
}

/// What is current lies more to the left, what is desired more to the right. One of ten leaves it open.
fn answer(card: &Card, mark: Mark, rng: &mut Rng) -> Option<Answer> {
    let scenarios = card.scenarios();
    let (one, other) = (rng.usize(..scenarios.len()), rng.usize(..scenarios.len()));
    let column = if mark == Mark::Current { one.min(other) } else { one.max(other) };
    let id = |column: usize| scenarios[column].id.clone();
    match rng.u32(0..20) {
        0 | 1 => None,
        2 => Some(Answer::Unknown),
        3 => Some(Answer::NotApplicable),
        4 | 5 if column + 1 < scenarios.len() => Some(Answer::Between(id(column), id(column + 1))),
        _ => Some(Answer::Scenario(id(column))),
    }
}

fn ballots(number: u32, asks: Asked, card: &Card, people: usize, rng: &mut Rng) -> Round {
    let how = if rng.bool() { How::Silent } else { How::Paper };
    let ballot = |rng: &mut Rng| {
        let answers = card.aspects().iter().map(|aspect| BallotAnswer {
            aspect: aspect.id.clone(),
            current: answer(card, Mark::Current, rng),
            desired: answer(card, Mark::Desired, rng),
        });
        let answers = answers.collect();
        let role = rng.choice(ROLES).unwrap_or_default().to_owned();
        Ballot::new(role, answers).restricted_to(asks)
    };
    let ballots = (0..people).map(|_| ballot(rng)).collect();
    let plan = RoundPlan { asks, how, present: u32::try_from(people).ok(), ..RoundPlan::default() };
    Round::new(number, plan, Votes::of_ballots(ballots))
}

fn hands(number: u32, card: &Card, people: usize, rng: &mut Rng) -> Round {
    let count = |aspect: &AspectId, rng: &mut Rng| {
        let mut counts: Vec<_> = card.scenarios().iter().map(|scenario| (scenario.id.clone(), 0)).collect();
        for _ in 0..people {
            let column = rng.usize(..counts.len());
            counts[column].1 += 1;
        }
        Hands { aspect: aspect.clone(), counts }
    };
    let hands = card.aspects().iter().map(|aspect| count(&aspect.id, rng)).collect();
    Round::new(number, RoundPlan { asks: Asked::Current, how: How::Hands, ..RoundPlan::default() }, Votes::Hands(hands))
}
