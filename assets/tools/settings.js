// The reader's own settings: theme, large print, its size, keys. They hold at once, also in other
// tabs, and are kept on the device where it allows that; else the address carries them.
const KEY = "baoan-report";
const root = document.documentElement;
/**
 * @param {string} selector
 * @returns {NodeListOf<HTMLElement>}
 */
const find = (selector) => document.querySelectorAll(selector);
/** @type {Make} */
const make = (tag, fields, ...content) => {
  const element = Object.assign(document.createElement(tag), fields);
  element.append(...content);
  return element;
};
/**
 * @template {Element} E
 * @param {E} element
 * @param {Record<string, string>} attributes
 */
const named = (element, attributes) => {
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  return element;
};

// A live region speaks of changes only, so not in the moment in which it is made. One behind a
// dialog is silent.
const status = () => named(make("p", { className: "unseen" }), { "aria-live": "polite" });
const region = status();
document.body.append(region);
/** @param {string} text */
const say = (text) => {
  const place = document.querySelector("dialog.settings [aria-live]") || region;
  setTimeout(() => (place.textContent = text), 50);
};

/**
 * @param {string} name
 * @param {string} [value]
 */
const keep = (name, value) => {
  let kept = false;
  try {
    const own = { ...JSON.parse(localStorage.getItem(KEY) || "null"), [name]: value };
    localStorage.setItem(KEY, JSON.stringify(own));
    kept = true;
  } catch {}
  // The reader has overruled what the address said.
  const url = new URL(location.href);
  url.searchParams.delete(name);
  if (value && !kept && name !== "size") url.searchParams.set(name, value);
  try {
    if (url.href !== location.href) history.replaceState(history.state, "", url);
  } catch {}
};

// Where something is on the screen, there it stays, whatever becomes of the page around it.
/** @param {Element | undefined} anchor */
const hold = (anchor) => {
  const top = () => (anchor ? anchor.getBoundingClientRect().top : 0);
  const before = top();
  return () => anchor && scrollBy({ top: top() - before, behavior: "instant" });
};
/**
 * @param {Element} element
 * @param {number} [lowest]
 */
const inView = (element, lowest = innerHeight) => {
  const { top, height } = element.getBoundingClientRect();
  return height > 0 && top >= 0 && top < lowest;
};
// What the reader is at: the heading in the upper half of the screen that is nearest to its middle,
// or else the block.
const reading = () => {
  if (scrollY < 1) return undefined;
  /** @param {Element} element */
  const far = (element) => Math.abs(element.getBoundingClientRect().top - innerHeight / 2);
  /**
   * @param {string} selector
   * @param {number} [lowest]
   */
  const nearest = (selector, lowest) => {
    const seen = [...find(selector)].filter((element) => inView(element, lowest) && !element.closest(".detail"));
    return seen.sort((a, b) => far(a) - far(b))[0];
  };
  return nearest(".part :is(h1, h2, h3, h4)", innerHeight * 0.6) || nearest(".part :is(p, li, tr, figure), footer *");
};
// A control that goes with the page stays under the finger.
/** @param {Element} control */
const pressed = (control) => {
  const bar = control.closest(".bar, dialog");
  const goes = !bar || getComputedStyle(bar).position === "static";
  return goes && inView(control) ? control : reading();
};

// A size is so many pixels where the browser's own is 16.
/** @param {HTMLInputElement} slider */
const pixels = ({ value }) => `${Math.round((Number(value) * parseFloat(getComputedStyle(root).fontSize)) / 16)}`;
// What shows the settings: the button in the bar, sliders, the dialog.
const show = () => {
  const { elder, size, theme, keys } = root.dataset;
  for (const button of find("button[data-elder]")) button.setAttribute("aria-pressed", `${Boolean(elder)}`);
  for (const sizes of find(".sizes")) {
    const [slider] = sizes.getElementsByTagName("input");
    slider.value = size || "20";
    slider.setAttribute("aria-valuetext", t("{n}像素").replace("{n}", pixels(slider)));
    const [smaller, larger] = sizes.getElementsByTagName("button");
    smaller.disabled = slider.value === slider.min;
    larger.disabled = slider.value === slider.max;
  }
  /** @type {NodeListOf<HTMLInputElement>} */
  const choices = document.querySelectorAll(".settings [type=radio], .settings [role=switch]");
  for (const choice of choices) {
    const { name, value } = choice;
    choice.checked = name === "theme" ? value === (theme || "auto") : name === "elder" ? Boolean(elder) : keys !== "off";
  }
  self.reportKeys();
};
// Sets what flags.js has set before the first paint, or takes it back.
/**
 * @param {string} name
 * @param {string} [value]
 */
const put = (name, value) => {
  if (value) root.dataset[name] = value;
  else delete root.dataset[name];
};

/**
 * @param {string} size
 * @param {Element} control
 */
const resize = (size, control) => {
  const stay = hold(pressed(control));
  put("size", size);
  show();
  stay();
  keep("size", size);
};
/** @param {HTMLElement} sizes */
const sized = (sizes) => {
  const [slider] = sizes.getElementsByTagName("input");
  slider.addEventListener("input", () => resize(slider.value, slider));
  for (const button of sizes.getElementsByTagName("button"))
    button.addEventListener("click", () => {
      resize(String(Number(slider.value) + Number(button.value)), button);
      say(t("字号{n}像素。").replace("{n}", pixels(slider)));
    });
};

/**
 * @param {boolean} on
 * @param {Element} control
 */
const enlarge = (on, control) => {
  const stay = hold(pressed(control));
  put("elder", on ? "1" : "");
  reportFolds(Boolean(on));
  show();
  stay();
  keep("elder", root.dataset.elder);
  say(on ? t("长辈版已打开，字号可以再调。") : t("长辈版已关闭。"));
};

