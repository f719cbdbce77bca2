//! Cases under the kite licence: what is asked, what is missing, who may, when it is due, and what is written down.

#![expect(clippy::unwrap_used, reason = "helpers of tests")]

mod kit;

use lexicon::{Address, DocumentId, Instant, Line, Money, Note, PartyId, Refusal, UserId};
use procedure::case::{By, Cited, Doer, Doing, Event, Facts, Input, Opening, Serial, Shown, Standing};
use procedure::syntax::FileType;
use procedure::{Answer, Case, Decision, Edition, Language, Pack, compile};

fn pack() -> Pack {
    compile(&kit::pack("demo")).pack
}

fn edition() -> Edition {
    pack().edition("demo.wind.kite-licence", 1).unwrap().clone()
}

fn at(text: &str) -> Instant {
    text.parse().unwrap()
}

fn noon() -> Instant {
    at("2026-04-14T09:00Z")
}

fn by(actor: &str, person: u8) -> By {
    By {
        actor: actor.to_owned(),
        person: UserId::from_bytes([person; 16]),
        party: PartyId::from_bytes([9; 16]),
    }
}

fn fields(texts: &[(&str, &str)]) -> Vec<(Address, String)> {
    texts.iter().map(|(at, text)| (at.parse().unwrap(), (*text).to_owned())).collect()
}

/// The codes of a no.
fn codes(refusals: &[Refusal]) -> Vec<&str> {
    refusals.iter().map(|one| one.code.as_str()).collect()
}

/// The addresses of a no.
fn places(refusals: &[Refusal]) -> Vec<String> {
    refusals.iter().map(|one| one.at.as_ref().map_or(String::new(), ToString::to_string)).collect()
}

/// A case under the edition, that each act changes.
struct File {
    edition: Edition,
    pack: Pack,
    case: Case,
    events: Vec<Event>,
}

impl File {
    fn opened() -> Self {
        let (pack, edition) = (pack(), edition());
        let given = fields(&[("account.flyer", "Amina"), ("flight.meadow", "ZZMDW"), ("flight.home", "ZZ")]);
        let (facts, refusals) = edition.read_facts(given, codes_of(&pack), noon());
        assert_eq!(refusals, []);
        let opening = Opening { facts, legal_date: "2026-04-14".parse().unwrap() };
        let opened = edition.open(opening, noon()).unwrap();
        let case = Case::born(&opened).unwrap();
        Self { edition, pack, case, events: vec![opened] }
    }

    fn keep(&mut self, decided: Result<Decision, Vec<Refusal>>) -> Result<bool, Vec<Refusal>> {
        match decided? {
            Decision::AlreadySo => Ok(false),
            Decision::Record(event) => {
                self.case = self.case.clone().after(&event);
                self.events.push(event);
                Ok(true)
            }
        }
    }

    fn answers(&mut self, actor: &str, texts: &[(&str, &str)]) -> Result<bool, Vec<Refusal>> {
        let decided =
            self.edition.answer(&self.case, &by(actor, 1), fields(texts), codes_of(&self.pack), noon());
        self.keep(decided)
    }

    fn does(
        &mut self,
        actor: (&str, u8),
        verb: &str,
        input: &Input,
        when: Instant,
    ) -> Result<bool, Vec<Refusal>> {
        let by = by(actor.0, actor.1);
        let decided = self.edition.decide(&self.case, &Doing { verb, by: &by, input }, when);
        self.keep(decided)
    }

    fn shows(&mut self, document: &str, shown: Option<Shown>) -> Result<bool, Vec<Refusal>> {
        let decided = self.edition.show(&self.case, &by("applicant", 1), document, shown, noon());
        self.keep(decided)
    }

    /// Complete and submitted.
    fn submitted() -> Self {
        let mut file = Self::opened();
        file.answers("applicant", PLAIN).unwrap();
        file.does(("applicant", 1), "submit", &Input::default(), noon()).unwrap();
        file
    }

