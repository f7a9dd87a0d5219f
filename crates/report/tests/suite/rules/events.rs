//! Rules R37 to R41: events and their dates.

use crate::edited::Edited;
use report::package::FileId::Events;

#[test]
fn a_title_with_other_words() {
    Edited::new()
        .replace(Events, r#"title = "区第七次党代会""#, r#"title = "宝安区第七次党代会""#)
        .finds(&["events.toml:30:9 R37 event-title: 事件的 title 用了引文里没有的字 | 每个字都须出自引文，次序不变"]);
}

#[test]
fn an_event_that_nobody_speaks_of() {
    Edited::new()
        .replace(Events, r#"quote = "区政协主席姚刚作政协常委会工作报告"
"#, "")
        .finds(&["events.toml:90:6 R37 event-title: event-report 既没有 quote，也没有 references | 无从知道是谁说的"]);
}

#[test]
fn an_event_that_only_a_reference_speaks_of() {
    Edited::new()
        .replace(Events, r#"quote = "今年是中共二十大召开之年"
"#, "")
        .finds(&["events.toml:80:9 R37 event-title: 事件的 title 用了引文里没有的字 | 每个字都须出自引文，次序不变"]);
}

#[test]
fn a_title_that_the_reference_does_not_have() {
    Edited::new()
        .replace(Events, r#"quote = "在市政协七届二次会议上提出提案29件"
"#, "")
        .replace(Events, r#"title = "市政协七届二次会议""#, r#"title = "市政协七届三次会议""#)
        .finds(&[
            "events.toml:60:9 R37 event-title: 事件的 title 用了引文里没有的字 | 每个字都须出自引文，次序不变",
            "events.toml:66:13 R41 event-entities: 没有 quote 的事件不能写 entities | 无从知道它在哪一句",
        ]);
}

#[test]
fn a_date_of_no_form() {
    Edited::new()
        .replace(
            Events,
            r#"date = "2022-04-10""#,
            r#"date = "2022年4月10日""#,
        )
        .finds(&[
            "events.toml:61:8 R38 event-date: 日期「2022年4月10日」不对 | 不是认得的日期写法",
        ]);
}

#[test]
fn a_day_that_does_not_exist() {
    Edited::new()
        .replace(Events, r#"date = "2022-04-10""#, r#"date = "2022-04-31""#)
        .finds(&["events.toml:61:8 R38 event-date: 日期「2022-04-31」不对 | 那个月没有这一天"]);
}

#[test]
fn a_month_that_does_not_exist() {
    Edited::new()
        .replace(Events, r#"date = "2022-04-10""#, r#"date = "2022-14-10""#)
        .finds(&[
            "events.toml:61:8 R38 event-date: 日期「2022-14-10」不对 | 月份应在 01 到 12 之间",
        ]);
}

#[test]
fn an_interval_backwards() {
    Edited::new()
        .replace(
            Events,
            r#"date = "2022-10-16/2022-10-22""#,
            r#"date = "2022-10-22/2022-10-16""#,
        )
        .finds(&[
            "events.toml:81:8 R38 event-date: 日期「2022-10-22/2022-10-16」不对 | 结束早于开始",
        ]);
}

#[test]
fn another_day_than_the_reference_says() {
    Edited::new()
        .replace(Events, r#"date = "2022-04-10""#, r#"date = "2022-04-11""#)
        .finds(&["events.toml:61:8 R39 date-evidence: 日期 2022-04-11 没有依据 | 引文和来源里都没有这个日期"]);
}

#[test]
fn a_coarser_date_than_the_reference_says() {
    Edited::new()
        .replace(
            Events,
            r#"date = "2022-04-10"
moment = "opening""#,
            r#"date = "2022-04""#,
        )
        .finds(&[]);
}

#[test]
fn another_year_than_that_of_the_reference() {
    Edited::new()
        .replace(Events, r#"date = "2021-09-27""#, r#"date = "2022-09-27""#)
        .finds(&["events.toml:31:8 R39 date-evidence: 日期 2022-09-27 没有依据 | 引文和来源里都没有这个日期"]);
}

#[test]
fn a_date_that_nobody_says() {
    Edited::new()
        .replace(Events, r#"title = "区委七届二次全会""#, r#"title = "区委七届二次全会"
date = "2021-12""#)
        .finds(&["events.toml:99:8 R39 date-evidence: 日期 2021-12 没有依据 | 引文和来源里都没有这个日期"]);
}

#[test]
fn a_day_of_publication_that_the_quote_does_not_say() {
    Edited::new()
        .replace(Events, r#"title = "区委七届二次全会""#, r#"title = "区委七届二次全会"
date = "2022-09-29""#)
        .finds(&["events.toml:99:8 R39 date-evidence: 日期 2022-09-29 没有依据 | 引文和来源里都没有这个日期"]);
}

#[test]
fn a_finer_date_than_the_quote_says() {
    Edited::new()
        .replace(Events, r#"date = "2022""#, r#"date = "2022-01""#)
        .finds(&[
            "events.toml:23:8 R39 date-evidence: 日期 2022-01 没有依据 | 引文和来源里都没有这个日期",
            "events.toml:25:10 R40 event-status: 2022-01 在报告（2022-09-29）之前，不会还是计划 | 应是 done 或 context",
        ]);
}

#[test]
fn an_inferred_date_without_its_mark() {
    Edited::new()
        .replace(
            Events,
            r#"title = "六届一次会议"
date = "2021-10~""#,
            r#"title = "六届一次会议"
date = "2021-10""#,
        )
        .finds(&[
            "events.toml:41:8 R39 date-evidence: 日期 2021-10 出自推断，要写成约数 | 应写 2021-10~",
        ]);
}

#[test]
fn this_year_is_that_of_the_report() {
    Edited::new()
        .replace(
            Events,
            r#"date = "2022-10-16/2022-10-22"
lane = "occasion"
status = "planned"
quote = "今年是中共二十大召开之年"
references = ["ref-national-congress"]"#,
            r#"date = "2022"
lane = "occasion"
status = "planned"
quote = "今年是中共二十大召开之年""#,
        )
        .finds(&["references.toml:76:6 W07 reference-unused: 没有哪里用到 ref-national-congress"]);
}

#[test]
fn this_year_is_no_month() {
    Edited::new()
        .replace(Events, r#"date = "2022-10-16/2022-10-22"
lane = "occasion"
status = "planned"
quote = "今年是中共二十大召开之年"
references = ["ref-national-congress"]"#, r#"date = "2022-09"
lane = "occasion"
status = "planned"
quote = "今年是中共二十大召开之年""#)
        .finds(&[
            "events.toml:81:8 R39 date-evidence: 日期 2022-09 没有依据 | 引文和来源里都没有这个日期",
            "references.toml:76:6 W07 reference-unused: 没有哪里用到 ref-national-congress",
        ]);
}

#[test]
fn a_meeting_opens_on_one_day_that_a_source_names() {
    Edited::new()
        .replace(
            Events,
            r#"date = "2021-10~"
"#,
            r#"date = "2021-10~"
moment = "opening"
"#,
        )
        .finds(&[
            "events.toml:41:8 R39 date-evidence: 日期 2021-10~ 与 moment 不合 | 开幕应是确切的一天",
        ]);
}

#[test]
fn the_report_is_in_print_on_the_day_of_publication() {
    Edited::new()
        .replace(Events, r#"date = "2022-04-10"
moment = "opening""#, r#"date = "2022-04-10"
moment = "publication""#)
        .finds(&["events.toml:61:8 R39 date-evidence: 日期 2022-04-10 与 moment 不合 | 见报应是 report.toml 里的 date 那一天"]);
}

#[test]
fn what_is_to_come_is_not_done() {
    Edited::new()
        .replace(Events, r#"status = "planned"
quote = "今年是"#, r#"status = "done"
quote = "今年是"#)
        .finds(&["events.toml:83:10 R40 event-status: 2022-10-16/2022-10-22 在报告（2022-09-29）之后，不会已完成 | 应是 planned 或 context"]);
}

#[test]
fn what_is_past_is_not_planned() {
    Edited::new()
        .replace(Events, r#"status = "done"
quote = "在市政协"#, r#"status = "planned"
quote = "在市政协"#)
        .finds(&["events.toml:64:10 R40 event-status: 2022-04-10 在报告（2022-09-29）之前，不会还是计划 | 应是 done 或 context"]);
}

#[test]
fn what_is_of_the_day_may_still_be_planned() {
    Edited::new()
        .replace(
            Events,
            r#"lane = "report"
status = "done""#,
            r#"lane = "report"
status = "planned""#,
        )
        .finds(&[]);
}

#[test]
fn a_figure_of_another_sentence() {
    Edited::new()
        .replace(Events, r#""figure-city-proposals""#, r#""figure-works-proposals""#)
        .finds(&["events.toml:67:13 R41 event-entities: figure-works-proposals 与这件事不在一处 | 数据应在同一句，举措和任务应包含这一句"]);
}

#[test]
fn a_measure_of_another_paragraph() {
    Edited::new()
        .replace(Events, r#""figure-city-proposals", "measure-2-2""#, r#""figure-city-proposals", "measure-2-1""#)
        .finds(&["events.toml:67:38 R41 event-entities: measure-2-1 与这件事不在一处 | 数据应在同一句，举措和任务应包含这一句"]);
}

#[test]
fn an_event_without_a_sentence_has_no_entities() {
    Edited::new()
        .replace(Events, r#"quote = "在市政协七届二次会议上提出提案29件"
"#, "")
        .finds(&["events.toml:66:13 R41 event-entities: 没有 quote 的事件不能写 entities | 无从知道它在哪一句"]);
}
