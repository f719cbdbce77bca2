//! What the public reads of the log: tree heads, tiles and proofs of inclusion. Never the content of an entry.

use std::collections::BTreeMap;

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use lexicon::EntryId;
use tlog_tiles::{Error, HASH_SIZE, Hash, HashReader, Tile, check_record, prove_record, record_hash};

use super::key::PublicKey;
use super::tree::{LEVELS, WIDTH};
use crate::fault::Fault;
use crate::values;
use crate::{Row, Store};

/// First line of a proof as C2SP writes it.
const PROOF: &str = "c2sp.org/tlog-proof@v1";

/// Proof that an entry is in the log whose tree head is `checkpoint`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Inclusion {
    /// Number of the entry in the log, from 0.
    pub index: u64,
    /// Leaves of the tree the proof is for.
    pub size: u64,
    /// The record: SHA-256 of the entry.
    pub digest: [u8; 32],
    /// From the leaf's sibling up to the root's child.
    pub hashes: Vec<[u8; 32]>,
    /// The signed tree head.
    pub checkpoint: String,
}

/// What a proof was found to say.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Proven {
    pub origin: String,
    pub index: u64,
    pub size: u64,
}

impl Inclusion {
    /// The proof as text, which any reader of C2SP tlog-proof checks without us.
    pub fn text(&self) -> String {
        let hashes: String = self.hashes.iter().map(|hash| STANDARD.encode(hash) + "\n").collect();
        format!("{PROOF}\nindex {}\n{hashes}\n{}", self.index, self.checkpoint)
    }

    /// The proof as JSON; digests in base64.
    pub fn json(&self) -> serde_json::Value {
        serde_json::json!({
            "index": self.index,
            "size": self.size,
            "record": STANDARD.encode(self.digest),
            "hashes": self.hashes.iter().map(|hash| STANDARD.encode(hash)).collect::<Vec<_>>(),
            "checkpoint": self.checkpoint,
        })
    }
}

/// Checks a proof text against the digest of an entry and the log's public key, without any store.
/// Gives where the entry is, or what is wrong with the proof.
pub fn check_proof(text: &str, digest: &[u8; 32], key: &str) -> Result<Proven, String> {
    let key = PublicKey::read(key).map_err(|fault| fault.to_string())?;
    let (proof, checkpoint) = text.split_once("\n\n").ok_or("the proof has no tree head")?;
    let mut lines = proof.split('\n').peekable();
    if lines.next() != Some(PROOF) {
        return Err(format!("the first line is not {PROOF}"));
    }
    _ = lines.next_if(|line| line.starts_with("extra "));
    let index =
        lines.next().and_then(|line| line.strip_prefix("index ")).and_then(plain).ok_or("no index")?;
    let hashes = lines
        .map(Hash::parse_hash)
        .collect::<Result<Vec<_>, _>>()
        .map_err(|error| format!("a hash: {error}"))?;
    let head = key.open(checkpoint).map_err(|error| format!("the tree head: {error}"))?;
    check_record(&hashes, head.size(), *head.hash(), index, record_hash(digest))
        .map_err(|_| "the entry is not where the proof says".to_owned())?;
    Ok(Proven { origin: head.origin().to_owned(), index, size: head.size() })
}

/// The signed tree head of the whole log; nothing before the first entry is sealed.
pub async fn checkpoint(store: &Store) -> Result<Option<String>, Fault> {
    Ok(latest(store).await?.map(|(_, _, note)| note))
}

async fn latest(store: &Store) -> Result<Option<(u64, [u8; 32], String)>, Fault> {
    let rows = store.read("select size, root, note from checkpoint order by size desc limit 1", &[]).await?;
    rows.first().map(|row| Ok((natural(row, 0)?, row.digest(1)?, row.text(2)?.to_owned()))).transpose()
}

/// The hashes of a tile: all 256 when `width` is `None`, the first `width` otherwise. `None` when the log has not
/// grown that far.
pub async fn tile(store: &Store, level: u32, n: u64, width: Option<u64>) -> Result<Option<Vec<u8>>, Fault> {
    let wanted = width.unwrap_or(WIDTH);
    if wanted == 0 || wanted > WIDTH || level >= LEVELS {
        return Ok(None);
    }
    let Ok(number) = i64::try_from(n) else { return Ok(None) };
    let rows = store
        .read("select data from tile where level = $1 and n = $2", &values![i64::from(level), number])
        .await?;
    let Some(row) = rows.first() else { return Ok(None) };
    let wanted = usize::try_from(wanted).unwrap_or(usize::MAX).saturating_mul(HASH_SIZE);
    Ok(row.bytes(0)?.get(..wanted).map(<[u8]>::to_vec))
}

