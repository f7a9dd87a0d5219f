//! What a screen reader is told of each part, against golden files; and that it is told in Chinese.
//! `UPDATE_GOLDEN=1` renews the files.

use std::fs;
use std::path::Path;

use crate::suite::{Suite, none_of};
use browser_tests::{Page, Result, tree};

/// The parts of the page, and what stands around them.
const PLACES: [(&str, &str); 9] = [
    ("header", "header.bar"),
    ("overview", "#overview"),
    ("areas", "#areas"),
    ("timeline", "#timeline"),
    ("framework", "#framework"),
    ("plan", "#plan"),
    ("data", "#data"),
    ("source", "#source"),
    ("footer", "footer"),
];

/// Words of Latin letters that are no foreign words to a reader of these lines: kinds of files,
/// what readers know only so, and what another language calls itself.
const KNOWN: [&str; 8] = [
    "CSV",
    "JSON Schema",
    "JSON",
    "SVG",
    "PNG",
    "BibTeX",
    "GB/T 7714",
    "English",
];

pub fn add(suite: &mut Suite) {
    suite.add("trees/each part is told as it was", async |page| {
        page.open("").await?;
        let mut found = Vec::new();
        for (name, selector) in PLACES {
            let told = tree::below(page, selector).await?;
            found.extend(against_golden(name, &told)?);
        }
        none_of(
            "parts are told otherwise; UPDATE_GOLDEN=1 if that is meant",
            &found,
        )
    });

    suite.add("trees/a detail is told whole", async |page| {
        page.open("#/framework/slot-1-1").await?;
        page.wait("$('[data-detail]')").await?;
        let told = tree::below(page, "[data-detail]").await?;
        none_of(
            "details are told otherwise",
            against_golden("detail", &told)?.as_slice(),
        )
    });

    suite.add(
        "trees/every name is Chinese, in every state",
        async |page| {
            let mut found = Vec::new();
            for address in ["", "?elder=1#/areas/measure-1-1", "#/no-such-part"] {
                page.open(address).await?;
                found.extend(foreign(&tree::below(page, "body").await?));
            }
            page.open("").await?;
            settings(page).await?;
            found.extend(foreign(&tree::below(page, "dialog").await?));
            none_of("names are not Chinese", &found)
        },
    );
}

async fn settings(page: &Page) -> Result<()> {
    page.click_on(".more summary").await?;
    page.click_on(".more [data-tool=Settings]").await?;
    page.wait("$('dialog.settings')?.open").await
}

/// The first line that differs from the golden file.
fn against_golden(name: &str, told: &str) -> Result<Option<String>> {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join(format!("golden/{name}.txt"));
    if std::env::var_os("UPDATE_GOLDEN").is_some() {
        fs::create_dir_all(path.parent().unwrap_or(&path))?;
        fs::write(&path, told)?;
        return Ok(None);
    }
    let golden =
        fs::read_to_string(&path).map_err(|error| format!("{}: {error}", path.display()))?;
    if golden == told {
        return Ok(None);
    }
    let pairs = golden.lines().zip(told.lines()).enumerate();
    let first = pairs.into_iter().find(|(_, (was, is))| was != is);
    Ok(Some(first.map_or_else(
        || {
            format!(
                "{name}: {} lines instead of {}",
                told.lines().count(),
                golden.lines().count()
            )
        },
        |(number, (was, is))| {
            format!(
                "{name}:{}: {} instead of {}",
                number + 1,
                is.trim(),
                was.trim()
            )
        },
    )))
}

/// Lines whose names have Latin words.
fn foreign(told: &str) -> Vec<String> {
    let names = told.lines().filter(|line| {
        let Some((_, name)) = line.split_once('「') else {
            return false;
        };
        let mut name = name.to_owned();
        for known in KNOWN {
            name = name.replace(known, "");
        }
        // What stands behind the name are states.
        let name = name
            .rsplit_once('」')
            .map_or(name.as_str(), |(name, _)| name);
        name.chars().any(|letter| letter.is_ascii_alphabetic())
    });
    names.map(|line| line.trim().to_owned()).collect()
}
