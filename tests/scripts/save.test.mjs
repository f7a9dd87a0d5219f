// Saving, citing, sharing: what is asked of the program, what stands there to be taken by hand, and what
// is said where the browser, or the program, does not.
import assert from "node:assert/strict";
import test from "node:test";
import { page } from "./dom.mjs";

const FILES = ["draw", "dialog", "save"].map((name) => `scripts/${name}.js`);
const BODY = `
<section id="data"><p><button id="csv" data-save="csv">CSV</button><button id="json" data-save="json">JSON</button></p>
<table><tbody><tr data-id="figure-2"></tr><tr data-id="figure-1"></tr></tbody></table></section>
<article class="card"><p class="permalink"><a href="#/areas/area-1">链接</a></p><button id="cite" data-save="area-1">引用</button></article>
<button id="whole" data-save="report">引用全文</button>`;
const CITED = ["GB/T", "纯文本", "@article", "https://paper.example/1"];

class DOMException {
  constructor(name) {
    this.name = name;
  }
}
const opened = ({ program = {}, navigator = {}, body = BODY, refuse, ...globals } = {}) => {
  const asked = [];
  const saved = [];
  const copied = [];
  const answer = (name, how) => (...about) => {
    asked.push([name, ...about]);
    return how(...about);
  };
  const drawing = {
    csv: answer("csv", () => "id\nfigure-2"),
    json: answer("json", () => "[]"),
    cite: answer("cite", (_, form) => CITED[form]),
    ...program,
  };
  class Link extends URL {
    static createObjectURL(blob) {
      if (refuse) throw new DOMException("SecurityError");
      saved.push(blob);
      return "blob:1";
    }
    static revokeObjectURL() {}
  }
  const shown = page(body, FILES, {
    drawing: Promise.resolve(drawing),
    DOMException,
    Blob,
    URL: Link,
    navigator: { clipboard: { writeText: async (text) => copied.push(text) }, ...navigator },
    ...globals,
  });
  const save = async (selector) => {
    await shown.scope.reportSave(shown.$(selector));
    await shown.pass();
  };
  return { ...shown, asked, saved, copied, save, told: () => shown.document.querySelectorAll("[aria-live]").map((one) => one.textContent) };
};
const fields = ({ $ }) => $("dialog").querySelectorAll(".text").map((one) => [one.querySelector("label").textContent, one.querySelector("textarea").value]);

test("rows are saved as they stand: which, in which order, and whether the reader has sorted them", async () => {
  const shown = opened();
  await shown.save("#csv");
  assert.deepEqual(shown.asked, [["csv", "figure-2 figure-1", false]]);
  assert.deepEqual([shown.saved[0].type, await shown.saved[0].text()], ["text/csv", "id\nfigure-2"]);
  assert.equal(shown.$("#data .saved textarea").value, "id\nfigure-2");
  assert.deepEqual(shown.told(), ["figures-selected.csv 已交给浏览器保存。共 2 条。没有看到文件时，可以复制下面的内容。"]);
  const sorted = opened({ body: BODY.replace("<table>", "<table data-flat>") });
  await sorted.save("#json");
  assert.deepEqual([sorted.asked[0], sorted.saved[0].type], [["json", "figure-2 figure-1", true], "application/json"]);
});

test("a second file stands where the first did", async () => {
  const shown = opened();
  await shown.save("#csv");
  await shown.save("#json");
  assert.equal(shown.document.querySelectorAll(".saved").length, 1);
  assert.equal(shown.$(".saved textarea").value, "[]");
});

test("where the browser saves nothing, the content stands there all the same", async () => {
  const shown = opened({ refuse: true });
  await shown.save("#csv");
  assert.match(shown.told()[0], /^浏览器没有让网页完成这一步/);
  assert.equal(shown.$(".saved textarea").value, "id\nfigure-2");
});

test("citations come in all forms, of today, with the address of the very place", async () => {
  const shown = opened();
  await shown.save("#cite");
  assert.deepEqual(fields(shown), [...["GB/T 7714", "纯文本", "BibTeX", "出处链接"].map((name, at) => [name, CITED[at]]), ["本页链接", "https://example.org/report/#/areas/area-1"]]);
  assert.ok(shown.asked.every(([, id, , day]) => id === "area-1" && /^\d{4}-\d\d-\d\d$/.test(day)));
  const whole = opened();
  await whole.save("#whole");
  assert.equal(fields(whole).at(-1)[1], "https://example.org/report/");
});

