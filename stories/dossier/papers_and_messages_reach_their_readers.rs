//! Papers and messages of a file reach those whose they are: a message to one is read by two, a paper by those who see
//! papers; and the entitled see who looked at their file (dossier.read).

use testkit::cargo::POTATOES;
use testkit::{Actor, Port, Scene};

const PAPER: &[u8] = b"%PDF-1.7 certificat phytosanitaire";

fn messages(actor: Actor<'_>, file: &str) -> Vec<String> {
    let read = actor.reads(file);
    let said =
        read["messages"].as_array().unwrap().iter().map(|one| one["text"].as_str().unwrap().to_owned());
    said.rev().collect()
}

#[test]
fn papers_and_messages_reach_those_whose_they_are() {
    Port::opens_on_each(|port| {
        let [importer, terminal, agent, customs, bank] =
            port.actors(["importer", "terminal", "shipping-agent", "customs-officer", "bank"]);
        let scene = Scene::registered(port, &[POTATOES]);
        port.works();
        let file = scene.file(POTATOES);

        importer.attaches(&file, "facture.pdf", b"PK\x03\x04 no pdf").is_refused("FILE-04").at("file");
        importer.attaches(&file, "facture.pdf", b"").is_refused("FORM-01").at("file");
        let mut huge = b"%PDF-".to_vec();
        huge.resize(10 * 1_048_576 + 1, 0);
        importer.attaches(&file, "facture.pdf", &huge).is_refused("FILE-03").at("file");
        bank.attaches(&file, "facture.pdf", PAPER).is_not_found();
        let paper = importer.attaches(&file, "../\u{202e}certificat.pdf", PAPER).is_done().told("document");
        importer.attaches(&file, "certificat.pdf", PAPER).is_already_so();

        let path = format!("/api/dossier/{file}/document/{paper}");
        assert_eq!(customs.gets(&path).body.as_ref(), PAPER);
        terminal.gets(&path).is_not_found();
        bank.gets(&path).is_not_found();

        port.at("09:00");
        importer.writes(&file, "Le certificat est joint.").is_done();
        terminal.writes_to(&file, importer.firm(), "Le parc froid est prêt, prise 14.").is_done();
        assert_eq!(
            messages(importer, &file),
            ["Le certificat est joint.", "Le parc froid est prêt, prise 14."]
        );
        assert_eq!(messages(agent, &file), ["Le certificat est joint."]);
        assert_eq!(messages(terminal, &file), ["Le parc froid est prêt, prise 14."]);
        let journal = agent.gets(&format!("/api/dossier/{file}/journal")).is_given().to_string();
        assert!(!journal.contains("prise 14"), "what was said between two stays between them: {journal}");

        let looked = || importer.reads(&file)["looks"].to_string();
        let mut tries = 0;
        while !(looked().contains("Laïla Bennis")) {
            _ = customs.reads(&file);
            tries += 1;
            assert!(tries < 100, "the entitled see who looked: {}", looked());
        }
        assert_eq!(terminal.reads(&file)["looks"].as_array().unwrap().len(), 0);

        port.journal_reads(
            &file,
            "
            08:00  importer  dossier.attach
            09:00  importer  dossier.write
            09:00  terminal  dossier.write
            ",
        );
    });
}
