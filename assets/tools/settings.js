// The reader's own settings: theme, large print, its size, keys. They hold at once, also in other
// tabs, and are kept on the device where it allows that; else the address carries them.
const KEY = "baoan-report";
const root = document.documentElement;
const find = (selector) => document.querySelectorAll(selector);
const make = (tag, fields, ...content) => {
  const element = Object.assign(document.createElement(tag), fields);
  element.append(...content);
  return element;
};
const named = (element, attributes) => {
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  return element;
};

// A live region speaks of changes only, so not in the moment in which it is made. One behind a
// dialog is silent.
const status = () => named(make("p", { className: "unseen" }), { "aria-live": "polite" });
const region = status();
document.body.append(region);
const say = (text) => {
  const place = document.querySelector("dialog.settings [aria-live]") || region;
  setTimeout(() => (place.textContent = text), 50);
};

const keep = (name, value) => {
  let kept = false;
  try {
    const own = { ...JSON.parse(localStorage.getItem(KEY)), [name]: value };
    localStorage.setItem(KEY, JSON.stringify(own));
    kept = true;
  } catch {}
  // The reader has overruled what the address said.
  const url = new URL(location);
  url.searchParams.delete(name);
  if (value && !kept && name !== "size") url.searchParams.set(name, value);
  try {
    if (url.href !== location.href) history.replaceState(history.state, "", url);
  } catch {}
};

// Where something is on the screen, there it stays, whatever becomes of the page around it.
const hold = (anchor) => {
  const top = () => anchor.getBoundingClientRect().top;
  const before = anchor && top();
  return () => anchor && scrollBy({ top: top() - before, behavior: "instant" });
};
const inView = (element, lowest = innerHeight) => {
  const { top, height } = element.getBoundingClientRect();
  return height > 0 && top >= 0 && top < lowest;
};
// What the reader is at: the heading in the upper half of the screen that is nearest to its middle,
// or else the block.
const reading = () => {
  if (scrollY < 1) return undefined;
  const far = (element) => Math.abs(element.getBoundingClientRect().top - innerHeight / 2);
  const nearest = (selector, lowest) => {
    const seen = [...find(selector)].filter((element) => inView(element, lowest) && !element.closest(".detail"));
    return seen.sort((a, b) => far(a) - far(b))[0];
  };
  return nearest(".part :is(h1, h2, h3, h4)", innerHeight * 0.6) || nearest(".part :is(p, li, tr, figure), footer *");
};
// A control that goes with the page stays under the finger.
const pressed = (control) => {
  const bar = control.closest(".bar, dialog");
  const goes = !bar || getComputedStyle(bar).position === "static";
  return goes && inView(control) ? control : reading();
};

// A size is so many pixels where the browser's own is 16.
const pixels = (slider) => Math.round((slider.value * parseFloat(getComputedStyle(root).fontSize)) / 16);
// What shows the settings: the button in the bar, sliders, the dialog.
const show = () => {
  const { elder, size, theme, keys } = root.dataset;
  for (const button of find("button[data-elder]")) button.setAttribute("aria-pressed", Boolean(elder));
  for (const slider of find(".sizes input")) {
    slider.value = size || 20;
    slider.setAttribute("aria-valuetext", t("{n}像素").replace("{n}", pixels(slider)));
    const [smaller, larger] = slider.parentNode.querySelectorAll("button");
    smaller.disabled = slider.value === slider.min;
    larger.disabled = slider.value === slider.max;
  }
  for (const choice of find(".settings [type=radio]")) choice.checked = choice.value === (theme || "auto");
  for (const choice of find(".settings [name=elder]")) choice.checked = Boolean(elder);
  for (const choice of find(".settings [name=keys]")) choice.checked = keys !== "off";
  self.reportKeys();
};
// Sets what flags.js has set before the first paint, or takes it back.
const put = (name, value) => {
  if (value) root.dataset[name] = value;
  else delete root.dataset[name];
};

const resize = (size, control) => {
  const stay = hold(pressed(control));
  put("size", size);
  show();
  stay();
  keep("size", size);
};
const sized = (sizes) => {
  const slider = sizes.querySelector("input");
  slider.addEventListener("input", () => resize(slider.value, slider));
  for (const button of sizes.querySelectorAll("button"))
    button.addEventListener("click", () => {
      resize(String(Number(slider.value) + Number(button.value)), button);
      say(t("字号{n}像素。").replace("{n}", pixels(slider)));
    });
};

