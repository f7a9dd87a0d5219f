// The service worker, with a site, caches and pages made for the purpose.
import assert from "node:assert/strict";
import { createHash } from "node:crypto";
import test from "node:test";
import { run, source } from "./stage.mjs";

const SCOPE = "https://example.org/report/";
const sum = (text) => createHash("sha256").update(text).digest("hex");
const hashed = (stem, ending, text) => `${stem}-${sum(text).slice(0, 16)}.${ending}`;

/** What browsers keep, shared by all workers of a site. */
class Caches {
  kept = new Map();
  open = async (name) => {
    if (!this.kept.has(name)) this.kept.set(name, new Map());
    const answers = this.kept.get(name);
    return {
      put: async (url, answer) => void answers.set(String(url), await answer.clone().text()),
      keys: async () => [...answers.keys()].map((url) => ({ url })),
    };
  };
  keys = async () => [...this.kept.keys()];
  has = async (name) => this.kept.has(name);
  delete = async (name) => this.kept.delete(name);
  match = async (url, { cacheName } = {}) => {
    for (const [name, answers] of this.kept) {
      const text = (!cacheName || cacheName === name) && answers.get(String(url));
      if (typeof text === "string") return new Response(text);
    }
    return undefined;
  };
  /** The files of a build, by their names. */
  of(build) {
    const answers = this.kept.get(`baoan-report ${SCOPE} ${build}`) || new Map();
    return [...answers.keys()].map((url) => url.slice(SCOPE.length)).sort();
  }
}

/** A build: its pages say its name, its Wasm is the same in all. */
const wasm = hashed("report", "wasm", "wasm");
const twin = hashed("fallback", "js", "twin");
const site = (build) => ({ "": `page ${build}`, "en/": `English ${build}`, [wasm]: "wasm", [twin]: "twin" });

const worker = (build, { caches = new Caches(), pages = [SCOPE] } = {}) => {
  const served = { ...site(build) };
  const asked = [];
  const said = [];
  const fault = { status: 200, cut: false };
  const summed = (...files) => files.map((file) => [file, sum(served[file.replace(/index\.html$/, "")])]);
  const { tell } = run(
    source("scripts/sw.js", {
      "{build}": build,
      FILES: JSON.stringify(summed("index.html", "en/index.html", wasm)),
      SETS: JSON.stringify([
        ["", [0, 2]],
        ["en/", [1, 2]],
      ]),
      TWIN: JSON.stringify(summed(twin)),
    }),
    {
      caches,
      Response,
      registration: { scope: SCOPE },
      clients: {
        matchAll: async () => pages.map((url) => ({ url, postMessage: (data) => said.push(data.build) })),
        claim: async () => {},
      },
      skipWaiting: async () => {},
      setTimeout,
      fetch: async (request) => {
        const name = String(request.url || request).slice(SCOPE.length);
        asked.push(name);
        if (fault.cut) throw new TypeError("no network");
        return name in served ? new Response(served[name], { status: fault.status }) : new Response("", { status: 404 });
      },
    },
  );
  /** Tells it of an event and waits until it has done. */
  const done = async (type, event = {}) => {
    let end;
    tell(type, { ...event, waitUntil: (promise) => (end = promise) });
    await end;
  };
  const get = async (name, method = "GET") => {
    let answer;
    tell("fetch", { request: { url: SCOPE + name, method }, respondWith: (promise) => (answer = promise) });
    return (await answer)?.text();
  };
  const message = (data, url = SCOPE) => done("message", { data, source: { url } });
  return { caches, served, asked, said, fault, done, get, message };
};

test("it keeps the page and what that runs; no translation and no twin that nobody has asked for", async () => {
  const { caches, done } = worker("one");
  await done("install");
  assert.deepEqual(caches.of("one"), ["", wasm]);
});

test("a file that is another than the build's is not taken, nor is the build", async () => {
  for (const file of ["", wasm]) {
    const { served, done } = worker("one");
    served[file] = "of another build";
    await assert.rejects(done("install"), /is not that of this build/);
  }
});

