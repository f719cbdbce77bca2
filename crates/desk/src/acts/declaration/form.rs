//! Reads the form of a declaration: what was typed, each mistake noted at its field; the rest is taken over.

use std::collections::BTreeMap;

use domain::declaration::content::{Content, Given, Typed, TypedItem};
use domain::title::Title;
use domain::valuation::{DeliveryTerm, ITEMS_MAX};
use lexicon::{
    ContainerNumber, CountryCode, Currency, Date, Grams, HsCode, Line, Money, Packages, ParseWord, PartyId,
    Refusal, parse_decimal,
};

use crate::answer::No;
use crate::door::Ask;
use crate::file::File;
use crate::tariff::Book;

/// Titles of one declaration.
const TITLES_MAX: usize = 50;
/// Containers or papers of one item.
const LIST_MAX: usize = 999;

/// What the form says, completed from titles and bill; `left` is what the line holds for it.
pub(super) async fn content(
    ask: &mut Ask<'_>,
    file: &File,
    importer: PartyId,
    left: (u64, u64),
    book: &Book,
) -> Result<Content, No> {
    let titles = titles(ask, importer).await?;
    let known: Vec<&Title> = titles.iter().collect();
    let currency = ask.form.may::<Currency>("currency");
    let costs = currency.or_else(|| known.first().map(|title| title.terms.currency));
    let typed = typed(ask, currency, costs, &titles);
    ask.form.check()?;
    if typed.items.is_empty() && known.is_empty() {
        ask.form.wrong("titles", Refusal::new("DUM-22"));
        return Err(ask.form.no());
    }
    let today = super::lodge::today(ask);
    let unit = |hs: &HsCode| book.tariff.position(hs, today).map(|position| position.unit.clone());
    let bill = &file.dossier.state.bill;
    let given = Given { bill, left, titles: &known, unit: &unit };
    let unnamed = unnamed(&typed, &known);
    if let Some(content) = Content::made(typed, given) {
        Ok(content)
    } else {
        for field in unnamed {
            ask.form.wrong(&field, Refusal::new("FORM-01"));
        }
        Err(ask.form.no())
    }
}

/// What neither the form nor a title says, and nothing can be made without.
fn unnamed(typed: &Typed, titles: &[&Title]) -> Vec<String> {
    let mut fields = Vec::new();
    if titles.is_empty() {
        if typed.currency.is_none() {
            fields.push("currency".to_owned());
        }
        if typed.term.is_none() {
            fields.push("incoterm".to_owned());
        }
    }
    let without = |(_, item): &(usize, &TypedItem)| item.hs.is_none() && item.title.is_none();
    fields
        .extend(typed.items.iter().enumerate().filter(without).map(|(index, _)| format!("items.{index}.hs")));
    fields
}

/// The titles the form names, each once: in `titles`, and at its items.
async fn titles(ask: &mut Ask<'_>, importer: PartyId) -> Result<Vec<Title>, No> {
    let mut named: Vec<(String, String)> =
        ask.form.list("titles").into_iter().map(|number| ("titles".to_owned(), number)).collect();
    for index in 0..ask.form.lines("items").min(ITEMS_MAX) {
        let field = format!("items.{index}.title");
        if let Some(number) = ask.form.raw(&field).map(str::to_owned) {
            named.push((field, number));
        }
    }
    let mut found: BTreeMap<String, Option<usize>> = BTreeMap::new();
    let mut titles: Vec<Title> = Vec::new();
    for (field, number) in named {
        let number = number.to_uppercase();
        let place = if let Some(place) = found.get(&number) {
            *place
        } else {
            let title = title(ask, &number, importer).await?.filter(|_| titles.len() < TITLES_MAX);
            let place = title.map(|title| {
                titles.push(title);
                titles.len() - 1
            });
            found.insert(number.clone(), place);
            place
        };
        if place.is_none() {
            ask.form.wrong(&field, Refusal::new("DUM-23").arg("number", number));
        }
    }
    Ok(titles)
}

async fn title(ask: &Ask<'_>, number: &str, importer: PartyId) -> Result<Option<Title>, No> {
    for handle in ask.desk.store.find("title", number).await? {
        if let Some(title) = ask.desk.store.load::<Title>(handle.subject).await?
            && title.state.importer == importer
        {
            return Ok(Some(title.state));
        }
    }
    Ok(None)
}

