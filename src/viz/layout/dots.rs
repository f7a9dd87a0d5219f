//! What the report counts one dot each (`[page.dots]`), by what each figure says of it.

mod matrix;

use super::{note, sizes::Sizes};
use crate::language::{filled, t};
use crate::order::insertion_sort;
use crate::viz::{
    drawing::{Drawing, Size},
    figure,
    number::{int, large},
    variant::Kind,
};
use matrix::Matrix;
use report::model::{CHANNELS, EACH, Figure, Kind as Sort, Report, Status};

/// More dots than this no eye counts; then one dot stands for ten, or a hundred, …
const MOST: u64 = 300;

/// Lays out those of `figures` that are drawn dot by dot; how large a dot is, and how many it stands
/// for, is a matter of all of the report. They are not added up: the article does not.
pub fn dots(report: &Report, figures: &[&'static Figure], size: Size) -> Drawing {
    sized(report, figures, size, Sizes::of(size.width))
}

/// Whether a figure is one of those that the report has drawn dot by dot.
pub fn counted(report: &Report, figure: &Figure) -> bool {
    report.page.dots.is_some_and(|dots| {
        figure.unit == dots.unit
            && figure.value.count().is_some()
            && figure.has_length()
            && figure.kind == Sort::Amount
            && figure.status == Status::Done
            && figure.quote.exact.contains(dots.word)
    })
}

/// How many dots a figure has that is [`counted`].
fn count(figure: &Figure) -> u64 {
    figure.value.count().unwrap_or(0)
}

/// The same with type of those sizes.
pub fn sized(report: &Report, figures: &[&'static Figure], size: Size, sizes: Sizes) -> Drawing {
    let all = report.figures.iter();
    let mut all: Vec<&'static Figure> = all.filter(|figure| counted(report, figure)).collect();
    insertion_sort(&mut all, &|a, b| count(b).cmp(&count(a)));
    let dots: u64 = all.iter().map(|figure| count(figure)).sum();
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
    let (words, nothing) = (report.page.dots, t!("没有逐点画的数据"));
    note::nothing(
        &mut marks,
        size.width,
        &mut height,
        sizes.small,
        words.map_or(nothing, |words| words.none),
    );
    let told: Vec<String> = figures.iter().map(|figure| figure::words(figure)).collect();
    Drawing {
        kind: Kind::Dots,
        width: size.width,
        height,
        title: words.map_or(nothing.into(), |words| {
            filled(words.title, &CHANNELS, &[&int(figures.len())]).into()
        }),
        desc: t!("{0}。", told.join(t!("；"))).into(),
        how_to_read: words.map_or("".into(), |words| match each {
            1 => words.one.into(),
            _ => filled(words.many, &EACH, &[&large(each)]).into(),
        }),
        axis: None,
        marks,
        alone: None,
    }
}
