//! What a figure counts, at a ring on a phone: said of the chosen one alone, where it covers nothing.

use super::{
    labels::{Around, Rim},
    outer::Told,
    style::Style,
};
use crate::viz::{
    bounds::Bounds,
    mark::{Anchor, Text},
    number::Within,
    text, wrap,
};

/// From line to line, in font sizes.
const LEADING: f64 = 1.1;

/// The words at each label, if they have room there in lines above or below it.
pub fn nouns((rim, told, angles): &Around, style: &Style) -> Vec<Option<Text>> {
    let boxes: Vec<Option<Bounds>> = told
        .iter()
        .zip(angles)
        .map(|(own, angle)| angle.map(|angle| rim.bounds(&own.label, angle)))
        .collect();
    let one = |(at, own): (usize, &Told)| {
        let label = boxes[at]?;
        let others = boxes.iter().enumerate();
        let others: Vec<&Bounds> = others
            .filter(|(other, _)| *other != at)
            .filter_map(|(_, bounds)| bounds.as_ref())
            .collect();
        place(own, &label, &others, rim, style)
    };
    told.iter().enumerate().map(one).collect()
}

fn place(own: &Told, label: &Bounds, others: &[&Bounds], rim: &Rim, style: &Style) -> Option<Text> {
    let size = style.small * 0.87;
    let words = own.outer.figure.short;
    [9.0, 6.0, 4.6, 3.6, 2.6].into_iter().find_map(|ems| {
        let lines = wrap::wrap(words, size, size * ems);
        let widths = lines.iter().map(|line| text::width(line, size));
        let width = widths.fold(0.0, f64::max);
        let height = size * (1.0 + LEADING * lines.len().saturating_sub(1) as f64);
        let free = |bounds: &Bounds| {
            let within = bounds.x >= 0.0
                && bounds.right() <= rim.width
                && bounds.y >= 0.0
                && bounds.bottom() <= rim.height;
            let cap = Rim {
                radius: rim.radius + style.longer,
                tick: 4.0,
                ..*rim
            };
            within && cap.off(bounds) && !others.iter().any(|other| other.overlaps(bounds))
        };
        let below = label.bottom() + style.gap / 3.0;
        let above = label.y - style.gap / 3.0 - height;
        let across = [label.cx() - width / 2.0, label.x, label.right() - width];
        let left = |x: f64| x.within(0.0, (rim.width - width).max(0.0));
        let places = [below, above]
            .into_iter()
            .flat_map(|y| across.map(|x| (x, y)));
        let mut boxes = places.map(|(x, y)| Bounds::new(left(x), y, width, height));
        let bounds = boxes.find(free)?;
        let at = (bounds.cx(), bounds.y + size * text::ASCENT);
        let leading = size * LEADING;
        Some(Text::lines(
            "noun",
            at,
            size,
            Anchor::Middle,
            leading,
            lines,
        ))
    })
}
