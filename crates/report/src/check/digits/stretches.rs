//! Which stretches of a text hold a place, however many there are.

use std::ops::Range;

/// Stretches in order of their starts, each with something that it stands for; they may overlap.
pub struct Stretches<T> {
    sorted: Vec<(Range<usize>, T)>,
    /// The end of whichever stretch up to here reaches furthest.
    reach: Vec<usize>,
}

impl<T> FromIterator<(Range<usize>, T)> for Stretches<T> {
    fn from_iter<I: IntoIterator<Item = (Range<usize>, T)>>(stretches: I) -> Self {
        let mut sorted: Vec<_> = stretches.into_iter().collect();
        sorted.sort_by_key(|(bytes, _)| bytes.start);
        let mut furthest = 0;
        let reach = sorted.iter().map(|(bytes, _)| {
            furthest = furthest.max(bytes.end);
            furthest
        });
        Self {
            reach: reach.collect(),
            sorted,
        }
    }
}

impl<T> Stretches<T> {
    /// Those that hold all of `part`, the first to start first.
    pub fn holding(&self, part: &Range<usize>) -> Vec<&T> {
        let mut held: Vec<_> = self
            .before(part.start + 1)
            .take_while(|(reach, ..)| *reach >= part.end)
            .filter(|(_, bytes, _)| bytes.end >= part.end)
            .map(|(.., own)| own)
            .collect();
        held.reverse();
        held
    }

    /// The first that has anything in common with `part`.
    pub fn meeting(&self, part: &Range<usize>) -> Option<&T> {
        self.before(part.end)
            .take_while(|(reach, ..)| *reach > part.start)
            .filter(|(_, bytes, _)| bytes.end > part.start)
            .last()
            .map(|(.., own)| own)
    }

    /// Those that start before a byte, the last first, each with how far it and those before it reach.
    fn before(&self, byte: usize) -> impl Iterator<Item = (usize, &Range<usize>, &T)> {
        let count = self.sorted.partition_point(|(bytes, _)| bytes.start < byte);
        let both = self.sorted[..count].iter().zip(&self.reach[..count]);
        both.rev().map(|((bytes, own), reach)| (*reach, bytes, own))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

        #[test]
        fn as_if_all_were_looked_at(all in proptest::collection::vec((0_usize..20, 0_usize..9), 0..12), at in 0_usize..20, length in 1_usize..5) {
            let part = at..at + length;
            let all: Vec<_> = all.into_iter().map(|(start, length)| start..start + length).collect();
            let stretches: Stretches<_> = all.iter().cloned().zip(0..).collect();
            let holds = |own: &&Range<usize>| own.start <= part.start && part.end <= own.end;
            prop_assert_eq!(stretches.holding(&part).len(), all.iter().filter(holds).count());
            let meets = |own: &&Range<usize>| own.start < part.end && part.start < own.end;
            let met = all.iter().filter(meets).map(|own| own.start).min();
            prop_assert_eq!(stretches.meeting(&part).map(|index: &usize| all[*index].start), met);
        }
    }
}
