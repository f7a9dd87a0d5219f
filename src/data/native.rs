//! All editions, made from the report's folder and the page's own words.

use super::{Edition, archive, folding, words};
use crate::language::{Language, current};
use report::{
    diagnostics::Diagnostics, emit, model::Report, traditional::Converter, translate::translated,
    wire,
};
use std::{
    path::{Path, PathBuf},
    sync::{Mutex, OnceLock, PoisonError},
};

/// The report that is worked on where nobody has opened one, and only tests don't: whatever is
/// published, theirs stays as it is.
const FROZEN: &str = "tests/fixtures/reports/2022";

/// The folder of the report that is worked on.
pub fn folder() -> &'static Path {
    &editions().folder
}

/// What the page calls kinds of things (src/query/card.rs): they are looked for as well.
const KINDS: &str = "成效举措数据部署任务主框架分项成员时间体会背景补充原文句子";

/// A report in all its languages.
pub struct Editions {
    folder: PathBuf,
    /// By language; `None` for one in which there is none.
    each: [Option<&'static Edition>; Language::ALL.len()],
    /// The page's own words with their English, sorted.
    words: &'static [(&'static str, &'static str)],
}

static OPENED: Mutex<Vec<&'static Editions>> = Mutex::new(Vec::new());

/// Reads the report in a folder and makes its editions, for the process. The first that is opened is
/// the one that is worked on wherever no place says which ([`archive::Place::at`]).
///
/// # Errors
/// When the report is not as it should be: everything that the checker says.
pub fn open(folder: &Path) -> Result<&'static Editions, Diagnostics> {
    let mut opened = OPENED.lock().unwrap_or_else(PoisonError::into_inner);
    if let Some(known) = opened.iter().find(|known| known.folder == folder) {
        return Ok(known);
    }
    let made: &'static Editions = Box::leak(Box::new(make(folder)?));
    opened.push(made);
    Ok(made)
}

/// The report that was opened first, or else tests' own.
fn first() -> &'static Editions {
    static FIRST: OnceLock<&Editions> = OnceLock::new();
    FIRST.get_or_init(|| {
        let opened = OPENED.lock().unwrap_or_else(PoisonError::into_inner);
        let first = opened.first().copied();
        drop(opened);
        first.unwrap_or_else(|| {
            let frozen = open(Path::new(FROZEN));
            frozen.unwrap_or_else(|diagnostics| panic!("{FROZEN}:\n{diagnostics}"))
        })
    })
}

impl Editions {
    /// The report in a language.
    ///
    /// # Panics
    /// When it is not in that language.
    pub(super) fn of(&self, language: Language) -> &'static Report {
        &self.edition(language).report
    }

    /// The report in its own language.
    pub(super) fn original(&self) -> &'static Report {
        self.of(Language::Hans)
    }

    /// The languages that it is in, its own first.
    pub(super) fn languages(&self) -> &'static [Language] {
        self.edition(Language::Hans).languages
    }

    fn edition(&self, language: Language) -> &'static Edition {
        let edition = self.each[language as usize];
        edition.unwrap_or_else(|| panic!("the report is not in {}", language.name()))
    }
}

fn make(folder: &Path) -> Result<Editions, Diagnostics> {
    let checked = report::load(folder)?;
    let converter = checked.traditional;
    let mut hant = translated(checked.report, &|text| converter.convert(text));
    hant.page.unbroken = converted(hant.page.unbroken, &converter);
    let reports = |language| match language {
        Language::Hans => Some(*checked.report),
        Language::Hant => Some(hant),
        Language::English => checked.english.copied(),
    };
    let translations: Vec<(&str, &Report)> = [("zh-Hant", Some(&hant)), ("en", checked.english)]
        .into_iter()
        .filter_map(|(tag, report)| Some((tag, report?)))
        .collect();
    let selection = emit::selection(checked.report, &translations);
    let languages = Language::ALL
        .into_iter()
        .filter(|language| reports(*language).is_some())
        .collect::<Vec<_>>()
        .leak();
    let english = words::english();
    let texts = [&wire::written(checked.report), KINDS].concat();
    let traditional = folding::table(&texts).leak();
    let each = Language::ALL.map(|language| {
        let report = reports(language)?;
        let words = words::of(language, &english, &converter).leak();
        Some(&*Box::leak(Box::new(Edition {
            language,
            languages,
            report,
            words,
            traditional,
            selection,
        })))
    });
    let words = words::of(Language::English, &english, &converter).leak();
    Ok(Editions {
        folder: folder.to_owned(),
        each,
        words,
    })
}

fn converted(words: &[&str], into: &Converter) -> &'static [&'static str] {
    let converted = words.iter().map(|word| &*into.convert(word).leak());
    converted.collect::<Vec<_>>().leak()
}

/// The report that is worked on.
pub(super) fn editions() -> &'static Editions {
    archive::rendered().map_or_else(first, |place| place.editions)
}

/// The edition in the language in which this thread renders.
///
/// # Panics
/// When the report is not as it should be, or not in that language.
pub fn edition() -> &'static Edition {
    in_language(current())
}

fn in_language(language: Language) -> &'static Edition {
    editions().edition(language)
}

/// The report in a language.
pub fn of(language: Language) -> &'static Report {
    &in_language(language).report
}

/// The report in all languages but its own, each with its tag: what exports add to it.
pub fn translations() -> Vec<(&'static str, &'static Report)> {
    let others = Language::all()
        .iter()
        .filter(|language| !language.is_original());
    others
        .map(|language| (language.tag(), of(*language)))
        .collect()
}

/// The same for a word that stands in no Rust source; `None` where it has no translation.
pub fn known_word(hans: &str) -> Option<&'static str> {
    let words = editions().words;
    let at = words.binary_search_by(|(own, _)| (*own).cmp(hans)).ok()?;
    if current().is_original() {
        Some(words[at].0)
    } else {
        edition().word(hans)
    }
}

/// One of the page's own words in the language in which this thread renders.
///
/// # Panics
/// When it has no translation: nothing is shown that is not translated.
pub fn word(hans: &'static str) -> &'static str {
    if current().is_original() {
        return hans;
    }
    edition().word(hans).unwrap_or_else(|| {
        panic!(
            "「{hans}」 has no translation: add it to {}",
            words::ENGLISH
        )
    })
}
