//! The rates of exchange of the demonstration: the euro as two officers published it, so that one can declare today.

use domain::Act;
use lexicon::Span;

use super::story::{Teller, form};

/// Currencies with dirhams for one unit; invented.
const RATES: [(&str, &str); 2] = [("EUR", "10.7850"), ("USD", "9.9120")];

pub(super) async fn tell(teller: &mut Teller<'_>) -> anyhow::Result<()> {
    let tomorrow = desk::day(teller.now().plus(Span::days(1))).to_string();
    for (currency, dirhams) in RATES {
        let rate = form([
            ("currency", currency),
            ("per", "1"),
            ("dirhams", dirhams),
            ("from", &tomorrow),
            ("source", "Cours de la démonstration (inventé)"),
            ("reason", "Cours du jour"),
        ]);
        let (change, _) = teller.act("customs-officer", Act::ChangeRate, None, rate).await?;
        teller.wait(3);
        teller.act("customs-officer-second", Act::ChangeApprove, Some(change), form([])).await?;
    }
    Ok(())
}
