//! What real files have, each in a file of our own.

use spiegel::domain::Card;
use spiegel::import::{FindingKind, NoMatrix, Place, SourceKind, column_name, guess, matrix, read};
use spiegel::store::Library;
use spiegel::text::Encoding;

use super::files::{c, card, docx, guessed, kinds, lines, ods, word_table, xlsx};

const SEED: &str = include_str!("../fixtures/professionalisering.txt");

/// Why a file is no matrix.
fn refusal(bytes: &[u8]) -> NoMatrix {
    let source = read(bytes).unwrap();
    let choices = guess(&source.tables, None).choices;
    matrix(&source.tables, &choices).and_then(|matrix| matrix.look(&source.tables, &choices)).unwrap_err()
}

fn bundled() -> Card {
    Library::at("/nonexistent".into()).card("professionalisering").unwrap()
}

#[test]
fn the_published_form_becomes_the_bundled_card_save_two_hyphens() {
    let own = card(SEED.as_bytes());
    let bundled = bundled();
    assert_eq!((own.title(), own.theme(), own.language()), (bundled.title(), bundled.theme(), bundled.language()));
    let with_hyphen = |line: &String| {
        line.replacen("rofessionaliseringsbeleid en aanbod:", "rofessionaliserings-beleid en aanbod:", 1)
    };
    assert_eq!(lines(&own), lines(&bundled).iter().map(with_hyphen).collect::<Vec<_>>());
}

#[test]
fn missing_fields_at_the_end_are_empty_cells() {
    let text = "Titel\n\nTHEMA: Toets\n\n\tEen\tTwee\nRij A\tx\nRij B\nRij C\t\ty\n";
    assert_eq!(lines(&card(text.as_bytes())), ["Een | Twee", "Rij A: x | -", "Rij B: - | -", "Rij C: - | y"]);
}

#[test]
fn scenarios_of_one_title_in_the_published_form_are_no_groups_of_columns() {
    let table = "\tNu\tStraks\tNu\tStraks\nRij A\tGoed\tLuistert.\tZwak\tPraat.\n";
    let published = format!("Titel\n\nTHEMA: Toets\n\n{table}");
    assert_eq!(
        lines(&card(published.as_bytes())),
        ["Nu | Straks | Nu | Straks", "Rij A: Goed | Luistert. | Zwak | Praat."]
    );
    // Elsewhere titles that come back are those of a level's name and of what it says.
    assert_eq!(lines(&card(table.as_bytes())), ["Goed | Zwak", "Rij A: Luistert. | Praat."]);
}

#[test]
fn every_encoding_is_told() {
    let text = "Ideeën;Één;Twee\nRij;\"a;\r\nb\";c\n";
    let windows: Vec<u8> = text.chars().map(|c| u8::try_from(u32::from(c)).unwrap()).collect();
    let utf16: Vec<u8> = format!("\u{feff}{text}").encode_utf16().flat_map(u16::to_be_bytes).collect();
    let marked = format!("\u{feff}{text}").into_bytes();
    for (bytes, encoding) in [(windows, Encoding::Windows1252), (utf16, Encoding::Utf16), (marked, Encoding::Utf8)] {
        let source = read(&bytes).unwrap();
        assert_eq!((source.encoding, source.kind), (Some(encoding), SourceKind::Delimited(';')));
        assert_eq!(lines(&card(&bytes)), ["Één | Twee", "Rij: a;\nb | c"]);
    }
}

#[test]
fn levels_in_rows_are_turned() {
    let (choices, made) = guessed(b"\"\",Moed,\"Samen\nwerken\"\nN1,\"a\n\nb\",c\nN2,d,e\nN3,f,g\n");
    assert!(choices.is_turned);
    assert_eq!(lines(&made.card), ["N1 | N2 | N3", "Moed: a\n\nb | d | f", "Samen werken: c | e | g"]);
}

#[test]
fn without_titles_numbers_stand_for_them() {
    let (choices, made) = guessed(b"Ontwerp,2.0,Zwak,Goed,,,\nToets,1.5,Matig,Sterk,,,\n");
    assert_eq!((choices.titles, choices.dropped.into_iter().collect::<Vec<_>>()), (None, vec![1, 4, 5, 6]));
    assert_eq!(lines(&made.card), ["1 | 2", "Ontwerp: Zwak | Goed", "Toets: Matig | Sterk"]);
    assert_eq!(kinds(&made.findings), [&FindingKind::NoTitle(1), &FindingKind::NoTitle(2)]);
}

