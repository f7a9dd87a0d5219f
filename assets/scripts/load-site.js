// The Wasm or its twin, beside this script.
const here = document.currentScript.src;
const at = (file) => new URL(file, here);
const fromFile = async () => {
  // The first script in the page has asked for it, unless none may run; then this throws.
  const answer = await fetch(document.querySelector("link[rel=preload][as=fetch]").href);
  if (!answer.ok) throw answer;
  // Compiling while it arrives takes the right type; servers that don't know it are not rare.
  return answer.headers.get("content-type") === "application/wasm"
    ? WebAssembly.compileStreaming(answer)
    : WebAssembly.compile(await answer.arrayBuffer());
};
const add = (file) => {
  const script = document.createElement("script");
  script.src = at(file);
  document.head.append(script);
  return script;
};
const fromScript = (file, name) =>
  new Promise((loaded, refused) => {
    const script = add(file);
    // A script that came broken was loaded, too.
    script.onload = () => (self[name] ? loaded(self[name]) : refused());
    script.onerror = refused;
  });
const run = (module_or_path) => wasm_bindgen({ module_or_path });
// Old engines run no Wasm under the page's policy, a frame of no origin may not fetch, and some
// servers refuse files of a type they don't know; a script comes through all the same.
const drawing = fromFile()
  .then(run)
  .catch(() => fromScript("{fallback}", "reportTwin").then(run))
  .then(() => open(document.getElementById("edition").textContent));
const start = () => drawing.then((program) => program.attach()).then(after);
// What is asked for later comes as scripts of their own, with one style sheet for them all.
const later = {later};
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
const coming = {};
const tool = (name) => {
  const file = later[name];
  coming[file] = coming[file] || Promise.all([fromScript(file, name), styled()]);
  // The network may be back at the next try.
  coming[file].catch(() => delete coming[file]);
  return coming[file].then(() => self[name]);
};
// Keeping the report is for readers of the site itself, and waits until they can read it.
const after = () => {
  if ("{keep}" && !/[?&]embed=1/.test(location.search)) add("{keep}");
};
