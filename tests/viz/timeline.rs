//! The timeline tells the truth at every zoom: names stand where their days are, no line runs
//! through words, and nothing covers what says that something is only planned.

use crate::{
    checks::{points, texts},
    fixtures,
};
use baoan_report::{
    data::REPORT,
    language::{Language, speaking},
    viz::{
        Drawing, Kind, Size, VARIANTS,
        bounds::Bounds,
        layout,
        mark::{Mark, Text},
        poster::{Extra, poster},
        scale::{Domain, Time, civil, day_of},
        standalone::{standalone, style},
    },
};
use proptest::prelude::*;
use report::model::{Event, Lane, Report, Status};

/// A name on the axis, and where its line or its first instant is.
struct Name {
    words: String,
    at: f64,
    larger: bool,
}

/// Names of units from first to last, as they stand below the lanes or in the margin.
fn names(drawing: &Drawing) -> Vec<Name> {
    let mut names = Vec::new();
    if drawing.axis.is_some_and(|axis| axis.vertical) {
        let margin = texts(drawing).into_iter().filter(|text| text.x == 0.0);
        for text in margin.filter(|text| text.class == "quiet small") {
            let lines = text.bounds();
            names.extend(text.runs.iter().zip(&lines).map(|(run, line)| Name {
                words: run.words.to_string(),
                at: line.y - text.size * 0.24,
                larger: run.class == "strong small",
            }));
        }
        return names;
    }
    for mark in &drawing.marks {
        let Mark::Text(text) = mark else { continue };
        if matches!(text.class, "quiet small" | "song heading") {
            names.push(Name {
                words: text.runs[0].words.to_string(),
                at: text.x - 2.0,
                larger: text.class == "song heading",
            });
        }
    }
    names.sort_by(|a, b| a.at.total_cmp(&b.at).then(b.larger.cmp(&a.larger)));
    names
}

/// The number before a sign: 「3」 of 「2022年3月」 before 月.
fn number(words: &str, sign: char) -> Option<i32> {
    let (before, _) = words.split_once(sign)?;
    let digits = before.rsplit(|c: char| !c.is_ascii_digit()).next()?;
    digits.parse().ok()
}

/// What is wrong with the names of a stretch of time.
fn misplaced(drawing: &Drawing, domain: Domain) -> Option<String> {
    let axis = drawing.axis.expect("it has an axis");
    let time = Time::new(domain, axis.range);
    let (mut year, mut month) = (None, None);
    let mut year_at = f64::MIN;
    for Name { words, at, larger } in names(drawing) {
        let seen = time.invert(at + 0.6).max(domain.start) as i32;
        let (own_year, own_month, _) = civil(seen);
        let own_month = i32::from(own_month);
        let wrong = |what: &str| Some(format!("「{words}」 at {at:.1} (day {seen}): {what}"));
        if let Some(said) = number(&words, '年') {
            (year, month, year_at) = (Some(said), None, at);
        }
        if let Some(said) = number(&words, '月') {
            // Below its own year it stands a line lower.
            let line = if at - year_at < 24.0 { year_at } else { at };
            let first = time.map(day_of(own_year, own_month as u8, 1).into());
            let begins = (first.max(axis.range.0) - line).abs() < 0.6;
            if said != own_month || larger && !begins {
                return wrong("a month's name is not at its first day");
            }
            if year.is_some_and(|year| year != own_year) {
                return wrong("a month of another year");
            }
            month = Some(said);
        } else if let Some(said) = number(&words, '日') {
            // A week is called by its Monday.
            let named = (0..7).map(|back| seen - back);
            let named = named.map(civil).find(|day| i32::from(day.2) == said);
            if named.is_none_or(|day| Some(i32::from(day.1)) != month) {
                return wrong("a day of another month");
            }
        } else if let Some(said) = number(&words, '季')
            && (own_month - 1) / 3 + 1 != said
        {
            return wrong("another quarter");
        }
    }
    None
}

/// The stretches of straight line that a mark draws.
fn strokes(mark: &Mark) -> Vec<((f64, f64), (f64, f64))> {
    let Mark::Path { class, d } = mark else {
        return Vec::new();
    };
    if !["hairline", "today", "axis", "leader", "hatch"].contains(class) {
        return Vec::new();
    }
    let mut strokes = Vec::new();
    for piece in d.as_str().split('M').skip(1) {
        let points = points(&format!("M{piece}"));
        strokes.extend(points.windows(2).map(|pair| (pair[0], pair[1])));
    }
    strokes
}

