//! Weighs one version of a declaration: checks it, assesses it, takes its part of each title, draws its lane.

use std::collections::BTreeMap;

use domain::assessment::assess;
use domain::declaration::check::{Ground, Imputed, check};
use domain::declaration::lane::{Facts, ItemFacts};
use domain::declaration::{Declaration, Part, Weighed};
use domain::title::{self, Title};
use domain::{Decision, Subject};
use lexicon::{DeclarationNumber, Instant, TitleId};
use storage::books::{Kind, Move};
use storage::{Class, Loaded};

use super::RELEASED_FOR;
use super::lodge::{legal_at, no, today};
use crate::acts::title::accounts;
use crate::answer::No;
use crate::door::Ask;
use crate::file::File;
use crate::lanes;

/// What a version is weighed under.
pub(super) struct Weighing<'a> {
    pub number: &'a DeclarationNumber,
    pub registered: Instant,
    pub version: u32,
}

/// Weighs a version, or says everything that is wrong with it. What an earlier version took is given back first.
pub(super) async fn weigh(
    ask: &mut Ask<'_>,
    declaration: &Declaration,
    file: &File,
    weighing: &Weighing<'_>,
) -> Result<Weighed, No> {
    let mut titles = titles(ask, declaration).await?;
    let known: BTreeMap<TitleId, Title> =
        titles.iter().map(|(id, title)| (*id, given_back(&title.state, declaration))).collect();
    let legal_at = legal_at(weighing.registered, file);
    let book = ask.desk.book().await?;
    let regime = book.regimes.complete_on(&declaration.content.regime, today(ask))?;
    let number = weighing.number.to_string();
    let ground = Ground {
        declaration: declaration.id,
        number: &number,
        importer: declaration.importer,
        bill: &file.dossier.state.bill,
        left: file.dossier.state.undeclared(declaration.id),
        regime,
        titles: &known,
        tables: book.tables(),
        at: weighing.registered,
        today: today(ask),
        on: crate::form::day(legal_at),
    };
    let sound = check(&declaration.content, &ground).map_err(no)?;
    give_back(ask, declaration, &mut titles)?;
    let mut parts = Vec::with_capacity(sound.imputed.len());
    for imputed in sound.imputed {
        parts.extend(take(ask, &mut titles, &imputed)?);
    }
    let facts = Facts {
        items: declaration
            .content
            .items
            .iter()
            .map(|item| ItemFacts { position: &item.hs, origin: item.origin })
            .collect(),
        regime: &declaration.content.regime,
        importer_is_new: ask
            .desk
            .store
            .find(RELEASED_FOR, &declaration.importer.to_string())
            .await?
            .is_empty(),
        value_centimes: sound.assessment.value_centimes,
        wood_packaging: declaration.content.wood_packaging,
        on: today(ask),
    };
    let drawn = lanes::draw(ask, &facts, weighing.number, weighing.version).await?;
    let drawn = match declaration.lane() {
        Some(before) => drawn.not_below(before),
        None => drawn,
    };
    Ok(Weighed { version: weighing.version, legal_at, assessment: sound.assessment, parts, drawn })
}

/// What is due by the tables of the arrival, where that came after registration; nothing when nothing changes.
pub(super) async fn at_arrival(
    ask: &Ask<'_>,
    declaration: &Declaration,
    file: &File,
) -> Result<Option<Weighed>, No> {
    let (Some(weighed), Some(registered)) = (&declaration.weighed, &declaration.registered) else {
        return Ok(None);
    };
    let legal_at = legal_at(registered.at, file);
    if legal_at == weighed.legal_at {
        return Ok(None);
    }
    let book = ask.desk.book().await?;
    let content = &declaration.content;
    let items: Vec<_> = content.items.iter().map(domain::declaration::check::assessed).collect();
    let on = crate::form::day(legal_at);
    let assessment = assess(&items, &content.invoice.terms, on, book.tables()).map_err(no)?;
    Ok(Some(Weighed { legal_at, assessment, ..weighed.clone() }))
}

/// The titles this version names, and those the version before took from.
async fn titles(ask: &Ask<'_>, declaration: &Declaration) -> Result<BTreeMap<TitleId, Loaded<Title>>, No> {
    let mut named = declaration.content.titles();
    for part in declaration.weighed.iter().flat_map(|weighed| &weighed.parts) {
        named.push(part.title);
    }
    let mut titles = BTreeMap::new();
    for id in named {
        if !titles.contains_key(&id)
            && let Some(title) = ask.tx.load::<Title>(*id.bytes()).await?
        {
            titles.insert(id, title);
        }
    }
    Ok(titles)
}

