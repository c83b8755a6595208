import { lowered } from './fold/letters.ts';
import { once } from './fold/once.ts';
import { foldWhole, OTHER } from './gate-fold.ts';

const LATIN = /[A-Za-z0-9]+/g;
const anyWord = /* @__PURE__ */ once(() => new RegExp(`[A-Za-z0-9${OTHER}]+`, 'g'));

/** In one step the words of so much of a text are cut, in UTF-16 units. */
const PIECE = 30_000;

/** Words that are different with their capitals, and the same words without, one for one and of the same lengths. */
export interface Different {
  readonly cased: readonly string[];
  readonly small: readonly string[];
  /** The same, with a space before and after each. */
  readonly joinedCased: string;
  readonly joined: string;
}

/** The words of a text as a gate asks for them: a character of a script without spaces is none. */
export class GateWords {
  /** Whether there are letters other than Latin ones. */
  readonly isForeign: boolean;
  /** Whether there is a script without spaces: words of such scripts are looked for as strings. */
  readonly isDense: boolean;
  /** Folded but for its capitals. */
  readonly #text: string;
  /** Where strings of scripts without spaces are looked for: of a text in other letters, a small part. */
  readonly #dense: string;
  #all: readonly string[] | undefined;
  #different: ReadonlySet<string> | undefined;

  constructor(text: string) {
    const { folded, isForeign, dense } = foldWhole(text);
    this.isForeign = isForeign;
    this.isDense = dense !== '';
    this.#text = folded;
    this.#dense = dense;
  }

  /** All its words in their order, with their capitals, else folded. */
  get all(): readonly string[] {
    return (this.#all ??= this.#wordsIn(this.#text));
  }

  /** The same without their capitals. */
  get small(): readonly string[] {
    const { all } = this;
    // All at once: a call for each word takes longer, where a script has just begun.
    return all.length === 0 ? [] : this.#inSmall(all.join(' ')).split(' ');
  }

  /** Its words, each once, as in `all`. */
  get different(): ReadonlySet<string> {
    return (this.#different ??= new Set(this.all));
  }

  /** Some of its words, as they are in `all` and without their capitals. */
  inBoth(cased: readonly string[]): Different {
    const joinedCased = ` ${cased.join(' ')} `;
    const joined = this.#inSmall(joinedCased);
    const small = cased.length === 0 ? [] : joined.slice(1, -1).split(' ');
    return { cased, small, joinedCased, joined };
  }

  /** Cuts it into words beforehand, in steps, of which a long text makes none a long one. */
  *cutSteps(): Generator<void, void> {
    if (this.#text.length <= PIECE || this.#all !== undefined) return;
    let all: readonly string[] = [];
    for (let from = 0; from < this.#text.length;) {
      const space = this.#text.indexOf(' ', from + PIECE);
      const to = space < 0 ? this.#text.length : space;
      all = all.concat(this.#wordsIn(this.#text.slice(from, to)));
      from = to;
      yield;
    }
    this.#all = all;
  }

  /** Whether a string of a script without spaces stands in it. */
  holdsString(letters: string): boolean {
    return this.#dense.includes(letters);
  }

  #inSmall(words: string): string {
    return this.isForeign ? lowered(words) : words.toLowerCase();
  }

  #wordsIn(text: string): readonly string[] {
    return text.match(this.isForeign ? anyWord() : LATIN) ?? [];
  }
}
