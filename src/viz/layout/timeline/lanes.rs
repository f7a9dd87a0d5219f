//! Time runs to the right: for wide screens.

use super::{
    clear, cluster,
    glyph::Track,
    rows::{Rows, Side},
    when::{self, When},
    words,
};
use crate::language::{Language, current};
use crate::viz::{
    layout::sizes::Sizes,
    mark::{Anchor, Link, Mark, Run, Text},
    path::PathData,
    scale::{Domain, Time},
    text,
    ticks::Unit,
    tone::Tone,
    wrap,
};
use report::model::{Lane, Report};

/// A lane with more rows than this folds the rest into clusters.
const MOST_ROWS: usize = 6;
/// Between a shape and its label, and between labels.
const GAP: f64 = 9.0;

/// Between a label and the line of the report's day.
const CLEAR: f64 = 4.0;
/// Lines of a title, and of a date, beside a mark that has little room.
const TITLE_LINES: usize = 3;
const DATE_LINES: usize = 2;

/// Leading of small print, in font sizes.
const LINE: f64 = 1.36;

/// How much higher a label is than a title and a date, a line each.
fn over(label: &Text, small: f64) -> f64 {
    let leadings = label.runs.iter().filter_map(|run| run.newline);
    leadings.sum::<f64>() - small * LINE
}

/// Lanes, growing downwards.
pub struct Lanes<'a> {
    pub(super) report: &'a Report,
    pub(super) sizes: Sizes,
    pub(super) time: Time,
    pub(super) range: (f64, f64),
    pub(super) width: f64,
    pub(super) y: f64,
    /// Events outside of what can be seen, events without room.
    pub left_out: (usize, usize),
}

impl<'a> Lanes<'a> {
    pub fn new(report: &'a Report, width: f64, sizes: Sizes, domain: Domain) -> Self {
        let names = report.page.lanes.map(|name| text::width(name, sizes.body));
        let widest = names.into_iter().fold(0.0, f64::max);
        let start = (widest + sizes.body * 0.6).max(sizes.body * sizes.names);
        let until = |end: f64| Self {
            report,
            sizes,
            time: Time::new(domain, (start, end)),
            range: (start, end),
            width,
            y: 0.0,
            left_out: (0, 0),
        };
        // The axis ends sooner where what comes after the report would have no room beside its mark.
        let ends = (0..8).map(|nth| width - 2.0 - sizes.body * 0.75 * f64::from(nth));
        ends.map(&until)
            .find(Self::has_room)
            .unwrap_or_else(|| until(width - 2.0))
    }

    /// Where labels end, at the latest.
    fn end(&self) -> f64 {
        self.width - 2.0
    }

    fn track(&self) -> Track {
        Track {
            vertical: false,
            cross: 0.0,
            thick: self.sizes.small * 0.82,
            range: self.range,
        }
    }

    /// Whether everything that lies after the report has room on its own side of the report's day.
    fn has_room(&self) -> bool {
        when::LANES.into_iter().all(|lane| {
            let (whens, _) = when::of_lane(self.report, lane, &self.time.domain);
            whens.iter().filter(|when| when.future).all(|when| {
                let room = self.end() - GAP - self.track().extent(when, &self.time).1;
                self.label(when).1 <= room || self.narrow(when, room).is_some()
            })
        })
    }

    /// All marks, and the height they take.
    pub fn draw(&mut self) -> (Vec<Mark>, f64) {
        let unit = Unit::fitting(self.time.day(), self.sizes.small);
        let mut lanes = Vec::new();
        if when::is_used(self.report, Lane::Phase) {
            lanes.push(self.phases());
        }
        let top = self.y;
        for lane in when::LANES {
            if when::is_used(self.report, lane) {
                lanes.push(self.lane(lane));
            }
        }
        let mut marks = vec![self.grid(unit, top, &clear::words(&lanes))];
        marks.append(&mut lanes);
        marks.extend(self.axis(unit));
        (marks, self.y)
    }

    pub(super) fn name(&self, lane: Lane, y: f64) -> Mark {
        Text::line(
            "quiet body",
            (0.0, y),
            self.sizes.body,
            Anchor::Start,
            self.report.page.lane(lane),
        )
        .into()
    }

