//! How many typing errors lie between what was typed and a word.

/// The longest word compared, in characters; longer ones are found by their beginning only.
pub(crate) const WORD_CHARS_MAX: usize = 32;
const COLUMNS: usize = WORD_CHARS_MAX + 1;

/// The errors between a typed word and a known one.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Errors {
    /// To the whole word; more than the bound when it is farther.
    pub(crate) whole: u8,
    /// To its nearest beginning: what was typed may be unfinished.
    pub(crate) beginning: u8,
}

/// Counts the errors, up to `bound`: a letter missing, too many, wrong, or two swapped.
///
/// Gives `None` when even the nearest beginning is farther than the bound.
pub(crate) fn errors(typed: &[char], known: impl Iterator<Item = char>, bound: u8) -> Option<Errors> {
    if typed.len() > WORD_CHARS_MAX {
        return None;
    }
    let far = bound.saturating_add(1);
    let mut before_last = [far; COLUMNS];
    let mut last = [far; COLUMNS];
    for (cell, cost) in last.iter_mut().zip(0_u8..).take(typed.len() + 1) {
        *cell = cost;
    }
    let at = |row: &[u8; COLUMNS], column: usize| row.get(column).copied().unwrap_or(far);
    let mut beginning = at(&last, typed.len()).min(far);
    let mut previous = None;
    for (row, letter) in (1_u8..).zip(known.take(WORD_CHARS_MAX)) {
        let mut current = [far; COLUMNS];
        let mut lowest = row.min(far);
        let mut left = row;
        let mut typed_before = None;
        for (column, wanted) in (1_usize..).zip(typed.iter().copied()) {
            let mut cost = at(&last, column - 1).saturating_add(u8::from(wanted != letter));
            cost = cost.min(left.saturating_add(1)).min(at(&last, column).saturating_add(1));
            if previous == Some(wanted) && typed_before == Some(letter) {
                cost = cost.min(at(&before_last, column.wrapping_sub(2)).saturating_add(1));
            }
            if let Some(cell) = current.get_mut(column) {
                *cell = cost;
            }
            lowest = lowest.min(cost);
            (left, typed_before) = (cost, Some(wanted));
        }
        if let Some(first) = current.first_mut() {
            *first = row;
        }
        beginning = beginning.min(at(&current, typed.len()));
        // Once a whole row is too far, longer beginnings are too; only the best so far counts.
        if lowest > bound {
            return (beginning <= bound).then_some(Errors { whole: far, beginning });
        }
        previous = Some(letter);
        (before_last, last) = (last, current);
    }
    (beginning <= bound).then(|| Errors { whole: at(&last, typed.len()).min(far), beginning })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn count(typed: &str, known: &str, bound: u8) -> Option<(u8, u8)> {
        let typed: Vec<char> = typed.chars().collect();
        errors(&typed, known.chars(), bound).map(|e| (e.whole, e.beginning))
    }

    #[test]
    fn each_slip_of_the_finger_is_one_error() {
        for (typed, known, bound, expected) in [
            ("casablanca", "casablanca", 1, Some((0, 0))),
            ("casablanka", "casablanca", 1, Some((1, 1))),
            ("casblanca", "casablanca", 1, Some((1, 1))),
            ("cassablanca", "casablanca", 1, Some((1, 1))),
            ("casbalanca", "casablanca", 1, Some((1, 1))),
            ("agadri", "agadir", 1, Some((1, 1))),
            ("casab", "casablanca", 1, Some((2, 0))),
            ("cassab", "casablanca", 1, Some((2, 1))),
            ("rotterdam", "amsterdam", 2, None),
            ("dakla", "dakhla", 1, Some((1, 1))),
            ("اكدير", "اكادير", 1, Some((1, 1))),
            ("", "abc", 1, Some((2, 0))),
            ("abc", "", 2, None),
            ("ab", "", 2, Some((2, 2))),
        ] {
            assert_eq!(count(typed, known, bound), expected, "{typed} {known}");
        }
        assert_eq!(count(&"a".repeat(33), "a", 2), None);
    }
}
