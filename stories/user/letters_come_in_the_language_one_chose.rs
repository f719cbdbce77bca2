//! A person chooses the language of their letters; what is told of one file within ten minutes comes in one of them.

use testkit::cargo::{POTATOES, container};
use testkit::{Port, Scene};

#[test]
fn what_is_told_of_a_file_in_ten_minutes_is_one_letter_in_the_reader_s_language() {
    Port::opens_on_each(|port| {
        let [importer, agent, terminal] = port.actors(["importer", "shipping-agent", "terminal"]);
        let scene = Scene::discharged(port, &[POTATOES]);
        let file = scene.file(POTATOES);
        importer.prefers("everything").is_done();
        let browser = importer.in_browser();
        browser.sends("/account/letters", &[("language", "tlh")]).is_shown(422, "FORM-03");
        browser.sends("/account/letters", &[("language", "es")]).leads_to("/account?done=user.language");
        browser.sends("/account/letters", &[("language", "es")]).leads_to("/account?done=user.language");
        browser.opens("/account").shows("value=\"es\" checked");

        port.at("day 3 13:00");
        port.works();
        let before = port.letters_to("importer").len();
        let since = || port.letters_to("importer").split_off(before);
        port.at("day 3 13:01");
        terminal.writes(&file, "El contenedor está conectado.").is_done();
        agent.writes(&file, "Queda el flete.").is_done();
        port.at("day 3 13:09");
        let order = agent.issues(&file, importer.firm(), container(POTATOES)).is_done().told("number");
        port.works();
        assert_eq!(since(), [], "more may come");
        port.at("day 3 13:11");
        port.works();
        port.works();
        let letters = since();
        let [letter] = &letters[..] else { panic!("one letter, not {letters:#?}") };
        assert!(letter.subject.starts_with("Es su turno") || letter.subject.contains(&order), "{letter:#?}");
        let lines: Vec<&str> = letter.body.lines().take_while(|line| !line.is_empty()).collect();
        assert_eq!(lines.iter().filter(|line| line.contains("mensaje")).count(), 1, "{lines:#?}");
        assert!(lines.iter().any(|line| line.contains(&order)), "{lines:#?}");
        assert!(letter.body.contains(&format!("/dossier/{file}")), "{letter:#?}");

        // The same words a day later are another letter.
        port.at("day 4 09:00");
        terminal.writes(&file, "Sigue conectado.").is_done();
        port.at("day 4 09:11");
        port.works();
        assert_eq!(since().len(), 2);

        port.journal_reads(importer.user(), "day 3 12:00  importer  user.language");
    });
}
