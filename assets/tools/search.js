// Searching: a box at the top of the page, and below it, while the reader types, what the report
// has of it. What is found are links: they can be walked by keys, opened elsewhere, read aloud.
/** @type {Make} */
const make = (tag, fields, ...content) => {
  const element = Object.assign(document.createElement(tag), fields);
  element.append(...content);
  return element;
};
const box = make("input", { type: "search", id: "search-box", maxLength: 60, autocomplete: "off", spellcheck: false });
box.setAttribute("autocapitalize", "none");
box.placeholder = t("标题、原句、数字");
const closer = make("button", { type: "button" }, t("关闭"));
const form = make("form", {}, make("label", { htmlFor: box.id, className: "unseen" }, t("搜索")), box, closer);
form.setAttribute("role", "search");
const said = make("p", { className: "tell" });
said.setAttribute("aria-live", "polite");
const keys = make("p", { className: "keys" }, t("↑↓ 挑选，回车打开，Esc 关闭"));
const finds = make("div", { className: "finds" });
// It takes the focus of what has none, so that keys stay in here.
const dialog = make("dialog", { className: "search", tabIndex: -1 }, form, said, keys, finds);
dialog.setAttribute("aria-label", t("搜索"));
dialog.setAttribute("aria-modal", "true");

// The answer comes from the drawings' Wasm, which may still be on its way.
/** @param {string} query */
const ask = async (query) => {
  const answer = document.createElement("div");
  await reportTool("reportSave");
  await reportAsk("search", query, answer);
  return answer.childNodes;
};
// What the site's other reports have of it, where there are any; without them it goes on.
/** @param {string} query */
const elsewhere = async (query) => {
  if (!document.querySelector(".years li")) return undefined;
  try {
    return (await reportTool("reportYears"))(query);
  } catch {
    return undefined;
  }
};
// What was found here is seen before the others are asked.
const painted = () => new Promise((done) => requestAnimationFrame(() => setTimeout(done)));
// A query is answered once.
/** @type {string | undefined} */
let answered;
const look = async () => {
  const query = box.value;
  if (query === answered) return;
  /** @type {Iterable<Node>} */
  let answer = [];
  let trouble = "";
  try {
    answer = await ask(query);
  } catch {
    trouble = t("程序没有取全或出了错，暂时不能搜索。请检查网络或刷新页面后再试。");
  }
  // The reader has gone on typing.
  if (query !== box.value) return;
  answered = trouble ? undefined : query;
  finds.textContent = "";
  finds.append(...answer);
  finds.scrollTop = 0;
  const first = finds.querySelector(".said");
  if (first) first.remove();
  said.textContent = first ? first.textContent : trouble;
  if (trouble || !query.trim()) return;
  await painted();
  if (query !== box.value) return;
  const others = await elsewhere(query);
  if (!others || !others.count || query !== box.value) return;
  said.textContent += t("其他年份另有{n}条。").replace("{n}", `${others.count}`);
  // What was found stands before what is only near.
  const near = finds.querySelector("[data-near]");
  if (near) near.before(...others.sections);
  else finds.append(...others.sections);
};

// The page behind the box, out of reach while it is open. `showModal` takes it out of the accessibility
// tree in the moment in which the focus moves: a screen reader whose place is gone (Orca) looks for
// another, finds itself in the box already, takes the news of the focus for old, says nothing, and goes
// on taking letters for commands. So the focus goes first, and the page once that has been told.
/** @type {HTMLElement[]} */
let page = [];
const part = () => {
  if (!dialog.open || page.length || !("inert" in dialog)) return;
  /** @type {NodeListOf<HTMLElement>} */
  const all = document.querySelectorAll("body > *");
  page = [...all].filter((one) => one !== dialog && !one.inert);
  for (const one of page) one.inert = true;
};
// Where the focus was when the box was opened: there it returns.
/** @type {HTMLElement} */
let origin;
const close = () => {
  for (const one of page.splice(0)) one.inert = false;
  if (dialog.close) dialog.close();
  else dialog.removeAttribute("open");
  origin.focus({ preventScroll: true });
};
const open = () => {
  origin =
    /** @type {HTMLElement} */
    (document.activeElement);
  document.body.append(dialog);
  if ("inert" in box) dialog.show();
  else if (dialog.showModal) dialog.showModal();
  else dialog.setAttribute("open", "");
  box.focus({ preventScroll: true });
  box.select();
  requestAnimationFrame(() => requestAnimationFrame(part));
  look();
};

// The room that there is: in a frame that is as high as its page, where the reader looks; else
// what the keyboard of a phone leaves.
/**
 * @param {number} top
 * @param {number} height
 */
