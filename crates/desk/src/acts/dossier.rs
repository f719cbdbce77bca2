//! Acts on the file itself: claims, splitting, messages, papers, amendments, the tally.

use domain::bill::{Bill, Goods, Named};
use domain::container::{Landed, Outcome as Tally};
use domain::dossier::{Amendment, Claim, DOCUMENTS_MAX, Document, Dossier, End, EndKind, Event, HOUSES_MAX};
use domain::mandate::{Mandate, Service};
use domain::{Decision, PartyKind, manifest};
use lexicon::{
    BillNumber, ContainerNumber, DocumentId, DossierId, Grams, Ice, Line, Name, Note, Packages, PartyId,
    Personal, Place, Refusal,
};
use storage::{Class, lists};

use crate::acts::release::{line_account, move_to_end};
use crate::answer::No;
use crate::door::{Ask, Outcome};
use crate::file::{File, container_of};
use crate::{notice, upload};

/// Seals of one container: two by the line, two by customs, some by the shipper.
const SEALS_MAX: usize = 12;

/// Says that a bill is one's own, or one's client's: whoever knows its number and one of its containers.
pub(crate) async fn claim(ask: &mut Ask<'_>) -> Result<Outcome, No> {
    let number = ask.form.need::<BillNumber>("bill");
    let container = ask.form.may::<ContainerNumber>("container");
    let (Some(number), container) = (number, container) else { return Err(ask.form.no()) };
    ask.form.check()?;
    let file = claimed_file(ask, &number, container).await?;
    ask.subject = Some(file.dossier.id);
    let consignee = match ask.form.raw("consignee") {
        Some(_) => ask.party("consignee").await?.state.id,
        None => ask.acting.party,
    };
    if consignee != ask.acting.party {
        let office = file.dossier.state.bill.discharge;
        if !may_claim_for(ask, consignee, &office).await? {
            ask.form.wrong("consignee", Refusal::new("MANDATE-04"));
            return Err(ask.form.no());
        }
    }
    ask.grant(&file.place()).await?;
    file.dossier.state.must_stand()?;
    match (&file.dossier.state.consignee, &file.dossier.state.claim) {
        (Some(known), _) if *known == consignee => {
            return Ok(Outcome::AlreadySo { noun: "dossier", id: file.dossier.id });
        }
        (Some(_), _) => return Err(No::code("CLAIM-01")),
        (None, Some(claim)) if claim.consignee == consignee => {
            return Ok(Outcome::AlreadySo { noun: "dossier", id: file.dossier.id });
        }
        (None, Some(_)) => return Err(No::code("CLAIM-02")),
        (None, None) => {}
    }
    let claim = Claim { consignee, by: ask.acting.party, at: ask.now() };
    ask.conclude_file(file, &[Event::Claimed(claim)])
}

/// True when a mandate that stands lets the asker claim for `consignee`; the claim rests on it.
async fn may_claim_for(ask: &mut Ask<'_>, consignee: PartyId, office: &Place) -> Result<bool, No> {
    let covers =
        |one: &Mandate, now| one.principal == consignee && one.covers(Service::File, Some(office), now);
    for given in ask.desk.mandates_given_to(ask.acting.party).await? {
        if !covers(&given, ask.now()) {
            continue;
        }
        if let Some(mandate) = ask.tx.load::<Mandate>(*given.id.bytes()).await?
            && covers(&mandate.state, ask.now())
        {
            ask.tx.rests_on(&mandate);
            return Ok(true);
        }
    }
    Ok(false)
}

/// The one file with this bill number and, for containers, this container. Whoever guesses wrong learns nothing.
async fn claimed_file(
    ask: &mut Ask<'_>,
    number: &BillNumber,
    container: Option<ContainerNumber>,
) -> Result<File, No> {
    for handle in ask.desk.store.find("bill", number.as_str()).await? {
        let Some(file) = ask.desk.file(handle.subject).await? else { continue };
        let bill = &file.dossier.state.bill;
        let proven = match container {
            Some(container) => bill.container(container).is_some(),
            None => bill.boxes.is_empty(),
        };
        if proven && file.manifest.number().is_some() {
            return Ok(file);
        }
    }
    Err(No::code("CLAIM-03"))
}

pub(crate) async fn confirm(ask: &mut Ask<'_>) -> Result<Outcome, No> {
    let file = ask.file().await?;
    let decision = match (&file.dossier.state.claim, file.dossier.state.consignee) {
        (Some(claim), None) => Decision::Record(Event::ConsigneeConfirmed { party: claim.consignee }),
        (None, Some(_)) => Decision::AlreadySo,
        _ => return Err(No::code("CLAIM-04")),
    };
    ask.decide_file(file, decision)
}

