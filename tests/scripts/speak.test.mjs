// Reading aloud: where sentences end, which voice reads them, in which pieces; and the turns of a reading.
import assert from "node:assert/strict";
import test from "node:test";
import { page } from "./dom.mjs";

const FILES = ["voices", "pieces", "passages", "bar", "start"].map((name) => `tools/speak/${name}.js`);
const SENTENCES = ["第一句。", "第二句。", "第三句。"];
const BODY = `
<div lang="zh-Hans"><nav><a aria-current="true" data-nav="source">原文</a></nav>
<button id="own">朗读</button>
<section id="source">${SENTENCES.map((text, at) => `<p data-sentence="s-${at + 1}">${text}</p>`).join("")}</section></div>`;
const voice = (name, lang, fields = {}) => ({ name, lang, localService: true, voiceURI: name, default: false, ...fields });

/** What a browser says: one utterance at a time, which ends when it is told to. */
const speech = (voices) => {
  const said = [];
  let cancelled = 0;
  return {
    said,
    texts: () => said.map(({ text }) => text),
    cancelled: () => cancelled,
    getVoices: () => voices,
    addEventListener: () => {},
    removeEventListener: () => {},
    speak: (utterance) => said.push(utterance),
    cancel: () => (cancelled += 1),
    end: (at = said.length - 1) => said[at].onend({}),
  };
};
const opened = (voices = [voice("婷婷", "zh-CN")], { body = BODY, ...globals } = {}) => {
  const synthesis = speech(voices);
  const shown = page(body, FILES, {
    speechSynthesis: synthesis,
    SpeechSynthesisUtterance: class {
      constructor(text) {
        this.text = text;
      }
    },
    setInterval: () => 0,
    clearInterval: () => {},
    Intl,
    ...globals,
  });
  const button = (name) => shown.$(`[data-say="${name}"]`);
  return { ...shown, synthesis, speak: shown.scope.reportSpeak, button };
};
const reading = async (...how) => {
  const shown = opened(...how);
  await shown.speak(shown.$("#own"));
  await shown.pass();
  return { ...shown, now: () => (shown.$(".speaking .now") || {}).textContent, spoken: () => shown.document.querySelectorAll("[data-spoken]").map((one) => one.textContent) };
};

test("sentences end after their marks and the quotes behind these; a full stop only before a space", () => {
  const { speak } = opened();
  const cut = (text) => [...speak.sentences(text)].map(([from, to]) => text.slice(from, to));
  assert.deepEqual(cut("他说：“好。”然后走了。完"), ["他说：“好。”", "然后走了。", "完"]);
  assert.deepEqual(cut("一；二！三？四……"), ["一；", "二！", "三？", "四……"]);
  assert.deepEqual(cut("It grew by 3.5%. Then it fell."), ["It grew by 3.5%.", " Then it fell."]);
  assert.deepEqual(cut("  "), []);
});

test("a long sentence is cut where a clause ends, never within a number, and loses nothing", () => {
  const { speak } = opened();
  const long = "全年完成投资1,234,567.8万元，新建和改建道路二十五条，整治老旧小区三十六个、惠及居民一万两千余户，办理各类提案一百零八件，办结率百分之百。";
  const pieces = [...speak.cut(long, 10)];
  assert.equal(pieces.join(""), long);
  assert.ok(pieces.length > 1 && pieces.every((piece) => speak.seconds(piece) <= 10));
  assert.ok(pieces.some((piece) => piece.includes("1,234,567.8万元")));
  assert.ok(pieces.slice(0, -1).every((piece) => /[，、]$/.test(piece)), pieces.join(" | "));
  assert.deepEqual([...speak.cut("短句。", 10)], ["短句。"]);
  assert.equal([...speak.cut("永".repeat(100), 10)].join(""), "永".repeat(100));
});

test("the device's own voice in the text's language reads; others only where there is no better", () => {
  const { speak } = opened();
  const chosen = (voices, lang = "zh-Hans", alone = false) => (speak.choose(voices, lang, alone) || {}).name;
  const service = voice("service", "zh-CN", { localService: false });
  assert.equal(chosen([voice("Samantha", "en-US"), service, voice("婷婷", "zh-CN")]), "婷婷");
  assert.equal(chosen([service]), "service");
  assert.equal(chosen([service], "zh-Hans", true), undefined);
  assert.equal(chosen([voice("Samantha", "en-US")]), undefined);
  assert.equal(chosen([voice("善怡", "zh-HK"), voice("美佳", "zh-TW"), voice("婷婷", "zh-CN")], "zh-Hant"), "美佳");
  assert.equal(chosen([voice("善怡", "zh-HK"), service]), "service");
  assert.equal(chosen([voice("Android", "zh_CN_#Hans"), voice("拼音", "zh-Latn")]), "Android");
  assert.equal(chosen([voice("one", "zh-CN"), voice("set", "zh-CN", { default: true })]), "set");
  assert.equal(chosen([voice("Eddy", "en-US"), voice("Eddy", "zh-CN"), voice("婷婷", "zh-CN")]), "婷婷");
});

