//! A report's folder from an article: what is proposed, what is asked, and that it can be finished.

use crate::edited::Edited;
use crate::golden::golden;
use proptest::prelude::*;
use report::package::{FileId, Package};
use report::{check_package, propose, seal};
use snapbox::assert_data_eq;

/// A report of a district that does not exist.
const ARTICLE: &str = include_str!("../articles/chenghu.txt");

/// What an editor answers, in the order of the questions.
const ANSWERS: [(&str, &str); 4] = [
    (
        "url = \"\"",
        "url = \"https://chenghu.example.com/2031-02/18/content.html\"",
    ),
    ("reason = \"\"", "reason = \"会议次数，不是成效\""),
    ("reason = \"\"", "reason = \"会议次数，不是成效\""),
    ("reason = \"\"", "reason = \"建区多少年，是背景\""),
];

/// What an editor reviews.
const REVIEWED: [(&str, &str); 15] = [
    ("发展", "發展"),
    ("尽责", "盡責"),
    ("汇聚", "匯聚"),
    ("回顾", "回顧"),
    ("丰硕", "豐碩"),
    ("修复", "修復"),
    ("办复", "辦復"),
    ("采纳", "採納"),
    ("采用", "採用"),
    ("扎实", "紮實"),
    ("平台", "平台"),
    ("余人", "餘人"),
    ("困难", "困難"),
    ("制度", "制度"),
    ("周年", "週年"),
];

fn package(files: &[(&str, String)]) -> Package {
    let mut package = Package::new("2031");
    for file in FileId::ALL {
        let own = files.iter().find(|(name, _)| *name == file.name());
        if let Some((_, content)) = own {
            package.set(file, content.clone().into_bytes().into());
        }
    }
    package
}

#[test]
fn what_is_proposed() {
    let proposal = propose(ARTICLE.as_bytes()).expect("it is a text");
    let mut all = proposal.told.join("\n");
    for (name, content) in &proposal.files[1..] {
        all += &format!("\n\n==> {name}\n{content}");
    }
    assert_data_eq!(all, golden("proposed.txt"));
}

#[test]
fn what_is_left_to_the_editor() {
    let proposal = propose(ARTICLE.as_bytes()).expect("it is a text");
    let found = check_package(&package(&proposal.files));
    assert_data_eq!(found.render(false), golden("asked.txt"));
}

#[test]
fn it_can_be_finished() {
    let mut files = propose(ARTICLE.as_bytes()).expect("it is a text").files;
    for (name, content) in &mut files {
        if *name == "report.toml" {
            for (question, answer) in ANSWERS {
                *content = content.replacen(question, answer, 1);
            }
        }
        if *name == "hant.toml" {
            for (own, word) in REVIEWED {
                *content += &format!("\"{own}\" = \"{word}\"\n");
            }
        }
    }
    let found = check_package(&seal::sealed(&package(&files)));
    assert!(found.is_empty(), "{found}");
}

/// What is said of one file.
fn proposed(article: &str, file: FileId) -> String {
    let files = propose(article.as_bytes()).expect("it is a text").files;
    let own = files.into_iter().find(|(name, _)| *name == file.name());
    own.expect("the file is proposed").1
}

#[test]
fn areas_and_measures_of_lists_and_of_paragraphs() {
    let written = Edited::lists();
    let areas = proposed(written.text(FileId::Article), FileId::Areas);
    let quotes = |text: &str| -> Vec<String> {
        let lines = text.lines().filter(|line| line.starts_with("quote"));
        lines.map(str::to_owned).collect()
    };
    assert_eq!(quotes(&areas), quotes(written.text(FileId::Areas)));
    // Nothing but the address, the seal and the characters to be looked at are asked for.
    let proposal = propose(written.text(FileId::Article).as_bytes()).expect("it is a text");
    let found = check_package(&package(&proposal.files));
    let rules: Vec<_> = found.iter().map(|item| item.rule.id()).collect();
    assert_eq!(rules, ["R06 wrong-type", "R15 source-hash"], "{found}");
}

