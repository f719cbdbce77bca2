//! Guessing has a limit; a forgotten password is set anew by a letter; a new password ends every session.

use testkit::Port;

#[test]
fn guessing_is_stopped_and_the_right_password_waits_too() {
    let port = Port::opens();
    let importer = port.actor("importer");
    let browser = port.browser();
    browser.signs_in("personne@nulle-part.example", "quelque chose").is_shown(422, "SIGN-01");
    for _ in 0..8 {
        browser.signs_in(importer.email(), "pas celui-ci").is_shown(422, "SIGN-01");
    }
    assert_eq!(browser.signs_in(importer.email(), importer.password()).status, 429);
    port.at("08:20");
    browser.signs_in(importer.email(), importer.password()).leads_to("/");
}

#[test]
fn a_forgotten_password_comes_by_letter_and_ends_every_session() {
    let port = Port::opens();
    let importer = port.actor("importer");
    let (known, other) = (importer.in_browser(), port.browser());
    other.sends("/forgot", &[("email", "personne@nulle-part.example")]).is_page();
    other.sends("/forgot", &[("email", importer.email())]).is_page();
    port.works();
    let letters = port.letters_to("importer");
    let [letter] = &letters[..] else { panic!("one letter, to the one who exists: {letters:?}") };
    let start = letter.body.find("/reset/").expect("a link");
    let link = letter.body[start..].split_whitespace().next().unwrap().to_owned();

    port.at("08:30");
    other.sends(&link, &[("new_password", "court")]).is_shown(422, "SIGN-05");
    other.sends(&link, &[("new_password", "une phrase toute neuve")]).leads_to("/sign-in");
    assert_eq!(other.opens(&link).status, 410, "a link works once");
    known.opens("/dossier").leads_to("/sign-in");
    other.signs_in(importer.email(), importer.password()).is_shown(422, "SIGN-01");
    other.signs_in(importer.email(), "une phrase toute neuve").leads_to("/");

    port.at("09:00");
    let change = |old: &str| {
        other.sends("/account/password", &[("password", old), ("new_password", "encore une autre phrase")])
    };
    change("pas celui-ci").is_shown(422, "SIGN-03");
    change("une phrase toute neuve").leads_to("/sign-in");
    other.opens("/dossier").leads_to("/sign-in");

    port.journal_reads(
        importer.user(),
        "
        08:30  importer  user.secret
        09:00  importer  user.secret
        ",
    );
}

#[test]
fn a_link_to_a_new_password_ends_with_its_time() {
    let port = Port::opens();
    port.browser().sends("/forgot", &[("email", port.actor("importer").email())]).is_page();
    port.works();
    let letter = port.letters_to("importer").remove(0);
    let start = letter.body.find("/reset/").expect("a link");
    let link = letter.body[start..].split_whitespace().next().unwrap().to_owned();
    port.at("08:44");
    port.browser().reads(&link);
    port.at("08:46");
    assert_eq!(port.browser().opens(&link).status, 410);
}
