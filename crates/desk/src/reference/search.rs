//! A list that is searched by code or by words, in any language, typing errors forgiven.
//!
//! Rank, from the first: the row whose code was typed; rows whose name is what was typed; rows with
//! all the words; rows with words that begin so; rows with words nearly so. Within each, the weight
//! of the row (at home, a port, a heading) decides, then the code, so that the same question has
//! the same answer everywhere.

use super::Lang;
use super::fold::{code_of, fold};
use super::vocabulary::{Fit, Gathering, Vocabulary};

/// The longest question read, in characters; the rest is ignored.
pub const QUERY_CHARS_MAX: usize = 100;
/// The most words of a question that count.
const QUERY_WORDS_MAX: usize = 8;
/// The most rows given back: a list longer than a page is not read.
const HITS_MAX: usize = 50;
/// How many of the best rows have their names compared with the question word for word.
const COMPARED_MAX: usize = 300;
/// Words that say what kind of thing is sought, or nothing; left out when nothing is found with them.
const FILLERS: &str = "port ports puerto de du des la le les el al the of d l aeroport airport aeropuerto \
    border post poste bureau office مينا مطار مكتب معبر";
/// From this weight on, a row is also found by its name typed in one word (`tangermed`).
const WEIGHT_JOINED: u8 = 30;

const SCORE_CODE: u32 = 1_000;
const SCORE_CODE_BEGINS: u32 = 120;
const SCORE_NAME_SAME: u32 = 60;
const SCORE_NAME_BEGINS: u32 = 20;

/// One row as it is given to [`Index::build`].
#[derive(Debug, Clone, Copy, Default)]
pub struct Row<'a> {
    /// The code that names it, once in its list.
    pub code: &'a str,
    /// Its names in French, Arabic, English and Spanish; empty where there is none.
    pub names: [&'a str; 4],
    /// Other words it is found by, never shown.
    pub also: &'a str,
    /// What else is known of it, as its list writes it.
    pub detail: &'a str,
    /// How much it is preferred among equals, 0 to 100.
    pub weight: u8,
}

/// One row as a search gives it back.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Hit {
    /// The code of the row.
    pub code: String,
    /// Its name in the language asked for, or in another one when that is missing.
    pub name: String,
    /// What else is known of it, as its list writes it.
    pub detail: String,
}

/// A searchable list in memory.
#[derive(Debug, Default)]
pub struct Index {
    text: String,
    rows: Vec<Kept>,
    vocabulary: Vocabulary,
}

/// Where a row lies in the text: code, four names, detail, one after the other.
#[derive(Debug, Clone, Copy)]
struct Kept {
    begins: u32,
    names: [u16; 4],
    detail: u16,
    code: u8,
    weight: u8,
}

/// A row read back from the text.
struct Seen<'a> {
    code: &'a str,
    names: [&'a str; 4],
    detail: &'a str,
}

