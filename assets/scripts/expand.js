// Bytes from gzip in base64: by the browser where it can, else by our own `inflate`.
const expand = async (base64) => {
  const packed = Uint8Array.from(atob(base64), (one) => one.charCodeAt(0));
  if (typeof DecompressionStream === "undefined") return inflate(packed);
  const stream = new Blob([packed]).stream().pipeThrough(new DecompressionStream("gzip"));
  return new Uint8Array(await new Response(stream).arrayBuffer());
};
