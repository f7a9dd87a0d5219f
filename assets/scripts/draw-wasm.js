// The Wasm that draws, in this very script.
const drawing = expand("{wasm}").then((bytes) => wasm_bindgen({ module_or_path: bytes }));
