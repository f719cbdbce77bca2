//! What becomes of each bill in the play.

use lexicon::Span;

use super::act::Act;
use super::declared;
use super::moves::{book, booking, closed, file, issue, issue_by, pay, release};
use super::stage::Stage;

/// The bills of the play: potatoes, film, household effects, consolidated cargo, loose nets.
pub(super) const BILLS: [&str; 5] = [POTATOES, FILM, EFFECTS, GROUPAGE, NETS];
const POTATOES: &str = "ASL26110001";
const FILM: &str = "ASL26110003";
const EFFECTS: &str = "ASL26110005";
const GROUPAGE: &str = "ASL26110008";
const NETS: &str = "ASL26110009";

/// Their containers.
const REEFER: &str = "QATU4102376";
const FILM_BOX: &str = "QNRU5003188";
const EFFECTS_BOX: &str = "QIBU2331072";
const GROUPAGE_BOX: &str = "QNRU6127753";

/// Tells how everything landed: the nets did not.
pub(super) async fn tally(stage: &mut Stage) -> anyhow::Result<()> {
    for (bill, container) in
        [(POTATOES, REEFER), (FILM, FILM_BOX), (EFFECTS, EFFECTS_BOX), (GROUPAGE, GROUPAGE_BOX)]
    {
        stage.wait(15);
        let file = file(stage, "terminal", bill).await?;
        let landed = Act::on("dossier/tally", &file).with("container", container).with("outcome", "agreed");
        stage.does("terminal", &format!("tallies {container}"), landed).await?;
    }
    let file = file(stage, "terminal", NETS).await?;
    let short = Act::on("dossier/tally", &file).with("outcome", "short").with("remark", "Non débarqué");
    stage.does("terminal", "tallies the nets: not landed, written off", short).await?;
    Ok(())
}

/// Tells the files, one after the other.
pub(super) async fn run(stage: &mut Stage, title: &(String, String)) -> anyhow::Result<()> {
    potatoes(stage, title).await?;
    film(stage).await?;
    effects(stage).await?;
    groupage(stage).await
}

/// Held and lifted, declared, controlled, paid, released, ordered, endorsed, fetched under a mandate.
async fn potatoes(stage: &mut Stage, title: &(String, String)) -> anyhow::Result<()> {
    let file = file(stage, "importer", POTATOES).await?;
    stage.finds_nothing("bank", &format!("/api/dossier/{file}")).await?;
    let stop =
        Act::on("hold/place", &file).with("container", REEFER).with("reason", "Contrôle phytosanitaire");
    let hold = stage.does("agency-inspector", "stops the container", stop).await?.text("hold")?;
    stage.wait(20);
    let name = Act::on("dossier/forwarder", &file).with("forwarder", "Groupage du Sud");
    stage.does("shipping-agent", "names the forwarder", name).await?;
    let order = issue(stage, &file, "Groupage du Sud", REEFER).await?;
    stage.wait(15);
    let endorse = |to: &str| Act::on("order/endorse", &file).with("order", order.clone()).with("to", to);
    stage.does("forwarder", "endorses the order to the consignee", endorse("001561191000066")).await?;
    stage
        .is_refused("forwarder", "endorses it once more, to another", endorse("002136093000040"), &["AUT-02"])
        .await?;
    let first = booking(stage, &file, &order);
    let booked = stage.does("broker", "books a truck in the next hour", first).await?;
    let (pass, appointment) = (booked.text("code")?, booked.text("appointment")?);
    stage.wait(60);
    let out = || Act::on("gate/out", &file).with("pass", pass.clone());
    stage
        .is_refused("terminal-gate", "asks for the barrier: what is missing?", out(), &["GATE-06", "GATE-04"])
        .await?;
    let lift = |hold: &str| Act::on("hold/lift", &file).with("container", REEFER).with("hold", hold);
    stage
        .is_refused("customs-inspector", "lifts another authority's stop", lift(&hold), &["HOLD-01"])
        .await?;
    stage.does("agency-inspector", "lifts its stop", lift(&hold)).await?;
    stage.is_refused("terminal-gate", "asks again: still not released", out(), &["GATE-04"]).await?;
    declared::clear(stage, &file, title).await?;
    let later = Act::on("appointment/change", &file)
        .with("appointment", appointment)
        .with("plate", "12345-A-6")
        .with("driver", "Brahim El Idrissi")
        .at("slot", stage.now().plus(Span::hours(1)));
    stage.does("broker", "moves the truck to the next hour", later).await?;
    stage.wait(60);
    stage.does("terminal-gate", "opens the barrier", out()).await?;
    stage.is_so_already("terminal-gate", "asks a second time, the line was bad", out()).await?;
    closed(stage, "importer", &file).await
}

