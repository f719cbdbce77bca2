//! Organisations, their people, keys, webhooks and mandates, as those entitled see them.

use domain::mandate::{Mandate, Standing};
use domain::party::Party;
use domain::policy::{Acting, PartyPlace, Relation};
use domain::user::User;
use domain::{Act, PartyKind};
use lexicon::{Instant, PartyId, UserId};
use serde::Serialize;
use storage::values;

use crate::answer::No;
use crate::desk::Desk;
use crate::view::call::allowed;
use crate::view::journal;

/// Rows of one page.
const ROWS: i64 = 100;
/// Lines of an organisation's journal.
const JOURNAL_LINES: i64 = 30;

/// The page of one organisation.
#[derive(Debug, Clone, Serialize)]
pub struct PartyView {
    pub id: String,
    pub version: i64,
    pub name: String,
    pub kinds: Vec<&'static str>,
    pub standing: &'static str,
    pub reason: Option<String>,
    pub applied_at: Instant,
    /// Names of identifiers with their values, those that are known.
    pub identifiers: Vec<(&'static str, String)>,
    pub people: Vec<PersonView>,
    pub documents: usize,
    pub preferences: &'static str,
    pub keys: Vec<KeyView>,
    pub webhooks: Vec<WebhookView>,
    pub journal: Vec<journal::Line>,
    pub acts: Vec<String>,
    pub own: bool,
}

/// One person of an organisation.
#[derive(Debug, Clone, Serialize)]
pub struct PersonView {
    pub id: String,
    pub name: String,
    pub email: String,
    pub duties: Vec<&'static str>,
    pub me: bool,
}

/// One key, without its secret.
#[derive(Debug, Clone, Serialize)]
pub struct KeyView {
    pub id: String,
    pub label: String,
    pub scopes: String,
    pub created_at: Instant,
    pub revoked_at: Option<Instant>,
}

/// One webhook, without its secret.
#[derive(Debug, Clone, Serialize)]
pub struct WebhookView {
    pub id: String,
    pub url: String,
    pub created_at: Instant,
}

/// One delivery of a webhook.
#[derive(Debug, Clone, Serialize)]
pub struct DeliveryView {
    pub id: String,
    pub at: Instant,
    pub attempts: i64,
    pub status: i64,
    pub next_at: Option<Instant>,
    pub body: String,
}

/// One organisation in a list.
#[derive(Debug, Clone, Serialize)]
pub struct PartyRow {
    pub id: String,
    pub name: String,
    pub kinds: Vec<String>,
    pub standing: String,
    pub applied_at: Option<Instant>,
}

/// One mandate.
#[derive(Debug, Clone, Serialize)]
pub struct MandateView {
    pub id: String,
    pub version: i64,
    pub principal: String,
    pub agent: String,
    /// True when the reader gave it.
    pub given: bool,
    pub services: Vec<&'static str>,
    pub offices: Vec<String>,
    pub from: Instant,
    pub until: Instant,
    /// `offered`, `active`, `expired`, `declined` or `revoked`.
    pub standing: &'static str,
    pub reason: Option<String>,
    pub acts: Vec<String>,
}

/// One line of an inbox.
#[derive(Debug, Clone, Serialize)]
pub struct InboxLine {
    pub id: String,
    pub at: Instant,
    pub kind: String,
    pub dossier: Option<String>,
    pub args: serde_json::Value,
    pub read: bool,
}

impl Desk {
    /// The page of one organisation: for itself, the platform and auditors.
    pub async fn party_page(&self, acting: &Acting, id: [u8; 16]) -> Result<PartyView, No> {
        let loaded = self.store.load::<Party>(id).await?.ok_or(No::NotFound)?;
        let party = &loaded.state;
        let place = PartyPlace(party.id);
        let relations = acting.ties(&place);
        if relations.contains(&Relation::Stranger) {
            return Err(No::NotFound);
        }
        let own = relations.contains(&Relation::Own);
        Ok(PartyView {
            id: party.id.to_string(),
            version: loaded.version,
            name: party.name.clone(),
            kinds: party.kinds.iter().map(|kind| kind.code()).collect(),
            standing: party.standing.code(),
            reason: reason(party),
            applied_at: party.applied_at,
            identifiers: identifiers(party),
            people: self.people_of(acting, party).await?,
            documents: party.documents.len(),
            preferences: party.preferences.code(),
            keys: if own { self.keys_view(party.id).await? } else { Vec::new() },
            webhooks: if own { self.webhooks_view(party.id).await? } else { Vec::new() },
            journal: self.journal(id, journal::NEWEST, JOURNAL_LINES).await?,
            acts: allowed(acting, &place, self.now(), |act| party_act_makes_sense(act, party)),
            own,
        })
    }

