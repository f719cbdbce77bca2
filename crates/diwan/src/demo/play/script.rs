//! The script: what is done, by whom, in which order, and what each step must come to.

use lexicon::{Instant, Span};

use super::act::Act;
use super::stage::Stage;
use super::{declared, files};
use crate::demo::cargo::{Lot, interchange};
use crate::demo::roster::PORT;
use crate::demo::sailings::{LAST, sailing};

/// Plays everything.
pub(super) async fn run(stage: &mut Stage) -> anyhow::Result<()> {
    prepare(stage).await?;
    let title = declared::title(stage).await?;
    let eta = stage.now().plus(Span::hours(48));
    let call = announce(stage, eta).await?;
    lodge(stage, &call, eta).await?;
    arrive(stage, &call, eta).await?;
    files::run(stage, &title).await
}

/// The terminal opens its hours; the importer lets the broker act for them.
async fn prepare(stage: &mut Stage) -> anyhow::Result<()> {
    let (from, until) = (stage.now().plus(Span::days(2)), stage.now().plus(Span::days(6)));
    let hours = Act::new("slot/open").at("from", from).at("until", until).with("trucks", 4);
    stage.does("terminal", "opens its hours, four trucks in each", hours).await?;
    let offer = Act::new("mandate/offer")
        .with("agent", "Transit Rio de Oro")
        .with("services", "file,delivery,pickup")
        .at("until", stage.now().plus(Span::days(300)));
    let mandate = stage.does("importer", "offers a mandate to the broker", offer).await?.id;
    stage.wait(10);
    stage.does("broker", "accepts it", Act::on("mandate/accept", &mandate)).await?;
    stage.is_so_already("broker", "accepts it once more", Act::on("mandate/accept", &mandate)).await
}

async fn announce(stage: &mut Stage, eta: Instant) -> anyhow::Result<String> {
    let (ship, ..) = sailing(LAST);
    let announcement = |imo: &str| {
        Act::new("call/announce")
            .with("imo", imo)
            .with("ship", ship.name)
            .with("voyage", ship.voyage)
            .with("port", PORT)
            .with("last_port", ship.from)
            .with("terminal", "Terminal Dakhla Atlantique")
            .at("eta", eta)
    };
    stage.wait(30);
    stage
        .is_refused(
            "shipping-agent",
            "announces a ship by a wrong number",
            announcement("9074728"),
            &["IMO-02"],
        )
        .await?;
    let call = stage.does("shipping-agent", "announces the ship", announcement(ship.imo)).await?;
    Ok(call.id)
}

/// What the play's ship brings: some of the demonstration's bills, and one whose container is misspelt.
fn cargo() -> Vec<Lot> {
    let (.., lots) = sailing(LAST);
    let mut cargo: Vec<Lot> = lots.iter().filter(|lot| files::BILLS.contains(&lot.bill)).copied().collect();
    let misspelt = cargo.first().map(|lot| Lot {
        bill: "ASL26110099",
        container: Some(("QATU4102377", "45R1", "QL0048899")),
        ..*lot
    });
    cargo.extend(misspelt);
    cargo
}

async fn lodge(stage: &mut Stage, call: &str, eta: Instant) -> anyhow::Result<()> {
    let (ship, reference, _) = sailing(LAST);
    stage.wait(60);
    let bytes = interchange(ship, reference, &cargo(), stage.now(), eta);
    let sent = || Act::on("manifest/lodge", call).carrying("asl117s.edi", bytes.clone());
    let manifest =
        stage.does("shipping-agent", "lodges its manifest: CUSCAR, one bill misspelt", sent()).await?;
    for (name, expected) in [("bills", "5"), ("refused", "1")] {
        let found = manifest.text(name)?;
        anyhow::ensure!(found == expected, "the manifest should have {expected} {name}, and has {found}");
    }
    stage.is_refused("shipping-agent", "lodges it again", sent(), &["DS-07"]).await?;
    stage.wait(45);
    let register = || Act::on("manifest/register", &manifest.id);
    stage.does("customs-officer", "registers the manifest", register()).await?;
    stage.is_so_already("customs-officer-second", "registers it at the same moment", register()).await
}

/// The ship comes, is made fast and discharged.
async fn arrive(stage: &mut Stage, call: &str, eta: Instant) -> anyhow::Result<()> {
    let early = Act::on("call/start-discharge", call).at("at", stage.now());
    stage.is_refused("terminal", "starts discharge before the ship is there", early, &["CALL-05"]).await?;
    stage.wait(eta.since(stage.now()).whole_seconds() / 60 + 35);
    let at = stage.now();
    stage.does("harbour", "records the arrival", Act::on("call/arrive", call).at("at", at)).await?;
    stage.wait(50);
    let at = stage.now();
    let berth = Act::on("call/berth", call).with("berth", "Quai 2").at("at", at);
    stage.does("harbour", "makes her fast at Quai 2", berth).await?;
    stage.wait(25);
    let at = stage.now();
    stage.does("terminal", "starts discharge", Act::on("call/start-discharge", call).at("at", at)).await?;
    files::tally(stage).await?;
    stage.wait(40);
    let at = stage.now();
    stage.does("terminal", "ends discharge", Act::on("call/end-discharge", call).at("at", at)).await?;
    Ok(())
}