/// Released first; its owner fetches it.
async fn film(stage: &mut Stage) -> anyhow::Result<()> {
    let file = file(stage, "importer-second", FILM).await?;
    release(stage, &file, 2).await?;
    let order = issue(stage, &file, "002136093000040", FILM_BOX).await?;
    let pass = book(stage, "importer-second", &file, &order).await?;
    let second = booking(stage, &file, &order);
    stage.is_refused("importer-second", "books a second truck for it", second, &["RDV-01"]).await?;
    stage.does("importer-second", "asks for the bill", Act::on("invoice/draw", &file)).await?;
    stage.is_so_already("importer-second", "asks for it again", Act::on("invoice/draw", &file)).await?;
    stage.wait(60);
    let out = || Act::on("gate/out", &file).with("pass", pass.clone());
    stage
        .is_refused("terminal-gate", "asks for the barrier: the bill is not paid", out(), &["GATE-09"])
        .await?;
    pay(stage, "importer-second", &file, "VERS-20260603-0007").await?;
    stage.does("terminal-gate", "opens the barrier", out()).await?;
    closed(stage, "importer-second", &file).await
}

/// Claimed by their owner, confirmed, sent on under transit.
async fn effects(stage: &mut Stage) -> anyhow::Result<()> {
    let claim =
        |container: &str| Act::new("dossier/claim").with("bill", EFFECTS).with("container", container);
    stage
        .is_refused("importer-occasional", "claims a bill by guessing", claim(FILM_BOX), &["CLAIM-03"])
        .await?;
    let file =
        stage.does("importer-occasional", "claims her household effects", claim(EFFECTS_BOX)).await?.id;
    stage.wait(10);
    stage.does("shipping-agent", "confirms the claim", Act::on("dossier/confirm", &file)).await?;
    stage.wait(30);
    let transit =
        Act::on("release/grant", &file).with("end", "transit").with("reference", "T1-361-2026-000044");
    stage.does("customs-officer", "writes the line off to transit", transit).await?;
    Ok(())
}

/// Split into house bills, each cleared on its own; one is fetched.
async fn groupage(stage: &mut Stage) -> anyhow::Result<()> {
    let master = file(stage, "shipping-agent", GROUPAGE).await?;
    let name = Act::on("dossier/forwarder", &master).with("forwarder", "Groupage du Sud");
    stage.does("shipping-agent", "names the forwarder of the groupage", name).await?;
    let house = |bill: &str, name: &str, ice: &str, packages: u64, kilograms: u64| {
        serde_json::json!({
            "bill": bill, "consignee": name, "consignee_ice": ice, "description": "PARTS AND TOOLS",
            "packages": packages, "gross_kg": kilograms, "container": GROUPAGE_BOX,
        })
    };
    let split = |second: u64| {
        Act::on("dossier/split", &master).with(
            "house",
            serde_json::json!([
                house("GDS-0001", "OUED VERT SARL", "001561191000066", 130, 7_800),
                house("GDS-0002", "DAKHLA PECHE", "001337926000059", second, 4_800),
            ]),
        )
    };
    stage.wait(15);
    stage.is_refused("forwarder", "splits it, one package too many", split(81), &["HOUSE-04"]).await?;
    stage.does("forwarder", "splits it into two house bills", split(80)).await?;
    let first = file(stage, "importer", "GDS-0001").await?;
    let second = file(stage, "exporter", "GDS-0002").await?;
    release(stage, &first, 3).await?;
    release(stage, &second, 4).await?;
    let order = issue_by(stage, "forwarder", &first, "001561191000066", GROUPAGE_BOX).await?;
    let pass = book(stage, "importer", &first, &order).await?;
    stage.wait(60);
    stage.does("terminal-gate", "opens the barrier", Act::on("gate/out", &first).with("pass", pass)).await?;
    Ok(())
}
