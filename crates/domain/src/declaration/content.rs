//! What a declaration says: the invoice, the items, and where each value came from.
//!
//! ```text
//!   title ──► position, origin, description, price, quantity, currency, term ──┐
//!   bill ───► packages, gross mass, containers ────────────────────────────────┼──► a draft, each value with its source
//!   typed ──► what neither of them holds, or what differs ─────────────────────┘
//! ```
//! Always true: nothing that a title or the bill of lading holds is asked again; a value that was typed is told apart
//! from one that was taken over; what is shared among items adds up to what the line still holds.
//!
//! Not here: whether it may be lodged (`check`), what falls on it (`assessment`).

use std::collections::BTreeMap;

use lexicon::{ContainerNumber, CountryCode, Currency, Date, HsCode, TitleId, split};
use serde::{Deserialize, Serialize};

use crate::assessment::Quantity;
use crate::bill::Bill;
use crate::title::Title;
use crate::valuation::{DeliveryTerm, Terms};

/// Where a value came from. What has no source was typed.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Source {
    /// An import title, by its number.
    Title(String),
    /// The bill of lading, by its number.
    Bill(String),
}

/// The commercial invoice (*facture commerciale*).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Invoice {
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub number: Option<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub date: Option<Date>,
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub seller: String,
    /// Currency, delivery term and costs.
    pub terms: Terms,
}

/// The line of a title an item is imputed on.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct TitleLine {
    pub title: TitleId,
    /// `EI-2026-000123`, for people.
    pub number: String,
    /// From 1.
    pub line: u32,
}

/// One item (*article*).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Item {
    pub hs: HsCode,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub origin: Option<CountryCode>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub preference: Option<String>,
    pub description: String,
    /// Price on the invoice, in minor units of its currency; 0 while it is not known.
    pub price: u64,
    pub gross_grams: u64,
    pub net_grams: u64,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub quantity: Option<Quantity>,
    pub packages: u64,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub containers: Vec<ContainerNumber>,
    /// Codes of the papers that come with it.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub papers: Vec<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub title: Option<TitleLine>,
}

/// Everything a declaration says.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Content {
    /// Three digits.
    pub regime: String,
    pub invoice: Invoice,
    #[serde(default)]
    pub wood_packaging: bool,
    pub items: Vec<Item>,
    /// Where values came from, by their address: `items.0.hs`, `currency`.
    #[serde(default)]
    pub sources: BTreeMap<String, Source>,
}

/// What was typed of a declaration; everything else is taken over.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Typed {
    pub regime: String,
    pub invoice_number: Option<String>,
    pub invoice_date: Option<Date>,
    pub seller: Option<String>,
    pub currency: Option<Currency>,
    pub term: Option<DeliveryTerm>,
    pub freight: Option<u64>,
    pub insurance: Option<u64>,
    pub other: u64,
    pub inland: u64,
    pub wood_packaging: bool,
    pub items: Vec<TypedItem>,
}

/// What was typed of one item.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct TypedItem {
    pub hs: Option<HsCode>,
    pub origin: Option<CountryCode>,
    pub preference: Option<String>,
    pub description: Option<String>,
    pub price: Option<u64>,
    pub gross_grams: Option<u64>,
    pub net_grams: Option<u64>,
    pub quantity: Option<u64>,
    pub unit: Option<String>,
    pub packages: Option<u64>,
    pub containers: Vec<ContainerNumber>,
    pub papers: Vec<String>,
    /// Place of its title among those of the declaration, and the line in it, from 1.
    pub title: Option<(usize, u32)>,
}

/// What a declaration is made from.
#[derive(Clone, Copy)]
pub struct Given<'a> {
    pub bill: &'a Bill,
    /// Packages and grams of the line that no other declaration took.
    pub left: (u64, u64),
    pub titles: &'a [&'a Title],
    /// The unit of a position, where the tariff knows it.
    pub unit: &'a dyn Fn(&HsCode) -> Option<String>,
}

