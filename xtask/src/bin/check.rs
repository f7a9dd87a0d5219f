//! `check DIR [--figures]`: validates a report package, or all in a directory; then, if asked, says of each
//! figure what was read. `cargo xtask check` builds and runs it.

use std::io::{IsTerminal, stderr};
use std::path::{Path, PathBuf};
use std::process::ExitCode;

use report::archive::{folders, name};
use report::model::Report;

fn main() -> ExitCode {
    let arguments: Vec<_> = std::env::args_os().skip(1).collect();
    let (dir, figures) = match arguments.as_slice() {
        [dir] => (dir, false),
        [dir, option] if option == "--figures" => (dir, true),
        _ => {
            eprintln!("用法：check 文件夹 [--figures]");
            return ExitCode::from(2);
        }
    };
    let color = stderr().is_terminal() && std::env::var_os("NO_COLOR").is_none();
    let Told {
        wrong,
        right,
        is_right,
    } = check(&PathBuf::from(dir), figures, color);
    eprint!("{wrong}");
    print!("{right}");
    ExitCode::from(u8::from(!is_right))
}

/// What is said of some reports.
struct Told {
    /// What is wrong with them, and what somebody should look at.
    wrong: String,
    right: String,
    is_right: bool,
}

/// Checks a report, or each of those in a directory: what is wrong with one hides nothing of the others.
fn check(dir: &Path, figures: bool, color: bool) -> Told {
    let mut told = Told {
        wrong: String::new(),
        right: String::new(),
        is_right: true,
    };
    let folders = match folders(dir) {
        Ok(folders) => folders,
        // What a folder without an article lacks is said of it.
        Err(_) => vec![dir.to_owned()],
    };
    let mut broken = Vec::new();
    for folder in &folders {
        match report::load(folder) {
            Ok(checked) => {
                told.wrong += &checked.warnings.render(color);
                if figures {
                    told.right += &report::emit::readings(checked.report);
                }
                let of = match folders.len() {
                    1 => String::new(),
                    _ => format!("{}：", name(folder)),
                };
                told.right += &format!("{of}没有错误：{}\n", counts(checked.report));
            }
            Err(diagnostics) => {
                told.wrong += &diagnostics.render(color);
                broken.push(name(folder));
            }
        }
    }
    told.is_right = broken.is_empty();
    if folders.len() > 1 && !told.is_right {
        let right = folders.len() - broken.len();
        let others = match right {
            0 => String::new(),
            _ => format!("；其余 {right} 份没有错误"),
        };
        told.wrong += &format!("有错误的报告：{}{others}\n", broken.join("、"));
    }
    told
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

#[cfg(test)]
mod tests {
    use super::check;
    use std::fs;
    use std::path::Path;

    #[test]
    fn a_broken_report_is_named_and_the_others_still_check() {
        let reports = std::env::temp_dir().join(format!("xtask-check-{}", std::process::id()));
        let from = Path::new(env!("CARGO_MANIFEST_DIR")).join("../tests/fixtures/bare/2031");
        for year in ["2031", "2032", "2033"] {
            fs::create_dir_all(reports.join(year)).unwrap();
            for entry in fs::read_dir(&from).unwrap() {
                let path = entry.unwrap().path();
                fs::copy(&path, reports.join(year).join(path.file_name().unwrap())).unwrap();
            }
        }
        let told = check(&reports, false, false);
        assert!(told.is_right && told.wrong.is_empty(), "{}", told.wrong);
        let lines: Vec<_> = told
            .right
            .lines()
            .map(|line| &line[.."2031：没有".len()])
            .collect();
        assert_eq!(lines, ["2031：没有", "2032：没有", "2033：没有"]);

        let figures = reports.join("2032/figures.toml");
        let text = fs::read_to_string(&figures)
            .unwrap()
            .replace("text = \"12公里\"", "text = \"13公里\"");
        fs::write(&figures, text).unwrap();
        let told = check(&reports, false, false);
        assert!(
            !told.is_right && told.wrong.contains("2032/figures.toml:4:8"),
            "{}",
            told.wrong
        );
        assert!(
            told.wrong
                .ends_with("有错误的报告：2032；其余 2 份没有错误\n"),
            "{}",
            told.wrong
        );
        assert_eq!(told.right.lines().count(), 2);
        // One alone is asked for by its folder.
        let told = check(&reports.join("2033"), false, false);
        assert!(
            told.is_right && told.right.starts_with("没有错误"),
            "{}",
            told.right
        );
        fs::remove_dir_all(&reports).unwrap();
        assert!(check(&reports, false, false).wrong.contains("没有目录"));
    }
}
