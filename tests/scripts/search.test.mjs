// The search box: what it asks, what it shows of the answers, and its keys.
import assert from "node:assert/strict";
import test from "node:test";
import { page } from "./dom.mjs";

const BODY = `
<div class="bar"><button id="find">搜索</button></div>
<nav class="years"></nav>
<main><section id="areas"><a data-id="area-1" href="#/areas/area-1">一</a></section><p data-sentence="s-1">句</p></main>`;
const ANSWER = `
<p class="said">找到2处。</p>
<section data-near><h3>相近</h3><ul><li><a href="#/plan/task-1">近</a></li></ul></section>
<section><h3>领域</h3><ul><li><a href="#/areas/area-1">一</a></li><li><a href="#/source/s-1">句</a></li></ul></section>`;

/** A box that is open, and what was asked of the program; `answer` gives the HTML. */
const opened = async ({ answer = () => ANSWER, years, body = BODY } = {}) => {
  const asked = [];
  const shown = page(body, ["tools/search.js"], {
    reportTool: async (name) => (name === "reportYears" ? years : undefined),
    reportAsk: async (question, query, place) => {
      asked.push([question, query]);
      place.innerHTML = await answer(query);
    },
  });
  shown.$("#find").focus();
  await shown.scope.reportSearch();
  await shown.pass(100);
  const box = shown.$("#search-box");
  const type = async (text, fields = {}) => {
    box.value = text;
    box.fire("input", fields);
    await shown.pass();
  };
  const at = () => shown.document.activeElement.getAttribute("href") || shown.document.activeElement.id;
  return { ...shown, asked, box, type, at, said: () => shown.$(".tell").textContent };
};

test("it opens over the page, which is then out of reach; closing gives the focus back", async () => {
  const { $, document, press, at } = await opened();
  assert.equal(at(), "search-box");
  assert.ok($("dialog.search").open);
  const inert = () => document.body.children.filter((one) => one.inert).length;
  assert.equal(inert(), 3);
  assert.ok(press("Escape").defaultPrevented);
  assert.equal($("dialog.search").open, false);
  assert.equal(inert(), 0);
  assert.equal(at(), "find");
});

test("what is found is shown, and how much is said; a query is answered once", async () => {
  const { $, asked, type, box, said } = await opened();
  await type("路");
  box.fire("input");
  assert.deepEqual(asked, [["search", ""], ["search", "路"]]);
  assert.equal(said(), "找到2处。");
  assert.equal($(".finds .said"), null);
  assert.equal($(".finds").querySelectorAll("a").length, 3);
});

test("characters that are still being composed ask nothing", async () => {
  const { asked, type, box, pass, press, at } = await opened();
  await type("l", { isComposing: true });
  assert.equal(asked.length, 1);
  press("ArrowDown", { isComposing: true });
  assert.equal(at(), "search-box");
  box.value = "路";
  box.fire("compositionend");
  await pass();
  assert.deepEqual(asked[1], ["search", "路"]);
});

test("an answer that comes after the reader has typed on is not shown", async () => {
  const late = new Map();
  const { type, said } = await opened({ answer: (query) => (query ? new Promise((done) => late.set(query, done)) : "") });
  await type("旧");
  await type("新");
  late.get("新")('<p class="said">新的。</p>');
  await new Promise(setImmediate);
  late.get("旧")('<p class="said">旧的。</p>');
  await new Promise(setImmediate);
  assert.equal(said(), "新的。");
});

test("where the program does not answer, that is said, and the same is asked again at the next try", async () => {
  let broken = true;
  const { type, said, asked } = await opened({
    answer: (query) => {
      if (broken && query) throw new Error();
      return query ? ANSWER : "";
    },
  });
  await type("路");
  assert.match(said(), /暂时不能搜索/);
  broken = false;
  await type("路");
  assert.equal(said(), "找到2处。");
  assert.equal(asked.length, 3);
});

