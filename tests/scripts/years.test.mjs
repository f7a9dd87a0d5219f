// What the site's other reports have of a query.
import assert from "node:assert/strict";
import test from "node:test";
import { page } from "./dom.mjs";

const report = (label, found, address = `${label}/`) => [label, "报告", `${label}年的报告`, address, found];
const asked = (reports, query, here = "") => {
  const body = here && `<nav class="years"><ol><li><a href="https://example.org/report/${here}" aria-current="page">今</a></li></ol></nav>`;
  const { scope } = page(body, ["tools/years.js"], { INDEX: reports });
  const { sections, count } = scope.reportYears(query);
  return {
    count,
    heads: sections.map((section) => section.querySelector("h3").textContent),
    links: sections.map((section) => section.querySelectorAll("a").map((link) => [link.href.replace("https://example.org/report/", ""), link.textContent])),
    marks: sections.flatMap((section) => section.querySelectorAll("mark").map((mark) => mark.textContent)),
    rest: sections.map((section) => section.querySelectorAll(".rest").map((one) => one.textContent).join()),
  };
};

test("a place is found by all words, in the order of the reports and of what they say", () => {
  const reports = [report("2021", [["source/s-1", "新建道路两条", ""], ["data/f-1", "道路长度", "12公里"]]), report("2020", [["source/s-9", "道路", ""]])];
  const { heads, links, count } = asked(reports, "道路");
  assert.deepEqual(heads, ["2021", "2020"]);
  assert.deepEqual(links[0], [["2021/#/source/s-1", "新建道路两条"], ["2021/#/data/f-1", "12公里道路长度"]]);
  assert.equal(count, 3);
  assert.equal(asked(reports, "道路 新建").count, 1);
  assert.equal(asked(reports, "12公里").count, 1);
  assert.deepEqual(asked(reports, "桥"), { count: 0, heads: [], links: [], marks: [], rest: [] });
  assert.equal(asked(reports, " ").count, 0);
});

test("the report that is being read is not among them", () => {
  const reports = [report("2021", [["a", "道路", ""]]), report("2020", [["a", "道路", ""]])];
  assert.deepEqual(asked(reports, "道路", "2021/").heads, ["2020"]);
});

test("full-width signs and capitals are the same as others; what is marked is the text's own", () => {
  const reports = [report("2021", [["a", "ＧＤＰ增长，gdp不变", ""]])];
  const { count, marks } = asked(reports, "gdp");
  assert.equal(count, 1);
  assert.deepEqual(marks, ["ＧＤＰ", "gdp"]);
});

test("where folding has changed a text's length, nothing in it is marked", () => {
  const { count, marks, links } = asked([report("2021", [["a", "面积㎡与道路", ""], ["b", "㍿道路", ""]])], "道路");
  assert.equal(count, 2);
  assert.deepEqual(marks, []);
  assert.equal(links[0][1][1], "㍿道路");
});

test("of two words that begin at one place the longer is marked", () => {
  assert.deepEqual(asked([report("2021", [["a", "道路灯", ""]])], "道 道路").marks, ["道路"]);
});

test("of a report three are shown, of many reports one each; how many more is said", () => {
  const five = Array.from({ length: 5 }, (_, at) => [`s-${at}`, "道路", ""]);
  assert.deepEqual(asked([report("2021", five)], "道路").rest, ["展开另外{n}条".replace("{n}", "2")]);
  const many = Array.from({ length: 9 }, (_, at) => report(`20${10 + at}`, five));
  const { links, rest, count } = asked(many, "道路");
  assert.ok(links.every((one) => one.length === 1));
  assert.ok(rest.every((one) => one === "展开另外4条"));
  assert.equal(count, 45);
});
