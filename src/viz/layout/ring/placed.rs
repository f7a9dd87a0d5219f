//! A ring whose labels are in place, and what it consists of.

use super::{
    counts,
    labels::Rim,
    names,
    noun::nouns,
    offset,
    outer::{Outer, Told},
    sector::Sector,
    style::Style,
};
use crate::language::t;
use crate::viz::{
    drawing::{Drawing, Size},
    figure,
    layout::note,
    mark::{Link, Mark, Text, Words},
    number::int,
    tone::Tone,
    variant::Kind,
};
use report::model::{Area, Report, Status};

/// A ring whose labels are in place.
pub struct Ring<'a> {
    pub(super) report: &'a Report,
    pub(super) style: Style,
    pub(super) rim: Rim,
    /// Angle of a measure.
    pub(super) step: f64,
    pub(super) told: Vec<Told>,
    /// Of each label, if there is room for it.
    pub(super) angles: Vec<Option<f64>>,
    /// What each counts, where that is said when it is chosen.
    pub(super) nouns: Vec<Option<Text>>,
    /// Whether areas are named in their sectors, and measures in theirs.
    pub(super) inside: (bool, bool),
    /// Whether areas are named at all.
    pub(super) named: bool,
    /// How many areas are named below instead.
    pub(super) listed: usize,
    /// Sectors whose names found no room.
    pub(super) unnamed: usize,
    /// The figure that is shown as chosen until another is.
    first: Option<&'static str>,
}

impl<'a> Ring<'a> {
    pub(super) fn new(
        report: &'a Report,
        size: Size,
        style: Style,
        (step, outers): (f64, Vec<Outer>),
        chosen: bool,
    ) -> Self {
        let mut around = Rim::around(report, size.width, &outers, &style);
        let nouns = if style.phone && chosen {
            nouns(&mut around, &style)
        } else {
            vec![None; outers.len()]
        };
        let (rim, told, angles) = around;
        Self {
            report,
            style,
            rim,
            step,
            told,
            angles,
            nouns,
            inside: (true, true),
            named: true,
            listed: 0,
            unnamed: 0,
            first: figure::largest(report)
                .filter(|_| chosen)
                .map(|figure| figure.id),
        }
    }

    pub(super) fn sector(&self, (start, end): (f64, f64), from: f64, to: f64) -> Sector {
        let (center, radius) = (self.rim.center, self.rim.radius);
        Sector {
            center,
            inner: radius * from,
            outer: radius * to,
            start,
            end,
        }
    }

    /// The sector of a measure, in an area that begins at `start`.
    pub(super) fn part(&self, start: f64, index: usize) -> Sector {
        let start = start + self.step * index as f64;
        self.sector((start, start + self.step), self.style.inner, 1.0)
    }

    /// An area with its measures and their figures.
    pub(super) fn area(&mut self, area: &'static Area, span: (f64, f64)) -> Mark {
        let sector = self.sector(span, self.style.hub, self.style.inner);
        let mut own = vec![Mark::Path {
            class: "shape solid",
            d: sector.path(self.style.gap * 1.5),
        }];
        if !self.named {
            // Said elsewhere.
        } else if self.inside.0 {
            let words = names::area(area, &sector, &self.style);
            self.unnamed += usize::from(words.is_none());
            own.extend(words.map(Mark::Text));
        } else {
            own.extend(self.entry(area));
        }
        let offset = offset(self.report, area);
        if offset > 0 {
            // Of no measure: the area reaches out to its own figures.
            let slice = self.part(span.0, 0);
            own.push(Mark::Path {
                class: "shape pale",
                d: slice.path(self.style.gap),
            });
        }
        let order = int(area.order.into());
        let all = int(self.report.areas.len());
        let label = match area.measures.len() {
            0 => t!("{0}，领域{1}，共{2}个", area.title, order, all),
            measures => t!(
                "{0}，领域{1}，共{2}个；举措{3}项",
                area.title,
                order,
                all,
                int(measures)
            ),
        };
        let label = label.into();
        let mut marks = vec![
            Link {
                id: area.id,
                class: "",
                tone: None,
                label,
                marks: own,
            }
            .into(),
        ];
        let said = |words: &str| t!("{0}，领域：{1}", words, area.title);
        self.figures(area.figures, &said, &mut marks);
        self.measures(area, span.0 + self.step * offset as f64, &mut marks);
        let tone = Some(Tone::of_area(area));
        Mark::Group {
            class: "",
            tone,
            label: area.title.into(),
            marks,
        }
    }

