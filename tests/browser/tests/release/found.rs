//! What others read of the built page: who shares it, who searches, who cites.

use crate::suite::{Suite, none};
use serde_json::Value;

pub fn add(suite: &mut Suite) {
    suite.add(
        "found/the structured data is what searches ask for",
        async |page| {
            page.open("").await?;
            none("things are wrong", &page.run(LINKED, Value::Null).await?)
        },
    );

    suite.add(
        "found/what is shared has its words and its pictures",
        async |page| {
            page.open("").await?;
            none("things are wrong", &page.run(SHARED, Value::Null).await?)
        },
    );

    suite.add("found/robots and the list of pages", async |page| {
        page.open("").await?;
        none("things are wrong", &page.run(LISTED, Value::Null).await?)
    });
}

/// As a search reads it: one block of JSON-LD, its dates, its languages, its addresses. Which
/// properties each type may and must have is tested natively (src/prerender/linked_data.rs).
const LINKED: &str = "
    const failures = [];
    const check = (holds, what) => holds || failures.push(what);
    const blocks = $$('script[type=\"application/ld+json\"]');
    check(blocks.length === 1, `${blocks.length} blocks`);
    const linked = JSON.parse(blocks[0].textContent);
    check(linked['@context'] === 'https://schema.org', linked['@context']);
    const [article, dataset] = linked['@graph'];
    check(article['@type'] === 'NewsArticle' && dataset['@type'] === 'Dataset', 'other types');
    check(article.headline && article.headline.length <= 110 && document.title === article.headline, article.headline);
    check(article.description === $('meta[name=description]').content, 'another description');
    check(dataset.name && dataset.description.length >= 50 && dataset.description.length <= 5000, dataset.description);
    check(dataset.isPartOf['@id'] === article['@id'], 'the dataset is part of something else');
    const canonical = $('link[rel=canonical]').getAttribute('href');
    const asked = [...article.image, ...dataset.distribution.map(({ contentUrl }) => contentUrl)];
    for (const address of asked) {
        check(address.startsWith(canonical), `${address} is elsewhere`);
        const answer = await fetch(address.slice(canonical.length));
        check(answer.ok, `${address}: ${answer.status}`);
        const { encodingFormat } = dataset.distribution.find(({ contentUrl }) => contentUrl === address) ?? {};
        check(!encodingFormat || answer.headers.get('content-type').startsWith(encodingFormat), `${address}: not ${encodingFormat}`);
    }
    const report = await (await fetch('data/report.json')).json();
    check(article.isBasedOn.url === report.source.url && dataset.isBasedOn === report.source.url, 'based on something else');
    check(article.isBasedOn.headline === report.source.title, article.isBasedOn.headline);
    check(article.isBasedOn.datePublished === report.source.date, article.isBasedOn.datePublished);
    const visit = (value, key) => {
        if (value && typeof value === 'object') return Object.entries(value).forEach(([key, inner]) => visit(inner, key));
        if (/^date/i.test(key)) check(/^\\d{4}-\\d{2}-\\d{2}$/.test(value) && !isNaN(new Date(value)), `${key}: ${value}`);
        if (key === 'inLanguage') check(Intl.getCanonicalLocales(value)[0] === value, `${key}: ${value}`);
        check(value !== '' && value !== null, `${key} is empty`);
    };
    visit(linked, '');
    return failures;";

const SHARED: &str = "
    const failures = [];
    const check = (holds, what) => holds || failures.push(what);
    const content = (selector) => {
        const all = $$(`meta[${selector}]`);
        check(all.length === 1, `${all.length} of ${selector}`);
        return all[0]?.content ?? '';
    };
    for (const name of ['title', 'description', 'url', 'image', 'type', 'locale']) check(content(`property='og:${name}'`), name);
    check(content(`itemprop='name'`) === document.title && content(`itemprop='description'`), 'itemprop');
    check(content(`name='twitter:card'`) === 'summary_large_image', 'card');
    check($('link[rel=canonical]').getAttribute('href') === content(`property='og:url'`), 'canonical is not og:url');
    const size = async (address) => {
        const image = new Image();
        image.src = address.split('/').pop();
        await image.decode();
        return `${image.naturalWidth} × ${image.naturalHeight}`;
    };
    const wide = await size(content(`property='og:image'`));
    check(wide === `${content(`property='og:image:width'`)} × ${content(`property='og:image:height'`)}`, wide);
    // WeChat cuts a square out of what it finds.
    check(await size(content(`itemprop='image'`)) === '600 × 600', 'not square');
    const manifest = await (await fetch($('link[rel=manifest]').getAttribute('href'))).json();
    check(manifest.name && manifest.start_url && manifest.display && manifest.icons.length > 2, 'manifest');
    for (const { src, sizes } of manifest.icons.filter(({ sizes }) => sizes !== 'any')) check(await size(src) === sizes.replace('x', ' × '), src);
    const oembed = await (await fetch('oembed.json')).json();
    check(oembed.title === document.title && oembed.provider_name, 'oEmbed names');
    check(await size(oembed.thumbnail_url) === `${oembed.thumbnail_width} × ${oembed.thumbnail_height}`, 'thumbnail');
    return failures;";

/// A sitemap may not have relative addresses, so there is one only where the build knows its own.
const LISTED: &str = "
    const failures = [];
    const check = (holds, what) => holds || failures.push(what);
    const robots = await (await fetch('robots.txt')).text();
    const lines = robots.split('\\n').filter(Boolean);
    check(lines[0] === 'User-agent: *' && lines[1] === 'Allow: /', robots);
    const canonical = $('link[rel=canonical]').getAttribute('href');
    const known = /^https?:/.test(canonical);
    check(lines.length === (known ? 3 : 2), robots);
    if (!known) return failures;
    check(lines[2] === `Sitemap: ${canonical}sitemap.xml`, lines[2]);
    const sitemap = new DOMParser().parseFromString(await (await fetch('sitemap.xml')).text(), 'application/xml');
    check(!sitemap.querySelector('parsererror'), 'the sitemap is no XML');
    check(sitemap.documentElement.namespaceURI === 'http://www.sitemaps.org/schemas/sitemap/0.9', 'another namespace');
    const places = [...sitemap.querySelectorAll('url > loc')].map(({ textContent }) => textContent);
    check(places.includes(canonical) && places.every((place) => place.startsWith(canonical)), String(places));
    const absolute = $$('meta[property=\"og:url\"], meta[property=\"og:image\"], meta[itemprop=image]').map(({ content }) => content);
    check(absolute.every((address) => address.startsWith(canonical)), String(absolute));
    return failures;";
