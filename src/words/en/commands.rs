//! In English: the commands that do everything the screens do, and an example or more of every command.

use crate::words::actions::action;
use crate::words::commands::CommandWords;
use crate::words::errors::Sentences;

pub const COMMANDS: CommandWords = CommandWords {
    question: "QUESTION",
    way: "WAY",
    count: "NUMBER",
    counts: "ASPECT=COUNTS",
    word: "WORD",
    and: " and ",
    yes: "Do not ask: do it",
    one_from_stdin: Sentences {
        why: "Only one text can come from standard input.",
        hint: "Write one - only and the other text in full, or do it in two commands.",
    },
    stdin_failed: |why| format!("Standard input cannot be read: {why}."),
    stdin_hint: "Nothing has changed. Give the text as an argument, or from a file: < text.txt",
    stdin_too_long: Sentences {
        why: "Standard input is too long: longer than 4 MB is no text and no list of codes.",
        hint: "Nothing has changed. See whether this is the right file.",
    },
    too_long: Sentences {
        why: "This text is too long: a text has at most 400,000 bytes, about as many letters.",
        hint: "Nothing has changed. See whether this is the right file, or shorten the text.",
    },
    not_filled_in: "not filled in",
    facts_about: "Shows the facts of a session, or changes them: title, date, partnership, facilitator, roles, note",
    facts_date: "The day of the meeting: today, Friday, Tue 8 Dec, 8-12",
    facts_partnership: "The partnership; none clears it",
    facts_facilitator: "Who facilitates; none clears the name",
    facts_roles: "The roles that were present, each with a --role of its own; together they replace the list; none empties it",
    facts_add_role: "A role that was present too",
    facts_remove_role: "A role that was not present",
    facts_single_roles: "Whether a role that only one person has may be seen apart, on screen and in the report; only if the group says so",
    facts_note: "The facilitator's note, which is never projected; - reads it from standard input, none clears it",
    no_such_role: |role| format!("The role '{role}' is not in the list."),
    roles_hint: |roles| {
        if roles.is_empty() {
            "There is no role in the list yet.".to_owned()
        } else {
            format!("In the list are: {roles}.")
        }
    },
    step_named: "What will be done, or a step that is there: its number, its words or the beginning of them; - reads the words from standard input",
    step_owner: "Who does it; none clears the name",
    step_reword: "Other words for a step that is there",
    step_remove: "Remove the step",
    step_new: "A new step, also if there is one that begins like this",
    step_past: "The day is meant, although it has passed",
    no_such_step: |named| format!("This aspect has no step '{named}'."),
    ambiguous_step: |named| format!("More than one step begins with '{named}'."),
    no_steps_hint: "There is none yet; write in words what will be done.",
    steps_hint: |all| format!("Give the number, or add another with --new. There are: {all}."),
    undo_about: "Takes back what the last command changed in a session",
    redo_about: "Makes the change again that was taken back",
    nothing_to_undo: Sentences {
        why: "There is no command to take back.",
        hint: "What was changed on the screen, or before a round, cannot be taken back like this. See the earlier versions with: spiegel recover",
    },
    nothing_to_redo: Sentences {
        why: "There is nothing to make again.",
        hint: "That is possible only directly after: spiegel undo",
    },
    undone: "Taken back; it is now:",
    redone: "Made again; it is now:",
    search_about: "Finds a word: on the card, and in what the group wrote",
    search_word: "The word; capitals and accents make no difference",
    search_session: "The session; without one, the card and all sessions",
    no_word: Sentences { why: "There is no word to search for.", hint: "Write for instance: spiegel search feedback" },
    not_found: |word| format!("'{word}' is nowhere."),
    not_found_hint: "Try a shorter word, or the beginning of it.",
    plan_about: "Shows the plan of a meeting, with the minutes for the number of people",
    plan_people: "How many people come",
    plan_how: "How they vote: passed round, masked, on paper or by show of hands",
    plan_total: |minutes| format!("Together {minutes} minutes."),
    round_about: "A round: everyone votes, and all is revealed at once",
    round_start: "Begins a round; the votes then come with spiegel ballot, and stay sealed",
    round_reveal: "Reveals all votes of the round; that is possible only once",
    round_stop: "Stops the round without revealing it; its votes are lost",
    round_list: "Lists the rounds, and how many votes are sealed in the one that is running",
    round_remove: "Removes a revealed round; undo brings it back",
    round_number: "The number of the round",
    asks: "What everyone is asked: current, desired or both; by default what has not been asked yet",
    asks_values: "current, desired, both",
    how: "How people vote: passed round, masked or on paper",
    hows: "passed round, masked, by show of hands, on paper",
    sealed_hows: "passed round, masked, on paper",
    present: "How many people are there",
    present_hint: "Write a number from 1 to 99.",
    replace: "This round takes the place of the one before it on the same question",
    round_is_running: Sentences {
        why: "A round is running already.",
        hint: "Reveal it with spiegel round reveal SESSION, or stop it with spiegel round stop SESSION.",
    },
    round_started: |question, title| {
        format!(
            "The round is running: what is {question}? Each vote comes with: spiegel ballot \"{title}\" --role ROLE 1=… 2=…"
        )
    },
    no_round: Sentences { why: "No round is running.", hint: "Begin one with: spiegel round start SESSION" },
    no_votes_yet: Sentences {
        why: "Nobody has voted in this round yet.",
        hint: "Each vote comes with: spiegel ballot SESSION --role ROLE 1=… 2=…",
    },
    stop_hint: "Votes do not come back. If you want that, add --yes.",
    round_stopped: "The round has been stopped.",
    no_rounds: "There are no rounds yet.",
    no_such_round: |number| format!("There is no round {number}."),
    rounds_hint: "See which there are with: spiegel round list SESSION",
    hands_about: "Saves a show of hands as a round",
    hands_counts: "For each aspect the hands for each scenario, from left to right: 1=2,0,5,1",
    hands_asks: "What hands were raised for: current or desired; by default current",
    one_question_by_hands: Sentences {
        why: "A show of hands answers one question at a time.",
        hint: "Count current first and desired after it.",
    },
    bad_hands: |text| format!("'{text}' is no count."),
    hands_hint: |scenarios| {
        format!(
            "Write each aspect once, with {scenarios} numbers, such as 1={}.",
            ["2", "0", "5", "1"].iter().cycle().take(scenarios).copied().collect::<Vec<_>>().join(",")
        )
    },
    too_many_hands: |aspect, hands, present| format!("{aspect}: {hands} hands, and {present} people are there."),
    too_many_hint: "Count again, or change --present.",
    hands_counted: |round| format!("The hands are saved as round {round}."),
    show_aspect: "Only this aspect: number, id or start of the title",
    questions_own: "Writes the questions into a file of your own, in which you can change them",
    plan_own: "Writes the plan into a file of your own, in which you can change it",
    own_file_written: |path| format!("Your own version is in {path}. Change it there in a text editor."),
    own_file_exists: |path| format!("There is a version of your own already: {path}."),
    own_file_hint: "It has stayed as it is; change it in a text editor. Remove the file to begin again.",
    write_own_questions: action("own questions", "put the questions into a file of your own, to change them")
        .also("adapt own file"),
    write_own_plan: action("own plan", "put the plan into a file of your own, to change it").also("adapt own file"),
    no_follow_in_plain: Sentences {
        why: "Following takes a screen, and does not go line by line.",
        hint: "Read the session with: spiegel show SESSION",
    },
    plain: "No screens but questions line by line, for a screen reader or braille display (also with the variable `ACCESSIBLE`)",
    examples_heading: "Examples",
    examples: EXAMPLES,
};

