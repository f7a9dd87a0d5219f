//! What a reader saves from the page: figures as filtered, drawings, citations.

use crate::suite::Suite;
use browser_tests::{Page, Result};
use serde_json::{Value, json};

/// Keeps what the page hands to the browser, instead of a folder.
const CATCH: &str = "
    window.caught = [];
    const make = URL.createObjectURL;
    URL.createObjectURL = (blob) => { const href = make(blob); caught.push({ href, blob }); return href; };
    HTMLAnchorElement.prototype.click = function () {
      if (this.download) caught.find(({ href }) => href === this.href).name = this.download;
      else HTMLElement.prototype.click.call(this);
    };";

pub fn add(suite: &mut Suite) {
    suite.add(
        "saving/the figures that pass the filter, as CSV and JSON",
        async |page| {
            page.open("#/data?area=area-2").await?;
            page.wait("$$('#data tbody tr').length < 10").await?;
            page.run(CATCH, Value::Null).await?;
            let rows = page
                .value("$$('#data tbody tr').map((row) => row.dataset.id)")
                .await?;
            let csv = saved(page, "[data-save='csv']", ".csv").await?;
            let lines: Vec<&str> = csv.trim_end().split("\r\n").collect();
            let ids: Vec<&str> = lines[1..]
                .iter()
                .filter_map(|line| line.split(',').next())
                .collect();
            if json!(ids) != rows {
                return Err(format!("the CSV has {ids:?}, the table {rows}").into());
            }
            let text = saved(page, "[data-save='json']", ".json").await?;
            let value: Value = serde_json::from_str(&text)?;
            let ids: Vec<&Value> = value["figures"]
                .as_array()
                .into_iter()
                .flatten()
                .map(|one| &one["id"])
                .collect();
            if json!(ids) == rows {
                Ok(())
            } else {
                Err(format!("the JSON has {ids:?}, the table {rows}").into())
            }
        },
    );

    suite.add("saving/a drawing as SVG with its source, and as a picture of twice its size", async |page| {
        page.open("#/framework").await?;
        page.run(CATCH, Value::Null).await?;
        page.click_on("#framework [data-save]").await?;
        page.wait("$('dialog.save[open]')").await?;
        let press = |label: &str| format!("$$('dialog.save button').find((one) => one.textContent.includes('{label}')).click()");
        page.run(&press("SVG"), Value::Null).await?;
        let svg = caught(page, ".svg").await?;
        if !svg.contains("宝安日报") || !svg.contains("107国道") {
            return Err("the SVG lacks its source or its words".into());
        }
        page.run(&press("2"), Value::Null).await?;
        let script = "
            const { blob } = await until(() => caught.find(({ name }) => name && name.endsWith('.png')), 'a PNG', 15000);
            const picture = await createImageBitmap(blob);
            const canvas = new OffscreenCanvas(picture.width, picture.height).getContext('2d');
            canvas.drawImage(picture, 0, 0);
            const pixels = canvas.getImageData(0, 0, picture.width, picture.height).data;
            return [picture.width / $('svg.towers.wide').width.baseVal.value, new Set(new Uint32Array(pixels.buffer)).size];";
        let measured = page.run(script, Value::Null).await?;
        let (scale, colours) = (measured[0].as_f64(), measured[1].as_u64());
        if scale.is_some_and(|scale| (1.9..2.4).contains(&scale)) && colours > Some(20) {
            Ok(())
        } else {
            Err(format!("scale and colours: {measured}").into())
        }
    });

    suite.add("saving/a citation can be copied, and without permission is selected", async |page| {
        page.open("#/data/figure-suggestions").await?;
        page.click_on("[data-detail] [data-save]").await?;
        page.wait("$('dialog.save[open] textarea')").await?;
        page.expect("$$('dialog.save textarea').some((one) => one.value.includes('[N/OL]'))").await?;
        page.expect("$$('dialog.save textarea').some((one) => one.value.includes('#:~:text='))").await?;
        page.expect("dialogLabel = $('dialog.save').getAttribute('aria-labelledby'), $(`#${dialogLabel}`).textContent".replace("dialogLabel = ", "self.dialogLabel = ").as_str()).await?;
        page.run("
            Object.defineProperty(navigator, 'clipboard', { value: { writeText: async () => { throw new Error('refused'); } } });
            document.execCommand = () => false;
            $$('dialog.save button').find((one) => one.textContent === '复制').click();", Value::Null).await?;
        page.wait("$('dialog.save').textContent.includes('请手动复制')").await?;
        page.expect("document.activeElement.matches('textarea') && document.activeElement.selectionEnd > 20").await
    });
}

/// Presses a button, and reads the file that it hands over.
async fn saved(page: &Page, selector: &str, ending: &str) -> Result<String> {
    page.click_on(selector).await?;
    caught(page, ending).await
}

async fn caught(page: &Page, ending: &str) -> Result<String> {
    let script = "
        const { blob } = await until(() => caught.find(({ name }) => name && name.endsWith(args)), args, 15000);
        return await blob.text();";
    let text = page.run(script, json!(ending)).await?;
    Ok(text.as_str().unwrap_or_default().to_owned())
}
