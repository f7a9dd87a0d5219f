//! What the checker has to say, and how it is printed.
//!
//! Rules collect [`Findings`] with byte positions; [`Diagnostics`] adds lines and columns,
//! sorts them and renders them.

mod render;
mod suggest;

use crate::draft::Spot;
use crate::package::FileId;
use crate::rule::Rule;
use std::fmt;
use std::sync::Arc;

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

/// A [`Diagnostic`] before its line and column are known.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Finding {
    pub rule: Rule,
    pub at: Spot,
    pub message: String,
    pub label: String,
    pub help: String,
}

/// Where rules put what they find.
#[derive(Debug, Default)]
pub(crate) struct Findings(Vec<Finding>);

impl Findings {
    /// Adds one; the returned finding can be given a label and a help.
    pub fn push(&mut self, rule: Rule, at: Spot, message: impl Into<String>) -> &mut Finding {
        let (label, help) = Default::default();
        self.0.push(Finding {
            rule,
            at,
            message: message.into(),
            label,
            help,
        });
        self.0.last_mut().expect("just pushed")
    }

    /// Whether the file could not be read as what it is, so that its content is not all known.
    pub fn breaks(&self, file: FileId) -> bool {
        self.0
            .iter()
            .any(|finding| finding.at.file == file && finding.rule.is_about_reading())
    }

    /// Drops what was found in those files but that they can't be read.
    pub fn keep_reading_of(&mut self, broken: &[FileId]) {
        self.0.retain(|finding| {
            !broken.contains(&finding.at.file) || finding.rule.is_about_reading()
        });
    }
}

impl Finding {
    /// Says at the caret what was expected.
    pub fn label(&mut self, label: impl Into<String>) -> &mut Self {
        self.label = label.into();
        self
    }

    /// Says what to do.
    pub fn help(&mut self, help: impl Into<String>) -> &mut Self {
        self.help = help.into();
        self
    }
}

/// The texts of a package's files, as far as they could be read.
pub(crate) type Texts = [Arc<str>; FileId::ALL.len()];

/// Everything that was found in a package, in order of file and line.
#[derive(Debug, Clone)]
pub struct Diagnostics {
    root: String,
    texts: Box<Texts>,
    items: Vec<Diagnostic>,
}

impl Diagnostics {
    /// Sorts findings and looks up their lines and columns.
    pub(crate) fn new(root: &str, texts: Texts, findings: Findings) -> Self {
        let mut items: Vec<_> = findings
            .0
            .into_iter()
            .map(|finding| {
                let text = &texts[finding.at.file as usize];
                let (start, end) = within(text, finding.at);
                let (line, column) = position(text, start);
                Diagnostic {
                    rule: finding.rule,
                    file: Some(finding.at.file),
                    line,
                    column,
                    message: finding.message,
                    label: finding.label,
                    help: finding.help,
                    span: (start, end),
                }
            })
            .collect();
        items.sort_by_key(|item| (item.file, item.span.0, item.rule));
        Self {
            root: root.to_owned(),
            texts: Box::new(texts),
            items,
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
        }
    }

    /// All of them, in order of file and line.
    pub fn iter(&self) -> std::slice::Iter<'_, Diagnostic> {
        self.items.iter()
    }

    /// How many errors.
    pub fn errors(&self) -> usize {
        self.count(Severity::Error)
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

    /// The last line: 「error: 3 处错误，1 处提醒」, 「warning: 1 处提醒」.
    pub fn summary(&self) -> String {
        match (self.errors(), self.warnings()) {
            (0, warnings) => format!("warning: {warnings} 处提醒"),
            (errors, 0) => format!("error: {errors} 处错误"),
            (errors, warnings) => format!("error: {errors} 处错误，{warnings} 处提醒"),
        }
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

/// A spot as a range that can be sliced out of the text, whatever the spot says.
fn within(text: &str, at: Spot) -> (usize, usize) {
    let start = text.floor_char_boundary(at.start);
    (start, text.floor_char_boundary(at.end).max(start))
}

/// Line and column of a byte, both from 1, the column in characters.
fn position(text: &str, byte: usize) -> (usize, usize) {
    let before = &text[..byte];
    let line_start = before.rfind('\n').map_or(0, |at| at + 1);
    let line = before.matches('\n').count() + 1;
    (line, before[line_start..].chars().count() + 1)
}
