//! Rules R11 to R14: ids and what refers by them.

use crate::edited::Edited;
use report::package::FileId::{Areas, Events, Figures, Framework, Plans, References, Report};

#[test]
fn an_id_tells_its_place() {
    Edited::new()
        .replace(Areas, r#"id = "measure-1-2""#, r#"id = "measure-1-9""#)
        .finds(&[
            "areas.toml:18:6 R11 id-form: 编号 measure-1-9 与位置不符 | 这里应是 measure-1-2",
        ]);
}

#[test]
fn of_every_numbered_kind() {
    Edited::new()
        .replace(Areas, r#"id = "area-4""#, r#"id = "area-5""#)
        .replace(Plans, r#"id = "plan-5""#, r#"id = "plan-05""#)
        .replace(Plans, r#"id = "task-5-2""#, r#"id = "task-5-3""#)
        .replace(Framework, r#"id = "framework-6""#, r#"id = "group-6""#)
        .replace(Framework, r#"id = "slot-6-3""#, r#"id = "slot-6""#)
        .replace(Report, r#"id = "lesson-2""#, r#"id = "Lesson-2""#)
        .replace(
            Plans,
            r#"framework = ["framework-6"]"#,
            r#"framework = ["group-6"]"#,
        )
        .finds(&[
            "report.toml:47:6 R11 id-form: 编号 Lesson-2 与位置不符 | 这里应是 lesson-2",
            "areas.toml:77:6 R11 id-form: 编号 area-5 与位置不符 | 这里应是 area-4",
            "plans.toml:113:6 R11 id-form: 编号 plan-05 与位置不符 | 这里应是 plan-5",
            "plans.toml:125:6 R11 id-form: 编号 task-5-3 与位置不符 | 这里应是 task-5-2",
            "framework.toml:111:6 R11 id-form: 编号 group-6 与位置不符 | 这里应是 framework-6",
            "framework.toml:123:6 R11 id-form: 编号 slot-6 与位置不符 | 这里应是 slot-6-3",
        ]);
}

#[test]
fn a_slug_has_no_digits() {
    Edited::new()
        .replace(Events, r#"id = "event-report""#, r#"id = "event-report-a1""#)
        .finds(&["events.toml:90:6 R11 id-form: 编号 event-report-a1 的写法不对 | 应是 event-…：小写英文字母，几段用 - 连接，没有数字"]);
}

#[test]
fn of_every_named_kind() {
    Edited::new()
        .replace(Events, r#"id = "event-wharf""#, r#"id = "event-""#)
        .replace(Figures, r#"id = "figure-systems""#, r#"id = "figures-systems""#)
        .replace(References, r#"id = "ref-bases""#, r#"id = "ref-Bases""#)
        .replace(Framework, r#"title = "燕罗"
origin = "background"
references = ["ref-bases"]"#, r#"title = "燕罗"
origin = "background"
references = ["ref-Bases"]"#)
        .replace(Report, r#"id = "outlook""#, r#"id = "out--look""#)
        .registered()
        .finds(&[
            "report.toml:37:6 R11 id-form: 栏目的编号 out--look 的写法不对 | 应是小写英文字母和数字，以字母开头，几段用 - 连接",
            "figures.toml:182:6 R11 id-form: 编号 figures-systems 的写法不对 | 应是 figure-…：小写英文字母，几段用 - 连接，没有数字",
            "framework.toml:37:15 R13 link: 没有编号是 ref-bases 的条目 | 应是来源（ref-…）的编号",
            "framework.toml:43:15 R13 link: 没有编号是 ref-bases 的条目 | 应是来源（ref-…）的编号",
            "framework.toml:49:15 R13 link: 没有编号是 ref-bases 的条目 | 应是来源（ref-…）的编号",
            "events.toml:104:6 R11 id-form: 编号 event- 的写法不对 | 应是 event-…：小写英文字母，几段用 - 连接，没有数字",
            "references.toml:24:6 R11 id-form: 编号 ref-Bases 的写法不对 | 应是 ref-…：小写英文字母，几段用 - 连接，没有数字",
        ]);
}

#[test]
fn an_id_is_used_once() {
    Edited::new()
        .replace(Events, r#"id = "event-wharf""#, r#"id = "event-report""#)
        .replace(Figures, r#"id = "figure-systems""#, r#"id = "figure-trained""#)
        .replace(Report, r#"id = "outlook""#, r#"id = "lead""#)
        .replace(References, r#"id = "ref-centres""#, r#"id = "ref-bases""#)
        .registered()
        .finds(&[
            "report.toml:37:6 R12 id-unique: 编号 lead 用了不止一次 | 第 22 行已经用了它",
            "figures.toml:182:6 R12 id-unique: 编号 figure-trained 用了不止一次 | 第 172 行已经用了它",
            "framework.toml:75:15 R13 link: 没有编号是 ref-centres 的条目 | 应是来源（ref-…）的编号",
            "framework.toml:81:15 R13 link: 没有编号是 ref-centres 的条目 | 应是来源（ref-…）的编号",
            "events.toml:104:6 R12 id-unique: 编号 event-report 用了不止一次 | 第 90 行已经用了它",
            "references.toml:33:6 R12 id-unique: 编号 ref-bases 用了不止一次 | 第 24 行已经用了它",
        ]);
}

#[test]
fn an_id_that_nothing_has() {
    Edited::new()
        .replace(Events, r#""measure-4-1"]"#, r#""measure-4-9"]"#)
        .finds(&["events.toml:141:38 R13 link: 没有编号是 measure-4-9 的条目 | 应是数据（figure-…）、举措（measure-…）、任务（task-…）的编号"]);
}

#[test]
fn an_id_like_none() {
    Edited::new()
        .replace(
            Framework,
            r#"“422133”的提法，2021-12-30已见于报道。"
references = ["ref-framework-in-use"]"#,
            r#"“422133”的提法，2021-12-30已见于报道。"
references = ["nobody"]"#,
        )
        .finds(&[
            "framework.toml:18:15 R13 link: 没有编号是 nobody 的条目 | 应是来源（ref-…）的编号",
            "references.toml:15:6 W07 reference-unused: 没有哪里用到 ref-framework-in-use",
        ]);
}

#[test]
fn an_id_of_another_kind() {
    Edited::new()
        .replace(Figures, r#"task = "task-4-3""#, r#"task = "measure-4-1""#)
        .finds(&["figures.toml:212:8 R13 link: measure-4-1 是举措（measure-…），不能用在这里 | 应是任务（task-…）的编号"]);
}

#[test]
fn a_list_names_an_id_once() {
    Edited::new()
        .replace(
            Plans,
            r#"framework = ["framework-6"]"#,
            r#"framework = ["framework-6", "framework-6"]"#,
        )
        .finds(&[
            "plans.toml:56:29 R14 link-once: 同一列里 framework-6 写了不止一次 | 前面已经有了",
        ]);
}

#[test]
fn a_section_may_have_a_number() {
    Edited::new()
        .replace(Report, r#"id = "lead""#, r#"id = "part-1""#)
        .registered()
        .finds(&[]);
    Edited::new()
        .replace(Report, r#"id = "lead""#, r#"id = "area-9""#)
        .registered()
        .finds(&[
            "report.toml:22:6 R11 id-form: 栏目的编号 area-9 的写法不对 | 这样的编号是领域和部署的",
        ]);
}
