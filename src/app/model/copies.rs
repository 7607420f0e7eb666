//! Copies of the open session that another computer changed apart: what each brings, and whose value is taken.

use super::gathered::FoundCopy;
use super::list::List;
use super::open_card::OpenCard;
use crate::domain::{Edit, Side};

/// The dialog about a copy.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct CopyDialog {
    /// The index of the copy among those that were found.
    pub copy: usize,
    /// The chosen line: the first one merges, the others are the fields.
    pub list: List,
}

impl OpenCard {
    /// Takes the other side's value of a field.
    pub fn turn_choice(&mut self, copy: usize, field: usize) {
        let copies = &mut self.gathered.copies;
        if let Some(change) = copies.get_mut(copy).and_then(|copy| copy.merge.changes.get_mut(field)) {
            change.side = Some(if change.side == Some(Side::Copy) { Side::Here } else { Side::Copy });
        }
    }

    /// Merges a copy if nothing of it waits for a person; says whether it did. The session is then above both revisions, so that
    /// nobody takes the copy for the newer one.
    pub fn merge_copy(&mut self, copy: usize) -> bool {
        let Some(FoundCopy { merge, .. }) = self.gathered.copies.get(copy) else { return false };
        let edits = merge.edits(&self.session);
        if edits.is_empty() {
            return false;
        }
        self.session.revision = self.session.revision.max(merge.revision);
        self.change(Edit::Several(edits));
        true
    }
}
