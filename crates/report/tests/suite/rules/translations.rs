//! Rules R45 to R50: every text has its translation, made from its words, with its numbers.

use crate::edited::Edited;
use report::package::Content;
use report::package::FileId::{Areas, Article, English, Events, Figures, References, Report};

/// An entry of the translation, as it stands there.
const HALL: &str = "[[text]]\nof = \"e049c40a\"\nzh = \"建成场馆\"\nen = \"Halls finished\"\n";

#[test]
fn a_report_without_translation() {
    let mut edited = Edited::english();
    edited.0.set(English, Content::Missing);
    // A glossary alone is of no use, and does no harm.
    edited.finds(&[]);
}

#[test]
fn a_text_without_translation() {
    Edited::english().replace(English, HALL, "").finds(&[
        "figures.toml:44:9 R45 translation-missing: figure-halls 有一段文字没有译文 | en.toml 里没有它",
    ]);
}

#[test]
fn texts_of_every_kind_are_found_where_they_are_written() {
    let leave_out = |edited: Edited, zh: &str| {
        let text = edited.text(English).to_owned();
        let entry = text
            .split_inclusive("\n\n")
            .find(|entry| entry.contains(&format!("\nzh = {zh}\n")))
            .expect("it is translated");
        edited.replace(English, entry, "")
    };
    [
        "\"深入基层一线。\"",
        "\"报头\"",
        "\"密切联系\"",
        "\"深入基层一线\"",
        "\"40次\"",
        "\"次\"",
        "\"引领\"",
        "\"抓好“1大中心”\"",
        "\"“1”指一个中心，2030-11已见于报道。\"",
        "\"1大中心\"",
        "\"文体—中心\"",
        "\"“开放日”启动\"",
        r#""某\"市\"晚报，2030年11月""#,
    ]
    .into_iter()
    .fold(Edited::english(), leave_out)
    .finds(&[
        "article.txt:15:1 R45 translation-missing: s9 有一段文字没有译文 | en.toml 里没有它",
        "report.toml:14:9 R45 translation-missing: masthead 有一段文字没有译文 | en.toml 里没有它",
        "areas.toml:16:11 R45 translation-missing: area-2 有一段文字没有译文 | en.toml 里没有它",
        "areas.toml:21:9 R45 translation-missing: measure-2-1 有一段文字没有译文 | en.toml 里没有它",
        "figures.toml:35:8 R45 translation-missing: figure-receptions 有一段文字没有译文 | en.toml 里没有它",
        "figures.toml:37:8 R45 translation-missing: figure-receptions 有一段文字没有译文 | en.toml 里没有它",
        "plans.toml:3:8 R45 translation-missing: plan-1 有一段文字没有译文 | en.toml 里没有它",
        "plans.toml:10:9 R45 translation-missing: task-1-1 有一段文字没有译文 | en.toml 里没有它",
        "framework.toml:7:8 R45 translation-missing: framework 有一段文字没有译文 | en.toml 里没有它",
        "framework.toml:13:9 R45 translation-missing: framework-1 有一段文字没有译文 | en.toml 里没有它",
        "framework.toml:19:9 R45 translation-missing: slot-1-1 有一段文字没有译文 | en.toml 里没有它",
        "events.toml:11:9 R45 translation-missing: event-open-day 有一段文字没有译文 | en.toml 里没有它",
        "references.toml:3:13 R45 translation-missing: ref-open-day 有一段文字没有译文 | en.toml 里没有它",
    ]);
}

#[test]
fn a_translation_that_is_begun() {
    Edited::small()
        .set(English, "")
        .finds(&["en.toml:1:1 R45 translation-missing: 有 68 段文字没有译文 | 补在这里"]);
}

#[test]
fn a_text_that_changed() {
    Edited::english()
        .replace(Figures, "label = \"下访接待\"", "label = \"下访\"")
        .replace(References, "仅此一个来源。", "仅此一则来源。")
        .registered()
        .finds(&[
            "figures.toml:34:9 R45 translation-missing: figure-receptions 有一段文字没有译文 | en.toml 里没有它",
            "references.toml:7:8 R45 translation-missing: ref-open-day 有一段文字没有译文 | en.toml 里没有它",
            "en.toml:196:6 R46 translation-unused: 报告里没有这段文字 | 没有哪里用到它的译文",
            "en.toml:271:6 R46 translation-unused: 报告里没有这段文字 | 没有哪里用到它的译文",
        ]);
}

#[test]
fn a_text_that_is_gone() {
    Edited::english()
        .replace(Events, "title = \"来源:某区日报\"", "title = \"某区日报\"")
        .finds(&[
            "en.toml:261:6 R46 translation-unused: 报告里没有这段文字 | 没有哪里用到它的译文",
        ]);
}

#[test]
fn translations_wait_for_what_is_wrong_elsewhere() {
    Edited::english()
        .replace(English, HALL, "")
        .replace(Areas, "short = \"作风\"", "short = \"风\"")
        .finds(&[
            "areas.toml:14:9 R20 heading: short 不是 title 的开头 | 应取自「作风更加务实」的开头",
        ]);
}

