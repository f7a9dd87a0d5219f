//! All editions, made from the report's folder and the page's own words.

use super::{Edition, folding, words};
use crate::language::{Language, current};
use report::{
    diagnostics::Diagnostics, emit, model::Report, traditional::Converter, translate::translated,
    wire,
};
use std::{
    env, io,
    path::{Path, PathBuf},
    sync::OnceLock,
};

/// Where the published reports are, from the root of the project: a folder each.
const PUBLISHED: &str = "assets/reports";

/// The report that is worked on where nobody has opened one, and only tests don't: whatever is
/// published, theirs stays as it is.
const FROZEN: &str = "tests/fixtures/reports/2022";

/// The folder of the newest report: of the published ones, or of those in the directory that
/// `BAOAN_REPORTS` names, which may be a report's own.
///
/// # Errors
/// When there is none.
pub fn newest() -> io::Result<PathBuf> {
    let reports = env::var_os("BAOAN_REPORTS").map_or_else(|| PUBLISHED.into(), PathBuf::from);
    if reports.join("article.txt").is_file() {
        return Ok(reports);
    }
    report::newest(&reports).map_err(|error| {
        let reports = reports.display();
        io::Error::new(error.kind(), format!("{reports}: {error}"))
    })
}

/// The folder of the report that is worked on.
pub fn folder() -> &'static Path {
    &editions().folder
}

/// What the page calls kinds of things (src/query/card.rs): they are looked for as well.
const KINDS: &str = "成效举措数据部署任务主框架分项成员时间体会背景补充原文句子";

struct Editions {
    folder: PathBuf,
    /// By language; `None` for one in which there is none.
    each: [Option<Edition>; Language::ALL.len()],
    /// The page's own words with their English, sorted.
    words: &'static [(&'static str, &'static str)],
}

static EDITIONS: OnceLock<Editions> = OnceLock::new();

/// Reads the report in a folder and makes its editions, for the process: the first that is opened is
/// the one.
///
/// # Errors
/// When the report is not as it should be: everything that the checker says.
pub fn open(folder: &Path) -> Result<(), Diagnostics> {
    if EDITIONS.get().is_none() {
        let made = make(folder)?;
        // Another thread may have been quicker.
        let _ = EDITIONS.set(made);
    }
    Ok(())
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
        Some(Edition {
            language,
            languages,
            report,
            words,
            traditional,
            selection,
        })
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

fn editions() -> &'static Editions {
    if let Err(diagnostics) = open(Path::new(FROZEN)) {
        panic!("{FROZEN}:\n{diagnostics}");
    }
    EDITIONS.get().expect("they were just made")
}

/// The edition in the language in which this thread renders.
///
/// # Panics
/// When the report is not as it should be, or not in that language.
pub fn edition() -> &'static Edition {
    in_language(current())
}

fn in_language(language: Language) -> &'static Edition {
    let edition = editions().each[language as usize].as_ref();
    edition.unwrap_or_else(|| panic!("the report is not in {}", language.name()))
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