/// Areas and plans within paragraphs, below sections with marks.
#[test]
fn an_article_without_lines_of_headings() {
    let article = include_str!("../articles/songling.txt");
    let proposal = propose(article.as_bytes()).expect("it is a text");
    assert_data_eq!(proposal.told.join("\n"), golden("proposed-inline.txt"));
    let found = check_package(&package(&proposal.files));
    let rules: Vec<_> = found.iter().map(|item| item.rule.id()).collect();
    // The address, the numbers of no area, the seal.
    assert!(
        rules
            .iter()
            .all(|rule| ["R06 wrong-type", "R15 source-hash"].contains(rule)),
        "{found}"
    );
}

#[test]
fn numbers_with_their_words_and_in_characters() {
    const BELOW: &str = "我们整修道路,出行更加方便\n\n修好身边的路。总投资超过1.2亿元,能耗下降3.5%,惠及4,118户。\n\n服务群众。培训两千余人,其中三分之一是新手,收入翻一番,新增百分之二十。做到两个维护,一批项目开工。\n";
    let article =
        format!("云浦日报\n\n踏实办事\n\n2031-03-05 来源:云浦日报\n\n一年来的工作\n\n{BELOW}");
    let figures = proposed(&article, FileId::Figures);
    let lines = figures.lines().filter(|line| {
        let keys = ["label", "text", "value", "unit", "bound"];
        keys.iter().any(|key| line.starts_with(key)) || line.contains('？')
    });
    let lines: Vec<_> = lines.collect();
    assert_data_eq!(lines.join("\n"), golden("proposed-numbers.txt"));
}

#[test]
fn the_article_is_put_in_as_utf_8_with_line_feeds() {
    let ours = propose(ARTICLE.as_bytes()).expect("it is a text");
    let windows = format!("\u{FEFF}{}", ARTICLE.replace('\n', "\r\n"));
    let theirs = propose(windows.as_bytes()).expect("it is a text");
    assert_eq!(ours.files, theirs.files);
    assert_eq!(ours.files[0], ("article.txt", ARTICLE.to_owned()));
    assert_eq!(
        theirs.told[..3],
        [
            "编码是 UTF-8",
            "开头的字节序标记（BOM）已去掉",
            "换行是 CRLF，59 处已改成 LF"
        ]
    );
}

#[test]
fn nothing_is_made_of_nothing() {
    assert_eq!(propose(b"").expect_err("it is empty"), "原文是空的");
    assert_eq!(propose(b"\n \n").expect_err("it is empty"), "原文是空的");
    assert!(propose(&[0xC9, 0xEE, b'1', 0xFF]).is_err());
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 200, failure_persistence: None, ..ProptestConfig::default() })]

    /// Whatever the article: its files can be read, and every number is accounted for or asked about.
    #[test]
    fn any_article(lines in proptest::collection::vec("(一年来,服务更好|今后打算|[12]|体会:|（一）|2\\.|一是|(办成|约|第|“|下降)?[0-9]{1,4}(\\.5|件|年|”框架|余万元|%|至9个)?[,。]?|(办成|超过)?(两千|三分之一|百分之二十|十二|一|数十)(项|余人|以上)?[,。]?){1,4}", 1..12)) {
        let proposal = propose(lines.join("\n").as_bytes()).expect("it is a text");
        let found = check_package(&package(&proposal.files));
        let ids: Vec<_> = found.iter().map(|item| &item.rule.id()[..3]).collect();
        // Headings that can't be told apart are told as such; what belongs to them is not known then.
        prop_assume!(!ids.contains(&"R18"));
        for id in ids {
            prop_assert!(!["R03", "R04", "R29", "R30", "R31", "R42", "R43"].contains(&id), "{}", found);
        }
    }
}