    /// The measures of an area, from `start` on, each followed by its figures.
    fn measures(&mut self, area: &Area, start: f64, marks: &mut Vec<Mark>) {
        for (index, measure) in area.measures.iter().enumerate() {
            let sector = self.part(start, index);
            let mut own = vec![
                Mark::Path {
                    class: "shape pale",
                    d: sector.path(self.style.gap),
                },
                Mark::Path {
                    class: "cap",
                    d: sector.cap(self.style.gap, self.style.longer),
                },
            ];
            if self.inside.1 && !self.style.phone {
                let words = names::measure(measure, &sector, self.style.small);
                self.unnamed += usize::from(words.is_none());
                own.extend(words.map(Mark::Text));
            }
            let label = t!(
                "{0}，举措{1}，共{2}项，属{3}",
                measure.title,
                int(measure.order.into()),
                int(area.measures.len()),
                area.title
            )
            .into();
            let first = self.first.filter(|id| measure.figures.contains(id));
            marks.push(
                Link {
                    id: measure.id,
                    class: first.map_or("", |_| FIRST),
                    tone: None,
                    label,
                    marks: own,
                }
                .into(),
            );
            let said = |words: &str| t!("{0}，举措：{1}", words, measure.title);
            self.figures(measure.figures, &said, marks);
        }
    }

    /// Those figures at the rim that there is room for; `said` adds what they belong to.
    fn figures(&self, ids: &[&'static str], said: &dyn Fn(&str) -> String, marks: &mut Vec<Mark>) {
        let around = self.told.iter().zip(&self.angles).zip(&self.nouns);
        for ((told, angle), noun) in around {
            let id = told.outer.figure.id;
            if let Some(angle) = angle
                && ids.contains(&id)
            {
                let first = self.first.filter(|first| *first == id);
                let more = (first.map_or("", |_| FIRST), noun.clone());
                let label = said(&figure::words(told.outer.figure)).into();
                marks.push(told.mark(&self.rim, *angle, &self.style, label, more));
            }
        }
    }

    pub(super) fn finish(
        self,
        size: Size,
        mut marks: Vec<Mark>,
        (title, desc): (String, String),
    ) -> Drawing {
        let missing = self.angles.iter().filter(|angle| angle.is_none()).count();
        let mut height = self.rim.height + self.legend();
        let missing = [
            (t!("{0} 个数据"), missing),
            (t!("{0} 个名称"), self.unnamed),
        ];
        note::missing(
            &mut marks,
            size.width,
            &mut height,
            self.style.small,
            &missing,
        );
        note::nothing(
            &mut marks,
            size.width,
            &mut height,
            self.style.small,
            t!("没有可画的领域"),
        );
        Drawing {
            kind: Kind::Ring,
            width: size.width,
            height,
            title: title.into(),
            desc: desc.into(),
            how_to_read: how_to_read(self.report),
            axis: None,
            marks,
            alone: None,
        }
    }
}

/// The role of what the card shows before anything is chosen, and of its slice.
const FIRST: &str = "first";

/// Also how many figures are in the ring, and how many are not, for the page says how many there are.
fn how_to_read(report: &Report) -> Words {
    let (_, measures, inside) = counts(report);
    let figures = || report.figures.iter();
    let planned = figures()
        .filter(|own| own.status == Status::Planned)
        .count();
    let outside = report.figures.len() - inside;
    let own = report.areas.iter().any(|area| offset(report, area) > 0);
    if !own && outside == planned {
        return match planned {
            0 => t!("由内向外：领域、举措、数据，一格一项举措。").into(),
            planned => t!(
                "由内向外：领域、举措、数据，一格一项举措。{0}个数据已完成，另{1}个是计划，不在环上。",
                int(inside),
                int(planned)
            )
            .into(),
        };
    }
    let order = match (measures, own) {
        (0, _) => t!("由内向外：领域、数据。"),
        (_, true) => t!("由内向外：领域、举措、数据；不归举措的数据直接接在领域外。"),
        (_, false) => t!("由内向外：领域、举措、数据，一格一项举措。"),
    };
    match outside {
        0 => order.into(),
        // What is neither done nor planned.
        _ if figures().any(|own| own.status == Status::Forecast) => t!(
            "{0}环上有{1}个数据；另{2}个是计划、预计的，或不归哪个领域，不在环上。",
            order,
            int(inside),
            int(outside)
        )
        .into(),
        _ => t!(
            "{0}环上有{1}个数据；另{2}个是计划，或不归哪个领域，不在环上。",
            order,
            int(inside),
            int(outside)
        )
        .into(),
    }
}
