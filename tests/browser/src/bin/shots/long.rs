//! The long picture that editors post in WeChat, 1080 px wide: the one that the page itself makes.

use std::fs;
use std::path::Path;

use base64::Engine;
use base64::prelude::BASE64_STANDARD;
use browser_tests::{Page, Result};
use serde_json::Value;

/// The name of the picture, beside those of the views.
pub const NAME: &str = "long";

/// Presses the page's button and waits for the picture that is shown.
const TAKE: &str = "
    $('[data-save=long]').click();
    const picture = () => $('dialog.save .look img');
    await until(() => picture() && picture().naturalWidth === 1080, 'the long picture', 20000);
    const sheet = document.createElement('canvas');
    [sheet.width, sheet.height] = [picture().naturalWidth, picture().naturalHeight];
    sheet.getContext('2d').drawImage(picture(), 0, 0);
    return sheet.toDataURL('image/png').split(',')[1];";

/// Takes it.
///
/// # Errors
/// When the page or the browser is not as expected.
pub async fn take(page: &Page, directory: &Path) -> Result<()> {
    page.open("").await?;
    let picture = page.run(TAKE, Value::Null).await?;
    let picture = BASE64_STANDARD.decode(picture.as_str().unwrap_or_default())?;
    fs::write(directory.join(format!("{NAME}.png")), picture)?;
    println!("{NAME}");
    Ok(())
}
