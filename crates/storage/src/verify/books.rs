//! The books: every transfer stands in its entry, every balance is the sum of its transfers.

use std::collections::{HashMap, HashSet};

use lexicon::{EntryId, uuid_text};
use serde::Deserialize;
use sha2::{Digest, Sha256};

use super::{Stop, breathe, misfit};
use crate::Row;
use crate::books::Told;
use crate::engine::Snapshot;
use crate::fault::Fault;
use crate::values;

/// Accounts read at once.
const PAGE_ACCOUNTS: i64 = 2_000;
/// Transfers read at once, each with the payload of its entry.
const PAGE_TRANSFERS: i64 = 500;
/// Entries looked through at once for a movement without a transfer.
const PAGE_ENTRIES: i64 = 500;
/// Units of a line: packages, and grams.
const PACKAGES: &str = "PK";
const GRAMS: &str = "GRM";

/// What the books were found to hold.
pub(super) struct Facts {
    pub(super) accounts: u64,
    pub(super) transfers: u64,
}

/// An account's stored amounts, and those its transfers give.
struct Balance {
    unit: u32,
    boundary: bool,
    posted: i64,
    reserved: i64,
    sum_posted: i128,
    sum_reserved: i128,
}

/// Sixteen bytes of the SHA-256 of an account's name: shorter than the name, and as distinct.
type Name = [u8; 16];

struct Walk<'a> {
    snapshot: &'a Snapshot,
    lines: &'a HashMap<[u8; 16], (u64, u64)>,
    entered: HashSet<([u8; 16], bool)>,
    units: Vec<String>,
    accounts: HashMap<Name, Balance>,
    /// What was settled or released of each reservation.
    used: HashMap<[u8; 16], i128>,
    opened: u64,
    transfers: u64,
    told: u64,
}

struct Transfer {
    entry: EntryId,
    dossier: Option<[u8; 16]>,
    told: Told,
}

#[derive(Deserialize)]
struct Payload {
    #[serde(default)]
    moves: Vec<Told>,
}

/// Checks all accounts and transfers. `lines` are the amounts of files that manifests opened, `told` the number of
/// movements in all entries.
pub(super) async fn check(
    snapshot: &Snapshot,
    lines: &HashMap<[u8; 16], (u64, u64)>,
    told: u64,
) -> Result<Facts, Stop> {
    let mut walk = Walk {
        snapshot,
        lines,
        entered: HashSet::new(),
        units: Vec::new(),
        accounts: HashMap::new(),
        used: HashMap::new(),
        opened: 0,
        transfers: 0,
        told: 0,
    };
    walk.open().await?;
    walk.sum().await?;
    if walk.told != told {
        walk.move_without_transfer().await?;
        return misfit(
            None,
            format!("the entries tell {told} movements, and {} are in the books", walk.told),
        );
    }
    walk.reservations().await?;
    walk.compare().await?;
    walk.conservation()?;
    Ok(Facts { accounts: walk.opened, transfers: walk.transfers })
}

