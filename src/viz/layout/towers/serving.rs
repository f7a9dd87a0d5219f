//! Where the tasks stand below the road, and the lines down to them.

use super::{skyline::Skyline, tasks::Server};
use crate::viz::{bounds::Bounds, layout::dodge::dodge, path::PathData};
use report::model::Group;

impl Skyline<'_> {
    /// Where the boxes of the tasks stand, below the groups that they serve.
    pub(super) fn boxes(&self, servers: &[Server], top: f64) -> Vec<Bounds> {
        let most = (self.width - 16.0 * servers.len() as f64) / servers.len().max(1) as f64;
        let wish = |server: &Server| {
            let middles = server
                .groups
                .iter()
                .map(|group| self.band.middle(usize::from(group.order) - 1));
            middles.sum::<f64>() / server.groups.len() as f64
        };
        let wishes: Vec<f64> = servers.iter().map(wish).collect();
        let widths: Vec<f64> = servers
            .iter()
            .map(|server| server.width(&self.sizes, most.max(190.0)))
            .collect();
        let lefts: Vec<f64> = wishes
            .iter()
            .zip(&widths)
            .map(|(wish, width)| wish - width / 2.0)
            .collect();
        let gap = 16.0;
        let total = widths.iter().sum::<f64>() + gap * servers.len().saturating_sub(1) as f64;
        let widths = if total > self.width {
            vec![most; servers.len()]
        } else {
            widths
        };
        let lefts = dodge(&lefts, &widths, gap, (0.0, self.width));
        let height = servers
            .iter()
            .zip(&widths)
            .map(|(server, width)| server.height(&self.sizes, *width));
        let height = height.fold(0.0, f64::max);
        lefts
            .into_iter()
            .zip(widths)
            .map(|(x, width)| Bounds::new(x, top, width, height))
            .collect()
    }

    /// Lines from a group's digit down to the tasks that serve it.
    pub(super) fn curves(
        &self,
        group: &Group,
        index: usize,
        servers: &[Server],
        boxes: &[Bounds],
        from: f64,
    ) -> PathData {
        let mut path = PathData::new();
        for (server, bounds) in servers.iter().zip(boxes) {
            let Some(nth) = server.groups.iter().position(|other| other.id == group.id) else {
                continue;
            };
            let share = (nth as f64 + 0.5) / server.groups.len() as f64;
            let start = (self.band.middle(index), from);
            let end = (bounds.x + bounds.width * share, bounds.y - 3.0);
            let half = (start.1 + end.1) / 2.0;
            path = path
                .move_to(start.0, start.1)
                .curve_to((start.0, half), (end.0, half), end);
        }
        path
    }
}
