//! Figures for a reader's own download: pieces of the site's own files, see [`report::selection`].

use crate::data::edition;
use report::selection::Row;

/// The figures that `ids` names, in that order.
fn rows<'a>(ids: impl Iterator<Item = &'a str>) -> impl Iterator<Item = &'static Row> {
    ids.filter_map(|id| edition().selection.rows.iter().find(|row| row.id == id))
}

/// The whole of `data/figures.csv`.
pub fn table() -> String {
    csv(edition().selection.rows.iter().map(|row| row.id))
}

/// The table of some figures, in the order of their ids.
pub fn csv<'a>(ids: impl Iterator<Item = &'a str>) -> String {
    let mut out = edition().selection.header.to_owned();
    rows(ids).for_each(|row| out.push_str(row.csv));
    out
}

/// `{"source": …, "figures": […]}` in the shape of `data/report.json`, indented as that is, with a
/// line break at its end.
pub fn json<'a>(ids: impl Iterator<Item = &'a str>) -> String {
    let figures: Vec<&str> = rows(ids).map(|row| row.json).collect();
    let list = if figures.is_empty() {
        String::new()
    } else {
        ["\n", &figures.join(",\n"), "\n  "].concat()
    };
    [
        "{\n  \"source\": ",
        edition().selection.source,
        ",\n  \"figures\": [",
        &list,
        "]\n}\n",
    ]
    .concat()
}
