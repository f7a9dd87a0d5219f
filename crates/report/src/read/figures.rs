//! `figures.toml`: the quantities.

use super::Fields;
use crate::draft::Figure;

pub(super) fn read(file: &mut Fields<'_>) -> Vec<Figure> {
    file.tables("figure", |figure| Figure {
        id: figure.text("id"),
        label: figure.text("label"),
        short: figure.maybe_text("short"),
        text: figure.text("text"),
        value: figure.maybe_decimal("value"),
        unit: figure.maybe_text("unit"),
        kind: figure.maybe_word("kind"),
        of: figure.maybe_text("of"),
        year: figure.maybe_number("for"),
        counted: figure.maybe_text("counted"),
        body: figure.maybe_text("body"),
        bound: figure.maybe_word("bound"),
        approximate: figure.flag("approximate"),
        status: figure.maybe_word("status"),
        area: figure.maybe_text("area"),
        measure: figure.maybe_text("measure"),
        plan: figure.maybe_text("plan"),
        task: figure.maybe_text("task"),
        section: figure.maybe_text("section"),
        quote: figure
            .maybe_quote("quote")
            .unwrap_or_else(|| figure.no_quote()),
    })
}
