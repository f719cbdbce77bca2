//! Organisations as others refer to them: by identifier, by ICE, by name.

use std::collections::BTreeMap;

use domain::mandate::Mandate;
use domain::party::Party;
use lexicon::{Ice, ParseWord, PartyId, Refusal};
use storage::{Fault, Loaded};

use crate::answer::No;
use crate::desk::Desk;
use crate::door::Ask;

/// A name as it is looked for: lower case, accents folded, one space between words.
pub fn folded(name: &str) -> String {
    use unicode_normalization::UnicodeNormalization as _;
    let plain: String = name
        .nfd()
        .filter(|one| !unicode_normalization::char::is_combining_mark(*one))
        .flat_map(char::to_lowercase)
        .collect();
    plain.split_whitespace().collect::<Vec<_>>().join(" ")
}

impl Desk {
    /// Mandates others gave this organisation, whatever their standing.
    pub async fn mandates_given_to(&self, agent: PartyId) -> Result<Vec<Mandate>, Fault> {
        let mut mandates = Vec::new();
        for handle in self.store.find("mandate-agent", &agent.to_string()).await? {
            mandates.extend(self.store.load::<Mandate>(handle.subject).await?.map(|loaded| loaded.state));
        }
        Ok(mandates)
    }

    /// The organisation somebody means by `text`: its identifier, its ICE, or its exact name.
    pub async fn party_meant(&self, text: &str) -> Result<Option<Loaded<Party>>, Fault> {
        if let Ok(id) = lexicon::parse_uuid(text) {
            return self.store.load(id).await;
        }
        let mut found = match Ice::parse_word(text) {
            Ok(ice) => self.store.load_found("ice", ice.as_str()).await?,
            Err(_) => self.store.load_found("name", &folded(text)).await?,
        };
        // Two firms of one name: the sender must say which.
        Ok(if found.len() == 1 { found.pop() } else { None })
    }

    /// Names of organisations, for showing.
    pub async fn names(&self, ids: Vec<PartyId>) -> Result<BTreeMap<PartyId, String>, Fault> {
        let mut names = BTreeMap::new();
        for id in ids {
            if let std::collections::btree_map::Entry::Vacant(free) = names.entry(id)
                && let Some(organisation) = self.store.organisation(id).await?
            {
                free.insert(organisation.name);
            }
        }
        Ok(names)
    }
}

impl Ask<'_> {
    /// The active organisation named in the field `name`.
    pub async fn party(&mut self, name: &str) -> Result<Loaded<Party>, No> {
        let Some(text) = self.form.raw(name).map(str::to_owned) else {
            self.form.wrong(name, Refusal::new("FORM-01"));
            return Err(self.form.no());
        };
        match self.desk.party_meant(&text).await? {
            Some(party) if party.state.is_active() => Ok(party),
            Some(_) => {
                self.form.wrong(name, Refusal::new("PARTY-07"));
                Err(self.form.no())
            }
            None => {
                self.form.wrong(name, Refusal::new("PARTY-06"));
                Err(self.form.no())
            }
        }
    }

    /// The same, when the fields after it are read too: what is wrong with it is noted beside what is wrong with them.
    pub async fn noted_party(&mut self, name: &str) -> Result<Option<Loaded<Party>>, No> {
        match self.party(name).await {
            Ok(party) => Ok(Some(party)),
            Err(No::Refused(refusals)) => {
                self.form.all_wrong(refusals);
                Ok(None)
            }
            Err(no) => Err(no),
        }
    }
}
