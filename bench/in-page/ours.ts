import { checked } from '../../data/schema/checked.ts';
import { spotted } from '../../data/schema/spotted.ts';
import { Doubts, type Doubtful } from '../../entrypoints/content/doubts.ts';
import { MOST_KEPT } from '../../entrypoints/content/glance.ts';
import { languagesOf } from '../../entrypoints/content/languages.ts';
import { ShownDay } from '../../entrypoints/content/publication-day.ts';
import type { TextBlock } from '../../entrypoints/marker.content/blocks.ts';
import { toMarks } from '../../entrypoints/marker.content/marks.ts';
import { readPageContext } from '../../entrypoints/marker.content/page-context.ts';
import { PageText } from '../../entrypoints/marker.content/page-text.ts';
import { paint } from '../../entrypoints/marker.content/paint.ts';
import { finish, gateSteps, GateWords, KnownTerms, once } from '../../mentions/index.ts';
import { Stopwatch, type ContestData } from './contest.ts';

/**
 * What the content scripts do in a page, step by step, in one go. The first run is the first look at
 * the page; each later one is what follows a change of it: the block whose turn it is has changed. A
 * page that the gate turns away is looked at anew each time: measure.ts has added a word to it.
 */
let data: ContestData | null = null;
let isDue = false;
const knownTerms = new KnownTerms();
let doubtful: Doubtful | null = null;
/** Of the page that was looked at just before, its day, if it was asked for. */
let day: string | null | undefined;
const doubts = new Doubts();
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

const shownDay = new ShownDay();
const lookForDay = (): string | null => (day = shownDay.get());

/** Reads the page, and tells its text block by block. */
function read(watch: Stopwatch) {
  const changed = blocks[turn++ % blocks.length];
  const facts = watch.time('read', () => {
    if (changed !== undefined) pageText.changed(changed.element);
    blocks = finish(pageText.read(document.body));
    return readPageContext(document, day);
  });
  day = undefined;
  // As Chromium does with a message before it leaves the page.
  const asks = watch.time('send', () => JSON.stringify({ facts, ...toTell() }));
  return { found: 0, steps: watch.steps, asks };
}

/** Looks at the page, and asks before it is read, unless that is to be done in any case. */
function look(watch: Stopwatch, gate: string) {
  const text = watch.time('text', () => document.body.innerText);
  doubtful = watch.time('gate', () => {
    const tags = once(() => languagesOf(document));
    const all = { text, corpora: ['all'], tags };
    const fresh = doubts.freshIn(all);
    const words = finish(GateWords.read(fresh?.join('\n') ?? text));
    const isPart = fresh !== null;
    const known = isPart || text.length > MOST_KEPT ? new KnownTerms() : knownTerms;
    return finish(gateSteps(gate, words, { tags, date: lookForDay, isPart, known })) ? all : null;
  });
  const asked = doubtful;
  const nothing = { found: 0, steps: watch.steps };
  if (asked === null) return nothing;
  const doubt = watch.time('gate', () => doubts.about(asked));
  isDue = doubt === null;
  if (doubt === null) return read(watch);
  if (doubt.paragraphs.length === 0) return nothing;
  return { ...nothing, asks: watch.time('send', () => JSON.stringify(doubt)) };
}

function tie(watch: Stopwatch, answer: unknown) {
  // Its schema is the dearest part of what the page does with an answer.
  const known = watch.time('check', () => checked(spotted, answer, 'spotted'));
  const marks = watch.time('tie', () => toMarks(known.isKnown ? known.mentions : [], blocks));
  watch.time('paint', () => paint(marks));
  return { found: marks.length, steps: watch.steps };
}

globalThis.contestant = {
  prepare(given) {
    data = given;
  },
  run() {
    const watch = new Stopwatch();
    if (data === null) throw new Error('nothing was prepared');
    return isDue ? read(watch) : look(watch, data.gate);
  },
  answered(answer) {
    const watch = new Stopwatch();
    if (isDue) return tie(watch, answer);
    // From here on the marker serves the page, and reads what changes.
    isDue = answer === true;
    if (isDue) return read(watch);
    doubts.settle(doubtful);
    return { found: 0, steps: watch.steps };
  },
};
