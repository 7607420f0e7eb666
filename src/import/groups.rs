//! Tables in which every level takes several columns side by side, as Canvas writes rubrics: its name, what it says, its points,
//! and then the same for the next one. What says something becomes a column, under the name of its level.

use super::table::{Cell, Row, Table};

/// The fewest and the most columns that a level takes.
const WIDTHS: std::ops::RangeInclusive<usize> = 2..=4;

/// The same table with a column for each level; `None` if its titles do not come back in groups.
pub(super) fn ungrouped(table: &Table) -> Option<Table> {
    let head = table.rows.iter().position(|row| row.cells.iter().filter(|cell| !cell.is_empty()).count() > 3)?;
    let groups = WIDTHS.filter_map(|width| Groups::of(&table.rows[head], width)).max_by_key(|groups| groups.count)?;
    let body = table.rows.get(head + 1..).filter(|body| !body.is_empty())?;
    let text = (0..groups.width).max_by_key(|offset| groups.length(body, *offset))?;
    let names = (0..groups.width).rev().filter(|offset| *offset != text);
    let name =
        names.filter(|offset| groups.is_named(body, *offset)).min_by_key(|offset| groups.length(body, *offset))?;
    let row = |row: &Row, level: &dyn Fn(usize) -> Cell| {
        let before = (0..groups.first).map(|column| row.cells.get(column).cloned().unwrap_or_default());
        Row { line: row.line, cells: before.chain((0..groups.count).map(level)).collect() }
    };
    let titles = row(&table.rows[head], &|group| Cell::new(&groups.name(body, group, name)));
    let rows = body.iter().map(|it| {
        let cell = |group: usize| it.cells.get(groups.column(group, text)).cloned().unwrap_or_default();
        row(it, &cell)
    });
    let rows = table.rows[..head].iter().cloned().chain([titles]).chain(rows).collect();
    let columns = (0..groups.first).chain((0..groups.count).map(|group| groups.column(group, text))).collect();
    Some(Table { rows, columns, ..table.clone() })
}

/// Columns whose titles come back.
struct Groups {
    /// The first column.
    first: usize,
    /// How many columns a level takes.
    width: usize,
    /// How many levels there are.
    count: usize,
}

impl Groups {
    /// The longest series of groups of this width at the end of a row.
    fn of(head: &Row, width: usize) -> Option<Self> {
        let titles: Vec<String> = head.cells.iter().map(|cell| cell.text.to_lowercase()).collect();
        let end = titles.iter().rposition(|title| !title.is_empty())? + 1;
        let last = titles.get(end.checked_sub(width)?..end)?;
        let is_distinct = last.iter().enumerate().all(|(index, title)| !last[..index].contains(title));
        let mut count = 1;
        while end >= (count + 1) * width && titles[end - (count + 1) * width..end - count * width] == *last {
            count += 1;
        }
        let first = end - count * width;
        (count > 1 && first > 0 && is_distinct && last.iter().all(|title| !title.is_empty())).then_some(Self {
            first,
            width,
            count,
        })
    }

    fn column(&self, group: usize, offset: usize) -> usize {
        self.first + group * self.width + offset
    }

    fn texts<'t>(&'t self, body: &'t [Row], offset: usize) -> impl Iterator<Item = &'t str> {
        let columns = (0..self.count).map(move |group| self.column(group, offset));
        columns.flat_map(move |column| body.iter().map(move |row| row.text(column)))
    }

    fn length(&self, body: &[Row], offset: usize) -> usize {
        self.texts(body, offset).map(|text| text.chars().count()).sum()
    }

    /// Whether there are words in each of these columns, and no points.
    fn is_named(&self, body: &[Row], offset: usize) -> bool {
        let has_words = |row: &Row, column| row.text(column).chars().any(char::is_alphabetic);
        (0..self.count).all(|group| body.iter().any(|row| has_words(row, self.column(group, offset))))
    }

    /// What a level is called, in all rows.
    fn name(&self, body: &[Row], group: usize, offset: usize) -> String {
        let mut names: Vec<&str> = Vec::new();
        for name in body.iter().map(|row| row.text(self.column(group, offset))).filter(|name| !name.is_empty()) {
            if !names.contains(&name) {
                names.push(name);
            }
        }
        names.join(" / ")
    }
}

#[cfg(test)]
#[allow(clippy::unwrap_used, reason = "a test may end in a panic")]
mod tests {
    use super::*;

    fn table(rows: &[&str]) -> Table {
        let cells = |row: &str| row.split(';').map(Cell::new).collect();
        let rows = rows.iter().enumerate().map(|(index, row)| Row { line: index + 1, cells: cells(row) });
        Table { rows: rows.collect(), ..Table::default() }
    }

    #[test]
    fn a_level_that_takes_three_columns_becomes_one() {
        let canvas = table(&[
            "Criterium;Naam;Omschrijving;Punten;Naam;Omschrijving;Punten",
            "Luisteren;Goed;Vat alles samen;2;Zwak;Praat zelf;0",
            "Vragen;Goed;Vraagt door;2;Matig;Vraagt weinig;0",
        ]);
        let made = ungrouped(&canvas).unwrap();
        let texts: Vec<String> = made
            .rows
            .iter()
            .map(|row| row.cells.iter().map(|cell| cell.text.as_str()).collect::<Vec<_>>().join("|"))
            .collect();
        assert_eq!(
            texts,
            ["Criterium|Goed|Zwak / Matig", "Luisteren|Vat alles samen|Praat zelf", "Vragen|Vraagt door|Vraagt weinig"]
        );
        assert_eq!(made.place(1, 2), super::super::Place::Line(2, 6), "places are those of the file");
    }

    #[test]
    fn titles_that_do_not_come_back_in_groups_are_left_alone() {
        for head in ["Criterium;Nu;Straks;Later;Ooit", ";nu;straks;nu;straks", "a;b;a;b"] {
            let plain = table(&[head, "Rij;1;2;3;4", "Rij;5;6;7;8"]);
            assert_eq!(ungrouped(&plain), None, "{head}");
        }
        let half_named = table(&[";nu;straks;nu;straks", "Rij;Goed;Vat samen;;1", "Rij;Zwak;Praat zelf;;0"]);
        assert_eq!(ungrouped(&half_named), None, "a level without a name");
    }
}
