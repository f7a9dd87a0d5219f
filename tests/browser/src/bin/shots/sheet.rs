//! All pictures of a run side by side in one.

use std::fmt::Write;
use std::fs;
use std::path::Path;

use browser_tests::media::Media;
use browser_tests::{Page, Result, pictures};

const STYLE: &str = "
    body { margin: 24px; background: #777; font: 12px sans-serif; color: #fff }
    body { display: grid; grid-template-columns: repeat(auto-fill, 224px); gap: 16px }
    figure { margin: 0 }
    img { display: block; width: 224px; height: auto; max-height: 300px; object-fit: cover; object-position: top }
    figcaption { padding-top: 4px }";

/// Writes `index.html` with the pictures, and `contact-sheet.png` of it.
pub async fn take(page: &Page, directory: &Path, names: &[String]) -> Result<()> {
    let mut html = format!(
        "<!doctype html><meta charset=utf-8><title>Pictures</title><style>{STYLE}</style>\n"
    );
    for name in names {
        writeln!(
            html,
            "<figure><a href={name}.png><img src={name}.png alt=''></a><figcaption>{name}</figcaption></figure>"
        )?;
    }
    fs::write(directory.join("index.html"), html)?;
    Media::screen(2960).apply(page).await?;
    let sheet = directory.join("index.html").canonicalize()?;
    page.goto(&format!("file://{}", sheet.display())).await?;
    fs::write(
        directory.join("contact-sheet.png"),
        pictures::of_document(page).await?,
    )?;
    Ok(())
}
