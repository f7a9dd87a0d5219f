//! What the towers stand on and before.

use crate::viz::{
    bounds::Bounds,
    layout::night::{self, BLEED, Form, Night, bleed},
    mark::{Anchor, Mark, Text},
    path::PathData,
    text,
    variant::Kind,
};
use report::model::Report;

/// What is drawn before the night, and what the night behind it must know.
pub struct Scene {
    pub marks: Vec<Mark>,
    pub height: f64,
    /// Slots not drawn, names not drawn.
    pub left_out: (usize, usize),
    /// Where light begins to fall, and where it ends at the latest.
    pub light: (f64, f64),
    /// Where the ground begins, if there is a horizon.
    pub ground: Option<f64>,
    /// Where gold shines up from the road.
    pub glows: Vec<f64>,
}

impl Scene {
    /// Paints, sky and ground, to the height that the drawing has in the end.
    pub fn backdrop(&self, night: &Night, height: f64) -> Vec<Mark> {
        let (kind, layout, width) = (Kind::Towers, night.name(), night.width);
        let paints: &[&str] = match night.form {
            _ if self.ground.is_none() => &["fine", "coarse"],
            Form::Phone => &[
                "fine", "coarse", "lamp", "halo", "shine", "digit", "sky", "ground",
            ],
            _ => &[
                "fine", "coarse", "lamp", "halo", "shine", "glow", "pale", "gold", "digit", "sky",
                "ground", "trail", "tail",
            ],
        };
        let mut marks = vec![night::paints(kind, layout, paints, self.light, 0.0)];
        let foot = self.ground.map_or(height, |ground| ground.min(height));
        marks.extend(night::sheet(kind, layout, width, height));
        if self.ground.is_some() {
            marks.push(night::sky(kind, layout, width, self.light.1.min(height)));
            let reach = night.of_two(300.0, 190.0);
            for x in &self.glows {
                let bounds = Bounds::new(
                    x - reach,
                    self.light.1 - reach * 1.6,
                    reach * 2.0,
                    reach * 1.6,
                );
                let glow = Mark::Rect {
                    class: "light",
                    bounds,
                    radius: 0.0,
                };
                marks.push(glow.painted(night::paint(kind, layout, "glow")));
            }
            marks.push(night::ground(kind, layout, width, foot, height - foot));
        }
        marks
    }
}

/// The road, and how wide it is.
pub struct Road {
    pub marks: Vec<Mark>,
    pub height: f64,
}

/// The road that the framework says there is, with its name on a plate; else a line.
pub fn road(report: &Report, night: &Night, top: f64) -> Road {
    let slots = report.groups().iter().flat_map(|group| group.slots);
    let Some(name) = slots.filter(|slot| slot.road).find_map(|slot| slot.title) else {
        let line = bleed("bleed kerb", night.width, top, 1.5);
        return Road {
            marks: vec![line],
            height: 1.5,
        };
    };
    let (width, small) = (night.width, night.small);
    let height = night.of_two(34.0, 28.0).max(small * 1.9);
    let middle = top + height / 2.0;
    let dashes = PathData::new().line((-BLEED, middle), (width + BLEED, middle));
    let mut marks = vec![
        bleed("bleed road", width, top, height),
        bleed("bleed kerb", width, top, 1.5),
        bleed("bleed verge", width, top + height - 1.0, 1.0),
        Mark::Path {
            class: "bleed road-line",
            d: dashes,
        },
    ];
    if night.form != Form::Phone {
        marks.extend(trails(night, top, height));
    }
    let plate_width = text::width(name, small) * night::ENLARGED + 16.0;
    let plate = Bounds::around(
        width - plate_width / 2.0 - 2.0,
        middle,
        plate_width,
        small * 1.65,
    );
    marks.push(Mark::Rect {
        class: "plate",
        bounds: plate,
        radius: 3.0,
    });
    let at = (plate.cx(), plate.cy() + small * 0.36);
    marks.push(Text::line("plate-name small", at, small, Anchor::Middle, name).into());
    let marks = Mark::Group {
        class: "street",
        tone: None,
        label: "".into(),
        marks,
    };
    Road {
        marks: vec![marks],
        height,
    }
}

/// Traces of headlights and of tail lights: where they begin and how long they are, in parts of
/// the width, and how far down the road.
const TRAILS: [(&str, f64, f64, f64); 6] = [
    ("trail", -0.03, 0.29, 0.26),
    ("trail", 0.23, 0.35, 0.3),
    ("trail", 0.54, 0.39, 0.24),
    ("tail", -0.08, 0.24, 0.78),
    ("tail", 0.12, 0.36, 0.74),
    ("tail", 0.62, 0.37, 0.77),
];

fn trails(night: &Night, top: f64, height: f64) -> Vec<Mark> {
    let trail = |(name, from, length, down): (&str, f64, f64, f64)| {
        let bounds = Bounds::new(
            night.width * from,
            top + height * down,
            night.width * length,
            2.0,
        );
        let mark = Mark::Rect {
            class: "bleed",
            bounds,
            radius: 0.0,
        };
        mark.painted(night::paint(Kind::Towers, night.name(), name))
    };
    TRAILS.into_iter().map(trail).collect()
}
