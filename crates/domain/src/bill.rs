//! One line of the manifest: what a bill of lading (*connaissement*) says came, for whom, in what.
//!
//! Always true: the facts of a line never change; an amendment is an event that says what it replaces.
//! Not here: what happened to the line afterwards (`dossier`).

use lexicon::{ContainerNumber, CountryCode, HsCode, Ice, Place};
use serde::{Deserialize, Serialize};

use crate::container::Container;

/// Somebody named on a bill.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Named {
    pub name: String,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub ice: Option<Ice>,
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub address: String,
}

/// One kind of goods on a bill.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Goods {
    pub packages: u64,
    /// Kind of package, UN/ECE Recommendation 21.
    pub kind: String,
    pub description: String,
    pub grams: u64,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub hs: Option<HsCode>,
    /// UN number of a dangerous good.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub dangerous: Option<String>,
}

/// What becomes of the cargo of a bill in this port (*import, transit, transbordement*).
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Movement {
    /// Unloaded here, for this country.
    #[default]
    Import,
    /// Unloaded here, for another country by land.
    Transit,
    /// Unloaded here, for another ship.
    Transhipment,
}

/// The facts of one bill, as lodged.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Bill {
    pub number: String,
    pub loading: Place,
    pub discharge: Place,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub destination: Option<Place>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub origin: Option<CountryCode>,
    #[serde(default)]
    pub movement: Movement,
    pub shipper: Named,
    pub consignee: Named,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub notify: Option<Named>,
    pub goods: Vec<Goods>,
    pub boxes: Vec<Container>,
}

impl Bill {
    /// Packages on the bill.
    pub fn packages(&self) -> u64 {
        self.goods.iter().fold(0, |sum, goods| sum.saturating_add(goods.packages))
    }

    /// Gross mass of the bill, in grams.
    pub fn grams(&self) -> u64 {
        self.goods.iter().fold(0, |sum, goods| sum.saturating_add(goods.grams))
    }

    /// What it is, in the shipper's words: the first description.
    pub fn description(&self) -> &str {
        self.goods.first().map_or("", |goods| goods.description.as_str())
    }

    /// The container with this number, if it is on the bill.
    pub fn container(&self, number: ContainerNumber) -> Option<&Container> {
        self.boxes.iter().find(|one| one.number == number)
    }
}
