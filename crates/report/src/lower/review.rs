//! What was done: areas, measures, figures.

use super::{Lower, leak, list, ordinal, required};
use crate::quantity::around;
use crate::{draft, model};
use std::collections::HashMap;

impl Lower<'_> {
    pub(super) fn area(&self, index: usize, area: &draft::Area) -> model::Area {
        model::Area {
            id: leak(&area.id),
            order: ordinal(index),
            title: leak(&area.title),
            short: leak(&area.short),
            tagline: area.tagline.as_ref().map(|words| leak(words)),
            quote: self.quote(&area.quote),
            measures: list(area.measures.iter().enumerate().map(|(order, measure)| {
                model::Measure {
                    id: leak(&measure.id),
                    order: ordinal(order),
                    title: leak(measure.name()),
                    quote: self.quote(&measure.quote),
                    lines: list(measure.lines.iter().map(|line| model::Line {
                        text: leak(&line.exact),
                        quote: self.quote(line),
                    })),
                    sentences: self.sentence_ids(&self.outline.measures[index][order]),
                    figures: self.figures_of(&measure.id),
                }
            })),
            figures: self.figures_of(&area.id),
        }
    }

    pub(super) fn figure(&self, figure: &draft::Figure) -> model::Figure {
        let read = around::figure(self.article, figure).expect("a checked quantity is one");
        let known = |ids: &HashMap<&str, &'static str>, id: &Option<draft::Text>| {
            id.as_ref().and_then(|id| ids.get(id.as_str()).copied())
        };
        let own = |id: &Option<draft::Text>| id.as_ref().map(|id| leak(id));
        let unit = leak(&read.quantity.unit);
        let lowered = model::Figure {
            id: leak(&figure.id),
            label: leak(&figure.label),
            short: leak(figure.short.as_ref().unwrap_or(&figure.label)),
            value: read.quantity.value,
            upper: read.quantity.upper,
            text: leak(&figure.text),
            printed: leak(&figure.text),
            unit,
            unit_name: unit,
            counted: figure.counted.as_ref().map(|words| leak(words)),
            body: figure.body.as_ref().map(|words| leak(words)),
            bound: read.quantity.bound,
            kind: figure
                .kind
                .as_deref()
                .copied()
                .unwrap_or(model::Kind::Amount),
            of: own(&figure.of),
            year: figure
                .year
                .as_ref()
                .and_then(|year| u16::try_from(year.value).ok()),
            status: required(&figure.status),
            area: own(&figure.area).or_else(|| known(&self.areas, &figure.measure)),
            measure: own(&figure.measure),
            plan: own(&figure.plan).or_else(|| known(&self.plans, &figure.task)),
            task: own(&figure.task),
            section: own(&figure.section),
            quote: self.quote(&figure.quote),
            shape: model::Shape::NONE,
        };
        lowered.shaped()
    }

    /// Ids of the figures that are written to belong to something.
    pub(super) fn figures_of(&self, id: &str) -> &'static [&'static str] {
        let own = self.figures.get(id).map_or(&[][..], |ids| ids);
        list(own.iter().copied())
    }
}
