//! What was done: areas, measures, figures.

use super::{Lower, leak, list, ordinal, required};
use crate::quantity::around;
use crate::{draft, model};

impl Lower<'_> {
    pub(super) fn area(&self, index: usize, area: &draft::Area) -> model::Area {
        model::Area {
            id: leak(&area.id),
            order: ordinal(index),
            title: leak(&area.title),
            short: leak(&area.short),
            tagline: leak(&area.tagline),
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
        }
    }

    pub(super) fn figure(&self, figure: &draft::Figure) -> model::Figure {
        let measure = figure.measure.as_deref();
        let read = around::figure(self.article, figure).expect("a checked quantity is one");
        let lowered = model::Figure {
            id: leak(&figure.id),
            label: leak(&figure.label),
            short: leak(figure.short.as_ref().unwrap_or(&figure.label)),
            value: read.quantity.value,
            upper: read.quantity.upper,
            text: leak(&figure.text),
            printed: leak(&figure.text),
            unit: leak(&figure.unit),
            unit_name: leak(&figure.unit),
            counted: figure.counted.as_ref().map(|words| leak(words)),
            body: figure.body.as_ref().map(|words| leak(words)),
            bound: read.quantity.bound,
            status: required(&figure.status),
            area: measure.and_then(|id| self.areas.get(id.as_str()).copied()),
            measure: measure.map(|id| leak(id)),
            task: figure.task.as_ref().map(|id| leak(id)),
            quote: self.quote(&figure.quote),
            shape: model::Shape::NONE,
        };
        lowered.shaped()
    }

    /// Ids of the figures that belong to a measure or task.
    pub(super) fn figures_of(&self, id: &str) -> &'static [&'static str] {
        let own = self.figures.get(id).map_or(&[][..], |ids| ids);
        list(own.iter().copied())
    }
}
