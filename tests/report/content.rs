//! What the document says, and what it never says.

use spiegel::domain::{
    Answer, Asked, Aspect, AspectId, Ballot, BallotAnswer, Card, Description, Earlier, Edit, Hands, How, Imprint, Mark,
    NextStep, RoundPlan, Scenario, ScenarioId, Session, Status, Votes,
};
use spiegel::report::{Format, Report};
use spiegel::words::words;

use crate::fixtures::{bytes, card, formats, report, reports, session, written};

/// The summary's sentence about one aspect with these answers.
fn sentence(current: Option<Answer>, desired: Option<Answer>, lang: &str) -> String {
    let (mut session, card) = session("empty");
    let aspect = AspectId::from("doelgroepen");
    let reflection = session.reflection_mut(&aspect).unwrap();
    *reflection.answer_mut(Mark::Current) = current;
    *reflection.answer_mut(Mark::Desired) = desired;
    let text = written(&Report::of_session(&session, &card), Format::Markdown, lang);
    let name = if lang == "nl" { "Bij *Doelgroepen*" } else { "On *Doelgroepen*" };
    text.lines().find_map(|line| line.strip_prefix(name)).unwrap_or("nothing said").to_owned()
}

#[test]
fn every_pair_of_answers_is_a_sentence() {
    let scenario = |id: &str| Some(Answer::Scenario(ScenarioId::from(id)));
    let answers = [
        None,
        scenario("commitment"),
        scenario("begeleiding"),
        Some(Answer::Between("verbinden".into(), "innovatie".into())),
        Some(Answer::Unknown),
        Some(Answer::NotApplicable),
    ];
    for lang in ["nl", "en"] {
        let mut sentences = Vec::new();
        for current in &answers {
            for desired in &answers {
                sentences.push(sentence(current.clone(), desired.clone(), lang));
            }
        }
        insta::assert_snapshot!(format!("sentences_{lang}"), sentences.join("\n"));
    }
}

/// What the summary quotes of an explanation.
fn quotation(explanation: &str) -> String {
    let (mut session, card) = session("empty");
    let reflection = session.reflection_mut(&AspectId::from("doelgroepen")).unwrap();
    *reflection.answer_mut(Mark::Current) = Some(Answer::Unknown);
    explanation.clone_into(&mut reflection.explanation);
    let text = written(&Report::of_session(&session, &card), Format::Html, "nl");
    let quotation = text.split_once("Toelichting: ‘").and_then(|(_, rest)| rest.split_once('’'));
    quotation.unwrap_or_else(|| panic!("no quotation in {text}")).0.to_owned()
}

#[test]
fn the_summary_quotes_the_first_sentence_of_an_explanation() {
    let long = "woord ".repeat(100);
    for (explanation, quoted) in [
        ("Kort", "Kort"),
        ("Eén zin. ", "Eén zin."),
        ("Eén zin. Nog een.", "Eén zin. …"),
        ("Kan dit? Ja! En nu.", "Kan dit? …"),
        ("Eerste regel\ntweede regel", "Eerste regel …"),
        ("\nBegint laat", "Begint laat"),
        ("Versie 2.0 blijft heel", "Versie 2.0 blijft heel"),
    ] {
        assert_eq!(quotation(explanation), quoted, "{explanation:?}");
    }
    // 200 characters at most, of whole words: 33 of them with their spaces make 197.
    assert_eq!(quotation(&long), format!("{} …", vec!["woord"; 33].join(" ")));
    assert_eq!(quotation(&"x".repeat(300)), format!("{} …", "x".repeat(200)));
    assert_eq!(quotation(&"x".repeat(200)), "x".repeat(200));
}

/// The last sentence of the summary, for so many steps in each status.
fn steps_agreed(counts: [usize; 4]) -> String {
    let (mut session, card) = session("empty");
    let reflection = session.reflection_mut(&AspectId::from("doelgroepen")).unwrap();
    *reflection.answer_mut(Mark::Current) = Some(Answer::Unknown);
    let statuses = Status::ALL.into_iter().zip(counts).flat_map(|(status, count)| vec![status; count]);
    reflection.next_steps =
        statuses.map(|status| NextStep { what: "Iets".into(), status, ..NextStep::new(String::new()) }).collect();
    let text = written(&Report::of_session(&session, &card), Format::Markdown, "nl");
    text.lines().find(|line| line.contains("vervolgstap") && line.contains("afgesproken")).unwrap().to_owned()
}

