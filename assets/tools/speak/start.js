// Reading aloud, a sentence at a time: browsers lose long ones, and pausing in the middle of one is
// not to be relied on, so a pause ends the sentence and going on begins it again. Who may run while
// nothing is read asks first.
/** @type {Reading} */
let reading;
let speed = 1;

const say = () => {
  const own = reading;
  const { list, at, place, player } = own;
  if (at >= list.length) return halt(true);
  // What was being read is gone.
  if (!place.isConnected) return halt();
  const passage = list[at];
  player.says(passage);
  settle(player.made, passage.own);
  mark(passage);
  bring(passage, player.made);
  const turn = (own.turn = {});
  const current = () => reading === own && own.turn === turn;
  utter(pieces(passage.text, passage.voice, speed), passage.voice, current, () => {
    own.at++;
    say();
  });
};
// One piece after the other, then `end`; all of it only as long as it is `current`.
/**
 * @param {string[]} pieces
 * @param {SpeechSynthesisVoice} voice
 * @param {() => boolean} current
 * @param {() => void} end
 */
const utter = ([piece, ...rest], voice, current, end) => {
  const utterance = new SpeechSynthesisUtterance(piece);
  Object.assign(utterance, { voice, lang: voice.lang, rate: speed });
  const said = () => current() && reading.kept === utterance;
  const ended = () => {
    if (!said()) return;
    reading.kept = null;
    clearTimeout(reading.watch);
    if (rest.length) utter(rest, voice, current, end);
    else end();
  };
  utterance.onend = ended;
  utterance.onerror = ({ error }) => {
    if (!said() || error === "canceled" || error === "interrupted") return;
    halt();
    refuse(t("朗读中断了，请再试一次。"));
  };
  // Some engines lose an utterance and never say that it has ended: who is not heard of for much
  // longer than it takes is not waited for.
  const lost = () => {
    if (!said()) return;
    speech().cancel();
    ended();
  };
  const watch = () => {
    if (!said()) return;
    clearTimeout(reading.watch);
    reading.watch = setTimeout(lost, ((2 * seconds(piece)) / speed + 5) * 1000);
  };
  utterance.onstart = utterance.onboundary = watch;
  // Some browsers forget an utterance that nobody holds.
  reading.kept = utterance;
  watch();
  speech().speak(utterance);
};
const hush = () => {
  reading.turn = null;
  clearTimeout(reading.watch);
  speech().cancel();
};
const again = () => {
  hush();
  if (!reading.paused) say();
};
const toggle = () => {
  reading.paused = !reading.paused;
  reading.player.pause.textContent = reading.paused ? t("继续") : t("暂停");
  again();
};
/** @param {number} step */
const turn = (step) => {
  reading.at = Math.max(0, Math.min(reading.list.length - 1, reading.at + step));
  if (reading.paused) return toggle();
  again();
};
/** @param {number} rate */
const hurry = (rate) => {
  speed = rate;
  again();
};

/** @type {[name: string, act: () => void][]} */
const ATTENTIVE = [
  ["pagehide", () => halt()],
  ["hashchange", () => follow()],
];
/** @param {boolean} [back] */
const halt = (back) => {
  if (!reading) return;
  const { player, origin } = reading;
  hush();
  reading =
    /** @type {Reading} */
    (
      /** @type {unknown} */
      (undefined)
    );
  unmark();
  const inside = player.made.contains(document.activeElement);
  unsettle(player.made);
  removeEventListener("keydown", onKey, true);
  for (const [name, act] of ATTENTIVE) removeEventListener(name, act);
  if (back && inside && origin) origin.focus({ preventScroll: true });
};
/** @param {KeyboardEvent} event */
const onKey = (event) => {
  if (event.key !== "Escape" || (event.target instanceof Element && event.target.closest("dialog"))) return;
  // Esc ends the reading, and nothing else yet.
  event.preventDefault();
  event.stopPropagation();
  halt(true);
};
// Another part, or the detail is closed: that page is left.
const follow = () =>
  requestAnimationFrame(() =>
    requestAnimationFrame(() => {
      if (!reading) return;
      const [, part] = location.hash.split(/[/?]/);
      if (!reading.place.isConnected || (part && part !== reading.part)) halt();
    }),
  );

// Says why nothing is read.
/** @param {string} words */
const refuse = (words) => {
  for (const old of document.querySelectorAll(".speaking")) unsettle(old);
  const told = make("p", { className: "now" });
  told.setAttribute("role", "status");
  const { place, list } = matter();
  const made = bar(told, make("div", { className: "say" }, button("stop", t("关闭"), () => unsettle(made))));
  settle(made, list.length ? list[0].own : place);
  // A live region speaks of changes only.
  setTimeout(() => (told.textContent = words));
};

self.reportSpeak = async (asked) => {
  halt();
  // The button in the menu is gone with the menu.
  const menu = asked && asked.closest("details");
  const origin =
    /** @type {HTMLElement | null} */
    (menu ? menu.firstElementChild : asked || null);
  if (!speech() || !self.SpeechSynthesisUtterance) return refuse(NONE);
  const known = await voices();
  const { list, from, ...about } = matter();
  /** @type {Record<string, SpeechSynthesisVoice>} */
  const chosen = {};
  const voiced = list.map((passage) => {
    /** @type {HTMLElement | null} */
    const tagged = passage.own.closest("[lang]");
    const lang = tagged ? tagged.lang : "";
    if (!(lang in chosen)) chosen[lang] = choose(known, lang, alone(known));
    return { ...passage, voice: chosen[lang] };
  });
  const start = voiced[from];
  const spoken = voiced.filter(({ voice }) => voice);
  if (!spoken.length) return refuse(NONE);
  for (const old of document.querySelectorAll(".speaking")) unsettle(old);
  reading = { ...about, list: spoken, at: Math.max(0, spoken.indexOf(start)), origin, paused: false, player: player() };
  addEventListener("keydown", onKey, true);
  for (const [name, act] of ATTENTIVE) addEventListener(name, act);
  // Something may be left over from before.
  speech().cancel();
  say();
  if (reading && asked) reading.player.pause.focus({ preventScroll: true });
};
// For the tests.
Object.assign(self.reportSpeak, { sentences, choose, cut, seconds });
