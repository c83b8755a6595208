import { foldLetters, foldWord } from './fold/letters.ts';
import { capitalsOf, textWords } from './fold/words.ts';
import { TERM_LETTERS } from './gate-text.ts';

/** All that folding may change but capitals: none of it is in most English texts, quotes and dashes apart. */
const FOLDED = /[\u00AA\u00AD\u00B2-\u00BA\u00BC-\u1FFF\u200B-\u200F\u2060-\u209F\u2100-\uFFFF]/;
/** Letters other than Latin ones. */
const FOREIGN = /[^\0-\u024F\u1E00-\u1EFF\u2000-\u206F\u20A0-\u2BFF]/;
const DENSE = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]/u;

/** Accents and signs that folding drops from Latin letters, and letters that Unicode does not decompose. */
const MARKS = /[\u0300-\u036F\u00AD\u200B-\u200F\u2060]/g;
const SPECIAL = /[^\0-\u00BF\u2000-\u2BFF]/g;

/** In lower case or not, as it was: a letter that is two when folded stays in one case. */
function foldSpecial(letter: string): string {
  const small = letter.toLowerCase();
  const folded = foldLetters(small);
  return letter === small ? folded : folded.toUpperCase();
}

/** A Latin text without accents; capitals stay. */
const bare = (text: string): string =>
  text.normalize('NFD').replace(MARKS, '').replace(SPECIAL, foldSpecial);

/**
 * The beginnings of the words of a Latin text, TERM_LETTERS small letters of each. The browser's own calls over
 * the whole text take a tenth of what a loop over its words takes, where a script has just begun.
 * @param capitals those words alone that begin with a capital, for 1, or have no other letters, for 2
 */
function beginnings(text: string, capitals: number): readonly string[] {
  if (capitals === 0) return text.toLowerCase().match(/\b[a-z0-9]{1,6}/g) ?? [];
  const pattern = capitals === 1 ? /\b[A-Z0-9][A-Za-z0-9]{0,5}/g : /\b[A-Z0-9]+\b/g;
  const found = text.match(pattern)?.join(' ').toLowerCase() ?? '';
  return found.match(/\b[a-z0-9]{1,6}/g) ?? [];
}

/** The words of a text as a gate asks for them: whether they are there, wherever that is. */
export class GateWords {
  /** Whether the text has letters other than Latin ones. */
  readonly everyScript: boolean;
  /** Whether it has a script without spaces: words of such scripts are looked for as strings. */
  readonly dense: boolean;
  readonly #text: string;
  readonly #latin: string | null;
  #normal: string | undefined;
  #words: readonly string[] | undefined;
  #folded: ReadonlyMap<string, string> | undefined;
  /** By the capitals that are asked for. */
  readonly #written: (WordSet | undefined)[] = [];

  constructor(text: string) {
    const isPlain = !FOLDED.test(text);
    this.everyScript = !isPlain && FOREIGN.test(text);
    this.dense = this.everyScript && DENSE.test(text);
    this.#text = text;
    // To an expression an underscore is a letter, to us it stands between words.
    this.#latin = this.everyScript ? null : (isPlain ? text : bare(text)).replaceAll('_', ' ');
  }

  /** As written, in their order. */
  get words(): readonly string[] {
    return (this.#words ??= textWords(this.#text));
  }

  /** Each different word, as written and folded. */
  get folded(): ReadonlyMap<string, string> {
    this.#folded ??= new Map(Array.from(new Set(this.words), (word) => [word, foldWord(word)]));
    return this.#folded;
  }

  /** @param word in its written form: see gate-text.ts */
  has(word: string): boolean {
    const first = word.charCodeAt(0);
    if (first === EQUALS) return this.dense && this.#string().includes(word.slice(1));
    if (first !== CARET) return this.#writtenWith(0).has(word);
    const capitals = word.charCodeAt(1) === CARET ? 2 : 1;
    return this.#writtenWith(capitals).has(word.slice(capitals));
  }

  #string(): string {
    return (this.#normal ??= this.#text.normalize('NFKC'));
  }

  #writtenWith(capitals: number): WordSet {
    return (this.#written[capitals] ??= new WordSet(
      this.#latin === null ? this.#foldedWith(capitals) : beginnings(this.#latin, capitals),
    ));
  }

  #foldedWith(capitals: number): string[] {
    return [...this.folded].flatMap(([word, folded]) =>
      capitalsOf(word) >= capitals ? [folded.slice(0, TERM_LETTERS)] : [],
    );
  }
}

const EQUALS = 61;
const CARET = 94;
const STAR = 42;

/** The beginnings of words, and whether a word or a stem is among them. */
class WordSet {
  readonly #words: ReadonlySet<string>;
  /** By length, the beginnings of the words that are that long. */
  readonly #starts: (ReadonlySet<string> | undefined)[] = [];

  constructor(words: readonly string[]) {
    this.#words = new Set(words);
    this.#starts[TERM_LETTERS] = this.#words;
  }

  /** @param word `ab*` is a stem */
  has(word: string): boolean {
    const length = word.length - 1;
    if (word.charCodeAt(length) !== STAR) return this.#words.has(word);
    return (this.#starts[length] ??= this.#startsOf(length)).has(word.slice(0, length));
  }

  #startsOf(length: number): ReadonlySet<string> {
    const starts = new Set<string>();
    for (const word of this.#words) starts.add(word.slice(0, length));
    return starts;
  }
}