const give = (top, height) => {
  dialog.style.setProperty("--top", `${top}px`);
  dialog.style.setProperty("--room", `${height}px`);
};
/** @returns {Promise<void>} */
const seen = () =>
  new Promise((done) => {
    new IntersectionObserver(([{ intersectionRect }], watch) => {
      watch.disconnect();
      const { top, height } = intersectionRect;
      // A key may be pressed in a frame that is out of sight.
      if (height > 200) give(top, height);
      done();
    }).observe(document.documentElement);
  });
const view = self.visualViewport;
const fit = () => view && view.scale === 1 && give(0, view.height);
const framed = document.documentElement.dataset.embed;
if (view && !framed) view.addEventListener("resize", fit);

// Brings into view what a link has led to: a sentence, or the detail and what it is about. The page
// does so only where that is new to it; who comes from here wants to see it, even if it was chosen
// already and has been scrolled away.
/** @param {Element} place */
const unseen = (place) => {
  const { top, bottom } = place.getBoundingClientRect();
  return bottom < 100 || top > innerHeight - 100;
};
/** @param {HTMLAnchorElement} link */
const bring = ({ hash }) => {
  const [, part, id] = hash.split("/");
  /** @type {HTMLElement | null} */
  const sentence = document.querySelector(`[data-sentence="${id}"]`);
  const detail = document.querySelector("[data-detail]");
  const drawn = [...document.querySelectorAll(`#${part} [data-id="${id}"]`)];
  const shown = drawn.filter((one) => one.getClientRects().length && !one.closest("details:not([open]), .rail"));
  const place = sentence || shown[0] || document.getElementById(part);
  if (sentence ? unseen(sentence) : (detail && unseen(detail)) || (shown[0] && shown.every(unseen))) {
    place.scrollIntoView();
    if (detail && unseen(detail)) detail.scrollIntoView(false);
  }
  if (!sentence) return;
  // Reading, and the Tab key, go on from here.
  sentence.tabIndex = -1;
  sentence.focus({ preventScroll: true });
};
/** @param {HTMLAnchorElement} link */
const arrive = (link) => requestAnimationFrame(() => requestAnimationFrame(() => bring(link)));

const links = () => [...finds.querySelectorAll("a")];
/**
 * @param {Event} event
 * @param {number} to
 */
const walk = (event, to) => {
  event.preventDefault();
  (links()[to] || box).focus();
};
dialog.addEventListener("keydown", (event) => {
  // Keys in here are not about the page.
  event.stopPropagation();
  // These are about the characters that are being composed.
  if (event.isComposing || event.keyCode === 229) return;
  const { key, ctrlKey, metaKey, altKey } = event;
  entered = key === "Enter";
  if (ctrlKey || metaKey || altKey) return;
  const at = links().findIndex((link) => link === document.activeElement);
  if (key === "Escape") {
    event.preventDefault();
    close();
  } else if (key === "ArrowDown") walk(event, Math.min(at + 1, links().length - 1));
  else if (at < 0) return;
  else if (key === "ArrowUp") walk(event, at - 1);
  else if (key === "Home") walk(event, 0);
  else if (key === "End") walk(event, links().length - 1);
  // Who types on a link, types on in the box.
  else if (key === "Backspace" || (key && key.length === 1 && key !== " ")) box.focus();
});
box.addEventListener("input", (event) => event.isComposing || look());
box.addEventListener("compositionend", look);
form.addEventListener("submit", async (event) => {
  event.preventDefault();
  await look();
  /** @type {HTMLAnchorElement | null} */
  const first = finds.querySelector("section:not([data-near]) a");
  if (first) first.click();
});
closer.addEventListener("click", close);
// Beside the box and what was found is the page. Not where a selection of text ended.
let pressed = false;
// Whether the last that was pressed is the key Enter.
let entered = false;
/** @param {MouseEvent} event */
const beside = ({ target, clientX, clientY }) => {
  const { left, right, top, bottom } = dialog.getBoundingClientRect();
  const within = target !== dialog && target instanceof Node && dialog.contains(target);
  return dialog.open && !within && (clientX < left || clientX > right || clientY < top || clientY > bottom);
};
addEventListener("pointerdown", (event) => {
  pressed = beside(event);
  entered = false;
});
addEventListener("click", (event) => pressed && beside(event) && close());
finds.addEventListener("click", (event) => {
  const { target } = event;
  const link = target instanceof Element && target.closest("a");
  if (!link || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
  // Firefox counts Enter as a click, and by what shows the focus the page can't tell them apart when
  // the box has gone.
  if (entered && event.detail) {
    event.preventDefault();
    event.stopPropagation();
    return link.click();
  }
  // Before the page hears of it: the focus is then where a reader who closes the detail returns to.
  close();
  // Of another report.
  if (link.pathname !== location.pathname) return;
  if (location.hash === link.hash) arrive(link);
  else addEventListener("hashchange", () => arrive(link), { once: true });
});
self.reportSearch = async () => {
  if (dialog.open) return;
  if (framed) await seen();
  else if (view) fit();
  open();
};
