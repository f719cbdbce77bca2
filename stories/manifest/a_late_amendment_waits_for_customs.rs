//! Before the deadline an agent amends a line and it is so; afterwards the amendment waits for customs, who approve it
//! or do not, once.

use testkit::cargo::{POTATOES, container};
use testkit::{Port, Scene};

#[test]
fn an_amendment_after_the_deadline_waits_for_customs() {
    Port::opens_on_each(|port| {
        let [agent, customs, second, importer] =
            port.actors(["shipping-agent", "customs-officer", "customs-officer-second", "importer"]);
        let scene = Scene::registered(port, &[POTATOES]);
        let file = scene.file(POTATOES);
        let goods = || agent.reads(&file)["goods"].as_str().unwrap().to_owned();

        importer.amends(&file, "description", "Or en barres", "Erreur").is_forbidden("AUT-02");
        agent.asks_on("dossier.amend", &file).with("reason", "Rien").now().is_refused("AMEND-01");
        let early = agent.amends(&file, "description", "SEED POTATOES, CLASS A", "Classe omise").is_done();
        assert_eq!((early.told("late"), goods()), ("false".to_owned(), "SEED POTATOES, CLASS A".to_owned()));

        port.at("day 2 07:00");
        let late = agent.amends(&file, "description", "SEED POTATOES, CLASS B", "Erreur de classe").is_done();
        assert_eq!((late.told("late"), goods()), ("true".to_owned(), "SEED POTATOES, CLASS A".to_owned()));
        agent.amends_seals(&file, container(POTATOES), "QL1,QL2", "Scellé posé par la douane").is_done();

        port.at("day 2 08:00");
        agent.decides_amendment(&file, 1, "yes").is_forbidden("AUT-02");
        customs.decides_amendment(&file, 0, "yes").is_refused("AMEND-02");
        customs.decides_amendment(&file, 7, "yes").is_refused("AMEND-02");
        customs.decides_amendment(&file, 1, "yes").is_done();
        second.decides_amendment(&file, 1, "yes").is_already_so();
        second.decides_amendment(&file, 1, "no").is_refused("AMEND-03");
        customs.decides_amendment(&file, 2, "no").is_done();
        let read = agent.reads(&file);
        assert_eq!(
            (goods(), &read["boxes"][0]["seals"][0]),
            ("SEED POTATOES, CLASS B".to_owned(), &"QL0048811".into())
        );

        port.journal_reads(
            &file,
            "
            08:00  importer  dossier.amend  refused AUT-02
            08:00  shipping-agent  dossier.amend  refused AMEND-01
            08:00  shipping-agent  dossier.amend  \"Classe omise\"
            day 2 07:00  shipping-agent  dossier.amend  \"Erreur de classe\"
            day 2 07:00  shipping-agent  dossier.amend  \"Scellé posé par la douane\"
            day 2 08:00  shipping-agent  dossier.decide-amendment  refused AUT-02
            day 2 08:00  customs-officer  dossier.decide-amendment  refused AMEND-02
            day 2 08:00  customs-officer  dossier.decide-amendment  refused AMEND-02
            day 2 08:00  customs-officer  dossier.decide-amendment
            day 2 08:00  customs-officer-second  dossier.decide-amendment  refused AMEND-03
            day 2 08:00  customs-officer  dossier.decide-amendment
            ",
        );
    });
}
