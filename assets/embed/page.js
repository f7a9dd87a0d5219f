// embed.html: puts the reader's choices into the code, and copies it. Without this script the
// page is the same documentation, with the default choices.
{
  /**
   * What the page has for sure.
   * @template {HTMLElement} [E=HTMLElement]
   * @param {string} selector
   */
  const find = (selector) =>
    /** @type {E} */
    (document.querySelector(selector));
  const status = find("[data-status]");
  /** @type {HTMLFormElement} */
  const builder = find("[data-builder]");
  // Stands in the code where the build did not know the site's address: it is this one.
  const placeholder = document.body.dataset.site;
  /**
   * @param {string} text
   * @param {string} old
   * @param {string} by
   */
  const replaced = (text, old, by) => text.split(old).join(by);
  /** @param {string | null} text */
  const settle = (text) => (placeholder ? replaced(`${text}`, placeholder, new URL("{up}./", location.href).href) : `${text}`);
  const drawings = DRAWINGS;
  const first = FIRST;
  const snippets = ["script", "frame", "own", "picture"].map((id) => {
    const code = find(`#${id}`);
    return { code, text: settle(code.textContent) };
  });

  const write = () => {
    const form = new FormData(builder);
    const [part, theme, elder, height] = ["part", "theme", "elder", "height"].map((name) => String(form.get(name) || ""));
    const { name = "" } = find("[name=part] :checked").dataset;
    const pixels = Math.round(Math.min(Math.max(Number(height) || 720, 120), 20000));
    const flags = [part && `part=${part}`, theme !== "auto" && `theme=${theme}`, elder && "elder=1"].filter(Boolean);
    const data = [part && `data-part="${part}"`, `data-theme="${theme}"`, elder && `data-elder="1"`].filter(Boolean);
    for (const { code, text } of snippets) {
      code.textContent = [
        [`data-part="${first.part}" data-theme="auto"`, data.join(" ")],
        [`&amp;part=${first.part}`, flags.map((flag) => `&amp;${flag}`).join("")],
        [first.drawing, drawings[part] ?? "ring-wide"],
        [`#/${first.part}`, part ? `#/${part}` : ""],
        [first.title, name],
        [`height="720"`, `height="${pixels}"`],
      ].reduce((written, [old, by]) => replaced(written, old, by), text);
    }
    return { part, theme, elder };
  };

  const build = () => {
    const { part, theme, elder } = write();
    // A new element, so a new frame: the choices stand in its address.
    const live = find("[data-live] [data-baoan-report]");
    const fresh = document.createElement("div");
    Object.assign(fresh.dataset, { ...live.dataset, part, theme, elder });
    live.replaceWith(fresh);
    window.BaoanReport?.scan();
  };

  /** @param {HTMLElement} code */
  const copy = async (code) => {
    status.textContent = "";
    try {
      await navigator.clipboard.writeText(code.textContent);
      status.textContent = "已复制。";
    } catch {
      getSelection()?.selectAllChildren(code);
      status.textContent = "浏览器不许网页代为复制。代码已经选中，请按 Ctrl+C（苹果电脑按 ⌘C）。";
    }
  };

  for (const code of document.querySelectorAll("code")) {
    if (!snippets.some((one) => one.code === code)) code.textContent = settle(code.textContent);
  }
  // A word that nobody else has, for each visit.
  const own = snippets[2];
  own.text = own.text.replace("n=example", `n=${crypto.getRandomValues(new Uint32Array(2)).join("")}`);
  document.querySelector("[data-hint]")?.remove();
  write();
  builder.hidden = false;
  builder.addEventListener("submit", (event) => event.preventDefault());
  builder.addEventListener("change", build);
  /** @type {NodeListOf<HTMLButtonElement>} */
  const buttons = document.querySelectorAll("[data-copy]");
  for (const button of buttons) {
    button.hidden = false;
    button.addEventListener("click", () => copy(find(`#${button.dataset.copy}`)));
  }
}
