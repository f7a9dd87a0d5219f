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
    match browser {
        Browser::Firefox(firefox) => firefox.picture().await,
        Browser::Chromium(_) | Browser::WebKit(_) => of_element(browser, "html").await,
    }
}

/// Where two pictures of one document differ: nowhere, or within which rectangle. The browser that
/// took them is asked, and leaves the page for it.
///
/// # Errors
/// When they can't be read.
pub async fn difference(browser: &Browser, one: &[u8], other: &[u8]) -> Result<Option<String>> {
    if one == other {
        return Ok(None);
    }
    let script = "
        const pixels = async (png) => {
            const picture = new Image();
            picture.src = `data:image/png;base64,${png}`;
            await picture.decode();
            const { naturalWidth: width, naturalHeight: height } = picture;
            const sheet = Object.assign(document.createElement('canvas'), { width, height });
            const pen = sheet.getContext('2d');
            pen.drawImage(picture, 0, 0);
            return pen.getImageData(0, 0, width, height);
        };
        const [one, other] = [await pixels(args[0]), await pixels(args[1])];
        if (one.width !== other.width || one.height !== other.height) return `${one.width} × ${one.height} px, then ${other.width} × ${other.height}`;
        const [before, after] = [one, other].map(({ data }) => new Uint32Array(data.buffer));
        let [left, top, right, bottom, count] = [one.width, one.height, 0, 0, 0];
        before.forEach((pixel, at) => {
            if (pixel === after[at]) return;
            const [x, y] = [at % one.width, Math.floor(at / one.width)];
            [left, top, right, bottom] = [Math.min(left, x), Math.min(top, y), Math.max(right, x), Math.max(bottom, y)];
            count += 1;
        });
        return count ? `${count} pixels from ${left}, ${top} to ${right}, ${bottom}` : null;";
    browser.goto("about:blank").await?;
    let both = [one, other].map(|picture| BASE64_STANDARD.encode(picture));
    let told = browser.run(script, json!(both)).await?;
    Ok(told.as_str().map(ToOwned::to_owned))
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
