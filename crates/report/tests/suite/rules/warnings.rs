//! Rules W01 to W08: what is right, but will not look right.

use crate::edited::{Edited, line};
use report::package::FileId::{Areas, Article, Events, Figures, Framework, References};

/// Adds an entry that refers to nothing, for each of so many ids `…-a`, `…-b`, `…-aa`.
fn slugs(count: usize) -> impl Iterator<Item = String> {
    (0..count).map(|index| {
        let letter = |index: usize| char::from(b'a' + u8::try_from(index % 26).expect("a letter"));
        format!("{}{}", letter(index / 26), letter(index))
    })
}

/// What is reported, errors left out: to break these rules takes a package that also
/// breaks others.
#[track_caller]
fn warns(edited: &Edited, expected: &[&str]) {
    let found = edited.found();
    let warnings: Vec<String> = found
        .iter()
        .filter(|item| item.rule.id().starts_with('W'))
        .map(line)
        .collect();
    assert_eq!(warnings, expected, "\n{found}");
}

#[test]
fn an_area_without_figures() {
    let figure = |id: &str, rest: &str| format!("[[figure]]\nid = \"{id}\"\n{rest}\n");
    let first = figure(
        "figure-systems",
        "label = \"梳理工作制度\"\nshort = \"工作制度\"\ntext = \"61项\"\nvalue = 61\nunit = \"项\"\ncounted = \"制度\"\nstatus = \"done\"\nmeasure = \"measure-4-2\"\nquote = \"围绕党建、协商、提案、内部管理等方面梳理工作制度61项\"",
    );
    let second = figure(
        "figure-revised-systems",
        "label = \"制度实施“立改废”\"\nshort = \"实施“立改废”\"\ntext = \"24项\"\nvalue = 24\nunit = \"项\"\ncounted = \"制度\"\nstatus = \"done\"\nmeasure = \"measure-4-2\"\nquote = \"对24项制度实施“立改废”\"",
    );
    let third = figure(
        "figure-trained",
        "label = \"脱产参加培训\"\ntext = \"545人次\"\nvalue = 545\nunit = \"人次\"\nstatus = \"done\"\nmeasure = \"measure-4-1\"\nquote = \"先后共有545人次脱产参加培训\"",
    );
    let fourth = figure(
        "figure-training-terms",
        "label = \"全体委员履职能力提升轮训\"\nshort = \"履职能力提升轮训\"\ntext = \"两期\"\nvalue = 2\nunit = \"期\"\nstatus = \"done\"\nmeasure = \"measure-4-1\"\nquote = \"在全市各区率先分两期开展全体委员履职能力提升轮训\"",
    );
    Edited::new()
        .replace(
            Article,
            "梳理工作制度61项,对24项制度",
            "梳理工作制度,对制度",
        )
        .replace(
            Areas,
            "\nlines = [\"围绕党建、协商、提案、内部管理等方面梳理工作制度61项\"]",
            "",
        )
        .replace(Article, "先后共有545人次脱产", "先后脱产")
        .replace(Figures, &first, "")
        .replace(Figures, &second, "")
        .replace(Figures, &third, "")
        .replace(Figures, &fourth, "")
        .replace(Events, "\"figure-training-terms\", ", "")
        .registered()
        .finds(&["areas.toml:77:6 W01 area-without-figures: area-4 没有数据 | 它的图会是空的"]);
}

#[test]
fn a_long_title() {
    Edited::new()
        .replace(
            Figures,
            "label = \"意见建议\"",
            "label = \"委员通过大会发言、分组讨论,提出“打造高质量产业园区”\"",
        )
        .finds(&["figures.toml:46:9 W02 long-title: 标题有 27 字，图上放不下 | 最好不超过 24 字"]);
}

#[test]
fn a_title_of_exactly_the_longest_length() {
    Edited::new()
        .replace(
            Figures,
            "label = \"意见建议\"",
            "label = \"委员通过大会发言、分组讨论,提出“打造高质量产业\"",
        )
        .finds(&[]);
}

#[test]
fn a_value_of_ten_digits() {
    Edited::new()
        .replace(Article, "意见建议730条", "意见建议1000000000条")
        .replace(
            Figures,
            "text = \"730条\"\nvalue = 730",
            "text = \"1000000000条\"\nvalue = 1000000000",
        )
        .replace(Figures, "意见建议730条\"", "意见建议1000000000条\"")
        .registered()
        .finds(&["figures.toml:48:9 W03 large-value: 数值超过九位，图上放不下 | 可以换大一级的单位，但须是原文的写法"]);
}

