//! What the page hands to the browser, kept instead of put into a folder.

use browser_tests::{Page, Result};
use serde_json::{Value, json};

const CATCH: &str = "
    window.caught = [];
    const make = URL.createObjectURL;
    URL.createObjectURL = (blob) => { const href = make(blob); caught.push({ href, blob }); return href; };
    HTMLAnchorElement.prototype.click = function () {
      if (this.download) caught.find(({ href }) => href === this.href).name = this.download;
      else HTMLElement.prototype.click.call(this);
    };";

/// Keeps it from now on.
pub async fn catch(page: &Page) -> Result<()> {
    page.run(CATCH, Value::Null).await.map(|_| ())
}

/// Presses the button of the dialog whose label begins so.
pub async fn press(page: &Page, label: &str) -> Result<()> {
    let script = "$$('dialog.save button').find((one) => one.textContent.startsWith(args)).click()";
    page.run(script, json!(label)).await.map(|_| ())
}

/// Presses a button, and reads the file that it hands over.
pub async fn saved(page: &Page, selector: &str, ending: &str) -> Result<String> {
    page.click_on(selector).await?;
    caught(page, ending).await
}

/// The text of the file whose name ends so.
pub async fn caught(page: &Page, ending: &str) -> Result<String> {
    let script = "
        const { blob } = await until(() => caught.find(({ name }) => name && name.endsWith(args)), args);
        return await blob.text();";
    let text = page.run(script, json!(ending)).await?;
    Ok(text.as_str().unwrap_or_default().to_owned())
}
