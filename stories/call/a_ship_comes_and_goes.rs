//! A ship is announced, comes, is discharged and goes. Each time is recorded once, by whose time it is, in its order.

use testkit::Port;
use testkit::cargo::atlas;

#[test]
fn a_ship_comes_is_discharged_and_goes() {
    Port::opens_on_each(|port| {
        let [agent, harbour, terminal, importer] =
            port.actors(["shipping-agent", "harbour", "terminal", "importer"]);

        agent
            .announces(testkit::cargo::Ship { imo: "9074728", ..atlas() }, port.moment("day 3 06:00"))
            .is_refused("IMO-02")
            .at("imo");
        importer.announces(atlas(), port.moment("day 3 06:00")).is_not_found();
        let call = agent.announces(atlas(), port.moment("day 3 06:00")).is_done();
        assert!(call.told("number").starts_with("ESC-MAVIL-2026-"));

        port.at("09:15");
        agent.expects(&call, port.moment("day 3 07:00")).is_done();
        agent.expects(&call, port.moment("day 3 07:00")).is_already_so();

        port.at("day 3 07:10");
        harbour.makes_fast(&call, "Quai 2").is_refused("CALL-04");
        agent.records_arrival(&call).is_forbidden("AUT-02");
        harbour.records_arrival(&call).is_done();
        harbour.records_arrival(&call).is_already_so();
        agent.calls_off(&call, "Avarie de machine").is_refused("CALL-02");
        port.at("day 3 08:00");
        harbour.records_arrival(&call).is_refused("CALL-02");
        harbour.makes_fast(&call, "Quai 2").is_done();
        terminal.ends_discharge(&call).is_refused("CALL-06");
        port.at("day 3 08:40");
        terminal.starts_discharge(&call).is_done();
        port.at("day 3 16:20");
        terminal.ends_discharge(&call).is_done();
        port.at("day 3 19:00");
        harbour.sees_off(&call).is_done();
        agent.lodges(&call, Vec::from(*b"UNA")).is_refused("DS-08");

        port.journal_reads(
            &call,
            "
            08:00  shipping-agent  call.announce
            09:15  shipping-agent  call.eta
            day 3 07:10  harbour  call.berth  refused CALL-04
            day 3 07:10  shipping-agent  call.arrive  refused AUT-02
            day 3 07:10  harbour  call.arrive
            day 3 07:10  shipping-agent  call.cancel  refused CALL-02
            day 3 08:00  harbour  call.arrive  refused CALL-02
            day 3 08:00  harbour  call.berth
            day 3 08:00  terminal  call.end-discharge  refused CALL-06
            day 3 08:40  terminal  call.start-discharge
            day 3 16:20  terminal  call.end-discharge
            day 3 19:00  harbour  call.depart
            day 3 19:00  shipping-agent  manifest.lodge  refused DS-08
        ",
        );
    });
}
