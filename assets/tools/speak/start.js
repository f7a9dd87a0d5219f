// Reading aloud, a sentence at a time: browsers lose long ones, and pausing in the middle of one is
// not to be relied on, so a pause ends the sentence and going on begins it again.
let reading = null;
let speed = 1;
// A service's voices fall silent after a quarter of a minute.
const LONG = 60;
const pieces = (text, voice) => {
  if (voice.localService || text.length <= LONG) return [text];
  const found = [];
  for (const clause of text.match(/[^,，;；:：、]+[,，;；:：、]*/g) || [text]) {
    const last = found[found.length - 1];
    if (last !== undefined && last.length + clause.length <= LONG) found[found.length - 1] = last + clause;
    else found.push(clause);
  }
  return found;
};

const say = () => {
  const own = reading;
  const { list, at, place, player } = own;
  if (at >= list.length) return stop(true);
  // What was being read is gone.
  if (!place.isConnected) return stop();
  const passage = list[at];
  settle(player.made, passage.own);
  mark(passage);
  bring(passage, player.made);
  player.now.textContent = passage.text;
  const turn = (own.turn = {});
  const parts = pieces(passage.text, passage.voice);
  parts.forEach((part, nth) => {
    const utterance = new SpeechSynthesisUtterance(part);
    Object.assign(utterance, { voice: passage.voice, lang: passage.voice.lang, rate: speed });
    const current = () => reading === own && own.turn === turn;
    if (nth === parts.length - 1)
      utterance.onend = () => {
        if (!current()) return;
        own.at++;
        say();
      };
    utterance.onerror = ({ error }) => {
      if (!current() || error === "canceled" || error === "interrupted") return;
      stop();
      refuse(t("朗读中断了，请再试一次。"));
    };
    // Some browsers forget an utterance that nobody holds.
    own.kept = nth ? [...own.kept, utterance] : [utterance];
    speech().speak(utterance);
  });
};
const hush = () => {
  reading.turn = null;
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
const turn = (step) => {
  reading.at = Math.max(0, Math.min(reading.list.length - 1, reading.at + step));
  if (reading.paused) return toggle();
  again();
};
const pace = (rate) => {
  speed = rate;
  again();
};

const ATTENTIVE = [
  ["pagehide", () => stop()],
  ["hashchange", () => follow()],
];
const stop = (back) => {
  if (!reading) return;
  const { player, origin } = reading;
  hush();
  reading = null;
  unmark();
  const inside = player.made.contains(document.activeElement);
  unsettle(player.made);
  removeEventListener("keydown", onKey, true);
  for (const [name, act] of ATTENTIVE) removeEventListener(name, act);
  if (back && inside && origin) origin.focus({ preventScroll: true });
};
const onKey = (event) => {
  if (event.key !== "Escape" || event.target.closest("dialog")) return;
  // Esc ends the reading, and nothing else yet.
  event.preventDefault();
  event.stopPropagation();
  stop(true);
};
// Another part, or the detail is closed: that page is left.
const follow = () =>
  requestAnimationFrame(() =>
    requestAnimationFrame(() => {
      if (!reading) return;
      const [, part] = location.hash.split(/[/?]/);
      if (!reading.place.isConnected || (part && part !== reading.part)) stop();
    }),
  );

// Says why nothing is read.
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
  stop();
  // The button in the menu is gone with the menu.
  const menu = asked && asked.closest("details");
  const origin = menu ? menu.firstElementChild : asked;
  if (!speech() || !self.SpeechSynthesisUtterance) return refuse(NONE);
  const known = await voices();
  const { list, from, ...about } = matter();
  const chosen = {};
  const voiced = list.map((passage) => {
    const { lang } = passage.own.closest("[lang]");
    if (!(lang in chosen)) chosen[lang] = choose(known, lang, alone());
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
Object.assign(self.reportSpeak, { sentences, choose });
