//! A card that is being brought in: what a file or a paste holds, how it is read, and the card that comes of it.

use std::collections::BTreeSet;

use crate::domain::Card;
use crate::import::{
    About, Choices, FindingKind, Made, NoMatrix, Source, Table, column_name, guess, make, matrix, with_titles,
};

/// A card that is being brought in. Nothing of it is kept yet.
#[derive(Clone, Debug)]
pub struct CardDraft {
    /// The tables that it comes from; `None` if the file holds a card already.
    source: Option<Source>,
    choices: Choices,
    /// What the user said about it.
    pub about: About,
    /// Rows and columns that were taken for others of the card that it corrects, by their texts: their titles now and then.
    doubts: Vec<(String, String)>,
    /// Those of these titles of which the user said that they are new.
    new_titles: BTreeSet<String>,
    /// A title, if nothing names one.
    name: String,
    /// The user's own cards, one of which it may correct.
    own: Vec<Card>,
    made: Made,
    /// Why the table is no matrix, read in this way; the card is then the last one that it was.
    pub mistake: Option<NoMatrix>,
    /// The card that it takes the place of.
    pub replaces: Option<Card>,
}

/// A line of the dialog.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum CardDraftChoice {
    /// Keep the card.
    Keep,
    /// Look at it, without the dialog.
    Look,
    /// Which table?
    Table,
    /// Where do titles begin?
    Titles,
    /// Is it turned?
    Turned,
    /// Is a row or column the same one as on the card that it corrects? Its index among the doubts.
    Same(usize),
    /// Something that is typed.
    Detail(CardDetail),
}

/// What is typed about a card that is brought in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum CardDetail {
    /// The columns that are left out.
    Columns,
    /// Its title.
    Title,
    /// Its theme.
    Theme,
    /// Where its text comes from.
    Source,
    /// Whose it is.
    Owner,
    /// The licence.
    Licence,
}

impl CardDetail {
    /// All of them, as the dialog lists them.
    pub const ALL: [Self; 6] = [Self::Columns, Self::Title, Self::Theme, Self::Source, Self::Owner, Self::Licence];
}

impl CardDraft {
    /// The draft of a card that a file holds already.
    #[must_use]
    pub fn of_card(made: Made, own: Vec<Card>) -> Self {
        let replaces = own.iter().find(|own| own.id() == made.card.id()).cloned();
        Self {
            source: None,
            choices: Choices::default(),
            about: About::of_card(&made.card),
            doubts: Vec::new(),
            new_titles: BTreeSet::new(),
            name: String::new(),
            own,
            made,
            mistake: None,
            replaces,
        }
    }

    /// The draft of the likeliest card in a source. `name` is its title if nothing names one.
    ///
    /// # Errors
    /// If there is no matrix in it.
    pub fn of_source(source: Source, name: String, own: Vec<Card>) -> Result<Self, NoMatrix> {
        let choices = guess(&source.tables, None).choices;
        let made = made(&source, &choices, &About::default(), &name, &own, &BTreeSet::new(), true)?;
        let about = About::of_card(&made.0.card);
        let (made, replaces) = made;
        let (doubts, new_titles) = (doubts(&made), BTreeSet::new());
        let source = Some(source);
        Ok(Self { source, choices, about, doubts, new_titles, name, own, made, mistake: None, replaces })
    }

    /// The card as it is understood now.
    #[must_use]
    pub fn made(&self) -> &Made {
        &self.made
    }

    /// The lines of the dialog: the likely answer first.
    #[must_use]
    pub fn lines(&self) -> Vec<CardDraftChoice> {
        use CardDraftChoice::{Detail, Keep, Look, Same, Table, Titles, Turned};
        let has_tables = self.source.as_ref().is_some_and(|source| source.tables.len() > 1);
        let asked = [has_tables.then_some(Table), Some(Titles), Some(Turned)].into_iter().flatten();
        let asked = asked.filter(|_| self.source.is_some());
        let details =
            CardDetail::ALL.into_iter().filter(|detail| *detail != CardDetail::Columns || self.source.is_some());
        let same = (0..self.doubts.len()).map(Same);
        [Keep, Look].into_iter().chain(same).chain(asked).chain(details.map(Detail)).collect()
    }

    /// The source, and how it is read.
    #[must_use]
    pub fn reading(&self) -> Option<(&Source, &Choices)> {
        self.source.as_ref().map(|source| (source, &self.choices))
    }

    /// What there is to look at that the grid does not show by itself.
    #[must_use]
    pub fn findings(&self) -> Vec<&crate::import::Finding> {
        self.made.findings.iter().filter(|finding| finding.kind != FindingKind::NoSource).collect()
    }

    /// Reads the next table.
    pub fn next_table(&mut self) {
        let Some(source) = &self.source else { return };
        let next = (self.choices.table + 1) % source.tables.len();
        self.choices = guess(&source.tables, Some(next)).choices;
        self.about = About::default();
        self.remake();
    }

