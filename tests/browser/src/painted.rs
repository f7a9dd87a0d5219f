//! What is painted of the page's texts: the document may say one thing and the screen another.

use serde_json::json;

use crate::{Page, Result};

const MEASURE: &str = concat!(include_str!("contrast.js"), include_str!("painted.js"));

/// No text may stand out less from what is behind it, whatever is chosen.
const LEAST: f64 = 3.0;

/// Texts that are not painted as they are at this moment, and numbers that the document does not
/// have. One line each. Works where the page may run no scripts.
///
/// # Errors
/// When the page can't be asked.
pub async fn unpainted(page: &Page) -> Result<Vec<String>> {
    let script = format!("{MEASURE}\nreturn unpainted(args);");
    Ok(lines(&page.look(&script, json!(LEAST)).await?))
}

/// Texts that look otherwise, or stand elsewhere, while the page is scrolled to its end and back.
///
/// # Errors
/// When the page can't be asked.
pub async fn changed_by_scrolling(page: &Page) -> Result<Vec<String>> {
    let script = format!("{MEASURE}\nreturn await onTheWay();");
    Ok(lines(&page.run(&script, json!(null)).await?))
}

fn lines(found: &serde_json::Value) -> Vec<String> {
    let lines = found.as_array().into_iter().flatten();
    lines
        .filter_map(|line| line.as_str().map(ToOwned::to_owned))
        .collect()
}
