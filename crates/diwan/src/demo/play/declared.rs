//! The potatoes, from the rate of exchange and the title to the release and the title's end.

use std::time::Duration;

use anyhow::Context as _;
use lexicon::Span;
use serde_json::{Value as Json, json};

use super::act::Act;
use super::moves::pay;
use super::stage::Stage;

/// How often, and how long apart, one looks whether the program has released the goods.
const LOOKS_MAX: u32 = 200;
const LOOK_EVERY: Duration = Duration::from_millis(50);

/// What the importer says to plant health.
const SAID: [(&str, &str); 4] = [
    ("use", "sowing"),
    ("variety", "Solanum tuberosum, Spunta"),
    ("phytosanitary_number", "ES-2026-778812"),
    ("phytosanitary_date", "2026-05-22"),
];
/// What its inspector saw.
const SEEN: [(&str, &str); 4] =
    [("identity", "conforms"), ("pests", "no"), ("sampled", "yes"), ("sample_seal", "ONSSA 118402")];

/// Two officers publish a rate; a title is subscribed and domiciled. Gives the title and its number.
pub(super) async fn title(stage: &mut Stage) -> anyhow::Result<(String, String)> {
    let rate = Act::new("change/rate")
        .with("currency", "EUR")
        .with("per", 1)
        .with("dirhams", "10.7850")
        .with("from", "2026-06-02")
        .with("source", "Bank Al-Maghrib, cours publié")
        .with("reason", "Cours du jour");
    let rate = stage.does("customs-officer", "proposes the published rate of the euro", rate).await?.id;
    let approve = || Act::on("change/approve", &rate);
    stage
        .is_refused("customs-officer", "approves it alone: two are needed", approve(), &["CHANGE-01"])
        .await?;
    stage.does("customs-officer-second", "approves it, the second pair of eyes", approve()).await?;
    risks(stage).await?;
    let goods = json!([{
        "description": "Pommes de terre de semence", "quantity": "23500", "value": "12000.00",
    }]);
    let subscribe = Act::new("title/subscribe")
        .with("bank", "Banque Atlas")
        .with("position", "0701.10.00.00")
        .with("origin", "ES")
        .with("seller", "Semillas del Atlántico SL")
        .with("currency", "EUR")
        .with("incoterm", "FOB")
        .with("line", goods);
    let title = stage.does("importer", "subscribes an import title", subscribe).await?;
    stage.wait(20);
    let domicile = Act::on("title/domicile", &title.id).with("reference", "DOM-2026-004417");
    stage.does("bank", "domiciles it", domicile).await?;
    let number = title.text("number")?;
    Ok((title.id, number))
}

/// Plants are looked at, whatever the draw says: the play goes the same way each time.
async fn risks(stage: &mut Stage) -> anyhow::Result<()> {
    let criterion = Act::new("change/criterion")
        .with("owner", "Service de l'analyse des risques")
        .with("category", "goods")
        .with("lane", "red")
        .with("positions", "0701")
        .with("from", "2026-06-02")
        .with("until", "2026-12-31")
        .with("reason", "Végétaux destinés à la plantation");
    let change =
        stage.does("customs-officer", "proposes a criterion: plants are looked at", criterion).await?.id;
    stage.does("customs-officer-second", "approves it", Act::on("change/approve", &change)).await?;
    Ok(())
}

/// Declared, controlled, paid, released by the program; the bank closes the title.
pub(super) async fn clear(
    stage: &mut Stage,
    file: &str,
    (title, number): &(String, String),
) -> anyhow::Result<()> {
    let declaration = declare(stage, file, number).await?;
    stage
        .is_refused(
            "customs-officer",
            "releases it: plant health and the money are missing",
            Act::on("declaration/release", &declaration),
            &["DUM-41", "DUM-40"],
        )
        .await?;
    plants(stage, file).await?;
    stage
        .does("importer", "asks for the one bill, port and terminal too", Act::on("invoice/draw", file))
        .await?;
    pay(stage, "importer", file, "VERS-20260603-0006").await?;
    released(stage, &declaration).await?;
    let paid = Act::on("title/pay", title).with("reference", "SWIFT-77120").with("amount", "12000.00");
    stage.does("bank", "pays the seller abroad", paid).await?;
    stage
        .does("bank", "closes the title: imputed and paid to the centime", Act::on("title/clear", title))
        .await?;
    Ok(())
}

