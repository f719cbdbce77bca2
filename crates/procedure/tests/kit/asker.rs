//! A condition put into the kite licence, as that of a question of its own, and asked there.

use lexicon::{Address, Instant, PartyId, UserId};
use procedure::case::{By, Opening};
use procedure::{Case, Decision, Edition, Pack, PackText, compile};

const FILE: &str = "procedures/kite-licence/procedure.toml";
const LAW: &str = "# ── what is shown";

/// Flat texts by path.
pub type Fields<'f> = Vec<(Address, &'f str)>;

/// The pack with a question that is asked when the condition holds, and cases that expect nothing of it.
pub fn asking(condition: &str) -> PackText {
    let mut pack = crate::kit::pack("demo");
    let quoted = condition.replace('\\', "\\\\").replace('"', "\\\"");
    let question = format!(
        "[[question]]\nid = \"extra\"\nkind = \"text\"\noptional = true\ntitle = \"?\"\nfor = [\"check\"]\nwhen = \"{quoted}\"\n\n"
    );
    let text = pack.get(FILE).unwrap().replacen(LAW, &format!("{question}{LAW}"), 1);
    pack = pack.with(FILE, &text);
    for language in ["ar", "en", "es"] {
        let path = format!("procedures/kite-licence/texts/{language}.toml");
        let text = pack.get(&path).unwrap().replacen("[question]\n", "[question]\nextra = \"?\"\n", 1);
        pack = pack.with(&path, &text);
    }
    let quiet = "procedures/kite-licence/cases/a-quiet-kite.toml";
    let text = pack.get(quiet).unwrap();
    let text = text
        .lines()
        .filter(|line| !line.contains("asked = "))
        .fold(String::new(), |text, line| text + line + "\n");
    pack.with(quiet, &text)
}

/// Texts sorted into those of facts and those of answers.
pub fn facts_and_answers<'f>(texts: &[(&str, &'f str)]) -> (Fields<'f>, Fields<'f>) {
    texts
        .iter()
        .map(|(at, text)| (at.parse::<Address>().unwrap(), *text))
        .partition(|(at, _)| ["flight", "account"].iter().any(|sort| at.starts_with(&Address::of(sort))))
}

/// The kite licence with one condition more.
pub struct Asker {
    pub pack: Pack,
    pub edition: Edition,
}

impl Asker {
    /// Nothing when the condition is refused.
    pub fn of(condition: &str) -> Option<Self> {
        let pack = compile(&asking(condition)).pack;
        let edition = pack.editions().next()?.clone();
        Some(Self { pack, edition })
    }

    /// A day in April 2026.
    pub fn now() -> Instant {
        "2026-04-14T09:00Z".parse().unwrap()
    }

    /// A case that knows these facts and answers.
    pub fn case(&self, texts: &[(&str, &str)]) -> Case {
        let (facts, answers) = facts_and_answers(texts);
        let codes = self.pack.shared().unwrap().lists();
        let facts = facts.into_iter().map(|(at, text)| (at, text.to_owned()));
        let (facts, refusals) = self.edition.read_facts(facts, codes, Self::now());
        assert_eq!(refusals, []);
        let opening = Opening { facts, legal_date: "2026-04-14".parse().unwrap() };
        let case = Case::born(&self.edition.open(opening, Self::now()).unwrap()).unwrap();
        self.answered(case, answers)
    }

    /// The case after more was said.
    pub fn answered(&self, case: Case, answers: Fields<'_>) -> Case {
        let by = By {
            actor: "applicant".to_owned(),
            person: UserId::from_bytes([1; 16]),
            party: PartyId::from_bytes([1; 16]),
        };
        let codes = self.pack.shared().unwrap().lists();
        let answers = answers.into_iter().map(|(at, text)| (at, text.to_owned()));
        match self.edition.answer(&case, &by, answers, codes, Self::now()) {
            Ok(Decision::Record(event)) => case.after(&event),
            Ok(Decision::AlreadySo) => case,
            Err(refusals) => panic!("{refusals:?}"),
        }
    }

    /// Whether the condition holds in a case.
    pub fn holds_in(&self, case: &Case) -> bool {
        self.edition.asked(case, "applicant", Self::now()).question("extra").is_some()
    }
}