pub(crate) async fn refuse(ask: &mut Ask<'_>) -> Result<Outcome, No> {
    let file = ask.file().await?;
    let Some(reason) = ask.form.need::<Note>("reason") else { return Err(ask.form.no()) };
    let Some(claim) = file.dossier.state.claim.clone() else { return Err(No::code("CLAIM-04")) };
    ask.tx.because(reason.as_str());
    let args = serde_json::json!({ "bill": file.dossier.state.bill.number, "reason": reason.as_str() });
    notice::inbox(ask, claim.by, "claim_refused", Some(file.dossier.id), &args);
    ask.conclude_file(file, &[Event::ClaimRefused { reason: reason.as_str().to_owned() }])
}

pub(crate) async fn forwarder(ask: &mut Ask<'_>) -> Result<Outcome, No> {
    let file = ask.file().await?;
    let forwarder = ask.party("forwarder").await?;
    file.dossier.state.must_stand()?;
    if !forwarder.state.is(PartyKind::Forwarder) {
        ask.form.wrong("forwarder", Refusal::new("HOUSE-01"));
        return Err(ask.form.no());
    }
    if file.dossier.state.forwarder == Some(forwarder.state.id) {
        return Ok(Outcome::AlreadySo { noun: "dossier", id: file.dossier.id });
    }
    ask.conclude_file(file, &[Event::ForwarderNamed { party: forwarder.state.id }])
}

/// Divides a master bill into house bills; what they carry adds up to the master, to the last gram.
pub(crate) async fn split(ask: &mut Ask<'_>) -> Result<Outcome, No> {
    let file = ask.file().await?;
    let master = file.dossier.state.clone();
    if !master.houses.is_empty() || !master.ends.is_empty() || !master.orders.is_empty() {
        return Err(No::code("HOUSE-02"));
    }
    let lines = ask.form.lines("house");
    if lines == 0 || lines > HOUSES_MAX {
        ask.form.wrong("house", Refusal::new("HOUSE-03").arg("max", HOUSES_MAX));
        return Err(ask.form.no());
    }
    let mut houses = Vec::with_capacity(lines);
    for index in 0..lines {
        houses.push(house(ask, &master, index).await?);
    }
    ask.form.check()?;
    let houses: Vec<(Bill, Option<lexicon::PartyId>)> = houses.into_iter().flatten().collect();
    let packages: u64 = houses.iter().map(|(bill, _)| bill.packages()).sum();
    let grams: u64 = houses.iter().map(|(bill, _)| bill.grams()).sum();
    if packages != master.bill.packages() || grams != master.bill.grams() {
        return Err(No::because(
            Refusal::new("HOUSE-04")
                .arg("packages", master.bill.packages())
                .arg("kg", Grams::new(master.bill.grams())),
        ));
    }
    let mut events = Vec::new();
    for (bill, consignee) in houses {
        let id = DossierId::from_bytes(ask.desk.new_id());
        let mut dossier = Dossier::of_line(id, master.ground(), bill, consignee, ask.now());
        dossier.master = Some(master.id);
        dossier.forwarder = master.forwarder;
        open_line(ask, &dossier);
        ask.tx.create::<Dossier>(*id.bytes(), &Event::Opened(Box::new(dossier.clone())))?;
        let house = File {
            dossier: storage::Loaded { id: *id.bytes(), version: 1, state: dossier },
            manifest: file.manifest.clone(),
            call: file.call.clone(),
        };
        ask.list_file(&house);
        events.push(Event::Split { house: id });
    }
    let end = End {
        kind: EndKind::Houses,
        packages,
        grams,
        reference: format!("{} house bills", events.len()),
        by: ask.acting.party,
        at: ask.now(),
    };
    move_to_end(ask, file.dossier.id, &end);
    events.insert(0, Event::WrittenOff(end));
    ask.conclude_file(file, &events)
}

async fn house(
    ask: &mut Ask<'_>,
    master: &Dossier,
    index: usize,
) -> Result<Option<(Bill, Option<lexicon::PartyId>)>, No> {
    let at = |name: &str| format!("house.{index}.{name}");
    let number = ask.form.need::<BillNumber>(&at("bill"));
    let name = ask.form.need::<Name>(&at("consignee"));
    let ice = ask.form.may::<Ice>(&at("consignee_ice"));
    let description = ask.form.need::<Line>(&at("description"));
    let packages = ask.form.need::<Packages>(&at("packages"));
    let grams = ask.form.need::<Grams>(&at("gross_kg"));
    let container = ask.form.may::<ContainerNumber>(&at("container"));
    let (Some(number), Some(name), Some(description), Some(packages), Some(grams)) =
        (number, name, description, packages, grams)
    else {
        return Ok(None);
    };
    let boxes = match container {
        None => Vec::new(),
        Some(container) => {
            if let Some(known) = master.bill.container(container) {
                let mut known = known.clone();
                known.packages = packages.get();
                known.grams = grams.get();
                vec![known]
            } else {
                ask.form.wrong(&at("container"), Refusal::new("BAD-07"));
                return Ok(None);
            }
        }
    };
    let consignee = match &ice {
        Some(ice) => ask.desk.party_meant(ice.as_str()).await?.map(|party| party.state.id),
        None => None,
    };
    let first = master.bill.goods.first();
    let bill = Bill {
        number: number.as_str().to_owned(),
        consignee: Named { name: name.as_str().to_owned(), ice, address: String::new() },
        notify: None,
        goods: vec![Goods {
            packages: packages.get(),
            kind: first.map_or_else(|| "PK".to_owned(), |goods| goods.kind.clone()),
            description: description.as_str().to_owned(),
            grams: grams.get(),
            hs: None,
            dangerous: None,
        }],
        boxes,
        ..master.bill.clone()
    };
    Ok(Some((bill, consignee)))
}

