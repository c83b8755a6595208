import { lowered } from './fold/letters.ts';
import { once } from './fold/once.ts';
import { foldWhole, OTHER } from './gate-fold.ts';

const LATIN = /[A-Za-z0-9]+/g;
const anyWord = /* @__PURE__ */ once(() => new RegExp(`[A-Za-z0-9${OTHER}]+`, 'g'));

/** In one step so much of a text is folded and cut, in UTF-16 units, and on to where a word ends. */
const PIECE = 20_000;
/** In one step so many words are put together with those that are the same. */
const MANY = 4_000;

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
  #all: readonly string[] = [];
  #different: ReadonlySet<string> | null = null;
  #isForeign = false;
  /** Where strings of scripts without spaces are looked for: of a text in other letters, a small part. */
  #dense = '';

  /** Reads a text in steps, of which a long one makes none a long one. */
  static *read(text: string): Generator<void, GateWords> {
    const words = new GateWords();
    for (let from = 0; from < text.length;) {
      const to = endOfPiece(text, from);
      words.#add(text.slice(from, to));
      from = to;
      yield;
    }
    return words;
  }

  #add(piece: string): void {
    const { folded, isForeign, dense } = foldWhole(piece);
    const words = folded.match(isForeign ? anyWord() : LATIN) ?? [];
    this.#all = this.#all.length === 0 ? words : this.#all.concat(words);
    this.#isForeign ||= isForeign;
    // Apart: no string begins in one piece and ends in the next.
    if (dense !== '') this.#dense += `\n${dense}`;
  }

  /** Whether there are letters other than Latin ones. */
  get isForeign(): boolean {
    return this.#isForeign;
  }

  /** Whether there is a script without spaces: words of such scripts are looked for as strings. */
  get isDense(): boolean {
    return this.#dense !== '';
  }

  /** All its words in their order, with their capitals, else folded. */
  get all(): readonly string[] {
    return this.#all;
  }

  /** The same without their capitals. */
  get small(): readonly string[] {
    const { all } = this;
    // All at once: a call for each word takes longer, where a script has just begun.
    return all.length === 0 ? [] : this.#inSmall(all.join(' ')).split(' ');
  }

  /** Gives its words, each once, as in `all`: not every gate asks for them. */
  *differentSteps(): Generator<void, ReadonlySet<string>> {
    if (this.#different !== null) return this.#different;
    const { all } = this;
    let different: ReadonlySet<string> = new Set(all.slice(0, MANY));
    for (let from = MANY; from < all.length; from += MANY) {
      yield;
      different = different.union(new Set(all.slice(from, from + MANY)));
    }
    return (this.#different = different);
  }

  /** Some of its words, as they are in `all` and without their capitals. */
  inBoth(cased: readonly string[]): Different {
    const joinedCased = ` ${cased.join(' ')} `;
    const joined = this.#inSmall(joinedCased);
    const small = cased.length === 0 ? [] : joined.slice(1, -1).split(' ');
    return { cased, small, joinedCased, joined };
  }

  /** Whether a string of a script without spaces stands in it. */
  holdsString(letters: string): boolean {
    return this.#dense.includes(letters);
  }

  #inSmall(words: string): string {
    return this.#isForeign ? lowered(words) : words.toLowerCase();
  }
}

/** Scripts without spaces have lines all the same. */
const BETWEEN_WORDS = /[ \n]/;

function endOfPiece(text: string, from: number): number {
  const more = text.slice(from + PIECE).search(BETWEEN_WORDS);
  return more < 0 ? text.length : from + PIECE + more;
}
