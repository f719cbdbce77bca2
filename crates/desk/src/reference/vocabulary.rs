//! The words of an index, sorted, each with the rows that bear it.
//!
//! Kept in a few long arrays instead of many small texts: a hundred thousand places take some
//! megabytes, and a search walks memory in order.

use std::collections::HashMap;
use std::ops::Range;

use super::distance::errors;

/// How well a typed word fits a known one; the larger the better.
pub(crate) type Fit = u16;

const FIT_SAME: Fit = 100;
const FIT_BEGINNING: Fit = 55;
/// Added to [`FIT_BEGINNING`] in proportion to how much of the word was typed.
const FIT_BEGINNING_SHARE: usize = 35;
/// The fit of a whole word with this many errors.
const FIT_WHOLE: [Fit; 3] = [FIT_SAME, 50, 35];
/// The fit of the beginning of a word with this many errors.
const FIT_UNFINISHED: [Fit; 3] = [FIT_BEGINNING, 30, 20];

/// Words and the rows that bear them.
#[derive(Debug, Default)]
pub(crate) struct Vocabulary {
    text: String,
    /// Where each word begins in `text`, and where the last one ends.
    begins: Vec<u32>,
    /// One bit for each letter a word has: two words far apart in letters are not compared.
    letters: Vec<u32>,
    /// Where the rows of each word begin in `rows`, and where the last ones end.
    rows_begin: Vec<u32>,
    rows: Vec<u32>,
}

/// Gathers words before they are sorted.
#[derive(Debug, Default)]
pub(crate) struct Gathering {
    numbers: HashMap<String, u32>,
    pairs: Vec<(u32, u32)>,
}

impl Gathering {
    /// Notes that `row` bears `word`.
    pub(crate) fn add(&mut self, word: &str, row: u32) {
        let next = count(self.numbers.len());
        let number = match self.numbers.get(word) {
            Some(number) => *number,
            None => *self.numbers.entry(word.to_owned()).or_insert(next),
        };
        self.pairs.push((number, row));
    }

    /// Sorts what was gathered.
    pub(crate) fn finish(self) -> Vocabulary {
        let Self { numbers, mut pairs } = self;
        let mut words: Vec<(String, u32)> = numbers.into_iter().collect();
        words.sort_unstable();
        let mut sorted_place = vec![0_u32; words.len()];
        let mut vocabulary = Vocabulary::default();
        for (place, (word, number)) in (0_u32..).zip(&words) {
            if let Some(slot) = sorted_place.get_mut(size(*number)) {
                *slot = place;
            }
            vocabulary.begins.push(count(vocabulary.text.len()));
            vocabulary.letters.push(letters(word.chars()));
            vocabulary.text.push_str(word);
        }
        vocabulary.begins.push(count(vocabulary.text.len()));
        for (number, _) in &mut pairs {
            *number = sorted_place.get(size(*number)).copied().unwrap_or_default();
        }
        pairs.sort_unstable();
        pairs.dedup();
        let mut rest = pairs.as_slice();
        for place in 0..count(words.len()) {
            vocabulary.rows_begin.push(count(vocabulary.rows.len()));
            let own = rest.partition_point(|(number, _)| *number <= place);
            let (these, others) = rest.split_at_checked(own).unwrap_or_default();
            vocabulary.rows.extend(these.iter().map(|(_, row)| *row));
            rest = others;
        }
        vocabulary.rows_begin.push(count(vocabulary.rows.len()));
        vocabulary.shrink();
        vocabulary
    }
}

/// A length as it is kept: no text of an index comes near four thousand million bytes.
fn count(length: usize) -> u32 {
    u32::try_from(length).unwrap_or(u32::MAX)
}

fn size(place: u32) -> usize {
    usize::try_from(place).unwrap_or(usize::MAX)
}

fn letters(word: impl Iterator<Item = char>) -> u32 {
    word.fold(0, |set, letter| set | 1 << (u32::from(letter) & 31))
}

