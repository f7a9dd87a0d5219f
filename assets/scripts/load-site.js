// The Wasm or its twin, beside this script.
const own = document.currentScript;
const here = own instanceof HTMLScriptElement ? own.src : location.href;
/** @param {string} file */
const at = (file) => new URL(file, here).href;
/**
 * What a script has left under a global name.
 * @template {keyof Left} Name
 * @param {Name} name
 */
const left = (name) => self[name];
const fromFile = async () => {
  // The first script in the page has asked for it, unless none may run.
  /** @type {HTMLLinkElement | null} */
  const asked = document.querySelector("link[rel=preload][as=fetch]");
  if (!asked) throw new Error("no Wasm may run");
  const answer = await fetch(asked.href);
  if (!answer.ok) throw answer;
  // Compiling while it arrives takes the right type; servers that don't know it are not rare.
  return answer.headers.get("content-type") === "application/wasm"
    ? WebAssembly.compileStreaming(answer)
    : WebAssembly.compile(await answer.arrayBuffer());
};
/** @param {string} file */
const add = (file) => {
  const script = document.createElement("script");
  script.src = at(file);
  document.head.append(script);
  return script;
};
/**
 * @template {keyof Left} Name
 * @param {string} file
 * @param {Name} name by which it leaves what it has
 * @returns {Promise<Left[Name]>}
 */
const fromScript = (file, name) =>
  new Promise((loaded, refused) => {
    const script = add(file);
    // A script that came broken was loaded, too.
    script.onload = () => (left(name) ? loaded(left(name)) : refused());
    script.onerror = refused;
  });
/** @param {WebAssembly.Module | typeof reportTwin} module_or_path */
const run = (module_or_path) => wasm_bindgen({ module_or_path });
// Old engines run no Wasm under the page's policy, a frame of no origin may not fetch, and some
// servers refuse files of a type they don't know; a script comes through all the same.
const drawing = fromFile()
  .then(run)
  .catch(() => fromScript("{fallback}", "reportTwin").then(run))
  .then(() => opened(document.getElementById("edition")));
const start = () => drawing.then((program) => program.attach()).then(after);
// What is asked for later comes as scripts of their own, with one style sheet for them all.
const later = LATER;
/** @type {Promise<unknown> | undefined} */
let sheet;
const styled = () =>
  (sheet =
    sheet ||
    new Promise((done) => {
      const link = document.createElement("link");
      link.rel = "stylesheet";
      link.href = at("{style}");
      // Plain is better than nothing.
      link.onload = link.onerror = done;
      document.head.append(link);
    }));
/** @type {Record<string, Promise<unknown>>} */
const coming = {};
/** @type {Window["reportTool"]} */
const tool = (name) => {
  const file = later[name];
  coming[file] = coming[file] || Promise.all([fromScript(file, name), styled()]);
  // The network may be back at the next try.
  coming[file].catch(() => delete coming[file]);
  return coming[file].then(() => left(name));
};
// Keeping the report is for readers of the site itself, and waits until they can read it.
const after = () => {
  const keep = "{keep}";
  if (keep && !/[?&]embed=1/.test(location.search)) add(keep);
};
