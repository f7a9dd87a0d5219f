//! `cargo xtask bench`: how heavy the site is, against the recorded baseline, and how quick.

mod baseline;
mod offline;
mod sizes;

use crate::command::{show, span};
use crate::failure::Failure;
use crate::project::{self, Project};
use crate::setup::{self, cargo};
use crate::site;

use std::time::Instant;

use baseline::Baseline;
use sizes::{Measured, Size};

/// Bytes of brotli that each part may weigh at most.
const BUDGETS: [(&str, u64); 7] = [
    // All of the program, for all languages: page, drawings, search and what is saved. The rail and the
    // sheet of the detail are 3 kB of it: without them every choice took its drawing out of sight. Another
    // kB each are exact decimals with their bounds, parts that a report may lack, what a figure belongs to
    // and of which kind it is, and what may be called the largest. So is what keeps rows and cards where they are;
    // and two are tables of a thousand rows: what passes a filter is looked for once, and rows come in frame
    // by frame (a key took six times as long, a sort ten times). And nine are cards and what a search finds as
    // typed views in place of HTML in strings. One more: a choice that ends with its step, the mark of the
    // number that a step's card tells, ratios, halves and what is expected.
    (sizes::WASM, 154_500),
    // With the names of all that comes when it is asked for, and what is said when it does not come; and
    // the calls by which a sheet is dragged and a place of the history kept. The names carry hashes, which
    // compress by some bytes better or worse with every change.
    (sizes::GLUE, 10_000),
    // The style sheet of paper, which no screen waits for.
    (sizes::CSS, 3_000),
    // The article and two layouts of each drawing are in it, of the night three, and a noun at every number
    // of the ring: what is here before any script runs. And at its end the edition that the Wasm reads,
    // 10 kB. The readers' sheets (large print, contrast), which were files of their own, stand in it so that
    // nothing flashes: 2.5 kB. Only the sums below bind a reader; this keeps the page within its share.
    (sizes::HTML, 58_800),
    // No program is fetched later, where formerly 115 kB were at the first zoom, search or save.
    (sizes::FIRST_LOAD, 225_500),
    (sizes::WITH_FONTS, 283_300),
    // All of the program once more, as JavaScript: old engines and sandboxed frames alone load it.
    (sizes::TWIN, 195_500),
];

/// What may not grow by more than [`GROWTH`] without a new baseline in the same commit.
const WATCHED: [&str; 2] = [sizes::WASM, sizes::FIRST_LOAD];

/// In per cent.
const GROWTH: u64 = 5;

/// Seconds that a site of [`REPORTS`] may take to build on two idle cores.
const ARCHIVE: u64 = 60;

/// Reports with a thousand figures and ten thousand sentences in all.
const REPORTS: &str = "50";

/// Builds a site of made-up reports, once more after the first time, which may compile; and says how long
/// that took.
pub fn archive(project: &Project) -> Result<(), Failure> {
    let tools = setup::for_site(project)?;
    show(cargo(project).args([
        "run",
        "--quiet",
        "--package",
        "xtask",
        "--features",
        "check",
        "--bin",
        "generate",
        project::GENERATED,
        REPORTS,
    ]))?;
    site::build_if_changed(project, &tools)?;
    let started = Instant::now();
    site::build_generated(project, &tools)?;
    let spent = started.elapsed();
    println!("{REPORTS} reports in {}, at most {ARCHIVE} s", span(spent));
    if spent.as_secs() > ARCHIVE {
        return Err(
            Failure::new("a site of many reports takes too long to build")
                .try_this("measure on two idle cores"),
        );
    }
    Ok(())
}

/// Measures and prints; with `record`, the sizes become the new baseline.
pub fn run(project: &Project, record: bool) -> Result<(), Failure> {
    let (tools, browsers) = setup::for_tests(project)?;
    site::build_if_changed(project, &tools)?;
    let measured = sizes::measure(&project.dist())?;
    if record {
        baseline::record(project, &measured)?;
        println!("Recorded {}", baseline::NAME);
    }
    let baseline = baseline::read(project)?;
    print_table(&measured, &baseline);
    let verdict = judge(&measured, &baseline).and(offline::holds(&project.dist()));
    let timings = if browsers.chromium {
        // It judges by its own budgets, those of time.
        show(cargo(project).args([
            "run",
            "--quiet",
            "--package",
            "browser-tests",
            "--bin",
            "timings",
        ]))
    } else {
        println!("no timings: there is no Chromium with its driver");
        Ok(())
    };
    verdict.and(timings)
}

