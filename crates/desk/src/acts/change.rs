//! Changes of the tables: one officer proposes, another approves; from that instant every node reads the new tables.

use domain::Decision;
use domain::change::{Change, Event, Matter, Standing};
use domain::declaration::lane::{Category, Condition, Criterion, Lane};
use domain::declaration::urn::Shares;
use domain::policy::TablesPlace;
use domain::tariff::{Citation, Component, Decimal, ExchangeRate, Measure, Origins, Tax};
use lexicon::{
    Address, ChangeId, CountryCode, Currency, Date, Line, Money, Name, Note, Packages, ParseWord as _,
    Refusal, parse_decimal,
};
use storage::{editions, lists};

use crate::answer::No;
use crate::door::{Ask, Outcome};
use crate::form::{self, Form};

/// Measures entered on line are numbered from here on; those of loaded files keep their own numbers below.
const MEASURES_FROM: u64 = 1_000_000;
/// Decimals of a rate of exchange.
const RATE_DECIMALS: u32 = 6;
/// Lengths a position of the tariff may be given to.
const POSITION_DIGITS: [usize; 5] = [2, 4, 6, 8, 10];

pub(crate) async fn measure(ask: &mut Ask<'_>) -> Result<Outcome, No> {
    ask.grant(&TablesPlace).await?;
    let author = author(ask).await?;
    let id = MEASURES_FROM + count_in(ask, "measure".to_owned()).await?;
    let form = &mut ask.form;
    let follows = form.may::<Packages>("follows").map(Packages::get);
    let tax = form.choice("tax", Tax::from_code);
    let position = position(form, "position");
    let origins = countries(form, "origins");
    let component = text(form, "component", str::parse::<Component>);
    let (from, until) = (form.need::<Date>("from"), form.may::<Date>("until"));
    let article = form.need::<Line>("article");
    let verified = form.choice("verified", yes_or_no);
    let word = |name: &str| form.raw(name).map(str::to_uppercase);
    let (preference, quota, condition) = (word("preference"), word("quota"), word("condition"));
    let (Some(tax), Some(component), Some(from), Some(article), Some(verified), Some(reason)) =
        (tax, component, from, article, verified, why(ask))
    else {
        return Err(ask.form.no());
    };
    ask.form.check()?;
    let measure = Measure {
        id,
        tax,
        position: position.unwrap_or_default(),
        origins: if origins.is_empty() { Origins::Any } else { Origins::These(origins) },
        preference,
        quota,
        condition,
        component,
        from,
        until,
        source: Citation { text: article.as_str().to_owned(), verified },
        author,
        reason: reason.clone(),
    };
    propose(ask, Matter::Measure { measure: Box::new(measure), follows }, reason, "from").await
}

pub(crate) async fn end_measure(ask: &mut Ask<'_>) -> Result<Outcome, No> {
    ask.grant(&TablesPlace).await?;
    let id = ask.form.need::<Packages>("measure").map(Packages::get);
    let last = ask.form.need::<Date>("last");
    let (Some(id), Some(last), Some(reason)) = (id, last, why(ask)) else { return Err(ask.form.no()) };
    propose(ask, Matter::EndMeasure { id, last }, reason, "last").await
}

pub(crate) async fn rate(ask: &mut Ask<'_>) -> Result<Outcome, No> {
    ask.grant(&TablesPlace).await?;
    let author = author(ask).await?;
    let form = &mut ask.form;
    let currency = form.need::<Currency>("currency");
    let per = form.need::<Packages>("per").and_then(|per| u32::try_from(per.get()).ok());
    let dirhams = text(form, "dirhams", |text| parse_decimal(text, RATE_DECIMALS));
    let from = form.need::<Date>("from");
    let source = form.need::<Line>("source");
    for (name, zero) in [("per", per == Some(0)), ("dirhams", dirhams == Some(0))] {
        if zero {
            form.wrong(name, Refusal::new("CHANGE-10"));
        }
    }
    let (Some(currency), Some(per), Some(dirhams), Some(from), Some(source), Some(reason)) =
        (currency, per, dirhams, from, source, why(ask))
    else {
        return Err(ask.form.no());
    };
    ask.form.check()?;
    let dirhams = Decimal::from_i128_with_scale(i128::from(dirhams), RATE_DECIMALS).normalize();
    let source = source.as_str().to_owned();
    let rate = ExchangeRate { currency, per, dirhams, from, source, author };
    propose(ask, Matter::Rate(rate), reason, "from").await
}

