// The query flags of the address and the reader's own settings, before the first paint: they
// become attributes of the root element, and the style sheet does the rest. What the address says
// counts more. Stands inline in the head, behind what it changes; the policy has its hash.
{
  const root = document.documentElement.dataset;
  // Whatever else is too new for the browser: a first script that does not come, or does not run,
  // can't say so itself. What comes later has its own words, also where it comes before the first
  // ones have done.
  const later = (file) => [...document.scripts].some(({ src, defer }) => file && src === file && !defer);
  addEventListener(
    "error",
    ({ target, filename }) => {
      const notice = document.getElementById("wasm-notice");
      if (notice && !root.ready && (filename ? !later(filename) : target.defer)) notice.hidden = false;
    },
    true,
  );
  const flags = new URLSearchParams(location.search);
  let own = {};
  try {
    own = JSON.parse(localStorage.getItem("baoan-report")) || own;
  } catch {
    // A frame may have no storage, and others may have written there.
  }
  const take = (name, allowed, otherwise) => {
    const value = flags.get(name) || otherwise;
    if (allowed.includes(value)) root[name] = value;
  };
  const parts = "{parts}".split(" ");
  // Another language has a page of its own.
  const page = {pages}.find(([tag]) => tag === flags.get("lang"));
  if (page) {
    flags.delete("lang");
    const query = String(flags);
    location.replace(page[1] + (query && `?${query}`) + location.hash);
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
  if (own.size) root.size = own.size;
  // By the device's own scheme: light, dark.
  const papers = { light: ["#FBF8F3", "#FBF8F3"], dark: ["#12181F", "#12181F"], contrast: ["#FFFFFF", "#000000"] }[root.theme];
  if (papers) document.querySelectorAll("[name=theme-color]").forEach((meta, at) => (meta.content = papers[at]));
  // For what the parser finds in the head, every browser's first paint waits.
  const wear = (file) => file && document.write(`<link rel="stylesheet" href="./${file}">`);
  if (root.elder) wear("{elder}");
  const add = (name, fields) => document.head.append(Object.assign(document.createElement(name), fields));
  const more = self.matchMedia ? matchMedia("(prefers-contrast: more), (forced-colors: active)") : {};
  if (more.matches || root.theme === "contrast") wear("{contrast}");
  else if ("{contrast}") more.onchange = () => add("link", { rel: "stylesheet", href: "./{contrast}" });
  if (root.part) {
    // One part alone: the one that the hash names, once it names one.
    const first = root.part;
    const show = () => {
      const [start, part] = location.hash.split(/[/?]/);
      const named = parts.includes(part) ? part : "overview";
      // The ring is the areas' drawing, too: what is chosen in it does not lead away from them.
      if (start === "#") root.part = first === "areas" && named === "overview" ? first : named;
      else if (!start) root.part = first;
    };
    addEventListener("hashchange", show);
    show();
  }
  if (root.embed && "{child}") add("script", { src: "{child}" });
}
