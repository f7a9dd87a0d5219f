// Other scripts ask the Wasm, too.
self.reportDrawing = drawing;
// Starts it. If that fails, the page stays readable and says so.
const failed = () => {
  const { dataset } = document.documentElement;
  // What has been there keeps its room.
  if (!dataset.ready) delete dataset.scripted;
  delete dataset.ready;
  const notice = document.getElementById("wasm-notice");
  if (notice) notice.hidden = false;
  self.reportFolds(true);
};
// On paper rows are open.
/** @type {Element[]} */
let closed = [];
addEventListener("beforeprint", () => {
  closed = [...document.querySelectorAll(".areas details:not([open]), .learnt:not([open])")];
  for (const row of closed) row.setAttribute("open", "");
});
addEventListener("afterprint", () => {
  for (const row of closed) row.removeAttribute("open");
});
// A trap in the Wasm ends it: nothing on the page answers any more. By its name, for a browser
// may have no WebAssembly to ask.
addEventListener("error", ({ error }) => {
  if (error && error.name === "RuntimeError") failed();
});
// The Wasm asks for drawings anew by this.
const stuck = () => dispatchEvent(new Event("redraw-failed"));
self.redraw = (...scene) =>
  tool("reportDraw")
    .then((draw) => draw(...scene))
    .catch(stuck);
// And to bring an element into view, by its foot or by its head. Browsers scroll the host of a
// frame for that as well, even one of another site: only the reader's own click may do so, not a
// link or a message of the host's.
self.bringIntoView = (element, foot) => {
  const asked = navigator.userActivation && navigator.userActivation.isActive;
  if (!root.embed || parent === self || asked) return element.scrollIntoView(!foot);
  const { top, bottom } = element.getBoundingClientRect();
  scrollBy(0, foot ? bottom - innerHeight : top);
};
// What a tool could not do is said by its own name, over the page, where the reader is; it touches
// nothing else. `back` has the focus again when that has been read.
/** @type {HTMLElement | undefined} */
let trouble;
const settled = () => trouble && trouble.remove();
/**
 * @param {string} name
 * @param {unknown} [back]
 */
const fail = (name, back) => {
  settled();
  const close = document.createElement("button");
  close.type = "button";
  close.append(t("知道了"));
  close.addEventListener("click", () => {
    settled();
    if (back instanceof HTMLElement) back.focus();
  });
  trouble = document.createElement("p");
  trouble.className = "notice";
  trouble.dataset.notice = name;
  const words = t("“{name}”暂时不能用：程序没有取全或出了错。请检查网络或刷新页面后再试。");
  trouble.append(words.replace("{name}", name), close);
  const notices = document.querySelector(".notices");
  if (notices) notices.append(trouble);
};
// What comes when it is asked for, by a button or by a key. Tools ask for each other by name, too.
self.reportTool = tool;
/**
 * @param {HTMLElement} button
 * @param {HTMLElement} [asked] the button, if it was pressed
 */
const use = (button, asked) => {
  settled();
  // The menu closes over its buttons.
  const back = asked ? (menu && menu.contains(asked) ? menu.firstElementChild : asked) : document.activeElement;
  const name =
    /** @type {Called} */
    (`report${button.dataset.tool || "Save"}`);
  tool(name)
    .then((run) => run(asked))
    .catch(() => fail(button.textContent || "", back));
};
// The menu goes when it has been used, or when the reader turns elsewhere.
/** @type {HTMLDetailsElement | null} */
const menu = document.querySelector(".more");
/** @param {Node | null} [target] */
const leave = (target) => {
  if (menu && menu.open && !(target && menu.contains(target))) return !(menu.open = false);
};
// In another language the reader is where they were: at the hash, or else at the part in view.
const whereabouts = () => {
  if (location.hash) return location.hash;
  const parts = [...document.querySelectorAll("main .part")];
  // Parts that are one picture have no box of their own.
  /** @param {Element} part */
  const top = (part) => ((!part.getClientRects()[0] && part.querySelector("figure > div")) || part).getBoundingClientRect().top;
  const seen = parts.filter((part) => top(part) < innerHeight / 3).pop();
  return seen && seen !== parts[0] ? `#/${seen.id}` : "";
};
addEventListener("click", ({ target }) => {
  if (!(target instanceof Element)) return;
  /** @type {HTMLAnchorElement | null} */
  const other = target.closest("[data-language]");
  if (other) other.hash = whereabouts();
  /** @type {HTMLElement | null} */
  const button = target.closest("[data-save], [data-tool]");
  leave(button ? null : target);
  if (button) use(button, button);
});
const root = document.documentElement.dataset;
// Keys of one character, as the buttons name them. The reader may turn them off (WCAG 2.1.4): then
// they are not named, either.
/** @type {NodeListOf<HTMLElement>} */
const buttons = document.querySelectorAll("[aria-keyshortcuts]");
const keyed = [...buttons].map((button) => ({ button, key: button.getAttribute("aria-keyshortcuts") || "" }));
self.reportKeys = () => {
  for (const { button, key } of keyed) {
    if (root.keys === "off") button.removeAttribute("aria-keyshortcuts");
    else button.setAttribute("aria-keyshortcuts", key);
  }
};
self.reportKeys();
addEventListener("keydown", (event) => {
  if (event.key === "Escape" && leave()) {
    const summary = menu && menu.firstElementChild;
    if (summary instanceof HTMLElement) summary.focus();
    return event.preventDefault();
  }
  if (root.keys === "off" || event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented) return;
  // What fills in forms sends keys without a name.
  const pressed = String(event.key).toUpperCase();
  const found = keyed.find(({ key }) => key === pressed);
  const { target } = event;
  if (!found || !(target instanceof Element) || target.closest("input, textarea, select, dialog")) return;
  event.preventDefault();
  use(found.button);
});
// What the reader sets in another tab holds here, too; where its script does not come, from the
// next visit on.
addEventListener("storage", ({ key, newValue }) => {
  if (key !== "baoan-report" && key !== null) return;
  tool("reportSettings").then(
    (settings) => settings.follow(newValue),
    () => {},
  );
});
root.listens = "";
const started = start().catch(failed);
// Settings need no Wasm. Large print has them in sight.
if (root.elder && !root.embed) tool("reportSettings").catch(() => started.then(() => fail(t("字号"))));
