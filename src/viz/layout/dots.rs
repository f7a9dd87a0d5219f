//! The proposals, one dot each, by the channel they came through.

mod matrix;

use super::{note, sizes::Sizes};
use crate::language::t;
use crate::order::insertion_sort;
use crate::viz::{
    drawing::{Drawing, Size},
    figure,
    mark::{Anchor, Text},
    number::{int, large},
    variant::Kind,
    wrap,
};
use matrix::Matrix;
use report::model::{Figure, Report, Status};

/// What is counted, and its unit, in the article's words.
const COUNTED: (&str, &str) = ("提案", "件");
/// More dots than this no eye counts; then one dot stands for ten, or a hundred, …
const MOST: u64 = 300;

/// Lays out those of `figures` that count proposals.
pub fn dots(report: &Report, figures: &[&'static Figure], size: Size) -> Drawing {
    sized(report, figures, size, Sizes::of(size.width))
}

/// Whether a figure counts proposals.
pub fn counted(figure: &Figure) -> bool {
    figure.unit == COUNTED.1
        && figure.status == Status::Done
        && figure.quote.exact.contains(COUNTED.0)
}

/// The same with type of those sizes.
pub fn sized(report: &Report, figures: &[&'static Figure], size: Size, sizes: Sizes) -> Drawing {
    let all = figures.iter().copied();
    let mut figures: Vec<&'static Figure> = all.filter(|figure| counted(figure)).collect();
    insertion_sort(&mut figures, &|a, b| b.value.cmp(&a.value));
    let total: u64 = figures.iter().map(|figure| figure.value).sum();
    let mut each = 1;
    while total / each > MOST {
        each *= 10;
    }
    let matrix = Matrix {
        report,
        sizes,
        each,
    };
    // Blocks side by side, if the screen is wide and all of them have room.
    let pitch = if sizes.phone {
        None
    } else {
        matrix.pitch(&figures, size.width)
    };
    let (mut marks, mut height) = match pitch {
        Some(pitch) => matrix.columns(&figures, size.width, pitch),
        None => matrix.rows(&figures, size.width),
    };
    let total = sum(&figures, each);
    let lines = wrap::wrap(&total, sizes.body, size.width);
    let lines: Vec<String> = lines.into_iter().map(str::to_owned).collect();
    let (at, leading) = ((0.0, height + sizes.body * 1.3), sizes.body * 1.4);
    height += sizes.body * 0.5 + leading * lines.len() as f64;
    marks.push(Text::lines("strong body", at, sizes.body, Anchor::Start, leading, lines).into());
    note::nothing(
        &mut marks,
        size.width,
        &mut height,
        sizes.small,
        t!("没有可数的提案"),
    );
    let told: Vec<String> = figures.iter().map(|figure| figure::words(figure)).collect();
    Drawing {
        kind: Kind::Dots,
        width: size.width,
        height,
        title: t!("提案从哪里来：{0}条渠道", int(figures.len())).into(),
        desc: t!("{0}。{1}。", told.join(t!("；")), total).into(),
        how_to_read: match each {
            1 => t!("一点一件，同一渠道的在一起。").into(),
            _ => t!(
                "一点约为 {0}件，不足半点的不画；同一渠道的在一起。",
                large(each)
            )
            .into(),
        },
        axis: None,
        marks,
    }
}

/// 「合计 52（本图相加）」: our own addition, and said to be.
fn sum(figures: &[&'static Figure], each: u64) -> String {
    let sum: u64 = figures.iter().map(|figure| figure.value).sum();
    if each > 1 {
        t!(
            "合计 {0}（本图相加），一点约为 {1}",
            large(sum),
            large(each)
        )
    } else {
        t!("合计 {0}（本图相加）", large(sum))
    }
}
