//! What the help, the footer and the manual say of a key is so: each is pressed on a screen that names it, and something
//! comes of it. And a screen takes no key that its help does not name.

use jiff::civil::{date, time};
use ratatui::layout::Rect;
use spiegel::app::{Code, Context, Intent, Key, Keymap, Model, Msg, Notice, update};
use spiegel::store::{Call, Disk, Opened};
use spiegel::tui::{Clock, Opening, Program};
use spiegel::ui::{Glyphs, Hint, Look, Theme, footer_hints, key_entries};
use spiegel::words::words;

use crate::stage::{Stage, Window, ballot, press_and_save};

const SMALL: (u16, u16) = (60, 18);
const LARGE: (u16, u16) = (120, 40);

/// A screen on which keys are pressed, and what must live as long as it.
struct Scene {
    name: String,
    window: Window,
    /// The model without the notice of the keys before, in words.
    before: String,
    _stage: Stage,
    _held: Option<Box<Opened>>,
}

impl Scene {
    fn model(&self) -> &Model {
        self.window.program.model()
    }

    fn contexts(&self) -> Vec<Context> {
        self.model().contexts()
    }

    /// The hints of the footer in a window of this size; the notice of the keys before is gone.
    fn footer(&self, (width, height): (u16, u16), rows: u16) -> Vec<Hint> {
        let area = Rect { x: 0, y: height - rows, width, height: rows };
        footer_hints(self.model(), &look(), area, self.model().extent)
    }

    /// Whether something comes of a key: another screen, a change, an effect, or an answer to the user.
    fn heeds(&self, key: Key) -> bool {
        let mut after = self.model().clone();
        after.notice = None;
        let effects = update(&mut after, Msg::Key(key), words("nl"));
        let is_refusal = |notice: &Notice| {
            matches!(
                notice,
                Notice::NothingToUndo | Notice::NothingToRedo | Notice::CannotMark | Notice::NothingFound(_)
            )
        };
        if after.notice.as_ref().is_some_and(is_refusal) {
            after.notice = None;
        }
        !effects.is_empty() || format!("{after:?}") != self.before
    }

    /// What comes of a key.
    fn after(&self, key: Key) -> String {
        let mut after = self.model().clone();
        let effects = update(&mut after, Msg::Key(key), words("nl"));
        format!("{after:?} {effects:?}")
    }
}

fn look() -> Look {
    Look {
        theme: Theme::named(spiegel::app::ThemeName::Mono, spiegel::ui::ColourDepth::None),
        glyphs: Glyphs::new(false),
        words: words("nl"),
    }
}

fn told(stage: Stage, window: Window, name: &str, held: Option<Box<Opened>>) -> Scene {
    let mut model = window.program.model().clone();
    model.notice = None;
    Scene { name: name.to_owned(), before: format!("{model:?}"), window, _stage: stage, _held: held }
}

fn scene(stage: Stage, text: &str, size: (u16, u16)) -> Scene {
    let mut window = Window::new(&stage, size, "");
    window.program.after_frame();
    window.press(text);
    window.program.wait_for_saver();
    window.screen();
    told(stage, window, text, None)
}

/// A session in which a round of two people has been revealed, there are steps and texts, and one change can be undone and
/// another one redone.
pub fn rich() -> Stage {
    let stage = Stage::with_session();
    let texts = "<Enter>tWie hier begint, hoort het van een collega.<Esc>vKennis delen<Enter>vnPlan maken<Enter><Esc>";
    let round = format!("s<Enter>{}{}oj<Esc>", ballot(2), ballot(4));
    let mut program = stage.program();
    press_and_save(&mut program, texts);
    press_and_save(
        &mut program,
        &format!("{round}s<Tab><Enter>{}{}oj<Esc>", ballot(3).replace('h', "g"), ballot(4).replace('h', "g")),
    );
    program.finish();
    stage
}

