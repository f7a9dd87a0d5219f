//! Rules R42 and R43: every number of the article.

use crate::edited::Edited;
use report::package::FileId::{Article, Events, Figures, Report};

#[test]
fn a_number_that_nothing_accounts_for() {
    Edited::new()
        .replace(Figures, r#"[[figure]]
id = "figure-joint-activities"
label = "联合开展提案督办等履职活动"
text = "16项"
value = 16
unit = "项"
status = "planned"
task = "task-4-3"
quote = "联合开展提案督办等16项履职活动"
"#, "")
        .finds(&["article.txt:77:163 R42 digits-accounted: 数字 16 没有归入任何一条 | 是数据、框架、出处，还是不算数据的数字？"]);
}

#[test]
fn a_number_in_new_text() {
    Edited::new()
        .replace(Article, "举办委员初任培训班。", "举办委员初任培训班2期。")
        .registered()
        .finds(&["article.txt:41:21 R42 digits-accounted: 数字 2 没有归入任何一条 | 是数据、框架、出处，还是不算数据的数字？"]);
}

#[test]
fn a_full_width_number_in_new_text() {
    Edited::new()
        .replace(Article, "举办委员初任培训班。", "举办委员初任培训班２期。")
        .registered()
        .finds(&["article.txt:41:21 R42 digits-accounted: 数字 ２ 没有归入任何一条 | 是数据、框架、出处，还是不算数据的数字？"]);
}

#[test]
fn a_number_of_two_entries() {
    Edited::new()
        .append(Figures, r#"[[figure]]
id = "figure-road"
label = "国道"
text = "107国道市政化改造"
value = 107
unit = "国道市政化改造"
status = "planned"
task = "task-2-3"
quote = "推动107国道市政化改造"
"#)
        .finds(&[
            "article.txt:65:102 R42 digits-accounted: 数字 107 有两处说明：figure-road 和 framework-4 | 一个数字只能归一处",
            "figures.toml:216:6 R21 order: figure-road 在原文里先于 figure-joint-activities | 原文第 65 行",
        ]);
}

#[test]
fn a_number_that_counts() {
    Edited::new()
        .append(Report, r#"[[uncounted]]
exact = "16项"
reason = "不算"
"#)
        .finds(&["report.toml:118:9 R43 uncounted: 这个数字由 figure-joint-activities 说明，不必再列 | [[uncounted]] 只列别处没有说明的数字"]);
}

#[test]
fn a_number_of_an_event() {
    Edited::new()
        .append(Report, r#"[[uncounted]]
exact = "0131"
reason = "不算"
"#)
        .finds(&["report.toml:118:9 R43 uncounted: 这个数字由 event-outbreak 说明，不必再列 | [[uncounted]] 只列别处没有说明的数字"]);
}

#[test]
fn no_number() {
    Edited::new()
        .append(
            Report,
            r#"[[uncounted]]
exact = "深圳宝安网"
reason = "不算"
"#,
        )
        .finds(&[
            "report.toml:118:9 R43 uncounted: 这里没有数字 | [[uncounted]] 只列别处没有说明的数字",
        ]);
}

#[test]
fn a_number_that_was_listed_before() {
    Edited::new()
        .append(Report, r#"[[uncounted]]
exact = "1"
suffix = "\n\n以政治建设"
reason = "不算"
"#)
        .finds(&["report.toml:118:9 R43 uncounted: 这不是一个完整的数字，或者前面已经列过 | [[uncounted]] 只列别处没有说明的数字"]);
}

#[test]
fn the_byline_carries_its_date() {
    Edited::new()
        .replace(
            Events,
            r#"[[event]]
id = "event-published"
title = "宝安日报"
date = "2022-09-29"
moment = "publication"
lane = "report"
status = "done"
quote = "2022-09-29 来源:宝安日报"
"#,
            "",
        )
        .finds(&[]);
}

#[test]
fn a_section_carries_the_number_of_its_title() {
    Edited::new()
        .replace(
            Events,
            r#"[[event]]
id = "event-outlook"
title = "2022年工作部署"
date = "2022"
lane = "phase"
status = "planned"
quote = "2022年工作部署"
"#,
            "",
        )
        .finds(&[]);
}

#[test]
fn half_a_number_is_not_listed() {
    Edited::new()
        .append(Report, r#"[[uncounted]]
exact = "01"
reason = "不算"
"#)
        .finds(&["report.toml:118:9 R43 uncounted: 这个数字由 event-outbreak 说明，不必再列 | [[uncounted]] 只列别处没有说明的数字"]);
}

#[test]
fn the_number_of_a_plan_is_not_listed() {
    Edited::new()
        .replace(Report, r#"[[uncounted]]
exact = "1"
suffix = "\n\n以政治建设为引领"
reason = "部署的版面序号"
"#, "")
        .finds(&["article.txt:55:1 R42 digits-accounted: 数字 1 没有归入任何一条 | 是数据、框架、出处，还是不算数据的数字？"]);
}
