use std::fmt;

/// Why a command stopped: what was being done, why it failed, and what a person can do about it.
#[derive(Debug, Clone)]
pub struct Failure {
    what: String,
    why: String,
    remedy: String,
}

impl Failure {
    /// `what` failed; the rest is added with [`because`](Self::because) and [`try_this`](Self::try_this).
    pub fn new(what: impl Into<String>) -> Self {
        Self {
            what: what.into(),
            why: String::new(),
            remedy: String::new(),
        }
    }

    /// The reason: most often the last lines that a program printed.
    #[must_use]
    pub fn because(mut self, why: impl fmt::Display) -> Self {
        self.why = why.to_string();
        self
    }

    /// What to do by hand.
    #[must_use]
    pub fn try_this(mut self, remedy: impl Into<String>) -> Self {
        self.remedy = remedy.into();
        self
    }

    /// The same in one line, for a summary.
    pub fn summary(&self) -> String {
        match self.why.lines().last() {
            Some(last) if !last.trim().is_empty() => format!("{}: {}", self.what, last.trim()),
            _ => self.what.clone(),
        }
    }
}

impl fmt::Display for Failure {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        // What editors are told is in Chinese, all of it.
        let is_chinese = self.what.starts_with(|first: char| !first.is_ascii());
        let (error, help) = match is_chinese {
            true => ("错误：", "说明："),
            false => ("error: ", "help: "),
        };
        writeln!(f, "{error}{}", self.what)?;
        for line in self.why.lines() {
            writeln!(f, "  | {line}")?;
        }
        if !self.remedy.is_empty() {
            writeln!(f, "{help}{}", self.remedy.replace('\n', "\n      "))?;
        }
        Ok(())
    }
}
