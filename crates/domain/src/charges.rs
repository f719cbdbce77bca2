//! What port and terminal ask for: a dated tariff, and the lines it makes of a file until a day.
//!
//! The starter tariff is invented and says so (`unverified`); a port loads its own.
//! Always true: a line says what was counted, at which price, under which tariff; asking again until a later day gives
//! only what is new.
//! Not here: who pays, and when (`invoice`, `payment`); the duties of a declaration (`assessment`).

use lexicon::{ContainerNumber, Instant, Span};

use crate::dossier::Dossier;
use crate::invoice::{Base, Beneficiary, Counted, Invoice, Kind, Line};
use crate::storage_fee;
use crate::tariff::Citation;

/// Prices in force from a day on, in centimes of dirham, before value added tax.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Charges {
    /// The first instant they hold.
    pub from: Instant,
    /// Port due for each tonne begun.
    pub port_due_per_tonne: u64,
    /// Handling of a container of twenty feet; one of forty counts twice.
    pub handling_per_container: u64,
    /// Handling of loose cargo for each tonne begun.
    pub handling_per_tonne: u64,
    /// Value added tax on services, in hundredths of a percent.
    pub vat_bp: u32,
    /// Where it is written.
    pub source: &'static str,
}

/// The starter tariffs, invented, the latest last.
pub const STARTER: &[Charges] = &[Charges {
    from: Instant::from_micros(1_767_225_600_000_000), // 2026-01-01
    port_due_per_tonne: 650,
    handling_per_container: 85_000,
    handling_per_tonne: 4_200,
    vat_bp: 2_000,
    source: "unverified",
}];

/// The prices in force at `at`; nothing before the first day of the tariff.
pub fn in_force(tariffs: &[Charges], at: Instant) -> Option<&Charges> {
    tariffs.iter().rev().find(|one| one.from <= at)
}

/// What counts for one drawing of the bill.
#[derive(Debug, Clone, Copy)]
pub struct Drawing<'a> {
    pub charges: &'a Charges,
    pub storage: &'a storage_fee::Tariff,
    /// When discharge of the ship ended, once it did.
    pub discharged_at: Option<Instant>,
    /// The day until which storage is asked for.
    pub until: Instant,
}

/// What port and terminal ask for until a day, without what `invoice` holds already.
pub fn draw(dossier: &Dossier, invoice: Option<&Invoice>, drawing: &Drawing<'_>) -> Vec<Line> {
    let mut lines = Vec::new();
    let has = |kind: &Kind| invoice.is_some_and(|invoice| invoice.lines.iter().any(|one| one.kind == *kind));
    if !has(&Kind::PortDue) {
        lines.extend(port_due(dossier, drawing.charges));
    }
    for one in &dossier.bill.boxes {
        let kind = Kind::Terminal { container: Some(one.number) };
        if !has(&kind) {
            let times = if storage_fee::is_large(&one.size_type) { 2 } else { 1 };
            let price = drawing.charges.handling_per_container.saturating_mul(times);
            lines.push(service(kind, terminal(dossier), (1, Counted::Container), price, drawing.charges));
        }
        if one.left.is_none() {
            lines.extend(storage(dossier, invoice, one.number, &one.size_type, drawing));
        }
    }
    let loose = Kind::Terminal { container: None };
    if dossier.bill.boxes.is_empty() && !has(&loose) {
        let counted = (tonnes(dossier.bill.grams()), Counted::Tonne);
        let price = drawing.charges.handling_per_tonne;
        lines.push(service(loose, terminal(dossier), counted, price, drawing.charges));
    }
    lines.retain(|line| line.net > 0);
    lines
}

fn port_due(dossier: &Dossier, charges: &Charges) -> Option<Line> {
    let counted = (tonnes(dossier.bill.grams()), Counted::Tonne);
    let port = Beneficiary::Port(dossier.bill.discharge);
    Some(service(Kind::PortDue, port, counted, charges.port_due_per_tonne, charges))
        .filter(|line| line.net > 0)
}

/// The days begun that nobody asked for yet.
fn storage(
    dossier: &Dossier,
    invoice: Option<&Invoice>,
    container: ContainerNumber,
    size_type: &str,
    drawing: &Drawing<'_>,
) -> Option<Line> {
    let discharged = drawing.discharged_at?;
    let free_until = discharged.plus(Span::days(drawing.storage.free_days));
    let days = storage_fee::days_charged(discharged, drawing.until, drawing.storage);
    let asked = invoice.and_then(|invoice| invoice.stored_until(container)).map_or(0, |until| {
        u64::try_from(until.since(free_until).micros() / Span::days(1).micros()).unwrap_or(0)
    });
    let new = days.saturating_sub(asked);
    let until = free_until.plus(Span::days(i64::try_from(days).ok()?));
    let price = storage_fee::per_day(size_type, drawing.storage);
    let kind = Kind::Storage { container, until };
    let mut line = service(kind, terminal(dossier), (new, Counted::Day), price, drawing.charges);
    line.source = cited(drawing.storage.source);
    (new > 0).then_some(line)
}

