//! What a screen reader is told of each part, against golden files; that other engines call the
//! same things the same; and that it is told in Chinese.
//! `UPDATE_GOLDEN=1` renews the files.

use std::fs;
use std::path::{Path, PathBuf};

use crate::suite::{Suite, none_of};
use browser_tests::{Engine, Page, Result, tree};

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
/// what readers know only so, a key, and what another language calls itself.
const KNOWN: [&str; 10] = [
    "Esc",
    "CSV",
    "JSON Schema",
    "JSON",
    "SVG",
    "PNG",
    "BibTeX",
    "GB/T 7714",
    "English",
    // A key.
    "按 F",
];

const OTHERS: [Engine; 2] = [Engine::Firefox, Engine::WebKit];
const TREELESS: &str = "its driver tells single elements, no tree";

pub fn add(suite: &mut Suite) {
    suite.everywhere().add(
        "trees/links, buttons and headings are called the same in every engine",
        async |page| {
            page.open("").await?;
            let mut found = Vec::new();
            for (name, selector) in PLACES {
                let told = page.told(&called_in(selector)).await?;
                found.extend(against_called(name, &told)?);
            }
            page.open("#/framework/slot-1-1").await?;
            page.wait("$('[data-detail]')").await?;
            let told = page.told(&called_in("[data-detail]")).await?;
            found.extend(against_called("detail", &told)?);
            none_of("are called otherwise", &found)
        },
    );

    for other in OTHERS {
        suite.not_in(other, TREELESS);
    }
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

    for other in OTHERS {
        suite.not_in(other, TREELESS);
    }
    suite.add("trees/a detail is told whole", async |page| {
        page.open("#/framework/slot-1-1").await?;
        page.wait("$('[data-detail]')").await?;
        let told = tree::below(page, "[data-detail]").await?;
        none_of(
            "details are told otherwise",
            against_golden("detail", &told)?.as_slice(),
        )
    });

    for other in OTHERS {
        suite.not_in(other, TREELESS);
    }
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

/// An expression: what is pressed and what heads something, as far as it is told.
fn called_in(selector: &str) -> String {
    format!(
        "$$(\"{selector}\").flatMap((one) => [...one.querySelectorAll('a[href], button, h1, h2, h3, h4, h5, h6')]).filter((one) => isVisible(one) && !one.closest('[aria-hidden=true]'))"
    )
}

/// The first that is not called as the golden tree says.
fn against_called(name: &str, told: &[(String, String)]) -> Result<Option<String>> {
    let golden = fs::read_to_string(golden(name))?;
    let was = golden.lines().filter_map(|line| {
        let (role, rest) = line.trim().split_once(" 「")?;
        let (name, _) = rest.rsplit_once('」')?;
        ["link", "button", "heading"]
            .contains(&role)
            .then(|| format!("{role} {name}"))
    });
    let was: Vec<String> = was.collect();
    let is = told.iter().map(|(role, name)| format!("{role} {name}"));
    let is: Vec<String> = is.collect();
    if was == is {
        return Ok(None);
    }
    let place = was.iter().zip(&is).position(|(was, is)| was != is);
    let place = place.unwrap_or(was.len().min(is.len()));
    let one = |of: &[String]| of.get(place).cloned().unwrap_or_default();
    Ok(Some(format!(
        "{name}, number {} of {}: {} instead of {}",
        place + 1,
        was.len(),
        one(&is),
        one(&was)
    )))
}

fn golden(name: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join(format!("golden/{name}.txt"))
}

/// The first line that differs from the golden file.
fn against_golden(name: &str, told: &str) -> Result<Option<String>> {
    let path = golden(name);
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
