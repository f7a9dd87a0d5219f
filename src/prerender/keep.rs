//! Reading without a network: `sw.js`, and the script by which a page asks for it.

use super::{
    Edition,
    assets::Assets,
    bundle::{self, Summed},
    exports, manifest, page, parallel,
    staging::{Staging, hash},
};
use crate::language::{Language, speaking};
use std::{collections::BTreeSet, fmt::Write, io};

/// A build, known by what its readers get.
pub struct Keep {
    /// Its name: pages and workers tell by it whether they belong together.
    build: String,
    /// The script of each language's page, none in a developer's build, where everything changes
    /// all the time.
    scripts: Vec<(Language, String)>,
}

impl Keep {
    /// Names the build by its pages and by everything else that is kept, and writes the pages'
    /// script. The pages come without their start scripts, which name this one.
    ///
    /// # Errors
    /// When a file cannot be read or written.
    pub fn prepare(staging: &Staging, editions: &[Edition]) -> io::Result<Self> {
        if !staging.release {
            return Ok(Self {
                build: String::new(),
                scripts: Vec::new(),
            });
        }
        // The scripts themselves belong to the build, before its name is in them.
        let mut parts = bundle::keep("") + &bundle::worker("", &[], &[]);
        parts += &bundle::site("", &Default::default(), "");
        let own = parallel::map(editions, |edition| {
            let mut parts = hash(edition.render().as_bytes()) + &edition.assets.fallback;
            for (name, sum) in edition.at(|| kept(staging, &edition.assets, ""))? {
                let _ = writeln!(parts, "{sum} {name}");
            }
            Ok(parts)
        })?;
        parts += &own.concat();
        let build = hash(parts.as_bytes())[..16].to_owned();
        let script = |edition: &Edition| {
            let language = edition.assets.language;
            let script = speaking(language, || bundle::keep(&build));
            let name = staging.write_hashed("keep", "js", script.as_bytes())?;
            io::Result::Ok((language, name))
        };
        let scripts = editions.iter().map(script).collect::<io::Result<_>>()?;
        Ok(Self { build, scripts })
    }

    /// The script of that language's page; empty if there is none.
    pub fn script(&self, language: Language) -> &str {
        let mut scripts = self.scripts.iter();
        let own = scripts.find(|(own, _)| *own == language);
        own.map_or("", |(_, script)| script)
    }

    /// Writes the worker; everything that it keeps must have been written before.
    ///
    /// # Errors
    /// As [`Keep::prepare`].
    pub fn write(&self, staging: &Staging, editions: &[Edition]) -> io::Result<()> {
        if !staging.release {
            return Ok(());
        }
        let mut sets = Vec::new();
        for edition in editions {
            let Edition { place, assets, .. } = edition;
            let script = self.script(assets.language);
            let mut files = edition.at(|| kept(staging, assets, script))?;
            // There a page stays under the address that its report has for ever.
            let own = place.is_shared_root().then(|| {
                editions.iter().find(|other| {
                    other.place.directory == place.own && other.assets.language == assets.language
                })
            });
            if let Some(Some(own)) = own {
                files.extend(own.at(|| kept(staging, &own.assets, script))?);
            }
            let directory = [place.directory, assets.language.directory()].concat();
            sets.push((directory, files));
        }
        // It is the same for all pages.
        let twin = match editions {
            [first, ..] => vec![summed(staging, first.assets.fallback.clone())?],
            [] => Vec::new(),
        };
        let worker = bundle::worker(&self.build, &sets, &twin);
        staging.write("sw.js", worker.as_bytes())
    }
}

/// What is kept of the current report in a language, with its SHA-256: the page, what it runs, the data. Not
/// what other programs ask for (pictures for sharing, pages for hosts), nor the same things in other forms.
/// The page is there once its `script` has a name.
fn kept(staging: &Staging, assets: &Assets, script: &str) -> io::Result<Vec<Summed>> {
    let shared = [
        &assets.print,
        &assets.boot,
        script,
        &assets.glue,
        &assets.wasm,
        &assets.later.style,
        &assets.icon,
        &assets.font,
    ];
    let mut names: BTreeSet<String> = shared.into_iter().map(str::to_owned).collect();
    names.extend(assets.later.scripts.values().cloned());
    names.remove("");
    names.extend(exports::NAMES.map(|name| page::file(&["data/", name].concat())));
    names.insert(page::file(manifest::NAME));
    if !script.is_empty() {
        names.insert(page::path(assets.language));
    }
    let names = names.into_iter();
    names.map(|name| summed(staging, name)).collect()
}

fn summed(staging: &Staging, name: String) -> io::Result<Summed> {
    let sum = hash(&staging.read_bytes(&name)?);
    Ok((name, sum))
}
