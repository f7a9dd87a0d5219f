//! Rules R33 to R36: the framework, its groups, slots and notes.

use crate::edited::Edited;
use report::package::FileId::{Framework, Plans, Traditional};

#[test]
fn a_code_that_is_no_number() {
    Edited::new()
        .replace(Framework, r#"code = "422133""#, r#"code = "四二二一三三""#)
        .finds(&[
            "framework.toml:8:8 R33 framework-code: code 应只有数字 | 一位数字是一组",
            "framework.toml:13:8 R36 note-evidence: 来源里没有 4、2、2 这个数字 | 每个数字都须出自 references 里的某一则，或是框架的几位数字",
        ]);
}

#[test]
fn a_code_that_the_quote_does_not_have() {
    Edited::new()
        .replace(Framework, r#"code = "422133""#, r#"code = "422123""#)
        .finds(&[
            "framework.toml:8:8 R33 framework-code: 引文里没有这个 code | 应取自「聚焦“422133”主框架」",
            "framework.toml:97:9 R33 framework-code: digit 与 code 不符：framework-5 对应的那一位是 2 | 应是 2",
        ]);
}

#[test]
fn a_framework_called_otherwise() {
    Edited::new()
        .replace(
            Framework,
            r#"title = "“422133”主框架""#,
            r#"title = "“422133”框架""#,
        )
        .finds(&["framework.toml:9:9 R33 framework-code: title 不是引文里的原词 | 应取自「聚焦“422133”主框架」"]);
}

#[test]
fn a_second_road() {
    Edited::new()
        .replace(
            Framework,
            "origin = \"background\"\nreferences = [\"ref-bases\"]\n\n[[framework.group.slot]]\nid = \"slot-1-2\"",
            "origin = \"background\"\nroad = true\nreferences = [\"ref-bases\"]\n\n[[framework.group.slot]]\nid = \"slot-1-2\"",
        )
        .finds(&["framework.toml:94:8 R33 framework-code: 路只有一条 | 已有一个席位写了 road"]);
}

#[test]
fn a_group_too_few() {
    Edited::new()
        .replace(Framework, r#"[[framework.group]]
id = "framework-6"
digit = 3
title = "3大民生领域硬底板"
quote = "围绕夯实“3大民生领域硬底板”"

[[framework.group.slot]]
id = "slot-6-1"

[[framework.group.slot]]
id = "slot-6-2"

[[framework.group.slot]]
id = "slot-6-3"
"#, "")
        .replace(Plans, r#"framework = ["framework-6"]
"#, "")
        .finds(&[
            "article.txt:65:158 R42 digits-accounted: 数字 3 没有归入任何一条 | 是数据、框架、出处，还是不算数据的数字？",
            "framework.toml:8:8 R33 framework-code: code 有 6 位，却写了 5 组 | 一位数字是一组",
        ]);
}

#[test]
fn another_digit() {
    Edited::new()
        .replace(Framework, "digit = 1", "digit = 2")
        .finds(&[
            "framework.toml:85:9 R33 framework-code: digit 与 code 不符：framework-4 对应的那一位是 1 | 应是 1",
            "framework.toml:85:9 R33 framework-code: digit 是 2，席位却写了 1 个 | digit 就是席位数",
        ]);
}

#[test]
fn a_slot_too_few() {
    Edited::new()
        .replace(Framework, r#"[[framework.group.slot]]
id = "slot-6-3"
"#, "")
        .finds(&["framework.toml:112:9 R33 framework-code: digit 是 3，席位却写了 2 个 | digit 就是席位数"]);
}

#[test]
fn a_group_title_that_the_quote_does_not_have() {
    Edited::new()
        .replace(Framework, r#"title = "2大总部区""#, r#"title = "2大总部基地""#)
        .finds(&["framework.toml:54:9 R34 group-title: 这一组的 title 不是引文里的原词 | 应取自「围绕打造“2大总部区”」"]);
}

#[test]
fn a_group_title_of_another_number() {
    Edited::new()
        .replace(Framework, "digit = 4", "digit = 3")
        .finds(&[
            "framework.toml:22:9 R33 framework-code: digit 与 code 不符：framework-1 对应的那一位是 4 | 应是 4",
            "framework.toml:22:9 R33 framework-code: digit 是 3，席位却写了 4 个 | digit 就是席位数",
            "framework.toml:23:9 R34 group-title: title 说的是 4 个，digit 写的是 3 | 两处应一致",
        ]);
}

#[test]
fn a_slot_without_a_name_but_with_an_origin() {
    Edited::new()
        .replace(Framework, r#"id = "slot-2-1""#, r#"id = "slot-2-1"
origin = "background""#)
        .finds(&["framework.toml:60:10 R35 slot-name: 没有名字的席位不写 origin 和 references | 缺少 title"]);
}

#[test]
fn a_slot_without_a_name_but_with_a_reference() {
    Edited::new()
        .replace(Framework, r#"id = "slot-2-1""#, r#"id = "slot-2-1"
references = ["ref-bases"]"#)
        .finds(&["framework.toml:59:6 R35 slot-name: 没有名字的席位不写 origin 和 references | 缺少 title"]);
}

#[test]
fn a_slot_with_a_name_but_no_origin() {
    Edited::new()
        .replace(
            Framework,
            r#"title = "107国道"
origin = "article""#,
            r#"title = "107国道""#,
        )
        .finds(&["framework.toml:91:9 R35 slot-name: 有名字的席位要写 origin | 是谁点的名"]);
}

#[test]
fn a_slot_that_the_article_does_not_name() {
    Edited::new()
        .replace(Framework, r#"title = "107国道""#, r#"title = "108国道""#)
        .finds(&["framework.toml:91:9 R35 slot-name: 原文的这一句没有点到这个名字 | 应取自「推动107国道市政化改造」"]);
}

#[test]
fn a_slot_of_the_article_with_a_reference() {
    Edited::new()
        .replace(
            Framework,
            r#"title = "107国道"
origin = "article""#,
            r#"title = "107国道"
origin = "article"
references = ["ref-bases"]"#,
        )
        .finds(&["framework.toml:93:15 R35 slot-name: 原文点名的席位不需要 references | 应删去"]);
}

#[test]
fn a_slot_of_nobody() {
    Edited::new()
        .replace(
            Framework,
            r#"title = "燕罗"
origin = "background"
references = ["ref-bases"]"#,
            r#"title = "燕罗"
origin = "background""#,
        )
        .finds(&[
            "framework.toml:29:9 R35 slot-name: 来自原文之外的名字要有来源 | 缺少 references",
        ]);
}

#[test]
fn a_slot_that_the_reference_does_not_name() {
    Edited::new()
        .replace(Framework, r#"title = "新桥东""#, r#"title = "新桥西""#)
        .finds(&["framework.toml:41:9 R35 slot-name: 来源的原话里没有这个名字 | 应出自 references 里某一则的 quote"]);
}

#[test]
fn a_slot_that_another_reference_names() {
    Edited::new()
        .replace(Framework, r#"title = "新桥东"
origin = "background"
references = ["ref-bases"]"#, r#"title = "新桥东"
origin = "background"
references = ["ref-centres"]"#)
        .finds(&["framework.toml:41:9 R35 slot-name: 来源的原话里没有这个名字 | 应出自 references 里某一则的 quote"]);
}

#[test]
fn a_group_title_of_another_number_than_its_digit() {
    Edited::new()
        .replace(Framework, r#"title = "2大总部区""#, r#"title = "３大总部区""#)
        .finds(&[
            "framework.toml:54:9 R34 group-title: 这一组的 title 不是引文里的原词 | 应取自「围绕打造“2大总部区”」",
            "framework.toml:54:9 R34 group-title: title 说的是 3 个，digit 写的是 2 | 两处应一致",
        ]);
}

#[test]
fn a_note_of_nobody() {
    Edited::new()
        .replace(
            Framework,
            r#"已见于报道。"
references = ["ref-framework-in-use"]"#,
            r#"已见于报道。""#,
        )
        .finds(&[
            "framework.toml:17:8 R36 note-evidence: 背景补充要有来源 | 缺少 references",
            "references.toml:15:6 W07 reference-unused: 没有哪里用到 ref-framework-in-use",
        ]);
}

#[test]
fn a_note_with_a_number_of_its_own() {
    Edited::new()
        .replace(Framework, "2021-12-30已见", "2021-12-31已见")
        .finds(&["framework.toml:17:8 R36 note-evidence: 来源里没有 31 这个数字 | 每个数字都须出自 references 里的某一则，或是框架的几位数字"]);
}

#[test]
fn a_note_about_one_digit() {
    Edited::new()
        .replace(
            Framework,
            "“422133”的提法，2021-12-30已见于报道。",
            "“422133”里有4，2021-12-30已见于报道。",
        )
        .append(Traditional, "\"里有\" = \"裏有\"")
        .finds(&[]);
}

#[test]
fn a_note_about_a_digit_that_is_none_of_the_code() {
    Edited::new()
        .replace(Framework, "“422133”的提法，2021-12-30已见于报道。", "“422133”里没有5，2021-12-30已见于报道。")
        .finds(&["framework.toml:17:8 R36 note-evidence: 来源里没有 5 这个数字 | 每个数字都须出自 references 里的某一则，或是框架的几位数字"]);
}

#[test]
fn a_note_about_a_piece_of_the_code() {
    Edited::new()
        .replace(Framework, "“422133”的提法，2021-12-30已见于报道。", "“42”的提法，2021-12-30已见于报道。")
        .finds(&["framework.toml:17:8 R36 note-evidence: 来源里没有 42 这个数字 | 每个数字都须出自 references 里的某一则，或是框架的几位数字"]);
}

#[test]
fn a_note_about_other_digits() {
    Edited::new()
        .replace(Framework, "中的4、2、2", "中的4、2、1")
        .finds(&["framework.toml:13:8 R36 note-evidence: 来源里没有 4、2、1 这个数字 | 每个数字都须出自 references 里的某一则，或是框架的几位数字"]);
}
