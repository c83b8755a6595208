import type { Lexicon } from '../../mentions/index.ts';
import type { Account } from '../schema/account.ts';
import type { Actor } from '../schema/actor.ts';
import type { Corpus } from '../schema/corpus.ts';
import type { Event } from '../schema/event.ts';
import type { Installed, Origin } from '../schema/installed.ts';
import type { Source } from '../schema/source.ts';
import type { Standing, Watch } from './install.ts';
import { placeOf, spaceOf, type Space } from './keys.ts';
import { Keeper, type Keeping } from './keeper.ts';
import { readInstalled } from './read-installed.ts';
import type { Records } from './records.ts';
import { Shelf } from './shelf.ts';

/** Everything that a search or a list of all events needs, read in one go. */
export interface Holdings {
  sources: Source[];
  actors: Actor[];
  events: Event[];
  accounts: Account[];
  /** How texts in many languages speak of the same things. */
  lexicons: Lexicon[];
}

/** A corpus that is brought in. @param on as before, where it is not said */
interface Incoming {
  corpus: Corpus;
  origin: Origin;
  on?: boolean;
}

/** @param before how it stands, where it is here already */
function standingOf({ corpus, origin, on }: Incoming, before: Installed | undefined): Standing {
  if (before?.origin.kind === 'bundled' || origin.kind === 'bundled') {
    throw new Error(`id: "${corpus.id}" is the corpus that comes with Parallax`);
  }
  // What the reader has written stays the reader's, and can be gone on with, where it comes back from a file.
  const isOwn = before?.origin.kind === 'own' && origin.kind === 'file';
  return {
    corpus,
    origin: isOwn ? before.origin : origin,
    stamp: crypto.randomUUID(),
    on: on ?? before?.on ?? true,
  };
}

/** The corpora that are asked: the bundled one first, the others as they came. */
interface Shelves {
  on: readonly Shelf[];
  records: Records;
}

const shelfOf = ({ on }: Shelves, space: Space): Shelf | null =>
  on.find((shelf) => shelf.space === space) ?? null;

/**
 * The corpora as they are stored in the browser, side by side. All ids that go in and come out are
 * keys (keys.ts). It heals itself: where the bundled corpus is missing, damaged or was deleted, it is
 * installed anew and the question asked once more.
 */
export class Library {
  readonly #keeper: Keeper;

  /** @param fetchBundle gives the bundled corpus, not yet checked. */
  constructor(fetchBundle: () => Promise<unknown>) {
    this.#keeper = new Keeper(fetchBundle);
  }

  /** Installs the bundled corpus if that version is not there. */
  update(): Promise<void> {
    return this.#keeper.update();
  }

  /** Installs the bundled corpus whatever is there of it. */
  renew(): Promise<void> {
    return this.#keeper.renew();
  }

  /** Where it is kept, once it has been asked something. */
  async keeping(): Promise<Keeping> {
    await this.corpora();
    return this.#keeper.keeping;
  }

  /** Every corpus that is there, those that are switched off or removed too. */
  corpora(): Promise<Installed[]> {
    return this.#ask(({ records }) => readInstalled(records));
  }

  /**
   * Ids of the corpora that a private window holds in memory, told to another window: nothing of them
   * is kept, and nothing that is to be kept goes into them.
   */
  guests(): Promise<ReadonlySet<string>> {
    return this.#ask(({ records }) => records.guests());
  }

