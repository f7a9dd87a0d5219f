//! The article in miniature: its lines in grey, its headings dark, and every figure as a
//! coloured mark at its true place, named in the margins.

mod label;
mod page;
mod pin;

use super::{note, sizes::Sizes};
use crate::language::{Language, current, t};
use crate::viz::{
    drawing::{Drawing, Size},
    mark::Mark,
    number::int,
    path::PathData,
    variant::Kind,
};
use label::{Labels, SIDES};
use page::Page;
use report::model::{Report, Status};

/// Width of the miniature page, in font sizes of the small print.
const WIDE: f64 = 12.0;
/// So many times as high as the page its margins may get; of more figures only the places are drawn: far
/// from them, numbers would tell nothing, and their leaders would run into each other.
const CROWDED: f64 = 1.6;
/// Narrowest it gets to make room for long numbers.
const NARROW: f64 = 4.0;
/// Between the page and a label, likewise: room for leaders to slope.
fn lead() -> f64 {
    // English labels are wider.
    if current() == Language::English {
        1.0
    } else {
        1.4
    }
}

/// Lays out the whole article, and the figures in it.
pub fn minimap(report: &Report, size: Size) -> Drawing {
    let small = Sizes::of(size.width).small;
    let most = (size.width - small * (NARROW + 2.0 * lead())) / 2.0;
    let labels = Labels::new(report, small, most);
    let margins: f64 = SIDES.map(|side| labels.width(side)).iter().sum();
    let wide = (size.width - margins - small * 2.0 * lead()).min(small * WIDE);
    // Everything in the middle of the room there is.
    let left = (size.width - margins - wide) / 2.0 + labels.width(SIDES[0]);
    let page = Page::new(report, left, wide);
    let crowd = labels.height_of_all() > CROWDED * page.bottom;
    let (page, (links, bottom)) = if crowd {
        let wide = size.width.min(small * WIDE);
        let page = Page::new(report, (size.width - wide) / 2.0, wide);
        let places = labels.places(&page);
        (page, places)
    } else {
        let links = labels.draw(&page, (small * lead()).floor());
        (page, links)
    };
    let mut marks = vec![lines(&page, false), lines(&page, true)];
    marks.extend(links);
    let mut height = bottom.max(page.bottom);
    if crowd {
        let words = t!("这里只标位置；数字另有数据表");
        note::line(&mut marks, size.width, &mut height, small, words.into());
    } else {
        note::nothing(
            &mut marks,
            size.width,
            &mut height,
            small,
            t!("原文里没有数字"),
        );
    }
    let has = |status| report.figures.iter().any(|own| own.status == status);
    Drawing {
        kind: Kind::Minimap,
        width: size.width,
        height,
        title: t!("原文缩略：{0}组数字在哪里", int(report.figures.len())).into(),
        desc: told(report).into(),
        how_to_read: if has(Status::Forecast) {
            t!("一线一行，深的是标题；色块是数字，空心的是计划或预计的数。")
        } else if has(Status::Planned) {
            t!("一线一行，深的是标题；色块是数字，空心的是计划。")
        } else {
            t!("一线一行，深的是标题；色块是数字。")
        }
        .into(),
        axis: None,
        marks,
        alone: None,
    }
}

/// All rows of text, or all rows of headings.
fn lines(page: &Page, headings: bool) -> Mark {
    let mut path = PathData::new();
    let mut last: Option<&page::Row> = None;
    for row in page.rows.iter().filter(|row| row.heading == headings) {
        path = match last {
            // Full lines all read the same then, which makes the page smaller.
            Some(last) => path.step(-last.width, row.y - last.y),
            None => path.move_to(page.left, row.y),
        };
        path = path.across(row.width);
        last = Some(row);
    }
    let class = if headings { "title-row" } else { "row" };
    Mark::Path { class, d: path }
}

/// How many figures stand in each section.
fn told(report: &Report) -> String {
    let inside = |section: &str| {
        let stands = |quote: &report::model::Quote| {
            let sentence = report.source.sentences.iter();
            let mut own = sentence.filter(|sentence| sentence.id == quote.sentence);
            own.any(|sentence| sentence.section == section)
        };
        let figures = report.figures.iter();
        figures.filter(|figure| stands(&figure.quote)).count()
    };
    let sections = report.source.sections.iter();
    let counts = sections.map(|section| (section.title, inside(section.id)));
    let told: Vec<String> = counts
        .filter(|(_, count)| *count > 0)
        .map(|(title, count)| t!("{0}{1}组", title, int(count)))
        .collect();
    t!("{0}。", told.join(t!("，")))
}
