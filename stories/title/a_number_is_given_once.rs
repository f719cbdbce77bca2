//! Many subscribe at once, and some go away before they are answered: no number stands on two titles.

use std::collections::BTreeSet;

use testkit::Port;

const GOODS: &[(&str, &str, &str)] = &[("Pommes de terre de semence", "23500", "12000.00")];
/// How far an act may have come when its sender goes away.
const LOOKS: usize = 8;

#[test]
fn no_number_stands_on_two_titles() {
    Port::opens_on_each(|port| {
        let [importer, bank] = port.actors(["importer", "bank"]);
        let ask = || importer.subscribing(bank.firm(), GOODS);
        let answers = port.at_once([ask(), ask(), ask(), ask(), ask(), ask(), ask(), ask()]);
        let given: BTreeSet<String> = answers.map(|answer| answer.is_done().told("number")).into();
        assert_eq!(given, (1..=8).map(|n| format!("EI-2026-{n:06}")).collect());

        for looks in (1..=LOOKS).chain(1..=LOOKS) {
            port.goes_away(ask(), looks);
            ask().now().is_done();
        }
        let read = importer.gets("/api/title").is_given();
        let numbers: Vec<&str> =
            read["items"].as_array().unwrap().iter().map(|one| one["number"].as_str().unwrap()).collect();
        assert!(numbers.len() >= 8 + 2 * LOOKS, "{numbers:?}");
        assert_eq!(numbers.iter().collect::<BTreeSet<_>>().len(), numbers.len(), "{numbers:?}");
    });
}
