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
  const post = (type, fields) => {
    if (parent !== window) parent.postMessage({ ns: NS, v: VERSION, type, nonce, ...fields }, "*");
  };

  // Of the body, never of the document: that one is as high as the frame, so it could only grow.
  const measure = () => {
    const height = Math.ceil(document.body.getBoundingClientRect().height);
    // Who answers sizes the frame: then there is nothing to scroll, unless it would be too high.
    root.toggleAttribute("data-hosted", greeted && height <= 20000);
    return Math.min(Math.max(height, 120), 20000);
  };
  const resize = (first) => {
    const height = measure();
    if (!first && height === told) return;
    told = height;
    post("resize", { height });
  };

  // What a frame scrolls to, browsers bring into view by scrolling the host as well, even one of
  // another site. Only the reader's own click may do that, not a link or a message of the host's.
  if (parent !== window) {
    const { scrollIntoView } = Element.prototype;
    Element.prototype.scrollIntoView = function (options) {
      if (navigator.userActivation?.isActive) scrollIntoView.call(this, options);
      else scrollBy(0, this.getBoundingClientRect().top);
    };
  }

  // The link to the whole page leads to where the reader is.
  const point = () => {
    const link = document.querySelector(".leave a");
    const hash = location.hash || (root.dataset.part ? `#/${root.dataset.part}` : "");
    if (link) link.setAttribute("href", `./${hash}`);
  };

  const start = () => {
    told = measure();
    post("ready", { height: told, hash: location.hash });
    point();
    // Its callback comes at most once a frame.
    new ResizeObserver(() => resize(false)).observe(document.body);
  };
  if (document.readyState === "loading") document.addEventListener("readystatechange", start, { once: true });
  else start();

  addEventListener("hashchange", () => {
    point();
    post("state", { hash: location.hash });
  });

  const themes = ["light", "dark", "auto"];
  const dress = ({ theme, elder }) => {
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
      // Begins with "#": another place in this very page, and no step in the host's history.
      location.replace(hash);
    }
  });
}