#[test]
fn a_step_that_was_dropped_is_not_called_done() {
    for (counts, sentence) in [
        ([0, 0, 0, 0], "Er zijn nog geen vervolgstappen afgesproken."),
        ([1, 0, 0, 0], "Er is één vervolgstap afgesproken; die staat nog open."),
        ([0, 0, 0, 1], "Er is één vervolgstap afgesproken; die is vervallen."),
        ([0, 0, 2, 0], "Er zijn 2 vervolgstappen afgesproken; ze zijn allemaal klaar."),
        ([0, 0, 1, 1], "Er zijn 2 vervolgstappen afgesproken: 1 is klaar, 1 is vervallen."),
        (
            [2, 3, 2, 2],
            "Er zijn 9 vervolgstappen afgesproken: 2 staan nog open, 3 lopen, 2 zijn klaar, 2 zijn vervallen.",
        ),
        ([1, 1, 1, 1], "Er zijn 4 vervolgstappen afgesproken: 1 staat nog open, 1 loopt, 1 is klaar, 1 is vervallen."),
    ] {
        assert_eq!(steps_agreed(counts), sentence);
    }
}

/// What a document says is still open about "Doelgroepen".
fn open_about(current: Option<Answer>, desired: Option<Answer>) -> Option<String> {
    let (mut session, card) = session("empty");
    let reflection = session.reflection_mut(&AspectId::from("doelgroepen")).unwrap();
    (reflection.current, reflection.desired) = (current, desired);
    // Where nothing at all is marked, one sentence is about all aspects.
    session.reflection_mut(&AspectId::from("beleid")).unwrap().current = Some(Answer::NotApplicable);
    let text = written(&Report::of_session(&session, &card), Format::Markdown, "nl");
    let open = text.split("## Wat nog open is").nth(1).unwrap();
    open.lines().find_map(|line| line.strip_prefix("- Bij *Doelgroepen*")).map(str::to_owned)
}

#[test]
fn what_nobody_knows_yet_is_open() {
    let known = || Some(Answer::Scenario("commitment".into()));
    let unknown = || Some(Answer::Unknown);
    for (current, desired, open) in [
        (None, None, Some(" is nog niets gemarkeerd.")),
        (unknown(), unknown(), Some(" is nog niet bekend wat nu past en wat gewenst is.")),
        (known(), unknown(), Some(" is nog niet bekend wat gewenst is.")),
        (known(), None, Some(" is nog niet gemarkeerd wat gewenst is.")),
        (unknown(), known(), Some(" is nog niet bekend wat nu past.")),
        (None, known(), Some(" is nog niet gemarkeerd wat huidig is.")),
        (None, unknown(), Some(" is nog niet gemarkeerd wat huidig is; wat gewenst is, is nog niet bekend.")),
        (known(), known(), None),
        (Some(Answer::NotApplicable), known(), None),
    ] {
        assert_eq!(open_about(current, desired).as_deref(), open);
    }
}

/// A sentence that stands in the summary and again among what is open tells a reader nothing twice.
#[test]
fn nothing_is_told_twice_on_the_first_page() {
    for (name, report) in reports().into_iter().filter(|(name, _)| !matches!(*name, "huge" | "card")) {
        let text = written(&report, Format::Markdown, "nl");
        let first_page = text.split("## De lijn").next().unwrap();
        let lines = first_page.lines().map(|line| line.trim_start_matches("- ")).filter(|line| line.len() > 20);
        let mut seen = std::collections::HashSet::new();
        lines.filter(|line| !line.starts_with("|--")).for_each(|line| {
            assert!(seen.insert(line) || line.starts_with("| Aspect |"), "{name}: {line}");
        });
    }
}

