//! Editions of one procedure: each with its number, in the order of their days.

use lexicon::Date;

use super::Check;
use crate::finding::Finding;
use crate::place::Placed;
use crate::syntax::Procedure;

/// What the others of a pack need to know of a procedure.
pub(super) struct Other {
    pub(super) code: Placed<String>,
    pub(super) edition: Placed<u32>,
    pub(super) from: Date,
    folder: String,
}

impl Other {
    pub(super) fn of<W>(procedure: &Procedure<W>) -> Self {
        Self {
            code: procedure.code.clone(),
            edition: procedure.edition.clone(),
            from: procedure.from.value,
            folder: procedure.folder.clone(),
        }
    }
}

pub(super) fn check(check: &Check<'_>, others: &[Other]) {
    let procedure = check.procedure;
    let same = others.iter().filter(|other| other.code == procedure.code && other.folder != procedure.folder);
    for other in same {
        let same_number = other.edition == procedure.edition;
        // Told once, at the later folder.
        if same_number && other.folder < procedure.folder {
            let twice =
                Finding::new("PACK-37", procedure.edition.at.clone()).arg("edition", &procedure.edition);
            check.say(twice.also(&other.edition.at));
        }
        if other.edition.value < procedure.edition.value && other.from >= procedure.from.value {
            let order = Finding::new("PACK-36", procedure.from.at.clone()).arg("day", procedure.from.value);
            check.say(order.also(&other.edition.at));
        }
    }
}