    /// Before the registrar, waived by person 2.
    fn to_decide() -> Self {
        let mut file = Self::submitted();
        file.does(("inspector", 2), "waive", &because("calm"), noon()).unwrap();
        file
    }
}

fn codes_of(pack: &Pack) -> &procedure::CodeTables {
    pack.shared().unwrap().lists()
}

fn because(reason: &str) -> Input {
    Input { reason: Some(reason.parse::<Note>().unwrap()), ..Input::default() }
}

fn pdf(bytes: u64) -> Shown {
    Shown::File { id: DocumentId::from_bytes([1; 16]), kind: FileType::Pdf, bytes }
}

const PLAIN: &[(&str, &str)] = &[
    ("holder", "Amina"),
    ("first-flight", "2026-05-02"),
    ("purpose", "play"),
    ("night", "no"),
    ("kites.0.kind", "DELTA"),
    ("kites.0.colour", "red"),
    ("kites.0.tail", "3,5"),
];

#[test]
fn every_mistake_is_told_at_once_each_at_its_address() {
    let mut file = File::opened();
    let refusals = file
        .answers(
            "applicant",
            &[
                ("first-flight", "2026-04-13"),
                ("purpose", "fun"),
                ("night", "perhaps"),
                ("holder", &"a".repeat(81)),
                ("kites.0.kind", "PAPER"),
                ("kites.0.tail", "0"),
                ("kites.1.tail", "5 kg"),
                ("kites.1.wings", "2"),
                ("steady", "yes"),
                ("rival", "x"),
                ("nobody", "x"),
                ("flyer", "Brahim"),
                ("purpose.0", "x"),
            ],
        )
        .unwrap_err();
    let told: Vec<(String, &str)> = places(&refusals).into_iter().zip(codes(&refusals)).collect();
    let expected = [
        ("first-flight", "ANS-11"),
        ("flyer", "ANS-13"),
        ("holder", "TEXT-02"),
        ("kites.0.kind", "ANS-04"),
        ("kites.0.tail", "ANS-05"),
        ("kites.1.wings", "ANS-02"),
        ("kites.1.tail", "ANS-10"),
        ("night", "ANS-08"),
        ("nobody", "ANS-02"),
        ("purpose.0", "ANS-02"),
        ("purpose", "ANS-03"),
        ("steady", "ANS-02"),
        ("rival", "ANS-02"),
    ];
    assert_eq!(told, expected.map(|(at, code)| (at.to_owned(), code)));
}

#[test]
fn an_answer_may_open_the_next_question_in_the_same_breath() {
    let mut file = File::opened();
    assert_eq!(
        file.answers("applicant", &[("rival", "The other club")]).map_err(|no| places(&no)),
        Err(vec!["rival".to_owned()])
    );
    assert_eq!(file.answers("applicant", &[("purpose", "race"), ("rival", "The other club")]), Ok(true));
    // Said again, nothing is written; taken back, the answer goes.
    assert_eq!(file.answers("applicant", &[("purpose", "race")]), Ok(false));
    assert_eq!(file.answers("applicant", &[("rival", "")]), Ok(true));
    assert!(!file.case.answers().contains_key("rival"));
    let asked = file.edition.asked(&file.case, "applicant", noon());
    let open: Vec<&str> = asked
        .questions
        .iter()
        .filter(|one| one.answer.is_none())
        .map(|one| &*one.question.id.value)
        .collect();
    assert_eq!(open, ["holder", "first-flight", "rival", "night", "kites", "remarks"]);
    let known: Vec<&str> =
        asked.questions.iter().filter(|one| one.known).map(|one| &*one.question.id.value).collect();
    assert_eq!(known, ["flyer", "meadow", "home"]);
}