/// A step with who and when stands once: among what is open, or among what is finished.
#[test]
fn open_steps_are_told_with_who_and_when() {
    let text = written(&report("full"), Format::Markdown, "nl");
    let section = |title: &str| text.split(title).nth(1).unwrap().split("\n## ").next().unwrap().to_owned();
    let (open, finished) = (section("## Wat nog open is"), section("## Vervolgstappen die klaar of vervallen zijn"));
    assert!(open.contains("| Doelgroepen | Plan schrijven | Noor | 1 februari 2027 | loopt |"), "{open}");
    assert!(open.contains("| Doelgroepen | Rondvraag | nog niemand | nog geen datum | open |"), "{open}");
    assert!(finished.contains("| Doelgroepen | Overleg | Sam | niet vastgelegd | klaar |"), "{finished}");
    assert!(!open.contains("Overleg") && !finished.contains("Rondvraag"), "{open}{finished}");
    let (mut session, card) = session("full");
    session.reflections.iter_mut().for_each(|reflection| reflection.next_steps.clear());
    let text = written(&Report::of_session(&session, &card), Format::Markdown, "nl");
    assert!(text.contains("Op alle vragen is een antwoord gegeven.\n"), "{text}");
    assert!(!text.contains("klaar of vervallen"), "{text}");
}

/// What is open in both questions has its remarks there, and not in the summary.
#[test]
fn an_open_aspect_keeps_its_explanation() {
    let (mut session, card) = session("empty");
    session.reflection_mut(&AspectId::from("doelgroepen")).unwrap().explanation = "Twijfel. Veel.".to_owned();
    let text = written(&Report::of_session(&session, &card), Format::Markdown, "nl");
    assert!(text.contains("- Bij *Doelgroepen* is nog niets gemarkeerd. Toelichting: ‘Twijfel. …’\n"), "{text}");
    assert_eq!(text.matches("Toelichting: ‘").count(), 1);
    assert!(text.contains("- Bij *Beleid en aanbod* is nog niets gemarkeerd.\n"), "{text}");
    // What is known of it stands in the summary, and with it why.
    session.reflection_mut(&AspectId::from("doelgroepen")).unwrap().current = Some(Answer::NotApplicable);
    let text = written(&Report::of_session(&session, &card), Format::Markdown, "nl");
    assert_eq!(text.matches("Toelichting: ‘Twijfel. …’").count(), 1, "{text}");
    assert!(text.contains("- Bij *Doelgroepen* is nog niet gemarkeerd wat gewenst is.\n"), "{text}");
}

/// The card is named once; what its source adds stands beside it.
#[test]
fn the_source_does_not_repeat_the_card() {
    let text = written(&report("full"), Format::Text, "nl");
    assert!(
        text.contains("\nKaart: Scenario's, thema Professionalisering\nBron: Reflectiekaart Samen Opleiden"),
        "{text}"
    );
    assert!(!text.contains("is met de kaart"), "{text}");
    let text = written(&report("full"), Format::Text, "en");
    assert!(text.contains("\nSource: Reflectiekaart Samen Opleiden"), "{text}");
    // Whoever imports a card may name any source.
    let folder = tempfile::tempdir().unwrap();
    for (source, told) in [
        ("Kaart. Een school", "\nBron: Kaart. Een school\n"),
        ("Kaart: Thema. Een school", "\nBron: Een school\n"),
        ("Kaart, thema Thema", "\nKaart: Kaart, thema Thema\nDatum: "),
        ("Kaart over alles in het thema Thema: 2024", "\nBron: Kaart over alles in het thema Thema: 2024\n"),
    ] {
        let (card, session) = crate::names::strange_card(&folder.path().join(source), source);
        let text = written(&Report::of_session(&session, &card), Format::Text, "nl");
        assert!(text.contains(told), "{text}");
    }
}

/// A document is read by people who were not there, and tells nobody which way is up.
#[test]
fn a_document_speaks_to_nobody_and_knows_no_ladder() {
    // The paper for a meeting does speak to those who are there.
    for (name, report) in reports().into_iter().filter(|(name, _)| !matches!(*name, "hostile" | "huge" | "card")) {
        for format in [Format::Text, Format::Markdown, Format::Csv, Format::Html, Format::Docx, Format::Xlsx] {
            for (lang, never) in [
                ("nl", &[" jullie ", " je ", "kolom", "naar rechts", "naar links", "een stap terug", "hoger"][..]),
                ("en", &[" you ", " your ", " column", "to the right", "to the left", "higher"][..]),
            ] {
                let document = written(&report, format, lang).to_lowercase();
                let document = document.split_once("<body>").map_or(document.as_str(), |(_, body)| body);
                for word in never {
                    assert!(!document.contains(word), "{name} says {word:?} as {format:?}");
                }
            }
        }
    }
}

