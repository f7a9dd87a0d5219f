//! Time runs to the right: for wide screens.

use super::{
    cluster,
    glyph::Track,
    rows::{Rows, Side},
    when::{self, When},
    words,
};
use crate::viz::{
    layout::sizes::Sizes,
    mark::{Anchor, Link, Mark, Run, Text},
    path::PathData,
    scale::{Domain, Time},
    text,
    ticks::{Tick, Unit},
    tone::Tone,
};
use report::model::{Lane, Report};

/// A lane with more rows than this folds the rest into clusters.
const MOST_ROWS: usize = 6;
/// Between a shape and its label, and between labels.
const GAP: f64 = 9.0;

/// Lanes, growing downwards.
pub struct Lanes<'a> {
    report: &'a Report,
    sizes: Sizes,
    time: Time,
    range: (f64, f64),
    width: f64,
    y: f64,
    /// Events outside of what can be seen, events without room.
    pub left_out: (usize, usize),
}

impl<'a> Lanes<'a> {
    pub fn new(report: &'a Report, width: f64, domain: Domain) -> Self {
        let sizes = Sizes::of(width);
        let range = (sizes.body * 4.0, width - 2.0);
        let time = Time::new(domain, range);
        Self {
            report,
            sizes,
            time,
            range,
            width,
            y: 0.0,
            left_out: (0, 0),
        }
    }

    /// All marks, and the height they take.
    pub fn draw(&mut self) -> (Vec<Mark>, f64) {
        let unit = Unit::fitting(self.time.day(), self.sizes.small);
        let mut lanes = vec![self.phases()];
        let top = self.y;
        for lane in [Lane::Occasion, Lane::Duty, Lane::Outlook] {
            lanes.push(self.lane(lane));
        }
        let mut marks = vec![self.grid(unit, top)];
        marks.append(&mut lanes);
        marks.extend(self.axis(unit));
        (marks, self.y)
    }

    /// Phase bands, each on a row of its own.
    fn phases(&mut self) -> Mark {
        let (whens, unseen) = when::of_lane(self.report, Lane::Phase, &self.time.domain);
        self.left_out.0 += unseen;
        let thick = self.sizes.body * 1.75;
        let mut marks = vec![self.name(Lane::Phase, self.y + thick * 0.68)];
        for when in whens {
            let track = Track {
                vertical: false,
                cross: self.y + thick / 2.0,
                thick,
                range: self.range,
            };
            marks.push(self.phase(&when, &track));
            self.y += thick + 6.0;
        }
        self.y += 8.0;
        Mark::Group {
            class: "lane",
            tone: Some(Tone::Ink),
            label: Lane::Phase.title().into(),
            marks,
        }
    }

    fn phase(&self, when: &When, track: &Track) -> Mark {
        let (start, end) = track.extent(when, &self.time);
        let (size, planned) = (
            self.sizes.body,
            when.event.status == report::model::Status::Planned,
        );
        let most = (self.range.1 - self.range.0) * 0.6;
        let title = text::cut(when.event.title, size, most);
        let words = [&title, " · ", words::phase(when.event)].concat();
        let note = words::background(when.event);
        let mut width = text::width(&words, size);
        let mut text = Text::line(
            "strong body",
            (start + 12.0, 0.0),
            size,
            Anchor::Start,
            words,
        );
        if !note.is_empty() {
            let note = [" · ", note].concat();
            width += text::width(&note, self.sizes.small);
            text = text.with(Run::styled(note, "plain small", self.sizes.small));
        }
        text.y = track.cross + size * 0.36;
        // A doubtful start is dashed; what is planned is hatched, but not behind the words.
        let sure = self.time.map(when.start + when.doubt).clamp(start, end);
        let mut marks = Vec::new();
        // Inside, else after, else before; where the band is cut on both sides, inside.
        text.x = if width + 24.0 <= end - sure {
            if !planned {
                text.class = "strong on body";
            }
            sure + 12.0
        } else if end + 12.0 + width <= self.range.1 {
            end + 12.0
        } else {
            (start - 12.0 - width).max(self.range.0)
        };
        let class = if planned {
            "shape planned"
        } else {
            "shape solid"
        };
        marks.push(Mark::Rect {
            class,
            bounds: track.bounds(sure, end),
            radius: 0.0,
        });
        if sure > start {
            marks.push(Mark::Rect {
                class: "doubt",
                bounds: track.bounds(start, sure),
                radius: 0.0,
            });
        }
        if planned {
            let from = if text.x < end {
                (text.x + width + 12.0).min(end)
            } else {
                start
            };
            let hatch = PathData::new().hatch(&track.bounds(from, end), 7.0);
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
            tone: None,
            label,
            marks,
        }
        .into()
    }

    fn name(&self, lane: Lane, y: f64) -> Mark {
        Text::line(
            "quiet body",
            (0.0, y),
            self.sizes.body,
            Anchor::Start,
            lane.title(),
        )
        .into()
    }