test("what was only printed has no address, and a file none that others could open", async () => {
  const shown = opened({ program: { cite: (_, form) => ["GB/T", "纯文本", "@article", ""][form] } });
  shown.location.protocol = "file:";
  await shown.save("#cite");
  assert.deepEqual(fields(shown).map(([name]) => name), ["GB/T 7714", "纯文本", "BibTeX"]);
});

test("copying says so; where it is refused, the text is chosen to be copied by hand", async () => {
  const shown = opened();
  await shown.save("#cite");
  const copy = async ({ $, pass }) => {
    $("dialog .text button").click();
    await pass();
  };
  await copy(shown);
  assert.deepEqual([shown.copied, shown.told()[0]], [["GB/T"], "已复制。"]);
  const refused = opened({ navigator: { clipboard: undefined } });
  await refused.save("#cite");
  refused.document.execCommand = () => false;
  await copy(refused);
  assert.match(refused.told()[0], /请手动复制/);
  assert.equal(refused.document.activeElement, refused.$("dialog textarea"));
});

test("a plain citation is shared; a reader who thinks better of it is told nothing", async () => {
  const texts = [];
  let fault;
  const share = async ({ text }) => {
    texts.push(text);
    if (fault) throw new DOMException(fault);
  };
  const shown = opened({ navigator: { share } });
  await shown.save("#cite");
  const [act] = shown.$("dialog").children.filter((one) => one.textContent === "分享");
  for (const [name, said] of [[undefined, ""], ["AbortError", ""], ["NotAllowedError", "浏览器没有让网页完成这一步，请换一种方式，或在新窗口打开本报告再试。"]]) {
    fault = name;
    act.click();
    await shown.pass();
    assert.equal(shown.told()[0], said, name);
  }
  assert.deepEqual(texts, ["纯文本", "纯文本", "纯文本"]);
});

test("where the program is not there, or has ended, that is said by the name of the button", async () => {
  const gone = /^“(CSV|引用)”暂时不能用：程序没有取全或出了错/;
  const trap = () => {
    throw Object.assign(new DOMException("RuntimeError"));
  };
  const missing = Promise.reject();
  missing.catch(() => {});
  for (const how of [{ drawing: missing }, { program: { csv: trap, cite: trap } }]) {
    const shown = opened(how);
    await shown.save("#csv");
    assert.match(shown.told()[0], gone);
    await shown.save("#cite");
    assert.match(shown.told()[1], gone);
  }
});

test("the dialog has its title as its name, closes, and its keys are not the page's", async () => {
  const { $, document, save, told } = opened();
  await save("#cite");
  assert.equal($("dialog h2").textContent, "引用");
  assert.equal($("dialog").getAttribute("aria-labelledby"), $("dialog h2").id);
  assert.equal(told().at(-1), "引用，按 Esc 关闭。");
  let heard = 0;
  document.addEventListener("keydown", () => (heard += 1));
  $("dialog textarea").fire("keydown", { key: "f" });
  assert.equal(heard, 0);
  $("dialog .end").querySelectorAll("button")[0].click();
  assert.equal($("dialog"), null);
});

test("only the last scene that was asked for in one moment is drawn; where that fails, all is whole again", async () => {
  const body = '<div><svg class="timeline wide">whole</svg></div>';
  const drawn = [];
  let broken = false;
  const events = [];
  const draw = (...scene) => {
    if (broken) throw new DOMException("RuntimeError");
    drawn.push(scene);
    return `<svg class="timeline wide">${scene[1]}</svg>`;
  };
  const shown = opened({ body, program: { draw }, dispatchEvent: ({ type }) => events.push(type), Event: class { constructor(type) { this.type = type; } } });
  const svg = () => shown.$("svg").textContent;
  for (const start of [1, 2, 3]) await shown.scope.reportDraw("svg.timeline.wide", 0, start, 9);
  assert.equal(svg(), "whole");
  await shown.pass(100);
  assert.deepEqual([drawn, svg(), events], [[[0, 3, 9]], "3", ["redrawn"]]);
  broken = true;
  await shown.scope.reportDraw("svg.timeline.wide", 0, 4, 9);
  await shown.pass(100);
  assert.deepEqual([svg(), events], ["whole", ["redrawn", "redrawn", "redraw-failed"]]);
});
