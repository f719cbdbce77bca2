//! Double clicks, replays, and two who decide at the same moment.

use std::array;
use std::collections::BTreeSet;

use testkit::cargo::{CANS, FILM, NETS, PIPES, POTATOES, PUMPS, SEEDS, container};
use testkit::{Answer, Ask, Port, Scene, declaration};

use crate::kit::{attack, said};

const TIMES: usize = 20;

/// The same thing asked twenty times at once.
fn clicks<'p>(port: &'p Port, ask: impl Fn() -> Ask<'p>) -> Vec<Answer> {
    let asked: [Ask<'p>; TIMES] = array::from_fn(|_| ask());
    port.at_once(asked).into()
}

/// What they were answered, without repetition.
fn all(answers: &[Answer]) -> BTreeSet<String> {
    answers.iter().map(said).collect()
}

fn entries(answers: &[Answer]) -> BTreeSet<String> {
    answers.iter().map(|one| one.json()["receipt"]["entry"].as_str().unwrap_or("none").to_owned()).collect()
}

fn one(word: &str) -> BTreeSet<String> {
    BTreeSet::from([word.to_owned()])
}

/// How often a line of the journal of a thing holds these words.
fn times(port: &Port, file: &str, words: &str) -> usize {
    port.journal_of(file).lines().filter(|line| line.contains(words)).count()
}

#[test]
fn twenty_clicks_are_one_act_with_one_receipt() {
    attack(|port| {
        let [importer, agent, inspector, terminal, gate] =
            port.actors(["importer", "shipping-agent", "customs-inspector", "terminal", "terminal-gate"]);
        let scene = Scene::discharged(port, &[POTATOES]);
        let file = scene.file(POTATOES);
        terminal.opens_hours("day 3 12:00", "day 3 18:00", 50).is_done();
        let number = container(POTATOES);

        let order = clicks(port, || {
            let ask = agent.asks_on("order.issue", &file).keyed("issue");
            ask.with("holder", importer.firm()).with("container", number)
        });
        let write =
            clicks(port, || importer.asks_on("dossier.write", &file).keyed("write").with("text", "Bonjour"));
        let hold = clicks(port, || {
            inspector
                .asks_on("hold.place", &file)
                .keyed("hold")
                .with("container", number)
                .with("reason", "Contrôle")
        });
        let lift = clicks(port, || {
            let hold = hold[0].json()["with"]["hold"].clone();
            inspector.asks_on("hold.lift", &file).keyed("lift").with("container", number).with("hold", hold)
        });
        let release = clicks(port, || {
            let ask = port.actor("customs-officer").asks_on("release.grant", &file).keyed("release");
            ask.with("end", "clearance").with("reference", declaration(9))
        });
        let number = order[0].json()["with"]["number"].as_str().unwrap().to_owned();
        let book = clicks(port, || importer.asks_to_book(&file, &number, "day 3 12:00").keyed("book"));
        let code = book[0].json()["with"]["code"].as_str().unwrap().to_owned();
        let out = clicks(port, || gate.asks_on("gate.out", &file).keyed("out").with("pass", code.as_str()));

        for (act, answers) in [
            ("order.issue", order),
            ("dossier.write", write),
            ("hold.place", hold),
            ("hold.lift", lift),
            ("release.grant", release),
            ("appointment.book", book),
            ("gate.out", out),
        ] {
            assert_eq!(all(&answers), one("200"), "{act}");
            let entries = entries(&answers);
            assert!(entries.len() == 1 && !entries.contains("none"), "{act}: {entries:?}");
            let first = answers.iter().filter(|one| one.json()["repeated"] == false).count();
            assert_eq!(first, 1, "{act}: one is the first, nineteen are its repetition");
            assert_eq!(times(port, &file, act), 1, "{act}: {}", port.journal_of(&file));
        }
    });
}

#[test]
fn twenty_clicks_that_a_rule_refuses_are_one_refusal() {
    attack(|port| {
        let [importer, agent] = port.actors(["importer", "shipping-agent"]);
        let scene = Scene::registered(port, &[POTATOES]);
        let file = scene.file(POTATOES);
        agent.issues(&file, importer.firm(), container(POTATOES)).is_done();
        let second = clicks(port, || {
            let ask = agent.asks_on("order.issue", &file).keyed("again");
            ask.with("holder", importer.firm()).with("container", container(POTATOES))
        });
        assert_eq!(all(&second), one("422 BAD-08"));
        assert_eq!(times(port, &file, "refused BAD-08"), 1, "{}", port.journal_of(&file));
    });
}

#[test]
fn one_key_with_twenty_texts_is_one_act_and_nineteen_refusals() {
    attack(|port| {
        let importer = port.actor("importer");
        let scene = Scene::registered(port, &[POTATOES]);
        let file = scene.file(POTATOES);
        let answers: [Answer; TIMES] = port.at_once(array::from_fn(|n| {
            importer.asks_on("dossier.write", &file).keyed("one").with("text", format!("text {n}"))
        }));
        let done = answers.iter().filter(|one| one.status == 200).count();
        assert_eq!((done, all(&answers)), (1, BTreeSet::from(["200".to_owned(), "422 IDEM-01".to_owned()])));
        assert_eq!(times(port, &file, "dossier.write"), 1);
    });
}