    /// Looks for the titles in the next row: two rows after one, and none at last.
    pub fn next_titles(&mut self) {
        let Some(table) = self.table() else { return };
        let last = table.rows.len().min(12).saturating_sub(1);
        let next = match (self.choices.titles, self.choices.has_second_titles) {
            (None, _) => (Some(0), false),
            (Some(row), false) if row + 2 < table.rows.len() => (Some(row), true),
            (Some(row), _) if row < last => (Some(row + 1), false),
            _ => (None, false),
        };
        self.choices = with_titles(table, self.choices.table, next);
        self.remake();
    }

    /// Turns the table.
    pub fn turn(&mut self) {
        self.choices.is_turned = !self.choices.is_turned;
        self.remake();
    }

    /// What was taken for what, and whether that stands: the titles of a row or column now and then.
    #[must_use]
    pub fn doubt(&self, index: usize) -> Option<(&str, &str, bool)> {
        let (title, known) = self.doubts.get(index)?;
        Some((title, known, !self.new_titles.contains(title)))
    }

    /// Says of a row or column that it is another one, or the same one after all.
    pub fn toggle_same(&mut self, index: usize) {
        let Some((title, _)) = self.doubts.get(index).cloned() else { return };
        if !self.new_titles.remove(&title) {
            self.new_titles.insert(title);
        }
        self.remake();
    }

    /// The text of a detail.
    #[must_use]
    pub fn detail(&self, detail: CardDetail) -> String {
        let about = &self.about;
        match detail {
            CardDetail::Columns => {
                self.choices.dropped.iter().map(|column| column_name(*column)).collect::<Vec<_>>().join(", ")
            }
            CardDetail::Title => about.title.clone(),
            CardDetail::Theme => about.theme.clone(),
            CardDetail::Source => about.source.clone(),
            CardDetail::Owner => about.owner.clone(),
            CardDetail::Licence => about.licence.clone(),
        }
    }

    /// Takes over what was typed; says whether it means something.
    pub fn set_detail(&mut self, detail: CardDetail, text: &str) -> bool {
        let field = match detail {
            CardDetail::Columns => {
                let named = self.table().and_then(|table| self.choices.columns_named(text, table));
                let Some(named) = named else { return false };
                self.choices.dropped = named;
                self.remake();
                return true;
            }
            CardDetail::Title => &mut self.about.title,
            CardDetail::Theme => &mut self.about.theme,
            CardDetail::Source => &mut self.about.source,
            CardDetail::Owner => &mut self.about.owner,
            CardDetail::Licence => &mut self.about.licence,
        };
        text.trim().clone_into(field);
        self.remake();
        true
    }

    fn table(&self) -> Option<&Table> {
        self.source.as_ref()?.tables.get(self.choices.table)
    }

    /// Makes the card anew; one that cannot be made leaves the last one.
    fn remake(&mut self) {
        let Some(source) = &self.source else {
            self.made.card = self.about.clone().describe(self.made.card.clone());
            return;
        };
        match made(source, &self.choices, &self.about, &self.name, &self.own, &self.new_titles, false) {
            Ok((made, replaces)) => {
                self.about = About::of_card(&made.card);
                // What was answered stays to be answered otherwise.
                self.doubts.retain(|(title, _)| self.new_titles.contains(title));
                let others = doubts(&made).into_iter().filter(|(title, _)| !self.new_titles.contains(title));
                self.doubts.extend(others);
                (self.made, self.replaces, self.mistake) = (made, replaces, None);
            }
            Err(mistake) => self.mistake = Some(mistake),
        }
    }
}

/// The rows and columns that were taken for others by their texts.
fn doubts(made: &Made) -> Vec<(String, String)> {
    let taken = made.findings.iter().filter_map(|finding| match &finding.kind {
        FindingKind::TakenFor { title, known } => Some((title.clone(), known.clone())),
        _ => None,
    });
    taken.collect()
}

/// The card that a source gives, and the one that it corrects: that with the same id, or the same title and theme.
fn made(
    source: &Source,
    choices: &Choices,
    about: &About,
    name: &str,
    own: &[Card],
    new_titles: &BTreeSet<String>,
    must_look: bool,
) -> Result<(Made, Option<Card>), NoMatrix> {
    let mut matrix = matrix(&source.tables, choices)?;
    if must_look {
        matrix.look(&source.tables, choices)?;
    }
    matrix = matrix.with_new(new_titles);
    let in_file = matrix.about.clone();
    matrix.about = in_file.clone().or(About { title: name.to_owned(), ..About::default() });
    let made = make(&matrix, about, None).map_err(|_| NoMatrix::TooSmall)?;
    let is_same = |own: &&Card| {
        own.id() == made.card.id() || (own.title() == made.card.title() && own.theme() == made.card.theme())
    };
    let Some(known) = own.iter().find(is_same) else { return Ok((made, None)) };
    // A corrected file often holds the table alone: the card stays whose it was.
    matrix.about = in_file.or(About::of_card(known));
    let made = make(&matrix, about, Some(known)).map_err(|_| NoMatrix::TooSmall)?;
    Ok((made, Some(known.clone())))
}
