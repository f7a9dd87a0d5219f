// A presentation: which slide is shown, by every key that a speaker's remote control sends; what covers
// it; where it begins and where the page is when it ends.
import assert from "node:assert/strict";
import test from "node:test";
import { page } from "./dom.mjs";

const FILES = ["frame", "slides", "overview", "keys", "start"].map((name) => `tools/present/${name}.js`);
const slide = (at) => `<section class="slide" aria-label="第${at}页" data-hash="#/plan/task-${at}"><h2>题${at}</h2></section>`;
const COUNT = 12;

/** One that is being given. */
const given = async ({ hash = "", start = 0, slides = Array.from({ length: COUNT }, (_, at) => slide(at + 1)), asked, ...globals } = {}) => {
  const tools = { reportNotes: slides.map((_, at) => `<p>备注${at + 1}</p>`), reportSlidesWide: slides };
  const shown = page('<button id="own">演示</button><details><summary>更多</summary><button id="menu">演示</button></details>', FILES, {
    hash,
    reportTool: async (name) => tools[name],
    reportAsk: async (question) => (question === "slides" ? COUNT : start),
    reportCode: () => ({ image: "", words: "" }),
    ...globals,
  });
  const begin = async () => {
    shown.$("#own").focus();
    await shown.scope.reportPresent(asked && shown.$(asked));
    await shown.pass();
  };
  await begin();
  const press = async (...keys) => {
    for (const key of keys) {
      shown.press(key);
      await shown.pass();
    }
  };
  return {
    ...shown,
    begin,
    keys: press,
    at: () => shown.$(".page").textContent,
    said: () => shown.$(".present").children.at(-1).textContent,
    over: () => shown.$(".aside") !== null,
  };
};

test("it begins where the reader is, over a page that is out of reach", async () => {
  const { at, $, document, said } = await given({ start: 3 });
  assert.equal(at(), "4 / 12");
  assert.equal($(".stage .slide").getAttribute("aria-label"), "第4页");
  assert.ok($("dialog.present").open && document.body.inert);
  assert.equal(said(), "第4页");
  assert.equal(document.activeElement, $(".stage"));
});

test("keys of keyboards and of remote controls go on and back, and not beyond the ends", async () => {
  const { keys, at } = await given();
  const on = ["ArrowRight", "ArrowDown", " ", "PageDown", "Enter", "n"];
  await keys(...on);
  assert.equal(at(), "7 / 12");
  const back = ["ArrowLeft", "ArrowUp", "PageUp", "Backspace", "p", "P"];
  await keys(...back);
  assert.equal(at(), "1 / 12");
  await keys("ArrowLeft");
  assert.equal(at(), "1 / 12");
  await keys("End", "ArrowRight");
  assert.equal(at(), "12 / 12");
  await keys("Home");
  assert.equal(at(), "1 / 12");
});

test("Shift and space go back; keys with Ctrl, and events without a key, are the browser's", async () => {
  const { press, pass, keys, at } = await given({ start: 2 });
  press(" ", { shiftKey: true });
  await pass();
  assert.equal(at(), "2 / 12");
  for (const fields of [{ ctrlKey: true }, { metaKey: true }, { altKey: true }]) assert.equal(press("ArrowRight", fields).defaultPrevented, false);
  await keys(undefined, "Tab", "x");
  assert.equal(at(), "2 / 12");
});

test("a number and Enter go to that slide; another key, or Esc, forgets it", async () => {
  const { keys, at, $ } = await given();
  await keys("1", "0");
  assert.equal(at(), "→ 10");
  await keys("Enter");
  assert.equal(at(), "10 / 12");
  await keys("3", "Escape");
  assert.equal(at(), "10 / 12");
  assert.ok($("dialog.present"));
  await keys("3", "ArrowRight");
  assert.equal(at(), "11 / 12");
  await keys("9", "9", "9", "Enter");
  assert.equal(at(), "12 / 12");
});

