// What links as a file of the site stands in this page instead: name, type, content.
const files = new Map({files});
// These the drawings' Wasm has anyway.
for (const name of ["data/figures.csv", "data/article.txt"]) files.set(name, ["text/plain"]);
addEventListener("click", async (event) => {
  const link = event.target.closest("a[href]");
  const name = link && link.getAttribute("href");
  if (!files.has(name)) return;
  event.preventDefault();
  const [type, packed] = files.get(name);
  settled();
  try {
    await later;
    const content = packed ? await expand(packed) : await reportAsk("file", name);
    reportDeliver(new Blob([content], { type }), name.split("/").pop());
  } catch {
    fail(link.textContent, link);
  }
});
