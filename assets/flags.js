// The query flags of the address, before the first paint: they become attributes of the root
// element, and the style sheet does the rest. Stands inline in the head; the policy has its hash.
{
  const root = document.documentElement.dataset;
  const flags = new URLSearchParams(location.search);
  const take = (name, allowed) => {
    const value = flags.get(name);
    if (allowed.includes(value)) root[name] = value;
  };
  const parts = "{parts}".split(" ");
  take("theme", ["light", "dark"]);
  take("elder", ["1"]);
  take("embed", ["1"]);
  take("part", parts);
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
  if (root.embed && "{child}") {
    const script = document.createElement("script");
    script.src = "./{child}";
    document.head.append(script);
  }
}
