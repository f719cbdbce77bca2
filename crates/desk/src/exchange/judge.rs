//! Judges the bills of a manifest against the words of the trade, the reference tables and the call.

use std::collections::HashMap;
use std::sync::Arc;

use domain::bill::{Bill, Goods, Movement, Named};
use domain::call::Call;
use domain::container::Container;
use edi::cuscar::{self, CargoManifest};
use edi::finding::Severity;
use lexicon::{
    BillNumber, ContainerNumber, GRAMS_MAX, HsCode, Ice, Line, Name, Note, PACKAGES_MAX, ParseWord, Place,
    Refusal, Seal,
};

use crate::exchange::finding::Kept;
use crate::reference::{List, Tables};

/// Heaviest container that a crane lifts, in grams; more is a slip of the unit.
const CONTAINER_GRAMS_MAX: u64 = 60_000_000;

/// Judges bill after bill.
pub struct Judge<'a> {
    tables: Arc<Tables>,
    call: &'a Call,
    manifest: &'a CargoManifest,
    equipment: HashMap<&'a str, &'a cuscar::Equipment>,
}

/// The seals that these texts name.
pub(crate) fn seals(texts: &[String]) -> Result<Vec<String>, Refusal> {
    texts.iter().map(|text| Seal::parse_word(text).map(|seal| seal.as_str().to_owned())).collect()
}

/// One bill under judgement.
struct Case<'a> {
    judge: &'a Judge<'a>,
    bill: &'a cuscar::Bill,
    index: usize,
    found: Vec<Kept>,
}

impl<'a> Judge<'a> {
    /// A judge for the bills of `manifest`, which `call` brings.
    pub fn new(tables: Arc<Tables>, call: &'a Call, manifest: &'a CargoManifest) -> Self {
        let equipment = manifest.equipment.iter().map(|one| (one.number.as_str(), one)).collect();
        Self { tables, call, manifest, equipment }
    }

    /// What is wrong with the manifest as a whole, given the call it was lodged for.
    pub fn whole(&self) -> Vec<Kept> {
        let mut found = Vec::new();
        let said = |text: &str| text.chars().filter(char::is_ascii_digit).collect::<String>();
        let (imo, expected) = (said(&self.manifest.imo), said(self.call.ship.imo.as_ref()));
        if !imo.is_empty() && imo != expected {
            let refusal = Refusal::new("DS-04").arg("found", &self.manifest.imo).arg("expected", &expected);
            found.push(self.at_whole(&refusal, "imo"));
        }
        let port = self.manifest.discharge.as_deref().or(self.manifest.arrival_port.as_deref());
        if let Some(port) = port
            && Place::parse_word(port).is_ok_and(|port| port != self.call.port)
        {
            let refusal = Refusal::new("DS-04").arg("found", port).arg("expected", self.call.port);
            found.push(self.at_whole(&refusal, "discharge"));
        }
        // It is looked up by its reference: one that is no line of text finds nothing again.
        if !self.manifest.reference.is_empty()
            && let Err(refusal) = Line::parse_word(&self.manifest.reference)
        {
            found.push(self.at_whole(&refusal, "reference"));
        }
        found
    }

    fn at_whole(&self, refusal: &Refusal, address: &str) -> Kept {
        Kept::refused(refusal, Severity::Error, self.manifest.position(address), address, "")
    }

    /// The bill at `index`, if nothing forbids it, with what was found.
    pub fn bill(&self, index: usize, bill: &cuscar::Bill) -> (Option<Bill>, Vec<Kept>) {
        let mut case = Case { judge: self, bill, index, found: Vec::new() };
        let judged = case.judge();
        let refused = bill.findings.iter().any(|one| one.severity == Severity::Error)
            || case.found.iter().any(Kept::is_error);
        (judged.filter(|_| !refused), case.found)
    }
}

