// Stands before every script that a test runs in the page.
const $ = (selector) => document.querySelector(selector);
const $$ = (selector) => [...document.querySelectorAll(selector)];
// What leaves its box to what it stands in is seen by what is in it.
const isBoxless = (element) => getComputedStyle(element).display === "contents";
const isVisible = (element) =>
  !!element &&
  (isBoxless(element)
    ? [...element.children].some(isVisible)
    : element.checkVisibility({ visibilityProperty: true, opacityProperty: true }));
// Where a part stands: of one without a box, its drawing.
const partBox = (part) => (isBoxless(part) ? part.querySelector("figure > div") : part).getBoundingClientRect();
const words = (text) => text.replace(/\s+/g, "");

// Waits until `holds()` gives something true, and gives that. The limit is for what never comes: a
// busy machine may take long. A document that has only just begun has no root yet: nothing holds.
const until = async (holds, what, limit = 20000) => {
  const end = performance.now() + limit;
  for (;;) {
    const value = document.documentElement && holds();
    if (value) return value;
    if (performance.now() > end) throw new Error(`waited ${limit} ms for ${what}`);
    await new Promise((done) => setTimeout(done, 5));
  }
};

// Sets the hash and waits until the page has been told. Not before the page has loaded whole: until
// then a new hash takes the place of the old one in the history, unless a person has pressed a link.
const setHash = async (hash) => {
  await until(() => document.readyState === "complete", "the load");
  const before = location.href;
  const told = new Promise((done) => addEventListener("hashchange", done, { once: true }));
  location.hash = hash;
  if (location.href !== before) await told;
};

// Shows less of the timeline, as its key does: as long as all is shown, no button is.
const zoomIn = () =>
  $("#timeline .chart").dispatchEvent(new KeyboardEvent("keydown", { key: "+", bubbles: true, cancelable: true }));

// Waits until the screen has been painted that many times.
const painted = async (count) => {
  for (; count > 0; count--) await new Promise((done) => requestAnimationFrame(done));
};
