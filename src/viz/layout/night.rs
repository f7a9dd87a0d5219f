//! The night that the plans and the framework share.
//!
//! They are two drawings, for each may stand alone; in the page the framework's follows the plans'
//! without a gap, as wide, and the two are one picture: from a plan whose tasks name groups a
//! conduit leads down, at the same place in both, to a bar of sources, one a task, and light falls
//! from each to the groups that it names. What the two must agree on is here.

mod beam;
mod columns;
mod concrete;
mod light;
mod sky;

pub use super::sizes::ENLARGED;
pub use beam::{Target, beams, glimmer};
pub use columns::Column;
pub use concrete::things;
pub use light::{around, gold, halo, paint, paints, pale};
pub use sky::{BLEED, bleed, ground, sheet, sky, veil};

use crate::viz::{mark::Mark, path::PathData, variant::Kind};
use report::{
    lookup::{names_group, plan_names_group},
    model::{Plan, Report, Task},
};

/// How the two are laid out.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Form {
    /// Plans and groups in rows.
    Phone,
    /// Side by side over the whole width.
    Middle,
    /// The same; the plans leave the right third to what the page says there.
    Wide,
}

/// Measures of a night of some width.
#[derive(Debug, Clone, PartialEq)]
pub struct Night {
    pub form: Form,
    pub width: f64,
    /// Captions, tasks.
    pub small: f64,
    /// Titles of plans.
    pub strong: f64,
    /// A measure of the layout's own width, at this one.
    pub unit: f64,
    /// Of plans, side by side.
    pub columns: Vec<Column>,
}

/// The light of one plan.
#[derive(Debug, Clone, PartialEq)]
pub struct Conduit {
    /// The plan's place in the report.
    pub index: usize,
    pub plan: &'static Plan,
    /// Where it leads down.
    pub x: f64,
    /// Where the bar of its sources ends.
    pub end: f64,
    /// The tasks that name groups, and where their light begins.
    pub sources: Vec<(&'static Task, f64)>,
}

/// Whether a line ends within a quotation, or begins in one.
pub fn tears(line: &str) -> bool {
    let count = |marks: [char; 2]| line.chars().filter(|c| marks.contains(c)).count();
    count(['“', '「']) != count(['”', '」'])
}

impl Night {
    /// Those of a drawing of that width.
    pub fn of(report: &Report, width: f64) -> Self {
        let (form, own, small) = match width {
            ..600.0 => (Form::Phone, 350.0, 15.0),
            ..1000.0 => (Form::Middle, 720.0, 12.6),
            _ => (Form::Wide, 1248.0, 14.85),
        };
        let unit = width / own;
        let small = (small * unit).max(12.0);
        let small = if form == Form::Phone {
            small.min(16.0)
        } else {
            small
        };
        let mut night = Self {
            form,
            width,
            small,
            strong: small * 1.05,
            unit,
            columns: Vec::new(),
        };
        night.columns = night.side_by_side(report);
        night
    }

    /// The layout's name, as in [`VARIANTS`](crate::viz::VARIANTS).
    pub const fn name(&self) -> &'static str {
        match self.form {
            Form::Phone => "phone",
            Form::Middle => "middle",
            Form::Wide => "wide",
        }
    }

    /// Of the measure that it has where the layout is as wide as it is meant to be: for wide
    /// layouts, and for middle ones.
    pub fn of_two(&self, wide: f64, middle: f64) -> f64 {
        self.unit
            * if self.form == Form::Wide {
                wide
            } else {
                middle
            }
    }

    fn side_by_side(&self, report: &Report) -> Vec<Column> {
        let gutter = self.of_two(18.0, 15.0);
        // A conduit runs left of its column.
        let first = report
            .plans
            .first()
            .is_some_and(|plan| plan_names_group(report, plan));
        let left = if first { gutter } else { 0.0 };
        let right = match self.form {
            Form::Wide => self.width * 824.0 / 1248.0,
            _ => self.width,
        };
        columns::columns(self, report, (left, right), gutter)
    }

    /// The plans whose tasks name groups, with the light that comes from them.
    pub fn conduits(&self, report: &Report) -> Vec<Conduit> {
        let lit = report.plans.iter().zip(&self.columns).enumerate();
        let conduit = |(index, (plan, column)): (usize, (&'static Plan, &Column))| {
            let tasks: Vec<&Task> = plan
                .tasks
                .iter()
                .filter(|task| names_group(report, task))
                .collect();
            let step = column.width / (tasks.len() + 1) as f64;
            let x = |nth: usize| column.x + step * (nth + 1) as f64;
            let sources = tasks.iter().enumerate().map(|(nth, task)| (*task, x(nth)));
            (!tasks.is_empty()).then(|| Conduit {
                index,
                plan,
                x: column.x - self.of_two(11.0, 7.5),
                end: column.x + column.width,
                sources: sources.collect(),
            })
        };
        lit.filter_map(conduit).collect()
    }

    /// Where the bar of sources is, below the place where the conduit comes in.
    pub fn bar(&self) -> f64 {
        self.of_two(34.0, 26.0)
    }

    /// Where the conduits of phones run.
    pub const THREAD: f64 = 4.0;
    /// From the left edge of phones, where they run, to what is in the rows.
    pub const MARGIN: f64 = 18.0;

    /// A conduit from `top` down to `bottom`: a line of light with its glow.
    pub fn thread(x: f64, from: PathData, bottom: f64) -> [Mark; 2] {
        let path = from.line_to(x, bottom);
        ["thread glow", "thread"].map(|class| Mark::Path {
            class,
            d: path.clone(),
        })
    }

    /// The ends of conduits that come in at the top: bars with their sources.
    pub fn bars(&self, (kind, layout): (Kind, &str), conduits: &[Conduit]) -> Vec<Mark> {
        let bar = self.bar();
        let mut marks = Vec::new();
        for conduit in conduits {
            let bend = (self.of_two(10.0, 7.0)).min(bar);
            let middle = (conduit.x + conduit.end) / 2.0;
            let reach = (conduit.end - conduit.x) * 0.75;
            marks.push(halo(kind, layout, (middle, bar), (reach, bar)));
            let path = PathData::new()
                .move_to(conduit.x, 0.0)
                .line_to(conduit.x, bar - bend);
            let corner = (conduit.x, bar);
            let path = path.curve_to(corner, corner, (conduit.x + bend, bar));
            marks.extend(Self::thread(conduit.end, path, bar));
            marks.extend(conduit.sources.iter().map(|(_, x)| Mark::Circle {
                class: "source",
                cx: *x,
                cy: bar,
                radius: self.source(conduit),
            }));
        }
        marks
    }

    /// Radius of a source; many stand closely.
    pub fn source(&self, conduit: &Conduit) -> f64 {
        let step = (conduit.end - conduit.x) / (conduit.sources.len() + 1) as f64;
        self.of_two(5.5, 4.0).min(step * 0.4)
    }
}
