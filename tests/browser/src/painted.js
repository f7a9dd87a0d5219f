// What an eye is given of every text: whether it is painted at all, as it is, and whether that ever
// changes. Stands behind contrast.js.
const NUMERAL = /[0-9〇零一二三四五六七八九十百千万两]/;
// Texts for screen readers, texts that a reader has yet to unfold, and what to click at while nothing
// answers to it yet.
const ELSEWHERE = ".unseen, .skip, script, style, template, noscript, option, title, desc, [hidden], details:not([open]) > :not(summary), :root:not([data-ready]) .live, :root:not([data-ready]) [data-save]";
const COUNTED = /counter|[0-9]/;
const UNNUMBERED = /^(none|disc|circle|square|disclosure-.*)$/;

const texts = () => {
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  const found = [];
  while (walker.nextNode()) {
    const { currentNode: node } = walker;
    const element = node.parentElement;
    if (node.data.trim() && !element.closest(ELSEWHERE) && element.checkVisibility()) found.push([node, element]);
  }
  return found;
};
const boxOf = ([node, element]) => {
  // Lines of a drawing's text are told alike by all engines only together.
  const words = element.closest("text");
  if (words) return words.getBoundingClientRect();
  const range = document.createRange();
  range.selectNodeContents(node);
  return range.getBoundingClientRect();
};
// What is left of a box once all around it that cuts has cut; what scrolls loses nothing.
const leftOf = (box, element) => {
  let [left, top, right, bottom] = [box.left, box.top, box.right, box.bottom];
  for (let outer = element; outer && outer !== document.body; outer = outer.parentElement) {
    const { overflowX, overflowY, clipPath } = getComputedStyle(outer);
    if (clipPath !== "none") return 0;
    const around = outer.getBoundingClientRect();
    const cuts = (overflow) => /hidden|clip/.test(overflow) && !outer.matches("svg, svg *");
    if (cuts(overflowX)) [left, right] = [Math.max(left, around.left), Math.min(right, around.right)];
    if (cuts(overflowY)) [top, bottom] = [Math.max(top, around.top), Math.min(bottom, around.bottom)];
  }
  return Math.max(right - left, 0) * Math.max(bottom - top, 0);
};

// Every text that is not painted as it is, one line each; `least` is the contrast of what is read.
const unpainted = (least) => {
  const found = [];
  for (const text of texts()) {
    const [node, element] = text;
    if (!NUMERAL.test(node.data)) continue;
    const tell = (what) => found.push(`${what}: ${called(element)}`);
    if (getComputedStyle(element).visibility !== "visible") tell("hidden");
    if (opacity(element) < 0.3) tell("not opaque");
    // Two thirds: a line that is cut is no line.
    const box = boxOf(text);
    if (leftOf(box, element) * 3 < box.width * box.height * 2 || !box.width) tell("cut");
  }
  // Numbers that only the style sheet has are not the article's.
  for (const element of $$("body, body *")) {
    if (element.closest(ELSEWHERE) || !element.checkVisibility()) continue;
    for (const side of ["::before", "::after"]) {
      const { content } = getComputedStyle(element, side);
      if (content && COUNTED.test(content)) found.push(`generated ${content}: ${called(element)}`);
    }
    const { display, listStyleType } = getComputedStyle(element);
    if (display === "list-item" && !UNNUMBERED.test(listStyleType)) found.push(`numbered: ${called(element)}`);
  }
  return [...found, ...dimTexts(least), ...dimDrawings(least, 0, "*")];
};

// How every text looks and where in its part it stands, but for the head of the page, which tells
// where the reader is. What sticks has no place.
const looks = () => {
  const stuck = $$("body *").filter((one) => /sticky|fixed/.test(getComputedStyle(one).position));
  return texts()
    // The card under the ring goes with the step being read (done.rs).
    .filter(([, element]) => !element.closest(".top, .stand .shown"))
    .map((text) => {
      const [node, element] = text;
      const { color, fill, fillOpacity, visibility } = getComputedStyle(element);
      const [part, box] = [(element.closest(".scene") ?? element.closest(".part, footer") ?? document.body).getBoundingClientRect(), boxOf(text)];
      // The step being read lights its area in the ring (done.rs looks at that).
      const colours = element.closest(".ring") ? [] : [color, fill, fillOpacity, opacity(element)];
      const look = [node.data.trim().slice(0, 20), ...colours, visibility].join(" ");
      if (stuck.some((one) => one.contains(element))) return { look, place: [] };
      return { look, place: [box.left - part.left, box.top - part.top, box.width, box.height] };
    });
};
// Goes down to the end, screen by screen, and tells what looks otherwise than it did before.
const onTheWay = async () => {
  const before = looks();
  const found = [];
  const compare = () => {
    const now = looks();
    now.forEach(({ look, place }, at) => {
      const was = before[at] || { look: "nothing", place: [] };
      // Boxes of drawings' texts are rounded to whole pixels of the screen.
      const same = look === was.look && place.every((one, side) => Math.abs(one - was.place[side]) < 2);
      if (!same) found.push(`at ${Math.round(scrollY)} px: ${look} at ${place.map(Math.round)}, before: ${was.look} at ${was.place.map(Math.round)}`);
    });
    if (now.length !== before.length) found.push(`${now.length} texts of ${before.length} at ${Math.round(scrollY)} px`);
    // And the night has a light that passes over what is drawn, and is no part of it.
    for (const { effect } of document.getAnimations()) if (!effect.target.closest(".top, .ring, .glow, .ray")) found.push(`moves at ${Math.round(scrollY)} px: ${called(effect.target)}`);
  };
  for (let last = NaN; scrollY !== last; ) {
    last = scrollY;
    scrollBy({ top: innerHeight * 0.8, behavior: "instant" });
    await painted(2);
    compare();
  }
  scrollTo({ top: 0, behavior: "instant" });
  await painted(2);
  compare();
  return found;
};
