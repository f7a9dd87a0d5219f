// All of it stands in this page: the edition, the twin that has run before this, what is asked for
// later.
const drawing = (async () => {
  await wasm_bindgen({ module_or_path: self.reportTwin });
  return opened(document.getElementById("edition"));
})();
const start = () => drawing.then((program) => program.attach());
/**
 * What is asked for later stands there as text, so that no start waits for it; the policy knows it by
 * its hash.
 * @type {Window["reportTool"]}
 */
const tool = async (name) => {
  if (!(name in self))
    for (const { textContent } of document.querySelectorAll("[data-later]"))
      document.head.append(Object.assign(document.createElement("script"), { textContent }));
  return self[name];
};
