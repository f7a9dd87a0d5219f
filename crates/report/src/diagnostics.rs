//! What the checker has to say, and how it is printed.
//!
//! Rules collect `Findings` with byte positions; [`Diagnostics`] adds lines and columns,
//! sorts them and renders them.

mod findings;
mod render;
mod suggest;

use crate::draft::Spot;
use crate::lines::Lines;
use crate::package::FileId;
use crate::rule::Rule;
use std::collections::HashMap;
use std::fmt;
use std::sync::Arc;

use findings::Finding;
pub(crate) use findings::Findings;
pub(crate) use suggest::nearest;

/// Whether a report with it may be published.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Severity {
    /// It may not.
    Error,
    /// It may; somebody should look.
    Warning,
}

/// One thing that is wrong, and where.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Diagnostic {
    /// The rule that found it.
    pub rule: Rule,
    /// The file; `None` if the package's directory itself is the trouble.
    pub file: Option<FileId>,
    /// Line in the file, from 1.
    pub line: usize,
    /// Column of the first character, from 1, in characters.
    pub column: usize,
    /// What is wrong, in one sentence.
    pub message: String,
    /// What was expected, shown at the caret; may be empty.
    pub label: String,
    /// What to do; may be empty.
    pub help: String,
    /// Bytes of the file that the caret underlines.
    pub span: (usize, usize),
}

impl Diagnostic {
    /// Whether it stops the build.
    pub fn severity(&self) -> Severity {
        self.rule.severity()
    }
}

/// The texts of a package's files, as far as they could be read.
pub(crate) type Texts = [Arc<str>; FileId::ALL.len()];

/// How many findings of one rule in one file are listed; more are not read, but fixed by
/// the same change.
const LISTED: usize = 100;

/// Everything that was found in a package, in order of file and line.
#[derive(Debug, Clone)]
pub struct Diagnostics {
    root: String,
    texts: Box<Texts>,
    items: Vec<Diagnostic>,
    omitted: usize,
    /// How many errors are told in another one.
    gathered: usize,
}

impl Diagnostics {
    /// Sorts findings, leaves out what nobody would read, and looks up lines and columns.
    pub(crate) fn new(root: &str, texts: Texts, findings: Findings) -> Self {
        let mut findings: Vec<_> = findings.into_iter().collect();
        findings.sort_by_key(|finding| (finding.at, finding.rule));
        let lines = texts.each_ref().map(|text| Lines::of(text));
        let findings_were = findings.len();
        gather(&mut findings, &texts, &lines);
        let gathered = findings_were - findings.len();
        let total = findings.len();
        let mut listed: HashMap<(FileId, Rule), usize> = HashMap::new();
        findings.retain(|finding| {
            let count = listed.entry((finding.at.file, finding.rule)).or_default();
            *count += 1;
            *count <= LISTED
        });
        let omitted = total - findings.len();
        let place = |finding: Finding| {
            let text = &texts[finding.at.file as usize];
            let (start, end) = within(text, finding.at);
            let (line, column) = position(text, &lines[finding.at.file as usize], start);
            let Finding {
                rule,
                at,
                message,
                label,
                help,
            } = finding;
            Diagnostic {
                rule,
                file: Some(at.file),
                line,
                column,
                message,
                label,
                help,
                span: (start, end),
            }
        };
        let items = findings.into_iter().map(place).collect();
        Self {
            root: root.to_owned(),
            texts: Box::new(texts),
            items,
            omitted,
            gathered,
        }
    }

    /// The single diagnostic for a directory that can't be read.
    pub(crate) fn no_directory(root: &str, message: String, help: String) -> Self {
        let item = Diagnostic {
            rule: Rule::File,
            file: None,
            line: 1,
            column: 1,
            message,
            label: String::new(),
            help,
            span: (0, 0),
        };
        Self {
            root: root.to_owned(),
            texts: Default::default(),
            items: vec![item],
            omitted: 0,
            gathered: 0,
        }
    }

    /// All of them, in order of file and line.
    pub fn iter(&self) -> std::slice::Iter<'_, Diagnostic> {
        self.items.iter()
    }

    /// How many errors.
    pub fn errors(&self) -> usize {
        self.count(Severity::Error) + self.gathered
    }

    /// How many warnings.
    pub fn warnings(&self) -> usize {
        self.count(Severity::Warning)
    }

    /// Whether there is nothing to say.
    pub fn is_empty(&self) -> bool {
        self.items.is_empty()
    }

    /// Renders all of them and a summary line, as rustc does; nothing if there are none.
    /// Colours are ANSI escapes.
    pub fn render(&self, color: bool) -> String {
        let mut out = String::new();
        if self.is_empty() {
            return out;
        }
        for item in &self.items {
            out.push_str(&render::one(item, &self.root, &self.texts, color));
            out.push_str("\n\n");
        }
        out.push_str(&self.summary());
        out.push('\n');
        out
    }

    /// The last line: 「3 处错误，1 处提醒」, 「1 处提醒」.
    pub fn summary(&self) -> String {
        let mut summary = match (self.errors(), self.warnings()) {
            (0, warnings) => format!("{warnings} 处提醒"),
            (errors, 0) => format!("{errors} 处错误"),
            (errors, warnings) => format!("{errors} 处错误，{warnings} 处提醒"),
        };
        if self.omitted > 0 {
            summary.push_str(&format!("；另有 {} 处与以上同类，没有列出", self.omitted));
        }
        summary
    }

    fn count(&self, severity: Severity) -> usize {
        self.items
            .iter()
            .filter(|item| item.severity() == severity)
            .count()
    }
}

impl fmt::Display for Diagnostics {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.render(false))
    }
}

impl std::error::Error for Diagnostics {}

/// More than so many of the same are told in one message.
const SAME: usize = 5;

/// Of what is wrong in the same way with many numbers or figures, and told by its label, the first has the
/// others' lines.
fn gather(findings: &mut Vec<Finding>, texts: &Texts, lines: &[Lines]) {
    let mut same: HashMap<(FileId, Rule, String), Vec<usize>> = HashMap::new();
    for (index, finding) in findings.iter().enumerate() {
        if finding.is_of_many() {
            let key = (finding.at.file, finding.rule, finding.label.clone());
            same.entry(key).or_default().push(index);
        }
    }
    let mut told = vec![false; findings.len()];
    for own in same.into_values().filter(|own| own.len() > SAME) {
        let place = |index: &usize| {
            let at = findings[*index].at;
            let text = &texts[at.file as usize];
            let (start, end) = within(text, at);
            let line = lines[at.file as usize].number(start);
            format!("第 {line} 行 {}", &text[start..end])
        };
        let places: Vec<_> = own[1..].iter().take(LISTED).map(place).collect();
        let more = if own.len() > LISTED + 1 { "等" } else { "" };
        let places = places.join("，") + more;
        for index in &own[1..] {
            told[*index] = true;
        }
        let first = &mut findings[own[0]];
        first.help = format!("{}。同样的还有 {} 处：{places}", first.help, own.len() - 1);
    }
    let mut told = told.into_iter();
    findings.retain(|_| !told.next().unwrap_or_default());
}

/// A spot as a range that can be sliced out of the text, whatever the spot says.
fn within(text: &str, at: Spot) -> (usize, usize) {
    let start = text.floor_char_boundary(at.start);
    (start, text.floor_char_boundary(at.end).max(start))
}

/// Line and column of a byte, both from 1, the column in characters.
fn position(text: &str, lines: &Lines, byte: usize) -> (usize, usize) {
    let line = lines.number(byte);
    (line, text[lines.start(line)..byte].chars().count() + 1)
}
