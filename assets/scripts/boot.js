// Starts the Wasm. If that fails, the page stays readable and says so.
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
  tool("reportDraw")
    .then((draw) => draw(...scene))
    .catch(stuck);
// What comes when it is asked for, by a button or by a key. Tools ask for each other by name, too.
self.reportTool = tool;
const use = (name, button) => tool(name).then((run) => run(button)).catch(stuck);
// The menu goes when it has been used, or when the reader turns elsewhere.
const menu = document.querySelector(".more");
const leave = (target) => {
  if (menu && menu.open && !(target && menu.contains(target))) return !(menu.open = false);
};
// In another language the reader is where they were: at the hash, or else at the part in view.
const whereabouts = () => {
  if (location.hash) return location.hash;
  const parts = [...document.querySelectorAll("main > section")];
  const seen = parts.filter((part) => part.getBoundingClientRect().top < innerHeight / 3).pop();
  return seen && seen !== parts[0] ? `#/${seen.id}` : "";
};
addEventListener("click", ({ target }) => {
  const other = target.closest("[data-language]");
  if (other) other.hash = whereabouts();
  const button = target.closest("[data-save], [data-tool]");
  leave(!button && target);
  if (button) use(`report${button.dataset.tool || "Save"}`, button);
});
const KEYS = { "/": "reportSearch", f: "reportPresent", F: "reportPresent" };
addEventListener("keydown", (event) => {
  if (event.key === "Escape" && leave()) {
    menu.firstElementChild.focus();
    return event.preventDefault();
  }
  const name = KEYS[event.key];
  if (!name || event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented) return;
  if (event.target.closest("input, textarea, select, dialog")) return;
  event.preventDefault();
  use(name);
});
// Settings need no Wasm. Large print has them in sight.
const root = document.documentElement.dataset;
root.listens = "";
if (root.elder && !root.embed) tool("reportSettings").catch(stuck);
start().catch(failed);
