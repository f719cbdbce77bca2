//! Controls of agencies: opened by a declaration, answered, shown papers, moved on, paid.

use desk::acts::control::{Declared, Goods};
use lexicon::DeclarationId;
use serde_json::Value as Json;

use crate::actor::{Actor, Ask};
use crate::answer::Answer;
use crate::port::Port;
use crate::scene::declaration;

/// What a paper begins with when it is a PDF.
const PDF: &[u8] = b"%PDF-1.7\n";

impl Port {
    /// The control that a declaration of these goods opens for a file, if it opens one: position and description.
    pub fn controls(
        &self,
        file: &str,
        importer: Actor<'_>,
        goods: &[(&str, &str)],
        wood: bool,
    ) -> Option<String> {
        let id = |text: &str| lexicon::parse_uuid(text).expect("an identifier");
        let importer = lexicon::PartyId::from_bytes(id(&importer.party()));
        let goods = goods.iter().map(|(position, description)| Goods {
            position: position.parse().expect("a position"),
            description: (*description).to_owned(),
            origin: Some("NL".parse().expect("a country")),
            net: "24000".parse().expect("a weight"),
            packages: Some(960),
        });
        let declared = Declared {
            dossier: lexicon::DossierId::from_bytes(id(file)),
            declaration: DeclarationId::from_bytes(self.desk().new_id()),
            number: declaration(77),
            importer,
            declarant: importer,
            office: "MAVIL".parse().expect("a port"),
            day: "2026-11-25".parse().expect("a day"),
            export_country: Some("NL".parse().expect("a country")),
            wood_packaging: wood,
            goods: goods.collect(),
        };
        let opened = self.wait(self.desk().open_controls(&declared)).expect("the controls are opened");
        opened.first().map(ToString::to_string)
    }
}

impl<'p> Actor<'p> {
    /// Answers questions of a control.
    pub fn answers(self, control: impl AsRef<str>, answers: &[(&str, &str)]) -> Answer {
        let ask = self.asks_on("control.answer", control);
        answers.iter().fold(ask, |ask, (name, value)| ask.with(name, *value)).now()
    }

    /// Brings a paper, a PDF.
    pub fn brings(self, control: impl AsRef<str>, document: &str, name: &str) -> Answer {
        self.brings_bytes(control, document, name, &[PDF, name.as_bytes()].concat())
    }

    /// Brings whatever these bytes are.
    pub fn brings_bytes(self, control: impl AsRef<str>, document: &str, name: &str, bytes: &[u8]) -> Answer {
        self.asks_on("control.attach", control).with("document", document).carrying(name, bytes).now()
    }

    /// Shows a paper of the file, or takes back what was shown.
    pub fn shows_paper(self, control: impl AsRef<str>, document: &str, paper: Option<&str>) -> Answer {
        self.asks_on("control.show", control).with("document", document).with("paper", paper).now()
    }

    /// Moves a control on.
    pub fn goes_on(self, control: impl AsRef<str>, verb: &str) -> Answer {
        self.moving(control, verb).now()
    }

    /// About to move a control on, with what the move needs.
    pub fn moving(self, control: impl AsRef<str>, verb: &str) -> Ask<'p> {
        self.asks_on("control.move", control).with("verb", verb)
    }

    /// Takes note that a fee was paid.
    pub fn takes_fee(self, control: impl AsRef<str>, fee: &str, reference: &str) -> Answer {
        self.asks_on("control.pay", control).with("fee", fee).with("reference", reference).now()
    }

    /// A control as they read it.
    pub fn reads_control(self, control: impl AsRef<str>) -> Json {
        self.gets(&format!("/api/control/{}", control.as_ref())).is_given()
    }
}

/// What the importer says of seed potatoes.
const OF_SEED: &[(&str, &str)] = &[
    ("use", "sowing"),
    ("variety", "Solanum tuberosum, Spunta"),
    ("phytosanitary_number", "NL-2026-778812"),
    ("phytosanitary_date", "2026-11-12"),
];
/// What the inspector saw.
const SEEN: &[(&str, &str)] =
    &[("identity", "conforms"), ("pests", "no"), ("sampled", "yes"), ("sample_seal", "ONSSA 118402")];

impl Port {
    /// The seed potatoes of a declaration go through plant health, from the papers to the certificate; the inspector
    /// sees them at `visit`, and the clock stands at `after` in the end.
    pub fn plants_are_admitted(&self, declaration: &str, (visit, after): (&str, &str)) {
        let id = declaration.parse().expect("a declaration");
        let control = self.wait(self.desk().controls_of(id)).expect("its controls are read");
        let [control] = &control[..] else { panic!("one control, not {control:?}") };
        let control = &control.id;
        let [importer, inspector, officer] = self.actors(["importer", "agency-inspector", "agency-officer"]);
        importer.answers(control, OF_SEED).is_done();
        for paper in ["phytosanitary-certificate", "prior-authorisation"] {
            importer.brings(control, paper, &format!("{paper}.pdf")).is_done();
        }
        importer.goes_on(control, "submit").is_done();
        inspector.moving(control, "convoke").at("appointment", self.moment(visit)).now().is_done();
        self.at(after);
        inspector.answers(control, SEEN).is_done();
        inspector.moving(control, "sample").with("report", "RV-41").now().is_done();
        inspector.answers(control, &[("analysis", "free")]).is_done();
        inspector.goes_on(control, "result").is_done();
        for (fee, receipt) in [("control", "QT-118"), ("analysis", "QT-119")] {
            officer.takes_fee(control, fee, receipt).is_done();
        }
        officer.goes_on(control, "admit").is_done();
    }
}
