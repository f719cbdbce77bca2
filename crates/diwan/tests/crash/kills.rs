//! The program is killed at random moments under load, again and again.

use std::time::{Duration, Instant};

use crate::kit::{Dice, House};
use crate::load::Load;

/// How long it is killed again and again, in seconds; what was kept is compared afterwards.
const KILLING_S: u64 = 8;

fn killed_again_and_again(house: &House) {
    let mut dice = Dice::new();
    let server = house.open();
    let mut load = Load::at(house, &server.address);
    let (mut server, mut times, began) = (Some(server), 0, Instant::now());
    while times < 3 || began.elapsed() < Duration::from_secs(KILLING_S) {
        let running = server.take().unwrap();
        let address = running.address.clone();
        let life = Duration::from_millis(dice.between(20, 900));
        load.works(&address, || {
            std::thread::sleep(life);
            running.dies();
        });
        times += 1;
        server = Some(house.open());
    }
    eprintln!("killed {times} times");
    assert!(load.kept() > 20, "there was load: {}", load.kept());
    load.is_in_the_journal(house, server.unwrap());
}

#[test]
fn nothing_acknowledged_is_lost_and_nothing_is_doubled_when_the_program_is_killed() {
    killed_again_and_again(&House::embedded());
}

#[test]
fn nor_on_postgresql() {
    let Some(database) = pgtest::database() else { return };
    killed_again_and_again(&House::over(database.url()));
}
