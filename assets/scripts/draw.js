// Draws in the browser what was prerendered, to another scale or of fewer figures.
const drawing = expand("{wasm}").then((bytes) => wasm_bindgen({ module_or_path: bytes }));
// The layout `variant`, found by `selector`, showing a scene (src/bin/draw.rs).
self.reportDraw = async (selector, variant, ...scene) => {
  await drawing;
  const old = document.querySelector(selector);
  const focused = old.contains(document.activeElement) && document.activeElement.dataset.id;
  // Nothing moves under a reader who has not touched the page yet.
  const touched = navigator.userActivation && navigator.userActivation.hasBeenActive;
  const room = touched ? "" : `${old.parentNode.offsetHeight}px`;
  if (old.getClientRects().length) old.parentNode.style.minHeight = room;
  old.outerHTML = wasm_bindgen.draw(variant, ...scene);
  const now = document.querySelector(selector);
  now.classList.add("redrawn");
  const link = focused && (now.querySelector(`[data-id="${focused}"]`) || now.querySelector("a"));
  if (link) link.focus({ preventScroll: true });
  dispatchEvent(new Event("redrawn"));
};
