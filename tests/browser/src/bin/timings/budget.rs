//! What may be used up, and whether it was.

use std::process::ExitCode;

/// The budgets that did not hold.
#[derive(Default)]
pub struct Budgets {
    broken: Vec<String>,
}

impl Budgets {
    /// `used` may be `budget` at most; what is not a number is more than any budget.
    pub fn hold(&mut self, what: &str, used: f64, budget: f64, unit: &str) {
        let holds = used <= budget;
        if !holds {
            self.broken.push(format!(
                "{what}: {used:.2}{unit}, over its budget of {budget}{unit}"
            ));
        }
    }

    /// Says which did not hold.
    pub fn verdict(self) -> ExitCode {
        if self.broken.is_empty() {
            return ExitCode::SUCCESS;
        }
        eprintln!(
            "\nerror: the page is too slow\n  {}",
            self.broken.join("\n  ")
        );
        ExitCode::FAILURE
    }
}
