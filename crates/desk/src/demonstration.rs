//! People of a demonstration: their passwords and keys are known to everybody, and so are given nowhere else.

use std::collections::BTreeSet;

use domain::party::Party;
use domain::{Act, Decision, Duty};
use lexicon::{EntryId, KeyId, PartyId};
use storage::{Author, people};

use crate::acts::key::new_key;
use crate::acts::party::words;
use crate::answer::No;
use crate::desk::Desk;
use crate::people::{NewPerson, new_person};

impl Desk {
    /// Seats a person in an organisation, with the key `api_key`. There is no such thing outside a demonstration.
    pub async fn seat_in_demonstration(
        &self,
        party: PartyId,
        person: &NewPerson<'_>,
        duties: &BTreeSet<Duty>,
        api_key: &str,
    ) -> Result<(), No> {
        if !self.settings.demo {
            return Err(No::NotFound);
        }
        let mut tx = self.store.begin(EntryId::from_bytes(self.new_id()), self.now());
        let loaded = tx.load::<Party>(*party.bytes()).await?.ok_or(No::NotFound)?;
        if let Decision::Record(event) = loaded.state.join(person.id, duties.clone())? {
            tx.happen(loaded, &event)?;
        }
        new_person(&mut tx, person, self.now())?;
        tx.also(people::seat(person.id, party, &words(duties)));
        let id = KeyId::from_bytes(self.new_id());
        tx.also(new_key(id, api_key, person.id, party, "demonstration", "*", self.now()));
        tx.record(Author::Person(person.id, Some(party), Act::PartyJoin), |_| Ok(None)).await?;
        Ok(())
    }
}