impl Index {
    /// Builds the index of `rows`; of two rows with one code, the first is kept.
    pub fn build<'a>(rows: impl IntoIterator<Item = Row<'a>>) -> Self {
        let mut rows: Vec<Row<'a>> = rows.into_iter().collect();
        rows.sort_by_key(|row| row.code);
        rows.dedup_by_key(|row| row.code);
        let mut index = Self::default();
        let mut words = Gathering::default();
        for (number, row) in (0_u32..).zip(&rows) {
            index.keep(row);
            for name in row.names.iter().chain([&row.also]) {
                let folded = fold(name);
                for word in folded.split(' ').filter(|word| !word.is_empty()) {
                    words.add(word, number);
                }
                if row.weight >= WEIGHT_JOINED && folded.contains(' ') {
                    words.add(&folded.replace(' ', ""), number);
                }
            }
        }
        index.text.shrink_to_fit();
        index.rows.shrink_to_fit();
        index.vocabulary = words.finish();
        index
    }

    fn keep(&mut self, row: &Row<'_>) {
        let begins = u32::try_from(self.text.len()).unwrap_or(u32::MAX);
        let mut push = |part: &str, most: usize| {
            let cut = (0..=most.min(part.len())).rev().find(|at| part.is_char_boundary(*at)).unwrap_or(0);
            let part = part.get(..cut).unwrap_or_default();
            self.text.push_str(part);
            part.len()
        };
        let long = |length: usize| u16::try_from(length).unwrap_or(u16::MAX);
        let most = usize::from(u16::MAX);
        let code = u8::try_from(push(row.code, usize::from(u8::MAX))).unwrap_or(u8::MAX);
        let names = row.names.map(|name| long(push(name, most)));
        let detail = long(push(row.detail, most));
        self.rows.push(Kept { begins, names, detail, code, weight: row.weight });
    }

    fn seen(&self, kept: &Kept) -> Seen<'_> {
        let mut at = usize::try_from(kept.begins).unwrap_or(usize::MAX);
        let mut take = |length: usize| {
            let end = at.saturating_add(length);
            let part = self.text.get(at..end).unwrap_or_default();
            at = end;
            part
        };
        let code = take(usize::from(kept.code));
        let names = kept.names.map(|length| take(usize::from(length)));
        Seen { code, names, detail: take(usize::from(kept.detail)) }
    }

    /// How many rows there are.
    pub fn len(&self) -> usize {
        self.rows.len()
    }

    /// True when there is no row.
    pub fn is_empty(&self) -> bool {
        self.rows.is_empty()
    }

    /// Bytes of memory it takes, to the nearest allocation.
    pub fn bytes(&self) -> usize {
        self.text.capacity() + self.rows.capacity() * size_of::<Kept>() + self.vocabulary.bytes()
    }

    fn find(&self, code: &str) -> Option<&Kept> {
        let place = self.rows.binary_search_by(|kept| self.seen(kept).code.cmp(code)).ok()?;
        self.rows.get(place)
    }

    /// True when there is a row with this code.
    pub fn knows(&self, code: &str) -> bool {
        self.find(code).is_some()
    }

    /// The name of a code in a language, or in another one when that name is missing.
    pub fn name(&self, code: &str, lang: Lang) -> Option<&str> {
        self.find(code).map(|kept| best_name(&self.seen(kept).names, lang))
    }

    /// What else the list says of a code.
    pub fn detail(&self, code: &str) -> Option<&str> {
        self.find(code).map(|kept| self.seen(kept).detail)
    }

    /// Every row, by its code, named in a language: for short lists shown whole.
    pub fn all(&self, lang: Lang) -> impl Iterator<Item = Hit> + '_ {
        self.rows.iter().map(move |kept| self.hit(kept, lang))
    }

    fn hit(&self, kept: &Kept, lang: Lang) -> Hit {
        let seen = self.seen(kept);
        Hit {
            code: seen.code.to_owned(),
            name: best_name(&seen.names, lang).to_owned(),
            detail: seen.detail.to_owned(),
        }
    }

    /// The rows that answer `query`, best first, at most `limit` and never more than fifty.
    ///
    /// A query is a code or its beginning, or words in any language in any order, the last one
    /// unfinished or not. An empty query has no answer.
    pub fn search(&self, query: &str, limit: usize, lang: Lang) -> Vec<Hit> {
        let query: String = query.chars().take(QUERY_CHARS_MAX).collect();
        let folded = fold(&query);
        let mut scored = self.by_words(&folded);
        self.add_codes(&code_of(&query), &mut scored);
        keep_best(&mut scored, COMPARED_MAX);
        for (row, score) in &mut scored {
            *score += self.name_bonus(*row, &folded);
        }
        keep_best(&mut scored, limit.min(HITS_MAX));
        scored
            .iter()
            .filter_map(|(row, _)| self.rows.get(usize::try_from(*row).ok()?))
            .map(|kept| self.hit(kept, lang))
            .collect()
    }

    /// Rows with all the words; if none, with all but the fillers; if none, with some of them.
    fn by_words(&self, folded: &str) -> Vec<(u32, u32)> {
        let words: Vec<&str> =
            folded.split(' ').filter(|word| !word.is_empty()).take(QUERY_WORDS_MAX).collect();
        let is_filler = |word: &str| FILLERS.split_ascii_whitespace().any(|filler| filler == word);
        let fits: Vec<(bool, Vec<(u32, Fit)>)> =
            words.iter().map(|word| (is_filler(word), self.vocabulary.rows_like(word))).collect();
        let all = with_all(fits.iter().map(|(_, rows)| rows.as_slice()));
        if !all.is_empty() {
            return self.weighed(all, fits.len());
        }
        let telling: Vec<&[(u32, Fit)]> =
            fits.iter().filter(|(filler, _)| !filler).map(|(_, rows)| rows.as_slice()).collect();
        let most = with_all(telling.iter().copied());
        let found = if most.is_empty() { with_some(&telling) } else { most };
        self.weighed(found, fits.len())
    }

    /// The mean fit of the words, and the weight of the row.
    fn weighed(&self, sums: Vec<(u32, u32)>, words: usize) -> Vec<(u32, u32)> {
        let words = u32::try_from(words).unwrap_or(u32::MAX).max(1);
        sums.into_iter().map(|(row, sum)| (row, sum / words + self.weight(row))).collect()
    }

    fn weight(&self, row: u32) -> u32 {
        usize::try_from(row).ok().and_then(|row| self.rows.get(row)).map_or(0, |kept| u32::from(kept.weight))
    }

    /// Adds the rows whose code is, or begins with, what was typed. One character begins too many.
    fn add_codes(&self, code: &str, scored: &mut Vec<(u32, u32)>) {
        if code.len() < 2 {
            return;
        }
        let first = self.rows.partition_point(|kept| self.seen(kept).code < code);
        let found = self
            .rows
            .iter()
            .skip(first)
            .map(|kept| self.seen(kept).code)
            .take_while(|known| known.starts_with(code));
        let start = u32::try_from(first).unwrap_or(u32::MAX);
        let by_code: Vec<(u32, u32)> = (start..)
            .zip(found)
            .map(|(row, known)| {
                let score = if known == code { SCORE_CODE } else { SCORE_CODE_BEGINS };
                (row, score + self.weight(row))
            })
            .collect();
        if by_code.is_empty() {
            return;
        }
        scored.extend(by_code);
        scored.sort_unstable_by_key(|(row, score)| (*row, std::cmp::Reverse(*score)));
        scored.dedup_by_key(|(row, _)| *row);
    }

    /// More for a row one of whose names is the question, or begins with it.
    fn name_bonus(&self, row: u32, folded: &str) -> u32 {
        let Some(kept) = usize::try_from(row).ok().and_then(|row| self.rows.get(row)) else { return 0 };
        let bonus = |name: &str| {
            let name = fold(name);
            match name.strip_prefix(folded) {
                Some("") => SCORE_NAME_SAME,
                Some(rest) if rest.starts_with(' ') => SCORE_NAME_BEGINS,
                _ => 0,
            }
        };
        self.seen(kept).names.into_iter().filter(|name| !name.is_empty()).map(bonus).max().unwrap_or(0)
    }
}

