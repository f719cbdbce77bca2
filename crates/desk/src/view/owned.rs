//! Things that stand on the lists of their owners: one's own, and those of one's principals.

use domain::Subject;
use domain::mandate::Service;
use domain::policy::Acting;
use lexicon::PartyId;
use storage::lists::First;
use storage::{Fault, Loaded};

use crate::desk::Desk;

impl Desk {
    /// In whose name an organisation reads what `service` covers: its own, and its principals'.
    pub(crate) async fn principals(&self, acting: &Acting, service: Service) -> Result<Vec<PartyId>, Fault> {
        let mut owners = vec![acting.party];
        for mandate in self.mandates_given_to(acting.party).await? {
            if mandate.covers(service, None, self.now()) && !owners.contains(&mandate.principal) {
                owners.push(mandate.principal);
            }
        }
        Ok(owners)
    }

    /// The latest `rows` things on the lists `kind` of all `owners` together, before the cursor, each with its own
    /// cursor. That is the moment alone: it goes on in the list of every owner.
    pub(crate) async fn latest<S: Subject>(
        &self,
        kind: &str,
        owners: impl IntoIterator<Item = String>,
        before: Option<&str>,
        rows: i64,
    ) -> Result<Vec<(String, S)>, Fault> {
        let end = before.unwrap_or("\u{10FFFF}");
        let mut found = Vec::new();
        for owner in owners {
            let (from, until) = (format!("{owner}:"), format!("{owner}:{end}"));
            for handle in self.store.find_between(kind, &from, &until, First::Greatest, rows).await? {
                let cursor = handle.value.strip_prefix(&from).unwrap_or_default().to_owned();
                found.push((cursor, handle.subject));
            }
        }
        found.sort_by(|one, other| other.cmp(one));
        found.truncate(usize::try_from(rows).unwrap_or(usize::MAX));
        self.loaded(found).await
    }

    /// The things a list names, each with its place in it, read together.
    pub(crate) async fn loaded<S: Subject>(
        &self,
        found: Vec<(String, [u8; 16])>,
    ) -> Result<Vec<(String, S)>, Fault> {
        let ids: Vec<_> = found.iter().map(|(_, id)| *id).collect();
        let mut things = self.store.load_page::<S>(&ids).await?.into_iter().peekable();
        let place = |(place, id): (String, [u8; 16])| {
            things.next_if(|thing: &Loaded<S>| thing.id == id).map(|thing| (place, thing.state))
        };
        Ok(found.into_iter().filter_map(place).collect())
    }
}
