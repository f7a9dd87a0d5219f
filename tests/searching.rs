//! Searching finds whatever is there, however a reader writes it, and shows why.

use baoan_report::{
    data::REPORT,
    query::{
        card,
        search::{Found, Hit, MOST, Marked, search, suggest},
    },
    view,
};
use ferrous_opencc::{OpenCC, config::BuiltinConfig};
use leptos::prelude::RenderHtml;
use proptest::prelude::*;
use report::lookup::{self, Entity};

/// What the search box shows, without Leptos's marks of where a view may change.
fn answer(query: &str) -> String {
    view::answer::answer(query).to_html().replace("<!>", "")
}

fn ids(hits: &[Hit]) -> Vec<&'static str> {
    hits.iter().map(Hit::id).collect()
}

fn texts(hit: &Hit) -> [&Marked; 3] {
    [&hit.title, &hit.beside, &hit.kind]
}

/// Texts with their marks in 【】.
fn shown(marked: &Marked) -> String {
    let mut out = String::new();
    let mut at = 0;
    for mark in &marked.marks {
        out += &marked.text[at..mark.start];
        out += &format!("【{}】", &marked.text[mark.clone()]);
        at = mark.end;
    }
    out + &marked.text[at..]
}

/// Words as they stand in the report, and others.
fn query() -> impl Strategy<Value = String> {
    let characters: Vec<char> = REPORT.source.text.chars().collect();
    let last = characters.len() - 1;
    let piece = (0..last, 1usize..9).prop_map(move |(from, length)| {
        let to = (from + length).min(characters.len());
        characters[from..to].iter().collect::<String>()
    });
    prop_oneof![piece, "[提案委员 “0-9ａ<&>\"]{0,8}", any::<String>()]
}

#[test]
fn every_entity_is_found_by_its_name_and_by_its_kind() {
    for entity in lookup::entities(&REPORT) {
        let hits = search(&REPORT, entity.title());
        let hit = hits.iter().find(|hit| hit.id() == entity.id());
        assert!(
            hit.is_some_and(|hit| hit.rank == 0 || entity.title().contains(' ')),
            "{}",
            entity.id()
        );
        let both = [card::kind(entity), " ", entity.title()].concat();
        assert!(
            ids(&search(&REPORT, &both)).contains(&entity.id()),
            "{both}"
        );
    }
}

#[test]
fn every_sentence_is_found_by_its_words() {
    for sentence in REPORT.source.sentences {
        assert!(
            ids(&search(&REPORT, sentence.text)).contains(&sentence.id),
            "{}",
            sentence.text
        );
    }
}

#[test]
fn every_quantity_is_found_as_printed_and_in_full_width() {
    for figure in REPORT.figures {
        let wide: String = figure
            .text
            .chars()
            .map(|one| {
                if one.is_ascii_digit() {
                    char::from_u32(one as u32 + 0xfee0).expect("a digit")
                } else {
                    one
                }
            })
            .collect();
        for query in [figure.text, &wide] {
            let hits = search(&REPORT, query);
            let hit = hits.iter().find(|hit| hit.id() == figure.id);
            assert!(hit.is_some_and(|hit| hit.rank == 0), "{query}");
        }
    }
}

#[test]
fn whatever_is_written_in_traditional_characters_finds_the_same() {
    let configurations = [BuiltinConfig::S2t, BuiltinConfig::S2tw, BuiltinConfig::S2hk];
    for configuration in configurations {
        let converter = OpenCC::from_config(configuration).expect("OpenCC brings its dictionaries");
        let names = lookup::entities(&REPORT)
            .into_iter()
            .flat_map(|entity| [entity.title(), card::kind(entity)]);
        let sentences = REPORT.source.sentences.iter().map(|sentence| sentence.text);
        for text in names.chain(sentences).chain(["原文句子", "背景补充"]) {
            let traditional = converter.convert(text);
            assert_eq!(
                ids(&search(&REPORT, &traditional)),
                ids(&search(&REPORT, text)),
                "{traditional}"
            );
        }
    }
    for (one, other) in [
        ("團結", "团结"),
        ("頭髮", "头发"),
        ("發展", "发展"),
        ("工作裡", "工作里"),
        ("數據", "数据"),
    ] {
        assert_eq!(search(&REPORT, one), search(&REPORT, other), "{one}");
    }
    assert!(!search(&REPORT, "團結").is_empty());
}

#[test]
fn names_that_begin_with_it_come_first_and_sentences_last() {
    let hits = search(&REPORT, "提案");
    assert!(hits.is_sorted_by_key(|hit| hit.rank));
    let first_sentence = hits
        .iter()
        .position(|hit| matches!(hit.found, Found::Sentence(_)));
    let first_sentence = first_sentence.expect("sentences speak of 提案");
    assert!(first_sentence > 0);
    assert!(
        hits[first_sentence..]
            .iter()
            .all(|hit| matches!(hit.found, Found::Sentence(_)))
    );
    // What fits equally well stays in the report's order.
    let order: Vec<&str> = lookup::entities(&REPORT)
        .into_iter()
        .map(Entity::id)
        .chain(REPORT.source.sentences.iter().map(|sentence| sentence.id))
        .collect();
    let place = |hit: &Hit| order.iter().position(|id| *id == hit.id());
    assert!(hits.is_sorted_by_key(|hit| (hit.rank, place(hit))));
}

