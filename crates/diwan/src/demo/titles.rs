//! Import titles of the demonstration: one is domiciled, one waits at each bank, one was refused with its reason.

use domain::Act;

use super::story::{Teller, form};

/// One line of goods: what, how many units, for how much.
type Goods = (&'static str, &'static str, &'static str);

/// The bank of the importers, and that of the exporter.
const BANK: &str = "Banque Atlas";
const OTHER_BANK: &str = "Crédit des Oasis";

pub(super) async fn tell(teller: &mut Teller<'_>) -> anyhow::Result<()> {
    let potatoes = ("Pommes de terre de semence, certifiées", "24000", "15600.00");
    let done =
        subscribe(teller, "importer", "0701.10.00.00", ("ES", "FOB", "Semillas del Atlántico SL"), potatoes)
            .await?;
    teller.wait(20);
    teller.act("bank", Act::TitleTake, Some(done), form([])).await?;
    teller.wait(25);
    let reference = form([("reference", "DOM-2026-004417")]);
    teller.act("bank", Act::TitleDomicile, Some(done), reference).await?;

    let film = ("Film polyéthylène pour serres", "9500", "21375.00");
    subscribe(teller, "importer-second", "3920.10.00.00", ("ES", "CFR", "Plásticos del Sur SA"), film)
        .await?;

    let pumps = ("Pompes centrifuges", "5200", "38400.00");
    let refused =
        subscribe(teller, "importer", "8413.70.00.00", ("IT", "CIF", "Idraulica Ligure SRL"), pumps).await?;
    teller.wait(15);
    let reason = form([("reason", "La facture proforma est d'un autre vendeur.")]);
    teller.act("bank", Act::TitleRefuse, Some(refused), reason).await?;

    let cans = ("Boîtes métalliques vides", "18000", "9900.00");
    let seller = ("PT", "CFR", "Latas do Norte Lda");
    subscribe_with(teller, OTHER_BANK, "exporter", "7310.21.00.00", seller, cans).await?;
    Ok(())
}

async fn subscribe(
    teller: &mut Teller<'_>,
    importer: &str,
    position: &str,
    seller: (&str, &str, &str),
    goods: Goods,
) -> anyhow::Result<[u8; 16]> {
    subscribe_with(teller, BANK, importer, position, seller, goods).await
}

async fn subscribe_with(
    teller: &mut Teller<'_>,
    bank: &str,
    importer: &str,
    position: &str,
    (origin, incoterm, seller): (&str, &str, &str),
    (description, quantity, value): Goods,
) -> anyhow::Result<[u8; 16]> {
    let fields = form([
        ("bank", bank),
        ("position", position),
        ("origin", origin),
        ("seller", seller),
        ("currency", "EUR"),
        ("incoterm", incoterm),
        ("payment", "30 jours après expédition"),
        ("line.0.description", description),
        ("line.0.quantity", quantity),
        ("line.0.value", value),
    ]);
    Ok(teller.act(importer, Act::TitleSubscribe, None, fields).await?.0)
}
