//! Pictures of the page, as PNG.

use base64::Engine;
use base64::prelude::BASE64_STANDARD;
use serde_json::json;

use crate::{Browser, Result};

/// Browsers draw nothing beyond this many pixels.
const HIGHEST: f64 = 16_000.0;

/// The whole document.
///
/// # Errors
/// When the browser refuses it.
pub async fn of_document(browser: &Browser) -> Result<Vec<u8>> {
    of_element(browser, "html").await
}

/// What `selector` names, wherever in the document it stands.
///
/// # Errors
/// When there is nothing of that kind, or the browser refuses it.
pub async fn of_element(browser: &Browser, selector: &str) -> Result<Vec<u8>> {
    let script = "
        const box = $(args)?.getBoundingClientRect();
        return box && { x: box.x + scrollX, y: box.y + scrollY, width: box.width, height: box.height };";
    let place = browser.look(script, json!(selector)).await?;
    let Some(height) = place["height"].as_f64().filter(|height| *height >= 1.0) else {
        return Err(format!("{selector} is not to be seen").into());
    };
    let mut clip = place;
    clip["scale"] = json!((HIGHEST / height).min(1.0));
    let answer = browser
        .cdp(
            "Page.captureScreenshot",
            json!({ "format": "png", "captureBeyondViewport": true, "clip": clip }),
        )
        .await?;
    let text = answer["data"]
        .as_str()
        .ok_or("the browser sent no picture")?;
    Ok(BASE64_STANDARD.decode(text)?)
}
