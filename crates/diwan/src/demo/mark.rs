//! The mark of a demonstration, in its store.

use anyhow::bail;
use storage::Store;

/// In the store's small facts.
const MARK: &str = "demo";
/// The mark while the community is being made.
const BEGUN: &str = "begun";
/// The mark of a community that is complete, with the edition of its story.
const COMPLETE: &str = "1";

/// What a store is to the demonstration.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Standing {
    /// Nothing was ever written.
    Empty,
    /// A demonstration.
    Complete,
}

/// What the store is; an error when it is somebody's real one, or a demonstration that was not finished.
pub(crate) async fn standing(store: &Store) -> anyhow::Result<Standing> {
    match store.meta(MARK).await?.as_deref() {
        Some(COMPLETE) => Ok(Standing::Complete),
        Some(BEGUN) => bail!("this demonstration was not made to its end: remove its data and start again"),
        Some(_) => bail!("this demonstration is of another edition: remove its data and start again"),
        None if is_empty(store).await? => Ok(Standing::Empty),
        None => bail!("this is no demonstration, and a demonstration touches nothing else"),
    }
}

/// Refuses a demonstration: its passwords are known to everybody.
pub(crate) async fn must_be_no_demonstration(store: &Store) -> anyhow::Result<()> {
    if store.meta(MARK).await?.is_some() {
        bail!(
            "this is a demonstration, whose passwords everybody knows: use `diwan demo`, or another --data"
        );
    }
    Ok(())
}

/// From now on the store is a demonstration, and is not complete.
pub(crate) async fn begin(store: &Store) -> anyhow::Result<()> {
    Ok(store.set_meta(MARK, BEGUN).await?)
}

/// The community is complete.
pub(crate) async fn complete(store: &Store) -> anyhow::Result<()> {
    Ok(store.set_meta(MARK, COMPLETE).await?)
}

async fn is_empty(store: &Store) -> anyhow::Result<bool> {
    Ok(store.read("select act from entry limit 1", &[]).await?.is_empty())
}
