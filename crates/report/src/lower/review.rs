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
                    title: leak(measure.quote.exact.trim_end_matches('。')),
                    quote: self.quote(&measure.quote),
                    lines: list(measure.lines.iter().map(|line| model::Line {
                        text: leak(&line.exact),
                        quote: self.quote(line),
                    })),
                    sentences: self.sentence_ids(&self.outline.measures[index][order]),
                    figures: self.figures_with(|figure| &figure.measure, &measure.id),
                }
            })),
        }
    }

    pub(super) fn figure(&self, figure: &draft::Figure) -> model::Figure {
        let measure = figure.measure.as_deref();
        let read = around::figure(self.article, figure).expect("a checked quantity is one");
        let has = |area: &&draft::Area| {
            area.measures
                .iter()
                .any(|own| Some(&own.id.value) == measure)
        };
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
            area: self.draft.areas.iter().find(has).map(|area| leak(&area.id)),
            measure: measure.map(|id| leak(id)),
            task: figure.task.as_ref().map(|id| leak(id)),
            quote: self.quote(&figure.quote),
            shape: model::Shape::NONE,
        };
        lowered.shaped()
    }

    /// Ids of the figures that belong to a measure or task.
    pub(super) fn figures_with(
        &self,
        owner: fn(&draft::Figure) -> &Option<draft::Text>,
        id: &str,
    ) -> &'static [&'static str] {
        let owned =
            |figure: &&draft::Figure| owner(figure).as_deref().is_some_and(|owner| owner == id);
        list(
            self.draft
                .figures
                .iter()
                .filter(owned)
                .map(|figure| leak(&figure.id)),
        )
    }
}
