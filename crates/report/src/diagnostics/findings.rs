//! What rules report, before anybody knows its line.

use super::Severity;
use crate::draft::Spot;
use crate::package::FileId;
use crate::rule::Rule;

/// A diagnostic before its line and column are known.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Finding {
    pub rule: Rule,
    pub at: Spot,
    pub message: String,
    pub label: String,
    pub help: String,
}

/// Where rules put what they find.
#[derive(Debug, Default)]
pub struct Findings(Vec<Finding>);

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

    /// How many there are.
    pub fn len(&self) -> usize {
        self.0.len()
    }

    /// Whether the file could not be read as what it is, so that its content is not all known.
    pub fn breaks(&self, file: FileId) -> bool {
        self.0
            .iter()
            .any(|finding| finding.at.file == file && finding.rule.is_about_reading())
    }

    /// Whether anything stops the build.
    pub fn has_errors(&self) -> bool {
        self.0
            .iter()
            .any(|finding| finding.rule.severity() == Severity::Error)
    }

    /// Whether nothing but that stops the build, if anything does.
    pub fn all_errors_are(&self, rules: &[Rule]) -> bool {
        self.0.iter().all(|finding| {
            finding.rule.severity() == Severity::Warning || rules.contains(&finding.rule)
        })
    }

    /// Drops what was found in those files but that they can't be read.
    pub fn keep_reading_of(&mut self, broken: &[FileId]) {
        self.0.retain(|finding| {
            !broken.contains(&finding.at.file) || finding.rule.is_about_reading()
        });
    }
}

impl Finding {
    /// Whether an article often has many of the same: numbers that nobody accounts for, figures that say
    /// neither that they are done nor that they are planned.
    pub fn is_of_many(&self) -> bool {
        let says = |words: &str| self.message.contains(words);
        match self.rule {
            Rule::DigitsAccounted => says("没有归入任何一条"),
            Rule::FigurePlace => says("看不出是已完成、计划还是预计"),
            _ => false,
        }
    }

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

impl IntoIterator for Findings {
    type Item = Finding;
    type IntoIter = std::vec::IntoIter<Finding>;

    fn into_iter(self) -> Self::IntoIter {
        self.0.into_iter()
    }
}
