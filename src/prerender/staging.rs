//! The directory that becomes `dist/`.

use super::ascii;
use sha2::{Digest, Sha256};
use std::{
    borrow::Cow,
    env, fs, io,
    path::{Path, PathBuf},
};

/// The byte order mark: what begins with it is UTF-8.
pub const MARK: &str = "\u{FEFF}";

/// A directory being completed. Paths are relative to it, with `/`.
pub struct Staging {
    root: PathBuf,
    /// Whether Trunk builds for a reader (`release`) or for a developer who reloads.
    pub release: bool,
}

impl Staging {
    /// The directory of the running Trunk build.
    ///
    /// # Errors
    /// When this is not run by Trunk.
    pub fn of_trunk() -> io::Result<Self> {
        let root = env::var_os("TRUNK_STAGING_DIR").map(PathBuf::from).ok_or_else(|| {
            io::Error::other("TRUNK_STAGING_DIR is not set. Run `trunk build --release`; it calls this by itself.")
        })?;
        let release = env::var("TRUNK_PROFILE").is_ok_and(|profile| profile == "release");
        Ok(Staging { root, release })
    }

    /// Reads a text file.
    ///
    /// # Errors
    /// When it is missing or no UTF-8; the message names it.
    pub fn read(&self, path: &str) -> io::Result<String> {
        fs::read_to_string(self.root.join(path)).map_err(named(path))
    }

    /// Writes a file and the directories above it.
    ///
    /// # Errors
    /// When that is not possible; the message names it.
    pub fn write(&self, path: &str, content: &[u8]) -> io::Result<()> {
        let target = self.root.join(path);
        if let Some(parent) = target.parent() {
            fs::create_dir_all(parent).map_err(named(path))?;
        }
        fs::write(target, content).map_err(named(path))
    }

    /// Writes an HTML page. The mark at its beginning says that it is UTF-8, and counts for more than
    /// what a server says, which may be another for all of its pages.
    ///
    /// # Errors
    /// As [`Staging::write`].
    pub fn write_page(&self, path: &str, html: &str) -> io::Result<()> {
        self.write(path, [MARK, html].concat().as_bytes())
    }

    /// Writes a file under a name that carries its hash, and returns that name:
    /// (`style`, `css`) → `style-0123456789abcdef.css`. Such a file may be cached for ever. Scripts
    /// and style sheets are written in ASCII.
    ///
    /// # Errors
    /// As [`Staging::write`].
    pub fn write_hashed(&self, stem: &str, extension: &str, content: &[u8]) -> io::Result<String> {
        let content = match extension {
            "js" => Cow::from(ascii::script(content)),
            "css" => Cow::from(ascii::style(content)),
            _ => Cow::from(content),
        };
        let name = format!("{stem}-{}.{extension}", &hash(&content)[..16]);
        self.write(&name, &content)?;
        Ok(name)
    }

    /// Removes a file.
    ///
    /// # Errors
    /// When it is missing; the message names it.
    pub fn remove(&self, path: &str) -> io::Result<()> {
        fs::remove_file(self.root.join(path)).map_err(named(path))
    }

    /// All files, sorted.
    ///
    /// # Errors
    /// When a directory cannot be read.
    pub fn files(&self) -> io::Result<Vec<String>> {
        let mut files = Vec::new();
        walk(&self.root, "", &mut files)?;
        files.sort();
        Ok(files)
    }

    /// Reads any file.
    ///
    /// # Errors
    /// When it is missing; the message names it.
    pub fn read_bytes(&self, path: &str) -> io::Result<Vec<u8>> {
        fs::read(self.root.join(path)).map_err(named(path))
    }
}

/// SHA-256 in lower-case hex.
pub fn hash(content: &[u8]) -> String {
    digest(content)
        .iter()
        .map(|byte| format!("{byte:02x}"))
        .collect()
}

/// SHA-256 as bytes.
pub fn digest(content: &[u8]) -> [u8; 32] {
    Sha256::digest(content).into()
}

fn walk(directory: &Path, prefix: &str, files: &mut Vec<String>) -> io::Result<()> {
    for entry in fs::read_dir(directory)? {
        let entry = entry?;
        let name = format!("{prefix}{}", entry.file_name().to_string_lossy());
        if entry.file_type()?.is_dir() {
            walk(&entry.path(), &format!("{name}/"), files)?;
        } else {
            files.push(name);
        }
    }
    Ok(())
}

fn named(path: &str) -> impl FnOnce(io::Error) -> io::Error + '_ {
    move |error| io::Error::new(error.kind(), format!("{path}: {error}"))
}
