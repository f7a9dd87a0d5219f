// One file with all reports of a site: the first stands in the page, for readers without scripts, the others
// as text. The address says which is meant (`?report=2022&lang=en`), and so do links within the file.
{
  const [editions, standing] = EDITIONS;
  // What would end the element that it stands in has a sign in it that no text has.
  /** @param {number} at */
  const kept = (at) => {
    const element = document.getElementById(`kept-${at}`);
    return ((element && element.textContent) || "").replace(/<\uF8FF/g, "<");
  };
  /**
   * @param {string} text
   * @param {boolean} [waits] is asked for later
   */
  const script = (text, waits) => {
    const element = document.createElement("script");
    if (waits) {
      element.type = "text/plain";
      element.dataset.later = "";
    }
    element.textContent = text;
    document.body.append(element);
  };
  const asked = new URLSearchParams(location.search);
  const [report, lang] = ["report", "lang"].map((name) => asked.get(name) || "");
  // In a language that it is not in, a report is shown in its own.
  const name = [`${report}/${lang}`, `${report}/zh-Hans`].find((name) => name in editions) || standing;
  const { title, tag, looks, body, style, later, start } = editions[name];
  const [program, ...tools] = [start, ...later].map(kept);
  if (name !== standing) {
    const [content, worn] = [body, style].map(kept);
    const own = document.querySelector("head > style");
    // As one that is new: of text that changes, policies ask at every step.
    if (own) own.replaceWith(Object.assign(document.createElement("style"), { textContent: worn }));
    document.documentElement.lang = tag;
    document.title = title;
    document.body.className = looks;
    document.body.innerHTML = content;
  }
  for (const tool of tools) script(tool, true);
  if (program) script(program);
}
