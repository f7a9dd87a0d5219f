// What links as a file of the site stands in this page instead, under the file's name; these the
// program makes.
const made = ["data/figures.csv", "data/article.txt"];
addEventListener("click", async (event) => {
  const { target } = event;
  const link = target instanceof Element && target.closest("a[href^='data/']");
  const name = link && link.getAttribute("href");
  if (!name) return;
  /** @type {HTMLScriptElement | null} */
  const carried = document.querySelector(`[id="${name}"]`);
  if (!carried && !made.includes(name)) return;
  event.preventDefault();
  settled();
  try {
    await tool("reportSave");
    const [content, type] = carried ? [carried.textContent, carried.type] : [await reportAsk("file", name), "text/plain"];
    reportDeliver(new Blob([content], { type }), name.split("/").slice(-1)[0]);
  } catch {
    fail(link.textContent, link);
  }
});