    async fn people_of(&self, acting: &Acting, party: &Party) -> Result<Vec<PersonView>, No> {
        let mut people = Vec::with_capacity(party.people.len());
        for (user, duties) in &party.people {
            let known = self.store.load::<User>(*user.bytes()).await?.map(|user| user.state);
            let text = |value: Option<&str>| value.unwrap_or("—").to_owned();
            people.push(PersonView {
                id: user.to_string(),
                name: text(known.as_ref().and_then(|user| user.name.value())),
                email: text(known.as_ref().and_then(|user| user.email.value())),
                duties: duties.iter().map(|duty| duty.code()).collect(),
                me: *user == acting.user,
            });
        }
        Ok(people)
    }

    async fn keys_view(&self, party: PartyId) -> Result<Vec<KeyView>, No> {
        let keys = self.store.keys_of(party).await?;
        let view = |key: storage::people::Key| KeyView {
            id: key.id.to_string(),
            label: key.label,
            scopes: key.scopes,
            created_at: Instant::from_micros(key.created_at),
            revoked_at: key.revoked_at.map(Instant::from_micros),
        };
        Ok(keys.into_iter().map(view).collect())
    }

    async fn webhooks_view(&self, party: PartyId) -> Result<Vec<WebhookView>, No> {
        self.store
            .read(
                "select id, url, created_at from webhook where party = $1 and removed_at is null order by created_at",
                &values![party.bytes()],
            )
            .await?
            .iter()
            .map(|row| {
                Ok(WebhookView {
                    id: lexicon::uuid_text(&row.id(0)?),
                    url: row.text(1)?.to_owned(),
                    created_at: Instant::from_micros(row.int(2)?),
                })
            })
            .collect()
    }

    /// The latest deliveries of an organisation's webhooks, by webhook.
    pub async fn deliveries(&self, acting: &Acting, webhook: [u8; 16]) -> Result<Vec<DeliveryView>, No> {
        let own = self
            .store
            .read(
                "select id from webhook where id = $1 and party = $2",
                &values![webhook, acting.party.bytes()],
            )
            .await?;
        if own.is_empty() {
            return Err(No::NotFound);
        }
        self.store
            .read(
                "select id, at, attempts, status, next_at, body from delivery where webhook = $1 \
                 order by at desc limit $2",
                &values![webhook, ROWS],
            )
            .await?
            .iter()
            .map(|row| {
                Ok(DeliveryView {
                    id: lexicon::uuid_text(&row.id(0)?),
                    at: Instant::from_micros(row.int(1)?),
                    attempts: row.int(2)?,
                    status: row.int(3)?,
                    next_at: row.int_or_none(4)?.map(Instant::from_micros),
                    body: row.text(5)?.to_owned(),
                })
            })
            .collect()
    }

    /// Organisations in one standing, the longest waiting first: the platform's queue.
    pub async fn parties_in(&self, acting: &Acting, standing: &str) -> Result<Vec<PartyRow>, No> {
        if !acting.is(PartyKind::Platform) && !acting.is(PartyKind::Auditor) {
            return Err(No::NotFound);
        }
        let mut rows = Vec::new();
        for handle in self.store.find_starting("party-standing", &format!("{standing}:"), ROWS).await? {
            let Some(party) = self.store.load::<Party>(handle.subject).await? else { continue };
            rows.push(PartyRow {
                id: party.state.id.to_string(),
                name: party.state.name.clone(),
                kinds: party.state.kinds.iter().map(|kind| kind.code().to_owned()).collect(),
                standing: party.state.standing.code().to_owned(),
                applied_at: Some(party.state.applied_at),
            });
        }
        Ok(rows)
    }

