//! The daily statement of a payment rail, held against what was confirmed here. It changes nothing: it finds.

use std::collections::BTreeMap;

use domain::payment::{Payment, Rail};
use domain::policy::RailsPlace;
use domain::statement::{Event, ROWS_MAX, Row, Statement, compare};
use lexicon::{Currency, DecimalMark, Instant, Money, Refusal, Span};
use storage::lists::{self, First};

use crate::answer::No;
use crate::door::{Ask, Outcome};

/// The columns of a statement, in its first row.
const COLUMNS: [&str; 3] = ["reference", "number", "amount"];
/// Payments confirmed over one rail on one day that are looked for in its statement.
const CONFIRMED_MAX: i64 = 10_000;

/// Reads a statement and says what agrees.
pub(crate) async fn reconcile(ask: &mut Ask<'_>) -> Result<Outcome, No> {
    ask.grant(&RailsPlace).await?;
    let rail = ask.form.choice("rail", Rail::from_code);
    let day = ask.form.moment("day");
    let upload = ask.form.file("file").cloned();
    if upload.is_none() {
        ask.form.wrong("file", Refusal::new("FORM-01"));
    }
    ask.form.check()?;
    let (Some(rail), Some(day), Some(upload)) = (rail, day, upload) else { return Err(ask.form.no()) };
    let rows = match read(&upload.bytes) {
        Ok(rows) => rows,
        Err(refusal) => {
            ask.form.wrong("file", refusal);
            return Err(ask.form.no());
        }
    };
    let known = named(ask, &rows).await?;
    let confirmed = confirmed(ask, rail, day).await?;
    let (matched, agreed, findings) = compare(rail, &rows, &known, &confirmed);
    ask.tell("matched", matched);
    ask.tell("findings", findings.len());
    let said = rows.iter().fold(0_u64, |sum, row| sum.saturating_add(row.centimes));
    let statement = Statement {
        rail,
        day,
        by: ask.acting.party,
        at: ask.now(),
        rows: rows.len(),
        matched,
        said,
        agreed,
        findings,
        sha256: storage::journal::hex(&crate::upload::digest(&upload.bytes)),
    };
    let id = ask.desk.new_id();
    let at = ask.now().micros();
    ask.tx.also(lists::handle("statement", &format!("{at:020}"), "statement", id));
    ask.tx.concerns(id);
    ask.tx.concerns(*ask.acting.party.bytes());
    ask.tx.create::<Statement>(id, &Event::Read(Box::new(statement)))?;
    Ok(Outcome::Recorded { noun: "statement", id })
}

/// The payments the rows name.
async fn named(ask: &Ask<'_>, rows: &[Row]) -> Result<BTreeMap<String, Payment>, No> {
    let mut known = BTreeMap::new();
    for row in rows {
        if known.contains_key(&row.reference) {
            continue;
        }
        let found = ask.desk.store.load_found::<Payment>("payment", &row.reference).await?;
        if let Some(payment) = found.into_iter().next() {
            known.insert(row.reference.clone(), payment.state);
        }
    }
    Ok(known)
}

/// What was confirmed over a rail on a day.
async fn confirmed(ask: &Ask<'_>, rail: Rail, day: Instant) -> Result<Vec<Payment>, No> {
    let at = |instant: Instant| format!("{}:{:020}", rail.code(), instant.micros());
    let until = day.plus(Span::days(1));
    let handles =
        ask.desk.store.find_between(CONFIRMED, &at(day), &at(until), First::Least, CONFIRMED_MAX).await?;
    let mut payments = Vec::with_capacity(handles.len());
    for handle in handles {
        payments.extend(ask.desk.store.load::<Payment>(handle.subject).await?.map(|one| one.state));
    }
    Ok(payments)
}

/// The list of payments confirmed over a rail, by the moment.
const CONFIRMED: &str = "payment-confirmed";

/// Puts a payment on the list of its rail's day.
pub(crate) fn list_confirmed(ask: &mut Ask<'_>, payment: &Payment) {
    let value = format!("{}:{:020}", payment.rail.code(), ask.now().micros());
    ask.tx.also(lists::handle(CONFIRMED, &value, "payment", *payment.id.bytes()));
}

/// The rows of a table: `reference,number,amount` in its first row, commas or semicolons, amounts with a point.
pub fn read(bytes: &[u8]) -> Result<Vec<Row>, Refusal> {
    let text = std::str::from_utf8(bytes).map_err(|_| Refusal::new("STATEMENT-01"))?;
    let text = text.trim_start_matches('\u{feff}');
    let mut lines = text.lines();
    let head = lines.next().unwrap_or_default();
    let mark = if head.contains(';') { ';' } else { ',' };
    let columns: Vec<&str> = head.split(mark).map(str::trim).collect();
    if columns != COLUMNS {
        return Err(Refusal::new("STATEMENT-01"));
    }
    let mut rows = Vec::new();
    for (place, line) in lines.enumerate().filter(|(_, line)| !line.trim().is_empty()) {
        if rows.len() >= ROWS_MAX {
            return Err(Refusal::new("STATEMENT-03").arg("max", ROWS_MAX));
        }
        rows.push(
            row(place + 1, line, mark).ok_or_else(|| Refusal::new("STATEMENT-02").arg("row", place + 1))?,
        );
    }
    Ok(rows)
}

fn row(row: usize, line: &str, mark: char) -> Option<Row> {
    let mut cells = line.split(mark).map(str::trim);
    let (reference, number, amount) = (cells.next()?, cells.next()?, cells.next()?);
    let amount = Money::parse_amount_plain(amount, DecimalMark::Point, Currency::MAD).ok()?;
    let short = |text: &str| !text.is_empty() && text.len() <= 100;
    (cells.next().is_none() && short(reference) && short(number)).then(|| Row {
        row,
        reference: reference.to_owned(),
        number: number.to_owned(),
        centimes: amount.minor(),
    })
}

#[cfg(test)]
mod tests {
    use super::read;

    #[test]
    fn a_table_reads_or_names_its_first_bad_row() {
        for (table, answer) in [
            ("reference,number,amount\nPAY-A,1,12.50\n", Ok(1)),
            ("\u{feff}reference;number;amount\r\nPAY-A;1;12.50\r\n\r\nPAY-B;2;0.01", Ok(2)),
            ("reference,number,amount", Ok(0)),
            ("", Err("STATEMENT-01")),
            ("amount,number,reference\n", Err("STATEMENT-01")),
            ("reference,number,amount\nPAY-A,1", Err("STATEMENT-02")),
            ("reference,number,amount\nPAY-A,1,1,1", Err("STATEMENT-02")),
            ("reference,number,amount\nPAY-A,1,-1", Err("STATEMENT-02")),
            ("reference,number,amount\nPAY-A,1,1.234", Err("STATEMENT-02")),
            ("reference,number,amount\n,1,1", Err("STATEMENT-02")),
        ] {
            let found = read(table.as_bytes()).map(|rows| rows.len()).map_err(|no| no.code.to_string());
            assert_eq!(found, answer.map_err(str::to_owned), "{table}");
        }
        assert!(read(&[0xff, 0xfe]).is_err());
        let long = format!("reference,number,amount\n{}", "PAY-A,1,1\n".repeat(10_001));
        assert_eq!(read(long.as_bytes()).unwrap_err().code, "STATEMENT-03");
    }
}
