//! The right edge of the Merkle tree: the partial tile of each level, which is all one needs to append to it.
//!
//! Hashing is RFC 6962's; a tile is 256 hashes of one level, as C2SP tlog-tiles lays them out.

use tlog_tiles::{EMPTY_HASH, HASH_SIZE, Hash, Tile, node_hash, record_hash};

use crate::fault::Fault;

/// Levels of the tree in one level of tiles.
const HEIGHT: u32 = 8;
/// Hashes in a full tile.
pub(crate) const WIDTH: u64 = 1 << HEIGHT;
/// Bytes of a full tile.
const FULL_BYTES: usize = HASH_SIZE << HEIGHT;
/// Levels of tiles in a tree of 2⁶³ leaves, the most a database can count.
pub(crate) const LEVELS: u32 = 8;

/// A tile as it is stored.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct TileRow {
    pub(crate) level: u32,
    pub(crate) n: u64,
    pub(crate) data: Vec<u8>,
}

impl TileRow {
    /// How many hashes it holds.
    pub(crate) fn width(&self) -> u64 {
        u64::try_from(self.data.len() / HASH_SIZE).unwrap_or(u64::MAX)
    }
}

/// The partial tiles at the right edge of a tree of `size` leaves.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(crate) struct Edge {
    size: u64,
    levels: Vec<Level>,
}

#[derive(Debug, Clone, Default, PartialEq, Eq)]
struct Level {
    n: u64,
    data: Vec<u8>,
    touched: bool,
}

/// The tiles at the right edge of a tree of `size` leaves: level, number, width. Widths of 0 stand for no tile.
pub(crate) fn edge_of(size: u64) -> impl Iterator<Item = (u32, u64, u64)> {
    (0..LEVELS).map_while(move |level| {
        let hashes = size.checked_shr(HEIGHT * level).unwrap_or(0);
        (hashes > 0).then_some((level, hashes >> HEIGHT, hashes % WIDTH))
    })
}

impl Edge {
    /// The edge of a tree of `size` leaves, out of the stored tiles that [`edge_of`] names, in that order.
    /// A tile may be wider than asked: the tree grew meanwhile, and what it held before is a prefix.
    pub(crate) fn resume(size: u64, tiles: Vec<Vec<u8>>) -> Result<Self, Fault> {
        let mut levels = Vec::with_capacity(tiles.len());
        for ((level, n, width), mut data) in edge_of(size).zip(tiles) {
            let wanted = usize::try_from(width).unwrap_or(usize::MAX).saturating_mul(HASH_SIZE);
            if data.len() < wanted {
                return Err(Fault::Unreadable(format!("tile {level}/{n} holds less than {width} hashes")));
            }
            data.truncate(wanted);
            levels.push(Level { n, data, touched: false });
        }
        Ok(Self { size, levels })
    }

    /// How many leaves the tree has.
    pub(crate) const fn size(&self) -> u64 {
        self.size
    }

    /// Adds a leaf whose record is `digest`; tiles that became full go to `full`.
    pub(crate) fn append(&mut self, digest: &[u8; 32], full: &mut Vec<TileRow>) {
        let mut hash = record_hash(digest);
        for level in 0.. {
            if usize::try_from(level).is_ok_and(|level| level == self.levels.len()) {
                self.levels.push(Level::default());
            }
            let Some(edge) = usize::try_from(level).ok().and_then(|level| self.levels.get_mut(level)) else {
                break;
            };
            edge.data.extend_from_slice(&hash.0);
            edge.touched = true;
            if edge.data.len() < FULL_BYTES {
                break;
            }
            hash = Tile::subtree_hash(&edge.data);
            full.push(TileRow { level, n: edge.n, data: std::mem::take(&mut edge.data) });
            edge.n += 1;
            edge.touched = false;
        }
        self.size += 1;
    }

    /// The partial tiles that grew since the edge was made or resumed.
    pub(crate) fn grown(&self) -> Vec<TileRow> {
        self.rows(|level| level.touched)
    }

    /// All partial tiles.
    pub(crate) fn partial(&self) -> Vec<TileRow> {
        self.rows(|_| true)
    }

