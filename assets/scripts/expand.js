// Bytes from `base85` (src/prerender/base85.rs): five letters are four bytes, the last few fewer.
const bytes = (text) => {
  const out = new Uint8Array((text.length * 4) / 5);
  let to = 0;
  for (let from = 0; from < text.length; from += 5) {
    let word = 0;
    for (let at = from; at < from + 5; at++) {
      const code = at < text.length ? text.charCodeAt(at) : 119;
      word = word * 85 + (code === 120 ? 25 : code === 121 ? 57 : code - 35);
    }
    for (let shift = 24; shift >= 0 && to < out.length; shift -= 8) out[to++] = word >>> shift;
  }
  return out;
};
// What gzip packed, from text: by the browser where it can, else by our own `inflate`.
const expand = async (text) => {
  const packed = bytes(text);
  if (typeof DecompressionStream === "undefined") return inflate(packed);
  const stream = new Blob([packed]).stream().pipeThrough(new DecompressionStream("gzip"));
  return new Uint8Array(await new Response(stream).arrayBuffer());
};
