//! Sealing: what is shown before, what is written after, and that nothing tells a mark unasked.

use crate::edited::Edited;
use crate::golden::golden;
use report::package::FileId::{Areas, Article, Figures, References, Report};
use report::package::Package;
use report::seal::{comparison, sealed};
use snapbox::assert_data_eq;

/// The small report, sealed as it is, then with forty receptions turned into forty-one wherever that is said.
fn one_more() -> Edited {
    let mut edited = Edited::small();
    let article = edited.text(Article).to_owned();
    edited.0.keep(Some(article));
    edited
        .replace(Article, "下访接待40次", "下访接待41次")
        .replace(
            Figures,
            "text = \"40次\"\nvalue = 40",
            "text = \"41次\"\nvalue = 41",
        )
        .replace(
            Figures,
            "quote = \"下访接待40次\"",
            "quote = \"下访接待41次\"",
        )
}

fn summary(package: &Package) -> String {
    match comparison(package) {
        Ok(comparison) => comparison.summary,
        Err(found) => panic!("{found}"),
    }
}

#[test]
fn a_changed_article_is_shown_where_it_was_changed() {
    assert_data_eq!(one_more().found().render(false), golden("changed.txt"));
}

#[test]
fn lines_that_came_and_went_are_shown() {
    let edited = one_more()
        .replace(Article, "某区日报\n\n工作", "某区日报\n\n本报讯\n\n工作")
        .replace(Article, "●群众满意是最高标准。\n\n", "");
    let found = edited.found();
    let hash = found
        .iter()
        .find(|item| item.rule.id() == "R15 source-hash");
    let hash = hash.expect("the article was changed");
    assert_eq!((hash.line, hash.column), (3, 1));
    assert_eq!(hash.label, "登记的原文没有这一行");
    let lines: Vec<_> = hash.help.lines().skip(1).collect();
    assert_eq!(
        lines,
        [
            "第 3 行登记的原文没有这一行，现在是「本报讯」",
            "第 17 行登记的是「…层一线。下访接待40次。」，现在是「…层一线。下访接待41次。」",
            "第 21 行登记的原文这里还有「●群众满意是最高标准。」",
        ]
    );
}

#[test]
fn what_was_kept_counts_only_if_it_is_what_was_registered() {
    let mut edited = one_more();
    let article = edited.text(Article).to_owned();
    edited.0.keep(Some(article));
    edited.finds(&[
        "report.toml:9:10 R15 source-hash: article.txt 不是登记的那一份原文 | 登记的 SHA-256",
    ]);
}

#[test]
fn blank_lines_are_told_as_such() {
    let edited = one_more();
    let mut edited = edited.registered();
    let article = edited.text(Article).to_owned();
    edited.0.keep(Some(article));
    edited
        .replace(Article, "某区日报\n\n工作", "某区日报\n工作")
        .finds(&["report.toml:9:10 R15 source-hash: article.txt 的空行或换行与登记的原文不同，文字没有变 | 登记的 SHA-256"]);
}

#[test]
fn an_article_that_nobody_has_compared() {
    Edited::small()
        .replace(
            Report,
            "sha256 = \"7ec871af2152929d43714d4fd9f7e43f5d31a4b2c4e8a78140af92e331fc57ea\"",
            "sha256 = \"\"",
        )
        .replace(Report, "seal = \"fdc04f4dea87\"", "seal = \"\"")
        .finds(&["report.toml:9:10 R15 source-hash: 原文还没有核对过 | 核对之后才有"]);
}

#[test]
fn no_mark_is_told_by_the_checker() {
    let edited = one_more()
        .replace(References, "仅此一个来源。", "仅此一则来源。")
        .replace(
            Report,
            "publisher = \"某区日报\"",
            "publisher = \"某区晚报\"",
        );
    let marks = |text: &str| -> Vec<String> {
        let lines = text.lines();
        let marks = lines.filter(|line| line.starts_with("seal") || line.starts_with("sha256"));
        marks
            .filter_map(|line| Some(line.split('"').nth(1)?.to_owned()))
            .collect()
    };
    let written = edited.clone().registered();
    let said = edited.found().render(false);
    let comparison = comparison(&edited.0).expect("nothing else is wrong");
    for file in [Report, References] {
        for mark in marks(written.text(file)) {
            if !marks(edited.text(file)).contains(&mark) {
                assert!(!said.contains(&mark), "{mark}\n{said}");
                assert!(
                    !comparison.summary.contains(&mark),
                    "{mark}\n{}",
                    comparison.summary
                );
            }
        }
    }
}

