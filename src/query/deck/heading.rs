//! What stands above everything else on a slide.

use super::{Slide, drawn};
use crate::{
    language::{kind, t},
    query::{
        card,
        count::{counting, opening},
        part::Part,
        told,
    },
    viz::{Drawing, layout::alone, plan as plan_words},
};
use report::{
    lookup::Entity,
    model::{Figure, Report},
};

/// The words of a heading.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Heading {
    /// What kind of thing it is about; may be empty.
    pub kind: String,
    /// Whether it is intended and not yet done.
    pub planned: bool,
    /// In the headline font, which has the glyphs of the page's headlines and no others.
    pub title: String,
    /// Further lines.
    pub sub: Vec<String>,
}

/// The heading of a slide; it says, too, how its drawing is read.
pub fn heading(report: &'static Report, slide: &Slide, drawing: Option<&Drawing>) -> Heading {
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
            &[t!("亮的由原文点名，半亮的据来源补充，暗的原文未列。")],
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
