use browser_tests::{Engine, Lab, Page, Result};
use libtest_mimic::{Failed, Trial};

/// The checks, gathered to be run in one engine.
pub struct Suite {
    lab: Lab,
    trials: Vec<Trial>,
    // Why the next one can't be run in this engine.
    cannot: Option<&'static str>,
}

impl Suite {
    pub fn new(lab: Lab) -> Self {
        Self {
            lab,
            trials: Vec::new(),
            cannot: None,
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
        let name = format!("{}{}", lab.engine().prefix(), name.into());
        let run = move || lab.check(expected, check).map_err(Failed::from);
        let trial = Trial::test(name, run);
        self.trials.push(match self.cannot.take() {
            Some(why) => trial.with_kind(why).with_ignored_flag(true),
            None => trial,
        });
    }

    pub fn into_trials(self) -> Vec<Trial> {
        self.trials
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
