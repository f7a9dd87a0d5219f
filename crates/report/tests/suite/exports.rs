//! The exports say what the report says, and fit the contract.

use crate::edited::Edited;
use report::emit;
use report::model::Report;
use serde_json::Value;
use sha2::{Digest, Sha256};

fn both() -> [&'static Report; 2] {
    [Edited::new().report(), Edited::small().report()]
}

fn parsed(report: &Report) -> Value {
    serde_json::from_str(&emit::json(report, &[])).expect("it is JSON")
}

fn validator() -> jsonschema::Validator {
    let schema = serde_json::from_str(&emit::schema()).expect("it is JSON");
    jsonschema::draft202012::new(&schema).expect("it is a schema")
}

#[test]
fn the_dataset_fits_its_schema() {
    for report in both() {
        let problems: Vec<_> = validator()
            .iter_errors(&parsed(report))
            .map(|error| error.to_string())
            .collect();
        assert_eq!(problems, [""; 0]);
    }
}

#[test]
fn the_schema_is_a_schema() {
    let schema: Value = serde_json::from_str(&emit::schema()).expect("it is JSON");
    assert_eq!(
        schema["$schema"],
        "https://json-schema.org/draft/2020-12/schema"
    );
    assert!(jsonschema::meta::is_valid(&schema));
}

/// Everything that the contract promises, as JSON pointers into the first entry.
const CONTRACT: &[(&str, &str)] = &[
    ("/source", "title publisher date url sha256 sentences"),
    ("/source/sentences/0", "id start end section"),
    ("/areas/0", "id order title tagline quote measures"),
    ("/areas/0/measures/0", "id order title quote figures"),
    ("/areas/0/quote", "exact prefix suffix start end sentence"),
    (
        "/figures/0",
        "id label value text unit counted body approximate status area measure task quote",
    ),
    ("/plans/0", "id order role title quote tasks"),
    ("/plans/0/tasks/0", "id order title quote figures framework"),
    ("/framework", "id code quote groups"),
    (
        "/framework/groups/0",
        "id order digit title quote tasks slots",
    ),
    ("/framework/groups/0/slots/0", "id title origin references"),
    (
        "/events/0",
        "id title edtf precision status quote references entities",
    ),
    ("/lessons/0", "id order quote"),
    ("/references/0", "id title publisher date url quote note"),
];

#[test]
fn every_member_of_the_contract_is_there_and_required() {
    let validator = validator();
    for report in both() {
        let dataset = parsed(report);
        for (pointer, members) in CONTRACT {
            for member in members.split(' ') {
                let mut without = dataset.clone();
                let object = without
                    .pointer_mut(pointer)
                    .and_then(Value::as_object_mut)
                    .expect("an object");
                assert!(object.remove(member).is_some(), "{pointer} has no {member}");
                assert!(!validator.is_valid(&without), "{pointer} may lack {member}");
            }
        }
    }
}

#[test]
fn the_schema_refuses_what_is_no_report() {
    let validator = validator();
    for (pointer, wrong) in [
        ("/figures/0/value", Value::from("4")),
        ("/figures/0/value", Value::Null),
        ("/figures/0/exact", Value::from("2.")),
        ("/figures/0/bound", Value::from("余")),
        ("/figures/0/status", Value::from("context")),
        ("/figures/0/id", Value::from("figure-1")),
        ("/figures/0/quote", Value::Null),
        ("/events/0/precision", Value::from("century")),
        ("/events/0/status", Value::from("over")),
        ("/framework/id", Value::from("framework-1")),
        ("/framework/groups/0/slots/0/origin", Value::from("rumour")),
        ("/source/sha256", Value::from("684591")),
        ("/areas/0/order", Value::from(0)),
        ("/areas/0/quote/sentence", Value::from("s0")),
        ("/references/0/date", Value::from("2022年")),
    ] {
        let mut dataset = parsed(Edited::new().report());
        *dataset.pointer_mut(pointer).expect("it is there") = wrong.clone();
        assert!(!validator.is_valid(&dataset), "{pointer} may be {wrong}");
    }
}

