//! Reading aloud, by a speech engine that does what a test tells it: headless browsers have no
//! voices.

mod voices;

use crate::suite::{Suite, none_of};
use browser_tests::media::Media;
use browser_tests::{Engine, Page, Result, axe, dist, offline};
use fantoccini::key::Key;
use serde_json::{Value, json};

/// Speaks to nobody: `fake.end()` ends what is being said.
const FAKE: &str = "
    const voice = (name, lang, localService = true, fields) => ({ name, lang, localService, voiceURI: name, default: false, ...fields });
    const fake = (self.fake = { voice, voices: [voice('Cantonese', 'zh-HK'), voice('Service', 'zh-CN', false), voice('Mandarin', 'zh-CN'), voice('English', 'en-US')], spoken: [], queue: [] });
    const speech = new EventTarget();
    Object.assign(speech, {
      getVoices: () => fake.voices,
      speak: (utterance) => (fake.queue.push(utterance), fake.spoken.push(utterance)),
      cancel: () => { for (const one of fake.queue.splice(0)) setTimeout(() => one.onerror?.({ error: 'canceled' })); },
    });
    fake.end = () => fake.queue.shift().onend?.({});
    // What waits long for a voice waits until a test lets the time pass. WebKit's driver waits in the
    // page, too, for the test's own scripts.
    const { setTimeout, clearTimeout } = self;
    const speaks = () => new Error().stack.includes('/speak-');
    const waiting = (fake.waiting = new Map());
    let last = 0;
    self.setTimeout = (act, time, ...args) => (time > 4000 && speaks() ? (waiting.set(--last, [act, time]), last) : setTimeout.call(self, act, time, ...args));
    self.clearTimeout = (timer) => waiting.delete(timer) || clearTimeout.call(self, timer);
    fake.pass = () => { for (const [timer, [act]] of [...waiting]) if (waiting.delete(timer)) act(); };
    Object.defineProperty(self, 'speechSynthesis', { value: speech, configurable: true });
    self.SpeechSynthesisUtterance = class { constructor(text) { this.text = text; } };";

/// What is being said, and what the bar shows.
const SAID: &str = "fake.queue[0].text";
const SHOWN: &str = "$('.speaking .now').textContent";

