//! Settles the community: every organisation, everybody in their seat.

use std::collections::{BTreeMap, BTreeSet};

use anyhow::Context as _;
use desk::Desk;
use desk::people::NewPerson;
use domain::PartyKind;
use domain::party::{Identifiers, Party, Preferences, Standing};
use domain::policy::Acting;
use futures_util::future::try_join_all;
use lexicon::{PartyId, Personal, UserId};

use super::accounts::accounts;
use super::roster::{Organisation, PORT, ROSTER};
use crate::commands::said;

/// A person in their seat, ready to act.
#[derive(Debug, Clone)]
pub struct Seat {
    pub acting: Acting,
}

/// Everybody, by what the play calls them.
pub struct Community(BTreeMap<&'static str, Seat>);

impl Community {
    /// The person called so.
    pub fn seat(&self, actor: &str) -> anyhow::Result<&Seat> {
        self.0.get(actor).with_context(|| format!("nobody is called {actor}"))
    }
}

/// Founds every organisation and seats everybody.
pub(crate) async fn settle(desk: &Desk) -> anyhow::Result<Community> {
    // Passwords first, two at a time: they are most of the work.
    settle_with(desk, &hashes(desk).await?).await
}

/// The hashes of everybody's password, in the order of the roster.
pub async fn hashes(desk: &Desk) -> anyhow::Result<Vec<String>> {
    try_join_all(accounts().iter().map(|one| desk.hash(&one.password))).await.map_err(said)
}

/// Founds every organisation and seats everybody, their passwords hashed already.
pub async fn settle_with(desk: &Desk, hashes: &[String]) -> anyhow::Result<Community> {
    let accounts = accounts();
    let mut secrets = accounts.iter().zip(hashes);
    let mut community = BTreeMap::new();
    for firm in ROSTER {
        let id = PartyId::from_bytes(desk.new_id());
        desk.found(facts(desk, id, firm), None).await.map_err(said)?;
        for person in firm.people {
            let (account, hash) = secrets.next().context("an account for everybody")?;
            let user = UserId::from_bytes(desk.new_id());
            let duties: BTreeSet<_> = person.duties.iter().copied().collect();
            let newcomer =
                NewPerson { id: user, name: person.name, email: person.user, hash, lang: person.lang };
            desk.seat_in_demonstration(id, &newcomer, &duties, &account.api_key).await.map_err(said)?;
            let acting = Acting {
                user,
                party: id,
                kinds: BTreeSet::from([firm.kind]),
                duties,
                active: true,
                mandates: Vec::new(),
                office: firm
                    .at_the_port
                    .then(|| PORT.parse())
                    .transpose()
                    .map_err(|refusal: lexicon::Refusal| anyhow::anyhow!("{refusal}"))?,
            };
            community.insert(person.actor, Seat { acting });
        }
    }
    Ok(Community(community))
}

fn facts(desk: &Desk, id: PartyId, firm: &Organisation) -> Party {
    let text = |value: Option<&str>| value.map(str::to_owned);
    let occasional = firm.kind == PartyKind::OccasionalImporter;
    Party {
        id,
        name: firm.name.to_owned(),
        kinds: BTreeSet::from([firm.kind]),
        identifiers: Identifiers {
            ice: text(firm.ice),
            rc: text(firm.rc),
            cin: occasional.then(|| Personal::new("OD12345")),
            phone: Some(Personal::new("+212528890000")),
            office: firm.at_the_port.then(|| PORT.to_owned()),
            ..Identifiers::default()
        },
        applied_at: desk.now(),
        standing: Standing::Active { since: desk.now() },
        people: BTreeMap::new(),
        documents: Vec::new(),
        preferences: Preferences::default(),
    }
}
