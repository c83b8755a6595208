import { checked } from '../../data/schema/checked.ts';
import { spotted } from '../../data/schema/spotted.ts';
import { languagesOf } from '../../entrypoints/content/languages.ts';
import { publicationDay } from '../../entrypoints/content/publication-day.ts';
import type { TextBlock } from '../../entrypoints/marker.content/blocks.ts';
import { toMarks } from '../../entrypoints/marker.content/marks.ts';
import { readPageContext } from '../../entrypoints/marker.content/page-context.ts';
import { PageText } from '../../entrypoints/marker.content/page-text.ts';
import { paint } from '../../entrypoints/marker.content/paint.ts';
import { finish, GateWords, mayMention, type KnownWords } from '../../mentions/index.ts';
import { Stopwatch, type ContestData } from './contest.ts';

/**
 * What the content scripts do in a page, step by step, in one go. The first run is the first look at
 * the page; each later one is what follows a change of it: the block whose turn it is has changed. A
 * page that the gate turns away is looked at anew each time: measure.ts has added a word to it.
 */
let data: ContestData | null = null;
let isLookedAt = false;
let lastWords: KnownWords | null = null;
let turn = 0;
let next = 0;
let blocks: readonly TextBlock[] = [];
const pageText = new PageText();
const ids = new WeakMap<TextBlock, number>();

/** All blocks by number, and the texts of those that were not told before. */
function toTell(): { ids: number[]; texts: [number, string, string | null][] } {
  const texts: [number, string, string | null][] = [];
  const all = blocks.map((block) => {
    let id = ids.get(block);
    if (id === undefined) {
      ids.set(block, (id = next++));
      texts.push([id, block.text, block.language]);
    }
    return id;
  });
  return { ids: all, texts };
}

globalThis.contestant = {
  prepare(given) {
    data = given;
  },
  run() {
    const watch = new Stopwatch();
    const { body } = document;
    if (data === null) throw new Error('nothing was prepared');
    const { gate } = data;
    if (!isLookedAt) {
      const text = watch.time('text', () => body.innerText);
      const look = () => {
        const words = new GateWords(text, lastWords);
        const isOpen = mayMention(gate, words, languagesOf(document), publicationDay);
        lastWords = words.known;
        return isOpen;
      };
      if (!watch.time('gate', look)) return { found: 0, steps: watch.steps };
      // From here on the marker serves the page, and reads what changes.
      isLookedAt = true;
    }
    const changed = blocks[turn++ % blocks.length];
    const facts = watch.time('read', () => {
      if (changed !== undefined) pageText.changed(changed.element);
      blocks = finish(pageText.read(body));
      return readPageContext(document);
    });
    // As Chromium does with a message before it leaves the page.
    const asks = watch.time('send', () => JSON.stringify({ facts, ...toTell() }));
    return { found: 0, steps: watch.steps, asks };
  },
  tie(answer) {
    const watch = new Stopwatch();
    // Its schema is the dearest part of what the page does with an answer.
    const known = watch.time('check', () => checked(spotted, answer, 'spotted'));
    const marks = watch.time('tie', () => toMarks(known.isKnown ? known.mentions : [], blocks));
    watch.time('paint', () => paint(marks));
    return { found: marks.length, steps: watch.steps };
  },
};
