//! axe-core: what can be found out about accessibility by looking at a page from inside.

use serde_json::{Value, json};

use crate::{Page, Result};

const AXE: &str = include_str!("../vendor/axe.min.js");

/// Looks at the parts of the document that `selector` names, not into frames, and gives one line a
/// violation.
///
/// # Errors
/// When axe-core can't run in the page.
pub async fn violations(page: &Page, selector: &str) -> Result<Vec<String>> {
    if page.value("typeof axe").await? == json!("undefined") {
        page.look(&format!("{AXE}\nwindow.axe = axe"), Value::Null)
            .await?;
    }
    let script = "
        const found = await axe.run(args, { resultTypes: ['violations'], iframes: false });
        return found.violations.flatMap((rule) => rule.nodes.map((node) =>
            `${rule.id} (${rule.impact}): ${node.target.join(' ')}: ${node.failureSummary.replace(/\\s+/g, ' ')}`));";
    let lines = page.run(script, json!(selector)).await?;
    Ok(lines
        .as_array()
        .into_iter()
        .flatten()
        .filter_map(Value::as_str)
        .map(ToOwned::to_owned)
        .collect())
}
