//! The page's own strict policy. That nothing violates it shows in every check's console.

use crate::suite::{Suite, none};
use browser_tests::catalog;
use serde_json::{Value, json};

pub fn add(suite: &mut Suite) {
    suite.add("policy/the CSP is the contract's", async |page| {
        page.open("").await?;
        let script = "
            const policy = $('meta[http-equiv=\"Content-Security-Policy\"]')?.content ?? '';
            const directives = new Map(policy.split(';').map((one) => one.trim().split(/\\s+/)).map(([name, ...rest]) => [name, rest]));
            const wanted = {
                'default-src': [\"'none'\"], 'script-src': [\"'self'\", \"'wasm-unsafe-eval'\"], 'style-src': [\"'self'\"],
                'img-src': [\"'self'\", 'data:', 'blob:'], 'connect-src': [\"'self'\"], 'font-src': [\"'self'\"],
                'manifest-src': [\"'self'\"], 'worker-src': [\"'self'\"], 'base-uri': [\"'none'\"], 'form-action': [\"'none'\"],
            };
            return Object.entries(wanted).flatMap(([name, sources]) => {
                // A hash may be added where something must be inline; nothing else may.
                const found = (directives.get(name) ?? ['(missing)']).filter((source) => !source.startsWith(\"'sha\"));
                return found.sort().join(' ') === sources.sort().join(' ') ? [] : [`${name}: ${found.join(' ')}`];
            });";
        none("directives differ", &page.look(script, Value::Null).await?)
    });

    suite.add("policy/no style attributes, no inline handlers, in any state", async |page| {
        page.open("").await?;
        let script = "
            const found = [];
            for (const hash of args) {
                await setHash(hash);
                for (const element of $$('*')) {
                    for (const { name } of element.attributes) {
                        // Details, and the room that rows keep for them, are placed by the Wasm, which a policy does not forbid.
                        if (name === 'style' && !element.matches('.detail, .shown, .dataset, .dataset tr') || name.startsWith('on')) found.push(`${hash}: <${element.localName} ${name}>`);
                    }
                }
            }
            return found;";
        let report = catalog::report()?;
        let mut hashes = vec!["#/".to_owned()];
        for kind in catalog::KINDS {
            hashes.extend(catalog::of_kind(&report, kind)?.first().map(|one| format!("#/{}/{}", one.part, one.id)));
        }
        none("attributes that the policy forbids", &page.run(script, json!(hashes)).await?)
    });
}
