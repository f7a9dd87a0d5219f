//! Which voice reads, what it is given at a time, and what becomes of one that falls silent.

use super::{SAID, SHOWN, begin, click, engine, press_button};
use crate::suite::{Suite, none};
use browser_tests::{dist, offline};
use serde_json::{Value, json};

/// As Firefox lists what speech-dispatcher has: by the hundred, and none said to be the device's.
const DISPATCHED: &str = "
    fake.voices = ['Chinese (Mandarin, latin as Pinyin)', 'Chinese (Cantonese)+Alex', 'Chinese (Mandarin)+Alex', 'Chinese (Mandarin)+zac', 'Chinese (Mandarin)', 'English (America)+Alex', 'English (America)'].map((name) => {
        const lang = name.startsWith('English') ? 'en-us' : name.includes('Cantonese') ? 'yue' : name.includes('Pinyin') ? 'cmn-latn-pinyin' : 'cmn';
        return fake.voice(name, lang, false, { voiceURI: `urn:moz-tts:speechd:${encodeURI(name)}?${lang}` });
    })";

/// What the bar says of a voice that may be a service's.
const SENT: &str = "isVisible($('.speaking .service'))";

pub fn add(suite: &mut Suite) {
    suite.add("speaking/the nearest voice, of the device, Cantonese last", async |page| {
        engine(page, "#/").await?;
        page.run("await reportTool('reportSpeak'); Object.defineProperty(navigator, 'languages', { value: ['en-US'], configurable: true })", Value::Null).await?;
        // A minus says that a service has it, a star that it is the system's.
        let cases = json!([
            [["zh-HK", "zh-CN-", "zh-CN", "en-US"], "zh-Hans", false, "zh-CN"],
            [["zh-HK", "zh-CN-"], "zh-Hans", false, "zh-CN-"],
            [["zh-HK", "zh-CN-"], "zh-Hans", true, "zh-HK"],
            [["zh-CN-"], "zh-Hans", true, null],
            [["zh-CN-", "zh-TW"], "zh-Hans", false, "zh-TW"],
            [["zh-CN", "zh-TW"], "zh-Hant", false, "zh-TW"],
            [["zh-TW", "zh-CN"], "zh-Hans", false, "zh-CN"],
            [["zh-HK", "zh-TW"], "zh-Hant", false, "zh-TW"],
            // The page in traditional characters is written as in Hong Kong.
            [["zh-CN", "zh-HK"], "zh-Hant", false, "zh-HK"],
            [["zh_TW_#Hant", "zh_CN_#Hans"], "zh-Hans", false, "zh_CN_#Hans"],
            [["yue-Hant-HK", "cmn-Hans-CN"], "zh-Hans", false, "cmn-Hans-CN"],
            [["cmn", "zh-CN"], "zh-Hans", false, "zh-CN"],
            [["cmn-latn-pinyin", "yue", "cmn"], "zh-Hans", false, "cmn"],
            [["zh-CN-shaanxi", "zh-CN"], "zh-Hans", false, "zh-CN"],
            [["zh-CN-shaanxi", "zh-TW"], "zh-Hans", false, "zh-TW"],
            [["zh-CN+Alex", "zh-CN+zac", "zh-CN"], "zh-Hans", false, "zh-CN"],
            [["zh-CN", "zh-CN+zac*"], "zh-Hans", false, "zh-CN+zac*"],
            [["en-GB-", "en-US"], "en", false, "en-US"],
            [["en-IN", "en-US"], "en", false, "en-US"],
            [["en-US", "en-GB*"], "en", false, "en-GB*"],
            [["zh-CN"], "en", false, null],
        ]);
        let script = "
            return args.flatMap(([tags, lang, alone, wanted]) => {
              const voices = tags.map((name) => fake.voice(name, name.replace(/([-*]|[+].*)$/, ''), !name.endsWith('-'), { default: name.endsWith('*') }));
              const found = reportSpeak.choose(voices, lang, alone)?.name ?? null;
              return found === wanted ? [] : [`${tags} for ${lang}: ${found}`];
            });";
        none("chosen otherwise", &page.run(script, cases).await?)?;
        // One name for every language is a variant, too; and who reads in Cantonese hears it.
        let script = "
            const of = (name, lang) => fake.voice(name, lang);
            const mac = [of('Eddy (Chinese)', 'zh-CN'), of('Eddy (English)', 'en-US'), of('Tingting', 'zh-CN'), of('Sinji', 'zh-HK'), of('Meijia', 'zh-TW')];
            const found = [reportSpeak.choose(mac, 'zh-Hans', false).name, reportSpeak.choose(mac, 'zh-Hant', false).name];
            Object.defineProperty(navigator, 'languages', { value: ['zh-HK', 'en'], configurable: true });
            return [...found, reportSpeak.choose(mac, 'zh-Hant', false).name].join() === 'Tingting,Meijia,Sinji' ? [] : found;";
        none("chosen otherwise", &page.run(script, Value::Null).await?)
    });

    suite.add("speaking/no piece takes longer than ten seconds at any speed", async |page| {
        engine(page, "#/").await?;
        page.run("await reportTool('reportSpeak')", Value::Null).await?;
        let script = "
            // The same texts in every run.
            let seed = 7;
            const below = (count) => (seed = (seed * 48271) % 2147483647) % count;
            const LETTERS = ['政', '协', '委', '员', '，', '、', ',', '。', '“', '”', '2', '0', '7', ' ', 'a', 'tion', '——', '😀', '%'];
            const made = Array.from({ length: 300 }, () => Array.from({ length: 1 + below(160) }, () => LETTERS[below(LETTERS.length)]).join(''));
            const real = [...$$('[data-sentence]')].map(({ textContent }) => textContent);
            const english = 'The committee held 30 meetings of collective study, and organised the members of all the sub-districts; ';
            const whole = ['宝'.repeat(300), '1'.repeat(90), 'x'.repeat(900), english.repeat(4), '甲，'.repeat(80)];
            const { cut, seconds } = reportSpeak;
            const failures = [];
            for (const speed of [0.7, 0.85, 1, 1.25, 1.5]) {
                for (const text of [...real, ...made, ...whole]) {
                    const pieces = cut(text, 10 * speed);
                    if (pieces.join('') !== text || pieces.some((one) => !one)) failures.push(`lost: ${text}`);
                    for (const one of pieces) if (seconds(one) / speed > 10) failures.push(`${seconds(one) / speed} s: ${one}`);
                    if (pieces.some((one) => /[\\ud800-\\udbff]$/.test(one))) failures.push(`half a sign: ${text}`);
                }
                // Sentences of the article are cut where a clause ends, but for a few that are one clause.
                const inner = real.flatMap((text) => cut(text, 10 * speed).slice(0, -1));
                const rough = inner.filter((one) => !/[，,；;：:。、][”’]?$/.test(one));
                if (rough.length > inner.length / 10) failures.push(`in the middle, at ${speed}: ${rough}`);
            }
            // Slowly spoken, the whole of what was measured at 19 s is more than one piece.
            if (cut('政'.repeat(59) + '，', 7).length < 2) failures.push('60 characters at once');
            if (cut(english.repeat(4), 7).some((one, nth, all) => nth < all.length - 1 && !/[,; ]$/.test(one))) failures.push('a word is cut');
            return failures;";
        none("pieces are wrong", &page.run(script, Value::Null).await?)
    });

    suite.add("speaking/a service's voice is given a sentence piece by piece", async |page| {
        engine(page, "#/source/s58").await?;
        page.run("fake.voices = [fake.voice('Service', 'zh-CN', false)]", Value::Null).await?;
        press_button(page).await?;
        page.wait("fake.queue.length === 1").await?;
        page.expect(&format!("{SENT} && {SHOWN} === $('[data-sentence=s58]').textContent")).await?;
        page.run("const slow = $('.speaking select'); slow.value = '0.7'; slow.dispatchEvent(new Event('change')); fake.spoken = [fake.queue[0]]", Value::Null).await?;
        page.run("while ($('[data-sentence=s58]').dataset.spoken) { if (fake.queue.length !== 1) throw new Error('more than one at once'); fake.end(); }", Value::Null).await?;
        page.expect("fake.spoken.length > 2 && fake.spoken.slice(0, -1).map(({ text }) => text).join('') === $('[data-sentence=s58]').textContent").await?;
        page.expect("fake.spoken.every(({ text }) => reportSpeak.seconds(text) / 0.7 <= 10) && $('[data-sentence=s59]').dataset.spoken").await
    });

    suite.add("speaking/an engine that never says that it has ended is not waited for", async |page| {
        for local in [true, false] {
            engine(page, "#/source/s58").await?;
            page.run("fake.voices = [fake.voice('Silent', 'zh-CN', args)]", json!(local)).await?;
            press_button(page).await?;
            page.wait("fake.queue.length === 1").await?;
            // It waits for much longer than it takes, and not for ever.
            page.expect("[...fake.waiting.values()].every(([, time]) => time > 2000 * reportSpeak.seconds(fake.queue[0].text) && time < 120000)").await?;
            page.run("for (let nth = 0; $('[data-sentence=s58]').dataset.spoken; nth++) { if (nth > 20 || fake.waiting.size !== 1) throw new Error('it hangs'); fake.pass(); }", Value::Null).await?;
            page.expect(&format!("fake.queue.length === 1 && {SHOWN} === $('[data-sentence=s59]').textContent && $('[data-sentence=s59]').dataset.spoken")).await?;
            // Who is heard of is waited for anew.
            page.run("self.before = [...fake.waiting.keys()][0]; fake.queue[0].onboundary({})", Value::Null).await?;
            page.expect("fake.waiting.size === 1 && !fake.waiting.has(before)").await?;
            // Nothing is left of it where nothing is read.
            click(page, "pause").await?;
            page.expect("!fake.waiting.size && !fake.queue.length").await?;
            click(page, "pause").await?;
            click(page, "stop").await?;
            page.expect("!fake.waiting.size && !$('.speaking')").await?;
        }
        Ok(())
    });

    suite.add(
        "speaking/Firefox's voices are the device's, whatever they say",
        async |page| {
            engine(page, "#/source/s28").await?;
            page.run(DISPATCHED, Value::Null).await?;
            press_button(page).await?;
            page.wait("fake.queue[0]?.voice.name === 'Chinese (Mandarin)'")
                .await?;
            page.expect(&format!(
                "!{SENT} && {SAID} === $('[data-sentence=s28]').textContent"
            ))
            .await?;
            page.run(
                "Object.defineProperty(navigator, 'onLine', { value: false, configurable: true })",
                Value::Null,
            )
            .await?;
            press_button(page).await?;
            page.wait("fake.queue[0]?.voice.name === 'Chinese (Mandarin)'")
                .await
        },
    );

    suite.add("speaking/offline.html: what the device has; where nobody says, it says so", async |page| {
        let file = offline::copy(&dist().join("offline.html"))?;
        page.visit_instead(file.to_string());
        let verdict = async {
            engine(page, "#/source/s28").await?;
            page.run(DISPATCHED, Value::Null).await?;
            press_button(page).await?;
            page.wait("fake.queue[0]?.voice.name === 'Chinese (Mandarin)'").await?;
            page.expect(&format!("!{SENT}")).await?;
            // A service's, where the device has others of its own: not from a file.
            page.run("fake.voices = [fake.voice('Service', 'zh-CN', false), fake.voice('Own', 'en-US')]", Value::Null).await?;
            press_button(page).await?;
            page.wait(&format!("/^这台设备没有中文语音/.test({SHOWN})")).await?;
            page.run("fake.voices = [fake.voice('One', 'zh-CN', false), fake.voice('Other', 'en-US', false)]", Value::Null).await?;
            press_button(page).await?;
            page.wait("fake.queue[0]?.voice.name === 'One'").await?;
            page.expect(&format!("{SENT} && $('.speaking .service').textContent.includes('联网的服务')")).await
        };
        let verdict = verdict.await;
        offline::remove(&file)?;
        verdict
    });

    suite.add(
        "speaking/of the device's own voice nothing is said",
        async |page| {
            begin(page, "#/areas").await?;
            page.expect(&format!("!{SENT}")).await
        },
    );
}
