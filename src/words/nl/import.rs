//! In Dutch: bringing a card in.

use crate::import::{FindingKind, NoMatrix, Place, Severity, SourceKind, Unreadable, column_name};
use crate::words::errors::Sentences;
use crate::words::import::ImportWords;

pub const IMPORT: ImportWords = ImportWords {
    kind: |kind| match kind {
        SourceKind::Delimited('\t') => "tekst met tabs",
        SourceKind::Delimited(';') => "CSV met puntkomma's",
        SourceKind::Delimited(_) => "CSV met komma's",
        SourceKind::Pipes => "Markdown-tabel",
        SourceKind::Html => "HTML-tabel",
        SourceKind::Xlsx => "werkmap van Excel",
        SourceKind::Ods => "rekenblad (ods)",
        SourceKind::Docx => "document van Word",
    },
    read_as: |kind, encoding| match encoding {
        Some(encoding) => format!("Gelezen als {kind}, in {encoding}."),
        None => format!("Gelezen als {kind}."),
    },
    unreadable,
    no_matrix,
    place: |place| match place {
        Place::Line(line, column) => format!("regel {line}, kolom {column}"),
        Place::Sheet(row, column) => format!("{}{row}", column_name(column.saturating_sub(1))),
    },
    finding,
    severity: |severity| match severity {
        Severity::Error => "fout",
        Severity::Warning => "let op",
    },
    more_findings: |count| format!("en nog {count}; bekijk alles met: spiegel card check BESTAND"),
    nothing_found: "Niets op aan te merken.",
    table: "Tabel",
    titles: "Titels",
    turned: "Gedraaid (scenario's staan als rijen)",
    same: "Dezelfde als voorheen",
    same_as: |title, known, is_same| {
        if is_same { format!("ja: '{title}' was '{known}'") } else { format!("nee: '{title}' is nieuw") }
    },
    dropped: "Weggelaten kolommen",
    none: "geen",
    yes: "ja",
    no: "nee",
    table_of: |number, name, rows, columns| {
        let name = if name.is_empty() { String::new() } else { format!(" '{name}'") };
        let rows = if rows == 1 { "1 rij".to_owned() } else { format!("{rows} rijen") };
        let columns = if columns == 1 { "1 kolom".to_owned() } else { format!("{columns} kolommen") };
        format!("{number}{name}, {rows} bij {columns}")
    },
    row: |is_sheet, first, second| {
        let name = if is_sheet { "rij" } else { "regel" };
        second.map_or_else(|| format!("{name} {first}"), |second| format!("{name} {first} en {second}"))
    },
    add_card: "Kaart toevoegen",
    add_card_about: "een tabel uit Word of Excel",
    path_or_paste: "Plak de tabel, of noem een bestand",
    keep_card: "Zo is het goed: bewaren",
    look_at_card: "Eerst de hele kaart bekijken",
    read_card: |title| format!("Kaart lezen: {title}"),
    card_kept: |title| format!("De kaart '{title}' is bewaard. Wat je nu markeert, kun je als sessie bewaren."),
    title: "Titel",
    theme: "Thema",
    source: "Bron",
    owner: "Eigenaar",
    licence: "Licentie",
    language: "Taal",
    not_known: "(niet bekend)",
    keep_it: "Deze kaart bewaren? [j/N] ",
    answers_yes: &["j", "ja", "y", "yes"],
    not_kept: "Er is niets bewaard. Klopt het zo, voeg dan --yes toe; anders helpen --table, --header, --transpose, --drop en --new.",
    replaces: |title| {
        format!("Vervangt de kaart '{title}'; herkende rijen en kolommen houden hun id, de oude tekst blijft bewaard.")
    },
    kept: |title| format!("De kaart '{title}' is bewaard."),
    kept_in: |title, size, path| format!("De kaart '{title}' is bewaard ({size}) in {path}"),
    written: |path| format!("De kaart staat in {path}"),
    no_such: |option, value| {
        (
            format!("{option} {value} wijst niets aan in deze tabel."),
            "Laat de optie weg om te zien wat er staat; rijen en kolommen tellen vanaf 1, kolommen kunnen ook A, B, C heten.".to_owned(),
        )
    },
    has_errors: Sentences {
        why: "Van deze tabel kan zo geen kaart worden gemaakt: kijk naar de regels met 'fout'.",
        hint: "Herstel het bestand, of laat kolommen weg met --drop of draai de tabel met --transpose.",
    },
    no_title: Sentences {
        why: "De kaart heeft nog geen titel.",
        hint: "Noem er een: --title \"Scenario's\" --theme \"Beroepspraktijk\" --source \"Opleidingsschool West\"",
    },
};

