//! `seal DIR [--compared CODE]`: shows what a person has to compare before a report is sealed; with the
//! code that stands below it, seals. `cargo xtask seal` builds and runs it.

use report::package::Package;
use report::seal::{Comparison, comparison};
use std::io::{IsTerminal, stderr};
use std::path::{Path, PathBuf};
use std::process::ExitCode;

fn main() -> ExitCode {
    let arguments: Vec<_> = std::env::args_os().skip(1).collect();
    let (dir, code) = match arguments.as_slice() {
        [dir] => (dir, None),
        [dir, option, code] if option == "--compared" => (dir, Some(code.to_string_lossy())),
        _ => {
            eprintln!("用法：seal 文件夹 [--compared 代码]");
            return ExitCode::from(2);
        }
    };
    let folder = report::chosen(PathBuf::from(dir));
    let color = stderr().is_terminal() && std::env::var_os("NO_COLOR").is_none();
    let package = Package::read(&folder).map_err(|error| report::no_directory(&folder, &error));
    let found = package.and_then(|package| comparison(&package));
    let comparison = match found {
        Ok(comparison) if comparison.summary.is_empty() => {
            println!("没有要核对的：原文、出处、来源都有核对印记");
            return write(&folder, &comparison);
        }
        Ok(comparison) => comparison,
        Err(diagnostics) => {
            eprint!("{}", diagnostics.render(color));
            eprintln!("核对印记最后才写：先把以上各处改好");
            return ExitCode::FAILURE;
        }
    };
    match code {
        Some(code) if code == comparison.code => write(&folder, &comparison),
        code => {
            print!("{}", comparison.summary);
            let name = folder.file_name().unwrap_or(folder.as_os_str());
            let name = name.display();
            let command = format!("cargo xtask seal {name} --compared {}", comparison.code);
            if code.is_some() {
                eprintln!("这不是以上内容的确认码：给出它之后，内容又改过");
            }
            println!("以上各项都与来源逐字对照过，再运行：{command}");
            ExitCode::from(u8::from(code.is_some()))
        }
    }
}

fn write(folder: &Path, comparison: &Comparison) -> ExitCode {
    for (name, content) in &comparison.files {
        let path = folder.join(name);
        if let Err(error) = std::fs::write(&path, content) {
            eprintln!("{} 写不进去：{error}", path.display());
            return ExitCode::FAILURE;
        }
        println!("写好了 {}", path.display());
    }
    ExitCode::SUCCESS
}
