//! Manifests: lodged, registered, taken back.

use serde_json::Value as Json;

use crate::actor::Actor;
use crate::answer::Answer;

impl Actor<'_> {
    /// Lodges an interchange for a call.
    pub fn lodges(self, call: impl AsRef<str>, bytes: Vec<u8>) -> Answer {
        self.asks_on("manifest.lodge", call).carrying("manifest.edi", bytes).now()
    }

    /// Lodges a table for a call.
    pub fn lodges_table(self, call: impl AsRef<str>, table: &str) -> Answer {
        self.asks_on("manifest.lodge", call).carrying("manifest.csv", table).now()
    }

    /// Lodges bills typed one by one.
    pub fn types_in(self, call: impl AsRef<str>, bills: Json) -> Answer {
        self.asks_on("manifest.lodge", call).with("bill", bills).now()
    }

    /// Gives a manifest its number.
    pub fn registers(self, manifest: impl AsRef<str>) -> Answer {
        self.asks_on("manifest.register", manifest).now()
    }

    /// Takes a manifest back.
    pub fn takes_back(self, manifest: impl AsRef<str>, reason: &str) -> Answer {
        self.asks_on("manifest.cancel", manifest).with("reason", reason).now()
    }
}
