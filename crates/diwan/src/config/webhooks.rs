//! Webhooks that go out.

use super::source::Values;

/// Webhooks that go out.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Webhooks {
    /// True lets them go to this machine and its network: for a demonstration.
    pub allow_local: bool,
}

impl Webhooks {
    pub(super) fn read(&mut self, values: &mut Values) -> anyhow::Result<()> {
        values.one("webhooks.allow_local", &mut self.allow_local)
    }
}
