//! Contrast of everything that is to be seen, from computed colours: axe-core looks at no drawings.

use serde_json::json;

use crate::{Page, Result};

const MEASURE: &str = include_str!("contrast.js");

/// What does not reach a contrast: texts of the page and of drawings `text`, shapes of drawings
/// `shape`, but for those that the selector `exempt` matches. One line each.
///
/// # Errors
/// When the page can't be asked.
pub async fn below(page: &Page, text: f64, shape: f64, exempt: &str) -> Result<Vec<String>> {
    let script = format!(
        "{MEASURE}\nconst [text, shape, exempt] = args;\n\
         await Promise.all(document.getAnimations().map(({{ finished }}) => finished.catch(() => {{}})));\n\
         return [...dimTexts(text), ...dimDrawings(text, shape, exempt)];"
    );
    let found = page.run(&script, json!([text, shape, exempt])).await?;
    let lines = found.as_array().into_iter().flatten();
    Ok(lines
        .filter_map(|line| line.as_str().map(ToOwned::to_owned))
        .collect())
}
