//! An application is refused with a reason, and the applicant is told; what was refused is not taken up again.

use testkit::Port;

const EMAIL: &str = "ali@caravane.example";

#[test]
fn an_applicant_reads_why_the_answer_is_no() {
    let port = Port::opens();
    let [platform, second] = port.actors(["platform", "platform-second"]);
    let fields = [
        ("firm", "Caravane Atlantique"),
        ("kind", "haulier"),
        ("ice", "002240195000055"),
        ("rc", "5077/Dakhla"),
        ("phone", "0528 89 12 35"),
        ("name", "Ali Ould Sidi"),
        ("email", EMAIL),
        ("new_password", "quatre essieux et demi"),
    ];
    let applicant = port.browser();
    applicant.sends("/register", &fields).leads_to("/register/done");
    let firm = port.wait(port.desk().party_meant("Caravane Atlantique")).unwrap().expect("the firm is known");
    let firm = lexicon::uuid_text(&firm.id);

    port.at("15:00");
    platform.checks(&firm).is_done();
    second.rejects(&firm, "Le registre de commerce est radié").is_done();
    platform.approves(&firm).is_refused("PARTY-05");
    port.works();
    let letters = port.letters_at(EMAIL);
    assert!(letters.iter().any(|one| one.body.contains("radié")), "{letters:?}");

    applicant.signs_in(EMAIL, "quatre essieux et demi").leads_to("/");
    applicant.sends("/party/complete", &[]).is_shown(422, "PARTY-01");

    port.journal_reads(
        &firm,
        "
        08:00  Ali Ould Sidi  party.apply
        15:00  platform  party.check
        15:00  platform-second  party.reject  \"Le registre de commerce est radié\"
        15:00  platform  party.approve  refused PARTY-05
        15:00  Ali Ould Sidi  party.complete  refused PARTY-01
        ",
    );
}
