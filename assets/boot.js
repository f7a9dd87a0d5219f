// Starts the Wasm. If that fails, the page stays readable and says so.
const failed = () => {
  document.documentElement.removeAttribute("data-ready");
  const notice = document.getElementById("wasm-notice");
  if (notice) notice.hidden = false;
};
// A trap in the Wasm ends it: nothing on the page answers any more.
addEventListener("error", (event) => {
  if (event.error instanceof WebAssembly.RuntimeError) failed();
});
// Drawings are drawn anew by a Wasm of its own, fetched when a reader first asks for one.
globalThis.redraw = (...scene) =>
  import("./{redraw}").then((module) => module.redraw(...scene)).catch(() => dispatchEvent(new Event("redraw-failed")));
try {
  const { default: start } = await import("./{glue}");
  await start({ module_or_path: new URL("./{wasm}", import.meta.url) });
} catch {
  failed();
}
