//! Moves that come again and again: finding a file, releasing, ordering, booking.

use anyhow::Context as _;
use lexicon::{DeclarationNumber, Span};

use super::act::Act;
use super::stage::Stage;

/// The file of a bill, as `actor` finds it.
pub(super) async fn file(stage: &Stage, actor: &str, bill: &str) -> anyhow::Result<String> {
    let found = stage.asks(actor, &format!("/api/search?q={bill}")).await?;
    let hits = found.get("items").or(Some(&found)).and_then(serde_json::Value::as_array);
    let hit = hits.into_iter().flatten().find(|hit| hit.get("noun").is_some_and(|noun| noun == "dossier"));
    let id = hit.and_then(|hit| hit.get("id")?.as_str()).map(str::to_owned);
    id.with_context(|| format!("{actor} finds no file of {bill}: {found}"))
}

pub(super) async fn closed(stage: &Stage, actor: &str, file: &str) -> anyhow::Result<()> {
    let page = stage.asks(actor, &format!("/api/dossier/{file}")).await?;
    anyhow::ensure!(
        page.get("closed").is_some_and(|closed| closed == true),
        "the file should be closed: {page}"
    );
    Ok(())
}

/// Customs releases the whole of what is left of a line.
pub(super) async fn release(stage: &mut Stage, file: &str, serial: u32) -> anyhow::Result<()> {
    stage.wait(20);
    let number =
        DeclarationNumber::from_parts("361", "010", 2026, serial).context("a declaration's number")?;
    let act = Act::on("release/grant", file).with("end", "clearance").with("reference", number.to_string());
    stage.does("customs-officer", &format!("releases the line against {}", number.spaced()), act).await?;
    Ok(())
}

pub(super) async fn issue(
    stage: &mut Stage,
    file: &str,
    holder: &str,
    container: &str,
) -> anyhow::Result<String> {
    issue_by(stage, "shipping-agent", file, holder, container).await
}

/// A delivery order; its number.
pub(super) async fn issue_by(
    stage: &mut Stage,
    by: &str,
    file: &str,
    holder: &str,
    container: &str,
) -> anyhow::Result<String> {
    stage.wait(10);
    let act = Act::on("order/issue", file).with("holder", holder).with("container", container);
    stage.does(by, &format!("issues the delivery order of {container}"), act).await?.text("number")
}

pub(super) fn booking<'a>(stage: &Stage, file: &'a str, order: &str) -> Act<'a> {
    Act::on("appointment/book", file)
        .with("order", order)
        .with("haulier", "Transports Oued Ed-Dahab")
        .with("plate", "12345-A-6")
        .with("driver", "Brahim El Idrissi")
        .at("slot", stage.now().plus(Span::hours(1)))
}

/// A truck in the next hour; the code its driver says.
pub(super) async fn book(stage: &mut Stage, by: &str, file: &str, order: &str) -> anyhow::Result<String> {
    let act = booking(stage, file, order);
    stage.does(by, "books a truck in the next hour", act).await?.text("code")
}

/// The whole bill, paid at the counter of a bank, which confirms it twice.
pub(super) async fn pay(stage: &mut Stage, by: &str, file: &str, reference: &str) -> anyhow::Result<()> {
    let start = Act::on("payment/start", file).with("rail", "counter").with("bank", "Banque Atlas");
    let payment = stage.does(by, "goes to the bank to pay", start).await?.text("payment")?;
    stage.wait(5);
    let confirm = || Act::on("payment/confirm", &payment).with("reference", reference);
    stage.does("bank", "confirms the money it received", confirm()).await?;
    stage.is_so_already("bank", "confirms it once more", confirm()).await
}
