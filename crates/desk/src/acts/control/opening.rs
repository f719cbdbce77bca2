//! A control is opened by the declaration it belongs to: in the same unit of work, so that none is released without.

use domain::PartyKind;
use domain::control::{Control, Event, Opening};
use domain::party::Party;
use lexicon::{
    Address, ControlId, Date, DeclarationId, DossierId, EntryId, Name, ParseWord as _, PartyId, Place,
};
use procedure::case::Facts;
use procedure::{Answer, Edition};
use storage::{Author, Tx, lists};

use super::follow;
use crate::answer::No;
use crate::desk::Desk;
use crate::door::Ask;

/// What a declaration says where a control needs it.
#[derive(Debug, Clone)]
pub struct Declared {
    pub dossier: DossierId,
    pub declaration: DeclarationId,
    /// Its number.
    pub number: String,
    pub importer: PartyId,
    pub declarant: PartyId,
    /// The port of entry.
    pub office: Place,
    /// The day it was registered.
    pub day: Date,
    pub export_country: Option<lexicon::CountryCode>,
    pub wood_packaging: bool,
    pub goods: Vec<Goods>,
}

/// One item of a declaration.
#[derive(Debug, Clone)]
pub struct Goods {
    pub position: lexicon::HsCode,
    pub description: String,
    pub origin: Option<lexicon::CountryCode>,
    pub net: lexicon::Grams,
    pub packages: Option<u64>,
}

/// Opens every control this declaration needs, in the unit of work of `ask`.
pub async fn open_for(ask: &mut Ask<'_>, declared: &Declared) -> Result<Vec<ControlId>, No> {
    let opened = open(ask.desk, &mut ask.tx, declared, Some(ask.acting.party)).await?;
    for id in &opened {
        ask.wake(*id.bytes());
    }
    Ok(opened)
}

impl Desk {
    /// Opens the controls of a declaration that was made elsewhere, as the program.
    pub async fn open_controls(&self, declared: &Declared) -> Result<Vec<ControlId>, No> {
        let mut tx = self.store.begin(EntryId::from_bytes(self.new_id()), self.now());
        let opened = open(self, &mut tx, declared, None).await?;
        if !opened.is_empty() {
            tx.record(Author::System("control.open"), |_| Ok(None)).await?;
        }
        Ok(opened)
    }
}

async fn open(
    desk: &Desk,
    tx: &mut Tx<'_>,
    declared: &Declared,
    teller: Option<PartyId>,
) -> Result<Vec<ControlId>, No> {
    let pack = desk.packs.pack();
    let Some(lists_of_codes) = pack.shared().map(procedure::shared::Shared::lists) else {
        return Ok(Vec::new());
    };
    let importer =
        desk.store.load::<Party>(*declared.importer.bytes()).await?.ok_or(No::NotFound)?.state.name;
    let now = tx.at();
    let mut opened = Vec::new();
    let mut taken = 0;
    for edition in pack.opened_by("declaration", declared.day) {
        let (mut facts, refusals) = edition.read_facts(texts(declared, &importer), lists_of_codes, now);
        if !refusals.is_empty() {
            return Err(No::Refused(refusals));
        }
        name_importer(&mut facts, declared.importer, &importer);
        if !edition.concerns(&facts, now) {
            continue;
        }
        let opening = opening(desk, tx, declared, edition, facts, taken).await?;
        taken += 1;
        let control = tx.create::<Control>(*opening.id.bytes(), &Event::Opened(Box::new(opening)))?;
        list(tx, &control.state);
        follow::follow(desk, tx, None, &control.state, edition, teller).await?;
        opened.push(control.state.id);
    }
    Ok(opened)
}

