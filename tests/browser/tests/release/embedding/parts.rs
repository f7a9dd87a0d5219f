//! The page's own side: the query flags `embed` and `part`.

use crate::suite::Suite;
use serde_json::Value;

pub fn add(suite: &mut Suite) {
    suite.add("embedding/a part stands alone, without chrome", async |page| {
        page.open("?embed=1&part=framework").await?;
        page.expect("$$('main section').filter(isVisible).map(({ id }) => id).join() === 'framework'").await?;
        page.expect("!isVisible($('header')) && !isVisible($('nav')) && !isVisible($('footer h2'))").await?;
        page.expect("isVisible($('.leave a')) && $('.leave a').target === '_blank' && $('.leave').textContent.includes('宝安日报')").await?;
        page.expect("$('.leave a').getAttribute('href') === './#/framework'").await?;
        // Before it has loaded whole, a new hash takes the place of the old one in the history.
        page.wait("document.readyState === 'complete'").await?;
        // Another part takes its place when a link, or the host, leads there; without a hash it is the first again.
        page.run("await setHash('#/source/s3')", Value::Null).await?;
        page.expect("$$('main section').filter(isVisible).map(({ id }) => id).join() === 'source'").await?;
        page.expect("$('.leave a').getAttribute('href') === './#/source/s3'").await?;
        page.run("await setHash('#/nowhere')", Value::Null).await?;
        page.expect("$$('main section').filter(isVisible).map(({ id }) => id).join() === 'overview'").await?;
        page.run("await setHash('#/source/s3')", Value::Null).await?;
        page.wait("$$('main section').filter(isVisible).map(({ id }) => id).join() === 'source'").await?;
        page.run("await setHash('')", Value::Null).await?;
        page.wait("$$('main section').filter(isVisible).map(({ id }) => id).join() === 'framework'").await
    });

    suite.add("embedding/the areas bring their ring with them", async |page| {
        page.open("?embed=1&part=areas").await?;
        let shown = "$$('main section').filter(isVisible).map(({ id }) => id).join()";
        page.expect(&format!("{shown} === 'overview,areas' && isVisible($('svg.ring.wide')) && !isVisible($('h1'))")).await?;
        let place = page.place_of("svg.ring.wide [data-id='area-2'] text").await?;
        page.click_at(place).await?;
        page.wait("isVisible($('[data-detail=\"area-2\"]'))").await?;
        page.expect(&format!("{shown} === 'overview,areas'")).await?;
        page.run("await setHash('#/plan')", Value::Null).await?;
        page.expect(&format!("{shown} === 'plan'")).await
    });

    suite.add("embedding/flags take only what they know", async |page| {
        page.open("?embed=yes&part=%3Cscript%3E&theme=url(x)&elder=2").await?;
        page.expect("['embed', 'part', 'theme', 'elder'].every((flag) => document.documentElement.dataset[flag] === undefined)").await?;
        page.expect("isVisible($('header')) && $$('main section').every(isVisible)").await?;
        page.open("?theme=dark&elder=1&part=plan").await?;
        page.expect("document.documentElement.dataset.theme === 'dark' && document.documentElement.dataset.elder === '1'").await?;
        page.expect("isVisible($('header')) && !isVisible($('#areas')) && isVisible($('#plan'))").await
    });

    suite.add("embedding/nothing sticks to the screen", async |page| {
        page.open("?embed=1").await?;
        let script = "
            const found = [];
            for (const hash of ['#/', '#/framework/framework-1', '#/data/figure-suggestions']) {
                await setHash(hash);
                found.push(...$$('*').filter((element) => ['sticky', 'fixed'].includes(getComputedStyle(element).position) && isVisible(element)).map((element) => `${hash}: <${element.localName} class=${element.className}> sticks`));
            }
            return found;";
        crate::suite::none("elements stick", &page.run(script, Value::Null).await?)
    });
}
