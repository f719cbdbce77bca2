//! The file of a bill: claimed, split, amended, tallied, stopped, released, talked about.

use serde_json::Value as Json;

use crate::actor::Actor;
use crate::answer::Answer;

impl Actor<'_> {
    /// Says that a bill is theirs.
    pub fn claims(self, bill: &str, container: Option<&str>) -> Answer {
        self.asks("dossier.claim").with("bill", bill).with("container", container).now()
    }

    /// Says that a bill is a client's.
    pub fn claims_for(self, bill: &str, container: Option<&str>, client: &str) -> Answer {
        self.asks("dossier.claim")
            .with("bill", bill)
            .with("container", container)
            .with("consignee", client)
            .now()
    }

    /// Confirms a claim.
    pub fn confirms(self, file: impl AsRef<str>) -> Answer {
        self.asks_on("dossier.confirm", file).now()
    }

    /// Refuses a claim.
    pub fn turns_down(self, file: impl AsRef<str>, reason: &str) -> Answer {
        self.asks_on("dossier.refuse", file).with("reason", reason).now()
    }

    /// Names the forwarder of a master bill.
    pub fn names_forwarder(self, file: impl AsRef<str>, forwarder: &str) -> Answer {
        self.asks_on("dossier.forwarder", file).with("forwarder", forwarder).now()
    }

    /// Divides a master bill into house bills.
    pub fn splits(self, file: impl AsRef<str>, houses: Json) -> Answer {
        self.asks_on("dossier.split", file).with("house", houses).now()
    }

    /// Writes to everyone on the file.
    pub fn writes(self, file: impl AsRef<str>, text: &str) -> Answer {
        self.asks_on("dossier.write", file).with("text", text).now()
    }

    /// Writes to one party of the file.
    pub fn writes_to(self, file: impl AsRef<str>, party: &str, text: &str) -> Answer {
        self.asks_on("dossier.write", file).with("text", text).with("to", party).now()
    }

    /// Adds a paper to the file.
    pub fn attaches(self, file: impl AsRef<str>, name: &str, bytes: &[u8]) -> Answer {
        self.asks_on("dossier.attach", file).carrying(name, bytes).now()
    }

    /// Amends one fact of a line: `description`, `consignee`.
    pub fn amends(self, file: impl AsRef<str>, name: &str, value: &str, reason: &str) -> Answer {
        self.asks_on("dossier.amend", file).with(name, value).with("reason", reason).now()
    }

    /// Amends the seals of a container.
    pub fn amends_seals(self, file: impl AsRef<str>, container: &str, seals: &str, reason: &str) -> Answer {
        let ask = self.asks_on("dossier.amend", file).with("container", container).with("seals", seals);
        ask.with("reason", reason).now()
    }

    /// Decides on the late amendment of this number, from 0.
    pub fn decides_amendment(self, file: impl AsRef<str>, index: usize, approved: &str) -> Answer {
        self.asks_on("dossier.decide-amendment", file).with("index", index).with("approved", approved).now()
    }

    /// Tells how a container, or loose cargo, landed.
    pub fn tallies(self, file: impl AsRef<str>, container: Option<&str>, outcome: &str) -> Answer {
        self.asks_on("dossier.tally", file).with("container", container).with("outcome", outcome).now()
    }

    /// Stops a container; the answer tells the `hold`.
    pub fn stops(self, file: impl AsRef<str>, container: &str, reason: &str) -> Answer {
        self.asks_on("hold.place", file).with("container", container).with("reason", reason).now()
    }

    /// Lifts a stop.
    pub fn lifts(self, file: impl AsRef<str>, container: &str, hold: &str) -> Answer {
        self.asks_on("hold.lift", file).with("container", container).with("hold", hold).now()
    }

    /// Releases a whole line against a declaration.
    pub fn releases(self, file: impl AsRef<str>, declaration: &str) -> Answer {
        self.asks_on("release.grant", file).with("end", "clearance").with("reference", declaration).now()
    }

    /// Withdraws a paper they issued.
    pub fn withdraws(self, paper: &str, reason: &str) -> Answer {
        self.asks_on("paper.withdraw", paper).with("reason", reason).now()
    }

    /// Writes a part of a line off to an end.
    pub fn writes_off(
        self,
        file: impl AsRef<str>,
        end: &str,
        reference: &str,
        packages: u64,
        kg: &str,
    ) -> Answer {
        self.asks_on("release.grant", file)
            .with("end", end)
            .with("reference", reference)
            .with("packages", packages)
            .with("gross_kg", kg)
            .now()
    }

    /// Writes the rest of a line off to an end.
    pub fn ends(self, file: impl AsRef<str>, end: &str, reference: &str) -> Answer {
        self.asks_on("release.grant", file).with("end", end).with("reference", reference).now()
    }
}
