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
    text,
};

/// The words at each label, if there is room right above or below it; else with its number on a line
/// below the ring, for which the drawing then has room.
pub fn nouns<'a>((rim, told, angles): &'a mut Around, style: &Style) -> Vec<Option<Text>> {
    let told: &'a [Told] = told;
    let boxes: Vec<Option<Bounds>> = told
        .iter()
        .zip(angles.iter())
        .map(|(own, angle)| angle.map(|angle| rim.bounds(&own.label, angle)))
        .collect();
    let one = |(at, own): (usize, &'a Told)| {
        let label = boxes[at]?;
        let others = boxes.iter().enumerate();
        let others = others.filter(|(other, _)| *other != at);
        let others: Vec<&Bounds> = others.filter_map(|(_, bounds)| bounds.as_ref()).collect();
        Some(near(own, &label, &others, rim, style).ok_or(own))
    };
    let placed: Vec<Option<Result<Text, &Told>>> = told.iter().enumerate().map(one).collect();
    let below = (rim.width / 2.0, rim.height + style.small * text::ASCENT);
    if placed.iter().flatten().any(Result::is_err) {
        rim.height += style.small * 1.3;
    }
    let words = |noun: Result<Text, &Told>| match noun {
        Ok(noun) => Some(noun),
        Err(own) => {
            let figure = own.outer.figure;
            let words = [figure.text, " ", figure.short].concat();
            (text::width(&words, style.small) <= rim.width)
                .then(|| Text::line("noun", below, style.small, Anchor::Middle, words))
        }
    };
    placed.into_iter().map(|noun| words(noun?)).collect()
}

/// How much wider it is in large print (`elder.css`).
const LARGER: f64 = 17.6 / 15.0;

fn near(own: &Told, label: &Bounds, others: &[&Bounds], rim: &Rim, style: &Style) -> Option<Text> {
    let (size, words) = (style.small, own.outer.figure.short);
    let width = text::width(words, size) * LARGER;
    let chosen = Rim {
        radius: rim.radius + style.longer,
        tick: 4.0,
        ..*rim
    };
    let free = |bounds: &Bounds| {
        let within = bounds.x >= 0.0
            && bounds.right() <= rim.width
            && bounds.y >= 0.0
            && bounds.bottom() <= rim.height;
        within && chosen.off(bounds) && !others.iter().any(|other| other.overlaps(bounds))
    };
    let lines = [
        label.bottom() + style.gap / 3.0,
        label.y - style.gap / 3.0 - size,
    ];
    let across = [label.cx() - width / 2.0, label.x, label.right() - width];
    let left = |x: f64| x.within(0.0, (rim.width - width).max(0.0));
    let places = lines.into_iter().flat_map(|y| across.map(|x| (left(x), y)));
    let mut boxes = places.map(|(x, y)| Bounds::new(x, y, width, size));
    let bounds = boxes.find(free)?;
    let at = (bounds.cx(), bounds.y + size * text::ASCENT);
    Some(Text::line("noun", at, size, Anchor::Middle, words))
}