  /** How much a corpus holds. */
  size(corpus: string): Promise<{ events: number; sources: number }> {
    return this.#ask(async ({ records }) => ({
      events: await records.count('events', corpus),
      sources: await records.count('sources', corpus),
    }));
  }

  /** How many records of a corpus are damaged, and left out; the bundled one is mended instead. */
  damaged(corpus: string): Promise<number> {
    return this.#ask(async ({ records }) => {
      const there = (await readInstalled(records)).find(({ id }) => id === corpus);
      if (there === undefined || there.origin.kind === 'bundled') return 0;
      return new Shelf(records, there).damaged();
    });
  }

  /** A whole corpus as a document, with its own ids, switched on or not; null where it is not there. */
  document(corpus: string): Promise<Corpus | null> {
    return this.#ask(async ({ records }) => {
      const there = (await readInstalled(records)).find(({ id }) => id === corpus);
      return there === undefined ? null : new Shelf(records, there).document();
    });
  }

  /** Puts a checked corpus beside the others, or in the place of an earlier version of itself. */
  install(corpus: Corpus, origin: Origin, watch?: Watch): Promise<void> {
    return this.installAll([{ corpus, origin }], watch);
  }

  /**
   * The same for several, all or none.
   * @param incoming whether each is switched on is as before, or as it says
   * @throws where one comes under the id of the bundled corpus, or where nothing can be kept
   */
  async installAll(incoming: readonly Incoming[], watch?: Watch): Promise<void> {
    const there = new Map((await this.corpora()).map((held) => [held.id, held]));
    const standings = incoming.map((one) => standingOf(one, there.get(one.corpus.id)));
    await (await this.#keeper.writable()).install(standings, watch);
  }

  /**
   * Puts a newer version in the place of a corpus, unless it was removed meanwhile; what a private window
   * holds stays in memory.
   */
  async replace(corpus: Corpus, origin: Origin, watch?: Watch): Promise<void> {
    const there = (await this.corpora()).find(({ id }) => id === corpus.id);
    if (there === undefined || there.removed !== null) return;
    const standing = standingOf({ corpus, origin }, there);
    await (await this.#keeper.writable()).replace(standing, watch);
  }

  /** Switches a corpus on or off; it stays where it is. */
  setOn(corpus: string, on: boolean): Promise<void> {
    return this.#change(corpus, (record) => ({ ...record, on }));
  }

  /** Keeps what became of asking for a subscription anew, where nothing of its corpus changed. */
  setOrigin(corpus: string, origin: Origin): Promise<void> {
    return this.#change(corpus, (record) => ({ ...record, origin }));
  }

  /** Takes a corpus out of sight. It can be brought back until it is purged. */
  remove(corpus: string): Promise<void> {
    return this.#change(corpus, (record) => {
      if (record.origin.kind === 'bundled') throw new Error('the bundled corpus stays');
      return { ...record, removed: Date.now() };
    });
  }

  /** Undoes a removal. */
  restore(corpus: string): Promise<void> {
    return this.#change(corpus, (record) => ({ ...record, removed: null }));
  }

  /** Deletes what was removed before a moment, in milliseconds since 1970, for good. */
  async purge(before: number): Promise<void> {
    const gone = (await this.corpora()).filter(
      ({ removed }) => removed !== null && removed <= before,
    );
    if (gone.length > 0) await (await this.#keeper.writable()).discard(gone.map(({ id }) => id));
  }

  async #change(corpus: string, change: (record: Installed) => Installed): Promise<void> {
    await (await this.#keeper.writable()).change(corpus, change);
  }

  /** What the corpus says of itself that a key belongs to; the bundled one where no key is given. */
  about(key?: string) {
    const space = key === undefined ? null : spaceOf(key);
    return this.#ask(async (shelves) => {
      const shelf = shelfOf(shelves, space);
      if (shelf === null) throw new Error(`there is no corpus of "${key ?? ''}"`);
      return shelf.installed.about;
    });
  }

  event(key: string): Promise<Event | null> {
    const { space, id } = placeOf(key);
    return this.#ask(async (shelves) => shelfOf(shelves, space)?.event(id) ?? null);
  }

  actor(key: string): Promise<Actor | null> {
    const { space, id } = placeOf(key);
    return this.#ask(async (shelves) => shelfOf(shelves, space)?.actor(id) ?? null);
  }

  /** Those of some keys that are known, by key. */
  eventsOf(keys: readonly string[]): Promise<ReadonlyMap<string, Event>> {
    return this.#known(keys, (shelf, id) => shelf.event(id));
  }

  actorsOf(keys: readonly string[]): Promise<ReadonlyMap<string, Actor>> {
    return this.#known(keys, (shelf, id) => shelf.actor(id));
  }

  /** @param beside a key: only what its corpus holds; all corpora where none is given */
  actors(beside?: string): Promise<Actor[]> {
    return this.#gather(beside, (shelf) => shelf.actors());
  }

  events(beside?: string): Promise<Event[]> {
    return this.#gather(beside, (shelf) => shelf.events());
  }

  sources(beside?: string): Promise<Source[]> {
    return this.#gather(beside, (shelf) => shelf.sources());
  }

  eventsOfActor(key: string): Promise<Event[]> {
    const { id } = placeOf(key);
    return this.#gather(key, (shelf) => shelf.eventsOfActor(id));
  }

  accountsOfEvent(key: string): Promise<Account[]> {
    const { id } = placeOf(key);
    return this.#gather(key, (shelf) => shelf.accountsBy('event', id));
  }

  accountsOfSource(key: string): Promise<Account[]> {
    const { id } = placeOf(key);
    return this.#gather(key, (shelf) => shelf.accountsBy('source', id));
  }

  /**
   * The events of other corpora that are the same: those that this one names in `sameAs`, and those
   * that name it. What is named by what is named is not followed.
   */
  sameEvents(key: string): Promise<Event[]> {
    const { space, id } = placeOf(key);
    return this.#ask(async (shelves) => {
      const own = shelfOf(shelves, space);
      const event = await own?.event(id);
      if (!own || !event) return [];
      const claims = await shelves.records.claimsOf(`${own.installed.id}/${id}`);
      const named = [...(event.sameAs ?? []), ...claims.map((at) => `${at.corpus}/${at.id}`)];
      const found: Event[] = [];
      for (const shelf of shelves.on.filter((other) => other !== own)) {
        const prefix = `${shelf.installed.id}/`;
        for (const reference of new Set(named.filter((name) => name.startsWith(prefix)))) {
          const same = await shelf.event(reference.slice(prefix.length));
          if (same !== null) found.push(same);
        }
      }
      return found;
    });
  }

  holdings(): Promise<Holdings> {
    return this.#ask(async ({ on }) => {
      const all = async <T>(list: (shelf: Shelf) => Promise<T[]>): Promise<T[]> =>
        (await Promise.all(on.map(list))).flat();
      return {
        sources: await all((shelf) => shelf.sources()),
        actors: await all((shelf) => shelf.actors()),
        events: await all((shelf) => shelf.events()),
        accounts: await all((shelf) => shelf.accounts()),
        lexicons: await all((shelf) => shelf.lexicons()),
      };
    });
  }

  #known<T>(
    keys: readonly string[],
    find: (shelf: Shelf, id: string) => Promise<T | null>,
  ): Promise<ReadonlyMap<string, T>> {
    return this.#ask(async (shelves) => {
      const found = new Map<string, T>();
      const look = async (key: string): Promise<void> => {
        const { space, id } = placeOf(key);
        const shelf = shelfOf(shelves, space);
        const one = shelf === null ? null : await find(shelf, id);
        if (one !== null) found.set(key, one);
      };
      await Promise.all([...new Set(keys)].map(look));
      return found;
    });
  }

  #gather<T>(beside: string | undefined, list: (shelf: Shelf) => Promise<T[]>): Promise<T[]> {
    return this.#ask(async ({ on }) => {
      const asked =
        beside === undefined ? on : on.filter((shelf) => shelf.space === spaceOf(beside));
      return (await Promise.all(asked.map(list))).flat();
    });
  }

  async #shelves(): Promise<Shelves> {
    const records = await this.#keeper.store();
    const there = await readInstalled(records);
    const on = there.filter((corpus) => corpus.on && corpus.removed === null);
    return { records, on: on.map((corpus) => new Shelf(records, corpus)) };
  }

  /** Asks what holds the bundled corpus; on a failure of the database mends it and asks again. */
  async #ask<T>(question: (shelves: Shelves) => Promise<T>): Promise<T> {
    for (const again of [false, true]) {
      try {
        return await question(await this.#shelves());
      } catch (error) {
        await this.#keeper.mend(error, again);
      }
    }
    return question(await this.#shelves());
  }
}
