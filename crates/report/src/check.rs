//! The rules. Each has its reason at [`Rule`]; each is one small function in the file
//! named here, and has a test in `tests/suite/rules` that breaks it.
//!
//! | rules | about | file |
//! | --- | --- | --- |
//! | R01 R02 R55 | files and their encoding | `read/texts.rs` |
//! | R03 R04 R05 R06 R56 | TOML, keys and types | `read.rs` `read/fields.rs` |
//! | R57 | whether all of it is about another article | `another.rs` |
//! | R07 R08 R09 R10 | quotes | `quotes.rs` |
//! | R11 R12 | ids | `ids.rs` |
//! | R13 R14 | references by id | `links.rs` |
//! | R15 R16 | the source, and where else it was published | `source.rs` `publications.rs` `web.rs` |
//! | R17 | seals | `seals.rs` |
//! | R18 R19 | sections | `sections.rs` |
//! | R20 | headings of areas and plans | `headings.rs` |
//! | R21 | order | `order.rs` |
//! | R22 R23 R53 | measures | `measures.rs` |
//! | R24 R25 R26 R27 | tasks | `tasks.rs` |
//! | R28 | lessons | `lessons.rs` |
//! | R29 R30 R31 R32 R53 R60 R61 W10 | figures | `figures.rs` `figures/amount.rs` `figures/kind.rs` `figures/place.rs` |
//! | R33 R34 R35 | framework, groups, slots | `framework.rs` |
//! | R36 | notes | `notes.rs` |
//! | R37 R41 | events | `events.rs` |
//! | R38 R39 R40 | their dates | `dates.rs` `evidence.rs` |
//! | R42 R43 | every number of the article | `digits.rs` `digits/carriers.rs` |
//! | R44 W07 | outside sources | `references.rs` |
//! | R45 R46 | what is translated | `translations/coverage.rs` |
//! | R47 R48 R49 R50 | translations, each | `translations.rs` `translations/digits.rs` |
//! | R51 W09 | their terms | `glossary.rs` |
//! | R58 | traditional characters | `traditional.rs` |
//! | R59 | glyphs of headlines | `glyphs.rs` |
//! | R52 | what the page says by itself | `page.rs` `translations.rs` |
//! | W01 to W06 W08 | what will be hard to draw | `warnings.rs` |
//!
//! One run reports everything that can be known. If a file can't be read as what it is,
//! the rules that compare files would report the hole a hundred times over; then only
//! those run that need no other file than the article. What a reader sees, and so what is
//! to be translated, is known once nothing else is wrong.

mod another;
mod dates;
mod desk;
pub(crate) mod digits;
mod events;
mod evidence;
mod figures;
mod framework;
mod glossary;
mod glyphs;
mod headings;
mod ids;
mod lessons;
mod links;
mod measures;
mod notes;
mod order;
mod page;
mod passage;
mod publications;
mod quotes;
mod references;
mod seals;
mod sections;
mod source;
mod tasks;
mod traditional;
mod translations;
mod warnings;
mod web;
pub(crate) mod wording;

use crate::article::Article;
use crate::diagnostics::{Diagnostics, Findings, Texts};
use crate::draft::Draft;
use crate::model::Report;
use crate::outline::Outline;
use crate::package::{FileId, Package};
use crate::{complete, lower, read};
use desk::Desk;
pub(crate) use evidence::dates;
pub(crate) use wording::is_punctuation;

use crate::rule::Rule;

/// A package, read and checked.
pub struct Examined {
    /// What the editor wrote.
    pub draft: Draft,
    /// What that describes; `None` if there are errors.
    pub report: Option<&'static Report>,
    /// What is wrong with it.
    pub diagnostics: Diagnostics,
}

/// Reads and checks a package.
pub fn examine(package: &Package) -> Examined {
    let mut out = Findings::default();
    let texts = read::texts(package, &mut out);
    let mut draft = read::draft(package, &texts, &mut out);
    let article = Article::new(&*texts[FileId::Article as usize]);
    let broken: Vec<_> = FileId::ALL
        .into_iter()
        .filter(|file| out.breaks(*file))
        .collect();

    if broken.is_empty() && another::report(&mut draft, &article, &mut out) {
        let diagnostics = Diagnostics::new(package.root(), texts, out);
        return Examined {
            draft,
            report: None,
            diagnostics,
        };
    }
    file_by_file(&mut draft, &article, package, &texts, &mut out);
    let outline = Outline::new(&draft, &article);
    let desk = Desk {
        draft: &draft,
        article: &article,
        outline: &outline,
        package,
    };
    if broken.iter().all(|file| file.is_of_language()) {
        across_files(&desk, &mut out);
    }
    if broken.is_empty() {
        glossary::check(&draft, &mut out);
    }
    // Of a broken file nothing is known but that it is broken; without the article,
    // nothing about quotes.
    out.keep_reading_of(&broken);
    let mut report = None;
    // To seal is the last step: what is said once all is right, is said before.
    if out.all_errors_are(&[Rule::SourceHash, Rule::Seal]) {
        let lowered = lower::report(&draft, &article, &outline);
        translations::coverage(&desk, lowered, &texts, &mut out);
        traditional::check(&desk, lowered, &mut out);
        glyphs::check(&desk, &mut out);
        report = (!out.has_errors()).then_some(lowered);
    }
    let diagnostics = Diagnostics::new(package.root(), texts, out);
    Examined {
        draft,
        report,
        diagnostics,
    }
}

/// The rules that need only an entry, and the article.
fn file_by_file(
    draft: &mut Draft,
    article: &Article,
    package: &Package,
    texts: &Texts,
    out: &mut Findings,
) {
    if !out.breaks(FileId::Article) {
        complete::figures(draft, article, out);
        quotes::locate(draft, article, texts, out);
        quotes::cuts(draft, article, out);
    }
    ids::check(draft, texts, out);
    seals::check(draft, package, out);
    references::check(draft, out);
    dates::form(&draft.events, out);
    translations::check(draft, texts, out);
}

/// The rules that compare entries of several files.
fn across_files(desk: &Desk<'_>, out: &mut Findings) {
    let draft = desk.draft;
    links::check(draft, out);
    source::check(desk, out);
    publications::check(desk, out);
    page::check(desk, out);
    sections::check(desk, out);
    headings::check(desk, out);
    order::check(desk, out);
    measures::check(desk, out);
    tasks::check(desk, out);
    lessons::check(desk, out);
    figures::check(desk, out);
    framework::check(draft, out);
    notes::check(draft, out);
    events::check(desk, out);
    dates::check(desk, out);
    digits::check(desk, out);
    references::unused(draft, out);
    warnings::check(draft, out);
}
