import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { makeCorpus } from '../../scripts/lib/test/corpus.ts';
import { makeAccount, makeEvent, makeSource } from '../../scripts/lib/test/entities.ts';

/** So many that writing them takes long enough to be hit in the middle. */
export const EVENTS = 600;

/** A corpus each record of which tells the version it belongs to. */
export function writeVersion(dir: string, version: string): string {
  const ids = Array.from({ length: EVENTS }, (_, at) => `event-${at}`);
  const marked = { fr: `v${version}`, en: `v${version}` };
  const corpus = makeCorpus({
    id: 'struck',
    version,
    events: ids.map((id) => makeEvent(id, { title: marked })),
    accounts: ids.map((id) =>
      makeAccount(`about-${id}`, { event: id, question: 'why', position: 'yes', label: marked }),
    ),
  });
  const file = join(dir, `${version}.json`);
  writeFileSync(file, JSON.stringify(corpus));
  return file;
}

/** The reader's own corpus of the test, its one account, and what that tells at first. */
export const OWN = 'own-struck';
export const OWN_ACCOUNT = 'told';
export const FIRST_TOLD = 'first';

const said = (told: string) => ({ fr: `v${told}`, en: `v${told}` });

/** A backup that holds that corpus. */
export function writeOwn(dir: string): string {
  const address = 'https://example.org/a';
  const passage = { type: 'web', address, exact: 'the boat', prefix: '', suffix: '' } as const;
  const corpus = makeCorpus({
    id: OWN,
    actors: [],
    sources: [makeSource('report', { address })],
    events: [makeEvent('boat')],
    accounts: [
      makeAccount(OWN_ACCOUNT, {
        event: 'boat',
        question: 'why',
        position: 'yes',
        statement: said(FIRST_TOLD),
        evidence: [{ ...passage, language: 'en' }],
      }),
    ],
  });
  const held = { origin: { kind: 'own' }, on: true, corpus };
  const made = new Date().toISOString();
  const backup = { format: 'parallax-backup-1', made, settings: {}, corpora: [held] };
  const file = join(dir, 'own.json');
  writeFileSync(file, JSON.stringify(backup));
  return file;
}

/** What the account of the reader's own corpus tells, null where it is not there. */
export const ownTells = ({ told }: Found): string | null => told.find((one) => one !== '') ?? null;

/** Whether the reader's own corpus is there with all that belongs to it, or not at all. */
export const isWholeOwn = ({ version, events, accounts, hasWords }: Found): boolean =>
  version === null
    ? events === 0 && accounts === 0 && !hasWords
    : events === 1 && accounts === 1 && hasWords;

/** What is stored of one corpus: its version, how many of each, and which versions its records tell. */
interface Found {
  /** Of the database; 0 where there is none. */
  database: number;
  version: string | null;
  events: number;
  accounts: number;
  told: string[];
  hasWords: boolean;
}

/** Looks into the database from a page that runs none of the extension's own code. */
export const lookInto = (page: Page, corpus: string): Promise<Found> =>
  page.evaluate(async (id) => {
    const named = (await indexedDB.databases()).find(({ name }) => name === 'parallax');
    const nothing = { version: null, events: 0, accounts: 0, told: [], hasWords: false };
    if (named === undefined) return { database: 0, ...nothing };
    const done = <T>(request: IDBRequest<T>): Promise<T> =>
      new Promise((resolve, reject) => {
        request.addEventListener('success', () => resolve(request.result));
        request.addEventListener('error', () => reject(new Error('it cannot be read')));
      });
    const database = await done(indexedDB.open('parallax'));
    try {
      const names = database.objectStoreNames;
      const all = async (store: string): Promise<Record<string, unknown>[]> =>
        names.contains(store) ? done(database.transaction(store).objectStore(store).getAll()) : [];
      const own = async (store: string) =>
        (await all(store)).filter((record) => record['corpus'] === id);
      const events = await own('events');
      const accounts = await own('accounts');
      const version = (await all('corpora')).find((record) => record['id'] === id)?.['version'];
      const tells = (record: unknown): string =>
        /"en":"v(\w+)"/.exec(JSON.stringify(record))?.[1] ?? '';
      return {
        database: database.version,
        version: typeof version === 'string' ? version : null,
        events: events.length,
        accounts: accounts.length,
        told: [...new Set([...events, ...accounts].map(tells))],
        hasWords: (await own('words')).length === 1,
      };
    } finally {
      database.close();
    }
  }, corpus);

/** Whether a corpus is there whole in one version, or not at all. */
export function isWhole({ version, events, accounts, told, hasWords }: Found): boolean {
  if (version === null) return events === 0 && accounts === 0 && !hasWords;
  return (
    events === EVENTS && accounts === EVENTS && hasWords && told.length === 1 && told[0] === version
  );
}
