//! Fees: an amount for every day of the edition.

use lexicon::Date;

use super::editions::Other;
use super::{Check, about};

pub(super) fn check(check: &Check<'_>, others: &[Other]) {
    let procedure = check.procedure;
    let until = last_day(check, others);
    for fee in &procedure.fees {
        let Some(parameter) = check.shared.fees.get(&fee.amount.value) else { continue };
        if let Some(day) = parameter.first_day_without(procedure.from.value, until) {
            let gap = about("PACK-21", &fee.amount).arg("day", day);
            check.say(gap.also(&parameter.id.at));
        }
        let foreign =
            parameter.values.iter().find(|value| value.value.currency() != check.shared.head.currency);
        if let Some(value) = foreign {
            let other = about("PACK-51", &fee.amount).arg("currency", value.value.currency());
            check.say(other.arg("home", check.shared.head.currency).also(&value.value.at));
        }
    }
}

/// The last day a file may be opened under this edition; nothing for ever.
fn last_day(check: &Check<'_>, others: &[Other]) -> Option<Date> {
    let own = check.procedure.until.as_ref().map(|until| until.value);
    let next = others
        .iter()
        .filter(|other| other.code == check.procedure.code && other.from > check.procedure.from.value)
        .filter_map(|other| other.from.plus_days(-1))
        .min();
    own.into_iter().chain(next).min()
}