#[test]
fn no_document_uses_words_of_measurement() {
    let never = ["niveau", "fase", "volwassen", "score", "audit", "gap", "bewijs", "%", "gemiddeld", "achterstand"];
    for (name, report) in reports().into_iter().filter(|(name, _)| !matches!(*name, "hostile" | "huge")) {
        for format in [Format::Text, Format::Markdown, Format::Csv, Format::Docx, Format::Xlsx] {
            let document = written(&report, format, "nl").to_lowercase();
            for word in never {
                assert!(!document.contains(word), "{name} says {word:?}");
            }
        }
        let page = written(&report, Format::Html, "nl").to_lowercase();
        let page = page.split_once("<body>").unwrap().1;
        for word in never {
            assert!(!page.contains(word), "the page of {name} says {word:?}");
        }
    }
}

#[test]
fn chosen_cells_are_quoted_exactly_and_the_empty_one_is_named() {
    let card = card();
    let page = written(&report("full"), Format::Html, "nl");
    for (aspect, column) in [(0, 1), (0, 2), (0, 3), (1, 1), (1, 2), (2, 3), (2, 1), (3, 2)] {
        let text = card.aspects()[aspect].descriptions[column].text().unwrap();
        let text = text.replace('&', "&amp;").replace('"', "&quot;");
        assert!(page.contains(&text), "{text}");
    }
    for format in [Format::Text, Format::Markdown, Format::Html, Format::Csv, Format::Docx, Format::Xlsx] {
        assert!(written(&report("odd"), format, "nl").contains(words("nl").domain.empty_in_source), "{format:?}");
    }
}

#[test]
fn absent_roles_are_listed() {
    let line = |name: &str, start: &str| {
        let text = written(&report(name), Format::Text, "nl");
        text.lines().find(|line| line.starts_with(start)).map(str::to_owned)
    };
    assert!(line("full", "Niet aanwezig:").unwrap().contains("werkplekbegeleider, instituutsopleider"));
    assert_eq!(line("empty", "Aanwezige rollen:").unwrap(), "Aanwezige rollen: niet vastgelegd");
    assert_eq!(line("odd", "Niet aanwezig:").unwrap(), "Niet aanwezig: geen van de gebruikelijke rollen");
}

#[test]
fn names_of_voters_and_the_facilitators_note_are_left_out() {
    let (mut session, card) = session("full");
    let Votes::Ballots(ballots) = &mut session.rounds[0].votes else { panic!("no ballots") };
    for ballot in ballots {
        ballot.role = "Marieke Jansen".to_owned();
    }
    session.note = "Ibrahim twijfelt".to_owned();
    let report = Report::of_session(&session, &card);
    for format in formats() {
        assert!(!written(&report, format, "nl").contains("Marieke"), "{format:?}");
        assert!(!written(&report, format, "nl").contains("Ibrahim"), "{format:?}");
    }
}

#[test]
fn sealed_ballots_are_left_out() {
    let (mut session, card) = session("full");
    assert!(session.begin(RoundPlan { present: Some(6), ..RoundPlan::default() }));
    let before = Report::of_session(&session, &card);
    let revision = session.revision;
    for ballot in session.rounds[0].ballots().to_vec() {
        assert!(session.hand_in(ballot));
    }
    let report = Report::of_session(&Session { revision, ..session }, &card);
    for format in formats() {
        assert_eq!(written(&report, format, "nl"), written(&before, format, "nl"), "{format:?}");
    }
}

/// A round of hands about one question on the first aspect.
fn counted(session: &mut Session, asks: Asked, counts: [usize; 2]) {
    let counts = [ScenarioId::from("begeleiding"), ScenarioId::from("innovatie")].into_iter().zip(counts).collect();
    let plan = RoundPlan { asks, how: How::Hands, ..RoundPlan::default() };
    let hands = Hands { aspect: AspectId::from("doelgroepen"), counts };
    let edit = Edit::add_round(session, plan, Votes::Hands(vec![hands]));
    session.apply(edit);
}

