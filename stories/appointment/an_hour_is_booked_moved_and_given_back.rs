//! The holder of an order books an hour for a truck, moves it, gives it back. An hour takes as many trucks as the
//! terminal opened it for, and not one more.

use testkit::cargo::{FILM, PIPES, POTATOES, container};
use testkit::{Port, Scene};

#[test]
fn an_hour_takes_as_many_trucks_as_it_was_opened_for() {
    Port::opens_on_each(|port| {
        let [agent, importer, second, haulier] =
            port.actors(["shipping-agent", "importer", "importer-second", "haulier"]);
        let scene = Scene::discharged(port, &[POTATOES, PIPES, FILM]);
        port.actor("terminal").opens_hours("day 4 08:00", "day 4 11:00", 1).is_done();
        let issue = |bill: &str, holder: &str| {
            let file = scene.file(bill);
            (file.clone(), agent.issues(&file, holder, container(bill)).is_done().told("number"))
        };
        let (file, order) = issue(POTATOES, importer.firm());
        let (theirs, other) = issue(FILM, second.firm());

        haulier.books(&file, &order, "day 4 08:00").is_not_found();
        importer.books(&file, &order, "day 4 07:00").is_refused("RDV-07").at("slot");
        importer.books(&file, &order, "day 3 10:00").is_refused("RDV-06").at("slot");
        let wrong = importer
            .asks_to_book(&file, &order, "day 4 08:00")
            .with("plate", "!")
            .with("haulier", "Personne");
        wrong.now().is_refused("PARTY-06 PLATE-01").at("haulier");
        let booked = importer.books(&file, &order, "day 4 08:40").is_done();
        let appointment = booked.told("appointment");
        importer.books(&file, &order, "day 4 09:00").is_refused("RDV-01");
        second.books(&theirs, &other, "day 4 08:00").is_refused("RDV-08").at("slot");
        assert_eq!(
            haulier.reads(&file)["appointments"][0]["plate"],
            "12345-A-6",
            "the haulier sees what it drives"
        );

        port.at("day 3 15:00");
        second.moves(&theirs, &appointment, "day 4 10:00").is_refused("RDV-09").at("appointment");
        importer.moves(&file, &appointment, "day 4 08:00").is_already_so();
        importer.moves(&file, &appointment, "day 4 09:00").is_done();
        second.books(&theirs, &other, "day 4 08:00").is_done();
        importer.moves(&file, &appointment, "day 4 08:00").is_refused("RDV-08").at("slot");
        importer.gives_up(&file, &appointment).is_done();
        importer.gives_up(&file, &appointment).is_already_so();
        importer.moves(&file, &appointment, "day 4 10:00").is_refused("RDV-02");
        let again = importer.books(&file, &order, "day 4 09:00").is_done();
        assert_ne!(again.told("code"), booked.told("code"), "a new pass");

        port.journal_reads(
            &file,
            "
            day 3 08:00  terminal  dossier.tally
            day 3 12:00  shipping-agent  order.issue
            day 3 12:00  importer  appointment.book  refused RDV-07
            day 3 12:00  importer  appointment.book  refused RDV-06
            day 3 12:00  importer  appointment.book
            day 3 12:00  importer  appointment.book  refused RDV-01
            day 3 15:00  importer  appointment.change
            day 3 15:00  importer  appointment.change  refused RDV-08
            day 3 15:00  importer  appointment.cancel
            day 3 15:00  importer  appointment.change  refused RDV-02
            day 3 15:00  importer  appointment.book
            ",
        );
    });
}
