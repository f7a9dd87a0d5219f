//! Time runs down: for phones.

use super::{
    cluster,
    glyph::Track,
    when::{self, Shape, When},
    words,
};
use crate::order::insertion_sort;
use crate::viz::{
    bounds::Bounds,
    layout::{dodge::dodge, sizes::Sizes},
    mark::{Link, Mark, Text},
    path::PathData,
    scale::{Domain, Time},
    tone::Tone,
};
use report::model::{Lane, Report};

/// More labels than this are folded into clusters.
const MOST: usize = 24;
/// Between the parts of the column.
pub const GAP: f64 = 10.0;

/// An axis on the left, labels on the right.
pub struct Column<'a> {
    pub(super) report: &'a Report,
    pub(super) sizes: Sizes,
    pub(super) time: Time,
    pub(super) range: (f64, f64),
    pub(super) width: f64,
    /// Left edge of the labels.
    pub(super) left: f64,
    /// Events outside of what can be seen, events without room.
    pub left_out: (usize, usize),
}

impl<'a> Column<'a> {
    pub fn new(report: &'a Report, width: f64, domain: Domain) -> Self {
        let sizes = Sizes::of(width);
        let range = (0.0, 0.0);
        let time = Time::new(domain, range);
        Self {
            report,
            sizes,
            time,
            range,
            width,
            left: sizes.small * 4.3,
            left_out: (0, 0),
        }
    }

    /// All marks, and the height they take.
    pub fn draw(&mut self) -> (Vec<Mark>, f64) {
        let (phases, unseen) = when::of_lane(self.report, Lane::Phase, &self.time.domain);
        self.left_out.0 += unseen;
        // The phases are named above, for their bars are as long as the axis.
        let legends: Vec<Text> = phases.iter().map(|when| self.legend(when)).collect();
        let mut top = 0.0;
        let tops: Vec<f64> = legends
            .iter()
            .map(|text| {
                let own = top;
                top += text.bounds().last().map_or(0.0, |last| last.bottom()) + GAP;
                own
            })
            .collect();
        self.range = (top + GAP, top + GAP + self.width * 1.9);
        self.time = Time::new(self.time.domain, self.range);
        let thick = self.sizes.small;
        let mut links = Vec::new();
        for ((when, text), top) in phases.iter().zip(legends).zip(tops) {
            links.push(self.phase(when, text, top, &self.track(thick)));
            self.left += thick + GAP * 0.6;
        }
        let track = self.track(thick);
        self.left += thick + GAP * 1.6;
        let mut bottom = self.events(&track, &mut links);
        let mut marks = vec![self.axis()];
        marks.append(&mut links);
        bottom = bottom.max(self.range.1);
        (marks, bottom + 4.0)
    }

    fn events(&mut self, track: &Track, links: &mut Vec<Mark>) -> f64 {
        let mut events = Vec::new();
        for lane in when::LANES {
            let (whens, unseen) = when::of_lane(self.report, lane, &self.time.domain);
            self.left_out.0 += unseen;
            events.extend(whens);
        }
        insertion_sort(&mut events, &|a, b| a.start.total_cmp(&b.start));
        let folded = events.split_off(events.len().min(MOST));
        let texts: Vec<Text> = events.iter().map(|when| self.text(when)).collect();
        let height = |text: &Text| text.bounds().last().map_or(0.0, |last| last.bottom());
        let heights: Vec<f64> = texts.iter().map(height).collect();
        let ats: Vec<f64> = events.iter().map(|when| self.at(when, track)).collect();
        let wishes: Vec<f64> = ats.iter().map(|at| at - self.sizes.body * 0.62).collect();
        let room = (self.range.0 - GAP, self.range.1);
        let tops = dodge(&wishes, &heights, GAP * 1.2, room);
        let mut bottom = 0.0;
        for (((when, text), height), (top, at)) in events
            .iter()
            .zip(texts)
            .zip(heights)
            .zip(tops.into_iter().zip(ats))
        {
            bottom = top + height;
            links.push(self.event(
                when,
                text,
                Bounds::new(self.left, top, self.width - self.left, height),
                at,
                track,
            ));
        }
        if !folded.is_empty() {
            self.left_out.1 += folded.len();
            bottom = bottom.max(self.range.1) + self.sizes.small * 1.6;
            let across = (self.left, self.width);
            let time = Time::new(self.time.domain, across);
            links.extend(cluster::clusters(
                &folded,
                &time,
                across,
                bottom,
                &self.sizes,
            ));
            bottom += self.sizes.small;
        }
        bottom
    }

    const fn track(&self, thick: f64) -> Track {
        Track {
            vertical: true,
            cross: self.left + thick / 2.0,
            thick,
            range: self.range,
        }
    }

    /// Where a date is named: a doubt at its middle, what lasts at its start.
    fn at(&self, when: &When, track: &Track) -> f64 {
        let (start, end) = track.extent(when, &self.time);
        match when.shape {
            Shape::Point | Shape::Doubt => (start + end) / 2.0,
            Shape::Span | Shape::Fade => start + track.thick / 2.0,
        }
    }

    fn event(&self, when: &When, mut text: Text, bounds: Bounds, at: f64, track: &Track) -> Mark {
        (text.x, text.y) = (bounds.x, bounds.y + text.y);
        let (from, to) = (track.cross + track.thick / 2.0 + 2.0, self.left - 5.0);
        let middle = bounds.y + self.sizes.body * 0.62;
        let lead = PathData::new()
            .move_to(from, at)
            .line_to(to - 4.0, middle)
            .line_to(to, middle);
        let hit = Bounds::new(
            bounds.x - 4.0,
            bounds.y - 3.0,
            bounds.width + 4.0,
            bounds.height + 6.0,
        );
        let marks = vec![
            Mark::Rect {
                class: "hit",
                bounds: hit,
                radius: 3.0,
            },
            track.glyph(when, &self.time),
            Mark::Path {
                class: "leader",
                d: lead,
            },
            text.into(),
        ];
        let tone = Some(Tone::of_event(self.report, when.event));
        let label = words::aloud(self.report, when).into();
        Link {
            id: when.event.id,
            class: "",
            tone,
            label,
            marks,
        }
        .into()
    }
}
