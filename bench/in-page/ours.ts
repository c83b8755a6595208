import { languagesOf } from '../../entrypoints/content/languages.ts';
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
  type PageFacts,
  type Reading,
  type StoredTable,
  type Table,
} from '../../mentions/index.ts';
import { Stopwatch, type ContestData } from './contest.ts';

/**
 * What the content script does in a page, step by step, in one go. The first run is the first look at
 * the page; each later one is what follows a change of it: the block whose turn it is has changed.
 */
let data: ContestData | null = null;
let table: Table | null = null;
let turn = 0;
let blocks: readonly TextBlock[] = [];
const pageText = new PageText();
const readings = new WeakMap<TextBlock, Reading>();

/** The table, with those words that are asked for and are not there yet. */
function tableFor(stored: StoredTable, page: PageFacts): Table {
  table ??= deserialise(stored.table);
  const texts = blocks.filter((block) => !readings.has(block));
  const missing = missingWords(table, [{ text: page.title ?? '' }, ...texts], page.language);
  const words = missing.map((tag) => [tag, stored.words[tag] ?? '']);
  if (missing.length > 0) table = withWords(table, Object.fromEntries(words));
  return table;
}

function readingOf(block: TextBlock, reader: BlockReader): Reading {
  let reading = readings.get(block);
  if (reading === undefined) readings.set(block, (reading = reader.read(block)));
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
    if (blocks.length === 0) {
      const text = watch.time('text', () => body.innerText);
      const possible = watch.time('gate', () => mayMention(gate, text, languagesOf(document)));
      if (!possible) return { found: 0, steps: watch.steps };
    }
    const changed = blocks[turn++ % blocks.length];
    const page = watch.time('read', () => {
      if (changed !== undefined) pageText.changed(changed.element);
      blocks = finish(pageText.read(body));
      return readPageContext(document);
    });
    const engine = watch.time('table', () => tableFor(stored, page));
    const mentions = watch.time('spot', () => {
      const reader = new BlockReader(engine, page.language);
      const read = blocks.map((block) => readingOf(block, reader));
      return finish(judgeSteps(engine, page, read, { actors: 'beside events' }, reader));
    });
    watch.time('paint', () => paint(toMarks(mentions, blocks)));
    return { found: mentions.length, steps: watch.steps };
  },
};