impl Case<'_> {
    fn say(&mut self, refusal: &Refusal, severity: Severity, within: &str) {
        let at = self.judge.manifest.position_in(self.bill, within);
        let address = format!("bill.{}.{within}", self.index);
        self.found.push(Kept::refused(refusal, severity, at, &address, &self.bill.number));
    }

    fn word<W: ParseWord>(&mut self, text: &str, within: &str) -> Option<W> {
        match W::parse_word(text) {
            Ok(word) => Some(word),
            Err(refusal) => {
                self.say(&refusal, Severity::Error, within);
                None
            }
        }
    }

    fn judge(&mut self) -> Option<Bill> {
        let number = self.word::<BillNumber>(&self.bill.number, "number");
        let header = self.judge.manifest;
        let loading = self.place(self.bill.loading.as_deref().or(header.loading.as_deref()), "loading", true);
        let discharge = self.discharge();
        let destination = self.place(
            self.bill.destination.as_deref().or(header.destination.as_deref()),
            "destination",
            false,
        );
        let shipper = self.named(self.bill.shipper.as_ref(), "shipper", true);
        let consignee = self.named(self.bill.consignee.as_ref(), "consignee", true);
        let notify = self.named(self.bill.notify.as_ref(), "notify", false);
        let goods = self.goods();
        let boxes = self.boxes(&goods);
        let movement = match destination {
            Some(place) if place.country() != self.judge.call.port.country() => Movement::Transit,
            _ => Movement::Import,
        };
        Some(Bill {
            number: number?.as_str().to_owned(),
            loading: loading?,
            discharge: discharge?,
            destination,
            origin: None,
            movement,
            shipper: shipper?,
            consignee: consignee?,
            notify,
            goods,
            boxes,
        })
    }

    fn place(&mut self, text: Option<&str>, within: &str, needed: bool) -> Option<Place> {
        if let Some(text) = text {
            let place = self.word::<Place>(text, within)?;
            if !self.judge.tables.index(List::Places).knows(place.as_str()) {
                let refusal = Refusal::new("PLACE-03").arg("place", place);
                self.say(&refusal, Severity::Warning, within);
            }
            Some(place)
        } else {
            if needed {
                self.say(&Refusal::new("FORM-01"), Severity::Error, within);
            }
            None
        }
    }

    /// The port of discharge: that of the call, whatever the manifest leaves out.
    fn discharge(&mut self) -> Option<Place> {
        let port = self.judge.call.port;
        let Some(text) = self.bill.discharge.as_deref() else { return Some(port) };
        let place = self.word::<Place>(text, "discharge")?;
        if place != port {
            let refusal = Refusal::new("DS-04").arg("found", place).arg("expected", port);
            self.say(&refusal, Severity::Error, "discharge");
        }
        Some(place)
    }

    fn named(&mut self, party: Option<&cuscar::Party>, within: &str, needed: bool) -> Option<Named> {
        let Some(party) = party.filter(|party| !party.name.trim().is_empty()) else {
            if needed {
                self.say(&Refusal::new("FORM-01"), Severity::Error, within);
            }
            return None;
        };
        let name = self.word::<Name>(&party.name, &format!("{within}.name"))?;
        let ice = match (party.id.as_str(), within) {
            ("", _) | (_, "shipper") => None,
            (text, _) => match Ice::parse_word(text) {
                Ok(ice) => Some(ice),
                // The line stands; without a right ICE its consignee is found by a claim.
                Err(refusal) => {
                    self.say(&refusal, Severity::Warning, &format!("{within}.id"));
                    None
                }
            },
        };
        // An address is only read: one that does not read as a text is left out, and said.
        let address = party.address();
        let address = if address.is_empty() {
            address
        } else {
            match Note::parse_word(&address) {
                Ok(note) => note.as_str().to_owned(),
                Err(refusal) => {
                    self.say(&refusal, Severity::Warning, &format!("{within}.address"));
                    String::new()
                }
            }
        };
        Some(Named { name: name.as_str().to_owned(), ice, address })
    }

    fn goods(&mut self) -> Vec<Goods> {
        let mut goods = Vec::with_capacity(self.bill.goods.len());
        // What the bill carries up to here: no bill carries more than the ledger counts.
        let mut whole = (0_u64, 0_u64);
        if self.bill.goods.is_empty() {
            self.say(&Refusal::new("FORM-01"), Severity::Error, "goods");
        }
        for (index, line) in self.bill.goods.iter().enumerate() {
            let at = |name: &str| format!("goods.{index}.{name}");
            let description = self.word::<Line>(&line.description, &at("description"));
            let (packages, grams) = (line.packages.unwrap_or(0), line.gross_g.unwrap_or(0));
            if packages == 0 {
                self.say(&Refusal::new("FORM-01"), Severity::Error, &at("packages"));
            }
            if grams == 0 {
                self.say(&Refusal::new("FORM-01"), Severity::Error, &at("gross_kg"));
            }
            whole = (whole.0.saturating_add(packages), whole.1.saturating_add(grams));
            if whole.0 > PACKAGES_MAX {
                self.say(&Refusal::new("NUMBER-02"), Severity::Error, &at("packages"));
            }
            if whole.1 > GRAMS_MAX {
                self.say(&Refusal::new("NUMBER-02"), Severity::Error, &at("gross_kg"));
            }
            if !line.kind.is_empty() && !self.judge.tables.index(List::PackageKinds).knows(&line.kind) {
                let refusal = Refusal::new("KIND-01").arg("kind", &line.kind);
                self.say(&refusal, Severity::Warning, &at("kind"));
            }
            goods.push(Goods {
                packages,
                kind: self.code(&line.kind, &at("kind")),
                description: description.map(|line| line.as_str().to_owned()).unwrap_or_default(),
                grams,
                hs: self.position(&line.hs, &at("hs")),
                dangerous: line.dangerous.first().map(|one| self.code(&one.un, &at("dangerous"))),
            });
        }
        goods
    }

    /// A code as it was sent; one that is no line of text is left out, and said.
    fn code(&mut self, text: &str, within: &str) -> String {
        if text.is_empty() {
            return String::new();
        }
        match Line::parse_word(text) {
            Ok(line) => line.as_str().to_owned(),
            Err(refusal) => {
                self.say(&refusal, Severity::Warning, within);
                String::new()
            }
        }
    }

    /// The position of the tariff: a wrong one is left out, and said; the line stands.
    fn position(&mut self, text: &str, within: &str) -> Option<HsCode> {
        if text.is_empty() {
            return None;
        }
        match HsCode::parse_word(text) {
            Ok(code) => Some(code),
            Err(refusal) => {
                self.say(&refusal, Severity::Warning, within);
                None
            }
        }
    }

    fn boxes(&mut self, goods: &[Goods]) -> Vec<Container> {
        let grams = goods.iter().map(|one| one.grams).fold(0, u64::saturating_add);
        let packages = goods.iter().map(|one| one.packages).fold(0, u64::saturating_add);
        let containers = &self.bill.containers;
        let weights: Vec<u64> = containers.iter().map(|one| one.packages.unwrap_or(0)).collect();
        let even = vec![1; containers.len()];
        let known = weights.iter().any(|weight| *weight > 0);
        let shares = lexicon::split(grams, if known { &weights } else { &even }).unwrap_or_default();
        let counts = lexicon::split(packages, &even).unwrap_or_default();
        let mut boxes: Vec<Container> = Vec::with_capacity(containers.len());
        for (index, one) in containers.iter().enumerate() {
            let within = format!("container.{index}.number");
            let Some(number) = self.word::<ContainerNumber>(&one.number, &within) else { continue };
            if boxes.iter().any(|known| known.number == number) {
                continue;
            }
            let described = self.judge.equipment.get(one.number.as_str());
            let share = shares.get(index).copied().unwrap_or(0);
            if share > CONTAINER_GRAMS_MAX {
                let refusal = Refusal::new("CONTAINER-10").arg("max", CONTAINER_GRAMS_MAX / 1_000);
                self.say(&refusal, Severity::Warning, &within);
            }
            let size_type = described.map(|known| known.size_type.as_str()).unwrap_or_default();
            let size_type = self.code(size_type, &format!("container.{index}.size_type"));
            let seals = seals(described.map(|known| known.seals.as_slice()).unwrap_or_default());
            let seals = seals.unwrap_or_else(|refusal| {
                self.say(&refusal, Severity::Warning, &format!("container.{index}.seal"));
                Vec::new()
            });
            if !size_type.is_empty() && !self.judge.tables.index(List::ContainerTypes).knows(&size_type) {
                let refusal = Refusal::new("CONTAINER-11").arg("type", &size_type);
                self.say(&refusal, Severity::Warning, &format!("container.{index}.size_type"));
            }
            boxes.push(Container {
                number,
                size_type,
                seals,
                packages: one.packages.unwrap_or_else(|| counts.get(index).copied().unwrap_or(0)),
                grams: share,
                holds: std::collections::BTreeMap::new(),
                landed: None,
                left: None,
            });
        }
        boxes
    }
}