async fn opening(
    desk: &Desk,
    tx: &mut Tx<'_>,
    declared: &Declared,
    edition: &Edition,
    facts: Facts,
    taken: i64,
) -> Result<Opening, No> {
    let year = crate::form::year(tx.at());
    let series = format!("control:{year}");
    let last = desk.store.last_number(&series).await? + taken;
    tx.also(lists::take_number(series, last));
    let procedure = edition.procedure();
    let authority = procedure.authority.value.clone();
    Ok(Opening {
        id: ControlId::from_bytes(desk.new_id()),
        number: format!("CTL-{year}-{:06}", last + 1),
        dossier: declared.dossier,
        declaration: declared.declaration,
        declared: declared.number.clone(),
        importer: declared.importer,
        declarant: declared.declarant,
        agency: agency(desk, &authority, edition, &declared.office).await?,
        authority,
        office: declared.office,
        edition: edition.id().clone(),
        legal_date: declared.day,
        facts,
        stage: procedure.flow.start.value.clone(),
        at: tx.at(),
    })
}

/// The organisation that is an authority at an office: the only agency there, or the one whose name bears its own.
async fn agency(
    desk: &Desk,
    authority: &str,
    edition: &Edition,
    office: &Place,
) -> Result<Option<PartyId>, No> {
    let there = desk.offices_at(PartyKind::ControlAgency, office).await?;
    if let [(only, _)] = &there[..] {
        return Ok(Some(*only));
    }
    let titles: Vec<String> = edition
        .shared()
        .authority(authority)
        .map(|one| {
            procedure::Language::ALL.iter().map(|lang| one.title.in_language(*lang).to_lowercase()).collect()
        })
        .unwrap_or_default();
    let bears = |name: &str| {
        let name = name.to_lowercase();
        name.split(|one: char| !one.is_alphanumeric()).any(|word| word == authority)
            || titles.iter().any(|title| name.contains(title.as_str()))
    };
    let mut named = there.iter().filter(|(_, name)| bears(name));
    Ok(match (named.next(), named.next()) {
        (Some((one, _)), None) => Some(*one),
        _ => None,
    })
}

/// Facts as flat texts, by the path a pack gives them.
fn texts(declared: &Declared, importer: &str) -> Vec<(Address, String)> {
    let at = |name: &str| Address::of("declaration").child(name);
    let mut texts = vec![
        (at("number"), declared.number.clone()),
        (at("importer"), importer.to_owned()),
        (at("place"), declared.office.to_string()),
        (at("wood_packaging"), if declared.wood_packaging { "yes" } else { "no" }.to_owned()),
    ];
    texts.extend(declared.export_country.map(|country| (at("export_country"), country.to_string())));
    for (index, one) in declared.goods.iter().enumerate() {
        let cell = |name: &str| at("goods").item(index).child(name);
        let chapter = one.position.as_str().get(..2).unwrap_or_default().to_owned();
        texts.push((cell("position"), one.position.as_str().to_owned()));
        texts.push((cell("chapter"), chapter));
        texts.push((cell("description"), one.description.clone()));
        texts.extend(one.origin.map(|origin| (cell("origin"), origin.to_string())));
        texts.push((cell("net_weight"), format!("{} kg", one.net)));
        texts.extend(one.packages.map(|count| (cell("packages"), count.to_string())));
    }
    texts
}

fn name_importer(facts: &mut Facts, id: PartyId, name: &str) {
    if let Ok(name) = Name::parse_word(name) {
        let party = procedure::Party { id: Some(id), name };
        facts.insert("declaration.importer".to_owned(), Answer::Party(party));
    }
}

/// The ways to find a control that never change.
fn list(tx: &mut Tx<'_>, control: &Control) {
    let id = *control.id.bytes();
    let edition = control.case.edition();
    for (kind, value) in [
        ("control", control.number.clone()),
        ("control-of-dossier", control.dossier.to_string()),
        ("control-of-declaration", control.declaration.to_string()),
        ("control-of-importer", format!("{}:{:020}", control.importer, control.case.opened_at().micros())),
        ("control-open", format!("{}:{}:{}", edition.code, edition.no, edition.digest)),
    ] {
        tx.also(lists::handle(kind, &value, "control", id));
    }
    tx.concerns(*control.importer.bytes());
}