impl Content {
    /// A declaration of what was typed, completed from its titles and its bill. Nothing when currency or delivery term
    /// are in neither, or an item has no position.
    pub fn made(typed: Typed, given: Given<'_>) -> Option<Self> {
        let mut maker = Maker { given, sources: BTreeMap::new(), used: vec![(0, 0); given.titles.len()] };
        let first = given.titles.first();
        let currency =
            maker.of(typed.currency, first.map(|title| title.terms.currency), "currency", first)?;
        let term = maker.of(typed.term, first.map(|title| title.terms.term), "incoterm", first)?;
        let seller = maker.of(typed.seller, first.map(|title| title.terms.seller.clone()), "seller", first);
        let asked = if typed.items.is_empty() { maker.one_for_each_line() } else { typed.items };
        let mut items = Vec::with_capacity(asked.len());
        for (index, item) in asked.iter().enumerate() {
            items.push(maker.item(index, item)?);
        }
        maker.share(&asked, &mut items);
        Some(Self {
            regime: typed.regime,
            invoice: Invoice {
                number: typed.invoice_number,
                date: typed.invoice_date,
                seller: seller.unwrap_or_default(),
                terms: Terms {
                    currency,
                    term,
                    freight: typed.freight,
                    insurance: typed.insurance,
                    other: typed.other,
                    inland: typed.inland,
                },
            },
            wood_packaging: typed.wood_packaging,
            items,
            sources: maker.sources,
        })
    }

    /// Packages and grams of all items.
    pub fn taken(&self) -> (u64, u64) {
        self.items.iter().fold((0, 0), |(packages, grams): (u64, u64), item| {
            (packages.saturating_add(item.packages), grams.saturating_add(item.gross_grams))
        })
    }

    /// The titles it is imputed on, each once, in the order of the items.
    pub fn titles(&self) -> Vec<TitleId> {
        let mut all = Vec::new();
        for line in self.items.iter().filter_map(|item| item.title.as_ref()) {
            if !all.contains(&line.title) {
                all.push(line.title);
            }
        }
        all
    }
}

struct Maker<'a> {
    given: Given<'a>,
    sources: BTreeMap<String, Source>,
    /// Quantity and value of each title that earlier items took over.
    used: Vec<(u64, u64)>,
}

