//! The long picture that editors post in WeChat: the page's headline, ring, figures, towers,
//! plan and source, 1080 px wide.

use std::fs;
use std::path::Path;

use browser_tests::media::Media;
use browser_tests::{Page, Result, pictures};
use serde_json::json;

/// The name of the picture, beside those of the views.
pub const NAME: &str = "long";

/// In CSS pixels: two of the picture's are one of them, so its text is as large as on a phone.
const WIDTH: u32 = 540;
const SCALE: u32 = 2;

/// Which parts it shows, and how.
const STYLE: &str = include_str!("long.css");

/// Puts the style over the page's own, and the printed cover's QR code with its words to the end.
const COMPOSE: &str = "
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(args);
    document.adoptedStyleSheets = [sheet];
    const paper = [...document.styleSheets].find(({ media }) => media.mediaText === 'print');
    const rule = (selector) => [...paper.cssRules].findLast((rule) => rule.selectorText === selector).style.content;
    const code = new Image();
    code.src = rule('.words::before').match(/url\\(\"(.+?)\"\\)/)[1];
    const words = document.createElement('small');
    words.textContent = rule('.words::after').slice(1, -1);
    $('footer').append(code, words);
    await code.decode();
    await document.fonts.ready;
    await new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));";

/// Takes it.
///
/// # Errors
/// When the page or the browser is not as expected.
pub async fn take(page: &Page, directory: &Path) -> Result<()> {
    let screen = Media::screen(WIDTH);
    screen.apply(page).await?;
    page.open("").await?;
    page.cdp(
        "Emulation.setDeviceMetricsOverride",
        json!({ "width": screen.width, "height": screen.height, "deviceScaleFactor": SCALE, "mobile": false }),
    )
    .await?;
    page.run(COMPOSE, json!(STYLE)).await?;
    let picture = pictures::of_document(page).await?;
    // Chromium draws nothing beyond some height, and of_document makes such a picture smaller.
    let width = picture.get(16..20).map(|bytes| {
        bytes
            .iter()
            .fold(0, |sum, byte| sum << 8 | u32::from(*byte))
    });
    if width != Some(WIDTH * SCALE) {
        return Err(format!("{NAME} is {width:?} px wide: it has become too high").into());
    }
    fs::write(directory.join(format!("{NAME}.png")), picture)?;
    println!("{NAME}");
    Ok(())
}
