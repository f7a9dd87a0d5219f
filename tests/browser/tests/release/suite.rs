//! Gathers the checks. Which of them run where, the crate's documentation tells.

use std::collections::BTreeMap;
use std::mem;
use std::time::Instant;

use browser_tests::{Engine, Lab, Page, Result};
use libtest_mimic::{Failed, Trial};

use crate::times::Times;

/// When set, all checks run in all engines. `cargo xtask test --all` sets it.
const ALL: &str = "BAOAN_ALL_CHECKS";

/// Why a check is not run in an engine that can run it.
const ENOUGH: &str = "it is the same in every engine";

/// In these no engine has a say: addresses that programs make up, exports, what others read of the
/// page, its policy (under which every check is), folders, sharing (which a script plays). Of
/// shifts only Chromium tells. What is published runs on what all others have tested.
const INDIFFERENT: [&str; 9] = [
    "figures",
    "found",
    "hashes",
    "policy",
    "published",
    "sharing",
    "stability",
    "subpath",
    "twins",
];

/// The checks, gathered to be run in one engine.
pub struct Suite {
    lab: Lab,
    trials: Vec<Trial>,
    times: Times,
    // What the checks are about, and whether one of it is run in each engine.
    subjects: BTreeMap<String, bool>,
    // Why the next one can't be run in this engine.
    cannot: Option<&'static str>,
    // Whether the next one is run in each engine.
    everywhere: bool,
    // Whether the next one is about what is published.
    published: bool,
}

impl Suite {
    pub fn new(lab: Lab, times: Times) -> Self {
        Self {
            lab,
            trials: Vec::new(),
            times,
            subjects: BTreeMap::new(),
            cannot: None,
            everywhere: false,
            published: false,
        }
    }

    /// The engine that the checks are run in.
    pub fn engine(&self) -> Engine {
        self.lab.engine()
    }

    /// Says of the next check that it can't be run in that engine, and why.
    pub fn not_in(&mut self, engine: Engine, why: &'static str) -> &mut Self {
        if self.lab.engine() == engine {
            self.cannot = Some(why);
        }
        self
    }

    /// Says of the next check that its outcome is the engine's: it is run in each, others in Chromium.
    pub fn everywhere(&mut self) -> &mut Self {
        self.everywhere = true;
        self
    }

    /// Says of the next check that it is about what is published, whatever that says. All others are
    /// about the site that is tested: that of a report which stays as it is.
    pub fn published(&mut self) -> &mut Self {
        self.published = true;
        self
    }

    /// A check during which the browser has nothing to complain about.
    pub fn add<F>(&mut self, name: impl Into<String>, check: F)
    where
        F: AsyncFnOnce(&mut Page) -> Result<()> + Send + 'static,
    {
        self.add_expecting(name, &[], check);
    }

    /// A check during which the console may say what contains one of `expected`.
    pub fn add_expecting<F>(
        &mut self,
        name: impl Into<String>,
        expected: &'static [&'static str],
        check: F,
    ) where
        F: AsyncFnOnce(&mut Page) -> Result<()> + Send + 'static,
    {
        let lab = self.lab.clone();
        let everywhere = mem::take(&mut self.everywhere);
        let published = mem::take(&mut self.published);
        let name: String = name.into();
        let subject = name.split('/').next().unwrap_or_default().to_owned();
        *self.subjects.entry(subject).or_default() |= everywhere;
        let name = format!("{}{name}", lab.engine().prefix());
        let enough =
            !everywhere && lab.engine() != Engine::Chromium && std::env::var_os(ALL).is_none();
        let why = self.cannot.take().or(enough.then_some(ENOUGH));
        let (times, called) = (self.times.clone(), name.clone());
        let run = move || {
            let begun = Instant::now();
            let verdict = if published {
                lab.check_published(expected, check)
            } else {
                lab.check(expected, check)
            };
            times.took(called, begun.elapsed());
            verdict.map_err(Failed::from)
        };
        let trial = Trial::test(name, run);
        self.trials.push(match why {
            Some(why) => trial.with_kind(why).with_ignored_flag(true),
            None => trial,
        });
    }

    /// All of them.
    ///
    /// # Errors
    /// When none of a subject is run in each engine.
    pub fn into_trials(self) -> Result<Vec<Trial>> {
        let mut subjects = self.subjects.into_iter();
        let forgotten = subjects
            .find(|(subject, everywhere)| !everywhere && !INDIFFERENT.contains(&subject.as_str()));
        match forgotten {
            Some((subject, _)) => Err(format!("no check of {subject} runs in each engine").into()),
            None => Ok(self.trials),
        }
    }
}

/// Fails with the lines that a check found, if it found any; a script that runs wild is cut short.
pub fn none(what: &str, found: &serde_json::Value) -> Result<()> {
    let lines: Vec<String> = found
        .as_array()
        .into_iter()
        .flatten()
        .map(|line| {
            line.as_str()
                .map_or_else(|| line.to_string(), ToOwned::to_owned)
        })
        .collect();
    none_of(what, &lines)
}

/// The same for lines that are text already.
pub fn none_of(what: &str, lines: &[String]) -> Result<()> {
    if lines.is_empty() {
        return Ok(());
    }
    let shown: Vec<&str> = lines.iter().take(20).map(String::as_str).collect();
    Err(format!("{} {what}:\n  {}", lines.len(), shown.join("\n  ")).into())
}
