import type * as v from 'valibot';
import type { Placed } from './placed.ts';
import { checkValue, MOST_PROBLEMS, parseJson, type Read } from './read-json.ts';
import type { Steps } from './steps.ts';

/** Entries of a list that are read before it is told how far the reading is. */
const STRIDE = 50;

/**
 * Reads the parts of a corpus and gathers what is wrong with them, whatever it is. Once there are more
 * problems than anyone reads, it takes nothing any more.
 */
export class Reading {
  readonly problems: string[] = [];
  readonly #texts: ReadonlyMap<string, string>;

  /** @param texts the files that are there, by path */
  constructor(texts: ReadonlyMap<string, string>) {
    this.#texts = texts;
  }

  get isFull(): boolean {
    return this.problems.length >= MOST_PROBLEMS;
  }

  /** The content of a file as JSON, as a list of one; an empty list where the file is at fault. */
  json(file: string): unknown[] {
    return this.#kept(parseJson(file, this.#texts.get(file) ?? null));
  }

  /** A file that holds one thing. */
  whole<S extends v.GenericSchema>(
    file: string,
    schema: S,
    id: string,
  ): Placed<v.InferOutput<S>>[] {
    return this.json(file)
      .flatMap((value) => this.#kept(checkValue(schema, value, file)))
      .map((value) => ({ value, id, file, path: '' }));
  }

  /** A file that is named for the id in it: two ids for one thing would let references miss it. */
  named<S extends v.GenericSchema<unknown, { readonly id: string }>>(
    file: string,
    schema: S,
    id: string,
  ): Placed<v.InferOutput<S>>[] {
    return this.whole(file, schema, id).filter(({ value }) => {
      if (value.id === id) return true;
      this.problems.push(
        `${file}: id: expected "${id}", as its file is named, found "${value.id}"`,
      );
      return false;
    });
  }

  /**
   * A list of things, entry by entry.
   * @param at the dot path of the list in its file
   * @param most entries that it may have
   */
  *list<S extends v.GenericSchema<unknown, { readonly id: string }>>(
    found: unknown,
    schema: S,
    { file, at = '', most }: { file: string; at?: string; most: number },
  ): Steps<Placed<v.InferOutput<S>>[]> {
    const place = at === '' ? '(the whole file)' : at;
    if (!Array.isArray(found)) {
      this.problems.push(`${file}: ${place}: expected a list, found something else`);
      return [];
    }
    const entries: readonly unknown[] = found;
    if (entries.length > most) {
      this.problems.push(
        `${file}: ${place}: expected at most ${most} entries, found ${entries.length}`,
      );
      return [];
    }
    const read: Placed<v.InferOutput<S>>[] = [];
    for (const [n, value] of entries.entries()) {
      if (this.isFull) break;
      const path = at === '' ? String(n) : `${at}.${n}`;
      const kept = this.#kept(checkValue(schema, value, file, path));
      read.push(...kept.map((entry) => ({ value: entry, id: entry.id, file, path })));
      if (n % STRIDE === 0) yield n / entries.length;
    }
    return read;
  }

  #kept<T>(read: Read<T>): T[] {
    if (read.ok) return [read.value];
    this.problems.push(...read.problems.slice(0, MOST_PROBLEMS - this.problems.length));
    return [];
  }
}
