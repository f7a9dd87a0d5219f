//! Towers side by side on their road: for wide screens.

use super::{
    group_label, is_lit, sign,
    storey::{Style, storey},
    street::{self, Scene},
};
use crate::language::{Language, current, t};
use crate::viz::{
    bounds::Bounds,
    layout::night::{self, Conduit, Night, Target},
    mark::{Anchor, Link, Mark, Text},
    number::{Within, int},
    scale::Band,
    text,
    variant::Kind,
    wrap,
};
use report::model::{Group, Report};

/// More storeys than this a tower does not show.
const TALLEST: usize = 6;
/// Towers of few groups are no wider.
const PITCH: f64 = 260.0;

/// What the drawing grows from top to bottom.
struct Skyline<'a> {
    report: &'a Report,
    night: &'a Night,
    band: Band,
    /// From floor to floor, and the gap in between.
    floor: (f64, f64),
    /// Top edge of the road.
    ground: f64,
    conduits: Vec<Conduit>,
    targets: Vec<Target>,
    left_out: (usize, usize),
}

/// All marks, and what is behind them.
pub fn draw(report: &Report, night: &Night) -> Scene {
    let groups = report.groups();
    let pitch = (night.width / groups.len().max(1) as f64).min(PITCH * night.unit);
    let side = (night.width - pitch * groups.len() as f64) / 2.0;
    let band = Band::new(groups.len(), (side, night.width - side), 0.25);
    // An English name takes more lines.
    let english = current() == Language::English;
    let high = if english { (88.0, 76.0) } else { (56.0, 38.0) };
    let mut skyline = Skyline {
        report,
        night,
        band,
        floor: (night.of_two(high.0, high.1), night.of_two(4.0, 3.0)),
        ground: 0.0,
        conduits: night.conduits(report),
        targets: Vec::new(),
        left_out: (0, 0),
    };
    skyline.stand();
    skyline.draw()
}

