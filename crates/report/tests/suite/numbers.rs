//! A report with every way to write a number: what is exported of it is what was written by hand.

use crate::edited::{Edited, line};
use report::emit;
use report::model::Report;
use report::package::FileId::{Article, Figures};
use serde_json::Value;

/// What the article says of each figure: text, value, exactly, up to, unit, how far it is known.
const WRITTEN: &[(&str, &str, &str, &str, &str, &str)] = &[
    (
        "figure-output",
        "超过1000亿元",
        "1000",
        "",
        "亿元",
        "more-than",
    ),
    ("figure-investment", "1.2万亿元", "1.2", "", "万亿元", ""),
    ("figure-financing", "11.78亿元", "11.78", "", "亿元", ""),
    ("figure-industry", "2.5%", "2.5", "", "%", ""),
    ("figure-energy", "3%", "-3", "", "%", ""),
    ("figure-spending", "2.3亿元", "2.3", "", "亿元", ""),
    (
        "figure-dependence",
        "0.6个百分点",
        "-0.6",
        "",
        "个百分点",
        "",
    ),
    ("figure-approval", "约5天", "-5", "", "天", "about"),
    (
        "figure-handling",
        "不超过3个工作日",
        "3",
        "",
        "个工作日",
        "at-most",
    ),
    ("figure-visits", "4,118户", "4118", "", "户", ""),
    ("figure-opinions", "近300条", "300", "", "条", "nearly"),
    ("figure-returns", "12，306家", "12306", "", "家", ""),
    ("figure-online", "80%以上", "80", "", "%", "at-least"),
    ("figure-green", "30.53平方公里", "30.53", "", "平方公里", ""),
    ("figure-places", "两千余个", "2000", "", "个", "at-least"),
    ("figure-points", "3至5个", "3", "5", "个", "between"),
    ("figure-communities", "三分之二", "2", "", "三分之一", ""),
    ("figure-insured", "百分之九十五点五", "95.5", "", "%", ""),
    ("figure-beds", "翻一番", "1", "", "番", ""),
    ("figure-shows", "十几场", "10", "", "场", "more-than"),
    (
        "figure-visitors",
        "不足50万人",
        "50",
        "",
        "万人",
        "less-than",
    ),
    ("figure-readings", "至少120场", "120", "", "场", "at-least"),
    ("figure-plays", "一百多场", "100", "", "场", "at-least"),
    ("figure-volunteers", "约有2万名", "2", "", "万名", "about"),
    ("figure-clubs", "1/3以上", "1", "", "1/3", "at-least"),
    ("figure-price", "60元左右", "60", "", "元", "about"),
    (
        "figure-target",
        "突破1.5万亿元",
        "1.5",
        "",
        "万亿元",
        "more-than",
    ),
    ("figure-halls", "不少于12座", "12", "", "座", "at-least"),
    (
        "figure-commute",
        "10—15分钟",
        "-10",
        "-15",
        "分钟",
        "between",
    ),
];

#[test]
fn it_is_right() {
    let found = Edited::numbers().found();
    let errors: Vec<String> = found.iter().map(line).collect();
    assert!(errors.iter().all(|line| line.contains(" W08 ")), "{found}");
}

#[test]
fn the_dataset_has_what_was_written_by_hand() {
    let report = Edited::numbers().report();
    let dataset: Value = serde_json::from_str(&emit::json(report, &[])).expect("it is JSON");
    let schema = serde_json::from_str(&emit::schema()).expect("it is JSON");
    let validator = jsonschema::draft202012::new(&schema).expect("it is a schema");
    let problems: Vec<_> = validator
        .iter_errors(&dataset)
        .map(|error| error.to_string())
        .collect();
    assert_eq!(problems, [""; 0]);
    let figures = dataset["figures"].as_array().expect("a list");
    assert_eq!(figures.len(), WRITTEN.len());
    for (json, (id, text, exact, upper, unit, bound)) in figures.iter().zip(WRITTEN) {
        let words = |key: &str| json[key].as_str().unwrap_or_default();
        assert_eq!(words("id"), *id);
        assert_eq!(
            (words("text"), words("exact"), words("unit")),
            (*text, *exact, *unit),
            "{id}"
        );
        assert_eq!(words("bound"), *bound, "{id}");
        // Numbers, as programs read them.
        assert_eq!(json["value"].as_f64(), exact.parse().ok(), "{id}");
        assert_eq!(json["value"].to_string(), *exact, "{id}");
        assert_eq!(json["upper"].as_f64(), upper.parse().ok(), "{id}");
        let open = ["at-least", "more-than"].contains(bound);
        assert_eq!(json["approximate"], open, "{id}");
    }
}

