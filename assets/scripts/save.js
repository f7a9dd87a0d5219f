// Saving, citing, copying: what a button with `data-save` does. Everything can be refused by the
// browser or by the page around a frame; then a sentence says so, and what was to be saved or
// copied stands there to be taken by hand.
const REFUSED = "浏览器没有让网页完成这一步，请换一种方式，或在新窗口打开本报告再试。";
const make = (tag, fields, ...content) => {
  const element = Object.assign(document.createElement(tag), fields);
  element.append(...content);
  return element;
};
const button = (label, act) => {
  const made = make("button", { type: "button" }, label);
  made.addEventListener("click", act);
  return made;
};
// A live region speaks of changes only, so not in the moment in which it is made.
const tell = (place, text) => setTimeout(() => place.replaceChildren(text));
const region = () => {
  const place = make("p", { className: "tell" });
  place.setAttribute("role", "status");
  return place;
};

const deliver = (blob, name) => {
  const href = URL.createObjectURL(blob);
  make("a", { href, download: name }).click();
  // The browser reads it after the click; by then it has.
  setTimeout(() => URL.revokeObjectURL(href), 60000);
};
self.reportDeliver = deliver;
self.reportFile = async (name) => {
  await drawing;
  return wasm_bindgen.file(name);
};
// No page learns whether a download was kept from it.
const delivered = (name) => `${name} 已交给浏览器保存。`;

const copy = async (field, place) => {
  try {
    await navigator.clipboard.writeText(field.value);
  } catch {
    field.focus();
    field.select();
    let done = false;
    try {
      done = document.execCommand("copy");
    } catch {}
    if (!done) return tell(place, "浏览器没有让网页复制。文字已经选中，请手动复制。");
  }
  tell(place, "已复制。");
};
// A text that can be selected, with what it is and a button that copies it.
const text = (name, value, place) => {
  const field = make("textarea", { value, readOnly: true, rows: 3 });
  const act = button("复制", () => copy(field, place));
  act.setAttribute("aria-label", `复制${name}`);
  return [make("label", {}, name, field), act];
};

const open = (title, ...content) => {
  const heading = make("h2", { id: "save-title" }, title);
  const dialog = make("dialog", { className: "save" }, heading, ...content);
  dialog.setAttribute("aria-labelledby", heading.id);
  const gone = () => dialog.remove();
  dialog.append(button("关闭", () => (dialog.close ? dialog.close() : gone())));
  dialog.addEventListener("close", gone);
  // Keys and clicks in here are not about the page.
  for (const name of ["keydown", "click"]) dialog.addEventListener(name, (event) => event.stopPropagation());
  document.body.append(dialog);
  if (dialog.showModal) dialog.showModal();
  else dialog.setAttribute("open", "");
};

// What the page shows of a drawing now, as a file: links become groups with a tooltip.
const SVG = "http://www.w3.org/2000/svg";
const picture = (figure) => {
  const shown = [...figure.querySelectorAll("svg.drawing")].find((svg) => svg.getClientRects().length);
  const svg = shown.cloneNode(true);
  const desc = svg.querySelector("desc");
  desc.remove();
  for (const link of svg.querySelectorAll("a")) {
    const group = document.createElementNS(SVG, "g");
    const title = document.createElementNS(SVG, "title");
    title.append(link.getAttribute("aria-label"));
    group.append(title, ...link.childNodes);
    group.setAttribute("class", link.getAttribute("class") || "");
    link.replaceWith(group);
  }
  const writer = new XMLSerializer();
  const marks = [...svg.childNodes].map((mark) => writer.serializeToString(mark)).join("");
  const [, kind] = svg.classList;
  const size = ["width", "height"].map((name) => Number(svg.getAttribute(name)));
  const title = svg.getAttribute("aria-label");
  const how = figure.querySelector("figcaption").firstChild.data;
  const file = wasm_bindgen.picture(kind, ...size, title, desc.textContent, how, marks.split(` xmlns="${SVG}"`).join(""));
  return { kind, title, file: new Blob([file], { type: "image/svg+xml" }) };
};
const pixels = async (image, factor) => {
  await image.decode();
  const canvas = document.createElement("canvas");
  canvas.width = image.naturalWidth * factor;
  canvas.height = image.naturalHeight * factor;
  canvas.getContext("2d").drawImage(image, 0, 0, canvas.width, canvas.height);
  const blob = await new Promise((done) => canvas.toBlob(done));
  // The picture is larger than this browser draws.
  if (!blob) throw blob;
  return blob;
};
const saveDrawing = (figure) => {
  const { kind, title, file } = picture(figure);
  const place = region();
  const image = make("img", { src: URL.createObjectURL(file), alt: title });
  const choice = (label, name, content) =>
    button(label, async () => {
      try {
        deliver(await content(), name);
        tell(place, `${delivered(name)}没有看到文件时，可以长按或右键上面的图另存。`);
      } catch {
        tell(place, REFUSED);
      }
    });
  open(
    `存图：${title}`,
    image,
    choice("SVG", `${kind}.svg`, () => file),
    " ",
    choice("PNG 2×", `${kind}-2x.png`, () => pixels(image, 2)),
    " ",
    choice("PNG 4×", `${kind}-4x.png`, () => pixels(image, 4)),
    " ",
    place,
  );
};

const KINDS = { csv: "text/csv", json: "application/json" };
const saveRows = (kind, note) => {
  const ids = [...document.querySelectorAll("#data tbody tr[data-id]")].map((row) => row.dataset.id);
  const content = wasm_bindgen[kind](ids.join(" "));
  const name = `figures-selected.${kind}`;
  const place = region();
  note.replaceChildren(place, ...text(`${name} 的内容`, content, place));
  deliver(new Blob([content], { type: KINDS[kind] }), name);
  tell(place, `${delivered(name)}共 ${ids.length} 条。没有看到文件时，可以复制下面的内容。`);
};

const saveCitation = (id, card) => {
  const place = region();
  const now = new Date();
  const today = [now.getFullYear(), now.getMonth() + 1, now.getDate()].map((part) => String(part).padStart(2, "0")).join("-");
  const cited = ["GB/T 7714", "纯文本", "BibTeX", "出处链接"].map((name, form) => [name, wasm_bindgen.cite(id, form, today)]);
  // A file, or a frame without an address, has none that others could open.
  if (location.protocol.startsWith("http")) {
    const own = card && card.querySelector(".permalink a");
    cited.push(["本页链接", location.origin + location.pathname + (own ? own.getAttribute("href") : "")]);
  }
  const fields = cited.flatMap(([name, value]) => text(name, value, place));
  const [, plain] = cited[1];
  if (navigator.share) {
    const share = () =>
      navigator.share({ text: plain }).catch((error) => {
        if (error.name !== "AbortError") tell(place, REFUSED);
      });
    fields.push(" ", button("分享", share));
  }
  open("引用", ...fields, place);
};

// Where the button is, for what it has to say.
const noteAt = (button) => {
  const place = button.parentNode;
  const known = place.querySelector(".saved") || place.nextElementSibling;
  if (known && known.className === "saved") return known;
  const note = make("div", { className: "saved" });
  if (place.tagName === "P") place.after(note);
  else place.append(note);
  return note;
};
self.reportSave = async (button) => {
  const { save } = button.dataset;
  try {
    await drawing;
    if (!save) saveDrawing(button.closest("figure"));
    else if (KINDS[save]) saveRows(save, noteAt(button));
    else saveCitation(save, button.closest(".card"));
  } catch {
    const place = region();
    noteAt(button).append(place);
    tell(place, REFUSED);
  }
};
