/**
 * The Wasm knows no report: it reads the edition that the page carries. What it can be asked.
 * @param {Element | null} edition
 */
const opened = (edition) => {
  wasm_bindgen.open((edition && edition.textContent) || "");
  return wasm_bindgen;
};
