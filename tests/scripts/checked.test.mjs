// No script without a check: each stands in a project of TypeScript's, and none gets around it.
import assert from "node:assert/strict";
import { readFileSync, readdirSync } from "node:fs";
import test from "node:test";

const here = new URL("./", import.meta.url);
const assets = new URL("../../assets/", import.meta.url);
const scripts = readdirSync(assets, { recursive: true }).filter((name) => name.endsWith(".js"));
const text = (url) => readFileSync(url, "utf8");

test("every script is in a project that TypeScript checks", () => {
  const projects = readdirSync(here).filter((name) => name.startsWith("tsconfig"));
  const checked = projects.flatMap((name) => JSON.parse(text(new URL(name, here))).files);
  const missing = scripts.filter((name) => !checked.includes(`../../assets/${name}`));
  assert.ok(scripts.length > 20);
  assert.deepEqual(missing, []);
});

test("nothing is left out of that check", () => {
  const types = readdirSync(here).filter((name) => name.endsWith(".d.ts"));
  const all = [...scripts.map((name) => new URL(name, assets)), ...types.map((name) => new URL(name, here))];
  for (const url of all) assert.doesNotMatch(text(url), /@ts-|[{<|:] ?any\b|\bany\[\]/, url.pathname);
});
