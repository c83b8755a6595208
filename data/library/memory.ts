import * as v from 'valibot';
import type { Corpus } from '../schema/corpus.ts';
import { installed as installedSchema, type Installed } from '../schema/installed.ts';
import { HeldCorpora, type Held } from './held.ts';
import { recordOf } from './install.ts';
import { readInstalled } from './read-installed.ts';
import type { Records } from './records.ts';
import type { Store } from './store.ts';

/** Corpora that are in memory, as records. @param read gives them as they are at that moment */
function memoryRecords(read: () => Promise<readonly Held[]>): Records {
  const whole = async (id: string): Promise<Corpus | undefined> =>
    (await read()).find(({ installed }) => installed.id === id)?.corpus;
  return {
    corpora: async () => (await read()).map(({ installed }) => installed),
    guests: async () => new Set(),
    async words(id) {
      const corpus = await whole(id);
      return corpus && { lexicons: corpus.lexicons, mentions: corpus.mentions };
    },
    async entity(store, of, id) {
      const list: readonly { id: string }[] = (await whole(of))?.[store] ?? [];
      return list.find((at) => at.id === id);
    },
    entities: async (store, of) => [...((await whole(of))?.[store] ?? [])],
    count: async (store, of) => (await whole(of))?.[store].length ?? 0,
    eventsOfActor: async (of, id) =>
      (await whole(of))?.events.filter(({ actors }) => actors.includes(id)) ?? [],
    accountsBy: async (what, of, id) =>
      (await whole(of))?.accounts.filter((account) => account[what] === id) ?? [],
    claimsOf: async (reference) =>
      (await read()).flatMap(({ corpus }) =>
        corpus.events
          .filter(({ sameAs = [] }) => sameAs.includes(reference))
          .map(({ id }) => ({ corpus: corpus.id, id })),
      ),
  };
}

/**
 * A library in memory, for a browser that keeps nothing: it has the bundled corpus, and what the reader
 * brings in until the browser closes.
 * @param bundle null where the bundled corpus is elsewhere
 */
function memoryStore(held: HeldCorpora, bundle: Corpus | null): Store {
  const bundled = bundle && {
    corpus: bundle,
    installed: recordOf(
      { corpus: bundle, origin: { kind: 'bundled' }, stamp: bundle.version, on: true },
      0,
    ),
  };
  async function read(): Promise<readonly Held[]> {
    const all = await held.read();
    const own = all.flatMap(({ installed, corpus }) =>
      corpus === null ? [] : [{ installed, corpus }],
    );
    if (bundled === null) return own;
    const changed = all.find(
      ({ installed, corpus }) => corpus === null && installed.id === bundled.installed.id,
    );
    const on = changed?.installed.on ?? true;
    return [{ ...bundled, installed: { ...bundled.installed, on } }, ...own];
  }
  const install: Store['install'] = async (standings, { signal, progress } = {}) => {
    const ids = new Set(standings.map(({ corpus }) => corpus.id));
    await held.change((before) => {
      signal?.throwIfAborted();
      const made = standings.map((standing) => {
        const there = before.find(({ installed }) => installed.id === standing.corpus.id);
        const since = there?.installed.since ?? Date.now();
        return { installed: recordOf(standing, since), corpus: standing.corpus };
      });
      return [...before.filter(({ installed }) => !ids.has(installed.id)), ...made];
    });
    progress?.(1, 1);
  };
  return {
    ...memoryRecords(read),
    install,
    replace: (standing, watch) => install([standing], watch),
    async change(id, change) {
      const there = (await read()).find(({ installed }) => installed.id === id);
      if (there === undefined) throw new Error(`there is no corpus "${id}"`);
      const isBundled = there.installed.origin.kind === 'bundled';
      const corpus = isBundled ? null : there.corpus;
      await held.change((before) => [
        ...before.filter(({ installed }) => installed.id !== id),
        { installed: v.parse(installedSchema, change(there.installed)), corpus },
      ]);
    },
    discard: (ids) =>
      held.change((before) => before.filter(({ installed }) => !ids.includes(installed.id))),
  };
}

/**
 * What the database keeps, and beside it what pages that had no database hold in memory. That stays
 * there: nothing of it goes into the database, and where both have a corpus, the database's counts.
 */
function besideHeld(kept: Store, held: HeldCorpora): Store {
  const memory = memoryStore(held, null);
  async function guests(): Promise<Installed[]> {
    const there = await readInstalled(memory);
    if (there.length === 0) return [];
    const keptIds = new Set((await readInstalled(kept)).map(({ id }) => id));
    return there.filter(({ id }) => !keptIds.has(id));
  }
  const guestIds = async () => new Set((await guests()).map(({ id }) => id));
  const of = async (corpus: string): Promise<Store> =>
    (await guestIds()).has(corpus) ? memory : kept;
  return {
    corpora: async () => [...(await kept.corpora()), ...(await guests())],
    guests: guestIds,
    words: async (corpus) => (await of(corpus)).words(corpus),
    entity: async (store, corpus, id) => (await of(corpus)).entity(store, corpus, id),
    entities: async (store, corpus) => (await of(corpus)).entities(store, corpus),
    count: async (store, corpus) => (await of(corpus)).count(store, corpus),
    eventsOfActor: async (corpus, id) => (await of(corpus)).eventsOfActor(corpus, id),
    accountsBy: async (what, corpus, id) => (await of(corpus)).accountsBy(what, corpus, id),
    async claimsOf(reference) {
      const ids = await guestIds();
      const claims = await memory.claimsOf(reference);
      return [
        ...(await kept.claimsOf(reference)),
        ...claims.filter(({ corpus }) => ids.has(corpus)),
      ];
    },
    // What a reader brings in is kept: to save it as a file and bring it in is how it is kept at all.
    install: kept.install,
    replace: async (standing, watch) => (await of(standing.corpus.id)).replace(standing, watch),
    change: async (corpus, change) => (await of(corpus)).change(corpus, change),
    async discard(corpora) {
      // From both: what the database hid of memory would come back.
      await memory.discard(corpora);
      await kept.discard(corpora);
    },
  };
}

/** What one library needs where the browser keeps no database, or where a private window had none. */
export class Memory {
  readonly #held = new HeldCorpora();

  /** All that there is. */
  alone(bundle: Corpus): Store {
    return memoryStore(this.#held, bundle);
  }

  /** Beside what the database keeps. */
  beside(kept: Store): Store {
    return besideHeld(kept, this.#held);
  }
}