/// The part of the bench that `cargo xtask test` runs: budgets and growth.
pub fn sizes_hold(project: &Project) -> Result<(), Failure> {
    let measured = sizes::measure(&project.dist())?;
    let baseline = baseline::read(project)?;
    print_table(&measured, &baseline);
    judge(&measured, &baseline).and(offline::holds(&project.dist()))
}

fn print_table(measured: &Measured, baseline: &Baseline) {
    println!(
        "{:<34} {:>10} {:>10} {:>10}  against the baseline (brotli)",
        "", "raw", "gzip", "brotli"
    );
    for (name, size) in measured.groups.iter().chain(&measured.files) {
        let Size { raw, gzip, brotli } = size;
        let change = match baseline.get(name) {
            None => "new".to_owned(),
            Some(old) if old.brotli == *brotli => String::new(),
            Some(old) => format!("{:+}", i128::from(*brotli) - i128::from(old.brotli)),
        };
        println!("{name:<34} {raw:>10} {gzip:>10} {brotli:>10}  {change}");
    }
}

/// Everything that is too heavy, in one message.
fn judge(measured: &Measured, baseline: &Baseline) -> Result<(), Failure> {
    let mut reasons = Vec::new();
    let weight = |name: &str| {
        measured
            .groups
            .iter()
            .find(|(group, _)| group == name)
            .map_or(0, |(_, size)| size.brotli)
    };
    for (name, budget) in BUDGETS {
        if weight(name) > budget {
            reasons.push(format!(
                "{name}: {} B of brotli, over its budget of {budget} B",
                weight(name)
            ));
        }
    }
    for name in WATCHED {
        let now = weight(name);
        match baseline.get(name) {
            None => reasons.push(format!("{name}: not in {}", baseline::NAME)),
            Some(old) if now * 100 > old.brotli * (100 + GROWTH) => {
                reasons.push(format!(
                    "{name}: {now} B of brotli, over {GROWTH} % more than the recorded {} B",
                    old.brotli
                ));
            }
            Some(_) => {}
        }
    }
    if reasons.is_empty() {
        return Ok(());
    }
    Err(Failure::new("the site has become too heavy").because(reasons.join("\n")).try_this(
        "make it lighter; where growth within the budgets is meant, `cargo xtask bench --record` and commit the baseline with it",
    ))
}

#[cfg(test)]
mod tests {
    use super::{BUDGETS, judge, sizes};
    use sizes::{Measured, Size};

    fn site(wasm: u64) -> Measured {
        let size = |brotli| Size {
            raw: brotli * 3,
            gzip: brotli * 2,
            brotli,
        };
        Measured {
            groups: vec![
                (sizes::WASM.into(), size(wasm)),
                (sizes::FIRST_LOAD.into(), size(wasm + 20_000)),
                (sizes::WITH_FONTS.into(), size(wasm + 70_000)),
            ],
            files: vec![],
        }
    }

    #[test]
    fn growth_within_five_per_cent_passes_and_more_does_not() {
        let recorded = site(60_000).groups.into_iter().collect();
        assert!(judge(&site(63_000), &recorded).is_ok());
        let failure = judge(&site(63_001), &recorded).unwrap_err().to_string();
        assert!(
            failure.contains("Wasm: 63001 B of brotli, over 5 % more"),
            "{failure}"
        );
    }

    #[test]
    fn budgets_hold_whatever_the_baseline_says() {
        let judged = |wasm| judge(&site(wasm), &site(wasm).groups.into_iter().collect());
        let [wasm, first_load, with_fonts] = [sizes::WASM, sizes::FIRST_LOAD, sizes::WITH_FONTS]
            .map(|name| {
                BUDGETS
                    .into_iter()
                    .find(|budget| budget.0 == name)
                    .unwrap()
                    .1
            });
        assert!(judged(wasm).is_ok());
        let failure = judged(wasm + 1).unwrap_err().to_string();
        let over = |budget: u64| format!("over its budget of {budget} B");
        assert!(failure.contains(&over(wasm)), "{failure}");
        assert!(!failure.contains(&over(first_load)), "{failure}");
        // What `site` adds to the Wasm keeps both sums over theirs.
        let failure = judged(with_fonts).unwrap_err().to_string();
        assert!(failure.contains(&over(first_load)), "{failure}");
        assert!(failure.contains(&over(with_fonts)), "{failure}");
    }

    #[test]
    fn a_missing_baseline_is_said() {
        let failure = judge(&site(1_000), &Default::default())
            .unwrap_err()
            .to_string();
        assert!(failure.contains("Wasm: not in"), "{failure}");
    }
}
