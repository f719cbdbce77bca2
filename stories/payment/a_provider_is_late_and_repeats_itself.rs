//! The asynchronous rail: a provider that is late, repeats itself, tells things in the wrong order, fails, is away; and
//! callbacks that are forged, stale, about another bill or another amount. Money counts once, whatever is said.

use adapters::payment::Manner;
use testkit::cargo::POTATOES;
use testkit::{Actor, Port, Scene};

fn standing(importer: Actor<'_>, payment: &str) -> String {
    let read = importer.gets(&format!("/api/payment/{payment}")).is_given();
    read["row"]["standing"].as_str().unwrap().to_owned()
}

#[test]
fn money_counts_once_whatever_the_provider_says_and_when() {
    Port::opens_on_each(|port| {
        let importer = port.actor("importer");
        let scene = Scene::discharged(port, &[POTATOES]);
        let file = scene.file(POTATOES);
        importer.draws(&file).is_done();
        for (manner, minutes, told, ends) in [
            (Manner::Prompt, 1, 1, "confirmed"),
            (Manner::Repeated, 20, 3, "confirmed"),
            (Manner::Reordered, 1, 2, "confirmed"),
            (Manner::Failed, 1, 1, "failed"),
            (Manner::Late, 70, 1, "confirmed"),
        ] {
            port.next_payment_goes(manner);
            let payment = importer.starts_on_line(&file, Some("100.00")).is_done().told("payment");
            port.works();
            assert_eq!(standing(importer, &payment), "started", "{manner:?}");
            port.waits(minutes);
            let calls = port.provider().due();
            assert_eq!(calls.len(), told, "{manner:?}");
            for call in &calls {
                port.hears(call).is_heard();
            }
            // The very same bytes again.
            port.hears(&calls[0]).is_heard();
            assert_eq!(standing(importer, &payment), ends, "{manner:?}");
        }
        let bill = importer.gets(&format!("/api/invoice/{file}")).is_given();
        assert_eq!(bill["paid"], 40_000);
        assert_eq!(port.holds(&format!("credit:{}", importer.party())), 0);
    });
}

#[test]
fn a_provider_that_is_away_delays_its_own_payments_alone() {
    let port = Port::opens();
    let importer = port.actor("importer");
    let scene = Scene::discharged(&port, &[POTATOES]);
    let file = scene.file(POTATOES);
    importer.draws(&file).is_done();
    port.provider().is_away(true);
    let payment = importer.starts_on_line(&file, None).is_done().told("payment");
    port.works();
    importer.pays_everything(&file, "day 3 13:00");
    port.provider().is_away(false);
    port.next_payment_goes(Manner::Prompt);
    port.waits(30);
    port.works();
    port.waits(1);
    for answer in port.provider_calls() {
        answer.is_heard();
    }
    assert_eq!(standing(importer, &payment), "confirmed");
    let bill = importer.gets(&format!("/api/invoice/{file}")).is_given();
    assert_eq!(
        (&bill["standing"], &bill["credit"]),
        (&"paid".into(), &222_720.into()),
        "twice paid is a credit"
    );
}

#[test]
fn a_callback_that_is_forged_stale_or_about_something_else_changes_nothing() {
    let port = Port::opens();
    let importer = port.actor("importer");
    let scene = Scene::discharged(&port, &[POTATOES]);
    let file = scene.file(POTATOES);
    importer.draws(&file).is_done();
    port.next_payment_goes(Manner::Prompt);
    let payment = importer.starts_on_line(&file, None).is_done().told("payment");
    port.works();
    port.waits(1);
    let call = port.provider().due().pop().unwrap();
    let with = |from: &str, to: &str| {
        let now = port.desk().now();
        port.provider().signed(99, now, call.body.replace(from, to))
    };

    let mut forged = call.clone();
    forged.body = call.body.replace("2227.20", "2227.21");
    port.hears(&forged).is_turned_away(401, "CALLBACK-01");
    let mut unsigned = call.clone();
    unsigned.headers.retain(|(name, _)| name != "webhook-signature");
    port.hears(&unsigned).is_turned_away(401, "CALLBACK-01");
    port.waits(10);
    port.hears(&call).is_refused("CALLBACK-02");
    port.hears(&with("2227.20", "2227.21")).is_refused("PAY-03").says("2227.21");
    port.hears(&with("FAC-ASL26110001", "FAC-OTHER")).is_refused("PAY-09");
    port.hears(&with("PAY-", "PAY-X")).is_refused("PAY-01");
    port.hears(&with("MAD", "EUR")).is_refused("CALLBACK-03");
    port.hears(&with("payment.succeeded", "payment.dreamt")).is_refused("CALLBACK-03");
    assert_eq!(standing(importer, &payment), "started");
    port.hears(&with("", "")).is_heard();
    port.hears(&with("SIM-000001", "SIM-000002")).is_refused("PAY-02");
    port.hears(&with("payment.succeeded", "payment.failed")).is_heard();
    assert_eq!(standing(importer, &payment), "confirmed");

    port.journal_reads(
        &payment,
        "
        day 3 12:00  importer  payment.start
        day 3 12:00  the system  payment.order
        day 3 12:11  the system  payment.callback-refused
        day 3 12:11  the system  payment.callback-refused
        day 3 12:11  the system  payment.callback
        day 3 12:11  the system  payment.callback-refused
        ",
    );
}
