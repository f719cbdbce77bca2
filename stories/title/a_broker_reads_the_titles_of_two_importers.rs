//! A broker with two mandates reads one list of both principals' titles, page by page: nothing twice, nothing missing.

use std::collections::BTreeSet;

use testkit::Port;

const GOODS: &[(&str, &str, &str)] = &[("Plants certifiés", "10", "25.00")];

#[test]
fn pages_of_two_importers_go_on_where_the_last_one_ended() {
    let port = Port::opens();
    let [broker, first, second, bank] = port.actors(["broker", "importer", "importer-second", "bank"]);
    for principal in [first, second] {
        let mandate = principal.offers_mandate(broker.firm(), "title", 30).is_done().id;
        broker.accepts(&mandate).is_done();
    }
    let mut subscribed = BTreeSet::new();
    for _ in 0..30 {
        for principal in [first, second] {
            subscribed.insert(principal.subscribes(bank.firm(), GOODS).is_done().id);
        }
    }
    let (mut read, mut cursor) = (Vec::new(), String::new());
    loop {
        let page = broker.gets(&format!("/api/title{cursor}")).is_given();
        let items = page["items"].as_array().unwrap();
        assert!(items.len() <= 50, "a page is a page");
        if items.is_empty() {
            break;
        }
        read.extend(items.iter().map(|one| one["id"].as_str().unwrap().to_owned()));
        cursor = format!("?cursor={}", page["next"].as_str().unwrap());
    }
    assert_eq!((read.len(), read.into_iter().collect::<BTreeSet<_>>()), (60, subscribed));
}
