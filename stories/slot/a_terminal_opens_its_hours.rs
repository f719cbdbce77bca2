//! A terminal opens its hours, each for so many trucks; opening an hour again adds to it, and nobody else opens any.

use testkit::{Actor, Port};

/// Free and taken places of the terminal's hours between two moments of day 2.
fn hours(actor: Actor<'_>, from: &str, until: &str) -> Vec<(u64, u64)> {
    let (port, terminal) = (actor.port(), actor.port().actor("terminal").party());
    let (from, until) = (port.moment(from), port.moment(until));
    let read = actor.gets(&format!("/api/slot?terminal={terminal}&from={from}&until={until}")).is_given();
    let count = |one: &serde_json::Value, name: &str| one[name].as_u64().unwrap();
    read["items"].as_array().unwrap().iter().map(|one| (count(one, "free"), count(one, "taken"))).collect()
}

#[test]
fn a_terminal_opens_hours_within_limits() {
    Port::opens_on_each(|port| {
        let [terminal, importer] = port.actors(["terminal", "importer"]);
        importer.opens_hours("day 2 08:00", "day 2 10:00", 3).is_forbidden("AUT-02");
        terminal.opens_hours("day 2 10:00", "day 2 08:00", 3).is_refused("SLOT-01").at("until");
        terminal.opens_hours("day 2 00:00", "day 16 01:00", 3).is_refused("SLOT-01").at("until");
        terminal.opens_hours("day 2 08:00", "day 2 10:00", 0).is_refused("SLOT-02").at("trucks");
        terminal.opens_hours("day 2 08:00", "day 2 10:00", 901).is_refused("SLOT-02").at("trucks");

        terminal.opens_hours("day 2 08:00", "day 2 11:00", 3).is_done();
        assert_eq!(hours(importer, "day 2 08:00", "day 2 12:00"), [(3, 0), (3, 0), (3, 0)]);
        terminal.opens_hours("day 2 10:00", "day 2 12:00", 900).is_done();
        assert_eq!(hours(importer, "day 2 08:00", "day 2 12:00"), [(3, 0), (3, 0), (903, 0), (900, 0)]);
        terminal.opens_hours("day 3 00:00", "day 17 00:00", 1).is_done();

        port.journal_reads(
            terminal.party(),
            "
            08:00  terminal  slot.open
            08:00  terminal  slot.open
            08:00  terminal  slot.open
            ",
        );
    });
}
