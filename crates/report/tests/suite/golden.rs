//! The exports of the small report, and every style of diagnostic, to be looked at.
//! `SNAPSHOTS=overwrite cargo test` writes them anew.

use crate::edited::Edited;
use report::emit;
use report::package::{Content, FileId, Package};
use snapbox::data::DataFormat;
use snapbox::{Data, assert_data_eq};
use std::collections::BTreeSet;
use std::path::{Path, PathBuf};

fn directory() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/golden")
}

/// A golden file, compared line by line without wildcards.
pub fn golden(name: &str) -> Data {
    Data::read_from(&directory().join(name), None).raw()
}

#[test]
fn the_dataset() {
    assert_data_eq!(
        emit::json(Edited::small().report(), &[]),
        golden("report.json")
    );
}

#[test]
fn the_schema() {
    assert_data_eq!(emit::schema(), golden("report.schema.json"));
}

#[test]
fn the_table() {
    // As bytes: as text, its line ends would not be compared.
    let expected = Data::read_from(&directory().join("figures.csv"), Some(DataFormat::Binary));
    let actual = Data::binary(emit::csv(Edited::small().report(), &[]));
    assert_data_eq!(actual, expected);
}

#[test]
fn the_package() {
    assert_data_eq!(
        emit::datapackage(Edited::small().report(), &[]),
        golden("datapackage.json")
    );
}

#[test]
fn what_travels_is_what_was_checked() {
    let report = Edited::small().report();
    let read: report::model::Report = report::wire::read(&report::wire::written(report)).unwrap();
    assert_eq!(&read, report);
}

/// Pages of one shape may be read by programs of another. Where this file changes with no report
/// changed, `FORMAT` in `wire.rs` is one more.
#[test]
fn what_travels_has_the_shape_it_had() {
    assert_data_eq!(
        report::wire::written(Edited::small().report()),
        golden("edition.txt")
    );
}

/// A file of the small report with a mistake.
#[track_caller]
fn mistaken(file: FileId, from: &str, to: &str) -> String {
    Edited::small()
        .replace(file, from, to)
        .found()
        .render(false)
}

#[test]
fn a_misquote_points_at_the_character() {
    assert_data_eq!(
        mistaken(FileId::Areas, "办好民生实事。", "办好民生大事。"),
        golden("misquote.txt")
    );
}

#[test]
fn of_several_lines_the_first_is_shown() {
    let lines = "\"\"\"\n办好民生实事。\n\"\"\"";
    let edited = Edited::small().replace(FileId::Areas, "\"办好民生实事。\"", lines);
    assert_data_eq!(edited.found().render(false), golden("lines.txt"));
}

#[test]
fn an_ambiguous_quote_lists_the_places() {
    let edited = Edited::new().replace(
        FileId::Events,
        "\"紧紧围绕区第七次党代会工作部署\"",
        "\"区第七次党代会\"",
    );
    assert_data_eq!(edited.found().render(false), golden("ambiguous.txt"));
}

#[test]
fn a_cut_quote_is_widened() {
    let edited = Edited::new().replace(
        FileId::Events,
        "\"在市政协七届二次会议上提出提案29件\"",
        "\"市政协七届二次会议上提出提案\"",
    );
    assert_data_eq!(edited.found().render(false), golden("cut.txt"));
}

#[test]
fn a_long_line_of_the_article_is_cut_around_the_spot() {
    let edited = Edited::new()
        .replace(
            FileId::Article,
            "捐款捐物300余万元。",
            "捐款捐物300余万元,共8批。",
        )
        .registered();
    assert_data_eq!(edited.found().render(false), golden("long-line.txt"));
}

#[test]
fn a_warning() {
    assert_data_eq!(
        mistaken(
            FileId::Framework,
            "2030-11已见于报道。\"\nreferences = [\"ref-open-day\"]",
            "已见于报道。\"\nreferences = [\"ref-open-day\", \"ref-open-day\"]"
        ),
        golden("twice.txt")
    );
    let spare = "[[reference]]\nid = \"ref-spare\"\npublisher = \"某报\"\nurl = \"https://example.com/\"\nquote = \"某事\"\nnote = \"备用。\"\nseal = \"\"\n";
    let edited = Edited::small()
        .append(FileId::References, spare)
        .append(FileId::Traditional, "\"注明\" = \"註明\"")
        .registered();
    assert_data_eq!(edited.found().render(false), golden("warning.txt"));
}

#[test]
fn a_seal_and_a_hash_say_what_to_compare() {
    let edited = Edited::small()
        .replace(FileId::Article, "群众满意", "居民满意")
        .replace(FileId::Report, "群众满意", "居民满意")
        .replace(FileId::References, "仅此一个来源。", "仅此一则来源。");
    assert_data_eq!(edited.found().render(false), golden("marks.txt"));
}

#[test]
fn a_mistake_in_the_toml() {
    assert_data_eq!(
        mistaken(FileId::Plans, "role = \"引领\"", "role = 引领"),
        golden("syntax.txt")
    );
}

