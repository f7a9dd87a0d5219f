// Draws in the browser what was prerendered, to another scale or of fewer figures.
// Scenes that wait for their turn, by the selector of their layout: only the last one counts.
const waiting = new Map();
// What was prerendered, of the layouts that were drawn anew.
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
const draw = (program, selector) => {
  const scene = waiting.get(selector);
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
// Puts a drawing where another is, and gives it the focus that the other has.
const place = (selector, svg) => {
  const old = document.querySelector(selector);
  if (!whole.has(selector)) whole.set(selector, old.outerHTML);
  const focused = old.contains(document.activeElement) && document.activeElement;
  // Nothing moves under a reader who has not touched the page yet.
  const touched = navigator.userActivation && navigator.userActivation.hasBeenActive;
  const room = touched ? "" : `${old.parentNode.offsetHeight}px`;
  if (old.getClientRects().length) old.parentNode.style.minHeight = room;
  old.outerHTML = svg;
  const now = document.querySelector(selector);
  const link = focused && (now.querySelector(`[data-id="${focused.dataset.id}"]`) || now.querySelector("a"));
  if (link) link.focus({ preventScroll: true });
  return now;
};
