import { languagesOf } from '../../entrypoints/content/languages.ts';
import { toMarks } from '../../entrypoints/marker.content/marks.ts';
import { readPageContext } from '../../entrypoints/marker.content/page-context.ts';
import { PageText } from '../../entrypoints/marker.content/page-text.ts';
import { paint } from '../../entrypoints/marker.content/paint.ts';
import { deserialise, finish, mayMention, spot, type Table } from '../../mentions/index.ts';
import { Stopwatch, type ContestData } from './contest.ts';

/** What the content script does in a page, step by step, in one go. */
let data: ContestData | null = null;
let table: Table | null = null;

globalThis.contestant = {
  prepare(given) {
    data = given;
  },
  run() {
    const watch = new Stopwatch();
    const { body } = document;
    if (data === null) throw new Error('nothing was prepared');
    const { gate, table: stored } = data;
    const text = watch.time('text', () => body.innerText);
    const possible = watch.time('gate', () => mayMention(gate, text, languagesOf(document)));
    if (!possible) return { found: 0, steps: watch.steps };
    table ??= watch.time('table', () => deserialise(stored));
    const engine = table;
    const [blocks, page] = watch.time('read', () => [
      finish(new PageText().read(body)),
      readPageContext(document),
    ]);
    const mentions = watch.time('spot', () => spot(engine, { ...page, blocks }));
    watch.time('paint', () => paint(toMarks(mentions, blocks)));
    return { found: mentions.length, steps: watch.steps };
  },
};
