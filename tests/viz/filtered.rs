//! Drawings of some figures: what a filter leaves out changes nothing of the others.

use crate::{
    checks::{points, texts, words},
    fixtures,
};
use baoan_report::{
    data::REPORT,
    language::{Language, speaking},
    viz::{
        Drawing, Kind, Size, layout,
        mark::{Link, Mark},
    },
};
use proptest::prelude::*;
use report::model::{Figure, Report};
use std::collections::BTreeMap;

/// How a figure is drawn, wherever it stands.
#[derive(Debug, PartialEq)]
struct Look {
    /// The name of its group.
    group: String,
    /// Class, width and height of its bar or dots, and of what is to be hit.
    shapes: Vec<(&'static str, f64, f64)>,
    /// The sizes of its texts, by class.
    sizes: Vec<(&'static str, f64)>,
    /// What stands for its number.
    numeral: String,
}

fn looks(drawing: &Drawing) -> BTreeMap<&'static str, Look> {
    fn collect(marks: &[Mark], group: &str, looks: &mut BTreeMap<&'static str, Look>) {
        for mark in marks {
            match mark {
                Mark::Group { label, marks, .. } => collect(marks, label, looks),
                Mark::Link(link) => drop(looks.insert(link.id, look(link, group))),
                _ => {}
            }
        }
    }
    let mut looks = BTreeMap::new();
    collect(&drawing.marks, "", &mut looks);
    looks
}

fn look(link: &Link, group: &str) -> Look {
    let (mut shapes, mut sizes, mut numeral) = (Vec::new(), Vec::new(), String::new());
    for mark in &link.marks {
        match mark {
            Mark::Path { class, d } => {
                let extent = |of: fn(&(f64, f64)) -> f64| {
                    let places = points(d.as_str());
                    let places = places.iter().map(of);
                    let least = places.clone().fold(f64::MAX, f64::min);
                    // Half a dot is none.
                    places.fold(f64::MIN, f64::max).max(least) - least
                };
                shapes.push((*class, extent(|at| at.0), extent(|at| at.1)));
            }
            Mark::Text(text) => {
                sizes.push((text.class, text.size));
                if text.class == "numeral" {
                    numeral = text.runs.iter().map(|run| run.words.as_ref()).collect();
                }
            }
            _ => {}
        }
    }
    Look {
        group: group.to_owned(),
        shapes,
        sizes,
        numeral,
    }
}

/// Alike, but for the rounding of coordinates.
fn alike(one: &Look, other: &Look) -> bool {
    let shapes = one.shapes.iter().zip(&other.shapes);
    let mut same =
        shapes.map(|(a, b)| a.0 == b.0 && (a.1 - b.1).abs() < 0.25 && (a.2 - b.2).abs() < 0.25);
    one.shapes.len() == other.shapes.len()
        && same.all(|same| same)
        && (&one.group, &one.sizes, &one.numeral) == (&other.group, &other.sizes, &other.numeral)
}

fn check(report: &Report, shown: &[&'static Figure], kind: Kind, width: f64) {
    let size = Size { width };
    let drawing = match kind {
        Kind::Bars => layout::bars(report, shown, size),
        _ => layout::dots(report, shown, size),
    };
    let (whole, some) = (looks(&layout::draw(report, kind, size)), looks(&drawing));
    for figure in shown {
        // Not all are proposals.
        let Some(whole) = whole.get(figure.id) else {
            continue;
        };
        let some = some.get(figure.id).expect("what passes is drawn");
        assert!(
            alike(whole, some),
            "{}: {whole:?}, filtered {some:?}",
            figure.id
        );
    }
    let wanted = |id: &&&str| shown.iter().any(|figure| figure.id == **id);
    assert_eq!(some.len(), whole.keys().filter(wanted).count());
}

#[test]
fn one_alone_is_as_it_is_among_all() {
    for name in ["report", "twelve-digits", "nine-areas", "numerals"] {
        let report = fixtures::named(name);
        for figure in report.figures {
            for (kind, width) in [
                (Kind::Bars, 350.0),
                (Kind::Bars, 920.0),
                (Kind::Dots, 350.0),
                (Kind::Dots, 920.0),
            ] {
                check(&report, &[figure], kind, width);
            }
        }
    }
}

proptest! {
    #[test]
    fn whatever_is_left_out_the_others_are_as_they_were(
        passes in prop::collection::vec(any::<bool>(), REPORT.figures.len()),
        kind in prop::sample::select(vec![Kind::Bars, Kind::Dots]),
        width in 280.0..1_200.0,
        language in prop::sample::select(Language::ALL.to_vec()),
    ) {
        speaking(language, || {
            let figures = REPORT.figures.iter().zip(&passes);
            let shown: Vec<_> = figures.filter(|(_, passes)| **passes).map(|(figure, _)| figure).collect();
            check(&REPORT, &shown, kind, width);
        });
    }
}

/// 15场次 among 38 and 29 is no lone unit when the others are filtered out.
#[test]
fn what_others_share_stays_shared() {
    let shown: Vec<_> = REPORT
        .figures
        .iter()
        .filter(|figure| figure.area == Some("area-3"))
        .collect();
    let drawing = layout::bars(&REPORT, &shown, Size { width: 920.0 });
    let looks = looks(&drawing);
    assert_eq!(looks["figure-sector-activities"].group, "单位：场次");
    assert!(!words(&drawing).contains("单位独一"));
}

/// Proposals to the city's conference and to the district's are not added up.
#[test]
fn no_number_is_drawn_that_the_article_does_not_print() {
    for width in [350.0, 920.0] {
        for kind in [Kind::Bars, Kind::Dots] {
            let drawn = words(&layout::draw(&REPORT, kind, Size { width }));
            for number in drawn
                .split(|c: char| !c.is_ascii_digit())
                .filter(|number| !number.is_empty())
            {
                let printed = |figure: &&Figure| {
                    figure.printed.contains(number) || figure.label.contains(number)
                };
                assert!(
                    REPORT.figures.iter().find(printed).is_some(),
                    "{number} in {drawn}"
                );
            }
        }
    }
}

/// The page says eighteen; the ring has seventeen, and says where the other one is.
#[test]
fn a_ring_without_some_figures_says_so() {
    for (language, said) in [
        (Language::Hans, "17个数据已完成，另1个是计划"),
        (Language::Hant, "17個數據已完成，另1個是計劃"),
        (
            Language::English,
            "17 figures are done; 1 more, planned, is not in the ring",
        ),
    ] {
        let ring = speaking(language, || {
            layout::draw(&REPORT, Kind::Ring, Size { width: 736.0 })
        });
        assert!(ring.how_to_read.contains(said), "{}", ring.how_to_read);
    }
    for name in ["report", "nine-areas", "one-area", "no-figures", "nothing"] {
        let report = fixtures::named(name);
        let ring = layout::draw(&report, Kind::Ring, Size { width: 736.0 });
        let drawn = ring
            .links()
            .iter()
            .filter(|link| link.id.starts_with("figure-"))
            .count();
        // Numbers that found no room are told below it (`layout::note`).
        let told = texts(&ring).iter().find_map(|text| {
            let words = text.runs.first()?.words.strip_prefix("另有 ")?;
            words.split_once(" 个数据")?.0.parse().ok()
        });
        let done = drawn + told.unwrap_or(0);
        let rest = report.figures.len() - done;
        let said = format!("{done}个数据已完成，另{rest}个是计划");
        assert_eq!(
            ring.how_to_read.contains(&said),
            rest > 0,
            "{name}: {}",
            ring.how_to_read
        );
    }
}
