// The Wasm in this very page.
const load = () => expand("{wasm}");
const drawings = async () => self.reportDraw;
const after = () => {};
