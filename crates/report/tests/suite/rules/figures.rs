//! Rules R29 to R32 and R53: figures say what the article says.

use crate::edited::Edited;
use report::package::FileId::{Article, Figures};

#[test]
fn a_text_that_the_quote_does_not_have() {
    Edited::new()
        .replace(Figures, r#"text = "61项""#, r#"text = "61条""#)
        .replace(
            Figures,
            r#"value = 61
unit = "项"
counted = "制度""#,
            r#"value = 61
unit = "条""#,
        )
        .finds(&[
            "figures.toml:185:8 R29 figure-text: 引文里没有这个数量 | 应在 quote 里恰好出现一次",
        ]);
}

#[test]
fn a_text_that_the_quote_has_twice() {
    Edited::new()
        .replace(Figures, r#"text = "38场次""#, r#"text = "委员""#)
        .finds(&[
            "article.txt:15:72 R42 digits-accounted: 数字 38 没有归入任何一条 | 是数据、框架、出处，还是不算数据的数字？",
            "figures.toml:36:8 R29 figure-text: 引文里有 2 处「委员」 | 应在 quote 里恰好出现一次",
            "figures.toml:36:8 R30 figure-value: 「委员」读不成一个数量 | 应是数字加单位，如 12场次、80余项、两期、超过2.5%、3至5个",
        ]);
}

#[test]
fn half_a_number() {
    Edited::new()
        .replace(Figures, r#"text = "61项""#, r#"text = "1项""#)
        .replace(Figures, "value = 61", "value = 1")
        .finds(&[
            "article.txt:43:45 R42 digits-accounted: 数字 61 没有归入任何一条 | 是数据、框架、出处，还是不算数据的数字？",
            "figures.toml:185:8 R29 figure-text: 数字没有取全 | 原文里它前面还有「6」",
        ]);
}

#[test]
fn an_ordinal() {
    Edited::new()
        .replace(Figures, r#"quote = "对24项制度实施“立改废”""#, r#"quote = { exact = "紧紧围绕区第七次党代会工作部署" }"#)
        .replace(Figures, r#"text = "24项""#, r#"text = "七次""#)
        .replace(Figures, r#"value = 24
unit = "项"
counted = "制度""#, r#"value = 7
unit = "次""#)
        .replace(Figures, r#"label = "制度实施“立改废”""#, r#"label = "党代会""#)
        .replace(Figures, r#"short = "实施“立改废”""#, r#"short = "党代会""#)
        .finds(&[
            "article.txt:43:50 R42 digits-accounted: 数字 24 没有归入任何一条 | 是数据、框架、出处，还是不算数据的数字？",
            "figures.toml:194:6 R21 order: figure-revised-systems 在原文里先于 figure-systems | 原文第 9 行",
            "figures.toml:197:8 R29 figure-text: 数字没有取全 | 原文里它前面还有「第」",
            "figures.toml:201:11 R32 figure-place: 引文不在 measure-4-2 的句子里 | 它不在任何举措或任务里",
        ]);
}

#[test]
fn half_a_unit() {
    Edited::new()
        .replace(Figures, r#"text = "300余万元""#, r#"text = "300余万""#)
        .replace(Figures, r#"unit = "万元""#, r#"unit = "万""#)
        .finds(&["figures.toml:94:8 R29 figure-text: 单位没有取全 | 原文里它后面还有「元」"]);
}

#[test]
fn another_value() {
    Edited::new()
        .replace(Figures, "value = 545", "value = 546")
        .finds(&[
            "figures.toml:175:9 R30 figure-value: value 与 text 不符：「545人次」是 545 | 应是 545",
        ]);
}

#[test]
fn another_unit() {
    Edited::new()
        .replace(Figures, r#"unit = "人次""#, r#"unit = "人""#)
        .finds(&["figures.toml:176:8 R30 figure-value: unit 与 text 不符：「545人次」的单位是「人次」 | 应是 \"人次\""]);
}

#[test]
fn what_the_text_says_need_not_be_written() {
    Edited::new()
        .replace(
            Figures,
            r#"value = 300
unit = "万元"
approximate = true
"#,
            "",
        )
        .finds(&[]);
}

#[test]
fn a_number_said_to_be_exact_that_is_not() {
    Edited::new()
        .replace(
            Figures,
            r#""万元"
approximate = true"#,
            r#""万元"
approximate = false"#,
        )
        .finds(&[
            "figures.toml:97:15 R30 figure-value: 「300余万元」是约数 | 应写 approximate = true",
        ]);
}

#[test]
fn an_approximate_number_that_is_exact() {
    Edited::new()
        .replace(Figures, "value = 545", "value = 545\napproximate = true")
        .finds(&[
            "figures.toml:176:15 R30 figure-value: 「545人次」没有说「余」，是确数 | 应删去这一行",
        ]);
}

#[test]
fn a_word_that_is_left_behind_before_a_number() {
    Edited::new()
        .replace(Article, "先后共有545人次", "先后共有近545人次")
        .replace(Figures, "先后共有545人次", "先后共有近545人次")
        .registered()
        .finds(&["figures.toml:174:8 R29 figure-text: text 漏了约数的字 | 原文里它前面还有「近」"]);
}

#[test]
fn a_word_that_is_left_behind_after_a_number() {
    Edited::new()
        .replace(Article, "545人次脱产", "545人次以上脱产")
        .replace(Figures, "545人次脱产", "545人次以上脱产")
        .registered()
        .finds(&[
            "figures.toml:174:8 R29 figure-text: text 漏了约数的字 | 原文里它后面还有「以上」",
        ]);
}

#[test]
fn a_bound_that_the_text_does_not_have() {
    Edited::new()
        .replace(Figures, "value = 545", "value = 545\nbound = \"about\"")
        .finds(&[
            "figures.toml:176:9 R30 figure-value: 「545人次」没有约数的字，是确数 | 应删去这一行",
        ]);
}

#[test]
fn another_bound() {
    Edited::new()
        .replace(Figures, "\napproximate = true", "\nbound = \"at-most\"")
        .finds(&[
            "figures.toml:97:9 R30 figure-value: bound 与 text 不符：「300余万元」是 at-least | 应是 \"at-least\"",
        ]);
}

#[test]
fn the_older_way_to_say_a_bound_may_be_the_newer_one() {
    Edited::new()
        .replace(Figures, "\napproximate = true", "\nbound = \"at-least\"")
        .finds(&[]);
}

#[test]
fn a_bound_that_is_none() {
    Edited::new()
        .replace(Figures, "\napproximate = true", "\nbound = \"some\"")
        .finds(&[
            "figures.toml:97:9 R06 wrong-type: bound 不认得「some」 | 应是 at-least、more-than、about、nearly、at-most、less-than、between 之一",
        ]);
}

#[test]
fn a_value_of_the_other_sign() {
    Edited::new()
        .replace(Article, "先后共有545人次", "先后减少545人次")
        .replace(Figures, "先后共有545人次", "先后减少545人次")
        .registered()
        .finds(&[
            "figures.toml:173:9 R31 figure-label: label 漏了「减少」：不说「减少」，「545人次」就是另一个意思 | 应写上「减少」",
            "figures.toml:175:9 R30 figure-value: value 的正负与原文不符：「545人次」前面是「减少」，应为负数 | 应是 -545",
        ]);
}

#[test]
fn an_exact_number_may_be_said_to_be_one() {
    Edited::new()
        .replace(Figures, "value = 545", "value = 545\napproximate = false")
        .finds(&[]);
}

#[test]
fn a_text_that_is_no_quantity() {
    Edited::new()
        .replace(Figures, r#"text = "两期""#, r#"text = "轮训""#)
        .finds(&["figures.toml:164:8 R30 figure-value: 「轮训」读不成一个数量 | 应是数字加单位，如 12场次、80余项、两期、超过2.5%、3至5个"]);
}

#[test]
fn a_label_with_other_words() {
    Edited::new()
        .replace(Figures, r#"label = "意见建议""#, r#"label = "意见和建议""#)
        .finds(&["figures.toml:46:9 R31 figure-label: label 用了引文里没有的字 | 每个字都须出自 quote，次序不变"]);
}

#[test]
fn a_figure_of_two_things() {
    Edited::new()
        .replace(
            Figures,
            r#"measure = "measure-2-1""#,
            r#"measure = "measure-2-1"
task = "task-4-3""#,
        )
        .finds(&[
            "figures.toml:52:8 R32 figure-place: 写了 measure，又写了 task | 一条数据只归一处",
        ]);
}

#[test]
fn what_is_done_is_no_task_s() {
    Edited::new()
        .replace(
            Figures,
            "status = \"planned\"\ntask = \"task-4-3\"",
            "status = \"done\"\ntask = \"task-4-3\"",
        )
        .finds(&["figures.toml:212:8 R32 figure-place: status 是 done，不能归 task | 已完成的归举措或领域，计划的归任务或部署"]);
}

#[test]
fn what_is_planned_is_no_measure_s() {
    Edited::new()
        .replace(
            Figures,
            "status = \"done\"\nmeasure = \"measure-2-1\"",
            "status = \"planned\"\nmeasure = \"measure-2-1\"",
        )
        .finds(&["figures.toml:51:11 R32 figure-place: status 是 planned，不能归 measure | 已完成的归举措或领域，计划的归任务或部署"]);
}

#[test]
fn what_is_said_of_the_whole_report_and_stands_in_a_measure() {
    Edited::new()
        .replace(
            Figures,
            r#"measure = "measure-2-1"
"#,
            "",
        )
        .finds(&["figures.toml:45:6 W10 figure-unplaced: figure-suggestions 没有写归哪里，算整份报告的 | 引文在 measure-2-1 里"]);
}

#[test]
fn whether_it_is_done_can_t_be_told() {
    Edited::new()
        .replace(
            Figures,
            "status = \"done\"\nmeasure = \"measure-2-1\"\n",
            "",
        )
        .finds(&["figures.toml:45:6 R32 figure-place: 看不出是已完成、计划还是预计 | 要写 status = \"done\"、\"planned\" 或 \"forecast\""]);
}

#[test]
fn a_figure_is_no_context() {
    Edited::new()
        .replace(Figures, r#"status = "planned""#, r#"status = "context""#)
        .finds(&["figures.toml:211:10 R32 figure-place: 数据要么已完成，要么是计划或预计 | 应是 done、planned 或 forecast"]);
}

#[test]
fn another_measure() {
    Edited::new()
        .replace(Figures, r#"measure = "measure-2-1""#, r#"measure = "measure-2-2""#)
        .finds(&["figures.toml:51:11 R32 figure-place: 引文不在 measure-2-2 的句子里 | 它在 measure-2-1 里"]);
}

#[test]
fn another_task() {
    Edited::new()
        .replace(Figures, r#"task = "task-4-3""#, r#"task = "task-4-2""#)
        .finds(&[
            "figures.toml:212:8 R32 figure-place: 引文不在 task-4-2 的句子里 | 它在 task-4-3 里",
        ]);
}

#[test]
fn a_measure_for_what_stands_in_none() {
    Edited::new()
        .replace(Figures, r#"status = "planned"
task = "task-4-3""#, r#"status = "done"
measure = "measure-4-2""#)
        .finds(&["figures.toml:212:11 R32 figure-place: 引文不在 measure-4-2 的句子里 | 它在 task-4-3 里"]);
}

#[test]
fn figures_out_of_order() {
    Edited::new()
        .replace(Figures, r#"id = "figure-linked-firms"
label = "挂点服务企业"
text = "65家"
value = 65"#, r#"id = "figure-linked-firms"
label = "挂点服务企业"
text = "65家"
value = 65"#)
        .replace(Figures, r#"[[figure]]
id = "figure-training-terms"
label = "全体委员履职能力提升轮训"
short = "履职能力提升轮训"
text = "两期"
value = 2
unit = "期"
status = "done"
measure = "measure-4-1"
quote = "在全市各区率先分两期开展全体委员履职能力提升轮训"
"#, "")
        .append(Figures, r#"[[figure]]
id = "figure-training-terms"
label = "全体委员履职能力提升轮训"
short = "履职能力提升轮训"
text = "两期"
value = 2
unit = "期"
status = "done"
measure = "measure-4-1"
quote = "在全市各区率先分两期开展全体委员履职能力提升轮训"
"#)
        .finds(&["figures.toml:206:6 R21 order: figure-training-terms 在原文里先于 figure-joint-activities | 原文第 41 行"]);
}

#[test]
fn what_is_counted_in_words_that_the_quote_does_not_have() {
    Edited::new()
        .replace(
            Figures,
            "counted = \"企业\"\nstatus = \"done\"\nmeasure = \"measure-3-3\"\nquote = \"走访",
            "counted = \"公司\"\nstatus = \"done\"\nmeasure = \"measure-3-3\"\nquote = \"走访",
        )
        .finds(&["figures.toml:155:11 R53 figure-counted: 引文里没有「公司」 | counted 应与引文里的字一字不差"]);
}

#[test]
fn a_body_that_the_quote_does_not_name() {
    Edited::new()
        .replace(Figures, "body = \"市政协七届二次会议\"", "body = \"市政协七届三次会议\"")
        .finds(&["figures.toml:62:8 R53 figure-counted: 引文里没有「市政协七届三次会议」 | body 应与引文里的字一字不差"]);
}

#[test]
fn what_is_counted_together_in_several_units() {
    Edited::new()
        .replace(Figures, "unit = \"场次\"\ncounted = \"活动\"\nstatus = \"done\"\nmeasure = \"measure-3-1\"", "unit = \"场次\"\ncounted = \"学习\"\nstatus = \"done\"\nmeasure = \"measure-3-1\"")
        .finds(&["figures.toml:109:11 R53 figure-counted: 数学习的，单位有次也有场次 | 单位不同的数不能相比，也就不能归在一类"]);
}
