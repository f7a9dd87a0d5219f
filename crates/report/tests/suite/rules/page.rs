//! Rule R52: what the page says of the report by itself.

use crate::edited::Edited;
use report::package::Content;
use report::package::FileId::{self, English, Report};

#[test]
fn a_number_that_the_article_has_not() {
    Edited::new()
        .replace(
            Report,
            r#"kicker = "一图读懂区政协"#,
            r#"kicker = "2023一图读懂区政协"#,
        )
        .finds(&["report.toml:83:10 R52 page-words: 原文里没有 2023 这个数字 | 网页自己的话里也不能有原文没有的数字"]);
}

#[test]
fn a_place_that_the_page_cannot_fill() {
    Edited::new()
        .replace(
            Report,
            "{areas}个领域、{measures}项举措、",
            "{area}个领域、",
        )
        .finds(&["report.toml:87:8 R52 page-words: 网页填不了 {area} | 花括号里是网页数出来的数"]);
    Edited::new()
        .replace(Report, "一张协商“施工图”：{roles}", "{plans}张协商“施工图”")
        .finds(&[
            "report.toml:88:12 R52 page-words: 网页填不了 {plans} | 花括号里是网页数出来的数",
        ]);
    Edited::new()
        .replace(
            Report,
            "name = \"图解宝安政协",
            "name = \"图解宝安政协{areas}",
        )
        .finds(&["report.toml:81:8 R52 page-words: 网页填不了 {areas} | 花括号里是网页数出来的数"]);
}

#[test]
fn a_place_that_its_translation_has_not() {
    Edited::english()
        .replace(English, "{figures} figures.", "All figures.")
        .finds(&["en.toml:307:6 R52 page-words: 译文的花括号与 zh 不符 | 两边须有同样的几个"]);
}

#[test]
fn a_lane_without_a_name() {
    Edited::new()
        .replace(Report, "duty = \"履职\"\n", "")
        .finds(&[
            "events.toml:42:8 R52 page-words: 时间轴上的 duty 这一栏还没有名称 | 这件事列在那一栏",
        ]);
}

#[test]
fn a_hub_in_other_words() {
    Edited::new()
        .replace(Report, "clause = \"团结和民主", "clause = \"团结与民主")
        .finds(&["report.toml:106:10 R52 page-words: 原文里没有这句话 | 应与原文一字不差"]);
    Edited::new()
        .replace(Report, "words = \"团结 民主\"", "words = \"民主 团结\"")
        .finds(&["report.toml:104:9 R52 page-words: 用了 clause 里没有的字 | 每个字都须出自 clause，次序不变"]);
}

#[test]
fn dots_that_nothing_counts() {
    Edited::new()
        .replace(Report, "unit = \"件\"", "unit = \"份\"")
        .finds(&["report.toml:110:8 R52 page-words: 没有一条数据数的是提案，单位是份 | 逐点画的，须是 figures.toml 里有的"]);
}

#[test]
fn a_word_to_keep_that_stands_nowhere() {
    Edited::new()
        .replace(Report, "\"全过程\"", "\"全流程\"")
        .finds(&[
            "report.toml:93:69 R52 page-words: 原文里没有这个词 | 不许断开的，只能是原文里的词",
        ]);
}

/// The small report without its plans, and what then is of no part.
fn without_plans() -> Edited {
    let mut edited = Edited::small()
        .replace(
            FileId::Report,
            "[[uncounted]]\nexact = \"1\"\nsuffix = \"\\n\\n以服务为引领\"\nreason = \"部署的版面序号\"\n",
            "[[uncounted]]\nexact = \"1\"\nsuffix = \"\\n\\n以服务为引领\"\nreason = \"部署的版面序号\"\n\n\
             [[uncounted]]\nexact = \"1大中心\"\nreason = \"打算\"\n\n[[uncounted]]\nexact = \"1座\"\nreason = \"打算\"\n\n\
             [[uncounted]]\nexact = \"“1”框架\"\nreason = \"打算\"\n",
        )
        .replace(
            FileId::Figures,
            "\n[[figure]]\nid = \"figure-halls\"\nlabel = \"建成场馆\"\ntext = \"1座\"\nvalue = 1\nunit = \"座\"\n\
             status = \"planned\"\ntask = \"task-1-1\"\nquote = \"年内建成场馆1座\"",
            "",
        );
    edited.0.set(FileId::Plans, Content::Missing);
    edited.0.set(FileId::Framework, Content::Missing);
    edited
}

#[test]
fn words_about_plans_are_there_where_plans_are() {
    without_plans().finds(&[
        "report.toml:58:15 R52 page-words: 没有部署，数不出 {plans} | 没有 plans.toml",
        "report.toml:60:12 R52 page-words: 没有部署，却写了 stations | 没有 plans.toml，页上没有这一栏",
        "report.toml:62:8 R52 page-words: 没有部署，却写了 plan | 没有 plans.toml，页上没有这一栏",
    ]);
    Edited::small()
        .replace(FileId::Report, "plan = \"打算\"\n", "")
        .finds(&[
            "report.toml:49:9 R52 page-words: 有部署，[page] 里却没有 plan | 这一节还要写 plan",
        ]);
}

#[test]
fn a_report_does_without_what_it_has_not() {
    let mut edited = without_plans()
        .replace(
            FileId::Report,
            "stations = \"打算分几步走：{roles}。\"\n",
            "",
        )
        .replace(FileId::Report, "plan = \"打算\"\n", "")
        .replace(FileId::Report, "，{plans}项部署", "");
    edited.0.set(FileId::Events, Content::Missing);
    edited.0.set(FileId::References, Content::Missing);
    let report = edited.report();
    assert!(report.framework.is_none() && report.groups().is_empty());
    assert!(report.plans.is_empty() && report.events.is_empty() && report.references.is_empty());
    assert_eq!(report.figures.len(), 4);
}

#[test]
fn measures_that_are_not_there_are_not_counted() {
    let mut edited = Edited::shapes();
    let areas = edited.text(FileId::Areas).to_owned();
    let end = areas.find("\n[[area.measure]]").expect("it has measures");
    edited = edited.set(FileId::Areas, &areas[..end]);
    let figures = edited.text(FileId::Figures);
    let figures = figures.replace("measure = \"measure-2-1\"", "area = \"area-2\"");
    let figures = figures.replace("measure = \"measure-2-2\"", "area = \"area-2\"");
    let edited = edited.set(FileId::Figures, &figures);
    edited.finds(&[]);
    assert_eq!(edited.report().areas[1].figures.len(), 7);
    edited
        .replace(FileId::Report, "lead = \"{areas}个领域、", "lead = \"{measures}项举措、")
        .finds(&["report.toml:66:8 R52 page-words: 没有举措，数不出 {measures} | areas.toml 里没有 [[area.measure]]"]);
}
