//! Sorting of up to some thousand things. The standard library's sorts are 8 kB of machine code that pays
//! off for more.

use std::cmp::Ordering;

/// Sorts in place; equal items keep their order. Each is compared with a few of those before it, and moved
/// among them, which is cheap as long as they are small.
pub fn insertion_sort<T>(items: &mut [T], compare: &dyn Fn(&T, &T) -> Ordering) {
    for end in 1..items.len() {
        let (sorted, rest) = items.split_at(end);
        let place = sorted.partition_point(|own| compare(own, &rest[0]) != Ordering::Greater);
        items[place..=end].rotate_right(1);
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn sorts_as_the_standard_library(items in prop::collection::vec((0u8..9, any::<u16>()), 0..60)) {
            let (mut ours, mut theirs) = (items.clone(), items);
            insertion_sort(&mut ours, &|a, b| a.0.cmp(&b.0));
            theirs.sort_by_key(|item| item.0);
            prop_assert_eq!(ours, theirs);
        }
    }
}
