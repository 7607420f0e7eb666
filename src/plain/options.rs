//! The numbered answers that there are at a place.

use super::conversation::Conversation;
use super::fields::Fields;
use super::place::{Move, Offer, Place};
use crate::app::{Choice, Fact, Meeting, Overlay, OwnFile, Screen, SessionRow, View, role_choices};
use crate::domain::{Answer, Asked, Mark, Part};
use crate::text::capitalised;

impl Conversation {
    /// The numbered answers at this place.
    pub(super) fn options(&self) -> Vec<Offer> {
        match &self.place {
            Place::Start => self.start_options(),
            Place::Sessions => {
                self.listed().into_iter().enumerate().map(|(line, name)| (name, Move::Open(line))).collect()
            }
            Place::Session => self.session_options(),
            Place::Aspect(row) => self.aspect_options(*row),
            Place::Mark(row, mark) => self.answers(|answer| Move::Mark(*row, *mark, answer), self.words.plain.clear),
            Place::Vote(row, mark) => self.answers(|answer| Move::Vote(*row, *mark, answer), self.words.plain.skip),
            Place::Steps(row) => self
                .step_lines(*row)
                .into_iter()
                .enumerate()
                .map(|(index, line)| (line, Move::To(Place::Step(*row, index))))
                .collect(),
            Place::Step(row, index) => vec![
                (self.words.plain.change_step.to_owned(), Move::To(Place::Fields(Fields::step(*row, Some(*index))))),
                (self.words.plain.remove_step.to_owned(), Move::RemoveStep(*row, *index)),
            ],
            Place::Facts => self.fact_options(),
            Place::Roles => self.role_options(),
            Place::Together => self.together_options(),
            Place::Lobby => self.lobby_options(),
            Place::Role => self.speaker_options(),
            Place::HandIn(mark) => vec![
                (self.words.plain.hand_in.to_owned(), Move::HandIn),
                (self.words.plain.vote_again.to_owned(), Move::To(Place::Vote(0, *mark))),
            ],
            Place::Found(found) => found
                .iter()
                .map(|(row, line)| (line.clone(), Move::To(row.map_or(Place::Session, Place::Aspect))))
                .collect(),
            Place::Question => {
                vec![(self.words.plain.yes.to_owned(), Move::Yes), (self.words.plain.no.to_owned(), Move::No)]
            }
            Place::Sketch => vec![
                (self.words.plain.keep.to_owned(), Move::To(Place::Fields(Fields::session()))),
                (self.words.plain.discard.to_owned(), Move::Discard),
            ],
            Place::Settings => self.settings_options(),
            Place::Setting(name) => self.setting_options(*name),
            Place::Slide => self.slide_options(),
            Place::Revealed | Place::Fields(_) => Vec::new(),
        }
    }

    fn start_options(&self) -> Vec<Offer> {
        let words = &self.words.plain;
        let Screen::Start(start) = &self.program.model().screen else { return Vec::new() };
        let lines = start.choices();
        let option = |(line, choice): (usize, &Choice)| {
            let go = Move::AtStart(line);
            match choice {
                // A card and voices from home are brought in with commands: a conversation line by line has no place for a
                // table.
                Choice::Continue | Choice::AddCard | Choice::Merge => None,
                Choice::Settings => Some((self.words.settings.title.to_owned(), Move::ToSettings)),
                Choice::OwnCard(index) => {
                    let (_, title) = start.own_cards.get(*index)?;
                    Some(((self.words.import.read_card)(title), go))
                }
                Choice::New => Some((words.new_session.to_owned(), Move::To(Place::Fields(Fields::session())))),
                Choice::Browse => Some((words.browse.to_owned(), go)),
                Choice::Open => Some((words.all_sessions.to_owned(), go)),
                Choice::Quit => Some((words.stop_option.to_owned(), Move::Stop)),
                Choice::Session(_) => Some(((words.open_session)(&start.session(*choice)?.name()), go)),
            }
        };
        lines.iter().enumerate().filter_map(option).collect()
    }

