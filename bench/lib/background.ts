import * as v from 'valibot';
import type { Spotted } from '../../data/schema/spotted.ts';
import {
  BlockReader,
  deserialise,
  finish,
  judgeSteps,
  namesEventSteps,
  withWords,
  type Reading,
  type StoredTable,
  type Table,
} from '../../mentions/index.ts';

const doubt = v.object({ paragraphs: v.array(v.string()), language: v.nullable(v.string()) });
const page = v.object({
  facts: v.object({
    title: v.string(),
    language: v.nullable(v.string()),
    date: v.nullable(v.string()),
  }),
  ids: v.array(v.number()),
  texts: v.array(v.tuple([v.number(), v.string(), v.nullable(v.string())])),
});

/**
 * Stands for the background, which spots what pages tell: here in Node, off the page's clock. Its table
 * is there before, as it is from the second page on.
 */
export class Background {
  readonly #table: Table;

  constructor({ table, words }: StoredTable) {
    this.#table = withWords(deserialise(table), words);
  }

  /** Remembers one page. @returns what answers it, both as JSON */
  page(): (asks: string) => string {
    const readings = new Map<number, Reading>();
    let reader: BlockReader | null = null;
    return (asks) => {
      const asked = v.parse(v.union([doubt, page]), JSON.parse(asks));
      if ('paragraphs' in asked) {
        return `${finish(namesEventSteps(this.#table, asked.paragraphs, asked.language))}`;
      }
      const { facts, ids, texts } = asked;
      const from = (reader ??= new BlockReader(this.#table, facts.language));
      for (const [id, text, language] of texts) readings.set(id, from.read({ text, language }));
      const read = ids.flatMap((id) => readings.get(id) ?? []);
      const steps = judgeSteps(this.#table, facts, read, { actors: 'beside events' }, from);
      const answer: Spotted = { isKnown: true, mentions: [...finish(steps)], singleSource: [] };
      return JSON.stringify(answer);
    };
  }
}
