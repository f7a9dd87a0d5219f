//! Decodes the files of a package by hand, so that one run reports every mistake of every
//! file, each with its place.

mod areas;
mod english;
mod events;
mod fields;
mod figures;
mod framework;
mod glossary;
mod plans;
mod references;
mod report;
mod syntax;
mod tables;
mod texts;
mod traditional;
mod word;
mod written;

pub use texts::texts;

use crate::diagnostics::{Findings, Texts};
use crate::draft::{Draft, Spot};
use crate::package::{Content, FileId, Package};
use crate::rule::Rule;
use fields::Fields;
use toml::de::DeTable;

/// Decodes the TOML files. The draft is as complete as the files allow; what is missing
/// was reported.
pub fn draft(package: &Package, texts: &Texts, out: &mut Findings) -> Draft {
    let has = |id| *package.get(id) != Content::Missing;
    let (page, source, also, sections, lessons, uncounted) =
        file(texts, FileId::Report, out, report::read);
    Draft {
        page,
        source,
        also,
        sections,
        lessons,
        uncounted,
        areas: file(texts, FileId::Areas, out, areas::read),
        figures: file(texts, FileId::Figures, out, figures::read),
        plans: if has(FileId::Plans) {
            file(texts, FileId::Plans, out, plans::read)
        } else {
            Vec::new()
        },
        framework: has(FileId::Framework)
            .then(|| file(texts, FileId::Framework, out, framework::read)),
        events: file(texts, FileId::Events, out, events::read),
        references: file(texts, FileId::References, out, references::read),
        english: has(FileId::English).then(|| file(texts, FileId::English, out, english::read)),
        glossary: file(texts, FileId::Glossary, out, glossary::read),
        traditional: file(texts, FileId::Traditional, out, traditional::read),
    }
}

/// Parses one file, reports its syntax errors, and hands its top table to `read`.
/// A file with syntax errors is decoded as far as it goes, but what it seems to lack is
/// not reported: the broken line may hold it.
fn file<T>(texts: &Texts, file: FileId, out: &mut Findings, read: fn(&mut Fields<'_>) -> T) -> T {
    let text = &texts[file as usize];
    let (table, errors) = DeTable::parse_recoverable(text);
    // A file that is not there, not UTF-8 or empty has been reported as that.
    let mut ignored = Findings::default();
    let out = if out.breaks(file) { &mut ignored } else { out };
    for mistake in syntax::mistakes(text, &errors) {
        let at = Spot {
            file,
            start: mistake.span.start,
            end: mistake.span.end,
        };
        out.push(Rule::Syntax, at, mistake.message)
            .label(mistake.label)
            .help(mistake.help);
    }
    let mut unread = Findings::default();
    let out = if out.breaks(file) { &mut unread } else { out };
    let mut fields = Fields::new(
        table.get_ref(),
        Spot {
            file,
            start: 0,
            end: 0,
        },
        out,
    );
    let value = read(&mut fields);
    fields.finish();
    value
}
