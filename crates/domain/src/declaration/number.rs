//! The number of a declaration: office (3), regime (3), year (4), serial (7) and a letter that checks them.
//!
//! Always true: a serial is counted for one office, one regime and one year, and is given once. The letter and its
//! modulus are those of [`DeclarationNumber`]; the administration has not confirmed them, and [`letter_source`] says so.
//!
//! Not here: who counts (`storage`), which office a port has (loaded as a list by the desk).

use lexicon::{DeclarationNumber, Place, Refusal};
use serde::{Deserialize, Serialize};

use crate::tariff::Citation;

/// The highest serial of an office, a regime and a year.
pub const SERIAL_MAX: u32 = 9_999_999;

/// What its letter is computed by.
pub fn letter_source() -> Citation {
    Citation { text: "modulo 23".to_owned(), verified: false }
}

/// A customs office, as far as numbers look at it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Office {
    /// Three digits.
    pub code: String,
    /// `port`, `airport`, `border`, `inland`, `free-zone`.
    pub role: String,
    pub place: Option<Place>,
    /// False while the code is a placeholder.
    pub verified: bool,
}

/// The offices there are.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Offices(Vec<Office>);

impl Offices {
    /// These offices.
    pub fn of(offices: impl IntoIterator<Item = Office>) -> Self {
        Self(offices.into_iter().collect())
    }

    /// The office of a port.
    pub fn of_port(&self, port: &Place) -> Result<&Office, Refusal> {
        let at = |office: &&Office| office.role == "port" && office.place.as_ref() == Some(port);
        self.0.iter().find(at).ok_or_else(|| Refusal::new("OFFICE-01").arg("port", port))
    }

    /// The office with this code.
    pub fn by_code(&self, code: &str) -> Option<&Office> {
        self.0.iter().find(|office| office.code == code)
    }

    /// All of them, in the order of the list.
    pub fn all(&self) -> impl Iterator<Item = &Office> {
        self.0.iter()
    }
}

/// What serials are counted in: one office, one regime, one year.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Series<'a> {
    pub office: &'a str,
    pub regime: &'a str,
    pub year: u16,
}

impl Series<'_> {
    /// The name it is counted under: `declaration:301:010:2026`.
    pub fn name(&self) -> String {
        format!("declaration:{}:{}:{}", self.office, self.regime, self.year)
    }

    /// The number that comes after the last one given, 0 before the first.
    pub fn after(&self, last: i64) -> Result<DeclarationNumber, Refusal> {
        last.checked_add(1)
            .and_then(|next| u32::try_from(next).ok())
            .filter(|serial| *serial <= SERIAL_MAX)
            .and_then(|serial| DeclarationNumber::from_parts(self.office, self.regime, self.year, serial))
            .ok_or_else(|| Refusal::new("OFFICE-02").arg("office", self.office).arg("year", self.year))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_of_a_series_follow_one_another_until_it_is_full() {
        let series = Series { office: "301", regime: "010", year: 2026 };
        assert_eq!(series.name(), "declaration:301:010:2026");
        for (last, expected) in [
            (0, Ok("301 010 2026 0000001 W")),
            (1, Ok("301 010 2026 0000002 X")),
            (9_999_998, Ok("301 010 2026 9999999 K")),
            (9_999_999, Err("OFFICE-02")),
            (-2, Err("OFFICE-02")),
            (i64::MAX, Err("OFFICE-02")),
        ] {
            let number = series.after(last);
            let said = number.as_ref().map(DeclarationNumber::spaced);
            assert_eq!(
                said.as_deref().map_err(|refusal| refusal.code.as_str()),
                expected.map_err(|code: &str| code),
                "{last}"
            );
            if let Ok(number) = number {
                assert_eq!(number.as_str().parse(), Ok(number));
            }
        }
        assert!(Series { office: "30", regime: "010", year: 2026 }.after(0).is_err());
    }

    #[test]
    fn a_port_has_its_office() {
        let office = |code: &str, role: &str, place: &str| Office {
            code: code.to_owned(),
            role: role.to_owned(),
            place: place.parse().ok(),
            verified: false,
        };
        let offices = Offices::of([
            office("303", "inland", "MACAS"),
            office("301", "port", "MACAS"),
            office("390", "border", ""),
        ]);
        assert_eq!(offices.of_port(&"MACAS".parse().unwrap()).unwrap().code, "301");
        assert_eq!(offices.of_port(&"MAAGA".parse().unwrap()).unwrap_err().code, "OFFICE-01");
        assert_eq!(offices.by_code("390").unwrap().place, None);
        assert_eq!(offices.all().count(), 3);
    }
}