#[test]
fn the_table_has_what_was_written_by_hand() {
    let report = Edited::numbers().report();
    let text = emit::csv(report, &[]);
    let mut reader = csv::Reader::from_reader(text.trim_start_matches('\u{FEFF}').as_bytes());
    let header = reader.headers().expect("it has a header").clone();
    let rows: Vec<_> = reader
        .records()
        .map(|row| row.expect("it is CSV"))
        .collect();
    assert_eq!(rows.len(), WRITTEN.len());
    for (row, (id, text, exact, upper, unit, bound)) in rows.iter().zip(WRITTEN) {
        let cell = |name: &str| &row[header.iter().position(|own| own == name).expect("a column")];
        assert_eq!(
            (cell("id"), cell("text"), cell("value")),
            (*id, *text, *exact)
        );
        assert_eq!(
            (cell("upper"), cell("unit"), cell("bound")),
            (*upper, *unit, *bound),
            "{id}"
        );
    }
}

#[test]
fn what_has_decimals_is_said_to_be_a_number() {
    let kind = |report: &Report| {
        let package: Value = serde_json::from_str(&emit::datapackage(report, &[])).expect("JSON");
        let fields = package["resources"][0]["schema"]["fields"].clone();
        let field = |name: &str| {
            let mut fields = fields.as_array().expect("a list").iter();
            let field = fields.find(|field| field["name"] == name).expect("a field");
            field["type"].as_str().expect("a type").to_owned()
        };
        (field("value"), field("upper"))
    };
    let own = |value: &str| (value.to_owned(), "number".to_owned());
    assert_eq!(kind(Edited::numbers().report()), own("number"));
    assert_eq!(kind(Edited::small().report()), own("integer"));
}

#[test]
fn what_is_shown_is_what_the_article_says() {
    let report = Edited::numbers().report();
    for figure in report.figures {
        assert!(figure.quote.exact.contains(figure.text));
        let (number, rest) = figure.split();
        assert_eq!(format!("{number}{rest}"), figure.text);
    }
}

/// Whatever an editor takes out of a text that says how far its number is known, or out of a label that
/// says which way it went, is missed.
#[test]
fn no_word_of_a_number_can_be_left_out() {
    let edited = Edited::numbers();
    for (text, cut) in [
        ("超过1000亿元", "1000亿元"),
        ("不超过3个工作日", "超过3个工作日"),
        ("不超过3个工作日", "3个工作日"),
        ("约5天", "5天"),
        ("近300条", "300条"),
        ("80%以上", "80%"),
        ("不足50万人", "50万人"),
        ("至少120场", "120场"),
        ("约有2万名", "2万名"),
        ("60元左右", "60元"),
        ("突破1.5万亿元", "1.5万亿元"),
        ("不少于12座", "少于12座"),
        ("不少于12座", "12座"),
        ("3至5个", "5个"),
        ("3至5个", "至5个"),
        ("10—15分钟", "15分钟"),
        ("11.78亿元", "78亿元"),
        ("4,118户", "118户"),
        ("12，306家", "306家"),
        ("1.2万亿元", "2万亿元"),
        ("0.6个百分点", "0.6个"),
        ("百分之九十五点五", "五"),
        ("翻一番", "一番"),
        ("十几场", "几场"),
        ("1/3以上", "1/3"),
    ] {
        let changed = edited.clone().replace(
            Figures,
            &format!("text = \"{text}\""),
            &format!("text = \"{cut}\""),
        );
        let found = changed.found();
        let at = found.iter().any(|item| {
            item.file == Some(Figures) && ["R29", "R30"].contains(&&item.rule.id()[..3])
        });
        assert!(at, "{text} → {cut}:\n{found}");
    }
}

