//! The day's statement of the provider, held against what was confirmed here: what agrees, and each disagreement. Nothing
//! is changed by it.

use adapters::payment::Manner;
use testkit::cargo::POTATOES;
use testkit::{Port, Scene};

#[test]
fn a_statement_is_reconciled_and_what_disagrees_is_found() {
    Port::opens_on_each(|port| {
        let [importer, customs, auditor] = port.actors(["importer", "customs-officer", "auditor"]);
        let scene = Scene::discharged(port, &[POTATOES]);
        let file = scene.file(POTATOES);
        importer.draws(&file).is_done();
        for manner in [Manner::Prompt, Manner::Prompt, Manner::Late] {
            port.next_payment_goes(manner);
            importer.starts_on_line(&file, Some("100.00")).is_done();
            port.works();
        }
        port.waits(2);
        for answer in port.provider_calls() {
            answer.is_heard();
        }
        // The late one came in that day, and nobody told us yet.
        let said = port.provider().statement(port.moment("day 3 00:00"));
        assert_eq!(said.lines().count(), 4, "{said}");
        customs.reconciles("online", "day 3 00:00", "nothing").is_refused("STATEMENT-01").at("file");
        importer.reconciles("online", "day 3 00:00", &said).is_not_found();
        let read = customs.reconciles("online", "day 3 00:00", &said).is_done();
        assert_eq!((read.told("matched"), read.told("findings")), ("2".to_owned(), "1".to_owned()));

        let wrong = said.replacen("100.00", "99.00", 1) + "PAY-NOBODY,SIM-9,5.00\n";
        let read = customs.reconciles("online", "day 3 00:00", &wrong).is_done();
        let view = auditor.gets(&format!("/api/statement/{}", read.id)).is_given();
        let mut found: Vec<&str> =
            view["findings"].as_array().unwrap().iter().map(|one| one["what"].as_str().unwrap()).collect();
        found.sort_unstable();
        assert_eq!(found, ["other_amount", "unconfirmed", "unknown"]);
        importer.gets(&format!("/api/statement/{}", read.id)).is_not_found();
        port.journal_reads(&read.id, "day 3 12:02  customs-officer  payment.reconcile");

        port.waits(90);
        for answer in port.provider_calls() {
            answer.is_heard();
        }
        let read = customs.reconciles("online", "day 3 00:00", &said).is_done();
        assert_eq!((read.told("matched"), read.told("findings")), ("3".to_owned(), "0".to_owned()));
    });
}
