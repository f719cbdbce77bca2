//! Two firms that ask to join: one nobody looked at yet, one that waits for the second pair of eyes.

use domain::Act;

use super::story::{Teller, form};
use crate::commands::said;

/// Name, kind, ICE, trade register, person, address.
const APPLICANTS: [[&str; 6]; 2] = [
    [
        "Froid du Sud SARL",
        "trader",
        "001586624000038",
        "5012/Dakhla",
        "Meryem Saadi",
        "meryem@froid-du-sud.example",
    ],
    [
        "Caravane Atlantique",
        "haulier",
        "002240195000055",
        "5077/Dakhla",
        "Ali Ould Sidi",
        "ali@caravane.example",
    ],
];

/// Both apply; the platform has checked the second.
pub(super) async fn tell(teller: &mut Teller<'_>) -> anyhow::Result<()> {
    for (place, [firm, kind, ice, rc, name, email]) in APPLICANTS.into_iter().enumerate() {
        teller.wait(5);
        let mut fields = form([
            ("firm", firm),
            ("kind", kind),
            ("ice", ice),
            ("rc", rc),
            ("phone", "0528 89 12 34"),
            ("name", name),
            ("email", email),
            ("new_password", "dakhla-applicant-2026"),
        ]);
        let party = teller.desk().apply(&mut fields, "fr").await.map_err(said)?;
        if place == 1 {
            teller.act("platform", Act::PartyCheck, Some(*party.bytes()), form([])).await?;
        }
    }
    Ok(())
}