test("it reads one sentence after the other, marks each, and goes away at the end", async () => {
  const { synthesis, now, spoken, $, document } = await reading();
  assert.deepEqual(synthesis.texts(), SENTENCES.slice(0, 1));
  assert.deepEqual([now(), spoken()], [SENTENCES[0], [SENTENCES[0]]]);
  synthesis.end();
  assert.deepEqual(spoken(), [SENTENCES[1]]);
  synthesis.end();
  synthesis.end();
  assert.deepEqual(synthesis.texts(), SENTENCES);
  assert.equal($(".speaking"), null);
  assert.deepEqual(spoken(), []);
  // The focus was in the bar.
  assert.equal(document.activeElement, $("#own"));
});

test("what ends that was cut off already moves nothing", async () => {
  const { synthesis, button, now } = await reading();
  button("next").click();
  assert.equal(now(), SENTENCES[1]);
  synthesis.end(0);
  assert.equal(now(), SENTENCES[1]);
  assert.equal(synthesis.said.length, 2);
});

test("a pause ends the sentence, and going on begins it again", async () => {
  const { synthesis, button, now } = await reading();
  const before = synthesis.cancelled();
  button("pause").click();
  assert.equal(button("pause").textContent, "继续");
  assert.equal(synthesis.cancelled(), before + 1);
  synthesis.end();
  assert.deepEqual([synthesis.said.length, now()], [1, SENTENCES[0]]);
  button("pause").click();
  assert.equal(button("pause").textContent, "暂停");
  assert.deepEqual(synthesis.texts(), [SENTENCES[0], SENTENCES[0]]);
});

test("another sentence while it pauses goes on from there", async () => {
  const { button, now, synthesis } = await reading();
  button("pause").click();
  button("next").click();
  assert.deepEqual([button("pause").textContent, now(), synthesis.texts().at(-1)], ["暂停", SENTENCES[1], SENTENCES[1]]);
});

test("back and next stay within what is read", async () => {
  const { button, now } = await reading();
  button("back").click();
  assert.equal(now(), SENTENCES[0]);
  for (const _ of SENTENCES) button("next").click();
  assert.equal(now(), SENTENCES[2]);
});

test("another speed begins the sentence again, and holds", async () => {
  const { $, synthesis } = await reading();
  const rates = $("select");
  rates.value = "1.5";
  rates.fire("change");
  assert.deepEqual(synthesis.said.map(({ rate }) => rate), [1, 1.5]);
  synthesis.end();
  assert.equal(synthesis.said.at(-1).rate, 1.5);
});

test("an utterance that the engine has lost is not waited for", async () => {
  const { synthesis, speak, pass, now } = await reading();
  const twice = 2_000 * speak.seconds(SENTENCES[0]) + 5_000;
  await pass(twice - 100);
  assert.equal(now(), SENTENCES[0]);
  await pass(200);
  assert.deepEqual([now(), synthesis.said.length], [SENTENCES[1], 2]);
});

test("an error ends it in words; being cut off is none", async () => {
  const { synthesis, now, pass, $ } = await reading();
  synthesis.said[0].onerror({ error: "interrupted" });
  assert.equal(now(), SENTENCES[0]);
  synthesis.said[0].onerror({ error: "network" });
  await pass();
  assert.equal($("[role=status]").textContent, "朗读中断了，请再试一次。");
});

test("Esc ends it, and nothing else; in a dialog it is the dialog's", async () => {
  const { tell, $, document } = await reading();
  const event = (target) => ({ key: "Escape", target, preventDefault: () => (event.kept = true), stopPropagation: () => {} });
  const dialog = document.createElement("dialog");
  tell("keydown", event(dialog));
  assert.ok($(".speaking"));
  tell("keydown", event(document.body));
  assert.equal($(".speaking"), null);
  assert.ok(event.kept);
});

test("another part in the address ends it, another place in the same does not", async () => {
  const { tell, location, pass, $ } = await reading();
  location.hash = "#/source/s-2";
  tell("hashchange");
  await pass(100);
  assert.ok($(".speaking"));
  location.hash = "#/plan";
  tell("hashchange");
  await pass(100);
  assert.equal($(".speaking"), null);
});

test("it begins at the sentence that is chosen, and reads translations where they stand", async () => {
  const chosen = await reading(undefined, { body: BODY.replace('data-sentence="s-2"', 'data-sentence="s-2" data-highlighted="true"') });
  assert.equal(chosen.now(), SENTENCES[1]);
  const body = BODY.replaceAll("</p>", '</p><p data-said lang="en">Said.</p>');
  const translated = await reading([voice("Samantha", "en-US"), voice("婷婷", "zh-CN")], { body });
  assert.deepEqual([translated.now(), translated.synthesis.said[0].voice.name], ["Said.", "Samantha"]);
});

test("without a voice, or without any speech, that is said where the reader is", async () => {
  for (const shown of [await reading([voice("Samantha", "en-US")]), await reading([], { speechSynthesis: undefined })]) {
    await shown.pass();
    assert.match(shown.$("[role=status]").textContent, /没有中文语音/);
    shown.button("stop").click();
    assert.equal(shown.$(".speaking"), null);
  }
});

test("of a voice that may be a service's, the reader is told", async () => {
  const own = await reading();
  assert.ok(own.$(".service").hidden);
  const service = await reading([voice("service", "zh-CN", { localService: false })]);
  assert.equal(service.$(".service").hidden, false);
});
