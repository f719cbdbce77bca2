//! Numbers, masses, money and moments as people read them (DESIGN section 9): digits grouped with a narrow no-break
//! space in all four languages, decimal comma in French, Arabic and Spanish, times of the port.

use desk::reference::Lang;
use jiff::ZonedDateTime;
use lexicon::{Instant, Span};

use crate::texts;

/// Joins groups of three digits.
const NARROW: char = '\u{202f}';

#[rustfmt::skip]
const MONTHS: [[&str; 12]; 4] = [
    ["janvier", "février", "mars", "avril", "mai", "juin", "juillet", "août", "septembre", "octobre", "novembre", "décembre"],
    ["يناير", "فبراير", "مارس", "أبريل", "ماي", "يونيو", "يوليوز", "غشت", "شتنبر", "أكتوبر", "نونبر", "دجنبر"],
    ["January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"],
    ["enero", "febrero", "marzo", "abril", "mayo", "junio", "julio", "agosto", "septiembre", "octubre", "noviembre", "diciembre"],
];
#[rustfmt::skip]
const DAYS: [[&str; 7]; 4] = [
    ["lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi", "dimanche"],
    ["الاثنين", "الثلاثاء", "الأربعاء", "الخميس", "الجمعة", "السبت", "الأحد"],
    ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"],
    ["lunes", "martes", "miércoles", "jueves", "viernes", "sábado", "domingo"],
];

/// A whole number, or a fraction as it is, with its digits grouped.
pub fn group(number: f64) -> String {
    let text = if number.fract() == 0.0 { format!("{number:.0}") } else { number.to_string() };
    let (whole, rest) = text.split_once('.').map_or((text.as_str(), ""), |(whole, rest)| (whole, rest));
    let mut out = grouped(whole);
    if !rest.is_empty() {
        out.push(',');
        out.push_str(rest);
    }
    out
}

fn grouped(digits: &str) -> String {
    let (sign, digits) = digits.strip_prefix('-').map_or(("", digits), |rest| ("-", rest));
    let mut out = sign.to_owned();
    for (index, digit) in digits.chars().enumerate() {
        let left = digits.len() - index;
        if index > 0 && left % 3 == 0 {
            out.push(NARROW);
        }
        out.push(digit);
    }
    out
}

/// A count.
pub fn count(number: u64) -> String {
    grouped(&number.to_string())
}

/// A mass: kilograms up to 99 999, then tonnes; three decimals at most, none that say nothing.
pub fn mass(grams: u64, lang: Lang) -> String {
    let (scale, unit) = if grams < 100_000_000 { (1_000, "kg") } else { (1_000_000, "t") };
    let (whole, rest) = (grams / scale, grams % scale);
    let digits = if scale == 1_000 { format!("{rest:03}") } else { format!("{rest:06}") };
    let digits: String = digits.chars().take(3).collect();
    let decimals = digits.trim_end_matches('0');
    let mark = decimal_mark(lang);
    let number = if decimals.is_empty() { count(whole) } else { format!("{}{mark}{decimals}", count(whole)) };
    format!("{number}\u{a0}{unit}")
}

/// An amount in dirhams, from centimes.
pub fn money(centimes: u64, lang: Lang) -> String {
    format!("{}{}{:02}\u{a0}MAD", count(centimes / 100), decimal_mark(lang), centimes % 100)
}

/// An amount or a quantity as programs write it, `15600.00 EUR` or `24000 KGM`, as people read it.
pub fn measured(text: &str, lang: Lang) -> String {
    let (number, unit) = text.rsplit_once(' ').unwrap_or((text, ""));
    let shown = decimal(number, lang);
    let symbol = match unit {
        "" => return shown,
        "GRM" => "g",
        "KGM" => "kg",
        "TNE" => "t",
        "LTR" => "l",
        "MTR" => "m",
        "MTK" => "m²",
        "MTQ" => "m³",
        "KWH" => "kWh",
        "NAR" => {
            let count = number.parse::<i64>().map_or_else(|_| shown.into(), texts::Arg::from);
            return texts::with(lang, "unit-pieces", &[("count", count)]);
        }
        // The codes of currencies, and units nobody shortens.
        other => other,
    };
    format!("{shown}\u{a0}{symbol}")
}

