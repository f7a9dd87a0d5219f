//! `shots [FILTER]`: pictures of every view into `target/shots/`, the long picture, and a contact
//! sheet of them.

mod long;
mod sheet;
mod views;

use std::fs;
use std::path::{Path, PathBuf};
use std::process::ExitCode;

use browser_tests::{Lab, Page, Result, pictures};
use fantoccini::key::Key;
use serde_json::json;
use url::Url;

use views::{MODES, Mode, VIEWS, View, WIDTHS};

fn main() -> ExitCode {
    match run(std::env::args().nth(1).as_deref().unwrap_or_default()) {
        Ok(count) => {
            println!(
                "{count} pictures and contact-sheet.png in {}",
                directory().display()
            );
            ExitCode::SUCCESS
        }
        Err(error) => {
            eprintln!("error: {error}");
            ExitCode::FAILURE
        }
    }
}

/// Goes to a view. The page scrolls there by itself, a frame later; but what sticks to the top of
/// the screen would then lie across the picture, so it is scrolled back.
const SETTLE: &str = "
    const frames = () => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
    await setHash('#/');
    await setHash(args);
    await frames();
    await frames();
    scrollTo(0, 0);
    await frames();";

/// Opens a tool, and waits until nothing of it moves any more.
const OPEN: &str = "
    const [tool, selector] = args;
    $(`[data-tool=${tool}]:not([data-elder])`).click();
    await until(() => $(selector), selector);
    await Promise.all(document.getAnimations().map(({ finished }) => finished.catch(() => {})));";

fn directory() -> PathBuf {
    let repository = Path::new(env!("CARGO_MANIFEST_DIR")).ancestors().nth(2);
    repository.unwrap_or(Path::new(".")).join("target/shots")
}

fn run(filter: &str) -> Result<usize> {
    let lab = Lab::open()?;
    fs::create_dir_all(directory())?;
    // What the page says in its console is the tests' matter, not the photographer's.
    let everything = [""];
    let taken = lab.check(&everything, async |page| {
        let mut taken = Vec::new();
        // The contact sheet is a page beside the pictures.
        let beside = Url::from_directory_path(directory()).map_err(|()| "no directory")?;
        page.allow(beside.into());
        for mode in MODES {
            for width in WIDTHS {
                let views: Vec<&View> = VIEWS
                    .iter()
                    .filter(|view| view.name(mode, width).contains(filter))
                    .collect();
                if !views.is_empty() {
                    taken.extend(take(page, mode, width, &views).await?);
                }
            }
        }
        if long::NAME.contains(filter) {
            long::take(page, &directory()).await?;
            taken.push(long::NAME.to_owned());
        }
        if taken.is_empty() {
            return Err(format!(
                "no picture's name contains {filter:?}; a name is like areas-390-dark"
            )
            .into());
        }
        // The sheet shows the pictures from where they have been written.
        page.allow("file:".to_owned());
        sheet::take(page, &directory(), &taken).await?;
        Ok(taken.len())
    });
    lab.close();
    taken
}

/// Takes the views of one screen, and gives their names.
async fn take(page: &Page, mode: Mode, width: u32, views: &[&View]) -> Result<Vec<String>> {
    mode.media(width).apply(page).await?;
    page.open(mode.address()).await?;
    page.run("await document.fonts.ready", json!(null)).await?;
    let mut names = Vec::new();
    for view in views {
        page.run(SETTLE, json!(view.hash)).await?;
        if let Some(tool) = view.tool {
            page.run(OPEN, json!([tool, view.selector])).await?;
        }
        let picture = pictures::of_element(page, view.selector).await?;
        if view.tool.is_some() {
            close(page, view.selector).await?;
        }
        let name = view.name(mode, width);
        fs::write(directory().join(format!("{name}.png")), picture)?;
        println!("{name}");
        names.push(name);
    }
    Ok(names)
}

/// Slides have their overview before their end.
async fn close(page: &Page, selector: &str) -> Result<()> {
    page.press([Key::Escape.into()]).await?;
    page.run("await painted(2)", json!(null)).await?;
    if page.value(&format!("!!$('{selector}')")).await? == json!(true) {
        page.press([Key::Escape.into()]).await?;
    }
    page.wait(&format!("!$('{selector}')")).await
}
