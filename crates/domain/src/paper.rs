//! A paper issued here (*pièce délivrée*): a release note, a receipt, a certificate, a printed declaration.
//!
//! ```text
//!   issue ──► valid ── withdraw ──► withdrawn
//!               └───── replace ───► replaced(by another paper)
//! ```
//! What is printed is not kept as a picture: the record keeps the data it is drawn from, so that the same paper can be
//! drawn again for ever, in any language, and whoever holds one can ask whether it still holds.
//!
//! Always true: the data of a paper never changes; `sha256` is that of `data`, byte by byte.
//! Not here: how a paper looks (layouts of the pack), who may read one (the policy of what it is about).

use lexicon::{Instant, PaperId, PartyId, Refusal};
use serde::{Deserialize, Serialize};

use crate::subject::{Decision, Subject};

/// Signs of a code: digits and letters without I, L, O and U, which are taken for others when read aloud.
pub const CODE_SIGNS: &[u8; 32] = b"0123456789ABCDEFGHJKMNPQRSTVWXYZ";
/// Length of a code: fifty bits, far more than anybody tries.
pub const CODE_LENGTH: usize = 10;

/// What a paper is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum PaperKind {
    /// Goods may leave (*bon à enlever*).
    ReleaseNote,
    /// Something was paid (*quittance*).
    Receipt,
    /// A control agency's decision (*certificat*).
    Certificate,
    /// A declaration as it was registered (*DUM*).
    Declaration,
}

impl PaperKind {
    /// All of them.
    pub const ALL: [Self; 4] = [Self::ReleaseNote, Self::Receipt, Self::Certificate, Self::Declaration];

    /// The word in addresses, layouts and texts.
    pub const fn code(self) -> &'static str {
        match self {
            Self::ReleaseNote => "release_note",
            Self::Receipt => "receipt",
            Self::Certificate => "certificate",
            Self::Declaration => "declaration",
        }
    }

    /// What a number made here begins with.
    pub const fn series(self) -> &'static str {
        match self {
            Self::ReleaseNote => "BAE",
            Self::Receipt => "QUI",
            Self::Certificate => "CER",
            Self::Declaration => "DUM",
        }
    }
}

/// What a paper is about, as the journal names it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct About {
    /// The noun: `dossier`, `declaration`, `control`.
    pub noun: String,
    /// Its identifier.
    pub id: String,
}

/// One paper.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Paper {
    pub id: PaperId,
    /// What is typed or scanned to verify it.
    pub code: String,
    pub kind: PaperKind,
    pub number: String,
    pub about: About,
    pub issuer: PartyId,
    /// The issuer as it is printed.
    pub issued_by: String,
    pub issued_at: Instant,
    /// What is printed, as one JSON text.
    pub data: String,
    /// SHA-256 of `data`, hexadecimal.
    pub sha256: String,
    pub standing: Standing,
}

/// Whether a paper still holds.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Standing {
    Valid,
    Withdrawn { at: Instant, reason: String },
    Replaced { at: Instant, by: String },
}

impl Standing {
    /// The word in texts.
    pub const fn code(&self) -> &'static str {
        match self {
            Self::Valid => "valid",
            Self::Withdrawn { .. } => "withdrawn",
            Self::Replaced { .. } => "replaced",
        }
    }
}

/// What happened to a paper.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Event {
    Issued(Box<Paper>),
    Withdrawn { at: Instant, reason: String },
    Replaced { at: Instant, by: String },
}

impl Subject for Paper {
    const NOUN: &'static str = "paper";
    type Event = Event;

    fn born(event: &Event) -> Option<Self> {
        match event {
            Event::Issued(paper) => Some((**paper).clone()),
            Event::Withdrawn { .. } | Event::Replaced { .. } => None,
        }
    }

    fn after(mut self, event: &Event) -> Self {
        match event {
            Event::Issued(_) => {}
            Event::Withdrawn { at, reason } => {
                self.standing = Standing::Withdrawn { at: *at, reason: reason.clone() };
            }
            Event::Replaced { at, by } => self.standing = Standing::Replaced { at: *at, by: by.clone() },
        }
        self
    }
}

impl Paper {
    /// Its issuer says that it holds no more.
    pub fn withdraw(&self, reason: String, at: Instant) -> Result<Decision<Event>, Refusal> {
        match &self.standing {
            Standing::Valid => Ok(Decision::Record(Event::Withdrawn { at, reason })),
            Standing::Withdrawn { .. } => Ok(Decision::AlreadySo),
            Standing::Replaced { by, .. } => Err(Refusal::new("PAPER-01").arg("by", by)),
        }
    }