/// Whether a line runs through a box (Liang and Barsky).
fn crosses((from, to): ((f64, f64), (f64, f64)), bounds: &Bounds) -> bool {
    let (dx, dy) = (to.0 - from.0, to.1 - from.1);
    let (mut enters, mut leaves) = (0.0_f64, 1.0_f64);
    for (step, room) in [
        (-dx, from.0 - bounds.x),
        (dx, bounds.right() - from.0),
        (-dy, from.1 - bounds.y),
        (dy, bounds.bottom() - from.1),
    ] {
        if step == 0.0 && room <= 0.0 {
            return false;
        }
        if step < 0.0 {
            enters = enters.max(room / step);
        } else if step > 0.0 {
            leaves = leaves.min(room / step);
        }
    }
    enters < leaves
}

/// Words that a line runs through.
fn crossed(drawing: &Drawing) -> Option<String> {
    let mut lines = Vec::new();
    drawing.walk(&mut |mark| lines.extend(strokes(mark)));
    for text in texts(drawing) {
        for bounds in text.bounds().iter().map(|line| line.inset(0.1)) {
            if let Some(line) = lines.iter().find(|line| crosses(**line, &bounds)) {
                return Some(format!("{line:?} runs through {:?}", text.runs));
            }
        }
    }
    None
}

/// Words on a band or over hatching; hatching that is not as long as its band.
fn covered(drawing: &Drawing) -> Option<String> {
    let mut bands: Vec<Bounds> = Vec::new();
    let mut found = None;
    drawing.walk(&mut |mark| {
        let Mark::Link(link) = mark else { return };
        if link.class != "phase" {
            return;
        }
        let mut band: Option<Bounds> = None;
        for mark in &link.marks {
            match mark {
                Mark::Rect { class, bounds, .. } if *class != "hit" => {
                    bands.push(*bounds);
                    if *class == "shape intended" {
                        band = Some(*bounds);
                    }
                }
                Mark::Path { class: "hatch", d } => {
                    let xs = points(d.as_str()).into_iter().map(|point| point.0);
                    let (least, most) = xs.fold((f64::MAX, f64::MIN), |(least, most), x| {
                        (least.min(x), most.max(x))
                    });
                    if let Some(band) = band
                        && (least > band.x + 1.0 || most < band.right() - 7.0)
                    {
                        found = Some(format!("{band:?} is hatched from {least} to {most}"));
                    }
                }
                _ => {}
            }
        }
    });
    for text in texts(drawing) {
        for line in text.bounds() {
            if let Some(band) = bands.iter().find(|band| band.overlaps(&line)) {
                found = Some(format!("{:?} stands on {band:?}", text.runs));
            }
        }
    }
    found
}

fn sound(report: &Report, width: f64, domain: Domain, name: &str) {
    let drawing = layout::timeline(report, Size { width }, domain);
    let place = format!("{name} at {width} px, {domain:?}");
    assert_eq!(crossed(&drawing), None, "{place}");
    assert_eq!(covered(&drawing), None, "{place}");
    if !drawing.marks.is_empty() && baoan_report::language::current() != Language::English {
        assert_eq!(misplaced(&drawing, domain), None, "{place}");
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(600))]

    /// Any stretch of time, on any screen: from hours to decades.
    #[test]
    fn any_stretch_of_time_is_sound(
        start in 18_500.0_f64..19_400.0,
        length in 1.5_f64..8.0,
        width in prop_oneof![300.0_f64..520.0, 620.0_f64..1200.0],
    ) {
        sound(&REPORT, width, Domain::new(start, start + length.exp()), "report");
    }
}

#[test]
fn hard_reports_are_sound_at_every_zoom() {
    for fixture in fixtures::all() {
        let fit = Domain::fit(&fixture.report);
        for width in [350.0, 700.0, 920.0, 1200.0] {
            for zoom in [1.0, 0.5, 0.2, 0.07, 0.02] {
                for place in [0.0, 0.3, 0.7, 1.0] {
                    let day = fit.start + fit.length() * place;
                    sound(&fixture.report, width, fit.zoom(day, zoom), fixture.name);
                }
            }
        }
    }
}

#[test]
fn english_is_sound_too() {
    speaking(Language::English, || {
        let fit = Domain::fit(&REPORT);
        for width in [350.0, 700.0, 920.0, 1200.0] {
            for zoom in [1.0, 0.4, 0.1] {
                for place in [0.0, 0.5, 1.0] {
                    let day = fit.start + fit.length() * place;
                    sound(&REPORT, width, fit.zoom(day, zoom), "English");
                }
            }
        }
    });
}

