//! A silent browser proves something only where it would have spoken.

use crate::suite::{Suite, none_of};

pub fn add(suite: &mut Suite) {
    suite.add("hearing/the browser is heard when it complains", async |page| {
        page.open("").await?;
        let script = "
            console.error('a word');
            document.body.append(Object.assign(document.createElement('style'), { textContent: 'p {}' }));
            setTimeout(() => { throw new Error('a throw'); });
            Promise.reject(new Error('a broken promise'));
            // Nobody answers there; that it was to be asked is what counts.
            new Image().src = 'http://127.0.0.1:49151/picture.png';
            await new Promise((done) => setTimeout(done, 50));";
        page.run(script, serde_json::Value::Null).await?;
        let sites = [page.site().to_owned()];
        let told: Vec<String> = page
            .complaints(&sites)
            .await?
            .iter()
            .map(ToString::to_string)
            .collect();
        let told = told.join("\n");
        let wanted = ["a word", "style-src", "a throw", "a broken promise", "127.0.0.1:49151"];
        let missed: Vec<String> = wanted
            .iter()
            .filter(|word| !told.contains(**word))
            .map(|word| format!("{word}, only: {told}"))
            .collect();
        none_of("complaints were not heard", &missed)
    });
}
