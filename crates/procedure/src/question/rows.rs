//! A question whose answer is rows of the same columns: lots, items, sheets of a list.

use std::collections::BTreeMap;

use lexicon::{Address, Refusal};

use super::{Kind, Reading};
use crate::answer::{Answer, Row};
use crate::finding::Finding;
use crate::limits::ROWS_MAX;
use crate::place::Placed;
use crate::reader::Fields;

/// Wants rows of columns.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Rows {
    /// The columns, in the order they are shown.
    pub columns: Vec<Column>,
    /// The most rows.
    pub at_most: Option<Placed<u32>>,
}

/// One column of rows.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Column {
    /// Its id, the last step of the address of a cell.
    pub id: Placed<String>,
    /// What counts as an answer; never rows again.
    pub kind: Kind,
    /// Where it says that it holds personal data.
    pub personal: Option<Placed<()>>,
    /// Where it says that a cell may stay empty.
    pub optional: Option<Placed<()>>,
}

impl Rows {
    pub(super) fn parse(fields: &mut Fields<'_>) -> Option<Self> {
        let at_most = fields.whole("at_most", u32::try_from(ROWS_MAX).unwrap_or(u32::MAX));
        if !fields.has("row") {
            fields.need_table("row");
            return None;
        }
        let mut columns: Vec<Column> = Vec::new();
        for table in fields.tables("row") {
            let reader = table.reader.clone();
            let Some(column) = Column::parse(table) else { continue };
            if let Some(first) = columns.iter().find(|one| one.id == column.id) {
                let again = Finding::new("PACK-09", column.id.at.clone()).arg("id", &column.id);
                reader.say(again.also(&first.id.at));
                continue;
            }
            columns.push(column);
        }
        Some(Self { columns, at_most })
    }

    /// The most rows.
    pub fn rows_max(&self) -> usize {
        self.at_most.as_ref().and_then(|most| usize::try_from(most.value).ok()).unwrap_or(ROWS_MAX)
    }

    /// Reads rows from their cells by row and column. Refusals stand at the address of the cell, below `at`.
    ///
    /// A row whose every cell is empty is left out: forms send the line that nobody filled.
    pub(crate) fn read(
        &self,
        cells: &BTreeMap<usize, BTreeMap<String, String>>,
        reading: &Reading<'_>,
        at: &Address,
        refusals: &mut Vec<Refusal>,
    ) -> Answer {
        let mut rows = Vec::new();
        let filled = cells.iter().filter(|(_, row)| row.values().any(|text| !text.trim().is_empty()));
        for (index, row) in filled {
            if rows.len() >= self.rows_max() {
                refusals.push(Refusal::new("ANS-07").at(at.clone()).arg("max", self.rows_max()));
                break;
            }
            let here = at.clone().item(*index);
            rows.push(self.read_row(row, reading, &here, refusals));
        }
        Answer::Rows(rows)
    }

    fn read_row(
        &self,
        cells: &BTreeMap<String, String>,
        reading: &Reading<'_>,
        at: &Address,
        refusals: &mut Vec<Refusal>,
    ) -> Row {
        for name in cells.keys().filter(|name| !self.columns.iter().any(|column| column.id.value == **name)) {
            refusals.push(Refusal::new("ANS-02").at(at.clone().child(name)));
        }
        let mut row = Row::new();
        for column in &self.columns {
            let here = at.clone().child(&column.id);
            let text = cells.get(&column.id.value).map(String::as_str).unwrap_or_default();
            if text.trim().is_empty() {
                continue;
            }
            match column.kind.read(text, reading) {
                Ok(answer) => {
                    let answer = if column.personal.is_some() { answer.personal() } else { answer };
                    row.insert(column.id.value.clone(), answer);
                }
                Err(refusal) => refusals.push(refusal.under(&here)),
            }
        }
        row
    }
}

impl Column {
    fn parse(mut fields: Fields<'_>) -> Option<Self> {
        let id = fields.need_id("id");
        let kind = Kind::parse(&mut fields, true)?;
        let personal = fields.flag("personal");
        let optional = fields.flag("optional");
        fields.finish();
        Some(Self { id: id?, kind, personal, optional })
    }
}