pub fn with_half_ballot() -> Stage {
    let stage = Stage::with_session();
    let mut program = stage.program();
    program.after_frame();
    press_and_save(&mut program, "<Enter>s<Enter><Enter><Enter>1h<Down>2h<Enter>j<Enter><Down><Enter>4h<Down>3h");
    program.finish();
    stage
}

pub fn many_sessions() -> Stage {
    let stage = Stage::fresh();
    for number in 0..40 {
        stage.add(&format!("Sessie {number}"), &[]);
    }
    stage
}

/// A machine whose disk is full from now on.
pub fn full_disk() -> Stage {
    let mut stage = Stage::with_session();
    stage.disk = Disk::gated(|call, _| match call {
        Call::Stage => Err(std::io::ErrorKind::StorageFull.into()),
        _ => Ok(()),
    });
    stage
}

fn read_only() -> Scene {
    let stage = rich();
    let held = stage.library().open(&stage.library().listing().unwrap()[0]).unwrap();
    Scene { _held: Some(Box::new(held)), ..scene(stage, "<Enter>", SMALL) }
}

fn following(text: &str) -> Scene {
    let stage = Stage::with_session();
    let mut leader = stage.program();
    crate::stage::press(&mut leader, text);
    crate::second_screen::frame(&mut leader, (80, 24));
    leader.wait_for_saver();
    let clock = Clock::Fixed(date(2026, 11, 23), time(21, 4, 0, 0));
    let mut program = Program::new(stage.library(), Keymap::default(), stage.preferences, clock, Opening::Follow(None));
    program.begin();
    crate::second_screen::frame(&mut program, SMALL);
    program.receive();
    let frame = crate::second_screen::frame(&mut program, SMALL);
    told(stage, Window { program, frame }, &format!("following {text}"), None)
}

/// A document that has been written, so that it can be opened.
fn written_report() -> Scene {
    let stage = rich();
    let path = stage.folder.path().join("verslag.html");
    let text = format!("<Enter>r<Enter><Tab><C-u>{}<Enter>", path.display());
    scene(stage, &text, SMALL)
}

/// A voice that was gathered and can be left out.
fn gathered() -> Scene {
    let stage = crate::merge::group();
    let folder = crate::merge::post(&stage);
    let text = format!("<Enter>+<Enter>{}<Enter><Down><Down>", folder.display());
    scene(stage, &text, SMALL)
}

