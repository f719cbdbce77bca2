//! A rate of exchange is published by two officers, for a day to come; a title reads the new one at once.

use testkit::Port;

/// The rate in force for a currency, if there is one.
fn in_force(port: &Port, currency: &str) -> Option<String> {
    let read = port.actor("broker").gets("/api/rates").is_given();
    let rows = read["items"].as_array().unwrap().clone();
    let found = rows.into_iter().find(|row| row["currency"] == currency && row["when"] == "present");
    found.map(|row| row["dirhams"].as_str().unwrap().to_owned())
}

#[test]
fn a_rate_holds_from_its_day_and_none_is_written_over() {
    Port::opens_on_each(|port| {
        let [first, second] = port.actors(["customs-officer", "customs-officer-second"]);
        // The rates of the start are of January: nothing is in force in November, and today may be mended.
        assert_eq!(in_force(port, "EUR"), None);
        first.proposes_rate("EUR", 1, "10.8120", "2026-11-24").is_refused("CHANGE-03").at("from");
        first.proposes_rate("EUR", 1, "0", "2026-11-25").is_refused("CHANGE-10").at("dirhams");
        first.proposes_rate("EUR", 1, "10.8120", "2027-06-01").is_refused("CHANGE-08").at("from");
        let today = first.proposes_rate("EUR", 1, "10.8120", "2026-11-25").is_done();
        second.approves_change(&today.id).is_done();
        assert_eq!(in_force(port, "EUR").as_deref(), Some("10.812"));

        first.proposes_rate("EUR", 1, "10.9", "2026-11-25").is_refused("CHANGE-05");
        let tomorrow = first.proposes_rate("EUR", 1, "10.9", "2026-11-26").is_done();
        let same_day = second.proposes_rate("EUR", 1, "10.95", "2026-11-26").is_done();
        second.approves_change(&tomorrow.id).is_done();
        first.approves_change(&same_day.id).is_refused("CHANGE-05");
        assert_eq!(in_force(port, "EUR").as_deref(), Some("10.812"));
        port.at("day 2 08:00");
        assert_eq!(in_force(port, "EUR").as_deref(), Some("10.9"));
        first.withdraws_change(&same_day.id, "En double").is_done();

        port.journal_reads(
            &same_day.id,
            "
            08:00  customs-officer-second  change.rate  \"Cours du jour\"
            08:00  customs-officer  change.approve  refused CHANGE-05
            day 2 08:00  customs-officer  change.withdraw  \"En double\"
            ",
        );
    });
}

#[test]
fn two_who_approve_at_once_put_each_change_in_force_once() {
    let port = Port::opens();
    let [first, second] = port.actors(["customs-officer", "customs-officer-second"]);
    let made: Vec<String> = ["EUR", "USD", "GBP", "JPY"]
        .iter()
        .map(|currency| first.proposes_rate(currency, 1, "10.5", "2026-11-26").is_done().id)
        .collect();
    let asked: [_; 4] = std::array::from_fn(|place| second.asks_on("change.approve", &made[place]));
    for answer in port.at_once(asked) {
        answer.is_done();
    }
    let edition = port.wait(port.desk().store.edition()).unwrap();
    assert_eq!(edition, 4);
    let book = port.wait(port.desk().book()).unwrap();
    assert_eq!(book.edition, 4);
    let day = "2026-11-26".parse().unwrap();
    assert_eq!(book.sheets.rates.iter().filter(|rate| rate.from == day).count(), 4);
}
