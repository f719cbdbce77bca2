//! The lists of declarations: a declarant's, latest first; an office's, by promised time.

use domain::declaration::{Declaration, Standing};
use domain::mandate::Service;
use domain::policy::Acting;
use domain::{Duty, PartyKind};
use lexicon::{Instant, PartyId, UserId};
use serde::Serialize;

use crate::acts::declaration::{IN_HAND, OF_IMPORTER, OF_OFFICE, TO_TAKE};
use crate::answer::No;
use crate::desk::Desk;

/// Rows of one page.
const ROWS: i64 = 50;
/// Declarations counted up to this.
const COUNT_MAX: i64 = 1_000;

/// One declaration in a list.
#[derive(Debug, Clone, Serialize)]
pub struct DeclarationRow {
    pub id: String,
    /// Its number, once it is registered.
    pub number: Option<String>,
    pub bill: String,
    pub importer: String,
    pub declarant: String,
    pub goods: String,
    pub items: usize,
    pub regime: String,
    /// `draft`, `registered`, `asked`, `assessed`, `released`, `ended` or `cancelled`.
    pub standing: &'static str,
    /// `you`, `them`, `ok`, `stop` or `later`, for the reader.
    pub turn: &'static str,
    /// `green`, `orange` or `red`, once it is registered.
    pub lane: Option<&'static str>,
    /// What is due, in dirhams, once it is registered.
    pub due: Option<String>,
    pub prepared_at: Instant,
    pub registered_at: Option<Instant>,
    /// When customs promised to have decided.
    pub promised: Option<Instant>,
    /// Where the list goes on.
    pub cursor: String,
}

/// What waits for the officers of an office.
#[derive(Debug, Clone, Serialize)]
pub struct OfficeQueue {
    /// In the reader's hand, the most urgent first.
    pub mine: Vec<DeclarationRow>,
    /// For whoever is free, the most urgent first.
    pub waiting: Vec<DeclarationRow>,
    /// In other officers' hands, with their names.
    pub others: Vec<(String, Vec<DeclarationRow>)>,
    pub count: usize,
    pub late: usize,
}

impl Desk {
    /// The declarations of an importer or its broker, or of a customs office, the latest first, before `before`.
    pub async fn declarations(
        &self,
        acting: &Acting,
        office: &str,
        before: Option<&str>,
    ) -> Result<Vec<DeclarationRow>, No> {
        let authority = acting.is(PartyKind::Customs) || acting.is(PartyKind::Auditor);
        let (kind, owners) = if authority {
            (OF_OFFICE, vec![office.to_owned()])
        } else {
            let owners = self.principals(acting, Service::Declaration).await?;
            (OF_IMPORTER, owners.iter().map(ToString::to_string).collect())
        };
        let all = self.latest(kind, owners, before, ROWS).await?;
        self.declaration_rows(acting, all).await
    }

    pub(super) async fn declaration_rows(
        &self,
        acting: &Acting,
        all: Vec<(String, Declaration)>,
    ) -> Result<Vec<DeclarationRow>, No> {
        let parties = all.iter().flat_map(|(_, one)| [one.importer, one.declarant]).collect();
        let names = self.names(parties).await?;
        let name = |party: PartyId| names.get(&party).cloned().unwrap_or_default();
        let now = self.now();
        Ok(all
            .into_iter()
            .map(|(cursor, one)| {
                let first = one.content.items.first();
                let due = one.weighed.as_ref().map(|weighed| weighed.assessment.due_centimes);
                DeclarationRow {
                    id: one.id.to_string(),
                    number: one.number().map(str::to_owned),
                    bill: one.bill.clone(),
                    importer: name(one.importer),
                    declarant: name(one.declarant),
                    goods: first.map(|item| item.description.clone()).unwrap_or_default(),
                    items: one.content.items.len(),
                    regime: one.content.regime.clone(),
                    standing: standing(&one),
                    turn: turn(&one, acting),
                    lane: one.lane().map(domain::declaration::lane::Lane::code),
                    due: due
                        .map(|centimes| lexicon::Money::new(centimes, lexicon::Currency::MAD).amount_text()),
                    prepared_at: one.prepared_at,
                    registered_at: one.registered.as_ref().map(|one| one.at),
                    promised: one.promised(now),
                    cursor,
                }
            })
            .collect())
    }

    /// What waits for the officers of an office, by promised time.
    pub async fn declarations_waiting(&self, acting: &Acting, office: &str) -> Result<OfficeQueue, No> {
        if !acting.is(PartyKind::Customs) {
            return Err(No::NotFound);
        }
        let waiting = self.of_list(acting, TO_TAKE, office, ROWS).await?;
        let mine = self.of_list(acting, IN_HAND, &acting.user.to_string(), ROWS).await?;
        let mut others = Vec::new();
        for (user, name) in self.officers_of(acting.party).await? {
            if user == acting.user {
                continue;
            }
            let rows = self.of_list(acting, IN_HAND, &user.to_string(), ROWS).await?;
            if !rows.is_empty() {
                others.push((name, rows));
            }
        }
        let prefix = format!("{office}:");
        let all = self.store.find_starting(TO_TAKE, &prefix, COUNT_MAX).await?;
        let now = self.now().micros();
        let due = |value: &str| value.rsplit(':').next().and_then(|due| due.parse::<i64>().ok());
        let late = all.iter().filter(|handle| due(&handle.value).is_some_and(|due| due < now)).count();
        Ok(OfficeQueue { mine, waiting, others, count: all.len(), late })
    }

    async fn of_list(
        &self,
        acting: &Acting,
        kind: &str,
        owner: &str,
        limit: i64,
    ) -> Result<Vec<DeclarationRow>, No> {
        let found = self.store.find_starting(kind, &format!("{owner}:"), limit).await?;
        let all = self.loaded(found.into_iter().map(|one| (String::new(), one.subject)).collect()).await?;
        self.declaration_rows(acting, all).await
    }

    /// The officers of an office, with their names.
    pub async fn officers_of(&self, party: PartyId) -> Result<Vec<(UserId, String)>, No> {
        let mut all = Vec::new();
        for seat in self.store.seats_in(party).await? {
            if seat.duties.split_whitespace().any(|duty| duty == Duty::Officer.code()) {
                all.push((seat.user, self.person(seat.user).await?));
            }
        }
        Ok(all)
    }
}

fn standing(one: &Declaration) -> &'static str {
    match one.standing {
        Standing::Registered if one.open_question().is_some() => "asked",
        _ => one.standing.code(),
    }
}

/// Whose turn it is, as the reader's organisation reads it.
fn turn(one: &Declaration, acting: &Acting) -> &'static str {
    let customs = acting.is(PartyKind::Customs);
    let yours = |mine: bool| if mine { "you" } else { "them" };
    match &one.standing {
        Standing::Draft => "you",
        Standing::Registered if one.open_question().is_some() => yours(!customs),
        Standing::Registered if one.waits_for_officer() => yours(customs),
        Standing::Registered | Standing::Assessed { .. } | Standing::Cancelled { .. } => "later",
        Standing::Released { .. } => "ok",
        Standing::Ended { .. } => "stop",
    }
}