    /// Active organisations of one kind, by name: what a form offers.
    pub async fn directory(&self, kind: PartyKind) -> Result<Vec<PartyRow>, No> {
        self.store
            .read(
                "select party, name, kinds, standing from organisation \
                 where standing = 'active' and ' ' || kinds || ' ' like '% ' || $1 || ' %' order by name limit $2",
                &values![kind.code(), ROWS],
            )
            .await?
            .iter()
            .map(|row| {
                Ok(PartyRow {
                    id: lexicon::uuid_text(&row.id(0)?),
                    name: row.text(1)?.to_owned(),
                    kinds: row.text(2)?.split(' ').map(str::to_owned).collect(),
                    standing: row.text(3)?.to_owned(),
                    applied_at: None,
                })
            })
            .collect()
    }

    /// Active organisations of one kind that sit at an office, with their names.
    pub(crate) async fn offices_at(
        &self,
        kind: PartyKind,
        office: &lexicon::Place,
    ) -> Result<Vec<(PartyId, String)>, No> {
        let mut found = Vec::new();
        for row in self.directory(kind).await? {
            let Ok(id) = lexicon::parse_uuid(&row.id) else { continue };
            let Some(party) = self.store.load::<Party>(id).await? else { continue };
            if party.state.identifiers.office.as_deref().and_then(|text| text.parse().ok()) == Some(*office) {
                found.push((party.state.id, row.name));
            }
        }
        Ok(found)
    }

    /// The seats of a person: organisation and its name.
    pub async fn seats(&self, user: UserId) -> Result<Vec<(String, String)>, No> {
        let seats = self.store.seats_of(user).await?;
        let names = self.names(seats.iter().map(|seat| seat.party).collect()).await?;
        Ok(seats
            .into_iter()
            .map(|seat| (seat.party.to_string(), names.get(&seat.party).cloned().unwrap_or_default()))
            .collect())
    }

    /// A person's name, for the top of the page.
    pub async fn name_of(&self, user: UserId) -> Result<String, No> {
        let known = self.store.load::<User>(*user.bytes()).await?;
        Ok(known.and_then(|user| user.state.name.value().map(str::to_owned)).unwrap_or_default())
    }

    /// The mandates an organisation gave and was given.
    pub async fn mandates(&self, acting: &Acting) -> Result<Vec<MandateView>, No> {
        let mut views = Vec::new();
        for (kind, given) in [("mandate-principal", true), ("mandate-agent", false)] {
            for handle in self.store.find(kind, &acting.party.to_string()).await? {
                let Some(loaded) = self.store.load::<Mandate>(handle.subject).await? else { continue };
                views.push(self.mandate_view(acting, &loaded, given).await?);
            }
        }
        Ok(views)
    }

    /// One mandate, for either side of it.
    pub async fn mandate(&self, acting: &Acting, id: [u8; 16]) -> Result<MandateView, No> {
        let loaded = self.store.load::<Mandate>(id).await?.ok_or(No::NotFound)?;
        if acting.ties(&loaded.state).contains(&Relation::Stranger) {
            return Err(No::NotFound);
        }
        self.mandate_view(acting, &loaded, loaded.state.principal == acting.party).await
    }

    async fn mandate_view(
        &self,
        acting: &Acting,
        loaded: &storage::Loaded<Mandate>,
        given: bool,
    ) -> Result<MandateView, No> {
        let (mandate, now) = (&loaded.state, self.now());
        let names = self.names(vec![mandate.principal, mandate.agent]).await?;
        let name = |party: PartyId| names.get(&party).cloned().unwrap_or_default();
        let over = now > mandate.scope.until;
        let (standing, reason) = match &mandate.standing {
            Standing::Offered | Standing::Active { .. } if over => ("expired", None),
            Standing::Offered => ("offered", None),
            Standing::Active { .. } => ("active", None),
            Standing::Declined { .. } => ("declined", None),
            Standing::Revoked { reason, .. } => ("revoked", Some(reason.clone())),
        };
        let acts = allowed(acting, mandate, now, |act| match act {
            Act::MandateAccept | Act::MandateDecline => standing == "offered" && !given,
            Act::MandateRevoke => matches!(standing, "offered" | "active"),
            _ => false,
        });
        Ok(MandateView {
            id: mandate.id.to_string(),
            version: loaded.version,
            principal: name(mandate.principal),
            agent: name(mandate.agent),
            given,
            services: mandate.scope.services.iter().map(|service| service.code()).collect(),
            offices: mandate.scope.offices.iter().map(ToString::to_string).collect(),
            from: mandate.scope.from,
            until: mandate.scope.until,
            standing,
            reason,
            acts,
        })
    }

