// One Wasm, in this very page, which also draws. What it draws must stand where it belongs before
// the rest of it starts.
const drawing = expand("{wasm}").then((bytes) => wasm_bindgen({ module_or_path: bytes }));
const start = async () => {
  await drawing;
  for (const place of document.querySelectorAll("[data-packed]"))
    place.outerHTML = wasm_bindgen.prerendered(place.dataset.packed);
  wasm_bindgen.attach();
};
// Other scripts ask it, too.
self.reportDrawing = drawing;
// What is asked for later is packed as well: a style sheet and a script, which the policy knows by
// their hashes.
const later = expand("{later}").then((bytes) => {
  const [style, script] = new TextDecoder().decode(bytes).split("\0");
  for (const [tag, textContent] of [["style", style], ["script", script]])
    document.head.append(Object.assign(document.createElement(tag), { textContent }));
});
const tool = async (name) => {
  await later;
  return self[name];
};
