//! What became of each bill of the ship that has arrived: one is gone, the others wait for somebody.

use domain::Act;
use lexicon::{DeclarationNumber, Instant, Span};

use super::story::{Teller, form};

/// The customs office of Dakhla-Port in the starter table, and the regime of release for consumption.
const OFFICE: &str = "361";
const REGIME: &str = "010";

/// Tells the files, one after the other.
pub(super) async fn tell(teller: &mut Teller<'_>, now: Instant) -> anyhow::Result<()> {
    teller.wait(60);
    held(teller).await?;
    gone(teller).await?;
    booked(teller, now).await?;
    to_endorse(teller).await?;
    to_order(teller).await?;
    claimed(teller).await?;
    to_split(teller).await?;
    loose(teller).await?;
    handed_on(teller).await
}

/// Seed potatoes: the agency holds them; the order is with the importer.
async fn held(teller: &mut Teller<'_>) -> anyhow::Result<()> {
    let file = teller.file("ASL26110001").await?;
    let stop =
        form([("container", "QATU4102376"), ("reason", "Contrôle phytosanitaire : prélèvement en cours")]);
    teller.act("agency-inspector", Act::HoldPlace, Some(file), stop).await?;
    teller.wait(10);
    let order = form([("holder", "001561191000066"), ("container", "QATU4102376")]);
    teller.act("shipping-agent", Act::OrderIssue, Some(file), order).await?;
    teller.wait(10);
    let text =
        form([("text", "Le conteneur est branché au parc froid, prise 14."), ("to", "001561191000066")]);
    teller.act("terminal", Act::DossierWrite, Some(file), text).await?;
    Ok(())
}

/// Pipes: cleared, ordered, fetched by a truck, and out of the gate.
async fn gone(teller: &mut Teller<'_>) -> anyhow::Result<()> {
    let file = teller.file("ASL26110002").await?;
    release(teller, file, 214).await?;
    let order = issue(teller, file, "001561191000066", "QSHU7760153").await?;
    teller.wait(20);
    let slot = teller.now();
    let code = book(teller, file, &order, slot, "12345-A-6").await?;
    teller.wait(15);
    teller.act("terminal-gate", Act::GateOut, Some(file), form([("pass", &code)])).await?;
    Ok(())
}

/// Pumps: cleared and ordered; a truck comes tomorrow morning.
async fn booked(teller: &mut Teller<'_>, now: Instant) -> anyhow::Result<()> {
    let file = teller.file("ASL26110004").await?;
    release(teller, file, 215).await?;
    let order = issue(teller, file, "001561191000066", "QDKU1209443").await?;
    teller.wait(10);
    book(teller, file, &order, tomorrow_at_ten(now), "4021-H-40").await?;
    Ok(())
}

/// Greenhouse film: released; the forwarder holds the order and must hand it on.
async fn to_endorse(teller: &mut Teller<'_>) -> anyhow::Result<()> {
    let file = teller.file("ASL26110003").await?;
    let name = form([("forwarder", "Groupage du Sud")]);
    teller.act("shipping-agent", Act::DossierForwarder, Some(file), name).await?;
    release(teller, file, 216).await?;
    issue(teller, file, "Groupage du Sud", "QNRU5003188").await?;
    Ok(())
}

/// Tin cans: released; the agent has still to issue the order. Tomato seeds: ordered, and not released.
async fn to_order(teller: &mut Teller<'_>) -> anyhow::Result<()> {
    let file = teller.file("ASL26110007").await?;
    release(teller, file, 217).await?;
    let seeds = teller.file("ASL26110006").await?;
    let paper = form([("text", "Le certificat phytosanitaire original est déposé au bureau.")]);
    teller.act("importer-second", Act::DossierWrite, Some(seeds), paper).await?;
    issue(teller, seeds, "002136093000040", "QSHU8123400").await?;
    Ok(())
}

