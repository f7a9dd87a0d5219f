//! Rules R03 to R06 and R55 to R57: TOML, keys and types; line ends, blanks, the wrong article. R01 and
//! R02 are in `bad_input`.

use crate::edited::Edited;
use report::package::FileId::{
    Areas, Article, Events, Figures, Framework, Plans, References, Report,
};

#[test]
fn text_without_quotation_marks() {
    Edited::new()
        .replace(Figures, r#"label = "专题学习""#, "label = 专题学习")
        .finds(&["figures.toml:35:9 R03 toml-syntax: 这里不合 TOML 的写法 | 文字要加引号"]);
}

#[test]
fn an_open_quotation_mark() {
    Edited::new()
        .replace(Figures, r#"label = "专题学习""#, r#"label = "专题学习"#)
        .finds(&["figures.toml:35:14 R03 toml-syntax: 这里不合 TOML 的写法 | 引号没有成对"]);
}

#[test]
fn a_key_twice() {
    Edited::new()
        .replace(Figures, "value = 730", "value = 730\nvalue = 730")
        .finds(&["figures.toml:49:1 R03 toml-syntax: 这里不合 TOML 的写法 | 这个键写了两次"]);
}

#[test]
fn a_broken_file_hides_no_mistake_of_another() {
    Edited::new()
        .replace(Figures, "value = 730", "value =")
        .replace(Areas, "推动全局工作谋划。", "推动全局工作规划。")
        .finds(&[
            "areas.toml:24:16 R07 quote-verbatim: 原文里没有这句话 | 原文这里是「谋」",
            "figures.toml:48:8 R03 toml-syntax: 这里不合 TOML 的写法 | 等号后面缺少值",
        ]);
}

#[test]
fn a_broken_file_is_only_broken() {
    Edited::new()
        .replace(Figures, "value = 730", "value =")
        .replace(
            Figures,
            r#"id = "figure-systems""#,
            r#"id = "figures-systems""#,
        )
        .finds(&["figures.toml:48:8 R03 toml-syntax: 这里不合 TOML 的写法 | 等号后面缺少值"]);
}

#[test]
fn a_misspelt_key() {
    Edited::new()
        .replace(Areas, r#"short = "履职成效""#, r#"shrt = "履职成效""#)
        .finds(&[
            "areas.toml:27:1 R05 missing-key: 缺少 short | 这里应有 short",
            "areas.toml:29:1 R04 unknown-key: 不认得的键 shrt | 没有哪一步会读它",
        ]);
}

#[test]
fn an_unheard_of_key() {
    Edited::new()
        .replace(
            References,
            r#"[[reference]]
id = "ref-bases""#,
            r#"[[reference]]
colour = "red"
id = "ref-bases""#,
        )
        .finds(&["references.toml:24:1 R04 unknown-key: 不认得的键 colour | 没有哪一步会读它"]);
}

#[test]
fn a_misspelt_table() {
    Edited::new()
        .replace(
            Report,
            r#"[[lesson]]
id = "lesson-2""#,
            r#"[[lessons]]
id = "lesson-2""#,
        )
        .finds(&["report.toml:46:3 R04 unknown-key: [[lessons]] 应写成 [[lesson]] | 应是 lesson"]);
}

#[test]
fn a_missing_key() {
    Edited::new()
        .replace(
            Figures,
            r#"label = "意见建议"
"#,
            "",
        )
        .finds(&["figures.toml:44:1 R05 missing-key: 缺少 label | 这里应有 label"]);
}

#[test]
fn a_heading_told_by_its_second_half() {
    Edited::new()
        .replace(
            Plans,
            r#"aim = "以凝聚共识为主线"
"#,
            "",
        )
        .finds(&[]);
}

#[test]
fn a_missing_number() {
    Edited::new()
        .replace(
            Figures,
            r#"text = "两期"
"#,
            "",
        )
        .finds(&["figures.toml:160:1 R05 missing-key: 缺少 text | 这里应有 text"]);
}

#[test]
fn a_missing_heading() {
    Edited::new()
        .replace(
            Plans,
            r#"quote = "以凝聚共识为主线,广泛汇聚发展合力"
"#,
            "",
        )
        .finds(&["plans.toml:63:1 R05 missing-key: 缺少 quote | 这里应有 quote"]);
}

#[test]
fn a_missing_table() {
    Edited::new()
        .replace(Report, "[source]", "[sauce]")
        .finds(&[
            "report.toml:1:1 R05 missing-key: 缺少 source | 这里应有 source",
            "report.toml:4:2 R04 unknown-key: 不认得的键 sauce | 没有哪一步会读它",
        ]);
}

#[test]
fn a_number_in_quotation_marks() {
    Edited::new()
        .replace(Figures, "value = 730", r#"value = "730""#)
        .finds(&[
            "figures.toml:48:9 R06 wrong-type: value 的类型不对：这里是文字 | 应是不带引号的数",
        ]);
}

#[test]
fn a_negative_number() {
    Edited::new()
        .replace(Framework, "digit = 4", "digit = -4")
        .finds(&[
            "framework.toml:22:9 R06 wrong-type: digit 是负数，或者太大 | 应是 0 或更大的整数",
        ]);
}

#[test]
fn a_fraction() {
    Edited::new()
        .replace(Framework, "digit = 4", "digit = 4.0")
        .finds(&[
            "framework.toml:22:9 R06 wrong-type: digit 的类型不对：这里是小数 | 应是不带引号的整数",
        ]);
}

#[test]
fn a_value_that_is_no_decimal() {
    for wrong in ["7.3e2", "0x2da", "99999999999999999999", "inf"] {
        Edited::new()
            .replace(Figures, "value = 730", &format!("value = {wrong}"))
            .finds(&["figures.toml:48:9 R06 wrong-type: value 太大，或者写法不对 | 应是十进制的数，如 38、-3、2.5"]);
    }
}

#[test]
fn a_date_without_quotation_marks() {
    Edited::new()
        .replace(Events, r#"date = "2022-04-10""#, "date = 2022-04-10")
        .finds(&["events.toml:61:8 R06 wrong-type: date 的类型不对：这里是不带引号的日期 | 应是带引号的文字"]);
}

#[test]
fn an_empty_text() {
    Edited::new()
        .replace(Figures, r#"label = "意见建议""#, r#"label = " ""#)
        .finds(&["figures.toml:46:9 R06 wrong-type: label 是空的 | 这里应有文字"]);
}

#[test]
fn a_truth_value_in_quotation_marks() {
    Edited::new()
        .replace(Figures, r#""万元"
approximate = true"#, r#""万元"
approximate = "true""#)
        .finds(&[
            "figures.toml:97:15 R06 wrong-type: approximate 的类型不对：这里是文字 | 应是真假值 true 或 false，不带引号",
        ]);
}

#[test]
fn a_text_for_a_list() {
    Edited::new()
        .replace(Plans, r#"framework = ["framework-6"]"#, r#"framework = "framework-6""#)
        .finds(&[
            "plans.toml:53:6 R27 task-framework: 原文在 task-2-4 里点到了 framework-6 | framework 里没有 framework-6",
            "plans.toml:56:13 R06 wrong-type: framework 的类型不对：这里是文字 | 应是方括号里的一列文字，如 [\"…\", \"…\"]",
        ]);
}

#[test]
fn a_number_in_a_list() {
    Edited::new()
        .replace(Plans, r#"framework = ["framework-6"]"#, "framework = [6]")
        .finds(&[
            "plans.toml:53:6 R27 task-framework: 原文在 task-2-4 里点到了 framework-6 | framework 里没有 framework-6",
            "plans.toml:56:14 R06 wrong-type: framework 的类型不对：这里是整数 | 应是带引号的文字",
        ]);
}

#[test]
fn a_word_that_is_none_of_the_list() {
    Edited::new()
        .replace(Events, r#"lane = "report"
status = "done""#, r#"lane = "reprot"
status = "done""#)
        .finds(&["events.toml:74:8 R06 wrong-type: lane 不认得「reprot」 | 应是 phase、occasion、duty、outlook、report 之一"]);
}

#[test]
fn a_text_for_a_table() {
    Edited::new()
        .replace(
            Framework,
            r#"[[framework.note]]
text = "“422133”中"#,
            r#"note = "无"
[[framework.nota]]
text = "“422133”中"#,
        )
        .finds(&["framework.toml:17:13 R03 toml-syntax: 这里不合 TOML 的写法 | 这个键写了两次"]);
}

#[test]
fn line_ends_of_windows() {
    let article = Edited::new().text(Article).replace('\n', "\r\n");
    Edited::new().set(Article, &article).finds(&[
        "article.txt:1:6 R55 line-ends: article.txt 的换行是 Windows 的（CRLF），有 82 处 | 这一行的行末",
    ]);
}

#[test]
fn blanks_that_nobody_sees() {
    Edited::new()
        .replace(Figures, r#"label = "专题学习""#, r#"label = " 专题学习""#)
        .replace(Areas, r#""推动全局工作谋划。""#, "\"推动全局工作谋划。\t\"")
        .finds(&[
            "areas.toml:24:19 R56 blank: quote 的末尾多了制表符（Tab） | 看不见，但也算字",
            "figures.toml:35:10 R56 blank: label 的开头多了空格 | 看不见，但也算字",
        ]);
}

#[test]
fn the_article_of_another_report() {
    Edited::new()
        .set(Article, Edited::small().text(Article))
        .replace(Figures, "value = 730", "value = 731")
        .finds(&["report.toml:5:9 R57 another-report: 这些 .toml 写的是另一份报告：看了 92 条引文，92 条不在 article.txt 里 | 它们写的是这一份"]);
}
