// Both sides of the embedding protocol, and the listener for hosts that run no script of ours.
import assert from "node:assert/strict";
import test from "node:test";
import { DOM, HTMLElement, HTMLIFrameElement, HTMLScriptElement, run, source } from "./stage.mjs";

const SITE = "https://example.org/report/";

/** What is no message of the protocol, or not from who it has to be. */
const strange = ({ nonce, source }) => {
  const good = { ns: "baoan-report", v: 1, type: "resize", nonce, height: 500 };
  const bad = [
    ...[null, undefined, "resize", 7, []],
    { ...good, ns: "other" },
    { ...good, v: 2 },
    { ...good, v: "1" },
    { ...good, type: "grow" },
    { ...good, nonce: "0".repeat(32) },
    { ...good, nonce: undefined },
    ...[undefined, "500", 500.5, NaN, Infinity, [500]].map((height) => ({ ...good, height })),
  ];
  return [...bad.map((data) => ({ data, source })), { data: good, source: {} }, { data: good, source: null }];
};

const host = (dataset = {}, several = false) => {
  const script = new HTMLScriptElement({ src: `${SITE}embed.js` });
  const element = new HTMLElement();
  Object.assign(element.dataset, dataset);
  const frames = [];
  const names = { "": "the report", framework: "the framework" };
  const languages = { "zh-Hans": { directory: "", names }, en: { directory: "en/", names } };
  const reports = several ? [["2022", languages], ["2023", languages]] : [["", languages]];
  const { scope, tell } = run(source("embed/host.js", { ALL_REPORTS: JSON.stringify(reports) }), {
    ...DOM,
    document: {
      currentScript: script,
      scripts: [script],
      readyState: "complete",
      documentElement: {},
      querySelectorAll: () => [element],
      createElement: () => {
        frames.push(new HTMLIFrameElement());
        return frames.at(-1);
      },
    },
    CustomEvent: class {
      constructor(type, { detail }) {
        Object.assign(this, { type, hash: detail.hash });
      }
    },
    ResizeObserver: class {
      observe() {}
    },
    MutationObserver: class {
      observe() {}
    },
  });
  const [frame] = frames;
  const url = new URL(frame.src);
  const nonce = url.searchParams.get("n");
  const from = (fields) =>
    tell("message", { data: { ns: "baoan-report", v: 1, nonce, ...fields }, source: frame.contentWindow });
  return { scope, tell, element, frame, frames, url, nonce, from };
};

test("a host's element gets one frame of the part, language and looks that it names", () => {
  const { url, frame, frames, scope, nonce } = host({ part: "framework", theme: "dark", elder: "true", lang: "en", hash: "#/framework" });
  assert.equal(url.origin + url.pathname, `${SITE}en/`);
  assert.deepEqual(Object.fromEntries(url.searchParams), { embed: "1", part: "framework", theme: "dark", elder: "1", n: nonce });
  assert.equal(url.hash, "#/framework");
  assert.equal(frame.title, "the framework");
  assert.equal(frame.style.height, "600px");
  scope.BaoanReport.scan();
  assert.equal(frames.length, 1);
});

test("what an element names and there is not is left out", () => {
  const { url, frame, nonce } = host({ part: "toString", theme: "pink", elder: "yes", lang: "constructor", hash: "javascript:0" });
  assert.equal(url.href, `${SITE}?embed=1&n=${nonce}`);
  assert.equal(frame.title, "the report");
});

test("of several reports an element names one; without, it has the one that stood there alone", () => {
  const { nonce, url } = host({ report: "2023", lang: "en", part: "framework" }, true);
  assert.equal(url.href, `${SITE}2023/en/?embed=1&part=framework&n=${nonce}`);
  for (const report of [undefined, "", "1999", "../2023"]) {
    const { nonce, url } = host({ report }, true);
    assert.equal(url.href, `${SITE}2022/?embed=1&n=${nonce}`);
  }
});

test("each frame has a word of its own, which nobody guesses", () => {
  const words = new Set(Array.from({ length: 20 }, () => host().nonce));
  assert.equal(words.size, 20);
  for (const word of words) assert.match(word, /^[0-9a-f]{32}$/);
});

test("a host follows its frame's height, within bounds", () => {
  const { from, frame } = host();
  for (const [height, held] of [[500, 500], [-3, 120], [119, 120], [20001, 20000], [1e15, 20000]]) {
    from({ type: "resize", height });
    assert.equal(frame.style.height, `${held}px`);
  }
});

test("a host takes nothing else", () => {
  const { tell, frame, element, nonce } = host();
  for (const message of strange({ nonce, source: frame.contentWindow })) tell("message", message);
  assert.equal(frame.style.height, "600px");
  assert.deepEqual([frame.posted, element.told], [[], []]);
});

test("a host answers a frame that is ready, in its word", () => {
  const { from, frame, nonce } = host();
  from({ type: "ready", height: 300 });
  assert.deepEqual(frame.posted, [{ ns: "baoan-report", v: 1, type: "hello", nonce }]);
});

