// What a presentation stands in: a modal dialog over the whole screen, where the browser allows
// that, else over the whole window. The slides come from src/query/deck.rs.
/** @type {Make} */
const make = (tag, fields, ...content) => {
  const element = Object.assign(document.createElement(tag), fields);
  element.append(...content);
  return element;
};
/**
 * @template {Element} E
 * @param {E} element
 * @param {string} role
 * @param {string} name
 */
const named = (element, role, name) => {
  if (role) element.setAttribute("role", role);
  element.setAttribute("aria-label", name);
  return element;
};

// The presentation that is being given; there is one at most. Who may run without one asks first.
/** @type {Talk} */
let talk;
const root = document.documentElement;

const frame = () => {
  const stage = make("div", { className: "stage", tabIndex: -1 });
  const page = make("span", { className: "page" });
  page.setAttribute("aria-hidden", "true");
  const deeds = named(make("div", { className: "deeds" }), "toolbar", t("演示工具"));
  const said = named(make("div", { className: "said", tabIndex: 0, hidden: true }), "region", t("备注"));
  const veil = make("div", { className: "veil", hidden: true });
  const status = make("p", { className: "unseen" });
  status.setAttribute("aria-live", "polite");
  const dialog = named(make("dialog", { className: "present" }, stage, said, veil, status), "", t("演示"));
  stage.append(deeds);
  deeds.append(page);
  return { dialog, stage, page, deeds, said, veil, status };
};

// Units of the style sheet, which src/query/deck/drawn.rs counts in, too.
const HIGH = 54;
const SHAPES = [
  { name: "wide", least: 86, most: 86 },
  { name: "square", least: 62, most: 72 },
  { name: "tall", least: 0, most: 27 },
];
// Sets the unit, and the shape of slides that the screen has room for; whether that is another.
const measure = () => {
  const { stage } = talk;
  const [width, height] = [stage.clientWidth, stage.clientHeight];
  const across = (width / height) * HIGH;
  const shape = SHAPES.findIndex(({ least }) => across >= least);
  const { name, least, most } = SHAPES[shape];
  // Between 4:3 and a phone, the width decides.
  const unit = Math.min(least ? height / HIGH : Infinity, width / most);
  stage.style.fontSize = `${unit}px`;
  Object.assign(talk, { unit, across: width / unit });
  stage.dataset.shape = name;
  const other = talk.shape !== shape;
  talk.shape = shape;
  return other;
};

const full = () => document.fullscreenElement === root;
const fill = () => (full() || !root.requestFullscreen ? null : root.requestFullscreen().catch(() => {}));
const unfill = () => full() && document.exitFullscreen().catch(() => {});

// A screen that goes dark by itself is no help; some browsers can be asked.
const stayAwake = () => {
  if (!navigator.wakeLock || document.hidden) return;
  navigator.wakeLock.request("screen").then(
    (lock) => void (talk ? (talk.lock = lock) : lock.release()),
    () => {},
  );
};

// The pointer and the buttons go when they are not used; a finger needs the buttons to stay.
const REST = 3000;
const stir = () => {
  if (!talk) return;
  clearTimeout(talk.rest);
  delete talk.dialog.dataset.idle;
  if (matchMedia("(hover: hover)").matches) talk.rest = setTimeout(() => talk && (talk.dialog.dataset.idle = ""), REST);
};
