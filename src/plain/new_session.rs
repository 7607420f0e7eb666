//! A new session: its title, day and partnership, then which session it carries on and which card it is about, if there is a choice.

use super::choices::{Question, TYPED, chosen, numbered};
use super::conversation::Conversation;
use super::place::Place;
use super::remote;

impl Conversation {
    /// How many lines are asked for, of whoever answered so far with these.
    pub(super) fn session_line_count(&self, lines: &[String]) -> usize {
        TYPED + self.session_choices.asked(lines).len()
    }

    /// What is asked after these lines.
    pub(super) fn session_question(&self, lines: &[String]) -> String {
        let (words, today) = (self.words, self.program.model().today);
        match lines.len() {
            0 => (words.plain.title_line)(&(words.suggested_title)(today)),
            1 => (words.plain.date_line)(&(words.weekday_date)(today)),
            2 => (words.plain.optional_line)(words.domain.partnership),
            number => self.choice(lines, number).map_or_else(String::new, |(question, options)| {
                let name = match question {
                    Question::CarriesOn => words.compare.carries_on,
                    Question::Card => words.domain.card,
                };
                let numbered = numbered(options.iter().map(String::as_str));
                format!("{name}:\n{numbered}{}", (words.plain.choose_or_first)(&options[0]))
            }),
        }
    }

    /// Why a line behind these cannot be taken.
    pub(super) fn refuses_session_line(&self, lines: &[String], line: &str) -> Option<String> {
        if lines.len() == 1 {
            return self.refuses_date(line);
        }
        let (_, options) = self.choice(lines, lines.len())?;
        chosen(options, line).is_none().then(|| (self.words.plain.not_understood)(line, options.len()))
    }

    /// Makes the session of these lines.
    pub(super) fn take_session(&mut self, lines: &[String]) -> String {
        let values: Vec<String> = (0..lines.len()).filter_map(|number| self.value(lines, number)).collect();
        remote::make_session(&mut self.program, &values);
        let title = self.program.open_card().map(|open_card| open_card.session.title.clone());
        let made = title.map_or_else(String::new, |title| (self.words.plain.made)(&title) + "\n");
        format!("{made}{}", self.arrive(Place::Session))
    }

    /// What the line with this number says: itself, or the option that it chooses.
    fn value(&self, lines: &[String], number: usize) -> Option<String> {
        let line = lines.get(number)?;
        if number < TYPED {
            return Some(line.clone());
        }
        let (_, options) = self.choice(lines, number)?;
        options.get(chosen(options, line)?).cloned()
    }

    /// What is chosen in the line with this number, and the options: at least one. `None` if the line is typed.
    fn choice(&self, lines: &[String], number: usize) -> Option<(Question, &[String])> {
        self.session_choices.asked(lines).get(number.checked_sub(TYPED)?).copied()
    }
}
