// Draws in the browser what was prerendered, to another scale or of fewer figures.
import start, { draw } from "./{glue}";
const ready = start({ module_or_path: new URL("./{wasm}", import.meta.url) });
// The layout `variant`, found by `selector`, showing a scene (src/bin/draw.rs).
export const redraw = async (selector, variant, ...scene) => {
  await ready;
  const old = document.querySelector(selector);
  const focused = old.contains(document.activeElement) && document.activeElement.dataset.id;
  // Nothing moves under a reader who has not touched the page yet.
  const room = navigator.userActivation?.hasBeenActive ? "" : `${old.parentNode.offsetHeight}px`;
  if (old.getClientRects().length) old.parentNode.style.minHeight = room;
  old.outerHTML = draw(variant, ...scene);
  const now = document.querySelector(selector);
  now.classList.add("redrawn");
  if (focused) (now.querySelector(`[data-id="${focused}"]`) ?? now.querySelector("a"))?.focus({ preventScroll: true });
  dispatchEvent(new Event("redrawn"));
};
