//! The plan tasks that serve the framework: a row of labels below the road.

use crate::language::t;
use crate::viz::{
    bounds::Bounds,
    layout::sizes::Sizes,
    mark::{Anchor, Link, Mark, Run, Text},
    number::int,
    path::PathData,
    text, wrap,
};
use report::model::{Group, Plan, Report, Task};

/// Words from the ends of the rule above them.
const INSET: f64 = 4.0;

/// A task, its plan, and the groups it serves.
pub struct Server {
    pub plan: &'static Plan,
    pub task: &'static Task,
    pub groups: Vec<&'static Group>,
}

/// Every task that serves a group, in the report's order.
pub fn servers(report: &Report) -> Vec<Server> {
    let tasks = report
        .plans
        .iter()
        .flat_map(|plan| plan.tasks.iter().map(move |task| (plan, task)));
    let server = |(plan, task): (&'static Plan, &'static Task)| {
        let serves = |group: &&Group| group.tasks.contains(&task.id);
        let groups: Vec<&Group> = report.framework.groups.iter().filter(serves).collect();
        (!groups.is_empty()).then_some(Server { plan, task, groups })
    };
    tasks.filter_map(server).collect()
}

impl Server {
    /// Its title in lines.
    fn lines(&self, sizes: &Sizes, width: f64) -> Vec<&'static str> {
        wrap::wrap(self.task.title, sizes.body, sizes.room(width - 2.0 * INSET))
    }

    /// How high its box is at that width.
    pub fn height(&self, sizes: &Sizes, width: f64) -> f64 {
        let lines = self.lines(sizes, width).len() as f64;
        sizes.small * 1.5 + lines * sizes.body * 1.3 + 18.0
    }

    /// A width at which the title takes two lines, or one if it is short.
    pub fn width(&self, sizes: &Sizes, most: f64) -> f64 {
        let whole = text::width(self.task.title, sizes.body);
        let lines = wrap::wrap(self.task.title, sizes.body, whole * 0.5 + sizes.body * 2.0);
        let widest = lines
            .iter()
            .map(|line| text::width(line, sizes.body))
            .fold(0.0, f64::max);
        (widest + 2.0 * INSET + 2.0)
            .max(sizes.small * 8.0)
            .min(most)
    }

    /// Its box.
    pub fn mark(&self, sizes: &Sizes, bounds: Bounds) -> Mark {
        let role = t!("部署{0} · {1}", int(self.plan.order.into()), self.plan.role);
        let at = (bounds.x + INSET, bounds.y + 8.0 + sizes.small);
        let mut text = Text::line("quiet small", at, sizes.small, Anchor::Start, role);
        for (index, line) in self.lines(sizes, bounds.width).into_iter().enumerate() {
            let leading = if index == 0 {
                sizes.small * 0.35 + sizes.body * 1.1
            } else {
                sizes.body * 1.3
            };
            text = text.with(Run::styled(line, "word body", sizes.body).below(leading));
        }
        let served: Vec<&str> = self.groups.iter().map(|group| group.title).collect();
        let served = served.join(t!("、"));
        let label = t!("{0}，部署任务，助推{1}", self.task.title, served).into();
        let rule = PathData::new().line((bounds.x, bounds.y), (bounds.right(), bounds.y));
        let marks = vec![
            Mark::Rect {
                class: "hit",
                bounds,
                radius: 0.0,
            },
            Mark::Path {
                class: "rule",
                d: rule,
            },
            text.into(),
        ];
        Link {
            id: self.task.id,
            class: "",
            tone: None,
            label,
            marks,
        }
        .into()
    }
}
