//! The mouse in lists: a click on a line chooses it, a click on the chosen line does what Enter does, and the wheel moves
//! the choice.

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use spiegel::app::{Meeting, Msg, Overlay, Screen, View, keys};
use spiegel::domain::{Answer, Mark};
use spiegel::tui::{Program, screen_text};

use crate::stage::Stage;

/// A program in a window, after the keys that open a list.
struct Window {
    program: Program,
    frame: Buffer,
}

impl Window {
    fn open(stage: &Stage, keys: &str) -> Self {
        let mut window = Self { program: stage.program(), frame: Buffer::empty(Rect::new(0, 0, 80, 24)) };
        window.press(keys);
        window
    }

    fn press(&mut self, text: &str) {
        for key in keys(text).unwrap() {
            self.program.handle(Msg::Key(key));
            self.draw();
        }
    }

    fn click(&mut self, text: &str) {
        let screen = self.screen();
        // The last one: a heading may say the same.
        let lines = screen.lines().enumerate();
        let found = lines.filter_map(|(row, line)| Some((row, line.find(text).map(|at| line[..at].chars().count())?)));
        let (row, column) = found.last().unwrap_or_else(|| panic!("{text} is not in\n{screen}"));
        self.program.press(u16::try_from(column).unwrap(), u16::try_from(row).unwrap());
        self.draw();
    }

    fn wheel(&mut self, notches: isize) {
        self.program.handle(Msg::Wheel(notches));
        self.draw();
    }

    fn draw(&mut self) {
        self.frame.reset();
        self.program.prepare(self.frame.area);
        self.program.draw(&mut self.frame);
    }

    fn screen(&self) -> String {
        screen_text(&self.frame)
    }

    /// What stands at the bar of the chosen line, or the lines of a chosen row.
    fn chosen(&self) -> String {
        let screen = self.screen();
        // A list in a panel stands behind its border.
        let is_panel = screen.contains('╭');
        let inner = |line: &'_ str| if is_panel { line.split('│').nth(1).unwrap_or_default() } else { line }.to_owned();
        let at_bar = screen.lines().map(inner).skip_while(|line| !line.trim_start().starts_with('▌'));
        at_bar.take_while(|line| line.trim_start().starts_with('▌')).collect::<Vec<_>>().join("\n")
    }

    #[track_caller]
    fn assert_chosen(&self, text: &str) {
        assert!(self.chosen().contains(text), "{text} is not chosen in\n{}", self.screen());
    }

    fn overlay(&self) -> Option<&Overlay> {
        self.program.model().overlays.last()
    }
}

#[test]
fn palette() {
    let mut window = Window::open(&Stage::with_session(), "<Enter>:");
    window.wheel(2);
    window.assert_chosen("het volgende stuk");
    window.wheel(-1);
    window.assert_chosen("de gewenste situatie");
    window.click("de lijn: alle");
    window.assert_chosen("de lijn: alle");
    window.click("de lijn: alle");
    assert!(window.overlay().is_none());
    assert!(window.program.open_card().is_some_and(|open_card| open_card.view == View::Overview));
}

#[test]
fn palette_scrolls_with_the_wheel_to_its_last_line() {
    let mut window = Window::open(&Stage::with_session(), "<Enter>:");
    window.wheel(1000);
    let last = window.chosen();
    window.press("<Down>");
    assert_eq!(window.chosen(), last, "the wheel stops at the last line");
    window.click(last.trim_start_matches(['▌', ' ']));
    assert!(window.overlay().is_none(), "a click on the chosen line performs it");
}

#[test]
fn answers() {
    let mut window = Window::open(&Stage::fresh(), "km");
    window.wheel(1);
    let screen = window.screen();
    let line = screen.lines().find(|line| line.contains("tussen 2")).unwrap();
    assert!(line.contains('▌'), "{screen}");
    window.click("weet ik niet");
    let said = |window: &Window| {
        let open_card = window.program.open_card().unwrap();
        open_card.session.answer(&open_card.aspect().id, Mark::Current).cloned()
    };
    assert_eq!(said(&window), None, "the first click only chooses");
    window.click("weet ik niet");
    assert_eq!(said(&window), Some(Answer::Unknown));
    window.click("weet ik niet");
    assert_eq!(said(&window), None, "the same answer again clears it");
}

