//! One field of a form, checked while its reader still types: the words and tables the act itself reads it with.
//!
//! Always true: nothing is written and nothing is promised; what depends on other fields, or on the thing, is said by
//! the act. Not here: the form as a whole.

use domain::Act;
use domain::policy::Acting;
use lexicon::{
    BillNumber, ContainerNumber, CountryCode, Currency, Email, Grams, HsCode, Ice, ImoNumber, Line, Name,
    Note, Packages, Place, Plate, Refusal, VoyageNumber, parse_decimal,
};

use crate::acts::fields::{self, Kind};
use crate::answer::No;
use crate::desk::Desk;
use crate::form::Form;

/// Fields one person may have checked in a minute: more than a hand fills in.
pub const CHECKS_MAX: u32 = 120;

impl Desk {
    /// Says no to what the act would say no to at this field; what is empty is not finished yet.
    pub async fn check_field(&self, acting: &Acting, act: Act, mut form: Form) -> Result<(), No> {
        self.checks.count(acting.user, self.now(), CHECKS_MAX)?;
        let names: Vec<String> = form.names().map(str::to_owned).collect();
        for name in names {
            let Some(field) = fields::find(act, &name) else { continue };
            if form.raw(&name).is_none() {
                continue;
            }
            match field.kind {
                Kind::Party => self.check_party(&mut form, &name).await?,
                Kind::Place => self.check_place(&mut form, &name, field.name == "port"),
                Kind::Choice(words) => {
                    _ = form.choice(&name, |text| words.contains(&text).then_some(()));
                }
                Kind::Note => _ = form.may::<Note>(&name),
                Kind::Count => _ = form.may::<Packages>(&name),
                Kind::Kilograms => _ = form.may::<Grams>(&name),
                Kind::Moment => _ = form.may_moment(&name),
                Kind::Text | Kind::Ref => word(&mut form, &name, field.name),
                Kind::Several(_) | Kind::File | Kind::Lines(_) | Kind::Hidden => {}
            }
        }
        form.check()
    }

    async fn check_party(&self, form: &mut Form, name: &str) -> Result<(), No> {
        let text = form.raw(name).unwrap_or_default().to_owned();
        match self.party_meant(&text).await? {
            None => form.wrong(name, Refusal::new("PARTY-06")),
            Some(party) if !party.state.is_active() => form.wrong(name, Refusal::new("PARTY-07")),
            Some(_) => {}
        }
        Ok(())
    }

    fn check_place(&self, form: &mut Form, name: &str, must_be_a_port: bool) {
        if let Some(place) = form.may::<Place>(name)
            && must_be_a_port
            && !self.reference.tables().is_port(place)
        {
            form.wrong(name, Refusal::new("PLACE-02"));
        }
    }
}

/// The word behind a field of text, by the field's own name; those that are read by others alone are left to the act.
fn word(form: &mut Form, at: &str, name: &str) {
    match name {
        "bill" | "number" => _ = form.may::<BillNumber>(at),
        "consignee_ice" => _ = form.may::<Ice>(at),
        "container" => _ = form.may::<ContainerNumber>(at),
        "currency" => _ = form.may::<Currency>(at),
        "email" => _ = form.may::<Email>(at),
        "hs" | "position" => _ = form.may::<HsCode>(at),
        "imo" => _ = form.may::<ImoNumber>(at),
        "origin" | "provenance" => _ = form.may::<CountryCode>(at),
        "plate" => _ = form.may::<Plate>(at),
        "voyage" => _ = form.may::<VoyageNumber>(at),
        "consignee" | "driver" | "seller" | "ship" | "shipper" => _ = form.may::<Name>(at),
        "berth" | "description" | "label" | "payment" | "reference" => _ = form.may::<Line>(at),
        "quantity" => match parse_decimal(form.raw(at).unwrap_or_default(), 3) {
            Ok(0) => form.wrong(at, Refusal::new("EI-24")),
            Ok(_) => {}
            Err(refusal) => form.wrong(at, refusal),
        },
        _ => {}
    }
}
