//! Pages that others touch on their way: translators, servers that know another encoding, services
//! that put something into them or take something out.

use crate::degraded::reads_on;
use crate::saving::files::{catch, caught, press};
use crate::scriptless::whole_article;
use crate::suite::{Suite, none_of};
use crate::visit::visit;
use browser_tests::download::Folder;
use browser_tests::media::Media;
use browser_tests::{Lab, Page, Result, build, dist, offline};
use serde_json::{Value, json};
use server::Fault;
use std::path::Path;

/// As Chrome's translator has it: in place of each text two elements around another text. It leaves
/// alone what says that it is not to be translated, and what is written or run.
const TRANSLATE: &str = "
    const texts = [];
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    while (walker.nextNode()) texts.push(walker.currentNode);
    for (const text of texts) {
        const inside = text.parentElement;
        if (!text.data.trim() || inside.closest('[translate=no], script, style, textarea') || inside.localName === 'font') continue;
        const [outer, inner] = [0, 0].map(() => document.createElement('font'));
        inner.append(text.data);
        outer.append(inner);
        text.replaceWith(outer);
    }";

/// Where pages are, from the site's root.
const PAGES: [&str; 3] = ["", "en/", "zh-Hant/"];

/// What the console says when the Wasm does not find the page that it was made for.
const LOST: [&str; 3] = ["RuntimeError", "unreachable", "panicked"];

/// A page made something else of.
type Change = fn(&str) -> String;

const CHANGES: [(&str, Change); 4] = [
    ("a line break is put first", |page| {
        page.replacen("<body>", "<body>\n", 1)
    }),
    ("a bar is put first", |page| {
        page.replacen("<body>", "<body><div>archive</div>", 1)
    }),
    ("a comment is put first", |page| {
        page.replacen("<body>", "<body><!-- archive -->", 1)
    }),
    ("comments are taken out", without_comments),
];

pub fn add(suite: &mut Suite) {
    for directory in PAGES {
        if directory.is_empty() {
            suite.everywhere();
        }
        suite.add(
            format!("touched/translated, the page goes on, “{directory}”"),
            async move |page| {
                page.open(directory).await?;
                goes_on(page).await
            },
        );
        suite.add(
            format!("touched/translated, drawings are saved as they are, “{directory}”"),
            async move |page| {
                page.open(directory).await?;
                saves(page).await
            },
        );
    }
    suite.add(
        "touched/translated, offline.html does the same",
        async |page| {
            let file = offline::copy(&dist().join("offline.html"))?;
            page.visit_instead(file.to_string());
            page.open("").await?;
            goes_on(page).await?;
            // As it was.
            page.open("").await?;
            saves(page).await?;
            offline::remove(&file)
        },
    );

    for (name, change) in CHANGES {
        suite.add_expecting(
            format!("touched/{name}: the report is read, and says what it lacks"),
            &LOST,
            async move |page| {
                let _site = visit(page, build::altered("index.html", change)?).await?;
                page.load("").await?;
                reads_on(page).await?;
                // What is shown is what was written, also where the Wasm had begun.
                page.run(
                    "const written = new DOMParser().parseFromString(await (await fetch(location.href)).text(), 'text/html');
                     const text = (of) => words(of.querySelector('main').textContent);
                     if (text(written) !== text(document)) throw new Error('the page says something else');",
                    Value::Null,
                )
                .await
                .map(|_| ())
            },
        );
    }

    suite.everywhere().add("touched/a server that calls everything GBK", async |page| {
        let types = [
            (".html", "text/html"),
            ("/", "text/html"),
            (".js", "text/javascript"),
            (".css", "text/css"),
        ];
        let gbk = move |path: &str| {
            let (_, kind) = types.iter().find(|(ending, _)| path.ends_with(ending))?;
            Some(Fault::Header("content-type", format!("{kind}; charset=gbk")))
        };
        let site = Lab::broken_site(gbk).await?;
        page.visit_instead(site.url());
        page.open("?elder=1").await?;
        page.expect("document.characterSet === 'UTF-8' && document.title.includes('宝安区政协')").await?;
        whole_article(page).await?;
        // The words of style sheets, of scripts, of what comes later.
        page.expect("getComputedStyle($('thead .arrow'), '::after').content.includes('↕')").await?;
        // Firefox says where the words are from, the others what they are.
        page.expect("/先看这里|attr\\(data-plain\\)/.test(getComputedStyle($('h1'), '::after').content)").await?;
        page.expect("$('h1').dataset.plain === '先看这里'").await?;
        page.run("$('[data-tool=Search]').click()", Value::Null).await?;
        page.wait("$('dialog[open]')").await?;
        page.expect("!/\\ufffd|鎼/.test($('dialog').textContent) && $('dialog').textContent.includes('关闭')").await?;
        page.load("embed.html").await?;
        page.expect("document.characterSet === 'UTF-8' && $('h1').textContent === '把图解用到别处'").await?;
        page.run("Object.defineProperty(navigator, 'clipboard', { value: undefined, configurable: true }); $('[data-copy=listener]').click()", Value::Null).await?;
        page.wait("$('[data-status]').textContent.startsWith('浏览器不许')").await?;
        page.wait("$('[data-live] iframe')?.title === '图解宝安政协：422133'").await?;
        crate::embedding::documented::live(page).await?;
        page.open("offline.html").await?;
        page.expect("document.characterSet === 'UTF-8' && document.title.includes('宝安区政协')").await?;
        whole_article(page).await
    });

    suite.everywhere().add(
        "touched/the article's file is handed over, not shown",
        async |page| {
            page.open("#/source").await?;
            let folder = Folder::of(page).await?;
            page.run(
                "$('#source a[href$=\"data/article.txt\"]').click()",
                Value::Null,
            )
            .await?;
            let whole = std::fs::read(dist().join("data/article.txt"))?;
            folder
                .receives("article.txt", |content| content == whole)
                .await?;
            folder.remove()
        },
    );

    suite.add(
        "touched/every page says its encoding, and that it has its own dark",
        async |_page| {
            let mut found = Vec::new();
            look(&dist(), "", &mut found)?;
            none_of("files are not as they should be", &found)
        },
    );
}

