//! Rules R18 to R28: the article is divided, and everything in it is listed.

use crate::edited::Edited;
use report::package::FileId::{Areas, Plans, Report};

#[test]
fn a_section_that_starts_nowhere() {
    Edited::new()
        .replace(
            Report,
            r#"starts = "回顾换届以来的工作"#,
            r#"starts = "回首换届以来的工作"#,
        )
        .finds(&[
            "report.toml:34:10 R18 section: 原文没有一行这样开头 | 应是某一行开头的字，一字不差",
        ]);
}

#[test]
fn a_section_that_starts_twice() {
    Edited::new()
        .replace(
            Report,
            r#"starts = "换届以来工作回顾""#,
            r#"starts = "换届以来""#,
        )
        .finds(&["report.toml:29:10 R18 section: 原文有 5 行这样开头 | 不知道从哪一行开始"]);
}

#[test]
fn two_sections_on_one_line() {
    Edited::new()
        .append(
            Report,
            r#"[[section]]
id = "extra"
title = "另一栏"
starts = "换届以来,我们加强学习"
"#,
        )
        .finds(&[
            "report.toml:120:10 R18 section: 栏目 area-1 也从这一行开始 | 一行只能开始一个栏目",
        ]);
}

#[test]
fn a_section_named_after_another_year() {
    Edited::new()
        .replace(Report, r#"title = "2022年工作部署""#, r#"title = "2023年工作部署""#)
        .finds(&["report.toml:38:9 R18 section: 栏目名里的数字 2023 不在 starts 里 | 数字应与原文的标题一致"]);
}

#[test]
fn a_first_section_that_starts_late() {
    Edited::new()
        .replace(Report, r#"starts = "深圳宝安网""#, r#"starts = "2022-09-29""#)
        .finds(&["article.txt:1:1 R19 section-cover: 原文从这一行起不属于任何栏目 | 第一个栏目 masthead 从后面才开始"]);
}

#[test]
fn a_title_that_the_heading_does_not_say() {
    Edited::new()
        .replace(Areas, r#"title = "履职成效更加彰显""#, r#"title = "履职成效更加显著""#)
        .finds(&["areas.toml:30:9 R20 heading: title 用了引文里没有的字 | 每个字都须出自 quote，次序不变"]);
}

#[test]
fn a_tagline_that_the_heading_does_not_say() {
    Edited::new()
        .replace(Areas, r#"tagline = "深入调研、广泛协商""#, r#"tagline = "深入调研和广泛协商""#)
        .finds(&["areas.toml:31:11 R20 heading: tagline 用了引文里没有的字 | 每个字都须出自 quote，次序不变"]);
}

#[test]
fn a_short_name_may_be_shorter() {
    Edited::new()
        .replace(Areas, r#"short = "履职成效""#, r#"short = "履职""#)
        .finds(&[]);
}

#[test]
fn a_short_name_that_is_no_beginning() {
    Edited::new()
        .replace(Areas, r#"short = "履职成效""#, r#"short = "成效""#)
        .finds(&["areas.toml:29:9 R20 heading: short 不是 title 的开头 | 应取自「履职成效更加彰显」的开头"]);
}

#[test]
fn a_heading_without_its_beginning() {
    Edited::new()
        .replace(
            Areas,
            r#"quote = "换届以来,我们深入调研"#,
            r#"quote = "我们深入调研"#,
        )
        .finds(&["areas.toml:32:9 R20 heading: 标题要从一行或一句的开头取起 | 这不是一句的开头"]);
}

#[test]
fn an_aim_that_the_heading_does_not_say() {
    Edited::new()
        .replace(Plans, r#"aim = "以凝聚共识为主线""#, r#"aim = "以凝聚共识为要""#)
        .replace(Plans, r#"role = "主线""#, r#"role = "要""#)
        .finds(&["plans.toml:66:7 R20 heading: aim、逗号、title 连起来不是标题句 | 标题句是「以凝聚共识为主线,广泛汇聚发展合力」"]);
}

#[test]
fn a_plan_title_that_the_heading_does_not_say() {
    Edited::new()
        .replace(Plans, r#"title = "广泛汇聚发展合力""#, r#"title = "广泛汇聚合力""#)
        .finds(&["plans.toml:67:9 R20 heading: aim、逗号、title 连起来不是标题句 | 标题句是「以凝聚共识为主线,广泛汇聚发展合力」"]);
}

#[test]
fn a_role_that_the_aim_does_not_say() {
    Edited::new()
        .replace(Plans, r#"role = "主线""#, r#"role = "主轴""#)
        .finds(&[
            "plans.toml:65:8 R20 heading: role 不是标题里的原词 | 应取自「以凝聚共识为主线」",
        ]);
}

#[test]
fn lessons_out_of_order() {
    Edited::new()
        .replace(Report, r#""●这是习近平新时代中国特色社会主义思想科学指引的结果,是市政协关心指导和区委坚强领导的结果。""#, r#""X""#)
        .replace(Report, r#""●这是在全区迎战疫情防控大战大考背景下取得的,是在政协委员新老交替过程中取得的,每一分成绩都离不开全体委员的热情参与、辛勤付出。""#, r#""●这是习近平新时代中国特色社会主义思想科学指引的结果,是市政协关心指导和区委坚强领导的结果。""#)
        .replace(Report, r#""X""#, r#""●这是在全区迎战疫情防控大战大考背景下取得的,是在政协委员新老交替过程中取得的,每一分成绩都离不开全体委员的热情参与、辛勤付出。""#)
        .finds(&["report.toml:47:6 R21 order: lesson-2 在原文里先于 lesson-1 | 原文第 47 行"]);
}

#[test]
fn a_measure_listed_twice() {
    Edited::new()
        .replace(
            Areas,
            r#"quote = "把牢正确政治方向。""#,
            r#"quote = "强化思想理论武装。""#,
        )
        .finds(&[
            "article.txt:17:1 R23 area-cover: 这一段没有归入任何举措 | 在 area-1 的栏目里",
            "areas.toml:18:6 R21 order: measure-1-2 与 measure-1-1 是原文的同一处 | 一处只能列一次",
            "areas.toml:20:10 R54 measure-lines: 这一行不在 measure-1-2 的那一段里 | 它在原文第 17 行",
        ]);
}

#[test]
fn a_measure_that_starts_within_a_sentence() {
    Edited::new()
        .replace(
            Areas,
            r#"quote = "推动全局工作谋划。""#,
            r#"quote = "学习借鉴经验做法。""#,
        )
        .finds(&[
            "article.txt:19:1 R23 area-cover: 这一段没有归入任何举措 | 在 area-1 的栏目里",
            "areas.toml:24:9 R22 measure-line: 举措的 quote 要从一句的开头起 | 这不是一句的开头",
        ]);
}

#[test]
fn what_stands_before_a_measure_within_its_paragraph() {
    Edited::new()
        .replace(
            Areas,
            "quote = \"推动全局工作谋划。\"\nlines = [\"与兄弟区政协开展对口交流,学习借鉴经验做法\"]",
            r#"quote = "与兄弟区政协开展对口交流,学习借鉴经验做法。""#,
        )
        .finds(&["article.txt:19:1 R23 area-cover: 这一段没有归入任何举措 | 在 area-1 的栏目里"]);
}

#[test]
fn a_line_of_another_measure() {
    Edited::new()
        .replace(
            Areas,
            "lines = [\"及时向区委请示报告重大事项\"]",
            "lines = [\"召开港澳委员座谈会。\", \"把牢正确政治方向。\"]",
        )
        .finds(&[
            "areas.toml:20:10 R54 measure-lines: 这一行不在 measure-1-2 的那一段里 | 它在原文第 37 行",
            "areas.toml:20:24 R54 measure-lines: 这一行不在 measure-1-2 的那一段里 | 这是它的标题句",
        ]);
}

#[test]
fn a_line_that_the_article_does_not_have() {
    Edited::new()
        .replace(
            Areas,
            "\"港澳委员积极参与香港疫情防控\"",
            "\"港澳委员参与香港疫情防控\"",
        )
        .finds(&["areas.toml:52:15 R07 quote-verbatim: 原文里没有这句话 | 原文这里是「积」"]);
}

#[test]
fn a_measure_of_another_area() {
    Edited::new()
        .replace(
            Areas,
            r#"quote = "推动全局工作谋划。""#,
            r#"quote = "界别特色更加鲜明。""#,
        )
        .finds(&[
            "article.txt:19:1 R23 area-cover: 这一段没有归入任何举措 | 在 area-1 的栏目里",
            "areas.toml:24:9 R22 measure-line: 这一段不在 area-1 的栏目里 | 原文里它属于 area-3",
        ]);
}

#[test]
fn a_forgotten_measure() {
    Edited::new()
        .replace(
            Areas,
            r#"[[area.measure]]
id = "measure-1-3"
quote = "推动全局工作谋划。"
lines = ["与兄弟区政协开展对口交流,学习借鉴经验做法"]
"#,
            "",
        )
        .finds(&["article.txt:19:1 R23 area-cover: 这一段没有归入任何举措 | 在 area-1 的栏目里"]);
}

#[test]
fn a_task_of_another_plan() {
    Edited::new()
        .replace(
            Plans,
            r#"quote = "拓展联动新渠道。""#,
            r#"quote = "打造“模范机关”队伍。""#,
        )
        .replace(
            Plans,
            r#"title = "拓展联动新渠道""#,
            r#"title = "打造“模范机关”队伍""#,
        )
        .finds(&[
            "figures.toml:212:8 R32 figure-place: 引文不在 task-4-3 的句子里 | 它在 task-4-2 里",
            "plans.toml:110:9 R24 task-place: 这一句不在 plan-4 的正文里 | 原文里它属于 plan-5",
        ]);
}

#[test]
fn a_task_that_is_the_heading() {
    Edited::new()
        .replace(
            Plans,
            r#"quote = "创建履职新阵地。""#,
            r#"quote = "积极探索履职新途径""#,
        )
        .replace(
            Plans,
            r#"title = "创建履职新阵地""#,
            r#"title = "积极探索履职新途径""#,
        )
        .finds(&["plans.toml:100:9 R24 task-place: 这一句不在 plan-4 的正文里 | 原文里它是标题"]);
}

#[test]
fn a_forgotten_task() {
    Edited::new()
        .replace(
            Plans,
            r#"[[plan.task]]
id = "task-3-1"
title = "健全从党内到党外的凝聚共识工作格局"
quote = "健全从党内到党外的凝聚共识工作格局。"
"#,
            "",
        )
        .finds(&[
            "article.txt:71:1 R25 plan-cover: 这一句没有归入任何任务 | 在 plan-3 的栏目里",
            "plans.toml:72:6 R11 id-form: 编号 task-3-2 与位置不符 | 这里应是 task-3-1",
            "plans.toml:77:6 R11 id-form: 编号 task-3-3 与位置不符 | 这里应是 task-3-2",
            "plans.toml:82:6 R11 id-form: 编号 task-3-4 与位置不符 | 这里应是 task-3-3",
        ]);
}

#[test]
fn a_plan_without_tasks_is_told_as_a_whole() {
    Edited::new()
        .replace(
            Plans,
            r#"[[plan.task]]
id = "task-5-1"
title = "打造“模范机关”队伍"
quote = "打造“模范机关”队伍。"
"#,
            "",
        )
        .replace(
            Plans,
            r#"[[plan.task]]
id = "task-5-2"
title = "打造“责任委员”队伍"
quote = "打造“责任委员”队伍。"
"#,
            "",
        )
        .finds(&[]);
}

#[test]
fn a_task_title_with_other_words() {
    Edited::new()
        .replace(Plans, r#"title = "开展特色履职活动""#, r#"title = "开展特色履职行动""#)
        .finds(&["plans.toml:87:9 R26 task-title: 任务的 title 用了引文里没有的字 | 每个字都须出自 quote，次序不变"]);
}

#[test]
fn a_group_that_the_task_forgets() {
    Edited::new()
        .replace(Plans, r#"framework = ["framework-2", "framework-3", "framework-4", "framework-5"]"#, r#"framework = ["framework-2", "framework-3", "framework-5"]"#)
        .finds(&["plans.toml:47:6 R27 task-framework: 原文在 task-2-3 里点到了 framework-4 | framework 里没有 framework-4"]);
}

#[test]
fn a_group_that_the_task_does_not_name() {
    Edited::new()
        .replace(Plans, r#"framework = ["framework-6"]"#, r#"framework = ["framework-6", "framework-1"]"#)
        .finds(&["plans.toml:56:29 R27 task-framework: 原文在 task-2-4 里没有点到 framework-1 | 这个任务的各句里没有它的引文"]);
}

#[test]
fn a_lesson_from_elsewhere() {
    Edited::new()
        .replace(Report, r#"quote = "●这是习近平新时代中国特色社会主义思想科学指引的结果,是市政协关心指导和区委坚强领导的结果。""#, r#"quote = "强化思想理论武装。""#)
        .finds(&[
            "article.txt:47:1 R28 lesson: 这一句没有列为体会 | 在体会的栏目里",
            "report.toml:44:9 R28 lesson: 这一句不在体会的栏目里 | 原文里它属于 area-1",
        ]);
}

#[test]
fn half_a_lesson() {
    Edited::new()
        .replace(
            Report,
            r#"的结果,是市政协关心指导和区委坚强领导的结果。""#,
            r#"的结果""#,
        )
        .finds(&["report.toml:44:9 R28 lesson: 体会应引整句 | 这只是一句的一部分"]);
}

#[test]
fn a_forgotten_lesson() {
    Edited::new()
        .replace(Report, r#"[[lesson]]
id = "lesson-2"
quote = "●这是在全区迎战疫情防控大战大考背景下取得的,是在政协委员新老交替过程中取得的,每一分成绩都离不开全体委员的热情参与、辛勤付出。"
"#, "")
        .finds(&["article.txt:49:1 R28 lesson: 这一句没有列为体会 | 在体会的栏目里"]);
}

#[test]
fn lists_and_headings_of_two_levels() {
    let report = Edited::lists().report();
    let measures = report.areas.iter().flat_map(|area| area.measures);
    let measures: Vec<_> = measures
        .map(|measure| {
            let sentences = report.source.sentences.iter();
            let own = sentences.filter(|sentence| measure.sentences.contains(&sentence.id));
            (measure.title, own.map(|sentence| sentence.text).collect())
        })
        .collect();
    let expected: [(&str, String); 7] = [
        (
            "招商引资扩面提质",
            "1.招商引资扩面提质。全年引进项目42个，总投资约85亿元。",
        ),
        (
            "企业服务用心",
            "2.企业服务用心用情。走访企业1260家，其中：①解决用工问题318个；②兑现扶持资金2.4亿元。",
        ),
        ("养老服务", "养老服务新建社区食堂11家。每天供餐3800份。"),
        ("托育服务", "托育服务新增托位620个。"),
        ("做实网格管理", "一是做实网格管理。新设网格206个。"),
        ("做强基层队伍", "二是做强基层队伍。培训网格员1500人次。"),
        (
            "做细矛盾调解",
            "三是做细矛盾调解，调解纠纷973件，成功率98.6%。",
        ),
    ]
    .map(|(title, text)| (title, text.to_owned()));
    assert_eq!(measures, expected);
    // An area that starts within a paragraph has its sentences, and its name no mark.
    let sections: Vec<_> = report
        .source
        .sentences
        .chunk_by(|a, b| a.section == b.section)
        .map(|own| (own[0].section, own.len()))
        .collect();
    let expected = [
        ("masthead", 3),
        ("lead", 1),
        ("review", 1),
        ("area-1", 7),
        ("area-2", 6),
        ("area-3", 6),
        ("outlook", 1),
        ("plan-1", 2),
    ];
    assert_eq!(sections, expected);
    assert_eq!(report.areas[2].title, "治理更有秩序");
}

#[test]
fn a_paragraph_that_is_as_much_a_measure_as_the_one_before() {
    for (forgotten, found) in [
        (
            "[[area.measure]]\nid = \"measure-2-2\"\nquote = \"托育服务\"\n",
            "article.txt:27:1 R23 area-cover: 这一段没有归入任何举措 | 在 area-2 的栏目里",
        ),
        (
            "[[area.measure]]\nid = \"measure-3-3\"\nquote = \"三是做细矛盾调解\"\n",
            "article.txt:31:55 R23 area-cover: 这一段没有归入任何举措 | 在 area-3 的栏目里",
        ),
    ] {
        let edited = Edited::lists().replace(Areas, forgotten, "");
        let all = edited.found();
        let lines: Vec<_> = all.iter().map(crate::edited::line).collect();
        assert!(lines.contains(&found.to_owned()), "{lines:?}");
    }
}

#[test]
fn a_title_with_the_mark_of_a_list() {
    Edited::lists()
        .replace(
            Areas,
            r#"title = "企业服务用心""#,
            r#"title = "2.企业服务用心""#,
        )
        .replace(
            Areas,
            r#"tagline = "聚焦民生""#,
            r#"tagline = "（二）聚焦民生""#,
        )
        .finds(&[
            "areas.toml:16:9 R22 measure-line: 「2.」是编号，不是标题里的字 | 应是「企业服务用心」",
            "areas.toml:23:11 R20 heading: 「（二）」是编号，不是标题里的字 | 应是「聚焦民生」",
        ]);
}

#[test]
fn a_title_of_a_measure_with_other_words() {
    Edited::lists()
        .replace(Areas, r#"title = "企业服务用心""#, r#"title = "企业服务贴心""#)
        .finds(&["areas.toml:16:9 R22 measure-line: 举措的 title 用了引文里没有的字 | 每个字都须出自 quote，次序不变"]);
}

#[test]
fn a_measure_that_is_the_heading() {
    Edited::lists()
        .replace(
            Areas,
            r#"quote = "1.招商引资扩面提质。""#,
            r#"quote = "（一）聚焦发展，产业更有活力""#,
        )
        .finds(&["areas.toml:12:9 R22 measure-line: 这一句是领域的标题，不是举措 | area-1 的 quote 也是这一句"]);
}