#[test]
fn a_replay_gives_the_first_answer_whatever_happened_since() {
    attack(|port| {
        let [importer, agent, terminal, other] =
            port.actors(["importer", "shipping-agent", "terminal", "importer-second"]);
        let scene = Scene::discharged(port, &[POTATOES]);
        let file = scene.file(POTATOES);
        let order = scene.ready(POTATOES, importer.firm(), 3);
        terminal.opens_hours("day 4 08:00", "day 4 18:00", 5).is_done();
        let book = || importer.asks_to_book(&file, &order, "day 4 10:00").keyed("book").now();
        let endorse = || {
            importer
                .asks_on("order.endorse", &file)
                .keyed("endorse")
                .with("order", order.as_str())
                .with("to", other.firm())
                .now()
        };
        let first = book().is_done();
        importer.gives_up(&file, &first.told("appointment")).is_done();
        assert_eq!(book().is_repeated().told("appointment"), first.told("appointment"));
        let handed = endorse().is_done();
        // The order is another's now; whose it was asks again and hears what it heard.
        assert_eq!(endorse().is_repeated().entry(), handed.entry());
        agent.revokes(&file, &order, "Impayé").is_done();
        assert_eq!(endorse().is_repeated().entry(), handed.entry());
        port.waits(60 * 24 * 40);
        assert_eq!(book().is_repeated().entry(), first.entry());
        // A key belongs to its organisation.
        agent.asks_on("dossier.write", &file).keyed("book").with("text", "Bonjour").now().is_done();
    });
}

#[test]
fn of_many_officers_who_decide_at_once_one_decides() {
    attack(|port| {
        let [one, two, agency, agent, importer] = port.actors([
            "customs-officer",
            "customs-officer-second",
            "agency-inspector",
            "shipping-agent",
            "importer",
        ]);
        let scene = Scene::lodged(port, &[POTATOES, PIPES, PUMPS]);

        // A manifest has one number, whoever gave it.
        let registered: [Answer; 8] = port.at_once(array::from_fn(|n| {
            if n % 2 == 0 { one } else { two }.asks_on("manifest.register", &scene.manifest)
        }));
        assert_eq!(all(&registered), self::one("200"));
        assert_eq!(registered.iter().filter(|answer| !answer.json()["receipt"].is_null()).count(), 1);
        let (potatoes, pipes) = (scene.file(POTATOES), scene.file(PIPES));

        // Two declarations for the whole line: one clears it, the other finds nothing left.
        let released: [Answer; 8] = port.at_once(array::from_fn(|n| {
            let ask = if n % 2 == 0 { one } else { two }.asks_on("release.grant", &potatoes);
            ask.with("end", "clearance").with("reference", declaration(u32::try_from(n).unwrap() + 1))
        }));
        let done = released.iter().filter(|answer| answer.status == 200).count();
        assert_eq!((done, all(&released)), (1, BTreeSet::from(["200".to_owned(), "422 LINE-01".to_owned()])));
        assert_eq!(port.line(&potatoes), (0, 0));

        // Stops of two authorities stand beside each other; the same one twice is one.
        let stopped: [Answer; 8] = port.at_once(array::from_fn(|n| {
            let officer = [one, two, agency, agency][n % 4];
            officer
                .asks_on("hold.place", &pipes)
                .with("container", container(PIPES))
                .with("reason", "Contrôle")
        }));
        assert_eq!(all(&stopped), self::one("200"));
        assert_eq!(times(port, &pipes, "hold.place"), 2, "{}", port.journal_of(&pipes));

        // Two orders for one container.
        let ordered: [Answer; 8] = port.at_once(array::from_fn(|_| {
            agent
                .asks_on("order.issue", &pipes)
                .with("holder", importer.firm())
                .with("container", container(PIPES))
        }));
        let done = ordered.iter().filter(|answer| answer.status == 200).count();
        assert_eq!((done, all(&ordered)), (1, BTreeSet::from(["200".to_owned(), "422 BAD-08".to_owned()])));
    });
}

#[test]
fn of_two_who_decide_otherwise_the_second_hears_that_it_was_decided() {
    attack(|port| {
        let [one, two, agent] = port.actors(["customs-officer", "customs-officer-second", "shipping-agent"]);
        let scene = Scene::registered(port, &[POTATOES]);
        scene.arrives();
        let file = scene.file(POTATOES);
        agent.amends(&file, "description", "SEMENCES", "Erreur de saisie").is_done();
        let decided: [Answer; 8] = port.at_once(array::from_fn(|n| {
            let ask = if n % 2 == 0 { one } else { two }.asks_on("dossier.decide-amendment", &file);
            ask.with("index", "0").with("approved", if n % 2 == 0 { "yes" } else { "no" })
        }));
        let written = decided.iter().filter(|answer| !answer.json()["receipt"].is_null()).count();
        assert_eq!(written, 1);
        assert_eq!(all(&decided), BTreeSet::from(["200".to_owned(), "422 AMEND-03".to_owned()]));
    });
}

#[test]
fn the_places_of_an_hour_are_given_once_however_many_ask() {
    attack(|port| {
        let bills = [POTATOES, PIPES, PUMPS, FILM, SEEDS, CANS, NETS];
        let scene = Scene::discharged(port, &bills);
        let importer = port.actor("importer");
        let ready: Vec<(String, String)> = (1..)
            .zip([POTATOES, PIPES, PUMPS, FILM, SEEDS, CANS])
            .map(|(serial, bill)| (scene.file(bill), scene.ready(bill, importer.firm(), serial)))
            .collect();
        port.actor("terminal").opens_hours("day 4 10:00", "day 4 11:00", 2).is_done();
        let booked: [Answer; 6] = port.at_once(array::from_fn(|n| {
            let (file, order) = &ready[n];
            importer.asks_to_book(file, order, "day 4 10:00")
        }));
        let done = booked.iter().filter(|answer| answer.status == 200).count();
        assert_eq!((done, all(&booked)), (2, BTreeSet::from(["200".to_owned(), "422 RDV-08".to_owned()])));
    });
}
