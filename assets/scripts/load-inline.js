// All of it stands in this page: the edition, the twin that has run before this, what is asked for
// later.
const written = (id) => document.getElementById(id).textContent;
const drawing = (async () => {
  await wasm_bindgen({ module_or_path: self.reportTwin });
  return open(written("edition"));
})();
const start = () => drawing.then((program) => program.attach());
// What is asked for later stands there as text, so that no start waits for it; the policy knows it by
// its hash.
const tool = async (name) => {
  if (!self[name]) document.head.append(Object.assign(document.createElement("script"), { textContent: written("later") }));
  return self[name];
};