test("what the build before has is not fetched again", async () => {
  const { caches, done } = worker("one");
  await done("install");
  const next = worker("two", { caches });
  await next.done("install");
  assert.deepEqual(next.asked, [""]);
  assert.deepEqual(caches.of("two"), ["", wasm]);
});

test("what a cache has broken is fetched again", async () => {
  const { caches, done } = worker("one");
  await done("install");
  caches.kept.get(`baoan-report ${SCOPE} one`).set(SCOPE + wasm, "broken");
  const next = worker("two", { caches });
  await next.done("install");
  assert.deepEqual(next.asked.sort(), ["", wasm]);
});

test("a translation is kept once its page was opened, also in the next build", async () => {
  const { caches, done, message } = worker("one");
  await done("install");
  await message("complete", `${SCOPE}en/?theme=dark#/areas`);
  assert.deepEqual(caches.of("one"), ["", "en/", wasm]);
  await worker("two", { caches }).done("install");
  assert.deepEqual(caches.of("two"), ["", "en/", wasm]);
});

test("the twin is kept where it runs, also in the next build", async () => {
  const { caches, done, message } = worker("one");
  await done("install");
  await message("twin");
  assert.deepEqual(caches.of("one"), ["", twin, wasm].sort());
  const next = worker("two", { caches });
  await next.done("install");
  assert.deepEqual(caches.of("two"), ["", twin, wasm].sort());
  assert.deepEqual(next.asked, [""]);
});

test("other messages do nothing, nor does one from elsewhere", async () => {
  const { caches, done, message, asked } = worker("one");
  await done("install");
  const before = asked.length;
  for (const data of ["", "toString", null, undefined, 7, {}, { build: "one" }]) await message(data);
  await message("complete", "https://example.org/elsewhere/");
  assert.equal(asked.length, before);
  assert.deepEqual(caches.of("one"), ["", wasm]);
});

test("one that the reader took back keeps nothing more", async () => {
  const { caches, done, message } = worker("one");
  await done("install");
  caches.kept.clear();
  await message("twin");
  assert.equal(caches.kept.size, 0);
});

test("of the builds before, one stays; pages are told of the new one", async () => {
  const caches = new Caches();
  for (const build of ["one", "two"]) await worker(build, { caches }).done("install");
  const { done, said } = worker("three", { caches, pages: [SCOPE, `${SCOPE}en/`] });
  await done("install");
  await done("activate");
  assert.deepEqual(caches.of("one"), []);
  assert.deepEqual(caches.of("two"), ["", wasm]);
  assert.deepEqual(said, ["three", "three"]);
});

test("pages are asked of the site, what carries its hash is not", async () => {
  const { done, get, served, asked } = worker("one");
  await done("install");
  asked.length = 0;
  served[""] = "page two";
  assert.deepEqual([await get(""), await get(wasm)], ["page two", "wasm"]);
  assert.deepEqual(asked, [""]);
});

test("without a network, or with a site in trouble, it is what was kept", async () => {
  const { done, get, fault } = worker("one");
  await done("install");
  Object.assign(fault, { status: 503 });
  assert.equal(await get(""), "page one");
  Object.assign(fault, { cut: true });
  assert.deepEqual([await get("?elder=1"), await get(wasm)], ["page one", "wasm"]);
});

test("a page that was taken off the site is gone", async () => {
  const { done, get, fault, served } = worker("one");
  await done("install");
  served[""] = "gone";
  Object.assign(fault, { status: 404 });
  assert.equal(await get(""), "gone");
});

test("what is not the report's, or asks for more than to read, is left to the browser", async () => {
  const { done, get } = worker("one");
  await done("install");
  assert.equal(await get("embed.html"), undefined);
  assert.equal(await get("", "POST"), undefined);
  assert.equal(await get("../other/"), undefined);
});
