//! Colours by what they stand for; the values are the page's (`--area-1` …).

use report::model::{Area, Event, Figure, Report};

/// One of the page's hues.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Tone {
    /// Text colour: what belongs to no area.
    Ink,
    /// Cinnabar.
    First,
    /// Bay.
    Second,
    /// Ochre.
    Third,
    /// Pine.
    Fourth,
    /// Violet.
    Fifth,
}

impl Tone {
    /// The class that colours everything inside.
    pub const fn class(self) -> &'static str {
        match self {
            Self::Ink => "tone-0",
            Self::First => "tone-1",
            Self::Second => "tone-2",
            Self::Third => "tone-3",
            Self::Fourth => "tone-4",
            Self::Fifth => "tone-5",
        }
    }

    /// An area's, by its place; a fifth area starts over, for there are four hues.
    pub const fn of_area(area: &Area) -> Self {
        match area.order % 4 {
            1 => Self::First,
            2 => Self::Second,
            3 => Self::Third,
            _ => Self::Fourth,
        }
    }

    /// A figure's: its area's.
    pub fn of_figure(report: &Report, figure: &Figure) -> Self {
        let area = report
            .areas
            .iter()
            .find(|area| figure.area == Some(area.id));
        area.map_or(Self::Ink, Self::of_area)
    }

    /// An event's: that of the first area which something of it belongs to.
    pub fn of_event(report: &Report, event: &Event) -> Self {
        let owns = |area: &&Area| {
            let measure = |id: &str| area.measures.iter().any(|measure| measure.id == id);
            event.entities.iter().any(|id| {
                measure(id)
                    || area.figures.contains(id)
                    || area
                        .measures
                        .iter()
                        .any(|measure| measure.figures.contains(id))
            })
        };
        report
            .areas
            .iter()
            .find(owns)
            .map_or(Self::Ink, Self::of_area)
    }
}