#[test]
fn a_personal_datum_is_marked_and_never_decides() {
    let file = File::submitted();
    let json = serde_json::to_string(&file.case).unwrap();
    assert!(json.contains(r#""holder":{"personal":{"~p":"Amina"}}"#), "{json}");
    assert!(matches!(file.case.answers()["holder"], Answer::Personal(_)));
}

#[test]
fn a_document_is_taken_when_it_is_asked_for_and_fits() {
    let mut file = File::opened();
    assert_eq!(
        file.shows("insurance", Some(pdf(10))).map_err(|no| codes(&no).join(" ")),
        Err("DOC-02".to_owned())
    );
    file.answers(
        "applicant",
        &[
            ("night", "yes"),
            ("purpose", "science"),
            ("first-flight", "2026-07-01"),
            ("kites.0.tail", "1 m"),
            ("kites.1.tail", "250 cm"),
        ],
    )
    .unwrap();
    let png = Shown::File { id: DocumentId::from_bytes([1; 16]), kind: FileType::Png, bytes: 10 };
    let licence = |procedure: &str| Shown::Issued {
        procedure: procedure.to_owned(),
        number: "ZZMDW-2026-0001".to_owned(),
    };
    for (document, shown, expected) in [
        ("insurance", png, Err("DOC-03")),
        ("insurance", pdf(2 * 1024 * 1024 + 1), Err("DOC-04")),
        ("insurance", licence("demo.wind.kite-licence"), Err("DOC-06")),
        ("insurance", pdf(2 * 1024 * 1024), Ok(true)),
        ("insurance", pdf(2 * 1024 * 1024), Ok(false)),
        ("sponsor", pdf(10), Err("DOC-05")),
        ("sponsor", licence("demo.wind.boat-licence"), Err("DOC-05")),
        ("sponsor", licence("demo.wind.kite-licence"), Ok(true)),
        ("drawing", pdf(10), Err("DOC-02")),
    ] {
        let shown = file.shows(document, Some(shown)).map_err(|no| codes(&no).join(" "));
        assert_eq!(shown, expected.map_err(str::to_owned), "{document}");
    }
    assert_eq!(
        file.edition.covered(&file.case, "sponsor", noon()).map(|sum| sum.to_string()),
        Some("3.5 m".to_owned())
    );
    assert_eq!(file.edition.covered(&file.case, "insurance", noon()), None);
    assert_eq!(file.shows("insurance", None), Ok(true));
    assert!(!file.case.documents().contains_key("insurance"));
}

#[test]
fn reasons_to_say_no_come_in_their_order() {
    let (edition, other) = (edition(), {
        let text = kit::pack("demo");
        let path = "procedures/kite-licence/texts/en.toml";
        let changed = text.get(path).unwrap().replace("Kite licence", "Licence for kites");
        compile(&text.with(path, &changed)).pack.edition("demo.wind.kite-licence", 1).unwrap().clone()
    });
    let serial = || Input { serial: Some(Serial { office: "DKL".to_owned(), number: 7 }), ..because("calm") };
    let law =
        |law: &str| Input { law: Some(Cited { law: law.to_owned(), article: None }), ..because("calm") };
    let booked = |when: &str| Input { appointment: Some(at(when)), ..Input::default() };
    let report = |text: &str| Input { report: Some(text.parse::<Line>().unwrap()), ..Input::default() };
    let draft = File::opened().case;
    let check = File::submitted().case;
    let decision = File::to_decide().case;
    let paid = |case: Case| {
        case.after(&Event::Paid { fee: "licence".to_owned(), paid: "10.00 EUR".parse::<Money>().unwrap() })
    };
    for (case, actor, verb, input, expected) in [
        (&draft, ("applicant", 1), "submit", Input::default(), vec!["ANS-01"; 5]),
        (&draft, ("applicant", 1), "issue", Input::default(), vec!["FLOW-01"]),
        (&draft, ("inspector", 1), "submit", Input::default(), vec!["FLOW-02"]),
        (&draft, ("nobody", 1), "submit", Input::default(), vec!["FLOW-02"]),
        (&check, ("inspector", 2), "waive", Input::default(), vec!["FLOW-04"]),
        (&check, ("inspector", 2), "visit", booked("2026-04-14T09:00Z"), vec!["FLOW-06"]), // now is not to come
        (&check, ("inspector", 2), "visit", booked("2026-04-14T09:01Z"), vec![]),
        (&decision, ("registrar", 2), "issue", serial(), vec!["FLOW-03"]), // four eyes before money
        (&decision, ("registrar", 3), "issue", Input::default(), vec!["FEE-01", "FLOW-11"]),
        (&decision, ("registrar", 3), "refuse", report("r"), vec!["FLOW-04", "FLOW-05"]),
        (&decision, ("registrar", 3), "refuse", law("fire-act"), vec!["FLOW-05"]),
        (&decision, ("registrar", 3), "refuse", law("wind-act"), vec![]),
        (&paid(decision.clone()), ("registrar", 3), "issue", serial(), vec![]),
    ] {
        let by = by(actor.0, actor.1);
        let decided = edition.decide(case, &Doing { verb, by: &by, input: &input }, noon());
        let told = decided.as_ref().err().map(|no| codes(no)).unwrap_or_default();
        assert_eq!(told, expected, "{verb} by {actor:?}");
        // Under another edition nothing is decided, not even with the same number.
        let elsewhere = other.decide(case, &Doing { verb, by: &by, input: &input }, noon()).unwrap_err();
        assert_eq!(codes(&elsewhere), ["FLOW-08"]);
    }
}

#[test]
fn what_was_done_is_written_once() {
    let mut file = File::submitted();
    assert_eq!(file.does(("applicant", 1), "submit", &Input::default(), noon()), Ok(false));
    // Another person, or the same after something else happened, is told no.
    let again =
        file.does(("applicant", 5), "submit", &Input::default(), noon()).map_err(|no| codes(&no).join(" "));
    assert_eq!(again, Err("FLOW-01".to_owned()));
    file.does(("inspector", 2), "ask", &because("which meadow?"), noon()).unwrap();
    let late =
        file.does(("applicant", 1), "submit", &Input::default(), noon()).map_err(|no| codes(&no).join(" "));
    assert_eq!(late, Err("FLOW-01".to_owned()));
}

#[test]
fn a_file_goes_back_and_forth_five_hundred_times_and_no_more() {
    let mut file = File::submitted();
    let back = |file: &mut File, round: usize| -> Result<bool, Vec<Refusal>> {
        if round.is_multiple_of(2) {
            file.does(("inspector", 2), "ask", &because("again?"), noon())
        } else {
            file.does(("applicant", 1), "answer", &Input::default(), noon())
        }
    };
    let first_no = (0..600).find_map(|round| back(&mut file, round).err()).unwrap();
    assert_eq!((codes(&first_no), file.case.log().len()), (vec!["FLOW-10"], 500));
}

#[test]
fn money_is_noted_once_and_only_in_its_currency() {
    let file = File::to_decide();
    let money = |text: &str| text.parse::<Money>().unwrap();
    let pay = |case: &Case, fee: &str, text: &str| {
        file.edition.pay(case, fee, money(text)).map_err(|no| codes(&no).join(" "))
    };
    assert_eq!(pay(&file.case, "tip", "1.00 EUR"), Err("FEE-02".to_owned()));
    assert_eq!(pay(&file.case, "licence", "10.00 MAD"), Err("FEE-03".to_owned()));
    let Ok(Decision::Record(half)) = pay(&file.case, "licence", "4.00 EUR") else { panic!("not noted") };
    let case = file.case.clone().after(&half);
    assert_eq!(pay(&case, "licence", "4.00 EUR"), Ok(Decision::AlreadySo));
    let [owed] = &file.edition.owed(&case, noon())[..] else { panic!("one fee is owed") };
    assert_eq!(
        (owed.amount, owed.left, owed.article.as_str()),
        (money("10.00 EUR"), money("6.00 EUR"), "art. 3")
    );
    let Ok(Decision::Record(more)) = pay(&case, "licence", "11.00 EUR") else { panic!("not noted") };
    assert!(file.edition.owed(&case.after(&more), noon()).is_empty());
}

#[test]
fn a_fee_is_that_of_the_legal_date_not_of_today() {
    let edition = edition();
    for (day, expected) in [("2026-06-30", "10.00 EUR"), ("2026-07-01", "12.00 EUR")] {
        let opening = Opening { facts: Facts::new(), legal_date: day.parse().unwrap() };
        let case = Case::born(&edition.open(opening, noon()).unwrap()).unwrap();
        let fees = edition.fees(&case, at("2027-01-01T00:00Z"));
        assert_eq!(fees.iter().map(|fee| fee.amount.to_string()).collect::<Vec<_>>(), [expected], "{day}");
    }
    let early = Opening { facts: Facts::new(), legal_date: "2025-12-31".parse().unwrap() };
    assert_eq!(codes(&edition.open(early, noon()).unwrap_err()), ["FLOW-12"]);
}

#[test]
fn a_clock_tells_somebody_above_once_and_moves_what_is_silent() {
    let mut file = File::submitted();
    let due = file.edition.due(&file.case, noon()).unwrap();
    assert_eq!((due.stage.as_str(), due.at), ("check", at("2026-04-15T09:00Z")));
    assert_eq!(file.edition.lapse(&file.case, due.at), None); // on the very second there is time
    let late = file.edition.lapse(&file.case, at("2026-04-15T09:00:01Z")).unwrap();
    assert!(matches!(late, Event::Escalated { .. }));
    file.case = file.case.clone().after(&late);
    assert!(file.case.is_escalated());
    assert_eq!(file.edition.lapse(&file.case, at("2026-04-16T09:00Z")), None);

    file.does(("inspector", 2), "ask", &because("which meadow?"), noon()).unwrap();
    assert!(!file.case.is_escalated(), "another stage, another clock");
    let silent = file.edition.lapse(&file.case, at("2026-05-14T09:00:01Z")).unwrap();
    file.case = file.case.clone().after(&silent);
    assert_eq!(file.case.stage(), "withdrawn");
    assert!(matches!(file.case.log().last().unwrap().by, Doer::Clock(_)));
    assert!(matches!(file.edition.standing(&file.case), Standing::Withdrawn(_)));
    assert_eq!(file.edition.due(&file.case, noon()), None);
}

#[test]
fn days_of_rest_that_are_announced_move_a_term() {
    let case = File::submitted().case;
    let pack = pack().closed_also("wind", ["2026-04-15".parse().unwrap()]);
    let edition = pack.edition_of(case.edition()).unwrap();
    assert_eq!(edition.due(&case, noon()).unwrap().at, at("2026-04-16T09:00Z"));
}

#[test]
fn those_who_wait_learn_how_it_stands() {
    let mut file = File::to_decide();
    assert_eq!(file.edition.standing(&file.case), Standing::Open);
    assert_eq!(file.edition.turn(&file.case).map(|actor| actor.id.value.as_str()), Some("registrar"));
    let refused = Input { law: Some(Cited { law: "wind-act".to_owned(), article: None }), ..because("mown") };
    let mut no = File {
        edition: file.edition.clone(),
        pack: file.pack.clone(),
        case: file.case.clone(),
        events: vec![],
    };
    no.does(("registrar", 3), "refuse", &refused, noon()).unwrap();
    assert!(matches!(no.edition.standing(&no.case), Standing::Refused(moved) if moved.reason.is_some()));
    assert!(no.edition.turn(&no.case).is_none());

    let paid = file.edition.pay(&file.case, "licence", "10.00 EUR".parse().unwrap());
    file.keep(paid).unwrap();
    let input = Input { serial: Some(Serial { office: "DKL".to_owned(), number: 42 }), ..Input::default() };
    file.does(("registrar", 3), "issue", &input, noon()).unwrap();
    let Standing::Granted(certificate) = file.edition.standing(&file.case) else { panic!("no certificate") };
    assert_eq!(
        (certificate.number.as_str(), &certificate.tells[..]),
        ("DKL-2026-0042", &["meadow-keeper".to_owned()][..])
    );
    let office = file.edition.office(&file.case, "inspector").map(ToString::to_string);
    assert_eq!(office, Some("ZZMDW".to_owned()));
}

#[test]
fn replaying_the_events_gives_the_same_case() {
    let mut file = File::to_decide();
    let paid = file.edition.pay(&file.case, "licence", "10.00 EUR".parse().unwrap());
    file.keep(paid).unwrap();
    let json = serde_json::to_string(&file.events).unwrap();
    let events: Vec<Event> = serde_json::from_str(&json).unwrap();
    let (first, rest) = events.split_first().unwrap();
    let again = rest.iter().fold(Case::born(first).unwrap(), procedure::Case::after);
    assert_eq!(again, file.case);
    let kept: Case = serde_json::from_str(&serde_json::to_string(&file.case).unwrap()).unwrap();
    assert_eq!(kept, file.case);
    assert_eq!(Case::born(&rest[0]), None);
    assert_eq!(file.case.clone().after(first), file.case, "a case is opened once");
}

#[test]
fn a_refusal_is_told_in_the_readers_language() {
    let file = File::to_decide();
    let by = by("registrar", 3);
    let no =
        file.edition.decide(&file.case, &Doing { verb: "issue", by: &by, input: &Input::default() }, noon());
    let fee = no.unwrap_err().swap_remove(0);
    for (language, expected) in [
        (
            Language::Fr,
            "Il reste à payer 10.00 EUR : Licence de cerf-volant (art. 3). Payez, puis recommencez.",
        ),
        (Language::En, "10.00 EUR is left to pay: Kite licence (art. 3). Pay, then try again."),
    ] {
        assert_eq!(file.edition.say(&fee, language), expected);
    }
    for language in Language::ALL {
        assert!(!file.edition.say(&fee, language).contains('{'));
        assert!(!file.edition.title(language).is_empty());
        assert!(
            !file.edition.text(language, "question.flyer").is_empty(),
            "a known fact has the name of the fact"
        );
        assert!(!file.edition.text(language, "option.kites.colour.striped").is_empty());
    }
    assert_eq!(file.edition.text(Language::En, "help.first-flight"), "The first day the wind expects you.");
    assert_eq!(file.edition.text(Language::En, "no.such-key"), "");
}

#[test]
fn a_procedure_is_opened_by_what_it_says_opens_it() {
    let pack = pack();
    let edition = edition();
    for (home, expected) in [("ZA", true), ("ZZ", false)] {
        let given = fields(&[("flight.home", home)]);
        let (facts, _) = edition.read_facts(given, codes_of(&pack), noon());
        assert_eq!(edition.concerns(&facts, noon()), expected, "{home}");
    }
    assert!(!edition.concerns(&Facts::new(), noon()), "nothing follows from what is not known");
    let opened = |what: &str, day: &str| pack.opened_by(what, day.parse().unwrap()).count();
    assert_eq!(opened("flight-plan", "2026-01-01"), 1);
    assert_eq!(opened("flight-plan", "2025-12-31"), 0);
    assert_eq!(opened("declaration", "2026-01-01"), 0);
}

#[test]
fn facts_that_do_not_read_are_refused_at_their_address() {
    let given = fields(&[("flight.home", "Morocco"), ("flight.nobody", "x"), ("flight.meadow.0", "x")]);
    let (facts, refusals) = edition().read_facts(given, codes_of(&pack()), noon());
    assert!(facts.is_empty());
    let told: Vec<(String, &str)> = places(&refusals).into_iter().zip(codes(&refusals)).collect();
    let told: Vec<(&str, &str)> = told.iter().map(|(at, code)| (at.as_str(), *code)).collect();
    assert_eq!(
        told,
        [("flight.nobody", "ANS-02"), ("flight.home", "COUNTRY-01"), ("flight.meadow.0", "ANS-02")]
    );
}