const enlarge = async (on, control) => {
  if (on) await worn("{elder}");
  const stay = hold(pressed(control));
  put("elder", on && "1");
  reportFolds(Boolean(on));
  show();
  stay();
  keep("elder", root.dataset.elder);
  say(on ? t("长辈版已打开，字号可以再调。") : t("长辈版已关闭。"));
};

// The browser's own bars follow; by the device's scheme: light, dark.
const PAPERS = {
  auto: ["#FBF8F3", "#12181F"],
  light: ["#FBF8F3", "#FBF8F3"],
  dark: ["#12181F", "#12181F"],
  contrast: ["#FFFFFF", "#000000"],
};
const paint = (theme) => {
  put("theme", theme);
  find("[name=theme-color]").forEach((meta, at) => (meta.content = PAPERS[theme || "auto"][at]));
};
const dress = async (theme, name, radio) => {
  if (theme === "contrast") await worn("{contrast}");
  // Meanwhile the reader may have chosen another.
  if (!radio.checked) return;
  paint(theme !== "auto" && theme);
  show();
  keep("theme", root.dataset.theme);
  say(t("主题已换成“{name}”。").replace("{name}", name));
};

const bind = (on) => {
  put("keys", on ? "on" : "off");
  show();
  keep("keys", root.dataset.keys);
  say(on ? t("单键快捷键已打开。") : t("单键快捷键已关闭。"));
};

// What another tab has kept. The address of this one counts more, and what a host has said; where
// the reader is reading, they stay.
const ALLOWED = { theme: /^(light|dark|contrast)$/, elder: /^1$/, size: /^\d\d$/, keys: /^(on|off)$/ };
const follow = async (kept) => {
  let own = {};
  try {
    own = JSON.parse(kept) || own;
  } catch {
    // Others may have written there.
  }
  const flags = new URLSearchParams(location.search);
  const said = self.reportHost || {};
  const now = (name) => {
    if (flags.has(name) || name in said) return root.dataset[name];
    return ALLOWED[name].test(own[name]) ? own[name] : "";
  };
  const [theme, elder] = [now("theme"), now("elder")];
  await Promise.all([theme === "contrast" && worn("{contrast}"), elder && worn("{elder}")]);
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
  const choice = ([theme, name]) => {
    const radio = make("input", { type: "radio", name: "theme", value: theme });
    radio.addEventListener("change", () => dress(theme, name, radio));
    return make("label", {}, radio, name);
  };
  const names = [["auto", t("随系统")], ["light", t("浅色")], ["dark", t("深色")], ["contrast", t("高对比")]];
  return make("fieldset", {}, make("legend", {}, t("主题")), ...names.map(choice));
};
const flip = (name, act) => {
  const choice = named(make("input", { type: "checkbox", name }), { role: "switch" });
  choice.addEventListener("change", () => act(choice.checked, choice));
  return choice;
};
const large = () => {
  const choice = flip("elder", enlarge);
  const sizes = document.querySelector(".sizes").cloneNode(true);
  sized(sizes);
  const words = make("small", {}, t("大字、大按钮，内容排成一栏。"));
  return make("fieldset", {}, make("legend", {}, t("字号")), make("label", {}, choice, t("长辈版")), words, sizes);
};

const keyboard = () => {
  const choice = make("label", {}, flip("keys", bind), t("单键快捷键"));
  const words = make("small", {}, t("按“/”搜索，按 F 演示。用语音输入，或要用浏览器自己的“/”键时，可以关闭。"));
  return make("fieldset", {}, make("legend", {}, t("键盘")), choice, words);
};

const open = (button) => {
  const heading = make("h2", { id: "settings-title" }, t("显示设置"));
  const dialog = make("dialog", { className: "settings" }, heading, themes(), large(), keyboard(), status());
  dialog.setAttribute("aria-labelledby", heading.id);
  const gone = () => {
    dialog.remove();
    // The menu that the button is in has closed.
    const menu = button.closest("details");
    (menu ? menu.firstElementChild : button).focus();
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
  dialog.querySelector(":checked").focus();
  // Of a modal dialog that opens on a radio button not every screen reader says the name (Orca does not).
  say(t("{0}，按 Esc 关闭。").replace("{0}", heading.textContent));
};

self.reportSettings = (button) => {
  if (button.hasAttribute("data-elder")) return enlarge(!root.dataset.elder, button);
  return open(button);
};
self.reportSettings.follow = follow;
for (const sizes of find(".sizes")) sized(sizes);
show();