fn unreadable(why: Unreadable) -> Sentences {
    match why {
        Unreadable::TooLarge => Sentences {
            why: "Het bestand is groter dan 10 MB.",
            hint: "Zet alleen de tabel in een nieuw bestand, zonder afbeeldingen.",
        },
        Unreadable::TooManyCells => Sentences {
            why: "Het bestand heeft meer dan 100.000 cellen.",
            hint: "Zet alleen de tabel van de kaart in een nieuw bestand.",
        },
        Unreadable::Bomb => Sentences {
            why: "Uitgepakt is het bestand veel groter dan een document hoort te zijn; het is niet gelezen.",
            hint: "Vraag na waar het vandaan komt, of kopieer de tabel naar een nieuw bestand.",
        },
        Unreadable::Entities => Sentences {
            why: "In het bestand staan entiteiten van XML, die geen kantoorprogramma schrijft; het is niet gelezen.",
            hint: "Vraag na waar het vandaan komt, of kopieer de tabel naar een nieuw bestand.",
        },
        Unreadable::Damaged => Sentences {
            why: "Het bestand is beschadigd of met een wachtwoord beveiligd.",
            hint: "Open het in Word, Excel of LibreOffice en bewaar het opnieuw, of plak de tabel.",
        },
        Unreadable::Unknown => Sentences {
            why: "Dit is geen soort bestand dat Spiegel kan lezen.",
            hint: "Bewaar het als .docx, .xlsx, .ods, .csv, .md of .txt, of kopieer en plak de tabel. Een pdf kan niet.",
        },
        Unreadable::NoTable => Sentences {
            why: "Er staat geen tabel in.",
            hint: "Een kaart is een tabel: bovenaan de scenario's, links de aspecten, daartussen de omschrijvingen.",
        },
    }
}

fn no_matrix(why: NoMatrix) -> Sentences {
    match why {
        NoMatrix::NoSuchTable => {
            Sentences { why: "Zo'n tabel staat er niet in.", hint: "Laat --table weg om te zien welke er zijn." }
        }
        NoMatrix::TooSmall => Sentences {
            why: "Dit is geen matrix: er is geen rij met titels en omschrijvingen eronder, of maar één kolom.",
            hint: "Kies een andere tabel of een andere rij met titels (--table, --header).",
        },
        NoMatrix::Keys => Sentences {
            why: "Dit is geen matrix maar een lijst van teksten met hun sleutel, zoals een vertaalbestand.",
            hint: "Zoek het bestand waarin scenario's kolommen zijn en aspecten rijen; is dit er toch een, wijs dan met --header de rij met titels aan.",
        },
        NoMatrix::LongForm => Sentences {
            why: "Dit is geen matrix: elke omschrijving staat op een eigen rij, met het aspect en het scenario ernaast.",
            hint: "Maak er in Excel een draaitabel van, met de aspecten als rijen en de scenario's als kolommen; of wijs met --header de titels aan.",
        },
        NoMatrix::Numbers => Sentences {
            why: "Dit is geen matrix met omschrijvingen: er staan alleen getallen in.",
            hint: "Kies een andere tabel (--table), of wijs met --header de rij met titels aan.",
        },
    }
}

fn finding(kind: &FindingKind) -> String {
    match kind {
        FindingKind::ManyScenarios(count) => {
            format!("{count} scenario's zijn er meer dan een kaart kan hebben (12): laat kolommen weg, of draai de tabel.")
        }
        FindingKind::ManyAspects(count) => {
            format!("{count} aspecten zijn er meer dan een kaart kan hebben (60): maak er meer kaarten van.")
        }
        FindingKind::LongTitle(length) => format!("Een titel van {length} tekens past bijna nergens: houd het onder de 120."),
        FindingKind::LongText(length) => {
            format!("Een omschrijving van {length} tekens leest niemand in een overleg: houd hem onder de 4000.")
        }
        FindingKind::NoTitle(number) => format!("Geen titel: het nummer {number} staat er nu voor. Zet er een titel."),
        FindingKind::RepeatedTitle(title) => format!("De titel '{title}' staat er meer dan een keer: maak ze verschillend."),
        FindingKind::EmptyCell => "Een lege cel: leeg in de bron, of vergeten? Op de kaart blijft de cel leeg.".to_owned(),
        FindingKind::CutOff => "De tekst lijkt afgekapt: kijk of het einde er staat.".to_owned(),
        FindingKind::Merged => "Samengevoegde cel: dezelfde tekst staat in elk deel. Klopt dat?".to_owned(),
        FindingKind::Stripped => "HTML, koppelingen of plaatjes zijn weggelaten; de woorden staan er.".to_owned(),
        FindingKind::Joined => "Losse regels zijn bij elkaar gezet: kijk of ze bij deze cel horen.".to_owned(),
        FindingKind::TwoHeads => "Twee rijen met titels zijn samengevoegd: kijk of de titels kloppen.".to_owned(),
        FindingKind::TwoLevels => "Titels in twee kolommen zijn samengevoegd: kijk of de aspecten kloppen.".to_owned(),
        FindingKind::NoSource => "De bron is niet bekend: noem die bij het binnenhalen met --source, dan staat de bron overal bij de kaart.".to_owned(),
        FindingKind::RightToLeft => {
            "De tekst loopt van rechts naar links en wordt getoond zoals die is bewaard; de terminal bepaalt de richting."
                .to_owned()
        }
        FindingKind::TakenFor { title, known } => {
            format!("'{title}' is herkend als '{known}' van de kaart die er al is, en houdt dat id. Klopt dat?")
        }
        FindingKind::Gone(title) => {
            format!("'{title}' staat niet meer in het bestand: wat daarbij gemarkeerd is, blijft bewaard als vervallen.")
        }
    }
}