/// Filters, zooms, chooses and errs; after each, what the page says of it is true.
async fn goes_on(page: &Page) -> Result<()> {
    Media::screen(1440).apply(page).await?;
    let numbers = "($('.count').textContent.match(/\\d+/g) ?? []).join()";
    for area in ["area-2", ""] {
        page.run(TRANSLATE, Value::Null).await?;
        page.run(
            "const box = $(`[data-control='area']`); box.value = args; box.dispatchEvent(new Event('change', { bubbles: true }));",
            json!(area),
        ).await?;
        page.wait(&format!(
            "{numbers} === `${{$$('#data tbody tr').length}},18` && ('{area}' === '') === ($$('#data tbody tr').length === 18)"
        ))
        .await?;
    }
    let mut said = Vec::new();
    for step in ["in", "in", "later", "all"] {
        page.run(TRANSLATE, Value::Null).await?;
        let before = page.value("$('.span').textContent").await?;
        page.run("$(`[data-do='${args}']`).click()", json!(step))
            .await?;
        page.run(
            "await until(() => $('.span').textContent !== args, 'another stretch')",
            before,
        )
        .await?;
        said.push(page.value("$('.span').textContent").await?);
    }
    if said.pop() != Some(json!("")) || said.iter().any(|words| words == "") {
        return Err(format!("of the stretches was said {said:?}").into());
    }
    // Of two notices the second, of two details the second.
    for (hash, place) in [
        ("#/nowhere", ".notice[data-notice] span"),
        ("#/data/none", ".notice[data-notice] span"),
        ("#/plan/plan-1", "#announcement"),
        ("#/plan/plan-2", "#announcement"),
    ] {
        page.run(TRANSLATE, Value::Null).await?;
        let script = "
            const before = $(args.place)?.textContent;
            await setHash(args.hash);
            await until(() => $(args.place)?.textContent && $(args.place).textContent !== before, 'other words');";
        page.run(script, json!({ "hash": hash, "place": place }))
            .await
            .map_err(|error| format!("{hash}: {error}"))?;
    }
    Ok(())
}

/// Saves every drawing of a translated page; the files are those of the page as it was.
async fn saves(page: &Page) -> Result<()> {
    Media::screen(1440).apply(page).await?;
    let said = "$$('figure').map((figure) => [figure.querySelector('svg.drawing:not(.alone)').getAttribute('aria-label'), figure.querySelector('figcaption').firstChild.data])";
    let said: Vec<(String, String)> = serde_json::from_value(page.value(said).await?)?;
    page.run(TRANSLATE, Value::Null).await?;
    page.expect("$('figcaption font') && !$('svg.drawing font')")
        .await?;
    catch(page).await?;
    for (number, (title, how)) in said.iter().enumerate() {
        page.run(
            "caught.length = 0; $$('figure')[args].querySelector('[data-save]').click(); await until(() => $('dialog.save[open]'), 'the dialog')",
            json!(number),
        )
        .await?;
        press(page, "SVG")
            .await
            .map_err(|error| format!("{title}: {error}"))?;
        let svg = caught(page, ".svg").await?;
        // Lines are broken where the picture ends. Its own style sheet the page's policy would refuse.
        let text = page
            .run("return words(new DOMParser().parseFromString(args.replace(/<style>.*?<\\/style>/s, ''), 'image/svg+xml').documentElement.textContent)", json!(svg))
            .await?;
        let text = text.as_str().unwrap_or_default();
        let bare = |words: &str| words.split_whitespace().collect::<String>();
        if !text.contains(&bare(title)) || !text.contains(&bare(how)) || svg.contains("font>") {
            return Err(format!("{title}: the file lacks its title or how it is read").into());
        }
        page.run(
            "$('dialog.save').close(); await until(() => !$('dialog'), 'it to be gone')",
            Value::Null,
        )
        .await?;
    }
    Ok(())
}

/// What is wrong with the files below a directory: pages begin with the mark of UTF-8 and lock out
/// Dark Reader; besides, only what others name or open by itself has that mark.
fn look(root: &Path, below: &str, found: &mut Vec<String>) -> Result<()> {
    const MARKED: [&str; 2] = ["embed.js", "data/figures.csv"];
    for entry in std::fs::read_dir(root.join(below))? {
        let entry = entry?;
        let name = format!("{below}{}", entry.file_name().to_string_lossy());
        if entry.file_type()?.is_dir() {
            look(root, &format!("{name}/"), found)?;
            continue;
        }
        let content = std::fs::read(entry.path())?;
        let page = name.ends_with(".html");
        let marked = content.starts_with("\u{FEFF}".as_bytes());
        if marked != (page || MARKED.contains(&name.as_str())) {
            found.push(format!("{name}: mark {marked}"));
        }
        let text = String::from_utf8_lossy(&content);
        if page && !text.contains("<meta name=\"darkreader-lock\">") {
            found.push(format!("{name}: no darkreader-lock"));
        }
    }
    Ok(())
}

fn without_comments(page: &str) -> String {
    let mut out = String::new();
    let mut rest = page;
    while let Some((before, from)) = rest.split_once("<!-") {
        out.push_str(before);
        rest = from.split_once("->").map_or("", |(_, after)| after);
    }
    out + &rest.replace("<!>", "")
}
