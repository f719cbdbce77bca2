//! Import titles (*engagements d'importation*): subscribed by the importer, domiciled by its bank, used by declarations.
//!
//! What is left of a title stands in the books, in the unit of its position and in its currency; subscription opens the
//! accounts, domiciliation fills them, cancelling and clearing empty what nobody used.

use domain::policy::NewTitle;
use domain::title::{Event, Line as TitleLine, Settlement, Standing, Terms, Title};
use domain::valuation::DeliveryTerm;
use domain::{Decision, PartyKind};
use lexicon::{
    CountryCode, Currency, HsCode, Line, Money, Name, Note, PartyId, Refusal, TitleId, parse_decimal,
};
use storage::books::{Kind, Move};
use storage::{Class, Loaded, lists};

use crate::answer::No;
use crate::door::{Ask, Outcome};
use crate::notice;
use crate::tariff::Book;

/// Lines of one form.
const LINES_MAX: usize = domain::title::LINES_MAX;

pub(crate) async fn subscribe(ask: &mut Ask<'_>) -> Result<Outcome, No> {
    let importer = match ask.form.raw("importer") {
        Some(_) => ask.party("importer").await?.state.id,
        None => ask.acting.party,
    };
    ask.grant(&NewTitle { importer }).await?;
    // The terms first: what is wrong with them is answered together with what is wrong with the bank.
    let book = ask.desk.book().await?;
    let terms = terms(ask, &book);
    let bank = bank(ask, "bank").await?;
    let Some(terms) = terms else { return Err(ask.form.no()) };
    ask.form.check()?;
    let year = crate::form::year(ask.now());
    let series = format!("title:{year}");
    let number = format!("EI-{year}-{:06}", ask.numbers.next(&series).await?);
    let id = TitleId::from_bytes(ask.desk.new_id());
    let title = Title {
        id,
        number: number.clone(),
        importer,
        bank,
        terms,
        subscribed_at: ask.now(),
        standing: Standing::Subscribed,
        imputations: std::collections::BTreeMap::new(),
        settlements: Vec::new(),
        asked: None,
        moving_to: None,
    };
    let at = ask.now().micros();
    for (kind, value) in [
        ("title", number.clone()),
        ("title-of-importer", format!("{importer}:{at:020}")),
        ("title-of-bank", format!("{bank}:{at:020}")),
    ] {
        ask.tx.also(lists::handle(kind, &value, "title", *id.bytes()));
    }
    told(ask, bank, &title, "title_subscribed");
    ask.tell("number", number);
    ask.tx.concerns(*id.bytes());
    ask.tx.concerns(*importer.bytes());
    ask.tx.create::<Title>(*id.bytes(), &Event::Subscribed(Box::new(title)))?;
    ask.wake(*id.bytes());
    Ok(Outcome::Recorded { noun: "title", id: *id.bytes() })
}

pub(crate) async fn take(ask: &mut Ask<'_>) -> Result<Outcome, No> {
    let title = loaded(ask).await?;
    let decision = title.state.take_in_hand(ask.now())?;
    ask.decide(title, decision)
}

pub(crate) async fn refuse(ask: &mut Ask<'_>) -> Result<Outcome, No> {
    let title = loaded(ask).await?;
    let Some(reason) = ask.form.need::<Note>("reason") else { return Err(ask.form.no()) };
    ask.tx.because(reason.as_str());
    let decision = title.state.refuse(reason.as_str().to_owned(), ask.now())?;
    told(ask, title.state.importer, &title.state, "title_refused");
    ask.decide(title, decision)
}

/// Registers the title with the bank, and moves what it promises into the books.
pub(crate) async fn domicile(ask: &mut Ask<'_>) -> Result<Outcome, No> {
    let title = loaded(ask).await?;
    let Some(reference) = ask.form.need::<Line>("reference") else { return Err(ask.form.no()) };
    let decision = title.state.domicile(reference.as_str().to_owned(), ask.now())?;
    if matches!(decision, Decision::Record(_)) {
        let (quantity, value) = (title.state.terms.quantity(), title.state.terms.value());
        for account in accounts(&title.state) {
            let class = Class::Keeping;
            ask.tx.open_account(&account.id, &account.unit, class, None);
        }
        grant_amounts(ask, &title.state, (0, quantity), (0, value));
        told(ask, title.state.importer, &title.state, "title_domiciled");
    }
    ask.decide(title, decision)
}

pub(crate) async fn amend(ask: &mut Ask<'_>) -> Result<Outcome, No> {
    let title = loaded(ask).await?;
    let book = ask.desk.book().await?;
    let Some(terms) = terms(ask, &book) else { return Err(ask.form.no()) };
    ask.form.check()?;
    let decision = title.state.amend(terms)?;
    if matches!(decision, Decision::Record(Event::AmendmentAsked { .. })) {
        told(ask, title.state.bank, &title.state, "title_amendment");
    }
    ask.decide(title, decision)
}