async fn declare(stage: &mut Stage, file: &str, title: &str) -> anyhow::Result<String> {
    let prepare = Act::new("declaration/prepare")
        .with("dossier", file)
        .with("titles", title)
        .with("invoice_number", "FA-2026-118")
        .with("invoice_date", "2026-05-28")
        .with("freight", "1800.00")
        .with("insurance", "95.00");
    let declaration =
        stage.does("importer", "prepares a declaration: nothing known is typed", prepare).await?.id;
    stage.wait(5);
    let lodged = stage.does("importer", "signs it", Act::on("declaration/lodge", &declaration)).await?;
    // (12000 + 1800 + 95) × 10.785: 2.5 % of duty and 0.25 % of parafiscal tax; seed is free of value added tax.
    let due = lodged.text("due")?;
    anyhow::ensure!(due == "4121.08", "the duties should be 4121.08, and are {due}");
    let lane = lodged.text("lane")?;
    anyhow::ensure!(lane == "red", "plants should be red, and are {lane}");
    stage.does("customs-officer", "takes it in hand: red", Act::on("declaration/take", &declaration)).await?;
    let report = Act::on("declaration/report", &declaration)
        .with("outcome", "conforms")
        .with("text", "960 sacs comptés, scellé intact");
    stage.does("customs-inspector", "looks at the goods", report).await?;
    stage.does("customs-officer", "accepts it", Act::on("declaration/accept", &declaration)).await?;
    Ok(declaration)
}

/// The control of plant health, from its papers to its certificate.
async fn plants(stage: &mut Stage, file: &str) -> anyhow::Result<()> {
    let found = stage.asks("importer", "/api/control").await?;
    let rows = found.get("items").or(Some(&found)).and_then(Json::as_array);
    let control = rows.into_iter().flatten().find_map(|row| row.get("id")?.as_str()).map(str::to_owned);
    let control = control.with_context(|| format!("the importer has no control: {found}"))?;
    let answer = |said: &[(&str, &str)]| {
        said.iter().fold(Act::on("control/answer", &control), |act, (name, value)| act.with(name, *value))
    };
    let go = |verb: &str| Act::on("control/move", &control).with("verb", verb);
    stage.does("importer", "answers plant health", answer(&SAID)).await?;
    for (document, name) in
        [("phytosanitary-certificate", "phyto.pdf"), ("prior-authorisation", "autorisation.pdf")]
    {
        let paper = Act::on("dossier/attach", file).carrying(name, b"%PDF-1.7\n".to_vec());
        let paper =
            stage.does("importer", &format!("puts {name} in the file"), paper).await?.text("document")?;
        let show = Act::on("control/show", &control).with("document", document).with("paper", paper);
        stage.does("importer", "shows it to plant health", show).await?;
    }
    stage.does("importer", "sends it", go("submit")).await?;
    stage.wait(30);
    let visit = go("convoke").at("appointment", stage.now().plus(Span::minutes(60)));
    stage.does("agency-inspector", "comes to see the goods", visit).await?;
    stage.wait(75);
    stage.does("agency-inspector", "writes down what was seen", answer(&SEEN)).await?;
    stage.does("agency-inspector", "sends a sample away", go("sample").with("report", "RV-41")).await?;
    stage.does("agency-inspector", "notes the analysis", answer(&[("analysis", "free")])).await?;
    stage.does("agency-inspector", "has the result", go("result")).await?;
    for (fee, receipt) in [("control", "QT-118"), ("analysis", "QT-119")] {
        let pay = Act::on("control/pay", &control).with("fee", fee).with("reference", receipt);
        stage.does("agency-officer", &format!("notes that the {fee} was paid"), pay).await?;
    }
    stage.does("agency-officer", "admits the plants, with a certificate", go("admit")).await?;
    Ok(())
}

/// Nobody is waited for any more: the program releases the goods, as soon as it looks.
async fn released(stage: &Stage, declaration: &str) -> anyhow::Result<()> {
    let mut standing = Json::Null;
    for _ in 0..LOOKS_MAX {
        let read = stage.asks("importer", &format!("/api/declaration/{declaration}")).await?;
        standing = read.pointer("/row/standing").cloned().unwrap_or_default();
        if standing == "released" {
            return Ok(());
        }
        tokio::time::sleep(LOOK_EVERY).await;
    }
    anyhow::bail!("the declaration should be released, and is {standing}")
}
