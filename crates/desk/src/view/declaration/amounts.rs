//! Why every dirham is asked: value, base, rate, article and rounding of each line.

use std::collections::BTreeMap;

use domain::assessment::{Assessed, Assessment, TaxLine};
use domain::declaration::check::{Ground, check};
use domain::declaration::{Declaration, Standing};
use domain::title::Title;
use lexicon::{Currency, Date, Money, Refusal, TitleId};
use serde::Serialize;

use crate::answer::No;
use crate::desk::Desk;

/// Everything that falls on a declaration.
#[derive(Debug, Clone, Serialize)]
pub struct Amounts {
    /// The day whose tariff and rate were used.
    pub on: Date,
    pub value: String,
    pub due: String,
    pub due_centimes: u64,
    /// By tax, in the order of the cascade.
    pub totals: Vec<(&'static str, String)>,
    pub items: Vec<ItemAmounts>,
    pub rounding: String,
    pub rounding_verified: bool,
}

/// What falls on one item.
#[derive(Debug, Clone, Serialize)]
pub struct ItemAmounts {
    pub number: usize,
    pub currency: String,
    pub price: String,
    pub freight: String,
    pub insurance: String,
    pub other: String,
    pub inland: String,
    pub cif: String,
    pub rate: String,
    pub per: u32,
    pub rate_from: Date,
    pub value: String,
    pub lines: Vec<AmountView>,
    pub due: String,
}

/// One explained line.
#[derive(Debug, Clone, Serialize)]
pub struct AmountView {
    pub tax: &'static str,
    pub base: String,
    /// What the base is made of.
    pub base_of: Vec<(String, String)>,
    pub rate: String,
    /// Before rounding.
    pub exact: String,
    pub amount: String,
    pub article: String,
    pub verified: bool,
    pub measure: u64,
}

fn dirhams(centimes: u64) -> String {
    Money::new(centimes, Currency::MAD).amount_text()
}

/// An assessment, line by line.
pub(super) fn amounts(all: &Assessment) -> Amounts {
    Amounts {
        on: all.on,
        value: dirhams(all.value_centimes),
        due: dirhams(all.due_centimes),
        due_centimes: all.due_centimes,
        totals: all.totals.iter().map(|(tax, centimes)| (tax.code(), dirhams(*centimes))).collect(),
        items: all.items.iter().enumerate().map(|(index, item)| of_item(index + 1, item)).collect(),
        rounding: all.rounding.source.text.clone(),
        rounding_verified: all.rounding.source.verified,
    }
}

fn of_item(number: usize, item: &Assessed) -> ItemAmounts {
    let value = &item.value;
    let own = |minor: u64| Money::new(minor, value.currency).amount_text();
    ItemAmounts {
        number,
        currency: value.currency.to_string(),
        price: own(value.price),
        freight: own(value.freight),
        insurance: own(value.insurance),
        other: own(value.other),
        inland: own(value.inland),
        cif: own(value.cif),
        rate: value.rate.to_string(),
        per: value.per,
        rate_from: value.rate_from,
        value: dirhams(value.centimes),
        lines: item.lines.iter().map(line).collect(),
        due: dirhams(item.lines.iter().fold(0, |sum, line| sum.saturating_add(line.centimes))),
    }
}

fn line(line: &TaxLine) -> AmountView {
    AmountView {
        tax: line.tax.code(),
        base: dirhams(line.base_centimes),
        base_of: line.base.iter().map(|part| (part.what.clone(), dirhams(part.centimes))).collect(),
        rate: line.rate.clone(),
        exact: line.exact.to_string(),
        amount: dirhams(line.centimes),
        article: line.source.text.clone(),
        verified: line.source.verified,
        measure: line.measure,
    }
}

impl Desk {
    /// The amounts of a declaration: as registered; of a draft, what they would be now, or what stands in their way.
    pub(super) async fn amounts_of(&self, one: &Declaration) -> Result<(Option<Amounts>, Vec<Refusal>), No> {
        if let Some(weighed) = &one.weighed {
            return Ok((Some(amounts(&weighed.assessment)), Vec::new()));
        }
        if !matches!(one.standing, Standing::Draft) {
            return Ok((None, Vec::new()));
        }
        let Some(file) = self.file(*one.dossier.bytes()).await? else { return Ok((None, Vec::new())) };
        let mut titles: BTreeMap<TitleId, Title> = BTreeMap::new();
        for id in one.content.titles() {
            if let Some(title) = self.store.load::<Title>(*id.bytes()).await? {
                titles.insert(id, title.state);
            }
        }
        let (now, book) = (self.now(), self.book().await?);
        let today = crate::form::day(now);
        let regime = match book.regimes.complete_on(&one.content.regime, today) {
            Ok(regime) => regime,
            Err(refusal) => return Ok((None, vec![refusal])),
        };
        let ground = Ground {
            declaration: one.id,
            number: &one.bill,
            importer: one.importer,
            bill: &file.dossier.state.bill,
            left: file.dossier.state.undeclared(one.id),
            regime,
            titles: &titles,
            tables: book.tables(),
            at: now,
            today,
            on: crate::form::day(file.call.ata.map_or(now, |ata| ata.max(now))),
        };
        match check(&one.content, &ground) {
            Ok(sound) => Ok((Some(amounts(&sound.assessment)), Vec::new())),
            Err(wrong) => Ok((None, wrong)),
        }
    }
}
