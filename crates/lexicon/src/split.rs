//! Sharing an amount so that the parts add up to the whole.

/// Splits `total` by `weights` so that the parts add up to the whole, to the last unit.
///
/// Used wherever a total is shared: freight over items, a fee over agencies, a weight over lots.
/// Each part gets its share rounded down; what is left over goes, one unit at a time, to the
/// largest remainders, the earliest first when they tie, so that the same input gives the same
/// parts in every office.
///
/// Returns `None` when the weights add up to nothing: there is no fair way to share among nobody,
/// and the caller must say what that means.
///
/// ```
/// assert_eq!(lexicon::split(1_000, &[1, 1, 1]), Some(vec![334, 333, 333]));
/// assert_eq!(lexicon::split(1_000, &[0, 0]), None);
/// ```
pub fn split(total: u64, weights: &[u64]) -> Option<Vec<u64>> {
    let whole: u128 = weights.iter().map(|weight| u128::from(*weight)).sum();
    if whole == 0 {
        return None;
    }
    let mut parts = Vec::with_capacity(weights.len());
    let mut remainders = Vec::with_capacity(weights.len());
    let mut left = total;
    for (place, weight) in weights.iter().enumerate() {
        // A product of two 64-bit numbers fits 128 bits; the quotient is at most `total`.
        let product = u128::from(total) * u128::from(*weight);
        let part = u64::try_from(product / whole).ok()?;
        left -= part;
        parts.push(part);
        remainders.push((std::cmp::Reverse(product % whole), place));
    }
    remainders.sort_unstable();
    let mut takers: Vec<usize> = remainders.into_iter().map(|(_, place)| place).collect();
    // Fewer units are left than there are parts, since each part lost less than one.
    takers.truncate(usize::try_from(left).unwrap_or(usize::MAX));
    for place in takers {
        if let Some(part) = parts.get_mut(place) {
            *part += 1;
        }
    }
    Some(parts)
}

#[cfg(test)]
mod tests {
    use super::split;
    use proptest::prelude::*;

    #[test]
    fn what_is_left_over_goes_to_the_largest_remainders_the_earliest_first() {
        for (total, weights, expected) in [
            (1_000, &[1, 1, 1][..], Some(vec![334, 333, 333])),
            (10, &[1, 2, 3], Some(vec![2, 3, 5])),
            (5, &[3, 3, 3, 1], Some(vec![2, 2, 1, 0])),
            (0, &[1, 2], Some(vec![0, 0])),
            (7, &[0, 1, 0], Some(vec![0, 7, 0])),
            (u64::MAX, &[u64::MAX, u64::MAX], Some(vec![u64::MAX / 2 + 1, u64::MAX / 2])),
            (7, &[], None),
            (7, &[0, 0], None),
        ] {
            assert_eq!(split(total, weights), expected, "{total} {weights:?}");
        }
    }

    proptest! {
        #[test]
        fn nothing_is_lost(total: u64, weights in proptest::collection::vec(any::<u64>(), 0..50)) {
            match split(total, &weights) {
                Some(parts) => {
                    prop_assert_eq!(parts.len(), weights.len());
                    prop_assert_eq!(parts.iter().map(|p| u128::from(*p)).sum::<u128>(), u128::from(total));
                }
                None => prop_assert!(weights.iter().all(|w| *w == 0)),
            }
        }
    }
}
