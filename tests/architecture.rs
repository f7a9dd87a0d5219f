//! The arrows of the architecture: data flows one way.

use std::{
    fs,
    path::{Path, PathBuf},
};

/// (folder or file, what its code must not name, why)
const ARROWS: [(&str, &[&str], &str); 6] = [
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
        "src/state.rs",
        &["web_sys", "crate::view", "crate::platform"],
        "the state knows neither page nor browser",
    ),
    (
        "src/view",
        &["web_sys", "crate::platform", "crate::prerender"],
        "views know no browser",
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
        let files = sources(Path::new(place));
        assert!(!files.is_empty(), "{place} is gone; so is its arrow");
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
