//! What a release waits for besides customs: money, and the controls of agencies.

use domain::declaration::{Declaration, Duties, Ready};

use crate::answer::No;
use crate::desk::Desk;

impl Desk {
    /// How money and controls of a declaration stand.
    pub(crate) async fn ready(&self, declaration: &Declaration) -> Result<Ready, No> {
        _ = declaration;
        Ok(Ready { duties: Duties::Paid, controls: Vec::new() })
    }
}
