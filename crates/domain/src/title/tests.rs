use super::*;

const IMPORTER: PartyId = PartyId::from_bytes([1; 16]);
const BANK: PartyId = PartyId::from_bytes([2; 16]);
const OTHER: PartyId = PartyId::from_bytes([3; 16]);
const DUM: DeclarationId = DeclarationId::from_bytes([4; 16]);

fn day(days: i64) -> Instant {
    Instant::from_micros(1_764_000_000_000_000).plus(Span::days(days))
}

fn terms(quantity: u64, value: u64) -> Terms {
    Terms {
        position: "0701100000".parse().unwrap(),
        origin: "ES".parse().unwrap(),
        provenance: "ES".parse().unwrap(),
        seller: "Semillas".to_owned(),
        currency: Currency::EUR,
        term: DeliveryTerm::Fob,
        unit: "KGM".to_owned(),
        lines: vec![Line { description: "Plants".to_owned(), quantity, value }],
        payment: "30 jours".to_owned(),
    }
}

fn subscribed() -> Title {
    Title {
        id: TitleId::from_bytes([9; 16]),
        number: "EI-2026-000001".to_owned(),
        importer: IMPORTER,
        bank: BANK,
        terms: terms(24_000_000, 1_000_000),
        subscribed_at: day(0),
        standing: Standing::Subscribed,
        imputations: BTreeMap::new(),
        settlements: Vec::new(),
        asked: None,
        moving_to: None,
    }
}

fn domiciled() -> Title {
    then(subscribed(), |title| title.domicile("DOM-1".to_owned(), day(0)))
}

fn then(title: Title, act: impl Fn(&Title) -> Result<Decision<Event>, Refusal>) -> Title {
    match act(&title).unwrap() {
        Decision::Record(event) => title.after(&event),
        Decision::AlreadySo => title,
    }
}

fn claim(position: &HsCode, quantity: u64, value: u64) -> Claimed<'_> {
    Claimed {
        declaration: DUM,
        number: "361",
        importer: IMPORTER,
        position,
        origin: "ES".parse().ok(),
        currency: Currency::EUR,
        quantity,
        value,
    }
}

fn code(outcome: Result<Decision<Event>, Refusal>) -> String {
    match outcome {
        Ok(Decision::Record(_)) => "done".to_owned(),
        Ok(Decision::AlreadySo) => "so".to_owned(),
        Err(refusal) => refusal.code.as_str().to_owned(),
    }
}

/// Every reason to say no to an imputation, in the order reasons are checked.
#[test]
fn a_declaration_takes_its_part_only_where_everything_matches_and_enough_is_left() {
    let potatoes: HsCode = "0701100000".parse().unwrap();
    let pumps: HsCode = "8413700000".parse().unwrap();
    let right = || claim(&potatoes, 24_000_000, 1_000_000);
    for (title, claimed, at, expected) in [
        (subscribed(), right(), day(1), "EI-01"),
        (then(domiciled(), |one| one.cancel("x".to_owned(), day(1))), right(), day(1), "EI-02"),
        (domiciled(), right(), day(VALID_DAYS), "done"), // on its last day
        (domiciled(), right(), day(VALID_DAYS).plus(Span::seconds(1)), "EI-04"),
        (domiciled(), Claimed { importer: OTHER, ..right() }, day(1), "EI-05"),
        (domiciled(), Claimed { position: &pumps, ..right() }, day(1), "EI-06"),
        (domiciled(), Claimed { origin: "CN".parse().ok(), ..right() }, day(1), "EI-07"),
        (domiciled(), Claimed { origin: None, ..right() }, day(1), "EI-07"),
        (domiciled(), Claimed { currency: Currency::USD, ..right() }, day(1), "EI-08"),
        (domiciled(), Claimed { quantity: 24_000_001, ..right() }, day(1), "EI-09"), // a gram too much
        (domiciled(), Claimed { value: 1_000_001, ..right() }, day(1), "EI-10"),     // a cent too much
        (domiciled(), right(), day(1), "done"),
    ] {
        assert_eq!(code(title.impute(&claimed, at)), expected, "{claimed:?}");
    }
}

#[test]
fn what_is_imputed_is_gone_until_it_is_given_back_and_for_good_once_released() {
    let potatoes: HsCode = "0701100000".parse().unwrap();
    let title = then(domiciled(), |one| one.impute(&claim(&potatoes, 10_000_000, 400_000), day(1)));
    assert_eq!(title.remaining(), (14_000_000, 600_000));
    assert_eq!(code(title.impute(&claim(&potatoes, 10_000_000, 400_000), day(2))), "so"); // asked twice
    assert_eq!(code(title.impute(&claim(&potatoes, 10_000_000, 400_001), day(2))), "EI-12");
    let back = then(title.clone(), |one| one.give_back(DUM));
    assert_eq!(back.remaining(), (24_000_000, 1_000_000));
    assert_eq!(code(back.settle_imputation(DUM)), "EI-11");
    let settled = then(title, |one| one.settle_imputation(DUM));
    assert_eq!(settled.remaining(), (14_000_000, 600_000));
    assert_eq!(code(settled.give_back(DUM)), "EI-11");
    assert_eq!(code(settled.settle_imputation(DUM)), "so");
}