/// Makes a change valid: the books follow by what differs.
pub(crate) async fn accept_amendment(ask: &mut Ask<'_>) -> Result<Outcome, No> {
    let title = loaded(ask).await?;
    let decision = title.state.accept_amendment()?;
    if let (Decision::Record(Event::Amended { terms }), Standing::Domiciled { .. }) =
        (&decision, &title.state.standing)
    {
        let known = &title.state.terms;
        let same_units = known.unit == terms.unit && known.currency == terms.currency;
        if same_units {
            let quantities = (known.quantity(), terms.quantity());
            grant_amounts(ask, &title.state, quantities, (known.value(), terms.value()));
        } else {
            // Nothing was used: the old amounts leave whole, the new ones come in their own units.
            grant_amounts(ask, &title.state, (known.quantity(), 0), (known.value(), 0));
            let next = Title { terms: (**terms).clone(), ..title.state.clone() };
            for account in accounts(&next) {
                ask.tx.open_account(&account.id, &account.unit, Class::Keeping, None);
            }
            grant_amounts(ask, &next, (0, terms.quantity()), (0, terms.value()));
        }
    }
    told(ask, title.state.importer, &title.state, "title_amended");
    ask.decide(title, decision)
}

pub(crate) async fn refuse_amendment(ask: &mut Ask<'_>) -> Result<Outcome, No> {
    let title = loaded(ask).await?;
    let Some(reason) = ask.form.need::<Note>("reason") else { return Err(ask.form.no()) };
    ask.tx.because(reason.as_str());
    let decision = title.state.refuse_amendment(reason.as_str().to_owned())?;
    told(ask, title.state.importer, &title.state, "title_amendment_refused");
    ask.decide(title, decision)
}

pub(crate) async fn ask_move(ask: &mut Ask<'_>) -> Result<Outcome, No> {
    let title = loaded(ask).await?;
    let to = bank(ask, "bank").await?;
    let decision = title.state.ask_move(to)?;
    told(ask, title.state.bank, &title.state, "title_move");
    ask.decide(title, decision)
}

pub(crate) async fn let_go(ask: &mut Ask<'_>) -> Result<Outcome, No> {
    let title = loaded(ask).await?;
    let decision = title.state.let_go()?;
    if let Decision::Record(Event::Moved { bank }) = &decision {
        let at = title.state.subscribed_at.micros();
        let value = |bank: PartyId| format!("{bank}:{at:020}");
        ask.tx.also(lists::drop_handle("title-of-bank", &value(title.state.bank), title.id));
        ask.tx.also(lists::handle("title-of-bank", &value(*bank), "title", title.id));
        told(ask, *bank, &title.state, "title_subscribed");
    }
    ask.decide(title, decision)
}

pub(crate) async fn pay(ask: &mut Ask<'_>) -> Result<Outcome, No> {
    let title = loaded(ask).await?;
    let reference = ask.form.need::<Line>("reference");
    let value = money(ask, "amount", title.state.terms.currency);
    let at = ask.form.may_moment("at").unwrap_or_else(|| ask.now());
    let (Some(reference), Some(value)) = (reference, value) else { return Err(ask.form.no()) };
    ask.form.check()?;
    if at > ask.now() {
        ask.form.wrong("at", Refusal::new("CALL-03"));
        return Err(ask.form.no());
    }
    let decision = title.state.pay(Settlement { reference: reference.as_str().to_owned(), value, at })?;
    ask.decide(title, decision)
}

/// Closes the bank's file; what nobody used leaves the books.
pub(crate) async fn clear(ask: &mut Ask<'_>) -> Result<Outcome, No> {
    let title = loaded(ask).await?;
    let explained = ask.form.may::<Note>("reason").map(|note| note.as_str().to_owned());
    ask.form.check()?;
    if let Some(reason) = &explained {
        ask.tx.because(reason);
    }
    let decision = title.state.clear(explained, ask.now())?;
    if matches!(decision, Decision::Record(_)) {
        let (quantity, value) = title.state.remaining();
        grant_amounts(ask, &title.state, (quantity, 0), (value, 0));
        told(ask, title.state.importer, &title.state, "title_cleared");
    }
    ask.decide(title, decision)
}

pub(crate) async fn cancel(ask: &mut Ask<'_>) -> Result<Outcome, No> {
    let title = loaded(ask).await?;
    let Some(reason) = ask.form.need::<Note>("reason") else { return Err(ask.form.no()) };
    ask.tx.because(reason.as_str());
    let decision = title.state.cancel(reason.as_str().to_owned(), ask.now())?;
    if let (Decision::Record(_), Standing::Domiciled { .. }) = (&decision, &title.state.standing) {
        let (quantity, value) = title.state.remaining();
        grant_amounts(ask, &title.state, (quantity, 0), (value, 0));
    }
    ask.decide(title, decision)
}

async fn loaded(ask: &mut Ask<'_>) -> Result<Loaded<Title>, No> {
    let title = ask.load::<Title>().await?;
    let place = title.state.clone();
    ask.grant(&place).await?;
    Ok(title)
}

