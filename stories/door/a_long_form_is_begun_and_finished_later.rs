//! A long form is left and found again: on the server, for the seat that fills it in, until it is sent.

use testkit::{Actor, Port};

const FORM: &str = "/title/subscribe";
const KEEP: (&str, &str) = ("do", "keep-draft");

/// What stands in the form.
const FIELDS: [(&str, &str); 9] = [
    ("bank", "Banque Atlas"),
    ("position", "0701100000"),
    ("origin", "ES"),
    ("seller", "Semillas del Norte SL"),
    ("currency", "EUR"),
    ("incoterm", "FOB"),
    ("line.0.description", "Pommes de terre"),
    ("line.0.quantity", "24000"),
    ("line.0.value", "12000"),
];

fn keeps(actor: Actor<'_>, fields: &[(&str, &str)]) {
    let form = [fields, &[KEEP]].concat();
    actor.in_browser().sends(FORM, &form).leads_to("/title/subscribe?draft=1");
}

/// What a draft of this form holds, as its page shows it; nothing where none is offered.
fn found(actor: Actor<'_>) -> Option<String> {
    let browser = actor.in_browser();
    let offered = browser.reads(FORM).html.contains("?draft=1");
    offered.then(|| browser.reads("/title/subscribe?draft=1").html)
}

#[test]
fn a_draft_waits_for_who_began_it_until_it_is_sent() {
    Port::opens_on_each(|port| {
        let [importer, second, broker] = port.actors(["importer", "importer-second", "broker"]);
        let entries = port.verifies().entries;
        assert_eq!(found(importer), None);
        keeps(importer, &FIELDS[..4]);
        let page = found(importer).expect("it is offered");
        assert!(page.contains("Semillas del Norte SL") && page.contains("data-draft-at="), "{page}");
        assert!(
            !importer.in_browser().reads(FORM).html.contains("Semillas del Norte"),
            "offered, not forced"
        );
        assert_eq!((found(second), found(broker)), (None, None), "another's is nobody's");

        // A line more, and a mistake: what was typed is kept beside.
        let browser = importer.in_browser();
        let more = browser.sends(FORM, &[&FIELDS[..], &[("do", "add-line")]].concat());
        assert!(more.text().contains("name=\"line.1.description\""), "{}", more.text());
        assert!(found(importer).unwrap().contains("Pommes de terre"));
        let wrong = [&FIELDS[..6], &[("line.0.description", "Semences"), ("line.0.quantity", "0")]].concat();
        browser.sends(FORM, &wrong).comes_back("line.0.quantity");
        assert!(found(importer).unwrap().contains("Semences"));
        assert_eq!(port.verifies().entries, entries, "a draft is no fact");

        browser.sends(FORM, &FIELDS).leads_to("/title/");
        assert_eq!(found(importer), None, "it is sent");

        keeps(importer, &FIELDS);
        browser.sends(FORM, &[("do", "drop-draft")]).leads_to(FORM);
        assert_eq!(found(importer), None, "thrown away");
        keeps(importer, &FIELDS);
        keeps(importer, &[("seller", "  ")]);
        assert_eq!(found(importer), None, "an empty form is no draft");
    });
}

#[test]
fn a_draft_has_a_size_a_number_and_an_age() {
    Port::opens_on_each(|port| {
        let [importer, platform] = port.actors(["importer", "platform"]);
        let browser = importer.in_browser();
        let long = "x".repeat(9_000);
        let names: Vec<String> = (0..30).map(|n| format!("line.{n}.description")).collect();
        let mut fields: Vec<(&str, &str)> = names.iter().map(|name| (name.as_str(), long.as_str())).collect();
        fields.push(KEEP);
        browser.sends(FORM, &fields).is_shown(422, "DRAFT-01");
        assert_eq!(found(importer), None);

        keeps(importer, &FIELDS);
        port.waits(1);
        for n in 0..20 {
            let path = format!("/title/0192f0c1-0000-7000-8000-{n:012}/amend");
            browser.sends(&path, &[("seller", "Autre"), KEEP]).leads_to(&format!("{path}?draft=1"));
        }
        assert_eq!(found(importer), None, "twenty, the latest");

        port.waits(1);
        keeps(importer, &FIELDS);
        port.at("day 30 08:00");
        assert!(found(importer).is_some());
        port.at("day 32 08:00");
        assert_eq!(found(importer), None, "a month is long");

        keeps(importer, &FIELDS);
        let drafts = || {
            port.wait(port.desk().store.read("select count(*) from draft", &[])).unwrap()[0].int(0).unwrap()
        };
        assert_eq!(drafts(), 1, "what was older went");
        platform.erases(&importer.user()).is_done();
        assert_eq!(drafts(), 0, "a person is erased with their drafts");
    });
}

#[test]
fn what_has_no_lines_and_what_proves_no_origin_is_not_kept() {
    let port = Port::opens();
    let importer = port.actor("importer");
    let browser = importer.in_browser();
    browser.sends_bare(FORM, &[("seller", "Semillas"), KEEP]).is_shown(403, "HTTP-403");
    assert_eq!(found(importer), None);
    browser.sends("/dossier/claim", &[("bill", "B1"), KEEP]).leads_to("/dossier/claim");
    assert!(!browser.reads("/dossier/claim").html.contains("draft=1"));
}