#[test]
fn a_value_of_nine_digits() {
    Edited::new()
        .replace(Article, "意见建议730条", "意见建议999999999条")
        .replace(
            Figures,
            "text = \"730条\"\nvalue = 730",
            "text = \"999999999条\"\nvalue = 999999999",
        )
        .replace(Figures, "意见建议730条\"", "意见建议999999999条\"")
        .registered()
        .finds(&[]);
}

fn crowd(count: usize) -> Edited {
    let events = slugs(count).map(|slug| {
        format!(
            "[[event]]\nid = \"event-{slug}\"\ntitle = \"来源\"\ndate = \"2022-09-29\"\nlane = \"duty\"\nstatus = \"done\"\nquote = \"2022-09-29 来源:宝安日报\"\n\n"
        )
    });
    Edited::new().append(Events, &events.collect::<String>())
}

#[test]
fn fifty_one_events_on_a_day() {
    // The publication itself is one of them.
    crowd(50).finds(&[
        "events.toml:538:8 W04 crowded-day: 同一天有 51 件事，时间轴上分不开 | 最好不超过 50 件",
    ]);
    crowd(49).finds(&[]);
}

#[test]
fn a_group_without_slots() {
    let slot =
        "[[framework.group.slot]]\nid = \"slot-4-1\"\ntitle = \"107国道\"\norigin = \"article\"\n";
    let edited = Edited::new().replace(Framework, slot, "");
    warns(
        &edited,
        &["framework.toml:84:6 W05 slot-count: 这一组有 0 个席位，不好画 | 最好是 1 到 12 个"],
    );
}

#[test]
fn a_group_of_thirteen_slots() {
    let slots = |last: usize| {
        let slot = |index| format!("[[framework.group.slot]]\nid = \"slot-6-{index}\"\n\n");
        Edited::new().append(Framework, &(4..=last).map(slot).collect::<String>())
    };
    warns(
        &slots(13),
        &["framework.toml:111:6 W05 slot-count: 这一组有 13 个席位，不好画 | 最好是 1 到 12 个"],
    );
    warns(&slots(12), &[]);
}

#[test]
fn nine_areas() {
    let areas = |last: usize| {
        let area = |index| {
            format!(
                "[[area]]\nid = \"area-{index}\"\nshort = \"新\"\ntitle = \"新\"\ntagline = \"新\"\nquote = \"新\"\n\n[[area.measure]]\nid = \"measure-{index}-1\"\nquote = \"新\"\n\n"
            )
        };
        let figure = |index| {
            format!(
                "[[figure]]\nid = \"figure-new\"\nlabel = \"新\"\ntext = \"新\"\nvalue = 1\nunit = \"新\"\nstatus = \"done\"\nmeasure = \"measure-{index}-1\"\nquote = \"新\"\n\n"
            )
        };
        Edited::new()
            .append(Areas, &(5..=last).map(area).collect::<String>())
            .append(Figures, &(5..=last).map(figure).collect::<String>())
    };
    warns(
        &areas(9),
        &["areas.toml:138:6 W06 many-areas: 成效领域有 9 个 | 超过 8 个，颜色就难以分辨"],
    );
    warns(&areas(8), &[]);
}

#[test]
fn one_area() {
    let text = Edited::new().text(Areas).to_owned();
    let (first, _) = text
        .split_once("[[area]]\nid = \"area-2\"")
        .expect("there is a second area");
    let edited = Edited::new().set(Areas, first);
    warns(
        &edited,
        &["areas.toml:6:6 W08 single-area: 成效领域只有 1 个 | 环形图上没有别的可比"],
    );
}

#[test]
fn a_reference_that_nothing_uses() {
    Edited::new()
        .append(
            References,
            "[[reference]]\nid = \"ref-spare\"\npublisher = \"某报\"\nurl = \"https://example.com/\"\nquote = \"某事\"\nnote = \"备用。\"\nseal = \"x\"\n",
        )
        .registered()
        .finds(&["references.toml:84:6 W07 reference-unused: 没有哪里用到 ref-spare"]);
}
