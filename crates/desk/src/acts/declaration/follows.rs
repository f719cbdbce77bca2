//! What follows from a declaration elsewhere: its duties on the bill of the file, the controls of agencies.

use domain::declaration::{Declaration, Standing};
use domain::invoice::{Base, Line};
use domain::tariff::Tax;
use lexicon::Grams;

use crate::acts::control::{self, Declared, Goods};
use crate::acts::invoice;
use crate::answer::No;
use crate::door::Ask;

/// Brings the bill of the file in line with what `declaration` owes now.
pub(super) async fn bill(ask: &mut Ask<'_>, declaration: &Declaration, why: &str) -> Result<(), No> {
    let owed = match declaration.standing {
        // What was asked before stands until it is weighed and assessed again.
        Standing::Draft | Standing::Registered => return Ok(()),
        Standing::Assessed { .. } | Standing::Released { .. } => duties(declaration),
        Standing::Ended { .. } | Standing::Cancelled { .. } => Vec::new(),
    };
    invoice::bring_to(ask, declaration.dossier, declaration.id, owed, why).await
}

/// One line for each tax: the declaration explains it item by item.
fn duties(declaration: &Declaration) -> Vec<Line> {
    let Some(weighed) = &declaration.weighed else { return Vec::new() };
    let lines = || weighed.assessment.items.iter().flat_map(|item| &item.lines);
    let mut owed = Vec::new();
    for tax in Tax::ALL {
        let mut of_tax = lines().filter(|line| line.tax == tax && line.centimes > 0);
        let Some(first) = of_tax.next() else { continue };
        let mut sum = Line::duty(declaration.id, first);
        let mut base = first.base_centimes;
        for line in of_tax {
            sum.net = sum.net.saturating_add(line.centimes);
            base = base.saturating_add(line.base_centimes);
            if !sum.rate.split(" · ").any(|rate| rate == line.rate) {
                sum.rate = format!("{} · {}", sum.rate, line.rate);
            }
        }
        sum.base = Base::Value { centimes: base };
        owed.push(sum);
    }
    owed
}

/// Opens the controls its goods need.
pub(super) async fn controls(ask: &mut Ask<'_>, declaration: &Declaration, number: &str) -> Result<(), No> {
    let content = &declaration.content;
    let goods = content.items.iter().map(|item| Goods {
        position: item.hs.clone(),
        description: item.description.clone(),
        origin: item.origin,
        net: Grams::new(item.net_grams),
        packages: Some(item.packages),
    });
    let goods = goods.collect();
    let declared = Declared {
        dossier: declaration.dossier,
        declaration: declaration.id,
        number: number.to_owned(),
        importer: declaration.importer,
        declarant: declaration.declarant,
        office: declaration.office,
        day: super::lodge::today(ask),
        export_country: content.items.first().and_then(|item| item.origin),
        wood_packaging: content.wood_packaging,
        goods,
    };
    control::open_for(ask, &declared).await?;
    Ok(())
}