/// A title as it would be without this declaration.
fn given_back(title: &Title, declaration: &Declaration) -> Title {
    match title.give_back(declaration.id) {
        Ok(Decision::Record(event)) => title.clone().after(&event),
        Ok(Decision::AlreadySo) | Err(_) => title.clone(),
    }
}

/// Takes a part of a title: its state, and a reservation for quantity and value in the books.
fn take(
    ask: &mut Ask<'_>,
    titles: &mut BTreeMap<TitleId, Loaded<Title>>,
    imputed: &Imputed,
) -> Result<Option<Part>, No> {
    let Some(title) = titles.remove(&imputed.title) else { return Ok(None) };
    let mut reserves = [String::new(), String::new()];
    let amounts = [imputed.quantity, imputed.value];
    for ((account, amount), reserve) in accounts(&title.state).into_iter().zip(amounts).zip(&mut reserves) {
        let id = ask.desk.new_id();
        *reserve = lexicon::uuid_text(&id);
        ask.tx.transfer(of_title(account.id, account.unit, id, Kind::Reserve, amount));
    }
    let number = title.state.number.clone();
    let title = ask.tx.happen(title, &imputed.event)?;
    ask.wake(title.id);
    Ok(Some(Part {
        title: imputed.title,
        number,
        quantity: imputed.quantity,
        value: imputed.value,
        reserves,
    }))
}

fn of_title(account: String, unit: String, id: [u8; 16], kind: Kind, amount: u64) -> Move {
    Move {
        id,
        kind,
        debit: account,
        debit_class: Class::Keeping,
        credit: format!("used:titles:{unit}"),
        credit_class: Class::Boundary,
        unit: unit.into(),
        amount,
        corrects: None,
        dossier: None,
    }
}

/// Gives back what the weighed version took, on the titles at hand.
fn give_back(
    ask: &mut Ask<'_>,
    declaration: &Declaration,
    titles: &mut BTreeMap<TitleId, Loaded<Title>>,
) -> Result<(), No> {
    for part in declaration.weighed.iter().flat_map(|weighed| &weighed.parts) {
        let Some(title) = titles.remove(&part.title) else { continue };
        let decision = title.state.give_back(declaration.id)?;
        let title = undo(ask, title, part, decision, |of| Kind::Release { of })?;
        titles.insert(part.title, title);
    }
    Ok(())
}

/// Ends the reservations of a part, with what happened to its title.
fn undo(
    ask: &mut Ask<'_>,
    title: Loaded<Title>,
    part: &Part,
    decision: Decision<title::Event>,
    kind: fn([u8; 16]) -> Kind,
) -> Result<Loaded<Title>, No> {
    let Decision::Record(event) = decision else { return Ok(title) };
    let amounts = [part.quantity, part.value].into_iter().zip(&part.reserves);
    for (account, (amount, reserve)) in accounts(&title.state).into_iter().zip(amounts) {
        let of = lexicon::parse_uuid(reserve).map_err(No::because)?;
        let id = ask.desk.new_id();
        ask.tx.transfer(of_title(account.id, account.unit, id, kind(of), amount));
    }
    let title = ask.tx.happen(title, &event)?;
    ask.wake(title.id);
    Ok(title)
}

/// What became of the goods.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Fate {
    /// They entered: what was reserved is used for good.
    Entered,
    /// They do not: what was reserved is given back.
    GivenBack,
}

/// Ends every reservation of a declaration.
pub(super) async fn close_titles(ask: &mut Ask<'_>, declaration: &Declaration, fate: Fate) -> Result<(), No> {
    for part in declaration.weighed.iter().flat_map(|weighed| &weighed.parts) {
        let Some(title) = ask.tx.load::<Title>(*part.title.bytes()).await? else { continue };
        match fate {
            Fate::Entered => {
                let decision = title.state.settle_imputation(declaration.id)?;
                undo(ask, title, part, decision, |of| Kind::Settle { of })?;
            }
            Fate::GivenBack => {
                let decision = title.state.give_back(declaration.id)?;
                undo(ask, title, part, decision, |of| Kind::Release { of })?;
            }
        }
    }
    Ok(())
}
