//! A slide as HTML: a heading, and below it one thing.
//!
//! Measures in `assets/tools/present.css` are multiples of the slide's font size, which a script
//! sets: the same markup is a slide and, smaller, its picture in the overview.

use super::{
    Slide,
    drawn::{self, Shape, drawing},
    framework, plan, review, timeline,
};
use crate::{
    language::{Language, as_translated, current, kind, status, t},
    query::{
        card,
        count::{counting, opening, ordinal},
        markup::Html,
        part::Part,
        relation::{tone, tone_of_area},
        told,
    },
    viz::{Drawing, layout::alone, plan as plan_words, svg},
};
use report::{
    lookup::Entity,
    model::{Figure, Report, Status},
};

/// What stands above everything else on a slide.
#[derive(Default)]
pub(super) struct Heading {
    /// What kind of thing it is about; may be empty.
    pub kind: String,
    /// Whether it is intended and not yet done.
    pub planned: bool,
    /// In the headline font, which has the glyphs of the page's headlines and no others.
    pub title: String,
    /// Further lines.
    pub sub: Vec<String>,
}

/// The slide `index`, laid out for `shape`; empty if there is no such.
pub fn slide(report: &'static Report, slides: &[Slide], index: usize, shape: Shape) -> String {
    let Some(slide) = slides.get(index) else {
        return String::new();
    };
    let drawing = drawing(report, slide, shape);
    let heading = heading(report, slide, drawing.as_ref());
    let route = slide.route();
    let mut html = Html::default();
    // Plans are a blueprint, as on the page.
    let night = matches!(slide, Slide::Plans | Slide::Plan(_));
    html.raw("<section class=\"slide")
        .raw(if night { " night" } else { "" })
        .raw("\" data-topic=\"")
        .raw(topic(slide))
        .raw("\" data-hash=\"")
        .text(&route.hash());
    if let Some(id) = route.id {
        html.raw("\" data-tone=\"").raw(tone(report, id));
    }
    html.raw("\" aria-label=\"")
        .text(&t!(
            "第{0}页，共{1}页：{2}",
            ordinal(index + 1),
            ordinal(slides.len()),
            heading.title
        ))
        .raw("\">");
    write(&mut html, report, slide, &heading);
    html.raw("<div class=\"thing\">");
    match slide {
        Slide::Headline => {}
        Slide::Area(_, measures) => review::measures(&mut html, report, measures),
        Slide::Own(_, figures) => review::own(&mut html, figures),
        Slide::Lessons => review::lessons(&mut html, report),
        Slide::Framework => framework::skyline(&mut html, report),
        Slide::Group(group) => framework::group(&mut html, report, group),
        Slide::Plans => plan::stations(&mut html, report),
        Slide::Plan(plan) => plan::tasks(&mut html, report, plan),
        Slide::Single(figures) => review::single(&mut html, report, figures),
        Slide::Source => source(&mut html, report),
        Slide::Ring | Slide::Timeline | Slide::Proposals(_) | Slide::Compared(_) => {
            match (&drawing, slide) {
                (Some(drawing), _) => drop(html.raw(&svg::still(drawing))),
                // The same in words, where the drawing would be too small.
                (None, Slide::Proposals(figures) | Slide::Compared(figures)) => {
                    review::single(&mut html, report, figures);
                }
                (None, _) => timeline::dated(&mut html, report),
            }
        }
    }
    html.raw("</div></section>");
    html.done()
}

/// What the style sheet calls it.
const fn topic(slide: &Slide) -> &'static str {
    match slide {
        Slide::Headline => "headline",
        Slide::Ring => "ring",
        Slide::Area(..) | Slide::Own(..) => "area",
        Slide::Lessons => "lessons",
        Slide::Timeline => "timeline",
        Slide::Framework => "framework",
        Slide::Group(_) => "group",
        Slide::Plans => "plans",
        Slide::Plan(_) => "plan",
        Slide::Proposals(_) => "dots",
        Slide::Compared(_) => "bars",
        Slide::Single(_) => "single",
        Slide::Source => "source",
    }
}

