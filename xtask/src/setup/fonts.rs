use std::process::Command;

use super::system_packages;
use crate::command::text;
use crate::project::Project;

/// Chinese fonts, without which pictures show boxes; tests still run without.
pub fn ensure(project: &Project) {
    let listed = text(Command::new("fc-list").args([":lang=zh-cn", "family"]));
    let there = system_packages::is_installed("fonts-noto-cjk")
        || listed.is_some_and(|families| !families.is_empty())
        || cfg!(any(target_os = "macos", windows));
    if !there
        && let Err(failure) =
            system_packages::install(project, &["fonts-noto-cjk"], "about 20 s, once")
    {
        eprint!("{failure}");
        eprintln!("      going on without; Chinese characters may show as boxes in pictures");
    }
}
