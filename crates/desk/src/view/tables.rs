//! The tables as one reads them: changes with both pairs of eyes, measures of the tariff with their past, rates, and the
//! criteria of risk, which only customs and auditors see.

use std::collections::BTreeMap;
use std::fmt::Display;

use domain::Act;
use domain::change::{Change, Matter, Standing};
use domain::declaration::lane::Condition;
use domain::policy::{Acting, Relation, TablesPlace};
use domain::tariff::{Measure, Origins};
use lexicon::{Currency, Date, Instant, Money, UserId};
use serde::Serialize;
use storage::lists::First;

use crate::answer::No;
use crate::desk::Desk;
use crate::form;
use crate::view::call::allowed;
use crate::view::journal;

/// Rows of one page of changes.
const ROWS: i64 = 50;
/// Measures or rates in one answer.
const MEASURES: usize = 200;
/// Lines of the journal of a change.
const JOURNAL_LINES: i64 = 30;

/// One change in a list.
#[derive(Debug, Clone, Serialize)]
pub struct ChangeRow {
    pub id: String,
    pub number: String,
    /// `measure`, `end_measure`, `rate`, `criterion`, `end_criterion` or `shares`.
    pub matter: &'static str,
    /// What it says, in one line.
    pub says: String,
    /// The first day something is otherwise.
    pub from: Date,
    /// `proposed`, `approved` or `withdrawn`.
    pub standing: &'static str,
    /// `you`, `them`, `ok` or `later`, for the reader.
    pub turn: &'static str,
    pub office: String,
    pub by: String,
    pub at: Instant,
    pub cursor: String,
}

/// The page of one change.
#[derive(Debug, Clone, Serialize)]
pub struct ChangeView {
    pub row: ChangeRow,
    pub version: i64,
    pub reason: String,
    /// Fields with their texts.
    pub fields: Vec<(&'static str, String)>,
    /// Who approved it, or took it back.
    pub decided_by: Option<String>,
    pub decided_at: Option<Instant>,
    /// Why it was taken back.
    pub withdrawn: Option<String>,
    pub acts: Vec<String>,
    pub journal: Vec<journal::Line>,
}

/// One measure of the tariff.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct MeasureRow {
    pub id: u64,
    pub tax: &'static str,
    /// Empty for all positions.
    pub position: String,
    pub origins: String,
    pub preference: Option<String>,
    pub quota: Option<String>,
    pub condition: Option<String>,
    pub component: String,
    pub from: Date,
    pub until: Option<Date>,
    pub article: String,
    pub verified: bool,
    pub author: String,
    pub reason: String,
    /// `past`, `present` or `future`, on the day one looks at.
    pub when: &'static str,
}

/// One rate of exchange.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct RateRow {
    pub currency: String,
    pub per: u32,
    pub dirhams: String,
    pub from: Date,
    pub source: String,
    pub author: String,
    /// `past`, `present` or `future`.
    pub when: &'static str,
}

/// One criterion of risk.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct CriterionRow {
    pub id: String,
    pub owner: String,
    pub category: &'static str,
    pub lane: &'static str,
    pub condition: Vec<(&'static str, String)>,
    pub from: Date,
    pub until: Date,
    /// `past`, `present` or `future`.
    pub when: &'static str,
}

/// The criteria and shares of the lanes.
#[derive(Debug, Clone, Serialize)]
pub struct CriteriaView {
    pub green: u16,
    pub orange: u16,
    pub red: u16,
    pub criteria: Vec<CriterionRow>,
    pub may_change: bool,
}

impl Desk {
    fn must_read_tables(acting: &Acting) -> Result<(), No> {
        if acting.ties(&TablesPlace).contains(&Relation::Stranger) { Err(No::NotFound) } else { Ok(()) }
    }

    /// True where the reader may propose changes of the tables.
    pub fn may_change_tables(&self, acting: &Acting) -> bool {
        !allowed(acting, &TablesPlace, self.now(), |act| act == Act::ChangeMeasure).is_empty()
    }

    /// Changes, the latest first, proposed before the cursor.
    pub async fn table_changes(&self, acting: &Acting, before: Option<&str>) -> Result<Vec<ChangeRow>, No> {
        Self::must_read_tables(acting)?;
        let handles = self
            .store
            .find_between("changes", "", before.unwrap_or("\u{10FFFF}"), First::Greatest, ROWS)
            .await?;
        let mut rows = Vec::new();
        let mut known = BTreeMap::new();
        for handle in handles {
            if let Some(change) = self.store.load::<Change>(handle.subject).await? {
                rows.push(self.change_row(acting, &change.state, handle.value, &mut known).await?);
            }
        }
        Ok(rows)
    }

