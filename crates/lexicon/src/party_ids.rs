//! The numbers a firm or a person is known by in Morocco.
//!
//! Always true: the check digits of [`Ice`] and [`Rib`] are right. The others have a shape and no
//! check that is public.
//!
//! Not here: whether the number was ever given, and to whom. Only the registers know.

use crate::word::{
    Ascii, all_digits, compact, is_invisible, is_space, modulo, must_not_be_empty, western, word,
};
use crate::{Name, ParseWord, Refusal};

/// The longest address of electronic mail that can be delivered (RFC 5321).
const EMAIL_CHARS_MAX: usize = 254;

word! {
    /// The common identifier of a firm (*identifiant commun de l'entreprise*, ICE): nine digits of the
    /// firm, four of the establishment, two of check.
    #[derive(Copy)]
    Ice(Ascii<15>)
}

word! {
    /// A bank account (*relevé d'identité bancaire*, RIB): bank (3), town (3), account (16), key (2).
    #[derive(Copy)]
    Rib(Ascii<24>)
}

word! {
    /// A number in the trade register (*registre du commerce*, RC) with the court that keeps it.
    /// Prints as `123456/Casablanca`.
    Rc(String)
}

word! {
    /// The tax identifier (*identifiant fiscal*, IF): six to nine digits.
    TaxId(String)
}

word! {
    /// An affiliation to the social security fund (CNSS): seven to nine digits.
    Cnss(String)
}

word! {
    /// The number of a national identity card (CIN): one or two letters, three to seven digits.
    Cin(String)
}

word! {
    /// A telephone number, as it is dialled from anywhere: `+212661234567`.
    Phone(String)
}

word! {
    /// An address of electronic mail; the part after the `@` in small letters.
    Email(String)
}

impl Ice {
    /// The nine digits of the firm, common to all its establishments.
    pub fn firm(&self) -> &str {
        self.as_str().get(..9).unwrap_or_default()
    }
}

impl ParseWord for Ice {
    /// The whole number divides by 97.
    fn parse_word(text: &str) -> Result<Self, Refusal> {
        must_not_be_empty(text)?;
        let compact = compact(text, &['.', '/'], 15);
        match Ascii::new(&compact) {
            Some(held) if all_digits(&compact) => {
                // Fifteen zeros divide by 97 and name nobody.
                let right = modulo(&compact, 97) == 0 && !compact.starts_with("0000000000000");
                if right { Ok(Self(held)) } else { Err(Refusal::new("ICE-02")) }
            }
            _ => Err(Refusal::new("ICE-01")),
        }
    }
}

impl Rib {
    /// The account as it is printed: `007 780 0001234567890123 21`.
    pub fn spaced(&self) -> String {
        let text = self.as_str();
        let part = |range: std::ops::Range<usize>| text.get(range).unwrap_or_default();
        format!("{} {} {} {}", part(0..3), part(3..6), part(6..22), part(22..24))
    }

    /// The three digits of the bank.
    pub fn bank(&self) -> &str {
        self.as_str().get(..3).unwrap_or_default()
    }
}

impl ParseWord for Rib {
    /// The key is 97 less the remainder of the first 22 digits, followed by two zeros, by 97.
    fn parse_word(text: &str) -> Result<Self, Refusal> {
        must_not_be_empty(text)?;
        let compact = compact(text, &['.', '/'], 24);
        let (Some(held), true) = (Ascii::new(&compact), all_digits(&compact)) else {
            return Err(Refusal::new("RIB-01"));
        };
        let (account, key) = compact.split_at_checked(22).unwrap_or_default();
        let expected = format!("{:02}", 97 - modulo(&format!("{account}00"), 97));
        if key == expected { Ok(Self(held)) } else { Err(Refusal::new("RIB-02").arg("expected", expected)) }
    }
}

impl Rc {
    /// The number in the register.
    pub fn number(&self) -> &str {
        self.as_str().split_once('/').map_or("", |(number, _)| number)
    }

    /// The court that keeps the register.
    pub fn court(&self) -> &str {
        self.as_str().split_once('/').map_or("", |(_, court)| court)
    }
}

impl ParseWord for Rc {
    /// Reads the number and the court in either order, a space or a slash between them.
    fn parse_word(text: &str) -> Result<Self, Refusal> {
        must_not_be_empty(text)?;
        let name = Name::parse_word(text)?;
        let western: String = name.as_str().chars().map(western).collect();
        let parts: Vec<&str> =
            western.split([' ', '/', ':', ',']).filter(|part| !part.is_empty() && *part != "-").collect();
        let number = parts.iter().copied().find(|part| all_digits(part));
        let court: Vec<&str> =
            parts.iter().copied().filter(|part| !part.bytes().any(|b| b.is_ascii_digit())).collect();
        let court = court.join(" ");
        match number {
            Some(number)
                if number.len() <= 7
                    && parts.iter().filter(|part| part.bytes().any(|b| b.is_ascii_digit())).count() == 1
                    && (2..=60).contains(&court.chars().count()) =>
            {
                Ok(Self(format!("{number}/{court}")))
            }
            _ => Err(Refusal::new("RC-01")),
        }
    }
}