test("arrows, Home and End walk through what was found, in its order; typing goes back to the box", async () => {
  const { type, press, at } = await opened();
  await type("路");
  const walked = ["ArrowDown", "ArrowDown", "ArrowDown", "ArrowDown", "Home", "End", "ArrowUp", "ArrowUp", "ArrowUp"].map((key) => {
    press(key);
    return at();
  });
  const [near, area, sentence] = ["#/plan/task-1", "#/areas/area-1", "#/source/s-1"];
  assert.deepEqual(walked, [near, area, sentence, sentence, near, sentence, area, near, "search-box"]);
  for (const key of ["a", "Backspace"]) {
    press("ArrowDown");
    press(key);
    assert.equal(at(), "search-box");
  }
  // In the box they are about its text; with Ctrl they are the browser's; a space scrolls.
  assert.equal(press("Home").defaultPrevented, false);
  press("ArrowDown");
  press("ArrowDown", { ctrlKey: true });
  press(" ");
  assert.equal(at(), near);
});

test("keys in the box are not the page's", async () => {
  const { press, document } = await opened();
  let heard = 0;
  document.addEventListener("keydown", () => (heard += 1));
  for (const key of ["f", "/", "ArrowDown", "Escape"]) press(key);
  assert.equal(heard, 0);
});

test("Enter opens the first that has the very words, not what is near", async () => {
  const { $, type, location } = await opened();
  await type("路");
  const clicked = [];
  for (const link of $(".finds").querySelectorAll("a")) link.click = () => clicked.push(link.getAttribute("href"));
  await $("form").fire("submit");
  await new Promise(setImmediate);
  assert.deepEqual(clicked, ["#/areas/area-1"]);
  assert.equal(location.hash, "");
});

test("a link closes the box before the page hears of it; with Ctrl it does not", async () => {
  const { $, type, document } = await opened();
  await type("路");
  const [link] = $(".finds").querySelectorAll("a");
  link.fire("click", { ctrlKey: true });
  assert.ok($("dialog.search").open);
  let open;
  document.addEventListener("click", () => (open = $("dialog.search").open));
  link.fire("click");
  assert.equal(open, false);
});

test("what was chosen already is brought into view; a sentence takes the focus", async () => {
  const shown = await opened();
  shown.location.hash = "#/source/s-1";
  await shown.type("路");
  const sentence = shown.$("[data-sentence]");
  sentence.getBoundingClientRect = () => ({ top: 5000, bottom: 5010 });
  shown.$('.finds a[href="#/source/s-1"]').fire("click");
  await shown.pass(100);
  assert.deepEqual(shown.document.scrolled, [sentence]);
  assert.equal(shown.document.activeElement, sentence);
});

test("other years stand behind what this report has, and are counted", async () => {
  const body = BODY.replace('class="years">', 'class="years"><ol><li>2021</li></ol>');
  const found = [];
  const asked = [];
  const years = (query) => {
    asked.push(query);
    return { sections: [`${query}：2021`], count: query === "无" ? 0 : 4 };
  };
  const { $, type, said, pass } = await opened({ body, years });
  // What is typed on before the next frame asks no other report.
  await type("道");
  assert.equal(said(), "找到2处。");
  for (const query of ["路", "无", "  "]) {
    await type(query);
    await pass(100);
    found.push([said(), $(".finds").textContent.includes("2021")]);
  }
  assert.deepEqual(found, [["找到2处。其他年份另有4条。", true], ["找到2处。", false], ["找到2处。", false]]);
  assert.deepEqual(asked, ["路", "无"]);
});

test("without other years, or where their words do not come, it goes on without", async () => {
  const { type, said } = await opened({ body: BODY.replace('class="years">', 'class="years"><ol><li>2021</li></ol>'), years: undefined });
  await type("路");
  assert.equal(said(), "找到2处。");
});

test("a press beside the box closes it; a selection that ends there does not", async () => {
  const { $, document, tell } = await opened();
  const event = (x) => ({ target: document.body, clientX: x, clientY: 5 });
  tell("pointerdown", event(5));
  tell("click", event(50));
  assert.ok($("dialog.search").open);
  tell("pointerdown", event(50));
  tell("click", event(50));
  assert.equal($("dialog.search").open, false);
});
