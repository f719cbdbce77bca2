//! What a release waits for besides customs: money, and the controls of agencies.

use domain::PartyKind;
use domain::control::Standing;
use domain::declaration::{Control, ControlStanding, Declaration, Duties, Ready};
use domain::invoice::Invoice;

use crate::answer::No;
use crate::desk::{Desk, office_list};

impl Desk {
    /// How money and controls of a declaration stand.
    pub(crate) async fn ready(&self, declaration: &Declaration) -> Result<Ready, No> {
        Ok(Ready {
            duties: self.duties(declaration).await?,
            controls: self.controls_waited_for(declaration).await?,
        })
    }

    /// What is owed counts as open until the bill asks for all of it.
    async fn duties(&self, declaration: &Declaration) -> Result<Duties, No> {
        let owed = declaration.weighed.as_ref().map_or(0, |weighed| weighed.assessment.due_centimes);
        if owed == 0 {
            return Ok(Duties::Paid);
        }
        let Some(bill) = self.store.load::<Invoice>(*declaration.dossier.bytes()).await? else {
            return Ok(Duties::Open { centimes: owed });
        };
        if bill.state.asked_duties(declaration.id) < owed {
            return Ok(Duties::Open { centimes: owed });
        }
        Ok(match (bill.state.unpaid_duties(declaration.id), bill.state.open()) {
            (0, _) => Duties::Paid,
            (_, 0) => Duties::Bridged,
            (centimes, _) => Duties::Open { centimes },
        })
    }

    async fn controls_waited_for(&self, declaration: &Declaration) -> Result<Vec<Control>, No> {
        let office = office_list(PartyKind::ControlAgency, &declaration.office);
        let standing = |standing| match standing {
            Standing::Granted => ControlStanding::Granted,
            Standing::Waiting => ControlStanding::Waiting,
            Standing::Refused | Standing::Withdrawn => ControlStanding::Refused,
        };
        let controls = self.controls_of(declaration.id).await?;
        Ok(controls
            .into_iter()
            .map(|one| Control {
                procedure: one.number,
                office: one.agency.unwrap_or(office),
                standing: standing(one.standing),
            })
            .collect())
    }
}