#[test]
fn the_dataset_says_what_the_report_says() {
    let report = Edited::new().report();
    let dataset = parsed(report);
    assert_eq!(dataset["framework"]["code"], "422133");
    assert_eq!(
        dataset["framework"]["groups"][1]["slots"][0]["title"],
        Value::Null
    );
    assert_eq!(
        dataset["framework"]["groups"][0]["slots"][0]["origin"],
        "background"
    );
    assert_eq!(dataset["events"][1]["precision"], "month-approximate");
    assert_eq!(dataset["events"][14]["precision"], "unknown");
    let figures = dataset["figures"].as_array().expect("a list");
    assert_eq!(figures.len(), report.figures.len());
    for (json, figure) in figures.iter().zip(report.figures) {
        assert_eq!(json["value"].to_string(), figure.value.text());
        assert_eq!(json["exact"], figure.value.text());
        assert_eq!(json["approximate"], figure.is_open());
        assert_eq!(json["task"].as_str(), figure.task);
        assert_eq!(json["quote"]["start"], figure.quote.start);
    }
}

#[test]
fn the_table_is_read_back_as_it_was() {
    for report in both() {
        let text = emit::csv(report, &[]);
        let text = text
            .strip_prefix('\u{FEFF}')
            .expect("it has a byte order mark");
        assert_eq!(text.matches("\r\n").count(), text.matches('\n').count());
        let mut reader = csv::Reader::from_reader(text.as_bytes());
        let columns: Vec<_> = reader
            .headers()
            .expect("it has a header")
            .iter()
            .map(str::to_owned)
            .collect();
        let rows: Vec<csv::StringRecord> = reader
            .records()
            .map(|row| row.expect("it is CSV"))
            .collect();
        assert_eq!(rows.len(), report.figures.len());
        for (row, figure) in rows.iter().zip(report.figures) {
            let cell = |name: &str| {
                &row[columns
                    .iter()
                    .position(|column| column == name)
                    .expect("a column")]
            };
            assert_eq!(cell("id"), figure.id);
            assert_eq!(cell("label"), figure.label);
            assert_eq!(cell("value"), figure.value.text());
            assert_eq!(cell("text"), figure.text);
            assert_eq!(cell("unit"), figure.unit);
            assert_eq!(cell("approximate"), figure.is_open().to_string());
            assert_eq!(cell("status"), figure.status.as_str());
            assert_eq!(cell("area"), figure.area.unwrap_or_default());
            assert_eq!(cell("measure"), figure.measure.unwrap_or_default());
            assert_eq!(cell("task"), figure.task.unwrap_or_default());
            assert_eq!(cell("quote"), figure.quote.exact);
            assert_eq!(cell("sentence"), figure.quote.sentence);
            assert_eq!(cell("start"), figure.quote.start.to_string());
            assert_eq!(cell("end"), figure.quote.end.to_string());
            assert_eq!(cell("source_title"), report.source.title);
            assert_eq!(cell("publisher"), report.source.publisher);
            assert_eq!(cell("date"), report.source.date);
            assert_eq!(cell("url"), report.source.url.unwrap_or_default());
        }
    }
}

#[test]
fn the_table_names_what_figures_belong_to() {
    let text = emit::csv(Edited::new().report(), &[]);
    let row = |id: &str| {
        text.lines()
            .find(|line| line.starts_with(id))
            .expect("a row")
            .to_owned()
    };
    assert!(
        row("figure-trained")
            .contains(",area-4,工作基础更加扎实,measure-4-1,委员履职活力充分激发,,,")
    );
    assert!(row("figure-joint-activities").contains(",planned,,,,,task-4-3,拓展联动新渠道,"));
}

