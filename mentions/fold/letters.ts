import { once } from './once.ts';

/**
 * What folding does to letters: case, accents and script variants go, so that `Zełenski` and
 * `ZELENSKI` read alike. Patterns go through the same fold, hence nothing is lost between the two.
 */

/** Letters that Unicode does not decompose. */
const LETTERS: Readonly<Record<string, string>> = {
  ł: 'l',
  ø: 'o',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ı: 'i',
  ĸ: 'k',
  ґ: 'г',
  ё: 'е',
  ى: 'ي',
  ی: 'ي',
  ک: 'ك',
  ة: 'ه',
  ς: 'σ',
  '\u02BC': '',
};
const SMALL = Object.keys(LETTERS).join('');
const LETTER = new RegExp(`[${SMALL}]`, 'g');
const LETTER_OR_CAPITAL = new RegExp(`[${SMALL}${SMALL.toUpperCase()}\u1E9E]`, 'g');

/** Accents, Arabic and Hebrew vowel points (but not what parts Hebrew words), tatweel, soft hyphen, zero-width characters. */
const DROPPED =
  /[\u0300-\u036F\u0483-\u0487\u0591-\u05BD\u05BF\u05C1\u05C2\u05C4\u05C5\u05C7\u0610-\u061A\u0640\u064B-\u065F\u0670\u00AD\u200B-\u200F\u2060\uFEFF]|\p{Variation_Selector}/gu;

/** Full-width letters and digits, Latin ligatures and Arabic letter forms: each stands for letters. */
const FORMS = /[\uFB00-\uFB06\uFB50-\uFBB1\uFE70-\uFEFC\uFF10-\uFF19\uFF21-\uFF3A\uFF41-\uFF5A]/g;

const ASCII = /^[\0-\x7F]*$/;

/** Cyrillic letters and the Latin ones that look the same, in the same order. */
const CYRILLIC = 'асеіјорху';
const LATIN = 'aceijopxy';
const cyrillic = once(() => /\p{Script=Cyrillic}/u);
const HAS_LATIN = /[a-z]/;

function swap(word: string, from: string, to: string): string {
  let out = '';
  for (const letter of word) {
    const at = from.indexOf(letter);
    out += at < 0 ? letter : (to[at] ?? letter);
  }
  return out;
}

/** Where letters of two scripts meet in a word. */
const mixed = once(() => /\p{Script=Cyrillic}[0-9]*[a-z]|[a-z][0-9]*\p{Script=Cyrillic}/u);
const markedWord = once(() => /[\p{L}\p{N}\p{M}]+/gu);

/** A word of two scripts is read in the script that its other letters belong to. */
function oneScript(word: string): string {
  if (!cyrillic().test(word) || !HAS_LATIN.test(word)) return word;
  const asCyrillic = swap(word, LATIN, CYRILLIC);
  if (!HAS_LATIN.test(asCyrillic)) return asCyrillic;
  const latin = swap(word, CYRILLIC, LATIN);
  return cyrillic().test(latin) ? word : latin;
}

/** The folded form of letters in lower case, of one word or of a whole text. */
function foldLetters(lower: string): string {
  if (ASCII.test(lower)) return lower;
  return lower
    .replace(FORMS, (letter) => letter.normalize('NFKC').trim())
    .normalize('NFD')
    .toLowerCase()
    .replace(DROPPED, '')
    .normalize('NFC')
    .replace(LETTER, (letter) => LETTERS[letter] ?? letter);
}

/** The folded form of one word. Folding twice changes nothing. */
export function foldWord(word: string): string {
  const lower = word.toLowerCase();
  return ASCII.test(lower) ? lower : oneScript(foldLetters(lower));
}

/** All that folding may change but capitals: none of it is in most English texts, quotes and dashes apart. */
const FOLDED = /[\u00AA\u00AD\u00B2-\u00BA\u00BC-\u1FFF\u200B-\u200F\u2060-\u209F\u2100-\uFFFF]/;
/** Letters other than those of the Latin alphabet, and what their scripts write between them; of Han, all. */
const FOREIGN =
  /[\u0100-\u02AF\u0370-\u1DFF\u1F00-\u1FFF\u2C00-\u2DFF\u3005-\u3007\u3021-\u3029\u3031-\uD7FF\uD840-\uD88D\uF900-\uFDFF\uFE70-\uFEFE\uFF66-\uFFDC]/;
/** Where there are Latin letters alone, the few that folding changes. */
const SPECIAL = /[^\0-\u00A9\u2000-\u200A\u2010-\u205F\u20A0-\u2BFF\u3000-\u303F]+/g;

/** Folds all but capitals. */
const foldCased = (text: string): string =>
  text
    .replace(FORMS, (letter) => letter.normalize('NFKC').trim())
    .normalize('NFD')
    .replace(DROPPED, '')
    .normalize('NFC')
    .replace(LETTER_OR_CAPITAL, foldLetter);

/** Of a letter in either case; what is two letters when folded stays in one case. */
function foldLetter(letter: string): string {
  const small = letter.toLowerCase();
  const folded = LETTERS[small] ?? small;
  return letter === small ? folded : folded.toUpperCase();
}

interface Folded {
  /** In small letters: its words are those that `foldWord` gives, and what stands between them stays. */
  readonly lower: string;
  /** The same with its capitals, of the same length; null where there is no such thing. */
  readonly cased: string | null;
  /** Whether there are letters other than Latin ones. */
  readonly foreign: boolean;
}

/**
 * A whole text folded by the browser's own calls, which take a tenth of what a loop over its words takes
 * where a script has just begun.
 */
export function foldWhole(text: string): Folded {
  if (!FOLDED.test(text)) return { lower: text.toLowerCase(), cased: text, foreign: false };
  const cased = foldRuns(text);
  // Greek writes a letter otherwise where a word ends.
  const lower = cased.toLowerCase().replaceAll('ς', 'σ');
  const foreign = FOREIGN.test(lower);
  return {
    lower: foreign && mixed().test(lower) ? lower.replace(markedWord(), oneScript) : lower,
    cased: cased.length === lower.length ? cased : null,
    foreign,
  };
}

/** Folds what is special in a text: all of it at once, since most texts have little, in many places. */
function foldRuns(text: string): string {
  const runs = text.match(SPECIAL);
  if (runs === null) return text;
  const folded = foldCased(runs.join('\n')).split('\n');
  let at = 0;
  return text.replace(SPECIAL, () => folded[at++] ?? '');
}
