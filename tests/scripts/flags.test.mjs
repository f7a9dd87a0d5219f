// The first script of the page: what the address and the reader's settings say, before anything is painted.
import assert from "node:assert/strict";
import test from "node:test";
import { page, storage } from "./dom.mjs";

const PAGES = [["en", "en/"], ["zh-Hant", "zh-Hant/"]];
const opened = ({ kept, moved = [], device = [], ...how } = {}) => {
  const { root, $, location, went, tell } = page('<meta name="theme-color" content="light"/><meta name="theme-color" content="dark"/><p id="wasm-notice" hidden></p>', ["flags.js"], {
    localStorage: storage(kept && { "baoan-report": kept }),
    PAGES,
    MOVED: moved,
    MutationObserver: class {
      observe() {}
      disconnect() {}
    },
    matchMedia: (query) => ({ matches: device.some((one) => query.includes(one)) }),
    ...how,
  });
  return { root, $, location, went, tell, said: Object.fromEntries([...root.attributes].filter(([name]) => name.startsWith("data-")).map(([name, value]) => [name.slice(5), value])) };
};

test("the reader's settings hold, and what the address says counts more", () => {
  const kept = '{"theme":"dark","elder":"1","size":"24","keys":"off"}';
  assert.deepEqual(opened({ kept }).said, { scripted: "", theme: "dark", elder: "1", size: "24", keys: "off" });
  assert.deepEqual(opened({ kept, search: "?theme=light&keys=on" }).said, { scripted: "", theme: "light", elder: "1", size: "24", keys: "on" });
});

test("what is no setting is left out, and so is what others have written there", () => {
  for (const kept of ['{"theme":"pink","elder":"yes","keys":7}', "{", "null", "[]", '"dark"']) assert.deepEqual(opened({ kept }).said, { scripted: "" }, kept);
  assert.deepEqual(opened({ search: "?theme=toString&elder=2&embed=yes" }).said, { scripted: "" });
});

test("what programs do to an address on its way is undone", () => {
  for (const search of ["?theme=Dark", "?theme=dark.", "?THEME=x&theme=dark)", "?theme=dark%23/areas"]) assert.equal(opened({ search }).said.theme, "dark", search);
});

test("a language that has a page of its own is gone to, with all else that the address says", () => {
  const went = (search, hash = "") => opened({ search, hash }).went;
  assert.deepEqual(went("?lang=en&theme=dark", "#/plan"), ["en/?theme=dark#/plan"]);
  for (const tag of ["zh-TW", "zh_HK", "ZH-hant", "zh-Hant-MO"]) assert.deepEqual(went(`?lang=${tag}`), ["zh-Hant/"], tag);
  for (const tag of ["zh", "zh-CN", "zh-Hans", "fr", "constructor"]) assert.deepEqual(went(`?lang=${tag}`), [], tag);
});

test("of several reports, an older address means the one that stood there alone; the newest has its folder", () => {
  const moved = ["2022/", "2033/"];
  const at = (search, hash) => opened({ moved, search, hash, parent: {} });
  assert.deepEqual(at("", "#/areas").went, ["2022/#/areas"]);
  assert.deepEqual(at("?part=plan", "").went, ["2022/?part=plan"]);
  assert.deepEqual(at("?embed=1", "").went, ["2022/?embed=1"]);
  const root = at("?theme=dark", "");
  assert.deepEqual(root.went, []);
  root.tell("DOMContentLoaded");
  assert.equal(root.location.href, "https://example.org/report/2033/?theme=dark");
});

test("a frame stands apart, and takes no keys of one character", () => {
  assert.deepEqual(opened({ parent: {}, search: "?embed=1", kept: '{"keys":"on"}' }).said, { scripted: "", embed: "1", apart: "", keys: "off" });
});

test("the browser's bars have the colour of the theme", () => {
  const papers = (how) => {
    const { $, root } = opened(how);
    assert.ok(root && $("[name=theme-color]"));
    return root.querySelectorAll("[name=theme-color]").map((one) => one.getAttribute("content"));
  };
  assert.deepEqual(papers(), ["light", "dark"]);
  assert.deepEqual(papers({ search: "?theme=dark" }), ["#12181F", "#12181F"]);
  assert.deepEqual(papers({ search: "?theme=contrast" }), ["#FFFFFF", "#000000"]);
});

test("where nothing may be kept or read, the page is as it would be without", () => {
  const refuse = { getItem: () => { throw new Error("SecurityError"); } };
  assert.deepEqual(opened({ localStorage: refuse }).said, { scripted: "" });
});