impl Maker<'_> {
    /// What was typed, or what the title holds; the source is noted where it is what the title says.
    fn of<T: PartialEq>(
        &mut self,
        typed: Option<T>,
        known: Option<T>,
        at: &str,
        title: Option<&&Title>,
    ) -> Option<T> {
        if let (Some(known), Some(title)) = (&known, title)
            && typed.as_ref().is_none_or(|typed| typed == known)
        {
            self.sources.insert(at.to_owned(), Source::Title(title.number.clone()));
        }
        typed.or(known)
    }

    fn note_bill(&mut self, at: String) {
        self.sources.insert(at, Source::Bill(self.given.bill.number.clone()));
    }

    fn one_for_each_line(&self) -> Vec<TypedItem> {
        let mut all = Vec::new();
        for (place, title) in self.given.titles.iter().enumerate() {
            for (line, _) in (1..).zip(&title.terms.lines) {
                all.push(TypedItem { title: Some((place, line)), ..TypedItem::default() });
            }
        }
        all
    }

    fn item(&mut self, index: usize, typed: &TypedItem) -> Option<Item> {
        let at = |name: &str| format!("items.{index}.{name}");
        let place = typed.title.map(|(place, _)| place);
        let title = place.and_then(|place| self.given.titles.get(place)).copied();
        let line = typed
            .title
            .and_then(|(_, line)| title?.terms.lines.get(usize::try_from(line).ok()?.checked_sub(1)?));
        let (quantity_left, value_left) = self.left_of(place, title);
        let from = title.as_ref();
        let hs = self.of(typed.hs.clone(), title.map(|one| one.terms.position.clone()), &at("hs"), from)?;
        let origin = self.of(typed.origin, title.map(|one| one.terms.origin), &at("origin"), from);
        let known = line.map(|line| line.description.clone());
        let description = self.of(typed.description.clone(), known, &at("description"), from);
        let price = self
            .of(typed.price, line.map(|line| line.value.min(value_left)), &at("price"), from)
            .unwrap_or(0);
        let known = line.map(|line| line.quantity.min(quantity_left));
        let thousandths = self.of(typed.quantity, known, &at("quantity"), from);
        let unit = typed.unit.clone().or_else(|| title.map(|one| one.terms.unit.clone()));
        let unit = unit.or_else(|| (self.given.unit)(&hs)).unwrap_or_else(|| "KGM".to_owned());
        let quantity = thousandths.map(|thousandths| Quantity { thousandths, unit });
        // Thousandths of a kilogram are grams.
        let weighed = quantity.as_ref().filter(|one| one.unit == "KGM").map(|one| one.thousandths);
        let net_grams = match (typed.net_grams, weighed) {
            (Some(net), _) => net,
            (None, Some(net)) => {
                if let Some(source) = self.sources.get(&at("quantity")).cloned() {
                    self.sources.insert(at("net_kg"), source);
                }
                net
            }
            (None, None) => 0,
        };
        if let Some(used) = place.and_then(|place| self.used.get_mut(place)) {
            used.0 = used.0.saturating_add(thousandths.unwrap_or(0));
            used.1 = used.1.saturating_add(price);
        }
        let containers = if typed.containers.is_empty() {
            if !self.given.bill.boxes.is_empty() {
                self.note_bill(at("containers"));
            }
            self.given.bill.boxes.iter().map(|one| one.number).collect()
        } else {
            typed.containers.clone()
        };
        Some(Item {
            hs,
            origin,
            preference: typed.preference.clone(),
            description: description.unwrap_or_default(),
            price,
            gross_grams: typed.gross_grams.unwrap_or(0),
            net_grams,
            quantity,
            packages: typed.packages.unwrap_or(0),
            containers,
            papers: typed.papers.clone(),
            title: typed.title.zip(title).map(|((_, line), title)| TitleLine {
                title: title.id,
                number: title.number.clone(),
                line,
            }),
        })
    }

    fn left_of(&self, place: Option<usize>, title: Option<&Title>) -> (u64, u64) {
        let (quantity, value) = title.map_or((0, 0), Title::remaining);
        let used = place.and_then(|place| self.used.get(place)).copied().unwrap_or((0, 0));
        (quantity.saturating_sub(used.0), value.saturating_sub(used.1))
    }

    /// Gross mass and packages that were not typed: what the line still holds, shared by net mass.
    fn share(&mut self, typed: &[TypedItem], items: &mut [Item]) {
        let (packages, grams) = self.given.left;
        let weights = |untyped: &dyn Fn(&TypedItem) -> bool, items: &[Item]| -> Vec<u64> {
            typed
                .iter()
                .zip(items)
                .map(|(typed, item)| if untyped(typed) { item.net_grams.max(1) } else { 0 })
                .collect()
        };
        let rest = |all: u64, typed: u64| all.saturating_sub(typed);
        let said = typed.iter().filter_map(|one| one.gross_grams).fold(0, u64::saturating_add);
        let shares = split(rest(grams, said), &weights(&|one| one.gross_grams.is_none(), items));
        let shares = shares.unwrap_or_else(|| vec![0; items.len()]);
        for (index, (item, share)) in items.iter_mut().zip(shares).enumerate() {
            let known = typed.get(index).and_then(|one| one.gross_grams);
            if known.is_none() {
                item.gross_grams = share;
            }
            if known.is_none() || (typed.len() == 1 && known == Some(grams)) {
                self.note_bill(format!("items.{index}.gross_kg"));
            }
        }
        let said = typed.iter().filter_map(|one| one.packages).fold(0, u64::saturating_add);
        let shares = split(rest(packages, said), &weights(&|one| one.packages.is_none(), items));
        let shares = shares.unwrap_or_else(|| vec![0; items.len()]);
        for (index, (item, share)) in items.iter_mut().zip(shares).enumerate() {
            let known = typed.get(index).and_then(|one| one.packages);
            if known.is_none() {
                item.packages = share;
            }
            if known.is_none() || (typed.len() == 1 && known == Some(packages)) {
                self.note_bill(format!("items.{index}.packages"));
            }
        }
    }
}
