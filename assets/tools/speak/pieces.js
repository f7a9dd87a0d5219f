// What is said at a time. Chrome's service voices fall silent after 14 seconds, and say nothing of it.
const LONGEST = 10;

// How many seconds it takes to say at speed 1, rather more than less: characters and digits are
// syllables, some numbers have more of them than digits, letters are said by the word, marks are
// pauses.
/** @type {[kind: RegExp, seconds: number][]} */
const PACES = [
  [/\p{Script=Han}/u, 0.25],
  [/[0-9]/, 0.4],
  [/[%‰+≥]/, 0.8],
  [/[a-z\s]/i, 0.075],
];
/** @param {string} char */
const pace = (char) => (PACES.find(([kind]) => kind.test(char)) || [0, 0.25])[1];
/** @param {string} text */
const seconds = (text) => [...text].reduce((sum, char) => sum + pace(char), 0);

// Where words end: browsers that know no words take every character of Chinese for one.
/** @param {string} text */
const words = (text) => {
  if (!self.Intl || !Intl.Segmenter) return places(text, /\p{Script=Han}(?=\p{Script=Han})/gu);
  return [...new Intl.Segmenter(document.documentElement.lang, { granularity: "word" }).segment(text)].map(({ index }) => index);
};
/**
 * @param {string} text
 * @param {RegExp} mark
 */
const places = (text, mark) => [...text.matchAll(mark)].map(({ 0: { length }, index }) => index + length);
// From the best places to the worst: where a clause ends, an entry of a list, a word; anywhere. The
// article has its commas without a space, numbers have them, too.
/** @type {((text: string) => number[])[]} */
const BREAKS = [
  (text) => places(text, /([，；：。！？…]|[,;:.!?](?!\d))+[”’」』）》]*/g),
  (text) => places(text, /、|—+|\s+/g),
  words,
  (text) => places(text, /[^]/gu),
];
// A sentence in pieces that take no longer than `limit`.
/**
 * @param {string} text
 * @param {number} limit
 * @returns {string[]}
 */
const cut = (text, limit) => {
  if (seconds(text) <= limit) return [text];
  // Neither an empty piece nor, while there is another place, one of a word or two.
  /**
   * @param {number} least
   * @returns {(at: number) => unknown}
   */
  const fits = (least) => (at) => at && at < text.length && seconds(text.slice(0, at)) <= limit && seconds(text.slice(0, at)) >= least;
  const found = BREAKS.map((breaks, nth) => breaks(text).filter(fits(nth < 2 ? limit / 5 : 0)).pop());
  const at = found.find(Boolean);
  return at ? [text.slice(0, at), ...cut(text.slice(at), limit)] : [text];
};
// A device's own voice says any sentence in one breath.
/**
 * @param {string} text
 * @param {SpeechSynthesisVoice} voice
 * @param {number} speed
 */
const pieces = (text, voice, speed) => (own(voice) ? [text] : cut(text, LONGEST * speed));
