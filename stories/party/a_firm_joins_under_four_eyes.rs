//! A firm registers on line (party.apply) and acts once two officers have looked at its papers, never one alone.
//!
//! Before that it sets itself right: it reads what is missing, adds papers, and says that they are there.

use testkit::{Browser, Port};

const EMAIL: &str = "meryem@froid-du-sud.example";
const PASSWORD: &str = "palmiers et barques";
const PAPER: &[u8] = b"%PDF-1.7 statuts";

/// The form of registration, as the applicant fills it in.
fn fields() -> Vec<(&'static str, &'static str)> {
    vec![
        ("firm", "Froid du Sud SARL"),
        ("kind", "trader"),
        ("ice", "001586624000038"),
        ("rc", "5012/Dakhla"),
        ("phone", "0528 89 12 34"),
        ("name", "Meryem Saadi"),
        ("email", EMAIL),
        ("new_password", PASSWORD),
    ]
}

/// The applicant's organisation, by its name.
fn party(port: &Port) -> String {
    let found = port.wait(port.desk().party_meant("Froid du Sud SARL")).unwrap();
    lexicon::uuid_text(&found.expect("the firm is known").id)
}

fn applies(browser: &Browser<'_>) {
    browser.sends("/register", &fields()).leads_to("/register/done");
    browser.reads("/register/done");
    browser.signs_in(EMAIL, PASSWORD).leads_to("/");
}

#[test]
fn a_firm_acts_once_two_officers_have_looked() {
    Port::opens_on_each(|port| {
        let [platform, second, importer] = port.actors(["platform", "platform-second", "importer"]);
        let applicant = port.browser();
        applies(&applicant);
        let firm = party(port);

        applicant.sends("/mandate/offer", &[("agent", "Transit Rio de Oro")]).is_shown(403, "AUT-03");
        importer.checks(&firm).is_not_found();
        port.at("09:00");
        platform.approves(&firm).is_refused("PARTY-05");
        platform.asks_for(&firm, "Il manque les statuts").is_done();
        second.checks(&firm).is_refused("PARTY-04");
        port.works();
        assert_eq!(port.letters_at(EMAIL).len(), 1, "the applicant is told what is missing");

        port.at("10:00");
        applicant.sends_file("/party/attach", "statuts.exe", b"MZ").comes_back("PDF");
        applicant.sends_file("/party/attach", "statuts.pdf", PAPER).leads_to("/party/");
        applicant.sends("/party/complete", &[]).leads_to("/party/");
        applicant.sends("/party/approve", &[]).is_shown(403, "AUT-02");

        port.at("11:00");
        platform.checks(&firm).is_done();
        platform.checks(&firm).is_already_so();
        platform.approves(&firm).is_refused("PARTY-02");
        second.approves(&firm).is_done();
        platform.rejects(&firm, "Trop tard").is_refused("PARTY-01");

        let until = port.moment("day 30 00:00").to_string();
        let mandate = [("agent", "Transit Rio de Oro"), ("services", "file"), ("until", until.as_str())];
        applicant.sends("/mandate/offer", &mandate).leads_to("/mandate");

        port.journal_reads(
            &firm,
            "
            08:00  Meryem Saadi  party.apply
            08:00  Meryem Saadi  mandate.offer  refused AUT-03
            09:00  platform  party.approve  refused PARTY-05
            09:00  platform  party.ask  \"Il manque les statuts\"
            09:00  platform-second  party.check  refused PARTY-04
            10:00  Meryem Saadi  party.attach
            10:00  Meryem Saadi  party.complete
            10:00  Meryem Saadi  party.approve  refused AUT-02
            11:00  platform  party.check
            11:00  platform  party.approve  refused PARTY-02
            11:00  platform-second  party.approve
            11:00  platform  party.reject  refused PARTY-01
            11:00  Meryem Saadi  mandate.offer
            ",
        );
    });
}

#[test]
fn a_firm_or_a_person_that_is_known_does_not_register_again() {
    let port = Port::opens();
    applies(&port.browser());
    let again = |name: &str, value: &'static str| {
        let mut fields = fields();
        fields.iter_mut().filter(|(field, _)| *field == name).for_each(|field| field.1 = value);
        port.browser().sends("/register", &fields)
    };
    again("email", "autre@froid-du-sud.example").is_shown(422, "PARTY-08");
    again("ice", "001586624000135").is_shown(422, "PEOPLE-03");
    again("ice", "001586624000039").is_shown(422, "ICE-02");
    again("kind", "customs").is_shown(422, "FORM-03");
    again("new_password", "court").is_shown(422, "SIGN-05");
}
