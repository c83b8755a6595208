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
const LETTER = new RegExp(`[${Object.keys(LETTERS).join('')}]`, 'g');

/** Accents, Arabic and Hebrew vowel points, tatweel, soft hyphen, zero-width characters. */
const DROPPED =
  /[\u0300-\u036F\u0483-\u0487\u0591-\u05C7\u0610-\u061A\u0640\u064B-\u065F\u0670\u00AD\u200B-\u200F\u2060\uFEFF]|\p{Variation_Selector}/gu;

/** Full-width letters and digits, Latin ligatures and Arabic letter forms: each stands for letters. */
const FORMS = /[\uFB00-\uFB06\uFB50-\uFBB1\uFE70-\uFEFC\uFF10-\uFF19\uFF21-\uFF3A\uFF41-\uFF5A]/g;

const ASCII = /^[\0-\x7F]*$/;

/** Cyrillic letters and the Latin ones that look the same, in the same order. */
const CYRILLIC = 'асеіјорху';
const LATIN = 'aceijopxy';
const HAS_CYRILLIC = /\p{Script=Cyrillic}/u;
const HAS_LATIN = /[a-z]/;

function swap(word: string, from: string, to: string): string {
  let out = '';
  for (const letter of word) {
    const at = from.indexOf(letter);
    out += at < 0 ? letter : (to[at] ?? letter);
  }
  return out;
}

/** A word of two scripts is read in the script that its other letters belong to. */
function oneScript(word: string): string {
  if (!HAS_CYRILLIC.test(word) || !HAS_LATIN.test(word)) return word;
  const cyrillic = swap(word, LATIN, CYRILLIC);
  if (!HAS_LATIN.test(cyrillic)) return cyrillic;
  const latin = swap(word, CYRILLIC, LATIN);
  return HAS_CYRILLIC.test(latin) ? word : latin;
}

/** The folded form of letters in lower case, of one word or of a whole text. */
export function foldLetters(lower: string): string {
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
