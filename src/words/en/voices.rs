//! In English: the words of voices from home.

use crate::words::Sentences;
use crate::words::voices::{FormWords, VoicesWords};

pub const VOICES: VoicesWords = VoicesWords {
    taken: [
        "counts",
        "takes the place of an earlier vote of the same person",
        "counted already",
        "does not count: there is a newer vote of the same person",
        "does not count: no answer to what this round asks",
    ],
    from: |source, role, aspects| {
        let aspects = if aspects == 1 { "1 aspect".to_owned() } else { format!("{aspects} aspects") };
        format!("{source}: {role}, {aspects}")
    },
    no_role: "no role given",
    code: "vote code",
    merged: |count, round| format!("{} merged into round {round}.", votes(count)),
    merged_sealed: |count| format!("{} merged; sealed until the round is revealed.", votes(count)),
    merged_none: "Nothing was changed.",
    dry_run: "This was a trial: nothing was changed.",
    refused: |source, why| format!("{source} was refused: {why}"),
    refused_alone_hint: "Check the code, or give another file.",
    refused_hint: "The other votes were looked at all the same.",
    all_refused: Sentences {
        why: "Not a single vote was merged.",
        hint: "Ask for the file or the vote code again, or type the vote with 'spiegel ballot'.",
    },
    other_card: |other, card| format!("it is about the card '{other}', and this session about '{card}'"),
    other_text: "it is about the same card with another text",
    itself: "it is this session itself, or a copy of it",
    nothing: "nothing is marked in it",
    letter: |letter| format!("'{letter}' is in no vote code"),
    length: |found, expected| format!("it has {found} letters, and a vote code about this card has {expected}"),
    check: "a letter in it is wrong, or two letters have changed places",
    code_of_other_card: "it is about another card, or about another text of this card",
    unknown_role: "it names a role that is not in this session; add that role first",
    too_large: "the card is too large for a vote code",
    same_role: |one, other| format!("the roles '{one}' and '{other}' are the same in a vote code"),
    same_card: |card, other| {
        format!("Note: a vote code cannot tell the cards '{card}' and '{other}' apart. Say which card it is about.")
    },
    code_hint: "Send the file of the session; 'spiegel merge' merges files too. If two roles are the same: give one another name.",
    no_code: "it is neither a file nor a vote code",
    nothing_marked: Sentences {
        why: "Nothing is marked in this session yet.",
        hint: "Mark what fits and what is desired first; then a vote code can be made of it.",
    },
    form_written: |path| format!("Written: {path}"),
    not_html: Sentences { why: "The name of a form ends in .html.", hint: "Give --output form.html, for example." },
    code_hides_nothing: "A vote code hides nothing from who knows how to read it.",
    merged_votes: "merged votes",
    sharing: "what others see",
    explanation_of: |role| format!("Explanation from home ({role})"),
    form: FormWords {
        title: "Which scenario fits?",
        about: "Choose for each aspect what fits now and what you want. You may leave anything open. Nothing is sent: at the end you get a vote code, which you pass on yourself.",
        role: "My role",
        no_role: "rather not say",
        current: "What fits now?",
        desired: "What do you want?",
        open: "no answer",
        between: |left, right| format!("between {left} and {right}"),
        unknown: "don't know",
        not_applicable: "not applicable",
        make: "Make my vote code",
        code: "Your vote code",
        send: "Mail this code to your facilitator or read it aloud. To change something, do it here and give the new code: it takes the place of the one before. When this page is closed, all of it is gone.",
        copy: "Copy the code",
        copied: "Copied.",
        changed: "You have changed something: make the code again.",
        nothing: "Choose an answer somewhere first.",
        without_script: "This page cannot make a code here. Print it, tick what fits and hand it in.",
        hides_nothing: "The code hides nothing from who knows how to read it.",
    },
};

fn votes(count: usize) -> String {
    if count == 1 { "1 vote".to_owned() } else { format!("{count} votes") }
}
