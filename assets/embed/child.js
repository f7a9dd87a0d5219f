// The page's side of the embedding protocol. Loaded only with `embed=1`, and as a classic script:
// a frame with `sandbox="allow-scripts"` has the origin "null", which may load no modules. Needs
// no Wasm: a page that never becomes interactive still tells its height.
//
// child → parent  {ns, v, type: "ready" | "resize" | "state", nonce, height?, hash?}
// parent → child  {ns, v, type: "hello" | "goto" | "theme", nonce, hash?, theme?, elder?}
{
  const NS = "baoan-report";
  const VERSION = 1;
  const root = document.documentElement;
  const nonce = new URLSearchParams(location.search).get("n") ?? "";
  let told = 0;
  let greeted = false;

  // Neither origin can be relied on ("null" in a sandbox and on file://), and nothing secret is
  // said: so the target is any.
  /**
   * @param {"ready" | "resize" | "state"} type
   * @param {{ height?: number, hash?: string }} fields
   */
  const post = (type, fields) => {
    if (parent !== window) parent.postMessage({ ns: NS, v: VERSION, type, nonce, ...fields }, "*");
  };

  // Of the body, never of the document: that one is as high as the frame, so it could only grow.
  const measure = () => Math.ceil(document.body.getBoundingClientRect().height);
  /** @param {number} height */
  const clamp = (height) => Math.min(Math.max(height, 120), 20000);

  // A frame as high as what it told has nothing to scroll, and then no scroll bar of its own comes
  // while the two follow each other. Whether it is that high only its own height tells: hosts
  // answer, and cap their frames by a style sheet all the same.
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  let late;
  let denied = { width: 0, height: 0 };
  const examine = () => {
    clearTimeout(late);
    // With its scroll bar the content may have the very height that it has not without.
    const barred = root.clientWidth < innerWidth && denied.width === innerWidth && innerHeight < denied.height - 1;
    if (greeted && !barred && Math.abs(innerHeight - told) <= 1 && measure() <= told) root.dataset.hosted = "";
    // Hosts take a moment, and some let their frames glide.
    else if ("hosted" in root.dataset) late = setTimeout(free, 300);
  };
  const free = () => {
    denied = { width: innerWidth, height: told };
    delete root.dataset.hosted;
  };

  // A host's scroll bar that comes at one height and goes at the other would have the two follow
  // each other for ever. Two heights at two widths, in turns and within a second: the higher it is.
  /** @typedef {{ width: number, height: number, at: number }} Seen */
  /** @type {Seen[]} */
  const past = [];
  /**
   * @param {Seen} one
   * @param {Seen} other
   */
  const same = (one, other) => one.width === other.width && one.height === other.height;
  /** @param {number} height */
  const settled = (height) => {
    const width = innerWidth;
    if (past[0]?.width !== width || past[0].height !== height) past.unshift({ width, height, at: performance.now() });
    past.length = Math.min(past.length, 5);
    const [a, b, c, d, e] = past;
    const swings = e && a.width !== b.width && same(a, c) && same(c, e) && same(b, d) && a.at - e.at < 1000;
    return swings ? Math.max(a.height, b.height) : height;
  };
  /** @param {boolean} first */
  const resize = (first) => {
    const height = settled(clamp(measure()));
    if (first || height !== told) {
      told = height;
      post("resize", { height });
    }
    examine();
  };
  addEventListener("resize", examine);

  // As it was before assets/flags.js made sure that it names nothing.
  const own = () => location.hash.replace(/(\w)\/$/, "$1");
  // The link to the whole page leads to where the reader is.
  const point = () => {
    const link = document.querySelector(".leave a");
    const hash = own() || (root.dataset.part ? `#/${root.dataset.part}` : "");
    if (link) link.setAttribute("href", `./${hash}`);
  };

  // A sandbox may keep downloads back without a word, and no page learns of it.
  const warn = () => {
    const links = document.querySelector(".downloads");
    if (origin !== "null" || !links) return;
    const said = document.createElement("p");
    said.className = "how";
    said.append(t("主页若不许下载，点了没有反应；这时请用“当前筛选”，内容可以在这里复制。"));
    links.append(said);
  };

  const start = () => {
    // An old address leads on while its page is still read (inline.rs): that page ends without a body.
    if (!document.body) return;
    warn();
    told = clamp(measure());
    post("ready", { height: told, hash: own() });
    point();
    // Where there is no host, there is nobody to tell; and WebKit at times complains of a loop. Its
    // callback comes at most once a frame.
    if (parent !== window) new ResizeObserver(() => resize(false)).observe(document.body);
  };
  // Without its style sheet the body has another height, and to measure it then makes Firefox show
  // the page bare for a moment.
  const styled = () => {
    /** @type {HTMLLinkElement | null} */
    const link = document.querySelector("link[rel=stylesheet]:not([media])");
    if (!link || link.sheet) return start();
    for (const end of ["load", "error"]) link.addEventListener(end, start, { once: true });
  };
  if (document.readyState === "loading") document.addEventListener("readystatechange", styled, { once: true });
  else styled();

  // Nothing sticks to the screen here; so a notice comes where the reader last did something.
  /** @param {Event} event */
  const seek = ({ target }) => {
    /** @type {HTMLElement | null} */
    const notices = document.querySelector(".notices");
    if (notices && target instanceof Element) notices.style.top = `${Math.max(scrollY + target.getBoundingClientRect().top - 80, 0)}px`;
  };
  addEventListener("click", seek, true);

  addEventListener("hashchange", () => {
    point();
    post("state", { hash: location.hash });
  });

  const themes = ["light", "dark", "contrast", "auto"];
  // What the host says counts more than the reader's settings, which hold where it says nothing.
  /** @param {{ theme?: string, elder?: boolean }} said */
  const dress = ({ theme, elder }) => {
    // Nor does another tab change what a host has said (settings.js).
    if (theme) self.reportHost = { ...self.reportHost, theme };
    if (elder !== undefined) self.reportHost = { ...self.reportHost, elder };
    if (theme === "auto") delete root.dataset.theme;
    else if (theme) root.dataset.theme = theme;
    if (elder) root.dataset.elder = "1";
    else if (elder === false) delete root.dataset.elder;
  };

  addEventListener("message", ({ data, source }) => {
    if (source !== parent || parent === window || typeof data !== "object" || data === null) return;
    if (data.ns !== NS || data.v !== VERSION || data.nonce !== nonce) return;
    const { type, hash, theme, elder } = data;
    if (hash !== undefined && !(typeof hash === "string" && hash.startsWith("#/") && hash.length <= 2000)) return;
    if (theme !== undefined && !themes.includes(theme)) return;
    if (elder !== undefined && typeof elder !== "boolean") return;
    if (type === "hello") {
      const first = !greeted;
      greeted = true;
      dress(data);
      if (told) resize(first);
    } else if (type === "theme") {
      dress(data);
    } else if (type === "goto" && hash !== undefined) {
      // Another place in this very page, and no step in the host's history. By the browser's own
      // means the host would be scrolled, too.
      try {
        history.replaceState(history.state, "", hash);
        dispatchEvent(new HashChangeEvent("hashchange"));
      } catch {
        location.replace(hash);
      }
    }
  });
}