#[test]
fn counted_hands_are_reported_as_votes() {
    let (mut session, card) = session("empty");
    counted(&mut session, Asked::Current, [4, 4]);
    let text = written(&Report::of_session(&session, &card), Format::Markdown, "nl");
    assert!(text.contains("tegenover elkaar"), "{text}");
    assert!(text.contains("4 stemmen voor Individuele begeleiding, 4 stemmen voor Innovatie"), "{text}");
}

/// Six people were asked what is current, five others what is desired, and nobody anything else.
#[test]
fn what_was_not_asked_is_told_nowhere() {
    let (mut session, card) = session("empty");
    counted(&mut session, Asked::Current, [6, 0]);
    for format in formats() {
        let document = written(&Report::of_session(&session, &card), format, "nl").to_lowercase();
        assert!(!document.contains("gewenst, ronde") && !document.contains("stemmen: ."), "{format:?}\n{document}");
        assert!(!document.contains("geen antwoord") && !document.contains("0 stemmen"), "{format:?}\n{document}");
    }
    let page = written(&Report::of_session(&session, &card), Format::Html, "nl");
    assert_eq!(page.matches("<svg class=\"votes\"").count(), 1, "no picture of what was not asked");
    let json: serde_json::Value =
        serde_json::from_str(&written(&Report::of_session(&session, &card), Format::Json, "nl")).unwrap();
    assert_eq!(json["aspects"][0]["ballots"]["desired"], serde_json::Value::Null);
    assert_eq!(json["aspects"][1]["ballots"]["current"], serde_json::Value::Null);
}

#[test]
fn answers_without_a_place_have_no_picture() {
    let (mut session, card) = session("empty");
    session.begin(RoundPlan { asks: Asked::Current, ..RoundPlan::default() });
    let aspect = AspectId::from("doelgroepen");
    let answers = vec![BallotAnswer { aspect, current: Some(Answer::Unknown), desired: None }];
    session.hand_in(Ballot::new("anders".to_owned(), answers));
    session.apply(Edit::Reveal);
    let page = written(&Report::of_session(&session, &card), Format::Html, "nl");
    assert!(page.contains("1 stem voor ‘weet ik niet’") && !page.contains("<svg class=\"votes\""), "{page}");
}

#[test]
fn the_last_round_counts_and_earlier_ones_stand_beside_it() {
    let (mut session, card) = session("empty");
    counted(&mut session, Asked::Current, [4, 2]);
    counted(&mut session, Asked::Current, [1, 5]);
    let report = Report::of_session(&session, &card);
    let text = written(&report, Format::Linear, "nl");
    let last = "Stemmen (huidig), ronde 2, met handen, 6 stemmen, één stem apart: 1 stem voor Individuele begeleiding, \
                5 stemmen voor Innovatie en co-creatie; sinds ronde 1 minstens 3 van 6 stemmen verschoven";
    let earlier = "Stemmen (huidig), eerder, ronde 1, met handen, 6 stemmen, tegenover elkaar: ";
    assert!(text.contains(last) && text.contains(earlier), "{text}");
    for format in [Format::Text, Format::Markdown, Format::Html, Format::Docx, Format::Csv] {
        let document = written(&report, format, "nl").replace('\n', " ").replace("  ", " ");
        assert!(document.contains("eerder, ronde 1") && document.contains("ronde 2"), "{format:?}\n{document}");
    }
}

#[test]
fn twice_no_place_is_kept_in_no_document() {
    let (mut session, card) = session("empty");
    for answer in [Answer::Unknown, Answer::NotApplicable] {
        let said = session.reflection_mut(&AspectId::from("doelgroepen")).unwrap();
        (said.current, said.desired) = (Some(answer.clone()), Some(answer));
        for format in [Format::Linear, Format::Csv] {
            let document = written(&Report::of_session(&session, &card), format, "nl").to_lowercase();
            assert!(!document.contains("behouden"), "{format:?}\n{document}");
        }
        let text = written(&Report::of_session(&session, &card), Format::Text, "nl");
        assert!(!text.contains("Behouden:"), "{text}");
    }
}

