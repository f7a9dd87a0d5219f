// Which slide is shown, and what covers it.
/** @param {string} text */
const announce = (text) => {
  const { status } = talk;
  status.textContent = "";
  // A live region speaks of changes only.
  setTimeout(() => (status.textContent = text));
};

/** @returns {HTMLElement | null} */
const shownSlide = () => talk.stage.querySelector(".slide");

// The page's QR code, where a slide has a place for it.
/** @param {Element} slide */
const coded = (slide) => {
  const place = slide.querySelector(".code");
  if (!place) return;
  const { image, words } = self.reportCode();
  if (!image) return;
  place.append(make("img", { src: image, alt: "" }));
  for (const address of slide.querySelectorAll(".address")) address.textContent = words;
};
// In the place of a slide that the program does not give: the others may come all the same.
const LOST = t("程序出了错，这一页暂时放不出来。可以翻到别的页，或退出后刷新页面再试。");
const lost = () => {
  const heading = make("h2", {}, t("这一页没有放出来"));
  return named(make("section", { className: "slide lost" }, heading, make("p", { className: "sub" }, LOST)), "", LOST);
};
// Slides are prepared for screens of each shape (src/query/deck/drawn.rs).
/** @type {("reportSlidesWide" | "reportSlidesSquare" | "reportSlidesTall")[]} */
const DECKS = ["reportSlidesWide", "reportSlidesSquare", "reportSlidesTall"];
/**
 * @param {number} index
 * @param {number} shape
 */
const written = async (index, shape) => {
  try {
    const template = document.createElement("template");
    template.innerHTML = (await reportTool(DECKS[shape]))[index];
    const slide =
      /** @type {HTMLElement} */
      (template.content.firstChild);
    coded(slide);
    return slide;
  } catch {
    return lost();
  }
};

const show = async () => {
  const { index, shape, stage } = talk;
  const slide = await written(index, shape);
  // The reader may have gone on meanwhile.
  if (!talk || talk.index !== index || talk.shape !== shape) return;
  const old = shownSlide();
  const turned = !old || old.dataset.at !== String(index);
  slide.dataset.at = `${index}`;
  if (old) old.replaceWith(slide);
  else stage.prepend(slide);
  // What does not fit is scrolled, also by keyboard.
  if (slide.scrollHeight > slide.clientHeight + 1) slide.tabIndex = 0;
  stage.classList.toggle("night", slide.classList.contains("night"));
  talk.page.textContent = `${index + 1} / ${talk.count}`;
  if (turned) announce(`${slide.getAttribute("aria-label")}`);
  if (!talk.said.hidden) await tell();
};
/** @param {number} to */
const go = (to) => {
  const index = Math.max(0, Math.min(talk.count - 1, to));
  if (index === talk.index) return;
  talk.index = index;
  return show();
};

// Black, or white; and back.
/** @param {boolean} white */
const cover = (white) => {
  const { veil } = talk;
  const same = !veil.hidden && "white" in veil.dataset === white;
  veil.hidden = same;
  if (white) veil.dataset.white = "";
  else delete veil.dataset.white;
  announce(same ? t("已恢复") : white ? t("白屏，按任意键恢复") : t("黑屏，按任意键恢复"));
};
const uncover = () => {
  if (talk.veil.hidden) return false;
  talk.veil.hidden = true;
  announce(t("已恢复"));
  return true;
};

// The sentences that the slide was made from.
const tell = async () => {
  const { index, said } = talk;
  const notes = await reportTool("reportNotes").then(
    (all) => all[index],
    () => LOST,
  );
  if (!talk || talk.index !== index) return;
  said.innerHTML = notes;
  said.scrollTop = 0;
};
const notes = async () => {
  const { said } = talk;
  if (said.hidden) await tell();
  said.hidden = !said.hidden;
  pressed("notes", !said.hidden);
};
