// The reader's settings: what holds at once, what is kept, and what counts more than what is kept.
import assert from "node:assert/strict";
import test from "node:test";
import { page, storage } from "./dom.mjs";

const BODY = `
<meta name="theme-color" content="#FBF8F3"/><meta name="theme-color" content="#12181F"/>
<button data-elder>长辈版</button>
<div class="sizes"><button value="-1">小</button><input min="18" max="30" value="20"/><button value="1">大</button></div>
<details class="more"><summary>更多</summary><button data-tool="Settings">显示设置</button></details>
<main><section class="part"><h2>领域</h2></section></main>`;

const opened = ({ root = {}, kept = {}, ...rest } = {}) => {
  const calls = { folds: [], keys: 0 };
  const shown = page(BODY, ["tools/settings.js"], {
    localStorage: storage(kept, rest.full),
    reportKeys: () => (calls.keys += 1),
    reportFolds: (all) => calls.folds.push(all),
    ...rest,
  });
  Object.assign(shown.root.dataset, root);
  const own = () => JSON.parse(kept["baoan-report"] || "null");
  const choose = (selector, on = true) => {
    const choice = shown.$(selector);
    choice.checked = on;
    choice.fire("change");
  };
  return { ...shown, calls, own, choose, settings: shown.scope.reportSettings, papers: () => shown.document.querySelectorAll("[name=theme-color]").map((one) => one.getAttribute("content")) };
};
const dialog = (how) => {
  const shown = opened(how);
  shown.settings(shown.$("[data-tool]"));
  return shown;
};

test("a theme holds at once, is kept, is said, and the browser's bars follow", async () => {
  const { root, own, choose, papers, pass, $ } = dialog();
  choose('[value="dark"]');
  assert.equal(root.dataset.theme, "dark");
  assert.deepEqual(own(), { theme: "dark" });
  assert.deepEqual(papers(), ["#12181F", "#12181F"]);
  await pass(100);
  assert.equal($("dialog [aria-live]").textContent, "主题已换成“深色”。");
  choose('[value="auto"]');
  assert.equal(root.dataset.theme, undefined);
  assert.deepEqual(own(), {});
  assert.deepEqual(papers(), ["#FBF8F3", "#12181F"]);
});

test("large print unfolds the page, is kept with its size, and goes again", () => {
  const { $, root, own, settings, calls } = opened();
  const button = $("button[data-elder]");
  settings(button);
  assert.equal(root.dataset.elder, "1");
  assert.equal(button.getAttribute("aria-pressed"), "true");
  const [smaller, larger] = $(".sizes").querySelectorAll("button");
  larger.click();
  larger.click();
  smaller.click();
  assert.equal(root.dataset.size, "21");
  assert.deepEqual(own(), { elder: "1", size: "21" });
  settings(button);
  assert.equal(root.dataset.elder, undefined);
  assert.deepEqual(own(), { size: "21" });
  assert.deepEqual(calls.folds, [true, false]);
});

test("a size ends where its slider does, and is told as pixels of the browser's own size", () => {
  const { $ } = opened({ root: { size: "30" }, getComputedStyle: () => ({ fontSize: "24px" }) });
  const slider = $(".sizes input");
  slider.value = "30";
  slider.fire("input");
  const [smaller, larger] = $(".sizes").querySelectorAll("button");
  assert.deepEqual([smaller.disabled, larger.disabled], [false, true]);
  assert.equal(slider.getAttribute("aria-valuetext"), "45像素");
});

test("keys of one character are turned off and on, in words that say which", () => {
  const { root, own, choose } = dialog();
  choose("[name=keys]", false);
  assert.equal(root.dataset.keys, "off");
  assert.deepEqual(own(), { keys: "off" });
  choose("[name=keys]", true);
  assert.deepEqual(own(), { keys: "on" });
});

test("what the reader chooses overrules the address; where nothing can be kept, the address carries it, but for the size", () => {
  const overruled = dialog({ search: "?theme=light&part=areas" });
  overruled.choose('[value="dark"]');
  assert.equal(overruled.location.search, "?part=areas");
  const full = dialog({ full: true });
  full.choose('[value="dark"]');
  assert.equal(full.location.search, "?theme=dark");
  assert.equal(full.own(), null);
  full.$(".sizes").querySelectorAll("button")[1].click();
  assert.equal(full.root.dataset.size, "21");
  assert.equal(full.location.search, "?theme=dark");
  full.choose('[value="auto"]');
  assert.equal(full.location.search, "");
});

test("nothing of what is kept is lost by another choice; where others have written, the address carries it", () => {
  const kept = { "baoan-report": '{"size":"24","elder":"1"}' };
  dialog({ kept }).choose('[value="dark"]');
  assert.deepEqual(JSON.parse(kept["baoan-report"]), { size: "24", elder: "1", theme: "dark" });
  const broken = { "baoan-report": "not JSON" };
  const { root, choose, location } = dialog({ kept: broken });
  choose('[value="dark"]');
  assert.equal(root.dataset.theme, "dark");
  assert.equal(location.search, "?theme=dark");
});

test("another tab's settings are followed, where they are settings", () => {
  const { settings, root, calls } = opened();
  settings.follow('{"theme":"contrast","elder":"1","size":"24","keys":"off"}');
  assert.deepEqual({ ...Object.fromEntries(root.attributes), lang: undefined }, { "data-theme": "contrast", "data-elder": "1", "data-size": "24", "data-keys": "off", lang: undefined });
  assert.deepEqual(calls.folds, [true]);
  for (const strange of ['{"theme":"pink","elder":"yes","size":"100","keys":"maybe"}', "{", "null", null, "7", '"dark"', "{}"]) {
    settings.follow(strange);
    assert.deepEqual([root.dataset.theme, root.dataset.elder, root.dataset.size], [undefined, undefined, undefined], String(strange));
    // What was never chosen is the browser's.
    assert.equal(root.dataset.keys, "off");
  }
});

test("the address of a tab counts more than what another has kept, and so does its host; a frame's keys stay off", () => {
  const flagged = opened({ search: "?theme=light", root: { theme: "light" } });
  flagged.settings.follow('{"theme":"dark","elder":"1"}');
  assert.deepEqual([flagged.root.dataset.theme, flagged.root.dataset.elder], ["light", "1"]);
  const hosted = opened({ root: { embed: "1", keys: "off" }, reportHost: { elder: false } });
  hosted.settings.follow('{"elder":"1","theme":"dark","keys":"on"}');
  assert.deepEqual([hosted.root.dataset.theme, hosted.root.dataset.elder, hosted.root.dataset.keys], ["dark", undefined, "off"]);
});

test("the dialog shows what holds, has a name, and gives the focus back to the menu that it came from", async () => {
  const shown = opened({ root: { theme: "dark", keys: "off" } });
  const { $, document, settings, pass } = shown;
  settings($("[data-tool]"));
  const checked = $("dialog.settings").querySelectorAll("input").filter((one) => one.checked);
  assert.deepEqual(checked.map(({ name, value }) => [name, value]), [["theme", "dark"]]);
  assert.equal(document.activeElement, checked[0]);
  assert.equal($("dialog").getAttribute("aria-labelledby"), $("dialog h2").id);
  await pass(100);
  assert.equal($("dialog [aria-live]").textContent, "显示设置，按 Esc 关闭。");
  let heard = 0;
  document.addEventListener("keydown", () => (heard += 1));
  document.activeElement.fire("keydown", { key: "f" });
  assert.equal(heard, 0);
  $("dialog").close();
  assert.equal($("dialog"), null);
  assert.equal(document.activeElement, $("summary"));
});
