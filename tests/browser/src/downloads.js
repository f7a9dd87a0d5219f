// Everything that the page makes to be saved or cited, against `data/report.json` (in `args`, as
// text). What is handed to the browser is caught. Runs on the site, in a frame, in the one file.
const report = JSON.parse(args["data/report.json"]);
const figures = new Map(report.figures.map((figure) => [figure.id, figure]));
const failures = [];
const check = (holds, what) => holds || failures.push(what);

const caught = [];
const make = URL.createObjectURL;
URL.createObjectURL = (blob) => {
  const href = make.call(URL, blob);
  caught.push({ href, blob });
  return href;
};
const click = HTMLAnchorElement.prototype.click;
HTMLAnchorElement.prototype.click = function () {
  if (!this.download) return click.call(this);
  caught.find(({ href }) => href === this.href).name = this.download;
};
const file = async (name) => (await until(() => caught.find((one) => one.name === name), name)).blob;
const press = (label) => $$("dialog.save button").find(({ textContent }) => textContent.startsWith(label)).click();
// Gone, not just closed: its buttons would be pressed for those of the next one.
const close = async () => {
  $("dialog.save").close();
  await until(() => !$("dialog.save"), "the dialog to be gone");
};
const opened = async (button) => {
  button.click();
  await until(() => $("dialog.save[open]"), "the dialog");
};
// Without its style: the page's policy allows none in what the page parses.
const parsed = (text, what) => {
  const saved = new DOMParser().parseFromString(text.replace(/<style>[^]*?<\/style>/, ""), "image/svg+xml");
  check(!saved.querySelector("parsererror"), `${what}: no XML`);
  return saved;
};
// 「≥300万元」 is drawn for 「300余万元」, and in comparisons the unit stands above all of them.
const plain = (text) => words(text).replace(/[≥余]/g, "");
const shows = (numeral, { text, unit }) => [plain(text), plain(text).slice(0, -unit.length)].includes(plain(numeral));
const source = `来源：${report.source.publisher} ${report.source.date}《${report.source.title}》`;

// The tables: every column of every row.
const rows = (csv) => {
  const cells = /("(?:[^"]|"")*"|[^,\r\n]*)(,|\r\n)/g;
  const table = [[]];
  for (const [, cell, end] of csv.matchAll(cells)) {
    table.at(-1).push(cell.startsWith('"') ? cell.slice(1, -1).replaceAll('""', '"') : cell);
    if (end !== ",") table.push([]);
  }
  return table.slice(0, -1);
};
for (const kind of ["csv", "json"]) $(`#data [data-save='${kind}']`).click();
// As bytes: text() would take the mark at the beginning away.
const bytes = new Uint8Array(await (await file("figures-selected.csv")).arrayBuffer());
check(bytes.slice(0, 3).join() === "239,187,191", "the CSV does not say that it is UTF-8");
const [names, ...table] = rows(new TextDecoder().decode(bytes));
check(table.length === figures.size, `the CSV has ${table.length} rows`);
for (const row of table) {
  const cell = Object.fromEntries(names.map((name, at) => [name, row[at]]));
  const figure = figures.get(cell.id);
  const { quote, translations, exact, ...plainly } = figure ?? { quote: {}, translations: {} };
  // A cell is text, and has the number as exactly as that.
  check(Number(exact) === plainly.value, `${cell.id}: value is ${plainly.value}, exact ${exact}`);
  const wanted = { ...plainly, value: exact, quote: quote.exact, sentence: quote.sentence, start: quote.start, end: quote.end };
  for (const [name, value] of Object.entries(wanted)) {
    check(cell[name] === String(value ?? ""), `${cell.id}: ${name} is ${value}, in the CSV ${cell[name]}`);
  }
  for (const [tag, said] of Object.entries(translations)) {
    for (const [name, value] of Object.entries(said)) {
      const own = cell[`${name}_${tag.toLowerCase().replace("-", "_")}`];
      check(own === value, `${cell.id}: ${name} is ${value} in ${tag}, in the CSV ${own}`);
    }
  }
}
const json = JSON.parse(await (await file("figures-selected.json")).text());
check(JSON.stringify(json.figures) === JSON.stringify(report.figures), "the JSON has other figures");

