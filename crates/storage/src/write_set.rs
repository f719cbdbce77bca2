//! What an act wants to write, as a value: it lands whole, or not at all.

use std::collections::HashMap;
use std::fmt::Write as _;
use std::sync::{Mutex, OnceLock, PoisonError};

use crate::value::Value;

/// How many rows one statement brings: few sizes, so that each is planned once.
const ROWS_AT_ONCE: [usize; 5] = [16, 8, 4, 3, 2];

/// One statement with the number of rows it must touch.
#[derive(Debug, Clone)]
pub struct Statement {
    /// SQL with `$1`, `$2` … as placeholders, in the part of the language both databases share.
    pub sql: &'static str,
    /// The values of the placeholders.
    pub values: Vec<Value>,
    /// How many rows it must touch; `None` when any number is right.
    pub rows: Option<u64>,
    /// What was lost when the number differs: `state`, `floor`, `key` …
    pub label: &'static str,
}

impl Statement {
    /// A statement that must touch exactly one row.
    pub fn one(label: &'static str, sql: &'static str, values: Vec<Value>) -> Self {
        Self { sql, values, rows: Some(1), label }
    }

    /// A statement that may touch any number of rows.
    pub fn any(label: &'static str, sql: &'static str, values: Vec<Value>) -> Self {
        Self { sql, values, rows: None, label }
    }
}

/// Statements that land together.
pub type WriteSet = Vec<Statement>;

/// The same writes in fewer statements: rows for one table that follow each other travel together.
pub(crate) fn join_rows(set: WriteSet) -> WriteSet {
    let mut out = WriteSet::with_capacity(set.len());
    let mut rest = set.into_iter().peekable();
    while let Some(first) = rest.next() {
        let mut alike = vec![first];
        while let Some(next) =
            rest.next_if(|next| alike.first().is_some_and(|first| go_together(first, next)))
        {
            alike.push(next);
        }
        while !alike.is_empty() {
            let size = ROWS_AT_ONCE.into_iter().find(|size| *size <= alike.len()).unwrap_or(1);
            let later = alike.split_off(size);
            out.extend(joined(std::mem::replace(&mut alike, later)));
        }
    }
    out
}

/// True when both bring a row to one table, and their numbers of rows can be told from their sum.
fn go_together(one: &Statement, other: &Statement) -> bool {
    one.sql == other.sql
        && one.rows == other.rows
        && matches!(one.rows, None | Some(1))
        && one.values.len() == other.values.len()
        && row_of(one.sql).is_some()
}

/// What stands before, in, and after the brackets of an insertion of one row.
fn row_of(sql: &'static str) -> Option<(&'static str, &'static str, &'static str)> {
    let (before, rest) = sql.strip_prefix("insert into ").and(sql.split_once(" values ("))?;
    let (row, after) = rest.split_once(')')?;
    Some((before, row, after))
}

fn joined(alike: Vec<Statement>) -> Option<Statement> {
    let count = alike.len();
    let mut all = alike.into_iter();
    let mut whole = all.next()?;
    if count == 1 {
        return Some(whole);
    }
    whole.sql = with_rows(whole.sql, count, whole.values.len())?;
    whole.rows = whole.rows.map(|_| u64::try_from(count).unwrap_or(u64::MAX));
    whole.values.extend(all.flat_map(|one| one.values));
    Some(whole)
}

/// `sql` with `count` rows of `width` values. Each text is made once and kept as long as the program: there are as
/// many as insertions in the code, times five.
fn with_rows(sql: &'static str, count: usize, width: usize) -> Option<&'static str> {
    static KNOWN: OnceLock<Mutex<HashMap<(&'static str, usize), &'static str>>> = OnceLock::new();
    let mut known = KNOWN.get_or_init(Mutex::default).lock().unwrap_or_else(PoisonError::into_inner);
    if let Some(text) = known.get(&(sql, count)) {
        return Some(text);
    }
    let (before, row, after) = row_of(sql)?;
    let mut text = format!("{before} values ");
    for nth in 0..count {
        let shift = nth * width;
        _ = write!(text, "{}({})", if nth == 0 { "" } else { ", " }, renumbered(row, shift));
    }
    text.push_str(after);
    let text: &'static str = Box::leak(text.into_boxed_str());
    known.insert((sql, count), text);
    Some(text)
}

/// The placeholders of `row`, each `shift` higher.
pub(crate) fn renumbered(row: &str, shift: usize) -> String {
    let mut parts = row.split('$');
    let mut text = parts.next().unwrap_or_default().to_owned();
    for part in parts {
        let digits = part.len() - part.trim_start_matches(|sign: char| sign.is_ascii_digit()).len();
        let (number, rest) = part.split_at(digits);
        let number: usize = number.parse().unwrap_or_default();
        _ = write!(text, "${}{rest}", number + shift);
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::values;

    const ROW: &str = "insert into t (a, b, c) values ($1, $2, null) on conflict (a) do nothing";

    fn rows(count: i64) -> WriteSet {
        (0..count).map(|n| Statement::any("t", ROW, values![n, n + 100])).collect()
    }

    #[test]
    fn rows_that_follow_each_other_travel_together() {
        let set = join_rows(rows(3));
        let texts: Vec<&str> = set.iter().map(|one| one.sql).collect();
        assert_eq!(
            texts,
            [
                "insert into t (a, b, c) values ($1, $2, null), ($3, $4, null), ($5, $6, null) on conflict (a) do nothing"
            ]
        );
        assert_eq!(set.first().map(|one| one.values.clone()), Some(values![0, 100, 1, 101, 2, 102].to_vec()));
        let sizes: Vec<usize> = join_rows(rows(31)).iter().map(|one| one.values.len() / 2).collect();
        assert_eq!(sizes, [16, 8, 4, 3]);
    }

    #[test]
    fn a_number_of_rows_that_must_be_touched_adds_up() {
        let one = || Statement::one("u", "insert into u (a) values ($1)", values![7]);
        let counted: Vec<Option<u64>> = join_rows(vec![one(), one()]).iter().map(|one| one.rows).collect();
        assert_eq!(counted, [Some(2)]);
    }

    #[test]
    fn what_is_no_row_or_not_alike_stays_alone() {
        let update = || Statement::one("t", "update t set a = $1", values![1]);
        let other = Statement::one("t", "insert into u (a) values ($1)", values![1]);
        let counted = Statement::one("t", ROW, values![1, 2]);
        let set: WriteSet = vec![update(), update()]
            .into_iter()
            .chain(rows(1))
            .chain([counted, other])
            .chain(rows(1))
            .collect();
        let before: Vec<&str> = set.iter().map(|one| one.sql).collect();
        assert_eq!(join_rows(set.clone()).iter().map(|one| one.sql).collect::<Vec<_>>(), before);
    }
}