/// Household effects: their owner says that they are hers; the agent must confirm.
async fn claimed(teller: &mut Teller<'_>) -> anyhow::Result<()> {
    let claim = form([("bill", "ASL26110005"), ("container", "QIBU2331072")]);
    teller.act("importer-occasional", Act::DossierClaim, None, claim).await?;
    teller.wait(10);
    Ok(())
}

/// Consolidated cargo: the forwarder is named and must split it.
async fn to_split(teller: &mut Teller<'_>) -> anyhow::Result<()> {
    let file = teller.file("ASL26110008").await?;
    let name = form([("forwarder", "Groupage du Sud")]);
    teller.act("shipping-agent", Act::DossierForwarder, Some(file), name).await?;
    teller.wait(10);
    Ok(())
}

/// Fishing nets, loose: released and ordered; their owner has still to book a truck.
async fn loose(teller: &mut Teller<'_>) -> anyhow::Result<()> {
    let file = teller.file("ASL26110009").await?;
    release(teller, file, 218).await?;
    let order = form([("holder", "001337926000059")]);
    teller.act("shipping-agent", Act::OrderIssue, Some(file), order).await?;
    Ok(())
}

/// Sand filters: the importer hands the order to the broker, who books the truck.
async fn handed_on(teller: &mut Teller<'_>) -> anyhow::Result<()> {
    let file = teller.file("ASL26110010").await?;
    release(teller, file, 219).await?;
    let order = issue(teller, file, "001561191000066", "QSHU9002173").await?;
    teller.wait(10);
    let endorse = form([("order", &order), ("to", "Transit Rio de Oro")]);
    teller.act("importer", Act::OrderEndorse, Some(file), endorse).await?;
    Ok(())
}

/// Customs releases the whole line against a declaration.
async fn release(teller: &mut Teller<'_>, file: [u8; 16], serial: u32) -> anyhow::Result<()> {
    teller.wait(10);
    let year = desk::local(teller.now()).and_then(|at| u16::try_from(at.year()).ok()).unwrap_or(2026);
    let number = DeclarationNumber::from_parts(OFFICE, REGIME, year, serial).map(|one| one.to_string());
    let fields = form([("end", "clearance"), ("reference", number.as_deref().unwrap_or_default())]);
    teller.act("customs-officer", Act::ReleaseGrant, Some(file), fields).await?;
    Ok(())
}

/// The agent issues an order; its number.
async fn issue(
    teller: &mut Teller<'_>,
    file: [u8; 16],
    holder: &str,
    container: &str,
) -> anyhow::Result<String> {
    teller.wait(10);
    let fields = form([("holder", holder), ("container", container)]);
    let (_, done) = teller.act("shipping-agent", Act::OrderIssue, Some(file), fields).await?;
    text(&done, "number")
}

/// The importer books a truck; the code its driver says at the gate.
async fn book(
    teller: &mut Teller<'_>,
    file: [u8; 16],
    order: &str,
    slot: Instant,
    plate: &str,
) -> anyhow::Result<String> {
    let slot = slot.to_string();
    let fields = form([
        ("order", order),
        ("haulier", "Transports Oued Ed-Dahab"),
        ("slot", &slot),
        ("plate", plate),
        ("driver", "Brahim El Idrissi"),
    ]);
    let (_, done) = teller.act("importer", Act::AppointmentBook, Some(file), fields).await?;
    text(&done, "code")
}

fn text(done: &desk::Done, name: &str) -> anyhow::Result<String> {
    let value = done.with.get(name).and_then(serde_json::Value::as_str);
    value.map(str::to_owned).ok_or_else(|| anyhow::anyhow!("the answer has no {name}"))
}

/// Ten in the morning of the next day, in Morocco.
fn tomorrow_at_ten(now: Instant) -> Instant {
    let tomorrow = desk::local(now)
        .and_then(|at| at.tomorrow().ok())
        .and_then(|at| at.with().hour(10).minute(0).second(0).subsec_nanosecond(0).build().ok());
    tomorrow
        .map_or_else(|| now.plus(Span::hours(20)), |at| Instant::from_micros(at.timestamp().as_microsecond()))
}