#[test]
fn other_files_do_not_wait_for_a_broken_translation() {
    Edited::english()
        .replace(English, "of = \"e049c40a\"", "of = e049c40a")
        .replace(English, "en = \"Style\"", "en = \"作风\"")
        .replace(Areas, "short = \"作风\"", "short = \"风\"")
        .finds(&[
            "areas.toml:14:9 R20 heading: short 不是 title 的开头 | 应取自「作风更加务实」的开头",
            "en.toml:210:6 R03 toml-syntax: 这里不合 TOML 的写法 | 文字要加引号",
        ]);
}

#[test]
fn an_original_that_was_changed_after_translating() {
    Edited::english()
        .replace(English, "zh = \"建成场馆\"", "zh = \"建设场馆\"")
        .finds(&["en.toml:210:6 R47 translation-mark: zh 在翻译之后改过 | 与 zh 不符"]);
}

#[test]
fn a_mark_that_is_not_written_yet() {
    Edited::english()
        .replace(English, "of = \"e049c40a\"", "of = \"\"")
        .finds(&["en.toml:210:6 R47 translation-mark: 这段译文还没有 of | 与 zh 不符"]);
    Edited::english()
        .replace(English, "of = \"e049c40a\"\n", "")
        .finds(&["en.toml:209:1 R05 missing-key: 缺少 of | 这里应有 of"]);
}

#[test]
fn a_text_that_is_translated_twice() {
    Edited::english()
        .append(English, HALL)
        .finds(&["en.toml:346:6 R48 translation-once: 同样的 zh 写了不止一次 | 第 211 行已有"]);
}

#[test]
fn another_number() {
    Edited::english()
        .replace(English, "1,200 households\"", "1,300 households\"")
        .finds(&["en.toml:172:6 R49 translation-digits: 译文的数字与 zh 不符：少 1200，多 1300 | zh 里的数字是 1200"]);
}

#[test]
fn a_number_too_many() {
    Edited::english()
        .replace(English, "\"two rooms\"", "\"2 rooms\"")
        .finds(&[
            "en.toml:157:6 R49 translation-digits: 译文的数字与 zh 不符：多 2 | zh 里没有数字",
        ]);
}

#[test]
fn a_full_width_number_counts_too() {
    Edited::english()
        .replace(English, "\"3 meetings\"", "\"some meetings\"")
        .finds(&[
            "en.toml:187:6 R49 translation-digits: 译文的数字与 zh 不符：少 3 | zh 里的数字是 3",
        ]);
}

#[test]
fn another_month() {
    Edited::english()
        .replace(English, "Evening News, November 2030", "Evening News, October 2030")
        .finds(&["en.toml:267:6 R49 translation-digits: 译文的数字与 zh 不符：少 11 | zh 里的数字是 2030、11"]);
}

const REASON: &str = "digits = \"“1座”英文作 a hall，不写1\"\n";

#[test]
fn other_numbers_without_a_reason() {
    Edited::english().replace(English, REASON, "").finds(&[
        "en.toml:91:6 R49 translation-digits: 译文的数字与 zh 不符：少 1 | zh 里的数字是 1",
    ]);
}

#[test]
fn a_reason_that_does_not_say_which_numbers() {
    Edited::english()
        .replace(English, REASON, "digits = \"英文习惯\"\n")
        .finds(&[
            "en.toml:92:10 R49 translation-digits: digits 说到的数字不对：少 1 | 要说明的是：少 1",
        ]);
}

#[test]
fn a_reason_does_not_cover_other_numbers() {
    Edited::english()
        .replace(English, "\"A hall will", "\"5 halls will")
        .finds(&["en.toml:92:10 R49 translation-digits: digits 说到的数字不对：少 5 | 要说明的是：少 1，多 5"]);
}

#[test]
fn a_reason_that_speaks_of_other_numbers() {
    Edited::english()
        .replace(English, "不写1", "不写1，也不写2")
        .finds(&[
            "en.toml:92:10 R49 translation-digits: digits 说到的数字不对：多 2 | 要说明的是：少 1",
        ]);
}

#[test]
fn a_reason_without_need() {
    Edited::english()
        .replace(English, "\"A hall will", "\"1 hall will")
        .finds(&["en.toml:92:10 R49 translation-digits: 译文的数字与 zh 相同，不必说明 | digits 只在数字不同时写"]);
}

#[test]
fn an_empty_translation() {
    Edited::english()
        .replace(English, "\"Halls finished\"", "\"\"")
        .finds(&["en.toml:212:6 R06 wrong-type: en 是空的 | 这里应有文字"]);
}

#[test]
fn chinese_in_a_translation() {
    Edited::english()
        .replace(English, "\"Halls finished\"", "\"Halls 场馆 finished\"")
        .replace(English, "\"New reading rooms\"", "\"New， reading rooms\"")
        .finds(&[
            "en.toml:152:10 R50 translation-script: 译文里有「，」 | 应是西文的字和标点",
            "en.toml:212:13 R50 translation-script: 译文里有「场」 | 应是西文的字和标点",
        ]);
}

#[test]
fn a_text_of_the_article_that_changed() {
    Edited::english()
        .replace(Article, "我们体会到:", "我们深刻体会到:")
        .replace(Report, "starts = \"我们体会到", "starts = \"我们深刻体会到")
        .registered()
        .finds(&[
            "article.txt:17:1 R45 translation-missing: s11 有一段文字没有译文 | en.toml 里没有它",
            "en.toml:55:6 R46 translation-unused: 报告里没有这段文字 | 没有哪里用到它的译文",
        ]);
}