#[test]
fn all_words_must_be_there_wherever_they_stand() {
    let hits = search(&REPORT, "提案　２９");
    let figure = hits
        .iter()
        .find(|hit| hit.id() == "figure-city-proposals")
        .expect("29 proposals");
    assert_eq!(shown(&figure.title), "住区市政协委员【提案】");
    assert_eq!(shown(&figure.beside), "【29】件");
    for hit in &hits {
        let all: String = texts(hit).map(|text| text.text.to_string()).concat();
        assert!(all.contains("提案") && all.contains("29"), "{all}");
    }
    assert!(search(&REPORT, "提案 火星").is_empty());
}

#[test]
fn quotation_marks_and_spaces_make_no_difference() {
    for query in ["“双减”政策", "双减政策", "「雙減」政策", "‘双减’政策"]
    {
        let hits = search(&REPORT, query);
        let marked = hits
            .iter()
            .map(|hit| shown(&hit.title))
            .find(|title| title.contains('【'));
        assert!(
            marked.is_some_and(|title| title.contains("‘【双减’政策】”")),
            "{query}"
        );
    }
    assert_eq!(search(&REPORT, "　“” "), []);
}

#[test]
fn what_the_article_does_not_say_is_marked_so() {
    assert!(answer("燕罗").contains("背景补充"));
    assert!(answer("区第七次党代会 2021年9月27日").contains("背景补充"));
    assert!(!answer("107国道").contains("背景补充"));
}

#[test]
fn an_answer_says_how_much_was_found_and_leads_there() {
    let html = answer("住区");
    assert!(
        html.starts_with("<p class=\"said\">找到两条。</p><section><h3>数据</h3>"),
        "{html}"
    );
    assert!(html.contains("<a href=\"#/data/figure-city-proposals\"><b class=\"num\">29<small>件</small></b><b><mark>住区</mark>市政协委员提案</b></a>"), "{html}");
    assert!(html.contains("<a href=\"#/source/s"), "{html}");
    let kinds = answer("数据 提案");
    assert!(kinds.contains("<h3><mark>数据</mark></h3>"), "{kinds}");
}

#[test]
fn where_nothing_is_found_something_is_near() {
    let html = answer("<火星>");
    assert!(
        html.starts_with("<p class=\"said\">没有找到“&lt;火星&gt;”。</p><section data-near>"),
        "{html}"
    );
    assert!(html.contains("#/framework/framework"));
    assert!(answer(" ").starts_with("<section data-near>"));
    let near = ids(&suggest(&REPORT, "政协提案工作"));
    assert!(
        near.iter()
            .any(|id| ["figure-city-proposals", "task-2-5"].contains(id)),
        "{near:?}"
    );
    assert_eq!(ids(&suggest(&REPORT, "731条"))[0], "figure-suggestions");
    let entries = ids(&suggest(&REPORT, ""));
    assert_eq!(
        entries,
        ["framework", "area-1", "area-2", "area-3", "area-4"]
    );
}

proptest! {
    #[test]
    fn every_word_is_marked_in_whatever_is_found(query in query()) {
        for hit in search(&REPORT, &query) {
            let marks: usize = texts(&hit).iter().map(|text| text.marks.len()).sum();
            prop_assert!(marks > 0);
            for text in texts(&hit) {
                for mark in &text.marks {
                    // Whatever is marked finds the same thing again.
                    let again = search(&REPORT, &text.text[mark.clone()]);
                    prop_assert!(ids(&again).contains(&hit.id()));
                }
            }
        }
    }

    #[test]
    fn the_width_and_the_size_of_letters_make_no_difference(query in "[提案29a-cA-C,;+!]{1,6}") {
        let wide: String = query.chars().map(|one| if one.is_ascii_graphic() {
            char::from_u32(one as u32 + 0xfee0).expect("it has a wide form")
        } else { one }).collect();
        let found = search(&REPORT, &query);
        prop_assert_eq!(&search(&REPORT, &wide), &found);
        prop_assert_eq!(&search(&REPORT, &query.to_uppercase()), &found);
    }

    #[test]
    fn more_words_find_no_more(one in query(), other in query()) {
        let both = search(&REPORT, &[one.as_str(), " ", &other].concat());
        let single = search(&REPORT, &one);
        if !single.is_empty() {
            prop_assert!(ids(&both).iter().all(|id| ids(&single).contains(id)));
        }
    }

    #[test]
    fn there_is_always_something_near(query in query()) {
        let near = suggest(&REPORT, &query);
        prop_assert!(!near.is_empty() && near.len() <= MOST);
        let mut own = ids(&near);
        own.sort_unstable();
        own.dedup();
        prop_assert_eq!(own.len(), near.len());
    }

    #[test]
    fn an_answer_is_sound_html(query in query()) {
        let html = answer(&query);
        let mut open = Vec::new();
        let mut rest = html.as_str();
        while let Some((text, after)) = rest.split_once('<') {
            prop_assert!(!text.contains('>'));
            let (tag, after) = after.split_once('>').expect("every tag ends");
            match tag.strip_prefix('/') {
                Some(name) => prop_assert_eq!(open.pop(), Some(name)),
                None => open.push(tag.split(' ').next().expect("it has a name")),
            }
            rest = after;
        }
        prop_assert!(open.is_empty() && !rest.contains('>'));
        let own = ["p", "section", "h3", "ul", "li", "a", "b", "small", "mark", "span"];
        let tags = html.split('<').skip(1).filter_map(|from| from.split([' ', '>']).next());
        for tag in tags {
            prop_assert!(own.contains(&tag.trim_start_matches('/')), "{}", tag);
        }
    }
}