/// Keys that lead to a place, from the start screen of a machine with a session in which much has been done.
#[rustfmt::skip]
pub const ON_A_RICH_SESSION: &[&str] = &[
    "", "<Down><Down>", "<Enter>", "<Enter><Down><Right>", "<Enter>4h", "<Enter>4hu", "<Enter><Down><Right><Right>",
    "<Enter><Enter>", "<Enter><Down><Right><Right><Enter><Down>", "<Enter><Tab>", "<Enter><Down><Right><Tab>",
    "<Enter><Enter>4h", "<Enter><Enter>4hu", "<Enter><Tab>4h", "<Enter><Tab>4hu", "<Enter>tx<C-z>", "<Enter>m<Right>",
    "<Enter>s<Down><Enter><Enter><Enter>2", "<Enter>d<Enter>d", "<Enter>l", "<Enter>l<Down>", "<Enter>4hul",
    "<Enter>4hl", "<Enter>/scholing<Enter>", "<Enter>/professionalisering", "<Enter>/professionalisering<Enter>",
    "<Enter><Enter>/de<Enter>", "<Enter>t", "<Enter>t<C-z>", "<Enter>tnog een woord<C-Left>", "<Enter>o",
    "<Enter>i<Down><Down><Down><Down><Down><Enter>", "<Enter>m", "<Enter>m<Down>", "<Enter>m<Down><Right>hu",
    "<Enter>m<Down><Enter>", "<Enter>m<Left>", "<Enter>v", "<Enter>v<Down>", "<Enter>vx", "<Enter>vxu", "<Enter>vn",
    "<Enter>vnWat", "<Enter>vnWat<Left>", "<Enter>vnWat<Home>", "<Enter>vn<Tab><Tab><Tab>", "<Enter>k",
    "<Enter>k<Down>", "<Enter>k<PgDn>", "<Enter>i", "<Enter>i<Down>", "<Enter>i<Down><Enter>", "<Enter>4hi",
    "<Enter>4hui", "<Enter>i<Down><Down><Down><Down><Enter>", "<Enter>i<Down><Down><Down><Down><Enter><Down>",
    "<Enter>i<Down><Down><Down><Down><Enter><Down><Enter>", "<Enter>i<Down><Down><Down><Down><Enter><Down><Enter>u",
    "<Enter>r", "<Enter>r<Down>", "<Enter>r<Enter>", "<Enter>r<Enter><Tab>", "<Enter>r<Enter><Tab><BS>",
    "<Enter>r<Enter><Tab><BS><C-x>", "<Enter><F2>", "<Enter><F2><End>", "<Enter>:", "<Enter>:<Down>", "<Enter>:st",
    "<Enter>:st<Home>", "<Enter>?", "<Enter>?<PgDn>", "<Enter><F1>", "<Enter><F1><PgDn>", "<Enter><F1>/ronde<Enter>",
    "<Enter><F1>/ronde", "<Enter>s", "<Enter>s<Down>", "<Enter>s<Down><Down><Down><Enter>",
    "<Enter>s<Down><Down><Down><Enter>2 0 1", "<Enter>s<Down><Down><Enter>", "<Enter>s<End><Enter>",
    "<Enter>s<End><Enter><Up>", "<Enter>s<End><Enter><Up>xj", "<Enter>s<End><Enter><Up>xju", "<Enter>s<End><Enter>x",
    "<Enter>s<End><Up><Enter>", "<Enter>s<End><Up><Enter><Down>", "<Enter>s<Enter>", "<Enter>s<Enter><Enter>",
    "<Enter>s<Enter><Enter><Down>", "<Enter>s<Enter><Enter><Enter>", "<Enter>s<Enter><Enter><Enter><Right><Down>2h",
    "<Enter>s<Tab><Enter><Enter><Enter><Right><Down>3g", "<Enter>s<Down><Enter><Enter><Enter>",
    "<Enter>s<Down><Enter><Enter><Enter>2<Down>", "<Enter>s<Down><Enter><Enter><Enter>2<Down><Right>", "<Enter>d",
    "<Enter>d<Down>", "<Enter>d<Enter>", "<Enter><F5>", "<Enter><F5><PgDn>", "<Enter><F5><PgDn><Right>h",
    "<Enter><F5><PgDn><Right>hu", "<Enter>b", "I", "I<Down>", "I<End><Up><Enter>",
];

