import { compile, gate, serialise, type EventMentions } from '../mentions/index.ts';
import type { Library } from './library/library.ts';
import { namingOf, type Naming } from './library/keys.ts';
import { passagesOf, refreshPassages, type Passage } from './passages.ts';
import type { Corpus } from './schema/corpus.ts';
import { loadStamps, saveTables, type PageTables } from './storage/tables.ts';

/** By id, in their order, the events that one source alone speaks of, and which. */
function onlySources({ events, accounts }: Corpus): ReadonlyMap<string, string> {
  const told = Map.groupBy(accounts, (account) => account.event);
  return new Map(
    events.flatMap(({ id }) => {
      const [only, ...others] = new Set(told.get(id)?.map(({ source }) => source));
      return only === undefined || others.length > 0 ? [] : [[id, only]];
    }),
  );
}

/** The events that one source alone speaks of: their marks are the quietest. */
export const singleSourceEvents = (corpus: Corpus): string[] => [...onlySources(corpus).keys()];

/** Those where that source is an opinion or a column: marking them unasked would make the tool its voice. */
export function singleVoiceEvents(corpus: Corpus): string[] {
  const voices = corpus.sources.filter(({ genre }) => genre === 'opinion' || genre === 'column');
  const ids = new Set(voices.map(({ id }) => id));
  return [...onlySources(corpus)].flatMap(([event, source]) => (ids.has(source) ? [event] : []));
}

/** An event may be anchored by others of its corpus: they are known by key as well. */
function namedMentions(mentions: EventMentions, name: Naming): EventMentions {
  const clues = Object.entries(mentions.clues).map(([label, clue]) => [
    label,
    clue.kind === 'anchored' ? { ...clue, events: clue.events.map(name) } : clue,
  ]);
  return { ...mentions, clues: Object.fromEntries(clues) };
}

/**
 * What is looked for of a corpus, compiled once so that nobody has to again. Its mentions go by key.
 * @throws {PatternError} where its words or patterns go beyond what the engine takes
 */
function makeTables(corpus: Corpus, name: Naming): Omit<PageTables, 'corpus' | 'stamp'> {
  const table = compile({
    lexicons: corpus.lexicons,
    events: Object.entries(corpus.mentions).map(([id, mentions]) => ({
      id: name(id),
      mentions: namedMentions(mentions, name),
    })),
    actors: corpus.actors.map((actor) => ({ ...actor, id: name(actor.id) })),
  });
  return {
    gate: gate(table),
    ...serialise(table),
    onRequest: singleVoiceEvents(corpus).map(name),
    singleSource: singleSourceEvents(corpus).map(name),
  };
}

/**
 * Brings what pages read up to date with the library: one table for each corpus that is switched on,
 * compiled anew where the corpus has changed. A corpus that the engine refuses, or whose words are
 * damaged, is left out; the others are not touched by it.
 * @param anew compiles all, whatever the stamps say
 */
export async function refreshTables(library: Library, anew = false): Promise<void> {
  await navigator.locks.request('parallax-tables', async () => {
    const stamps = anew ? new Map<string, string>() : await loadStamps();
    const wanted = (await library.corpora()).filter(({ on, removed }) => on && removed === null);
    const changed: PageTables[] = [];
    const passages = new Map<string, Map<string, Passage[]>>();
    for (const { id, stamp, origin } of wanted) {
      if (stamps.get(id) === stamp) continue;
      try {
        const corpus = await library.document(id);
        if (corpus === null) continue;
        const name = namingOf(origin.kind === 'bundled' ? null : id);
        passages.set(id, passagesOf(corpus, name));
        changed.push({ corpus: id, stamp, ...makeTables(corpus, name) });
      } catch (error) {
        console.error(`The tables of "${id}" were not made:`, error);
      }
    }
    const ids = wanted.map(({ id }) => id);
    // First: pages look again when the tables are there.
    await refreshPassages(ids, passages).catch((error: unknown) =>
      console.error('The passages were not kept:', error),
    );
    await keepTables(ids, changed);
  });
}

/** All in one write, since pages look again after each; where that fails, those that can be kept. */
async function keepTables(ids: readonly string[], changed: readonly PageTables[]): Promise<void> {
  try {
    await saveTables(ids, changed);
  } catch (error) {
    if (changed.length === 0) throw error;
    for (const one of changed) {
      await saveTables(ids, [one]).catch((failure: unknown) =>
        console.error(`The tables of "${one.corpus}" were not kept:`, failure),
      );
    }
    // What was switched off or removed is gone all the same.
    await saveTables(ids, []);
  }
}
