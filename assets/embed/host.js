// 把图解放进别的网页。For host pages:
//
//   <div data-baoan-report data-part="framework" data-theme="auto"></div>
//   <script src="…/embed.js" defer></script>
//
// Makes a frame in each such element, as high as what it shows, loaded when the reader comes near.
// Whatever stands in the element (a link, a picture) stays until the frame has answered.
// Attributes: data-part, data-theme (light, dark, contrast, auto), data-elder="true",
// data-lang (zh-Hans, zh-Hant, en), data-hash ("#/…"), data-height (px, until the frame has
// answered), data-title, data-sandbox (as of the frame).
//
// One global, BaoanReport: scan(), goto(element, hash), theme(element, theme, elder).
// The element gets an event "baoan-report:state" with {hash} when the reader goes elsewhere.
// Neither cookies nor storage nor any other origin; fits a policy of
// `script-src <site>/embed.js; frame-src <site>`.
(() => {
  if (window.BaoanReport) {
    window.BaoanReport.scan();
    return;
  }
  const NS = "baoan-report";
  const VERSION = 1;
  // Of each language: the directory of its page, and what its frames are called, by part.
  const LANGUAGES = {languages};
  const THEMES = ["light", "dark", "contrast", "auto"];
  const site = new URL("./", document.currentScript.src);
  /** Of each element: its frame, and the word by which frame and page know each other. */
  const embeds = new Map();

  const clamp = (height) => Math.min(Math.max(height, 120), 20000);
  const word = () =>
    Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => byte.toString(16).padStart(2, "0")).join("");

  // To any origin: in a sandbox it is "null", which cannot be named. Nothing secret is said.
  const post = ({ frame, nonce }, type, fields) =>
    frame.contentWindow?.postMessage({ ns: NS, v: VERSION, type, nonce, ...fields }, "*");

  const make = (element) => {
    const { lang, part, theme, elder, hash, height, title, sandbox } = element.dataset;
    const nonce = word();
    const { directory, names } = LANGUAGES[Object.hasOwn(LANGUAGES, lang ?? "") ? lang : "zh-Hans"];
    const url = new URL(directory, site);
    url.searchParams.set("embed", "1");
    const known = part && Object.hasOwn(names, part);
    if (known) url.searchParams.set("part", part);
    if (THEMES.includes(theme)) url.searchParams.set("theme", theme);
    if (elder === "true" || elder === "1") url.searchParams.set("elder", "1");
    url.searchParams.set("n", nonce);
    if (hash?.startsWith("#/")) url.hash = hash;
    const frame = document.createElement("iframe");
    frame.title = title || names[known ? part : ""];
    frame.loading = "lazy";
    frame.referrerPolicy = "no-referrer";
    frame.allow = "clipboard-write; fullscreen";
    if (sandbox !== undefined) frame.setAttribute("sandbox", sandbox);
    // Set one by one, for a style attribute would break the host's policy.
    Object.assign(frame.style, { display: "block", width: "100%", border: "0" });
    const waiting = [...element.children];
    if (waiting.length) {
      // Behind what stands there, as large, and out of reach of keys and readers.
      if (getComputedStyle(element).position === "static") element.style.position = "relative";
      Object.assign(frame.style, { position: "absolute", inset: "0", height: "100%", visibility: "hidden" });
    } else {
      const wanted = Number(height);
      frame.style.height = `${Number.isInteger(wanted) ? clamp(wanted) : 600}px`;
    }
    const embed = { element, frame, nonce, waiting };
    embeds.set(element, embed);
    frame.addEventListener("load", () => post(embed, "hello"));
    frame.src = url;
    element.append(frame);
    // A frame that is out of sight is told nothing by the browser of its new width: so ask.
    new ResizeObserver(() => post(embed, "hello")).observe(frame);
  };

  const fit = ({ element, frame, waiting }, height) => {
    if (frame.style.position) {
      Object.assign(frame.style, { position: "", inset: "", visibility: "" });
      element.style.position = "";
      // Not by `hidden`: a host's style sheet may well overrule that.
      for (const one of waiting) one.style.display = "none";
    }
    frame.style.height = `${clamp(height)}px`;
  };

  addEventListener("message", ({ data, source }) => {
    if (typeof data !== "object" || data === null || data.ns !== NS || data.v !== VERSION) return;
    for (const embed of embeds.values()) {
      if (source === null || source !== embed.frame.contentWindow || data.nonce !== embed.nonce) continue;
      const { type, height, hash } = data;
      if ((type === "ready" || type === "resize") && Number.isInteger(height)) {
        fit(embed, height);
        if (type === "ready") post(embed, "hello");
      } else if (type === "state" && typeof hash === "string" && hash.length <= 2000) {
        embed.element.dispatchEvent(new CustomEvent("baoan-report:state", { detail: { hash }, bubbles: true }));
      }
      return;
    }
  });

  const scan = () => {
    for (const [element, { frame }] of embeds) if (!frame.isConnected) embeds.delete(element);
    // A frame of that name is one that the host has made and sizes by its own listener.
    const elements = document.querySelectorAll("[data-baoan-report]:not(iframe)");
    for (const element of elements) if (!embeds.has(element)) make(element);
  };
  window.BaoanReport = Object.freeze({
    scan,
    goto: (element, hash) => embeds.has(element) && post(embeds.get(element), "goto", { hash }),
    theme: (element, theme, elder) => embeds.has(element) && post(embeds.get(element), "theme", { theme, elder }),
  });
  if (document.readyState === "loading") addEventListener("DOMContentLoaded", scan);
  else scan();
})();
