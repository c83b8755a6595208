import * as v from 'valibot';
import { account, type Account } from '../schema/account.ts';
import { actor, type Actor } from '../schema/actor.ts';
import { about, corpus as corpusSchema } from '../schema/corpus.ts';
import { event, type Event } from '../schema/event.ts';
import { source, type Source } from '../schema/source.ts';
import { deleteDatabase, openDatabase, type CorpusRecord, type Database } from './database.ts';
import { install, installedVersion } from './install.ts';
import { shared } from './shared.ts';

/** Everything that a search or a list of all events needs, read in one go. */
export interface Holdings {
  sources: Source[];
  actors: Actor[];
  events: Event[];
  accounts: Account[];
}

const installedAbout = v.looseObject(about.entries);

function entity<S extends v.GenericSchema>(schema: S, record: CorpusRecord | undefined) {
  return record === undefined ? null : v.parse<S>(schema, record.entity);
}

function entities<S extends v.GenericSchema>(schema: S, records: CorpusRecord[]) {
  return records.map((record): v.InferOutput<S> => v.parse(schema, record.entity));
}

/**
 * The corpus as it is stored in the browser. It heals itself: where the database is missing, damaged
 * or was deleted under it, it is installed anew from the bundle and the question asked once more.
 */
export class Library {
  readonly #fetchBundle: () => Promise<unknown>;
  #opening: Promise<Database> | null = null;

  /** @param fetchBundle gives the bundled corpus, not yet checked. */
  constructor(fetchBundle: () => Promise<unknown>) {
    this.#fetchBundle = fetchBundle;
  }

  /** Installs the bundled corpus if that version is not there; gives it where it was installed. */
  readonly update = shared(async () => {
    const bundle = v.parse(corpusSchema, await this.#fetchBundle());
    const database = await this.#open();
    if ((await installedVersion(database, bundle.id)) !== bundle.version) {
      await install(database, bundle);
    }
    return bundle;
  });

  about() {
    return this.#ask(async (database) => {
      const [first] = await database.getAll('corpora');
      return v.parse(installedAbout, first?.about);
    });
  }

  event(id: string): Promise<Event | null> {
    return this.#ask(async (database) =>
      entity(event, await database.getFromIndex('events', 'id', id)),
    );
  }

  actor(id: string): Promise<Actor | null> {
    return this.#ask(async (database) =>
      entity(actor, await database.getFromIndex('actors', 'id', id)),
    );
  }

  actors(): Promise<Actor[]> {
    return this.#ask(async (database) => entities(actor, await database.getAll('actors')));
  }

  events(): Promise<Event[]> {
    return this.#ask(async (database) => entities(event, await database.getAll('events')));
  }

  sources(): Promise<Source[]> {
    return this.#ask(async (database) => entities(source, await database.getAll('sources')));
  }

  eventsOfActor(id: string): Promise<Event[]> {
    return this.#ask(async (database) =>
      entities(event, await database.getAllFromIndex('events', 'actor', id)),
    );
  }

  accountsOfEvent(id: string): Promise<Account[]> {
    return this.#ask(async (database) =>
      entities(account, await database.getAllFromIndex('accounts', 'event', id)),
    );
  }

  accountsOfSource(id: string): Promise<Account[]> {
    return this.#ask(async (database) =>
      entities(account, await database.getAllFromIndex('accounts', 'source', id)),
    );
  }

  holdings(): Promise<Holdings> {
    return this.#ask(async (database) => ({
      sources: entities(source, await database.getAll('sources')),
      actors: entities(actor, await database.getAll('actors')),
      events: entities(event, await database.getAll('events')),
      accounts: entities(account, await database.getAll('accounts')),
    }));
  }

  #open(): Promise<Database> {
    this.#opening ??= openDatabase(() => (this.#opening = null));
    return this.#opening;
  }

  /** Asks a database that holds a corpus; on any failure rebuilds it and asks once more. */
  async #ask<T>(question: (database: Database) => Promise<T>): Promise<T> {
    try {
      const database = await this.#open();
      if ((await database.count('corpora')) === 0) await this.update();
      return await question(await this.#open());
    } catch (error) {
      console.warn('The library is damaged and is rebuilt from the bundle:', error);
      await this.#rebuild();
      return question(await this.#open());
    }
  }

  /** Shared, so that questions that find the damage at once do not delete each other's repair. */
  readonly #rebuild = shared(async () => {
    const opening = this.#opening;
    this.#opening = null;
    await opening?.then((database) => database.close()).catch(() => undefined);
    await deleteDatabase();
    await this.update();
  });
}
