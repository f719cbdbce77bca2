//! Who acts on what they saw says which version that was; when it is another by now, the act is refused and nothing is
//! written.

use testkit::cargo::POTATOES;
use testkit::{Port, Scene};

#[test]
fn an_act_on_an_old_version_is_refused() {
    Port::opens_on_each(|port| {
        let [importer, terminal, agent] = port.actors(["importer", "terminal", "shipping-agent"]);
        let scene = Scene::registered(port, &[POTATOES]);
        let file = scene.file(POTATOES);
        let path = format!("/api/dossier/{file}");
        let seen = importer.gets(&path);
        let tag = seen.header(&axum::http::header::ETAG).to_owned();
        let version: i64 = tag.trim_matches('"').parse().expect("a version");
        assert_eq!(seen.is_given()["version"], version);

        terminal.writes(&file, "Le parc froid est prêt.").is_done();
        let write = |version: i64| {
            importer.asks_on("dossier.write", &file).with("text", "Merci").seeing(version).now()
        };
        write(version).is_out_of_date();
        write(version + 1).is_done();
        let call = agent.asks_on("call.eta", &scene.call).at("eta", port.moment("day 3 09:00"));
        call.seeing(7).now().is_out_of_date();

        port.journal_reads(
            &file,
            "
            08:00  terminal  dossier.write
            08:00  importer  dossier.write
            ",
        );
    });
}
