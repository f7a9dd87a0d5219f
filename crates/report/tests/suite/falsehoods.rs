//! What is changed in one place of an honest report says something else, and is an error: the label of another
//! figure, another kind, year, status or whole, another bound, sign, digit or unit, a text cut short.
//!
//! All changes of a kind are many thousands; a run makes as many of them as take some seconds, drawn by a
//! seed (`FALSEHOODS_SEED`), or all of them (`FALSEHOODS=all`). Those that pass are in `falsehoods/passing.rs`
//! with their reason.

mod changes;
mod passing;

use super::edited::Edited;
use changes::{Change, changes};
use passing::PASSING;
use report::diagnostics::Severity;
use report::model::{Figure, Kind, Report, Status};
use report::package::FileId;
use report::rule::Rule;
use std::sync::Mutex;
use std::sync::atomic::{AtomicUsize, Ordering};

/// So many of all changes are made in a run.
const DRAWN: usize = 240;

/// The honest reports, each with its name here.
fn reports() -> Vec<(&'static str, Edited)> {
    vec![
        ("2022", Edited::new()),
        ("small", Edited::small()),
        ("numbers", Edited::numbers()),
        ("shapes", Edited::shapes()),
        ("lists", Edited::lists()),
        ("session", Edited::session()),
        ("county", Edited::county()),
        ("years", Edited::years()),
    ]
}

/// What passes of a change; `None` where it is an error, or says what was said before.
fn passes(edited: &Edited, honest: &'static Report, change: &Change) -> Option<String> {
    let mut changed = edited.clone();
    changed
        .0
        .set(FileId::Figures, change.figures.as_bytes().to_vec().into());
    let found = report::check_package(&changed.0);
    let refused = found
        .iter()
        .any(|item| item.severity() == Severity::Error && item.rule != Rule::Seal);
    if refused {
        return None;
    }
    let said = report::load_package(&changed.0).ok().map(|own| own.report);
    let figures = said.map_or(&[][..], |said| said.figures);
    let same = figures.len() == honest.figures.len();
    let mut pairs = honest.figures.iter().zip(figures);
    let same = same && pairs.all(|(own, other)| says_the_same(own, other));
    (!same).then(|| change.line.clone())
}

/// Whether two figures say the same, in one word or another.
fn says_the_same(own: &Figure, other: &Figure) -> bool {
    let kinds = [own.kind, other.kind];
    let both = |one, another| kinds == [one, another] || kinds == [another, one];
    // 「整改率98%」 is a share of what there is, and a number.
    let is_part = matches!(own.unit, "%" | "成") && both(Kind::Share, Kind::Amount);
    // What shall be 「不少于36场」 by a plan, is aimed at.
    let is_aim = own.status == Status::Planned
        && (both(Kind::Amount, Kind::Target) || both(Kind::Share, Kind::Target));
    // 「减少26人」 is how many, and by how many.
    let is_change = ["缩短", "减少"].iter().any(|word| own.label.contains(word))
        && both(Kind::Amount, Kind::Growth);
    let alike = is_part || is_aim || is_change;
    let (kind, of) = match alike {
        true => (own.kind, other.of.or(own.of)),
        false => (other.kind, other.of),
    };
    *own == Figure { kind, of, ..*other }
}

/// Numbers drawn from a seed, each less than `below`.
struct Drawn(u64);

impl Drawn {
    fn next(&mut self, below: usize) -> usize {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005);
        self.0 = self.0.wrapping_add(1_442_695_040_888_963_407);
        let high = usize::try_from(self.0 >> 33).unwrap_or(0);
        high % below.max(1)
    }
}

/// The changes of this run: of each sort as many, as far as there are.
fn drawn(all: Vec<(usize, Change)>) -> Vec<(usize, Change)> {
    if std::env::var("FALSEHOODS").is_ok_and(|how| how == "all") {
        return all;
    }
    let seed = std::env::var("FALSEHOODS_SEED").ok();
    let seed = seed.and_then(|seed| seed.parse().ok()).unwrap_or(2031);
    let mut drawn = Drawn(seed);
    let mut sorts: Vec<Vec<(usize, Change)>> = Vec::new();
    for own in all {
        let same = |sort: &&mut Vec<(usize, Change)>| sort[0].1.key == own.1.key;
        match sorts.iter_mut().find(same) {
            Some(sort) => sort.push(own),
            None => sorts.push(vec![own]),
        }
    }
    let mut picked = Vec::new();
    while picked.len() < DRAWN && sorts.iter().any(|sort| !sort.is_empty()) {
        for sort in sorts.iter_mut().filter(|sort| !sort.is_empty()) {
            picked.push(sort.swap_remove(drawn.next(sort.len())));
        }
    }
    picked
}

#[test]
fn what_is_changed_in_one_place_is_an_error() {
    let reports = reports();
    let honest: Vec<_> = reports.iter().map(|(_, edited)| edited.report()).collect();
    let all = reports.iter().zip(&honest).enumerate();
    let all = all.flat_map(|(at, ((name, edited), honest))| {
        let changes = changes(name, edited.text(FileId::Figures), honest);
        changes.into_iter().map(move |change| (at, change))
    });
    let all = drawn(all.collect());
    assert!(all.len() >= DRAWN, "there are {} changes", all.len());
    let threads = std::thread::available_parallelism().map_or(1, usize::from);
    let next = AtomicUsize::new(0);
    let passed = Mutex::new(Vec::new());
    std::thread::scope(|scope| {
        for _ in 0..threads {
            scope.spawn(|| {
                while let Some((at, change)) = all.get(next.fetch_add(1, Ordering::Relaxed)) {
                    let line = passes(&reports[*at].1, honest[*at], change);
                    passed.lock().expect("no thread panics").extend(line);
                }
            });
        }
    });
    let mut passed = passed.into_inner().expect("no thread panics");
    passed.sort();
    let allowed = |line: &String| {
        let lines = PASSING.iter().flat_map(|(_, lines)| lines.iter());
        lines.clone().any(|own| own == line)
    };
    let new: Vec<_> = passed.iter().filter(|line| !allowed(line)).collect();
    let list: Vec<&str> = new.iter().map(|line| line.as_str()).collect();
    assert!(
        new.is_empty(),
        "{} changes pass:\n{}",
        new.len(),
        list.join("\n")
    );
}