    async fn change_row(
        &self,
        acting: &Acting,
        change: &Change,
        cursor: String,
        known: &mut BTreeMap<UserId, String>,
    ) -> Result<ChangeRow, No> {
        let by = match known.get(&change.by) {
            Some(name) => name.clone(),
            None => self.name_of(change.by).await?,
        };
        known.insert(change.by, by.clone());
        let office = self.names(vec![change.office]).await?.into_values().next().unwrap_or_default();
        let turn = match change.standing {
            Standing::Proposed if change.by == acting.user => "them",
            Standing::Proposed => "you",
            Standing::Approved { .. } => "ok",
            Standing::Withdrawn { .. } => "later",
        };
        Ok(ChangeRow {
            id: change.id.to_string(),
            number: change.number.clone(),
            matter: change.matter.code(),
            says: summary(&change.matter),
            from: change.matter.from(),
            standing: change.standing.code(),
            turn,
            office,
            by,
            at: change.at,
            cursor,
        })
    }

    /// One change.
    pub async fn change_page(&self, acting: &Acting, id: [u8; 16]) -> Result<ChangeView, No> {
        Self::must_read_tables(acting)?;
        let loaded = self.store.load::<Change>(id).await?.ok_or(No::NotFound)?;
        let change = &loaded.state;
        let (decided, withdrawn) = match &change.standing {
            Standing::Proposed => (None, None),
            Standing::Approved { by, at } => (Some((*by, *at)), None),
            Standing::Withdrawn { by, at, reason } => (Some((*by, *at)), Some(reason.clone())),
        };
        let decided_by = match decided {
            Some((by, _)) => Some(self.name_of(by).await?),
            None => None,
        };
        let open = change.standing == Standing::Proposed;
        let mine = change.by == acting.user;
        let sensible = |act| open && (act == Act::ChangeWithdraw || (act == Act::ChangeApprove && !mine));
        Ok(ChangeView {
            row: self.change_row(acting, change, String::new(), &mut BTreeMap::new()).await?,
            version: loaded.version,
            reason: change.reason.clone(),
            fields: described(&change.matter),
            decided_by,
            decided_at: decided.map(|(_, at)| at),
            withdrawn,
            acts: allowed(acting, &TablesPlace, self.now(), sensible),
            journal: self.journal(id, journal::NEWEST, JOURNAL_LINES).await?,
        })
    }

    /// Measures of the tariff that fall on a position, or lie below it, as they stand on a day; all of them for none.
    pub async fn measures(&self, position: &str, on: Option<Date>) -> Result<Vec<MeasureRow>, No> {
        let day = on.unwrap_or_else(|| form::day(self.now()));
        let digits: String = position.chars().filter(char::is_ascii_digit).collect();
        let book = self.book().await?;
        let near = |one: &&Measure| digits.starts_with(&one.position) || one.position.starts_with(&digits);
        let mut rows: Vec<MeasureRow> =
            book.sheets.measures.iter().filter(near).map(|one| measure_row(one, day)).collect();
        rows.sort_by(|one, other| {
            let key = |row: &MeasureRow| (row.position.clone(), row.tax, row.from, row.id);
            key(one).cmp(&key(other))
        });
        rows.truncate(MEASURES);
        Ok(rows)
    }

    /// Rates of exchange, by currency, the latest first.
    pub async fn rates(&self) -> Result<Vec<RateRow>, No> {
        let (book, day) = (self.book().await?, form::day(self.now()));
        let mut rows: Vec<RateRow> = Vec::new();
        for rate in book.rates.all() {
            let in_force = book.rates.on(rate.currency, day).is_ok_and(|known| known.from == rate.from);
            rows.push(RateRow {
                currency: rate.currency.to_string(),
                per: rate.per,
                dirhams: rate.dirhams.to_string(),
                from: rate.from,
                source: rate.source.clone(),
                author: rate.author.clone(),
                when: match (in_force, rate.from > day) {
                    (true, _) => "present",
                    (false, true) => "future",
                    (false, false) => "past",
                },
            });
        }
        rows.sort_by(|one, other| (&one.currency, other.from).cmp(&(&other.currency, one.from)));
        rows.truncate(MEASURES);
        Ok(rows)
    }

    /// The criteria of risk and the shares of the lanes, for those who answer for them.
    pub async fn criteria(&self, acting: &Acting) -> Result<CriteriaView, No> {
        Self::must_read_tables(acting)?;
        let (book, day) = (self.book().await?, form::day(self.now()));
        let shares = book.sheets.shares_on(day);
        let criteria = book.sheets.criteria.iter().rev().map(|one| CriterionRow {
            id: one.id.clone(),
            owner: one.owner.clone(),
            category: one.category.code(),
            lane: one.floor.code(),
            condition: told(condition_texts(&one.when)),
            from: one.from,
            until: one.until,
            when: when(one.from, Some(one.until), day),
        });
        Ok(CriteriaView {
            green: shares.green,
            orange: shares.orange,
            red: shares.red,
            criteria: criteria.collect(),
            may_change: self.may_change_tables(acting),
        })
    }
}

