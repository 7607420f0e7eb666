//! Questions that take more than one line: they are asked one after the other, and taken over together.

use super::conversation::Conversation;
use super::fields::{END, Fields, Purpose};
use super::place::Place;
use super::remote;
use crate::app::{Editor, Fact};
use crate::domain::{Asked, NextStep, Part};
use crate::words::{Due, numeric_date, read_date, read_due};

impl Conversation {
    /// What is asked now.
    pub(super) fn field_question(&self, fields: &Fields) -> String {
        let (words, domain, screen) = (&self.words.plain, &self.words.domain, &self.words.screen);
        let number = fields.lines.len();
        match &fields.purpose {
            Purpose::Session => self.session_question(&fields.lines),
            Purpose::Text(row, part) => {
                let name = if *part == Part::Explanation { domain.explanation } else { domain.evidence };
                let text = self.text_of(*row, *part);
                if number == 0 { (words.text_lines)(name, &text) } else { String::new() }
            }
            Purpose::Fact(Fact::Note) => {
                let note = self.program.open_card().map_or("", |open_card| &open_card.session.note);
                if number == 0 { (words.text_lines)(domain.note, note) } else { String::new() }
            }
            Purpose::Fact(fact) => (words.new_value)(&self.fact_line(*fact)),
            Purpose::Step(row, index) => self.step_question(*row, *index, number),
            Purpose::Role | Purpose::Speaker(_) => format!("{}:", screen.new_role),
            Purpose::Round(_) => words.how_many.to_owned(),
            Purpose::Hands(_) | Purpose::Slips(_) if number == 0 => words.how_many.to_owned(),
            Purpose::Slips(_) => (words.slip_line)(number, self.aspect_count()),
            Purpose::Folder => format!("{}:", self.words.settings.folder_label),
            Purpose::Hands(_) => (words.hands_line)(&self.aspect_title(number - 1), self.scenario_count()),
            Purpose::Report => (words.report_line)(&self.suggested_report),
            Purpose::Word => words.word_line.to_owned(),
        }
    }

    fn step_question(&self, row: usize, index: Option<usize>, number: usize) -> String {
        let (words, domain) = (&self.words.plain, &self.words.domain);
        let known = index.and_then(|index| self.steps(row).get(index).cloned());
        let names = [domain.step_what, domain.step_owner, domain.step_due, domain.step_status];
        let name = names[number.min(3)];
        match (number, known) {
            (3, known) => {
                let now = known.map_or(domain.statuses[0], |step| domain.status(step.status));
                (words.status_line)(&domain.statuses.join(", "), now)
            }
            (0, None) => format!("{name}:"),
            (_, None) => (words.optional_line)(name),
            (_, Some(step)) => (words.keep_line)(name, &self.step_values(&step)[number]),
        }
    }

    /// A step as the texts of its fields.
    pub(super) fn step_values(&self, step: &NextStep) -> [String; 4] {
        let due = step.due.map_or_else(String::new, numeric_date);
        [step.what.clone(), step.owner.clone(), due, self.words.domain.status(step.status).to_owned()]
    }

    /// Takes a line; what comes of it is said.
    pub(super) fn take_line(&mut self, mut fields: Fields, line: &str) -> String {
        if fields.is_long() {
            return self.take_long(fields, line);
        }
        if let (Purpose::Slips(asks), line) = (&fields.purpose, line.trim())
            && (!fields.lines.is_empty() || people(line).is_some())
        {
            let asks = *asks;
            return self.take_slip(fields, asks, line);
        }
        if let Some(wrong) = self.refuses(&mut fields, line) {
            self.place = Place::Fields(fields);
            return format!("{wrong}\n{}", self.prompt());
        }
        fields.lines.push(line.trim().to_owned());
        if fields.lines.len() < self.line_count(&fields) {
            self.place = Place::Fields(fields);
            return self.prompt();
        }
        self.take_over(&fields)
    }

    /// Takes how many people there are, then a slip a line; an empty line after the last one keeps and reveals them.
    fn take_slip(&mut self, mut fields: Fields, asks: Asked, line: &str) -> String {
        if fields.lines.is_empty() {
            remote::begin_slips(&mut self.program, asks, people(line).flatten());
        } else if line.is_empty() {
            return self.end_slips(fields.lines.len() > 1);
        } else if let Some(error) = remote::type_slip(&mut self.program, line) {
            let wrong = self.program.slip_error(&error).unwrap_or_default();
            return format!("{wrong}\n{}", self.prompt());
        }
        fields.lines.push(line.to_owned());
        self.place = Place::Fields(fields);
        self.prompt()
    }

