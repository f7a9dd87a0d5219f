//! A report with figures of every kind, that belong to everything that a figure may belong to; of a
//! printed page, and with an area that has no measures. What its page, slides and pictures say of them.

#![cfg(feature = "ssr")]

use baoan_report::{
    data,
    language::Language,
    query::{
        card::{Card, card},
        cite::{Form, cite},
        clipping,
        counted::classes,
        deck::{Shape, Slide, deck},
        filter::{Filter, units},
        relation::{related, tone},
    },
    state::Store,
    view::{self, slides::slide},
    viz::{
        self, Drawing, Kind, Size, figure,
        layout::{by_unit, draw},
        poster, svg,
    },
};
use leptos::prelude::*;
use report::model::{self, Figure, Report, Status};
use std::path::Path;

fn opened() -> &'static Report {
    let folder = Path::new("tests/fixtures/shapes/2033");
    data::open(folder).unwrap_or_else(|found| panic!("{found}"));
    data::of(Language::Hans)
}

fn body() -> String {
    opened();
    Owner::new().with(|| view::app(Store::default()).to_html())
}

fn told(slug: &str) -> Card {
    card(opened(), &format!("figure-{slug}")).expect("it is there")
}

/// What stands between two texts, the first time.
#[track_caller]
fn between<'a>(html: &'a str, start: &str, end: &str) -> &'a str {
    let (_, rest) = html.split_once(start).expect("it begins");
    rest.split_once(end).expect("it ends").0
}

fn drawn(kind: Kind, width: f64) -> Drawing {
    draw(opened(), kind, Size { width })
}

fn slugs<'a>(figures: impl IntoIterator<Item = &'a &'static Figure>) -> Vec<&'static str> {
    let figures = figures.into_iter();
    figures
        .map(|figure| &figure.id["figure-".len()..])
        .collect()
}

/// Those of the area without measures.
const OWN: [&str; 4] = ["rivers", "good-water", "good-water-growth", "households"];

#[test]
fn each_row_says_what_its_figure_belongs_to() {
    let html = body();
    for (slug, belongs) in [
        ("output", "导语"),
        ("output-rank", "全篇"),
        ("rivers", "环境"),
        ("firms", "产业"),
        ("output-target", "今后的安排"),
        ("greenways", "建设水美之城"),
        ("wetlands", "修复湿地"),
    ] {
        let row = between(&html, &format!("id=\"/data/figure-{slug}\""), "</tr>");
        let cell = between(row, "<td class=\"belongs\">", "</td>");
        assert_eq!(cell, belongs, "{slug}");
    }
}

#[test]
fn a_target_says_its_year_in_the_table() {
    let html = body();
    for (slug, said) in [
        ("firms", "已完成"),
        ("projects", "计划"),
        ("output-target", "2035年的目标"),
    ] {
        let row = between(&html, &format!("id=\"/data/figure-{slug}\""), "</tr>");
        assert_eq!(between(row, "<td class=\"status\">", "</td>"), said);
    }
}

#[test]
fn what_another_paper_carried_is_cited_from_there() {
    let html = body();
    let note = between(&html, "id=\"/source\"", "article.txt");
    assert!(note.contains("《芦汀日报》2033-04-12。"), "{note}");
    assert!(note.contains("亦见《芦汀在线》2033-04-13。"), "{note}");
    let heading = opened().source.sentences.iter();
    let place = heading
        .map(|own| own.text)
        .position(|text| text == "今后的安排");
    let second = format!(
        "第{}句起：《芦汀晚报》2033-04-13。",
        place.expect("it is there") + 1
    );
    assert!(note.contains(&second), "{note}");
    assert_eq!(note.matches("原网页").count(), 1, "{note}");
    let foot = between(&html, "文字与数据出自", "版权归");
    assert!(foot.contains("亦见《芦汀在线》2033-04-13刊发的"), "{foot}");
    assert!(
        foot.contains("后一部分出自《芦汀晚报》2033-04-13刊发的"),
        "{foot}"
    );
    assert_eq!(foot.matches("<a ").count(), 1, "{foot}");
    let of = |id: &str| cite(opened(), id, Form::Standard, "2033-05-01");
    assert_eq!(
        of("figure-firms"),
        "靠水而兴 向新而行[N]. 芦汀日报, 2033-04-12."
    );
    assert_eq!(of("article"), of("figure-firms"));
    assert_eq!(
        of("figure-greenways"),
        "今后的安排[N]. 芦汀晚报, 2033-04-13."
    );
    for (id, paper) in [
        ("figure-firms", "《芦汀日报》"),
        ("figure-greenways", "《芦汀晚报》"),
    ] {
        let own = clipping::of(opened(), id).expect("it is a figure");
        let picture = viz::clipping::clipping(opened(), &own, poster::Extra::default());
        let picture = format!("{:?}", picture.marks);
        assert!(picture.contains(paper), "{id}");
    }
}