fn when(from: Date, until: Option<Date>, day: Date) -> &'static str {
    match (from > day, until.is_some_and(|until| until < day)) {
        (_, true) => "past",
        (true, false) => "future",
        (false, false) => "present",
    }
}

fn measure_row(one: &Measure, day: Date) -> MeasureRow {
    MeasureRow {
        id: one.id,
        tax: one.tax.code(),
        position: one.position.clone(),
        origins: origins_text(&one.origins),
        preference: one.preference.clone(),
        quota: one.quota.clone(),
        condition: one.condition.clone(),
        component: one.component.to_string(),
        from: one.from,
        until: one.until,
        article: one.source.text.clone(),
        verified: one.source.verified,
        author: one.author.clone(),
        reason: one.reason.clone(),
        when: when(one.from, one.until, day),
    }
}

fn told(all: [(&'static str, String); 5]) -> Vec<(&'static str, String)> {
    all.into_iter().filter(|(_, value)| !value.is_empty()).collect()
}

/// A matter in one line.
fn summary(matter: &Matter) -> String {
    match matter {
        Matter::Measure { measure, .. } => {
            format!("{} {} {}", measure.tax.code(), measure.position, measure.component)
        }
        Matter::EndMeasure { id, .. } => id.to_string(),
        Matter::Rate(rate) => format!("{} {} = {} MAD", rate.per, rate.currency, rate.dirhams),
        Matter::Criterion(one) => format!("{} {}", one.id, one.owner),
        Matter::EndCriterion { id, .. } => id.clone(),
        Matter::Shares { shares, .. } => format!("{} / {} / {}", shares.green, shares.orange, shares.red),
    }
}

/// A matter as a form and a page name it: fields with their texts.
fn described(matter: &Matter) -> Vec<(&'static str, String)> {
    let mut all: Vec<(&'static str, String)> = Vec::new();
    let mut put = |name: &'static str, value: &dyn Display| {
        let value = value.to_string();
        if !value.is_empty() {
            all.push((name, value));
        }
    };
    match matter {
        Matter::Measure { measure, follows } => {
            put("measure", &measure.id);
            put("tax", &measure.tax.code());
            put("position", &measure.position);
            put("origins", &origins_text(&measure.origins));
            for (name, word) in [
                ("preference", &measure.preference),
                ("quota", &measure.quota),
                ("condition", &measure.condition),
            ] {
                put(name, &word.as_deref().unwrap_or_default());
            }
            put("component", &measure.component);
            put("from", &measure.from);
            put("until", &measure.until.map_or_else(String::new, |until| until.to_string()));
            put("article", &measure.source.text);
            put("verified", &if measure.source.verified { "yes" } else { "no" });
            put("follows", &follows.map_or_else(String::new, |id| id.to_string()));
        }
        Matter::EndMeasure { id, last } => {
            put("measure", id);
            put("last", last);
        }
        Matter::Rate(rate) => {
            put("currency", &rate.currency);
            put("per", &rate.per);
            put("dirhams", &rate.dirhams);
            put("from", &rate.from);
            put("source", &rate.source);
        }
        Matter::Criterion(one) => {
            put("criterion", &one.id);
            put("owner", &one.owner);
            put("category", &one.category.code());
            put("lane", &one.floor.code());
            for (name, value) in condition_texts(&one.when) {
                put(name, &value);
            }
            put("from", &one.from);
            put("until", &one.until);
        }
        Matter::EndCriterion { id, last } => {
            put("criterion", id);
            put("last", last);
        }
        Matter::Shares { shares, from } => {
            put("green", &shares.green);
            put("orange", &shares.orange);
            put("red", &shares.red);
            put("from", from);
        }
    }
    all
}

/// The countries of a measure, spaces between; nothing for all.
fn origins_text(origins: &Origins) -> String {
    match origins {
        Origins::Any => String::new(),
        Origins::These(countries) => joined(countries),
    }
}

/// What a criterion looks for, field by field.
fn condition_texts(when: &Condition) -> [(&'static str, String); 5] {
    let signs = [("new_importer", when.importer_is_new), ("wood_packaging", when.wood_packaging)];
    let signs: Vec<&str> = signs.iter().filter(|(_, said)| *said).map(|(sign, _)| *sign).collect();
    let value = when.value_centimes_min.map(|value| Money::new(value, Currency::MAD).amount_text());
    [
        ("positions", joined(&when.positions)),
        ("origins", joined(&when.origins)),
        ("value", value.unwrap_or_default()),
        ("regimes", joined(&when.regimes)),
        ("signs", joined(&signs)),
    ]
}

fn joined(all: &[impl Display]) -> String {
    all.iter().map(ToString::to_string).collect::<Vec<_>>().join(" ")
}
