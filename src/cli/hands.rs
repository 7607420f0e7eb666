//! `spiegel hands`: a show of hands that was counted.

use std::io::Write;

use clap::Args;

use super::change::{aspect, open, save};
use super::environment::Environment;
use super::failure::{Failure, tell_done};
use super::language::{commands, help};
use super::values::{asked, present};
use crate::domain::{Asked, Card, Earlier, Edit, Hands, How, RoundPlan, Votes};
use crate::store::Opened;
use crate::words::Trouble;

/// More hands than this are a typing error.
const MOST: u16 = 999;

#[derive(Debug, Args)]
#[command(about = commands().hands_about)]
pub struct HandsArgs {
    #[arg(value_name = help().placeholders.session, help = help().session)]
    session: String,
    #[arg(value_name = commands().counts, help = commands().hands_counts, required = true)]
    counts: Vec<String>,
    #[arg(long, value_name = commands().question, help = commands().hands_asks, value_parser = asked)]
    asks: Option<Asked>,
    #[arg(long, value_name = commands().count, help = commands().present, value_parser = present)]
    present: Option<u32>,
    #[arg(long, help = commands().replace)]
    replace: bool,
}

pub fn run(env: &Environment, args: &HandsArgs, out: &mut impl Write) -> Result<(), Failure> {
    let words = &env.words.commands;
    let asks = args.asks.unwrap_or(Asked::Current);
    if asks == Asked::Both {
        return Err(Failure::WrongUsage(words.one_question_by_hands.into()));
    }
    let Opened { mut file, mut session, card, repairs, wording, .. } = open(env, &args.session)?;
    if session.is_sealed() {
        return Err(Failure::of(words.round_is_running));
    }
    let mut hands: Vec<Hands> = Vec::new();
    for text in &args.counts {
        let counted = counted(env, text, &card, args.present)?;
        if hands.iter().any(|known| known.aspect == counted.aspect) {
            let why = (env.words.meeting.twice)(counted.aspect.as_str());
            return Err(Failure::of(Trouble::new(why, (words.hands_hint)(card.scenarios().len()))));
        }
        hands.push(counted);
    }
    env.warn_of_repairs(&repairs, &wording, &card);
    let earlier = if args.replace { Earlier::Replaced } else { Earlier::Kept };
    let plan = RoundPlan { asks, how: How::Hands, present: args.present, earlier };
    let number = session.next_number(plan);
    let before = session.clone();
    let round = Edit::add_round(&session, plan, Votes::Hands(hands));
    session.apply(round);
    save(env, &mut file, &before, &session)?;
    tell_done(&format!("{}\n", (words.hands_counted)(number)), out)
}

/// `ASPECT=2,0,5,1`: how many hands there were for each scenario.
fn counted(env: &Environment, text: &str, card: &Card, present: Option<u32>) -> Result<Hands, Failure> {
    let words = &env.words.commands;
    let scenarios = card.scenarios();
    let hint = || (words.hands_hint)(scenarios.len());
    let wrong = || Failure::of(Trouble::new((words.bad_hands)(text), hint()));
    let (named, counts) = text.split_once('=').ok_or_else(wrong)?;
    let aspect = aspect(env, named, card)?;
    let figures = counts.split([',', ' ', '+']).map(str::trim).filter(|figure| !figure.is_empty());
    let counts: Option<Vec<u16>> =
        figures.map(|figure| figure.parse().ok().filter(|count: &u16| *count <= MOST)).collect();
    let counts = counts.filter(|counts| counts.len() == scenarios.len()).ok_or_else(wrong)?;
    let sum: u32 = counts.iter().copied().map(u32::from).sum();
    if let Some(present) = present.filter(|present| sum > *present) {
        let title = card.aspects().iter().find(|known| known.id == aspect).map_or("", |aspect| &aspect.title);
        return Err(Failure::of(Trouble::new((words.too_many_hands)(title, sum, present), words.too_many_hint)));
    }
    let counts =
        scenarios.iter().map(|scenario| scenario.id.clone()).zip(counts.into_iter().map(usize::from)).collect();
    Ok(Hands { aspect, counts })
}