#[test]
fn an_area_without_measures_has_its_figures_itself() {
    let html = body();
    let steps = between(&html, "<ol class=\"areas\">", "<footer>");
    let first = between(
        steps,
        "<li data-tone=\"area-1\">",
        "<li data-tone=\"area-2\">",
    );
    assert!(!first.contains("<h4"), "{first}");
    for slug in OWN {
        assert!(first.contains(&format!("id=\"/areas/figure-{slug}\"")));
        assert!(first.contains(&format!("id=\"/overview/figure-{slug}\"")));
    }
    assert!(first.contains("2,300"), "its largest number");
    let card = card(opened(), "area-1").expect("it is there");
    let said: String = card.passage.iter().map(|segment| segment.text).collect();
    assert!(
        said.contains("整治河道18条") && said.contains("2,300余户。"),
        "{said}"
    );
    let links: Vec<_> = card.links.iter().map(|link| link.id).collect();
    assert_eq!(links, OWN.map(|slug| format!("figure-{slug}")));
    assert!(!html.contains("0项举措") && !html.contains("举措0项"));
}

#[test]
fn a_growth_stands_on_the_card_of_its_amount() {
    let facts = |slug| told(slug).facts;
    let funds = ["已完成", "到位资金增长：18.1%", "外资占：三成"];
    assert_eq!(facts("funds"), funds);
    assert_eq!(facts("funds-growth"), ["已完成", "到位资金：74亿元"]);
    assert_eq!(facts("output-target"), ["计划", "2035年的目标"]);
    assert_eq!(facts("wetlands"), ["计划"]);
    let report = opened();
    for figure in report.figures {
        for near in related(report, figure.id) {
            assert!(related(report, near).contains(&figure.id), "{near}");
        }
    }
    assert!(related(report, "figure-funds").contains(&"figure-foreign-funds"));
}

#[test]
fn what_belongs_to_the_whole_report_names_nothing() {
    let rank = told("output-rank");
    assert_eq!(rank.facts, ["已完成"]);
    assert_eq!((rank.of, rank.links.len(), rank.tone), (None, 0, "ink"));
    let report = opened();
    assert_eq!(tone(report, "figure-greenways"), "plan");
    assert_eq!(tone(report, "figure-projects"), "ink");
    assert_eq!(tone(report, "figure-rivers"), "area-1");
}

#[test]
fn a_target_is_planned_wherever_it_is_told() {
    let html = body();
    let item = between(&html, "id=\"/areas/figure-content-target\"", "</li>");
    assert!(item.contains("tag-planned"), "{item}");
    let item = between(&html, "id=\"/areas/figure-content\"", "</li>");
    assert!(!item.contains("tag"), "{item}");
    let poster = poster::poster(opened(), poster::Extra::default());
    assert!(poster.contains("满意率（计划）"));
}

#[test]
fn filters_find_what_belongs_there() {
    let report = opened();
    let rows = |query: &str| {
        let rows = Filter::parse(report, query).rows(report, &|a, b| a.cmp(b));
        slugs(&rows)
    };
    let mut own = rows("area=area-1");
    own.sort_unstable();
    let mut wanted = OWN;
    wanted.sort_unstable();
    assert_eq!(own, wanted);
    let in_areas = rows("area=area-1").len() + rows("area=area-2").len();
    let without = report.figures.iter().filter(|own| own.area.is_none());
    assert_eq!(in_areas + without.count(), rows("").len());
    assert!(rows("status=planned").contains(&"projects"));
    assert_eq!(rows("q=导语"), ["output", "output-growth"]);
    assert_eq!(rows("q=全篇"), ["output-rank"]);
    assert!(!units(report).contains(&""));
}

#[test]
fn no_scale_has_two_kinds() {
    let report = opened();
    let alike = |figures: &[&'static Figure]| {
        let mut others = figures.iter();
        others.all(|own| own.kind == figures[0].kind && own.year == figures[0].year)
    };
    for unit in by_unit(report) {
        assert!(alike(&unit), "{:?}", slugs(&unit));
        let has_rank = unit.iter().any(|own| own.kind == model::Kind::Rank);
        assert!(!has_rank || unit.len() == 1);
    }
    for class in classes(report) {
        assert!(!class.compared || alike(&class.figures), "{}", class.name);
    }
    let bars = svg::still(&drawn(Kind::Bars, 900.0));
    assert!(bars.contains("增幅，单位：%"), "{bars}");
    assert!(bars.contains("各不相同，不作比较"), "{bars}");
    let largest = figure::largest(report).map(|figure| figure.id);
    assert_eq!(largest, Some("figure-households"));
}

