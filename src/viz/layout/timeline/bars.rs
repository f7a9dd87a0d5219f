//! Phases: bars along the column, named above it.

use super::{column::Column, glyph::Track, when::When, words};
use crate::viz::number::Within;
use crate::viz::{
    bounds::Bounds,
    mark::{Anchor, Link, Mark, Run, Text},
    path::PathData,
    text,
    tone::Tone,
    wrap,
};
use report::model::{Event, Status};

impl Column<'_> {
    /// The same of a phase, to stand above the axis.
    pub(super) fn legend(&self, when: &When) -> Text {
        let (event, last) = (when.event, words::phase(when.event));
        self.lines(
            event.title,
            "",
            &words::date(when),
            last,
            event,
            self.sizes.small * 2.0,
        )
    }

    /// A phase: its bar, and its legend with a swatch of it.
    pub(super) fn phase(&self, when: &When, mut text: Text, top: f64, track: &Track) -> Mark {
        let small = self.sizes.small;
        let (start, end) = track.extent(when, &self.time);
        let sure = self.time.map(when.start + when.doubt).within(start, end);
        let height = text.bounds().last().map_or(0.0, |last| last.bottom());
        (text.x, text.y) = (small * 2.0, top + text.y);
        let swatch = Bounds::new(0.0, top + 1.0, small * 1.5, small);
        let planned = when.event.status == Status::Planned;
        let class = if planned {
            "shape intended"
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

    /// Title and figures, date, lane: from (0, 0) down.
    pub(super) fn text(&self, when: &When) -> Text {
        let (event, last) = (when.event, self.report.page.lane(when.event.lane));
        self.lines(
            event.title,
            &words::figures(self.report, event),
            &words::date(when),
            last,
            event,
            self.left,
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
        let room = self.sizes.room(self.width - left - 2.0);
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
        )
        .named();
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
}
