//! Whether a declaration may be lodged, and what it weighs: everything that is wrong is named at its field, at once.
//!
//! ```text
//!   complete? ─► fits the line of the manifest? ─► titles match and hold enough? ─► assessed
//! ```
//! Always true: what is lodged fits what the bill still holds, its containers and its titles; nothing is guessed.
//!
//! Not here: what a title still holds (`title`), the amounts (`assessment`), the lane (`lane`).

use std::collections::BTreeMap;

use lexicon::{Address, Date, DeclarationId, Grams, Instant, PartyId, Refusal, TitleId};

use super::content::{Content, Item};
use super::regime::Regime;
use crate::assessment::{self, Assessment, Tables};
use crate::bill::Bill;
use crate::title::{self, Claimed, Title};

/// What a declaration is held against.
#[derive(Clone, Copy)]
pub struct Ground<'a> {
    pub declaration: DeclarationId,
    /// The number it is given.
    pub number: &'a str,
    pub importer: PartyId,
    pub bill: &'a Bill,
    /// Packages and grams of the line that no other declaration took.
    pub left: (u64, u64),
    pub regime: &'a Regime,
    pub titles: &'a BTreeMap<TitleId, Title>,
    pub tables: Tables<'a>,
    /// Registration.
    pub at: Instant,
    /// The day of registration.
    pub today: Date,
    /// The day whose rates and tariff are used.
    pub on: Date,
}

/// What one title gives to the declaration.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Imputed {
    pub title: TitleId,
    pub quantity: u64,
    pub value: u64,
    pub event: title::Event,
}

/// A declaration that may be lodged.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Sound {
    pub assessment: Assessment,
    pub imputed: Vec<Imputed>,
}

/// Checks everything, or names everything that is wrong.
pub fn check(content: &Content, ground: &Ground<'_>) -> Result<Sound, Vec<Refusal>> {
    let mut wrong = Wrong(Vec::new());
    complete(content, ground, &mut wrong);
    fits_line(content, ground, &mut wrong);
    let imputed = impute(content, ground, &mut wrong);
    let items: Vec<assessment::Item> = content.items.iter().map(assessed).collect();
    match assessment::assess(&items, &content.invoice.terms, ground.on, ground.tables) {
        Ok(assessment) if wrong.0.is_empty() => Ok(Sound { assessment, imputed }),
        Ok(_) => Err(wrong.0),
        Err(refusals) => {
            wrong.0.extend(refusals);
            Err(wrong.0)
        }
    }
}

/// An item as taxes look at it.
pub fn assessed(item: &Item) -> assessment::Item {
    assessment::Item {
        position: item.hs.clone(),
        origin: item.origin,
        price: item.price,
        gross_grams: item.gross_grams,
        net_grams: item.net_grams,
        quantity: item.quantity.clone(),
        preference: item.preference.clone(),
        papers: item.papers.clone(),
    }
}

struct Wrong(Vec<Refusal>);

impl Wrong {
    fn at(&mut self, refusal: Refusal, field: &str) {
        let refusal = match field.parse::<Address>() {
            Ok(address) => refusal.at(address),
            Err(_) => refusal,
        };
        if !self.0.iter().any(|known| known.code == refusal.code && known.at == refusal.at) {
            self.0.push(refusal);
        }
    }

    fn missing(&mut self, is_missing: bool, field: &str) {
        if is_missing {
            self.at(Refusal::new("DUM-14"), field);
        }
    }
}

fn complete(content: &Content, ground: &Ground<'_>, wrong: &mut Wrong) {
    wrong.missing(content.invoice.number.is_none(), "invoice_number");
    wrong.missing(content.invoice.date.is_none(), "invoice_date");
    if content.invoice.date.is_some_and(|date| date > ground.today) {
        wrong.at(Refusal::new("DUM-15"), "invoice_date");
    }
    for (index, item) in content.items.iter().enumerate() {
        let at = |name: &str| format!("items.{index}.{name}");
        wrong.missing(item.origin.is_none(), &at("origin"));
        wrong.missing(item.description.is_empty(), &at("description"));
        wrong.missing(item.price == 0, &at("price"));
        wrong.missing(item.gross_grams == 0, &at("gross_kg"));
        wrong.missing(item.net_grams == 0, &at("net_kg"));
        if item.net_grams > item.gross_grams {
            wrong.at(Refusal::new("DUM-13"), &at("net_kg"));
        }
        if item.hs.as_str().len() < 10 {
            wrong.at(Refusal::new("DUM-29"), &at("hs"));
        }
        units(item, ground, &at("unit"), wrong);
        for number in &item.containers {
            if ground.bill.container(*number).is_none() {
                wrong.at(Refusal::new("DUM-21").arg("container", number), &at("containers"));
            }
        }
    }
}

