import { compile, gate, serialise } from '../mentions/index.ts';
import type { Corpus } from './schema/corpus.ts';
import type { PageTables } from './storage.ts';

/**
 * The events that one source alone speaks of, where that source is an opinion or a column: marking
 * them unasked would make the tool its voice.
 */
export function singleVoiceEvents({ events, accounts, sources }: Corpus): string[] {
  return events
    .filter((event) => {
      const own = accounts.filter((account) => account.event === event.id);
      const speaking = new Set(own.map((account) => account.source));
      const [only] = speaking;
      const genre = sources.find((source) => source.id === only)?.genre;
      return speaking.size === 1 && (genre === 'opinion' || genre === 'column');
    })
    .map((event) => event.id);
}

/** The events that one source alone speaks of: their marks are the quietest. */
export function singleSourceEvents({ events, accounts }: Corpus): string[] {
  const speaking = Map.groupBy(accounts, (account) => account.event);
  return events
    .filter(({ id }) => new Set(speaking.get(id)?.map(({ source }) => source)).size === 1)
    .map(({ id }) => id);
}

/** What pages need of a corpus, compiled once so that no page has to. */
export function makeTables(corpus: Corpus): PageTables {
  const table = compile({
    lexicons: corpus.lexicons,
    events: Object.entries(corpus.mentions).map(([id, mentions]) => ({ id, mentions })),
    actors: corpus.actors,
  });
  return {
    gate: gate(table),
    table: serialise(table),
    onRequest: singleVoiceEvents(corpus),
    singleSource: singleSourceEvents(corpus),
  };
}