/// Every place where keys work, some of them in more than one state.
fn scenes() -> Vec<Scene> {
    let mut all: Vec<Scene> = ON_A_RICH_SESSION.iter().map(|text| scene(rich(), text, SMALL)).collect();
    for text in [
        "",
        "<Enter>",
        "<Enter>v",
        "<Enter>vv",
        "<Enter>w",
        "<Enter>w<Down>",
        "<Enter>o",
        "<Enter>x",
        "<Enter>vj",
        "<Enter>vj<C-x>",
    ] {
        all.push(half_scene(text));
    }
    let tiny = [
        "<Enter><Down><Right><Right><Enter>",
        "<Enter>k",
        "<Enter>k<Down>",
        "<Enter>s<Down><Enter><Enter><Enter><Down><Right><Right>",
        "<Enter>s<Enter><Enter><Enter><Down><Right><Right>",
    ];
    all.extend(tiny.into_iter().map(|text| scene(rich(), text, (40, 12))));
    for text in ["k", "k2h", "k2hq", "n", "nTitel", "nTitel<Home>", "o"] {
        all.push(scene(Stage::fresh(), text, SMALL));
    }
    for text in ["o", "o<PgDn>", "ox", "oxe"] {
        all.push(scene(many_sessions(), text, SMALL));
    }
    let versions = Stage::with_session();
    versions.play("80x24", "<Enter>4h<Down>3h<Down>1h");
    all.push(scene(versions, "oe<Down>", SMALL));
    for text in ["<Enter>c", "<Enter>c<PgDn>"] {
        all.push(scene(crate::compare::a_year_later(), text, SMALL));
    }
    for text in ["<Enter>+", "<Enter>+<End>", "<Enter>+<End><Enter>", "<Enter>+<End><Enter><Down><Down>"] {
        all.push(scene(rich(), text, SMALL));
    }
    all.push(gathered());
    all.push(scene(crate::region::many(), "t", SMALL));
    all.push(scene(crate::region::many(), "t<Enter>", SMALL));
    for text in ["", "<Down><Right>", "<PgDn>", "w"] {
        let stage = crate::region::many();
        let window = crate::region::counted(&stage, SMALL, text);
        all.push(told(stage, window, &format!("the picture {text}"), None));
    }
    all.push(scene(full_disk(), "<Enter>4h", SMALL));
    all.push(read_only());
    all.push(written_report());
    all.push(following("<Enter><F5><PgDn>"));
    all.push(following("<Enter><F5><PgDn><PgDn>"));
    all
}

fn half_scene(text: &str) -> Scene {
    let stage = with_half_ballot();
    let mut program = stage.program();
    program.after_frame();
    press_and_save(&mut program, text);
    let frame = crate::second_screen::frame(&mut program, SMALL);
    told(stage, Window { program, frame }, &format!("half {text}"), None)
}

fn is_typed(contexts: &[Context], key: Key) -> bool {
    let types = [Context::Form, Context::Notes, Context::Search, Context::Palette];
    key.typed().is_some() && contexts.iter().any(|context| types.contains(context))
}

fn every_key_that_the_help_names_does_something_where_it_is_named(scenes: &[Scene]) {
    let mut untrue = Vec::new();
    for place in Context::ALL {
        let here: Vec<&Scene> = scenes.iter().filter(|scene| scene.contexts().contains(&place)).collect();
        assert!(!here.is_empty(), "no scene is at {place:?}");
        for entry in key_entries(&Keymap::default(), &[place], &look()) {
            let is_heeded = |key: &&Key| here.iter().any(|scene| scene.heeds(**key));
            let dead: Vec<String> = entry.keys.iter().filter(|key| !is_heeded(key)).map(ToString::to_string).collect();
            // A card has four columns, and the keys of a field are those of any field.
            let is_of_columns = entry.names == "1-9" && dead.len() == 5;
            if !dead.is_empty() && !is_of_columns {
                untrue.push(format!("{place:?}: {} {}", dead.join(" "), entry.what));
            }
        }
    }
    assert!(untrue.is_empty(), "{}", untrue.join("\n"));
}

fn every_key_that_the_footer_names_does_something_at_that_moment(scenes: &[Scene]) {
    let mut untrue = Vec::new();
    for scene in scenes {
        for hint in scene.footer(SMALL, 1).into_iter().chain(scene.footer(LARGE, 2)) {
            let arrows = [Code::Left, Code::Right, Code::Up, Code::Down].map(Key::plain);
            let keys = hint.key.map_or(arrows.to_vec(), |key| vec![key]);
            // A masked ballot must not tell by its keys what has been answered.
            let is_masked = scene.contexts() == [Context::MaskedBallot];
            if !is_masked && !keys.iter().any(|key| scene.heeds(*key)) {
                untrue.push(format!("{} ({:?}): {keys:?} {}", scene.name, scene.contexts(), hint.word));
            }
        }
    }
    untrue.dedup();
    assert!(untrue.is_empty(), "{}", untrue.join("\n"));
}

