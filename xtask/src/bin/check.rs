//! `check DIR`: validates a report package, or the newest of several. `cargo xtask check` builds and runs it.

use std::io::{IsTerminal, stderr};
use std::path::PathBuf;
use std::process::ExitCode;

use report::model::Report;

fn main() -> ExitCode {
    let Some(dir) = std::env::args_os().nth(1) else {
        eprintln!("usage: check DIR");
        return ExitCode::from(2);
    };
    let color = stderr().is_terminal() && std::env::var_os("NO_COLOR").is_none();
    let dir = PathBuf::from(dir);
    let of_several = !dir.join("article.txt").exists();
    let newest = of_several.then(|| report::newest(&dir).ok()).flatten();
    match report::load(&newest.unwrap_or(dir)) {
        Ok(checked) => {
            eprint!("{}", checked.warnings.render(color));
            println!("ok: {}", counts(checked.report));
            ExitCode::SUCCESS
        }
        Err(diagnostics) => {
            eprint!("{}", diagnostics.render(color));
            ExitCode::FAILURE
        }
    }
}

fn counts(report: &Report) -> String {
    let measures: usize = report.areas.iter().map(|area| area.measures.len()).sum();
    let tasks: usize = report.plans.iter().map(|plan| plan.tasks.len()).sum();
    let slots: usize = report.groups().iter().map(|group| group.slots.len()).sum();
    [
        (report.areas.len(), "areas"),
        (measures, "measures"),
        (report.figures.len(), "figures"),
        (report.plans.len(), "plans"),
        (tasks, "tasks"),
        (report.groups().len(), "groups"),
        (slots, "slots"),
        (report.events.len(), "events"),
        (report.lessons.len(), "lessons"),
        (report.references.len(), "references"),
        (report.source.sentences.len(), "sentences"),
    ]
    .map(|(count, name)| format!("{count} {name}"))
    .join(", ")
}
