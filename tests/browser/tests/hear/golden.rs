use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

use browser_tests::Result;

use crate::ways::WAYS;

/// What was said on each way when somebody last listened.
pub struct Golden {
    blocks: BTreeMap<String, String>,
    renews: bool,
}

impl Golden {
    /// Reads the file; where it is to be renewed, it may be missing.
    pub fn read() -> Result<Self> {
        let renews = std::env::var_os("UPDATE_GOLDEN").is_some();
        let text = match fs::read_to_string(file()) {
            Err(_) if renews => String::new(),
            text => text.map_err(|error| format!("{}: {error}", file().display()))?,
        };
        let blocks = text.split("\n\n").filter_map(|block| {
            let (name, lines) = block.trim_start().split_once('\n')?;
            Some((name.to_owned(), format!("{}\n", lines.trim_end())))
        });
        Ok(Self {
            blocks: blocks.collect(),
            renews,
        })
    }

    /// Fails with every line that is said otherwise.
    pub fn compare(&mut self, way: &str, said: String) -> Result<()> {
        if self.renews {
            self.blocks.insert(way.to_owned(), said);
            return Ok(());
        }
        let was = self.blocks.get(way).map_or("", String::as_str);
        if was == said {
            return Ok(());
        }
        let pairs = said.lines().zip(was.lines().chain(std::iter::repeat("")));
        let other = pairs.filter(|(is, was)| is != was);
        let told: Vec<String> = other
            .map(|(is, was)| format!("{}\n  instead of {}", is.trim(), was.trim()))
            .collect();
        Err(format!("is heard otherwise:\n{}", told.join("\n")).into())
    }

    /// Writes the file, where it is to be renewed; ways that were not gone stay as they were.
    pub fn write(&self) -> Result<()> {
        if !self.renews {
            return Ok(());
        }
        let blocks = WAYS.iter().filter_map(|way| {
            let lines = self.blocks.get(way.name)?;
            Some(format!("{}\n{lines}", way.name))
        });
        let blocks: Vec<String> = blocks.collect();
        Ok(fs::write(file(), blocks.join("\n"))?)
    }
}

fn file() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("golden/spoken.txt")
}
