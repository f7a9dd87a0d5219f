//! Phases: bands above the lanes, each on a row of its own below its words.

use super::{
    glyph::Track,
    lanes::Lanes,
    when::{self, When},
    words,
};
use crate::viz::number::Within;
use crate::viz::{
    bounds::Bounds,
    mark::{Anchor, Link, Mark, Run, Text},
    path::PathData,
    text,
    tone::Tone,
};
use report::model::{Lane, Status};

/// How thick a band is.
const BAND: f64 = 14.0;

impl Lanes<'_> {
    /// Phase bands, each on a row of its own.
    pub(super) fn phases(&mut self) -> Mark {
        let (whens, unseen) = when::of_lane(self.report, Lane::Phase, &self.time.domain);
        self.left_out.0 += unseen;
        let size = self.sizes.body;
        // Slides have less height to give, but words that stand on their band are read as its edge.
        let (words, top) = (size * (self.sizes.row - 1.4).max(1.3), self.y);
        let mut marks = vec![self.name(Lane::Phase, self.y + size)];
        for when in whens {
            let track = Track {
                vertical: false,
                cross: self.y + words + BAND / 2.0,
                thick: BAND,
                range: self.range,
            };
            marks.push(self.phase(&when, &track, self.y));
            self.y += words + BAND + 5.0;
        }
        // The lane has its name even where none of them can be seen.
        self.y = self.y.max(top + words) + 6.0;
        Mark::Group {
            class: "row",
            tone: Some(Tone::Ink),
            label: self.report.page.lane(Lane::Phase).into(),
            marks,
        }
    }

    /// A doubtful start is dashed; what is planned is hatched, all of it.
    fn phase(&self, when: &When, track: &Track, top: f64) -> Mark {
        let (start, end) = track.extent(when, &self.time);
        let sure = self.time.map(when.start + when.doubt).within(start, end);
        let planned = when.event.status == Status::Planned;
        let (text, width) = self.title(when, (start, top + self.sizes.body));
        let (left, right) = (text.x.min(start), (text.x + width).max(end));
        let bottom = track.cross + track.thick / 2.0;
        let hit = Bounds::new(left, top, right - left, bottom - top).inset(-2.0);
        let class = if planned {
            "shape intended"
        } else {
            "shape solid"
        };
        let mut marks = vec![
            Mark::Rect {
                class: "hit",
                bounds: hit,
                radius: 3.0,
            },
            Mark::Rect {
                class,
                bounds: track.bounds(sure, end),
                radius: 0.0,
            },
        ];
        if sure > start {
            marks.push(Mark::Rect {
                class: "doubt",
                bounds: track.bounds(start, sure),
                radius: 0.0,
            });
        }
        if planned {
            marks.push(Mark::Path {
                class: "hatch",
                d: PathData::new().hatch(&track.bounds(start, end), 7.0),
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

    /// What a phase is called, from where its band begins, and how wide that is.
    fn title(&self, when: &When, (start, y): (f64, f64)) -> (Text, f64) {
        let (body, small) = (self.sizes.body, self.sizes.small);
        let status = [" · ", words::phase(when.event)].concat();
        let note = words::background(when.event);
        let note = if note.is_empty() {
            String::new()
        } else {
            [" · ", note].concat()
        };
        let rest = text::width(&status, body) + text::width(&note, small);
        let title = text::cut(when.event.title, body, self.range.1 - self.range.0 - rest);
        let width = text::width(&title, body) + rest;
        let x = start.min(self.range.1 - width).max(self.range.0);
        let text = Text::line("strong body", (x, y), body, Anchor::Start, title);
        let mut text = text.named().with(Run::plain(status));
        if !note.is_empty() {
            text = text.with(Run::styled(note, "plain small", small));
        }
        (text, width)
    }
}
