//! Figures for a reader's own download: pieces of `data/figures.csv` and `data/report.json`, which
//! were written when this was built, so that what is saved is the same in every language of the
//! page, and neither figure nor source travels without the other.

include!(concat!(env!("OUT_DIR"), "/selection.rs"));

/// A figure as both files have it.
struct Row {
    id: &'static str,
    csv: &'static str,
    json: &'static str,
}

/// The figures that `ids` names, in that order.
fn rows<'a>(ids: impl Iterator<Item = &'a str>) -> impl Iterator<Item = &'static Row> {
    ids.filter_map(|id| ROWS.iter().find(|row| row.id == id))
}

/// The whole of `data/figures.csv`.
pub fn table() -> String {
    csv(ROWS.iter().map(|row| row.id))
}

/// The table of some figures, in the order of their ids.
pub fn csv<'a>(ids: impl Iterator<Item = &'a str>) -> String {
    let mut out = HEADER.to_owned();
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
        SOURCE,
        ",\n  \"figures\": [",
        &list,
        "]\n}\n",
    ]
    .concat()
}
