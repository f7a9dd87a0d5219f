//! Figures say what the article says.

mod amount;
mod kind;
mod label;
mod neighbours;
mod of;
mod place;

use super::desk::Desk;
use crate::diagnostics::Findings;
use crate::draft::Figure;
use crate::model::{Kind, Status};
use crate::quantity::{around, myriads};
use crate::rule::Rule;
use neighbours::Neighbours;
pub(super) use place::stretch;

pub(super) fn check(desk: &Desk<'_>, out: &mut Findings) {
    let near = Neighbours::new(desk.draft);
    for figure in &desk.draft.figures {
        let before = out.len();
        amount::check(desk, figure, &near, out);
        // Of a quantity that is none, or is another, what its label should be would only follow.
        let told = Some(&near).filter(|_| out.len() == before);
        label::check(desk, figure, told, out);
        place::check(desk, figure, &near, out);
        words(figure, out);
    }
    together(desk, out);
}

/// What it counts and at which body: verbatim in the quote.
fn words(figure: &Figure, out: &mut Findings) {
    let quote = &figure.quote.exact;
    let named = [("counted", &figure.counted), ("body", &figure.body)];
    for (key, words) in named {
        if let Some(words) = words
            && !quote.is_empty()
            && !quote.contains(words.as_str())
        {
            out.push(
                Rule::FigureCounted,
                words.at,
                format!("引文里没有「{}」", words.value),
            )
            .label(format!("{key} 应与引文里的字一字不差"))
            .help(format!("引文是「{}」", quote.value));
        }
    }
}

/// What is done and counts the same stands together and is compared: of one kind, and in one unit, or in
/// units that convert: 「亿元」 and 「万亿元」.
fn together(desk: &Desk<'_>, out: &mut Findings) {
    let figures = desk.draft.figures.iter();
    let done = figures.filter(|own| own.status.as_deref() == Some(&Status::Done));
    let done: Vec<_> = done
        .filter_map(|own| Some((own, around::figure(desk.article, own)?.quantity.unit)))
        .collect();
    for (figure, unit) in &done {
        let Some(counted) = &figure.counted else {
            continue;
        };
        let mut same = done.iter().filter(|(other, _)| {
            let name = other.counted.as_deref();
            name == Some(&counted.value)
        });
        let Some((first, other)) = same.next() else {
            continue;
        };
        let kind = |own: &Figure| own.kind.as_deref().copied().unwrap_or(Kind::Amount);
        let base = |unit| myriads(unit).1;
        if kind(first) != kind(figure) {
            out.push(
                Rule::FigureCounted,
                counted.at,
                format!(
                    "数{}的，有 {} 也有 {}",
                    counted.value,
                    kind(first).as_str(),
                    kind(figure).as_str()
                ),
            )
            .label("数量、幅度、份额、名次不能相比，也就不能归在一类")
            .help("改成另一类的名称，或删去这一行");
        } else if base(unit) != base(other) {
            out.push(
                Rule::FigureCounted,
                counted.at,
                format!("数{}的，单位有{other}也有{unit}", counted.value),
            )
            .label("单位不同的数不能相比，也就不能归在一类")
            .help("改成另一类的名称，或删去这一行");
        }
    }
}
