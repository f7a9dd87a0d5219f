//! Which tests failed and why, from what a test runner prints of them.

/// Of what a test says, as much as is repeated in the summary.
const LINES: usize = 4;

/// Tests that failed, each with the first lines of its reason.
#[derive(Debug, Default, Clone, PartialEq, Eq)]
pub struct Failed {
    tests: Vec<(String, Vec<String>)>,
    /// Whether the lines that come are about the last of them.
    open: bool,
}

impl Failed {
    /// Takes in a line: `---- name ----`, with `stdout` behind the name in Rust's own runner, begins
    /// what one test says; the list of all names ends it.
    pub fn read(&mut self, line: &str) {
        if let Some(name) = heading(line) {
            self.tests.push((name.to_owned(), Vec::new()));
            self.open = true;
        } else if line.trim() == "failures:" {
            self.open = false;
        } else if self.open
            && !line.trim().is_empty()
            && let Some((_, reason)) = self.tests.last_mut()
            && reason.len() < LINES
        {
            reason.push(line.trim_end().to_owned());
        }
    }

    /// What the summary says of them.
    pub fn lines(&self) -> impl Iterator<Item = String> {
        self.tests.iter().flat_map(|(name, reason)| {
            let reason = reason.iter().map(|line| format!("      {line}"));
            std::iter::once(format!("  failed: {name}")).chain(reason)
        })
    }
}

fn heading(line: &str) -> Option<&str> {
    let name = line.trim().strip_prefix("---- ")?.strip_suffix(" ----")?;
    Some(name.strip_suffix(" stdout").unwrap_or(name))
}

#[cfg(test)]
mod tests {
    use super::Failed;

    #[test]
    fn each_is_named_with_the_beginning_of_its_reason() {
        let mut failed = Failed::default();
        let printed = "
test one ... ok

failures:

---- webkit/offline/goes back ----
waited 5000 ms for it to be gone

---- suite::counts stdout ----

thread 'suite::counts' panicked at src/suite.rs:3:5:
assertion failed
left
right
a fifth line


failures:
    webkit/offline/goes back
    suite::counts

test result: FAILED. 1 passed; 2 failed; 0 ignored; 0 measured; 0 filtered out";
        for line in printed.lines() {
            failed.read(line);
        }
        assert_eq!(
            failed.lines().collect::<Vec<_>>(),
            [
                "  failed: webkit/offline/goes back",
                "      waited 5000 ms for it to be gone",
                "  failed: suite::counts",
                "      thread 'suite::counts' panicked at src/suite.rs:3:5:",
                "      assertion failed",
                "      left",
                "      right",
            ]
        );
    }

    #[test]
    fn nothing_failed_says_nothing() {
        let mut failed = Failed::default();
        failed.read("test one ... ok");
        assert_eq!(failed.lines().count(), 0);
    }
}