/// One test, because the scenes take longer to set up than to look at.
#[test]
fn what_is_said_of_keys_is_so() {
    let scenes = scenes();
    every_key_that_the_help_names_does_something_where_it_is_named(&scenes);
    every_key_that_the_footer_names_does_something_at_that_moment(&scenes);
    no_screen_heeds_a_key_that_its_help_does_not_name(&scenes);
    the_footer_always_shows_the_way(&scenes);
}

/// Every key of a keyboard, with and without Ctrl.
fn keyboard() -> Vec<Key> {
    let named = [
        Code::Enter,
        Code::Esc,
        Code::Tab,
        Code::BackTab,
        Code::Backspace,
        Code::Del,
        Code::Left,
        Code::Right,
        Code::Up,
        Code::Down,
        Code::Home,
        Code::End,
        Code::PgUp,
        Code::PgDn,
    ];
    let codes: Vec<Code> = (' '..='~').map(Code::Char).chain(named).chain((1..=12).map(Code::F)).collect();
    codes.iter().map(|code| Key::plain(*code)).chain(codes.iter().map(|code| Key { code: *code, ctrl: true })).collect()
}

fn no_screen_heeds_a_key_that_its_help_does_not_name(scenes: &[Scene]) {
    let mut untold = Vec::new();
    for scene in scenes {
        let contexts = scene.contexts();
        // Every key shows again what stood there, as its help says.
        if contexts == [Context::Blank] {
            continue;
        }
        let told: Vec<Key> =
            key_entries(&Keymap::default(), &contexts, &look()).into_iter().flat_map(|entry| entry.keys).collect();
        for key in keyboard() {
            let same = Key::plain(key.code);
            let is_told = told.contains(&key) || (told.contains(&same) && scene.after(same) == scene.after(key));
            // On some terminals Backspace sends Ctrl-H.
            let is_backspace = key == Key { code: Code::Char('h'), ctrl: true };
            if !is_told && !is_backspace && !is_typed(&contexts, key) && scene.heeds(key) {
                untold.push(format!("{contexts:?}: {key}"));
            }
        }
    }
    untold.sort();
    untold.dedup();
    assert!(untold.is_empty(), "{}", untold.join("\n"));
}

/// At 60x18, on every screen that has these keys: the way back, the round, the report and help, and two keys of the moment.
fn the_footer_always_shows_the_way(scenes: &[Scene]) {
    for scene in scenes {
        let contexts = scene.contexts();
        let rows = Keymap::default().in_contexts(&contexts);
        let hints = scene.footer(SMALL, 1);
        let shows = |intent: Intent| {
            rows.iter()
                .filter(|row| row.intent == intent)
                .any(|row| hints.iter().any(|hint| hint.key == row.keys.first().copied()))
        };
        let has = |intent: Intent| rows.iter().any(|row| row.intent == intent);
        // An audience sees no keys.
        if contexts.iter().any(|context| matches!(context, Context::Present | Context::Following | Context::Blank)) {
            continue;
        }
        for intent in [Intent::Round, Intent::Report, Intent::Help] {
            assert!(
                !has(intent) || shows(intent) || !scene.model().applies(intent, scene.model().extent),
                "{intent:?} is missing: {}",
                scene.name
            );
        }
        assert!([Intent::Back, Intent::CloseCard, Intent::Quit].into_iter().any(shows), "no way back: {}", scene.name);
        let ranked =
            rows.iter().filter(|row| row.footer.is_some() && scene.model().applies(row.intent, scene.model().extent));
        let fixed = [
            Intent::Round,
            Intent::Report,
            Intent::Back,
            Intent::CloseCard,
            Intent::Quit,
            Intent::Help,
            Intent::Manual,
        ];
        let of_moment = ranked.filter(|row| !fixed.contains(&row.intent)).count();
        let told = hints
            .iter()
            .filter(|hint| rows.iter().any(|row| row.keys.first().copied() == hint.key && !fixed.contains(&row.intent)))
            .count();
        assert!(told >= of_moment.min(2), "only {told} of {of_moment} keys of the moment: {} {hints:?}", scene.name);
    }
}