    fn rows(&self, wanted: impl Fn(&Level) -> bool) -> Vec<TileRow> {
        (0..)
            .zip(&self.levels)
            .filter(|(_, edge)| !edge.data.is_empty() && wanted(edge))
            .map(|(level, edge)| TileRow { level, n: edge.n, data: edge.data.clone() })
            .collect()
    }

    /// The root of the tree.
    pub(crate) fn root(&self) -> Hash {
        // The complete subtrees from left to right: those of higher levels first, the wider ones first in each.
        let mut peaks = Vec::new();
        for edge in self.levels.iter().rev() {
            let mut rest = edge.data.as_slice();
            while !rest.is_empty() {
                let hashes = rest.len() / HASH_SIZE;
                let widest = 1_usize << hashes.ilog2();
                let (subtree, after) = rest.split_at(widest * HASH_SIZE);
                peaks.push(Tile::subtree_hash(subtree));
                rest = after;
            }
        }
        let right = peaks.pop();
        right.map_or(EMPTY_HASH, |last| {
            peaks.into_iter().rev().fold(last, |right, left| node_hash(left, right))
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::cell::RefCell;
    use std::collections::BTreeMap;
    use tlog_tiles::{Error, HashReader, stored_hashes, tree_hash};

    #[derive(Default)]
    struct Stored(RefCell<Vec<Hash>>);
    impl HashReader for Stored {
        fn read_hashes(&self, indexes: &[u64]) -> Result<Vec<Hash>, Error> {
            let stored = self.0.borrow();
            Ok(indexes.iter().map(|index| stored[usize::try_from(*index).unwrap()]).collect())
        }
    }

    fn digest(n: u64) -> [u8; 32] {
        record_hash(&n.to_be_bytes()).0
    }

    #[test]
    fn roots_and_tiles_are_those_of_the_reference_tree_at_every_size() {
        let (stored, mut edge, mut tiles) = (Stored::default(), Edge::default(), BTreeMap::new());
        assert_eq!(edge.root(), EMPTY_HASH);
        for n in 0..1_500_u64 {
            let new = stored_hashes(n, &digest(n), &stored).unwrap();
            stored.0.borrow_mut().extend(new);
            let mut full = Vec::new();
            edge.append(&digest(n), &mut full);
            tiles.extend(full.into_iter().map(|row| ((row.level, row.n), row.data)));
            assert_eq!(edge.root(), tree_hash(n + 1, &stored).unwrap(), "size {}", n + 1);
        }
        tiles.extend(edge.partial().into_iter().map(|row| ((row.level, row.n), row.data)));
        let wanted = Tile::new_tiles(8, 0, 1_500);
        assert_eq!(tiles.len(), wanted.len());
        for tile in wanted {
            let data = tile.read_data(&stored).unwrap();
            assert_eq!(tiles[&(u32::from(tile.level()), tile.level_index())], data, "{}", tile.path());
        }
    }

    #[test]
    fn an_edge_resumed_from_wider_tiles_goes_on_as_if_it_had_never_stopped() {
        for stop in [0_u64, 1, 255, 256, 257, 65_535, 65_536, 65_537] {
            let (mut whole, mut tiles) = (Edge::default(), BTreeMap::new());
            for n in 0..stop + 300 {
                let mut full = Vec::new();
                whole.append(&digest(n), &mut full);
                tiles.extend(full.into_iter().map(|row| ((row.level, row.n), row.data)));
            }
            tiles.extend(whole.partial().into_iter().map(|row| ((row.level, row.n), row.data)));
            let held = edge_of(stop).map(|(level, n, _)| tiles.get(&(level, n)).cloned().unwrap_or_default());
            let mut edge = Edge::resume(stop, held.collect()).unwrap();
            for n in stop..stop + 300 {
                edge.append(&digest(n), &mut Vec::new());
            }
            assert_eq!((edge.root(), edge.size()), (whole.root(), whole.size()), "stopped at {stop}");
        }
    }

    #[test]
    fn an_edge_is_not_resumed_from_tiles_that_are_too_narrow() {
        assert!(Edge::resume(3, vec![vec![0; 64]]).is_err());
        assert_eq!(edge_of(0).count(), 0);
        assert_eq!(edge_of(u64::MAX).count(), 8);
    }
}
