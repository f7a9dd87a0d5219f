// Which voice reads: one of this device for the language of the text.
// Asked for late: a page that carries everything is read before anyone reads aloud.
const speech = () => self.speechSynthesis;
const LATE = 2000;
const NONE = t("这台设备没有中文语音，无法朗读。可在系统设置中添加中文语音后再试。");

// Android writes zh_CN_#Hans.
const tag = (lang) => String(lang || "").replace(/_/g, "-").replace(/#/g, "").toLowerCase();
const kind = (lang) => (/^(zh|cmn|yue)\b/.test(tag(lang)) ? "zh" : tag(lang).split("-")[0]);
// How far a voice is from a language: Cantonese reads standard Chinese, but as a last resort.
const distance = (voice, lang) => {
  const own = tag(voice.lang);
  if (/^yue|^zh-(hk|mo)\b/.test(own)) return 4;
  if (own === tag(lang)) return 0;
  if (kind(lang) !== "zh") return 1;
  const traditional = /hant|-tw\b/.test(own);
  return traditional === /hant|-tw\b/.test(tag(lang)) ? 1 : 2;
};
// The nearest voice, of the device's own rather than of a service; of those alone where there is
// no network to ask.
const choose = (voices, lang, alone) => {
  const fit = voices.filter((voice) => kind(voice.lang) === kind(lang) && (voice.localService || !alone));
  const rank = (voice) => distance(voice, lang) * 2 + (voice.localService ? 0 : 1);
  // Cantonese of the device is no better than a service's standard Chinese.
  return fit.sort((a, b) => rank(a) - rank(b))[0];
};
const alone = () => navigator.onLine === false || location.protocol === "file:";

// Browsers look for voices only when they are asked, and tell of them later; not all of them tell.
const voices = () =>
  new Promise((done) => {
    const end = performance.now() + LATE;
    const look = () => {
      const found = speech().getVoices();
      if (!found.length && performance.now() < end) return false;
      clearInterval(again);
      speech().removeEventListener("voiceschanged", look);
      done([...found]);
      return true;
    };
    const again = setInterval(look, 100);
    speech().addEventListener("voiceschanged", look);
    look();
  });
