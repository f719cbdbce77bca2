//! How organisations and people come in: an application, an invitation that is followed.

use std::collections::BTreeSet;

use domain::party::{self, Identifiers, Party};
use domain::user::{self, User};
use domain::{Act, Decision, Duty, PartyKind};
use lexicon::{
    Cin, Cnss, Email, EntryId, Ice, Instant, Line, Name, PartyId, Personal, Phone, Rc, Refusal, TaxId, UserId,
};
use storage::{Author, Statement, lists, people, values};

use super::secrets::{new_password, use_link};
use crate::acts::party::{short_form, words};
use crate::answer::No;
use crate::desk::Desk;
use crate::form::Form;

impl Desk {
    /// A firm asks to join, with its first manager. Gives the organisation.
    pub async fn apply(&self, form: &mut Form, lang: &str) -> Result<PartyId, No> {
        let name = form.need::<Name>("firm");
        let kind = form.choice("kind", |code| PartyKind::from_code(code).filter(|kind| kind.may_apply()));
        let identifiers = identifiers(form, kind);
        let person = form.need::<Name>("name");
        let email = form.need::<Email>("email");
        let password = new_password(form, "new_password");
        let (Some(name), Some(kind), Some(person), Some(email)) = (name, kind, person, email) else {
            return Err(form.no());
        };
        form.check()?;
        let email = email.as_str().to_lowercase();
        if self.store.credential_by_email(&email).await?.is_some() {
            form.wrong("email", Refusal::new("PEOPLE-03"));
            return Err(form.no());
        }
        if let Some(ice) = &identifiers.ice
            && !self.store.find("ice", ice).await?.is_empty()
        {
            form.wrong("ice", Refusal::new("PARTY-08"));
            return Err(form.no());
        }
        let hash = self.hash(&password).await?;
        let user = UserId::from_bytes(self.new_id());
        let party = PartyId::from_bytes(self.new_id());
        let facts = Party {
            id: party,
            name: name.as_str().to_owned(),
            kinds: BTreeSet::from([kind]),
            identifiers,
            applied_at: self.now(),
            standing: party::Standing::Applied,
            people: [(user, BTreeSet::from([Duty::Manager, Duty::Clerk]))].into(),
            documents: Vec::new(),
            preferences: party::Preferences::default(),
        };
        self.found(
            facts,
            Some(NewPerson { id: user, name: person.as_str(), email: &email, hash: &hash, lang }),
        )
        .await?;
        Ok(party)
    }

    /// Writes a new organisation, with a new person in it if one comes along.
    pub async fn found(&self, facts: Party, person: Option<NewPerson<'_>>) -> Result<(), No> {
        let mut tx = self.store.begin(EntryId::from_bytes(self.new_id()), self.now());
        let id = facts.id;
        let author = facts.people.keys().next().copied();
        tx.create::<Party>(*id.bytes(), &party::Event::Applied(Box::new(facts.clone())))?;
        for (user, duties) in &facts.people {
            tx.also(people::seat(*user, id, &words(duties)));
        }
        tx.also(short_form(&facts));
        tx.also(lists::handle("name", &crate::parties::folded(&facts.name), "party", *id.bytes()));
        if let Some(ice) = &facts.identifiers.ice {
            tx.also(lists::handle("ice", ice, "party", *id.bytes()));
        }
        let standing = format!("{}:{:020}", facts.standing.code(), facts.applied_at.micros());
        tx.also(lists::handle("party-standing", &standing, "party", *id.bytes()));
        if let Some(person) = person {
            new_person(&mut tx, &person, self.now())?;
        }
        let author = match author {
            Some(user) => Author::Person(user, Some(id), Act::PartyApply),
            None => Author::System("party.found"),
        };
        tx.record(author, |_| Ok(None)).await?;
        Ok(())
    }

