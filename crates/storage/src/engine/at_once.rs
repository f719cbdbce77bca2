//! A write set as one statement of PostgreSQL: one message there, one answer back, and the commit with it.
//!
//! ```text
//!   with s0 as (insert … returning 1), s1 as (update … returning 1), …
//!   select 1 / (case when (select count(*) from s0) = 1 and … then 1 else 0 end)
//! ```
//! A wrong number of rows divides by zero, and nothing is kept. Whoever used this then runs the set statement by
//! statement, and is told what was lost.
//!
//! Always true: the parts of such a statement see the database as it was before all of them, in no order of their own.
//! So it is used only where that makes no difference: no part reads another table, and where the number of rows is left
//! open, no other part touches that table.

use std::collections::{BTreeMap, HashMap};
use std::fmt::Write as _;
use std::sync::{Mutex, OnceLock, PoisonError};

use crate::write_set::{Statement, renumbered};

/// Statements in one; a longer set gains nothing.
const PARTS_MAX: usize = 40;
/// Texts kept. Each connection keeps a plan for each it has seen.
const SHAPES_MAX: usize = 96;

/// Shapes looked at, with those that are no one statement.
const SHAPES_KNOWN_MAX: usize = 1_000;

/// A set's shape: its texts with the rows they must touch.
type Shape = Vec<(&'static str, Option<u64>)>;

/// The one statement that does the same as `set`, if there is one.
pub(super) fn text_of(set: &[Statement]) -> Option<&'static str> {
    static KNOWN: OnceLock<Mutex<HashMap<Shape, Option<&'static str>>>> = OnceLock::new();
    if !(1..=PARTS_MAX).contains(&set.len()) {
        return None;
    }
    let shape: Shape = set.iter().map(|one| (one.sql, one.rows)).collect();
    let mut known = KNOWN.get_or_init(Mutex::default).lock().unwrap_or_else(PoisonError::into_inner);
    if let Some(text) = known.get(&shape) {
        return *text;
    }
    if known.len() >= SHAPES_KNOWN_MAX || known.values().flatten().count() >= SHAPES_MAX {
        return None;
    }
    let text = compose(set).map(|text| &*Box::leak(text.into_boxed_str()));
    known.insert(shape, text);
    text
}

fn compose(set: &[Statement]) -> Option<String> {
    let mut tables: BTreeMap<&str, (usize, bool)> = BTreeMap::new();
    for one in set {
        let (count, open) = tables.entry(table_of(one.sql)?).or_default();
        *count += 1;
        *open |= one.rows.is_none();
    }
    if tables.values().any(|(count, open)| *open && *count > 1) {
        return None;
    }
    let (mut parts, mut checks, mut shift) = (String::new(), String::new(), 0);
    for (nth, one) in set.iter().enumerate() {
        let comma = if nth == 0 { "" } else { ", " };
        _ = write!(parts, "{comma}s{nth} as ({} returning 1)", renumbered(one.sql, shift));
        shift += one.values.len();
        if let Some(rows) = one.rows {
            let and = if checks.is_empty() { "" } else { " and " };
            _ = write!(checks, "{and}(select count(*) from s{nth}) = {rows}");
        }
    }
    if checks.is_empty() {
        return Some(format!("with {parts} select 1"));
    }
    Some(format!("with {parts} select 1 / (case when {checks} then 1 else 0 end)"))
}

/// The table a plain insertion, update or deletion is about; nothing for what also reads.
fn table_of(sql: &'static str) -> Option<&'static str> {
    if sql.contains("select ") || sql.contains("returning ") {
        return None;
    }
    let rest = ["insert into ", "update ", "delete from "].iter().find_map(|verb| sql.strip_prefix(verb))?;
    rest.split(' ').next()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::values;

    #[test]
    fn a_set_of_plain_changes_is_one_statement() {
        let set = [
            Statement::one("a", "insert into a (x) values ($1)", values![1]),
            Statement::any("b", "delete from b where y = $1 and z = $2", values![2, 3]),
            Statement::one("c", "update c set v = $2 where k = $1", values![4, 5]),
        ];
        assert_eq!(
            text_of(&set),
            Some(
                "with s0 as (insert into a (x) values ($1) returning 1), \
                 s1 as (delete from b where y = $2 and z = $3 returning 1), \
                 s2 as (update c set v = $5 where k = $4 returning 1) \
                 select 1 / (case when (select count(*) from s0) = 1 and (select count(*) from s2) = 1 then 1 else 0 end)"
            )
        );
    }

    #[test]
    fn where_order_would_matter_each_statement_goes_alone() {
        let open = || Statement::any("b", "delete from b where y = $1", values![2]);
        let other = || Statement::one("b", "insert into b (y) values ($1)", values![2]);
        let reads = Statement::one("a", "insert into a (x) select y from b where y = $1", values![2]);
        assert_eq!(text_of(&[open(), other()]), None);
        assert_eq!(text_of(&[other(), reads]), None);
        assert_eq!(text_of(&[open()]), Some("with s0 as (delete from b where y = $1 returning 1) select 1"));
        assert!(text_of(&[other(), other()]).is_some());
    }
}
