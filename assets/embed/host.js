// 把图解放进别的网页。For host pages:
//
//   <div data-baoan-report data-part="framework" data-theme="auto"></div>
//   <script src="…/embed.js" defer></script>
//
// Makes a frame in each such element, as high as what it shows, loaded when the reader comes near.
// Whatever stands in the element (a link, a picture) stays until the frame has answered.
// Attributes: data-part, data-theme (light, dark, contrast, auto), data-elder="true",
// data-lang (zh-Hans, zh-Hant, en), data-report (of a site with several: the folder of one; without, the
// one that stood there alone before the others came), data-hash ("#/…"), data-height (px, until the frame has
// answered), data-title, data-sandbox (as of the frame), data-site (below).
//
// One global, BaoanReport: scan(root), goto(element, hash), theme(element, theme, elder).
// scan looks for elements that came later: in the document, or in the element or shadow root that
// it is given (nobody else can see into that). A new <body> (Turbo) it is called for by itself.
// The element gets an event "baoan-report:state" with {hash} when the reader goes elsewhere.
//
// Reports of several sites in one page: an element belongs to the embed.js that comes next after
// it, or else last before it. data-site="https://…/report/" says it outright.
//
// Neither cookies nor storage nor any other origin; fits a policy of
// `script-src <site>/embed.js; frame-src <site>`.
(() => {
  const own = document.currentScript;
  if (!(own instanceof HTMLScriptElement)) return;
  const { src } = own;
  const site = new URL("./", src);
  const present = window.BaoanReport;
  // An older one serves all that it finds.
  if (present && !present.copies) return present.scan();
  // Named twice, or run again: the first run goes on, and knows the script by this address, too.
  const again = present?.copies.find((copy) => copy.site === site.href);
  if (present && again) {
    again.addresses.add(src);
    return present.scan();
  }
  const NS = "baoan-report";
  const VERSION = 1;
  // Of each report its folder, and of each language the directory of its page, and what its frames are
  // called, by part.
  const REPORTS = ALL_REPORTS;
  const THEMES = ["light", "dark", "contrast", "auto"];
  /**
   * @param {object} object
   * @param {string} key
   */
  const has = (object, key) => Object.prototype.hasOwnProperty.call(object, key);
  /**
   * A frame, the word by which it and the page know each other, what it waits behind, and whether its
   * element was given a place for that.
   * @typedef {{ element: HTMLElement, frame: HTMLIFrameElement, nonce: string, waiting: HTMLElement[], placed: boolean }} Embed
   */
  /** @type {Map<Element, Embed>} */
  const embeds = new Map();

  /** @param {number} height */
  const clamp = (height) => Math.min(Math.max(height, 120), 20000);
  const word = () =>
    Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => byte.toString(16).padStart(2, "0")).join("");

  // To any origin: in a sandbox it is "null", which cannot be named. Nothing secret is said.
  /**
   * @param {Embed} embed
   * @param {string} type
   * @param {object} [fields]
   */
  const post = ({ frame, nonce }, type, fields) =>
    frame.contentWindow?.postMessage({ ns: NS, v: VERSION, type, nonce, ...fields }, "*");

  /** @param {Element} element */
  const inside = (element) => [...element.children].filter((one) => one instanceof HTMLElement);

  // A snapshot of the page brings back a frame that nobody serves, and what that had hidden.
  /** @param {Element} element */
  const clean = (element) => {
    for (const one of inside(element)) {
      if (one.hasAttribute("data-baoan-frame")) one.remove();
      if (!one.hasAttribute("data-baoan-hidden")) continue;
      one.style.display = one.getAttribute("data-baoan-hidden") || "";
      one.removeAttribute("data-baoan-hidden");
    }
  };

  /** @param {HTMLElement} element */
  const make = (element) => {
    clean(element);
    const { lang, report, part, theme, elder, hash, height, title, sandbox } = element.dataset;
    const nonce = word();
    const [folder, languages] = REPORTS.find(([name]) => name === report) || REPORTS[0];
    const { directory, names } = languages[lang && has(languages, lang) ? lang : "zh-Hans"];
    const url = new URL((folder && `${folder}/`) + directory, site);
    url.searchParams.set("embed", "1");
    const known = part && has(names, part);
    if (known) url.searchParams.set("part", part);
    if (theme && THEMES.includes(theme)) url.searchParams.set("theme", theme);
    if (elder === "true" || elder === "1") url.searchParams.set("elder", "1");
    url.searchParams.set("n", nonce);
    if (hash && hash.startsWith("#/")) url.hash = hash;
    const frame = document.createElement("iframe");
    frame.dataset.baoanFrame = "";
    frame.title = title || names[known ? part : ""];
    frame.loading = "lazy";
    frame.referrerPolicy = "no-referrer";
    frame.allow = "clipboard-write; fullscreen";
    if (sandbox !== undefined) frame.setAttribute("sandbox", sandbox);
    // Set one by one, for a style attribute would break the host's policy.
    Object.assign(frame.style, { display: "block", width: "100%", border: "0" });
    const waiting = inside(element);
    const placed = waiting.length > 0 && getComputedStyle(element).position === "static";
    if (waiting.length) {
      // Behind what stands there, as large, and out of reach of keys and readers.
      if (placed) element.style.position = "relative";
      Object.assign(frame.style, { position: "absolute", top: "0", left: "0", height: "100%", visibility: "hidden" });
    } else {
      const wanted = Number(height);
      frame.style.height = `${Number.isInteger(wanted) ? clamp(wanted) : 600}px`;
    }
    const embed = { element, frame, nonce, waiting, placed };
    embeds.set(element, embed);
    frame.addEventListener("load", () => post(embed, "hello"));
    frame.src = url.href;
    element.append(frame);
    // A frame that is out of sight is told nothing by the browser of its new width: so ask.
    new ResizeObserver(() => post(embed, "hello")).observe(frame);
  };

  /**
   * @param {Embed} embed
   * @param {number} height
   */
  const fit = ({ element, frame, waiting, placed }, height) => {
    if (frame.style.position) {
      Object.assign(frame.style, { position: "", top: "", left: "", visibility: "" });
      if (placed) element.style.position = "";
      // Not by `hidden`: a host's style sheet may well overrule that.
      for (const one of waiting) {
        one.setAttribute("data-baoan-hidden", one.style.display);
        one.style.display = "none";
      }
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

  const copies = present?.copies || [];
  /**
   * @param {Node} one
   * @param {Node} other
   */
  const follows = (one, other) => one.compareDocumentPosition(other) & Node.DOCUMENT_POSITION_FOLLOWING;
  // The site whose report an element is to show.
  /** @param {HTMLElement} element */
  const siteOf = (element) => {
    const { site } = element.dataset;
    if (site) return site.replace(/\/?$/, "/");
    /** @type {Element} */
    let place = element;
    for (let root = place.getRootNode(); root instanceof ShadowRoot; root = place.getRootNode()) place = root.host;
    /** @param {HTMLScriptElement} script */
    const owner = (script) => copies.find(({ addresses }) => addresses.has(script.src));
    const scripts = [...document.scripts].filter(owner);
    const nearest = scripts.find((script) => follows(place, script)) || scripts.pop();
    return ((nearest && owner(nearest)) || copies[0]).site;
  };
  /** @param {ParentNode} root */
  const scan = (root) => {
    for (const [element, { frame }] of embeds) if (!frame.isConnected) embeds.delete(element);
    // A frame of that name is one that the host has made and sizes by its own listener.
    const elements = root.querySelectorAll("[data-baoan-report]:not(iframe)");
    for (const element of elements) if (element instanceof HTMLElement && !embeds.has(element) && siteOf(element) === site.href) make(element);
  };
  /**
   * @param {Element} element
   * @param {string} type
   * @param {object} fields
   */
  const tell = (element, type, fields) => {
    const embed = embeds.get(element);
    if (embed && embed.frame.isConnected) post(embed, type, fields);
  };
  copies.push({ site: site.href, addresses: new Set([src]), scan, tell });
  /** @type {(act: (copy: Copy) => void) => void} */
  const all = (act) => copies.forEach(act);
  /** @type {BaoanReport} */
  const made = {
    copies,
    // It may be a listener, and be given an event.
    scan: (root) => all(({ scan }) => scan(root instanceof Element || root instanceof DocumentFragment ? root : document)),
    goto: (element, hash) => all(({ tell }) => tell(element, "goto", { hash })),
    theme: (element, theme, elder) => all(({ tell }) => tell(element, "theme", { theme, elder })),
  };
  const report = present || Object.freeze(made);
  window.BaoanReport = report;
  const begin = () => {
    report.scan();
    if (!present) new MutationObserver(() => report.scan()).observe(document.documentElement, { childList: true });
  };
  if (document.readyState === "loading") addEventListener("DOMContentLoaded", begin);
  else begin();
})();
