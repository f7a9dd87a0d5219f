// What the reader holds while it is read, and where the sentence stands in the page.
/** @type {Make} */
const make = (tag, fields, ...content) => {
  const element = Object.assign(document.createElement(tag), fields);
  element.append(...content);
  return element;
};
/**
 * @param {string} name
 * @param {string} label
 * @param {() => unknown} act
 */
const button = (name, label, act) => {
  const made = make("button", { type: "button" }, label);
  made.dataset.say = name;
  made.addEventListener("click", act);
  return made;
};
const RATES = [0.7, 0.85, 1, 1.25, 1.5];

/** @param {...Node} content */
const bar = (...content) => {
  const made = make("div", { className: "speaking" }, ...content);
  made.setAttribute("role", "region");
  made.setAttribute("aria-label", t("朗读"));
  return made;
};
const player = () => {
  const now = make("p", { className: "now" });
  const service = make("p", { className: "service" }, t("这个语音可能由联网的服务提供，所读文字会发给它。"));
  const rates = make("select", {}, ...RATES.map((rate) => make("option", { value: `${rate}`, selected: rate === speed }, `${rate}×`)));
  rates.addEventListener("change", () => hurry(Number(rates.value)));
  const pause = button("pause", t("暂停"), toggle);
  const made = bar(
    now,
    service,
    make(
      "div",
      { className: "say" },
      button("back", t("上一句"), () => turn(-1)),
      pause,
      button("next", t("下一句"), () => turn(1)),
      button("stop", t("停止"), () => halt(true)),
      make("label", {}, t("语速"), " ", rates),
    ),
  );
  /** @param {Voiced} passage */
  const says = ({ text, voice }) => {
    now.textContent = text;
    service.hidden = own(voice);
  };
  return { made, says, pause };
};

// On large screens it stays at the foot of the window. On phones it would lie over a drawing, for
// elder readers nothing lies over anything, and a frame is as high as its page: there it stands
// before what is read, and follows when that has left it behind.
const flows = () => innerWidth < 900 || root.dataset.elder || root.dataset.embed;
/** @param {DOMRect} box */
const seen = (box) => box.height > 0 && box.bottom > edge() && box.top < innerHeight;
/**
 * @param {HTMLElement} element
 * @param {HTMLElement} own
 */
const settle = (element, own) => {
  if (!flows()) {
    if (element.parentNode !== document.body) document.body.append(element);
    return element.classList.add("floats");
  }
  // What is read next may be out of sight, and be brought into it.
  const { top: from, bottom: to } = own.getBoundingClientRect();
  if (element.isConnected && seen(element.getBoundingClientRect()) && from >= edge() && to <= innerHeight) return;
  const block =
    /** @type {HTMLElement} */
    (own.matches("[data-sentence], [data-said]") ? own.parentNode : own);
  const place = block.closest(".table, figure") || block.closest("li") || block;
  const old = element.parentElement;
  // A list may have nothing but entries.
  if (place.matches("li")) {
    const entry = make("li", { className: "holder", id: "spoken-here" }, element);
    place.before(entry);
  } else place.before(element);
  if (old && old.matches(".holder")) old.remove();
  // What is put above the eye's place stays above it.
  element.scrollIntoView({ block: "nearest" });
};
/** @param {Element} element */
const unsettle = (element) => {
  const holder = element.closest(".holder");
  (holder || element).remove();
};

// The sentence in the page: by the browser's own means where it has them, else by its block.
const MARK = "spoken";
const unmark = () => {
  if (self.CSS && CSS.highlights) CSS.highlights.delete(MARK);
  for (const one of document.querySelectorAll("[data-spoken]")) one.removeAttribute("data-spoken");
};
/** @param {Passage} passage */
const mark = ({ own, range }) => {
  unmark();
  if (range && self.CSS && CSS.highlights) CSS.highlights.set(MARK, new Highlight(range));
  else own.dataset.spoken = "true";
};
// What is out of view is brought there, and nothing else moves.
/**
 * @param {Passage} passage
 * @param {HTMLElement} element
 */
const bring = ({ own, range }, element) => {
  const { top: from, bottom: to, height } = (range || own).getBoundingClientRect();
  const foot = element.classList.contains("floats") ? element.getBoundingClientRect().top : innerHeight;
  let [above, below] = [edge(), foot];
  const sheet = own.closest(".card");
  if (sheet && sheet.scrollHeight > sheet.clientHeight) {
    const box = sheet.getBoundingClientRect();
    [above, below] = [Math.max(above, box.top), Math.min(below, box.bottom)];
  }
  const room = Math.min(height, (below - above) / 2);
  if (from >= above && to - height + room <= below) return;
  const still = matchMedia("(prefers-reduced-motion: reduce)").matches;
  own.scrollIntoView({ block: height > below - above ? "start" : "center", behavior: still ? "auto" : "smooth" });
};
