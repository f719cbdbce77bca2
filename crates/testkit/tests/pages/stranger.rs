//! What is read before one is known, and what is read when something is wrong.

use testkit::Port;

use crate::walker::Found;

const STARTS: [&str; 11] = [
    "/",
    "/sign-in",
    "/register",
    "/register/done",
    "/forgot",
    "/services",
    "/offline",
    "/verify",
    "/refusal/BAD-01",
    "/refusal/HTTP-404",
    "/letters",
];

#[test]
fn a_stranger_reads_the_public_side() {
    let port = Port::opens_in_full_swing();
    let mut found = Found::default();
    found.walk("a stranger", &port.browser(), &STARTS);
    eprintln!("{} pages", found.pages);
    found.must_be_well();
}

#[test]
fn every_refusal_has_its_page() {
    let port = Port::opens();
    let mut found = Found::default();
    let codes: Vec<&str> = desk::refusal_texts::all().map(|(code, ..)| code).collect();
    assert!(codes.len() > 100);
    for code in codes.into_iter().chain(edi::findings::all().map(|spec| spec.code)) {
        let path = format!("/refusal/{code}");
        for lang in ["fr", "ar", "en", "es"] {
            let answer = port.browser().reading(lang).opens(&path);
            assert_eq!(answer.status, 200, "{answer:?}");
            found.look_over(&answer, lang, &format!("{lang} {path}"));
        }
    }
    found.must_be_well();
}

#[test]
fn a_form_that_comes_back_is_as_well_drawn_as_before() {
    let port = Port::opens_in_full_swing();
    let mut found = Found::default();
    let wrong: [(&str, &[(&str, &str)]); 5] = [
        ("/sign-in", &[("email", "x"), ("password", "y")]),
        ("/register", &[("firm", ""), ("ice", "1"), ("kind", "customs")]),
        ("/sign-in", &[]),
        ("/register", &[]),
        ("/reset/none", &[("new_password", "x")]),
    ];
    for lang in ["fr", "ar", "en", "es"] {
        for (path, fields) in wrong {
            let answer = port.browser().reading(lang).sends(path, fields);
            assert!([410, 422].contains(&answer.status.as_u16()), "{answer:?}");
            found.look_over(&answer, lang, &format!("{lang} {path} sent"));
        }
        for path in [
            "/nowhere",
            "/verify?code=ZZZZZZ",
            "/dossier/none",
            "/pass/none",
            "/invitation/none",
            "/refusal/NONE-99",
        ] {
            let answer = port.actor("importer").in_browser().reading(lang).opens(path);
            assert!([200, 404, 410].contains(&answer.status.as_u16()), "{answer:?}");
            found.look_over(&answer, lang, &format!("{lang} {path}"));
        }
    }
    found.must_be_well();
}

#[test]
fn every_form_of_an_act_comes_back_with_what_is_missing() {
    let port = Port::opens_in_full_swing();
    let mut found = Found::default();
    let file = port.file(testkit::cargo::POTATOES);
    let call = port.wait(port.desk().calls(&port.actor("shipping-agent").seat(), "MAVIL", None)).unwrap();
    let call = &call.first().expect("a call").id;
    for (actor, path) in [
        ("shipping-agent", "/call/announce".to_owned()),
        ("shipping-agent", format!("/call/{call}/eta")),
        ("shipping-agent", format!("/manifest/{call}/lodge")),
        ("importer", "/mandate/offer".to_owned()),
        ("importer", "/party/invite".to_owned()),
        ("importer", "/dossier/claim".to_owned()),
        ("importer", format!("/order/{file}/endorse")),
        ("importer", format!("/appointment/{file}/book")),
        ("importer", format!("/dossier/{file}/write")),
        ("importer", format!("/dossier/{file}/attach")),
        ("customs-officer", format!("/hold/{file}/place")),
        ("customs-officer", format!("/release/{file}/grant")),
        ("terminal", "/slot/open".to_owned()),
        ("terminal-gate", format!("/gate/{file}/out")),
    ] {
        for lang in ["fr", "ar", "en", "es"] {
            let answer = port.actor(actor).in_browser().reading(lang).sends(&path, &[]);
            assert_eq!(answer.status, 422, "{answer:?}");
            found.look_over(&answer, lang, &format!("{actor} {lang} {path} sent"));
        }
    }
    found.must_be_well();
}