#[test]
fn what_was_changed_is_to_be_compared() {
    assert_data_eq!(summary(&one_more().0), golden("compare-changed.txt"));
}

#[test]
fn all_is_to_be_compared_where_nothing_was_kept() {
    let mut edited = one_more().replace(References, "仅此一个来源。", "仅此一则来源。");
    edited.0.keep(None);
    assert_data_eq!(summary(&edited.0), golden("compare-all.txt"));
}

#[test]
fn what_is_sealed_needs_no_comparing() {
    assert_data_eq!(summary(&Edited::small().0), "");
    assert_data_eq!(summary(&one_more().registered().0), "");
    // Who sealed before articles were kept, may have theirs kept.
    let comparison = comparison(&Edited::small().0).expect("nothing is wrong");
    assert_eq!(
        comparison.files,
        [("sealed.txt", Edited::small().text(Article).to_owned())]
    );
}

#[test]
fn sealing_writes_the_marks_and_keeps_the_article() {
    let edited = one_more();
    let comparison = comparison(&edited.0).expect("nothing else is wrong");
    let names: Vec<_> = comparison.files.iter().map(|(name, _)| *name).collect();
    assert_eq!(names, ["report.toml", "sealed.txt"]);
    let sealed = edited.clone().set(Report, &comparison.files[0].1);
    assert_eq!(comparison.files[1].1, edited.text(Article));
    sealed.finds(&[]);
    // Nothing but the two marks was written.
    let both = edited.text(Report).lines().zip(sealed.text(Report).lines());
    let other: Vec<_> = both
        .filter(|(old, new)| old != new)
        .map(|(old, _)| old.split(' ').next())
        .collect();
    assert_eq!(other, [Some("sha256"), Some("seal")]);
}

#[test]
fn the_code_is_that_of_what_was_shown() {
    let code = |edited: &Edited| comparison(&edited.0).expect("nothing else is wrong").code;
    let other = one_more().replace(References, "仅此一个来源。", "仅此一则来源。");
    assert_eq!(code(&one_more()), code(&one_more()));
    assert_ne!(code(&one_more()), code(&other));
}

#[test]
fn to_seal_is_the_last_step() {
    let edited = one_more().replace(Areas, "深入基层一线。", "深入基层二线。");
    let found = comparison(&edited.0).expect_err("a quote is wrong");
    let rules: Vec<_> = found.iter().map(|item| item.rule.id()).collect();
    assert_eq!(rules, ["R07 quote-verbatim"]);
    // Not even then does anything panic.
    let _ = sealed(&Package::new(""));
    assert!(comparison(&Package::new("")).is_err());
}

#[test]
fn what_only_people_can_tell_is_listed() {
    let mut years = Edited::years();
    years.0.keep(None);
    // An article of which nobody says that it was compared.
    let other = "0".repeat(64);
    let years = years.replace(
        Report,
        "952de2922036d1d6499712b29522655ded5cb27cbcc2df641e8286b34a2a2146",
        &other,
    );
    let listed = summary(&years.0);
    for words in [
        "地区生产总值2021年：612.4亿元（由它增减到另一个数）",
        "集群产值2026年预计：突破500亿元（预计；超过 500 亿元）",
        "成功率：99%以上（份额；是「调解矛盾纠纷 3.3万件」的；不少于 99 %）",
    ] {
        assert!(listed.contains(words), "{words}\n{listed}");
    }
    let mut session = Edited::session();
    session.0.keep(None);
    let session = session.replace(
        Report,
        "bfcfa716ca45f46e1f6a87c4884218662ac74df156a3a1191d53919c68e12da8",
        &other,
    );
    let listed = summary(&session.0);
    assert!(listed.contains("四十周年（已完成）"), "{listed}");
}
