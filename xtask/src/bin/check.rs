//! `check DIR [--figures]`: validates a report package, or the newest of several; then, if asked, says of
//! each figure what was read. `cargo xtask check` builds and runs it.

use std::io::{IsTerminal, stderr};
use std::path::PathBuf;
use std::process::ExitCode;

use report::model::Report;

fn main() -> ExitCode {
    let arguments: Vec<_> = std::env::args_os().skip(1).collect();
    let (dir, figures) = match arguments.as_slice() {
        [dir] => (dir, false),
        [dir, option] if option == "--figures" => (dir, true),
        _ => {
            eprintln!("usage: check DIR [--figures]");
            return ExitCode::from(2);
        }
    };
    let color = stderr().is_terminal() && std::env::var_os("NO_COLOR").is_none();
    match report::load(&report::chosen(PathBuf::from(dir))) {
        Ok(checked) => {
            eprint!("{}", checked.warnings.render(color));
            if figures {
                print!("{}", report::emit::readings(checked.report));
            }
            println!("没有错误：{}", counts(checked.report));
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
        (report.areas.len(), "个领域"),
        (measures, "项举措"),
        (report.figures.len(), "条数据"),
        (report.plans.len(), "项部署"),
        (tasks, "项任务"),
        (report.groups().len(), "组框架"),
        (slots, "个席位"),
        (report.events.len(), "件事"),
        (report.lessons.len(), "条体会"),
        (report.references.len(), "个来源"),
        (report.source.sentences.len(), "句原文"),
    ]
    .map(|(count, name)| format!("{count} {name}"))
    .join("，")
}
