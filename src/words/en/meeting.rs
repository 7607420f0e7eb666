//! In English: the words of a meeting: rounds and what they bring, presenting, the agenda.

use crate::words::actions::action;
use crate::words::errors::Sentences;
use crate::words::meeting::MeetingWords;

pub const MEETING: MeetingWords = MeetingWords {
    round_running: "A round is running; what was said in it has not been revealed.",
    nothing_answered: Sentences {
        why: "There is no answer.",
        hint: "Write what is current and what is desired for each aspect: 1=2:4, 2=2-3, 3=:n/a.",
    },
    no_role: Sentences { why: "A vote needs a role.", hint: "Write for example: --role teacher" },
    not_asked: Sentences {
        why: "One of the answers is to a question that is not being asked now.",
        hint: "ASPECT=CURRENT says what is current, ASPECT=:DESIRED what is desired.",
    },
    bad_ballot: |text| format!("'{text}' is not an answer."),
    bad_ballot_hint: "Write ASPECT=CURRENT, ASPECT=CURRENT:DESIRED or ASPECT=:DESIRED, as in 1=2:4.",
    twice: |aspect| format!("{aspect} is there twice."),
    sealed: "The vote is sealed until the round is revealed.",
    added: |round| format!("The vote is in round {round}."),
    no_other_round: Sentences {
        why: "A round is running; a vote can only go into that one now.",
        hint: "Leave out --round new, or reveal the round in the program first.",
    },
    plan_title: "With the group",
    reveal_title: |question| format!("Spread: {question}"),
    most_difference_first: ["widest spread on top", "spread on top"],
    of_present: |voices, present| format!("{voices} of {present}"),
    unchanged: "same",
    was: |votes| format!("was {votes}"),
    pass_on: "Pass the keyboard on",
    pass_on_about: "Whose turn it is presses Enter, chooses a role and marks. Nobody sees what you choose.",
    sealed_count: |count| match count {
        0 => "No votes sealed yet.".to_owned(),
        1 => "1 vote sealed.".to_owned(),
        count => format!("{count} votes sealed."),
    },
    role_title: "From which role do you answer?",
    other_role: "type another role…",
    role_label: "Role",
    question_in_hand: |question| format!("Mark for each aspect what is {question}"),
    sealed_title: "Which vote goes back?",
    sealed_line: |place, role| format!("vote {place}, {role}"),
    hands_about: |scenarios| {
        format!("Count hands for each aspect: {scenarios} numbers with a space between, as in 2 0 5 1. May stay empty.")
    },
    hands_wrong: |aspect, scenarios| format!("{aspect}: type {scenarios} numbers from 0 to 999, with a space between."),
    hands_too_many: |aspect, hands, present| {
        format!(
            "{aspect}: these are {hands} hands, and {present} people are present. Count again, or go back with Esc and change that number."
        )
    },
    hand_in_question: |missing| match missing {
        0 => "Hand the vote in? The screen is then empty for the next person.".to_owned(),
        1 => "1 answer is still empty. Hand in all the same?".to_owned(),
        missing => format!("{missing} answers are still empty. Hand in all the same?"),
    },
    replaces_sealed: "This vote takes the place of the one before.",
    drop_ballot_question: |answers| match answers {
        1 => "This vote has not been handed in: 1 answer will be lost. Throw it away?".to_owned(),
        answers => format!("This vote has not been handed in: {answers} answers will be lost. Throw it away?"),
    },
    sealed_stays: "The vote before it stays sealed.",
    everyone_question: |sealed| match sealed {
        1 => "Has everyone voted? 1 vote opens. This is possible only once. Reveal?".to_owned(),
        sealed => format!("Has everyone voted? {sealed} votes open. This is possible only once. Reveal?"),
    },
    stop_question: |sealed| match sealed {
        0 => "Stop without a reveal?".to_owned(),
        1 => "Stop without a reveal? 1 vote will be lost.".to_owned(),
        sealed => format!("Stop without a reveal? {sealed} votes will be lost."),
    },
    half_is_lost: |half| match half {
        1 => "1 vote is still half filled in, and will be lost.".to_owned(),
        half => format!("{half} votes are still half filled in, and will be lost."),
    },
    show_roles_question: "One of the roles is a single person: letters tell what they chose, and the report may then name that role apart. Letters all the same?",
    nobody: "Nothing was said about this.",
    round: action(
        "together",
        "with the group: passed round, masked, on paper or by show of hands; the spread, the rounds",
    )
    .also("round group silent vote poll anonymous participants pass masked slips count remove"),
    next_person: action("next", "the next person's turn"),
    reveal: action("reveal", "everyone has voted: reveal all votes").also("result show"),
    take_back: action("vote back", "give a sealed vote back to be done again"),
    stop_round: action("stop", "stop the round without a reveal"),
    say_unknown: action("don't know", "don't know; again: clear"),
    say_not_applicable: action("n/a", "this does not apply; again: clear"),
    say_between: action("between", "between this scenario and the next; again: clear"),
    next_question: action("desired", "go on with what is desired"),
    hand_in: action("done", "on to desired, or hand the vote in"),
    show_roles: action("roles", "letters of roles instead of dots, or back"),
    other_question: action("current/desired", "to the other question"),
    present: action("present", "present on the projector, or stop presenting").also("beamer screen slide slideshow"),
    blank: action("blank", "a black screen for a while").also("pause off"),
    unblank: action("go on", "or any other key: show again what was there"),
    agenda: action("plan", "plan of the meeting, with a quiet clock").also("timer clock time plan programme"),
    begin_part: action("begin", "begin this part: the clock runs"),
    pause: action("pause", "stop the clock, or let it run again").also("timer stop"),
    stop_agenda: action("anew", "put the plan back to its beginning"),
    agenda_title: |title| {
        if title.is_empty() { "Plan of the meeting".to_owned() } else { format!("Plan: {title}") }
    },
    agenda_minutes: |spent, planned| match spent {
        0 => format!("{planned} minutes"),
        spent => format!("{spent} of {planned} minutes"),
    },
    agenda_of: |spent, planned| format!("{spent} of {planned}"),
    agenda_left: |time| format!("{time} left"),
    agenda_over: |time| format!("{time} over"),
    agenda_paused: |time| format!("pause, {time}"),
    agenda_next: |what| format!("then {what}"),
    agenda_empty: "There is no part in the plan.",
    silence: "Round",
    no_steps: "There are no next steps yet.",
    something_wrong: "There is something to tell: Esc shows it.",
    link_ended: "The facilitator's program is not open. This is how it was last.",
    link_trashed: "The session is in the trash. This is how it was last.",
    link_gone: "The session's file is no longer there. This is how it was last.",
    link_unreadable: "The session's file cannot be read now. This is how it was last.",
};