fn digits_between(text: &str, least: usize, most: usize, code: &'static str) -> Result<String, Refusal> {
    must_not_be_empty(text)?;
    let compact = compact(text, &['.', '/'], most);
    if all_digits(&compact) && (least..=most).contains(&compact.len()) {
        Ok(compact)
    } else {
        Err(Refusal::new(code).arg("min", least).arg("max", most))
    }
}

impl ParseWord for TaxId {
    fn parse_word(text: &str) -> Result<Self, Refusal> {
        digits_between(text, 6, 9, "IF-01").map(Self)
    }
}

impl ParseWord for Cnss {
    fn parse_word(text: &str) -> Result<Self, Refusal> {
        digits_between(text, 7, 9, "CNSS-01").map(Self)
    }
}

impl ParseWord for Cin {
    fn parse_word(text: &str) -> Result<Self, Refusal> {
        must_not_be_empty(text)?;
        let compact = compact(text, &['.', '/'], 9);
        let letters = compact.bytes().take_while(u8::is_ascii_uppercase).count();
        let digits = compact.get(letters..).unwrap_or_default();
        if (1..=2).contains(&letters) && all_digits(digits) && (3..=7).contains(&digits.len()) {
            Ok(Self(compact))
        } else {
            Err(Refusal::new("CIN-01"))
        }
    }
}

impl ParseWord for Phone {
    /// Reads a Moroccan number as it is dialled at home (`06 61 23 45 67`) and any number from abroad.
    fn parse_word(text: &str) -> Result<Self, Refusal> {
        must_not_be_empty(text)?;
        let refused = || Refusal::new("PHONE-01");
        let compact = compact(text, &['.', '/', '(', ')'], 22);
        let abroad = compact.strip_prefix('+').or_else(|| compact.strip_prefix("00"));
        let number = match abroad {
            // "+212 (0) 6 61…" is often printed so; the zero is only dialled at home.
            Some(number) => match number.strip_prefix("2120") {
                Some(rest) => format!("212{rest}"),
                None => number.to_owned(),
            },
            None => format!("212{}", compact.strip_prefix('0').ok_or_else(refused)?),
        };
        let shaped = all_digits(&number) && !number.starts_with('0');
        let at_home = number
            .strip_prefix("212")
            .is_none_or(|rest| rest.len() == 9 && rest.starts_with(['5', '6', '7', '8']));
        if shaped && at_home && (8..=15).contains(&number.len()) {
            Ok(Self(format!("+{number}")))
        } else {
            Err(refused())
        }
    }
}

impl ParseWord for Email {
    fn parse_word(text: &str) -> Result<Self, Refusal> {
        must_not_be_empty(text)?;
        let refused = || Refusal::new("EMAIL-01");
        let text: String = text.chars().filter(|c| !is_invisible(*c)).take(EMAIL_CHARS_MAX * 2).collect();
        let text = text.trim_matches(is_space);
        let (local, domain) = text.rsplit_once('@').ok_or_else(refused)?;
        let local_shaped = (1..=64).contains(&local.len())
            && local.split('.').all(|part| !part.is_empty() && part.bytes().all(is_mail_character));
        let labels: Vec<&str> = domain.split('.').collect();
        let domain_shaped = labels.len() >= 2 && labels.iter().all(|label| is_label(label));
        let top = labels.last().copied().unwrap_or_default();
        if !local_shaped || !domain_shaped || all_digits(top) || text.len() > EMAIL_CHARS_MAX {
            return Err(refused());
        }
        Ok(Self(format!("{local}@{}", domain.to_ascii_lowercase())))
    }
}

fn is_mail_character(byte: u8) -> bool {
    byte.is_ascii_alphanumeric() || b"!#$%&'*+/=?^_`{|}~-".contains(&byte)
}