/// Opens the accounts of a line and moves in what it carries.
fn open_line(ask: &mut Ask<'_>, dossier: &Dossier) {
    let id = *dossier.id.bytes();
    for (unit, amount) in [("PK", dossier.bill.packages()), ("GRM", dossier.bill.grams())] {
        ask.tx.open_account(&line_account(id, unit), unit, Class::Passing, Some(id));
        if amount > 0 {
            ask.tx.transfer(storage::books::Move {
                id: ask.desk.new_id(),
                kind: storage::books::Kind::Post,
                debit: format!("end:houses:{unit}"),
                debit_class: Class::Boundary,
                credit: line_account(id, unit),
                credit_class: Class::Passing,
                unit: unit.into(),
                amount,
                corrects: None,
                dossier: Some(id),
            });
        }
    }
    ask.tx.also(lists::handle("bill", &dossier.bill.number, "dossier", id));
    ask.tx.also(lists::handle("house-of-call", &dossier.call.to_string(), "dossier", id));
    for one in &dossier.bill.boxes {
        ask.tx.also(lists::handle("container", one.number.as_ref(), "dossier", id));
    }
}

pub(crate) async fn write(ask: &mut Ask<'_>) -> Result<Outcome, No> {
    let file = ask.file().await?;
    let Some(text) = ask.form.need::<Note>("text") else { return Err(ask.form.no()) };
    let to = match ask.form.raw("to") {
        Some(_) => Some(ask.party("to").await?.state.id),
        None => None,
    };
    let event = Event::MessageSent {
        from: ask.for_whom(),
        by: ask.acting.user,
        to,
        text: Personal::new(text.as_str()),
        at: ask.now(),
    };
    let told: Vec<_> = match to {
        Some(party) => vec![party],
        None => file.dossier.state.parties(),
    };
    for party in told {
        if party != ask.acting.party {
            let args = serde_json::json!({ "bill": file.dossier.state.bill.number });
            notice::inbox(ask, party, "message", Some(file.dossier.id), &args);
        }
    }
    ask.conclude_file(file, &[event])
}

pub(crate) async fn attach(ask: &mut Ask<'_>) -> Result<Outcome, No> {
    let file = ask.file().await?;
    if file.dossier.state.documents.len() >= DOCUMENTS_MAX {
        return Err(No::because(Refusal::new("LIMIT-01").arg("max", DOCUMENTS_MAX)));
    }
    let kept = upload::keep(ask, "file")?;
    if file.dossier.state.documents.iter().any(|known| known.sha256 == kept.sha256 && known.name == kept.name)
    {
        return Ok(Outcome::AlreadySo { noun: "dossier", id: file.dossier.id });
    }
    let document = Document {
        id: DocumentId::from_bytes(ask.desk.new_id()),
        name: kept.name,
        media: kept.media.to_owned(),
        size: kept.size,
        sha256: kept.sha256,
        by: ask.for_whom(),
        at: ask.now(),
    };
    ask.tell("document", document.id.to_string());
    ask.conclude_file(file, &[Event::DocumentAdded(document)])
}

