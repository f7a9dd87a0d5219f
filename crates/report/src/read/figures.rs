//! `figures.toml`: the quantities.

use super::Fields;
use crate::draft::Figure;

pub(super) fn read(file: &mut Fields<'_>) -> Vec<Figure> {
    file.tables("figure", |figure| Figure {
        id: figure.text("id"),
        label: figure.text("label"),
        short: figure.maybe_text("short"),
        text: figure.text("text"),
        value: figure.decimal("value"),
        unit: figure.text("unit"),
        counted: figure.maybe_text("counted"),
        body: figure.maybe_text("body"),
        bound: figure.maybe_word("bound"),
        approximate: figure.flag("approximate"),
        status: figure.word("status"),
        measure: figure.maybe_text("measure"),
        task: figure.maybe_text("task"),
        quote: figure.quote("quote"),
    })
}
