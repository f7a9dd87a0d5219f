//! Rules R60 and R61, and what is told of a figure of which little is written.

use crate::edited::Edited;
use report::package::FileId::{Article, Figures};

/// The report with every kind, one of its figures changed: `from` and `to` are lines of it.
fn changed(id: &str, from: &str, to: &str) -> Edited {
    let edited = Edited::shapes();
    let text = edited.text(Figures);
    let start = text
        .find(&format!("id = \"figure-{id}\""))
        .expect("a figure");
    let end = text[start..]
        .find("\n\n")
        .map_or(text.len(), |at| start + at);
    let own = &text[start..end];
    assert_eq!(own.matches(from).count(), 1, "{own}");
    let text = format!(
        "{}{}{}",
        &text[..start],
        own.replace(from, to),
        &text[end..]
    );
    edited.set(Figures, &text)
}

#[test]
fn a_growth_without_its_kind() {
    changed("funds-growth", "kind = \"growth\"\nof = \"figure-funds\"\n", "")
        .finds(&["figures.toml:68:8 R60 figure-kind: 「18.1%」是增减的幅度：原文说的是「增长」 | 应写 kind = \"growth\""]);
}

#[test]
fn a_share_without_its_kind() {
    changed("good-water", "kind = \"share\"\n", "").finds(&[
        "figures.toml:35:8 R60 figure-kind: 「86.4%」是占的份额：原文说的是「占」 | 应写 kind = \"share\"",
    ]);
}

#[test]
fn a_rank_without_its_kind() {
    changed("output-rank", "kind = \"rank\"\n", "").finds(&[
        "figures.toml:21:8 R60 figure-kind: 「第三」是名次：原文说的是「第三」 | 应写 kind = \"rank\"",
    ]);
}

#[test]
fn a_target_without_its_kind() {
    changed("wetlands-target", "kind = \"target\"\nfor = 2035\n", "").finds(&[
        "figures.toml:132:8 R60 figure-kind: 「3000亩」是目标：原文说的是「到2035年…达到」 | 应写 kind = \"target\"",
    ]);
}

#[test]
fn another_kind_than_the_words_say() {
    changed("good-water-growth", "\"growth\"", "\"share\"").finds(&[
        "figures.toml:43:8 R60 figure-kind: kind 写的是 share，原文的「提高」说的是增减的幅度 | 应写 kind = \"growth\"",
    ]);
}

#[test]
fn kinds_that_no_word_speaks_of() {
    changed("rivers", "area =", "kind = \"rank\"\narea =").finds(&[
        "figures.toml:30:8 R60 figure-kind: 「18条」不是名次 | 名次的 text 从「第」取起，如 第一、第3位",
    ]);
    changed("rivers", "area =", "kind = \"growth\"\narea =").finds(&[
        "figures.toml:30:8 R60 figure-kind: 「18条」不是增减的幅度 | 它前面没有「增长」「下降」之类的字",
    ]);
    changed("content", "measure =", "kind = \"share\"\nmeasure =").finds(&[]);
}

#[test]
fn a_target_that_is_done() {
    changed(
        "projects",
        "section =",
        "kind = \"target\"\nstatus = \"done\"\nsection =",
    )
    .finds(&[
        "figures.toml:115:8 R60 figure-kind: 目标还没有完成 | kind 是 target，status 应是 planned",
    ]);
}

#[test]
fn an_order_that_is_no_rank() {
    Edited::shapes()
        .replace(Article, "总量居全市第三", "总量居全市第三批")
        .registered()
        .finds(&["figures.toml:21:8 R29 figure-text: 「第三」在这里是次序，不是名次 | 不是数据"]);
}

#[test]
fn the_year_of_a_target() {
    changed("wetlands-target", "for = 2035\n", "")
        .finds(&["figures.toml:132:8 R60 figure-kind: 这个目标是到 2035 年的 | 要写 for = 2035"]);
    changed("wetlands-target", "for = 2035", "for = 2033").finds(&[
        "figures.toml:134:7 R60 figure-kind: for 写的是 2033，原文说的是到 2035 年 | 应是 2035",
    ]);
    changed(
        "wetlands",
        "task =",
        "kind = \"target\"\nfor = 2033\ntask =",
    )
    .finds(&[]);
    changed(
        "wetlands",
        "task =",
        "kind = \"target\"\nfor = 2034\ntask =",
    )
    .finds(&[
        "figures.toml:128:7 R60 figure-kind: 引文所在的句子没有说 2034 年 | 应是那一句里的年份",
    ]);
    changed("wetlands", "task =", "for = 2033\ntask =").finds(&[
        "figures.toml:127:7 R60 figure-kind: 只有目标才写 for | 这一条的 kind 不是 target",
    ]);
}

