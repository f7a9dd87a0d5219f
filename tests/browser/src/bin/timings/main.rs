//! `timings`: how quick the page is, and whether that is within the budgets.
//!
//! Runs that are compared alternate, so that whatever else the machine does hits both; of each the
//! median counts. A budget that does not hold ends the program with an error, after everything was
//! measured and printed.

mod budget;
mod clicks;
mod interaction;
mod opening;
mod plain;
mod shift;

use std::process::ExitCode;

use browser_tests::{Lab, Result};

use budget::Budgets;

/// A browser may say anything while it is only timed; the tests are for that.
const EVERYTHING: [&str; 1] = [""];

fn main() -> ExitCode {
    match run() {
        Ok(budgets) => budgets.verdict(),
        Err(error) => {
            eprintln!("error: {error}");
            ExitCode::FAILURE
        }
    }
}

fn run() -> Result<Budgets> {
    let lab = Lab::open()?;
    let mut budgets = Budgets::default();
    let measured = all(&lab, &mut budgets);
    lab.close();
    measured.map(|()| budgets)
}

fn all(lab: &Lab, budgets: &mut Budgets) -> Result<()> {
    lab.check(&EVERYTHING, async |page| {
        opening::measure(page, budgets).await
    })?;
    lab.check(&EVERYTHING, async |page| {
        interaction::measure(page, budgets).await
    })?;
    lab.check(&EVERYTHING, async |page| {
        shift::measure(page, budgets).await
    })
}

/// The middle one; of two middle ones the larger.
fn median(mut times: Vec<f64>) -> f64 {
    times.sort_by(f64::total_cmp);
    times.get(times.len() / 2).copied().unwrap_or(f64::NAN)
}