// The browser's own bars follow; by the device's scheme: light, dark.
/** @type {Record<string, string[]>} */
const PAPERS = {
  auto: ["#FBF8F3", "#12181F"],
  light: ["#FBF8F3", "#FBF8F3"],
  dark: ["#12181F", "#12181F"],
  contrast: ["#FFFFFF", "#000000"],
};
/** @param {string} [theme] */
const paint = (theme) => {
  put("theme", theme);
  find("[name=theme-color]").forEach((meta, at) => meta.setAttribute("content", PAPERS[theme || "auto"][at]));
};
/**
 * @param {string} theme
 * @param {string} name
 */
const dress = (theme, name) => {
  paint(theme === "auto" ? "" : theme);
  show();
  keep("theme", root.dataset.theme);
  say(t("主题已换成“{name}”。").replace("{name}", name));
};

/** @param {boolean} on */
const bind = (on) => {
  put("keys", on ? "on" : "off");
  show();
  keep("keys", root.dataset.keys);
  say(on ? t("单键快捷键已打开。") : t("单键快捷键已关闭。"));
};

// What another tab has kept. The address of this one counts more, and what a host has said; where
// the reader is reading, they stay.
const ALLOWED = { theme: /^(light|dark|contrast)$/, elder: /^1$/, size: /^\d\d$/, keys: /^(on|off)$/ };
/** @param {string | null} kept */
const follow = (kept) => {
  /** @type {Record<string, string>} */
  let own = {};
  try {
    own = JSON.parse(kept || "null") || own;
  } catch {
    // Others may have written there.
  }
  const flags = new URLSearchParams(location.search);
  const said = self.reportHost || {};
  /** @param {keyof typeof ALLOWED} name */
  const now = (name) => {
    if (flags.has(name) || name in said) return root.dataset[name];
    return ALLOWED[name].test(own[name]) ? own[name] : "";
  };
  const [theme, elder] = [now("theme"), now("elder")];
  const stay = hold(reading());
  paint(theme);
  if (Boolean(elder) !== Boolean(root.dataset.elder)) reportFolds(Boolean(elder));
  put("elder", elder);
  put("size", now("size"));
  // Never in a frame (flags.js), and what was never chosen is the browser's.
  if (!root.dataset.embed && now("keys")) put("keys", now("keys"));
  show();
  stay();
};

const themes = () => {
  /** @param {string[]} choice its value, and what it is called */
  const choice = ([theme, name]) => {
    const radio = make("input", { type: "radio", name: "theme", value: theme });
    radio.addEventListener("change", () => dress(theme, name));
    return make("label", {}, radio, name);
  };
  const names = [["auto", t("随系统")], ["light", t("浅色")], ["dark", t("深色")], ["contrast", t("高对比")]];
  return make("fieldset", {}, make("legend", {}, t("主题")), ...names.map(choice));
};
/**
 * @param {string} name
 * @param {(on: boolean, choice: HTMLInputElement) => unknown} act
 */
const flip = (name, act) => {
  const choice = named(make("input", { type: "checkbox", name }), { role: "switch" });
  choice.addEventListener("change", () => act(choice.checked, choice));
  return choice;
};
const large = () => {
  const choice = flip("elder", enlarge);
  const sizes =
    /** @type {HTMLElement} */
    (find(".sizes")[0].cloneNode(true));
  sized(sizes);
  const words = make("small", {}, t("大字、大按钮，内容排成一栏。"));
  return make("fieldset", {}, make("legend", {}, t("字号")), make("label", {}, choice, t("长辈版")), words, sizes);
};

const keyboard = () => {
  const choice = make("label", {}, flip("keys", bind), t("单键快捷键"));
  const words = make("small", {}, t("按“/”搜索，按 F 演示。用语音输入，或要用浏览器自己的“/”键时，可以关闭。"));
  return make("fieldset", {}, make("legend", {}, t("键盘")), choice, words);
};

/** @param {HTMLElement} button */
const open = (button) => {
  const heading = make("h2", { id: "settings-title" }, t("显示设置"));
  const dialog = make("dialog", { className: "settings" }, heading, themes(), large(), keyboard(), status());
  dialog.setAttribute("aria-labelledby", heading.id);
  const gone = () => {
    dialog.remove();
    // The menu that the button is in has closed.
    const menu = button.closest("details");
    /** @type {HTMLElement | null} */
    const summary = menu && menu.querySelector("summary");
    (summary || button).focus();
  };
  const close = make("button", { type: "button" }, t("关闭"));
  close.addEventListener("click", () => (dialog.close ? dialog.close() : gone()));
  dialog.append(close);
  dialog.addEventListener("close", gone);
  // Keys and clicks in here are not about the page.
  for (const name of ["keydown", "click"]) dialog.addEventListener(name, (event) => event.stopPropagation());
  document.body.append(dialog);
  show();
  if (dialog.showModal) dialog.showModal();
  else dialog.setAttribute("open", "");
  /** @type {HTMLElement | null} */
  const chosen = dialog.querySelector(":checked");
  if (chosen) chosen.focus();
  // Of a modal dialog that opens on a radio button not every screen reader says the name (Orca does not).
  say(t("{0}，按 Esc 关闭。").replace("{0}", heading.textContent));
};

/** @param {HTMLElement} [button] */
const act = (button = root) => (button.hasAttribute("data-elder") ? enlarge(!root.dataset.elder, button) : open(button));
self.reportSettings = Object.assign(act, { follow });
for (const sizes of find(".sizes")) sized(sizes);
show();
