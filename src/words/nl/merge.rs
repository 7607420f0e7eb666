//! In Dutch: the words of bringing voices from home together.

use crate::words::actions::action;
use crate::words::merge::MergeWords;

pub const MERGE: MergeWords = MergeWords {
    title: "Samenvoegen",
    action: action("samenvoegen", "stemmen van thuis samenvoegen; een formulier of een stemcode maken")
        .also("stemcode formulier code thuis bestand mail invullen voegen erbij merge html"),
    leave_out: action("weglaten", "deze stem weglaten"),
    copy_code: action("kopiëren", "de stemcode naar het klembord"),
    start: "Stemmen samenvoegen",
    start_about: "bestanden en stemcodes van thuis",
    into_which: "Samenvoegen in welke sessie?",
    nothing_to_merge_into: "Er is nog geen sessie om stemmen in samen te voegen. Maak er eerst een met n.",
    add: "Stemcode, bestand of map toevoegen",
    add_about: "Plakken kan hier ook: een stemcode, een hele mail vol, of bestanden die je op dit venster sleept. Eerst zie je wat het brengt; pas daarna voeg je samen.",
    merge: |count| format!("{} samenvoegen", votes(count)),
    sealed: |sealed| {
        if sealed { "Dicht tot de onthulling: ja" } else { "Dicht tot de onthulling: nee, meteen te zien" }
    },
    round_is_running: "Er loopt een ronde: wat je samenvoegt, blijft dicht tot die wordt onthuld.",
    only_browsing: "Je bekijkt de kaart zonder sessie: je kunt er een formulier bij maken. Samenvoegen kan in een sessie.",
    read_only: "Deze sessie is alleen te lezen: samenvoegen kan hier niet.",
    refused: |why| format!("geweigerd: {why}"),
    this: "Wat je typte",
    path_or_code: "Stemcode, bestand of map",
    gathered_already: "Dat staat er al bij.",
    merged: |count, round| {
        format!("{} samengevoegd in ronde {round}. Druk op u om dit ongedaan te maken.", votes(count))
    },
    merged_sealed: |count| {
        format!("{} samengevoegd, dicht tot de ronde wordt onthuld. Druk op u om dit ongedaan te maken.", votes(count))
    },
    empty_folder: "er staan geen sessies of mails in die map (.ron, .txt of .eml)",
    own_code_refused: "het is de stemcode van deze sessie zelf",
    make_form: "Formulier maken om thuis in te vullen",
    form_title: "Formulier maken",
    form_path: "Bestand (.html)",
    form_file: |about| format!("formulier-{about}.html"),
    open_form: "Het formulier openen",
    open_folder: "De map met het formulier openen",
    show_code: "De stemcode van deze sessie tonen",
    code_title: "Stemcode",
    code_about: "Lees voor in groepjes van vier; letters en cijfers die op elkaar lijken (0, O, 1 en I) komen niet voor. De code verbergt niets voor wie weet hoe hij gelezen wordt.",
    your_role: "Welke rol heeft wie dit invulde?",
    no_role: "geen rol noemen",
    place: "Stemmen samenvoegen",
    code_place: "De eigen stemcode",
};

fn votes(count: usize) -> String {
    if count == 1 { "1 stem".to_owned() } else { format!("{count} stemmen") }
}