    fn session_options(&self) -> Vec<Offer> {
        let words = &self.words.plain;
        let Some(open_card) = self.program.open_card() else { return Vec::new() };
        let aspects = open_card.card.aspects().iter().enumerate();
        let mut options: Vec<Offer> =
            aspects.map(|(row, _)| (self.aspect_line(row), Move::To(Place::Aspect(row)))).collect();
        if self.is_sketch() {
            options.push((words.keep.to_owned(), Move::To(Place::Fields(Fields::session()))));
        } else {
            options.push((words.facts.to_owned(), Move::To(Place::Facts)));
            options.push((words.together.to_owned(), Move::To(Place::Together)));
        }
        options.push((words.report.to_owned(), Move::To(Place::Fields(Fields::report()))));
        options.push((words.to_start.to_owned(), Move::Close));
        options
    }

    fn aspect_options(&self, row: usize) -> Vec<Offer> {
        let (words, domain) = (&self.words.plain, &self.words.domain);
        let text = |part| Move::To(Place::Fields(Fields::text(row, part)));
        let mut options = vec![
            (domain.current.to_owned(), Move::To(Place::Mark(row, Mark::Current))),
            (domain.desired.to_owned(), Move::To(Place::Mark(row, Mark::Desired))),
            (domain.explanation.to_owned(), text(Part::Explanation)),
            (domain.evidence.to_owned(), text(Part::Evidence)),
            (words.add_step.to_owned(), Move::To(Place::Fields(Fields::step(row, None)))),
            (words.steps.to_owned(), Move::To(Place::Steps(row))),
            (words.questions.to_owned(), Move::Questions(row)),
        ];
        let count = self.program.open_card().map_or(0, |open_card| open_card.card.aspects().len());
        if row + 1 < count {
            options.push((words.next_aspect.to_owned(), Move::To(Place::Aspect(row + 1))));
        }
        options
    }

    /// The scenarios, and the answers that are not one single scenario.
    fn answers(&self, move_of: impl Fn(Option<Answer>) -> Move, clear: &str) -> Vec<Offer> {
        let Some(open_card) = self.program.open_card() else { return Vec::new() };
        let scenarios = open_card.card.scenarios().iter().map(|scenario| Some(Answer::Scenario(scenario.id.clone())));
        let all = scenarios.chain(open_card.more_answers());
        let name = |answer: &Option<Answer>| match answer {
            None => clear.to_owned(),
            Some(Answer::Scenario(id)) => {
                open_card.card.column(id).map_or("", |column| &open_card.card.scenarios()[column].title).to_owned()
            }
            Some(answer) => self.answer_text(answer),
        };
        all.map(|answer| (name(&answer), move_of(answer))).collect()
    }

    fn fact_options(&self) -> Vec<Offer> {
        let option = |fact: &Fact| {
            let go = if *fact == Fact::Roles { Place::Roles } else { Place::Fields(Fields::fact(*fact)) };
            (self.fact_line(*fact), Move::To(go))
        };
        Fact::ALL.iter().map(option).collect()
    }

    fn role_options(&self) -> Vec<Offer> {
        let words = &self.words.plain;
        let Some(open_card) = self.program.open_card() else { return Vec::new() };
        let present = |role: &String| open_card.session.roles.contains(role);
        let line = |role: &String| if present(role) { (words.role_present)(role) } else { role.clone() };
        let roles = open_card.possible_roles(self.words);
        let mut options: Vec<Offer> =
            roles.iter().enumerate().map(|(index, role)| (line(role), Move::ToggleRole(index))).collect();
        options.push((words.other_role.to_owned(), Move::To(Place::Fields(Fields::role()))));
        options
    }

