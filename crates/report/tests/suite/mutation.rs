//! No digit of the article or of the data can be changed unnoticed.

use super::edited::Edited;
use report::diagnostics::Severity;
use report::package::{Content, FileId, Package};
use report::rule::Rule;
use std::sync::Mutex;
use std::sync::atomic::{AtomicUsize, Ordering};

/// The positions of the digits of a file, outside comments.
fn digits(file: FileId, text: &str) -> Vec<usize> {
    let mut positions = Vec::new();
    let mut start = 0;
    for line in text.split_inclusive('\n') {
        if file == FileId::Article || !line.starts_with('#') {
            positions.extend(
                line.bytes()
                    .enumerate()
                    .filter(|(_, byte)| byte.is_ascii_digit())
                    .map(|(at, _)| start + at),
            );
        }
        start += line.len();
    }
    positions
}

/// What is added to a digit, modulo ten: everything where that takes a few seconds.
const STEPS: &[u8] = if cfg!(debug_assertions) {
    &[1, 5]
} else {
    &[1, 2, 3, 4, 5, 6, 7, 8, 9]
};

/// Every package that differs from the real one in one digit.
fn mutants() -> Vec<(FileId, usize, u8)> {
    let real = Edited::frozen();
    let mut mutants = Vec::new();
    let there = |file: &FileId| *real.0.get(*file) != Content::Missing;
    // The glossary is not shown: a wrong one refuses right translations.
    let shown = |file: &FileId| *file != FileId::Glossary;
    for file in FileId::ALL.into_iter().filter(there).filter(shown) {
        let text = real.text(file);
        for at in digits(file, text) {
            let digit = text.as_bytes()[at];
            let steps = STEPS.iter().map(|step| b'0' + (digit - b'0' + step) % 10);
            mutants.extend(steps.map(|other| (file, at, other)));
        }
    }
    mutants
}

fn mutate(package: &mut Package, file: FileId, at: usize, digit: u8) -> u8 {
    let Content::Bytes(mut bytes) = package.get(file).clone() else {
        panic!("{} is there", file.name())
    };
    let old = std::mem::replace(&mut bytes[at], digit);
    package.set(file, Content::Bytes(bytes));
    old
}

/// What is reported of a mutant, if that is not enough.
fn escape(package: &Package, file: FileId) -> Option<&'static str> {
    let found = report::check_package(package);
    let errors = || {
        found
            .iter()
            .filter(|item| item.severity() == Severity::Error)
    };
    if errors().next().is_none() {
        return Some("no error");
    }
    // The hash alone catches every change of the article; but then a wrong number that is
    // registered together with it would pass. So other rules must catch it too.
    let only_the_hash =
        file == FileId::Article && errors().all(|item| item.rule == Rule::SourceHash);
    only_the_hash.then_some("no error but the article's hash")
}

#[test]
fn every_changed_digit_is_an_error() {
    let mutants = mutants();
    assert!(
        mutants.len() > 800 * STEPS.len(),
        "there are {} mutants",
        mutants.len()
    );
    let threads = std::thread::available_parallelism().map_or(1, usize::from);
    let next = AtomicUsize::new(0);
    let survivors = Mutex::new(Vec::new());
    std::thread::scope(|scope| {
        for _ in 0..threads {
            scope.spawn(|| {
                // Translations are long to read, and what is wrong elsewhere shows without.
                let mut packages = [Edited::new(), Edited::frozen()];
                while let Some((file, at, digit)) =
                    mutants.get(next.fetch_add(1, Ordering::Relaxed))
                {
                    let edited = &mut packages[usize::from(file.is_translation())];
                    let old = mutate(&mut edited.0, *file, *at, *digit);
                    if let Some(why) = escape(&edited.0, *file) {
                        let line = edited.text(*file)[..*at].matches('\n').count() + 1;
                        let change = format!(
                            "{}:{line}: {} → {}: {why}",
                            file.name(),
                            old as char,
                            *digit as char
                        );
                        survivors.lock().expect("no thread panics").push(change);
                    }
                    mutate(&mut edited.0, *file, *at, old);
                }
            });
        }
    });
    assert_eq!(survivors.into_inner().expect("no thread panics"), [""; 0]);
}