#[test]
fn columns_beside_the_matrix_are_left_out() {
    let text = "Nr;Criterium;Gewicht;Zwak;Goed;Opmerkingen\n1;Taal;10;a;b;\n2;Bron;20;c;d;mooi\n";
    let (choices, made) = guessed(text.as_bytes());
    let dropped: Vec<String> = choices.dropped.into_iter().map(column_name).collect();
    assert_eq!(
        (dropped.concat().as_str(), lines(&made.card)),
        ("ACF", vec!["Zwak | Goed".into(), "Taal: a | b".into(), "Bron: c | d".into()])
    );
}

#[test]
fn markdown_as_people_write_it() {
    let text = "# Model\n\nEen regel tekst.\n\n| <div style=\"width:9px\">Aspect</div> | | Begin | Later |\n|:--|:--|--|--|\n\
        | [Geld](#geld) | _Hoe wordt betaald?_ | los<br>geld | `<b>` plan \n| Mensen | _Wie doen er mee?_ | **een** | allen |\n\nSlot.\n";
    let (choices, made) = guessed(text.as_bytes());
    assert!(choices.dropped.contains(&1));
    assert_eq!(lines(&made.card), ["Begin | Later", "Geld: los\ngeld | <b> plan", "Mensen: een | allen"]);
    assert_eq!(made.card.title(), "Model");
}

#[test]
fn two_tables_with_a_line_between_are_two() {
    let text = "Nr | Eis | Zwak | Goed\n1 | Bron | a | b\nToelichting op het tweede deel\nNr | Vorm | Zwak | Goed\n1 | Taal | c | d\n2 | Beeld | e | f\n";
    assert_eq!(read(text.as_bytes()).unwrap().tables.len(), 2);
    assert_eq!(lines(&card(text.as_bytes())), ["Zwak | Goed", "Taal: c | d", "Beeld: e | f"]);
}

#[test]
fn a_drawn_grid() {
    let text = "+------+-----+-----+\n|      | Een | Twee|\n+======+=====+=====+\n| Rij  | a   | b   |\n| lang | c   |     |\n+------+-----+-----+\n";
    assert_eq!(lines(&card(text.as_bytes())), ["Een | Twee", "Rij lang: a c | b"]);
}

#[test]
fn merged_cells_and_titles_of_two_levels_in_word() {
    let table = word_table(&[
        &["Domein", "Onderdeel", "Nu", "Straks"],
        &["1. Zoeken\nlange uitleg", "1.1 Vinden", "a\nb", "c"],
        &["^", "1.2 Wegen", "^", "d"],
        &["2. Maken", "2.1 Schrijven", "e", "f"],
    ]);
    let (_, made) = guessed(&docx(&format!("<w:p><w:r><w:t>Kompas</w:t></w:r></w:p>{table}")));
    assert_eq!(
        lines(&made.card),
        [
            "Nu | Straks",
            "1. Zoeken – 1.1 Vinden: a\nb | c",
            "1. Zoeken – 1.2 Wegen: a\nb | d",
            "2. Maken – 2.1 Schrijven: e | f"
        ]
    );
    assert_eq!(made.card.title(), "Kompas");
    assert_eq!(kinds(&made.findings), [&FindingKind::TwoLevels, &FindingKind::Merged]);
    assert_eq!(made.findings[1].place, Some(Place::Sheet(3, 3)));
}

#[test]
fn two_rows_of_titles() {
    let table =
        word_table(&[&["", "2:Begin", "2:Eind"], &["", "nu", "straks", "nu", "straks"], &["Rij", "a", "b", "c", "d"]]);
    let (choices, made) = guessed(&docx(&table));
    assert!(choices.has_second_titles);
    assert_eq!(lines(&made.card), ["Begin – nu | Begin – straks | Eind – nu | Eind – straks", "Rij: a | b | c | d"]);
}

