// Saving, citing, sharing: what a button with `data-save` does (dialog.js shows it). What was to be
// saved or copied always stands there to be taken by hand, too.
const REFUSED = t("浏览器没有让网页完成这一步，请换一种方式，或在新窗口打开本报告再试。");

// What is not the browser's doing: the program, of which a tool is a part, did not come whole, or ended.
/** @param {string} name */
const failed = (name) => t("“{name}”暂时不能用：程序没有取全或出了错。请检查网络或刷新页面后再试。").replace("{name}", name);

/** @param {unknown} error */
const named = (error) => (error instanceof Error || error instanceof DOMException ? error.name : "");
// What is asked (src/exports.rs), once it is there.
/** @type {Program} */
let program;
/** @type {Window["reportDeliver"]} */
const deliver = (blob, name) => {
  const href = URL.createObjectURL(blob);
  make("a", { href, download: name }).click();
  // The browser reads it after the click; by then it has.
  setTimeout(() => URL.revokeObjectURL(href), 60000);
};
self.reportDeliver = deliver;
// What src/exports.rs answers, for other scripts.
self.reportAsk = async (question, ...about) => {
  /** @type {Asked} */
  const asked = await drawing;
  return asked[question](...about);
};
// No page learns whether a download was kept from it.
/** @param {string} name */
const delivered = (name) => t("{0} 已交给浏览器保存。").replace("{0}", name);

// What stands in a drawing, as it is now: links become groups with a tooltip.
const SVG = "http://www.w3.org/2000/svg";
/** @param {SVGElement} drawing */
const marks = (drawing) => {
  const svg =
    /** @type {SVGElement} */
    (drawing.cloneNode(true));
  for (const desc of svg.querySelectorAll("desc")) desc.remove();
  for (const link of svg.querySelectorAll("a")) {
    const group = document.createElementNS(SVG, "g");
    const title = document.createElementNS(SVG, "title");
    title.append(link.getAttribute("aria-label") || "");
    group.append(title, ...link.childNodes);
    group.setAttribute("class", link.getAttribute("class") || "");
    link.replaceWith(group);
  }
  const writer = new XMLSerializer();
  const written = [...svg.childNodes].map((mark) => writer.serializeToString(mark)).join("");
  return written.split(` xmlns="${SVG}"`).join("");
};
// What the page shows of a drawing now, as a file: with what it has where it stands alone.
/** @param {Element} figure */
const picture = (figure) => {
  /** @type {NodeListOf<SVGElement>} */
  const own = figure.querySelectorAll("svg.drawing:not(.alone)");
  const seen = [...own].filter((svg) => svg.getClientRects().length)[0];
  const [, kind, wide] = seen.classList;
  // What leaves room beside it for the page's words is saved as it is where it stands alone.
  /** @type {SVGElement | false | null} */
  const alone = wide === "wide" && figure.querySelector("svg.middle:not(.alone)");
  const shown = alone || seen;
  const layout = shown.classList[2];
  /**
   * @param {Element} svg
   * @param {string} name
   */
  const length = (svg, name) => Number(svg.getAttribute(name));
  let height = 0;
  let written = "";
  /** @type {NodeListOf<SVGElement>} */
  const layers = figure.querySelectorAll(`svg.${kind}.${layout}`);
  for (const svg of layers) {
    written += height ? `<g transform="translate(0 ${height})">${marks(svg)}</g>` : marks(svg);
    height += length(svg, "height");
  }
  const title = shown.getAttribute("aria-label") || "";
  const [desc] = shown.getElementsByTagName("desc");
  const [caption] = figure.getElementsByTagName("figcaption");
  const file = program.picture(kind, length(shown, "width"), height, title, `${desc.textContent}`, `${caption.dataset.how}`, written);
  // What is about as wide as high is seen at one glance; a phone's longer ones are scrolled.
  const look = height > 1.2 * length(shown, "width") ? "look" : "look whole";
  return { kind, title, file, look };
};
/**
 * @param {HTMLImageElement} image
 * @param {number} factor
 */
const pixels = async (image, factor) => {
  await image.decode();
  const canvas = document.createElement("canvas");
  canvas.width = image.naturalWidth * factor;
  canvas.height = image.naturalHeight * factor;
  const context =
    /** @type {CanvasRenderingContext2D} */
    (canvas.getContext("2d"));
  context.drawImage(image, 0, 0, canvas.width, canvas.height);
  /** @type {Blob | null} */
  const blob = await new Promise((done) => canvas.toBlob(done));
  // The picture is larger than this browser draws.
  if (!blob) throw blob;
  return blob;
};
// The headline font as an address that stands in a picture, which can't load one.
const rules = () =>
  [...document.styleSheets].flatMap((sheet) => {
    try {
      return [...sheet.cssRules];
    } catch {
      return [];
    }
  });
