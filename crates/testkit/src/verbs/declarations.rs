//! Declarations: prepared, amended, lodged, examined, released; and the lanes a story wants to be drawn.

use domain::declaration::lane::{Lane, chance};
use domain::declaration::number::Series;
use domain::declaration::urn::{Seed, Shares};
use serde_json::json;
use storage::lists;

use crate::actor::{Actor, Ask};
use crate::answer::Answer;
use crate::port::Port;

/// The office of the stories.
const OFFICE: &str = "361";
/// Seeds that are tried.
const SEEDS: u32 = 200_000;

impl<'p> Actor<'p> {
    /// About to prepare a declaration of a bill under a title, with an invoice, freight and insurance.
    pub fn preparing(self, bill: &str, title: &str) -> Ask<'p> {
        self.asks("declaration.prepare")
            .with("dossier", bill)
            .with("titles", title)
            .with("invoice_number", "FA-2026-118")
            .with("invoice_date", "2026-11-18")
            .with("freight", "1800.00")
            .with("insurance", "95.00")
    }

    /// Prepares a declaration of a bill under a title.
    pub fn prepares(self, bill: &str, title: &str) -> Answer {
        self.preparing(bill, title).now()
    }

    /// About to say otherwise, with the same invoice.
    pub fn amending(self, declaration: impl AsRef<str>, title: &str) -> Ask<'p> {
        self.asks_on("declaration.amend", declaration)
            .with("titles", title)
            .with("invoice_number", "FA-2026-118")
            .with("invoice_date", "2026-11-18")
            .with("freight", "1800.00")
            .with("insurance", "95.00")
    }

    /// Signs and lodges it.
    pub fn lodges_declaration(self, declaration: impl AsRef<str>) -> Answer {
        self.asks_on("declaration.lodge", declaration).now()
    }

    /// Takes it back.
    pub fn cancels_declaration(self, declaration: impl AsRef<str>, reason: &str) -> Answer {
        self.asks_on("declaration.cancel", declaration).with("reason", reason).now()
    }

    /// Makes the change valid.
    pub fn accepts_change(self, declaration: impl AsRef<str>) -> Answer {
        self.asks_on("declaration.accept-amendment", declaration).now()
    }

    /// Does not.
    pub fn refuses_change(self, declaration: impl AsRef<str>, reason: &str) -> Answer {
        self.asks_on("declaration.refuse-amendment", declaration).with("reason", reason).now()
    }

    /// Takes it in hand.
    pub fn takes_declaration(self, declaration: impl AsRef<str>) -> Answer {
        self.asks_on("declaration.take", declaration).now()
    }

    /// Hands it on to another officer, or back to the queue.
    pub fn hands_on(self, declaration: impl AsRef<str>, officer: Option<&str>) -> Answer {
        self.asks_on("declaration.hand-on", declaration).with("officer", officer).now()
    }

    /// Asks the declarant something.
    pub fn asks_declarant(self, declaration: impl AsRef<str>, text: &str) -> Answer {
        self.asks_on("declaration.ask", declaration).with("text", text).now()
    }

    /// Answers customs.
    pub fn answers_customs(self, declaration: impl AsRef<str>, text: &str) -> Answer {
        self.asks_on("declaration.answer", declaration).with("text", text).now()
    }

    /// Orders an inspection.
    pub fn orders_inspection(self, declaration: impl AsRef<str>, reason: &str) -> Answer {
        self.asks_on("declaration.inspect", declaration).with("reason", reason).now()
    }

    /// Says what was seen.
    pub fn reports(self, declaration: impl AsRef<str>, outcome: &str, text: &str) -> Answer {
        self.asks_on("declaration.report", declaration).with("outcome", outcome).with("text", text).now()
    }

    /// Accepts it as declared.
    pub fn accepts_declaration(self, declaration: impl AsRef<str>) -> Answer {
        self.asks_on("declaration.accept", declaration).now()
    }

    /// Releases its goods.
    pub fn releases_declaration(self, declaration: impl AsRef<str>) -> Answer {
        self.asks_on("declaration.release", declaration).now()
    }

    /// Decides another end.
    pub fn decides_end(self, declaration: impl AsRef<str>, end: &str, reason: &str) -> Answer {
        self.asks_on("declaration.end", declaration).with("end", end).with("reason", reason).now()
    }
}

impl Port {
    /// A rate of exchange is published: dirhams for one unit, from a day on.
    pub fn publishes_rate(&self, currency: &str, dirhams: &str, from: &str) {
        let body = json!({
            "currency": currency, "per": 1, "dirhams": dirhams, "from": from,
            "source": "cours publié", "author": "import",
        });
        let row = lists::reference("exchange-rates", &format!("{currency} {from}"), body.to_string());
        self.wait(async {
            self.desk().store.write(vec![row]).await.expect("the rate is kept");
            self.desk().store.new_edition().await.expect("there is a new edition");
        });
    }

    /// The next declarations of today fall into these lanes, by the draw alone, in their first version.
    pub fn draws(&self, lanes: &[Lane]) {
        self.draws_of(&lanes.iter().map(|lane| (*lane, 1)).collect::<Vec<_>>());
    }

    /// The next declarations of today fall into these lanes, each in its version.
    pub fn draws_of(&self, lanes: &[(Lane, u32)]) {
        let day = desk::day(self.now());
        let series = Series { office: OFFICE, regime: "010", year: 2026 };
        let last = self.wait(self.desk().coming_number(&series.name())).expect("the series is read") - 1;
        let shares = Shares::default();
        let numbers: Vec<(lexicon::DeclarationNumber, (Lane, u32))> =
            (last..).zip(lanes).map(|(last, lane)| (series.after(last).expect("a number"), *lane)).collect();
        let seed = (0..SEEDS)
            .map(|count| {
                let mut bytes = [0; 32];
                bytes[..4].copy_from_slice(&count.to_be_bytes());
                Seed::of(bytes)
            })
            .find(|seed| {
                let fits = |(number, (lane, version)): &(_, (Lane, u32))| {
                    shares.lane(chance(seed, number, *version)) == *lane
                };
                numbers.iter().all(fits)
            })
            .expect("a seed for these lanes");
        self.wait(self.desk().open_lanes(day, seed)).expect("the day is opened");
    }
}
