//! The site in a folder of a server, as a web master puts it.

use crate::suite::Suite;
use browser_tests::{Page, Result, dist};
use serde_json::Value;
use server::{Server, Site};

pub fn add(suite: &mut Suite) {
    suite.add("subpath/works from /a/b/", async |page: &mut Page| {
        let server = visit(page).await?;
        page.open("#/framework/slot-1-1").await?;
        page.wait("$(\"[data-detail='slot-1-1']\")").await?;
        let script = "
            await document.fonts.ready;
            const files = $$('link[href], script[src], a[href]').map((one) => new URL(one.getAttribute('src') || one.getAttribute('href'), document.baseURI).href)
                .filter((url) => url.startsWith(location.origin)).map((url) => url.split('#')[0]);
            const site = location.origin + '/a/b/';
            const wrong = [];
            for (const url of new Set(files)) {
                if (!url.startsWith(site) || !(await fetch(url)).ok) wrong.push(url);
            }
            if (wrong.length) throw new Error(String(wrong));";
        page.run(script, Value::Null).await?;
        drop(server);
        Ok(())
    });
}

async fn visit(page: &mut Page) -> Result<Server> {
    let server = Site::new(dist()).under("/a/b/").listen(0).await?;
    page.visit_instead(server.url());
    Ok(server)
}