/** @param {string} value */
const addressed = (value) => /url\("(.+?)"\)/.exec(value) || ["", ""];
// The font lies beside this script, wherever the page has moved.
const { src: beside } =
  /** @type {HTMLScriptElement} */
  (document.currentScript);
/** @type {Promise<string> | undefined} */
let font;
const face = async () => {
  const [rule] = rules().filter((rule) => rule instanceof CSSFontFaceRule);
  const [, href] = addressed(rule.style.getPropertyValue("src"));
  if (href.startsWith("data:")) return href;
  const file = await fetch(new URL(href.replace(/^.*\//, ""), beside));
  const reader = new FileReader();
  reader.readAsDataURL(await file.blob());
  await new Promise((done) => (reader.onload = done));
  return `${reader.result}`;
};
// Without it, one of the device's own faces stands in.
const embedded = () => (font = font || face().catch(() => ""));

/** @param {string} content */
const svgFile = (content) => new Blob([content], { type: "image/svg+xml" });
// What is `drawn` to be looked at and saved; of the widths, the first is the one that is shown, so
// that where nothing can be saved a reader may press long on what is seen.
/**
 * @param {HTMLElement} from
 * @param {string} kind
 * @param {string} title
 * @param {string} file
 * @param {string} drawn
 * @param {[label: string, end: string, factor: number][]} factors
 * @param {string} [className]
 */
const savePicture = (from, kind, title, file, drawn, factors, className = "look") => {
  const place = region();
  const vector = make("img", { src: URL.createObjectURL(svgFile(drawn)) });
  const shown = make("img", { src: vector.src, alt: title });
  const look = make("div", { className, tabIndex: 0 }, shown);
  look.setAttribute("role", "group");
  look.setAttribute("aria-label", t("预览"));
  const first = pixels(vector, factors[0][2]);
  first.then(
    (blob) => (shown.src = URL.createObjectURL(blob)),
    () => {},
  );
  /**
   * @param {string} label
   * @param {string} name
   * @param {() => Blob | Promise<Blob>} content
   */
  const choice = (label, name, content) =>
    button(label, async () => {
      try {
        deliver(await content(), name);
        tell(place, delivered(name) + t("没有看到文件时，可以长按或右键上面的图另存。"));
      } catch {
        tell(place, REFUSED);
      }
    });
  const pictures = factors.flatMap(([label, end, factor], at) => [
    choice(`PNG ${label}`, `${kind}${end}.png`, () => (at ? pixels(vector, factor) : first)),
    " ",
  ]);
  const choices = make("p", {}, choice("SVG", `${kind}.svg`, () => svgFile(file)), " ", ...pictures);
  show(from, t("存图：{0}").replace("{0}", title), place, look, choices);
};
/** @param {HTMLButtonElement} from */
const saveDrawing = async (from) => {
  const figure =
    /** @type {Element} */
    (from.closest("figure"));
  const { kind, title, file, look } = picture(figure);
  const face = await embedded();
  const drawn = face ? file.replace("<style>", `<style>@font-face{font-family:Song;font-weight:700;src:url(${face})}`) : file;
  savePicture(from, kind, title, file, drawn, [["2×", "-2x", 2], ["4×", "-4x", 4]], look);
};
// The QR code on the sheet for paper, and what it says there.
self.reportCode = () => {
  /** @param {string} place */
  const content = (place) => {
    let last = "";
    for (const rule of rules().flatMap((rule) => [rule, ...(rule instanceof CSSGroupingRule ? rule.cssRules : [])]))
      if (rule instanceof CSSStyleRule && rule.selectorText === `.hero .message::${place}`) last = rule.style.content;
    return last;
  };
  const [, image] = addressed(content("before"));
  return { image, words: content("after").slice(1, -1) };
};
// With the headline font, which pictures can't load, in its place; without it the rule goes.
/**
 * @param {string} drawn
 * @param {string} face
 */
const faced = (drawn, face) => (face ? drawn.replace("{font}", face) : drawn.replace(/@font-face\{.*?\}\)?\}/, ""));
// All of it one below the other.
/** @param {HTMLButtonElement} from */
const saveLong = async (from) => {
  const [drawn, face] = await Promise.all([reportTool("reportPoster"), embedded()]);
  const file = faced(drawn, face);
  savePicture(from, "poster", t("长图"), file, file, [[t("1080 像素宽"), "", 2]]);
};
// One number with its sentence; what all of them share stands there once.
/** @param {HTMLButtonElement} from */
const saveOne = async (from) => {
  const [{ style, code, one }, face] = await Promise.all([reportTool("reportClippings"), embedded()]);
  const [title, drawn] = one[from.value];
  const file = faced(drawn.replace("{style}", style), face).replace("{code}", code);
  savePicture(from, from.value, title, file, file, [[t("1080 像素宽"), "", 1]], "look whole");
};

/** @type {Record<string, string>} */
const KINDS = { csv: "text/csv", json: "application/json" };
/**
 * @param {"csv" | "json"} kind
 * @param {HTMLElement} note
 */
const saveRows = (kind, note) => {
  /** @type {NodeListOf<HTMLElement>} */
  const rows = document.querySelectorAll("#data tbody tr[data-id]");
  const ids = [...rows].map((row) => row.dataset.id);
  const content = program[kind](ids.join(" "), !!document.querySelector("#data [data-flat]"));
  const name = `figures-selected.${kind}`;
  const place = region();
  note.replaceChildren(place, text(t("{0} 的内容").replace("{0}", name), content, place));
  try {
    deliver(new Blob([content], { type: KINDS[kind] }), name);
    const count = t("共 {0} 条。没有看到文件时，可以复制下面的内容。").replace("{0}", `${ids.length}`);
    tell(place, delivered(name) + count);
  } catch {
    tell(place, REFUSED);
  }
};

/** @param {HTMLButtonElement} from */
const saveCitation = (from) => {
  const { save = "" } = from.dataset;
  const card = from.closest(".card");
  const place = region();
  const now = new Date();
  const today = [now.getFullYear(), now.getMonth() + 1, now.getDate()].map((part) => String(part).padStart(2, "0")).join("-");
  const forms = ["GB/T 7714", t("纯文本"), "BibTeX", t("出处链接")];
  const all = forms.map((name, form) => [name, program.cite(save, form, today)]);
  // What was only printed has no address.
  const cited = all.filter(([, value]) => value);
  // A file, or a frame without an address, has none that others could open.
  if (location.protocol.startsWith("http")) {
    const own = card && card.querySelector(".permalink a");
    cited.push([t("本页链接"), location.origin + location.pathname + ((own && own.getAttribute("href")) || "")]);
  }
  /** @type {Node[]} */
  const fields = cited.map(([name, value]) => text(name, value, place));
  const [, plain] = cited[1];
  if (navigator.share) {
    const share = async () => {
      try {
        await navigator.share({ text: plain });
      } catch (error) {
        // Nothing went wrong if the reader thought better of it.
        if (named(error) !== "AbortError") tell(place, REFUSED);
      }
    };
    fields.push(button(t("分享"), share));
  }
  show(from, t("引用"), place, ...fields);
};

// Where the button is, for what it has to say.
/** @param {HTMLButtonElement} button */
const noteAt = (button) => {
  const place =
    /** @type {HTMLElement} */
    (button.parentNode);
  const known = place.querySelector(".saved") || place.nextElementSibling;
  if (known instanceof HTMLElement && known.className === "saved") return known;
  const note = make("div", { className: "saved" });
  if (place.tagName === "P") place.after(note);
  else place.append(note);
  return note;
};
/** @param {HTMLButtonElement} button */
self.reportSave = async (button) => {
  const { save: kind = "" } = button.dataset;
  let ready = false;
  try {
    program = await drawing;
    ready = true;
    if (!kind) await saveDrawing(button);
    else if (kind === "long") await saveLong(button);
    else if (kind === "one") await saveOne(button);
    else if (kind === "csv" || kind === "json") saveRows(kind, noteAt(button));
    else saveCitation(button);
  } catch (error) {
    const place = region();
    // What the browser refuses is an error with a name; what did not come is none.
    const trapped = /^(RuntimeError)?$/.test(named(error));
    const name = `${button.textContent}`;
    // A menu is closed by now, and what stands beside its button is not seen.
    if (KINDS[kind]) noteAt(button).replaceChildren(place);
    else show(button, name, place);
    tell(place, ready && !trapped ? REFUSED : failed(name));
  }
};
