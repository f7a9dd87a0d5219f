//! Mistakes that stopped editors, each with all that is then said: one message that says where and what
//! to do.

use crate::edited::Edited;
use crate::golden::golden;
use report::package::FileId::{Article, Figures, Report};
use snapbox::assert_data_eq;
use std::collections::BTreeSet;
use std::path::Path;

/// 「某区日报」 in GBK.
const GBK: &[u8] = &[0xC4, 0xB3, 0xC7, 0xF8, 0xC8, 0xD5, 0xB1, 0xA8, b'\n'];

#[track_caller]
fn shows(edited: &Edited, name: &str) {
    let name = format!("messages/{name}.txt");
    assert_data_eq!(edited.found().render(false), golden(&name));
}

/// The small report with its article written otherwise.
fn with_article(write: impl FnOnce(&str) -> Vec<u8>) -> Edited {
    let mut edited = Edited::small();
    let bytes = write(edited.text(Article));
    edited.0.set(Article, bytes.into());
    edited
}

/// The small report with other headers above its figures.
fn with_headers(header: &str) -> Edited {
    let figures = Edited::small().text(Figures).replace("[[figure]]", header);
    Edited::small().set(Figures, &figures)
}

#[test]
fn chinese_quotation_marks_around_a_text() {
    let edited = Edited::small().replace(Figures, "label = \"下访接待\"", "label = “下访接待”");
    shows(&edited, "chinese_quotation_marks_around_a_text");
}

#[test]
fn corner_brackets_around_texts() {
    let edited = Edited::small()
        .replace(Figures, "label = \"下访接待\"", "label = 「下访接待」")
        .replace(Figures, "label = \"走访居民\"", "label = 「走访居民」");
    shows(&edited, "corner_brackets_around_texts");
}

#[test]
fn a_text_that_ends_in_a_chinese_quotation_mark() {
    let edited = Edited::small().replace(Figures, "label = \"下访接待\"", "label = \"下访接待”");
    shows(&edited, "a_text_that_ends_in_a_chinese_quotation_mark");
}

#[test]
fn half_width_quotation_marks_within_a_text() {
    let edited = Edited::small().replace(
        Figures,
        "label = \"“开放日”座谈会\"",
        "label = \"\"开放日\"座谈会\"",
    );
    shows(&edited, "half_width_quotation_marks_within_a_text");
}

#[test]
fn a_full_width_digit() {
    let edited = Edited::small().replace(Figures, "value = 40", "value = ４0");
    shows(&edited, "a_full_width_digit");
}

#[test]
fn a_full_width_digit_in_a_quote() {
    let edited = Edited::small().replace(
        Figures,
        "quote = \"下访接待40次\"",
        "quote = \"下访接待４0次\"",
    );
    shows(&edited, "a_full_width_digit_in_a_quote");
}

#[test]
fn a_full_width_equals_sign() {
    let edited = Edited::small().replace(Figures, "value = 40", "value ＝ 40");
    shows(&edited, "a_full_width_equals_sign");
}

#[test]
fn a_full_width_comma_in_a_list() {
    let edited = Edited::small().replace(
        Report,
        "unbroken = [\"座谈会\"]",
        "unbroken = [\"座谈会\"，\"居民\"]",
    );
    shows(&edited, "a_full_width_comma_in_a_list");
}

#[test]
fn a_blank_at_the_end_of_a_quote() {
    let edited = Edited::small().replace(
        Figures,
        "quote = \"下访接待40次\"",
        "quote = \"下访接待40次 \"",
    );
    shows(&edited, "a_blank_at_the_end_of_a_quote");
}

#[test]
fn a_tab_at_the_end_of_a_quote() {
    let edited = Edited::small().replace(
        Figures,
        "quote = \"下访接待40次\"",
        "quote = \"下访接待40次\t\"",
    );
    shows(&edited, "a_tab_at_the_end_of_a_quote");
}

#[test]
fn a_full_width_blank_at_the_beginning_of_a_label() {
    let edited = Edited::small().replace(Figures, "label = \"下访接待\"", "label = \"　下访接待\"");
    shows(&edited, "a_full_width_blank_at_the_beginning_of_a_label");
}

