// What gzip packed (RFC 1952), unpacked (RFC 1951), for browsers that run the Wasm and have no
// DecompressionStream: Firefox before 113, Safari before 16.4. The header is the one that
// src/prerender writes: ten bytes, no name.
const inflate = (packed) => {
  const bad = (why) => {
    throw new Error(`not gzip as it was written: ${why}`);
  };
  const tail = packed.length - 8;
  const view = new DataView(packed.buffer, packed.byteOffset);
  if (packed[0] !== 31 || packed[1] !== 139 || packed[3] !== 0) bad("header");
  const out = new Uint8Array(view.getUint32(tail + 4, true));
  let from = 10;
  let to = 0;
  let held = 0;
  let bits = 0;
  // The next `count` bits, at most 16, the first of them lowest.
  const take = (count) => {
    while (bits < count) {
      if (from >= tail) bad("it ends too early");
      held |= packed[from++] << bits;
      bits += 8;
    }
    const value = held & ((1 << count) - 1);
    held >>>= count;
    bits -= count;
    return value;
  };
  // A canonical Huffman code: how many symbols there are of each length, and the symbols in order.
  const code = (lengths) => {
    const counts = new Uint16Array(16);
    for (const length of lengths) counts[length]++;
    counts[0] = 0;
    const next = new Uint16Array(16);
    for (let length = 1; length < 15; length++) next[length + 1] = next[length] + counts[length];
    const symbols = [];
    lengths.forEach((length, symbol) => {
      if (length) symbols[next[length]++] = symbol;
    });
    return { counts, symbols };
  };
  const symbolOf = ({ counts, symbols }) => {
    let word = 0;
    let first = 0;
    let index = 0;
    for (let length = 1; length < 16; length++) {
      word |= take(1);
      const count = counts[length];
      if (word < first + count) return symbols[index + word - first];
      index += count;
      first = (first + count) << 1;
      word <<= 1;
    }
    return bad("no such symbol");
  };
  const put = (byte) => {
    if (to >= out.length) bad("it is longer than it says");
    out[to++] = byte;
  };
  // Lengths and distances of copies: what each symbol begins at, and how many bits it adds.
  const ranges = (first, extras) => {
    let base = first;
    return extras.map((extra) => {
      const range = [base, extra];
      base += 1 << extra;
      return range;
    });
  };
  const lengthRanges = ranges(3, [...Array(28)].map((_, index) => (index < 8 ? 0 : (index >> 2) - 1)));
  lengthRanges.push([258, 0]);
  const distanceRanges = ranges(1, [...Array(30)].map((_, index) => (index < 4 ? 0 : (index >> 1) - 1)));
  const within = (range) => (range ? range[0] + take(range[1]) : bad("no such range"));
  const copies = (literals, distances) => {
    for (;;) {
      const symbol = symbolOf(literals);
      if (symbol === 256) return;
      if (symbol < 256) {
        put(symbol);
        continue;
      }
      const length = within(lengthRanges[symbol - 257]);
      const distance = within(distanceRanges[symbolOf(distances)]);
      if (distance > to) bad("it copies from before its beginning");
      for (let index = 0; index < length; index++) put(out[to - distance]);
    }
  };
  const stored = () => {
    held = 0;
    bits = 0;
    const length = take(16);
    if ((take(16) ^ length) !== 0xffff) bad("stored length");
    for (let index = 0; index < length; index++) put(take(8));
  };
  const fixed = () => {
    const lengths = [...Array(288)].map((_, symbol) => (symbol < 144 ? 8 : symbol < 256 ? 9 : symbol < 280 ? 7 : 8));
    copies(code(lengths), code(Array(30).fill(5)));
  };
  const dynamic = () => {
    const literals = take(5) + 257;
    const distances = take(5) + 1;
    const kinds = take(4) + 4;
    const order = [16, 17, 18, 0, 8, 7, 9, 6, 10, 5, 11, 4, 12, 3, 13, 2, 14, 1, 15];
    const short = Array(19).fill(0);
    for (let index = 0; index < kinds; index++) short[order[index]] = take(3);
    const lengthCode = code(short);
    const lengths = [];
    while (lengths.length < literals + distances) {
      const symbol = symbolOf(lengthCode);
      if (symbol < 16) {
        lengths.push(symbol);
        continue;
      }
      const repeated = symbol === 16 ? lengths[lengths.length - 1] : 0;
      const times = symbol === 16 ? 3 + take(2) : symbol === 17 ? 3 + take(3) : 11 + take(7);
      for (let index = 0; index < times; index++) lengths.push(repeated);
    }
    copies(code(lengths.slice(0, literals)), code(lengths.slice(literals, literals + distances)));
  };
  for (let last = 0; !last; ) {
    last = take(1);
    const kind = take(2);
    if (kind === 3) bad("no such block");
    [stored, fixed, dynamic][kind]();
  }
  if (to !== out.length) bad("it is shorter than it says");
  return out;
};
