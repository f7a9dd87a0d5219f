//! A silent browser proves something only where it would have spoken.

use std::time::{Duration, Instant};

use crate::suite::{Suite, none_of};

pub fn add(suite: &mut Suite) {
    suite.everywhere().add("hearing/the browser is heard when it complains", async |page| {
        page.open("").await?;
        let script = "
            console.error('a word');
            document.body.append(Object.assign(document.createElement('style'), { textContent: 'p {}' }));
            setTimeout(() => { throw new Error('a throw'); });
            Promise.reject(new Error('a broken promise'));
            // Nobody answers there; that it was to be asked is what counts.
            new Image().src = 'http://127.0.0.1:49151/picture.png';";
        page.run(script, serde_json::Value::Null).await?;
        let sites = [page.site().to_owned()];
        let wanted = ["a word", "style-src", "a throw", "a broken promise", "127.0.0.1:49151"];
        let mut told = String::new();
        let missed = |told: &str| -> Vec<String> {
            let missed = wanted.iter().filter(|word| !told.contains(**word));
            missed.map(|word| format!("{word}, only: {told}")).collect()
        };
        // Browsers hear some of it a moment later.
        let end = Instant::now() + Duration::from_secs(10);
        while !missed(&told).is_empty() && Instant::now() < end {
            for complaint in page.complaints(&sites).await? {
                told += &format!("{complaint}\n");
            }
            tokio::time::sleep(Duration::from_millis(20)).await;
        }
        none_of("complaints were not heard", &missed(&told))
    });
}