test("black and white cover the slide until any key, which does nothing else", async () => {
  const { keys, at, $, said, pass } = await given();
  await keys("b");
  assert.equal($(".veil").hidden, false);
  await pass();
  assert.equal(said(), "黑屏，按任意键恢复");
  await keys("ArrowRight");
  assert.equal($(".veil").hidden, true);
  assert.equal(at(), "1 / 12");
  await keys(",");
  assert.ok($(".veil").hasAttribute("data-white"));
});

test("notes come and go, and follow the slide", async () => {
  const { keys, $ } = await given();
  assert.ok($(".said").hidden);
  await keys("N");
  assert.deepEqual([$(".said").hidden, $(".said").textContent, $("[data-deed=notes]").getAttribute("aria-pressed")], [false, "备注1", "true"]);
  await keys("ArrowRight");
  assert.equal($(".said").textContent, "备注2");
  await keys("N");
  assert.deepEqual([$(".said").hidden, $("[data-deed=notes]").getAttribute("aria-pressed")], [true, "false"]);
});

test("the overview shows all slides; what is chosen there is shown; Esc there ends it", async () => {
  const shown = await given({ start: 4 });
  const { keys, $, document, at, over, pass } = shown;
  await keys("o");
  const all = $(".all").querySelectorAll("button");
  assert.equal(all.length, COUNT);
  assert.equal(document.activeElement, all[4]);
  assert.equal(all[4].getAttribute("aria-current"), "true");
  assert.ok($(".deeds").inert);
  all[8].click();
  await pass();
  assert.deepEqual([over(), at(), $(".deeds").inert], [false, "9 / 12", false]);
  await keys("Escape");
  assert.ok(over());
  await keys("Escape");
  assert.equal($("dialog.present"), null);
});

test("the list of keys closes by its own key, and by Esc to the slide", async () => {
  const { keys, over, $ } = await given();
  await keys("?");
  assert.ok(over() && $(".aside dl").textContent.includes("PageDown"));
  await keys("?");
  assert.equal(over(), false);
});

test("at the end the page is where the slide was, and the focus where it came from", async () => {
  const { keys, location, document, $ } = await given({ asked: "#menu" });
  await keys("ArrowRight", "o", "Escape");
  assert.equal(location.hash, "#/plan/task-2");
  assert.equal(document.activeElement, $("summary"));
  assert.equal(document.body.inert, false);
});

test("who has not gone on stays where the page was; who comes back goes on where they left", async () => {
  const { keys, location, begin, at } = await given({ hash: "#/areas" });
  await keys("o", "Escape");
  assert.equal(location.hash, "#/areas");
  await begin();
  await keys("End", "o", "Escape");
  assert.equal(location.hash, "#/plan/task-12");
  await begin();
  assert.equal(at(), "12 / 12");
});

test("a slide that the program does not give is said to be missing; the others come all the same", async () => {
  const slides = Array.from({ length: COUNT }, (_, at) => (at === 1 ? undefined : slide(at + 1)));
  const { keys, $, at } = await given({ slides });
  await keys("ArrowRight");
  assert.equal($(".stage h2").textContent, "这一页没有放出来");
  await keys("ArrowRight");
  assert.deepEqual([$(".stage h2").textContent, at()], ["题3", "3 / 12"]);
});

test("where it cannot begin, nothing is left behind, and who asked hears of it", async () => {
  const shown = page("", FILES, { reportTool: async () => {}, reportAsk: async () => Promise.reject(new Error("gone")) });
  await assert.rejects(shown.scope.reportPresent(), /gone/);
  assert.equal(shown.$("dialog"), null);
  assert.equal(shown.document.body.inert, false);
});

test("keys on the slides are not the page's", async () => {
  const { tell, document, keys } = await given();
  let heard = 0;
  document.addEventListener("keydown", () => (heard += 1));
  await keys("ArrowRight", "f", "/");
  assert.equal(heard, 0);
  assert.ok(tell);
});
