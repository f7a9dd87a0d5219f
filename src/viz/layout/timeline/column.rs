//! Time runs down: for phones.

use super::{
    cluster,
    glyph::Track,
    when::{self, Shape, When},
    words,
};
use crate::viz::{
    bounds::Bounds,
    layout::{dodge::dodge, sizes::Sizes},
    mark::{Anchor, Link, Mark, Run, Text},
    path::PathData,
    scale::{Domain, Time},
    text,
    ticks::Unit,
    tone::Tone,
    wrap,
};
use report::model::{Event, Lane, Report, Status};

/// More labels than this are folded into clusters.
const MOST: usize = 24;
/// Between the parts of the column.
const GAP: f64 = 10.0;

/// An axis on the left, labels on the right.
pub struct Column<'a> {
    report: &'a Report,
    sizes: Sizes,
    time: Time,
    range: (f64, f64),
    width: f64,
    /// Left edge of the labels.
    left: f64,
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
            left: sizes.small * 3.4,
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
        for lane in [Lane::Occasion, Lane::Duty, Lane::Outlook] {
            let (whens, unseen) = when::of_lane(self.report, lane, &self.time.domain);
            self.left_out.0 += unseen;
            events.extend(whens);
        }
        events.sort_by(|a, b| a.start.total_cmp(&b.start));
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

    /// Title and figures, date, lane: from (0, 0) down.
    fn text(&self, when: &When) -> Text {
        let (event, last) = (when.event, when.event.lane.title());
        self.lines(
            event.title,
            &words::figures(self.report, event),
            &when.date.words(),
            last,
            event,
            self.left,
        )
    }

    /// The same of a phase, to stand above the axis.
    fn legend(&self, when: &When) -> Text {
        let (event, last) = (when.event, words::phase(when.event));
        self.lines(
            event.title,
            "",
            &when.date.words(),
            last,
            event,
            self.sizes.small * 2.0,
        )
    }

    fn lines(
        &self,
        title: &'static str,
        figures: &str,
        date: &str,
        last: &str,
        event: &Event,
        left: f64,
    ) -> Text {
        let (body, small) = (self.sizes.body, self.sizes.small);
        let room = self.width - left - 2.0;
        let leading = small * 1.38;
        let lines = wrap::wrap(title, body, room);
        let used = lines.last().map_or(0.0, |line| text::width(line, body));
        let mut text = Text::lines(
            "strong body",
            (0.0, body),
            body,
            Anchor::Start,
            body * 1.25,
            lines,
        );
        let toned = |words: String| Run::styled(words, "toned small", small);
        let tail = [" · ", figures].concat();
        if !figures.is_empty() && used + text::width(&tail, small) <= room {
            text = text.with(toned(tail));
        } else if !figures.is_empty() {
            for line in wrap::wrap(figures, small, room) {
                text = text.with(toned(line.to_owned()).below(leading));
            }
        }
        let note = words::background(event);
        let dot = if note.is_empty() { "" } else { " · " };
        let rest = [last, dot, note].concat();
        let whole = [date, " · ", &rest].concat();
        let plain =
            |words: &str| Run::styled(words.to_owned(), "plain quiet small", small).below(leading);
        if text::width(&whole, small) <= room {
            return text.with(plain(&whole));
        }
        for line in wrap::wrap(date, small, room) {
            text = text.with(plain(line));
        }
        text.with(plain(&rest))
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
                class: "lead",
                d: lead,
            },
            text.into(),
        ];
        let tone = Some(Tone::of_event(self.report, when.event));
        let label = words::aloud(self.report, when).into();
        Link {
            id: when.event.id,
            class: "event",
            tone,
            label,
            marks,
        }
        .into()
    }

    /// A phase: its bar, and its legend with a swatch of it.
    fn phase(&self, when: &When, mut text: Text, top: f64, track: &Track) -> Mark {
        let small = self.sizes.small;
        let (start, end) = track.extent(when, &self.time);
        let sure = self.time.map(when.start + when.doubt).clamp(start, end);
        let height = text.bounds().last().map_or(0.0, |last| last.bottom());
        (text.x, text.y) = (small * 2.0, top + text.y);
        let swatch = Bounds::new(0.0, top + 1.0, small * 1.5, small);
        let planned = when.event.status == Status::Planned;
        let class = if planned {
            "shape planned"
        } else {
            "shape solid"
        };
        let bars = PathData::new().rect(&track.bounds(sure, end)).rect(&swatch);
        let hit = Bounds::new(0.0, top - 3.0, self.width, height + 6.0);
        let mut marks = vec![
            Mark::Rect {
                class: "hit",
                bounds: hit,
                radius: 3.0,
            },
            Mark::Path { class, d: bars },
        ];
        if sure > start {
            marks.push(Mark::Rect {
                class: "doubt",
                bounds: track.bounds(start, sure),
                radius: 0.0,
            });
        }
        if planned {
            let hatch = PathData::new()
                .hatch(&track.bounds(start, end), 7.0)
                .hatch(&swatch, 7.0);
            marks.push(Mark::Path {
                class: "hatch",
                d: hatch,
            });
        }
        marks.push(text.into());
        let label = words::aloud(self.report, when).into();
        Link {
            id: when.event.id,
            class: "phase",
            tone: Some(Tone::Ink),
            label,
            marks,
        }
        .into()
    }

    /// Names of units at their beginnings, the larger unit in the first of each.
    fn axis(&self) -> Mark {
        let small = self.sizes.small;
        // Names stand below one another here, so they need less room.
        let unit = Unit::fitting(self.time.day(), small * 0.5);
        let years = unit.context();
        let mut path = PathData::new();
        let mut text = Text::line("quiet small", (0.0, 0.0), small, Anchor::Start, "");
        text.runs.clear();
        let mut last = 0.0;
        let domain = &self.time.domain;
        let contexts = years
            .map(|unit| unit.ticks(domain, true))
            .unwrap_or_default();
        for tick in unit.ticks(domain, years.is_none()) {
            let y = self.time.map(tick.start.max(domain.start));
            path = path.line((0.0, y), (self.left - GAP, y));
            // The context's name stands in the unit that it begins with.
            let begins = |context: &&crate::viz::ticks::Tick| {
                let start = context.start.max(domain.start);
                start >= tick.start && start < tick.end
            };
            let room = self.time.map(tick.end.min(domain.end)) - y;
            let names = [
                contexts
                    .iter()
                    .find(begins)
                    .map(|context| (context.label.clone(), "strong small")),
                Some((tick.label, "quiet small")),
            ];
            let mut line = y + small * 1.12;
            for (name, class) in names.into_iter().flatten() {
                if line - y + small * 0.1 <= room {
                    let run = Run::styled(name, class, small);
                    if text.runs.is_empty() {
                        text.y = line;
                        text.runs.push(run);
                    } else {
                        text.runs.push(run.below(line - last));
                    }
                    last = line;
                }
                line += small * 1.15;
            }
        }
        let today = when::today(self.report) + 0.5;
        let mut marks = vec![
            Mark::Path {
                class: "hairline",
                d: path,
            },
            text.into(),
        ];
        if today > domain.start && today < domain.end {
            let y = self.time.map(today);
            let line = PathData::new().line((0.0, y), (self.left - GAP, y));
            marks.push(Mark::Path {
                class: "today",
                d: line,
            });
        }
        Mark::Group {
            class: "grid",
            tone: None,
            label: "".into(),
            marks,
        }
    }
}
