// What a speaker can do, by key, by button, by finger, by remote control: those send the keys of
// other programs, PageUp and PageDown, F5 and Esc, a full stop or B.
/** @type {Deed[]} */
const DEEDS = [
  { name: "back", label: t("上一页"), keys: ["←", "↑", "PageUp", "Backspace", "p"], act: () => go(talk.index - 1) },
  { name: "next", label: t("下一页"), keys: ["→", "↓", t("空格"), "PageDown", "Enter", "n"], act: () => go(talk.index + 1) },
  { name: "overview", label: t("总览"), keys: ["O", "Esc"], act: overview },
  { name: "leave", label: t("退出"), keys: ["Esc", "Esc"], act: () => leave() },
  { name: "notes", label: t("备注"), keys: ["Shift + N"], act: notes },
  { name: "black", label: t("黑屏"), keys: ["B", "."], act: () => cover(false) },
  { name: "white", label: t("白屏"), keys: ["W", ","], act: () => cover(true) },
  { name: "screen", label: t("全屏"), keys: ["F"], act: () => fullScreen() },
  { name: "first", label: t("首页"), keys: ["Home"], act: () => go(0) },
  { name: "last", label: t("末页"), keys: ["End"], act: () => go(talk.count - 1) },
  { name: "keys", label: t("按键"), keys: ["?"], act: keys },
];
/** @type {Record<string, string>} */
const KEYS = {
  ArrowRight: "next", ArrowDown: "next", " ": "next", PageDown: "next", Enter: "next", n: "next",
  ArrowLeft: "back", ArrowUp: "back", PageUp: "back", Backspace: "back", p: "back", P: "back",
  Home: "first", End: "last", o: "overview", O: "overview", N: "notes",
  b: "black", B: "black", ".": "black", w: "white", W: "white", ",": "white",
  f: "screen", F: "screen", "?": "keys",
};
/** @param {string} name */
const perform = (name) => DEEDS.filter((deed) => deed.name === name)[0].act();
/**
 * @param {string} name
 * @param {boolean} on
 */
const pressed = (name, on) => {
  for (const button of talk.deeds.querySelectorAll(`[data-deed="${name}"]`)) button.setAttribute("aria-pressed", `${on}`);
};

const fullScreen = () => {
  talk.filled = !full();
  return talk.filled ? fill() : unfill();
};

// Away with a number that was begun; out of what lies over the slide; from the slide to the overview;
// from there back to the page.
const goBack = () => {
  if (talk.typed) return typed();
  if (uncover()) return;
  if (glance()) leave();
  else if (!closeAside()) overview();
};
// Digits, then Enter.
/** @param {string} digit */
const type = (digit) => {
  talk.typed = (talk.typed + digit).slice(-3);
  talk.page.textContent = `→ ${talk.typed}`;
};
const typed = () => {
  const to = Number(talk.typed);
  talk.typed = "";
  talk.page.textContent = `${talk.index + 1} / ${talk.count}`;
  return to;
};

/** @param {KeyboardEvent} event */
const onKey = (event) => {
  // Keys in here are not about the page.
  event.stopPropagation();
  const { key } = event;
  const target =
    /** @type {Element} */
    (event.target);
  // What fills in forms sends events without a key.
  if (!key || event.ctrlKey || event.metaKey || event.altKey) return;
  if (key === "Tab" || key === "Shift") return;
  const asked = talk.typed && key === "Enter";
  const deed = event.shiftKey && key === " " ? "back" : KEYS[key];
  if (key === "Escape" || key === "F5") {
    event.preventDefault();
    if (key === "F5") return talk.typed ? typed() : uncover() || closeAside();
    talk.escaped = performance.now();
    return goBack();
  }
  if (uncover()) return event.preventDefault();
  if (talk.aside) {
    if (move(key)) event.preventDefault();
    else if ((deed === "overview" || deed === "keys") && !event.repeat) closeAside(), event.preventDefault();
    return;
  }
  if (/^\d$/.test(key)) return type(key);
  // A button that has the focus takes its own keys; notes scroll.
  if (target.closest("button") && (key === "Enter" || key === " ")) return;
  if (target === talk.said && /^(Arrow(Up|Down)|Page|Home|End| )/.test(key)) return;
  if (asked) return event.preventDefault(), go(typed() - 1);
  if (talk.typed) typed();
  if (!deed) return;
  event.preventDefault();
  perform(deed);
};

// The right half goes on, the left half goes back; so does a finger that swipes.
/** @param {MouseEvent} event */
const onClick = (event) => {
  if (event.target instanceof Element && event.target.closest(".deeds")) return;
  if (talk.swiped) return (talk.swiped = false);
  perform(event.clientX > innerWidth / 2 ? "next" : "back");
};
const SWIPE = 50;
/** @param {HTMLElement} stage */
const touch = (stage) => {
  /** @type {PointerEvent | null} */
  let from = null;
  stage.addEventListener("pointerdown", (event) => {
    talk.swiped = false;
    from = event.pointerType === "mouse" ? null : event;
  });
  stage.addEventListener("pointerup", (event) => {
    if (!from) return;
    const [dx, dy] = [event.clientX - from.clientX, event.clientY - from.clientY];
    from = null;
    if (Math.abs(dx) < SWIPE || Math.abs(dx) < 2 * Math.abs(dy)) return;
    talk.swiped = true;
    perform(dx < 0 ? "next" : "back");
  });
};

/** @param {Deed} deed */
const button = ({ name, label, keys, act }) => {
  const made = make("button", { type: "button", title: `${label} ${keys.join(" ")}` }, label);
  made.dataset.deed = name;
  if (name === "notes") made.setAttribute("aria-pressed", "false");
  made.addEventListener("click", (event) => {
    act();
    // A pointer's click leaves the keys to the slides.
    if (event.detail && talk && !talk.aside) talk.stage.focus();
  });
  return made;
};