    fn end_slips(&mut self, has_any: bool) -> String {
        if has_any {
            remote::keep_slips(&mut self.program);
            self.program.forget_notice();
            self.place = Place::Together;
            return self.kept(self.words.plain.slips_kept);
        }
        remote::close_all(&mut self.program);
        self.program.forget_notice();
        self.place = Place::Together;
        format!("{}\n{}", self.words.plain.left_as_it_is, self.brief_prompt())
    }

    fn take_long(&mut self, mut fields: Fields, line: &str) -> String {
        let words = &self.words.plain;
        let text = match (line.trim(), fields.lines.is_empty()) {
            ("", true) => {
                self.place = self.after(&fields);
                return format!("{}\n{}", words.left_as_it_is, self.brief_prompt());
            }
            (word, true) if word.eq_ignore_ascii_case(words.wipe) => String::new(),
            (END, _) => fields.lines.join("\n"),
            _ => {
                fields.lines.push(line.to_owned());
                let is_too_long = !Editor::has_room_for(fields.lines.iter().map(|line| line.len() + 1).sum());
                if is_too_long {
                    fields.lines.pop();
                }
                self.place = Place::Fields(fields);
                return if is_too_long { words.too_long.to_owned() } else { String::new() };
            }
        };
        match &fields.purpose {
            Purpose::Text(row, part) => remote::write_text(&mut self.program, *row, *part, &text),
            _ => remote::change_fact(&mut self.program, Fact::Note, &text),
        }
        let name = match &fields.purpose {
            Purpose::Text(_, Part::Explanation) => self.words.domain.explanation,
            Purpose::Text(_, Part::Evidence) => self.words.domain.evidence,
            _ => self.words.domain.note,
        };
        let now = self.text_now(name, &text);
        self.place = self.after(&fields);
        self.kept(&now)
    }

    /// Ends a text; what is said of that, without the question that would follow.
    pub(super) fn end_text(&mut self, fields: Fields) -> String {
        self.take_line(fields, END).lines().next().unwrap_or_default().to_owned()
    }

    /// How many lines are asked for.
    fn line_count(&self, fields: &Fields) -> usize {
        match fields.purpose {
            Purpose::Session => self.session_line_count(&fields.lines),
            Purpose::Step(..) => 4,
            Purpose::Hands(_) => 1 + self.aspect_count(),
            _ => 1,
        }
    }

    /// Why a line cannot be taken.
    fn refuses(&self, fields: &mut Fields, line: &str) -> Option<String> {
        let (words, screen, today) = (&self.words.plain, &self.words.screen, self.program.model().today);
        let (line, number) = (line.trim(), fields.lines.len());
        let must_be = |name: &str| Some((screen.must_not_be_empty)(name));
        match &fields.purpose {
            Purpose::Session => self.refuses_session_line(&fields.lines, line),
            Purpose::Fact(Fact::Date) => self.refuses_date(line),
            Purpose::Step(_, None) if number == 0 && line.is_empty() => must_be(self.words.domain.step_what),
            Purpose::Step(..) if number == 2 && !line.is_empty() && line != words.wipe => match read_due(line, today) {
                None => Some((screen.bad_date)(self.words.domain.step_due)),
                Some(Due::On(day)) if day < today && fields.passed.as_deref() != Some(line) => {
                    fields.passed = Some(line.to_owned());
                    Some((words.passed)(&(self.words.weekday_date)(day)))
                }
                Some(_) => None,
            },
            Purpose::Step(..) if number == 3 && !line.is_empty() && self.status(line).is_none() => {
                Some((words.choose_from)(&self.words.domain.statuses.join(", ")))
            }
            Purpose::Role | Purpose::Speaker(_) if line.is_empty() => must_be(screen.new_role),
            Purpose::Word if line.is_empty() => must_be(screen.search),
            Purpose::Round(_) if people(line).is_none() => Some(words.bad_number.to_owned()),
            Purpose::Hands(_) | Purpose::Slips(_) if number == 0 && people(line).is_none() => {
                Some(words.bad_number.to_owned())
            }
            Purpose::Hands(_) if number > 0 => self.refuses_hands(fields, line),
            _ => None,
        }
    }

    pub(super) fn refuses_date(&self, line: &str) -> Option<String> {
        let is_read = line.is_empty() || read_date(line, self.program.model().today).is_some();
        (!is_read).then(|| (self.words.screen.bad_date)(self.words.domain.date))
    }

    fn refuses_hands(&self, fields: &Fields, line: &str) -> Option<String> {
        let (aspect, scenarios) = (self.aspect_title(fields.lines.len() - 1), self.scenario_count());
        let counts: Vec<Option<usize>> = line
            .split([' ', ','])
            .filter(|part| !part.is_empty())
            .map(|part| part.parse().ok().filter(|count| *count < 1000))
            .collect();
        if counts.is_empty() {
            return None;
        }
        let Some(counts) =
            counts.into_iter().collect::<Option<Vec<usize>>>().filter(|counts| counts.len() == scenarios)
        else {
            return Some((self.words.meeting.hands_wrong)(&aspect, scenarios));
        };
        let hands: usize = counts.iter().sum();
        let present = people(&fields.lines[0]).flatten();
        let too_many = present.filter(|present| usize::try_from(*present).is_ok_and(|present| hands > present));
        too_many.map(|present| (self.words.plain.too_many_hands)(&aspect, hands, present))
    }

