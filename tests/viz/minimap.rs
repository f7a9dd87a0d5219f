//! The miniature: as long as the article, and every figure where it stands.

use crate::fixtures;
use baoan_report::{
    data::REPORT,
    viz::{
        Drawing, Size,
        bounds::Bounds,
        layout,
        mark::{Link, Mark},
    },
};

/// Width it has in the page, and of a character of it.
const WIDTH: f64 = 260.0;
const EM: f64 = 3.0;

fn drawn() -> Drawing {
    layout::minimap(&REPORT, Size { width: WIDTH })
}

/// The lengths after a command of a path.
fn lengths(d: &str, command: char) -> Vec<f64> {
    let end = |rest: &str| rest.find(|c: char| c.is_ascii_alphabetic());
    let number = |rest: &str| rest[..end(rest).unwrap_or(rest.len())].trim().parse().ok();
    d.split(command).skip(1).filter_map(number).collect()
}

fn path<'a>(link: &'a Link, class: &str) -> Option<&'a str> {
    link.marks.iter().find_map(|mark| match mark {
        Mark::Path { class: own, d } if own.contains(class) => Some(d.as_str()),
        _ => None,
    })
}

#[test]
fn its_lines_are_as_long_as_the_article() {
    let drawing = drawn();
    let rows: f64 = drawing
        .marks
        .iter()
        .map(|mark| match mark {
            Mark::Path { d, .. } => lengths(d.as_str(), 'h').iter().sum(),
            _ => 0.0,
        })
        .sum();
    let characters = REPORT.source.text.lines();
    let characters: usize = characters.map(|line| line.chars().count()).sum();
    assert!((rows / EM - characters as f64).abs() < 0.5, "{rows}");
}

#[test]
fn a_figure_is_marked_as_wide_as_it_is_printed() {
    for link in drawn().links() {
        let figures = REPORT.figures.iter();
        let mut own = figures.filter(|figure| figure.id == link.id);
        let figure = own.next().expect("a figure");
        let d = path(link, "tick").expect("a mark");
        // To the mark, along it, back along it, back; further pieces along and back.
        let level = lengths(d, 'h');
        let wide: f64 = [level[1]]
            .iter()
            .chain(level[4..].iter().step_by(2))
            .map(|h| h.abs())
            .sum();
        let characters = figure.text.chars().count() as f64;
        assert!((wide - characters * EM).abs() < 0.01, "{}: {d}", link.id);
        assert_eq!(level.iter().sum::<f64>(), 0.0, "{}: {d}", link.id);
    }
}

#[test]
fn figures_come_in_the_order_of_the_article() {
    let drawing = drawn();
    let ids: Vec<&str> = drawing.links().iter().map(|link| link.id).collect();
    let wanted: Vec<&str> = REPORT.figures.iter().map(|figure| figure.id).collect();
    assert_eq!(ids, wanted);
    assert!(
        drawing.links()[0].label.ends_with("句"),
        "no place is named"
    );
}

#[test]
fn what_can_be_hit_is_apart_and_large_enough() {
    for fixture in fixtures::all() {
        let drawing = layout::minimap(&fixture.report, Size { width: WIDTH });
        let links = drawing.links();
        let hits: Vec<&Bounds> = links
            .iter()
            .filter_map(|link| match link.marks.first() {
                Some(Mark::Rect {
                    class: "hit",
                    bounds,
                    ..
                }) => Some(bounds),
                _ => None,
            })
            .collect();
        assert_eq!(hits.len(), links.len(), "{}", fixture.name);
        for (index, hit) in hits.iter().enumerate() {
            assert!(
                hit.height >= 24.0 && hit.width >= 24.0,
                "{}: {hit:?}",
                fixture.name
            );
            let apart = |other: &&Bounds| !hit.inset(0.6).overlaps(&other.inset(0.6));
            assert!(
                hits[index + 1..].iter().all(apart),
                "{}: {hit:?}",
                fixture.name
            );
        }
    }
}