impl Skyline<'_> {
    /// Where the roofs are, and the ground: below the highest is sky enough for light to bend in.
    fn stand(&mut self) {
        let small = self.night.small;
        let above = |group: &Group| {
            let more = usize::from(group.slots.len() > TALLEST);
            (more as f64 + if sign(group).is_some() { 1.0 } else { 0.0 }) * small * 1.5
        };
        let groups = self.report.groups();
        let tall =
            |group: &Group| group.slots.len().min(TALLEST) as f64 * (self.floor.0 + self.floor.1);
        let highest = groups
            .iter()
            .map(|group| tall(group) + above(group))
            .fold(0.0, f64::max);
        let sky = if self.conduits.is_empty() {
            self.night.of_two(56.0, 40.0)
        } else {
            self.night.bar() + self.night.of_two(104.0, 36.0)
        };
        self.ground = sky + highest;
        let target = |(index, group): (usize, &Group)| {
            let top = self.ground - tall(group);
            let left = self.band.start(index);
            Target {
                left,
                right: left + self.band.bandwidth(),
                top,
                clear: top - above(group) - 4.0,
            }
        };
        self.targets = groups.iter().enumerate().map(target).collect();
    }

    fn draw(&mut self) -> Scene {
        let (kind, layout) = (Kind::Towers, self.night.name());
        let mut marks = self.night.bars((kind, layout), &self.conduits);
        let groups = self.report.groups();
        let numbers = groups
            .iter()
            .map(|group| text::width(&int(group.digit.into()), 1.0));
        let most = self.night.of_two(150.0, 64.0);
        let digit = (self.band.step() * 0.92 / numbers.fold(0.6, f64::max)).within(24.0, most);
        let road = street::road(self.report, self.night, self.ground);
        let base = self.ground + road.height + digit * 0.8;
        let mut height = base + self.night.small;
        let mut towers = Vec::new();
        for (index, group) in groups.iter().enumerate() {
            let (tower, bottom) = self.tower(group, index, (base, digit));
            towers.push(tower);
            height = height.max(bottom);
        }
        // The road lies before the towers' light and behind their digits.
        marks.extend(road.marks);
        marks.append(&mut towers);
        let lit = groups
            .iter()
            .zip(&self.targets)
            .filter(|(group, _)| is_lit(group));
        Scene {
            marks,
            height: height + self.night.of_two(20.8, 12.6),
            left_out: self.left_out,
            light: (self.night.bar(), self.ground),
            ground: Some(self.ground + road.height),
            glows: lit
                .map(|(_, target)| (target.left + target.right) / 2.0)
                .collect(),
        }
    }

    fn tower(
        &mut self,
        group: &'static Group,
        index: usize,
        (base, digit): (f64, f64),
    ) -> (Mark, f64) {
        let (night, target) = (self.night, self.targets[index]);
        let (kind, layout) = (Kind::Towers, night.name());
        let (middle, lit) = (self.band.middle(index), is_lit(group));
        let mut marks = night::beams(night, (kind, layout), &self.conduits, group, &self.targets);
        let size = night.of_two(17.0, 13.0).max(night.small);
        let lines = wrap::wrap(group.title, size, self.band.step() - size * 0.6);
        let (first, leading) = (base + size * 1.75, size * 1.3);
        let bottom = first + leading * (lines.len() - 1) as f64 + size * 0.4;
        let top = base - digit * 0.78;
        marks.push(Mark::Rect {
            class: "hit",
            bounds: Bounds::new(target.left, top, target.right - target.left, bottom - top),
            radius: 3.0,
        });
        if lit {
            let shine = night::paint(kind, layout, "shine");
            let reach = (digit * 0.75, digit * 0.62);
            marks.push(night::around(shine, (middle, base - digit * 0.36), reach));
        }
        let number = Text::line(
            "song tower-digit",
            (middle, base),
            digit,
            Anchor::Middle,
            int(group.digit.into()),
        );
        let paint = night::paint(kind, layout, if lit { "lamp" } else { "digit" });
        marks.push(Mark::from(number).painted(paint));
        let name = Text::lines(
            "song name",
            (middle, first),
            size,
            Anchor::Middle,
            leading,
            lines,
        );
        marks.push(name.into());
        let mut above = target.top - night.small * 0.6;
        // On a dark ground of its own, for it stands in the light.
        let mut said = |words: String| {
            let line = Text::line(
                "sign small",
                (middle, above),
                night.small,
                Anchor::Middle,
                words,
            );
            above -= night.small * 1.5;
            let around = line.bounds()[0].inset(-night.small * 0.22);
            let left = around.x.max(0.0);
            let width = around.right().min(night.width) - left;
            let ground = Mark::Rect {
                class: "shade",
                bounds: Bounds::new(left, around.y, width, around.height),
                radius: 3.0,
            };
            [ground, line.into()]
        };
        let shown = group.slots.len().min(TALLEST);
        if shown < group.slots.len() {
            let hidden = group.slots.len() - shown;
            marks.extend(said(t!("另有{0}项", int(hidden))));
            self.left_out.0 += hidden;
        }
        marks.extend(
            sign(group)
                .into_iter()
                .flat_map(|words| said(words.to_owned())),
        );
        let link = Link {
            id: group.id,
            class: if lit { "lit" } else { "" },
            tone: None,
            label: group_label(group, self.report).into(),
            marks,
        };
        let mut all = vec![link.into()];
        all.extend(self.storeys(group, &target));
        let tower = Mark::Group {
            class: "",
            tone: None,
            label: group.title.into(),
            marks: all,
        };
        (tower, bottom)
    }

    /// Its members, from the ground up.
    fn storeys(&mut self, group: &'static Group, target: &Target) -> Vec<Mark> {
        let night = self.night;
        let style = Style {
            layout: night.name(),
            size: night.of_two(17.0, 13.0).max(12.0),
            enlarged: 1.0,
            window: Some((night.of_two(7.0, 4.6), night.of_two(11.0, 8.0))),
        };
        let mut top = self.ground;
        let mut marks = Vec::new();
        for slot in group.slots.iter().take(TALLEST) {
            top -= self.floor.0 + self.floor.1;
            let bounds = Bounds::new(target.left, top, target.right - target.left, self.floor.0);
            let (mark, named) = storey(
                group,
                slot,
                bounds,
                &style,
                sign(group) == Some(t!("原文未列")),
            );
            self.left_out.1 += usize::from(!named);
            marks.push(mark);
        }
        marks
    }
}
