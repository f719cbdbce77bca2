//! x
use crate::answer::No;
use crate::door::{Ask, Outcome};
pub(crate) async fn lodge(_ask: &mut Ask<'_>) -> Result<Outcome, No> { Err(No::NotFound) }
pub(crate) async fn register(_ask: &mut Ask<'_>) -> Result<Outcome, No> { Err(No::NotFound) }
pub(crate) async fn cancel(_ask: &mut Ask<'_>) -> Result<Outcome, No> { Err(No::NotFound) }