/// What the checker says of what is proposed of an article, once its address is filled in and one thing changed.
fn said(article: &str, (file, from, to): (FileId, &str, &str)) -> Vec<String> {
    let mut files = propose(article.as_bytes()).expect("it is a text").files;
    for (name, content) in &mut files {
        *content = content.replace("url = \"\"\n", "");
        if *name == file.name() && !from.is_empty() {
            assert!(content.contains(from), "{from} in {content}");
            *content = content.replacen(from, to, 1);
        }
    }
    let found = check_package(&package(&files));
    found.iter().map(crate::edited::line).collect()
}

const LIYUAN: &str = include_str!("../articles/liyuan.txt");

/// Headings without commas, plans and tasks within paragraphs, a day in characters.
#[test]
fn plans_of_any_heading() {
    let proposal = propose(LIYUAN.as_bytes()).expect("it is a text");
    let mut all = proposal.told.join("\n");
    for (name, content) in &proposal.files[1..] {
        if ["report.toml", "areas.toml", "figures.toml", "plans.toml"].contains(name) {
            all += &format!("\n\n==> {name}\n{content}");
        }
    }
    assert_data_eq!(all, golden("proposed-plans.txt"));
    let own = said(LIYUAN, (FileId::Plans, "", ""));
    // The numbers of no area, and the seal.
    assert!(
        own.iter()
            .all(|line| line.contains(" R06 ") || line.contains(" R15 ")),
        "{own:?}"
    );
}

#[test]
fn a_task_is_not_called_by_the_mark_of_its_list() {
    let change = (
        FileId::Plans,
        "title = \"开展专题协商\"",
        "title = \"一是开展专题协商\"",
    );
    let own = said(LIYUAN, change);
    let told = "R26 task-title: 「一是」是编号，不是标题里的字 | 应是「开展专题协商」";
    assert!(own.iter().any(|line| line.ends_with(told)), "{own:?}");
}

#[test]
fn a_plan_is_not_called_by_the_mark_of_its_list() {
    let change = (
        FileId::Plans,
        "title = \"把协商做在前头\"",
        "title = \"一要把协商做在前头\"",
    );
    let own = said(LIYUAN, change);
    let told = "R20 heading: 「一要」是编号，不是标题里的字 | 应是「把协商做在前头」";
    assert!(own.iter().any(|line| line.ends_with(told)), "{own:?}");
}

#[test]
fn a_role_is_a_word_of_its_heading() {
    let change = (
        FileId::Plans,
        "title = \"把协商做在前头\"",
        "role = \"引领\"\ntitle = \"把协商做在前头\"",
    );
    let own = said(LIYUAN, change);
    let told = "R20 heading: role 不是标题里的原词 | 应取自「一要把协商做在前头。」";
    assert!(own.iter().any(|line| line.ends_with(told)), "{own:?}");
}

#[test]
fn roles_that_not_every_plan_has_are_not_told() {
    let change = (
        FileId::Report,
        "stations = \"各项部署和任务。\"",
        "stations = \"部署：{roles}。\"",
    );
    let own = said(LIYUAN, change);
    let told = "R52 page-words: 有的部署没有 role，填不了 {roles} | 花括号里是各项部署的 role";
    assert!(own.iter().any(|line| line.ends_with(told)), "{own:?}");
}

#[test]
fn the_day_of_a_byline_is_the_one_that_is_written() {
    for (byline, date) in [
        ("《栗原报》2034年2月6日第2版", "2034-02-06"),
        ("2034/2/6 来源：栗原报", "2034-02-06"),
        ("2034.02.06", "2034-02-06"),
        ("二○三四年十二月二十六日", "2034-12-26"),
    ] {
        let article = LIYUAN.replace("《栗原报》二〇三四年二月六日第2版", byline);
        let report = proposed(&article, FileId::Report);
        assert!(report.contains(&format!("date = \"{date}\"")), "{report}");
        let wrong = (FileId::Report, date, "2034-02-07");
        let own = said(&article, wrong);
        let told = "R16 source-words: byline 里的日期不是 2034-02-07 | 应与 byline 里的日期一致";
        assert!(
            own.iter().any(|line| line.ends_with(told)),
            "{byline}: {own:?}"
        );
        assert!(
            !said(&article, (FileId::Report, "", ""))
                .iter()
                .any(|line| line.contains("R16")),
            "{byline}"
        );
    }
}

