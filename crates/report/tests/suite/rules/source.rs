//! Rules R15 to R17 and R44: the article, the seals, outside sources.

use crate::edited::Edited;
use report::package::FileId::{Article, References, Report};

#[test]
fn another_article() {
    Edited::new()
        .replace(Article, "推动解决一批困难问题", "推动解决许多困难问题")
        .finds(&[
            "report.toml:11:10 R15 source-hash: article.txt 不是登记的那一份原文 | 登记的 SHA-256",
        ]);
}

#[test]
fn another_hash() {
    Edited::new()
        .replace(Report, r#"sha256 = "684591"#, r#"sha256 = "684592"#)
        .finds(&[
            "report.toml:11:10 R15 source-hash: article.txt 不是登记的那一份原文 | 登记的 SHA-256",
            "report.toml:13:8 R17 seal: 这一条在核对之后改过 | 核对印记与内容不符",
        ]);
}

#[test]
fn a_title_that_is_not_in_the_article() {
    Edited::new()
        .replace(
            Report,
            r#"title = "积极建言资政 广泛凝聚共识""#,
            r#"title = "积极建言资政、广泛凝聚共识""#,
        )
        .registered()
        .finds(&["report.toml:5:9 R16 source-words: 原文里找不到这个 title | 应与原文一字不差"]);
}

#[test]
fn a_byline_that_is_not_in_the_article() {
    Edited::new()
        .replace(
            Report,
            r#"byline = "2022-09-29 来源:宝安日报""#,
            r#"byline = "2022-09-29 来源：宝安日报""#,
        )
        .registered()
        .finds(&["report.toml:6:10 R16 source-words: 原文里找不到这个 byline | 应与原文一字不差"]);
}

#[test]
fn a_date_that_is_not_in_the_byline() {
    Edited::new()
        .replace(Report, r#"date = "2022-09-29""#, r#"date = "2022-09-28""#)
        .registered()
        .finds(&[
            "report.toml:8:8 R16 source-words: byline 里的日期不是 2022-09-28 | 应与 byline 里的日期一致",
            "report.toml:9:7 R16 source-words: 网址里的日期是 2022-09-29，date 写的是 2022-09-28 | 两处日期应一致",
            "events.toml:14:8 R39 date-evidence: 日期 2022-09-29 没有依据 | 引文和来源里都没有这个日期",
            "events.toml:72:8 R39 date-evidence: 日期 2022-09-29 与 moment 不合 | 见报应是 report.toml 里的 date 那一天",
            "events.toml:75:10 R40 event-status: 2022-09-29 在报告（2022-09-28）之后，不会已完成 | 应是 planned 或 context",
        ]);
}

#[test]
fn a_date_that_does_not_exist() {
    Edited::new()
        .replace(Report, r#"date = "2022-09-29""#, r#"date = "2022-09-31""#)
        .registered()
        .finds(&[
            "report.toml:8:8 R16 source-words: 出版日期不是日历上的一天 | 应写成 2022-09-29 的样子",
        ]);
}

#[test]
fn a_date_that_is_about_a_day() {
    Edited::new()
        .replace(Report, r#"date = "2022-09-29""#, r#"date = "2022-09-29~""#)
        .registered()
        .finds(&[
            "report.toml:8:8 R16 source-words: 出版日期不是日历上的一天 | 应写成 2022-09-29 的样子",
        ]);
}

#[test]
fn a_date_that_is_a_month() {
    Edited::new()
        .replace(Report, r#"date = "2022-09-29""#, r#"date = "2022-09""#)
        .registered()
        .finds(&[
            "report.toml:8:8 R16 source-words: 出版日期不是日历上的一天 | 应写成 2022-09-29 的样子",
        ]);
}

#[test]
fn an_address_of_another_day() {
    Edited::new()
        .replace(Report, r#"url = "http://ibaoan.sznews.com/content/2022-09/29/"#, r#"url = "http://ibaoan.sznews.com/content/2022-09/30/"#)
        .registered()
        .finds(&["report.toml:9:7 R16 source-words: 网址里的日期是 2022-09-30，date 写的是 2022-09-29 | 两处日期应一致"]);
}

#[test]
fn an_address_that_is_none() {
    Edited::new()
        .replace(Report, r#"url = "http://ibaoan"#, r#"url = "ibaoan"#)
        .registered()
        .finds(&["report.toml:9:7 R16 source-words: 网址的写法不对 | 应以 http:// 或 https:// 开头，后接域名，中间没有空格和中文"]);
}

#[test]
fn a_record_that_was_changed_after_comparing() {
    Edited::new()
        .replace(
            References,
            r#"quote = "10 月 18 日上午""#,
            r#"quote = "10 月 18 日下午""#,
        )
        .finds(&["references.toml:57:8 R17 seal: 这一条在核对之后改过 | 核对印记与内容不符"]);
}

#[test]
fn a_record_that_was_never_compared() {
    Edited::new()
        .replace(References, r#"seal = "1dd48893730a""#, r#"seal = """#)
        .finds(&["references.toml:73:8 R17 seal: 这一条还没有核对印记 | 核对印记与内容不符"]);
}

#[test]
fn a_source_that_was_changed_after_comparing() {
    Edited::new()
        .replace(
            Report,
            r#"publisher = "宝安日报""#,
            r#"publisher = "宝安晚报""#,
        )
        .finds(&["report.toml:13:8 R17 seal: 这一条在核对之后改过 | 核对印记与内容不符"]);
}

#[test]
fn a_reference_without_a_scheme() {
    Edited::new()
        .replace(References, r#"url = "https://www.dutenews.com/n/article/6446599""#, r#"url = "www.dutenews.com/n/article/6446599""#)
        .registered()
        .finds(&["references.toml:18:7 R44 reference: 网址的写法不对 | 应以 http:// 或 https:// 开头，后接域名，中间没有空格和中文"]);
}

#[test]
fn a_reference_of_no_day() {
    Edited::new()
        .replace(References, r#"date = "2021-10-19""#, r#"date = "2021-10-32""#)
        .registered()
        .finds(&[
            "events.toml:14:8 R39 date-evidence: 日期 2021-10~ 没有依据 | 引文和来源里都没有这个日期",
            "events.toml:41:8 R39 date-evidence: 日期 2021-10~ 没有依据 | 引文和来源里都没有这个日期",
            "references.toml:53:8 R44 reference: 来源的日期不是日历上的日期 | 应写成 2022-09-28 或 2022-09 的样子",
        ]);
}

#[test]
fn a_reference_of_about_a_month() {
    Edited::new()
        .replace(References, r#"date = "2021-10-19""#, r#"date = "2021-10~""#)
        .registered()
        .finds(&["references.toml:53:8 R44 reference: 来源的日期不是日历上的日期 | 应写成 2022-09-28 或 2022-09 的样子"]);
}

#[test]
fn a_reference_whose_address_has_another_date() {
    Edited::new()
        .replace(References, r#"date = "2021-09-28""#, r#"date = "2021-09-29""#)
        .registered()
        .finds(&["references.toml:45:7 R44 reference: 网址里的日期是 2021-09-28，date 写的是 2021-09-29 | 两处日期应一致"]);
}

/// The frozen report with another page that carries it, or some of it.
fn also(words: &str) -> Edited {
    let also =
        format!("[[also]]\npublisher = \"某网\"\ndate = \"2022-09-30\"\nseal = \"\"\n{words}");
    Edited::new().append(Report, &also).registered()
}

/// What is found wrong with such a page: column, message and label, of the line that begins with `key`.
fn wrong(words: &str, key: &str) -> Vec<(usize, String)> {
    let edited = also(words);
    let lines = edited.text(Report).lines();
    let line = lines.enumerate().filter(|(_, line)| line.starts_with(key));
    let (line, _) = line.last().expect("it is there");
    let found = edited.found();
    let found = found.iter().map(|found| {
        assert_eq!(
            (found.rule.id(), found.line),
            ("R16 source-words", line + 1)
        );
        (found.column, format!("{} | {}", found.message, found.label))
    });
    found.collect()
}

#[test]
fn other_pages_that_carry_it() {
    assert!(wrong("", "publisher").is_empty());
    for starts in ["深圳宝安网", "没有的话", "●这是"] {
        let found = wrong(&format!("starts = \"{starts}\""), "starts");
        let [(10, message)] = &found[..] else {
            panic!("{starts}: {found:?}");
        };
        let message = message.as_str();
        assert!(
            [
                "原文从第一行起就是这一处刊载的 | 应从后面的一行开始",
                "原文没有一行这样开头 | 应是某一行开头的字，一字不差",
                "原文有 2 行这样开头 | 不知道从哪一行开始",
            ]
            .contains(&message),
            "{starts}: {message}"
        );
    }
    assert_eq!(
        wrong(
            "starts = \"2022年工作部署\"\ntitle = \"另一个标题\"",
            "title"
        ),
        [(9, "原文里找不到这个 title | 应与原文一字不差".to_owned())]
    );
    // The whole of it may have stood under another headline.
    assert!(wrong("title = \"另一个标题\"", "title").is_empty());
    assert_eq!(
        wrong("url = \"https://example.org/2022-10/01/\"", "url"),
        [(
            7,
            "网址里的日期是 2022-10-01，date 写的是 2022-09-30 | 两处日期应一致".to_owned()
        )]
    );
    let starts = "starts = \"2022年工作部署\"";
    let twice = format!(
        "{starts}\n\n[[also]]\npublisher = \"另一网\"\ndate = \"2022-10-01\"\nseal = \"\"\n{starts}"
    );
    assert_eq!(
        wrong(&twice, "starts"),
        [(
            10,
            "上面已有一处 [[also]] 从原文的这一行开始 | 一行只能开始一处刊载".to_owned()
        )]
    );
}

#[test]
fn a_page_that_is_the_source_itself() {
    let source = Edited::new();
    let source = source.text(Report);
    let line = |key: &str| {
        source
            .lines()
            .find(|line| line.starts_with(key))
            .expect("it is there")
    };
    let also = ["publisher", "date", "url"].map(line).join("\n");
    let edited = Edited::new().append(Report, &format!("[[also]]\nseal = \"\"\n{also}"));
    let found = edited.registered().found();
    let found: Vec<_> = found.iter().map(|found| found.message.as_str()).collect();
    assert_eq!(found, ["这一处刊载就是 [source]"]);
}

#[test]
fn a_page_that_was_not_compared() {
    let edited = also("");
    let seal = edited.text(Report).rsplit("seal = \"").next().expect("one");
    let changed = edited.clone().replace(
        Report,
        &format!("seal = \"{}\"", &seal[..12]),
        "seal = \"\"",
    );
    let found = changed.found();
    let found: Vec<_> = found.iter().map(|found| found.rule.id()).collect();
    assert_eq!(found, ["R17 seal"]);
}
