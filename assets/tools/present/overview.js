// What lies over the slide until it is left: all slides at a glance, and the list of keys.
/**
 * @param {string} name
 * @param {...Node} content
 */
const aside = (name, ...content) => {
  const heading = make("h2", { tabIndex: -1 }, name);
  const place = make("div", { className: "aside" }, heading, ...content);
  named(place, "region", name);
  closeAside();
  talk.aside = place;
  talk.deeds.inert = talk.said.inert = true;
  const slide = shownSlide();
  if (slide) slide.inert = true;
  talk.dialog.append(place);
  return place;
};
// Whether there was anything to close.
const closeAside = () => {
  if (!talk.aside) return false;
  talk.aside.remove();
  talk.aside = null;
  talk.deeds.inert = talk.said.inert = false;
  const slide = shownSlide();
  if (slide) slide.inert = false;
  talk.stage.focus();
  return true;
};
/**
 * @param {string} label
 * @param {() => unknown} act
 */
const leaf = (label, act) => {
  const button = make("button", { type: "button", className: "leaf" }, label);
  button.addEventListener("click", act);
  return button;
};

/** @returns {HTMLElement | null | undefined} */
const glance = () => talk.aside && talk.aside.querySelector(".all");
// Pictures are the slides themselves, drawn as wide as their columns: type as small as theirs,
// browsers would set larger.
const scale = () => {
  const list = glance();
  if (!list || !list.firstElementChild) return;
  const { across, unit } = talk;
  list.style.fontSize = `${unit}px`;
  list.style.setProperty("--across", `${across}`);
  list.style.setProperty("--scale", `${(list.firstElementChild.clientWidth - 2) / (across * unit)}`);
};
const overview = async () => {
  const { count, shape, index } = talk;
  const list = make("ol", { className: "all" });
  list.dataset.shape = talk.stage.dataset.shape;
  for (let at = 0; at < count; at++) {
    const slide = await written(at, shape);
    if (!talk) return;
    const picture = make("span", { className: "picture", inert: true }, slide);
    picture.setAttribute("aria-hidden", "true");
    const name = make("span", { className: "name" }, `${at + 1}  ${slide.getElementsByTagName("h2")[0].textContent}`);
    const button = make("button", { type: "button" }, picture, name);
    if (at === index) button.setAttribute("aria-current", "true");
    button.addEventListener("click", () => choose(at));
    list.append(make("li", {}, button));
  }
  aside(t("总览"), list, leaf(t("退出演示"), leave));
  scale();
  list.getElementsByTagName("button")[index].focus();
  announce(t("总览"));
};
/** @param {number} at */
const choose = (at) => {
  // Esc has left the full screen, too.
  if (talk.filled) fill();
  closeAside();
  return go(at);
};
// The arrow keys, as they lie on the screen.
/** @param {string} key */
const move = (key) => {
  const list = glance();
  const buttons = list ? [...list.querySelectorAll("button")] : [];
  const now = buttons.findIndex((button) => button === document.activeElement);
  if (now < 0) return false;
  const top = buttons[0].offsetTop;
  const columns = buttons.filter((button) => button.offsetTop === top).length;
  /** @type {Record<string, number>} */
  const steps = { ArrowRight: 1, ArrowLeft: -1, ArrowDown: columns, ArrowUp: -columns, PageDown: columns, PageUp: -columns, Home: -now, End: buttons.length - 1 - now };
  if (!(key in steps)) return false;
  const to = buttons[now + steps[key]];
  if (to) to.focus();
  return true;
};

const keys = () => {
  const list = make("dl");
  for (const { label, keys } of DEEDS) {
    const shown = keys.flatMap((key) => [make("kbd", {}, key), " "]);
    list.append(make("dt", {}, label), make("dd", {}, ...shown));
  }
  list.append(make("dt", {}, t("到某一页")), make("dd", {}, make("kbd", {}, t("数字")), " ", make("kbd", {}, "Enter")));
  const place = aside(t("按键"), list, leaf(t("关闭"), closeAside));
  place.getElementsByTagName("h2")[0].focus();
};
