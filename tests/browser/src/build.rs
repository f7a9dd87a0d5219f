//! Another build of the site, made of `dist/` by changing its title.

use std::fs;
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicUsize, Ordering};

use sha2::{Digest, Sha256};

use crate::{Result, dist};

/// What the other build's title begins with.
pub const MARK: &str = "新版";

/// Writes it to a directory of its own: a changed page, and with it the scripts and the worker
/// that know their build.
///
/// # Errors
/// When `dist/` is not as expected, or can't be copied.
pub fn changed() -> Result<PathBuf> {
    static MADE: AtomicUsize = AtomicUsize::new(0);
    let number = MADE.fetch_add(1, Ordering::Relaxed);
    let name = format!("browser-tests-{}-build-{number}", std::process::id());
    let dir = std::env::temp_dir().join(name);
    copy(&dist(), &dir)?;

    let mut worker = fs::read_to_string(dir.join("sw.js"))?;
    let build = between(&worker, "const build = \"", "\"")?;
    let other: String = build.chars().rev().collect();
    worker = worker.replace(&build, &other);

    let keep = renamed(&dir, "keep-", &mut worker, |text| {
        text.replace(&build, &other)
    })?;
    let boot = renamed(&dir, "boot-", &mut worker, |text| {
        text.replace(&keep.0, &keep.1)
    })?;
    let page = dir.join("index.html");
    let old = fs::read_to_string(&page)?;
    let new = old
        .replace(&boot.0, &boot.1)
        .replace("<title>", &format!("<title>{MARK}"));
    fs::write(&page, &new)?;
    worker = worker.replace(&sum(old.as_bytes()), &sum(new.as_bytes()));
    fs::write(dir.join("sw.js"), worker)?;
    Ok(dir)
}

/// Changes the file whose name begins so, names it anew, also in the worker's list; both names.
fn renamed(
    dir: &Path,
    beginning: &str,
    worker: &mut String,
    change: impl FnOnce(&str) -> String,
) -> Result<(String, String)> {
    let mut names =
        fs::read_dir(dir)?.filter_map(|entry| entry.ok()?.file_name().into_string().ok());
    let old_name = names
        .find(|name| name.starts_with(beginning))
        .ok_or_else(|| format!("there is no {beginning}*"))?;
    let old = fs::read_to_string(dir.join(&old_name))?;
    let new = change(&old);
    let new_name = format!("{beginning}{}.js", &sum(new.as_bytes())[..16]);
    fs::remove_file(dir.join(&old_name))?;
    fs::write(dir.join(&new_name), &new)?;
    *worker = worker
        .replace(&old_name, &new_name)
        .replace(&sum(old.as_bytes()), &sum(new.as_bytes()));
    Ok((old_name, new_name))
}

/// All files but the compressed ones, which would have to be made anew.
fn copy(from: &Path, to: &Path) -> Result<()> {
    fs::create_dir_all(to)?;
    for entry in fs::read_dir(from)? {
        let path = entry?.path();
        let target = to.join(path.file_name().ok_or("an entry has a name")?);
        if path.is_dir() {
            copy(&path, &target)?;
        } else if !path
            .extension()
            .is_some_and(|ending| ending == "br" || ending == "gz")
        {
            fs::copy(&path, &target)?;
        }
    }
    Ok(())
}

fn between(text: &str, before: &str, after: &str) -> Result<String> {
    let rest = text.split_once(before).map(|(_, rest)| rest);
    let found = rest.and_then(|rest| Some(rest.split_once(after)?.0.to_owned()));
    found.ok_or_else(|| format!("no {before}").into())
}

fn sum(content: &[u8]) -> String {
    let bytes = Sha256::digest(content);
    bytes.iter().map(|byte| format!("{byte:02x}")).collect()
}
