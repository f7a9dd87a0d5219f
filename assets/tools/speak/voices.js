// Which voice reads: one of this device for the language of the text.
// Asked for late: a page that carries everything is read before anyone reads aloud.
const speech = () => self.speechSynthesis;
const LATE = 2000;
const NONE = t("这台设备没有中文语音，无法朗读。可在系统设置中添加中文语音后再试。");

// Android writes zh_CN_#Hans.
/** @param {string} lang */
const tag = (lang) => String(lang || "").replace(/_/g, "-").replace(/#/g, "").toLowerCase();
/** @param {string} lang */
const kind = (lang) => (/^(zh|cmn|yue)\b/.test(tag(lang)) ? "zh" : tag(lang).split("-")[0]);
// Firefox says of its voices on Linux that they are a service's, and has none but the device's. What
// others say holds.
/** @param {SpeechSynthesisVoice} voice */
const own = ({ localService, voiceURI }) => localService || /^urn:moz-tts:/.test(voiceURI);
// Readers of traditional characters from Hong Kong and Macao hear them in Cantonese, if they say so.
const hears = () => (navigator.languages || []).some((lang) => /^yue|-(hk|mo)\b/.test(tag(lang)));
// How far a voice is from a language; from 4 on, as a last resort: Cantonese for simplified
// characters, dialects, and voices that read their romanisation.
/**
 * @param {SpeechSynthesisVoice} voice
 * @param {string} lang
 */
const distance = (voice, lang) => {
  const said = tag(voice.lang);
  if (/-latn\b/.test(said)) return 6;
  if (kind(lang) !== "zh") return /^en(-us|-gb)?$/.test(said) || said === tag(lang) ? 0 : 1;
  const cantonese = /^yue|-(hk|mo)\b/.test(said);
  const taiwan = !cantonese && /-(hant|tw)\b/.test(said);
  const known = cantonese || taiwan || /^(zh|cmn)((-hans|-cn|-sg)*)$/.test(said);
  if (!known) return 5;
  if (!/-hant\b/.test(tag(lang))) return cantonese ? 4 : taiwan ? 2 : /-/.test(said) ? 0 : 1;
  return cantonese ? (hears() ? 0 : 2) : taiwan ? 1 : 3;
};
// Engines list one voice many times: as variants (cmn+Alex), or under its one name for every
// language (Eddy).
/** @param {SpeechSynthesisVoice} voice */
const stem = ({ name }) => String(name).split(/[+(]/)[0].trim();
/**
 * @param {SpeechSynthesisVoice[]} voices
 * @returns {(voice: SpeechSynthesisVoice) => boolean}
 */
const variants = (voices) => {
  const first = new Map();
  const shared = new Set();
  for (const voice of voices) {
    const [name, own] = [stem(voice), kind(voice.lang)];
    if (first.has(name) && first.get(name) !== own) shared.add(name);
    else first.set(name, own);
  }
  return (voice) => /\+/.test(voice.name) || shared.has(stem(voice));
};
// The voice of the device that is nearest; else a service's, unless there is none to be asked. Of
// equals the one that the reader has set as the system's, then one in its own right.
/**
 * @param {SpeechSynthesisVoice[]} voices
 * @param {string} lang
 * @param {boolean} alone
 */
const choose = (voices, lang, alone) => {
  const variant = variants(voices);
  /**
   * @param {SpeechSynthesisVoice} voice
   * @returns {(number | boolean)[]}
   */
  const order = (voice) => {
    const far = distance(voice, lang);
    return [far > 3, !own(voice), far, !voice.default, variant(voice)];
  };
  /**
   * @param {(number | boolean)[]} a
   * @param {(number | boolean)[]} b
   */
  const before = (a, b) => {
    const at = a.findIndex((value, nth) => value !== b[nth]);
    return at < 0 ? 0 : Number(a[at]) - Number(b[at]);
  };
  return voices
    .filter((voice) => kind(voice.lang) === kind(lang) && (own(voice) || !alone))
    .map((voice) => ({ voice, place: order(voice) }))
    .sort((a, b) => before(a.place, b.place))
    .map(({ voice }) => voice)[0];
};
// Without a network no service answers. A file that the reader keeps asks none, either; where no
// voice at all claims to be the device's, that says nothing, and the bar says what may be.
/** @param {SpeechSynthesisVoice[]} voices */
const alone = (voices) => navigator.onLine === false || (location.protocol === "file:" && voices.some(own));

// Browsers look for voices only when they are asked, and tell of them later; not all of them tell.
/** @returns {Promise<SpeechSynthesisVoice[]>} */
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
