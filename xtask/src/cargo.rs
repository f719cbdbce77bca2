//! Manifests for the demonstration's community, of any size: the generator's, brought to Dakhla.

use anyhow::{Context, Result};
use edi::cuscar::{self, CargoManifest};
use edi::envelope::{Outgoing, Station, enclose};
use edi::generate;

/// The port of the demonstration.
pub const PORT: &str = "MAVIL";
/// The ship of every call that is made here.
pub const SHIP: (&str, &str) = ("9319466", "ATLAS SARDINE");
/// The ICE of the demonstration's terminal, and of its haulier.
pub const TERMINAL: &str = "001748206000093";
pub const HAULIER: &str = "002477039000089";
/// The ICE of the firms that get what is made here.
pub const IMPORTERS: [&str; 3] = ["001561191000066", "002136093000040", "001337926000059"];

/// How the number of each bill begins.
pub const BILLS: &str = "QATVIL";

/// A manifest of so many bills and containers, the same for the same seed. One bill in `every` is for one of the firms
/// with these ICE, in turn; the others are for firms that are not on the platform.
pub fn manifest(bills: u32, containers: u32, seed: u64, every: usize, firms: &[&str]) -> CargoManifest {
    let mut manifest = generate::manifest(bills, containers, seed);
    manifest.discharge = Some(PORT.to_owned());
    manifest.arrival_port = Some(PORT.to_owned());
    manifest.reference = format!("SEED{seed:08}");
    for (place, bill) in manifest.bills.iter_mut().enumerate() {
        bill.number = format!("{BILLS}{seed:04}{place:06}");
        bill.discharge = Some(PORT.to_owned());
        bill.destination = None;
        if let (0, Some(consignee)) = (place % every, bill.consignee.as_mut()) {
            let firm = firms.get(place / every % firms.len()).copied().unwrap_or_default();
            firm.clone_into(&mut consignee.id);
        }
    }
    manifest
}

/// The interchange that carries it.
pub fn interchange(manifest: &CargoManifest) -> Vec<u8> {
    let outgoing = Outgoing {
        syntax: "UNOC:3",
        sender: Station { id: "ATLASLINE", qualifier: "ZZZ" },
        recipient: Station { id: "MAVILPCS", qualifier: "ZZZ" },
        reference: &manifest.reference,
        date: "20260601",
        time: "1200",
        test: false,
    };
    enclose(&outgoing, &cuscar::write(manifest))
}

/// One account of the demonstration.
#[derive(Debug, Clone, serde::Deserialize)]
pub struct Account {
    pub actor: String,
    pub user: String,
    pub api_key: String,
}

/// Everybody in the demonstration.
pub struct Community(Vec<Account>);

impl Community {
    /// Asks the program for the accounts.
    pub fn of(diwan: &std::path::Path) -> Result<Self> {
        let out = std::process::Command::new(diwan)
            .args(["demo", "accounts", "--json"])
            .output()
            .with_context(|| diwan.display().to_string())?;
        Ok(Self(serde_json::from_slice(&out.stdout).context("diwan demo accounts --json")?))
    }

    /// One of them.
    pub fn actor(&self, name: &str) -> Result<&Account> {
        self.0
            .iter()
            .find(|one| one.actor == name)
            .with_context(|| format!("no actor {name} in the demonstration"))
    }
}
