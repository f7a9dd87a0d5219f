//! Walking through the links of a drawing with the arrow keys: a tree in reading order.

/// Where an arrow key leads.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Step {
    /// To the sibling before, or round to the last.
    Previous,
    /// To the sibling after, or round to the first.
    Next,
    /// To the parent; the previous one where there are no levels.
    Out,
    /// To the first child; the next one where there are no levels.
    In,
    /// To the first of all.
    First,
    /// To the last of all.
    Last,
}

/// How deep an entity stands in a drawing, by the kind that its id names: areas, groups and
/// plans hold measures, slots and tasks, and those hold figures.
pub fn level(id: &str) -> u8 {
    match id.split('-').next() {
        Some("measure" | "slot" | "task") => 1,
        Some("figure") => 2,
        _ => 0,
    }
}

/// The place that `step` leads to from `at`, both in a list of levels in reading order,
/// where children follow their parent.
pub fn walk(levels: &[u8], at: usize, step: Step) -> usize {
    let Some(&own) = levels.get(at) else {
        return 0;
    };
    let last = levels.len() - 1;
    // The family: from behind the nearest shallower one before to the next shallower one.
    let start = (0..at).rev().find(|place| levels[*place] < own);
    let end = (at..=last)
        .find(|place| levels[*place] < own)
        .unwrap_or(last + 1);
    let from = start.map_or(0, |parent| parent + 1);
    let flat = levels.iter().all(|level| *level == own);
    let sibling = |place: &usize| levels[*place] == own;
    match step {
        Step::Previous => (from..at)
            .rev()
            .find(sibling)
            .or_else(|| (at..end).rev().find(sibling))
            .unwrap_or(at),
        Step::Next => (at + 1..end)
            .find(sibling)
            .or_else(|| (from..at).find(sibling))
            .unwrap_or(at),
        Step::Out if flat => walk(levels, at, Step::Previous),
        Step::In if flat => walk(levels, at, Step::Next),
        Step::Out => start.unwrap_or(at),
        Step::In => (at + 1..=last)
            .take(1)
            .find(|place| levels[*place] > own)
            .unwrap_or(at),
        Step::First => 0,
        Step::Last => last,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    const TREE: [u8; 9] = [0, 1, 2, 2, 1, 2, 0, 1, 1];

    #[test]
    fn arrows_walk_the_tree() {
        assert_eq!(walk(&TREE, 0, Step::Next), 6);
        assert_eq!(walk(&TREE, 6, Step::Next), 0);
        assert_eq!(walk(&TREE, 0, Step::In), 1);
        assert_eq!(walk(&TREE, 1, Step::Next), 4);
        assert_eq!(walk(&TREE, 4, Step::Next), 1);
        assert_eq!(walk(&TREE, 1, Step::In), 2);
        assert_eq!(walk(&TREE, 2, Step::Next), 3);
        assert_eq!(walk(&TREE, 3, Step::Out), 1);
        assert_eq!(walk(&TREE, 5, Step::In), 5);
        assert_eq!(walk(&TREE, 0, Step::Out), 0);
        assert_eq!(walk(&TREE, 4, Step::Last), 8);
    }

    #[test]
    fn where_there_are_no_levels_all_arrows_move_along() {
        assert_eq!(walk(&[2, 2, 2], 1, Step::In), 2);
        assert_eq!(walk(&[2, 2, 2], 0, Step::Out), 2);
        assert_eq!(walk(&[], 0, Step::Next), 0);
    }

    fn tree() -> impl Strategy<Value = Vec<u8>> {
        prop::collection::vec(0u8..3, 1..40).prop_map(|mut levels| {
            // In a tree in reading order, one is at most one level deeper than the one before.
            levels[0] = 0;
            for at in 1..levels.len() {
                levels[at] = levels[at].min(levels[at - 1] + 1);
            }
            levels
        })
    }

    proptest! {
        #[test]
        fn siblings_lead_back(levels in tree(), at in any::<prop::sample::Index>()) {
            let at = at.index(levels.len());
            let next = walk(&levels, at, Step::Next);
            prop_assert_eq!(walk(&levels, next, Step::Previous), at);
            prop_assert_eq!(levels[next], levels[at]);
        }

        #[test]
        fn every_link_can_be_reached(levels in tree()) {
            let mut seen = vec![false; levels.len()];
            let mut open = vec![0];
            while let Some(at) = open.pop() {
                if !std::mem::replace(&mut seen[at], true) {
                    open.extend([Step::Next, Step::In].map(|step| walk(&levels, at, step)));
                }
            }
            prop_assert!(seen.iter().all(|seen| *seen), "{:?}", levels);
        }

        #[test]
        fn a_child_leads_back_to_its_parent(levels in tree(), at in any::<prop::sample::Index>()) {
            let at = at.index(levels.len());
            let child = walk(&levels, at, Step::In);
            if child != at && levels[child] > levels[at] {
                prop_assert_eq!(walk(&levels, child, Step::Out), at);
            }
        }
    }
}
