//! Events that there is no room to name: counted, and a link to look closer.

use super::when::When;
use crate::language::t;
use crate::viz::number::Within;
use crate::viz::{
    bounds::Bounds,
    layout::sizes::Sizes,
    mark::{Anchor, Mark, Text},
    number::int,
    scale::Time,
    text,
};

/// Neighbours that would touch count as one.
pub fn clusters(
    folded: &[When],
    time: &Time,
    range: (f64, f64),
    middle: f64,
    sizes: &Sizes,
) -> Vec<Mark> {
    let size = sizes.small;
    let name = |count: usize| t!("另有{0}件", int(count));
    let widest = text::width(&name(folded.len()), size) + size;
    let mut groups: Vec<(f64, &[When])> = Vec::new();
    let mut first = 0;
    for (index, when) in folded.iter().enumerate() {
        let place = time
            .map(when.start)
            .within(range.0 + widest / 2.0, range.1 - widest / 2.0);
        match groups.last_mut() {
            Some((at, members)) if place - *at < widest => *members = &folded[first..=index],
            _ => {
                first = index;
                groups.push((place, &folded[first..=index]));
            }
        }
    }
    let mark = |(at, members): (f64, &[When])| {
        let words = name(members.len());
        let bounds = Bounds::around(at, middle, text::width(&words, size) + size, size * 1.7);
        let from = members
            .iter()
            .map(|when| when.start)
            .fold(f64::MAX, f64::min);
        let to = members
            .iter()
            .map(|when| when.start + 1.0)
            .fold(f64::MIN, f64::max);
        let titles = members
            .iter()
            .take(3)
            .map(|when| when.event.title)
            .collect::<Vec<_>>();
        let label = t!("{0}：{1}……放大来看", words, titles.join(t!("、"))).into();
        let marks = vec![
            Mark::Rect {
                class: "hit piece",
                bounds,
                radius: size * 0.85,
            },
            Text::line(
                "quiet small",
                (at, middle + size * 0.36),
                size,
                Anchor::Middle,
                words,
            )
            .into(),
        ];
        Mark::Closer {
            from,
            to,
            label,
            marks,
        }
    };
    groups.into_iter().map(mark).collect()
}
