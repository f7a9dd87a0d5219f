//! Every drawing at every width: nothing overlaps, nothing sticks out, nothing is missing.

use crate::{
    checks::{outside, overlap, pieces, smallest, texts, words},
    fixtures,
};
use baoan_report::{
    data::REPORT,
    viz::{Drawing, Kind, Size, VARIANTS, layout, mark::Mark, scale::Domain},
};
use report::model::{Report, Status};

/// Widths of the content at every viewport from 320 to 1920 px, `step` apart.
fn widths(step: usize) -> impl Iterator<Item = f64> {
    (320..=1920)
        .step_by(step)
        .map(|viewport| (f64::from(viewport) - 40.0).min(1248.0))
}

fn check(drawing: &Drawing, name: &str) {
    for piece in pieces(drawing) {
        check_piece(&piece, name);
    }
}

fn check_piece(drawing: &Drawing, name: &str) {
    let place = format!("{:?} of {name} at {} px", drawing.kind, drawing.width);
    assert!(
        drawing.height.is_finite() && drawing.height > 0.0,
        "{place}: no height"
    );
    assert_eq!(outside(drawing), None, "{place}");
    assert_eq!(overlap(drawing), None, "{place}");
    assert!(
        smallest(drawing) >= 11.99,
        "{place}: {} px type",
        smallest(drawing)
    );
}

#[test]
fn the_report_is_sound_at_every_width() {
    for width in widths(8) {
        for kind in Kind::ALL {
            check(&layout::draw(&REPORT, kind, Size { width }), "report");
        }
    }
}

#[test]
fn hard_reports_are_sound_too() {
    for fixture in fixtures::all() {
        for width in widths(40) {
            for kind in Kind::ALL {
                check(
                    &layout::draw(&fixture.report, kind, Size { width }),
                    fixture.name,
                );
            }
        }
    }
}

#[test]
fn the_timeline_is_sound_at_every_zoom() {
    let fit = Domain::fit(&REPORT);
    for width in [350.0, 920.0] {
        for zoom in [4.0, 1.5, 0.7, 0.3, 0.1, 0.03, 0.01, 0.003] {
            for place in [0.0, 0.2, 0.5, 0.9, 1.0] {
                let day = fit.start + fit.length() * place;
                let drawing = layout::timeline(&REPORT, Size { width }, fit.zoom(day, zoom));
                check(&drawing, "zoomed report");
                if width < 400.0 {
                    names_stay_in_the_margin(&drawing);
                }
            }
        }
    }
}

/// On phones the names of days and months stand left of the bars, which are no text.
fn names_stay_in_the_margin(drawing: &Drawing) {
    for text in texts(drawing).iter().filter(|text| text.x == 0.0) {
        for line in text.bounds() {
            assert!(line.right() < 58.0, "{:?} reaches the bars", text.runs);
        }
    }
}

/// Ids that a drawing of that kind must show.
fn expected(report: &Report, kind: Kind, width: f64) -> Vec<&'static str> {
    let groups = report.groups();
    let tasks = || report.plans.iter().flat_map(|plan| plan.tasks);
    let measures = || report.areas.iter().flat_map(|area| area.measures);
    match kind {
        Kind::Ring => {
            let figures = report
                .figures
                .iter()
                .filter(|figure| figure.status == Status::Done);
            let areas = report.areas.iter().map(|area| area.id);
            let measured = figures
                .filter(|figure| figure.measure.is_some())
                .map(|figure| figure.id);
            areas
                .chain(measures().map(|measure| measure.id))
                .chain(measured)
                .collect()
        }
        Kind::Timeline => report
            .events
            .iter()
            .filter(|event| event.date.is_some())
            .map(|event| event.id)
            .collect(),
        Kind::Towers => {
            let slots = groups.iter().flat_map(|group| group.slots);
            let groups = groups.iter().map(|group| group.id);
            groups.chain(slots.map(|slot| slot.id)).collect()
        }
        Kind::Blueprint => {
            let plans = report.plans.iter().map(|plan| plan.id);
            // Phones have rows of plans, which say how many tasks they have.
            if width < 600.0 {
                return plans.collect();
            }
            let figures = tasks().flat_map(|task| task.figures.iter().copied());
            let tasks = tasks().map(|task| task.id);
            plans.chain(tasks).chain(figures).collect()
        }
        Kind::Bars | Kind::Minimap => report.figures.iter().map(|figure| figure.id).collect(),
        Kind::Dots => {
            let counted = |figure: &&report::model::Figure| {
                figure.unit == "件"
                    && figure.label.contains("提案")
                    && figure.status == Status::Done
            };
            report
                .figures
                .iter()
                .filter(counted)
                .map(|figure| figure.id)
                .collect()
        }
    }
}