#[test]
fn an_article_without_a_byline_has_none() {
    let article = LIYUAN.replace("《栗原报》二〇三四年二月六日第2版\n", "");
    let report = proposed(&article, FileId::Report);
    assert!(!report.contains("byline"), "{report}");
    assert!(report.contains("publisher = \"\"\n"), "{report}");
    let names: Vec<_> = propose(article.as_bytes()).expect("it is a text").files;
    let names: Vec<_> = names.iter().map(|(name, _)| *name).collect();
    assert_eq!(
        names,
        [
            "article.txt",
            "report.toml",
            "areas.toml",
            "figures.toml",
            "plans.toml",
            "references.toml",
            "hant.toml"
        ]
    );
}

#[test]
fn what_is_to_come_is_no_achievement() {
    for heading in [
        "新的一年主要任务",
        "下一步工作",
        "今后五年的安排",
        "2034年工作安排",
        "主要目标",
        "（三）下一步打算",
        "展望",
        "2034年重点工作",
    ] {
        let article = LIYUAN.replace("新的一年主要任务", heading);
        let plans = proposed(&article, FileId::Plans);
        assert_eq!(plans.matches("[[plan]]").count(), 3, "{heading}: {plans}");
        let areas = proposed(&article, FileId::Areas);
        assert_eq!(areas.matches("[[area]]").count(), 2, "{heading}: {areas}");
    }
}

/// More than five numbers that nobody accounts for are told in one message, each with its line.
#[test]
fn many_of_the_same_are_told_at_once() {
    let mut files = propose(LIYUAN.as_bytes()).expect("it is a text").files;
    for (name, content) in &mut files {
        if *name == FileId::Figures.name() {
            let second = content
                .match_indices("[[figure]]")
                .nth(1)
                .expect("it has two")
                .0;
            content.truncate(second);
        }
    }
    let found = check_package(&package(&files));
    let lost: Vec<_> = found
        .iter()
        .filter(|own| own.rule.id().starts_with("R42"))
        .collect();
    let [only] = lost[..] else {
        panic!("{found}");
    };
    assert!(
        only.message.contains("数字 40 没有归入任何一条"),
        "{}",
        only.message
    );
    let told = "。同样的还有 9 处：第 7 行 25，第 7 行 31，第 7 行 45，第 8 行 3200，第 11 行 36，";
    assert!(only.help.contains(told), "{}", only.help);
    let told = found.iter().filter(|own| !own.rule.id().starts_with('W'));
    assert_eq!(found.errors(), told.count() + 9);
}

/// What is to come is not told as done: neither the heading as an area, nor areas below it.
#[test]
fn plans_among_the_areas() {
    let told = "R20 heading: 「新的一年主要任务」说的是今后的事，不是成效 | 在 areas.toml 里，页上会说成已完成";
    let area = |title: &str, quote: &str| {
        format!(
            "\n[[area]]\nid = \"area-3\"\nshort = \"{title}\"\ntitle = \"{title}\"\nquote = \"{quote}\"\n"
        )
    };
    let last = "quote = \"（二）凝聚共识更加广泛。\"\n";
    for (title, quote) in [
        ("新的一年主要任务", "新的一年主要任务"),
        ("把协商做在前头", "一要把协商做在前头。"),
    ] {
        let areas = format!("{last}{}", area(title, quote));
        let own = said(LIYUAN, (FileId::Areas, last, &areas));
        assert!(own.iter().any(|line| line.ends_with(told)), "{own:?}");
    }
}
