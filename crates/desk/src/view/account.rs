//! What people see of their own account, and of an invitation that reached them.

use domain::Duty;
use domain::user::User;
use lexicon::{PartyId, UserId};

use crate::answer::No;
use crate::desk::Desk;
use crate::people::shown_secret;

/// A person's own account.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AccountView {
    pub name: String,
    pub email: String,
    /// The language of their letters.
    pub lang: String,
    /// True once a code is asked for at sign-in.
    pub second_factor: bool,
    /// Recovery codes that were not used yet.
    pub recovery_left: usize,
    /// A secret that waits for its first code: in base 32, and its address for apps.
    pub proposed: Option<(String, String)>,
}

/// What an invitation offers.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct InvitationView {
    pub firm: String,
    /// The address it was sent to; nothing for the first officer of the platform, who gives their own.
    pub email: Option<String>,
    pub duties: Vec<&'static str>,
    /// True when somebody signs in with that address already.
    pub known: bool,
}

impl Desk {
    /// The account of a person, for that person.
    pub async fn account(&self, user: UserId) -> Result<AccountView, No> {
        let known = self.store.credential(user).await?.ok_or(No::NotFound)?;
        let person = self.store.load::<User>(*user.bytes()).await?.ok_or(No::NotFound)?;
        let proposed = known.totp.as_deref().filter(|_| !known.totp_on);
        Ok(AccountView {
            name: self.name_of(user).await?,
            lang: person.state.lang,
            second_factor: known.totp_on,
            recovery_left: known.recovery.split_whitespace().count(),
            proposed: proposed.map(|secret| shown_secret(secret, &known.email)),
            email: known.email,
        })
    }

    /// What an invitation offers, while it works.
    pub async fn invitation(&self, token: &str) -> Result<Option<InvitationView>, No> {
        let Some(payload) = self.link(token, "invitation").await? else { return Ok(None) };
        let text =
            |name: &str| payload.get(name).and_then(|value| value.as_str()).unwrap_or_default().to_owned();
        let party = PartyId::from_bytes(lexicon::parse_uuid(&text("party")).map_err(|_| No::NotFound)?);
        let names = self.names(vec![party]).await?;
        let email = Some(text("email")).filter(|email| !email.is_empty());
        let known = match &email {
            Some(email) => self.store.credential_by_email(email).await?.is_some(),
            None => false,
        };
        Ok(Some(InvitationView {
            firm: names.get(&party).cloned().unwrap_or_default(),
            email,
            duties: text("duties").split(' ').filter_map(Duty::from_code).map(Duty::code).collect(),
            known,
        }))
    }
}
