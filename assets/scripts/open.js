// The Wasm knows no report: it reads the one that the page carries. What it can be asked.
const open = () => {
  wasm_bindgen.open(document.getElementById("edition").textContent);
  return wasm_bindgen;
};
