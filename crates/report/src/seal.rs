//! Seals: an editor's statement 「我核对过」 about what no machine can check.
//!
//! Two marks make it. `sha256` in `report.toml` is that of the article. A `seal` is the first twelve
//! hex digits of the SHA-256 over a record's other fields, each as `name:length:value` and a line
//! break, the length in bytes, absent fields left out. Lengths make that unambiguous: no two records
//! serialize alike.
//!
//! The checker never tells a mark, or it would be pasted unread. Whoever seals is shown what is to be
//! compared ([`comparison`]), and gives the code at its end back; the marks are then written for them,
//! and the article is kept as [`KEPT`], so that the next change of it can be shown.

use crate::check::{examine, is_punctuation};
use crate::diagnostics::Diagnostics;
use crate::difference::changes;
use crate::draft::{Draft, Spot, Text};
use crate::emit::readings;
use crate::model::{Figure, Kind, Report, Status};
use crate::package::{Content, FileId, Package};
use crate::quantity::words::goes_on_from;
use crate::read;
use sha2::{Digest, Sha256};
use std::fmt::Write as _;

/// The article as it was when it was sealed, in the report's folder.
pub const KEPT: &str = "sealed.txt";

/// What carries a seal.
pub(crate) struct Record<'a> {
    /// Whether it is the source, whose content the article is.
    pub source: bool,
    /// What an editor calls it, and where it stands.
    pub name: String,
    /// Its seal; `None` if it has no such field, which was reported.
    pub seal: Option<&'a Text>,
    /// Where a person can compare it.
    pub url: &'a str,
    /// What the seal is over, absent fields left out.
    pub fields: Vec<(&'static str, &'a Text)>,
}

impl Record<'_> {
    /// The seal that it should carry; `None` if a field is missing, which was reported: a seal
    /// without it would seal nothing.
    pub fn expected(&self) -> Option<String> {
        if self.fields.iter().any(|(_, value)| value.is_empty()) {
            return None;
        }
        let fields = self.fields.iter();
        let canonical: String = fields
            .map(|(name, value)| format!("{name}:{}:{}\n", value.len(), value.value))
            .collect();
        Some(sha256(&canonical)[..12].to_owned())
    }

    /// Its seal, if that is not as it should be.
    fn broken(&self) -> Option<(&Text, String)> {
        let (seal, expected) = (self.seal?, self.expected()?);
        (seal.value != expected).then_some((seal, expected))
    }
}

/// All that carries a seal.
pub(crate) fn records(draft: &Draft) -> Vec<Record<'_>> {
    let source = &draft.source;
    let known = |fields: Vec<(&'static str, Option<_>)>| {
        let fields = fields.into_iter();
        let fields = fields.filter_map(|(name, value)| Some((name, value?)));
        fields.collect()
    };
    let mut records = vec![Record {
        source: true,
        name: "出处（report.toml 的 [source]）".to_owned(),
        seal: source.seal.as_ref(),
        url: source.printed(),
        fields: known(vec![
            ("title", Some(&source.title)),
            ("byline", source.byline.as_ref()),
            ("publisher", Some(&source.publisher)),
            ("date", Some(&source.date)),
            ("url", source.url.as_ref()),
            ("sha256", source.sha256.as_ref()),
        ]),
    }];
    records.extend(draft.also.iter().map(|also| Record {
        source: false,
        name: "另一处刊载（report.toml 的 [[also]]）".to_owned(),
        seal: also.seal.as_ref(),
        url: also.printed(),
        fields: known(vec![
            ("title", also.title.as_ref()),
            ("publisher", Some(&also.publisher)),
            ("date", Some(&also.date)),
            ("url", also.url.as_ref()),
            ("starts", also.starts.as_ref()),
        ]),
    }));
    let references = draft.references.iter();
    records.extend(references.map(|reference| Record {
        source: false,
        name: format!("{}（references.toml）", reference.id.value),
        seal: reference.seal.as_ref(),
        url: &reference.url,
        fields: known(vec![
            ("id", Some(&reference.id)),
            ("publisher", Some(&reference.publisher)),
            ("date", reference.date.as_ref()),
            ("url", Some(&reference.url)),
            ("quote", Some(&reference.quote)),
            ("note", Some(&reference.note)),
        ]),
    }));
    records
}

