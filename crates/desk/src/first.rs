//! The first officer of the platform: nobody is there yet to invite them.
//!
//! Always true: a link works once, and only the last one given; once somebody sits in the platform's organisation, none
//! is given any more.

use std::collections::{BTreeMap, BTreeSet};

use domain::party::{Identifiers, Party, Preferences, Standing};
use domain::{Duty, PartyKind};
use lexicon::{PartyId, Span};
use storage::{Statement, values};

use crate::acts::key::secret_text;
use crate::acts::party::{link, words};
use crate::answer::No;
use crate::desk::Desk;
use crate::upload::digest;

/// How long the link works, in days.
const LINK_DAYS: i64 = 14;
/// Name of the organisation until its officers are somebody.
const NAME: &str = "Diwan";

impl Desk {
    /// A link with which the first officer of the platform takes their seat, while nobody has one. Makes the
    /// platform's organisation when there is none.
    ///
    /// The invitation names no e-mail address: whoever follows the link gives their own.
    pub async fn first_officer_link(&self) -> Result<Option<String>, No> {
        let party = match self.platform().await? {
            Some(party) => party,
            None => self.found_platform().await?,
        };
        if !self.store.seats_in(party).await?.is_empty() {
            return Ok(None);
        }
        let token = secret_text("", self.random::<32>());
        let duties = words(&BTreeSet::from([Duty::Manager, Duty::Officer]));
        let payload = serde_json::json!({ "party": party, "email": "", "duties": duties }).to_string();
        let earlier = Statement::any(
            "link",
            "delete from link where purpose = 'invitation' and payload = $1 and used_at is null",
            values![payload.clone()],
        );
        let expires = self.now().plus(Span::days(LINK_DAYS));
        self.store.write(vec![earlier, link(&token, "invitation", &payload, expires)]).await?;
        Ok(Some(format!("{}/invitation/{token}", self.settings.public_url)))
    }

    async fn platform(&self) -> Result<Option<PartyId>, No> {
        let rows = self
            .store
            .read("select party from organisation where kinds = $1", &values![PartyKind::Platform.code()])
            .await?;
        rows.first().map(|row| Ok(PartyId::from_bytes(row.id(0)?))).transpose()
    }

    /// Of two nodes that start at once, one makes it: its identifier is the same on both.
    async fn found_platform(&self) -> Result<PartyId, No> {
        let mut id = [0; 16];
        id.iter_mut().zip(digest(b"the platform's own organisation")).for_each(|(to, from)| *to = from);
        let facts = Party {
            id: PartyId::from_bytes(id),
            name: NAME.to_owned(),
            kinds: BTreeSet::from([PartyKind::Platform]),
            identifiers: Identifiers::default(),
            applied_at: self.now(),
            standing: Standing::Active { since: self.now() },
            people: BTreeMap::new(),
            documents: Vec::new(),
            preferences: Preferences::default(),
        };
        match self.found(facts, None).await {
            Ok(()) | Err(No::Lost(_)) => Ok(PartyId::from_bytes(id)),
            Err(no) => Err(no),
        }
    }
}