#[test]
fn what_a_growth_is_of() {
    changed("foreign-funds", "figure-funds\"", "figure-funds-growth\"").finds(&[
        "figures.toml:79:6 R61 figure-of: figure-funds-growth 不是一个总数 | 应是说有多少的那一条",
    ]);
    changed("foreign-funds", "figure-funds\"", "figure-foreign-funds\"").finds(&[
        "figures.toml:79:6 R61 figure-of: figure-foreign-funds 不是一个总数 | 应是说有多少的那一条",
    ]);
    changed("funds-growth", "figure-funds\"", "figure-output\"").finds(&[
        "figures.toml:70:6 R61 figure-of: figure-output 与这一条不在原文的同一段 | 说的不是一件事",
    ]);
    changed("funds-growth", "figure-funds\"", "figure-fund\"").finds(&[
        "figures.toml:70:6 R13 link: 没有编号是 figure-fund 的条目 | 应是数据（figure-…）的编号",
    ]);
    changed("firms", "measure =", "of = \"figure-funds\"\nmeasure =").finds(&[
        "figures.toml:57:6 R61 figure-of: 只有增幅和份额才写 of | 这一条的 kind 是 amount",
    ]);
}

#[test]
fn kinds_that_are_counted_together() {
    let edited = changed("funds", "measure =", "counted = \"资金\"\nmeasure =");
    let text = edited.text(Figures).replace(
        "of = \"figure-funds\"\nmeasure = \"measure-2-1\"\n\n[[figure]]\nid = \"figure-foreign",
        "of = \"figure-funds\"\ncounted = \"资金\"\nmeasure = \"measure-2-1\"\n\n[[figure]]\nid = \"figure-foreign",
    );
    edited.set(Figures, &text).finds(&[
        "figures.toml:72:11 R53 figure-counted: 数资金的，有 amount 也有 growth | 数量、幅度、份额、名次不能相比，也就不能归在一类",
    ]);
}

#[test]
fn what_a_figure_belongs_to_holds_it() {
    changed("rivers", "area-1", "area-2")
        .finds(&["figures.toml:30:8 R32 figure-place: 引文不在 area-2 的句子里 | 它在 area-1 里"]);
    changed("output", "\"lead\"", "\"review\"")
        .finds(&["figures.toml:7:11 R32 figure-place: 引文不在 review 的句子里 | 它在 lead 里"]);
    changed("greenways", "plan = \"plan-1\"", "plan = \"task-1-1\"").finds(&[
        "figures.toml:121:8 R13 link: task-1-1 是任务（task-…），不能用在这里 | 应是部署（plan-…）的编号",
    ]);
    changed("output", "\"lead\"", "\"area-1\"").finds(&[
        "figures.toml:7:11 R13 link: area-1 是领域（area-…），不能用在这里 | 应是栏目（report.toml 的 [[section]]）的编号",
    ]);
}

#[test]
fn a_quantity_that_the_article_does_not_have() {
    changed("rivers", "18条", "19条").finds(&[
        "article.txt:13:5 R42 digits-accounted: 数字 18 没有归入任何一条 | 是数据、框架、出处，还是不算数据的数字？",
        "figures.toml:29:8 R29 figure-text: 原文里没有「19条」 | 应与原文一字不差",
    ]);
}

#[test]
fn a_label_that_stands_nowhere_near() {
    changed("rivers", "整治河道", "整治湖泊").finds(&[
        "figures.toml:28:9 R31 figure-label: 「18条」所在的句子里没有 label 的这些字 | 每个字都须出自同一句，次序不变",
    ]);
}

#[test]
fn a_place_that_can_t_be_told() {
    Edited::shapes()
        .replace(Article, "件,满意率98%", "件,后又办结诉求一千二百件,满意率98%")
        .registered()
        .finds(&["figures.toml:85:8 R08 quote-unique: label 和 text 的字在原文里有 2 处 | 不知道指哪一处"]);
}

#[test]
fn what_is_written_besides_is_compared() {
    changed(
        "requests",
        "measure =",
        "value = 1200\nunit = \"件\"\nstatus = \"done\"\nquote = \"办结诉求一千二百件\"\nmeasure =",
    )
    .finds(&[]);
    changed("requests", "measure =", "value = 12000\nmeasure =").finds(&[
        "figures.toml:86:9 R30 figure-value: value 与 text 不符：「一千二百件」是 1200 | 应是 1200",
    ]);
    changed("output-rank", "kind =", "unit = \"位\"\nkind =").finds(&[
        "figures.toml:22:8 R30 figure-value: unit 与 text 不符：「第三」没有单位 | 应删去这一行",
    ]);
}