pub(crate) async fn criterion(ask: &mut Ask<'_>) -> Result<Outcome, No> {
    ask.grant(&TablesPlace).await?;
    let year = form::year(ask.now());
    let number = count_in(ask, format!("criterion:{year}")).await?;
    let when = condition(&mut ask.form);
    let form = &mut ask.form;
    let owner = form.need::<Name>("owner");
    let category = form.choice("category", Category::from_code);
    let floor = form.choice("lane", Lane::from_code);
    let (from, until) = (form.need::<Date>("from"), form.need::<Date>("until"));
    let (Some(owner), Some(category), Some(floor), Some(from), Some(until), Some(reason)) =
        (owner, category, floor, from, until, why(ask))
    else {
        return Err(ask.form.no());
    };
    ask.form.check()?;
    let id = format!("CR-{year}-{number:04}");
    let owner = owner.as_str().to_owned();
    let criterion = Criterion { id: id.clone(), owner, category, when, floor, from, until };
    ask.tell("criterion", id);
    propose(ask, Matter::Criterion(Box::new(criterion)), reason, "from").await
}

pub(crate) async fn end_criterion(ask: &mut Ask<'_>) -> Result<Outcome, No> {
    ask.grant(&TablesPlace).await?;
    let id = ask.form.need::<Line>("criterion").map(|id| id.as_str().to_uppercase());
    let last = ask.form.need::<Date>("last");
    let (Some(id), Some(last), Some(reason)) = (id, last, why(ask)) else { return Err(ask.form.no()) };
    propose(ask, Matter::EndCriterion { id, last }, reason, "last").await
}

pub(crate) async fn shares(ask: &mut Ask<'_>) -> Result<Outcome, No> {
    ask.grant(&TablesPlace).await?;
    let share = |form: &mut Form, name: &str| {
        form.need::<Packages>(name).map(|share| u16::try_from(share.get()).unwrap_or(u16::MAX))
    };
    let form = &mut ask.form;
    let (green, orange, red) = (share(form, "green"), share(form, "orange"), share(form, "red"));
    let from = form.need::<Date>("from");
    let (Some(green), Some(orange), Some(red), Some(from), Some(reason)) =
        (green, orange, red, from, why(ask))
    else {
        return Err(ask.form.no());
    };
    propose(ask, Matter::Shares { shares: Shares { green, orange, red }, from }, reason, "from").await
}

/// The second pair of eyes: the change is in the next edition of the tables.
pub(crate) async fn approve(ask: &mut Ask<'_>) -> Result<Outcome, No> {
    let change = ask.load::<Change>().await?;
    ask.grant(&TablesPlace).await?;
    let book = ask.desk.book().await?;
    let today = form::day(ask.now());
    let decision = change.state.approve(ask.acting.user, &book.sheets, today, ask.now())?;
    if matches!(decision, Decision::Record(_)) {
        // Lost, and decided again over the newer tables, when another edition was made meanwhile.
        ask.tx.also(editions::next(book.edition));
        let edition = format!("{:010}", book.edition + 1);
        ask.tx.also(lists::handle("change-approved", &edition, "change", change.id));
    }
    ask.decide(change, decision)
}

pub(crate) async fn withdraw(ask: &mut Ask<'_>) -> Result<Outcome, No> {
    let change = ask.load::<Change>().await?;
    ask.grant(&TablesPlace).await?;
    let Some(reason) = why(ask) else { return Err(ask.form.no()) };
    let decision = change.state.withdraw(ask.acting.user, reason, ask.now())?;
    ask.decide(change, decision)
}

