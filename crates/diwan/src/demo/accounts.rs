//! The accounts of the demonstration: the same on every fresh one, valid nowhere else.
//!
//! Computed from names, so that a script can sign in without asking anybody.

use serde::Serialize;
use sha2::{Digest, Sha256};

use super::roster::{Organisation, Person, ROSTER};

/// One account.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Account {
    /// What the play calls its person.
    pub actor: &'static str,
    /// The organisation they sit in.
    pub organisation: &'static str,
    /// What the organisation is, then what the person does there.
    pub roles: Vec<&'static str>,
    /// Their name; on the sign-in page, and not in the list for programs.
    #[serde(skip)]
    pub name: &'static str,
    /// Their e-mail address.
    pub user: &'static str,
    pub password: String,
    pub api_key: String,
}

/// Every account, in the order of the roster.
pub fn accounts() -> Vec<Account> {
    ROSTER.iter().flat_map(|firm| firm.people.iter().map(move |person| account(firm, person))).collect()
}

pub(super) fn account(firm: &Organisation, person: &Person) -> Account {
    Account {
        actor: person.actor,
        organisation: firm.name,
        roles: std::iter::once(firm.kind.code())
            .chain(person.duties.iter().map(|duty| duty.code()))
            .collect(),
        name: person.name,
        user: person.user,
        password: format!("dakhla-{}-2026", person.actor),
        api_key: format!(
            "dwn_{}",
            storage::journal::hex(&Sha256::digest(format!("diwan demo key {}", person.actor)))
        ),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use domain::PartyKind;
    use lexicon::{Email, Ice, Rc};
    use std::collections::BTreeSet;

    #[test]
    fn everybody_has_an_account_of_their_own_with_numbers_that_read() {
        let all = accounts();
        let distinct = |of: fn(&Account) -> String| all.iter().map(of).collect::<BTreeSet<_>>().len();
        assert_eq!(distinct(|one| one.actor.to_owned()), all.len());
        assert_eq!(distinct(|one| one.user.to_owned()), all.len());
        assert_eq!(distinct(|one| one.api_key.clone()), all.len());
        assert!(all.iter().all(|one| one.user.parse::<Email>().is_ok() && one.api_key.len() == 68));
        for firm in ROSTER {
            assert!(firm.ice.is_none_or(|ice| ice.parse::<Ice>().is_ok()), "{}", firm.name);
            assert!(firm.rc.is_none_or(|rc| rc.parse::<Rc>().is_ok()), "{}", firm.name);
            assert!(
                firm.people.iter().any(|one| one.duties.contains(&domain::Duty::Manager)),
                "{}",
                firm.name
            );
        }
    }

    #[test]
    fn every_kind_of_organisation_is_there_and_the_platform_has_four_eyes() {
        let kinds: BTreeSet<_> = ROSTER.iter().map(|firm| firm.kind).collect();
        assert_eq!(kinds, PartyKind::ALL.into_iter().collect());
        let platform = accounts().into_iter().filter(|one| one.roles.starts_with(&["platform"])).count();
        assert_eq!(platform, 2);
    }
}
