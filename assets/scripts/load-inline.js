// The Wasm in this very page.
const load = () => expand("{wasm}");
const after = () => {};