impl Walk<'_> {
    async fn open(&mut self) -> Result<(), Stop> {
        let mut after = String::new();
        loop {
            let rows = self.accounts_page(&after).await?;
            let Some(last) = rows.last() else { return Ok(()) };
            last.text(0)?.clone_into(&mut after);
            for row in &rows {
                let unit = self.unit(row.text(1)?)?;
                let balance = Balance {
                    unit,
                    boundary: row.text(2)? == "boundary",
                    posted: row.int(3)?,
                    reserved: row.int(4)?,
                    sum_posted: 0,
                    sum_reserved: 0,
                };
                self.accounts.insert(name(row.text(0)?), balance);
                self.opened += 1;
            }
            breathe().await;
        }
    }

    async fn accounts_page(&self, after: &str) -> Result<Vec<Row>, Fault> {
        self.snapshot
            .read(
                "select id, unit, class, posted, reserved from account where id > $1 order by id limit $2",
                &values![after, PAGE_ACCOUNTS],
            )
            .await
    }

    async fn sum(&mut self) -> Result<(), Stop> {
        let mut after = Vec::new();
        loop {
            let rows = self
                .snapshot
                .read(
                    "select t.id, t.entry, t.kind, t.debit, t.credit, t.unit, t.amount, t.pending, t.corrects, \
                     t.dossier, e.payload from transfer t left join entry e on e.id = t.entry \
                     where t.id > $1 order by t.id limit $2",
                    &values![after.clone(), PAGE_TRANSFERS],
                )
                .await?;
            let Some(last) = rows.last() else { return Ok(()) };
            after = last.bytes(0)?.to_vec();
            for row in &rows {
                self.transfer(row)?;
            }
            breathe().await;
        }
    }

    fn transfer(&mut self, row: &Row) -> Result<(), Stop> {
        let mut one = read(row)?;
        let here = Some(one.entry);
        let Some(payload) = row.text_or_none(10)? else {
            return misfit(here, format!("transfer {} names it, and it is not in the journal", one.told.id));
        };
        let payload: Payload = serde_json::from_str(payload).map_err(Fault::from)?;
        match payload.moves.into_iter().find(|told| told.id == one.told.id) {
            Some(told) => {
                (one.told.enters, one.told.leaves) = (told.enters, told.leaves);
                if told != one.told {
                    return misfit(here, format!("transfer {} is not the movement it tells", one.told.id));
                }
                self.told += 1;
            }
            None => self.line(&mut one)?,
        }
        self.transfers += 1;
        self.apply(&one)
    }

    /// A transfer that its entry does not list brings in what a line of a manifest carries, once.
    fn line(&mut self, one: &mut Transfer) -> Result<(), Stop> {
        let (unit, dossier) = (one.told.unit.as_str(), one.dossier.unwrap_or_default());
        let amount = match (self.lines.get(&dossier), unit) {
            (Some((packages, _)), PACKAGES) => *packages,
            (Some((_, grams)), GRAMS) => *grams,
            _ => return misfit(Some(one.entry), format!("it does not tell of transfer {}", one.told.id)),
        };
        one.told.enters = true;
        let first = self.entered.insert((dossier, unit == GRAMS));
        if !first || one.told.kind != "post" || u64::try_from(one.told.amount) != Ok(amount) {
            let file = uuid_text(&dossier);
            return misfit(
                Some(one.entry),
                format!("transfer {} is not what the line of file {file} carries", one.told.id),
            );
        }
        Ok(())
    }

    fn apply(&mut self, one: &Transfer) -> Result<(), Stop> {
        let told = &one.told;
        let amount = i128::from(told.amount);
        let (posted, reserved) = match told.kind.as_str() {
            "post" => (amount, 0),
            "reserve" => (0, amount),
            "settle" => (amount, -amount),
            "release" => (0, -amount),
            other => {
                return misfit(
                    Some(one.entry),
                    format!("transfer {} does {other}, which is nothing", told.id),
                );
            }
        };
        if amount <= 0 || told.of.is_some() == (reserved >= 0) {
            return misfit(Some(one.entry), format!("transfer {} is not a whole movement", told.id));
        }
        if reserved < 0 {
            let of = told.of.as_deref().and_then(|of| lexicon::parse_uuid(of).ok()).unwrap_or_default();
            *self.used.entry(of).or_default() += amount;
        }
        let unit = self.unit(&told.unit)?;
        let debit = self.account(one, &told.debit, unit, told.enters)?;
        debit.sum_posted -= posted;
        debit.sum_reserved += reserved;
        let credit = self.account(one, &told.credit, unit, told.leaves)?;
        credit.sum_posted += posted;
        Ok(())
    }

    /// The account on one side of a transfer. Those at the boundary need not be opened.
    fn account(&mut self, one: &Transfer, id: &str, unit: u32, boundary: bool) -> Result<&mut Balance, Stop> {
        let known = self.accounts.entry(name(id));
        if !boundary && matches!(known, std::collections::hash_map::Entry::Vacant(_)) {
            return misfit(
                Some(one.entry),
                format!("transfer {} names account {id}, which is not open", one.told.id),
            );
        }
        let balance = known.or_insert(Balance {
            unit,
            boundary: true,
            posted: 0,
            reserved: 0,
            sum_posted: 0,
            sum_reserved: 0,
        });
        if balance.unit != unit || balance.boundary != boundary {
            return misfit(
                Some(one.entry),
                format!("transfer {} takes account {id} for another kind than it is", one.told.id),
            );
        }
        Ok(balance)
    }

    /// What was settled or released was reserved before, between the same accounts.
    async fn reservations(&self) -> Result<(), Stop> {
        for (id, used) in &self.used {
            let rows = self
                .snapshot
                .read(
                    "select id, entry, kind, debit, credit, unit, amount, pending, corrects, dossier \
                     from transfer where id = $1",
                    &values![*id],
                )
                .await?;
            let reserved = rows.first().map(read).transpose()?.filter(|one| one.told.kind == "reserve");
            let Some(one) = reserved else {
                return misfit(None, format!("reservation {} was used, and was never made", uuid_text(id)));
            };
            if i128::from(one.told.amount) < *used {
                return misfit(
                    Some(one.entry),
                    format!("more than all of reservation {} was used", one.told.id),
                );
            }
        }
        Ok(())
    }

    async fn compare(&self) -> Result<(), Stop> {
        let mut after = String::new();
        loop {
            let rows = self.accounts_page(&after).await?;
            let Some(last) = rows.last() else { return Ok(()) };
            last.text(0)?.clone_into(&mut after);
            for row in &rows {
                let id = row.text(0)?;
                let Some(account) = self.accounts.get(&name(id)) else { continue };
                self.compare_one(id, account).await?;
            }
            breathe().await;
        }
    }

    async fn compare_one(&self, id: &str, account: &Balance) -> Result<(), Stop> {
        let (posted, reserved) =
            if account.boundary { (0, 0) } else { (account.sum_posted, account.sum_reserved) };
        if (posted, reserved) != (i128::from(account.posted), i128::from(account.reserved)) {
            return misfit(
                self.last_entry(id).await?,
                format!(
                    "account {id} stands at {} with {} reserved, and its transfers give {posted} and {reserved}",
                    account.posted, account.reserved
                ),
            );
        }
        if !account.boundary && (reserved < 0 || posted < reserved) {
            return misfit(self.last_entry(id).await?, format!("account {id} is below its floor"));
        }
        Ok(())
    }

    /// The entry of the latest transfer of an account: where to start looking.
    async fn last_entry(&self, id: &str) -> Result<Option<EntryId>, Fault> {
        let rows = self
            .snapshot
            .read(
                "select entry from transfer where debit = $1 or credit = $1 order by at desc, id desc limit 1",
                &values![id],
            )
            .await?;
        rows.first().map(|row| row.id(0).map(EntryId::from_bytes)).transpose()
    }

    /// In each unit all accounts, those at the boundary with them, add up to nothing.
    fn conservation(&self) -> Result<(), Stop> {
        let mut sums = vec![0_i128; self.units.len()];
        for account in self.accounts.values() {
            if let Some(sum) = usize::try_from(account.unit).ok().and_then(|unit| sums.get_mut(unit)) {
                *sum += if account.boundary { account.sum_posted } else { i128::from(account.posted) };
            }
        }
        match self.units.iter().zip(sums).find(|(_, sum)| *sum != 0) {
            Some((unit, sum)) => {
                misfit(None, format!("all accounts in {unit} add up to {sum}, not to nothing"))
            }
            None => Ok(()),
        }
    }

    async fn move_without_transfer(&self) -> Result<(), Stop> {
        let mut after = Vec::new();
        loop {
            let rows = self
                .snapshot
                .read(
                    "select id, payload from entry where id > $1 order by id limit $2",
                    &values![after.clone(), PAGE_ENTRIES],
                )
                .await?;
            let Some(last) = rows.last() else { return Ok(()) };
            after = last.bytes(0)?.to_vec();
            for row in &rows {
                let payload: Payload = serde_json::from_str(row.text(1)?).map_err(Fault::from)?;
                for told in payload.moves {
                    let id = lexicon::parse_uuid(&told.id).unwrap_or_default();
                    if self
                        .snapshot
                        .read("select id from transfer where id = $1", &values![id])
                        .await?
                        .is_empty()
                    {
                        let entry = EntryId::from_bytes(row.id(0)?);
                        return misfit(
                            Some(entry),
                            format!("it tells of transfer {}, which is not in the books", told.id),
                        );
                    }
                }
            }
            breathe().await;
        }
    }

    fn unit(&mut self, unit: &str) -> Result<u32, Fault> {
        let place = self.units.iter().position(|known| known == unit).unwrap_or_else(|| {
            self.units.push(unit.to_owned());
            self.units.len() - 1
        });
        u32::try_from(place).map_err(|_| Fault::Unreadable("too many units".to_owned()))
    }
}

fn read(row: &Row) -> Result<Transfer, Fault> {
    let id = row.id(0)?;
    Ok(Transfer {
        entry: EntryId::from_bytes(row.id(1)?),
        dossier: row.id_or_none(9)?,
        told: Told {
            id: uuid_text(&id),
            kind: row.text(2)?.to_owned(),
            debit: row.text(3)?.to_owned(),
            credit: row.text(4)?.to_owned(),
            unit: row.text(5)?.to_owned(),
            amount: row.int(6)?,
            of: row.id_or_none(7)?.map(|id| uuid_text(&id)),
            corrects: row.id_or_none(8)?.map(|id| uuid_text(&id)),
            enters: false,
            leaves: false,
        },
    })
}

fn name(id: &str) -> Name {
    let digest: [u8; 32] = Sha256::digest(id.as_bytes()).into();
    let mut name = [0; 16];
    name.iter_mut().zip(digest).for_each(|(place, byte)| *place = byte);
    name
}
