//! A report with figures of every kind, that belong to everything that a figure may belong to, of which
//! hardly more is written than label and text: what is exported is what was written by hand here.

use crate::edited::Edited;
use report::emit;
use report::model::Report;
use report::package::FileId::{Article, Figures};
use report::translate::{texts, translated};
use serde_json::Value;

/// Of each figure: text, exactly, unit, how far it is known; kind, of which, for which year; done or
/// planned; what it belongs to, with what that belongs to; its clause.
type Row = (
    &'static str,
    [&'static str; 4],
    [&'static str; 3],
    &'static str,
    &'static [(&'static str, &'static str)],
    &'static str,
);

const AREA: &[(&str, &str)] = &[("area", "area-1")];
const INVITED: &[(&str, &str)] = &[("area", "area-2"), ("measure", "measure-2-1")];
const SERVED: &[(&str, &str)] = &[("area", "area-2"), ("measure", "measure-2-2")];
const TASK: &[(&str, &str)] = &[("plan", "plan-1"), ("task", "task-1-2")];

#[rustfmt::skip]
const WRITTEN: &[Row] = &[
    ("output", ["860亿元", "860", "亿元", ""], ["amount", "", ""], "done", &[("section", "lead")], "全区生产总值860亿元"),
    ("output-growth", ["6.2%", "6.2", "%", ""], ["growth", "figure-output", ""], "done", &[("section", "lead")], "全区生产总值860亿元,增长6.2%"),
    ("output-rank", ["第三", "3", "", ""], ["rank", "", ""], "done", &[], "总量居全市第三"),
    ("rivers", ["18条", "18", "条", ""], ["amount", "", ""], "done", AREA, "整治河道18条"),
    ("good-water", ["86.4%", "86.4", "%", ""], ["share", "", ""], "done", AREA, "水质优良的断面占86.4%"),
    ("good-water-growth", ["3.1个百分点", "3.1", "个百分点", ""], ["growth", "figure-good-water", ""], "done", AREA, "水质优良的断面占86.4%,提高3.1个百分点"),
    ("households", ["2,300余户", "2300", "户", "at-least"], ["amount", "", ""], "done", AREA, "河长走访沿岸住户2,300余户"),
    ("firms", ["45家", "45", "家", ""], ["amount", "", ""], "done", INVITED, "新引进企业45家"),
    ("funds", ["74亿元", "74", "亿元", ""], ["amount", "", ""], "done", INVITED, "到位资金74亿元"),
    ("funds-growth", ["18.1%", "18.1", "%", ""], ["growth", "figure-funds", ""], "done", INVITED, "到位资金74亿元,增长18.1%"),
    ("foreign-funds", ["三成", "3", "成", ""], ["share", "figure-funds", ""], "done", INVITED, "其中外资占三成"),
    ("requests", ["一千二百件", "1200", "件", ""], ["amount", "", ""], "done", SERVED, "办结诉求一千二百件"),
    ("content", ["98%", "98", "%", ""], ["amount", "", ""], "done", SERVED, "满意率98%"),
    ("content-target", ["99%", "99", "%", ""], ["target", "", "2035"], "planned", SERVED, "满意率98%,到2035年达到99%"),
    ("output-target", ["突破1000亿元", "1000", "亿元", "more-than"], ["target", "", "2035"], "planned", &[("section", "outlook")], "全区生产总值突破1000亿元"),
    ("projects", ["60个", "60", "个", ""], ["amount", "", ""], "planned", &[("section", "outlook")], "今年新开工项目60个"),
    ("greenways", ["25公里", "25", "公里", ""], ["amount", "", ""], "planned", &[("plan", "plan-1")], "续建碧道25公里"),
    ("wetlands", ["不少于400亩", "400", "亩", "at-least"], ["amount", "", ""], "planned", TASK, "今年修复湿地不少于400亩"),
    ("wetlands-target", ["3000亩", "3000", "亩", ""], ["target", "", "2035"], "planned", TASK, "到2035年湿地面积达到3000亩"),
];

/// What a figure may belong to.
const OWNERS: [&str; 5] = ["area", "measure", "plan", "task", "section"];

#[test]
fn it_is_right() {
    Edited::shapes().finds(&[]);
}

#[test]
fn the_dataset_has_what_was_written_by_hand() {
    let report = Edited::shapes().report();
    let dataset: Value = serde_json::from_str(&emit::json(report, &[])).expect("it is JSON");
    let schema = serde_json::from_str(&emit::schema()).expect("it is JSON");
    let validator = jsonschema::draft202012::new(&schema).expect("it is a schema");
    let problems = validator.iter_errors(&dataset);
    let problems: Vec<_> = problems.map(|error| error.to_string()).collect();
    assert_eq!(problems, [""; 0]);
    assert_eq!(dataset["source"]["url"], Value::Null);
    let figures = dataset["figures"].as_array().expect("a list");
    assert_eq!(figures.len(), WRITTEN.len());
    for (json, (slug, amount, sort, status, owners, clause)) in figures.iter().zip(WRITTEN) {
        let words = |key: &str| json[key].as_str().unwrap_or_default();
        assert_eq!(words("id"), format!("figure-{slug}"));
        assert_eq!(
            ["text", "exact", "unit", "bound"].map(words),
            *amount,
            "{slug}"
        );
        let year = json["for"]
            .as_u64()
            .map_or(String::new(), |year| year.to_string());
        assert_eq!([words("kind"), words("of"), &year], *sort, "{slug}");
        assert_eq!(words("status"), *status, "{slug}");
        assert_eq!(json["quote"]["exact"], *clause, "{slug}");
        for key in OWNERS {
            let own = owners.iter().find(|(owner, _)| *owner == key);
            let own = own.map_or(Value::Null, |(_, id)| (*id).into());
            assert_eq!(json[key], own, "{slug}: {key}");
        }
    }
    let listed = |value: &Value| -> Vec<String> {
        let ids = value.as_array().expect("a list").iter();
        let ids = ids.map(|id| id.as_str().expect("an id").replace("figure-", ""));
        ids.collect()
    };
    let (areas, plan) = (&dataset["areas"], &dataset["plans"][0]);
    let rivers = ["rivers", "good-water", "good-water-growth", "households"];
    assert_eq!(listed(&areas[0]["figures"]), rivers);
    assert_eq!(areas[0]["measures"], Value::Array(Vec::new()));
    assert_eq!(listed(&areas[1]["figures"]), [""; 0]);
    assert_eq!(listed(&plan["figures"]), ["greenways"]);
    let second = ["wetlands", "wetlands-target"];
    assert_eq!(listed(&plan["tasks"][1]["figures"]), second);
}

/// Where the article was published, and what of it in the next day's paper.
const FIRST: [&str; 3] = ["芦汀日报", "2033-04-12", "靠水而兴 向新而行"];
const SECOND: [&str; 3] = ["芦汀晚报", "2033-04-13", "今后的安排"];
const LATER: [&str; 5] = [
    "output-target",
    "projects",
    "greenways",
    "wetlands",
    "wetlands-target",
];

#[test]
fn the_dataset_says_where_else_it_was_published() {
    let report = Edited::shapes().report();
    let dataset: Value = serde_json::from_str(&emit::json(report, &[])).expect("JSON");
    let also = &dataset["source"]["also"];
    let first = &also[0];
    assert_eq!(
        (&first["publisher"], &first["starts"]),
        (&"芦汀在线".into(), &Value::Null)
    );
    let second = ["publisher", "date", "title"].map(|key| also[1][key].as_str());
    assert_eq!(second, SECOND.map(Some));
    let start = also[1]["starts"].as_str().expect("a sentence");
    let mut sentences = report.source.sentences.iter();
    let heading = sentences.find(|sentence| sentence.id == start);
    assert_eq!(heading.map(|heading| heading.text), Some("今后的安排"));
    let frozen = emit::json(Edited::new().report(), &[]);
    assert!(!frozen.contains("\"also\""));
}

#[test]
fn the_table_has_what_was_written_by_hand() {
    let report = Edited::shapes().report();
    let text = emit::csv(report, &[]);
    let mut reader = csv::Reader::from_reader(text.trim_start_matches('\u{FEFF}').as_bytes());
    let header = reader.headers().expect("it has a header").clone();
    let rows = reader.records();
    let rows: Vec<_> = rows.map(|row| row.expect("it is CSV")).collect();
    assert_eq!(rows.len(), WRITTEN.len());
    for (row, (slug, amount, sort, status, owners, clause)) in rows.iter().zip(WRITTEN) {
        let cell = |name: &str| &row[header.iter().position(|own| own == name).expect("a column")];
        assert_eq!(
            ["text", "value", "unit", "bound"].map(cell),
            *amount,
            "{slug}"
        );
        assert_eq!(["kind", "of", "for"].map(cell), *sort, "{slug}");
        assert_eq!(
            (cell("status"), cell("quote"), cell("url")),
            (*status, *clause, ""),
            "{slug}"
        );
        let source = ["publisher", "date", "source_title"].map(cell);
        let later = LATER.contains(slug);
        assert_eq!(source, if later { SECOND } else { FIRST }, "{slug}");
        for key in OWNERS {
            let own = owners.iter().find(|(owner, _)| *owner == key);
            assert_eq!(cell(key), own.map_or("", |(_, id)| id), "{slug}: {key}");
            assert_eq!(
                cell(&format!("{key}_title")).is_empty(),
                own.is_none(),
                "{slug}: {key}"
            );
        }
    }
    let package: Value = serde_json::from_str(&emit::datapackage(report, &[])).expect("JSON");
    let paths = |key: &str| -> Vec<Option<String>> {
        let all = package[key].as_array().expect("a list").iter();
        all.map(|own| Some(own.get("path")?.as_str()?.to_owned()))
            .collect()
    };
    let online = Some("https://luting.example/2033-04/13/report.html".to_owned());
    let article = Some("article.txt".to_owned());
    assert_eq!(paths("licenses").as_slice(), std::slice::from_ref(&online));
    assert_eq!(paths("sources"), [None, online, None, article]);
}

#[test]
fn it_can_be_translated() {
    let report = Edited::shapes().report();
    let mut texts = texts(report).into_iter().map(|text| text.text);
    assert!(texts.all(|text| !text.is_empty()));
    let put = |words: &str| format!("<{words}>");
    let other: &Report = Box::leak(Box::new(translated(report, &put)));
    for (own, other) in report.figures.iter().zip(other.figures) {
        assert_eq!(
            (own.kind, own.of, own.plan),
            (other.kind, other.of, other.plan)
        );
        assert_eq!(own.unit.is_empty(), other.unit_name.is_empty());
    }
    let table = emit::csv(report, &[("en", other)]);
    assert!(table.contains("<建设水美之城>,"), "{table}");
    assert!(table.contains(",<导语>"), "{table}");
    let rank = table
        .lines()
        .find(|line| line.starts_with("figure-output-rank"));
    assert!(
        rank.is_some_and(|line| line.contains(",<第三>,,,")),
        "{rank:?}"
    );
}

#[test]
fn what_was_read_is_listed() {
    let told = emit::readings(Edited::shapes().report());
    for line in [
        "figure-output-growth：全区生产总值增长 6.2% → 6.2 %；增幅，是 figure-output 的；已完成；归 lead；第 7 行「全区生产总值860亿元,增长6.2%」",
        "figure-output-rank：总量居全市第三 第三 → 3；名次；已完成；整份报告；第 7 行「总量居全市第三」",
        "figure-households：走访沿岸住户 2,300余户 → 不少于 2300 户；数量；已完成；归 area-1；第 13 行「河长走访沿岸住户2,300余户」",
        "figure-wetlands-target：湿地面积 3000亩 → 3000 亩；目标，到 2035 年；计划；归 task-1-2；第 29 行「到2035年湿地面积达到3000亩」",
    ] {
        assert!(told.lines().any(|own| own == line), "{told}");
    }
    assert_eq!(told.lines().count(), WRITTEN.len());
}

/// Where a digit, a bound, a direction or a year of the article changes, something that was written of
/// it is wrong, however little that is.
#[test]
fn no_word_of_the_article_can_be_changed() {
    for (from, to) in [
        ("860亿元", "960亿元"),
        ("增长6.2%", "增长6.3%"),
        ("增长6.2%", "下降6.2%"),
        ("增长6.2%", "是6.2%"),
        ("增长18.1%", "增长约18.1%"),
        ("居全市第三", "居全市第四"),
        ("居全市第三", "居全市第三十"),
        ("居全市第三", "居全市第三批"),
        ("2,300余户", "2,300户"),
        ("2,300余户", "12,300余户"),
        ("水质优良的断面占", "水质优良占"),
        ("一千二百件", "一千二百多件"),
        ("满意率98%", "满意率近98%"),
        ("突破1000亿元", "约1000亿元"),
        ("到2035年湿地", "到2036年湿地"),
        ("到2035年湿地面积达到", "湿地面积达到"),
        ("到2035年,全区", "到2030年,全区"),
        ("不少于400亩", "不超过400亩"),
    ] {
        let changed = Edited::shapes().replace(Article, from, to).registered();
        let found = changed.found();
        assert!(
            found.iter().any(|item| item.file == Some(Figures)),
            "{from} → {to}:\n{found}"
        );
    }
}
