//! What `offline.html` does in every browser, alone in a directory and opened as a file.

use std::fs;
use std::path::{Path, PathBuf};

use serde_json::{Map, Value, json};
use url::Url;

use crate::{Browser, Result, dist};

/// One thing that it does.
pub struct Check {
    pub name: &'static str,
    /// What is appended to the file's address.
    address: &'static str,
    /// Fails by throwing; `args` has the files of `data/` as text.
    script: &'static str,
}

/// Saves everything and compares it with the dataset; `args` as above. Not for offline.html alone.
pub const DOWNLOADS: &str = include_str!("downloads.js");

pub const CHECKS: [Check; 9] = [
    Check {
        name: "gets ready and answers",
        address: "",
        script: "
            $('#areas a[href]').click();
            await until(() => $('[data-detail]'), 'a detail');",
    },
    Check {
        name: "a link leads into it",
        address: "#/framework/slot-1-1",
        script: "
            await until(() => $(`[data-detail='slot-1-1']`), 'its detail');
            await setHash('#/data/no-such-thing');
            await until(() => isVisible($('[data-notice]')), 'a notice');",
    },
    Check {
        name: "takes flags",
        address: "?theme=dark&elder=1#/areas",
        script: "
            const { theme, elder } = document.documentElement.dataset;
            if (theme !== 'dark' || elder !== '1') throw new Error(`${theme} ${elder}`);",
    },
    Check {
        name: "searches, and keeps it in the address",
        address: "#/data",
        script: "
            const rows = () => $$('#data tbody tr').length;
            const all = rows();
            const box = $(`[data-control='q']`);
            box.value = '提案';
            box.dispatchEvent(new Event('input', { bubbles: true }));
            await until(() => rows() && rows() < all, 'fewer rows');
            await until(() => decodeURIComponent(location.hash).includes('q=提案'), 'the address');",
    },
    Check {
        name: "goes back",
        address: "",
        script: "
            await setHash('#/plan/plan-2');
            await until(() => $(`[data-detail='plan-2']`), 'the detail');
            history.back();
            await until(() => !$('[data-detail]'), 'it to be gone');",
    },
    Check {
        name: "has its own fonts and asks for nothing",
        address: "",
        script: "
            await document.fonts.ready;
            const faces = [...document.fonts].map(({ family, status }) => `${family}: ${status}`);
            if (!faces.length || faces.some((face) => !face.endsWith(': loaded'))) throw new Error(String(faces));
            const asked = performance.getEntriesByType('resource').map(({ name }) => name).filter((name) => !name.startsWith('data:'));
            if (asked.length) throw new Error(String(asked));",
    },
    Check {
        name: "its policy allows nothing from elsewhere",
        address: "",
        script: "
            const policy = $('meta[http-equiv=\"Content-Security-Policy\"]').content;
            if (/'self'|unsafe-inline|'unsafe-eval'|https?:|\\*/.test(policy)) throw new Error(policy);
            if (!policy.startsWith(\"default-src 'none';\")) throw new Error(policy);",
    },
    Check {
        name: "every file that it links to is in it, to the byte",
        address: "",
        script: "
            const made = [];
            const make = URL.createObjectURL;
            URL.createObjectURL = (blob) => (made.push(blob), make.call(URL, blob));
            const saved = [];
            HTMLAnchorElement.prototype.click = function () { saved.push([this.download, this.href]); };
            const links = $$('a[href]:not([data-language])').map((link) => link.getAttribute('href'))
                .filter((href) => !href.startsWith('#') && !/^https?:/.test(href));
            if (!links.length) throw new Error('it links to no file');
            for (const href of links) {
                const count = saved.length;
                $(`a[href='${href}']`).dispatchEvent(new MouseEvent('click', { bubbles: true, cancelable: true }));
                await until(() => saved.length > count, href);
                // As bytes: text() would take the mark at the beginning away.
                const bytes = [...new Uint8Array(await made[count].arrayBuffer())].join();
                if (bytes !== [...new TextEncoder().encode(args[href])].join()) throw new Error(`${href} is another`);
                if (saved[count][0] !== href.split('/').pop() || !saved[count][1].startsWith('blob:')) throw new Error(String(saved[count]));
            }",
    },
    Check {
        name: "what is saved and cited equals the dataset",
        address: "#/data",
        script: DOWNLOADS,
    },
];

impl Check {
    /// Opens `file` and does it there.
    ///
    /// # Errors
    /// When it does not what it shall.
    pub async fn hold(&self, browser: &Browser, file: &Url) -> Result<()> {
        browser.goto("about:blank").await?;
        browser.goto(&format!("{file}{}", self.address)).await?;
        browser.ready().await?;
        browser.run(self.script, data()?).await.map(|_| ())
    }
}

/// A copy of a file of the site with nothing beside it, under a name as people give it.
///
/// # Errors
/// When it can't be copied.
pub fn copy(file: &Path) -> Result<Url> {
    static COPIES: std::sync::atomic::AtomicUsize = std::sync::atomic::AtomicUsize::new(0);
    let number = COPIES.fetch_add(1, std::sync::atomic::Ordering::Relaxed);
    let dir = std::env::temp_dir().join(format!(
        "browser-tests-{}-政协 {number}",
        std::process::id()
    ));
    fs::create_dir_all(&dir)?;
    let path = dir.join("工作报告 (2).html");
    fs::copy(file, &path).map_err(|error| format!("{}: {error}", file.display()))?;
    Url::from_file_path(&path).map_err(|()| format!("not absolute: {}", path.display()).into())
}

/// Removes a copy and its directory.
///
/// # Errors
/// When that is not possible.
pub fn remove(copy: &Url) -> Result<()> {
    let path: PathBuf = copy.to_file_path().map_err(|()| "not a file")?;
    fs::remove_dir_all(path.parent().ok_or("it has a directory")?)?;
    Ok(())
}

/// The files of `data/` by their addresses.
///
/// # Errors
/// When the site has none.
pub fn data() -> Result<Value> {
    let mut files = Map::new();
    for entry in fs::read_dir(dist().join("data"))? {
        let entry = entry?;
        let name = entry.file_name().to_string_lossy().into_owned();
        if !name.ends_with(".br") && !name.ends_with(".gz") {
            files.insert(
                format!("data/{name}"),
                json!(fs::read_to_string(entry.path())?),
            );
        }
    }
    Ok(Value::Object(files))
}