    /// The status that a line names, by its word or its number.
    fn status(&self, line: &str) -> Option<&'static str> {
        let statuses = self.words.domain.statuses;
        let numbered = line.parse::<usize>().ok().and_then(|number| statuses.get(number.checked_sub(1)?).copied());
        numbered.or_else(|| statuses.iter().copied().find(|status| status.eq_ignore_ascii_case(line)))
    }

    /// Takes all lines over.
    fn take_over(&mut self, fields: &Fields) -> String {
        let lines: Vec<&str> = fields.lines.iter().map(String::as_str).collect();
        let words = self.words;
        match &fields.purpose {
            Purpose::Session => self.take_session(&fields.lines),
            Purpose::Step(row, index) => self.take_step(*row, *index, &lines, fields),
            Purpose::Fact(fact) => {
                if lines[0].is_empty() {
                    self.place = Place::Facts;
                    return format!("{}\n{}", words.plain.left_as_it_is, self.brief_prompt());
                }
                let value = if lines[0] == words.plain.wipe { "" } else { lines[0] };
                remote::change_fact(&mut self.program, *fact, value);
                self.place = Place::Facts;
                self.kept(&self.fact_line(*fact))
            }
            Purpose::Role => {
                remote::add_role(&mut self.program, lines[0]);
                self.place = Place::Roles;
                self.kept(&self.fact_line(Fact::Roles))
            }
            Purpose::Round(asks) => {
                let present = people(lines[0]).flatten();
                remote::begin_round(&mut self.program, *asks, present);
                self.arrive(Place::Lobby)
            }
            Purpose::Hands(mark) => {
                let present = people(lines[0]).flatten();
                let hands: Vec<String> = lines[1..].iter().map(|line| line.replace(',', " ")).collect();
                remote::count_hands(&mut self.program, *mark, present, &hands);
                self.place = Place::Together;
                self.kept(words.plain.hands_kept)
            }
            Purpose::Speaker(last) => {
                remote::next_person(&mut self.program, *last, Some(lines[0]));
                self.arrive(Place::Lobby)
            }
            Purpose::Report => self.write_report(lines[0]),
            Purpose::Word => self.search(lines[0]),
            Purpose::Folder => self.set_folder(lines[0]),
            Purpose::Text(..) | Purpose::Slips(_) => String::new(),
        }
    }

    fn take_step(&mut self, row: usize, index: Option<usize>, lines: &[&str], fields: &Fields) -> String {
        let known = index.and_then(|index| self.steps(row).get(index).cloned());
        let before = self.step_values(&known.unwrap_or_else(|| NextStep::new(String::new())));
        let value = |index: usize| match lines[index] {
            "" => before[index].clone(),
            line if line == self.words.plain.wipe => String::new(),
            line => line.to_owned(),
        };
        let status = self.status(&value(3)).unwrap_or(self.words.domain.statuses[0]);
        let (what, owner, due) = (value(0), value(1), value(2));
        remote::write_step(&mut self.program, row, index, [&what, &owner, &due, status]);
        let index = index.unwrap_or_else(|| self.steps(row).len().saturating_sub(1));
        self.place = self.after(fields);
        let line = self.step_lines(row).into_iter().nth(index).unwrap_or_default();
        self.kept(&format!("{}: {line}", self.words.domain.next_step))
    }

    /// Where one goes when the lines have been taken over, or not.
    pub(super) fn after(&self, fields: &Fields) -> Place {
        match &fields.purpose {
            Purpose::Session if self.program.open_card().is_none() => Place::Start,
            Purpose::Session | Purpose::Report | Purpose::Word => self.place_of_model().unwrap_or(Place::Start),
            Purpose::Text(row, _) | Purpose::Step(row, _) => Place::Aspect(*row),
            Purpose::Fact(_) => Place::Facts,
            Purpose::Role => Place::Roles,
            Purpose::Round(_) | Purpose::Hands(_) | Purpose::Slips(_) => Place::Together,
            Purpose::Folder => Place::Settings,
            Purpose::Speaker(_) => Place::Role,
        }
    }
}

/// How many people a line says there are: `Some(None)` if nobody counted them.
#[expect(clippy::option_option, reason = "a line that says nothing is not a line that cannot be read")]
fn people(line: &str) -> Option<Option<u32>> {
    match line.trim() {
        "" => Some(None),
        line => line.parse().ok().filter(|people| (1..=99).contains(people)).map(Some),
    }
}
