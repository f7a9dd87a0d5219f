// What is read: the sentences of a stretch of the page, in its order, each with its place.
const root = document.documentElement;

// Where a sentence ends: after its last mark and the quotes that close behind it; lists are read
// entry by entry. A full stop of Latin type ends one before a space only, for there are decimals.
const ENDS = /[。！？；!?…]+[”’」』）)》]*|\.(?=\s)[”’]?/g;
/** @param {string} text */
const sentences = (text) => {
  const found = [];
  let from = 0;
  for (const { 0: end, index } of text.matchAll(ENDS)) {
    found.push([from, index + end.length]);
    from = index + end.length;
  }
  found.push([from, text.length]);
  return found.filter(([from, to]) => text.slice(from, to).trim());
};

// What is not for the ear: pictures, buttons, what the table says twice, and below a translation the
// original.
const SILENT = "svg, button, select, input, nav, thead, .unseen, .tools, .controls, .downloads, .close, .permalink, .place a, .steps, .speaking, [hidden], [aria-hidden='true'], .original, tbody td:nth-child(3), tbody td:nth-child(4)";
/** @param {Element} element */
const silent = (element) => {
  if (element.matches(SILENT)) return true;
  const { display, visibility } = getComputedStyle(element);
  return display === "none" || visibility === "hidden";
};
// Words in one line belong together, but for those in a box of their own.
/**
 * @param {Node} node
 * @returns {HTMLElement}
 */
const block = (node) => {
  const own =
    /** @type {HTMLElement} */
    (node.parentElement);
  return /^(inline|contents)$/.test(getComputedStyle(own).display) ? block(own) : own;
};
/** @param {Element} element */
const shown = (element) => element.getClientRects().length > 0;

// Runs of text, and drawings by their descriptions.
/** @param {Element} place */
const runs = (place) => {
  /** @type {Run[]} */
  const found = [];
  /** @param {Node} node */
  const accept = (node) => {
    if (node instanceof Element) return silent(node) ? NodeFilter.FILTER_REJECT : NodeFilter.FILTER_ACCEPT;
    return node instanceof Text && node.data.trim() ? NodeFilter.FILTER_ACCEPT : NodeFilter.FILTER_REJECT;
  };
  const walker = document.createTreeWalker(place, NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT, accept);
  while (walker.nextNode()) {
    const node = walker.currentNode;
    if (node instanceof Element) {
      const drawing = node.matches("figure") && [...node.querySelectorAll("svg.drawing:not(.alone)")].find(shown);
      if (drawing) found.push({ own: block(drawing), text: `${drawing.getElementsByTagName("desc")[0].textContent}` });
      continue;
    }
    if (!(node instanceof Text)) continue;
    const own = block(node);
    const last = found[found.length - 1];
    if (last && last.own === own && last.nodes) last.nodes.push(node);
    else found.push({ own, nodes: [node] });
  }
  return found;
};
// The stretch from one place in a run to another.
/**
 * @param {Text[]} nodes
 * @param {number} from
 * @param {number} to
 */
const stretch = (nodes, from, to) => {
  const range = document.createRange();
  let at = 0;
  for (const node of nodes) {
    const { length } = node.data;
    if (from >= at && from < at + length) range.setStart(node, from - at);
    if (to > at && to <= at + length) range.setEnd(node, to - at);
    at += length;
  }
  return range;
};
/**
 * @param {Element} place
 * @returns {Passage[]}
 */
const passages = (place) =>
  runs(place).flatMap(({ own, nodes = [], text }) => {
    const whole = text || nodes.map(({ data }) => data).join("");
    return sentences(whole).map(([from, to]) => ({
      // An arrow is for the eye.
      text: whole.slice(from, to).replace(/→/g, "").trim(),
      own,
      range: text ? null : stretch(nodes, from, to),
    }));
  });
// The article has its sentences already, in another language their translations.
/**
 * @param {Element} part
 * @returns {{ list: Passage[], from: number }}
 */
const article = (part) => {
  /** @type {NodeListOf<HTMLElement>} */
  const originals = part.querySelectorAll("[data-sentence]");
  /** @type {NodeListOf<HTMLElement>} */
  const translated = part.querySelectorAll("[data-said]");
  const [original, said] = [[...originals], [...translated]];
  const all = said.length ? said : original;
  const chosen = original.findIndex(({ dataset }) => dataset.highlighted);
  const seen = all.findIndex((one) => one.getBoundingClientRect().top >= edge());
  const from = Math.max(0, all[chosen] ? chosen : seen);
  return { list: all.map((own) => ({ text: `${own.textContent}`.trim(), own, range: null })).filter(({ text }) => text), from };
};

// What sticks to the top of the screen hides what is below it.
const edge = () => {
  const bar = document.querySelector(".bar");
  return bar && getComputedStyle(bar).position === "sticky" ? Math.max(0, bar.getBoundingClientRect().bottom) : 0;
};
// The part that the reader has before them, as the navigation says.
const inView = () => {
  const here = document.querySelector("nav [aria-current]");
  return document.getElementById(`${here && here.getAttribute("data-nav")}`);
};
// What there is to read now.
const matter = () => {
  /** @type {NodeListOf<HTMLElement>} */
  const details = document.querySelectorAll("[data-detail]");
  const detail = [...details].find(shown);
  const part =
    /** @type {HTMLElement} */
    (detail ? detail.closest("section") : inView());
  // What is read is followed in the words, where they can be seen.
  if (!detail) part.querySelectorAll(".twin, .areas details, .learnt").forEach((fold) => fold.toggleAttribute("open", true));
  if (!detail && part.id === "source") return { part: part.id, place: part, ...article(part) };
  const place = detail || part;
  return { part: part.id, place, list: passages(place), from: 0 };
};
