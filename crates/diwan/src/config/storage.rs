//! Where things are kept.

use std::path::{Path, PathBuf};

use storage::Place;

use super::secret::DatabaseUrl;
use super::source::Values;

/// Where things are kept.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Storage {
    /// The folder of the embedded database, of keys and of letters.
    pub data: PathBuf,
    /// The address of a PostgreSQL database, used instead of the embedded one.
    pub database: DatabaseUrl,
}

impl Default for Storage {
    fn default() -> Self {
        Self::in_folder(Path::new("./data/diwan"))
    }
}

impl Storage {
    /// The embedded database in `folder`.
    pub fn in_folder(folder: &Path) -> Self {
        Self { data: folder.to_owned(), database: DatabaseUrl::default() }
    }

    pub(super) fn read(&mut self, values: &mut Values) -> anyhow::Result<()> {
        values.one("storage.data", &mut self.data)?;
        values.one("storage.database", &mut self.database)
    }

    /// Where the store is.
    pub fn place(&self) -> Place {
        match self.database.reveal() {
            Some(url) => Place::Cluster(url.to_owned()),
            None => Place::Folder(self.data.clone()),
        }
    }
}