test("a host's element hears where the reader went, if that is an address", () => {
  const { from, element } = host();
  for (const hash of ["#/areas", 7, undefined, `#/${"a".repeat(2000)}`]) from({ type: "state", hash });
  assert.deepEqual(element.told.map(({ type, hash }) => [type, hash]), [["baoan-report:state", "#/areas"]]);
});

test("a host may send its frames elsewhere, and dress them", () => {
  const { scope, element, frame, nonce } = host();
  scope.BaoanReport.goto(element, "#/plan");
  scope.BaoanReport.theme(element, "dark", true);
  const say = { ns: "baoan-report", v: 1, nonce };
  assert.deepEqual(frame.posted, [
    { ...say, type: "goto", hash: "#/plan" },
    { ...say, type: "theme", theme: "dark", elder: true },
  ]);
});

test("the listener to be copied is as strict", () => {
  const frame = new HTMLIFrameElement({ src: `${SITE}?embed=1&n=abc` });
  frame.dataset.baoanReport = "";
  const { tell } = run(source("embed/listener.js"), {
    document: { querySelectorAll: () => [frame] },
    ResizeObserver: class {
      observe() {}
    },
  });
  for (const message of strange({ nonce: "abc", source: frame.contentWindow })) tell("message", message);
  assert.equal(frame.style.height, undefined);
  const data = { ns: "baoan-report", v: 1, type: "ready", nonce: "abc", height: 90 };
  tell("message", { data, source: frame.contentWindow });
  assert.equal(frame.style.height, "120px");
  assert.equal(frame.posted[0].type, "hello");
});

const child = ({ body = true } = {}) => {
  const posted = [];
  const parent = { postMessage: (said) => posted.push(JSON.parse(JSON.stringify(said))) };
  const dataset = {};
  const went = [];
  let height = 400;
  let observed = () => {};
  const state = { innerWidth: 800, innerHeight: 400, now: 0 };
  const { scope, tell } = run(source("embed/child.js"), {
    ...DOM,
    parent,
    origin: SITE,
    location: { search: "?embed=1&n=abc", hash: "" },
    history: { state: null, replaceState: (...[, , hash]) => went.push(hash) },
    document: {
      documentElement: { dataset, clientWidth: 800 },
      body: body ? { getBoundingClientRect: () => ({ height }) } : null,
      readyState: "complete",
      querySelector: () => null,
    },
    performance: { now: () => state.now },
    setTimeout: () => 0,
    clearTimeout: () => {},
    dispatchEvent: () => {},
    HashChangeEvent: class {},
    ResizeObserver: class {
      constructor(callback) {
        observed = callback;
      }
      observe() {}
    },
    innerWidth: state.innerWidth,
    innerHeight: state.innerHeight,
  });
  const grow = (to, width = 800) => {
    height = to;
    scope.innerWidth = width;
    state.now += 10;
    observed();
  };
  const from = (fields, nonce = "abc", source = parent) =>
    tell("message", { data: { ns: "baoan-report", v: 1, nonce, ...fields }, source });
  return { posted, dataset, went, grow, from };
};
const heights = (posted) => posted.filter(({ type }) => type === "resize").map(({ height }) => height);

test("a frame says that it is ready, how high, and in whose word", () => {
  const { posted } = child();
  assert.deepEqual(posted, [{ ns: "baoan-report", v: 1, type: "ready", nonce: "abc", height: 400, hash: "" }]);
});

test("a frame that leads on before its page is read tells nothing", () => {
  assert.deepEqual(child({ body: false }).posted, []);
});

test("a frame tells a height once, in whole pixels, within bounds", () => {
  const { posted, grow } = child();
  for (const height of [400, 399.2, 400.4, 400.9, 401, 20, 60, 30000, 99999]) grow(height);
  assert.deepEqual(heights(posted), [401, 120, 20000]);
});

test("a frame that swings between two heights with its host's scroll bar keeps to the higher", () => {
  const { posted, grow } = child();
  for (let turn = 0; turn < 20; turn++) turn % 2 ? grow(500, 800) : grow(520, 785);
  assert.ok(posted.length < 8, `${posted.length} messages`);
  assert.equal(heights(posted).at(-1), 520);
});

test("a frame takes what its host says, and nothing of others", () => {
  const { dataset, went, from } = child();
  from({ type: "theme", theme: "dark" }, "another");
  from({ type: "theme", theme: "dark" }, "abc", {});
  for (const theme of ["pink", 7, null, {}]) from({ type: "theme", theme });
  for (const elder of ["1", 1, null]) from({ type: "theme", elder });
  for (const hash of ["javascript:0", "https://example.org/", "", 7, `#/${"a".repeat(2000)}`]) from({ type: "goto", hash });
  assert.deepEqual([dataset, went], [{}, []]);
  from({ type: "theme", theme: "contrast", elder: true });
  from({ type: "goto", hash: "#/plan" });
  assert.deepEqual([dataset, went], [{ theme: "contrast", elder: "1" }, ["#/plan"]]);
  from({ type: "theme", theme: "auto", elder: false });
  assert.deepEqual(dataset, {});
});

test("a frame tells its height again to a host that greets it late", () => {
  const { posted, from } = child();
  from({ type: "hello" });
  from({ type: "hello" });
  assert.deepEqual(heights(posted), [400]);
});
