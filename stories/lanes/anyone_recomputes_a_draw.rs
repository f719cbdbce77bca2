//! The seed of a day is promised in the morning, secret all day, and revealed the day after; it is the one promised.

use serde_json::Value;
use sha2::{Digest, Sha256};
use testkit::Port;

fn bytes(hex: &str) -> Vec<u8> {
    hex.as_bytes()
        .chunks(2)
        .map(|pair| u8::from_str_radix(std::str::from_utf8(pair).unwrap(), 16).unwrap())
        .collect()
}

fn hex(bytes: &[u8]) -> String {
    let digits = bytes.iter().flat_map(|byte| [byte >> 4, byte & 15]);
    digits.filter_map(|digit| char::from_digit(u32::from(digit), 16)).collect()
}

#[test]
fn the_seed_of_a_day_is_promised_kept_secret_and_revealed() {
    Port::opens_on_each(|port| {
        let read = |path: &str| port.asked(path, None);
        read("/api/lanes/2026-11-25").is_not_found();
        port.wait(port.desk().keep_up()).unwrap();
        let morning = read("/api/lanes/2026-11-25").is_given();
        let commitment = morning["commitment"].as_str().unwrap().to_owned();
        assert_eq!((commitment.len(), &morning["seed"]), (64, &Value::Null));

        read("/api/lanes/2026-11-25/seed").is_refused("LANE-05").says("2026-11-25");
        read("/api/lanes/2026-11-26").is_not_found();
        read("/api/lanes/2026-11-26/seed").is_not_found();
        read("/api/lanes/yesterday").is_not_found();
        let seed = port.wait(port.desk().store.seed_of(port.today())).unwrap().unwrap();
        let secret = hex(&seed);
        port.at("23:59");
        port.works();
        for path in ["/lanes", "/lanes/2026-11-25", "/api/lanes", "/api/lanes/2026-11-25"] {
            let said = port.browser().opens(path).text();
            assert!(said.contains(&commitment) && !said.contains(&secret), "{path}");
        }

        port.at("day 2 00:01");
        port.works();
        let over = read("/api/lanes/2026-11-25").is_given();
        let revealed = over["seed"].as_str().unwrap().to_owned();
        assert_eq!((&revealed, &over["commitment"]), (&secret, &Value::from(commitment.clone())));
        let digest = hex(&Sha256::digest(bytes(&revealed)));
        assert_eq!(digest, commitment);
        assert_eq!(port.wait(port.desk().store.seed_of("2026-11-25".parse().unwrap())).unwrap(), None);
        read("/api/lanes/2026-11-25/seed").is_given();
        assert!(port.browser().opens("/lanes/2026-11-25").text().contains(&secret));

        port.journal_reads(
            lexicon::uuid_text(&desk::lanes::id_of("2026-11-25".parse().unwrap())),
            "
            08:00  the system  lanes.open
            day 2 00:01  the system  lanes.reveal
            ",
        );
    });
}

#[test]
fn of_seeds_for_one_day_the_first_is_the_one() {
    Port::opens_on_each(|port| {
        let day = port.today();
        let urns = port.wait(async {
            // Each as a node that never heard of the others.
            let mut found = Vec::new();
            for seed in 1..=4_u8 {
                port.desk().open_lanes(day, domain::declaration::urn::Seed::of([seed; 32])).await.unwrap();
                found.push(port.desk().urn(day).await.unwrap().seed);
            }
            found
        });
        assert!(urns.windows(2).all(|pair| pair[0] == pair[1]));
        assert_eq!(port.wait(port.desk().store.seed_of(day)).unwrap(), Some([1; 32]));
    });
}