fn terminal(dossier: &Dossier) -> Beneficiary {
    Beneficiary::Party(dossier.terminal)
}

/// Tonnes begun.
fn tonnes(grams: u64) -> u64 {
    grams.div_ceil(1_000_000)
}

fn cited(text: &str) -> Citation {
    Citation { text: text.to_owned(), verified: text != "unverified" }
}

/// So many units at a price, with value added tax rounded half up to the centime.
fn service(
    kind: Kind,
    beneficiary: Beneficiary,
    (count, unit): (u64, Counted),
    price: u64,
    charges: &Charges,
) -> Line {
    let net = count.saturating_mul(price);
    Line {
        kind,
        beneficiary,
        base: Base::Count { count, unit },
        rate: crate::invoice::dirhams(price),
        source: cited(charges.source),
        net,
        vat_bp: charges.vat_bp,
        vat: vat(net, charges.vat_bp),
        at: Instant::from_micros(0),
        paid: 0,
        credited: 0,
    }
}

/// Value added tax on `net`, half up to the centime.
pub fn vat(net: u64, vat_bp: u32) -> u64 {
    let exact = u128::from(net) * u128::from(vat_bp);
    u64::try_from((exact + 5_000) / 10_000).unwrap_or(u64::MAX)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::invoice::Event;
    use crate::sample::{at, dossier, gone, loose, number, ready};
    use crate::subject::Subject as _;

    fn drawing(until: Instant) -> Drawing<'static> {
        Drawing { charges: &STARTER[0], storage: &storage_fee::STARTER, discharged_at: Some(at(0)), until }
    }

    /// What a line asks for, in words.
    fn said(lines: &[Line]) -> Vec<String> {
        lines.iter().map(|line| format!("{} {} + {}", line.kind.code(), line.net, line.vat)).collect()
    }

    #[test]
    fn a_file_owes_port_dues_and_handling_and_storage_after_the_free_days() {
        let (port, handling) = ("port_due 650 + 130", "terminal 85000 + 17000");
        for (situation, days, lines) in [
            ("while it is free", 7, vec![port, handling]),
            ("one day begun", 8, vec![port, handling, "storage 12000 + 2400"]),
            ("three days", 10, vec![port, handling, "storage 36000 + 7200"]),
        ] {
            assert_eq!(said(&draw(&dossier(&[]), None, &drawing(at(24 * days)))), lines, "{situation}");
        }
        let left = dossier(&[ready(), gone()].concat());
        assert_eq!(
            said(&draw(&left, None, &drawing(at(24 * 10)))),
            [port, handling],
            "what left waits no more"
        );
        assert_eq!(said(&draw(&loose(&[]), None, &drawing(at(24 * 10)))), [port, "terminal 4200 + 840"]);
    }

    #[test]
    fn asking_again_asks_only_for_what_is_new() {
        let file = dossier(&[]);
        let first = draw(&file, None, &drawing(at(24 * 8)));
        let invoice = Invoice::opened(&file, first, at(24 * 8));
        let invoice = Invoice::born(&Event::Opened(Box::new(invoice))).unwrap();
        assert_eq!(invoice.stored_until(number()), Some(at(24 * 8)));
        assert!(draw(&file, Some(&invoice), &drawing(at(24 * 8))).is_empty());
        assert!(draw(&file, Some(&invoice), &drawing(at(24 * 7))).is_empty());
        assert_eq!(said(&draw(&file, Some(&invoice), &drawing(at(24 * 11)))), ["storage 36000 + 7200"]);
    }

    #[test]
    fn value_added_tax_is_rounded_half_up_to_the_centime() {
        for (net, tax) in
            [(0, 0), (1, 0), (2, 0), (3, 1), (12_000, 2_400), (u64::MAX, 3_689_348_814_741_910_323)]
        {
            assert_eq!(vat(net, 2_000), tax, "{net}");
        }
    }

    #[test]
    fn prices_are_those_of_the_day() {
        let later = Charges { from: at(100), port_due_per_tonne: 700, ..STARTER[0].clone() };
        let both = [STARTER[0].clone(), later];
        for (when, price) in
            [(Instant::from_micros(0), None), (at(0), Some(650)), (at(99), Some(650)), (at(100), Some(700))]
        {
            assert_eq!(in_force(&both, when).map(|one| one.port_due_per_tonne), price, "{when}");
        }
    }
}
