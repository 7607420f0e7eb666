//! Files as people write them.

/// A session on the bundled card in which nothing was said.
pub fn session(id: &str, title: &str) -> String {
    format!(
        r#"Session(
    schema: 1,
    id: "{id}",
    revision: 1,
    title: "{title}",
    card: (id: "professionalisering"),
    date: "2026-09-07",
    reflections: [(aspect: "doelgroepen"), (aspect: "beleid"), (aspect: "initiatief"), (aspect: "voorwaarden")],
)
"#
    )
}

/// A session with something of everything.
pub const FULL: &str = r#"Session(
    schema: 1,
    id: "0mhk3v9q",
    revision: 42,
    title: "Teamoverleg West",
    card: (id: "professionalisering", fingerprint: "0"),
    date: "2026-11-23",
    partnership: "Opleidingsschool West",
    facilitator: "Noor",
    roles: ["schoolopleider", "anders"],
    reflections: [
        (
            aspect: "doelgroepen",
            current: Scenario("commitment"),
            desired: Some(Between("verbinden", "innovatie")),
            explanation: "Twee scholen doen mee.\nDe derde volgt.",
            evidence: "Jaarplan, blz. 4",
            next_steps: [
                (what: "Plan schrijven", owner: "Noor", due: "2027-02-01", status: Running),
                (what: "Rondvraag"),
                (what: "Overleg", owner: "Sam", status: Done),
                (what: "Folder", status: Dropped),
            ],
        ),
        (aspect: "beleid", current: Unknown, desired: NotApplicable),
        (aspect: "initiatief", desired: Scenario("begeleiding")),
        (aspect: "voorwaarden", current: Scenario("innovatie"), desired: Scenario("commitment")),
    ],
    ballots: [
        (role: "schoolopleider", answers: [
            (aspect: "doelgroepen", current: Scenario("begeleiding"), desired: Scenario("verbinden")),
            (aspect: "beleid", current: Between("begeleiding", "commitment")),
        ]),
        (role: "instituutsopleider", answers: [
            (aspect: "doelgroepen", current: Scenario("innovatie"), desired: Scenario("verbinden")),
            (aspect: "beleid", current: Between("commitment", "verbinden")),
        ]),
        (role: "bestuur/HR", answers: [
            (aspect: "doelgroepen", current: Scenario("begeleiding"), desired: Unknown),
            (aspect: "beleid", current: Between("commitment", "verbinden")),
        ]),
        (role: "anders", answers: [
            (aspect: "doelgroepen", current: Scenario("innovatie"), desired: NotApplicable),
        ]),
    ],
)
"#;

pub const OWN_CARD: &str = r#"Card(
    schema: 1,
    id: "samen",
    title: "Samen",
    theme: "Leren en werken",
    source: "Een kaart van onszelf",
    language: "nl",
    scenarios: [
        (id: "nu", title: "Ieder voor zich"),
        (id: "straks", title: "Met elkaar"),
    ],
    aspects: [
        (id: "leren", title: "Samen leren", cells: [Text("Ieder leert alleen."), Text("Wij leren van elkaar.")]),
        (id: "werken", title: "Samen werken", label: "Werken", cells: [Empty, Text("Wij werken samen.")]),
    ],
)
"#;
