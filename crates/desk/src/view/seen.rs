//! Whether somebody may know that a thing is there: asked before a form about it is drawn.

use domain::Act;
use domain::call::Call;
use domain::mandate::Mandate;
use domain::manifest::Manifest;
use domain::policy::{Acting, PartyPlace, Relation, Subjected};
use lexicon::PartyId;

use crate::answer::No;
use crate::desk::Desk;

impl Desk {
    /// Finds nothing where `acting` may not know of the thing `act` would be done to.
    pub async fn must_know(&self, acting: &Acting, act: Act, id: [u8; 16]) -> Result<(), No> {
        let place: Box<dyn Subjected + Send + Sync> = match (act, act.noun()) {
            // A manifest is lodged for a call.
            (Act::ManifestLodge, _) | (_, "call") => {
                Box::new(self.store.load::<Call>(id).await?.ok_or(No::NotFound)?.state)
            }
            (_, "manifest") => Box::new(self.store.load::<Manifest>(id).await?.ok_or(No::NotFound)?.state),
            (_, "mandate") => Box::new(self.store.load::<Mandate>(id).await?.ok_or(No::NotFound)?.state),
            (_, "party" | "user" | "key" | "webhook" | "slot") => Box::new(PartyPlace(PartyId::from_bytes(id))),
            _ => return self.readable_file(&mut acting.clone(), id).await.map(|_| ()),
        };
        let stranger = place.relations(acting.party, &acting.kinds).contains(&Relation::Stranger);
        if stranger { Err(No::NotFound) } else { Ok(()) }
    }
}
