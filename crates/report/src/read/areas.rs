//! `areas.toml`: the achievement areas and their measures.

use super::Fields;
use crate::draft::{Area, Measure};

pub(super) fn read(file: &mut Fields<'_>) -> Vec<Area> {
    file.some_tables("area", |area| Area {
        id: area.text("id"),
        short: area.text("short"),
        title: area.text("title"),
        tagline: area.maybe_text("tagline"),
        quote: area.quote("quote"),
        measures: area.tables("measure", |measure| Measure {
            id: measure.text("id"),
            title: measure.maybe_text("title"),
            quote: measure.quote("quote"),
            lines: measure.quotes("lines"),
        }),
    })
}
