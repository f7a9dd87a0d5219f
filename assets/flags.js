// The query flags of the address and the reader's own settings, before the first paint: they
// become attributes of the root element, and the style sheet does the rest. What the address says
// counts more. Stands inline in the head, behind what it changes; the policy has its hash.
{
  const root = document.documentElement.dataset;
  // What needs the program has its room kept as long as that may come.
  root.scripted = "";
  /**
   * @param {string} name
   * @param {object} fields
   */
  const add = (name, fields) => document.head.append(Object.assign(document.createElement(name), fields));
  // The Wasm is asked for early, and only where it may run: Chromium before 97 knows no policy that
  // allows it, and throws. load-site.js looks for what was asked for here.
  const wasm = "{wasm}";
  if (wasm)
    try {
      new WebAssembly.Module(Uint8Array.of(0, 97, 115, 109, 1, 0, 0, 0));
      const kind = { rel: "preload", as: "fetch", type: "application/wasm", crossOrigin: "", fetchPriority: "low" };
      add("link", { ...kind, href: wasm });
    } catch {
      // Its twin comes in its place.
    }
  // Whatever else is too new for the browser: a first script that does not come, or does not run,
  // can't say so itself. What comes later has its own words, also where it comes before the first
  // ones have done.
  /** @param {string} file */
  const later = (file) => [...document.scripts].some(({ src, defer }) => file && src === file && !defer);
  addEventListener(
    "error",
    ({ target, filename }) => {
      const notice = document.getElementById("wasm-notice");
      const first = filename ? !later(filename) : target instanceof HTMLScriptElement && target.defer;
      if (!notice || root.ready || !first) return;
      notice.hidden = false;
      delete root.scripted;
    },
    true,
  );
  // What programs do to an address on its way is undone: the `#` escaped, a tag of another
  // spelling, capitals, the sign behind it. (What they do to the hash is undone by the Wasm.)
  const [query, ...rest] = location.search.split("%23");
  const flags = new URLSearchParams(query);
  /** @param {string} name */
  const flag = (name) => (flags.get(name) || "").toLowerCase().replace(/[^a-z0-9_-].*/s, "");
  const [tongue, ...where] = flag("lang").split(/[_-]/);
  const lang = tongue !== "zh" ? tongue : where.some((one) => /^(hant|tw|hk|mo)$/.test(one)) ? "zh-Hant" : "zh-Hans";
  /** @type {{ theme?: string, elder?: string, keys?: string, size?: string }} */
  let own = {};
  try {
    own = JSON.parse(localStorage.getItem("baoan-report") || "null") || own;
  } catch {
    // A frame may have no storage, and others may have written there.
  }
  /**
   * @param {string} name
   * @param {string[]} allowed
   * @param {string} [otherwise]
   */
  const take = (name, allowed, otherwise) => {
    const value = flag(name) || otherwise;
    if (value && allowed.includes(value)) root[name] = value;
  };
  const parts = "{parts}".split(" ");
  // Another language has a page of its own.
  const page = PAGES.find(([tag]) => tag === lang);
  if (page) flags.delete("lang");
  const asked = String(flags) && `?${flags}`;
  const hash = rest.length ? `#${rest.join("%23")}` : location.hash;
  // At the root of a site with several reports: an address that says more than that is older than the
  // others, and means the one that stood there alone; and what is shared from now on is to carry the
  // newest one's own folder.
  const [older, newest] = MOVED;
  if (page) location.replace(page[1] + asked + hash);
  else if (older && (/^#(?:\/|%2f)./i.test(hash) || flag("embed") || flag("part"))) location.replace(older + asked + hash);
  else if (newest)
    addEventListener("DOMContentLoaded", () => {
      // What is seen from the root goes on leading there.
      /** @type {NodeListOf<HTMLLinkElement | HTMLAnchorElement>} */
      const links = document.querySelectorAll("link[rel=icon], link[rel=canonical], link[rel=alternate], .years a");
      for (const link of links) link.href = String(link.href);
      try {
        history.replaceState(history.state, "", newest + asked + location.hash);
      } catch {
        // A file, or a frame, may not say that it is elsewhere.
      }
    });
  else if (rest.length)
    try {
      history.replaceState(history.state, "", location.pathname + asked + hash);
    } catch {
      // A file, or a frame, may not say that it is elsewhere.
      location.replace(location.pathname + asked + hash);
    }
  take("theme", ["light", "dark", "contrast"], own.theme);
  take("elder", ["1"], own.elder);
  take("embed", ["1"]);
  // Keys of one character: a frame takes none from its host, and Firefox has `/` for finding in the
  // page, so there they wait until the reader turns them on.
  take("keys", ["on", "off"], own.keys);
  const finds = self.CSS && CSS.supports && CSS.supports("-moz-appearance", "none");
  if (root.embed || (finds && !root.keys)) root.keys = "off";
  take("part", parts);
  // What the page has as one picture stands apart.
  if (root.embed || root.part) root.apart = "";
  if (own.size) root.size = own.size;
  // By the device's own scheme: light, dark.
  /** @type {Record<string, [string, string]>} */
  const schemes = { light: ["#FBF8F3", "#FBF8F3"], dark: ["#12181F", "#12181F"], contrast: ["#FFFFFF", "#000000"] };
  const papers = schemes[root.theme || ""];
  if (papers) document.querySelectorAll("[name=theme-color]").forEach((meta, at) => meta.setAttribute("content", papers[at]));
  if (root.part) {
    // One part alone: the one that the hash names, once it names one.
    const first = root.part;
    const show = () => {
      const [start, name = ""] = location.hash.replace(/%2f/gi, "/").split(/[/?&]/);
      const part = name.toLowerCase();
      const named = parts.includes(part) ? part : "overview";
      // The ring is the areas' drawing, too: what is chosen in it does not lead away from them.
      if (start === "#") root.part = first === "areas" && named === "overview" ? first : named;
      else if (!start) root.part = first;
    };
    addEventListener("hashchange", show);
    show();
  }
  const wide = "matchMedia" in self ? matchMedia("(min-width: 1100px), print") : { matches: true, onchange: null };
  // To what the address of a frame names, browsers scroll its host, too; and what the ring draws, or in wide
  // windows any drawing, would be gone to in the list that says the same, and that unfolded for it. So these
  // name nothing until the page has loaded; read as an address they say the same.
  const { hash: named } = location;
  const drawn = wide.matches ? /^#\/(overview|timeline|framework|plan)\// : /^#\/overview\//;
  const elsewhere = root.embed ? parent !== self : drawn.test(named);
  if (elsewhere && /^#\/[^?&]*[^?&/]$/.test(named))
    try {
      history.replaceState(history.state, "", `${named}/`);
      addEventListener("load", () => location.hash === `${named}/` && history.replaceState(history.state, "", named));
    } catch {
      // A frame without an origin of its own does not move its host.
    }
  // What can be unfolded comes open, for readers without scripts. The words of the drawings then wait to be
  // asked for, and where the window has no room for the ring beside them, the rows of the areas, too; but for
  // what the address names, if no drawing shows it, which may still be to come.
  /** @param {unknown} [all] */
  const rows = (all) => {
    const [place] = location.hash.slice(1).split(/[?&]/);
    // Firefox warns of being asked for nothing.
    const named = place ? document.getElementById(place) : null;
    for (const row of document.querySelectorAll(".areas details, .learnt"))
      row.toggleAttribute("open", Boolean(all) || wide.matches || row.contains(named));
    // Beside the ring a step is no row that opens.
    /** @type {NodeListOf<HTMLElement>} */
    const heads = document.querySelectorAll("#areas summary");
    for (const head of heads) head.tabIndex = wide.matches ? -1 : 0;
  };
  /** @param {unknown} [all] in large print, and where the program has failed */
  self.reportFolds = (all) => {
    const [, part = "", id] = root.embed || wide.matches ? [] : location.hash.split(/[/?&]/);
    for (const twin of document.querySelectorAll(".twin"))
      twin.toggleAttribute("open", Boolean(all || (id && twin.closest(`[id="${part.replace(/\W/g, "")}"]`))));
    rows(all);
  };
  if (!root.elder) {
    const comes = new MutationObserver(() => self.reportFolds());
    comes.observe(document, { childList: true, subtree: true });
    addEventListener("DOMContentLoaded", () => comes.disconnect());
  }
  wide.onchange = () => rows(root.elder);
  if (root.embed && "{child}") add("script", { src: "{child}" });
}
