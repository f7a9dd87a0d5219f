//! Lists follow the article.

use super::desk::Desk;
use crate::diagnostics::Findings;
use crate::draft::{Figure, Quote, Text};
use crate::quantity::around;
use crate::rule::Rule;

pub(super) fn check(desk: &Desk<'_>, out: &mut Findings) {
    let draft = desk.draft;
    ascending(
        desk,
        draft
            .areas
            .iter()
            .map(|area| (&area.id, start(&area.quote))),
        out,
    );
    for area in &draft.areas {
        ascending(
            desk,
            area.measures
                .iter()
                .map(|measure| (&measure.id, start(&measure.quote))),
            out,
        );
    }
    ascending(
        desk,
        draft
            .plans
            .iter()
            .map(|plan| (&plan.id, start(&plan.quote))),
        out,
    );
    for plan in &draft.plans {
        ascending(
            desk,
            plan.tasks.iter().map(|task| (&task.id, start(&task.quote))),
            out,
        );
    }
    ascending(
        desk,
        draft
            .lessons
            .iter()
            .map(|lesson| (&lesson.id, start(&lesson.quote))),
        out,
    );
    ascending(
        desk,
        draft
            .figures
            .iter()
            .map(|figure| (&figure.id, start_of_text(figure))),
        out,
    );
    // The article's own order is what ties a group to its digit, unless a reference does.
    let groups = draft
        .groups()
        .iter()
        .map(|group| (&group.id, start(&group.quote)));
    ascending(desk, groups, out);
}

fn start(quote: &Quote) -> Option<usize> {
    quote.found.map(|found| found.start)
}

/// Where a figure's number stands: two figures may share a quote.
pub(super) fn start_of_text(figure: &Figure) -> Option<usize> {
    around::place(figure).map(|bytes| bytes.start)
}

fn ascending<'a>(
    desk: &Desk<'_>,
    items: impl Iterator<Item = (&'a Text, Option<usize>)>,
    out: &mut Findings,
) {
    let mut last: Option<(&Text, usize)> = None;
    for (id, start) in items {
        let Some(start) = start else { continue };
        match last {
            Some((earlier, before)) if start == before => {
                out.push(
                    Rule::Order,
                    id.at,
                    format!("{} 与 {} 是原文的同一处", id.value, earlier.value),
                )
                .label("一处只能列一次")
                .help("删去一条，或检查引文");
            }
            Some((earlier, before)) if start < before => {
                out.push(
                    Rule::Order,
                    id.at,
                    format!("{} 在原文里先于 {}", id.value, earlier.value),
                )
                .label(format!("原文第 {} 行", desk.line_number(start)))
                .help("按原文的次序排列");
            }
            _ => last = Some((id, start)),
        }
    }
}
