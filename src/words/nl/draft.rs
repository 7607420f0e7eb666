//! In Dutch: the words for what was typed, or answered on a ballot, and not taken over.

use crate::words::actions::action;
use crate::words::draft::DraftWords;

pub const DRAFT: DraftWords = DraftWords {
    draft: "concept",
    about: "Dit typte je eerder; het is nog niet overgenomen. Enter neemt het over, Ctrl-X gooit het weg.",
    kept: "Niet overgenomen. Wat je typte is bewaard als concept: het staat er weer als je dit opnieuw opent.",
    drop_question: |typed| format!("Wat je hier typte gaat verloren: {typed}. Weggooien?"),
    half_ballots: |roles| format!("Nog half ingevuld: {roles}. Wie dat was, gaat verder met v."),
    resume_question: |role| {
        format!("Er is een stem half ingevuld: {role}. Ben jij dat? De antwoorden komen dan op het scherm.")
    },
    forget: action("weggooien", "weggooien wat hier is getypt of gekozen; er wordt eerst gevraagd"),
    leave_form: action("terug", "terug; wat je typte blijft bewaard als concept"),
    resume_ballot: action("verder invullen", "verder met een stem die half is ingevuld"),
};
