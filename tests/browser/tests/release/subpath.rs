//! The site in a folder of a server, as a web master puts it.

use crate::suite::{Suite, none_of};
use browser_tests::{Page, Result, dist, quiet};
use serde_json::Value;
use server::Server;

/// The page for the web master.
const HANDOVER: &str = include_str!("../../../../assets/handover/给网站管理员.md");

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

    suite.add(
        "subpath/the settings for nginx know every kind of file",
        async |_| {
            let settings = HANDOVER.split("```nginx").nth(1).unwrap_or_default();
            let types = settings
                .split("types {")
                .nth(1)
                .and_then(|rest| rest.split('}').next());
            let known: Vec<&str> = types.unwrap_or_default().split([' ', ';', '\n']).collect();
            let mut files = Vec::new();
            for directory in ["", "data", "drawings"] {
                for entry in std::fs::read_dir(dist().join(directory))? {
                    files.push(entry?.file_name().to_string_lossy().into_owned());
                }
            }
            let unknown = files.iter().filter(|name| {
                let ending = name.rsplit_once('.').map_or("", |(_, ending)| ending);
                !["", "br", "gz"].contains(&ending) && !known.contains(&ending)
            });
            none_of("files of no type", &unknown.cloned().collect::<Vec<_>>())
        },
    );
}

async fn visit(page: &mut Page) -> Result<Server> {
    let server = quiet(dist(), |_| None).under("/a/b/").listen(0).await?;
    page.visit_instead(server.url());
    Ok(server)
}
