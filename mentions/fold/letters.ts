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

/** Accents, Arabic and Hebrew vowel points (but not what parts Hebrew words), tatweel, soft hyphen, zero-width characters, variation selectors. */
const DROPPED =
  /[\u0300-\u036F\u0483-\u0487\u0591-\u05BD\u05BF\u05C1\u05C2\u05C4\u05C5\u05C7\u0610-\u061A\u0640\u064B-\u065F\u0670\u00AD\u180B-\u180D\u180F\u200B-\u200F\u2060\uFEFF]|[\uFE00-\uFE0F]|\uDB40[\uDD00-\uDDEF]/g;

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

/** Folds all but capitals. */
export const foldCased = (text: string): string =>
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

/** A text that is folded but for its capitals, in small letters: its words are those that `foldWord` gives. */
export function lowered(cased: string): string {
  // Greek writes a letter otherwise where a word ends.
  const lower = cased.toLowerCase().replaceAll('ς', 'σ');
  return mixed().test(lower) ? lower.replace(markedWord(), oneScript) : lower;
}
