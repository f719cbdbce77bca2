//! A second factor: proposed, confirmed with a code of the app, asked for at the next sign-in. A code works once, a
//! recovery code too (user.secret).

use testkit::{Browser, Port};
use totp_rs::{Algorithm, Builder};

/// The code the app shows now.
fn code(port: &Port, secret: &[u8]) -> String {
    let seconds = u64::try_from(port.now().micros() / 1_000_000).unwrap();
    let app = Builder::new()
        .with_algorithm(Algorithm::SHA1)
        .with_digits(6)
        .with_step_duration(30)
        .with_secret(secret.to_vec())
        .build_noncompliant();
    app.generate(seconds).to_string()
}

/// The bytes behind the secret in base 32 that stands on the page in fours.
fn secret(page: &str) -> Vec<u8> {
    let fours = |text: &str| text.split(' ').count() == 8 && text.len() == 39;
    let text = page.split(['<', '>']).map(str::trim).find(|text| fours(text)).expect("the secret is shown");
    let text = text.replace(' ', "");
    let (mut bytes, mut bits, mut count) = (Vec::new(), 0_u32, 0_u32);
    for sign in text.bytes().take_while(u8::is_ascii_alphanumeric) {
        let value = if sign.is_ascii_digit() { sign - b'2' + 26 } else { sign.to_ascii_uppercase() - b'A' };
        (bits, count) = ((bits << 5) | u32::from(value), count + 5);
        if count >= 8 {
            count -= 8;
            bytes.push(u8::try_from((bits >> count) & 0xff).unwrap());
        }
    }
    bytes
}

fn gives(browser: &Browser<'_>, code: &str) -> testkit::Answer {
    browser.sends("/sign-in/code", &[("code", code)])
}

#[test]
fn a_code_of_the_app_opens_the_door_once() {
    let port = Port::opens();
    let importer = port.actor("importer");
    let page = "/account/second-factor";
    let desktop = importer.in_browser();
    desktop.sends(page, &[("step", "propose")]).leads_to(page);
    let secret = secret(&desktop.reads(page).html);
    desktop.sends(page, &[("step", "confirm"), ("code", "000000")]).comes_back("code");
    let shown = desktop.sends(page, &[("step", "confirm"), ("code", &code(&port, &secret))]).text();
    let recovery: Vec<String> = shown
        .split(['<', '>'])
        .map(|text| text.trim().replace(' ', ""))
        .filter(|text| text.len() == 10 && text.bytes().all(|one| one.is_ascii_hexdigit()))
        .collect();
    assert_eq!(recovery.len(), 10, "{shown}");

    port.at("08:10");
    let phone = port.browser();
    phone.signs_in(importer.email(), importer.password()).leads_to("/sign-in/code");
    phone.opens("/dossier").leads_to("/sign-in/code");
    gives(&phone, "123456").is_shown(422, "SIGN-02");
    let now = code(&port, &secret);
    gives(&phone, &now).leads_to("/");
    phone.reads("/dossier");

    let other = port.browser();
    other.signs_in(importer.email(), importer.password()).leads_to("/sign-in/code");
    gives(&other, &now).is_shown(422, "SIGN-02");
    gives(&other, &recovery[3]).leads_to("/");
    let third = port.browser();
    third.signs_in(importer.email(), importer.password()).leads_to("/sign-in/code");
    gives(&third, &recovery[3]).is_shown(422, "SIGN-02");

    port.at("09:00");
    desktop.sends(page, &[("step", "remove"), ("password", "pas celui-ci")]).is_shown(422, "SIGN-03");
    desktop.sends(page, &[("step", "remove"), ("password", importer.password())]).leads_to(page);
    port.browser().signs_in(importer.email(), importer.password()).leads_to("/");
    desktop.sends("/account/sign-out", &[]).leads_to("/sign-in");
    phone.opens("/dossier").leads_to("/sign-in");

    port.journal_reads(
        importer.user(),
        "
        08:00  importer  user.secret
        09:00  importer  user.secret
        09:00  importer  user.sign-out-everywhere
        ",
    );
}