pub(crate) async fn amend(ask: &mut Ask<'_>) -> Result<Outcome, No> {
    let file = ask.file().await?;
    file.dossier.state.must_stand()?;
    let reason = ask.form.need::<Note>("reason");
    let consignee_name = ask.form.may::<Name>("consignee").map(|name| name.as_str().to_owned());
    let description = ask.form.may::<Line>("description").map(|line| line.as_str().to_owned());
    let container = match ask.form.raw("container") {
        Some(_) => Some(container_of(ask, &file, "container")?),
        None => None,
    };
    let Some(reason) = reason else { return Err(ask.form.no()) };
    let texts = ask.form.list("seals");
    let seals = crate::exchange::seals(&texts);
    match &seals {
        Ok(seals) if seals.len() > SEALS_MAX => {
            ask.form.wrong("seals", Refusal::new("LIMIT-01").arg("max", SEALS_MAX));
        }
        Ok(_) => {}
        Err(refusal) => ask.form.wrong("seals", refusal.clone()),
    }
    ask.form.check()?;
    let seals = container.zip(seals.ok());
    if consignee_name.is_none() && description.is_none() && seals.is_none() {
        return Err(No::code("AMEND-01"));
    }
    ask.tx.because(reason.as_str());
    let amendment = Amendment {
        at: ask.now(),
        by: ask.for_whom(),
        reason: reason.as_str().to_owned(),
        late: is_late(ask, &file),
        approved: None,
        consignee_name,
        description,
        seals,
    };
    ask.tell("late", amendment.late);
    ask.conclude_file(file, &[Event::Amended(amendment)])
}

/// True when an amendment made now comes after the manifest's deadline, and so waits for customs.
pub(crate) fn is_late(ask: &Ask<'_>, file: &File) -> bool {
    let deadline =
        manifest::deadline(file.call.ata.unwrap_or(file.call.eta), ask.desk.settings.terms.manifest_hours);
    ask.now() > deadline && file.manifest.number().is_some()
}

pub(crate) async fn decide_amendment(ask: &mut Ask<'_>) -> Result<Outcome, No> {
    let file = ask.file().await?;
    let approved = ask.form.choice("approved", |text| match text {
        "yes" => Some(true),
        "no" => Some(false),
        _ => None,
    });
    let index = ask.form.need::<Packages>("index").and_then(|index| usize::try_from(index.get()).ok());
    let (Some(approved), Some(index)) = (approved, index) else { return Err(ask.form.no()) };
    let known = file.dossier.state.amendments.get(index).filter(|one| one.late);
    let decision = match known.map(|one| one.approved) {
        None => return Err(No::code("AMEND-02")),
        Some(Some(before)) if before == approved => Decision::AlreadySo,
        Some(Some(_)) => return Err(No::code("AMEND-03")),
        Some(None) => Decision::Record(Event::AmendmentDecided { index, approved }),
    };
    ask.decide_file(file, decision)
}

/// Records how cargo landed; what is short is written off against the ship, so that the line can close.
pub(crate) async fn tally(ask: &mut Ask<'_>) -> Result<Outcome, No> {
    let file = ask.file().await?;
    file.dossier.state.must_stand()?;
    if file.call.ata.is_none() {
        return Err(No::code("TALLY-01"));
    }
    let container = if file.dossier.state.bill.boxes.is_empty() {
        None
    } else {
        Some(container_of(ask, &file, "container")?)
    };
    let outcome = ask.form.choice("outcome", Tally::from_code);
    let remark = ask.form.may::<Note>("remark").map_or_else(String::new, |note| note.as_str().to_owned());
    let at = ask.form.may_moment("at").unwrap_or_else(|| ask.now());
    let Some(outcome) = outcome else { return Err(ask.form.no()) };
    ask.form.check()?;
    let dossier = &file.dossier.state;
    let known = match container {
        Some(number) => dossier.bill.container(number).and_then(|one| one.landed.as_ref()),
        None => dossier.landed.as_ref(),
    };
    match known {
        Some(known) if known.outcome == outcome && known.remark == remark => {
            return Ok(Outcome::AlreadySo { noun: "dossier", id: file.dossier.id });
        }
        Some(_) => return Err(No::code("TALLY-02")),
        None => {}
    }
    if at > ask.now() {
        ask.form.wrong("at", Refusal::new("CALL-03"));
        return Err(ask.form.no());
    }
    let mut events = vec![Event::Tallied { container, landed: Landed { at, outcome, remark } }];
    if outcome == Tally::Short
        && let Some(end) = shortage(ask, &file, container)
    {
        move_to_end(ask, file.dossier.id, &end);
        events.push(Event::WrittenOff(end));
    }
    ask.conclude_file(file, &events)
}

/// What a missing container, or a missing lot, takes off the line.
fn shortage(ask: &Ask<'_>, file: &File, container: Option<ContainerNumber>) -> Option<End> {
    let dossier = &file.dossier.state;
    let (left_packages, left_grams) = dossier.remaining();
    let (packages, grams) = match container.and_then(|number| dossier.bill.container(number)) {
        Some(_) if dossier.bill.boxes.len() == 1 => (left_packages, left_grams),
        Some(one) => (one.packages.min(left_packages), one.grams.min(left_grams)),
        None => (left_packages, left_grams),
    };
    (packages > 0 || grams > 0).then(|| End {
        kind: EndKind::Shortage,
        packages,
        grams,
        reference: container.map_or_else(|| dossier.bill.number.clone(), |number| number.to_string()),
        by: ask.acting.party,
        at: ask.now(),
    })
}
