//! Not every line is cleared: goods go on under transit, to another ship, back to where they came from, or are left to
//! the State. Some of these ends let them out by the gate, some do not.

use testkit::cargo::{CANS, FILM, PIPES, POTATOES, container};
use testkit::{Port, Scene};

#[test]
fn each_end_takes_its_line_to_zero_and_some_open_the_gate() {
    let port = Port::opens();
    let [customs, agent, importer, terminal, gate] =
        port.actors(["customs-officer", "shipping-agent", "importer", "terminal", "terminal-gate"]);
    let scene = Scene::discharged(&port, &[POTATOES, PIPES, FILM, CANS]);
    terminal.opens_hours("day 3 13:00", "day 3 20:00", 9).is_done();

    for (bill, end, reference, lets_out) in [
        (POTATOES, "transit", "T1-2026-0081", true),
        (PIPES, "re_export", "REX-2026-0014", true),
        (FILM, "transhipment", "TB-2026-0003", false),
        (CANS, "abandonment", "PV-2026-0002", false),
    ] {
        let file = scene.file(bill);
        customs.ends(&file, "vanishing", reference).is_refused("FORM-03").at("end");
        customs.ends(&file, end, reference).is_done();
        assert_eq!(port.line(&file), (0, 0), "{bill}");
        assert!(port.left_by(end, "PK") > 0 && port.left_by(end, "GRM") > 0, "{end}");
        assert_eq!(agent.reads(&file)["closed"], !lets_out, "{bill}");

        let order = agent.issues(&file, importer.firm(), container(bill)).is_done().told("number");
        let code = importer.books(&file, &order, "day 3 13:00").is_done().told("code");
        port.at("day 3 13:00");
        let answer = gate.lets_out(&file, &code);
        if lets_out {
            answer.is_done();
        } else {
            answer.is_refused("GATE-04");
        }
    }
    port.all_passing_at_zero();
    assert!(port.journal_of(scene.file(FILM)).contains("customs-officer  release.grant"));
}
