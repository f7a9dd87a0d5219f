//! What a reader saves from the page: figures as filtered, drawings, citations.

pub mod files;
mod frames;
mod refused;
mod sharing;
mod sight;

use crate::suite::Suite;
use browser_tests::offline::{self, DOWNLOADS};
use files::{catch, caught, press, saved};
use serde_json::{Value, json};

pub fn add(suite: &mut Suite) {
    suite.add(
        "saving/the figures that pass the filter, as CSV and JSON",
        async |page| {
            page.open("#/data?area=area-2&sort=-value").await?;
            page.wait("$$('#data tbody tr').length < 10").await?;
            catch(page).await?;
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

    suite.everywhere().add("saving/a drawing as SVG with its source, and as a picture of twice its size", async |page| {
        page.open("#/framework").await?;
        catch(page).await?;
        page.click_on("#framework [data-save]").await?;
        page.wait("$('dialog.save[open]')").await?;
        press(page, "SVG").await?;
        let svg = caught(page, ".svg").await?;
        if !svg.contains("宝安日报") || !svg.contains("107国道") {
            return Err("the SVG lacks its source or its words".into());
        }
        press(page, "PNG 2").await?;
        let script = "
            const { blob } = await until(() => caught.find(({ name }) => name && name.endsWith('.png')), 'a PNG');
            const picture = await createImageBitmap(blob);
            const canvas = new OffscreenCanvas(picture.width, picture.height).getContext('2d');
            canvas.drawImage(picture, 0, 0);
            const pixels = canvas.getImageData(0, 0, picture.width, picture.height).data;
            return [picture.width / $('svg.towers.middle:not(.alone)').width.baseVal.value, new Set(new Uint32Array(pixels.buffer)).size];";
        let measured = page.run(script, Value::Null).await?;
        let (scale, colours) = (measured[0].as_f64(), measured[1].as_u64());
        if scale.is_some_and(|scale| (1.9..2.4).contains(&scale)) && colours > Some(20) {
            Ok(())
        } else {
            Err(format!("scale and colours: {measured}").into())
        }
    });

    suite.everywhere().add("saving/the long picture, 1080 pixels wide, with every figure of the areas", async |page| {
        page.open("#/plan").await?;
        catch(page).await?;
        page.click_on(".more summary").await?;
        page.click_on("[data-save='long']").await?;
        page.wait("$('dialog.save .look img')?.naturalWidth === 1080").await?;
        page.expect("!$('.more').open").await?;
        press(page, "SVG").await?;
        let svg = caught(page, "poster.svg").await?;
        let figures = page.value("$$('#areas .figures [data-id] .num').map((one) => one.firstChild.data)").await?;
        let missing: Vec<&Value> = figures
            .as_array()
            .into_iter()
            .flatten()
            .filter(|numeral| !svg.contains(numeral.as_str().unwrap_or("?")))
            .collect();
        if figures.as_array().is_none_or(|all| all.len() < 15) || !missing.is_empty() {
            return Err(format!("of {figures} the picture lacks {missing:?}").into());
        }
        if !svg.contains("src:url(data:") || !svg.contains("<image href=\"data:image/svg+xml") {
            return Err("the picture lacks its font or its QR code".into());
        }
        press(page, "PNG").await?;
        let script = "
            const { blob } = await until(() => caught.find(({ name }) => name === 'poster.png'), 'a PNG');
            const { width, height } = await createImageBitmap(blob);
            return width === 1080 && height > 4000 && height <= 6000;";
        if page.run(script, Value::Null).await? == json!(true) {
            Ok(())
        } else {
            Err("the PNG is not as large as it says".into())
        }
    });

    suite.everywhere().add("saving/one figure with its sentence, 1080 by 1440 pixels", async |page| {
        for (address, alt) in [("", "意见建议，730条，已完成"), ("en/", "730 suggestions, done")] {
            page.open(&[address, "#/data/figure-suggestions"].concat()).await?;
            catch(page).await?;
            page.click_on("[data-detail] [data-save=one]").await?;
            page.wait("$('dialog.save .look img')?.naturalWidth === 1080 && $('dialog.save .look img').naturalHeight === 1440").await?;
            page.expect(&format!("$('dialog.save img').alt.endsWith('{alt}')")).await?;
            // It is seen at one glance.
            page.expect("$('.save .look').scrollHeight <= $('.save .look').clientHeight").await?;
            press(page, "SVG").await?;
            let svg = caught(page, "figure-suggestions.svg").await?;
            for part in [">730<", ">730条<", "class=\"marker\"", "src:url(data:", "<image href=\"data:image/svg+xml"] {
                if !svg.contains(part) {
                    return Err(format!("the picture lacks {part}").into());
                }
            }
            press(page, "PNG").await?;
            let script = "
                const { blob } = await until(() => caught.find(({ name }) => name === 'figure-suggestions.png'), 'a PNG');
                const { width, height } = await createImageBitmap(blob);
                return [width, height];";
            if page.run(script, Value::Null).await? != json!([1080, 1440]) {
                return Err("the PNG is not as large as it says".into());
            }
        }
        Ok(())
    });

    suite.everywhere().add("saving/a citation can be copied, and without permission is selected", async |page| {
        page.open("#/data/figure-suggestions").await?;
        page.click_on("[data-detail] [data-save]").await?;
        page.wait("$('dialog.save[open] textarea')").await?;
        page.expect("$$('dialog.save textarea').some((one) => one.value.includes('[N/OL]'))").await?;
        page.expect("$$('dialog.save textarea').some((one) => one.value.includes('#:~:text='))").await?;
        page.expect("dialogLabel = $('dialog.save').getAttribute('aria-labelledby'), $(`#${dialogLabel}`).textContent".replace("dialogLabel = ", "self.dialogLabel = ").as_str()).await?;
        page.run("
            Object.defineProperty(navigator, 'clipboard', { value: { writeText: async () => { throw new Error('refused'); } } });
            document.execCommand = () => false;", Value::Null).await?;
        press(page, "复制").await?;
        page.wait("$('dialog.save').textContent.includes('请手动复制')").await?;
        page.expect("document.activeElement.matches('textarea') && document.activeElement.selectionEnd > 20").await
    });

    suite.add(
        "saving/what is saved and cited equals the dataset",
        async |page| {
            page.open("#/data").await?;
            page.run(DOWNLOADS, offline::data()?).await.map(|_| ())
        },
    );

    frames::add(suite);
    refused::add(suite);
    sharing::add(suite);
    sight::add(suite);
}
