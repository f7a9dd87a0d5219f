//! Rules R07 to R10: quotes stand in the article.

use crate::edited::Edited;
use report::package::FileId::{Areas, Events, Report};

#[test]
fn a_wrong_character() {
    Edited::new()
        .replace(Areas, "推动全局工作谋划。", "推动全局工作规划。")
        .finds(&["areas.toml:24:16 R07 quote-verbatim: 原文里没有这句话 | 原文这里是「谋」"]);
}

#[test]
fn a_full_width_comma() {
    Edited::new()
        .replace(
            Areas,
            r#"quote = "换届以来,我们加强学习"#,
            r#"quote = "换届以来，我们加强学习"#,
        )
        .finds(&["areas.toml:10:14 R07 quote-verbatim: 原文里没有这句话 | 原文这里是半角的「,」"]);
}

#[test]
fn a_missing_character_at_the_end() {
    Edited::new()
        .replace(Report, "辛勤付出。", "辛勤付出!")
        .finds(&["report.toml:48:73 R07 quote-verbatim: 原文里没有这句话 | 原文这里是「。」"]);
}

#[test]
fn words_that_are_nowhere() {
    Edited::new()
        .replace(Events, r#"quote = "仅“0131”疫情期间""#, r#"quote = "完全不相干的另一句话""#)
        .finds(&[
            "article.txt:29:79 R42 digits-accounted: 数字 0131 没有归入任何一条 | 是数据、框架、出处，还是不算数据的数字？",
            "events.toml:50:9 R37 event-title: 事件的 title 用了引文里没有的字 | 每个字都须出自引文，次序不变",
            "events.toml:54:9 R07 quote-verbatim: 原文里没有这句话 | 原文里也没有相近的话",
        ]);
}

#[test]
fn a_wrong_suffix() {
    Edited::new()
        .replace(Report, r#"suffix = "\n\n以协商民主为重点""#, r#"suffix = "\n\n以协商民主为中心""#)
        .finds(&["report.toml:58:10 R07 quote-verbatim: 原文里有「2」，但前后文不是这样 | prefix、suffix 要与原文紧挨着的字一致"]);
}

#[test]
fn words_that_stand_twice() {
    Edited::new()
        .replace(
            Events,
            r#"quote = "紧紧围绕区第七次党代会工作部署""#,
            r#"quote = "区第七次党代会""#,
        )
        .finds(&[
            "events.toml:35:9 R08 quote-unique: 「区第七次党代会」在原文里有 2 处 | 不知道指哪一处",
        ]);
}

#[test]
fn a_prefix_does_not_excuse_half_a_clause() {
    Edited::new()
        .replace(Events, r#"quote = "紧紧围绕区第七次党代会工作部署""#, r#"quote = { exact = "区第七次党代会", prefix = "紧紧围绕" }"#)
        .finds(&["events.toml:35:19 R10 quote-cut: 引文要在标点处断开，免得断章取义 | 开头和结尾都不在标点处"]);
}

#[test]
fn a_prefix_and_a_suffix_tell_a_clause() {
    Edited::new()
        .replace(Events, r#"quote = "紧紧围绕区第七次党代会工作部署""#, r#"quote = { exact = "紧紧围绕区第七次党代会工作部署", prefix = "全会精神,", suffix = ",牢牢" }"#)
        .finds(&[]);
}

#[test]
fn two_sentences() {
    Edited::new()
        .replace(Areas, r#"quote = "强化思想理论武装。""#, r#"quote = "强化思想理论武装。开展党组理论中心组学习4次""#)
        .finds(&["areas.toml:14:9 R09 quote-sentence: 引文跨了句：每条引文只能取自一句 | 原文在中间断句或换行"]);
}

#[test]
fn two_lines() {
    Edited::new()
        .replace(Areas, r#"quote = "强化思想理论武装。""#, r#"quote = "思想根基更加牢固\n\n强化思想理论武装。""#)
        .finds(&["areas.toml:14:9 R09 quote-sentence: 引文跨了句：每条引文只能取自一句 | 原文在中间断句或换行"]);
}

#[test]
fn half_a_clause() {
    Edited::new()
        .replace(
            Events,
            r#"quote = "在全市各区率先分两期开展"#,
            r#"quote = "率先分两期开展"#,
        )
        .finds(&[
            "events.toml:140:9 R10 quote-cut: 引文要在标点处断开，免得断章取义 | 开头不在标点处",
        ]);
}

#[test]
fn half_a_clause_at_the_end() {
    Edited::new()
        .replace(
            Events,
            r#"区委七届二次全会确定的目标任务""#,
            r#"区委七届二次全会""#,
        )
        .finds(&[
            "events.toml:101:9 R10 quote-cut: 引文要在标点处断开，免得断章取义 | 结尾不在标点处",
        ]);
}

#[test]
fn the_middle_of_a_clause() {
    Edited::new()
        .replace(Events, r#"quote = "联合市政协在区妇联共同设立宝安首家界别委员工作站""#, r#"quote = "区妇联共同设立宝安首家界别委员工作""#)
        .replace(Events, r#"title = "区妇联界别委员工作站""#, r#"title = "区妇联界别委员工作""#)
        .finds(&["events.toml:124:9 R10 quote-cut: 引文要在标点处断开，免得断章取义 | 开头和结尾都不在标点处"]);
}