fn write(html: &mut Html, report: &Report, slide: &Slide, heading: &Heading) {
    html.raw("<header>");
    if !heading.kind.is_empty() {
        html.raw("<p class=\"sort\">").text(&heading.kind);
        if heading.planned {
            html.raw(" <span class=\"tag tag-planned\">")
                .raw(status::word(Status::Planned))
                .raw("</span>");
        }
        html.raw("</p>");
    }
    let hung = heading.title.starts_with('“') && current() != Language::English;
    html.raw(if hung { "<h2 class=\"hung\">" } else { "<h2>" });
    // The newspaper's headline has two halves, which are two lines.
    let end = match current() {
        _ if *slide != Slide::Headline => '\n',
        Language::English => ',',
        _ => ' ',
    };
    for half in heading.title.split_inclusive(end) {
        html.raw("<span>").text(half.trim()).raw("</span> ");
    }
    html.raw("</h2>");
    if !heading.sub.is_empty() {
        html.raw("<p class=\"sub\">");
        for line in heading.sub.iter().filter(|line| !line.is_empty()) {
            html.raw("<span>").text(line).raw("</span> ");
        }
        html.raw("</p>");
    }
    if *slide == Slide::Ring && current() == Language::English {
        html.raw("<ul class=\"key\">");
        for area in report.areas {
            html.raw("<li data-tone=\"")
                .raw(tone_of_area(area))
                .raw("\">")
                .text(area.title)
                .raw("</li>");
        }
        html.raw("</ul>");
    }
    html.raw("</header>");
}

fn heading(report: &'static Report, slide: &Slide, drawing: Option<&Drawing>) -> Heading {
    let source = &report.source;
    let named = |kind: &str, title: &str, sub: &[&str]| Heading {
        kind: kind.to_owned(),
        title: title.to_owned(),
        sub: sub.iter().map(|line| (*line).to_owned()).collect(),
        planned: false,
    };
    let how = drawing.map_or("", |drawing| drawing.how_to_read.as_ref());
    let shown = drawn::title(report, slide);
    match slide {
        Slide::Headline => {
            let paper = t!("据《{0}》{1}报道", source.paper, source.date);
            named(report.page.kicker, source.headline, &[&paper])
        }
        Slide::Ring => {
            let measures = report.measures().count();
            let areas = opening(report.areas.len());
            let count = match measures {
                0 => t!("{0}个领域。", areas),
                _ => t!("{0}个领域，{1}项举措。", areas, counting(measures)),
            };
            named("", told::review(report), &[&count, how])
        }
        Slide::Area(area, _) | Slide::Own(area, _) => {
            let tagline: Vec<_> = area.tagline.into_iter().collect();
            named(card::kind(Entity::Area(area)), area.title, &tagline)
        }
        Slide::Lessons => named("", told::lessons(report), &[]),
        Slide::Timeline => {
            let count = shown.split_once(['：', ':']);
            let count = count.map_or(shown.as_str(), |(_, count)| count.trim());
            named("", t!("时间轴"), &[&t!("{0}。", count), how])
        }
        Slide::Framework => named(
            "",
            report.framework_title(),
            &[t!(
                "原文点名的是实底，据来源补充的是浅底加“背景补充”，都没有点名的画虚线，写“原文未列”。"
            )],
        ),
        Slide::Group(group) => named(card::kind(Entity::Group(group)), group.title, &[]),
        Slide::Plans => named("", told::outlook(report), &[&told::stations(report)]),
        Slide::Plan(plan) => {
            let below: Vec<_> = plan.words().skip(1).collect();
            Heading {
                planned: true,
                ..named(&plan_words::called(plan), plan.name(), &below)
            }
        }
        Slide::Proposals(_) => named(Part::Data.name(), &shown, &[how]),
        Slide::Compared(figures) => {
            // Figures of one unit may be of several kinds, which are not compared.
            let unit = |figure: &&Figure| match kind::word(figure.kind) {
                "" => figure.unit_name.to_owned(),
                word => t!("{0}（{1}）", word, figure.unit_name),
            };
            let mut units: Vec<String> = figures.iter().map(unit).collect();
            units.dedup();
            let title = t!("同单位相比：{0}", units.join(t!("、")));
            named(Part::Data.name(), &title, &[how])
        }
        Slide::Single(figures) => named(Part::Data.name(), alone(report, figures), &[]),
        Slide::Source => named("", t!("出处与说明"), &[]),
    }
}

fn source(html: &mut Html, report: &Report) {
    let source = &report.source;
    html.raw("<p>")
        .text(&t!(
            "文字与数据出自《{0}》{1}刊发的",
            source.paper,
            source.date
        ))
        .text(&as_translated(t!("《{0}》", source.headline)))
        .raw(t!("，版权归原作者及报社所有。"))
        .raw("</p><p>")
        .raw(t!("原文没有的内容一律标“背景补充”并注明来源；原文和来源都没有的，留空，标“原文未列”或“未注明日期”。排序由本页计算。"));
    // A script puts the page's QR code there.
    html.raw("</p><div class=\"code\"></div><p class=\"address\">")
        .text(source.url.unwrap_or_default())
        .raw("</p>");
}
