//! What stands before and after an entity, for readers who go through a part one by one.

use report::{
    lookup::{self, Entity},
    model::Report,
};
use std::mem::discriminant;

/// Ids of all entities of the same kind as `entity`, in the report's order.
pub fn kin(report: &'static Report, entity: Entity) -> Vec<&'static str> {
    lookup::entities(report)
        .into_iter()
        .filter(|other| discriminant(other) == discriminant(&entity))
        .map(Entity::id)
        .collect()
}

/// The ids right before and right after `id` in a row; neither, if it is not in it.
pub fn neighbours(row: &[&'static str], id: &str) -> (Option<&'static str>, Option<&'static str>) {
    let near = |at: Option<usize>| at.and_then(|at| row.get(at)).copied();
    row.iter()
        .position(|own| *own == id)
        .map_or((None, None), |at| {
            (near(at.checked_sub(1)), near(Some(at + 1)))
        })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{data::of, language::Language};

    #[test]
    fn every_kind_is_one_row_in_both_directions() {
        let report = of(Language::Hans);
        for entity in lookup::entities(report) {
            let (before, after) = neighbours(&kin(report, entity), entity.id());
            for (near, back) in [(before, false), (after, true)] {
                let Some(near) = near else { continue };
                let (first, second) = neighbours(&kin(report, entity), near);
                let own = if back { first } else { second };
                assert_eq!(own, Some(entity.id()));
            }
            let alone = kin(report, entity).len() == 1;
            assert_eq!(
                before.is_none() && after.is_none(),
                alone,
                "{}",
                entity.id()
            );
        }
    }

    #[test]
    fn ends_have_one_neighbour_and_strangers_none() {
        let row = ["a", "b", "c"];
        assert_eq!(neighbours(&row, "a"), (None, Some("b")));
        assert_eq!(neighbours(&row, "b"), (Some("a"), Some("c")));
        assert_eq!(neighbours(&row, "c"), (Some("b"), None));
        assert_eq!(neighbours(&row, "d"), (None, None));
    }
}
