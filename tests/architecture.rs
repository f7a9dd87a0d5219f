//! The arrows of the architecture: data flows one way.

use std::{
    fs,
    path::{Path, PathBuf},
};

/// (module, what its code must not name, why)
const ARROWS: [(&str, &[&str], &str); 7] = [
    (
        "crates/report/src",
        &["leptos", "web_sys", "baoan_report"],
        "the model knows no app",
    ),
    (
        "src/query",
        &[
            "leptos",
            "web_sys",
            "crate::state",
            "crate::view",
            "crate::platform",
        ],
        "queries are pure",
    ),
    (
        "src/viz",
        &[
            "leptos",
            "web_sys",
            "crate::state",
            "crate::view",
            "crate::platform",
            "crate::query",
        ],
        "drawings are pure",
    ),
    (
        "src/state",
        &["web_sys", "crate::view", "crate::platform"],
        "the state knows neither page nor browser",
    ),
    (
        "src/view",
        &["web_sys", "crate::platform", "crate::prerender"],
        "views know no browser",
    ),
    (
        "src/view/slides",
        &["crate::state", "crate::data", "REPORT"],
        "slides are of the report that they are given, and stay as they are",
    ),
    (
        "src/platform",
        &["crate::view", "crate::prerender"],
        "the browser side draws nothing",
    ),
];

#[test]
fn data_flows_one_way() {
    let mut wrong = Vec::new();
    for (place, forbidden, why) in ARROWS {
        // A module is a folder, a file, or both.
        let place = Path::new(place);
        let files = [sources(place), sources(&place.with_extension("rs"))].concat();
        assert!(
            !files.is_empty(),
            "{} is gone; so is its arrow",
            place.display()
        );
        for file in files {
            let text = fs::read_to_string(&file).expect("source is UTF-8");
            for (number, line) in text.lines().enumerate() {
                let code = line.split("//").next().unwrap_or_default();
                for name in forbidden {
                    if code.contains(name) {
                        wrong.push(format!("{}:{}: {name} ({why})", file.display(), number + 1));
                    }
                }
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

fn sources(place: &Path) -> Vec<PathBuf> {
    if place.is_file() {
        return vec![place.to_owned()];
    }
    let entries = fs::read_dir(place).into_iter().flatten().flatten();
    entries
        .flat_map(|entry| sources(&entry.path()))
        .filter(|path| path.extension().is_some_and(|extension| extension == "rs"))
        .collect()
}
