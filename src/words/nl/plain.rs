//! In Dutch: the conversation line by line, without a screen.

use crate::words::plain::PlainWords;

pub const PLAIN: PlainWords = PlainWords {
    welcome: "Spiegel, regel voor regel. Typ het nummer van een antwoord en druk op Enter. Overal werkt: terug, opnieuw (nog eens voorlezen), ga 3 (naar aspect 3), ongedaan, zoek WOORD, instellingen, stop. Een ? zegt meer.",
    help_text: "Typ het nummer van een antwoord, of het begin ervan. terug: naar waar je net was. opnieuw: alles hier nog eens voorlezen. ga 3: naar aspect 3. ongedaan: de laatste wijziging ongedaan maken. overdoen: die opnieuw uitvoeren. zoek WOORD: waar een woord staat. instellingen: taal, en hoe Spiegel werkt. stop: eindigen; alles is bewaard. Waar je een tekst typt, telt zo'n woord alleen op de eerste regel, en als er niets anders bij staat; op de regels daarna met een punt ervoor: .terug, .opnieuw, .stop. Wat hier niet kan, kan met een opdracht: spiegel compare (toen en nu), merge (stemmen van thuis), card import (een eigen kaart), recover (eerdere versies, en terug uit de prullenbak), rename en trash; achter elk zegt --help hoe.",
    stop: &["stop", "stoppen"],
    back: &["terug"],
    again: &["opnieuw"],
    help: &["?", "hulp", "help"],
    undo: &["ongedaan"],
    redo: &["overdoen"],
    go: &["ga"],
    search: &["zoek"],
    settings: &["instellingen"],
    in_text: "Elke regel hoort bij de tekst. Een regel met alleen een punt is klaar. Met een punt ervoor werkt een opdracht ook hier: .terug haalt de laatste regel weg, .opnieuw leest voor wat er staat; .ga 3, .zoek WOORD, .instellingen en .stop bewaren de tekst eerst.",
    line_removed: |line| format!("Weggehaald: {line}"),
    slips: |question| format!("Briefjes intypen: wat is {question}?"),
    slip_line: |number, aspects| {
        format!(
            "Briefje {number}: {aspects} antwoorden met een spatie ertussen, zoals 2 4 1 3 (meteen Enter: dit waren alle briefjes):"
        )
    },
    slips_kept: "De briefjes zijn geschud en geteld",
    made: |title| format!("De sessie {title} is er. Bewaard."),
    present: "Presenteren: de kaart dia voor dia",
    next_slide: "Verder",
    previous_slide: "Terug naar wat hiervoor kwam",
    stop_presenting: "Ophouden met presenteren",
    no_more_slides: "Verder gaat het niet.",
    not_here: "Dat kan hier niet.",
    not_understood: |line, count| match count {
        0 => format!("'{line}' is hier geen antwoord. Typ terug, of ? voor hulp."),
        _ => format!("'{line}' is hier geen antwoord. Typ een nummer van 1 tot en met {count}, of ? voor hulp."),
    },
    choose_or_first: |first| format!("Kies een nummer (Enter: {first}):"),
    choose: "Kies een nummer:",
    go_back: "Typ terug om verder te gaan:",
    which: |mark, aspect, now| format!("Wat is {mark} bij {aspect}? Nu: {now}."),
    choose_briefly: |count| format!("Kies een nummer van 1 tot en met {count}; opnieuw leest ze voor:"),
    start: "Startscherm",
    new_session: "Nieuwe sessie",
    browse: "De kaart bekijken, zonder te bewaren",
    all_sessions: "Alle sessies",
    open_session: |title| format!("Verder met: {title}"),
    stop_option: "Stoppen",
    sketch: "Er is nog geen sessie: wat je hier markeert wordt pas bewaard als je dat kiest.",
    sketch_question: "Wat je markeerde is nog niet bewaard. Bewaren?",
    keep: "Bewaren als sessie",
    discard: "Niet bewaren: alles gaat verloren",
    read_only: "Deze sessie is alleen te lezen.",
    facts: "Gegevens van de sessie",
    together: "Met de groep",
    report: "Verslag maken",
    to_start: "Naar het startscherm",
    add_step: "Een vervolgstap toevoegen",
    steps: "Een vervolgstap wijzigen of weghalen",
    change_step: "Wijzigen",
    remove_step: "Weghalen",
    step_count: |count| if count == 1 { "1 vervolgstap".to_owned() } else { format!("{count} vervolgstappen") },
    questions: "Vragen voor het gesprek",
    next_aspect: "Naar het volgende aspect",
    clear: "wissen",
    skip: "overslaan",
    role_present: |role| format!("{role}, aanwezig"),
    other_role: "een andere rol",
    silent_round: |question| format!("Ronde in stilte: wat is {question}?"),
    count_hands: |question| format!("Handen tellen: wat is {question}?"),
    plan: "Het draaiboek van de bijeenkomst",
    revealed: "Wat iedereen antwoordde",
    next_person: "De volgende stemt",
    resume_vote: "Verder met een stem die half is ingevuld",
    reveal: "Onthullen: iedereen is geweest",
    stop_round: "Stoppen zonder te onthullen",
    leave_round: "Later verder: de ronde blijft lopen",
    round_waits: "De ronde wacht, met wat verzegeld is. Met de groep gaat hij verder.",
    hand_in: "Inleveren",
    vote_again: "Nog eens langs de antwoorden",
    round: "Ronde in stilte. Geef het toetsenbord door.",
    scrollback: "Let op: wat hier wordt getypt blijft terug te lezen in dit venster. Stem alleen als niemand anders terugkijkt of meeluistert, of tel handen.",
    vote_on: |aspect, mark| format!("Jouw stem: wat is {mark} bij {aspect}?"),
    your_vote: "Jouw stem:",
    sealed: "Je stem is verzegeld en bewaard.",
    hands_kept: "De handen zijn geteld",
    yes: "Ja",
    no: "Nee",
    found: |count| if count == 1 { "1 treffer".to_owned() } else { format!("{count} treffers") },
    title_line: |title| format!("Titel (Enter: {title}):"),
    date_line: |date| format!("Datum (Enter: vandaag, {date}):"),
    optional_line: |name| format!("{name} (Enter: leeg laten):"),
    keep_line: |name, now| {
        if now.is_empty() {
            format!("{name} (Enter: leeg laten):")
        } else {
            format!("{name} (nu: {now}; Enter: zo laten; wis: leegmaken):")
        }
    },
    new_value: |now| format!("{now}. Nieuw (Enter: zo laten; wis: leegmaken):"),
    status_line: |all, now| format!("Status: {all} (Enter: {now}):"),
    choose_from: |all| format!("Kies uit: {all}."),
    wipe: "wis",
    text_lines: |name, now| {
        let now = if now.is_empty() { "nog leeg".to_owned() } else { now.to_owned() };
        format!(
            "{name}, nu: {now}\nTyp de nieuwe tekst, zoveel regels als je wilt; een regel met alleen een punt is klaar. Meteen Enter: zo laten. wis: leegmaken."
        )
    },
    left_as_it_is: "Het blijft zoals het was.",
    wiped: |name| format!("{name} is leeg"),
    written: |name, text| format!("{name}: {text}"),
    passed: |day| format!("Die dag is al geweest: {day}. Typ hem nog eens als je hem bedoelt."),
    how_many: "Hoeveel mensen zijn er? (Enter: niet geteld)",
    bad_number: "Typ een getal van 1 tot 99, of meteen Enter.",
    hands_line: |aspect, scenarios| {
        format!("{aspect}: typ {scenarios} getallen met een spatie ertussen, van scenario 1 af (Enter: niet geteld):")
    },
    too_many_hands: |aspect, hands, present| {
        format!("{aspect}: dit zijn {hands} handen, en er zijn {present} mensen. Tel opnieuw.")
    },
    report_line: |path| {
        format!("Bestand, dat eindigt op txt, md, html, docx, xlsx, ics, csv of json (Enter: {path}.html):")
    },
    word_line: "Welk woord?",
    kept: "Bewaard.",
    not_kept_yet: "Nog niet bewaard: kies daarvoor bewaren als sessie.",
    keys_in_plan: "Een letter tussen haakjes is een toets van de schermen; hier kies je een nummer.",
    too_long: "Dat is te lang: er is niets van overgenomen.",
    farewell: "Alles is bewaard. Tot ziens.",
    farewell_unsaved: "NIET alles is bewaard.",
    farewell_unfinished: |lines| {
        format!("Niet bewaard, want nog niet af: {lines}. Al het andere is bewaard. Tot ziens.")
    },
};
