//! A master bill and its house bills, as far as a reader may read them.

use domain::policy::Acting;
use lexicon::DossierId;

use crate::answer::No;
use crate::desk::Desk;

/// Bills named on one page.
const BILLS_MAX: usize = 40;

impl Desk {
    /// Of these files, those `acting` may read, each with the number of its bill.
    pub async fn bills_of(
        &self,
        acting: &Acting,
        files: &[DossierId],
    ) -> Result<Vec<(DossierId, String)>, No> {
        let mut acting = acting.clone();
        let mut bills = Vec::new();
        for id in files.iter().take(BILLS_MAX) {
            match self.readable_file(&mut acting, *id.bytes()).await {
                Ok(file) => bills.push((*id, file.dossier.state.bill.number)),
                Err(No::NotFound) => {}
                Err(no) => return Err(no),
            }
        }
        Ok(bills)
    }
}