    /// Follows an invitation: a new person, or one who is known and signed in, takes the seat.
    pub async fn accept_invitation(&self, token: &str, form: &mut Form, lang: &str) -> Result<PartyId, No> {
        let payload = self.link(token, "invitation").await?.ok_or_else(|| No::code("LINK-01"))?;
        let text =
            |name: &str| payload.get(name).and_then(|value| value.as_str()).unwrap_or_default().to_owned();
        let party = lexicon::parse_uuid(&text("party")).map_err(|_| No::NotFound)?;
        let duties: BTreeSet<Duty> = text("duties").split(' ').filter_map(Duty::from_code).collect();
        // The first officer of the platform is invited by nobody who knows their address: they give it.
        let email = match text("email") {
            unnamed if unnamed.is_empty() => match form.need::<Email>("email") {
                Some(said) => said.as_str().to_lowercase(),
                None => return Err(form.no()),
            },
            named => named,
        };
        let known = self.store.credential_by_email(&email).await?;
        let mut tx = self.store.begin(EntryId::from_bytes(self.new_id()), self.now());
        let loaded = tx.load::<Party>(party).await?.ok_or(No::NotFound)?;
        let name;
        let hash;
        let user = if let Some(known) = &known {
            let password = form.raw("password").unwrap_or_default().to_owned();
            if !self.verify(&password, &known.password).await? {
                form.wrong("password", Refusal::new("SIGN-03"));
                return Err(form.no());
            }
            known.user
        } else {
            let said = form.need::<Name>("name");
            let password = new_password(form, "new_password");
            let Some(said) = said else { return Err(form.no()) };
            form.check()?;
            hash = self.hash(&password).await?;
            name = said.as_str().to_owned();
            let id = UserId::from_bytes(self.new_id());
            new_person(
                &mut tx,
                &NewPerson { id, name: &name, email: &email, hash: &hash, lang },
                self.now(),
            )?;
            id
        };
        if let Decision::Record(event) = loaded.state.join(user, duties.clone())? {
            tx.happen(loaded, &event)?;
        }
        tx.also(people::seat(user, PartyId::from_bytes(party), &words(&duties)));
        tx.also(use_link(token, self.now()));
        tx.record(Author::Person(user, Some(PartyId::from_bytes(party)), Act::PartyJoin), |_| Ok(None))
            .await?;
        Ok(PartyId::from_bytes(party))
    }
}

/// Somebody who signs in for the first time.
pub struct NewPerson<'a> {
    pub id: UserId,
    pub name: &'a str,
    pub email: &'a str,
    /// argon2id hash of the password.
    pub hash: &'a str,
    pub lang: &'a str,
}

/// Stages a person and their credential.
pub fn new_person(
    tx: &mut storage::Tx<'_>,
    person: &NewPerson<'_>,
    at: Instant,
) -> Result<(), storage::Fault> {
    let user = User {
        id: person.id,
        name: Personal::new(person.name),
        email: Personal::new(person.email),
        since: at,
        lang: person.lang.to_owned(),
        erased: false,
    };
    tx.create::<User>(*person.id.bytes(), &user::Event::Registered(Box::new(user)))?;
    tx.also(Statement::one(
        "credential",
        "insert into credential (user_id, email, password, totp, totp_on, totp_step, recovery, failures, \
         locked_until, epoch) values ($1, $2, $3, null, 0, 0, '', 0, 0, 1)",
        values![person.id.bytes(), person.email, person.hash],
    ));
    Ok(())
}

fn identifiers(form: &mut Form, kind: Option<PartyKind>) -> Identifiers {
    let occasional = kind == Some(PartyKind::OccasionalImporter);
    let ice = if occasional { form.may::<Ice>("ice") } else { form.need::<Ice>("ice") };
    let rc = if occasional { form.may::<Rc>("rc") } else { form.need::<Rc>("rc") };
    let cin = if occasional { form.need::<Cin>("cin") } else { form.may::<Cin>("cin") };
    let phone = form.need::<Phone>("phone");
    Identifiers {
        ice: ice.map(|ice| ice.as_str().to_owned()),
        rc: rc.map(|rc| rc.to_string()),
        tax: form.may::<TaxId>("tax").map(|tax| tax.as_str().to_owned()),
        cnss: form.may::<Cnss>("cnss").map(|cnss| cnss.as_str().to_owned()),
        cin: cin.map(|cin| Personal::new(cin.as_str())),
        phone: phone.map(|phone| Personal::new(phone.as_str())),
        email: None,
        address: form.may::<Line>("address").map(|line| line.as_str().to_owned()),
        office: None,
    }
}
