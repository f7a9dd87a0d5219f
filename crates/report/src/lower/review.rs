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
            figures: self.figures_with(|figure| &figure.area, &area.id),
        }
    }

    pub(super) fn figure(&self, figure: &draft::Figure) -> model::Figure {
        let read = around::figure(self.article, figure).expect("a checked quantity is one");
        let measure = figure.measure.as_deref();
        let area = self.draft.areas.iter().find(|area| {
            let mut measures = area.measures.iter();
            measures.any(|own| Some(&own.id.value) == measure)
        });
        let area = figure.area.as_ref().or(area.map(|area| &area.id));
        let task = figure.task.as_deref();
        let plan = self.draft.plans.iter().find(|plan| {
            let mut tasks = plan.tasks.iter();
            tasks.any(|own| Some(&own.id.value) == task)
        });
        let plan = figure.plan.as_ref().or(plan.map(|plan| &plan.id));
        let id = |id: &draft::Text| leak(id);
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
            of: figure.of.as_ref().map(id),
            year: figure
                .year
                .as_ref()
                .and_then(|year| u16::try_from(year.value).ok()),
            status: required(&figure.status),
            area: area.map(id),
            measure: figure.measure.as_ref().map(id),
            plan: plan.map(id),
            task: figure.task.as_ref().map(id),
            section: figure.section.as_ref().map(id),
            quote: self.quote(&figure.quote),
            shape: model::Shape::NONE,
        };
        lowered.shaped()
    }

    /// Ids of the figures that are written to belong to something.
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
