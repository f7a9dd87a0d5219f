use std::fs;
use std::path::{Path, PathBuf};

use crate::failure::Failure;

/// Where the site is built that tests are about, from the root.
pub const FROZEN: &str = "target/frozen";

/// Where the site with several reports goes, for tests.
pub const ARCHIVE: &str = "target/archive";
/// Where sites of single reports go.
pub const SITES: &str = "target/sites";

/// The repository's places.
pub struct Project {
    /// Its root.
    pub root: PathBuf,
}

/// Where made-up reports go, to measure by.
pub const GENERATED: &str = "target/generated";

impl Project {
    /// The repository that this xtask belongs to.
    pub fn find() -> Self {
        // Cargo sets the variable at run time too, so a moved clone needs no rebuild.
        let here = std::env::var_os("CARGO_MANIFEST_DIR")
            .map_or_else(|| PathBuf::from(env!("CARGO_MANIFEST_DIR")), PathBuf::from);
        let root = here.parent().map_or(here.clone(), Path::to_path_buf);
        Self { root }
    }

    /// Where Trunk puts the site.
    pub fn dist(&self) -> PathBuf {
        self.root.join("dist")
    }

    /// The site that tests are about.
    pub fn archive(&self) -> PathBuf {
        self.root.join(ARCHIVE)
    }

    /// Where the site that browser tests are about goes.
    pub fn frozen(&self) -> PathBuf {
        self.root.join(FROZEN)
    }

    /// What xtask remembers between runs; may be deleted at any time.
    pub fn notes(&self) -> PathBuf {
        self.root.join("target/xtask")
    }

    /// The whole output of a program whose progress alone is shown.
    pub fn log(&self, name: &str) -> PathBuf {
        self.notes().join("logs").join(format!("{name}.log"))
    }
}

/// Writes a file and the directories above it.
pub fn write(path: &Path, text: &str) -> Result<(), Failure> {
    let parent = path.parent().unwrap_or(Path::new("."));
    fs::create_dir_all(parent)
        .and_then(|()| fs::write(path, text))
        .map_err(|error| Failure::new(format!("can't write {}", path.display())).because(error))
}
