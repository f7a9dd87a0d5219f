const unpacked = async (text) => new TextDecoder().decode(await expand(text));
// What was packed runs, or is worn, since the policy knows it by its hash.
const put = (tag, textContent) => document.head.append(Object.assign(document.createElement(tag), { textContent }));
// The edition and the drawings stand packed in this page, too. No program is needed to put drawings
// where they belong.
const drawn = unpacked("{drawn}").then((text) => {
  const [edition, ...drawings] = text.split("\0");
  [...document.querySelectorAll("[data-packed]")].forEach((place, at) => (place.outerHTML = drawings[at]));
  return edition;
});
const run = (twin) => {
  put("script", twin);
  return wasm_bindgen({ module_or_path: self.reportTwin });
};
const drawing = Promise.all([drawn, unpacked("{twin}").then(run)]).then(([edition]) => open(edition));
const start = () => drawing.then((program) => program.attach());
// What is asked for later is packed as well: a style sheet and a script.
const later = unpacked("{later}").then((text) => {
  const [style, script] = text.split("\0");
  put("style", style);
  put("script", script);
});
const tool = async (name) => {
  await later;
  return self[name];
};
