//! The proposals, one dot each, by the channel they came through.

mod matrix;

use super::{note, sizes::Sizes};
use crate::language::t;
use crate::order::insertion_sort;
use crate::viz::{
    drawing::{Drawing, Size},
    figure,
    number::{int, large},
    variant::Kind,
};
use matrix::Matrix;
use report::model::{Figure, Report, Status};

/// What is counted, and its unit, in the article's words.
const COUNTED: (&str, &str) = ("提案", "件");
/// More dots than this no eye counts; then one dot stands for ten, or a hundred, …
const MOST: u64 = 300;

/// Lays out those of `figures` that count proposals; how large a dot is, and how many it stands for,
/// is a matter of all of the report. They are not added up: some went to the city's conference,
/// others to the district's.
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
    let all = report.figures.iter();
    let mut all: Vec<&'static Figure> = all.filter(|figure| counted(figure)).collect();
    insertion_sort(&mut all, &|a, b| b.value.cmp(&a.value));
    let dots: u64 = all.iter().map(|figure| figure.value).sum();
    let mut each = 1;
    while dots / each > MOST {
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
        matrix.pitch(&all, size.width)
    };
    let shown = |own: &&'static Figure| figures.iter().any(|figure| figure.id == own.id);
    let figures: Vec<&'static Figure> = all.into_iter().filter(shown).collect();
    let (mut marks, mut height) = match pitch {
        Some(pitch) => matrix.columns(&figures, size.width, pitch),
        None => matrix.rows(&figures, size.width),
    };
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
        desc: t!("{0}。", told.join(t!("；"))).into(),
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
