//! Why every dirham is asked: a declaration in short comes in, every amount goes out with its base, rate and article.

use domain::assessment::{Assessed, Assessment, Item, Quantity, TaxLine, assess};
use domain::valuation::{DeliveryTerm, ITEMS_MAX, Terms};
use lexicon::{CountryCode, Currency, Date, Grams, HsCode, Money, Refusal};
use serde_json::{Value, json};

use crate::answer::No;
use crate::form::Form;
use crate::tariff::Book;

/// The regime this can explain; the suspensive ones suspend.
const REGIME: &str = "010";

/// What falls on the declaration in `asked`, with every step; or everything that stands in the way, each at its field.
pub fn explain(asked: &Value, book: &Book) -> Result<Value, Vec<Refusal>> {
    let (items, terms, day) = read(asked)?;
    let assessment = assess(&items, &terms, day, book.tables())?;
    Ok(shown(&assessment, &terms))
}

fn read(asked: &Value) -> Result<(Vec<Item>, Terms, Date), Vec<Refusal>> {
    if !asked.is_object() {
        return Err(vec![Refusal::new("HTTP-400").arg("why", "{ … }")]);
    }
    let mut form = Form::from_json(asked);
    let day = form.need::<Date>("date");
    let currency = form.need::<Currency>("currency");
    let term = form.choice("incoterm", DeliveryTerm::from_code);
    if form.raw("regime").is_some_and(|regime| regime != REGIME) {
        form.wrong("regime", Refusal::new("DUM-12").arg("regime", form.raw("regime").unwrap_or_default()));
    }
    let lines = form.lines("items");
    if lines > ITEMS_MAX {
        form.wrong("items", Refusal::new("LIMIT-01").arg("max", ITEMS_MAX));
    }
    let (Some(day), Some(currency), Some(term)) = (day, currency, term) else { return Err(told(&mut form)) };
    let terms = Terms {
        currency,
        term,
        freight: amount(&mut form, "freight", currency),
        insurance: amount(&mut form, "insurance", currency),
        other: amount(&mut form, "other", currency).unwrap_or(0),
        inland: amount(&mut form, "inland", currency).unwrap_or(0),
    };
    let items: Vec<Item> =
        (0..lines.min(ITEMS_MAX)).filter_map(|index| item(&mut form, index, currency)).collect();
    if form.is_wrong() { Err(told(&mut form)) } else { Ok((items, terms, day)) }
}

fn told(form: &mut Form) -> Vec<Refusal> {
    match form.no() {
        No::Refused(refusals) => refusals,
        _ => Vec::new(),
    }
}

fn amount(form: &mut Form, name: &str, currency: Currency) -> Option<u64> {
    let text = form.raw(name)?.to_owned();
    match Money::parse_amount(&text, currency) {
        Ok(money) => Some(money.minor()),
        Err(refusal) => {
            form.wrong(name, refusal);
            None
        }
    }
}

fn item(form: &mut Form, index: usize, currency: Currency) -> Option<Item> {
    let at = |name: &str| format!("items.{index}.{name}");
    let position = form.need::<HsCode>(&at("hs"));
    let origin = form.may::<CountryCode>(&at("origin"));
    if form.raw(&at("value")).is_none() {
        form.wrong(&at("value"), Refusal::new("FORM-01"));
    }
    let price = amount(form, &at("value"), currency);
    let gross = form.need::<Grams>(&at("gross_kg"));
    let net = form.may::<Grams>(&at("net_kg")).or(gross);
    let quantity = quantity(form, index);
    if let (Some(gross), Some(net)) = (gross, net)
        && net > gross
    {
        form.wrong(&at("net_kg"), Refusal::new("DUM-13"));
    }
    Some(Item {
        position: position?,
        origin,
        price: price?,
        gross_grams: gross?.get(),
        net_grams: net?.get(),
        quantity,
        preference: form.raw(&at("preference")).map(str::to_owned),
        papers: form.list(&at("papers")),
    })
}

fn quantity(form: &mut Form, index: usize) -> Option<Quantity> {
    let name = format!("items.{index}.quantity");
    let text = form.raw(&name)?.to_owned();
    let unit = form.raw(&format!("items.{index}.unit")).unwrap_or("KGM").to_uppercase();
    match lexicon::parse_decimal(&text, 3) {
        Ok(thousandths) => Some(Quantity { thousandths, unit }),
        Err(refusal) => {
            form.wrong(&name, refusal);
            None
        }
    }
}

fn dirhams(centimes: u64) -> String {
    Money::new(centimes, Currency::MAD).amount_text()
}

fn shown(all: &Assessment, terms: &Terms) -> Value {
    let totals: serde_json::Map<String, Value> =
        all.totals.iter().map(|(tax, centimes)| (tax.code().to_owned(), json!(dirhams(*centimes)))).collect();
    json!({
        "date": all.on,
        "currency": "MAD",
        "value": dirhams(all.value_centimes),
        "items": all.items.iter().map(|item| item_shown(item, terms)).collect::<Vec<_>>(),
        "totals": totals,
        "due": dirhams(all.due_centimes),
        "rounding": {
            "step": dirhams(all.rounding.step_centimes), "direction": "half up",
            "source": all.rounding.source.text, "verified": all.rounding.source.verified,
        },
    })
}

fn item_shown(item: &Assessed, terms: &Terms) -> Value {
    let value = &item.value;
    let own = |minor: u64| Money::new(minor, value.currency).amount_text();
    json!({
        "value": dirhams(value.centimes),
        "valuation": {
            "currency": value.currency, "incoterm": terms.term.code(), "price": own(value.price),
            "freight": own(value.freight), "insurance": own(value.insurance), "other": own(value.other),
            "inland": own(value.inland), "cif": own(value.cif),
            "rate": value.rate.to_string(), "per": value.per, "rate_from": value.rate_from,
        },
        "taxes": item.lines.iter().map(line_shown).collect::<Vec<_>>(),
    })
}

fn line_shown(line: &TaxLine) -> Value {
    json!({
        "tax": line.tax.code(),
        "base": dirhams(line.base_centimes),
        "base_of": line.base.iter().map(|part| json!({ "what": part.what, "amount": dirhams(part.centimes) })).collect::<Vec<_>>(),
        "rate": line.rate,
        "exact": line.exact.to_string(),
        "amount": dirhams(line.centimes),
        "article": line.source.text,
        "verified": line.source.verified,
        "measure": line.measure,
    })
}
