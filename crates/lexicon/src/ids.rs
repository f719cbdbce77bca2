//! What names a thing for ever: one type per kind of thing, so that no id is taken for another.
//!
//! An id is sixteen bytes, made by the caller (the desk makes UUIDs of version 7, which sort by
//! the time they were made), printed as a UUID in small letters.
//!
//! Not here: making one. Chance and time are arguments.

use std::fmt;

use crate::word::as_text;
use crate::{ParseWord, Refusal};

/// Sixteen bytes as a hyphenated UUID in small letters.
pub fn uuid_text(bytes: &[u8; 16]) -> String {
    let mut out = String::with_capacity(36);
    for (place, byte) in bytes.iter().enumerate() {
        if matches!(place, 4 | 6 | 8 | 10) {
            out.push('-');
        }
        for half in [byte >> 4, byte & 0x0f] {
            out.push(char::from_digit(u32::from(half), 16).unwrap_or('0'));
        }
    }
    out
}

/// The bytes of a UUID, hyphenated in its usual places or not at all; letters of either size.
pub fn parse_uuid(text: &str) -> Result<[u8; 16], Refusal> {
    read_uuid(text.trim()).ok_or_else(|| Refusal::new("ID-01"))
}

fn read_uuid(text: &str) -> Option<[u8; 16]> {
    let hyphens_right = match text.len() {
        36 => text.bytes().enumerate().all(|(place, b)| (b == b'-') == matches!(place, 8 | 13 | 18 | 23)),
        32 => true,
        _ => false,
    };
    if !hyphens_right {
        return None;
    }
    let mut halves = text.chars().filter(|c| *c != '-');
    let mut bytes = [0; 16];
    for byte in &mut bytes {
        let high = halves.next()?.to_digit(16)?;
        let low = halves.next()?.to_digit(16)?;
        *byte = u8::try_from(high * 16 + low).ok()?;
    }
    halves.next().is_none().then_some(bytes)
}

macro_rules! ids {
    ($($(#[$meta:meta])* $name:ident)*) => {$(
        $(#[$meta])*
        #[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub struct $name([u8; 16]);

        impl $name {
            /// The id with these bytes; the caller makes them, once.
            pub const fn from_bytes(bytes: [u8; 16]) -> Self {
                Self(bytes)
            }

            /// The bytes of the id.
            pub const fn bytes(&self) -> &[u8; 16] {
                &self.0
            }
        }

        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.pad(&uuid_text(&self.0))
            }
        }

        impl ParseWord for $name {
            fn parse_word(text: &str) -> Result<Self, Refusal> {
                parse_uuid(text).map(Self)
            }
        }

        as_text!($name);
    )*};
}

ids! {
    /// A party: a firm, an authority, a person in trade.
    PartyId
    /// A user: a person who signs in.
    UserId
    /// A mandate: one party acts for another.
    MandateId
    /// A port call (*escale*).
    CallId
    /// A manifest.
    ManifestId
    /// A dossier: one bill of lading and all that is done about it.
    DossierId
    /// A delivery order (*bon à délivrer*).
    OrderId
    /// An appointment of a truck at a gate.
    AppointmentId
    /// A gate pass (*laissez-passer*).
    PassId
    /// An import title (*engagement d'importation*).
    TitleId
    /// A goods declaration (*déclaration unique de marchandises*).
    DeclarationId
    /// A change of the tables.
    ChangeId
    /// A control of an agency: what another ministry decides about the goods of a declaration.
    ControlId
    /// A bill for a file: what is owed to the state, the port and the terminal.
    InvoiceId
    /// A paper issued here: a release note, a receipt, a certificate, a printed declaration.
    PaperId
    /// A payment towards such a bill.
    PaymentId
    /// An entry of the journal.
    EntryId
    /// A document.
    DocumentId
    /// A message exchanged with another system.
    MessageId
    /// An endpoint that messages go to and come from.
    EndpointId
    /// A key: a secret by which a program signs in, or a signature is checked.
    KeyId
    /// A hold placed by an authority.
    HoldId
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_id_prints_as_a_uuid_and_reads_back() {
        let id = PartyId::from_bytes([0x01, 0x8f, 0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 0xff]);
        let text = "018f0001-0203-0405-0607-08090a0b0cff";
        assert_eq!(id.to_string(), text);
        for same in [text.to_owned(), text.to_uppercase(), text.replace('-', ""), format!(" {text} ")] {
            assert_eq!(same.parse(), Ok(id), "{same}");
        }
        assert_eq!(serde_json::to_string(&id).unwrap(), format!("\"{text}\""));
        assert_eq!(serde_json::from_str::<PartyId>(&format!("\"{text}\"")).unwrap(), id);
    }

    #[test]
    fn an_id_of_another_shape_is_refused() {
        for text in [
            "",
            "018f0001-0203-0405-0607-08090a0b0cf",
            "018f0001-0203-0405-0607-08090a0b0cff0",
            "018f00010-203-0405-0607-08090a0b0cff",
            "018g0001-0203-0405-0607-08090a0b0cff",
            "018f0001-0203-0405-0607-08090a0b0c\u{e9}",
            "+18f0001-0203-0405-0607-08090a0b0cff",
            "018f-0010203040506070809-0a0b0cff",
        ] {
            assert_eq!(text.parse::<UserId>(), Err(Refusal::new("ID-01")), "{text}");
        }
    }
}
