//! The page opens, gets ready, and is the one that was prerendered.

use crate::suite::{Suite, none};
use serde_json::Value;

pub fn add(suite: &mut Suite) {
    suite
        .everywhere()
        .add("opening/gets ready and answers", async |page| {
            page.open("").await?;
            page.run("$('#areas a[href]').click()", Value::Null).await?;
            page.wait("$('[data-detail]')").await
        });

    suite.add("opening/has its landmarks and one heading of the first rank", async |page| {
        page.open("").await?;
        page.expect("document.documentElement.lang === 'zh-Hans'").await?;
        page.expect("document.title.length > 4").await?;
        page.expect("$$('h1').length === 1").await?;
        page.expect("$$('main').length === 1 && $('nav') && $('header')").await?;
        page.expect("$('meta[name=viewport]') && $('link[rel=canonical]') && $('meta[property=\"og:image\"]')").await
    });

    suite.add("opening/the seven parts are sections with headings", async |page| {
        page.open("").await?;
        let script = "
            return ['overview', 'areas', 'timeline', 'framework', 'plan', 'data', 'source'].filter((id) => {
                const part = document.getElementById(id);
                return part?.tagName !== 'SECTION' || !part.querySelector('h1, h2');
            });";
        none("parts are not sections with a heading", &page.look(script, Value::Null).await?)
    });

    suite.everywhere().add("opening/hydration changes no word", async |page| {
        page.open("").await?;
        let script = "
            const prerendered = new DOMParser().parseFromString(await (await fetch('./')).text(), 'text/html');
            return ['overview', 'areas', 'timeline', 'framework', 'plan', 'data', 'source'].filter((id) =>
                words(document.getElementById(id).textContent) !== words(prerendered.getElementById(id).textContent));";
        none("parts read otherwise than prerendered", &page.run(script, Value::Null).await?)
    });

    suite.everywhere().add("opening/every part can be gone to", async |page| {
        page.open("").await?;
        let script = "
            for (const part of ['areas', 'timeline', 'framework', 'plan', 'data', 'source', 'overview']) {
                await setHash(`#/${part}`);
                await until(() => {
                    const { top, bottom } = partBox(document.getElementById(part));
                    return top < innerHeight && bottom > 0;
                }, `${part} in view`);
            }";
        page.run(script, Value::Null).await.map(|_| ())
    });
}
