// What links as a file of the site stands in this page instead, under the file's name; these the
// program makes.
const made = ["data/figures.csv", "data/article.txt"];
addEventListener("click", async (event) => {
  const link = event.target.closest("a[href^='data/']");
  const name = link && link.getAttribute("href");
  const carried = name && document.getElementById(name);
  if (!carried && !made.includes(name)) return;
  event.preventDefault();
  settled();
  try {
    await tool("reportSave");
    const content = carried ? carried.textContent : await reportAsk("file", name);
    reportDeliver(new Blob([content], { type: carried ? carried.type : "text/plain" }), name.split("/").pop());
  } catch {
    fail(link.textContent, link);
  }
});