#[test]
fn the_sheet_with_the_matrix_is_found() {
    let readme = format!("<sheetData><row r=\"1\">{}</row></sheetData>", c("A1", "Lees mij"));
    let rows = [
        format!("<row r=\"3\">{}{}</row>", c("B3", "Nu"), c("C3", "Later")),
        format!("<row r=\"4\">{}{}{}</row>", c("A4", "Rij"), c("B4", "a"), "<c r=\"C4\"><f>1+1</f><v>2</v></c>"),
        format!("<row r=\"6\">{}</row>", c("A6", "Leeg")),
    ];
    let matrix = format!(
        "<sheetData>{}</sheetData><mergeCells count=\"1\"><mergeCell ref=\"B6:C6\"/></mergeCells>",
        rows.concat()
    );
    let (choices, made) = guessed(&xlsx(&[("Uitleg", &readme), ("Model", &matrix)]));
    assert_eq!(choices.table, 1);
    assert_eq!(lines(&made.card), ["Nu | Later", "Rij: a | 2", "Leeg: - | -"]);
    let places: Vec<_> = made.findings.iter().filter_map(|finding| finding.place).collect();
    assert_eq!(places, [Place::Sheet(6, 2), Place::Sheet(6, 3)]);
}

#[test]
fn a_spreadsheet_of_libre_office() {
    let cell = |text: &str| format!("<table:table-cell><text:p>{text}</text:p></table:table-cell>");
    let rows = [
        format!("<table:table-row><table:table-cell/>{}{}</table:table-row>", cell("Nu"), cell("Later")),
        format!(
            "<table:table-row>{}<table:table-cell table:number-columns-spanned=\"2\"><text:p>een<text:line-break/>twee<text:s text:c=\"2\"/>&amp;</text:p><text:p>drie</text:p></table:table-cell><table:covered-table-cell/></table:table-row>",
            cell("Rij")
        ),
        "<table:table-row table:number-rows-repeated=\"1048573\"><table:table-cell table:number-columns-repeated=\"16384\"/></table:table-row>".to_owned(),
    ];
    let bytes = ods(&format!("<table:table table:name=\"Blad1\">{}</table:table>", rows.concat()));
    assert_eq!(lines(&card(&bytes)), ["Nu | Later", "Rij: een\ntwee  &\ndrie | een\ntwee  &\ndrie"]);
}

#[test]
fn what_excel_and_word_put_on_the_clipboard() {
    let excel = "\tNu\tLater\r\nRij\t\"een\r\ntwee \"\"drie\"\"\"\tvier\r\n";
    assert_eq!(lines(&card(excel.as_bytes())), ["Nu | Later", "Rij: een\ntwee \"drie\" | vier"]);
    let word = "\tNu\tLater\nRij\teen.\ntwee.\tvier\nRij 2\tvijf\tzes\nzeven.\n";
    let (_, made) = guessed(word.as_bytes());
    assert_eq!(lines(&made.card), ["Nu | Later", "Rij: een.\ntwee. | vier", "Rij 2: vijf | zes\nzeven."]);
    assert!(kinds(&made.findings).contains(&&FindingKind::Joined));
    let html = "<html><body><table><tr><th></th><th>Nu</th></tr><tr><td>Rij</td><td><b>een</b><br>twee</td></tr></table></body></html>";
    assert_eq!(lines(&card(html.as_bytes())), ["Nu", "Rij: een\ntwee"]);
}

#[test]
fn repeated_titles_empty_cells_and_cut_texts_are_pointed_at() {
    let (_, made) = guessed(b";Nu;Nu\nRij;a;\nRij;een zin die niet af is...;b\n");
    assert_eq!(
        kinds(&made.findings),
        [
            &FindingKind::EmptyCell,
            &FindingKind::CutOff,
            &FindingKind::RepeatedTitle("Nu".to_owned()),
            &FindingKind::RepeatedTitle("Rij".to_owned())
        ]
    );
    assert_eq!(made.findings[0].place, Some(Place::Line(2, 3)));
}

#[test]
fn what_is_no_matrix_is_told_by_its_kind() {
    let languages =
        "location,context,source,target\napp.a.name,Naam,Basic,Basis\napp.a.text,Tekst,\"At, basic\",Op basis\n";
    assert_eq!(refusal(languages.as_bytes()), NoMatrix::Keys);
    let long = "criterion,level,level_description,score\nTaal,1,zwak,0\nTaal,2,goed,1\nBron,1,geen,0\nBron,2,veel,1\n";
    assert_eq!(refusal(long.as_bytes()), NoMatrix::LongForm);
    assert_eq!(refusal(b"jaar;aantal;deel\nnoord;4;5\nzuid;6;7\n"), NoMatrix::Numbers);
    assert_eq!(refusal(b"Een\tTwee\n"), NoMatrix::TooSmall);
}
