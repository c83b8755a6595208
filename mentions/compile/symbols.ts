import { LIMITS, PatternError } from '../patterns/limits.ts';
import { termsOf } from '../patterns/term.ts';
import { packTerm, STAR, type Table, type Trie } from '../table.ts';
import type { Lexicon } from '../types.ts';
import { TrieBuilder } from './trie.ts';

/** Gives numbers to languages, classes and words, and collects the words in a tree for each language. */
export class Symbols {
  readonly languages: string[] = ['mul'];
  readonly #numbers = new Map<string, number>();
  readonly #words = [new TrieBuilder()];
  readonly #known = new Set<string>();

  language(tag: string): number {
    const at = this.languages.indexOf(tag);
    if (at >= 0) return at;
    if (this.languages.length === LIMITS.languages) throw new PatternError('too many languages');
    this.#words.push(new TrieBuilder());
    return this.languages.push(tag) - 1;
  }

  /** The symbol of a class that some lexicon has. */
  classSymbol(name: string): number {
    if (!this.#known.has(name)) throw new PatternError(`no lexicon has the class [${name}]`);
    return this.#number(`[${name}]`);
  }

  /** The symbol of a class of the grammar, whether or not it has words. */
  grammarSymbol(name: string): number {
    return this.#number(`[${name}]`);
  }

  addClass(name: string, members: readonly string[], lexicon: Lexicon): void {
    if (members.length > LIMITS.classMembers) throw new PatternError(`[${name}] is too large`);
    this.#known.add(name);
    const symbol = this.#number(`[${name}]`);
    for (const member of members) {
      for (const prefix of ['', ...(lexicon.prefixes ?? [])]) {
        this.#addWords(prefix + member, symbol, lexicon.language);
      }
    }
  }

  /** The symbol of words that stand in a pattern itself. */
  wordSymbol(written: string, language: string): number {
    const symbol = this.#number(`${language} ${written}`);
    this.#addWords(written, symbol, language);
    return symbol;
  }

  freeze(): Pick<Table, 'terms' | 'foreign'> {
    const terms = this.#words.map((words) => words.freeze());
    return { terms, foreign: terms.flatMap((trie, at) => (beginsLatin(trie) ? [] : [at])) };
  }

  #addWords(written: string, symbol: number, language: string): void {
    const words = this.#words[this.language(language)];
    for (const term of termsOf(written)) {
      const labels = Array.from(term.text, (letter) => letter).flatMap((letter) =>
        letter === '*' ? [STAR] : units(letter),
      );
      words?.add(labels, packTerm(symbol, term.capitals));
    }
  }

  #number(key: string): number {
    const known = this.#numbers.get(key);
    if (known !== undefined) return known;
    if (this.#numbers.size === LIMITS.symbols) throw new PatternError('too many words');
    this.#numbers.set(key, this.#numbers.size);
    return this.#numbers.size - 1;
  }
}

/** Whether some word begins with a Latin letter or a figure: words are folded, so these are few. */
const beginsLatin = ({ first, label }: Trie): boolean =>
  label.subarray(0, first[1]).some((letter) => letter < 0x250);

const units = (letter: string): number[] =>
  Array.from({ length: letter.length }, (_, index) => letter.charCodeAt(index));
