//! The real package, with mistakes put into it.

use report::Checked;
use report::diagnostics::{Diagnostic, Diagnostics};
use report::model::Report;
use report::package::{Content, FileId, Package};
use std::path::{Path, PathBuf};
use std::sync::LazyLock;

/// Directory of the report of 2022, as it was when it was frozen for tests.
pub fn directory() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../../tests/fixtures/reports/2022")
}

/// Reads a package once. Its root is shown in rendered diagnostics, so it must not be
/// where this is checked out.
fn read(directory: &Path) -> Package {
    let read = Package::read(directory).expect("the directory is there");
    let mut package = Package::new("report");
    for file in FileId::ALL {
        package.set(file, read.get(file).clone());
    }
    package
}

/// A directory of this crate's tests.
fn own(name: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR"))
        .join("tests")
        .join(name)
}

static FROZEN: LazyLock<Package> = LazyLock::new(|| read(&directory()));

static SMALL: LazyLock<Package> = LazyLock::new(|| read(&own("small")));

static NUMBERS: LazyLock<Package> = LazyLock::new(|| read(&own("numbers")));

static SHAPES: LazyLock<Package> =
    LazyLock::new(|| read(&own("../../../tests/fixtures/shapes/2033")));

/// Reports by an independent editor, of articles made up: a session's, five years', and a county's.
static SESSION: LazyLock<Package> = LazyLock::new(|| read(&own("honest/session")));
static YEARS: LazyLock<Package> = LazyLock::new(|| read(&own("honest/years")));
static COUNTY: LazyLock<Package> = LazyLock::new(|| read(&own("honest/county")));

static LISTS: LazyLock<Package> = LazyLock::new(|| read(&own("lists")));

static ENGLISH: LazyLock<Package> = LazyLock::new(|| read(&own("english")));

/// A package under the knife.
#[derive(Clone)]
pub struct Edited(pub Package);

impl Edited {
    /// The package as it was frozen, but without its translation: what rules say of a
    /// report is tested on the report alone.
    pub fn new() -> Self {
        let mut edited = Self::frozen();
        for file in FileId::ALL.into_iter().filter(|file| file.is_translation()) {
            edited.0.set(file, Content::Missing);
        }
        edited
    }

    /// The package as it was frozen.
    pub fn frozen() -> Self {
        Self(FROZEN.clone())
    }

    /// Another report, with one or two of everything.
    pub fn small() -> Self {
        Self(SMALL.clone())
    }

    /// A report with every way to write a number.
    pub fn numbers() -> Self {
        Self(NUMBERS.clone())
    }

    /// A report with figures of every kind, that belong to everything that a figure may belong to.
    pub fn shapes() -> Self {
        Self(SHAPES.clone())
    }

    /// A report of lists and two levels of headings, whose areas and measures start within paragraphs.
    pub fn lists() -> Self {
        Self(LISTS.clone())
    }

    /// A session of a committee, as a paper reports it: bounds of all sorts, plans with tasks.
    pub fn session() -> Self {
        Self(SESSION.clone())
    }

    /// Five years of a government: from … to …, growths and shares, targets, forecasts.
    pub fn years() -> Self {
        Self(YEARS.clone())
    }

    /// A county's committee: lists, shares, things done and planned.
    pub fn county() -> Self {
        Self(COUNTY.clone())
    }

    /// The small report with its translation.
    pub fn english() -> Self {
        let mut edited = Self::small();
        for file in FileId::ALL.into_iter().filter(|file| file.is_translation()) {
            edited.0.set(file, ENGLISH.get(file).clone());
        }
        edited
    }

    /// The report it describes.
    #[track_caller]
    pub fn report(&self) -> &'static Report {
        self.checked().report
    }

    /// What the checker lets through.
    #[track_caller]
    pub fn checked(&self) -> Checked {
        match report::load_package(&self.0) {
            Ok(checked) => checked,
            Err(found) => panic!("{found}"),
        }
    }

    /// The text of a file.
    pub fn text(&self, file: FileId) -> &str {
        match self.0.get(file) {
            Content::Bytes(bytes) => std::str::from_utf8(bytes).expect("the file is UTF-8"),
            other => panic!("{} is {other:?}", file.name()),
        }
    }

    /// Puts a whole file.
    pub fn set(mut self, file: FileId, text: &str) -> Self {
        self.0.set(file, text.as_bytes().to_vec().into());
        self
    }

    /// Replaces words that stand in a file once.
    #[track_caller]
    pub fn replace(self, file: FileId, from: &str, to: &str) -> Self {
        let text = self.text(file);
        assert_eq!(
            text.matches(from).count(),
            1,
            "{from:?} stands in {} once",
            file.name()
        );
        let text = text.replace(from, to);
        self.set(file, &text)
    }

    /// Adds words at the end of a file.
    pub fn append(self, file: FileId, words: &str) -> Self {
        let text = format!("{}\n{words}", self.text(file));
        self.set(file, &text)
    }

    /// Takes the article as it is now for the registered one, and seals every record: an
    /// editor would do both after changing them on purpose.
    pub fn registered(self) -> Self {
        Self(report::seal::sealed(&self.0))
    }

    /// What the checker says.
    pub fn found(&self) -> Diagnostics {
        report::check_package(&self.0)
    }

    /// Asserts that the checker finds exactly this, each as
    /// `areas.toml:21:16 R07 quote-verbatim: message | what stands at the caret`.
    #[track_caller]
    pub fn finds(&self, expected: &[&str]) {
        let found = self.found();
        let lines: Vec<String> = found.iter().map(line).collect();
        assert_eq!(lines, expected, "\n{found}");
    }
}

/// A diagnostic in one line.
pub fn line(item: &Diagnostic) -> String {
    let file = item.file.map_or("", FileId::name);
    let label = match item.label.as_str() {
        "" => String::new(),
        label => format!(" | {label}"),
    };
    format!(
        "{file}:{}:{} {}: {}{label}",
        item.line,
        item.column,
        item.rule.id(),
        item.message
    )
}
