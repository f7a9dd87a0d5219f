//! What the browser does not do: nothing is lost, and a sentence says so.

use super::files::press;
use crate::suite::Suite;
use browser_tests::media::Media;
use serde_json::Value;

/// The sentence.
const REFUSED: &str = "浏览器没有让网页完成这一步";

pub fn add(suite: &mut Suite) {
    suite.add("saving/a picture that the browser does not draw", async |page| {
        Media::screen(1440).apply(page).await?;
        for broken in ["(done) => done(null)", "() => { throw new Error('refused'); }"] {
            page.open("#/plan").await?;
            let script = format!("HTMLCanvasElement.prototype.toBlob = {broken}; $('#plan figure [data-save]').click()");
            page.run(&script, Value::Null).await?;
            page.wait("$('dialog.save[open] .look img')?.naturalWidth > 300").await?;
            for label in ["PNG 2", "PNG 4"] {
                press(page, label).await?;
                page.wait(&format!("$('dialog.save .tell').textContent.startsWith('{REFUSED}')")).await?;
                page.run("$('dialog.save .tell').replaceChildren()", Value::Null).await?;
            }
            // What is drawn already needs no canvas.
            press(page, "SVG").await?;
            page.wait("$('dialog.save .tell').textContent.startsWith('blueprint.svg')").await?;
        }
        Ok(())
    });

    suite.add("saving/files that the browser does not take", async |page| {
        page.open("#/data?sort=-value").await?;
        page.run("URL.createObjectURL = () => { throw new Error('refused'); }", Value::Null).await?;
        page.click_on("#data [data-save=json]").await?;
        page.wait(&format!("$('.saved .tell')?.textContent.startsWith('{REFUSED}')")).await?;
        page.expect("JSON.parse($('.saved textarea').value).figures.length === 18 && isVisible($('.saved'))").await?;
        for button in ["#timeline figure [data-save]", "[data-save=long]"] {
            page.run(&format!("$(\"{button}\").click()"), Value::Null).await?;
            page.wait(&format!("$('dialog.save[open] .tell')?.textContent.startsWith('{REFUSED}')")).await?;
            press(page, "关闭").await?;
            page.wait("!$('dialog')").await?;
        }
        Ok(())
    });
}
