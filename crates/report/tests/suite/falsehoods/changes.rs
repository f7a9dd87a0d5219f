//! Every report that differs from an honest one in one place of one figure.

use report::model::{Bound, Figure, Kind, Report, Status};

/// One change.
pub struct Change {
    /// The report, its figure, and what is written of it instead.
    pub line: String,
    /// What is changed first.
    pub key: String,
    /// All of `figures.toml` with it.
    pub figures: String,
}

/// A figure's entry as it is written: its keys with their values.
type Entry = Vec<(String, String)>;

fn entries(figures: &str) -> Vec<Entry> {
    let blocks = figures.split("[[figure]]").skip(1);
    let pair = |line: &str| {
        let (key, value) = line.split_once(" = ")?;
        (!key.starts_with('#')).then(|| (key.to_owned(), value.to_owned()))
    };
    blocks
        .map(|block| block.lines().filter_map(pair).collect())
        .collect()
}

fn get<'a>(entry: &'a Entry, key: &str) -> Option<&'a str> {
    let own = entry.iter().find(|(own, _)| own == key);
    own.map(|(_, value)| value.trim_matches('"'))
}

/// The same entry with other values; a key without one is left out. What is read from the text stays unsaid.
fn with(entry: &Entry, values: &[(&str, Option<String>)]) -> Entry {
    let mut changed: Entry = entry
        .iter()
        .filter(|(key, _)| values.iter().all(|(own, _)| own != key))
        .cloned()
        .collect();
    for (key, value) in values {
        let value = value
            .as_ref()
            .map(|value| ((*key).to_owned(), value.clone()));
        changed.extend(value);
    }
    changed
}

fn quoted(value: &str) -> Option<String> {
    Some(format!("\"{value}\""))
}

fn written(entries: &[Entry], at: usize, other: &Entry) -> String {
    let entries = entries.iter().enumerate();
    let each = entries.map(|(own, entry)| {
        let entry = if own == at { other } else { entry };
        let pairs = entry
            .iter()
            .map(|(key, value)| format!("{key} = {value}\n"));
        format!("[[figure]]\n{}\n", pairs.collect::<String>())
    });
    each.collect()
}

/// All changes of a report's figures.
pub fn changes(name: &str, figures: &str, report: &'static Report) -> Vec<Change> {
    let entries = entries(figures);
    let mut all = Vec::new();
    for (at, entry) in entries.iter().enumerate() {
        let id = get(entry, "id").expect("a figure has an id");
        let figure = report.figures.iter().find(|own| own.id == id);
        let figure = figure.expect("it is in the report");
        let mut put = |values: &[(&str, Option<String>)]| {
            let pairs = values.iter().map(|(key, value)| match value {
                Some(value) => format!("{key} = {value}"),
                None => format!("no {key}"),
            });
            all.push(Change {
                line: format!("{name} {id}: {}", pairs.collect::<Vec<_>>().join(", ")),
                key: values[0].0.to_owned(),
                figures: written(&entries, at, &with(entry, values)),
            });
        };
        labels(&entries, at, report, &mut put);
        kinds(figure, &mut put);
        wholes(figure, report, &mut put);
        amounts(figure, &mut put);
        texts(figure, &mut put);
    }
    all
}

type Put<'a> = dyn FnMut(&[(&str, Option<String>)]) + 'a;

/// The label of another figure of the sentence.
fn labels(entries: &[Entry], at: usize, report: &'static Report, put: &mut Put<'_>) {
    let own = |entry: &Entry| {
        let id = get(entry, "id")?;
        report.figures.iter().find(|own| own.id == id)
    };
    let Some(figure) = own(&entries[at]) else {
        return;
    };
    for other in entries.iter().filter_map(own) {
        if other.quote.sentence == figure.quote.sentence && other.label != figure.label {
            put(&[
                ("label", quoted(other.label)),
                ("short", None),
                ("quote", None),
                ("counted", None),
            ]);
        }
    }
}

/// Another kind, year, or status.
fn kinds(figure: &Figure, put: &mut Put<'_>) {
    for kind in Kind::ALL.into_iter().filter(|kind| *kind != figure.kind) {
        let word = quoted(kind.as_str());
        let of = figure
            .of
            .filter(|_| matches!(kind, Kind::Growth | Kind::Share));
        let of = of.and_then(quoted);
        if kind == Kind::Target {
            let year = Some("2034".to_owned());
            put(&[("kind", word.clone()), ("of", of.clone()), ("for", year)]);
        }
        put(&[("kind", word), ("of", of), ("for", None)]);
    }
    if let Some(year) = figure.year {
        put(&[("for", Some((year + 1).to_string()))]);
        put(&[("for", None)]);
    } else {
        put(&[("for", Some("2034".to_owned()))]);
    }
    for status in [
        Status::Done,
        Status::Planned,
        Status::Forecast,
        Status::Context,
    ] {
        if status != figure.status {
            put(&[("status", quoted(status.as_str()))]);
        }
    }
}

/// Another whole.
fn wholes(figure: &Figure, report: &'static Report, put: &mut Put<'_>) {
    const NEAR: usize = 6;
    let Some(at) = report.figures.iter().position(|own| own.id == figure.id) else {
        return;
    };
    let near = report.figures.iter().enumerate();
    for (_, other) in near.filter(|(own, _)| own.abs_diff(at) <= NEAR && *own != at) {
        if figure.of != Some(other.id) {
            put(&[("of", quoted(other.id))]);
        }
    }
}

/// Another bound, sign, number or unit.
fn amounts(figure: &Figure, put: &mut Put<'_>) {
    for bound in Bound::ALL {
        if Some(bound) != figure.bound {
            put(&[("bound", quoted(bound.as_str())), ("approximate", None)]);
        }
    }
    let is_lower = figure.bound.is_some_and(Bound::is_lower);
    put(&[
        ("approximate", Some((!is_lower).to_string())),
        ("bound", None),
    ]);
    let (own, other) = (figure.value.text(), figure.value.negative().text());
    let other = if own == other {
        figure.value.magnitude().text()
    } else {
        other
    };
    put(&[("value", Some(other))]);
    put(&[("value", Some(format!("{own}1")))]);
    for unit in ["亿元", "个", "%", "个百分点"] {
        if unit != figure.unit {
            put(&[("unit", quoted(unit))]);
        }
    }
}

/// The text cut at either end, or with another digit.
fn texts(figure: &Figure, put: &mut Put<'_>) {
    let text = figure.printed;
    let mut other = |text: &str| {
        let text = quoted(text);
        put(&[
            ("text", text),
            ("value", None),
            ("unit", None),
            ("bound", None),
            ("approximate", None),
        ]);
    };
    for (at, _) in text.char_indices().skip(1) {
        other(&text[..at]);
        other(&text[at..]);
    }
    for (at, digit) in text.match_indices(|own: char| own.is_ascii_digit()) {
        let next = (digit.as_bytes()[0] - b'0' + 1) % 10;
        other(&format!("{}{next}{}", &text[..at], &text[at + 1..]));
    }
}
