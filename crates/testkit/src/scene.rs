//! Where many stories begin: a ship whose manifest is registered, a ship that is discharged.

use lexicon::DeclarationNumber;

use crate::cargo::{self, container, lots};
use crate::port::Port;

/// A ship and its files.
pub struct Scene<'p> {
    port: &'p Port,
    pub call: String,
    pub manifest: String,
    bills: Vec<String>,
}

impl<'p> Scene<'p> {
    /// The ship is announced for the third day and its manifest lodged.
    pub fn lodged(port: &'p Port, bills: &[&str]) -> Self {
        let agent = port.actor("shipping-agent");
        let eta = port.moment("day 3 06:00");
        let call = agent.announces(cargo::atlas(), eta).is_done().id;
        let bytes = cargo::manifest(&lots(bills), port.now(), eta);
        let manifest = agent.lodges(&call, bytes).is_done().id;
        Self { port, call, manifest, bills: bills.iter().map(|bill| (*bill).to_owned()).collect() }
    }

    /// Its manifest is registered.
    pub fn registered(port: &'p Port, bills: &[&str]) -> Self {
        let scene = Self::lodged(port, bills);
        port.actor("customs-officer").registers(&scene.manifest).is_done();
        scene
    }

    /// It came on the third day, and everything landed as manifested; it is 12:00.
    pub fn discharged(port: &'p Port, bills: &[&str]) -> Self {
        let scene = Self::registered(port, bills);
        scene.arrives();
        let terminal = port.actor("terminal");
        for bill in bills {
            let boxed = cargo::lot(bill).container.map(|(number, ..)| number);
            terminal.tallies(scene.file(bill), boxed, "agreed").is_done();
        }
        port.at("day 3 12:00");
        terminal.ends_discharge(&scene.call).is_done();
        port.works();
        scene
    }

    /// It comes and is made fast, and discharge begins.
    pub fn arrives(&self) {
        let [harbour, terminal] = self.port.actors(["harbour", "terminal"]);
        self.port.at("day 3 06:30");
        harbour.records_arrival(&self.call).is_done();
        self.port.at("day 3 07:30");
        harbour.makes_fast(&self.call, "Quai 2").is_done();
        self.port.at("day 3 08:00");
        terminal.starts_discharge(&self.call).is_done();
    }

    /// The file of one of its bills.
    pub fn file(&self, bill: &str) -> String {
        assert!(self.bills.iter().any(|known| known == bill), "{bill} is not on this ship");
        self.port.file(bill)
    }

    /// Released, and ordered for `holder`: the number of the order.
    pub fn ready(&self, bill: &str, holder: &str, serial: u32) -> String {
        let file = self.file(bill);
        self.port.actor("customs-officer").releases(&file, &declaration(serial)).is_done();
        let agent = self.port.actor("shipping-agent");
        agent.issues(&file, holder, container(bill)).is_done().told("number")
    }
}

impl Port {
    /// The file of a bill; the latest, where a bill was sent again.
    pub fn file(&self, bill: &str) -> String {
        let handles = self.wait(self.desk().store.find("bill", bill)).expect("the bill is looked up");
        let latest = handles.iter().map(|handle| handle.subject).max();
        lexicon::uuid_text(&latest.unwrap_or_else(|| panic!("there is no file of bill {bill}")))
    }
}

/// The number of a declaration for consumption of the office of Dakhla-Port.
pub fn declaration(serial: u32) -> String {
    DeclarationNumber::from_parts("361", "010", 2026, serial).expect("a declaration number").to_string()
}