/// What a tile's path asks for: `tile/0/x001/234.p/5`, with or without its first word, is level 0, number 1234,
/// 5 hashes; a path without `.p/` asks for a full tile. `None` for anything a log must not answer, such as
/// `data` tiles and numbers written otherwise than C2SP tlog-tiles writes them.
pub fn parse_tile_path(path: &str) -> Option<(u32, u64, Option<u64>)> {
    let path = path.strip_prefix("tile/").unwrap_or(path);
    let (level, rest) = path.split_once('/')?;
    let level = u32::try_from(plain(level)?).ok().filter(|level| *level < LEVELS)?;
    let (number, width) = match rest.split_once(".p/") {
        Some((number, width)) => (number, Some(plain(width).filter(|width| (1..WIDTH).contains(width))?)),
        None => (rest, None),
    };
    let mut n = 0_u64;
    let groups = number.split('/').count();
    for (place, group) in (1..).zip(number.split('/')) {
        let digits = if place == groups { group } else { group.strip_prefix('x')? };
        if digits.len() != 3
            || !digits.bytes().all(|byte| byte.is_ascii_digit())
            || (place == 1 && groups > 1 && digits == "000")
        {
            return None;
        }
        n = n.checked_mul(1_000)?.checked_add(digits.parse().ok()?)?;
    }
    Some((level, n, width))
}

/// The path of a tile, from `tile/` on: the inverse of [`parse_tile_path`].
pub fn tile_path(level: u32, n: u64, width: Option<u64>) -> String {
    let (mut number, mut rest) = (format!("{:03}", n % 1_000), n / 1_000);
    while rest > 0 {
        number = format!("x{:03}/{number}", rest % 1_000);
        rest /= 1_000;
    }
    let partial = width.map_or_else(String::new, |width| format!(".p/{width}"));
    format!("tile/{level}/{number}{partial}")
}

/// Proof that `entry` is in the log; `None` while it waits to be sealed, or when there is no such entry.
pub async fn proof(store: &Store, entry: EntryId) -> Result<Option<Inclusion>, Fault> {
    let rows = store.read("select seq, digest from leaf where entry = $1", &values![*entry.bytes()]).await?;
    let Some(row) = rows.first() else { return Ok(None) };
    let (index, digest) = (natural(row, 0)?, row.digest(1)?);
    let Some((size, root, checkpoint)) = latest(store).await? else {
        return Err(Fault::Unreadable("the log has leaves and no tree head".to_owned()));
    };
    let mut known = Known::default();
    // The first try only tells which tiles it wants.
    let wanted = Asked::default();
    _ = prove_record(size, index, &wanted);
    for stored in wanted.0.into_inner() {
        let at = Tile::from_index(8, stored);
        let (level, n) = (at.level(), at.level_index());
        if let std::collections::btree_map::Entry::Vacant(place) = known.0.entry((level, n)) {
            let number =
                i64::try_from(n).map_err(|_| Fault::Unreadable("a tile beyond the log".to_owned()))?;
            let rows = store
                .read("select data from tile where level = $1 and n = $2", &values![i64::from(level), number])
                .await?;
            place.insert(rows.first().map_or(Ok(Vec::new()), |row| row.bytes(0).map(<[u8]>::to_vec))?);
        }
    }
    let torn =
        |error: Error| Fault::Unreadable(format!("the log's tiles do not prove entry {entry}: {error}"));
    let hashes = prove_record(size, index, &known).map_err(torn)?;
    check_record(&hashes, size, Hash(root), index, record_hash(&digest)).map_err(torn)?;
    let hashes = hashes.into_iter().map(|hash| hash.0).collect();
    Ok(Some(Inclusion { index, size, digest, hashes, checkpoint }))
}

/// Remembers what was asked for, and has nothing.
#[derive(Default)]
struct Asked(std::cell::RefCell<Vec<u64>>);

impl HashReader for Asked {
    fn read_hashes(&self, indexes: &[u64]) -> Result<Vec<Hash>, Error> {
        self.0.borrow_mut().extend_from_slice(indexes);
        Err(Error::IndexesNotInTree)
    }
}