    /// An organisation's inbox, the newest first, older than `before`.
    pub async fn inbox(&self, acting: &Acting, before: Option<[u8; 16]>) -> Result<Vec<InboxLine>, No> {
        self.store
            .read(
                "select id, at, kind, dossier, args, read_at from inbox where party = $1 and id < $2 \
                 order by id desc limit $3",
                &values![acting.party.bytes(), before.unwrap_or([0xff; 16]), ROWS],
            )
            .await?
            .iter()
            .map(|row| {
                Ok(InboxLine {
                    id: lexicon::uuid_text(&row.id(0)?),
                    at: Instant::from_micros(row.int(1)?),
                    kind: row.text(2)?.to_owned(),
                    dossier: row.id_or_none(3)?.map(|id| lexicon::uuid_text(&id)),
                    args: serde_json::from_str(row.text(4)?)?,
                    read: row.int_or_none(5)?.is_some(),
                })
            })
            .collect()
    }

    /// Marks everything in an inbox as read.
    pub async fn mark_read(&self, acting: &Acting) -> Result<(), No> {
        let read = storage::Statement::any(
            "inbox",
            "update inbox set read_at = $2 where party = $1 and read_at is null",
            values![acting.party.bytes(), self.now().micros()],
        );
        Ok(self.store.write(vec![read]).await?)
    }

    /// The letters of the demonstration, the newest first: recipient, subject, body.
    pub async fn letters(&self) -> Result<Vec<(Instant, String, String, String)>, No> {
        if !self.settings.demo {
            return Err(No::NotFound);
        }
        self.store
            .read("select at, recipient, subject, body from mail order by at desc limit $1", &values![ROWS])
            .await?
            .iter()
            .map(|row| {
                let text = |column| row.text(column).map(str::to_owned);
                Ok((Instant::from_micros(row.int(0)?), text(1)?, text(2)?, text(3)?))
            })
            .collect()
    }
}

fn reason(party: &Party) -> Option<String> {
    use domain::party::Standing as One;
    match &party.standing {
        One::Incomplete { reason } | One::Rejected { reason } | One::Suspended { reason, .. } => {
            Some(reason.clone())
        }
        One::Applied | One::Checked { .. } | One::Active { .. } => None,
    }
}

fn identifiers(party: &Party) -> Vec<(&'static str, String)> {
    let known = &party.identifiers;
    let personal =
        |value: &Option<lexicon::Personal>| value.as_ref().and_then(|one| one.value()).map(str::to_owned);
    [
        ("ice", known.ice.clone()),
        ("rc", known.rc.clone()),
        ("tax", known.tax.clone()),
        ("cnss", known.cnss.clone()),
        ("cin", personal(&known.cin)),
        ("phone", personal(&known.phone)),
        ("email", personal(&known.email)),
        ("address", known.address.clone()),
        ("office", known.office.clone()),
    ]
    .into_iter()
    .filter_map(|(name, value)| value.map(|value| (name, value)))
    .collect()
}

fn party_act_makes_sense(act: Act, party: &Party) -> bool {
    let standing = party.standing.code();
    match act {
        Act::PartyComplete => standing == "incomplete",
        Act::PartyAsk | Act::PartyReject => matches!(standing, "applied" | "incomplete" | "checked"),
        Act::PartyCheck => standing == "applied",
        Act::PartyApprove => standing == "checked",
        Act::PartyResume => standing == "suspended",
        Act::PartyAttach | Act::PartyPreferences => true,
        Act::PartySuspend
        | Act::PartyInvite
        | Act::PartyDuties
        | Act::PartyDismiss
        | Act::KeyCreate
        | Act::KeyRevoke
        | Act::WebhookCreate
        | Act::WebhookRemove
        | Act::MandateOffer => standing == "active",
        Act::SlotOpen => standing == "active" && party.is(PartyKind::Terminal),
        _ => false,
    }
}
