// The Wasm in this very page; and the drawings, which must stand where they belong before it starts.
const unpack = async () => {
  const drawings = new TextDecoder().decode(await expand("{drawings}")).split("\n");
  document.querySelectorAll("[data-packed]").forEach((place, at) => (place.outerHTML = drawings[at]));
};
const load = async () => {
  await unpack();
  return expand("{wasm}");
};
const drawings = async () => self.reportDraw;
const after = () => {};
