//! Light that falls from a task to the groups that it names.

use super::{Conduit, Night, gold, paint, pale};
use crate::viz::{mark::Mark, path::PathData, variant::Kind};
use report::model::Group;

/// What light falls on.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Target {
    pub left: f64,
    pub right: f64,
    /// Its roof.
    pub top: f64,
    /// Where what is said above the roof begins.
    pub clear: f64,
}

/// How much wider than its roof light is: its soft edge, and itself.
const SOFT: [f64; 2] = [1.06, 1.0];

/// The light of a group, from all tasks that name it: it bends where no roof is in its way, then
/// falls. `targets` are all groups' in their order. What the chosen one has is golden.
pub fn beams(
    night: &Night,
    (kind, layout): (Kind, &str),
    conduits: &[Conduit],
    group: &Group,
    targets: &[Target],
) -> Vec<Mark> {
    let [edge, light] = SOFT.map(|soft| outline(night, conduits, group, targets, soft));
    if light == PathData::new() {
        return Vec::new();
    }
    vec![
        pale(paint(kind, layout, "pale"), edge),
        pale(paint(kind, layout, "pale"), light.clone()),
        gold(kind, layout, light),
        ray(night, conduits, group, targets),
    ]
}

/// The same where nothing is chosen: for a sign of a group.
pub fn glimmer(
    night: &Night,
    (kind, layout): (Kind, &str),
    conduits: &[Conduit],
    group: &Group,
    targets: &[Target],
) -> Option<Mark> {
    let light = outline(night, conduits, group, targets, 1.0);
    (light != PathData::new()).then(|| pale(paint(kind, layout, "glimmer"), light))
}

/// Where the light of a group comes from.
fn sources<'a>(
    conduits: &'a [Conduit],
    group: &'a Group,
) -> impl Iterator<Item = (&'a Conduit, f64)> {
    conduits.iter().flat_map(|conduit| {
        let named = conduit.sources.iter();
        let named = named.filter(|(task, _)| group.tasks.contains(&task.id));
        named.map(move |(_, x)| (conduit, *x))
    })
}

fn target(group: &Group, targets: &[Target]) -> Target {
    targets[usize::from(group.order) - 1]
}

/// Around the light of a group, that much wider at its roof.
fn outline(
    night: &Night,
    conduits: &[Conduit],
    group: &Group,
    targets: &[Target],
    soft: f64,
) -> PathData {
    let (target, bar) = (target(group, targets), night.bar());
    let middle = (target.left + target.right) / 2.0;
    let reach = (target.right - target.left) / 2.0 * soft;
    let (left, right) = (middle - reach, middle + reach);
    sources(conduits, group).fold(PathData::new(), |path, (conduit, x)| {
        let half = night.source(conduit) * 0.75 * soft;
        let end = bend(x, &target, targets);
        let (above, below) = (bar + (end - bar) * 0.62, bar + (end - bar) * 0.34);
        path.move_to(x - half, bar)
            .curve_to((x - half, above), (left, below), (left, end))
            .line_to(left, target.top)
            .line_to(right, target.top)
            .line_to(right, end)
            .curve_to((right, below), (x + half, above), (x + half, bar))
            .close()
    })
}

/// The lines in the middle of it.
fn ray(night: &Night, conduits: &[Conduit], group: &Group, targets: &[Target]) -> Mark {
    let (target, bar) = (target(group, targets), night.bar());
    let middle = (target.left + target.right) / 2.0;
    let d = sources(conduits, group).fold(PathData::new(), |path, (_, x)| {
        let end = bend(x, &target, targets);
        let (above, below) = (bar + (end - bar) * 0.62, bar + (end - bar) * 0.34);
        path.move_to(x, bar)
            .curve_to((x, above), (middle, below), (middle, end.min(target.clear)))
            .line_to(middle, target.clear)
    });
    Mark::Path { class: "ray", d }
}

/// Where light from `x` has come above its target: higher than all that stands on the way.
fn bend(x: f64, target: &Target, targets: &[Target]) -> f64 {
    let (left, right) = (x.min(target.left), x.max(target.right));
    let between = targets
        .iter()
        .filter(|other| *other != target && other.left < right && left < other.right)
        .map(|other| other.clear);
    between.fold(target.top, f64::min)
}
