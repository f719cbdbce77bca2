//! The terms that count from a call.

use super::source::Values;

/// Terms of the port, until its pack names them.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Terms {
    pub free_days: i64,
    pub manifest_hours: i64,
    pub register_hours: i64,
    pub declare_days: i64,
    /// Fee for each day begun after the free ones, for twenty feet, in centimes.
    pub storage_per_day_centimes: u64,
}

impl Default for Terms {
    fn default() -> Self {
        let terms = domain::turn::Terms::default();
        Self {
            free_days: terms.free_days,
            manifest_hours: terms.manifest_hours,
            register_hours: terms.register_hours,
            declare_days: terms.declare_days,
            storage_per_day_centimes: domain::storage_fee::STARTER.per_day_centimes,
        }
    }
}

impl Terms {
    pub(super) fn read(&mut self, values: &mut Values) -> anyhow::Result<()> {
        values.one("terms.free_days", &mut self.free_days)?;
        values.one("terms.manifest_hours", &mut self.manifest_hours)?;
        values.one("terms.register_hours", &mut self.register_hours)?;
        values.one("terms.declare_days", &mut self.declare_days)?;
        values.one("terms.storage_per_day_centimes", &mut self.storage_per_day_centimes)
    }
}