    fn lane(&mut self, lane: Lane) -> Mark {
        let (whens, unseen) = when::of_lane(self.report, lane, &self.time.domain);
        self.left_out.0 += unseen;
        let row = self.sizes.body * 3.0;
        let top = self.y + 12.0;
        let thick = self.sizes.small * 0.82;
        let mut rows = Rows::new(MOST_ROWS, self.range);
        let rule = PathData::new().line((0.0, self.y), (self.width, self.y));
        let mut marks = vec![
            Mark::Path {
                class: "hairline",
                d: rule,
            },
            self.name(lane, top + self.sizes.body),
        ];
        let mut folded = Vec::new();
        for when in whens {
            let mut track = Track {
                vertical: false,
                cross: 0.0,
                thick,
                range: self.range,
            };
            let extent = track.extent(&when, &self.time);
            let (label, width) = self.label(&when);
            match rows.put(extent, width, GAP) {
                Some((index, side)) => {
                    let y = top + row * index as f64;
                    track.cross = y + self.sizes.body * 0.62;
                    marks.push(self.event(&when, &track, label, (extent, y, side, width)));
                }
                None => folded.push(when),
            }
        }
        self.y = top + row * rows.count().max(1) as f64;
        if !folded.is_empty() {
            self.left_out.1 += folded.len();
            let middle = self.y + self.sizes.small;
            marks.extend(cluster::clusters(
                &folded,
                &self.time,
                self.range,
                middle,
                &self.sizes,
            ));
            self.y += self.sizes.small * 2.4;
        }
        Mark::Group {
            class: "lane",
            tone: None,
            label: lane.title().into(),
            marks,
        }
    }

    /// An event's label at (0, 0), and how wide it is.
    fn label(&self, when: &When) -> (Text, f64) {
        let (body, small) = (self.sizes.body, self.sizes.small);
        let figures = words::figures(self.report, when.event);
        let note = words::background(when.event);
        let title = text::cut(when.event.title, body, (self.range.1 - self.range.0) * 0.4);
        let mut text = Text::line("strong body", (0.0, 0.0), body, Anchor::Start, title);
        if !figures.is_empty() {
            text = text.with(Run {
                class: "toned",
                ..Run::plain([" · ", &figures].concat())
            });
        }
        let dot = if note.is_empty() { "" } else { " · " };
        let date = [&when.date.words(), dot, note].concat();
        text = text.with(Run::styled(date, "plain quiet small", small).below(small * 1.36));
        let width = text
            .bounds()
            .iter()
            .map(|line| line.width)
            .fold(0.0, f64::max);
        (text, width)
    }

    fn event(
        &self,
        when: &When,
        track: &Track,
        mut label: Text,
        (extent, y, side, width): ((f64, f64), f64, Side, f64),
    ) -> Mark {
        label.y = y + self.sizes.body;
        let from = match side {
            Side::Right => extent.1 + GAP,
            Side::Left => extent.0 - GAP - width,
        };
        label.x = from;
        if side == Side::Left {
            label.anchor = Anchor::End;
            label.x = extent.0 - GAP;
        }
        let (left, right) = (from.min(extent.0), (from + width).max(extent.1));
        let track_box = Track {
            cross: y + self.sizes.body * 1.25,
            thick: self.sizes.body * 2.7,
            ..*track
        };
        let hit = track_box.bounds(left - 3.0, right + 3.0);
        let marks = vec![
            Mark::Rect {
                class: "hit",
                bounds: hit,
                radius: 3.0,
            },
            track.glyph(when, &self.time),
            label.into(),
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

    /// Lines where units begin, and one where the report was published.
    fn grid(&self, unit: Unit, top: f64) -> Mark {
        let ticks = unit.ticks(&self.time.domain, unit.context().is_none());
        let inside = |day: &f64| *day > self.time.domain.start && *day < self.time.domain.end;
        let mut path = PathData::new();
        for day in ticks.iter().map(|tick| tick.start).filter(inside) {
            let x = self.time.map(day);
            path = path.line((x, top), (x, self.y));
        }
        let mut marks = vec![Mark::Path {
            class: "hairline",
            d: path,
        }];
        let today = when::today(self.report) + 0.5;
        if inside(&today) {
            let x = self.time.map(today);
            let line = PathData::new().line((x, 0.0), (x, self.y));
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

    /// Names of the units, and below them of the larger units that they are part of.
    fn axis(&mut self, unit: Unit) -> Vec<Mark> {
        let (small, body) = (self.sizes.small, self.sizes.body);
        let rule = PathData::new().line((self.range.0, self.y), (self.range.1, self.y));
        let mut marks = vec![Mark::Path {
            class: "axis",
            d: rule,
        }];
        let y = self.y + small * 1.4;
        let ticks = unit.ticks(&self.time.domain, unit.context().is_none());
        marks.extend(
            ticks
                .iter()
                .filter_map(|tick| self.tick(tick, "quiet small", small, y)),
        );
        self.y += small * 1.9;
        if let Some(context) = unit.context() {
            let y = self.y + body * 1.1;
            let ticks = context.ticks(&self.time.domain, true);
            marks.extend(
                ticks
                    .iter()
                    .filter_map(|tick| self.tick(tick, "song title", self.sizes.strong, y)),
            );
            self.y += body * 1.6;
        }
        marks
    }

    /// A unit's name in the middle of what can be seen of it, if it fits there.
    fn tick(&self, tick: &Tick, class: &'static str, size: f64, y: f64) -> Option<Mark> {
        let start = self.time.map(tick.start).max(self.range.0);
        let end = self.time.map(tick.end).min(self.range.1);
        let fits = text::width(&tick.label, size) + 2.0 <= end - start;
        let at = ((start + end) / 2.0, y);
        fits.then(|| Text::line(class, at, size, Anchor::Middle, tick.label.clone()).into())
    }
}
