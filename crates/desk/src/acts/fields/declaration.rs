//! The fields of the acts on declarations.

use super::{Field, Kind, REASON, TERMS, may, need};

/// What a declaration says beyond its titles and its bill.
const DECLARATION: [Field; 13] = [
    may("titles", Kind::Ref, "EI-2026-000001"),
    may("invoice_number", Kind::Ref, "FA-2026-118"),
    may("invoice_date", Kind::Ref, "2026-11-18"),
    may("seller", Kind::Text, "Semillas del Atlántico SL"),
    may("currency", Kind::Ref, "EUR"),
    may("incoterm", Kind::Choice(TERMS), "FOB"),
    may("freight", Kind::Ref, "1800.00"),
    may("insurance", Kind::Ref, "95.00"),
    may("other", Kind::Ref, "0"),
    may("inland", Kind::Ref, "0"),
    may("regime", Kind::Choice(&["010"]), "010"),
    may("wood_packaging", Kind::Choice(&["no", "yes"]), "no"),
    may("items", Kind::Lines(ITEM), ""),
];

const ITEM: &[Field] = &[
    may("hs", Kind::Ref, "0701100000"),
    may("origin", Kind::Ref, "ES"),
    may("preference", Kind::Ref, "EUR1"),
    may("description", Kind::Text, "Pommes de terre de semence"),
    may("price", Kind::Ref, "12000.00"),
    may("gross_kg", Kind::Kilograms, "24800"),
    may("net_kg", Kind::Kilograms, "24000"),
    may("quantity", Kind::Ref, "24000"),
    may("unit", Kind::Ref, "KGM"),
    may("packages", Kind::Count, "800"),
    may("containers", Kind::Ref, "CSQU3054383"),
    may("papers", Kind::Ref, "EUR1"),
    may("title", Kind::Ref, "EI-2026-000001"),
    may("line", Kind::Count, "1"),
];

const TEXT: Field = need("text", Kind::Note, "Le certificat d'origine est illisible. Joignez-en un autre.");

/// A bill of lading, and what it and the titles do not say.
pub(super) const PREPARE: [Field; 14] = with(need("dossier", Kind::Ref, "DKL0001"), &DECLARATION);
/// Why, then everything that may change.
pub(super) const AMEND: [Field; 14] =
    with(may("reason", Kind::Note, "Facture corrigée par le vendeur"), &DECLARATION);
pub(super) const HAND_ON: &[Field] = &[may("officer", Kind::Ref, "0192f0c1-0000-7000-8000-000000000001")];
pub(super) const ASK: &[Field] = &[TEXT];
pub(super) const ANSWER: &[Field] = &[TEXT, may("file", Kind::File, "")];
pub(super) const REPORT: &[Field] = &[
    need("outcome", Kind::Choice(&["conforms", "differs"]), "conforms"),
    TEXT,
    may("photo", Kind::File, ""),
    may("photo_2", Kind::File, ""),
    may("photo_3", Kind::File, ""),
    may("photo_4", Kind::File, ""),
];
pub(super) const END: &[Field] = &[
    need("end", Kind::Choice(&["re_export", "abandonment", "seizure", "destruction"]), "re_export"),
    REASON,
];

/// One field, then the others.
const fn with(first: Field, others: &[Field; 13]) -> [Field; 14] {
    let mut all = [first; 14];
    let (_, rest) = all.split_at_mut(1);
    rest.copy_from_slice(others);
    all
}
