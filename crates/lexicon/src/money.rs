//! Amounts of money, counted in the minor unit of their currency.
//!
//! Always true: never negative, never rounded. A debt is an amount with a debtor, not a minus sign.
//!
//! Not here: moving money (`ledger`), exchange (a dated rate with its own rounding), and how an
//! amount looks on a page (`web`).

use std::fmt;

use serde::{Deserialize, Serialize};

use crate::number::{parse_decimal, print_decimal};
use crate::word::must_not_be_empty;
use crate::{Currency, DecimalMark, ParseWord, Refusal, parse_plain, split};

/// An amount in a currency. Prints as `1234.50 MAD`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct Money {
    minor: u64,
    currency: Currency,
}

impl Money {
    /// `minor` units of the currency: centimes, cents, yen.
    pub const fn new(minor: u64, currency: Currency) -> Self {
        Self { minor, currency }
    }

    /// Nothing, in a currency.
    pub const fn zero(currency: Currency) -> Self {
        Self::new(0, currency)
    }

    /// The amount in minor units.
    pub const fn minor(self) -> u64 {
        self.minor
    }

    /// The currency.
    pub const fn currency(self) -> Currency {
        self.currency
    }

    /// True for nothing at all.
    pub const fn is_zero(self) -> bool {
        self.minor == 0
    }

    /// Both together; `None` when the currencies differ or the sum cannot be counted.
    pub fn plus(self, other: Self) -> Option<Self> {
        (self.currency == other.currency)
            .then(|| self.minor.checked_add(other.minor))
            .flatten()
            .map(|minor| Self::new(minor, self.currency))
    }

    /// What is left without `other`; `None` when the currencies differ or there is less than that.
    pub fn minus(self, other: Self) -> Option<Self> {
        (self.currency == other.currency)
            .then(|| self.minor.checked_sub(other.minor))
            .flatten()
            .map(|minor| Self::new(minor, self.currency))
    }

    /// The amount `times` over; `None` when it cannot be counted.
    pub fn times(self, times: u64) -> Option<Self> {
        self.minor.checked_mul(times).map(|minor| Self::new(minor, self.currency))
    }

    /// Shares by `weights` so that the parts add up to the whole; see [`split`].
    ///
    /// Not for changing currency, which rounds, and not for taxes, where each line rounds by its
    /// own article.
    ///
    /// ```
    /// use lexicon::{Currency, Money};
    /// let parts = Money::new(1_000, Currency::MAD).split(&[1, 1, 1]).unwrap();
    /// assert_eq!(parts.map(Money::minor).collect::<Vec<_>>(), [334, 333, 333]);   // nothing lost
    /// ```
    pub fn split(self, weights: &[u64]) -> Option<impl Iterator<Item = Self>> {
        let currency = self.currency;
        split(self.minor, weights).map(|parts| parts.into_iter().map(move |minor| Self::new(minor, currency)))
    }

    /// Reads an amount written by a person, the currency being known: `1 234,50`.
    pub fn parse_amount(text: &str, currency: Currency) -> Result<Self, Refusal> {
        parse_decimal(text, currency.exponent()).map(|minor| Self::new(minor, currency))
    }

    /// Reads an amount as a machine writes it, with its decimal mark and no grouping.
    pub fn parse_amount_plain(text: &str, mark: DecimalMark, currency: Currency) -> Result<Self, Refusal> {
        parse_plain(text, mark, currency.exponent()).map(|minor| Self::new(minor, currency))
    }

    /// The amount without its currency, with all its decimals: `1234.50`.
    pub fn amount_text(self) -> String {
        print_decimal(self.minor, self.currency.exponent())
    }
}

impl fmt::Display for Money {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} {}", self.amount_text(), self.currency)
    }
}

impl ParseWord for Money {
    /// Reads an amount with its currency on either side: `1 234,50 MAD`, `MAD 1234.50`.
    fn parse_word(text: &str) -> Result<Self, Refusal> {
        must_not_be_empty(text)?;
        let text = text.trim();
        let tail = text.len().saturating_sub(3);
        let at_end = text.split_at_checked(tail).map(|(amount, code)| (code, amount));
        for (code, amount) in [at_end, text.split_at_checked(3)].into_iter().flatten() {
            if code.bytes().all(|b| b.is_ascii_alphabetic()) {
                return Self::parse_amount(amount, Currency::parse_word(code)?);
            }
        }
        Err(Refusal::new("MONEY-01"))
    }
}

impl std::str::FromStr for Money {
    type Err = Refusal;
    fn from_str(text: &str) -> Result<Self, Refusal> {
        Self::parse_word(text)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const MAD: Currency = Currency::MAD;

    #[test]
    fn money_is_read_in_the_minor_unit_of_its_currency() {
        for (text, minor, printed) in [
            ("1 234,50 MAD", 123_450, "1234.50 MAD"),
            ("MAD 1234.5", 123_450, "1234.50 MAD"),
            ("1.000.000 JPY", 1_000_000, "1000000 JPY"),
            ("1,5 tnd", 1_500, "1.5000 TND"),
            ("0 EUR", 0, "0.00 EUR"),
        ] {
            let money: Money = text.parse().unwrap();
            assert_eq!((money.minor(), money.to_string().as_str()), (minor, printed));
            assert_eq!(printed.parse(), Ok(money));
        }
        for (text, code) in [
            ("1234", "MONEY-01"),
            ("12 €", "MONEY-01"),
            ("12 DHS", "CURRENCY-01"),
            ("1,5 JPY", "NUMBER-04"),
            ("1,234 USD", "NUMBER-03"),
            ("MAD", "TEXT-01"),
            ("-5 MAD", "NUMBER-05"),
            ("", "TEXT-01"),
        ] {
            assert_eq!(text.parse::<Money>().unwrap_err().code, code, "{text}");
        }
    }

    #[test]
    fn currencies_are_never_mixed_and_sums_never_wrap() {
        let (ten, euro) = (Money::new(10, MAD), Money::new(10, Currency::EUR));
        assert_eq!(ten.plus(ten), Some(Money::new(20, MAD)));
        assert_eq!(ten.plus(euro), None);
        assert_eq!(ten.minus(euro), None);
        assert_eq!(ten.minus(Money::new(11, MAD)), None);
        assert_eq!(ten.plus(Money::new(u64::MAX, MAD)), None);
        assert_eq!(ten.times(u64::MAX), None);
        assert!(ten.split(&[0]).is_none());
    }
}
