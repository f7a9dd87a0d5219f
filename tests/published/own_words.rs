//! The program knows no report: of what the published one says, nothing stands in the code.

use crate::open;
use baoan_report::data::REPORT;
use std::{collections::BTreeSet, fs, path::Path};

/// So many characters in a row are no accident.
const RUN: usize = 4;

fn is_ideograph(character: char) -> bool {
    ('\u{4e00}'..='\u{9fff}').contains(&character)
}

/// Every `RUN` characters of a text that are ideographs, or digits beside one: 「107国」.
fn runs(text: &str) -> BTreeSet<String> {
    let characters: Vec<char> = text.chars().collect();
    let words = characters.windows(RUN).filter(|run| {
        let mut all = run.iter();
        run.iter().any(|one| is_ideograph(*one))
            && all.all(|one| is_ideograph(*one) || one.is_ascii_digit())
    });
    words.map(|run| run.iter().collect()).collect()
}

/// The files of a folder and its folders.
fn files(place: &Path) -> Vec<std::path::PathBuf> {
    if place.is_file() {
        return vec![place.to_owned()];
    }
    let entries = fs::read_dir(place).expect("the folder is there");
    let entries = entries.map(|entry| entry.expect("it can be read").path());
    entries.flat_map(|path| files(&path)).collect()
}

/// Rust without comments and without its own tests; whatever else as it is.
fn code(path: &Path, text: &str) -> String {
    if path.extension().is_none_or(|ending| ending != "rs") {
        return text.to_owned();
    }
    let text = text.split("mod tests {").next().unwrap_or_default();
    let lines = text.lines().map(|line| match line.trim_start() {
        comment if comment.starts_with("//") => "",
        _ => line,
    });
    lines.collect::<Vec<_>>().join("\n")
}

#[test]
fn no_word_of_the_report_stands_in_the_program() {
    open();
    let page = &REPORT.page;
    let said = [REPORT.source.text, page.name, page.title, page.kicker];
    let own: BTreeSet<String> = said.iter().flat_map(|text| runs(text)).collect();
    let mut found = Vec::new();
    let framework = REPORT.framework.as_ref();
    for place in [
        "src",
        "assets",
        "crates/compress/src",
        "crates/report/src",
        "crates/server/src",
        "index.html",
    ] {
        for path in files(Path::new(place)) {
            // Pictures and fonts are bytes.
            let Ok(text) = fs::read_to_string(&path) else {
                continue;
            };
            if path.starts_with("assets/reports") {
                continue;
            }
            let code = code(&path, &text);
            for (number, line) in code.lines().enumerate() {
                let mut here = runs(line);
                here.retain(|run| own.contains(run));
                if framework.is_some_and(|own| line.contains(own.code)) || !here.is_empty() {
                    found.push(format!("{}:{}: {here:?}", path.display(), number + 1));
                }
            }
        }
    }
    assert!(
        found.is_empty(),
        "the report's own words stand in the program; they belong in its folder:\n{}",
        found.join("\n")
    );
}