/// A number with a point before its decimals, as people read it; what is no number stays as it is.
fn decimal(plain: &str, lang: Lang) -> String {
    let (whole, decimals) = plain.split_once('.').unwrap_or((plain, ""));
    let digits = |text: &str| text.bytes().all(|byte| byte.is_ascii_digit());
    if whole.is_empty() || !digits(whole) || !digits(decimals) {
        return plain.to_owned();
    }
    let whole = grouped(whole);
    if decimals.is_empty() { whole } else { format!("{whole}{}{decimals}", decimal_mark(lang)) }
}

const fn decimal_mark(lang: Lang) -> char {
    match lang {
        Lang::En => '.',
        Lang::Fr | Lang::Ar | Lang::Es => ',',
    }
}

fn place(lang: Lang) -> usize {
    Lang::ALL.iter().position(|one| *one == lang).unwrap_or(0)
}

fn name<const N: usize>(table: &[[&'static str; N]; 4], lang: Lang, index: i8) -> &'static str {
    let index = usize::try_from(index - 1).unwrap_or(0);
    table.get(place(lang)).and_then(|names| names.get(index)).copied().unwrap_or_default()
}

/// A day with its month in words: `24 novembre 2026`.
pub fn day(at: Instant, lang: Lang) -> String {
    desk::local(at).map_or_else(String::new, |zoned| day_of(&zoned, lang, true))
}

fn day_of(zoned: &ZonedDateTime, lang: Lang, year: bool) -> String {
    let month = name(&MONTHS, lang, zoned.month());
    let (day, of_year) = (zoned.day(), zoned.year());
    match (lang, year) {
        (Lang::Es, true) => format!("{day} de {month} de {of_year}"),
        (Lang::Es, false) => format!("{day} de {month}"),
        (_, true) => format!("{day} {month} {of_year}"),
        (_, false) => format!("{day} {month}"),
    }
}

/// A month with its year: `novembre 2026`.
pub fn month(at: Instant, lang: Lang) -> String {
    let Some(zoned) = desk::local(at) else { return String::new() };
    let join = if lang == Lang::Es { " de " } else { " " };
    format!("{}{join}{}", name(&MONTHS, lang, zoned.month()), zoned.year())
}

/// A day with its weekday, as a page greets: `mercredi 25 novembre 2026`.
pub fn long_day(at: Instant, lang: Lang) -> String {
    let Some(zoned) = desk::local(at) else { return String::new() };
    let weekday = name(&DAYS, lang, zoned.weekday().to_monday_one_offset());
    let join = if lang == Lang::En || lang == Lang::Es { ", " } else { " " };
    format!("{weekday}{join}{}", day_of(&zoned, lang, true))
}

/// A day within a week or two: `mercredi 25`.
pub fn short_day(at: Instant, lang: Lang) -> String {
    let Some(zoned) = desk::local(at) else { return String::new() };
    format!("{} {}", name(&DAYS, lang, zoned.weekday().to_monday_one_offset()), zoned.day())
}

/// A moment as one says it: today and tomorrow by name, the weekday within a week, the date beyond.
pub fn moment(at: Instant, now: Instant, lang: Lang) -> String {
    let (Some(then), Some(today)) = (desk::local(at), desk::local(now)) else { return String::new() };
    let time = format!("{:02}:{:02}", then.hour(), then.minute());
    let days = i64::from(then.date().since(today.date()).map_or(9_999, |span| span.get_days()));
    let key = match days {
        -1 => "when-yesterday",
        0 => "when-today",
        1 => "when-tomorrow",
        2..=6 => "when-weekday",
        _ if then.year() == today.year() => "when-date",
        _ => "when-year",
    };
    let day = match key {
        "when-weekday" => name(&DAYS, lang, then.weekday().to_monday_one_offset()).to_owned(),
        "when-date" => day_of(&then, lang, false),
        _ => day_of(&then, lang, true),
    };
    texts::with(lang, key, &[("day", day.into()), ("time", time.into())])
}

/// The time of day: `14:00`.
pub fn clock(at: Instant) -> String {
    desk::local(at).map_or_else(String::new, |then| format!("{:02}:{:02}", then.hour(), then.minute()))
}

/// A length of time in its largest unit: `3 jours`, `5 heures`.
pub fn span(span: Span, lang: Lang) -> String {
    let seconds = span.whole_seconds().abs();
    let (key, count) = match seconds {
        172_800.. => ("unit-days", seconds / 86_400),
        3_600.. => ("unit-hours", seconds / 3_600),
        _ => ("unit-minutes", seconds / 60),
    };
    texts::with(lang, key, &[("count", count.into())])
}

/// The value of a field of date and time.
pub fn input_moment(at: Instant) -> String {
    desk::local(at).map_or_else(String::new, |then| then.strftime("%Y-%m-%dT%H:%M").to_string())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_read_the_same_in_every_language_but_for_the_mark() {
        for (grams, lang, expected) in [
            (24_800_000, Lang::Fr, "24\u{202f}800\u{a0}kg"),
            (11_970_250, Lang::Fr, "11\u{202f}970,25\u{a0}kg"),
            (11_970_250, Lang::En, "11\u{202f}970.25\u{a0}kg"),
            (99_999_000, Lang::Es, "99\u{202f}999\u{a0}kg"),
            (100_000_000, Lang::Fr, "100\u{a0}t"),
            (1_234_500_000, Lang::Ar, "1\u{202f}234,5\u{a0}t"),
            (7, Lang::Fr, "0,007\u{a0}kg"),
        ] {
            assert_eq!(mass(grams, lang), expected);
        }
        assert_eq!(money(128_465_000, Lang::Fr), "1\u{202f}284\u{202f}650,00\u{a0}MAD");
        assert_eq!(count(1_000_000), "1\u{202f}000\u{202f}000");
        for (text, lang, expected) in [
            ("15600.00 EUR", Lang::Fr, "15\u{202f}600,00\u{a0}EUR"),
            ("15600.00 EUR", Lang::Ar, "15\u{202f}600,00\u{a0}EUR"),
            ("15600.00 EUR", Lang::Es, "15\u{202f}600,00\u{a0}EUR"),
            ("15600.00 EUR", Lang::En, "15\u{202f}600.00\u{a0}EUR"),
            ("1200000 JPY", Lang::Fr, "1\u{202f}200\u{202f}000\u{a0}JPY"),
            ("24000 KGM", Lang::Es, "24\u{202f}000\u{a0}kg"),
            ("0.5 LTR", Lang::Fr, "0,5\u{a0}l"),
            ("1 NAR", Lang::Fr, "1 pièce"),
            ("12000 NAR", Lang::En, "12\u{202f}000 pieces"),
            ("2 NAR", Lang::Ar, "قطعتان"),
            ("7 XYZ", Lang::Fr, "7\u{a0}XYZ"),
            ("about 7 EUR", Lang::Fr, "about 7\u{a0}EUR"),
            ("", Lang::Fr, ""),
        ] {
            assert_eq!(measured(text, lang), expected, "{text}");
        }
        assert_eq!(group(-1_234.0), "-1\u{202f}234");
    }

    #[test]
    fn a_moment_is_said_as_one_says_it() {
        let now = desk::parse_moment("2026-11-25T10:00").unwrap();
        for (text, lang, expected) in [
            ("2026-11-25T14:00", Lang::Fr, "aujourd’hui à 14:00"),
            ("2026-11-26T08:30", Lang::Fr, "demain à 08:30"),
            ("2026-11-24T23:59", Lang::En, "yesterday at 23:59"),
            ("2026-11-28T09:00", Lang::Es, "sábado a las 09:00"),
            ("2026-12-24T09:00", Lang::Fr, "24 décembre à 09:00"),
            ("2027-01-02T09:00", Lang::En, "2 January 2027 at 09:00"),
        ] {
            assert_eq!(moment(desk::parse_moment(text).unwrap(), now, lang), expected);
        }
    }
}
