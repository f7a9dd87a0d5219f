// Draws in the browser what was prerendered, to another scale or of fewer figures.
// Scenes that wait for their turn, by the selector of their layout: only the last one counts.
/** @type {Map<string, Scene>} */
const waiting = new Map();
// What was prerendered, of the layouts that were drawn anew.
/** @type {Map<string, string>} */
const whole = new Map();
// The layout `variant`, found by `selector`, showing a scene (src/exports.rs). Each is drawn in a
// task of its own, after the page has painted what the reader did.
self.reportDraw = async (selector, ...scene) => {
  const program = await drawing;
  const queued = waiting.has(selector);
  waiting.set(selector, scene);
  if (!queued) requestAnimationFrame(() => setTimeout(draw, 0, program, selector));
};
// Where the Wasm fails, all layouts are again what the notice calls them: whole.
/**
 * @param {Program} program
 * @param {string} selector
 */
const draw = (program, selector) => {
  const scene =
    /** @type {Scene} */
    (waiting.get(selector));
  waiting.delete(selector);
  let failed;
  try {
    place(selector, program.draw(...scene)).classList.add("redrawn");
  } catch {
    failed = true;
    whole.forEach((svg, of) => place(of, svg));
  }
  dispatchEvent(new Event("redrawn"));
  if (failed) dispatchEvent(new Event("redraw-failed"));
};
/** @param {string} selector of what is there */
const shown = (selector) =>
  /** @type {SVGElement} */
  (document.querySelector(selector));
// Puts a drawing where another is, and gives it the focus that the other has.
/**
 * @param {string} selector
 * @param {string} svg
 */
const place = (selector, svg) => {
  const old = shown(selector);
  if (!whole.has(selector)) whole.set(selector, old.outerHTML);
  const { activeElement: focused } = document;
  const id = focused && old.contains(focused) ? String(focused.getAttribute("data-id")) : "";
  // Nothing moves under a reader who has not touched the page yet.
  const touched = navigator.userActivation && navigator.userActivation.hasBeenActive;
  const room = old.parentElement;
  if (room && old.getClientRects().length) room.style.minHeight = touched ? "" : `${room.offsetHeight}px`;
  old.outerHTML = svg;
  const now = shown(selector);
  /** @type {HTMLElement | SVGElement | null} */
  const link = id ? now.querySelector(`[data-id="${id}"]`) || now.querySelector("a") : null;
  if (link) link.focus({ preventScroll: true });
  return now;
};
