import { foldWord } from './fold/letters.ts';
import { capitalsOf, textWords } from './fold/words.ts';

const FOREIGN = /[^\0-\u024F\u1E00-\u1EFF\u2000-\u206F\u20A0-\u2BFF]/;
const DENSE = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]/u;

/** The words of a text as a gate asks for them: whether they are there, wherever that is. */
export class GateWords {
  /** As written, in their order. */
  readonly words: readonly string[];
  /** Whether the text has letters other than Latin ones. */
  readonly everyScript: boolean;
  /** Whether it has a script without spaces: words of such scripts are looked for as strings. */
  readonly dense: boolean;
  readonly #text: string;
  /** Each different word, as written and folded. */
  readonly folded: ReadonlyMap<string, string>;
  /** Folded words: all of them, those with a capital, those in capitals. */
  readonly #written: (WordSet | undefined)[];

  constructor(text: string) {
    this.words = textWords(text);
    this.everyScript = FOREIGN.test(text);
    this.dense = this.everyScript && DENSE.test(text);
    this.#text = this.dense ? text.normalize('NFKC') : '';
    const folded = new Map<string, string>();
    for (const word of new Set(this.words)) folded.set(word, foldWord(word));
    this.folded = folded;
    this.#written = [new WordSet(folded.values())];
  }

  /** @param word in its written form: see gate-text.ts */
  has(word: string): boolean {
    const first = word.charCodeAt(0);
    if (first === EQUALS) return this.dense && this.#text.includes(word.slice(1));
    if (first !== CARET) return this.#writtenWith(0).has(word);
    const bare = word.replace(/^\^+/, '');
    return this.#writtenWith(0).has(bare) && this.#writtenWith(word.length - bare.length).has(bare);
  }

  #writtenWith(capitals: number): WordSet {
    return (this.#written[capitals] ??= new WordSet(
      [...this.folded].flatMap(([word, folded]) => (capitalsOf(word) >= capitals ? [folded] : [])),
    ));
  }
}

const EQUALS = 61;
const CARET = 94;
const STAR = 42;

/** Folded words, and whether a word or a stem is among them. */
class WordSet {
  readonly #words: ReadonlySet<string>;
  /** By length, the beginnings of the words. */
  readonly #starts: (ReadonlySet<string> | undefined)[] = [];

  constructor(words: Iterable<string>) {
    this.#words = new Set(words);
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
