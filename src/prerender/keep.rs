//! Reading without a network: `sw.js`, and the script by which a page asks for it.

use super::{
    assets::Assets,
    bundle, manifest,
    staging::{Staging, hash},
};
use std::{fmt::Write, io};

/// A build, known by what its readers get.
pub struct Keep {
    /// Its name: pages and workers tell by it whether they belong together.
    build: String,
    /// The page's script; empty in a developer's build, where everything changes all the time.
    pub script: String,
}

impl Keep {
    /// Names the build by `page` and by everything else that is kept, and writes the page's
    /// script. The page comes without its start script, which names this one.
    ///
    /// # Errors
    /// When a file cannot be read or written.
    pub fn prepare(staging: &Staging, assets: &Assets, page: &str) -> io::Result<Self> {
        if !staging.release {
            return Ok(Self {
                build: String::new(),
                script: String::new(),
            });
        }
        // The scripts themselves belong to the build, before its name is in them.
        let mut parts = page.to_owned() + &bundle::keep("") + &bundle::worker("", &[]);
        parts += &bundle::site("", "", "", "");
        for (name, sum) in kept(staging, assets, "")? {
            let _ = writeln!(parts, "{sum} {name}");
        }
        let build = hash(parts.as_bytes())[..16].to_owned();
        let script = staging.write_hashed("keep", "js", bundle::keep(&build).as_bytes())?;
        Ok(Self { build, script })
    }

    /// Writes the worker; everything that it keeps must have been written before.
    ///
    /// # Errors
    /// As [`Keep::prepare`].
    pub fn write(&self, staging: &Staging, assets: &Assets) -> io::Result<()> {
        if !staging.release {
            return Ok(());
        }
        let files = kept(staging, assets, &self.script)?;
        staging.write("sw.js", bundle::worker(&self.build, &files).as_bytes())
    }
}

/// What is kept, with its SHA-256: the pages, what they run, the data. Not what other programs
/// ask for (pictures for sharing, pages for hosts), nor the same things in other forms.
fn kept(staging: &Staging, assets: &Assets, script: &str) -> io::Result<Vec<(String, String)>> {
    let run = [
        assets.style.as_str(),
        &assets.print,
        &assets.boot,
        script,
        &assets.glue,
        &assets.wasm,
        &assets.draw,
        &assets.icon,
        &assets.font,
        manifest::NAME,
    ];
    let is_kept = |name: &str| {
        run.contains(&name)
            || name.starts_with("data/")
            || name == "index.html"
            || name.ends_with("/index.html")
    };
    let files = staging.files()?.into_iter();
    files
        // Trunk's own index.html is there until the page is written over it.
        .filter(|name| is_kept(name) && !(script.is_empty() && name == "index.html"))
        .map(|name| {
            let sum = hash(&staging.read_bytes(&name)?);
            Ok((name, sum))
        })
        .collect()
}