/// The line of the report's day is whole, and says what it is; what comes after that day has its words
/// after it, too, where they have room.
#[test]
fn the_day_of_the_report_is_one_line_with_its_name() {
    for width in [692.0, 824.0, 920.0, 1200.0] {
        let drawing = layout::timeline(&REPORT, Size { width }, Domain::fit(&REPORT));
        let mut pieces = Vec::new();
        drawing.walk(&mut |mark| {
            if let Mark::Path { class: "today", .. } = mark {
                pieces.extend(strokes(mark));
            }
        });
        assert_eq!(pieces.len(), 1, "pieces at {width} px: {pieces:?}");
        let ((x, top), _) = pieces[0];
        let named = texts(&drawing)
            .into_iter()
            .find(|text| text.class == "published small")
            .map(|text| (text.x - x, text.y - top));
        let (right, down) = named.expect("its name");
        assert!(
            (0.0..12.0).contains(&right) && down < 24.0,
            "{right}, {down}"
        );
    }
}

#[test]
fn april_does_not_stand_above_a_day_of_march() {
    let day = |year, month, day| f64::from(day_of(year, month, day));
    let domain = Domain::new(day(2022, 2, 20), day(2022, 5, 10));
    let drawing = layout::timeline(&REPORT, Size { width: 350.0 }, domain);
    let words: Vec<String> = names(&drawing).into_iter().map(|name| name.words).collect();
    let at = |name: &str| words.iter().position(|own| own == name);
    let (march, last, april) = (at("3月"), at("28日"), at("4月"));
    assert!(march.is_some() && april.is_some(), "{words:?}");
    assert!(
        last.is_none_or(|last| march < Some(last) && Some(last) < april),
        "{words:?}"
    );
}

/// An event's label.
fn label(drawing: &Drawing, id: &str) -> String {
    let links = drawing.links();
    let link = links
        .iter()
        .find(|link| link.id == id)
        .expect("it is drawn");
    let mut words = String::new();
    for mark in &link.marks {
        if let Mark::Text(Text { runs, .. }) = mark {
            words.extend(runs.iter().map(|run| format!("{}|", run.words)));
        }
    }
    words
}

#[test]
fn a_mark_says_which_moment_it_is() {
    for width in [350.0, 920.0] {
        let drawing = layout::draw(&REPORT, Kind::Timeline, Size { width });
        for (id, date) in [
            ("event-party-congress", "2021年9月27日开幕"),
            ("event-city-session", "2022年4月10日开幕"),
            ("event-published", "2022年9月29日见报"),
        ] {
            let label = label(&drawing, id);
            assert!(label.contains(date), "{label}");
        }
        let published = label(&drawing, "event-published");
        assert!(published.starts_with("宝安日报|"), "{published}");
        let words: String = texts(&drawing)
            .iter()
            .flat_map(|text| &text.runs)
            .map(|run| run.words.as_ref())
            .collect();
        assert!(!words.contains("来源"), "{words}");
    }
}

#[test]
fn a_lane_without_dated_events_is_none() {
    let plan = Event {
        lane: Lane::Outlook,
        status: Status::Planned,
        ..REPORT.events[0]
    };
    let events: Vec<Event> = REPORT.events.iter().copied().chain([plan]).collect();
    let mut page = REPORT.page;
    page.lanes[Lane::Outlook as usize] = "部署";
    let report = Report {
        page,
        events: events.leak(),
        ..*REPORT
    };
    for (report, shown) in [(&*REPORT, false), (&report, true)] {
        let drawing = layout::draw(report, Kind::Timeline, Size { width: 920.0 });
        let named = drawing
            .marks
            .iter()
            .any(|mark| matches!(mark, Mark::Group { label, .. } if label == "部署"));
        assert_eq!(named, shown);
    }
}

#[test]
fn files_need_no_order_of_painting() {
    // Programs that don't know it paint a stroke over its letters.
    let mut files = vec![style(), poster(&REPORT, Extra::default())];
    for variant in VARIANTS {
        let size = Size {
            width: variant.width,
        };
        let drawing = layout::draw(&REPORT, variant.kind, size);
        files.push(standalone(&drawing, &REPORT.source));
    }
    for file in files {
        assert!(!file.contains("paint-order"));
    }
}
