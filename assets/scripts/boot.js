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
// The Wasm asks for drawings anew by this.
self.redraw = (...scene) =>
  drawings()
    .then((draw) => draw(...scene))
    .catch(() => dispatchEvent(new Event("redraw-failed")));
const start = async () => {
  const glue = wasm_bindgen;
  await glue({ module_or_path: await load() });
};
start().then(after, failed);
