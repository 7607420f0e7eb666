//! In Dutch: the words of copies of one session that were changed apart.

use crate::words::copies::CopiesWords;

pub const COPIES: CopiesWords = CopiesWords {
    title: "Kopie van deze sessie",
    here: "zoals hier",
    copy: "uit de kopie",
    choose: "kies",
    side_here: "hier",
    side_copy: "kopie",
    nothing: "niets",
    about: |name, aspect| format!("{name} bij {aspect}"),
    round: |asks, voices, how| {
        let voices = if voices == 1 { "1 stem".to_owned() } else { format!("{voices} stemmen") };
        format!("{asks}, {voices}{how}")
    },
    by_hands: ", met handen",
    found: |file| format!("Kopie van deze sessie: {file}"),
    differs: |fields, open| {
        let fields = if fields == 1 { "1 verschil".to_owned() } else { format!("{fields} verschillen") };
        match open {
            0 => fields,
            1 => format!("{fields}, waarvan 1 om te kiezen"),
            open => format!("{fields}, waarvan {open} om te kiezen"),
        }
    },
    is_merged: "brengt niets nieuws",
    merge: "De kopie samenvoegen",
    choose_first: |open| {
        if open == 1 { "Kies eerst bij 1 verschil".to_owned() } else { format!("Kies eerst bij {open} verschillen") }
    },
    sealed_stays: "In de kopie loopt een ronde. Wat daarin dicht zit, blijft in de kopie.",
    merged: "De kopie is samengevoegd. Druk op u om dit ongedaan te maken. Het bestand ervan staat er nog: x in de lijst gooit het weg.",
    choose_by_option: |open| {
        let open =
            if open == 1 { "Bij 1 verschil wijzigden".to_owned() } else { format!("Bij {open} verschillen wijzigden") };
        format!("{open} beide kanten iets: er is niets veranderd.")
    },
    choose_hint: "Kies met --choose NUMMER=hier of --choose NUMMER=kopie, of met --choose hier of --choose kopie voor alle.",
    bad_choice: |text| format!("'{text}' zegt niet wat te kiezen."),
    bad_choice_hint: "Geef bijvoorbeeld --choose 2=kopie, of --choose hier voor alle verschillen.",
    copy_of_other_card: "de kopie gaat over een andere kaart",
    undone: "de samengevoegde kopie",
    line: |number, field, here, copy, taken| format!("{number}. {field}: hier {here}; kopie {copy}. Wordt: {taken}."),
};
