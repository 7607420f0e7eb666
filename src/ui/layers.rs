//! Which overlays leave in sight what lies below them.

use crate::app::{Meeting, OpenCard, Overlay};

/// Whether an overlay is a panel over what it is about. The others fill the page: a ballot and the reveal are the card
/// themselves, and sheets show it above them.
pub fn is_panel(overlay: &Overlay) -> bool {
    match overlay {
        Overlay::Form(_)
        | Overlay::Palette(_)
        | Overlay::ReportSheet(_)
        | Overlay::Agenda(_)
        | Overlay::Facts(_)
        | Overlay::Earlier(_)
        | Overlay::Merge(_)
        | Overlay::MergeInto(_)
        | Overlay::OwnCode(_)
        | Overlay::Copy(_)
        | Overlay::CardLink(_)
        | Overlay::Settings(_)
        | Overlay::Roles(_) => true,
        Overlay::Meeting(meeting) => !matches!(meeting, Meeting::Ballot(_) | Meeting::Reveal(_)),
        Overlay::Help(_)
        | Overlay::Manual(_)
        | Overlay::Question(_)
        | Overlay::Notes(_)
        | Overlay::Answers(_)
        | Overlay::Steps(_)
        | Overlay::Questions(_)
        | Overlay::Compare(_)
        | Overlay::Search(_)
        | Overlay::CardDraft(_)
        | Overlay::Blank => false,
    }
}

/// Whether what the group said must not be seen below a dialog: while people answer, and while their answers are typed in.
pub fn hides_the_group(dialog: &Overlay, open_card: &OpenCard) -> bool {
    let is_answering = match dialog {
        Overlay::Meeting(meeting) => !matches!(meeting, Meeting::Choose(_) | Meeting::Rounds(_)),
        _ => false,
    };
    is_answering || (open_card.session.running.is_some() && matches!(dialog, Overlay::Meeting(_)))
}
