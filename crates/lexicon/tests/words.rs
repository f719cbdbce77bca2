//! What holds for every word: it reads back what it prints, it never panics whatever is typed, and
//! every no it says has its text.

use lexicon::*;
use proptest::prelude::*;

/// Parses `text` as `W`; when it is one, its printed form and its JSON must say the same.
fn reads_back<W>(text: &str) -> Result<(), String>
where
    W: ParseWord + std::fmt::Display + std::fmt::Debug + PartialEq,
{
    match W::parse_word(text) {
        Ok(word) => {
            let printed = word.to_string();
            let again =
                W::parse_word(&printed).map_err(|r| format!("{text:?} printed {printed:?} refused {r}"))?;
            if again == word { Ok(()) } else { Err(format!("{text:?} is {word:?}, then {again:?}")) }
        }
        Err(refusal) => {
            let texts = refusal_texts::texts(refusal.code.as_str())
                .ok_or_else(|| format!("{} has no text", refusal.code))?;
            match texts.into_iter().map(|text| refusal.fill(text)).find(|text| text.contains('{')) {
                Some(unfilled) => Err(format!("{}: {unfilled}", refusal.code)),
                None => Ok(()),
            }
        }
    }
}

/// Meets every word of the lexicon with one text.
fn every_word_reads_back(text: &str) -> Result<(), TestCaseError> {
    for answer in [
        reads_back::<Address>(text),
        reads_back::<BillNumber>(text),
        reads_back::<Cin>(text),
        reads_back::<Cnss>(text),
        reads_back::<ContainerNumber>(text),
        reads_back::<CountryCode>(text),
        reads_back::<Currency>(text),
        reads_back::<Date>(text),
        reads_back::<DeclarationNumber>(text),
        reads_back::<Email>(text),
        reads_back::<Grams>(text),
        reads_back::<HsCode>(text),
        reads_back::<Ice>(text),
        reads_back::<ImoNumber>(text),
        reads_back::<Instant>(text),
        reads_back::<Line>(text),
        reads_back::<Money>(text),
        reads_back::<Name>(text),
        reads_back::<Note>(text),
        reads_back::<Packages>(text),
        reads_back::<PartyId>(text),
        reads_back::<Phone>(text),
        reads_back::<Place>(text),
        reads_back::<Plate>(text),
        reads_back::<Rc>(text),
        reads_back::<Rib>(text),
        reads_back::<Seal>(text),
        reads_back::<SizeType>(text),
        reads_back::<TaxId>(text),
        reads_back::<VoyageNumber>(text),
    ] {
        answer.map_err(TestCaseError::fail)?;
    }
    Ok(())
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 2_000, ..ProptestConfig::default() })]

    #[test]
    fn no_text_makes_a_word_panic(text in any::<String>()) {
        every_word_reads_back(&text)?;
    }

    #[test]
    fn texts_near_a_word_read_back(text in "[ \\-+.,/@A-Za-z0-9٠-٩أبدهوطé'\u{a0}\u{202e}]{0,30}") {
        every_word_reads_back(&text)?;
    }

    #[test]
    fn numbers_and_codes_read_back(text in "(IMO|MAD|[A-Z]{3}U|[A-Z]{2}|\\+212|0)? ?[0-9]{1,3}([ .,]?[0-9]{3}){0,5}([.,][0-9]{1,4})? ?(kg|t|g|MAD|TND|JPY|Rabat)?") {
        every_word_reads_back(&text)?;
    }

    #[test]
    fn every_weight_reads_back(grams in 0..=GRAMS_MAX) {
        prop_assert_eq!(Grams::new(grams).to_string().parse(), Ok(Grams::new(grams)));
    }

    #[test]
    fn every_amount_of_money_reads_back(minor: u64, pick in any::<prop::sample::Index>()) {
        let all: Vec<Currency> = Currency::all().collect();
        let money = Money::new(minor, *pick.get(&all));
        prop_assert_eq!(money.to_string().parse(), Ok(money));
    }

    #[test]
    fn every_instant_reads_back(micros: i64) {
        let instant = Instant::from_micros(micros);
        prop_assert_eq!(instant.to_string().parse(), Ok(instant));
    }

    #[test]
    fn every_container_number_has_one_check_digit(stem in "[A-Z]{3}[UJZ][0-9]{6}") {
        let good: Vec<String> = (0..10)
            .map(|digit| format!("{stem}{digit}"))
            .filter(|text| text.parse::<ContainerNumber>().is_ok())
            .collect();
        prop_assert_eq!(good.len(), 1);
    }

    #[test]
    fn every_declaration_number_has_one_letter(office in 0..1000_u32, regime in 0..1000_u32, year in 2000..2100_u16, serial in 0..10_000_000_u32) {
        let made = DeclarationNumber::from_parts(&format!("{office:03}"), &format!("{regime:03}"), year, serial).unwrap();
        prop_assert_eq!(made.spaced().parse(), Ok(made));
        let stem = &made.as_str()[..17];
        let good = ('A'..='Z').filter(|letter| format!("{stem}{letter}").parse::<DeclarationNumber>().is_ok()).count();
        prop_assert_eq!(good, 1);
    }

    #[test]
    fn a_machine_number_means_the_same_to_people(whole in 0..10_000_000_u64, fraction in "[0-9]{0,3}") {
        let text = if fraction.is_empty() { whole.to_string() } else { format!("{whole}.{fraction}") };
        let people = machine_number(&text).unwrap();
        prop_assert_eq!(parse_decimal(&people, 3), parse_plain(&text, DecimalMark::Point, 3));
    }

    #[test]
    fn grouping_and_mark_never_change_an_amount(units in 0..1_000_000_000_000_u64, group in prop::sample::select(vec![" ", "\u{202f}", "'", "."])) {
        let (whole, cents) = (units / 100, units % 100);
        let digits = whole.to_string();
        let mut grouped = String::new();
        for (place, digit) in digits.chars().enumerate() {
            if place > 0 && (digits.len() - place) % 3 == 0 {
                grouped.push_str(group);
            }
            grouped.push(digit);
        }
        prop_assert_eq!(parse_decimal(&format!("{grouped},{cents:02}"), 2), Ok(units));
    }
}

#[test]
fn a_word_goes_through_json_as_it_prints() {
    fn check<W>(text: &str)
    where
        W: ParseWord
            + std::fmt::Display
            + std::fmt::Debug
            + PartialEq
            + serde::Serialize
            + serde::de::DeserializeOwned,
    {
        let word = W::parse_word(text).unwrap();
        let json = serde_json::to_string(&word).unwrap();
        assert_eq!(json, format!("\"{word}\""));
        assert_eq!(serde_json::from_str::<W>(&json).unwrap(), word);
        assert!(serde_json::from_str::<W>("\"\\u0000\"").is_err());
    }
    check::<ContainerNumber>("CSQU3054383");
    check::<Ice>("001561191000066");
    check::<Place>("MACAS");
    check::<Date>("2026-04-14");
    check::<Address>("bill.2.seal");
    check::<Plate>("12345-أ-6");
    check::<HsCode>("0303");
    check::<Name>("Atlas Pêche");
    check::<Currency>("MAD");
    check::<DossierId>("018f0001-0203-0405-0607-08090a0b0cff");
}
