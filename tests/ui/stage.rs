//! What stories need: a data folder of their own, a clock that stands still, and a way to show a screen.

use std::path::PathBuf;

use jiff::civil::{date, time};
use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use spiegel::app::{Keymap, Msg, Settings, ThemeName, keys};
use spiegel::domain::{Answer, Asked, Card, Edit, Hands, How, Imprint, Mark, NextStep, RoundPlan, Session, Votes};
use spiegel::store::{BUNDLED_CARD, Disk, Library, SessionDraft};
use spiegel::tui::{Clock, Opening, Preferences, Program, Script, Step, play, screen_text, steps};
use spiegel::ui::ColourDepth;
use spiegel::words::words;

/// A data folder, and how the program looks in it.
pub struct Stage {
    pub folder: tempfile::TempDir,
    pub disk: Disk,
    pub preferences: Preferences,
}

/// What came of a story: the last screen, and the program as it was then.
pub struct Played {
    pub frame: Buffer,
    pub program: Program,
    /// What was sent to the clipboard last.
    pub copied: Option<String>,
}

impl Stage {
    /// A fresh machine.
    pub fn fresh() -> Self {
        let settings = Settings::with_theme(ThemeName::Terminal);
        let preferences = Preferences { settings, ascii: false, colours: ColourDepth::Table, words: words("nl") };
        Self { folder: tempfile::tempdir().unwrap(), disk: Disk::default(), preferences }
    }

    /// A machine with one session on which three of four aspects are marked.
    pub fn with_session() -> Self {
        let stage = Self::fresh();
        stage.add("Teamoverleg opleidingsschool West", &[(0, "2", "4"), (1, "2", "none"), (2, "3", "3")]);
        stage
    }

    /// A machine with one session on which everything stands that a meeting leaves: every kind of mark, also between two
    /// scenarios and without a place, what people wrote, a next step, and a revealed round of six voices.
    pub fn after_a_meeting() -> Self {
        let stage = Self::fresh();
        let answers = [(0, "2", "4"), (1, "2", "3"), (2, "3", "3"), (3, "2-3", "unknown")];
        let path = stage.add("Teamoverleg opleidingsschool West", &answers);
        let mut opened = stage.library().open(&path).unwrap();
        let (session, card) = (&mut opened.session, &opened.card);
        let aspect = |row: usize| card.aspects()[row].id.clone();
        let said = &mut session.reflections[1];
        said.explanation = String::from("We plannen per jaar, maar het MT praat nog niet mee over het aanbod.");
        said.evidence = String::from("Het jaarplan van 2026.");
        let step = NextStep::new("MT uitnodigen voor de intervisie".to_owned());
        said.next_steps = vec![NextStep { owner: "Noor".to_owned(), due: Some(date(2026, 12, 8)), ..step }];
        let counts = [[3, 0, 1, 2], [2, 4, 0, 0], [1, 2, 3, 0], [0, 1, 5, 0]].into_iter().enumerate();
        let hands = counts.map(|(row, counts)| Hands {
            aspect: aspect(row),
            counts: card.scenarios().iter().map(|scenario| scenario.id.clone()).zip(counts).collect(),
        });
        let plan = RoundPlan { asks: Asked::Current, how: How::Hands, present: Some(6), ..RoundPlan::default() };
        let round = Edit::add_round(session, plan, Votes::Hands(hands.collect()));
        session.apply(round).unwrap();
        opened.file.save(&opened.session).unwrap();
        stage
    }

    pub fn library(&self) -> Library {
        Library::on(self.disk.clone(), self.folder.path().to_owned())
    }

    /// These aspects of the bundled card, by row, as a card of the user's own; it is not kept yet.
    pub fn own_card(&self, rows: &[usize]) -> Card {
        let imprint =
            Imprint { id: "eigen".into(), title: "Eigen".into(), theme: "Eigen".into(), ..Imprint::default() };
        self.card_of(imprint, rows)
    }

    /// These aspects of the bundled card, by row, under another imprint.
    pub fn card_of(&self, imprint: Imprint, rows: &[usize]) -> Card {
        let bundled = self.library().card(BUNDLED_CARD).unwrap();
        let aspects = rows.iter().map(|row| bundled.aspects()[*row].clone()).collect();
        Card::new(imprint, bundled.scenarios().to_vec(), aspects).unwrap()
    }

    /// Adds a session with answers per aspect: row, current, desired.
    pub fn add(&self, title: &str, answers: &[(usize, &str, &str)]) -> PathBuf {
        self.add_with(&self.library().card("professionalisering").unwrap(), title, answers)
    }

    /// Adds a session about another card.
    pub fn add_with(&self, card: &Card, title: &str, answers: &[(usize, &str, &str)]) -> PathBuf {
        let draft = SessionDraft { title: title.to_owned(), date: date(2026, 11, 23), partnership: String::new() };
        let (mut file, mut session) = self.library().create(draft, card).unwrap();
        for (row, current, desired) in answers {
            for (mark, text) in [(Mark::Current, current), (Mark::Desired, desired)] {
                let aspect = card.aspects()[*row].id.clone();
                session.apply(Edit::Answer { aspect, mark, to: Answer::parse(text, card).unwrap() });
            }
        }
        session.revision = 2;
        file.save(&session).unwrap();
        file.path().to_owned()
    }

