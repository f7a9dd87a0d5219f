// Where the last presentation was left, for a reader who comes back from there.
let left = { index: 0, hash: "#" };

const leave = () => talk.dialog.close ? talk.dialog.close() : ended();
const ended = () => {
  if (talk.raised) return talk.raised--;
  const { dialog, index, first, watch, rest, lock, origin } = talk;
  const slide = shownSlide();
  talk =
    /** @type {Talk} */
    (
      /** @type {unknown} */
      (undefined)
    );
  watch.disconnect();
  clearTimeout(rest);
  if (lock) lock.release();
  unfill();
  dialog.remove();
  document.body.inert = false;
  removeEventListener("hashchange", follow);
  document.removeEventListener("fullscreenchange", shrunk);
  document.removeEventListener("visibilitychange", stayAwake);
  // The page is where the slide was.
  if (slide && slide.dataset.hash && index !== first) location.hash = slide.dataset.hash;
  left = { index, hash: location.hash };
  if (origin) origin.focus({ preventScroll: true });
};
// The reader went back, or forward, in the history.
const follow = async () => {
  // Where nobody can say which slide that is, the one that is shown stays.
  const index = await self.reportAsk("slide_at", location.hash).catch(() => talk && talk.index);
  if (talk) closeAside(), go(index);
};
// Who fills the screen last is on top. That is the page, where the screen came after the slides; and
// WebKit then gives it every click that is meant for them. So they come on top once more.
const raise = () => {
  const { dialog } = talk;
  if (!dialog.close || dialog.contains(document.elementFromPoint(innerWidth / 2, innerHeight / 2))) return;
  const focus =
    /** @type {HTMLElement} */
    (document.activeElement);
  // Its event comes later, and is not the end.
  talk.raised += 1;
  dialog.close();
  dialog.showModal();
  (dialog.contains(focus) ? focus : talk.stage).focus();
};
// By the browser's own key, which no page hears.
const shrunk = () => {
  if (full()) return raise();
  if (!talk.filled || performance.now() - talk.escaped < 500) return;
  goBack();
};
const resized = () => {
  // Nothing is measured that is not shown.
  if (!talk || !talk.stage.clientHeight) return;
  const other = measure();
  if (other && glance()) overview();
  if (other) show();
  scale();
};

self.reportPresent = async (asked) => {
  if (talk) return;
  // The button in the menu is gone with the menu.
  const menu = asked && asked.closest("details");
  const origin =
    /** @type {HTMLElement | null} */
    (menu ? menu.firstElementChild : asked || document.activeElement);
  // Now, for browsers allow it only right after a key or a click.
  fill();
  try {
    await self.reportTool("reportDraw");
    const count = await self.reportAsk("slides");
    const first = left.hash === location.hash ? left.index : await self.reportAsk("slide_at", location.hash);
    if (talk) return;
    talk = { ...frame(), count, first, index: first, typed: "", raised: 0, origin, filled: true, escaped: -Infinity, shape: -1, unit: 0, across: 0, watch: new ResizeObserver(resized) };
  } catch (error) {
    unfill();
    throw error;
  }
  const { dialog, stage, deeds, veil } = talk;
  deeds.prepend(...DEEDS.filter(({ name }) => name !== "screen" || root.requestFullscreen).map(button));
  dialog.addEventListener("keydown", onKey);
  dialog.addEventListener("click", (event) => event.stopPropagation());
  dialog.addEventListener("pointermove", stir);
  dialog.addEventListener("pointerdown", stir);
  dialog.addEventListener("close", ended);
  dialog.addEventListener("cancel", (event) => {
    // The way back on phones.
    event.preventDefault();
    goBack();
  });
  stage.addEventListener("click", onClick);
  touch(stage);
  veil.addEventListener("click", uncover);
  addEventListener("hashchange", follow);
  document.addEventListener("fullscreenchange", shrunk);
  document.addEventListener("visibilitychange", stayAwake);
  // What large print does with the page does not concern slides, so they are no part of it.
  root.append(dialog);
  // Where the whole screen comes after the dialog, Firefox no longer takes it for modal.
  document.body.inert = true;
  if (dialog.showModal) dialog.showModal();
  else dialog.setAttribute("open", "");
  stage.focus();
  measure();
  talk.watch.observe(stage);
  stayAwake();
  stir();
  await show();
};