/// Tiles at hand.
#[derive(Default)]
struct Known(BTreeMap<(u8, u64), Vec<u8>>);

impl HashReader for Known {
    fn read_hashes(&self, indexes: &[u64]) -> Result<Vec<Hash>, Error> {
        indexes
            .iter()
            .map(|index| {
                let tile = Tile::from_index(8, *index);
                let data = self.0.get(&(tile.level(), tile.level_index())).ok_or(Error::IndexesNotInTree)?;
                tile.hash_at_index(data, *index)
            })
            .collect()
    }
}

/// A whole number of the database that is never negative.
pub(crate) fn natural(row: &Row, column: usize) -> Result<u64, Fault> {
    let number = row.int(column)?;
    u64::try_from(number).map_err(|_| Fault::Unreadable(format!("column {column} holds {number}")))
}

/// A number in plain digits, without leading zeros.
fn plain(text: &str) -> Option<u64> {
    let number: u64 = text.parse().ok()?;
    (number.to_string() == text).then_some(number)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tile_paths_are_read_and_written_as_c2sp_has_them() {
        for (path, tile) in [
            ("tile/0/000", (0, 0, None)),
            ("tile/0/x001/234.p/5", (0, 1_234, Some(5))),
            ("tile/1/x123/x456/789", (1, 123_456_789, None)),
            ("tile/7/255.p/255", (7, 255, Some(255))),
            ("tile/2/x001/000", (2, 1_000, None)),
        ] {
            assert_eq!(parse_tile_path(path), Some(tile), "{path}");
            assert_eq!(tile_path(tile.0, tile.1, tile.2), path);
        }
        assert_eq!(parse_tile_path("0/007"), Some((0, 7, None)));
    }

    #[test]
    fn tile_paths_written_otherwise_are_not_answered() {
        for path in [
            "",
            "tile",
            "tile/",
            "tile/0",
            "tile/0/",
            "tile/0/0",
            "tile/00/000",
            "tile/8/000",
            "tile/data/000",
            "tile/0/1234",
            "tile/0/001/234",
            "tile/0/x001",
            "tile/0/x000/001",
            "tile/0/000.p/0",
            "tile/0/000.p/256",
            "tile/0/000.p/05",
            "tile/0/000.p/",
            "tile/0/000.p",
            "tile/0/+01",
            "tile/-1/000",
            "tile/0/../000",
            "tile/0/x999/x999/x999/x999/x999/x999/x999/999",
            "tile/0/000/",
            "tile/entries/000",
        ] {
            assert_eq!(parse_tile_path(path), None, "{path}");
        }
    }

    #[test]
    fn a_proof_text_that_was_bent_is_refused_with_its_reason() {
        let (secret, public) = super::super::key::generate_key("diwan/aaaaaaaa").unwrap();
        let key = super::super::key::LogKey::read(&secret).unwrap();
        let (left, right) = ([1; 32], [2; 32]);
        let root = tlog_tiles::node_hash(record_hash(&left), record_hash(&right));
        let head = tlog_tiles::Checkpoint::new("diwan/aaaaaaaa/1", 2, root, "").unwrap();
        let checkpoint = key.sign("diwan/aaaaaaaa/1", &head).unwrap();
        let proof =
            Inclusion { index: 0, size: 2, digest: left, hashes: vec![record_hash(&right).0], checkpoint };
        let text = proof.text();
        let proven = Proven { origin: "diwan/aaaaaaaa/1".to_owned(), index: 0, size: 2 };
        assert_eq!(check_proof(&text, &left, &public), Ok(proven.clone()));
        assert_eq!(check_proof(&text.replace("index", "extra AAAA\nindex"), &left, &public), Ok(proven));
        assert_eq!(proof.json()["size"], 2);
        for (bent, why) in [
            (text.replace("index 0", "index 1"), "not where"),
            (text.replace("index 0", "index 00"), "no index"),
            (text.replace("index 0", "index 2"), "not where"),
            (text.replace("@v1", "@v2"), "first line"),
            (text.replace("\n2\n", "\n3\n"), "tree head"),
            (text.replace("\n\n", "\n"), "tree head"),
            (text.replacen("index 0\n", "index 0\n!!!!\n", 1), "a hash"),
        ] {
            assert!(check_proof(&bent, &left, &public).unwrap_err().contains(why), "{why}: {bent}");
        }
        assert!(check_proof(&text, &right, &public).unwrap_err().contains("not where"));
    }
}