    /// The only session, as it is on disk.
    pub fn on_disk(&self) -> (Session, Card) {
        let files = self.library().listing().unwrap();
        assert_eq!(files.len(), 1, "one session expected: {files:?}");
        self.library().read(&files[0]).unwrap()
    }

    /// Plays keys from the start screen.
    pub fn play(&self, size: &str, keys: &str) -> Played {
        self.play_steps(size, steps(keys).unwrap())
    }

    /// The program at its start screen.
    pub fn program(&self) -> Program {
        let clock = Clock::Fixed(date(2026, 11, 23), time(21, 4, 0, 0));
        let keymap = Keymap::default();
        let mut program = Program::new(self.library(), keymap, self.preferences, clock, Opening::Start);
        program.begin();
        program
    }

    /// Plays whatever users do, from the start screen.
    pub fn play_steps(&self, size: &str, steps: Vec<Step>) -> Played {
        let mut program = self.program();
        let (columns, rows) = size.split_once('x').unwrap();
        let mut script = Script::new(columns.parse().unwrap(), rows.parse().unwrap(), steps);
        play(&mut program, &mut script);
        Played { frame: script.frame().clone(), program, copied: script.copied().map(str::to_owned) }
    }

    /// Plays keys, with a paste where `¶` stands.
    pub fn play_pasting(&self, size: &str, keys: &str, pasted: &str) -> Played {
        let mut all = Vec::new();
        for (index, part) in keys.split('¶').enumerate() {
            if index > 0 {
                all.push(Step::Paste(pasted.to_owned()));
            }
            all.extend(steps(part).unwrap());
        }
        self.play_steps(size, all)
    }

    /// Plays keys, and shows the last screen with a fingerprint of its colours.
    pub fn screen(&self, size: &str, keys: &str) -> String {
        let played = self.play(size, keys);
        shown(&played.frame)
    }
}

/// The keys of one person in a passed round, who answers all four aspects with this scenario and hands in.
pub fn ballot(scenario: u8) -> String {
    format!("<Enter><Enter>{}<Enter>j", format!("{scenario}h<Down>").repeat(4))
}

/// Presses keys.
pub fn press(program: &mut Program, text: &str) {
    for key in keys(text).unwrap() {
        program.handle(Msg::Key(key));
    }
}

/// Presses keys, and waits until what they changed is saved or refused.
pub fn press_and_save(program: &mut Program, text: &str) {
    press(program, text);
    program.wait_for_saver();
}

/// The next screen of a program that has no window.
pub fn next_screen(program: &mut Program, (width, height): (u16, u16)) -> String {
    let mut frame = Buffer::empty(Rect::new(0, 0, width, height));
    draw(program, &mut frame);
    screen_text(&frame)
}

fn draw(program: &mut Program, frame: &mut Buffer) {
    frame.reset();
    program.prepare(frame.area);
    program.draw(frame);
}

/// A window with the program in it.
pub struct Window {
    pub program: Program,
    pub frame: Buffer,
}

impl Window {
    /// A window of this width and height after some keys.
    pub fn new(stage: &Stage, (width, height): (u16, u16), text: &str) -> Self {
        let mut window = Self { program: stage.program(), frame: Buffer::empty(Rect::new(0, 0, width, height)) };
        window.press(text);
        window
    }

    /// Presses keys, each after the frame that the one before it brought, and shows the last screen.
    pub fn press(&mut self, text: &str) -> String {
        for key in keys(text).unwrap() {
            self.program.handle(Msg::Key(key));
            self.screen();
        }
        self.screen()
    }

    /// The next screen.
    pub fn screen(&mut self) -> String {
        draw(&mut self.program, &mut self.frame);
        screen_text(&self.frame)
    }
}

/// A screen as text, with its cursor-less styles as one fingerprint: a change of colour shows, and does not drown the text.
pub fn shown(frame: &Buffer) -> String {
    let mut hash = 0xcbf2_9ce4_8422_2325_u64;
    for cell in frame.content() {
        for byte in format!("{:?}", cell.style()).bytes() {
            hash = (hash ^ u64::from(byte)).wrapping_mul(0x0000_0100_0000_01b3);
        }
    }
    format!("{}\nstyles: {hash:016x}", screen_text(frame))
}

/// One story in one line: a stage, a size, keys; the snapshot is the screen.
#[macro_export]
macro_rules! story {
    ($stage:expr, $size:expr, $keys:expr) => {
        $crate::picture!($stage.play($size, $keys))
    };
}

/// What came of a story, or a window: the snapshot is its screen.
#[macro_export]
macro_rules! picture {
    ($shown:expr) => {
        insta::with_settings!({ omit_expression => true, prepend_module_to_snapshot => false, snapshot_path => "../snapshots/ui" }, {
            insta::assert_snapshot!($crate::stage::shown(&$shown.frame));
        })
    };
}

/// A screen in one line, so that a sentence may be wrapped.
pub fn in_one_line(screen: &str) -> String {
    screen.split_whitespace().collect::<Vec<_>>().join(" ")
}