impl Vocabulary {
    fn shrink(&mut self) {
        self.text.shrink_to_fit();
        self.begins.shrink_to_fit();
        self.letters.shrink_to_fit();
        self.rows_begin.shrink_to_fit();
        self.rows.shrink_to_fit();
    }

    /// How many words there are.
    pub(crate) fn len(&self) -> usize {
        self.letters.len()
    }

    /// Bytes of memory it takes.
    pub(crate) fn bytes(&self) -> usize {
        self.text.capacity()
            + 4 * (self.begins.capacity() + self.letters.capacity())
            + 4 * (self.rows_begin.capacity() + self.rows.capacity())
    }

    fn word(&self, place: usize) -> &str {
        between(&self.begins, place).and_then(|range| self.text.get(range)).unwrap_or_default()
    }

    fn rows_of(&self, place: usize) -> &[u32] {
        between(&self.rows_begin, place).and_then(|range| self.rows.get(range)).unwrap_or_default()
    }

    /// The words that begin with `typed`, as places.
    fn beginning_with(&self, typed: &str) -> Range<usize> {
        let first = self.partition(|word| word < typed);
        let after = self.partition(|word| word < typed || word.starts_with(typed));
        first..after
    }

    fn partition(&self, before: impl Fn(&str) -> bool) -> usize {
        let (mut low, mut high) = (0, self.len());
        while low < high {
            let middle = low.midpoint(high);
            if before(self.word(middle)) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        low
    }

    /// Every row that bears a word like `typed`, with the fit of its best word; sorted by row.
    pub(crate) fn rows_like(&self, typed: &str) -> Vec<(u32, Fit)> {
        let mut found = Vec::new();
        let same_start = self.beginning_with(typed);
        for place in same_start.clone() {
            let word = self.word(place);
            let fit = if word.len() == typed.len() {
                FIT_SAME
            } else {
                let share = FIT_BEGINNING_SHARE * typed.len() / word.len().max(1);
                FIT_BEGINNING + Fit::try_from(share).unwrap_or_default()
            };
            found.extend(self.rows_of(place).iter().map(|row| (*row, fit)));
        }
        let characters: Vec<char> = typed.chars().collect();
        let forgiven = errors_forgiven(typed, characters.len());
        if forgiven > 0 {
            self.add_misspelt(&characters, forgiven, &same_start, &mut found);
        }
        // The best fit of each row comes first, and stays.
        found.sort_unstable_by_key(|(row, fit)| (*row, std::cmp::Reverse(*fit)));
        found.dedup_by_key(|(row, _)| *row);
        found
    }

    fn add_misspelt(&self, typed: &[char], forgiven: u8, known: &Range<usize>, found: &mut Vec<(u32, Fit)>) {
        let wanted = letters(typed.iter().copied());
        for (place, has) in self.letters.iter().enumerate() {
            if (wanted & !has).count_ones() > u32::from(forgiven) || known.contains(&place) {
                continue;
            }
            let Some(errors) = errors(typed, self.word(place).chars(), forgiven) else { continue };
            let fit_of = |fits: &[Fit; 3], errors: u8| fits.get(usize::from(errors)).copied().unwrap_or(0);
            let whole = if errors.whole <= forgiven { fit_of(&FIT_WHOLE, errors.whole) } else { 0 };
            let fit = whole.max(fit_of(&FIT_UNFINISHED, errors.beginning));
            found.extend(self.rows_of(place).iter().map(|row| (*row, fit)));
        }
    }
}

/// Errors forgiven in a word: none in a short one or a number, where every sign counts.
fn errors_forgiven(typed: &str, characters: usize) -> u8 {
    if typed.bytes().any(|b| b.is_ascii_digit()) {
        return 0;
    }
    match characters {
        0..=3 => 0,
        4..=7 => 1,
        _ => 2,
    }
}

/// The stretch between one beginning and the next.
fn between(begins: &[u32], place: usize) -> Option<Range<usize>> {
    let from = begins.get(place).copied()?;
    let to = begins.get(place.checked_add(1)?).copied()?;
    Some(size(from)..size(to))
}