    /// Another paper, with the code `by`, stands in its place.
    pub fn replace(&self, by: String, at: Instant) -> Result<Decision<Event>, Refusal> {
        match &self.standing {
            Standing::Valid => Ok(Decision::Record(Event::Replaced { at, by })),
            Standing::Replaced { by: known, .. } if *known == by => Ok(Decision::AlreadySo),
            Standing::Replaced { by, .. } => Err(Refusal::new("PAPER-01").arg("by", by)),
            Standing::Withdrawn { .. } => Err(Refusal::new("PAPER-02")),
        }
    }
}

/// The code these bytes of chance give.
pub fn code_of(chance: u64) -> String {
    let mut left = chance;
    let mut code = String::with_capacity(CODE_LENGTH);
    for _ in 0..CODE_LENGTH {
        let place = usize::try_from(left % 32).unwrap_or(0);
        left /= 32;
        code.extend(CODE_SIGNS.get(place).copied().map(char::from));
    }
    code
}

/// The code somebody typed or read aloud: signs that look alike are one, spaces and dashes do not count. Nothing where
/// it can be none.
pub fn code_meant(text: &str) -> Option<String> {
    let code: String = text
        .chars()
        .filter(|sign| !sign.is_whitespace() && !matches!(sign, '-' | '·' | '.' | '_'))
        .map(|sign| match sign.to_ascii_uppercase() {
            'O' => '0',
            'I' | 'L' => '1',
            'U' => 'V',
            other => other,
        })
        .collect();
    let fits = code.len() == CODE_LENGTH && code.bytes().all(|sign| CODE_SIGNS.contains(&sign));
    fits.then_some(code)
}

/// A code as it is printed: in two halves.
pub fn code_shown(code: &str) -> String {
    match code.split_at_checked(CODE_LENGTH / 2) {
        Some((first, rest)) if !rest.is_empty() => format!("{first}-{rest}"),
        _ => code.to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn paper(standing: Standing) -> Paper {
        Paper {
            id: PaperId::from_bytes([1; 16]),
            code: code_of(7),
            kind: PaperKind::ReleaseNote,
            number: "BAE-2026-1".into(),
            about: About { noun: "dossier".into(), id: "1".into() },
            issuer: PartyId::from_bytes([2; 16]),
            issued_by: "Douane".into(),
            issued_at: Instant::from_micros(1),
            data: "{}".into(),
            sha256: String::new(),
            standing,
        }
    }

    #[test]
    fn a_paper_ends_once() {
        let at = Instant::from_micros(9);
        let withdrawn = || Standing::Withdrawn { at, reason: "Erreur".into() };
        let replaced = |by: &str| Standing::Replaced { at, by: by.into() };
        let ends = |standing: Standing, by: Option<&str>| {
            let paper = paper(standing);
            let decided = match by {
                None => paper.withdraw("Erreur".into(), at),
                Some(by) => paper.replace(by.into(), at),
            };
            match decided {
                Ok(Decision::Record(event)) => paper.after(&event).standing.code().to_owned(),
                Ok(Decision::AlreadySo) => "already so".to_owned(),
                Err(refusal) => refusal.code.as_str().to_owned(),
            }
        };
        for (standing, by, expected) in [
            (Standing::Valid, None, "withdrawn"),
            (withdrawn(), None, "already so"),
            (replaced("B"), None, "PAPER-01"),
            (Standing::Valid, Some("B"), "replaced"),
            (replaced("B"), Some("B"), "already so"),
            (replaced("B"), Some("C"), "PAPER-01"),
            (withdrawn(), Some("B"), "PAPER-02"),
        ] {
            assert_eq!(ends(standing.clone(), by), expected, "{standing:?} {by:?}");
        }
    }

    #[test]
    fn a_code_is_heard_as_it_was_meant() {
        let code = code_of(0x0123_4567_89AB_CDEF);
        assert_eq!(code.len(), CODE_LENGTH);
        for said in [code.clone(), code.to_lowercase(), code_shown(&code), format!(" {} ", code_shown(&code))]
        {
            assert_eq!(code_meant(&said), Some(code.clone()), "{said}");
        }
        for (said, meant) in [
            ("OIL00-00000", Some("0110000000")),
            ("uuuuu vvvvv", Some("VVVVVVVVVV")),
            ("K7M4RX", None),
            ("", None),
            ("0123456789A", None),
            ("012345678é", None),
        ] {
            assert_eq!(code_meant(said).as_deref(), meant, "{said}");
        }
    }
}