/// Writes a proposal down, if the tables would take it; a no stands at `field`.
async fn propose(ask: &mut Ask<'_>, matter: Matter, reason: String, field: &str) -> Result<Outcome, No> {
    let book = ask.desk.book().await?;
    if let Err(refusal) = book.sheets.must_take(&matter, form::day(ask.now())) {
        let at = if refusal.code == "CHANGE-06" || refusal.code == "CHANGE-07" { None } else { Some(field) };
        let address = at.and_then(|name| Address::parse_word(name).ok());
        return Err(No::because(address.into_iter().fold(refusal, Refusal::at)));
    }
    let year = form::year(ask.now());
    let number = format!("MOD-{year}-{:06}", count_in(ask, format!("change:{year}")).await?);
    let id = ChangeId::from_bytes(ask.desk.new_id());
    let change = Change {
        id,
        number: number.clone(),
        matter,
        reason,
        office: ask.acting.party,
        by: ask.acting.user,
        at: ask.now(),
        standing: Standing::Proposed,
    };
    for (kind, value) in [("change", number.clone()), ("changes", format!("{:020}", ask.now().micros()))] {
        ask.tx.also(lists::handle(kind, &value, "change", *id.bytes()));
    }
    ask.tell("number", number);
    ask.tx.concerns(*id.bytes());
    ask.tx.create::<Change>(*id.bytes(), &Event::Proposed(Box::new(change)))?;
    ask.wake(*id.bytes());
    Ok(Outcome::Recorded { noun: "change", id: *id.bytes() })
}

/// Takes the next number of a series.
async fn count_in(ask: &mut Ask<'_>, series: String) -> Result<u64, No> {
    let last = ask.desk.store.last_number(&series).await?;
    ask.tx.also(lists::take_number(series, last));
    Ok(u64::try_from(last).unwrap_or_default() + 1)
}

/// The office in whose name it is written down.
async fn author(ask: &Ask<'_>) -> Result<String, No> {
    let names = ask.desk.names(vec![ask.acting.party]).await?;
    Ok(names.into_values().next().unwrap_or_default())
}

fn why(ask: &mut Ask<'_>) -> Option<String> {
    let reason = ask.form.need::<Note>("reason")?;
    ask.tx.because(reason.as_str());
    Some(reason.as_str().to_owned())
}

fn text<T>(form: &mut Form, name: &str, read: impl Fn(&str) -> Result<T, Refusal>) -> Option<T> {
    let Some(text) = form.raw(name).map(str::to_owned) else {
        form.wrong(name, Refusal::new("FORM-01"));
        return None;
    };
    match read(&text) {
        Ok(found) => Some(found),
        Err(refusal) => {
            form.wrong(name, refusal);
            None
        }
    }
}

fn yes_or_no(text: &str) -> Option<bool> {
    match text {
        "yes" => Some(true),
        "no" => Some(false),
        _ => None,
    }
}

/// The first digits of positions; nothing for all of them.
fn position(form: &mut Form, name: &str) -> Option<String> {
    let digits: String = form.raw(name)?.chars().filter(|sign| !matches!(sign, '.' | ' ')).collect();
    let shaped = POSITION_DIGITS.contains(&digits.len()) && digits.bytes().all(|byte| byte.is_ascii_digit());
    if shaped {
        return Some(digits);
    }
    form.wrong(name, Refusal::new("HS-01"));
    None
}

fn countries(form: &mut Form, name: &str) -> Vec<CountryCode> {
    let read: Result<Vec<_>, _> = form.list(name).iter().map(|code| code.parse::<CountryCode>()).collect();
    read.unwrap_or_else(|refusal| {
        form.wrong(name, refusal);
        Vec::new()
    })
}

/// What a criterion looks for; a mistake is noted at its field.
fn condition(form: &mut Form) -> Condition {
    let positions: Vec<String> = form.list("positions");
    let digits = |code: &str| code.chars().filter(|sign| *sign != '.').collect::<String>();
    let positions: Vec<String> = positions.iter().map(|code| digits(code)).collect();
    let shaped = |code: &String| {
        POSITION_DIGITS.contains(&code.len()) && code.bytes().all(|byte| byte.is_ascii_digit())
    };
    if !positions.iter().all(shaped) {
        form.wrong("positions", Refusal::new("HS-01"));
    }
    let value = form.raw("value").map(str::to_owned);
    let value = value.and_then(|text| match Money::parse_amount(&text, Currency::MAD) {
        Ok(money) => Some(money.minor()),
        Err(refusal) => {
            form.wrong("value", refusal);
            None
        }
    });
    let signs = form.list("signs");
    let says = |sign: &str| signs.iter().any(|one| one == sign);
    Condition {
        positions,
        origins: countries(form, "origins"),
        importer_is_new: says("new_importer"),
        value_centimes_min: value,
        regimes: form.list("regimes"),
        wood_packaging: says("wood_packaging"),
    }
}