// The drawings: the marks and words that the page shows, each figure with its name and number.
const drawn = new Set();
for (const figure of $$("figure:has([data-save])")) {
  const svg = [...figure.querySelectorAll("svg.drawing")].find((one) => one.getClientRects().length);
  const [, kind, shownAs] = svg.classList;
  // As it is where it stands alone, with what it has there.
  const layout = shownAs === "wide" && figure.querySelector("svg.middle") ? "middle" : shownAs;
  const whole = [...figure.querySelectorAll(`svg.${kind}.${layout}`)];
  await opened(figure.querySelector("[data-save]"));
  press("SVG");
  const saved = parsed(await (await file(`${kind}.svg`)).text(), kind);
  check(words(saved.documentElement.textContent).includes(words(source)), `${kind}: without its source`);
  const marks = saved.querySelector(`g.${kind}`);
  const read = (place) => [...place.querySelectorAll("text")].map((text) => words(text.textContent)).join("|");
  const shown = whole.map(read).filter(Boolean).join("|");
  check(read(marks) === shown, `${kind}: says ${read(marks)}, the page ${shown}`);
  const groups = [...marks.querySelectorAll("g")].filter((one) => one.firstElementChild?.localName === "title");
  const links = whole.flatMap((one) => [...one.querySelectorAll("a")]);
  check(groups.length === links.length, `${kind}: ${groups.length} names for ${links.length} links`);
  for (const [at, { dataset }] of links.entries()) {
    const entity = figures.get(dataset.id);
    if (!entity) continue;
    drawn.add(entity.id);
    const name = words(groups[at]?.firstElementChild.textContent ?? "");
    // At the ring with what it counts.
    const own = groups[at]?.querySelector(".numeral")?.cloneNode(true);
    for (const noun of own?.querySelectorAll(".word") ?? []) noun.remove();
    const numeral = own?.textContent ?? "";
    check(name.includes(words(entity.label)) && name.includes(words(entity.text)), `${kind}: ${entity.id} is called ${name}`);
    check(shows(numeral, entity), `${kind}: ${entity.id} is ${entity.text}, drawn as ${numeral}`);
  }
  for (const factor of [2, 4]) {
    press(`PNG ${factor}×`);
    const picture = await createImageBitmap(await file(`${kind}-${factor}x.png`));
    const scale = picture.width / saved.documentElement.getAttribute("width");
    check(Math.abs(scale - factor) < 0.01, `${kind}: ${scale} instead of ${factor}`);
    picture.close();
  }
  await close();
}
check(drawn.size === figures.size, `only ${drawn.size} figures are drawn`);

// The long picture: every figure of the areas once, with its name behind it.
await opened($("[data-save=long]"));
await until(() => $("dialog.save .look img").naturalWidth === 1080, "a picture 1080 px wide");
press("SVG");
const text = await (await file("poster.svg")).text();
const poster = parsed(text, "poster");
const numerals = [...poster.querySelectorAll("text.numeral")];
const listed = numerals.filter((one) => !one.closest(".towers, .blueprint"));
const ofAreas = report.figures.filter(({ area }) => area);
const sorted = (texts) => texts.map(words).sort().join();
check(sorted(listed.map((one) => one.textContent)) === sorted(ofAreas.map((one) => one.text)), "poster: other numbers");
for (const one of listed) {
  const label = words(one.nextElementSibling.textContent);
  const known = ofAreas.some((figure) => words(figure.label) === label && words(figure.text) === words(one.textContent));
  check(known, `poster: ${label}: ${one.textContent}`);
}
await close();

// The clippings: each figure's number, noun and sentence, its quantity marked.
const clip = $("[data-save=one]");
for (const { id, label, text, quote } of figures.values()) {
  clip.value = id;
  await opened(clip);
  await until(() => $("dialog.save .look img").naturalWidth === 1080, "a clipping 1080 px wide");
  press("SVG");
  const clipping = parsed(await (await file(`${id}.svg`)).text(), id);
  const said = words(clipping.querySelector("g.drawing").textContent);
  for (const part of [label, text, quote.exact]) check(said.includes(words(part)), `${id}: ${part} is not in ${said}`);
  const marked = clipping.querySelectorAll("rect.marker + text");
  check(marked.length === 1 && words(marked[0].textContent) === words(text), `${id}: other words are marked`);
  await close();
}

// Two words in the pictures' faces: missing glyphs would look the same.
const glyph = async (word) => {
  const style = text.slice(text.indexOf("<style>"), text.indexOf("</style>") + 8);
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="90" height="90">${style}<g class="drawing"><text class="song" x="10" y="70" font-size="60">${word}</text></g></svg>`;
  const image = new Image();
  image.src = make.call(URL, new Blob([svg], { type: "image/svg+xml" }));
  await image.decode();
  const sheet = Object.assign(document.createElement("canvas"), { width: 90, height: 90 }).getContext("2d");
  sheet.drawImage(image, 0, 0);
  return sheet.getImageData(0, 0, 90, 90).data.join();
};
const [one, other, none] = await Promise.all(["积", "共", ""].map(glyph));
check(one !== other && one !== none && other !== none, "pictures have no Chinese glyphs");

// The citations: the words of the article, so its number, in every form.
for (const { id, text, quote } of figures.values()) {
  const [standard, sentence, bibtex, link] = await Promise.all([0, 1, 2, 3].map((form) => reportAsk("cite", id, form, "2026-01-02")));
  check(standard.includes(`${report.source.publisher}, ${report.source.date}[2026-01-02]`), `${id}: ${standard}`);
  check(sentence.startsWith(quote.exact) && quote.exact.includes(text), `${id}: ${sentence}`);
  check(bibtex.replaceAll("\\", "").includes(`note = {${quote.exact}}`), `${id}: ${bibtex}`);
  check(decodeURIComponent(link.split("#:~:text=")[1]).includes(quote.exact.trim()), `${id}: ${link}`);
}
if (failures.length) throw new Error(failures.join("\n"));
