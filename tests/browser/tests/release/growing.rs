//! Drawings grow and numerals count once, when they are first seen; and not at all for readers who
//! want no motion.

use crate::suite::Suite;
use browser_tests::Engine;
use browser_tests::media::Media;
use serde_json::Value;

/// `WebKitGTK` takes its settings from the desktop, and here that wants no motion.
const UNTOLD: &str = "it can't be told of motion";

pub fn add(suite: &mut Suite) {
    suite.not_in(Engine::WebKit, UNTOLD).add("growing/once, when it is first seen", async |page| {
        let moving = Media {
            still: false,
            ..Media::screen(1440)
        };
        moving.apply(page).await?;
        page.open("").await?;
        let unseen = "$('#framework .chart.will-grow:not(.seen)')";
        page.expect(unseen).await?;
        page.expect("getComputedStyle($('svg.towers.wide .grow')).opacity === '0'")
            .await?;
        // The hero was seen before any script ran.
        page.expect("!$('#overview .will-grow')").await?;
        page.run("$('#framework .chart').scrollIntoView()", Value::Null)
            .await?;
        page.wait("$('#framework .chart.seen')").await?;
        page.wait("$$('svg.towers.wide .grow').every((one) => getComputedStyle(one).opacity === '1' && ['none', 'matrix(1, 0, 0, 1, 0, 0)'].includes(getComputedStyle(one).transform))").await
    });

    suite.not_in(Engine::WebKit, UNTOLD).add("growing/a numeral counts up over its own true text", async |page| {
        let moving = Media {
            still: false,
            ..Media::screen(1440)
        };
        moving.apply(page).await?;
        page.open("").await?;
        let script = "
            const one = $$('#areas .figures .num').find((one) => one.textContent.startsWith('730'));
            if (!one.matches('.will-grow:not(.seen)')) throw new Error('it does not wait');
            const seen = new Set();
            // Slower than usual: a busy machine paints few frames.
            one.style.transitionDuration = '3s';
            one.scrollIntoView({ block: 'center' });
            await until(() => {
              if (!one.textContent.startsWith('730')) throw new Error(`the text says ${one.textContent}`);
              seen.add(getComputedStyle(one).getPropertyValue('--n').trim());
              return !one.matches('.will-grow');
            }, 'the end of counting');
            return seen.size;";
        let steps = page.run(script, Value::Null).await?;
        // It passes at least some numbers on its way; how many depends on the machine.
        if steps.as_u64() > Some(2) {
            Ok(())
        } else {
            Err(format!("it showed {steps} numbers").into())
        }
    });

    suite.add("growing/not for readers who want no motion", async |page| {
        Media::screen(1440).apply(page).await?;
        page.open("").await?;
        page.expect("!$('.will-grow')").await
    });
}