#[test]
fn a_change_after_domiciliation_waits_for_the_bank_and_takes_back_nothing_that_was_used() {
    let potatoes: HsCode = "0701100000".parse().unwrap();
    let free = then(subscribed(), |one| one.amend(terms(30_000_000, 1_200_000)));
    assert_eq!((free.terms.quantity(), free.asked), (30_000_000, None));
    let used = then(domiciled(), |one| one.impute(&claim(&potatoes, 10_000_000, 400_000), day(1)));
    let other = Terms { origin: "NL".parse().unwrap(), ..terms(24_000_000, 1_000_000) };
    for (wanted, expected) in [
        (terms(24_000_000, 1_000_000), "so"),
        (terms(9_999_999, 1_000_000), "EI-14"),
        (terms(24_000_000, 399_999), "EI-14"),
        (other, "EI-15"),
        (terms(10_000_000, 400_000), "done"),
    ] {
        assert_eq!(code(used.amend(wanted.clone())), expected, "{wanted:?}");
    }
    let asked = then(used, |one| one.amend(terms(30_000_000, 1_200_000)));
    assert_eq!(asked.terms.quantity(), 24_000_000);
    let accepted = then(asked.clone(), Title::accept_amendment);
    assert_eq!(accepted.remaining(), (20_000_000, 800_000));
    assert_eq!(code(accepted.accept_amendment()), "EI-16");
    let all =
        then(then(domiciled(), |one| one.impute(&claim(&potatoes, 24_000_000, 1_000_000), day(1))), |one| {
            one.settle_imputation(DUM)
        });
    assert_eq!(code(all.amend(terms(30_000_000, 1_200_000))), "EI-13");
}

#[test]
fn a_file_is_cleared_when_what_was_paid_is_what_came_in_or_the_difference_is_explained() {
    let potatoes: HsCode = "0701100000".parse().unwrap();
    let pay = |value: u64| Settlement { reference: format!("SWIFT-{value}"), value, at: day(5) };
    let reserved = then(domiciled(), |one| one.impute(&claim(&potatoes, 24_000_000, 1_000_000), day(1)));
    assert_eq!(code(reserved.clear(None, day(9))), "EI-19");
    let released = then(reserved, |one| one.settle_imputation(DUM));
    assert_eq!(code(released.clear(None, day(9))), "EI-20");
    assert_eq!(code(released.pay(pay(1_000_001))), "EI-18");
    let part = then(released, |one| one.pay(pay(999_999)));
    assert_eq!(code(part.pay(pay(999_999))), "so");
    assert_eq!(code(part.clear(None, day(9))), "EI-20");
    assert_eq!(code(part.clear(Some("remise".to_owned()), day(9))), "done");
    let paid = then(part, |one| one.pay(pay(1)));
    let cleared = then(paid, |one| one.clear(None, day(9)));
    assert_eq!(cleared.standing.code(), "cleared");
    assert_eq!(code(cleared.clear(None, day(10))), "so");
    assert_eq!(code(cleared.cancel("x".to_owned(), day(10))), "EI-02");
}

#[test]
fn it_is_taken_back_only_while_nothing_was_used_or_paid() {
    let potatoes: HsCode = "0701100000".parse().unwrap();
    let cancel = |title: Title| code(title.cancel("erreur".to_owned(), day(3)));
    let imputed = then(domiciled(), |one| one.impute(&claim(&potatoes, 1, 1), day(1)));
    for (title, expected) in [
        (subscribed(), "done"),
        (domiciled(), "done"),
        (then(imputed.clone(), |one| one.give_back(DUM)), "done"),
        (imputed, "EI-21"),
        (
            then(domiciled(), |one| one.pay(Settlement { reference: "S".to_owned(), value: 1, at: day(1) })),
            "EI-21",
        ),
        (then(domiciled(), |one| one.cancel("x".to_owned(), day(1))), "so"),
    ] {
        assert_eq!(cancel(title.clone()), expected, "{:?}", title.standing);
    }
}

#[test]
fn a_title_moves_to_another_bank_when_the_first_lets_it_go() {
    let asked = then(domiciled(), |one| one.ask_move(OTHER));
    assert_eq!((asked.bank, asked.moving_to), (BANK, Some(OTHER)));
    let moved = then(asked, Title::let_go);
    assert_eq!((moved.bank, moved.moving_to), (OTHER, None));
    assert_eq!(code(moved.let_go()), "EI-17");
    assert_eq!(code(moved.ask_move(OTHER)), "so");
}