    fn together_options(&self) -> Vec<Offer> {
        let (words, domain) = (&self.words.plain, &self.words.domain);
        let round =
            |asks: Asked, name: String| ((words.silent_round)(&name), Move::To(Place::Fields(Fields::round(asks))));
        let [current, desired] = [domain.current.to_lowercase(), domain.desired.to_lowercase()];
        let both = format!("{current}{}{desired}", self.words.commands.and);
        let mut options = vec![
            round(Asked::Current, current.clone()),
            round(Asked::Desired, desired.clone()),
            round(Asked::Both, both.clone()),
            ((words.count_hands)(&current), Move::To(Place::Fields(Fields::hands(Mark::Current)))),
            ((words.count_hands)(&desired), Move::To(Place::Fields(Fields::hands(Mark::Desired)))),
        ];
        let slips = [(Asked::Current, current.clone()), (Asked::Desired, desired.clone()), (Asked::Both, both)];
        let slips = slips.map(|(asks, name)| ((words.slips)(&name), Move::To(Place::Fields(Fields::slips(asks)))));
        options.extend(slips);
        options.push((words.plan.to_owned(), Move::Plan));
        options.push((capitalised(self.words.commands.write_own_plan.long), Move::WriteOwn(OwnFile::Agenda)));
        options.push((capitalised(self.words.commands.write_own_questions.long), Move::WriteOwn(OwnFile::Questions)));
        options.push((words.present.to_owned(), Move::Present));
        if self.program.open_card().is_some_and(|open_card| !open_card.session.rounds.is_empty()) {
            options.push((words.revealed.to_owned(), Move::To(Place::Revealed)));
        }
        options
    }

    fn lobby_options(&self) -> Vec<Offer> {
        let words = &self.words.plain;
        let Some(open_card) = self.program.open_card() else { return Vec::new() };
        let mut options = vec![(words.next_person.to_owned(), Move::To(Place::Role))];
        if !open_card.drafts.ballots.is_empty() {
            options.push((words.resume_vote.to_owned(), Move::Resume));
        }
        options.push((words.reveal.to_owned(), Move::Reveal));
        options.push((words.stop_round.to_owned(), Move::StopRound));
        options.push((words.leave_round.to_owned(), Move::LeaveRound));
        options
    }

    fn speaker_options(&self) -> Vec<Offer> {
        let Some(open_card) = self.program.open_card() else { return Vec::new() };
        let roles = role_choices(&open_card.session, self.words);
        let other = (self.words.plain.other_role.to_owned(), Move::To(Place::Fields(Fields::speaker(roles.len()))));
        let mut options: Vec<Offer> =
            roles.into_iter().enumerate().map(|(line, role)| (role, Move::Speak(line))).collect();
        options.push(other);
        options
    }

    /// The sessions of the list, a line each.
    fn listed(&self) -> Vec<String> {
        let Screen::Sessions(sessions) = &self.program.model().screen else { return Vec::new() };
        (0..sessions.files.len()).map(|line| sessions.row(line).map_or_else(String::new, SessionRow::name)).collect()
    }

    /// Whether nothing is kept, because the card is only being looked at.
    pub(super) fn is_sketch(&self) -> bool {
        self.program.open_card().is_some_and(|open_card| open_card.session.id.is_empty())
    }

    /// Where one is after something that may have opened or closed a round, or asks something.
    pub(super) fn place_of_model(&self) -> Option<Place> {
        match self.program.model().overlays.last() {
            Some(Overlay::Meeting(Meeting::Lobby)) => Some(Place::Lobby),
            Some(Overlay::Meeting(Meeting::Ballot(draft))) => Some(Place::Vote(0, draft.mark)),
            Some(Overlay::Question(_)) => Some(Place::Question),
            _ => match &self.program.model().screen {
                Screen::Start(_) => Some(Place::Start),
                Screen::Sessions(_) => Some(Place::Sessions),
                Screen::OpenCard(open_card) if matches!(open_card.view, View::Present(_)) => Some(Place::Slide),
                Screen::OpenCard(_) => Some(Place::Session),
                Screen::Versions(_) | Screen::Region(_) | Screen::Waiting => None,
            },
        }
    }
}
