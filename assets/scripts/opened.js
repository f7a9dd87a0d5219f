// The Wasm knows no report: it reads the edition that the page carries. What it can be asked.
const open = (edition) => {
  wasm_bindgen.open(edition);
  return wasm_bindgen;
};