/// The translated small report with a mistake.
#[track_caller]
fn mistranslated(file: FileId, from: &str, to: &str) -> String {
    Edited::english()
        .replace(file, from, to)
        .found()
        .render(false)
}

#[test]
fn a_missing_translation_is_shown_where_the_text_stands() {
    let entry = "[[text]]\nof = \"e049c40a\"\nzh = \"建成场馆\"\nen = \"Halls finished\"\n";
    assert_data_eq!(
        mistranslated(FileId::English, entry, ""),
        golden("untranslated.txt")
    );
}

#[test]
fn a_translation_that_is_begun_is_shown_all_that_is_missing() {
    let edited = Edited::small().set(FileId::English, "# 英文\n");
    assert_data_eq!(edited.found().render(false), golden("untranslated-all.txt"));
}

#[test]
fn a_stale_translation_is_shown_the_new_text() {
    let edited = Edited::english()
        .replace(FileId::References, "仅此一个来源。", "仅此一则来源。")
        .replace(
            FileId::Events,
            "title = \"来源:某区日报\"",
            "title = \"某区日报\"",
        )
        .registered();
    assert_data_eq!(edited.found().render(false), golden("stale.txt"));
}

#[test]
fn an_edited_original_says_what_to_write() {
    assert_data_eq!(
        mistranslated(FileId::English, "zh = \"建成场馆\"", "zh = \"建设场馆\""),
        golden("mark.txt")
    );
}

#[test]
fn numbers_of_a_translation_are_compared() {
    assert_data_eq!(
        mistranslated(FileId::English, "1,200 households\"", "1,300 households\""),
        golden("digits.txt")
    );
}

#[test]
fn words_of_a_translation_are_compared() {
    assert_data_eq!(
        mistranslated(
            FileId::English,
            "Calls on residents",
            "Calls on people，daily"
        ),
        golden("glossary.txt")
    );
}

#[test]
fn a_missing_file_has_no_line_to_show() {
    let mut edited = Edited::small();
    edited.0.set(FileId::Figures, Content::Missing);
    assert_data_eq!(edited.found().render(false), golden("missing.txt"));
}

#[test]
fn a_missing_directory_has_no_file_to_show() {
    let found = report::load(Path::new("no/such/report")).expect_err("there is no report");
    assert_data_eq!(found.render(false), golden("directory.txt"));
}

#[test]
fn many_mistakes_are_sorted_and_counted() {
    let edited = Edited::small()
        .replace(FileId::Figures, "value = 1200", "value = 1300")
        .replace(FileId::Figures, "unit = \"户\"", "unt = \"户\"")
        .replace(FileId::Areas, "short = \"服务\"", "short = \"务\"")
        .replace(FileId::Events, "date = \"2030-11\"", "date = \"2030-12\"")
        .replace(
            FileId::Figures,
            "label = \"建成场馆\"",
            "label = \"年内建成场馆\\n\"",
        );
    assert_data_eq!(edited.found().render(false), golden("many.txt"));
}

#[test]
fn colours_only_where_they_are_asked_for() {
    let edited = Edited::small().replace(FileId::Figures, "value = 1200", "value = 1300");
    let visible = edited.found().render(true).replace('\u{1B}', "␛");
    assert_data_eq!(visible, golden("colour.txt"));
    assert!(!edited.found().render(false).contains('\u{1B}'));
    assert_eq!(edited.found().to_string(), edited.found().render(false));
}

#[test]
fn nothing_is_said_of_a_report_without_mistakes() {
    assert_eq!(Edited::small().found().render(true), "");
}

#[test]
fn what_is_too_much_is_counted() {
    let number = "[[uncounted]]\nexact = \"报\"\nreason = \"无\"\n\n";
    let found = Edited::small()
        .append(FileId::Report, &number.repeat(130))
        .found();
    assert_eq!(
        found.summary(),
        "100 处错误；另有 30 处与以上同类，没有列出"
    );
    assert_eq!(found.iter().count(), 100);
}

#[test]
fn a_package_without_a_root_is_shown_by_file_names() {
    let found = report::check_package(&Package::new(""));
    assert!(found.render(false).contains("--> article.txt\n"));
}

#[test]
fn every_golden_file_is_used() {
    let source = [
        include_str!("golden.rs"),
        include_str!("hard.rs"),
        include_str!("proposing.rs"),
        include_str!("sealing.rs"),
    ]
    .concat();
    let words = source.split('"').map(str::to_owned);
    let files = std::fs::read_dir(directory()).expect("it is there");
    let files = files.map(|file| file.expect("readable"));
    let there: BTreeSet<_> = files
        .filter(|file| file.path().is_file())
        .map(|file| file.file_name().to_string_lossy().into_owned())
        .collect();
    let used: BTreeSet<_> = words.filter(|word| there.contains(word)).collect();
    assert_eq!(there, used);
}
