//! Currencies, and how finely each is counted (ISO 4217).
//!
//! A currency whose exponent is not known cannot be counted, so only those in the table below
//! exist here. Funds, metals and test codes are left out on purpose: nobody invoices in them.

use crate::word::{Ascii, compact, must_not_be_empty, word};
use crate::{ParseWord, Refusal};

word! {
    /// A currency, three letters of ISO 4217. `MAD` is the Moroccan dirham.
    #[derive(Copy)]
    Currency(Ascii<3>)
}

/// Currencies without a smaller unit.
const WHOLE: &str = "BIF CLP DJF GNF ISK JPY KMF KRW PYG RWF UGX VND VUV XAF XOF XPF";
/// Currencies counted in thousandths.
const THOUSANDTHS: &str = "BHD IQD JOD KWD LYD OMR TND";
/// Currencies counted in hundredths.
const HUNDREDTHS: &str = "AED AFN ALL AMD AOA ARS AUD AWG AZN BAM BBD BDT BMD BND BOB BRL BSD BTN BWP BYN BZD \
    CAD CDF CHF CNY COP CRC CUP CVE CZK DKK DOP DZD EGP ERN ETB EUR FJD FKP GBP GEL GHS GIP GMD GTQ GYD HKD \
    HNL HTG HUF IDR ILS INR IRR JMD KES KGS KHR KPW KYD KZT LAK LBP LKR LRD LSL MAD MDL MGA MKD MMK MNT MOP \
    MRU MUR MVR MWK MXN MYR MZN NAD NGN NIO NOK NPR NZD PAB PEN PGK PHP PKR PLN QAR RON RSD RUB SAR SBD SCR \
    SDG SEK SGD SHP SLE SOS SRD SSP STN SVC SYP SZL THB TJS TMT TOP TRY TTD TWD TZS UAH USD UYU UZS VED VES \
    WST XCD XCG YER ZAR ZMW ZWG";

impl Currency {
    /// The Moroccan dirham.
    pub const MAD: Self = Self(Ascii::of(*b"MAD"));
    /// The euro.
    pub const EUR: Self = Self(Ascii::of(*b"EUR"));
    /// The dollar of the United States.
    pub const USD: Self = Self(Ascii::of(*b"USD"));

    /// How many decimals its minor unit stands behind the point: 2 for the dirham, 0 for the yen.
    pub fn exponent(&self) -> u32 {
        exponent(self.as_str()).unwrap_or(2)
    }

    /// Every currency known, in no particular order.
    pub fn all() -> impl Iterator<Item = Self> {
        [WHOLE, HUNDREDTHS, THOUSANDTHS]
            .into_iter()
            .flat_map(str::split_ascii_whitespace)
            .filter_map(|code| Ascii::new(code).map(Self))
    }
}

fn exponent(code: &str) -> Option<u32> {
    let listed = |list: &str| list.split_ascii_whitespace().any(|known| known == code);
    [(HUNDREDTHS, 2), (WHOLE, 0), (THOUSANDTHS, 3)]
        .into_iter()
        .find(|(list, _)| listed(list))
        .map(|(_, exponent)| exponent)
}

impl ParseWord for Currency {
    fn parse_word(text: &str) -> Result<Self, Refusal> {
        must_not_be_empty(text)?;
        let compact = compact(text, &[], 3);
        match Ascii::new(&compact) {
            Some(held) if exponent(&compact).is_some() => Ok(Self(held)),
            _ => Err(Refusal::new("CURRENCY-01")),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_currency_knows_how_finely_it_is_counted() {
        for (text, exponent) in [("MAD", 2), ("eur", 2), ("JPY", 0), ("TND", 3), ("XOF", 0), ("KWD", 3)] {
            assert_eq!(text.parse::<Currency>().unwrap().exponent(), exponent, "{text}");
        }
        for text in ["MA", "MADD", "XAU", "XXX", "DHS", "€"] {
            assert_eq!(text.parse::<Currency>(), Err(Refusal::new("CURRENCY-01")), "{text}");
        }
        assert_eq!(Currency::MAD, "MAD".parse().unwrap());
    }

    #[test]
    fn every_currency_is_listed_once() {
        let mut all: Vec<Currency> = Currency::all().collect();
        let count = all.len();
        all.sort();
        all.dedup();
        assert_eq!(all.len(), count);
        assert!(count > 140);
    }
}