/// An account of a title, with its unit.
pub(crate) struct Account {
    pub(crate) id: String,
    pub(crate) unit: String,
}

/// The accounts of what is left of a title: quantity, then value.
pub(crate) fn accounts(title: &Title) -> [Account; 2] {
    let id = |what: &str, unit: &str| format!("title:{}:{what}:{unit}", title.id);
    let (unit, currency) = (title.terms.unit.clone(), title.terms.currency.to_string());
    [Account { id: id("quantity", &unit), unit }, Account { id: id("value", &currency), unit: currency }]
}

/// Moves what a bank granted, or took back, between the boundary and the title: each pair is before and after.
fn grant_amounts(ask: &mut Ask<'_>, title: &Title, quantity: (u64, u64), value: (u64, u64)) {
    for (account, (before, after)) in accounts(title).into_iter().zip([quantity, value]) {
        let boundary = format!("granted:titles:{}", account.unit);
        let (debit, credit, amount, enters) = match before.cmp(&after) {
            std::cmp::Ordering::Less => (boundary, account.id, after - before, true),
            std::cmp::Ordering::Greater => (account.id, boundary, before - after, false),
            std::cmp::Ordering::Equal => continue,
        };
        let class = |boundary: bool| if boundary { Class::Boundary } else { Class::Keeping };
        let one = Move {
            id: ask.desk.new_id(),
            kind: Kind::Post,
            debit,
            debit_class: class(enters),
            credit,
            credit_class: class(!enters),
            unit: account.unit.into(),
            amount,
            corrects: None,
            dossier: None,
        };
        ask.tx.transfer(one);
    }
}

async fn bank(ask: &mut Ask<'_>, name: &str) -> Result<PartyId, No> {
    let bank = ask.party(name).await?;
    if bank.state.is(PartyKind::Bank) {
        return Ok(bank.state.id);
    }
    ask.form.wrong(name, Refusal::new("EI-22"));
    Err(ask.form.no())
}

fn money(ask: &mut Ask<'_>, name: &str, currency: Currency) -> Option<u64> {
    let Some(text) = ask.form.raw(name).map(str::to_owned) else {
        ask.form.wrong(name, Refusal::new("FORM-01"));
        return None;
    };
    match Money::parse_amount(&text, currency) {
        Ok(money) => Some(money.minor()),
        Err(refusal) => {
            ask.form.wrong(name, refusal);
            None
        }
    }
}

/// What the form promises; every mistake is noted at its field.
fn terms(ask: &mut Ask<'_>, book: &Book) -> Option<Terms> {
    let position = ask.form.need::<HsCode>("position");
    let origin = ask.form.need::<CountryCode>("origin");
    let provenance = ask.form.may::<CountryCode>("provenance");
    let seller = ask.form.need::<Name>("seller");
    let currency = ask.form.need::<Currency>("currency");
    let term = ask.form.choice("incoterm", DeliveryTerm::from_code);
    let payment = ask.form.may::<Line>("payment").map(|line| line.as_str().to_owned()).unwrap_or_default();
    let count = ask.form.lines("line");
    if count == 0 || count > LINES_MAX {
        ask.form.wrong("line", Refusal::new("EI-23").arg("max", LINES_MAX));
    }
    let lines: Vec<TitleLine> =
        (0..count.min(LINES_MAX)).filter_map(|index| line(ask, index, currency?)).collect();
    let (position, currency) = (position?, currency?);
    let on = crate::form::day(ask.now());
    let unit = book.tariff.position(&position, on).map_or("KGM", |known| known.unit.as_str()).to_owned();
    if lines.len() != count.min(LINES_MAX) {
        return None;
    }
    Some(Terms {
        position,
        origin: origin?,
        provenance: provenance.or(origin)?,
        seller: seller?.as_str().to_owned(),
        currency,
        term: term?,
        unit,
        lines,
        payment,
    })
}

fn line(ask: &mut Ask<'_>, index: usize, currency: Currency) -> Option<TitleLine> {
    let at = |name: &str| format!("line.{index}.{name}");
    let description = ask.form.need::<Line>(&at("description"));
    let value = money(ask, &at("value"), currency);
    let quantity = match ask.form.raw(&at("quantity")).map(str::to_owned) {
        None => {
            ask.form.wrong(&at("quantity"), Refusal::new("FORM-01"));
            None
        }
        Some(text) => match parse_decimal(&text, 3) {
            Ok(0) => {
                ask.form.wrong(&at("quantity"), Refusal::new("EI-24"));
                None
            }
            Ok(quantity) => Some(quantity),
            Err(refusal) => {
                ask.form.wrong(&at("quantity"), refusal);
                None
            }
        },
    };
    Some(TitleLine { description: description?.as_str().to_owned(), quantity: quantity?, value: value? })
}

fn told(ask: &mut Ask<'_>, party: PartyId, title: &Title, kind: &str) {
    if party != ask.acting.party {
        let args = serde_json::json!({ "number": title.number, "title": title.id });
        notice::inbox(ask, party, kind, None, &args);
    }
}
