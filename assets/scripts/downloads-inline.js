// What links as a file of the site stands in this page instead: name, type, content.
const files = new Map({files});
addEventListener("click", async (event) => {
  const link = event.target.closest("a[href]");
  const name = link && link.getAttribute("href");
  if (!files.has(name)) return;
  event.preventDefault();
  const [type, packed] = files.get(name);
  const address = URL.createObjectURL(new Blob([await expand(packed)], { type }));
  const download = document.createElement("a");
  download.href = address;
  download.download = name.split("/").pop();
  download.click();
  // The browser reads it after the click; by then it has.
  setTimeout(() => URL.revokeObjectURL(address), 60000);
});