/// Quantities are counted in the unit of the position.
fn units(item: &Item, ground: &Ground<'_>, field: &str, wrong: &mut Wrong) {
    let known = ground.tables.tariff.position(&item.hs, ground.on).map(|position| position.unit.as_str());
    match (known, &item.quantity) {
        (Some(unit), Some(quantity)) if quantity.unit != unit => {
            wrong.at(Refusal::new("DUM-24").arg("unit", unit), field);
        }
        (Some(unit), None) if unit != "KGM" => wrong.at(Refusal::new("DUM-24").arg("unit", unit), field),
        _ => {}
    }
}

/// The items are what the line still holds, or a part of it.
fn fits_line(content: &Content, ground: &Ground<'_>, wrong: &mut Wrong) {
    let (packages, grams) = content.taken();
    let (packages_left, grams_left) = ground.left;
    if grams > grams_left {
        wrong.at(Refusal::new("DUM-18").arg("left", Grams::new(grams_left)), "items");
    } else if packages > packages_left {
        wrong.at(Refusal::new("DUM-19").arg("left", packages_left), "items");
    } else if (packages == packages_left) != (grams == grams_left) {
        // The last package takes the last gram with it, or the line could never close.
        wrong.at(
            Refusal::new("DUM-20").arg("left", Grams::new(grams_left)).arg("packages", packages_left),
            "items",
        );
    }
}

/// Takes from each title what its items say together.
fn impute(content: &Content, ground: &Ground<'_>, wrong: &mut Wrong) -> Vec<Imputed> {
    let mut all = Vec::new();
    for (index, item) in content.items.iter().enumerate() {
        let field = format!("items.{index}.title");
        let Some(line) = &item.title else {
            if ground.regime.wants_title {
                wrong.at(Refusal::new("DUM-22"), &field);
            }
            continue;
        };
        match ground.titles.get(&line.title) {
            None => wrong.at(Refusal::new("DUM-23").arg("number", &line.number), &field),
            Some(title) => {
                let place = usize::try_from(line.line).ok().and_then(|line| line.checked_sub(1));
                if place.and_then(|place| title.terms.lines.get(place)).is_none() {
                    wrong.at(
                        Refusal::new("DUM-25").arg("number", &line.number),
                        &format!("items.{index}.line"),
                    );
                }
                if let Some(quantity) = &item.quantity
                    && quantity.unit != title.terms.unit
                {
                    wrong.at(
                        Refusal::new("DUM-24").arg("unit", &title.terms.unit),
                        &format!("items.{index}.unit"),
                    );
                }
            }
        }
    }
    for id in content.titles() {
        if let Some(title) = ground.titles.get(&id) {
            all.extend(of_title(title, content, ground, wrong));
        }
    }
    all
}

fn of_title(title: &Title, content: &Content, ground: &Ground<'_>, wrong: &mut Wrong) -> Option<Imputed> {
    let on = |item: &&(usize, &Item)| item.1.title.as_ref().is_some_and(|line| line.title == title.id);
    let numbered: Vec<(usize, &Item)> = content.items.iter().enumerate().collect();
    let mut used = (0_u64, 0_u64);
    // Item by item first, so that what does not match is said at its own field.
    for (index, item) in numbered.iter().filter(on) {
        let quantity = item.quantity.as_ref().map_or(item.net_grams, |one| one.thousandths);
        used = (used.0.saturating_add(quantity), used.1.saturating_add(item.price));
        let claimed = claimed(item, content, ground, used);
        if let Err(refusal) = title.impute(&claimed, ground.at) {
            let field = field_of(&refusal);
            wrong.at(refusal, &format!("items.{index}.{field}"));
            return None;
        }
    }
    let (_, last) = numbered.iter().rfind(on)?;
    let (quantity, value) = used;
    match title.impute(&claimed(last, content, ground, used), ground.at) {
        Ok(crate::Decision::Record(event)) => Some(Imputed { title: title.id, quantity, value, event }),
        Ok(crate::Decision::AlreadySo) | Err(_) => None,
    }
}

fn claimed<'a>(item: &'a Item, content: &Content, ground: &Ground<'a>, used: (u64, u64)) -> Claimed<'a> {
    Claimed {
        declaration: ground.declaration,
        number: ground.number,
        importer: ground.importer,
        position: &item.hs,
        origin: item.origin,
        currency: content.invoice.terms.currency,
        quantity: used.0,
        value: used.1,
    }
}

/// The field of an item a title's refusal is about.
fn field_of(refusal: &Refusal) -> &'static str {
    match refusal.code.as_str() {
        "EI-06" => "hs",
        "EI-07" => "origin",
        "EI-09" => "quantity",
        "EI-10" => "price",
        _ => "title",
    }
}
