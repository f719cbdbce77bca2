//! The packs at hand: the procedures of a country, compiled, as cases are opened and go on under them.
//!
//! Always true: what stands here compiled without an error, every case of the pack came out as written; readers see
//! the old pack or the new one, never a mixture. Not here: the language of packs (`procedure`), where a folder is read
//! (the program).

mod starter;

use std::sync::{Arc, LazyLock, PoisonError, RwLock};

use procedure::{Edition, EditionId, Finding, Language, Pack, PackText, compile, has_errors};

use crate::reference::Lang;

/// The pack the program carries, compiled once however many desks there are.
static STARTER: LazyLock<Arc<Pack>> = LazyLock::new(|| Arc::new(compile(&starter::text()).pack));

/// The pack at hand, replaced as a whole.
#[derive(Debug)]
pub struct Packs(RwLock<Arc<Pack>>);

impl Default for Packs {
    fn default() -> Self {
        Self(RwLock::new(Arc::clone(&STARTER)))
    }
}

impl Packs {
    /// The pack as it stands, for several questions that must agree.
    pub fn pack(&self) -> Arc<Pack> {
        Arc::clone(&self.0.read().unwrap_or_else(PoisonError::into_inner))
    }

    /// Puts another pack in the place of this one.
    pub fn replace(&self, pack: Pack) {
        *self.0.write().unwrap_or_else(PoisonError::into_inner) = Arc::new(pack);
    }
}

/// Compiles a pack, or gives everything that is wrong with it.
pub fn read(text: &PackText) -> Result<Pack, Vec<Finding>> {
    let compiled = compile(text);
    if has_errors(&compiled.findings) { Err(compiled.findings) } else { Ok(compiled.pack) }
}

/// The edition a file is under; to read by, where its words changed since, the one of the same number.
pub(crate) fn edition_to_read<'p>(pack: &'p Pack, id: &EditionId) -> Option<&'p Edition> {
    pack.edition_of(id).or_else(|| pack.edition(&id.code, id.no))
}

/// A language of the platform as packs name it.
pub const fn language(lang: Lang) -> Language {
    match lang {
        Lang::Fr => Language::Fr,
        Lang::Ar => Language::Ar,
        Lang::En => Language::En,
        Lang::Es => Language::Es,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_pack_that_is_carried_opens_controls_of_plants() {
        let packs = Packs::default();
        let pack = packs.pack();
        assert_eq!(pack.opened_by("declaration", "2026-11-25".parse().unwrap()).count(), 1);
        assert!(read(&starter::text()).is_ok());
        let broken = starter::text().without("facts.toml");
        assert!(has_errors(&read(&broken).unwrap_err()));
    }

    /// The working hours of an agency and the hours a page shows are those of one clock.
    #[test]
    fn the_calendars_of_the_pack_keep_the_clock_of_the_zone() {
        let pack = Packs::default().pack();
        let edition = pack.editions().next().unwrap();
        for day in
            ["2026-01-20", "2026-03-01", "2026-04-14", "2026-09-19", "2026-09-21", "2026-11-25", "2027-02-20"]
        {
            let noon = lexicon::Instant::from_micros(
                crate::form::parse_moment(&format!("{day}T12:00")).unwrap().micros(),
            );
            let local = edition.calendar().local(noon).unwrap();
            assert_eq!(edition.calendar().instant(local), noon, "{day}");
            assert_eq!(format!("{local}"), format!("{day}T12:00:00"), "{day}");
        }
    }
}
