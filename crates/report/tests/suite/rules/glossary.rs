//! Rules R51 and W09, and R48 for terms: the same words for the same thing.

use crate::edited::Edited;
use report::package::FileId::{English, Glossary};

fn term(zh: &str, en: &str) -> String {
    format!("[[term]]\nzh = \"{zh}\"\nen = {en}\n")
}

#[test]
fn a_term_in_other_words() {
    Edited::english()
        .replace(English, "Calls on residents", "Calls on people")
        .finds(&["en.toml:167:6 R51 glossary: 「居民」没有照术语表翻译 | 术语表作 residents、inhabitants"]);
}

#[test]
fn any_of_its_words_will_do_in_any_case() {
    Edited::english()
        .replace(English, "Calls on residents", "Inhabitants called on")
        .finds(&[]);
}

#[test]
fn words_begin_where_a_word_begins() {
    Edited::english()
        .replace(English, "Calls on residents", "Calls on nonresidents")
        .finds(&["en.toml:167:6 R51 glossary: 「居民」没有照术语表翻译 | 术语表作 residents、inhabitants"]);
}

#[test]
fn the_longer_term_wins() {
    // 「中心」 stands in 「大中心」, which has other words; alone it has its own.
    Edited::english()
        .replace(Glossary, "\"major centre\"", "\"great hub\"")
        .replace(
            English,
            "\"Do well by the “1 major centre”\"",
            "\"Do well by the “1 great hub”\"",
        )
        .replace(
            English,
            "\"Do well by the “1 major centre”.\"",
            "\"Do well by the “1 great hub”.\"",
        )
        .replace(English, "\"1 major centre\"", "\"1 great hub\"")
        .replace(English, "“1” means a centre", "“1” means a great hub")
        .finds(&["en.toml:242:6 R51 glossary: 「中心」没有照术语表翻译 | 术语表作 centre"]);
}

#[test]
fn terms_that_overlap_both_count() {
    Edited::english()
        .append(Glossary, &term("走访居", "[\"visits\"]"))
        .finds(&[
            "en.toml:36:6 R51 glossary: 「走访居」没有照术语表翻译 | 术语表作 visits",
            "en.toml:167:6 R51 glossary: 「走访居」没有照术语表翻译 | 术语表作 visits",
        ]);
}

#[test]
fn a_term_that_stands_nowhere() {
    Edited::english()
        .append(Glossary, &term("提案", "[\"proposal\"]"))
        .finds(&["glossary.toml:24:6 W09 term-unused: 报告里没有「提案」"]);
}

#[test]
fn a_term_that_is_listed_twice() {
    Edited::english()
        .append(Glossary, &term("居民", "[\"residents\"]"))
        .finds(&["glossary.toml:24:6 R48 translation-once: 同样的 zh 写了不止一次 | 第 16 行已有"]);
}

#[test]
fn a_term_without_words() {
    Edited::english()
        .append(Glossary, &term("开放", "[]"))
        .append(Glossary, &term("座谈会", "[\"\"]"))
        .append(Glossary, "[[term]]\nzh = \"书屋\"\n")
        .finds(&[
            "glossary.toml:25:6 R06 wrong-type: en 是空的 | 这里至少应有一项",
            "glossary.toml:29:7 R06 wrong-type: en 是空的 | 这里应有文字",
            "glossary.toml:31:1 R05 missing-key: 缺少 en | 这里应有 en",
        ]);
}
