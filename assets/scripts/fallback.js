// The Wasm as a script, for where it can't be had as a file.
self.reportWasm = expand("{wasm}");