fn is_label(label: &str) -> bool {
    (1..=63).contains(&label.len())
        && !label.starts_with('-')
        && !label.ends_with('-')
        && label.bytes().all(|b| b.is_ascii_alphanumeric() || b == b'-')
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read<W: ParseWord + std::fmt::Display>(text: &str) -> Result<String, String> {
        W::parse_word(text).map(|word| word.to_string()).map_err(|refusal| refusal.code.to_string())
    }

    type Row<'a> = (&'a str, Result<&'a str, &'a str>);

    fn check<W: ParseWord + std::fmt::Display>(rows: &[Row<'_>]) {
        for (text, expected) in rows {
            assert_eq!(read::<W>(text), expected.map(str::to_owned).map_err(str::to_owned), "{text}");
        }
    }

    #[test]
    fn a_firm_is_known_by_a_number_that_divides_by_97() {
        check::<Ice>(&[
            ("001561191000066", Ok("001561191000066")),
            ("002136093 0000 40", Ok("002136093000040")),
            ("001561191000067", Err("ICE-02")),
            ("000000000000000", Err("ICE-02")),
            ("00156119100006", Err("ICE-01")),
            ("0015611910000666", Err("ICE-01")),
            ("00156119100006X", Err("ICE-01")),
            ("", Err("TEXT-01")),
        ]);
        assert_eq!("001561191000066".parse::<Ice>().unwrap().firm(), "001561191");
    }

    #[test]
    fn a_bank_account_has_a_key() {
        let account = "0077800001234567890123";
        let key =
            97 - account.bytes().chain(*b"00").fold(0_u64, |rest, b| (rest * 10 + u64::from(b - b'0')) % 97);
        let good = format!("{account}{key:02}");
        let rib: Rib = good.parse().unwrap();
        assert_eq!(rib.spaced(), format!("007 780 0001234567890123 {key:02}"));
        assert_eq!((rib.bank(), rib.spaced().parse()), ("007", Ok(rib)));
        let wrong = format!("{account}{:02}", (key + 1) % 100);
        assert_eq!(wrong.parse::<Rib>(), Err(Refusal::new("RIB-02").arg("expected", format!("{key:02}"))));
        check::<Rib>(&[
            ("00778000012345678901232", Err("RIB-01")),
            ("0077800001234567890123210", Err("RIB-01")),
        ]);
    }

    #[test]
    fn a_trade_register_number_names_its_court() {
        check::<Rc>(&[
            ("123456/Casablanca", Ok("123456/Casablanca")),
            ("123456 Casablanca", Ok("123456/Casablanca")),
            ("Ben Slimane 77", Ok("77/Ben Slimane")),
            ("٧٧ الرباط", Ok("77/الرباط")),
            ("123456", Err("RC-01")),
            ("Casablanca", Err("RC-01")),
            ("12345678 Casablanca", Err("RC-01")),
            ("12 34 Rabat", Err("RC-01")),
            ("12a Rabat", Err("RC-01")),
        ]);
        let rc: Rc = "123456 Casablanca".parse().unwrap();
        assert_eq!((rc.number(), rc.court()), ("123456", "Casablanca"));
    }

    #[test]
    fn the_other_numbers_have_a_shape() {
        check::<TaxId>(&[
            ("1 234 567", Ok("1234567")),
            ("123456", Ok("123456")),
            ("123456789", Ok("123456789")),
            ("12345", Err("IF-01")),
            ("1234567890", Err("IF-01")),
        ]);
        check::<Cnss>(&[
            ("1234567", Ok("1234567")),
            ("123456789", Ok("123456789")),
            ("123456", Err("CNSS-01")),
            ("1234567890", Err("CNSS-01")),
        ]);
        check::<Cin>(&[
            ("ab 123456", Ok("AB123456")),
            ("A123", Ok("A123")),
            ("AB1234567", Ok("AB1234567")),
            ("A12", Err("CIN-01")),
            ("ABC123456", Err("CIN-01")),
            ("123456", Err("CIN-01")),
            ("AB12345678", Err("CIN-01")),
        ]);
    }

    #[test]
    fn a_telephone_number_is_kept_as_dialled_from_anywhere() {
        check::<Phone>(&[
            ("06 61 23 45 67", Ok("+212661234567")),
            ("0522-30.40.50", Ok("+212522304050")),
            ("+212 (0)6 61 23 45 67", Ok("+212661234567")),
            ("00212661234567", Ok("+212661234567")),
            ("+34 915 550 100", Ok("+34915550100")),
            ("\u{202a}+212661234567\u{202c}", Ok("+212661234567")),
            ("661234567", Err("PHONE-01")),
            ("066123456", Err("PHONE-01")),
            ("+212161234567", Err("PHONE-01")),
            ("+1234567", Err("PHONE-01")),
            ("+1234567890123456", Err("PHONE-01")),
            ("call me", Err("PHONE-01")),
        ]);
    }

    #[test]
    fn an_address_of_mail_can_be_delivered() {
        check::<Email>(&[
            ("Amina.B@Example.MA", Ok("Amina.B@example.ma")),
            (" a+b@port.example.org ", Ok("a+b@port.example.org")),
            ("a@b", Err("EMAIL-01")),
            ("@example.ma", Err("EMAIL-01")),
            ("a@", Err("EMAIL-01")),
            ("a..b@example.ma", Err("EMAIL-01")),
            ("a b@example.ma", Err("EMAIL-01")),
            ("a@-example.ma", Err("EMAIL-01")),
            ("a@10.0.0.1", Err("EMAIL-01")),
            ("a@exa\r\nmple.ma", Err("EMAIL-01")),
            ("example.ma", Err("EMAIL-01")),
        ]);
        let long = |length: usize| format!("{}@example.ma", "a".repeat(length));
        assert!(read::<Email>(&long(64)).is_ok());
        assert!(read::<Email>(&long(65)).is_err());
    }
}
