//! In English: what an audience reads beside the card.

use crate::words::actions::action;
use crate::words::present::PresentWords;

pub const PRESENT: PresentWords = PresentWords {
    page: |page, pages| format!("page {page} of {pages}"),
    read_on: action("go on", "presenting: read on, page after page and slide after slide"),
    read_back: action("back", "presenting: back to what came before"),
    blanked: "Black screen: any key shows again what was there.",
};
