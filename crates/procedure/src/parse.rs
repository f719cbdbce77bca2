//! From text to what it says: `text → Parsed`. Every token keeps its place.

use std::collections::BTreeSet;

use crate::digest::Digest;
use crate::expression::Written;
use crate::finding::{Finding, Findings};
use crate::place::PackText;
use crate::shared::Shared;
use crate::syntax::{Procedure, Story};

/// A pack that reads: the parts its procedures share, and each procedure with its cases.
#[derive(Debug)]
pub struct Parsed {
    /// Nothing when they cannot be used: then no procedure can either.
    pub(crate) shared: Option<Shared>,
    pub(crate) drafts: Vec<Draft<Written>>,
}

/// A procedure on its way to become an edition.
#[derive(Debug)]
pub(crate) struct Draft<W> {
    pub(crate) procedure: Procedure<W>,
    pub(crate) stories: Vec<Story>,
    pub(crate) digest: Digest,
    /// The layouts beside it.
    pub(crate) layouts: BTreeSet<String>,
}

impl<W> Draft<W> {
    /// The same draft with its procedure understood further.
    pub(crate) fn with<V>(self, change: impl FnOnce(Procedure<W>) -> Procedure<V>) -> Draft<V> {
        let Self { procedure, stories, digest, layouts } = self;
        Draft { procedure: change(procedure), stories, digest, layouts }
    }
}

/// Reads a pack. What does not read is left out and said.
///
/// Any folder below `procedures/` with a `procedure.toml` is one edition of a procedure.
pub fn parse(pack: &PackText) -> (Parsed, Vec<Finding>) {
    let findings = Findings::new();
    findings.extend(pack.refused().to_vec());
    let shared = Shared::parse(pack, &findings).filter(|_| !findings.has_errors());
    let mut drafts = Vec::new();
    for (path, _) in pack.files() {
        let Some(folder) =
            path.strip_suffix("/procedure.toml").filter(|folder| folder.starts_with("procedures/"))
        else {
            continue;
        };
        let own = Findings::new();
        let procedure = Procedure::parse(pack, folder, &own);
        let stories = Story::parse_all(pack, folder, &own);
        let digest = Digest::of(pack, folder);
        let layouts = layouts(pack, folder);
        if !own.has_errors() {
            drafts.extend(procedure.map(|procedure| Draft { procedure, stories, digest, layouts }));
        }
        findings.extend(own.into_list());
    }
    (Parsed { shared, drafts }, findings.into_list())
}

fn layouts(pack: &PackText, folder: &str) -> BTreeSet<String> {
    let documents = format!("{folder}/documents/");
    pack.files()
        .filter_map(|(path, _)| path.strip_prefix(&documents)?.strip_suffix(".typ"))
        .map(str::to_owned)
        .collect()
}