#[test]
fn every_entity_is_drawn_exactly_once() {
    for variant in VARIANTS {
        let drawing = layout::draw(
            &REPORT,
            variant.kind,
            Size {
                width: variant.width,
            },
        );
        let mut drawn: Vec<&str> = drawing.links().iter().map(|link| link.id).collect();
        let mut wanted = expected(&REPORT, variant.kind, variant.width);
        drawn.sort_unstable();
        wanted.sort_unstable();
        assert_eq!(drawn, wanted, "{:?} {}", variant.kind, variant.name);
    }
}

#[test]
fn what_is_not_drawn_is_owned_up_to() {
    for fixture in fixtures::all() {
        for variant in VARIANTS {
            let drawing = layout::draw(
                &fixture.report,
                variant.kind,
                Size {
                    width: variant.width,
                },
            );
            let drawn: Vec<&str> = drawing.links().iter().map(|link| link.id).collect();
            let wanted = expected(&fixture.report, variant.kind, variant.width);
            let place = format!("{:?} {} of {}", variant.kind, variant.name, fixture.name);
            assert!(drawn.iter().all(|id| wanted.contains(id)), "{place}");
            if drawn.len() < wanted.len() && !wanted.is_empty() {
                assert!(
                    words(&drawing).contains("另有"),
                    "{place} leaves out in silence"
                );
            }
        }
    }
}

#[test]
fn numerals_are_the_articles_own() {
    let text = REPORT.source.text;
    let drawing = layout::draw(&REPORT, Kind::Ring, Size { width: 736.0 });
    for link in drawing
        .links()
        .iter()
        .filter(|link| link.id.starts_with("figure-"))
    {
        let figure = REPORT
            .figures
            .iter()
            .find(|figure| figure.id == link.id)
            .expect("a figure");
        assert!(
            link.label.contains(figure.text) && text.contains(figure.text),
            "{}",
            link.label
        );
    }
}

/// The words of the entity of that id in a drawing.
fn said(drawing: &Drawing, id: &str) -> String {
    let links = drawing.links();
    let link = links
        .iter()
        .find(|link| link.id == id)
        .expect("it is drawn");
    let mut said = String::new();
    for mark in &link.marks {
        mark.walk(&mut |mark| {
            if let Mark::Text(text) = mark {
                said.extend(text.runs.iter().map(|run| run.words.as_ref()));
            }
        });
    }
    said
}

#[test]
fn every_number_at_the_ring_has_its_noun() {
    for fixture in [
        "report",
        "no-figures",
        "one-area",
        "numerals",
        "twelve-digits",
    ] {
        let report = fixtures::named(fixture);
        let drawing = layout::draw(&report, Kind::Ring, Size { width: 736.0 });
        // With the card it fits a window of 900 px (assets/style/done.css).
        assert!(drawing.height <= 528.0, "{fixture}: {}", drawing.height);
        for id in expected(&report, Kind::Ring, 736.0) {
            let Some(figure) = report.figures.iter().find(|figure| figure.id == id) else {
                continue;
            };
            let said = said(&drawing, id);
            let told = [figure.short, figure.text].map(|words| said.contains(words));
            assert_eq!(told, [true, true], "{fixture}: {said}");
        }
    }
}

/// On a phone that of the chosen one alone is seen.
#[test]
fn every_number_at_the_ring_of_a_phone_has_its_noun_when_it_is_chosen() {
    let drawing = layout::draw(&REPORT, Kind::Ring, Size { width: 350.0 });
    for link in drawing.links() {
        let figure = REPORT.figures.iter().find(|figure| figure.id == link.id);
        let noun = link.marks.iter().find_map(|mark| match mark {
            Mark::Text(text) if text.class == "noun" => Some(text),
            _ => None,
        });
        let said = noun
            .and_then(|text| text.runs.first())
            .map(|run| &run.words);
        assert_eq!(said.is_some(), figure.is_some(), "{}", link.id);
        if let (Some(said), Some(figure)) = (said, figure) {
            assert!(said.ends_with(figure.short), "{said}");
        }
    }
}

#[test]
fn bars_follow_the_figures_they_are_given() {
    let few: Vec<_> = REPORT
        .figures
        .iter()
        .filter(|figure| figure.area == Some("area-3"))
        .collect();
    let drawing = layout::bars(&REPORT, &few, Size { width: 920.0 });
    assert_eq!(drawing.links().len(), few.len());
    let none = layout::bars(&REPORT, &[], Size { width: 350.0 });
    assert!(words(&none).contains("没有符合条件的数据"));
}