fn typed(ask: &mut Ask<'_>, currency: Option<Currency>, costs: Option<Currency>, titles: &[Title]) -> Typed {
    let term = match ask.form.raw("incoterm") {
        Some(_) => ask.form.choice("incoterm", DeliveryTerm::from_code),
        None => None,
    };
    let count = ask.form.lines("items");
    if count > ITEMS_MAX {
        ask.form.wrong("items", Refusal::new("LIMIT-01").arg("max", ITEMS_MAX));
    }
    Typed {
        regime: ask.form.raw("regime").unwrap_or("010").to_owned(),
        invoice_number: text(ask, "invoice_number"),
        invoice_date: ask.form.may::<Date>("invoice_date"),
        seller: text(ask, "seller"),
        currency,
        term,
        freight: amount(ask, "freight", costs),
        insurance: amount(ask, "insurance", costs),
        other: amount(ask, "other", costs).unwrap_or(0),
        inland: amount(ask, "inland", costs).unwrap_or(0),
        wood_packaging: ask.form.raw("wood_packaging") == Some("yes"),
        items: (0..count.min(ITEMS_MAX)).map(|index| item(ask, index, costs, titles)).collect(),
    }
}

fn item(ask: &mut Ask<'_>, index: usize, currency: Option<Currency>, titles: &[Title]) -> TypedItem {
    let at = |name: &str| format!("items.{index}.{name}");
    let number = ask.form.raw(&at("title")).map(str::to_uppercase);
    let place = number.and_then(|number| titles.iter().position(|title| title.number == number));
    // With one title there is no question whose line it is.
    let place = place.or(if titles.len() == 1 { Some(0) } else { None });
    let line = match ask.form.raw(&at("line")).map(str::parse) {
        None => 1,
        Some(Ok(line)) => line,
        Some(Err(_)) => {
            ask.form.wrong(&at("line"), Refusal::new("NUMBER-01"));
            1
        }
    };
    TypedItem {
        hs: ask.form.may::<HsCode>(&at("hs")),
        origin: ask.form.may::<CountryCode>(&at("origin")),
        preference: text(ask, &at("preference")),
        description: text(ask, &at("description")),
        price: amount(ask, &at("price"), currency),
        gross_grams: ask.form.may::<Grams>(&at("gross_kg")).map(Grams::get),
        net_grams: ask.form.may::<Grams>(&at("net_kg")).map(Grams::get),
        quantity: quantity(ask, &at("quantity")),
        unit: text(ask, &at("unit")).map(|unit| unit.to_uppercase()),
        packages: ask.form.may::<Packages>(&at("packages")).map(Packages::get),
        containers: words::<ContainerNumber>(ask, &at("containers")),
        papers: ask.form.list(&at("papers")).into_iter().take(LIST_MAX).collect(),
        title: place.map(|place| (place, line)),
    }
}

fn text(ask: &mut Ask<'_>, name: &str) -> Option<String> {
    ask.form.may::<Line>(name).map(|line| line.as_str().to_owned())
}

fn words<W: ParseWord>(ask: &mut Ask<'_>, name: &str) -> Vec<W> {
    let mut all = Vec::new();
    for text in ask.form.list(name).into_iter().take(LIST_MAX) {
        match W::parse_word(&text) {
            Ok(word) => all.push(word),
            Err(refusal) => ask.form.wrong(name, refusal),
        }
    }
    all
}

fn quantity(ask: &mut Ask<'_>, name: &str) -> Option<u64> {
    let text = ask.form.raw(name)?.to_owned();
    match parse_decimal(&text, 3) {
        Ok(thousandths) => Some(thousandths),
        Err(refusal) => {
            ask.form.wrong(name, refusal);
            None
        }
    }
}

/// An amount in the currency of the invoice; where none is known yet, its own field says so.
fn amount(ask: &mut Ask<'_>, name: &str, currency: Option<Currency>) -> Option<u64> {
    let text = ask.form.raw(name)?.to_owned();
    match Money::parse_amount(&text, currency?) {
        Ok(money) => Some(money.minor()),
        Err(refusal) => {
            ask.form.wrong(name, refusal);
            None
        }
    }
}
