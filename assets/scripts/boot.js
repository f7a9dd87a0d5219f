// Starts the Wasm that `load` brings. If that fails, the page stays readable and says so.
const failed = () => {
  document.documentElement.removeAttribute("data-ready");
  const notice = document.getElementById("wasm-notice");
  if (notice) notice.hidden = false;
};
// A trap in the Wasm ends it: nothing on the page answers any more. By its name, for a browser
// may have no WebAssembly to ask.
addEventListener("error", ({ error }) => {
  if (error && error.name === "RuntimeError") failed();
});
const stuck = () => dispatchEvent(new Event("redraw-failed"));
// The Wasm asks for drawings anew by this.
self.redraw = (...scene) =>
  drawings()
    .then((draw) => draw(...scene))
    .catch(stuck);
addEventListener("click", ({ target }) => {
  const button = target.closest("[data-save]");
  if (button) drawings().then(() => reportSave(button), stuck);
});
load()
  .then((module_or_path) => wasm_bindgen({ module_or_path }))
  .then(after, failed);