/// SHA-256 of a text in UTF-8, lower-case hex.
pub(crate) fn sha256(text: &str) -> String {
    Sha256::digest(text)
        .iter()
        .map(|byte| format!("{byte:02x}"))
        .collect()
}

/// The article as it was sealed, if the package has kept it: what has not the registered hash is not it.
pub(crate) fn former<'a>(package: &'a Package, registered: &str) -> Option<&'a str> {
    package.kept().filter(|former| sha256(former) == registered)
}

/// What a person compares before a package is sealed.
#[derive(Debug, Clone)]
pub struct Comparison {
    /// What is to be compared with what; empty if all of it is sealed, and then at most [`KEPT`] is
    /// to be written.
    pub summary: String,
    /// Says that just this summary was read: another content has another code.
    pub code: String,
    /// The files to be written once it has been compared: name and content.
    pub files: Vec<(&'static str, String)>,
}

/// What is to be compared before a package is sealed.
///
/// # Errors
/// If anything else is wrong with the package: to seal is the last step.
pub fn comparison(package: &Package) -> Result<Comparison, Diagnostics> {
    let sealed = sealed(package);
    let examined = examine(&sealed);
    let Some(report) = examined.report else {
        return Err(examined.diagnostics);
    };
    let article = text(package, FileId::Article).to_owned();
    let mut files = Vec::new();
    for file in [FileId::Report, FileId::References] {
        if sealed.get(file) != package.get(file) {
            files.push((file.name(), text(&sealed, file).to_owned()));
        }
    }
    if package.kept() != Some(&article) {
        files.push((KEPT, article));
    }
    let summary = summary(package, report);
    let written: String = files.iter().map(|(_, content)| content.as_str()).collect();
    let code = sha256(&format!("{summary}{written}"))[..6].to_owned();
    Ok(Comparison {
        summary,
        code,
        files,
    })
}

/// The same package with every mark as it should be, whether anybody has compared anything or not.
pub fn sealed(package: &Package) -> Package {
    let mut package = package.clone();
    let draft = draft(&package);
    if let Some(registered) = &draft.source.sha256 {
        let actual = sha256(text(&package, FileId::Article));
        write(&mut package, vec![(registered.at, actual)]);
    }
    // The source's seal is over the hash, so that one comes first.
    let draft = self::draft(&package);
    let records = records(&draft);
    let broken = records.iter().filter_map(Record::broken);
    let marks = broken.map(|(seal, expected)| (seal.at, expected)).collect();
    write(&mut package, marks);
    package
}

fn draft(package: &Package) -> Draft {
    let mut ignored = Default::default();
    let texts = read::texts(package, &mut ignored);
    read::draft(package, &texts, &mut ignored)
}

fn text(package: &Package, file: FileId) -> &str {
    match package.get(file) {
        Content::Bytes(bytes) => std::str::from_utf8(bytes).unwrap_or_default(),
        _ => "",
    }
}

/// Writes marks over what stands at those spots, quotation marks included.
fn write(package: &mut Package, mut marks: Vec<(Spot, String)>) {
    marks.sort_by_key(|(at, _)| *at);
    // From the end, so that the spots before it stay right.
    for (at, mark) in marks.into_iter().rev() {
        let mut edited = text(package, at.file).to_owned();
        edited.replace_range(at.start..at.end, &format!("\"{mark}\""));
        package.set(at.file, edited.into_bytes().into());
    }
}

/// What is not sealed yet, with what stands where; empty if nothing is.
fn summary(package: &Package, report: &Report) -> String {
    let draft = draft(package);
    let mut out = String::new();
    let registered = draft.source.sha256.as_deref();
    let registered = registered.map_or("", String::as_str);
    if registered != report.source.sha256 {
        article(package, report, &draft, &mut out);
    }
    for record in records(&draft) {
        let changed = record.source && registered != report.source.sha256;
        if record.broken().is_none() && !changed {
            continue;
        }
        put(&mut out, &format!("{}，对照 {}：", record.name, record.url));
        for (key, value) in &record.fields {
            if !matches!(*key, "sha256" | "id" | "url") {
                put(&mut out, &format!("  {key} = {}", value.value));
            }
        }
        out.push('\n');
    }
    out
}

/// The article: what differs from what was sealed, or all of it, and the figures there.
fn article(package: &Package, report: &Report, draft: &Draft, out: &mut String) {
    let text = report.source.text;
    let registered = draft.source.sha256.as_deref();
    let registered = registered.map_or("", String::as_str);
    put(
        out,
        &format!("原文 article.txt，对照 {}：", draft.source.printed()),
    );
    for also in &draft.also {
        if let Some(starts) = &also.starts {
            let line = format!("  从「{}」起，对照 {}。", starts.value, also.printed());
            put(out, &line);
        }
    }
    let changes = former(package, registered).map(|former| changes(former, text));
    let line_of = |byte: usize| text[..byte].matches('\n').count() + 1;
    let mut changed = Vec::new();
    match &changes {
        Some(changes) if changes.is_empty() => put(out, "  只有空行或换行不同，文字没有变。"),
        Some(changes) => {
            put(
                out,
                &format!("  与上次核对时相比，有 {} 行不同：", changes.len()),
            );
            for change in changes {
                let line = line_of(change.bytes.start);
                changed.push(line);
                put(out, &format!("  第 {line} 行"));
                let side =
                    |side: &Option<String>| side.clone().unwrap_or("（没有这一行）".to_owned());
                put(out, &format!("    原来：{}", side(&change.old)));
                put(out, &format!("    现在：{}", side(&change.new)));
            }
        }
        None => {
            let lines = text.lines().filter(|line| !line.trim().is_empty()).count();
            put(
                out,
                &format!(
                    "  没有上次核对时的原文可比，请逐字核对全文：{lines} 行，{} 句，{} 字。",
                    report.source.sentences.len(),
                    text.chars()
                        .filter(|character| !character.is_whitespace())
                        .count(),
                ),
            );
        }
    }
    let figures: Vec<_> = report
        .figures
        .iter()
        .map(|figure| {
            let start = text.char_indices().nth(figure.quote.start as usize);
            (line_of(start.map_or(text.len(), |(at, _)| at)), figure)
        })
        .filter(|(line, _)| changes.is_none() || changed.contains(line))
        .collect();
    if !figures.is_empty() {
        put(out, &format!("  其中的数据，{} 条：", figures.len()));
        for (line, figure) in figures {
            put(
                out,
                &format!(
                    "  第 {line} 行  {}：{}{}",
                    figure.label,
                    figure.text,
                    besides(figure, report)
                ),
            );
        }
    }
    out.push('\n');
}

/// What of a figure is not plain, so that it is compared, too: its kind, what it is of, the year it is for,
/// whether it is planned, its sign and how far it is known.
fn besides(figure: &Figure, report: &Report) -> String {
    let mut said = Vec::new();
    if figure.kind != Kind::Amount {
        said.push(readings::kind(figure));
    }
    if let Some(of) = figure.of {
        let mut figures = report.figures.iter();
        let whole = figures.find(|other| other.id == of);
        said.push(whole.map_or(format!("是 {of} 的"), |whole| {
            format!("是「{} {}」的", whole.label, whole.text)
        }));
    }
    match figure.status {
        Status::Forecast => said.push("预计".to_owned()),
        Status::Planned | Status::Context => said.push("计划".to_owned()),
        // Among plans it is not plain that something is done.
        Status::Done if figure.section == Some("outlook") => said.push("已完成".to_owned()),
        Status::Done => {}
    }
    if !figure.printed.is_empty() && comes_from(figure, report.source.text) {
        said.push("由它增减到另一个数".to_owned());
    }
    if figure.bound.is_some() || figure.value.is_negative() {
        said.push(readings::amount(figure));
    }
    match said.is_empty() {
        true => String::new(),
        false => format!("（{}）", said.join("；")),
    }
}

/// Whether its clause goes on to what it became: a label of 「由9家增加到37家」 need not say so.
fn comes_from(figure: &Figure, text: &str) -> bool {
    let start = figure.quote.start as usize;
    let from = text.char_indices().nth(start).map(|(at, _)| &text[at..]);
    let at = from.and_then(|from| Some((from, from.find(figure.printed)?)));
    at.is_some_and(|(from, at)| {
        let before = &from[..at];
        let clause = before.rsplit(is_punctuation).next().unwrap_or_default();
        clause.contains(['由', '从']) && goes_on_from(&from[at + figure.printed.len()..])
    })
}

fn put(out: &mut String, line: &str) {
    let _infallible = writeln!(out, "{line}");
}
