//! Other builds of the site, made of `dist/`: of another title, or with a script before all others.

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
    let dir = own_copy()?;
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

/// Writes it to a directory of its own with a script in every page that runs before anything else
/// there. It stands before the page's policy, which says nothing about what stands before it.
///
/// # Errors
/// When `dist/` is not as expected, or can't be copied.
pub fn beginning_with(script: &str) -> Result<PathBuf> {
    let dir = own_copy()?;
    let mut worker = fs::read_to_string(dir.join("sw.js"))?;
    let begun = begin(&dir, &format!("<script>{script}</script>"), &mut worker)?;
    fs::write(dir.join("sw.js"), worker)?;
    if begun == 0 {
        return Err("no page has a policy".into());
    }
    Ok(dir)
}

/// Writes it to a directory of its own with other content in the file whose name begins so.
///
/// # Errors
/// When there is no such file, or `dist/` can't be copied.
pub fn altered(beginning: &str, change: impl FnOnce(&str) -> String) -> Result<PathBuf> {
    let dir = own_copy()?;
    let whole = dir.join(beginning);
    let file = if whole.is_file() {
        whole
    } else {
        dir.join(named(&dir, beginning)?)
    };
    fs::write(&file, change(&fs::read_to_string(&file)?))?;
    Ok(dir)
}

/// Writes it to a directory of its own with that page in place of the one that it begins with.
///
/// # Errors
/// When `dist/` can't be copied.
pub fn with_page(page: &str) -> Result<PathBuf> {
    let dir = own_copy()?;
    fs::write(dir.join("index.html"), page)?;
    Ok(dir)
}

/// Puts the words before every page's policy, also in the worker's list; how many there were.
fn begin(dir: &Path, words: &str, worker: &mut String) -> Result<usize> {
    const POLICY: &str = "<meta http-equiv=\"Content-Security-Policy\"";
    let mut begun = 0;
    for entry in fs::read_dir(dir)? {
        let path = entry?.path();
        if path.is_dir() {
            begun += begin(&path, words, worker)?;
        } else if path.extension().is_some_and(|ending| ending == "html") {
            let old = fs::read_to_string(&path)?;
            let new = old.replacen(POLICY, &format!("{words}{POLICY}"), 1);
            fs::write(&path, &new)?;
            *worker = worker.replace(&sum(old.as_bytes()), &sum(new.as_bytes()));
            begun += usize::from(new != old);
        }
    }
    Ok(begun)
}

fn own_copy() -> Result<PathBuf> {
    static MADE: AtomicUsize = AtomicUsize::new(0);
    let number = MADE.fetch_add(1, Ordering::Relaxed);
    let name = format!("browser-tests-{}-build-{number}", std::process::id());
    let dir = std::env::temp_dir().join(name);
    copy(&dist(), &dir)?;
    Ok(dir)
}

/// Changes the file whose name begins so, names it anew, also in the worker's list; both names.
fn renamed(
    dir: &Path,
    beginning: &str,
    worker: &mut String,
    change: impl FnOnce(&str) -> String,
) -> Result<(String, String)> {
    let old_name = named(dir, beginning)?;
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

/// The file whose name begins so, of those that belong to the page in the report's own language:
/// others have files of the same kinds.
fn named(dir: &Path, beginning: &str) -> Result<String> {
    let names = || -> Result<Vec<String>> {
        let names =
            fs::read_dir(dir)?.filter_map(|entry| entry.ok()?.file_name().into_string().ok());
        Ok(names.collect())
    };
    let mut known = fs::read_to_string(dir.join("index.html"))?;
    for boot in names()?.iter().filter(|name| name.starts_with("boot-")) {
        if known.contains(boot) {
            known += &fs::read_to_string(dir.join(boot))?;
        }
    }
    names()?
        .into_iter()
        .find(|name| name.starts_with(beginning) && known.contains(name))
        .ok_or_else(|| format!("there is no {beginning}*").into())
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
