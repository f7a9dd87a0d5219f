//! Checks `assets/report` and writes it out as Rust statics, in each language that is built, with
//! what a search must know of its characters; and the page's own words as the macro `t!`.
//!
//! A report with errors does not build; the message is the checker's own.

#[path = "build/folding.rs"]
mod folding;
#[path = "build/traditional.rs"]
mod traditional;
#[path = "build/words.rs"]
mod words;

use std::{env, fs, path::Path, process::exit};

/// What the page calls kinds of things (src/query/card.rs): they are looked for as well.
const KINDS: &str = "成效举措数据部署任务主框架分项成员时间体会背景补充原文句子";

fn main() {
    let package = Path::new("assets/report");
    println!("cargo::rerun-if-changed={}", package.display());
    println!("cargo::rerun-if-changed=build");
    println!("cargo::rerun-if-changed={}", words::DIRECTORY);
    let traditional = traditional::Converter::open();
    let languages = languages();
    write("words.rs", &words::macro_of(&languages, &traditional));
    match report::load(package) {
        Ok(checked) => {
            for language in languages {
                let report = match language {
                    "zh-Hant" => &report::translate::translated(checked.report, &|text| {
                        traditional.convert(text)
                    }),
                    "en" => checked.english.unwrap_or(checked.report),
                    _ => checked.report,
                };
                write(
                    &format!("report-{language}.rs"),
                    &report::emit::statics(report),
                );
            }
            let english = checked.english.is_some();
            write(
                "english.rs",
                &format!(
                    "/// Whether the report has been translated.\npub const ENGLISH: bool = {english};\n"
                ),
            );
            let hant =
                report::translate::translated(checked.report, &|text| traditional.convert(text));
            let mut translations = vec![("zh-Hant", &hant)];
            translations.extend(checked.english.map(|english| ("en", english)));
            write(
                "selection.rs",
                &report::emit::selection(checked.report, &translations),
            );
            let statics = report::emit::statics(checked.report);
            write("folding.rs", &folding::table(&[&statics, KINDS].concat()));
        }
        Err(diagnostics) => {
            eprintln!("{}", diagnostics.render(false));
            exit(1);
        }
    }
}

/// What is built: natively all of them, in the browser's Wasm the one that a feature names.
fn languages() -> Vec<&'static str> {
    let on = |feature: &str| env::var_os(format!("CARGO_FEATURE_{feature}")).is_some();
    if on("SSR") {
        vec!["zh-Hans", "zh-Hant", "en"]
    } else if on("HANT") {
        vec!["zh-Hant"]
    } else if on("EN") {
        vec!["en"]
    } else {
        vec!["zh-Hans"]
    }
}

fn write(name: &str, content: &str) {
    let path = Path::new(&env::var_os("OUT_DIR").expect("cargo sets OUT_DIR")).join(name);
    fs::write(&path, content).expect("OUT_DIR is writable");
}