const EXAMPLES: &[(&str, &[&str])] = &[
    ("new", &["spiegel new West", "spiegel new West --date \"Tue 8 Dec\" --partnership \"Partnership West\""]),
    ("open", &["spiegel open West", "spiegel open West --present"]),
    ("browse", &["spiegel browse"]),
    ("follow", &["spiegel follow"]),
    ("list", &["spiegel list", "spiegel list --format json"]),
    ("show", &["spiegel show West", "spiegel show West 2", "spiegel show West --format json"]),
    ("questions", &["spiegel questions West 2", "spiegel questions --own"]),
    ("report", &["spiegel report West --output report.docx", "spiegel report West --format markdown"]),
    ("compare", &["spiegel compare West \"A year later\"", "spiegel compare West \"A year later\" --format markdown"]),
    ("aggregate", &["spiegel aggregate", "spiegel aggregate sessions --format html --output picture.html"]),
    ("form", &["spiegel form West --output form.html"]),
    ("code", &["spiegel code \"Filled in at home\" --role schoolopleider"]),
    ("merge", &["spiegel merge West from-noor.ron \"7K2M 9QRT 4XWB 3D\"", "spiegel merge West --sealed - < codes.txt"]),
    ("search", &["spiegel search feedback", "spiegel search feedback West"]),
    (
        "plan",
        &["spiegel plan --people 12", "spiegel plan --people 20 --how \"by show of hands\"", "spiegel plan --own"],
    ),
    (
        "facts",
        &[
            "spiegel facts West",
            "spiegel facts West --facilitator Noor --role \"school-based teacher educator\" --role \"student teacher\"",
            "spiegel facts West --add-role board/HR",
            "spiegel facts West --note - < note.txt",
        ],
    ),
    (
        "mark",
        &[
            "spiegel mark West 1 --current 2 --desired 4",
            "spiegel mark West beleid --current 2-3",
            "spiegel mark West 3 --desired none",
        ],
    ),
    (
        "note",
        &[
            "spiegel note West 1 --explanation \"Not everyone comes.\"",
            "spiegel note West 1 --evidence - < evidence.txt",
        ],
    ),
    (
        "step",
        &[
            "spiegel step West 1 \"Write the plan\" --owner Noor --due \"in six weeks\"",
            "spiegel step West 1 write --status \"under way\"",
            "spiegel step West 1 1 --what \"Rewrite the plan\" --due \"end of March\"",
            "spiegel step West 1 2 --remove",
        ],
    ),
    (
        "round",
        &[
            "spiegel round start West --asks current --present 6",
            "spiegel ballot West --role \"school-based teacher educator\" 1=2 2=3",
            "spiegel round reveal West",
            "spiegel round list West",
            "spiegel round remove West 2",
            "spiegel round stop West --yes",
        ],
    ),
    (
        "ballot",
        &[
            "spiegel ballot West --role \"school-based teacher educator\" 1=2:4 2=2-3",
            "spiegel ballot West --role \"student teacher\" 1=:4 --round new",
        ],
    ),
    ("hands", &["spiegel hands West 1=2,0,5,1 2=1,4,3,0 --present 8", "spiegel hands West 1=0,0,3,5 --asks desired"]),
    ("undo", &["spiegel undo West"]),
    ("redo", &["spiegel redo West"]),
    ("rename", &["spiegel rename West \"Team meeting West, part two\""]),
    ("trash", &["spiegel trash West"]),
    ("recover", &["spiegel recover", "spiegel recover West", "spiegel recover West 12"]),
    (
        "session",
        &["spiegel session export West --output for-noor.ron", "spiegel session link West professionalisering"],
    ),
    (
        "card",
        &[
            "spiegel card list",
            "spiegel card show professionalisering",
            "spiegel card import card.docx",
            "spiegel card import rubric.csv --drop A,F --source \"School West\" --yes",
            "spiegel card import for-noor.ron --yes",
            "spiegel card check card.xlsx",
            "spiegel card export professionalisering --output card.xlsx",
        ],
    ),
    ("snap", &["spiegel snap West --size 60x18"]),
    ("paths", &["spiegel paths"]),
    ("completions", &["spiegel completions bash > ~/.local/share/bash-completion/completions/spiegel"]),
    ("man", &["spiegel man > spiegel.1"]),
];
