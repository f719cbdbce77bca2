//! The release note (*bon à enlever*) of one end of a line.

use domain::container::Container;
use domain::dossier::End;

use storage::Fault;

use crate::desk::Desk;
use crate::file::File;
use crate::paper::{BoxLine, Firm, GoodsLine, Named, New, Printed, ReleaseNote};
use crate::reference::{List, Reference};

/// The note of an end that lets goods out, to be issued with it, from the file as it was before; other ends have none.
pub(crate) async fn release_note(desk: &Desk, file: &File, end: &End) -> Result<Option<New>, Fault> {
    if !end.kind.lets_out() {
        return Ok(None);
    }
    let (dossier, issuer) = (&file.dossier.state, end.by);
    let parties = [Some(dossier.agent), Some(dossier.terminal), Some(issuer), dossier.consignee];
    let names = desk.names(parties.into_iter().flatten().collect()).await?;
    let name = |party| names.get(&party).cloned().unwrap_or_default();
    let consignee = Firm {
        name: dossier.consignee.map_or_else(|| dossier.bill.consignee.name.clone(), name),
        ice: dossier.bill.consignee.ice.as_ref().map(ToString::to_string),
    };
    let mut note = note(&desk.reference, file, end);
    note.consignee = consignee;
    note.agent = name(dossier.agent);
    note.terminal = name(dossier.terminal);
    Ok(Some(New {
        about: ("dossier", file.dossier.id),
        issuer,
        issued_by: name(issuer),
        number: None,
        printed: Printed::ReleaseNote(Box::new(note)),
    }))
}

/// The note without the names of organisations.
fn note(reference: &Reference, file: &File, end: &End) -> ReleaseNote {
    let (dossier, bill) = (&file.dossier.state, &file.dossier.state.bill);
    let (packages, grams) = dossier.remaining();
    ReleaseNote {
        end: end.kind.code().to_owned(),
        reference: end.reference.clone(),
        manifest: file.manifest.number().unwrap_or(&file.manifest.reference).to_owned(),
        bill: bill.number.clone(),
        ship: file.call.ship.name.clone(),
        voyage: file.call.voyage.clone(),
        loading: Named::of(reference, List::Places, bill.loading.as_str()),
        discharge: Named::of(reference, List::Places, bill.discharge.as_str()),
        goods: bill
            .goods
            .iter()
            .map(|goods| GoodsLine {
                packages: goods.packages,
                kind: Named::of(reference, List::PackageKinds, &goods.kind),
                description: goods.description.clone(),
                grams: goods.grams,
                hs: goods.hs.as_ref().map(lexicon::HsCode::dotted),
            })
            .collect(),
        containers: bill.boxes.iter().map(|one| box_line(reference, one)).collect(),
        packages: end.packages,
        grams: end.grams,
        left_packages: packages.saturating_sub(end.packages),
        left_grams: grams.saturating_sub(end.grams),
        ..ReleaseNote::default()
    }
}

fn box_line(reference: &Reference, one: &Container) -> BoxLine {
    BoxLine {
        number: one.number.spaced(),
        size: Named::of(reference, List::ContainerTypes, &one.size_type),
        seals: one.seals.clone(),
        packages: one.packages,
        grams: one.grams,
    }
}