#[test]
fn a_translation_has_columns_and_members_of_its_own() {
    let edited = Edited::english();
    let (report, english) = (
        edited.report(),
        edited.checked().english.expect("it is there"),
    );
    let translations = [("en", english), ("zh-Hant", report)];
    // All others stay what and where they are.
    let (own, both) = (emit::csv(report, &[]), emit::csv(report, &translations));
    let ends = [
        "label",
        "text",
        "unit",
        "area_title",
        "measure_title",
        "task_title",
        "counted",
        "body",
        "plan_title",
        "section_title",
    ];
    for (own, both) in own.split("\r\n").zip(both.split("\r\n")) {
        assert!(both.starts_with(own), "{both}");
    }
    let mut reader = csv::Reader::from_reader(both.as_bytes());
    let header = reader.headers().expect("it has a header").clone();
    let added: Vec<_> = header.iter().skip(32).collect();
    let wanted = ["en", "zh_hant"].map(|tag| ends.map(|end| format!("{end}_{tag}")));
    assert_eq!(added, wanted.concat());
    let dataset: Value =
        serde_json::from_str(&emit::json(report, &translations)).expect("it is JSON");
    assert!(validator().is_valid(&dataset));
    let rows = reader.records().map(|row| row.expect("it is CSV"));
    for ((row, own), other) in rows.zip(report.figures).zip(english.figures) {
        let words = [other.label, other.text, other.unit_name];
        assert_eq!(row.iter().skip(32).take(3).collect::<Vec<_>>(), words);
        let mut figures = dataset["figures"].as_array().expect("a list").iter();
        let figure = figures
            .find(|figure| figure["id"] == own.id)
            .expect("it is there");
        assert_eq!(
            (&figure["label"], &figure["unit"]),
            (&Value::from(own.label), &Value::from(own.unit))
        );
        for (name, words) in ["label", "text", "unit"].into_iter().zip(words) {
            assert_eq!(figure["translations"]["en"][name], words);
        }
    }
    let package: Value =
        serde_json::from_str(&emit::datapackage(report, &translations)).expect("it is JSON");
    let fields = package["resources"][0]["schema"]["fields"]
        .as_array()
        .expect("a list");
    assert_eq!(fields.len(), header.len());
    assert_eq!(fields[32]["title"], "数的是什么（en 非官方译文）");
}

#[test]
fn the_package_describes_the_table() {
    for report in both() {
        let package: Value =
            serde_json::from_str(&emit::datapackage(report, &[])).expect("it is JSON");
        let table = emit::csv(report, &[]);
        let resource = &package["resources"][0];
        let hash: String = Sha256::digest(&table)
            .iter()
            .map(|byte| format!("{byte:02x}"))
            .collect();
        assert_eq!(resource["hash"], format!("sha256:{hash}"));
        assert_eq!(resource["bytes"], table.len());
        let header = table
            .trim_start_matches('\u{FEFF}')
            .lines()
            .next()
            .expect("a header");
        let fields = resource["schema"]["fields"].as_array().expect("a list");
        let names: Vec<_> = fields
            .iter()
            .filter_map(|field| field["name"].as_str())
            .collect();
        assert_eq!(names.join(","), header);
        assert!(
            package["licenses"][0]["title"]
                .as_str()
                .is_some_and(|title| title.contains(report.source.publisher))
        );
    }
}

#[test]
fn every_export_is_the_same_every_time() {
    type Export = fn(&Report) -> String;
    let exports: [Export; 5] = [
        |report| emit::json(report, &[("same", report)]),
        |report| emit::csv(report, &[("same", report)]),
        |report| emit::datapackage(report, &[("same", report)]),
        |report| format!("{:?}", emit::selection(report, &[("same", report)])),
        report::wire::written,
    ];
    for export in exports {
        // Two readings, two sets of addresses.
        assert_eq!(
            export(Edited::new().report()),
            export(Edited::new().report())
        );
    }
    assert_eq!(emit::schema(), emit::schema());
}
