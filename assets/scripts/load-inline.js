// The edition and the drawings stand packed in this page, too. No Wasm is needed to put drawings where
// they belong.
const drawn = expand("{drawn}").then((bytes) => {
  const [edition, ...drawings] = new TextDecoder().decode(bytes).split("\0");
  [...document.querySelectorAll("[data-packed]")].forEach((place, at) => (place.outerHTML = drawings[at]));
  return edition;
});
const drawing = Promise.all([drawn, expand("{wasm}").then((bytes) => wasm_bindgen({ module_or_path: bytes }))]).then(
  ([edition]) => open(edition),
);
const start = () => drawing.then((program) => program.attach());
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
