//! axe-core: what can be found out about accessibility by looking at a page from inside, with its
//! rule that names have the words that are seen (WCAG 2.5.3), which is off by itself; and the same
//! text by text, for axe joins all texts of a link.

use serde_json::{Value, json};

use crate::{Page, Result};

/// A name has every text that is seen in its link or button, whatever the punctuation: a text, a
/// line of it, or what a point between them keeps apart.
const NAMES: &str = "
    const letters = (text) => text.toLowerCase().replace(/[^\\p{L}\\p{N}≥]+/gu, '');
    const says = (name, text) => text.split(/ · |（/).every((part) => letters(name).includes(letters(part)));
    const texts = (one) => one.closest('svg') ? [...one.querySelectorAll('text')] : [one];
    const lines = (text) => [text.firstChild, ...text.querySelectorAll('tspan')].map((line) => line?.textContent ?? '');
    return [...document.querySelectorAll(`${args} :is(a, button)[aria-label]`)].filter(isVisible).flatMap((one) => {
      const name = one.getAttribute('aria-label');
      return texts(one)
        .filter((text) => !says(name, text.textContent) && !(text.matches('text') && lines(text).every((line) => says(name, line))))
        .map((text) => `「${name}」 does not say ${text.textContent}`);
    });";

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
        await Promise.all(document.getAnimations().map(({ finished }) => finished.catch(() => {})));
        const found = await axe.run(args, { resultTypes: ['violations'], iframes: false, rules: { 'label-content-name-mismatch': { enabled: true } } });
        return found.violations.flatMap((rule) => rule.nodes.map((node) =>
            `${rule.id} (${rule.impact}): ${node.target.join(' ')}: ${node.failureSummary.replace(/\\s+/g, ' ')}`));";
    let lines = page.run(script, json!(selector)).await?;
    let names = page.run(NAMES, json!(selector)).await?;
    Ok([lines, names]
        .iter()
        .filter_map(Value::as_array)
        .flatten()
        .filter_map(Value::as_str)
        .map(ToOwned::to_owned)
        .collect())
}
