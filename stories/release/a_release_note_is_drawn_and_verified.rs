//! Each release comes with its note (*bon à enlever*): those who see the names of the file draw it, in any language and
//! always the same; anybody who holds it asks whether it still holds, and learns nothing that stands on it.

use testkit::cargo::POTATOES;
use testkit::{Actor, Answer, Port, Scene, declaration};

/// A PDF, drawn.
fn pdf(answer: &Answer) -> Vec<u8> {
    assert_eq!(answer.status, 200, "{answer:?}");
    assert!(answer.body.starts_with(b"%PDF-"), "{answer:?}");
    answer.body.to_vec()
}

#[test]
fn a_note_is_drawn_by_those_who_see_the_file_and_verified_by_anybody() {
    Port::opens_on_each(|port| {
        let [customs, importer, terminal, bank, haulier] =
            port.actors(["customs-officer", "importer", "terminal", "bank", "haulier"]);
        let scene = Scene::discharged(port, &[POTATOES]);
        let file = scene.file(POTATOES);
        let first =
            customs.writes_off(&file, "clearance", &declaration(1), 400, "10000").is_done().told("paper");
        port.at("day 3 15:00");
        let second = customs.releases(&file, &declaration(2)).is_done().told("paper");

        let issued = importer.reads(&file)["issued"].clone();
        assert_eq!(issued.as_array().unwrap().len(), 2);
        assert_eq!((&issued[0]["kind"], &issued[0]["standing"]), (&"release_note".into(), &"valid".into()));
        let path = format!("/api/paper/{second}");
        let drawn = pdf(&importer.gets(&path));
        port.at("day 9 08:00");
        assert_eq!(pdf(&terminal.gets(&path)), drawn, "whoever draws it, whenever");
        assert_ne!(pdf(&importer.gets(&format!("/api/paper/{first}"))), drawn);
        for stranger in [bank, haulier] {
            stranger.gets(&path).is_not_found();
        }
        let browser = importer.in_browser();
        let page = format!("/paper/{}.pdf", issued[0]["code"].as_str().unwrap());
        let (french, arabic) = (pdf(&browser.opens(&page)), pdf(&browser.opens(&format!("{page}?in=ar"))));
        assert_ne!(french, arabic);
        assert_eq!(browser.opens(&page.replace(".pdf", "")).status, 404);

        let stranger = port.browser();
        assert_eq!(stranger.opens(&page).status, 303, "a paper is no public thing");
        let asked = stranger.opens(&format!("/verify/{}", second.to_lowercase()));
        assert_eq!(asked.status, 200);
        let (said, number) = (asked.text(), issued[0]["number"].as_str().unwrap());
        for word in [number, "Bon à enlever", "Document authentique et valable"] {
            assert!(said.contains(word), "no {word}: {said}");
        }
        for word in ["Oued Vert", "MAEU", "24 000", "960", &declaration(2)] {
            assert!(!said.contains(word), "{word} is not the public's: {said}");
        }
        let told = stranger.opens(&format!("/api/verify/{second}")).json();
        assert_eq!((&told["number"], &told["standing"]), (&number.into(), &"valid".into()));
        assert_eq!(stranger.opens("/verify/00000-00000").status, 404);
        port.journal_reads(
            &file,
            "
            day 3 08:00  terminal  dossier.tally
            day 3 12:00  customs-officer  release.grant
            day 3 15:00  customs-officer  release.grant
            ",
        );
    });
}

#[test]
fn an_end_that_lets_nothing_out_has_no_note() {
    Port::opens_on_each(|port| {
        let [customs, importer] = port.actors(["customs-officer", "importer"]);
        let scene = Scene::discharged(port, &[POTATOES]);
        let file = scene.file(POTATOES);
        customs.writes_off(&file, "abandonment", "PV 12/2026", 960, "24000").is_done();
        assert_eq!(importer.reads(&file)["issued"].as_array().unwrap().len(), 0);
    });
}

#[test]
fn its_issuer_withdraws_a_note_and_the_release_stands() {
    Port::opens_on_each(|port| {
        let [customs, inspector, importer, bank] =
            port.actors(["customs-officer", "customs-inspector", "importer", "bank"]);
        let scene = Scene::discharged(port, &[POTATOES]);
        let file = scene.file(POTATOES);
        let code = customs.releases(&file, &declaration(1)).is_done().told("paper");
        let issued = |who: Actor<'_>| who.reads(&file)["issued"][0].clone();
        let paper = issued(customs)["id"].as_str().unwrap().to_owned();
        assert_eq!(
            (&issued(customs)["may_withdraw"], &issued(importer)["may_withdraw"]),
            (&true.into(), &false.into())
        );

        for stranger in [importer, bank] {
            stranger.withdraws(&paper, "Perdu").is_not_found();
        }
        inspector.withdraws(&paper, "Perdu").is_forbidden("AUT-01");
        port.at("day 3 15:00");
        customs.withdraws(&paper, "").is_refused("FORM-01").at("reason");
        customs.withdraws(&paper, "Imprimé avec une faute").is_done();
        customs.withdraws(&paper, "Imprimé avec une faute").is_already_so();
        let told = port.browser().opens(&format!("/verify/{code}"));
        let said = told.text();
        assert!(said.contains("Document retiré, ne pas accepter"), "{said}");
        assert!(!said.contains("faute"), "why is not the public's: {said}");
        assert_eq!(issued(importer)["standing"], "withdrawn");
        assert_eq!(port.line(&file), (0, 0), "the release stands");
        let of_the_note = port.journal_of(&paper);
        assert!(of_the_note.contains("customs-inspector  paper.withdraw  refused AUT-01"), "{of_the_note}");
        port.journal_reads(
            &file,
            "
            day 3 08:00  terminal  dossier.tally
            day 3 12:00  customs-officer  release.grant
            day 3 15:00  customs-officer  paper.withdraw  \"Imprimé avec une faute\"
            ",
        );
    });
}
