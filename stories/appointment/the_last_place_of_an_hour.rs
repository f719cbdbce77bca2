//! Three ask for the last place of an hour at the same moment: one gets it, the others are told that the hour is full.

use testkit::cargo::{FILM, PIPES, POTATOES, container};
use testkit::{Answer, Port, Scene};

#[test]
fn the_last_place_of_an_hour_goes_to_one() {
    Port::opens_on_each(|port| {
        let [agent, importer, second] = port.actors(["shipping-agent", "importer", "importer-second"]);
        let scene = Scene::discharged(port, &[POTATOES, PIPES, FILM]);
        port.actor("terminal").opens_hours("day 4 08:00", "day 4 09:00", 1).is_done();
        let asked = [(POTATOES, importer), (PIPES, importer), (FILM, second)].map(|(bill, holder)| {
            let file = scene.file(bill);
            let order = agent.issues(&file, holder.firm(), container(bill)).is_done().told("number");
            holder.asks_to_book(&file, &order, "day 4 08:00")
        });
        let (booked, full): (Vec<_>, Vec<_>) =
            port.at_once(asked).into_iter().partition(Answer::left_a_receipt);
        assert_eq!((booked.len(), full.len()), (1, 2));
        for one in booked {
            _ = one.is_done();
        }
        for one in full {
            one.is_refused("RDV-08").at("slot");
        }
    });
}
