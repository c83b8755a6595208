import { languagesOf } from '../../entrypoints/content/languages.ts';
import { publicationDay } from '../../entrypoints/content/publication-day.ts';
import type { TextBlock } from '../../entrypoints/marker.content/blocks.ts';
import { toMarks } from '../../entrypoints/marker.content/marks.ts';
import { readPageContext } from '../../entrypoints/marker.content/page-context.ts';
import { PageText } from '../../entrypoints/marker.content/page-text.ts';
import { paint } from '../../entrypoints/marker.content/paint.ts';
import {
  BlockReader,
  deserialise,
  finish,
  judgeSteps,
  mayMention,
  missingWords,
  withWords,
  primaryTag,
  type Block,
  type Reading,
  type StoredTable,
  type Table,
} from '../../mentions/index.ts';
import { Stopwatch, type ContestData } from './contest.ts';

/**
 * What the content scripts do in a page, step by step, in one go. The first run is the first look at
 * the page; each later one is what follows a change of it: the block whose turn it is has changed. A
 * page that the gate turns away is looked at anew each time.
 */
let data: ContestData | null = null;
let table: Table | null = null;
let reader: BlockReader | null = null;
let isLookedAt = false;
let turn = 0;
let blocks: readonly TextBlock[] = [];
const pageText = new PageText();
const readings = new WeakMap<TextBlock, Reading>();

/** Brings in the table, and those words that are asked for and are not there yet. */
function bringIn(stored: StoredTable, texts: readonly Block[], language: string | null): void {
  table ??= deserialise(stored.table);
  const missing = missingWords(table, texts, language);
  const words = missing.map((tag) => [tag, stored.words[tag] ?? '']);
  if (missing.length > 0) table = withWords(table, Object.fromEntries(words));
}

function readerFor(language: string | null): BlockReader {
  if (table === null) throw new Error('no table was brought in');
  if (reader?.table !== table || reader.language !== language) {
    reader = new BlockReader(table, language);
  }
  return reader;
}

function readingOf(block: TextBlock, from: BlockReader): Reading {
  let reading = readings.get(block);
  if (reading === undefined) readings.set(block, (reading = from.read(block)));
  return reading;
}

globalThis.contestant = {
  prepare(given) {
    data = given;
  },
  run() {
    const watch = new Stopwatch();
    const { body } = document;
    if (data?.table == null) throw new Error('nothing was prepared');
    const { gate, table: stored } = data;
    if (!isLookedAt) {
      const text = watch.time('text', () => body.innerText);
      const tags = languagesOf(document);
      if (!watch.time('gate', () => mayMention(gate, text, tags, publicationDay))) {
        return { found: 0, steps: watch.steps };
      }
      const language =
        new Set(tags?.map(primaryTag)).size === 1 ? document.documentElement.lang : null;
      // From here on the marker serves the page, and reads what changes.
      isLookedAt = true;
      watch.time('table', () => bringIn(stored, [{ text }], language));
      if (!watch.time('look', () => finish(readerFor(language).findsEvent(text)))) {
        return { found: 0, steps: watch.steps };
      }
    }
    const changed = blocks[turn++ % blocks.length];
    const page = watch.time('read', () => {
      if (changed !== undefined) pageText.changed(changed.element);
      blocks = finish(pageText.read(body));
      return readPageContext(document);
    });
    const unread = blocks.filter((block) => !readings.has(block));
    const texts = [{ text: page.title ?? '' }, ...unread];
    watch.time('table', () => bringIn(stored, texts, page.language));
    const mentions = watch.time('spot', () => {
      const from = readerFor(page.language);
      const read = blocks.map((block) => readingOf(block, from));
      return finish(judgeSteps(from.table, page, read, { actors: 'beside events' }, from));
    });
    watch.time('paint', () => paint(toMarks(mentions, blocks)));
    return { found: mentions.length, steps: watch.steps };
  },
};
