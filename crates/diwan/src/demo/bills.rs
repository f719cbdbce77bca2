//! Bills of the demonstration: one waits to be paid, with a payment announced at the bank's counter; one is paid in part;
//! a surety stands behind the importer.

use domain::Act;

use super::story::{Teller, form};

/// The bank at whose counter one pays.
const BANK: &str = "Banque Atlas";

pub(super) async fn tell(teller: &mut Teller<'_>) -> anyhow::Result<()> {
    let filters = teller.file("ASL26110010").await?;
    teller.act("importer", Act::InvoiceDraw, Some(filters), form([])).await?;
    teller.wait(4);
    pay(teller, "importer", filters, "500.00").await?;

    let nets = teller.file("ASL26110009").await?;
    teller.act("exporter", Act::InvoiceDraw, Some(nets), form([])).await?;
    teller.wait(2);
    let paid = pay(teller, "exporter", nets, "100.00").await?;
    teller.wait(6);
    let money = form([("reference", "VERS-004417")]);
    teller.act("bank", Act::PaymentConfirm, Some(paid), money).await?;

    let importer = teller.party("importer")?;
    let ceiling = form([("ceiling", "250000.00"), ("reference", "Caution bancaire 2026-17")]);
    teller.act("customs-officer", Act::GuaranteePropose, Some(importer), ceiling).await?;
    teller.wait(3);
    teller.act("customs-officer-second", Act::GuaranteeApprove, Some(importer), form([])).await?;
    Ok(())
}

/// Means to pay at the counter; gives the payment.
async fn pay(teller: &mut Teller<'_>, by: &str, file: [u8; 16], amount: &str) -> anyhow::Result<[u8; 16]> {
    let fields = form([("rail", "counter"), ("bank", BANK), ("amount", amount)]);
    Ok(teller.act(by, Act::PaymentStart, Some(file), fields).await?.0)
}
