//! `new DIR ARTICLE`: a new report's folder from an article. `cargo xtask new` builds and runs it.

use report::package::reason;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::ExitCode;

fn main() -> ExitCode {
    let arguments: Vec<_> = std::env::args_os().skip(1).map(PathBuf::from).collect();
    let [folder, article] = arguments.as_slice() else {
        eprintln!("用法：new 文件夹 原文");
        return ExitCode::from(2);
    };
    match make(folder, article) {
        Ok(()) => ExitCode::SUCCESS,
        Err(reason) => {
            eprintln!("{reason}");
            ExitCode::FAILURE
        }
    }
}

fn make(folder: &Path, article: &Path) -> Result<(), String> {
    let name = folder.file_name().unwrap_or_default().to_string_lossy();
    let is_plain = |byte: u8| byte.is_ascii_lowercase() || byte.is_ascii_digit() || byte == b'-';
    if name.is_empty() || !name.bytes().all(is_plain) {
        return Err(format!(
            "名称「{name}」会出现在网址里：只用小写英文字母、数字和 -，如 2031、some-district-2031"
        ));
    }
    let shown = folder.display();
    if folder.exists() {
        return Err(format!(
            "{shown} 已经有了，没有改动：换一个名称，或先移走它"
        ));
    }
    let bytes = fs::read(article)
        .map_err(|error| format!("原文 {} 读不出来：{}", article.display(), reason(&error)))?;
    let proposal = report::propose(&bytes)?;
    let written = fs::create_dir_all(folder).and_then(|()| {
        let mut files = proposal.files.iter();
        files.try_for_each(|(name, content)| fs::write(folder.join(name), content))
    });
    written.map_err(|error| format!("{shown} 写不进去：{}", reason(&error)))?;
    for line in &proposal.told {
        println!("{line}");
    }
    let names: Vec<_> = proposal.files.iter().map(|(name, _)| *name).collect();
    println!("写好了 {shown}：{}", names.join("、"));
    let found = match report::load(folder) {
        Ok(_) => return Ok(()),
        Err(found) => found,
    };
    println!(
        "还有 {} 处要你定，逐处看：cargo xtask check {name}",
        found.errors()
    );
    Ok(())
}
