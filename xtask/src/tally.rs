//! Counting what passed and what failed, for the closing lines of `cargo xtask test`.

mod failed;

use std::time::{Duration, Instant};

use self::failed::Failed;
use crate::command::span;
use crate::failure::Failure;

/// What one step came to.
#[derive(Debug, Default, Clone, PartialEq, Eq)]
pub struct Outcome {
    passed: usize,
    failed: usize,
    skipped: usize,
    note: String,
    /// Why some were skipped, each reason once.
    reasons: Vec<String>,
    /// Which tests failed.
    which: Failed,
}

impl Outcome {
    /// One check that holds.
    pub fn pass() -> Self {
        Self {
            passed: 1,
            ..Self::default()
        }
    }

    /// A step that can't run here, and why.
    pub fn not_run(why: impl Into<String>) -> Self {
        Self {
            note: format!("did not run: {}", why.into()),
            ..Self::default()
        }
    }

    /// Adds what a line of a test runner says, if it is its closing line, the name of the browser
    /// that it used, a check that it skipped for a reason, or about one that failed.
    pub fn read(&mut self, line: &str) {
        self.which.read(line);
        if let Some([passed, failed, skipped]) = closing_line(line) {
            self.passed += passed;
            self.failed += failed;
            self.skipped += skipped;
        } else if let Some(browser) = line.strip_prefix("browser: ") {
            browser.trim().clone_into(&mut self.note);
        } else if let Some(reason) = reason(line)
            && !self.reasons.iter().any(|known| known == reason)
        {
            self.reasons.push(reason.to_owned());
        }
    }

    /// The outcome of a step that also ended well or not by itself: a failure that no test counted
    /// (a program that does not compile, say) counts as one failed check.
    pub fn ended(mut self, result: Result<(), Failure>) -> Self {
        if let Err(failure) = result
            && self.failed == 0
        {
            self.failed = 1;
            self.note = failure.summary();
        }
        self
    }

    /// What the summary says of it besides its counts.
    fn remark(&self) -> String {
        if self.skipped == 0 {
            return self.note.clone();
        }
        format!(
            "{}; {} not run: {}",
            self.note,
            self.skipped,
            self.reasons.join(", ")
        )
    }
}

impl From<Result<(), Failure>> for Outcome {
    fn from(result: Result<(), Failure>) -> Self {
        match result {
            Ok(()) => Self::pass(),
            Err(failure) => {
                eprint!("{failure}");
                Self::default().ended(Err(failure))
            }
        }
    }
}

/// All steps of a run.
#[derive(Default)]
pub struct Tally {
    steps: Vec<(String, Duration, Outcome)>,
}

impl Tally {
    /// Runs a step under a heading and keeps its outcome.
    pub fn step(&mut self, name: &str, run: impl FnOnce() -> Outcome) {
        println!("\n== {name}");
        let started = Instant::now();
        let outcome = run();
        let time = started.elapsed();
        let verdict = if outcome.failed > 0 { "FAILED" } else { "ok" };
        println!("== {name}: {verdict} ({})", span(time));
        self.steps.push((name.to_owned(), time, outcome));
    }

    /// Prints every step and the sum; whether nothing failed.
    pub fn close(&self) -> bool {
        println!("\nSummary");
        for (name, time, outcome) in &self.steps {
            let mark = match (outcome.passed, outcome.failed) {
                (_, 1..) => "FAILED",
                (0, 0) => "-",
                _ => "ok",
            };
            let counts = format!("{} passed, {} failed", outcome.passed, outcome.failed);
            println!(
                "  {mark:<7} {name:<28} {counts:<24} {:>12}  {}",
                span(*time),
                outcome.remark()
            );
        }
        // Once more at the end: where only that is kept, it says what is to be done.
        for line in self.steps.iter().flat_map(|(_, _, one)| one.which.lines()) {
            println!("{line}");
        }
        let sum = |count: fn(&Outcome) -> usize| {
            self.steps
                .iter()
                .map(|(_, _, one)| count(one))
                .sum::<usize>()
        };
        let failed = sum(|one| one.failed);
        // A line of this form, and the last one, is what CI reads.
        println!("\n{} passed, {failed} failed", sum(|one| one.passed));
        failed == 0
    }
}

/// Passed, failed and skipped of `test result: ok. 3 passed; 1 failed; 2 ignored; …`.
fn closing_line(line: &str) -> Option<[usize; 3]> {
    let counts = line
        .trim()
        .strip_prefix("test result: ")?
        .split_once(". ")?
        .1;
    let mut parts = counts.split(';');
    let mut next = |word: &str| parts.next()?.trim().strip_suffix(word)?.trim().parse().ok();
    Some([next("passed")?, next("failed")?, next("ignored")?])
}

/// Of `test [why] webkit/what ... ignored` the why.
fn reason(line: &str) -> Option<&str> {
    let rest = line.trim().strip_prefix("test [")?;
    rest.ends_with(" ignored")
        .then_some(rest.split_once(']')?.0)
}

#[cfg(test)]
mod tests {
    use super::{Outcome, closing_line, reason};
    use crate::failure::Failure;

    #[test]
    fn closing_lines_are_counted_and_others_are_not() {
        let line = "test result: FAILED. 12 passed; 3 failed; 0 ignored; 0 measured; 0 filtered out; finished in 0.01s";
        assert_eq!(closing_line(line), Some([12, 3, 0]));
        assert_eq!(closing_line("test result: ok"), None);
        assert_eq!(closing_line("test parse ... ok"), None);
    }

    #[test]
    fn what_was_not_run_is_said_with_its_reasons() {
        let mut outcome = Outcome::default();
        for line in [
            "test [its driver turns no wheel] webkit/drawings/the wheel zooms ... ignored",
            "test [its driver turns no wheel] webkit/embedding/the wheel scrolls ... ignored",
            "test webkit/opening/gets ready ... ok",
            "test result: ok. 1 passed; 0 failed; 2 ignored; 0 measured; 0 filtered out",
            "browser: WebKitGTK 2.50.6",
        ] {
            outcome.read(line);
        }
        assert_eq!(reason("test webkit/opening/gets ready ... ok"), None);
        assert_eq!(
            outcome.remark(),
            "WebKitGTK 2.50.6; 2 not run: its driver turns no wheel"
        );
    }

    #[test]
    fn a_failure_that_no_test_counted_counts_once() {
        let mut counted = Outcome::default();
        counted.read("test result: FAILED. 1 passed; 2 failed; 0 ignored");
        let counted = counted.ended(Err(Failure::new("cargo test failed")));
        assert_eq!((counted.passed, counted.failed), (1, 2));

        let uncounted = Outcome::default().ended(Err(Failure::new("it does not compile")));
        assert_eq!((uncounted.passed, uncounted.failed), (0, 1));
    }
}
