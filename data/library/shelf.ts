import * as v from 'valibot';
import type { Lexicon } from '../../mentions/index.ts';
import { account, type Account } from '../schema/account.ts';
import { actor, type Actor } from '../schema/actor.ts';
import type { Corpus } from '../schema/corpus.ts';
import { event, type Event } from '../schema/event.ts';
import type { Installed } from '../schema/installed.ts';
import { lexicon } from '../schema/lexicon.ts';
import { eventMentions } from '../schema/mentions.ts';
import { id as idSchema, language } from '../schema/scalars.ts';
import { source, type Source } from '../schema/source.ts';
import { namingOf, type Naming, type Space } from './keys.ts';
import { namedAccount, namedActor, namedEvent, namedSource } from './named.ts';
import type { Records } from './records.ts';

const words = v.object({
  lexicons: v.record(language, lexicon),
  mentions: v.record(idSchema, eventMentions),
});

/** A record of the bundled corpus that is not what was stored; installing it anew mends it. */
export class DamagedBundle extends Error {
  override name = 'DamagedBundle';
}

const unread = (schema: v.GenericSchema, found: unknown[]): number =>
  found.filter((stored) => !v.is(schema, stored)).length;

/**
 * One corpus of the library. Ids go in as they are in the corpus; what comes out has keys instead, so
 * that it can stand beside what other corpora hold.
 */
export class Shelf {
  readonly installed: Installed;
  readonly space: Space;
  readonly #records: Records;
  readonly #name: Naming;

  constructor(records: Records, installed: Installed) {
    this.installed = installed;
    this.space = installed.origin.kind === 'bundled' ? null : installed.id;
    this.#records = records;
    this.#name = namingOf(this.space);
  }

  async sources(): Promise<Source[]> {
    return this.#named(source, await this.#all('sources'), namedSource);
  }

  async actors(): Promise<Actor[]> {
    return this.#named(actor, await this.#all('actors'), namedActor);
  }

  async events(): Promise<Event[]> {
    return this.#named(event, await this.#all('events'), namedEvent);
  }

  async accounts(): Promise<Account[]> {
    return this.#named(account, await this.#all('accounts'), namedAccount);
  }

  /** None where they have not been stored yet: what they help to find is found less well. */
  async lexicons(): Promise<Lexicon[]> {
    const read = v.safeParse(words, await this.#records.words(this.installed.id));
    return read.success ? Object.values(read.output.lexicons) : [];
  }

  async event(id: string): Promise<Event | null> {
    const found = await this.#records.entity('events', this.installed.id, id);
    return this.#named(event, [found], namedEvent)[0] ?? null;
  }

  async actor(id: string): Promise<Actor | null> {
    const found = await this.#records.entity('actors', this.installed.id, id);
    return this.#named(actor, [found], namedActor)[0] ?? null;
  }

  async eventsOfActor(id: string): Promise<Event[]> {
    const found = await this.#records.eventsOfActor(this.installed.id, id);
    return this.#named(event, found, namedEvent);
  }

  async accountsBy(what: 'event' | 'source', id: string): Promise<Account[]> {
    const found = await this.#records.accountsBy(what, this.installed.id, id);
    return this.#named(account, found, namedAccount);
  }

  /** How many of its records are no longer what was stored, and are left out of all answers. */
  async damaged(): Promise<number> {
    return (
      unread(source, await this.#all('sources')) +
      unread(actor, await this.#all('actors')) +
      unread(event, await this.#all('events')) +
      unread(account, await this.#all('accounts'))
    );
  }

  /** The whole corpus as the document that it was, with its own ids. */
  async document(): Promise<Corpus> {
    const { about, version } = this.installed;
    const { lexicons, mentions } = v.parse(words, await this.#records.words(this.installed.id));
    return {
      ...about,
      version,
      sources: this.#read(source, await this.#all('sources')),
      actors: this.#read(actor, await this.#all('actors')),
      events: this.#read(event, await this.#all('events')),
      accounts: this.#read(account, await this.#all('accounts')),
      lexicons,
      mentions,
    };
  }

  #all(store: 'sources' | 'actors' | 'events' | 'accounts'): Promise<unknown[]> {
    return this.#records.entities(store, this.installed.id);
  }

  #named<S extends v.GenericSchema>(
    schema: S,
    found: unknown[],
    named: (entity: v.InferOutput<S>, name: Naming) => v.InferOutput<S>,
  ) {
    return this.#read(schema, found).map((entity) => named(entity, this.#name));
  }

  /** What can be read. The bundle can be had again; of any other corpus, what is damaged is left out. */
  #read<S extends v.GenericSchema>(schema: S, found: unknown[]): v.InferOutput<S>[] {
    return found.flatMap((stored) => {
      if (stored === undefined) return [];
      const read = v.safeParse(schema, stored);
      if (read.success) return [read.output];
      const said = `${this.installed.id}: ${read.issues[0].message}`;
      if (this.space === null) throw new DamagedBundle(said);
      console.warn('A damaged record is left out:', said);
      return [];
    });
  }
}
