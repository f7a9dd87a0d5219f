//! The same content as a plain page: what a reader would get who asked for nothing but the article
//! and its figures. Whatever ours takes longer than that, it takes for itself.

use std::path::{Path, PathBuf};
use std::{env, fmt::Write, fs, process};

use browser_tests::{Result, catalog, dist};
use serde_json::Value;

/// Its name in a [`Copy`].
pub const PLAIN: &str = "plain.html";

/// Bytes of brotli that it may have, or it would not be plain.
const MOST: usize = 10_000;

const STYLE: &str = "body{max-width:44em;margin:0 auto;padding:16px;font:16px/1.7 sans-serif}\
    table{border-collapse:collapse}td,th{padding:4px 12px 4px 0;text-align:left;vertical-align:top}";

/// The article, line by line, and every figure as text with the words that it stands in.
///
/// # Errors
/// When the site has no data.
pub fn page(dist: &Path) -> Result<String> {
    let article = fs::read_to_string(dist.join("data/article.txt"))?;
    let report = catalog::report()?;
    let title = escaped(text(&report["source"]["title"]));
    let mut page = format!(
        "<!doctype html>\n<html lang=\"zh-Hans\">\n<head>\n<meta charset=\"utf-8\">\n\
         <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n\
         <title>{title}</title>\n<style>{STYLE}</style>\n</head>\n<body>\n<h1>{title}</h1>\n"
    );
    for line in article.lines().filter(|line| !line.trim().is_empty()) {
        let _ = writeln!(page, "<p>{}</p>", escaped(line.trim()));
    }
    page.push_str("<table>\n");
    for figure in report["figures"].as_array().into_iter().flatten() {
        let _ = writeln!(
            page,
            "<tr><th>{}</th><td>{}</td><td>{}</td></tr>",
            escaped(text(&figure["label"])),
            escaped(text(&figure["text"])),
            escaped(text(&figure["quote"]["exact"])),
        );
    }
    page.push_str("</table>\n</body>\n</html>\n");
    Ok(page)
}

fn text(value: &Value) -> &str {
    value.as_str().unwrap_or_default()
}

fn escaped(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;")
}

/// A copy of the site with the plain page beside its own; removed when dropped.
pub struct Copy(PathBuf);

impl Copy {
    /// Copies `dist/`.
    ///
    /// # Errors
    /// When it can't be read or copied, or when the page is not plain any more.
    pub fn make() -> Result<Self> {
        let dist = dist();
        let copy = Self(env::temp_dir().join(format!("baoan-plain-{}", process::id())));
        fs::create_dir_all(&copy.0)?;
        for entry in fs::read_dir(&dist)? {
            let path = entry?.path();
            if let (true, Some(name)) = (path.is_file(), path.file_name()) {
                fs::copy(&path, copy.0.join(name))?;
            }
        }
        let page = page(&dist)?;
        fs::write(copy.0.join(PLAIN), &page)?;
        // As the build compresses its pages, so that both travel alike.
        let mut packed = Vec::new();
        brotli::BrotliCompress(
            &mut page.as_bytes(),
            &mut packed,
            &brotli::enc::BrotliEncoderParams::default(),
        )?;
        if packed.len() > MOST {
            let weight = packed.len();
            return Err(format!("the plain page has {weight} B of brotli, over {MOST}").into());
        }
        fs::write(copy.0.join(format!("{PLAIN}.br")), packed)?;
        Ok(copy)
    }

    /// Where it stands.
    pub fn directory(&self) -> &Path {
        &self.0
    }
}

impl Drop for Copy {
    fn drop(&mut self) {
        // It lies among temporary files: what can't be removed now is removed with them.
        let _left = fs::remove_dir_all(&self.0);
    }
}