    fn lane(&mut self, lane: Lane) -> Mark {
        let (whens, unseen) = when::of_lane(self.report, lane, &self.time.domain);
        self.left_out.0 += unseen;
        let row = self.sizes.body * self.sizes.row;
        let top = self.y + self.sizes.lane;
        let mut rows = Rows::new(MOST_ROWS);
        let rule = PathData::new().line((0.0, self.y), (self.width, self.y));
        let mut marks = vec![
            Mark::Path {
                class: "hairline",
                d: rule,
            },
            self.name(lane, top + self.sizes.body),
        ];
        let (mut placed, mut folded) = (Vec::new(), Vec::new());
        // A row is as high as its highest label.
        let mut more: Vec<f64> = Vec::new();
        let mut track = self.track();
        let today = self.time.map(when::today(self.report) + 0.5);
        for when in whens {
            let mut extent = track.extent(&when, &self.time);
            let (mut label, mut width) = self.label(&when);
            // On its own side of the report's day: the line is whole, and none between mark and words.
            let all = (self.range.0, self.end());
            let side = if when.future && today >= all.0 {
                (today + CLEAR, all.1)
            } else if extent.1 + GAP < today {
                (all.0, all.1.min(today - CLEAR))
            } else {
                all
            };
            let room = side.1 - extent.1 - GAP;
            if side != all
                && width > room
                && let Some(narrow) = self.narrow(&when, room)
            {
                (label, width) = narrow;
            }
            let mut put = rows.put(extent, width, GAP, side);
            if put.is_none() {
                // Better on its other side than not at all.
                if when.future && today - GAP - width >= self.range.0 {
                    extent.0 = extent.0.min(today);
                }
                put = rows.put(extent, width, GAP, all);
            }
            let over = over(&label, self.sizes.small);
            match put {
                Some((index, side)) => {
                    more.resize(rows.count(), 0.0);
                    more[index] = more[index].max(over);
                    placed.push((when, label, index, (extent, side, width)));
                }
                None => folded.push(when),
            }
        }
        for (when, label, index, place) in placed {
            let y = top + row * index as f64 + more[..index].iter().sum::<f64>();
            track.cross = y + self.sizes.body * 0.62;
            marks.push(self.event(&when, &track, label, y, place));
        }
        self.y = top + row * rows.count().max(1) as f64 + more.iter().sum::<f64>();
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
            class: "row",
            tone: None,
            label: self.report.page.lane(lane).into(),
            marks,
        }
    }

    /// An event's label at (0, 0), and how wide it is.
    fn label(&self, when: &When) -> (Text, f64) {
        let (body, small) = (self.sizes.body, self.sizes.small);
        let figures = words::figures(self.report, when.event);
        let note = words::background(when.event);
        let title = when.event.title;
        let (length, at) = (self.range.1 - self.range.0, (0.0, 0.0));
        // English has a line of its own for the figures, and lines for the title.
        let mut text = if current() == Language::English {
            let lines = wrap::wrap(title, body, length * 0.5);
            let text =
                Text::lines("strong body", at, body, Anchor::Start, body * 1.2, lines).named();
            if figures.is_empty() {
                text
            } else {
                text.with(Run::styled(figures, "toned small", small).below(small * LINE))
            }
        } else {
            let title = text::cut(title, body, length * 0.4);
            let text = Text::line("strong body", at, body, Anchor::Start, title).named();
            if figures.is_empty() {
                text
            } else {
                text.with(Run {
                    class: "toned",
                    ..Run::plain([" · ", &figures].concat())
                })
            }
        };
        let dot = if note.is_empty() { "" } else { " · " };
        let date = [&words::date(when), dot, note].concat();
        text = text.with(Run::styled(date, "plain quiet small", small).below(small * LINE));
        let width = text
            .bounds()
            .iter()
            .map(|line| line.width)
            .fold(0.0, f64::max);
        (text, width)
    }

    /// The same no wider than `room`, if it has as few lines: the title's, the figures', the date's, and
    /// where that is from.
    fn narrow(&self, when: &When, room: f64) -> Option<(Text, f64)> {
        let (body, small) = (self.sizes.body, self.sizes.small);
        let (date, figures) = (words::date(when), words::figures(self.report, when.event));
        let within = |lines: &[&str], size: f64, most: usize| {
            lines.len() <= most && lines.iter().all(|line| text::width(line, size) <= room)
        };
        let title = wrap::wrap(when.event.title, body, room);
        let dated = wrap::wrap(&date, small, room);
        let counted = wrap::wrap(&figures, small, room);
        let fits = within(&title, body, TITLE_LINES)
            && within(&dated, small, DATE_LINES)
            && within(&counted, small, DATE_LINES);
        let at = (0.0, 0.0);
        let last = title.last().map_or(0.0, |line| text::width(line, body));
        let beside = [" · ", &figures].concat();
        let follows = current() != Language::English && last + text::width(&beside, body) <= room;
        let mut text =
            Text::lines("strong body", at, body, Anchor::Start, body * 1.2, title).named();
        if figures.is_empty() {
        } else if follows {
            text = text.with(Run {
                class: "toned",
                ..Run::plain(beside)
            });
        } else {
            for line in counted {
                let run = Run::styled(line.to_owned(), "toned small", small);
                text = text.with(run.below(small * LINE));
            }
        }
        for line in dated {
            let run = Run::styled(line.to_owned(), "plain quiet small", small);
            text = text.with(run.below(small * LINE));
        }
        // Of another look, so that it is not heard as one word with the date.
        let note = words::background(when.event);
        if !note.is_empty() {
            let run = Run::styled(note, "plain quiet small note", small);
            text = text.with(run.below(small * LINE));
        }
        let lines = text.bounds();
        let widest = lines.iter().map(|line| line.width).fold(0.0, f64::max);
        let width = if when.future { room } else { widest };
        fits.then_some((text, width))
    }

    fn event(
        &self,
        when: &When,
        track: &Track,
        mut label: Text,
        y: f64,
        (extent, side, width): ((f64, f64), Side, f64),
    ) -> Mark {
        let over = over(&label, self.sizes.small);
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
            cross: y + self.sizes.body * 1.25 + over / 2.0,
            thick: self.sizes.body * 2.5 + over,
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
            class: "",
            tone,
            label,
            marks,
        }
        .into()
    }
}
