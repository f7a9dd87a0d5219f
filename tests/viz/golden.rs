//! Drawings as files that a person can open; `UPDATE_GOLDEN=1` writes them anew.
//! `gallery.html` shows them all.

use crate::fixtures;
use baoan_report::{
    data::REPORT,
    language::{Language, speaking},
    query::clipping,
    viz::{
        Kind, Size, VARIANTS, clipping as clippings, layout,
        poster::{Extra, poster},
        share::{Shape, share},
        standalone::{standalone, style},
    },
};
use std::{collections::BTreeMap, fs, path::Path};

/// Which drawings of which hard reports are worth a look.
const HARD: [(&str, &[Kind]); 12] = [
    ("no-figures", &[Kind::Ring, Kind::Minimap]),
    ("one-area", &[Kind::Ring]),
    ("nine-areas", &[Kind::Ring, Kind::Bars, Kind::Minimap]),
    (
        "long-titles",
        &[
            Kind::Ring,
            Kind::Timeline,
            Kind::Towers,
            Kind::Blueprint,
            Kind::Bars,
            Kind::Dots,
        ],
    ),
    (
        "twelve-digits",
        &[Kind::Ring, Kind::Bars, Kind::Dots, Kind::Minimap],
    ),
    ("numerals", &[Kind::Ring, Kind::Bars]),
    ("one-day", &[Kind::Timeline]),
    ("group-sizes", &[Kind::Towers]),
    ("nothing", &[Kind::Bars, Kind::Minimap]),
    ("crowded-night", &[Kind::Towers, Kind::Blueprint]),
    ("dark-night", &[Kind::Towers, Kind::Blueprint]),
    ("bare-plans", &[Kind::Towers, Kind::Blueprint]),
];

/// Clippings that differ: one that is done, one that is more than it says, one that is planned, one
/// whose sentence is long in English and stands there twice.
const CLIPPINGS: [(&str, Language, &str); 4] = [
    ("done", Language::Hans, "figure-suggestions"),
    ("more", Language::Hans, "figure-outbreak-donations"),
    ("planned", Language::Hans, "figure-joint-activities"),
    ("english", Language::English, "figure-group-study"),
];

/// Every golden file by name.
fn files() -> BTreeMap<String, String> {
    let mut files = BTreeMap::new();
    for variant in VARIANTS {
        let drawing = layout::draw(
            &REPORT,
            variant.kind,
            Size {
                width: variant.width,
            },
        );
        let name = format!("{}-{}.svg", variant.kind.name(), variant.name);
        files.insert(name, standalone(&drawing, &REPORT.source));
        for (fixture, kinds) in HARD {
            if kinds.contains(&variant.kind) {
                let report = fixtures::named(fixture);
                let drawing = layout::draw(
                    &report,
                    variant.kind,
                    Size {
                        width: variant.width,
                    },
                );
                let name = format!(
                    "hard-{fixture}-{}-{}.svg",
                    variant.kind.name(),
                    variant.name
                );
                files.insert(name, standalone(&drawing, &report.source));
            }
        }
    }
    // What a filter leaves.
    let some = REPORT.figures.iter();
    let some: Vec<_> = some
        .filter(|figure| figure.area == Some("area-3"))
        .collect();
    for (name, width) in [("phone", 350.0), ("wide", 920.0)] {
        let size = Size { width };
        for drawing in [
            layout::bars(&REPORT, &some, size),
            layout::dots(&REPORT, &some, size),
        ] {
            let name = format!("{}-area-3-{name}.svg", drawing.kind.name());
            files.insert(name, standalone(&drawing, &REPORT.source));
        }
    }
    files.insert("poster.svg".to_owned(), poster(&REPORT, Extra::default()));
    for shape in Shape::ALL {
        let name = format!("{}.svg", shape.name());
        files.insert(name, share(&REPORT, shape).file(&style()));
    }
    for (name, language, id) in CLIPPINGS {
        let file = speaking(language, || {
            let clipping = clipping::of(&REPORT, id).expect("it is a figure");
            let picture = clippings::clipping(&REPORT, &clipping, Extra::default());
            picture.file(&clippings::style(""))
        });
        files.insert(format!("clipping-{name}.svg"), file);
    }
    for fixture in ["no-figures", "nine-areas", "long-titles", "twelve-digits"] {
        let report = fixtures::named(fixture);
        let name = format!("hard-{fixture}-poster.svg");
        files.insert(name, poster(&report, Extra::default()));
    }
    files
}

/// A page with all of them.
fn gallery(files: &BTreeMap<String, String>) -> String {
    let mut page = String::from(
        "<!doctype html>\n<html lang=\"zh-Hans\">\n<meta charset=\"utf-8\">\n<title>Golden drawings</title>\n\
         <style>body{margin:24px;font:14px/1.6 sans-serif;columns:2 560px}figure{margin:0 0 24px;break-inside:avoid}\
         img{max-width:100%;border:1px solid #ddd}</style>\n",
    );
    for name in files.keys() {
        page += &format!(
            "<figure><figcaption>{name}</figcaption><img loading=\"lazy\" src=\"{name}\" alt=\"\"></figure>\n"
        );
    }
    page + "</html>\n"
}

#[test]
fn drawings_are_as_they_were() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/golden");
    let mut files = files();
    let gallery = gallery(&files);
    files.insert("gallery.html".to_owned(), gallery);
    let update = std::env::var_os("UPDATE_GOLDEN").is_some_and(|value| value == "1");
    if update {
        fs::create_dir_all(&folder).expect("the folder can be made");
    }
    let mut wrong = Vec::new();
    for (name, content) in &files {
        let path = folder.join(name);
        let before = fs::read_to_string(&path).unwrap_or_default();
        if before == *content {
            continue;
        }
        if update {
            fs::write(&path, content).expect("golden files can be written");
        } else {
            let line = before
                .lines()
                .zip(content.lines())
                .position(|(a, b)| a != b);
            wrong.push(format!(
                "{name}: differs from line {}",
                line.unwrap_or(0) + 1
            ));
        }
    }
    for entry in fs::read_dir(&folder).expect("tests/golden is there") {
        let name = entry
            .expect("a file")
            .file_name()
            .to_string_lossy()
            .into_owned();
        if !files.contains_key(&name) {
            wrong.push(format!("{name}: no test makes this file"));
        }
    }
    assert!(
        wrong.is_empty(),
        "{}\nUPDATE_GOLDEN=1 writes them anew",
        wrong.join("\n")
    );
}
