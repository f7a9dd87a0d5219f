// A dialog over the page, and in it texts that can be taken by hand. Everything can be refused by
// the browser or by the page around a frame; then a sentence says so where the reader looks.
/** @type {Make} */
const make = (tag, fields, ...content) => {
  const element = Object.assign(document.createElement(tag), fields);
  element.append(...content);
  return element;
};
/**
 * @param {string} label
 * @param {() => unknown} act
 */
const button = (label, act) => {
  const made = make("button", { type: "button" }, label);
  made.addEventListener("click", act);
  return made;
};
// A live region speaks of changes only, so not in the moment in which it is made.
/**
 * @param {HTMLElement} place
 * @param {string} text
 */
const tell = (place, text) => setTimeout(() => place.replaceChildren(text));
const region = () => {
  const place = make("p", { className: "tell" });
  place.setAttribute("aria-live", "polite");
  return place;
};

/**
 * @param {HTMLTextAreaElement} field
 * @param {HTMLElement} place
 */
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
    if (!done) return tell(place, t("浏览器没有让网页复制。文字已经选中，请手动复制。"));
  }
  tell(place, t("已复制。"));
};
// A text that can be selected, with what it is and a button that copies it.
let texts = 0;
/**
 * @param {string} name
 * @param {string} value
 * @param {HTMLElement} place
 */
const text = (name, value, place) => {
  const id = `save-text-${(texts += 1)}`;
  const rows = Math.min(value.split("\n").length, 4);
  const act = button(t("复制"), () => copy(field, place));
  const field = make("textarea", { id, value, rows, readOnly: true });
  act.setAttribute("aria-label", t("复制{0}").replace("{0}", name));
  return make("div", { className: "text" }, make("label", { htmlFor: id }, name), act, field);
};
// As high as their text, so that no line is cut: how often it wraps, only a box that is shown knows.
/** @param {Element} around */
const fit = (around) => {
  for (const field of around.querySelectorAll("textarea"))
    while (field.rows < 12 && field.scrollHeight > field.clientHeight) field.rows += 1;
};

// Opened by the button `from`; `place` is the live region that stays in sight.
/**
 * @param {HTMLElement} from
 * @param {string} title
 * @param {HTMLElement} place
 * @param {...(Node | string)} content
 */
const show = (from, title, place, ...content) => {
  const heading = make("h2", { id: "save-title" }, title);
  const end = make("div", { className: "end" }, place);
  const heard = region();
  heard.className = "unseen";
  const dialog = make("dialog", { className: "save" }, heading, ...content, end, heard);
  dialog.setAttribute("aria-labelledby", heading.id);
  const gone = () => dialog.remove();
  end.append(button(t("关闭"), () => (dialog.close ? dialog.close() : gone())));
  dialog.addEventListener("close", gone);
  // Keys and clicks in here are not about the page.
  for (const name of ["keydown", "click"]) dialog.addEventListener(name, (event) => event.stopPropagation());
  document.body.append(dialog);
  // The middle of a frame that is as high as its content may be far from where the reader is, and
  // the host would scroll there: so it opens by the button. In a lower one there is room for no
  // other place than the top.
  if ("embed" in document.documentElement.dataset) {
    const top = Math.min(from.getBoundingClientRect().top - 120, innerHeight - 780);
    dialog.style.marginTop = `${Math.max(top, 8)}px`;
  }
  if (dialog.showModal) dialog.showModal();
  else dialog.setAttribute("open", "");
  fit(dialog);
  // Not every screen reader says the name of what has just been shown (Orca does not).
  tell(heard, t("{0}，按 Esc 关闭。").replace("{0}", title));
};
