// The Wasm knows no report: it reads the one that the page carries.
const open = () => wasm_bindgen.open(document.getElementById("edition").textContent);