#[test]
fn line_ends_of_windows() {
    let edited = with_article(|article| article.replace('\n', "\r\n").into_bytes());
    shows(&edited, "line_ends_of_windows");
}

#[test]
fn a_byte_order_mark() {
    let edited = with_article(|article| format!("\u{FEFF}{article}").into_bytes());
    shows(&edited, "a_byte_order_mark");
}

#[test]
fn an_article_in_gbk() {
    let edited = with_article(|_| GBK.to_vec());
    shows(&edited, "an_article_in_gbk");
}

#[test]
fn an_article_in_utf_16() {
    let edited = with_article(|article| {
        let units = article.encode_utf16().flat_map(u16::to_le_bytes);
        [0xFF, 0xFE].into_iter().chain(units).collect()
    });
    shows(&edited, "an_article_in_utf_16");
}

#[test]
fn an_id_that_is_of_another_kind() {
    let edited =
        Edited::small().replace(Figures, "measure = \"measure-2-1\"", "measure = \"area-2\"");
    shows(&edited, "an_id_that_is_of_another_kind");
}

#[test]
fn words_in_another_order() {
    let edited = Edited::small().replace(Figures, "label = \"下访接待\"", "label = \"接待下访\"");
    shows(&edited, "words_in_another_order");
}

#[test]
fn single_brackets() {
    let edited = Edited::small().replace(
        Figures,
        "[[figure]]\nid = \"figure-receptions\"",
        "[figure]\nid = \"figure-receptions\"",
    );
    shows(&edited, "single_brackets");
}

#[test]
fn single_brackets_everywhere() {
    let edited = with_headers("[figure]");
    shows(&edited, "single_brackets_everywhere");
}

#[test]
fn single_brackets_of_the_only_one() {
    let edited = Edited::small().replace(Report, "[[lesson]]", "[lesson]");
    shows(&edited, "single_brackets_of_the_only_one");
}

#[test]
fn a_list_in_the_plural() {
    let edited = with_headers("[[figures]]");
    shows(&edited, "a_list_in_the_plural");
}

#[test]
fn a_number_with_decimals_and_a_per_cent_sign() {
    let edited = Edited::small()
        .replace(Article, "下访接待40次。", "下访接待40次,增长2.5 %。")
        .registered();
    shows(&edited, "a_number_with_decimals_and_a_per_cent_sign");
}

#[test]
fn an_id_used_twice() {
    let edited = Edited::small().replace(
        Figures,
        "id = \"figure-receptions\"",
        "id = \"figure-households\"",
    );
    shows(&edited, "an_id_used_twice");
}

#[test]
fn an_address_that_is_empty() {
    let edited = Edited::small().replace(
        Report,
        "url = \"https://example.com/2031-03/05/report.html\"",
        "url = \"\"",
    );
    shows(&edited, "an_address_that_is_empty");
}

#[test]
fn an_address_that_is_missing() {
    let edited = Edited::small().replace(
        Report,
        "url = \"https://example.com/2031-03/05/report.html\"\n",
        "",
    );
    shows(&edited, "an_address_that_is_missing");
}

#[test]
fn the_data_of_another_report() {
    let edited = Edited::small().set(
        Article,
        "另一区日报\n\n去年的工作\n\n修桥3座,铺路12公里。\n",
    );
    shows(&edited, "the_data_of_another_report");
}

#[test]
fn every_message_is_one() {
    let own = include_str!("messages.rs");
    for file in golden_files() {
        let name = file.trim_end_matches(".txt");
        assert!(
            own.contains(&format!("shows(&edited, \"{name}\")")),
            "{file} is nobody's"
        );
        let path = Path::new("messages").join(&file);
        let text = golden(&path.display().to_string()).to_string();
        assert!(text.ends_with("\n1 处错误\n"), "{text}");
    }
}

fn golden_files() -> BTreeSet<String> {
    let directory = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/golden/messages");
    let files = std::fs::read_dir(directory).expect("it is there");
    let name = |file: std::io::Result<std::fs::DirEntry>| file.expect("readable").file_name();
    files
        .map(|file| name(file).to_string_lossy().into_owned())
        .collect()
}