/// The name in the language, else in English (where lists keep the local name), else in any.
fn best_name<'a>(names: &[&'a str; 4], lang: Lang) -> &'a str {
    [lang, Lang::En, Lang::Fr, Lang::Es, Lang::Ar]
        .into_iter()
        .filter_map(|lang| names.get(lang.place()).copied())
        .find(|name| !name.is_empty())
        .unwrap_or_default()
}

/// The rows every list has, each with the sum of its fits. Lists are sorted by row.
fn with_all<'a>(lists: impl Iterator<Item = &'a [(u32, Fit)]>) -> Vec<(u32, u32)> {
    let mut lists = lists.collect::<Vec<_>>();
    lists.sort_unstable_by_key(|list| list.len());
    let Some((shortest, others)) = lists.split_first() else { return Vec::new() };
    shortest
        .iter()
        .filter_map(|(row, fit)| {
            others
                .iter()
                .try_fold(u32::from(*fit), |sum, list| {
                    let place = list.binary_search_by_key(row, |(row, _)| *row).ok()?;
                    list.get(place).map(|(_, fit)| sum + u32::from(*fit))
                })
                .map(|sum| (*row, sum))
        })
        .collect()
}

/// The rows some list has, each with the sum of its fits.
fn with_some(lists: &[&[(u32, Fit)]]) -> Vec<(u32, u32)> {
    let mut all: Vec<(u32, u32)> =
        lists.iter().flat_map(|list| list.iter().map(|(row, fit)| (*row, u32::from(*fit)))).collect();
    all.sort_unstable();
    let mut sums: Vec<(u32, u32)> = Vec::with_capacity(all.len());
    for (row, fit) in all {
        match sums.last_mut() {
            Some((last, sum)) if *last == row => *sum += fit,
            _ => sums.push((row, fit)),
        }
    }
    sums
}

/// Keeps the best, in order: by score, then by row, which is by code.
fn keep_best(scored: &mut Vec<(u32, u32)>, limit: usize) {
    let order = |(row, score): &(u32, u32)| (std::cmp::Reverse(*score), *row);
    if scored.len() > limit && limit > 0 {
        scored.select_nth_unstable_by_key(limit - 1, order);
    }
    scored.truncate(limit);
    scored.sort_unstable_by_key(order);
}
