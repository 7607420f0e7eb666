//! Choosing from numbered options, and what there is to choose from for a new session.

/// The lines that are typed before the ones in which something is chosen: title, day and partnership.
pub const TYPED: usize = 3;

/// What there is to choose from for a new session.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct SessionChoices {
    /// To carry on nothing, and the sessions that it can carry on; empty if there are none.
    pub earlier: Vec<String>,
    /// The cards that it can be about; empty if there is only one.
    pub cards: Vec<String>,
}

/// What is asked behind the typed lines.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Question {
    /// Which session the new one carries on, if any.
    CarriesOn,
    /// Which card it is about.
    Card,
}

impl SessionChoices {
    /// What is asked behind the typed lines, and the options, of whoever answered so far with these lines.
    pub fn asked(&self, lines: &[String]) -> Vec<(Question, &[String])> {
        let carries_on = lines.get(TYPED).and_then(|line| chosen(&self.earlier, line)).is_some_and(|index| index > 0);
        // A session that is carried on has a card already.
        let cards = if carries_on { &[][..] } else { &self.cards[..] };
        let all = [(Question::CarriesOn, &self.earlier[..]), (Question::Card, cards)];
        all.into_iter().filter(|(_, options)| !options.is_empty()).collect()
    }
}

/// The names of options, each on a line with its number.
pub fn numbered<'a>(names: impl Iterator<Item = &'a str>) -> String {
    names.enumerate().map(|(index, name)| format!("{}. {name}\n", index + 1)).collect::<Vec<_>>().concat()
}

/// Which option a line names: by its number, or by how only that one begins.
pub fn named<'a>(names: impl Iterator<Item = &'a str>, line: &str) -> Option<usize> {
    let names: Vec<String> = names.map(str::to_lowercase).collect();
    let numbered = line.parse::<usize>().ok().and_then(|number| number.checked_sub(1));
    let lower = line.to_lowercase();
    let begins_so = || {
        let mut found = names.iter().enumerate().filter(|(_, name)| name.starts_with(&lower));
        let (index, _) = found.next()?;
        found.next().is_none().then_some(index)
    };
    numbered.filter(|index| *index < names.len()).or_else(begins_so)
}

/// Which of these a line chooses; the first one if it says nothing.
pub fn chosen(options: &[String], line: &str) -> Option<usize> {
    match line.trim() {
        "" => Some(0),
        line => named(options.iter().map(String::as_str), line),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_line_names_an_option_by_its_number_or_its_beginning() {
        let options = ["Niets", "Weer", "Weerbaar"].map(str::to_owned);
        for (line, index) in [("", Some(0)), (" 2 ", Some(1)), ("3", Some(2)), ("weerb", Some(2)), ("NIETS", Some(0))] {
            assert_eq!(chosen(&options, line), index, "{line:?}");
        }
        for line in ["0", "4", "weer", "x", "-1"] {
            assert_eq!(chosen(&options, line), None, "{line:?}");
        }
    }

    #[test]
    fn a_session_that_is_carried_on_asks_for_no_card() {
        let [earlier, cards] = [["Niets", "Weer"], ["Kaart", "Regels"]].map(|names| names.map(str::to_owned).to_vec());
        let choices = SessionChoices { earlier: earlier.clone(), cards: cards.clone() };
        let after = |line: &str| ["", "", "", line].map(str::to_owned);
        assert_eq!(choices.asked(&after("2")), [(Question::CarriesOn, &earlier[..])]);
        assert_eq!(choices.asked(&after("")), [(Question::CarriesOn, &earlier[..]), (Question::Card, &cards[..])]);
        let of_cards = SessionChoices { earlier: Vec::new(), cards: cards.clone() };
        assert_eq!(of_cards.asked(&[]), [(Question::Card, &cards[..])]);
    }
}
