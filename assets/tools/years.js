// Searching the site's other reports: what of each has all words, under its year. Comes when the box is
// opened, with the words of all of them (src/prerender/years.rs).
/** @type {[label: string, name: string, title: string, address: string, found: [place: string, text: string, number: string][]][]} */
const index = INDEX;
const script = document.currentScript;
// In a file that has everything, what leads elsewhere leads into it.
const site = (script instanceof HTMLScriptElement && script.src) || location.href;
// Full-width signs are the same as others, and so are capitals.
/** @param {string} text */
const folded = (text) => text.normalize("NFKC").toLowerCase();
const here = document.querySelector(".years li [aria-current]");
const all = index.map(([label, name, title, address, found]) => ({
    label,
    name,
    title,
    address: new URL(address, site).href,
    found: found.map(([place, text, number]) => ({ place, text, number, read: folded(number + text) })),
  }));
/** @param {{ address: string }} report */
const isHere = ({ address }) => here instanceof HTMLAnchorElement && here.href === address;
const own = all.find(isHere);
const reports = all.filter((report) => !isHere(report));

/**
 * A text with what was looked for marked.
 * @param {string} text
 * @param {string[]} words
 */
const marked = (text, words) => {
  const read = folded(text);
  const b = document.createElement("b");
  // Where folding has changed its length, its places are no longer the text's.
  if (read.length !== text.length) return b.append(text), b;
  let from = 0;
  while (from < text.length) {
    const next = words
      .map((word) => ({ at: read.indexOf(word, from), length: word.length }))
      .filter(({ at }) => at >= 0)
      .sort((a, b) => a.at - b.at || b.length - a.length)[0];
    if (!next) break;
    const mark = document.createElement("mark");
    mark.append(text.slice(next.at, next.at + next.length));
    b.append(text.slice(from, next.at), mark);
    from = next.at + next.length;
  }
  b.append(text.slice(from));
  return b;
};

/**
 * What is found elsewhere, a section a report; and how many there are in all.
 * @param {string} query
 */
self.reportYears = (query) => {
  const words = folded(query).split(/\s+/).filter(Boolean);
  const hits = reports
    .map((report) => ({ ...report, hits: words.length ? report.found.filter(({ read }) => words.every((word) => read.includes(word))) : [] }))
    .filter(({ hits }) => hits.length);
  // Of many years one each, that all can be seen.
  const most = hits.length > 8 ? 1 : 3;
  const sections = hits.map(({ label, name, title, address, hits }) => {
    const section = document.createElement("section");
    const head = document.createElement("h3");
    head.append(label);
    head.title = title;
    // Whose report it is, where that is not clear.
    if (own && own.name !== name && !label.includes(name)) {
      const whose = document.createElement("small");
      whose.append(name);
      head.append(" ", whose);
    }
    const list = document.createElement("ul");
    list.className = "links";
    // Made when they are shown: one word may be in ten thousand sentences.
    /** @param {{ place: string, text: string, number: string }} hit */
    const item = ({ place, text, number }) => {
      const link = document.createElement("a");
      link.href = `${address}#/${place}`;
      if (number) {
        const large = document.createElement("b");
        large.className = "num";
        large.append(number);
        link.append(large);
      }
      link.append(marked(text, words));
      const item = document.createElement("li");
      item.append(link);
      return item;
    };
    list.append(...hits.slice(0, most).map(item));
    const others = hits.slice(most);
    if (others.length) {
      const rest = document.createElement("li");
      rest.className = "rest";
      const button = document.createElement("button");
      button.type = "button";
      button.append(t("展开另外{n}条").replace("{n}", String(others.length)));
      button.addEventListener("click", () => {
        const more = others.map(item);
        rest.replaceWith(...more);
        const [first] = more[0].getElementsByTagName("a");
        first.focus();
      });
      rest.append(button);
      list.append(rest);
    }
    section.append(head, list);
    return section;
  });
  return { sections, count: hits.reduce((sum, { hits }) => sum + hits.length, 0) };
};
