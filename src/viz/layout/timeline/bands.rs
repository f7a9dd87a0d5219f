//! Phases: bands above the lanes, each on a row of its own.

use super::{
    glyph::Track,
    lanes::Lanes,
    when::{self, When},
    words,
};
use crate::language::{Language, current};
use crate::viz::number::Within;
use crate::viz::{
    mark::{Anchor, Link, Mark, Run, Text},
    path::PathData,
    text,
    tone::Tone,
};
use report::model::{Lane, Status};

impl Lanes<'_> {
    /// Phase bands, each on a row of its own.
    pub(super) fn phases(&mut self) -> Mark {
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
            class: "row",
            tone: Some(Tone::Ink),
            label: words::lane(Lane::Phase).into(),
            marks,
        }
    }

    fn phase(&self, when: &When, track: &Track) -> Mark {
        let (start, end) = track.extent(when, &self.time);
        let (size, planned) = (self.sizes.body, when.event.status == Status::Planned);
        let most = (self.range.1 - self.range.0) * 0.6;
        let title = text::cut(when.event.title, size, most);
        let note = words::background(when.event);
        let note = if note.is_empty() {
            String::new()
        } else {
            [" · ", note].concat()
        };
        // A doubtful start is dashed; what is planned is hatched, but not behind the words.
        let sure = self.time.map(when.start + when.doubt).within(start, end);
        let beside = text::width(&note, self.sizes.small);
        // What a phase is, its pattern says as well.
        let words = [&title, " · ", words::phase(when.event)].concat();
        let fits = text::width(&words, size) + beside + 24.0 <= end - sure;
        let words = if fits || current() != Language::English {
            words
        } else {
            title.into_owned()
        };
        let mut width = text::width(&words, size);
        let mut text = Text::line(
            "strong body",
            (start + 12.0, 0.0),
            size,
            Anchor::Start,
            words,
        );
        if !note.is_empty() {
            width += beside;
            text = text.with(Run::styled(note, "plain small", self.sizes.small));
        }
        text.y = track.cross + size * 0.36;
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
            "shape intended"
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
}