#[test]
fn a_long_note_is_complete() {
    let (_, report) = reports().into_iter().find(|(name, _)| *name == "huge").unwrap();
    // The summary quotes the first sentence.
    for (format, bold, quoted) in [
        (Format::Text, "<b>", 1),
        (Format::Markdown, "\\<b\\>", 1),
        (Format::Html, "&lt;b&gt;", 1),
        (Format::Docx, "<b>", 1),
        (Format::Csv, "<b>", 0),
    ] {
        let document = written(&report, format, "nl");
        assert_eq!(document.matches(&format!("{bold}haken")).count(), 1600 + quoted, "{format:?}");
    }
}

#[test]
fn file_extensions_stand_for_formats() {
    assert_eq!(Format::of_extension("HTML"), Some(Format::Html));
    assert_eq!(Format::of_extension("csv"), Some(Format::Csv));
    assert_eq!(Format::of_extension("Docx"), Some(Format::Docx));
    assert_eq!(Format::of_extension("xlsx"), Some(Format::Xlsx));
    assert_eq!(Format::of_extension("pdf"), None);
}

/// Roles of voters are not told, and the report does not pretend that nobody chose one.
#[test]
fn a_report_without_present_roles_says_why_those_of_the_votes_are_missing() {
    let (mut session, card) = session("full");
    session.roles.clear();
    session.rounds.clear();
    let told = |session: &Session| {
        let report = Report::of_session(session, &card);
        written(&report, Format::Text, "nl").split_whitespace().collect::<Vec<_>>().join(" ")
    };
    assert!(told(&session).contains("Aanwezige rollen: niet vastgelegd"));
    assert!(!told(&session).contains("rollen bij de stemmen"));
    let plan = RoundPlan { asks: Asked::Current, how: How::Silent, present: None, earlier: Earlier::Kept };
    let ballot = Ballot::new("conciërge".into(), Vec::new());
    let edit = Edit::add_round(&session, plan, Votes::of_ballots(vec![ballot]));
    session.apply(edit);
    let told = told(&session);
    assert!(told.contains("de rollen bij de stemmen staan hier niet") && !told.contains("conciërge"), "{told}");
}

/// The heights of the pictures in a document, each of which begins with `tag` and says how high it is after `name`.
fn heights(document: &str, tag: &str, name: &str) -> Vec<usize> {
    let height = |picture: &str| picture.split(name).nth(1)?.split('"').next()?.parse().ok();
    document.split(tag).skip(1).map(|picture| height(picture).unwrap()).collect()
}

#[test]
fn the_line_of_a_large_card_is_divided_over_pages() {
    let scenario =
        |number| Scenario { id: format!("s{number}").as_str().into(), title: format!("S {number}"), label: "S".into() };
    let aspect = |number| Aspect {
        id: format!("a{number}").as_str().into(),
        title: format!("Aspect {number}"),
        label: format!("Aspect {number}"),
        descriptions: vec![Description::Empty; 12],
    };
    let imprint = Imprint { id: "groot".into(), title: "Groot".into(), ..Imprint::default() };
    let card = Card::new(imprint, (1..=12).map(scenario).collect(), (1..=60).map(aspect).collect()).unwrap();
    let session = Session::new("0groot00".into(), "Groot".into(), jiff::civil::date(2026, 11, 23), &card);
    let report = Report::of_session(&session, &card);

    let html = written(&report, Format::Html, "nl");
    let parts = heights(&html, "<svg class=\"line\"", "\" height=\"");
    assert!(parts.len() == 3 && parts.iter().all(|height| *height < 1_100), "{parts:?}");
    assert!(html.contains("<figure class=\"large\">") && html.matches("id=\"lijn\"").count() == 1);
    assert!(html.contains(">60 Aspect 60<"));

    let files = crate::fixtures::parts(&bytes(&report, Format::Docx, "nl"));
    let (_, document) = files.iter().find(|(name, _)| name == "word/document.xml").unwrap();
    let parts = heights(document, "<wp:extent", "cy=\"");
    // In the unit of the file, of which a page of A4 has 10,692,000 from top to bottom.
    assert!(parts.len() == 4 && parts.iter().all(|height| *height < 8_900_000), "{parts:?}");
    assert!(document.contains("60 Aspect 60"));
}
