//! One officer proposes a lower duty, another approves it: it holds from its day on, and yesterday reads as it did.

use serde_json::Value;
use testkit::Port;

/// The component in force for the duty on seed potatoes on a day, as the API gives it.
fn in_force(port: &Port, day: &str) -> Vec<String> {
    let read = port.actor("broker").gets(&format!("/api/tariff?q=0701100000&from={day}")).is_given();
    let rows = read["items"].as_array().unwrap();
    let now =
        |row: &&Value| row["when"] == "present" && row["tax"] == "DI" && row["position"] == "0701100000";
    rows.iter().filter(now).map(|row| row["component"].as_str().unwrap().to_owned()).collect()
}

#[test]
fn a_duty_changes_on_its_day_once_two_officers_agreed() {
    Port::opens_on_each(|port| {
        let [first, second, inspector, broker] =
            port.actors(["customs-officer", "customs-officer-second", "customs-inspector", "broker"]);
        let done = first.proposing_measure("40%", "2026-11-26").now().is_done();
        assert_eq!(done.told("number"), "MOD-2026-000001");
        let change = done.id.clone();
        assert!(in_force(port, "2026-11-26").is_empty(), "what is proposed is not in force");

        broker.gets(&format!("/api/change/{change}")).is_not_found();
        broker.approves_change(&change).is_not_found();
        inspector.approves_change(&change).is_forbidden("AUT-01");
        first.approves_change(&change).is_refused("CHANGE-01");
        second.approves_change(&change).is_done();
        second.approves_change(&change).is_already_so();
        first.withdraws_change(&change, "Trop tard").is_refused("CHANGE-02");
        assert!(in_force(port, "2026-11-25").is_empty());
        assert_eq!(in_force(port, "2026-11-26"), ["40%"]);

        port.at("day 3 09:00");
        let next = second.proposing_measure("2.5%", "2026-12-01").with("follows", "1000001").now().is_done();
        first.approves_change(&next.id).is_done();
        for (day, expected) in [("2026-11-26", "40%"), ("2026-11-30", "40%"), ("2026-12-01", "2.5%")] {
            assert_eq!(in_force(port, day), [expected], "{day}");
        }
        let ended = first.proposes_end_of(1_000_002, "2026-12-31").is_done();
        second.approves_change(&ended.id).is_done();
        assert_eq!(in_force(port, "2026-12-31"), ["2.5%"]);
        assert!(in_force(port, "2027-01-01").is_empty());
        assert!(port.journal_of(&ended.id).contains("customs-officer  change.end-measure"));

        let page = second.in_browser().opens(&format!("/change/{change}"));
        page.is_page();
        port.journal_reads(
            &change,
            "
            08:00  customs-officer  change.measure  \"Loi de finances\"
            08:00  customs-inspector  change.approve  refused AUT-01
            08:00  customs-officer  change.approve  refused CHANGE-01
            08:00  customs-officer-second  change.approve
            08:00  customs-officer  change.withdraw  refused CHANGE-02
            ",
        );
    });
}

#[test]
fn the_past_is_not_altered_and_a_mistake_is_said_at_its_field() {
    let port = Port::opens();
    let [first, second] = port.actors(["customs-officer", "customs-officer-second"]);
    for (ask, code, at) in [
        (first.proposing_measure("2.5%", "2026-11-25"), "CHANGE-03", "from"),
        (first.proposing_measure("2.5%", "2026-01-01"), "CHANGE-03", "from"),
        (first.proposing_measure("2.5%", "2026-12-01").with("until", "2026-11-30"), "CHANGE-04", "from"),
        (first.proposing_measure("2.5 EUR", "2026-12-01"), "TARIFF-04", "component"),
        (first.proposing_measure("2.5%", "2026-12-01").with("position", "07011"), "HS-01", "position"),
        (first.proposing_measure("2.5%", "2026-12-01").with("origins", "ES FRANCE"), "COUNTRY-01", "origins"),
    ] {
        ask.now().is_refused(code).at(at);
    }
    first.proposing_measure("2.5%", "2026-12-01").with("follows", "777").now().is_refused("CHANGE-06");
    first.proposes_end_of(777, "2026-12-01").is_refused("CHANGE-06");

    // What was right when it was proposed may be too late when somebody reads it.
    let late = first.proposing_measure("2.5%", "2026-11-26").now().is_done();
    port.at("day 2 08:00");
    second.approves_change(&late.id).is_refused("CHANGE-03");
    second.withdraws_change(&late.id, "Date dépassée").is_done();
    second.withdraws_change(&late.id, "Date dépassée").is_already_so();
}