#[test]
fn agenda() {
    let mut window = Window::open(&Stage::with_session(), "<Enter>d");
    window.assert_chosen("1 Inleiding");
    window.wheel(2);
    window.assert_chosen("3 Ronde: huidig");
    window.click("2 De kaart lezen");
    window.assert_chosen("2 De kaart lezen");
    let current = |window: &Window| window.program.model().agenda.as_ref().unwrap().current();
    assert_eq!(current(&window), None);
    window.click("2 De kaart lezen");
    assert_eq!(current(&window), Some(1));
    assert!(window.overlay().is_none());
}

#[test]
fn report_sheet() {
    let mut window = Window::open(&Stage::with_session(), "<Enter>r");
    window.wheel(5);
    window.assert_chosen("Kopiëren als Markdown");
    window.click("Opslaan als bestand");
    window.assert_chosen("Opslaan als bestand");
    assert!(matches!(window.overlay(), Some(Overlay::ReportSheet(_))));
    window.click("Opslaan als bestand");
    assert!(matches!(window.overlay(), Some(Overlay::Form(_))), "{:?}", window.overlay());
}

#[test]
fn meeting() {
    let mut window = Window::open(&Stage::with_session(), "<Enter>s");
    window.wheel(1);
    window.assert_chosen("Dicht");
    window.click("Doorgeven");
    window.click("Doorgeven");
    assert!(matches!(window.overlay(), Some(Overlay::Meeting(Meeting::Lobby))));
    window.press("<Enter>");
    window.click("schoolopleider");
    window.assert_chosen("schoolopleider");
    window.click("schoolopleider");
    assert!(matches!(window.overlay(), Some(Overlay::Meeting(Meeting::Ballot(_)))));
}

#[test]
fn reveal() {
    let hands = "<Enter>s<Down><Down><Down><Enter>4 0 0 0<Enter>j";
    let mut window = Window::open(&Stage::with_session(), hands);
    window.assert_chosen("1 ");
    window.wheel(3);
    window.assert_chosen("4 Voorwaarden");
    window.click("3 Initiatief");
    window.assert_chosen("3 Initiatief");
    window.click("3 Initiatief");
    let open_card = window.program.open_card().unwrap();
    assert_eq!((open_card.view, open_card.focus.aspect), (View::Aspect, 2));
}

#[test]
fn facts_and_roles() {
    let mut window = Window::open(&Stage::with_session(), "<Enter>i");
    window.wheel(1);
    window.assert_chosen("Datum");
    window.click("Rollen");
    window.click("Rollen");
    assert!(matches!(window.overlay(), Some(Overlay::Roles(_))), "{:?}", window.overlay());
    window.wheel(1);
    window.click("schoolopleider");
    window.assert_chosen("schoolopleider");
}

#[test]
fn versions_and_sessions() {
    let stage = Stage::with_session();
    stage.play("80x24", "<Enter>4h");
    let mut window = Window::open(&stage, "oe");
    window.wheel(10);
    window.assert_chosen("versie 1");
    window.click("versie 2");
    window.assert_chosen("versie 2");
    window.press("<Esc>");
    window.click("Teamoverleg");
    assert!(window.program.open_card().is_some(), "a click on the chosen session opens it");
}

/// A menu and not a list: nobody clicks twice on it.
#[test]
fn start_screen_takes_one_click() {
    let mut window = Window::open(&Stage::with_session(), "<Up>");
    window.wheel(1);
    window.click("Sessie openen");
    assert!(matches!(window.program.model().screen, Screen::Sessions(_)), "{}", window.screen());
}