#[test]
fn the_ring_has_all_that_is_done_in_areas() {
    let report = opened();
    for width in [360.0, 560.0, 720.0] {
        let ring = drawn(Kind::Ring, width);
        let drawn = svg::page(&ring, "");
        for figure in report.figures {
            let inside = figure.area.is_some() && figure.status == Status::Done;
            let link = format!("data-id=\"{}\"", figure.id);
            assert_eq!(drawn.contains(&link), inside, "{} {width}", figure.id);
        }
        assert!(drawn.contains("已完成，领域：环境更加宜人"));
        assert!(drawn.contains("已完成，举措：把服务送上门"));
        assert!(!drawn.contains("NaN"));
        assert_eq!(ring.title, "2个领域、2项举措、10个已完成的数据");
        assert_eq!(
            ring.how_to_read,
            "由内向外：领域、举措、数据；不归举措的数据直接接在领域外。环上有10个数据；另9个是计划，或不归哪个领域，不在环上。"
        );
    }
}

#[test]
fn plans_show_their_own_figures() {
    let html = body();
    let plan = between(&html, "<section id=\"plan\"", "</section>");
    assert!(plan.contains("id=\"/plan/figure-greenways\""), "{plan}");
    assert!(
        plan.contains("id=\"/plan/figure-wetlands-target\""),
        "{plan}"
    );
    let blueprint = svg::page(&drawn(Kind::Blueprint, 1200.0), "");
    for slug in ["greenways", "wetlands", "wetlands-target"] {
        assert!(
            blueprint.contains(&format!("data-id=\"figure-{slug}\"")),
            "{slug}"
        );
    }
}

#[test]
fn every_figure_is_on_a_slide() {
    let report = opened();
    let slides = deck(report);
    let own = slides.iter().filter_map(|slide| match slide {
        Slide::Own(area, figures) => Some((area.id, slugs(figures))),
        _ => None,
    });
    assert_eq!(own.collect::<Vec<_>>(), [("area-1", OWN.to_vec())]);
    for shape in Shape::ALL {
        let html: Vec<String> = (0..slides.len())
            .map(|at| slide(report, &slides, at, shape))
            .collect();
        for figure in report.figures {
            let (number, _) = figure.split();
            assert!(html.concat().contains(number), "{}", figure.id);
        }
        assert!(!html.concat().contains("http"), "no address");
    }
}

#[test]
fn a_slide_of_bars_names_their_kinds() {
    let report = opened();
    let slides = deck(report);
    let is_bars = |slide: &Slide| matches!(slide, Slide::Compared(_));
    let at = slides
        .iter()
        .position(is_bars)
        .expect("growths are compared");
    let html = slide(report, &slides, at, Shape::Wide);
    assert!(html.contains("同单位相比：亿元、增幅（%）"), "{html}");
}

#[test]
fn a_printed_page_has_no_address() {
    // The one address is that of the other page that carries it.
    let links = body().replace("href=\"https://luting.example/", "");
    assert_eq!(links.matches("noopener external").count(), 2);
    assert!(!links.contains("href=\"http") && !links.contains("href=\"\""));
    let report = opened();
    let of = |form| cite(report, "figure-rivers", form, "2033-05-01");
    assert_eq!(
        of(Form::Standard),
        "靠水而兴 向新而行[N]. 芦汀日报, 2033-04-12."
    );
    assert_eq!(
        of(Form::Plain),
        "整治河道18条\n——芦汀日报，2033-04-12，《靠水而兴 向新而行》"
    );
    assert!(!of(Form::Bibtex).contains("url"));
    assert_eq!(of(Form::Link), "");
}

#[test]
fn pictures_have_them() {
    let report = opened();
    let poster = poster::poster(report, poster::Extra::default());
    for slug in OWN {
        let id = format!("figure-{slug}");
        let figure = report
            .figures
            .iter()
            .find(|own| own.id == id)
            .expect("it is there");
        assert!(poster.contains(figure.label), "{slug}");
    }
    for figure in report.figures {
        let clipping = clipping::of(report, figure.id).expect("it is a figure");
        assert_eq!(clipping.figure.id, figure.id);
    }
}

#[test]
fn an_area_of_many_figures_goes_on() {
    let mut report = *opened();
    let ids: Vec<_> = report.figures.iter().map(|figure| figure.id).collect();
    let mut areas = report.areas.to_vec();
    areas[0].figures = ids.leak();
    report.areas = areas.leak();
    let report: &'static Report = Box::leak(Box::new(report));
    let own = deck(report).into_iter().filter_map(|slide| match slide {
        Slide::Own(_, figures) => Some(figures.len()),
        _ => None,
    });
    assert_eq!(own.collect::<Vec<_>>(), [6, 6, 6, 1]);
    for width in [320.0, 560.0, 900.0] {
        let ring = svg::page(&draw(report, Kind::Ring, Size { width }), "");
        assert!(!ring.contains("NaN") && ring.contains("figure-rivers"));
    }
}
