// Draws in the browser what was prerendered, to another scale or of fewer figures.
// Scenes that wait for their turn, by the selector of their layout: only the last one counts.
const waiting = new Map();
// The layout `variant`, found by `selector`, showing a scene (src/bin/draw.rs). Each is drawn in a
// task of its own, after the page has painted what the reader did.
self.reportDraw = async (selector, ...scene) => {
  await drawing;
  const queued = waiting.has(selector);
  waiting.set(selector, scene);
  if (!queued) requestAnimationFrame(() => setTimeout(place, 0, selector));
};
const place = (selector) => {
  const scene = waiting.get(selector);
  waiting.delete(selector);
  const old = document.querySelector(selector);
  const focused = old.contains(document.activeElement) && document.activeElement;
  // Nothing moves under a reader who has not touched the page yet.
  const touched = navigator.userActivation && navigator.userActivation.hasBeenActive;
  const room = touched ? "" : `${old.parentNode.offsetHeight}px`;
  if (old.getClientRects().length) old.parentNode.style.minHeight = room;
  old.outerHTML = wasm_bindgen.draw(...scene);
  const now = document.querySelector(selector);
  now.classList.add("redrawn");
  const link = focused && (now.querySelector(`[data-id="${focused.dataset.id}"]`) || now.querySelector("a"));
  if (link) link.focus({ preventScroll: true });
  dispatchEvent(new Event("redrawn"));
};
