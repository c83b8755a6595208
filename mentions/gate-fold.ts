import { foldCased } from './fold/letters.ts';
import { once } from './fold/once.ts';

/**
 * Letters of other scripts than Latin that put spaces between words, and the marks on them. Written as ranges, here and
 * below: a browser takes a millisecond for each expression that names scripts or kinds of letters.
 */
export const OTHER =
  '\\u0370-\\u0DFF\\u0F00-\\u0FFF\\u10A0-\\u177F\\u1800-\\u19DF\\u1A00-\\u1CFF\\u1F00-\\u1FFF\\u2C00-\\u2C5F\\u2C80-\\u2DFF\\u3105-\\u318E\\uA000-\\uA71F\\uA800-\\uA9DF\\uAA00-\\uAA5F\\uAA80-\\uAB2F\\uAB70-\\uD7FF\\uFB1D-\\uFDFF\\uFE70-\\uFEFE\\uFFA0-\\uFFDC';
/** Where these have signs: not among the letters of Greek, Cyrillic and Hangul. */
const MAY_BE_SIGN =
  /[\u0375\u037E\u0384\u0385\u0387\u03F6\u0482\u0530-\u1FFF\u2C00-\u2DFF\uA000-\uABFF\uD7A4-\uD7FF\uFB1D-\uFDFF]/;
/** What parts words there, commas, stops, quotes and marks: none is two units long. */
const otherSign = /* @__PURE__ */ once(
  () => /[[\u0370-\u1FFF\u2C00-\u2DFF\uA000-\uFDFF]&&[\p{P}\p{S}\p{Z}\p{Cf}]]/gv,
);

/* What is made of parts is made when it is first needed, and marked as pure: scripts without a gate are built without. */

/** Characters of scripts without spaces, and signs among them: Thai, Lao, Burmese, Khmer, Japanese, Chinese. */
const DENSE =
  '\\u0E00-\\u0EFF\\u1000-\\u109F\\u1780-\\u17FF\\u19E0-\\u19FF\\u2E80-\\u2FDF\\u3005\\u3007\\u3021-\\u3029\\u3038-\\u303B\\u3041-\\u30FF\\u31F0-\\u31FF\\u32D0-\\u32FE\\u3300-\\u3357\\u3400-\\u9FFF\\uA9E0-\\uA9FF\\uAA60-\\uAA7F\\uD82B\\uD82C\\uD840-\\uD88D\\uF900-\\uFAFF\\uFF66-\\uFF6F\\uFF71-\\uFF9D';
const denseCharacter = /* @__PURE__ */ once(() => new RegExp(`[${DENSE}]`));
/** Signs in what is no ASCII: quotes, dashes, arrows, wide commas, pictures. */
const SIGN =
  '\\u0080-\\u00A9\\u00AB\\u00AC\\u00AE-\\u00B1\\u00B4\\u00B6-\\u00B8\\u00BB\\u00BF\\u00D7\\u00F7\\u2000-\\u200A\\u2010-\\u205F\\u20A0-\\u20CF\\u2190-\\u245F\\u2500-\\u2775\\u3000-\\u3003\\u3008-\\u3020\\u3030\\uD83D\\uDC00-\\uDFFF\\uFE10-\\uFE1F\\uFE30-\\uFE6F\\uFF01-\\uFF0F\\uFF1A-\\uFF20\\uFF3B-\\uFF40\\uFF5B-\\uFF65';
const signsAlone = /* @__PURE__ */ once(() => new RegExp(`^[\\n${SIGN}]*$`));
/** What may be a rare letter, where accents are gone. */
const strange = /* @__PURE__ */ once(() => new RegExp(`[^\\0-\\x7F${SIGN}${OTHER}${DENSE}]`));
/** Letters that are none of these, and no Latin ones once they are folded: ə, ʻ, ². */
const rareLetter = /* @__PURE__ */ once(
  () =>
    new RegExp(`(?![A-Za-z0-9${OTHER}]|[${DENSE}][\\uDC00-\\uDFFF]?)[\\p{L}\\p{N}\\p{M}]`, 'gu'),
);

const NOT_ASCII = /[^\0-\x7F]+/g;
/** Letters other than those of the Latin alphabet, and what their scripts write between them; of Han, all. */
const foreign = /* @__PURE__ */ once(() => new RegExp(`[${DENSE}${OTHER}]`));

interface Folded {
  /** With its capitals, and without rare letters: its words are those that `foldWord` gives once they are small. */
  readonly folded: string;
  /** Whether there are letters other than Latin ones. */
  readonly isForeign: boolean;
  /** All strings of a script without spaces, among others of no ASCII, each different one once; empty where there are none. */
  readonly dense: string;
}

/** Without letters that are neither Latin ones nor of the scripts that a gate knows. */
export const withoutRare = (folded: string): string =>
  strange().test(folded) ? folded.replace(rareLetter(), '') : folded;

/**
 * Folds all of a text but its capitals by the browser's own calls, which take a tenth of what a loop over its words
 * takes where a script has just begun.
 */
export function foldWhole(text: string): Folded {
  // Of a text in Latin letters few runs are different: what is folded is so short that expressions need not be compiled.
  const different = [...new Set(text.match(NOT_ASCII))];
  const joined = different.join('\n');
  if (signsAlone().test(joined)) return { folded: text, isForeign: false, dense: '' };
  const known = withoutRare(foldCased(joined));
  const runs = known.split('\n');
  const byRun = new Map(different.map((run, at) => [run, runs[at] ?? '']));
  const folded = text.replace(NOT_ASCII, (run) => byRun.get(run) ?? run);
  const hasSign = MAY_BE_SIGN.test(known);
  return {
    folded: hasSign ? folded.replace(otherSign(), ' ') : folded,
    isForeign: foreign().test(known),
    dense: denseCharacter().test(known) ? known : '',
  };
}
