//! The road that the towers stand on.

use super::skyline::{ROAD, Skyline};
use crate::viz::{
    bounds::Bounds,
    mark::{Anchor, Mark, Text},
    path::PathData,
    text,
};

impl Skyline<'_> {
    pub(super) fn street(&self) -> Mark {
        let road = Bounds::new(0.0, self.road, self.width, ROAD);
        let mut marks = vec![
            Mark::Rect {
                class: "road",
                bounds: road,
                radius: 0.0,
            },
            Mark::Path {
                class: "road-line",
                d: PathData::new().line((8.0, road.cy()), (self.width - 8.0, road.cy())),
            },
        ];
        let slots = self
            .report
            .framework
            .groups
            .iter()
            .flat_map(|group| group.slots);
        let name = slots.filter(|slot| slot.road).find_map(|slot| slot.title);
        if let Some(name) = name {
            let width = text::width(name, self.sizes.small) + 20.0;
            let plate = Bounds::new(self.width - width - 24.0, road.y + 2.5, width, ROAD - 5.0);
            marks.push(Mark::Rect {
                class: "plate",
                bounds: plate,
                radius: 2.0,
            });
            let at = (plate.cx(), plate.cy() + self.sizes.small * 0.36);
            marks.push(
                Text::line(
                    "plate-name small",
                    at,
                    self.sizes.small,
                    Anchor::Middle,
                    name,
                )
                .into(),
            );
        }
        Mark::Group {
            class: "",
            tone: None,
            label: "".into(),
            marks,
        }
    }
}
