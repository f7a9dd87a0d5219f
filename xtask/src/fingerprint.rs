//! One number for the content of many files, to know whether anything changed since.

use std::fs;
use std::hash::{DefaultHasher, Hasher};
use std::io;
use std::path::{Path, PathBuf};

/// A hash of the names and contents of all files under `root`, without those that `skip` names
/// (paths relative to `root`, with `/`).
pub fn of_tree(root: &Path, skip: &dyn Fn(&str) -> bool) -> io::Result<u64> {
    let mut files = Vec::new();
    collect(root, root, skip, &mut files)?;
    files.sort();
    let mut hasher = DefaultHasher::new();
    for (name, path) in files {
        let content = fs::read(path)?;
        hasher.write(name.as_bytes());
        hasher.write_usize(content.len());
        hasher.write(&content);
    }
    Ok(hasher.finish())
}

fn collect(
    root: &Path,
    dir: &Path,
    skip: &dyn Fn(&str) -> bool,
    files: &mut Vec<(String, PathBuf)>,
) -> io::Result<()> {
    for entry in fs::read_dir(dir)? {
        let path = entry?.path();
        let name = path
            .strip_prefix(root)
            .unwrap_or(&path)
            .to_string_lossy()
            .replace('\\', "/");
        if skip(&name) {
            continue;
        }
        if path.is_dir() {
            collect(root, &path, skip, files)?;
        } else if path.is_file() {
            files.push((name, path));
        }
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::of_tree;
    use std::fs;

    #[test]
    fn any_change_changes_it_and_skipped_files_do_not() {
        let root = std::env::temp_dir().join(format!("xtask-print-{}", std::process::id()));
        fs::create_dir_all(root.join("src/deep")).unwrap();
        fs::create_dir_all(root.join("target")).unwrap();
        fs::write(root.join("src/deep/a.rs"), "1").unwrap();
        let now = || of_tree(&root, &|name| name == "target").unwrap();

        let first = now();
        fs::write(root.join("target/x"), "noise").unwrap();
        assert_eq!(now(), first);
        fs::write(root.join("src/deep/a.rs"), "2").unwrap();
        let second = now();
        assert_ne!(second, first);
        fs::rename(root.join("src/deep/a.rs"), root.join("src/deep/b.rs")).unwrap();
        assert_ne!(now(), second);
        fs::remove_dir_all(root).unwrap();
    }
}
