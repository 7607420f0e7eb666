//! A new session: its title, day and partnership, then which session it carries on and which card it is about, if there is a choice.

use super::choices::{TYPED, chosen};
use super::conversation::Conversation;
use super::place::Place;
use super::remote;

impl Conversation {
    /// How many lines are asked for, by whoever answered so far with these.
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
            number => {
                let options = self.options_of(lines, number);
                let is_card = options == self.session_choices.cards;
                let name = if is_card { words.domain.card } else { words.compare.carries_on };
                let numbered = options.iter().enumerate().map(|(index, option)| format!("{}. {option}\n", index + 1));
                let first = options.first().map_or("", String::as_str);
                format!("{name}:\n{}{}", numbered.collect::<String>(), (words.plain.choose_or_first)(first))
            }
        }
    }

    /// Why a line behind these cannot be taken.
    pub(super) fn refuses_session_line(&self, lines: &[String], line: &str) -> Option<String> {
        match lines.len() {
            1 => self.refuses_date(line),
            number if number >= TYPED => {
                let options = self.options_of(lines, number);
                chosen(options, line).is_none().then(|| (self.words.plain.not_understood)(line, options.len()))
            }
            _ => None,
        }
    }

    /// Makes the session of these lines.
    pub(super) fn take_session(&mut self, lines: &[String]) -> String {
        let options = |(number, line): (usize, &String)| match number {
            0..TYPED => Some(line.clone()),
            _ => chosen(self.options_of(lines, number), line)
                .and_then(|index| self.options_of(lines, number).get(index).cloned()),
        };
        let values: Vec<String> = lines.iter().enumerate().filter_map(options).collect();
        remote::make_session(&mut self.program, &values);
        let title = self.program.open_card().map(|open_card| open_card.session.title.clone());
        let made = title.map_or_else(String::new, |title| (self.words.plain.made)(&title) + "\n");
        format!("{made}{}", self.arrive(Place::Session))
    }

    /// What there is to choose from in the line with this number.
    fn options_of(&self, lines: &[String], number: usize) -> &[String] {
        self.session_choices.asked(lines).get(number - TYPED).copied().unwrap_or_default()
    }
}
