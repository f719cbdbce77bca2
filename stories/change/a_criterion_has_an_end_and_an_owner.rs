//! A criterion of risk has an owner and an end; it holds once two officers agreed, and nobody outside reads it.

use testkit::Port;

#[test]
fn a_criterion_begins_with_two_and_ends_with_two() {
    Port::opens_on_each(|port| {
        let [first, second, auditor, importer] =
            port.actors(["customs-officer", "customs-officer-second", "auditor", "importer"]);
        first.proposing_criterion("0701", "red", "2026-11-25", "2199-12-31").now().is_refused("LANE-01");
        first.proposing_criterion("", "red", "2026-11-25", "2026-12-31").now().is_refused("LANE-02");
        first.proposing_criterion("0701", "green", "2026-11-25", "2026-12-31").now().is_refused("LANE-03");
        let done = first.proposing_criterion("0701", "red", "2026-11-25", "2026-12-31").now().is_done();
        let criterion = done.told("criterion");
        assert_eq!(criterion, "CR-2026-0001");
        second.approves_change(&done.id).is_done();
        importer.gets("/api/criteria").is_not_found();
        let read = auditor.gets("/api/criteria").is_given();
        assert_eq!(read["criteria"][0]["when"], "present");
        assert_eq!((&read["green"], &read["red"]), (&70.into(), &10.into()));

        first.proposes_end_of_criterion(&criterion, "2027-01-31").is_refused("CHANGE-09");
        let ended = first.proposes_end_of_criterion(&criterion, "2026-11-25").is_done();
        second.approves_change(&ended.id).is_done();
        first.proposes_shares([60, 20, 10], "2026-11-26").is_refused("LANE-04");
        first.proposes_shares([60, 25, 15], "2026-11-25").is_refused("CHANGE-03");
        let shares = first.proposes_shares([60, 25, 15], "2026-11-26").is_done();
        second.approves_change(&shares.id).is_done();
        port.at("day 2 08:00");
        let read = auditor.gets("/api/criteria").is_given();
        assert_eq!(read["criteria"][0]["when"], "past");
        assert_eq!((&read["green"], &read["red"]), (&60.into(), &15.into()));

        for (change, act) in [(&done.id, "change.criterion"), (&shares.id, "change.shares")] {
            let journal = port.journal_of(change);
            assert!(journal.contains(&format!("customs-officer  {act}")), "{journal}");
        }
        port.journal_reads(
            &ended.id,
            "
            08:00  customs-officer  change.end-criterion  \"Plus de fraude\"
            08:00  customs-officer-second  change.approve
            ",
        );
    });
}
