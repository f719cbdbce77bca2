//! The secret key of the log: made at the first start, kept in a file nobody else reads.
//!
//! Always true: a key is never written over; a log that has its key elsewhere gets no second one.

use std::fs;
use std::io::Write as _;
use std::path::{Path, PathBuf};

use anyhow::{Context as _, bail};
use storage::Store;
use storage::seal::{Sealer, fresh_name, generate_key};

use crate::config::Config;

/// In the store's small facts: the public key of the log, once it has one.
const PUBLIC: &str = "log.key";

/// Where the secret key is.
pub fn path(config: &Config) -> PathBuf {
    config.seal.key_file.clone().unwrap_or_else(|| config.storage.data.join("keys").join("log.key"))
}

/// Where the public key is.
fn public_path(secret: &Path) -> PathBuf {
    secret.with_extension("pub")
}

/// The sealer of this node; nothing on a node of a cluster that does not hold the key: another one seals.
pub async fn sealer(config: &Config, store: &Store) -> anyhow::Result<Option<Sealer>> {
    let path = path(config);
    let opened = match read_or_make(&path, store).await {
        Ok(secret) => Sealer::open(store, &secret).await.map_err(anyhow::Error::from),
        Err(error) => Err(error),
    };
    match opened {
        Ok(sealer) => Ok(Some(sealer)),
        Err(error) if !store.is_embedded() && store.meta(PUBLIC).await?.is_some() => {
            tracing::warn!(
                error = format!("{error:#}"),
                "this node does not seal the journal; another one must"
            );
            Ok(None)
        }
        Err(error) => Err(error.context(format!("the log's key, {}", path.display()))),
    }
}

async fn read_or_make(path: &Path, store: &Store) -> anyhow::Result<String> {
    match read(path) {
        Ok(Some(secret)) => Ok(secret),
        Ok(None) if store.meta(PUBLIC).await?.is_some() => {
            bail!(
                "the log has a key, and it is not here. Put it back, or begin with `diwan journal new-epoch`"
            )
        }
        Ok(None) => make(path),
        Err(error) => Err(error),
    }
}

/// The secret key in the file, if there is one.
pub fn read(path: &Path) -> anyhow::Result<Option<String>> {
    match fs::read_to_string(path) {
        Ok(secret) => Ok(Some(secret)),
        Err(error) if error.kind() == std::io::ErrorKind::NotFound => Ok(None),
        Err(error) => Err(error).with_context(|| path.display().to_string()),
    }
}

/// Makes a key in `path`, and its public part beside it. Of two nodes that do so at once, both read the first one's.
pub fn make(path: &Path) -> anyhow::Result<String> {
    let (secret, public) = generate_key(&fresh_name()?)?;
    let folder = path.parent().filter(|folder| !folder.as_os_str().is_empty()).unwrap_or(Path::new("."));
    fs::create_dir_all(folder).with_context(|| folder.display().to_string())?;
    let draft = folder.join(format!(".log.key.{}", std::process::id()));
    let written = private(&draft).and_then(|mut file| {
        file.write_all(secret.as_bytes())?;
        file.write_all(b"\n")?;
        file.sync_all()
    });
    // A link is made whole or not at all, and never over another.
    let placed = written.and_then(|()| fs::hard_link(&draft, path));
    _ = fs::remove_file(&draft);
    match placed {
        Ok(()) => {
            fs::write(public_path(path), format!("{public}\n"))
                .with_context(|| path.display().to_string())?;
            Ok(secret)
        }
        Err(error) if error.kind() == std::io::ErrorKind::AlreadyExists => {
            read(path)?.with_context(|| format!("{} went away", path.display()))
        }
        Err(error) => Err(error).with_context(|| path.display().to_string()),
    }
}

#[cfg(unix)]
fn private(path: &Path) -> std::io::Result<fs::File> {
    use std::os::unix::fs::OpenOptionsExt as _;
    _ = fs::remove_file(path);
    fs::OpenOptions::new().write(true).create_new(true).mode(0o600).open(path)
}

#[cfg(not(unix))]
fn private(path: &Path) -> std::io::Result<fs::File> {
    _ = fs::remove_file(path);
    fs::OpenOptions::new().write(true).create_new(true).open(path)
}

/// The public key to verify with: the file that was named, the one beside the secret key, the one in the store.
/// Nothing while the log has no key.
pub async fn public(config: &Config, named: Option<&Path>, store: &Store) -> anyhow::Result<Option<String>> {
    if let Some(named) = named {
        return Ok(Some(fs::read_to_string(named).with_context(|| named.display().to_string())?));
    }
    let in_store = store.meta(PUBLIC).await?;
    let beside = read(&public_path(&path(config)))?;
    // A key of another log lies there when the folder serves several databases.
    let same_log = |one: &str, other: &str| one.split('+').next() == other.split('+').next();
    Ok(match (beside, in_store) {
        (Some(beside), Some(known)) if !same_log(beside.trim(), &known) => Some(known),
        (Some(beside), _) => Some(beside),
        (None, known) => known,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_key_is_made_once_and_only_its_owner_reads_it() {
        let folder = std::env::temp_dir().join(format!("diwan-keys-{}", std::process::id()));
        _ = fs::remove_dir_all(&folder);
        let path = folder.join("keys/log.key");
        assert!(read(&path).unwrap().is_none());
        let made = make(&path).unwrap();
        assert_eq!(make(&path).unwrap().trim(), made, "the second node reads the first one's");
        assert_eq!(read(&path).unwrap().unwrap().trim(), made);
        #[cfg(unix)]
        {
            use std::os::unix::fs::PermissionsExt as _;
            assert_eq!(fs::metadata(&path).unwrap().permissions().mode() & 0o777, 0o600);
        }
        assert!(fs::read_to_string(folder.join("keys/log.pub")).unwrap().starts_with("diwan/"));
        _ = fs::remove_dir_all(&folder);
    }
}