/// A label without the word that says which way its number went, and a value of the other sign.
#[test]
fn no_direction_can_be_left_out() {
    let figures = |from: &str, to: &str| {
        let found = Edited::numbers().replace(Figures, from, to).found();
        found.iter().map(line).collect::<Vec<_>>()
    };
    for (label, cut, word) in [
        ("工业产值增长", "工业产值", "增长"),
        ("单位能耗下降", "单位能耗", "下降"),
        ("压缩一般性支出", "一般性支出", "压缩"),
        ("外贸依存度降低", "外贸依存度", "降低"),
        ("审批时限缩短", "审批时限", "缩短"),
        ("新增绿地", "绿地", "新增"),
    ] {
        let found = figures(
            &format!("label = \"{label}\""),
            &format!("label = \"{cut}\""),
        );
        let missed = format!(" R31 figure-label: label 漏了「{word}」");
        assert!(found.len() == 1 && found[0].contains(&missed), "{found:?}");
    }
    for (value, other) in [
        ("value = -3\n", "value = 3\n"),
        ("value = -0.6", "value = 0.6"),
    ] {
        let found = figures(value, other);
        let missed = " R30 figure-value: value 的正负与原文不符";
        assert!(found.len() == 1 && found[0].contains(missed), "{found:?}");
    }
    let found = figures("value = 2.5\n", "value = -2.5\n");
    assert!(found[0].contains("前面是「增长」，应为正数"), "{found:?}");
}

/// Where one word of the article changes, and of the quotes with it, what the figure says is wrong.
#[test]
fn no_word_of_the_article_can_be_changed() {
    for (from, to) in [
        ("总值超过1000亿元", "总值1000亿元"),
        ("总值超过1000亿元", "总值不超过1000亿元"),
        ("能耗下降3%", "能耗上升3%"),
        ("产值增长2.5%", "产值下降2.5%"),
        ("缩短约5天", "缩短近5天"),
        ("办结不超过3个工作日", "办结超过3个工作日"),
        ("网办率80%以上", "网办率80%以下"),
        ("企业4,118户", "企业近4,118户"),
        ("投资1.2万亿元", "投资1.2万亿余元"),
        ("设服务点3至5个", "设服务点3至6个"),
        ("绿地30.53平方公里", "绿地30.53平方公里左右"),
    ] {
        let edited = Edited::numbers();
        let lines = edited
            .text(Figures)
            .lines()
            .map(|line| match line.starts_with("quote") {
                true => line.replace(from, to),
                false => line.to_owned(),
            });
        let quotes = lines.collect::<Vec<_>>().join("\n");
        let changed = edited
            .replace(Article, from, to)
            .set(Figures, &quotes)
            .registered();
        let found = changed.found();
        assert!(
            found.iter().any(|item| item.file == Some(Figures)),
            "{from} → {to}:\n{found}"
        );
    }
}

/// What numbers a page, a paper or a session is asked for by nobody, and no figure can be made of it.
#[test]
fn names_with_numbers_are_no_quantities() {
    for (text, quote, message) in [
        ("05版", "详见05版", "这不是数量"),
        ("1号文部署", "照1号文部署", "这不是数量"),
        ("19届区运动会", "落实第19届区运动会的安排", "数字没有取全"),
    ] {
        let number: u32 = text
            .chars()
            .take_while(char::is_ascii_digit)
            .collect::<String>()
            .parse()
            .expect("it has one");
        let unit: String = text.chars().skip_while(char::is_ascii_digit).collect();
        let figure = format!(
            "[[figure]]\nid = \"figure-name\"\nlabel = \"{unit}\"\ntext = \"{text}\"\nvalue = {number}\nunit = \"{unit}\"\nstatus = \"planned\"\ntask = \"task-1-1\"\nquote = \"{quote}\"\n\n[[figure]]\nid = \"figure-target\""
        );
        let found = Edited::numbers()
            .replace(Figures, "[[figure]]\nid = \"figure-target\"", &figure)
            .found();
        assert!(found.iter().any(|item| item.message == message), "{found}");
    }
}
