//! The key table: what it tells must be complete, and no key may mean two things at once.

#![allow(clippy::unwrap_used, reason = "a test may end in a panic")]

use std::collections::HashSet;

use spiegel::app::{Binding, Code, Context, Intent, Key, Keymap, ThemeName, keys};
use spiegel::ui::{ColourDepth, Glyphs, Look, Theme, key_entries, key_table};
use spiegel::words::words;

const LANGUAGES: [&str; 2] = ["nl", "en"];

/// Whether two rows may both work at once.
fn meet(one: &Binding, other: &Binding) -> bool {
    one.contexts.iter().any(|context| other.contexts.iter().any(|with| context.can_hold_with(*with)))
}

/// Every two rows of the table, once.
fn pairs() -> impl Iterator<Item = (&'static Binding, &'static Binding)> {
    let rows = Keymap::default().bindings();
    rows.iter().enumerate().flat_map(move |(index, one)| rows[index + 1..].iter().map(move |other| (one, other)))
}

/// Every view of an open card with every combination of states.
fn combinations() -> Vec<Vec<Context>> {
    let states = |bits: usize| {
        let holds = move |index: &usize| bits & (1 << index) != 0;
        (0..Context::STATES.len()).filter(holds).map(|index| Context::STATES[index])
    };
    let all = 0..1 << Context::STATES.len();
    Context::VIEWS
        .into_iter()
        .flat_map(|view| all.clone().map(move |bits| std::iter::once(view).chain(states(bits)).collect()))
        .collect()
}

#[test]
fn no_key_means_two_things_at_once() {
    let bundled = Keymap::default();
    assert_eq!(bundled.conflicts(), [""; 0]);
    for binding in bundled.bindings() {
        for key in binding.keys {
            for context in binding.contexts {
                assert_eq!(bundled.intent(*key, &[*context]), Some(binding.intent), "{key} in {context:?}");
            }
        }
    }
}

/// The same as above without relying on `conflicts`: every key is looked up in every view with every set of states.
#[test]
fn no_state_of_a_card_changes_what_a_key_means() {
    let bundled = Keymap::default();
    assert_eq!(combinations().len(), 6 * 32);
    for contexts in combinations() {
        for binding in bundled.bindings().iter().filter(|binding| binding.works_in(&contexts)) {
            for key in binding.keys {
                assert_eq!(bundled.intent(*key, &contexts), Some(binding.intent), "{key} in {contexts:?}");
            }
        }
    }
}

#[test]
fn conflicts_in_a_wrong_table_are_all_found() {
    const U: &[Key] = &[Key::plain(Code::Char('u'))];
    const WRONG: &[Binding] = &[
        Binding::new(Intent::Undo, U, &[Context::Card], |words| words.actions.undo),
        Binding::new(Intent::Redo, U, &[Context::Card, Context::Start], |words| words.actions.redo),
        Binding::new(Intent::KeepSketch, U, &[Context::Sketch], |words| words.actions.keep_sketch),
        Binding::new(Intent::Quit, U, &[Context::Sessions], |words| words.actions.quit),
    ];
    const STATES: &[Binding] = &[
        Binding::new(Intent::KeepSketch, U, &[Context::Sketch], |words| words.actions.keep_sketch),
        Binding::new(Intent::NextHit, U, &[Context::Found], |words| words.actions.next_hit),
    ];
    const REPEATED: &[Binding] = &[
        Binding::new(Intent::Back, U, &[Context::Found], |words| words.actions.stop_searching),
        Binding::new(Intent::Back, U, &[Context::Card], |words| words.actions.back),
        Binding::new(Intent::Back, U, &[Context::Card], |words| words.actions.cancel),
    ];
    for (table, expected) in [(WRONG, 3), (STATES, 1), (REPEATED, 1)] {
        let conflicts = Keymap::new(table).conflicts();
        assert_eq!(conflicts.len(), expected, "{conflicts:?}");
    }
}

#[test]
fn every_row_has_keys_contexts_and_a_label_in_each_language() {
    for binding in Keymap::default().bindings() {
        assert!(!binding.keys.is_empty() && !binding.contexts.is_empty(), "{:?}", binding.intent);
        for language in LANGUAGES {
            let label = (binding.label)(words(language));
            let is_blank = |text: &str| text.trim().is_empty();
            assert!(!is_blank(label.short) && !is_blank(label.long), "{:?} in {language}", binding.intent);
        }
    }
}

/// Every row of the table, in every place where it works: told there, or told above with a word of where.
#[test]
fn the_help_tells_every_key_of_every_place_and_no_row_twice() {
    let keymap = Keymap::default();
    for language in LANGUAGES {
        let look = Look {
            theme: Theme::named(ThemeName::Mono, ColourDepth::None),
            glyphs: Glyphs::new(false),
            words: words(language),
        };
        for here in Context::ALL {
            let places = key_table(&keymap, &[here], &look);
            assert_eq!(places[0].title, here.title(look.words));
            assert_eq!(places.len(), Context::ALL.len());
            let told: Vec<_> = places.iter().flat_map(|place| &place.groups).flat_map(|group| &group.entries).collect();
            let rows: HashSet<_> = told.iter().map(|entry| (&entry.names, entry.what)).collect();
            assert_eq!(rows.len(), told.len(), "a row twice, in the help on {here:?}");
            let keys = places.iter().map(|place| place.as_before.iter().map(|(keys, _)| keys.len()).sum::<usize>());
            let all: usize = Context::ALL.map(|context| key_entries(&keymap, &[context], &look).len()).iter().sum();
            assert_eq!(told.len() + keys.sum::<usize>(), all, "a row without its place, in the help on {here:?}");
        }
    }
}

#[test]
fn no_two_hints_of_a_footer_have_one_rank() {
    for (one, other) in pairs().filter(|(one, other)| meet(one, other)) {
        let is_same = one.footer.is_some() && one.footer == other.footer;
        assert!(!is_same, "{:?} and {:?} both have rank {:?}", one.intent, other.intent, one.footer);
    }
}

#[test]
fn an_intent_is_shown_once_however_many_rows_work() {
    for contexts in combinations() {
        let rows = Keymap::default().in_contexts(&contexts);
        let intents: HashSet<Intent> = rows.iter().map(|row| row.intent).collect();
        assert_eq!(intents.len(), rows.len(), "{contexts:?}");
    }
}

#[test]
fn esc_is_called_stop_searching_in_every_view_with_hits() {
    for contexts in combinations() {
        let rows = Keymap::default().in_contexts(&contexts);
        let back = rows.iter().find(|row| row.intent == Intent::Back).unwrap();
        let expected = match contexts.as_slice() {
            contexts if contexts.contains(&Context::Found) => "stop searching",
            [Context::Card, ..] => "tell how to go back: Esc goes no further back than the card",
            _ => "one step back",
        };
        assert_eq!((back.label)(words("en")).long, expected, "{contexts:?}");
    }
}

#[test]
fn keys_are_read_as_people_write_them() {
    let all = keys("h<Down><C-r><Ctrl-r><F2><lt>é<Space>").unwrap();
    assert_eq!(
        all.iter().map(ToString::to_string).collect::<Vec<_>>(),
        ["h", "Down", "Ctrl-r", "Ctrl-r", "F2", "<", "é", "Space"]
    );
    assert_eq!(keys("<Foo>").unwrap_err().0, "Foo");
}
