//! Rules R58 and R59: traditional characters, and the glyphs of headlines.

use crate::edited::Edited;
use report::package::Content;
use report::package::FileId::{Article, Framework, Traditional};

/// 「建筑面积」, as the small report may say it.
const AREA: &str = "召开“开放日”座谈会３场,建筑面积不变。";

fn with_area() -> Edited {
    let said = "召开“开放日”座谈会３场。";
    Edited::small().replace(Article, said, AREA).registered()
}

#[test]
fn a_character_that_nobody_has_looked_at() {
    with_area().finds(&[
        "article.txt:11:41 R58 traditional: 「面」转换成「面」，还没有人看过对不对 | 繁体可以是 面、麵、麪，看是哪个意思",
    ]);
    let reviewed = "\"面积\" = \"面積\"\n";
    with_area().append(Traditional, reviewed).finds(&[]);
}

#[test]
fn a_character_of_the_data() {
    Edited::small()
        .replace(Framework, "已见于报道。\"", "已见于报道和系列报道。\"")
        .finds(&["framework.toml:7:8 R58 traditional: 「系」转换成「系」，还没有人看过对不对 | 繁体可以是 系、係、繫，看是哪个意思"]);
}

#[test]
fn without_a_file_all_is_to_be_looked_at() {
    let mut edited = Edited::small();
    edited.0.set(Traditional, Content::Missing);
    let found = edited.found();
    let seen: String = found
        .iter()
        .filter_map(|item| item.message.chars().nth(1))
        .collect();
    assert_eq!(seen, "干余系准后发");
}

#[test]
fn what_was_looked_at_is_what_is_shown() {
    let converted = |reviewed: &str| {
        let checked = with_area().append(Traditional, reviewed).checked();
        checked.traditional.convert(AREA)
    };
    assert!(converted("\"面积\" = \"面積\"\n").ends_with("建築面積不變。"));
    assert!(converted("\"面积\" = \"麵積\"\n").ends_with("建築麵積不變。"));
}

#[test]
fn an_entry_that_is_none() {
    Edited::small()
        .append(
            Traditional,
            "\"面积\" = \"面積了\"\n\"里程\" = \"理程\"\n\"空\" = \"\"\n",
        )
        .finds(&["hant.toml:11:7 R06 wrong-type: 空 是空的 | 这里应有文字"]);
    Edited::small()
        .append(Traditional, "\"面积\" = \"面積了\"\n\"里程\" = \"理程\"\n")
        .finds(&[
            "hant.toml:9:8 R58 traditional: 两边的字数不同 | 左边是「面积」",
            "hant.toml:10:8 R58 traditional: 「里」的繁体没有「理」这个写法 | 应是「里、裏、裡」之一",
        ]);
}

/// Whatever is offered is taken: dictionaries say 麪 for 麵 in Hong Kong.
#[test]
fn what_is_offered_is_taken() {
    for (own, word) in [
        ("面条", "麪條"),
        ("面条", "麵條"),
        ("写字台", "寫字枱"),
        ("兼容并包", "兼容幷包"),
    ] {
        Edited::small()
            .append(Traditional, &format!("\"{own}\" = \"{word}\"\n"))
            .finds(&[]);
    }
}

#[test]
fn a_headline_whose_glyph_the_font_lacks() {
    let mut edited = Edited::small();
    let simplified = "图解某区工作报告摘登我们真抓实干服务更加有力我们密切联系作风更加务实以服务为引领推动事业发展,";
    let traditional =
        "圖解某區工作報告摘登我們真抓實幹服務更加有力密切聯作風更加務實以服務為引領推動事業發展,";
    let both = [simplified, traditional].map(|glyphs| Some(glyphs.to_owned()));
    edited.0.set_glyphs(both);
    edited.finds(&["areas.toml:17:9 R59 headline-glyph: 标题字体里没有「繫」 | 会换成另一种字体"]);
    edited.0.set_glyphs([None, None]);
    edited.finds(&[]);
}