pub fn add(suite: &mut Suite) {
    voices::add(suite);

    suite.add("speaking/sentences end where they end", async |page| {
        engine(page, "#/").await?;
        page.run("await reportTool('reportSpeak')", Value::Null).await?;
        let cases = json!([
            ["一句。两句！三句？", ["一句。", "两句！", "三句？"]],
            ["他说：“好。”然后走了。", ["他说：“好。”", "然后走了。"]],
            ["没有句号", ["没有句号"]],
            ["甲，1.5件；乙，2件。", ["甲，1.5件；", "乙，2件。"]],
            ["One. Two 1.5? “Three!” Four", ["One.", " Two 1.5?", " “Three!”", " Four"]],
            ["……", ["……"]],
            ["  ", []],
        ]);
        let script = "
            const cut = (text) => reportSpeak.sentences(text).map(([from, to]) => text.slice(from, to));
            return args.flatMap(([text, wanted]) => JSON.stringify(cut(text)) === JSON.stringify(wanted) ? [] : [`${text}: ${JSON.stringify(cut(text))}`]);";
        crate::suite::none("cut otherwise", &page.run(script, cases).await?)
    });

    suite.add(
        "speaking/the part in view, from its heading on, drawings by their descriptions",
        async |page| {
            begin(page, "#/framework").await?;
            page.expect(&format!(
                "{SAID} === words($('#framework .kicker').textContent)"
            ))
            .await?;
            page.expect("fake.queue[0].voice.name === 'Mandarin' && fake.queue[0].rate === 1")
                .await?;
            let script = "
            const read = [];
            while (fake.queue.length) { read.push(fake.queue[0].text); fake.end(); }
            return read;";
            let read = page.run(script, Value::Null).await?;
            let read: Vec<&str> = read
                .as_array()
                .into_iter()
                .flatten()
                .filter_map(Value::as_str)
                .collect();
            let place = |text: &str| {
                read.iter()
                    .position(|one| one.contains(text))
                    .ok_or_else(|| format!("nobody said 「{text}」"))
            };
            let order = [
                place("原文点名一席")?,
                place("第1组，共6组")?,
                place("一个大数字是一组")?,
                place("有关任务")?,
            ];
            if read.iter().any(|one| one.contains('→') || one.is_empty()) {
                return Err("arrows are for the eye".into());
            }
            page.expect("!$('.speaking') && !CSS.highlights.has('spoken') && !$('[data-spoken]')")
                .await?;
            if order[0] < order[1] && order[1] < order[2] && order[2] < order[3] {
                Ok(())
            } else {
                Err(format!("read in the order {order:?}").into())
            }
        },
    );

    suite.add("speaking/an open detail before its part", async |page| {
        begin(page, "#/data/figure-suggestions").await?;
        page.expect(&format!("{SAID} === '数据'")).await?;
        let script = "
            const read = [];
            while (fake.queue.length) { read.push(fake.queue[0].text); fake.end(); }
            return read.join('|');";
        let read = page.run(script, Value::Null).await?;
        let read = read.as_str().unwrap_or_default();
        if read.contains("意见建议730条。")
            && read.contains("原文第二十二句")
            && !read.contains("看原文")
        {
            Ok(())
        } else {
            Err(read.into())
        }
    });

    suite.everywhere().add("speaking/the article, sentence by sentence, from the chosen one", async |page| {
        begin(page, "#/source/s28").await?;
        for sentence in 28..=33 {
            let own = format!("$('[data-sentence=s{sentence}]')");
            page.expect(&format!("{SAID} === {own}.textContent && {SHOWN} === {own}.textContent")).await?;
            page.expect(&format!("$$('[data-spoken]').length === 1 && {own}.dataset.spoken")).await?;
            page.wait(&format!("(({{ top, bottom }}) => top >= 0 && bottom <= innerHeight)({own}.getBoundingClientRect())")).await?;
            page.run("fake.end()", Value::Null).await?;
        }
        // Without a chosen one, from the first that is seen.
        begin(page, "#/source").await?;
        page.run("$('[data-sentence=s45]').scrollIntoView({ block: 'start' }); scrollBy(0, 1)", Value::Null).await?;
        press_button(page).await?;
        page.wait(&format!("{SAID} === $('[data-sentence=s46]').textContent || {SAID} === $('[data-sentence=s45]').textContent")).await
    });

    suite.add("speaking/back, on, pause, stop, speed", async |page| {
        begin(page, "#/source/s28").await?;
        let text = |nth: u32| format!("$('[data-sentence=s{nth}]').textContent");
        click(page, "next").await?;
        page.expect(&format!("{SAID} === {} && fake.queue.length === 1", text(29))).await?;
        click(page, "back").await?;
        click(page, "back").await?;
        page.expect(&format!("{SAID} === {}", text(27))).await?;
        click(page, "pause").await?;
        page.expect("!fake.queue.length && $('[data-say=pause]').textContent === '继续'").await?;
        // What is cancelled says so a little later; that is no reason to go on.
        page.run("await new Promise((done) => setTimeout(done)); if (fake.queue.length) throw new Error('it goes on')", Value::Null).await?;
        click(page, "pause").await?;
        page.expect(&format!("{SAID} === {} && $('[data-say=pause]').textContent === '暂停'", text(27))).await?;
        page.run("const rate = $('.speaking select'); rate.value = '1.5'; rate.dispatchEvent(new Event('change'))", Value::Null).await?;
        page.expect(&format!("fake.queue[0].rate === 1.5 && {SAID} === {}", text(27))).await?;
        page.expect("[...$('.speaking select').options].map(({ value }) => Number(value)).every((rate) => rate >= 0.7 && rate <= 1.5)").await?;
        click(page, "stop").await?;
        page.expect("!fake.queue.length && !$('.speaking') && !$('[data-spoken]')").await?;
        // The speed is kept.
        press_button(page).await?;
        page.wait("fake.queue[0]?.rate === 1.5").await
    });

    suite.everywhere().add(
        "speaking/Esc stops it and nothing else, and the focus comes back",
        async |page| {
            begin(page, "#/data/figure-suggestions").await?;
            page.expect("document.activeElement.dataset.say === 'pause'")
                .await?;
            page.press([Key::Escape.into()]).await?;
            page.expect("!fake.queue.length && !$('.speaking') && $('[data-detail]')")
                .await?;
            page.expect("document.activeElement === $('.more summary')")
                .await?;
            page.press([Key::Escape.into()]).await?;
            page.wait("!$('[data-detail]')").await
        },
    );

    suite.add("speaking/it stops when the detail, the part or the page is left", async |page| {
        begin(page, "#/data/figure-suggestions").await?;
        page.run("await setHash('#/data')", Value::Null).await?;
        page.wait("!fake.queue.length && !$('.speaking')").await?;
        begin(page, "#/areas").await?;
        page.run("await setHash('#/areas/area-2')", Value::Null).await?;
        page.run("const frame = () => new Promise(requestAnimationFrame); for (let nth = 0; nth < 4; nth++) await frame()", Value::Null).await?;
        page.expect("fake.queue.length === 1").await?;
        page.run("await setHash('#/plan')", Value::Null).await?;
        page.wait("!fake.queue.length && !$('.speaking')").await?;
        begin(page, "#/areas").await?;
        page.run("dispatchEvent(new Event('pagehide'))", Value::Null).await?;
        page.expect("!fake.queue.length && !$('.speaking')").await
    });

    suite.add("speaking/without a voice it says so", async |page| {
        let told = format!("/^这台设备没有中文语音，无法朗读。/.test({SHOWN})");
        for undo in ["fake.voices = [fake.voice('English', 'en-US')]", "fake.voices = []", "Object.defineProperty(navigator, 'onLine', { value: false }); fake.voices = [fake.voice('Service', 'zh-CN', false)]"] {
            engine(page, "#/areas").await?;
            page.run(undo, Value::Null).await?;
            press_button(page).await?;
            page.wait(&format!("$('.speaking') && {told}")).await?;
            page.expect("$('.speaking [role=status]') && !fake.spoken.length").await?;
            click(page, "stop").await?;
            page.expect("!$('.speaking')").await?;
        }
        // Voices that come late are waited for.
        engine(page, "#/areas").await?;
        page.run("self.late = fake.voices; fake.voices = []", Value::Null).await?;
        press_button(page).await?;
        page.wait("self.reportSpeak").await?;
        page.run("fake.voices = late; speechSynthesis.dispatchEvent(new Event('voiceschanged'))", Value::Null).await?;
        page.wait("fake.queue.length === 1").await?;
        page.open("#/areas").await?;
        page.run("delete self.speechSynthesis; Object.defineProperty(self, 'speechSynthesis', { value: undefined })", Value::Null).await?;
        press_button(page).await?;
        page.wait(&format!("$('.speaking') && {told}")).await
    });

    suite.everywhere().add("speaking/on phones nothing lies over anything", async |page| {
        Media::screen(390).apply(page).await?;
        for hash in ["#/timeline", "#/source/s28", "#/plan"] {
            begin(page, hash).await?;
            page.expect("getComputedStyle($('.speaking')).position === 'static'").await?;
            page.expect("(({ top, bottom }) => top >= 0 && bottom <= innerHeight)($('.speaking').getBoundingClientRect())").await?;
            page.expect("document.documentElement.scrollWidth <= innerWidth").await?;
            // It follows when it has been left behind.
            page.run("for (let nth = 0; nth < 30; nth++) fake.end()", Value::Null).await?;
            page.wait("(({ top, bottom }) => bottom > 0 && top < innerHeight)($('.speaking').getBoundingClientRect())").await?;
            page.expect("$$('.speaking').length === 1").await?;
            click(page, "stop").await?;
            page.expect("!$('.holder')").await?;
        }
        Ok(())
    });

    suite.add(
        "speaking/large print: in the flow, and large",
        async |page| {
            begin(page, "?elder=1#/areas").await?;
            page.expect("getComputedStyle($('.speaking')).position === 'static'")
                .await?;
            page.expect("parseFloat(getComputedStyle($('.speaking .now')).fontSize) >= 18")
                .await?;
            page.expect("$$('.speaking button').every((one) => one.offsetHeight >= 44)")
                .await
        },
    );

    for (width, dark) in [(390, true), (1440, false)] {
        let theme = if dark { "dark" } else { "light" };
        if dark {
            suite.not_in(Engine::WebKit, "it can't be told of dark");
        }
        suite.add(
            format!("speaking/axe finds nothing, {width} px, {theme}"),
            async move |page| {
                Media::screen(width).dark(dark).apply(page).await?;
                let mut found = Vec::new();
                for (part, hash, steps) in [
                    ("#areas", "#/areas", 9),
                    ("#data", "#/data/figure-suggestions", 2),
                    ("#source", "#/source/s28", 3),
                ] {
                    begin(page, hash).await?;
                    page.run(
                        "for (let nth = 0; nth < args; nth++) fake.end()",
                        json!(steps),
                    )
                    .await?;
                    for place in [part, ".speaking"] {
                        found.extend(axe::violations(page, place).await?);
                    }
                }
                none_of("violations", &found)
            },
        );
    }

    suite.add("speaking/in English by an English voice", async |page| {
        begin(page, "en/#/source/s28").await?;
        page.expect("fake.queue[0].voice.lang === 'en-US' && fake.queue[0].text === $('[data-said=s28]').textContent.trim()").await?;
        page.expect("$('[data-said=s28]').dataset.spoken").await?;
        // Of the voices that are there, that of Hong Kong is the one for traditional characters.
        begin(page, "zh-Hant/#/areas").await?;
        page.expect("fake.queue[0].voice.name === 'Cantonese'").await
    });

    suite.add("speaking/offline.html reads, by voices of the device alone", async |page| {
        let file = offline::copy(&dist().join("offline.html"))?;
        page.visit_instead(file.to_string());
        let verdict = async {
            begin(page, "#/source/s28").await?;
            page.expect(&format!("{SAID} === $('[data-sentence=s28]').textContent && fake.queue[0].voice.localService")).await
        };
        let verdict = verdict.await;
        offline::remove(&file)?;
        verdict
    });
}

/// Opens the page there, with the engine that only seems to speak.
async fn engine(page: &Page, address: &str) -> Result<()> {
    page.open(address).await?;
    page.run(FAKE, Value::Null).await?;
    // The page goes where the address says, a frame later.
    let frames = "const frame = () => new Promise(requestAnimationFrame); await frame(); await frame(); await frame()";
    page.run(frames, Value::Null).await.map(|_| ())
}

async fn begin(page: &Page, address: &str) -> Result<()> {
    engine(page, address).await?;
    press_button(page).await?;
    page.wait("fake.queue.length").await
}

async fn press_button(page: &Page) -> Result<()> {
    page.run(
        "$('.more').open = true; $('[data-tool=Speak]').click()",
        Value::Null,
    )
    .await
    .map(|_| ())
}

async fn click(page: &Page, name: &str) -> Result<()> {
    page.run(
        "$(args).click()",
        json!(format!(".speaking [data-say={name}]")),
    )
    .await
    .map(|_| ())
}
