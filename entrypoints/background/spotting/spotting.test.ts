import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { browser } from 'wxt/browser';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import type { Spotted } from '../../../data/schema/spotted.ts';
import { saveTables, type PageTables } from '../../../data/storage/tables.ts';
import { BlockReader } from '../../../mentions/index.ts';
import type { Asked } from '../../../messages.ts';
import { tablesOf } from '../../../scripts/lib/test/tables.ts';
import { Spotting } from './spotting.ts';
import { TableKeeper } from './table-keeper.ts';

const LAKE = tablesOf('first', 'lake', 'lake summit');
const FLIGHT = tablesOf('second', 'flight', 'first flight');
const BOTH = [LAKE, FLIGHT];

const PAGE = { tab: 1, frame: 0 };
const ANOTHER = { tab: 2, frame: 0 };

let stop = new AbortController();
const makeAnew = vi.fn<() => Promise<void>>();

/** A background that has just woken. */
const woken = () => new Spotting(new TableKeeper(makeAnew, stop.signal), stop.signal);

const save = (tables: readonly PageTables[]) =>
  saveTables(
    tables.map(({ corpus }) => corpus),
    tables,
  );

const textsOf = (texts: readonly string[], from = 0): Asked<'spot'>['texts'] =>
  texts.map((text, at) => [from + at, text, null]);

/** A page with these texts, all of them new, unless something else is said. */
const question = (
  texts: readonly string[],
  change: Partial<Asked<'spot'>> = {},
): Asked<'spot'> => ({
  reading: 'r',
  texts: textsOf(texts),
  blocks: texts.map((_, at) => at),
  facts: { title: 'A page', language: 'en', date: null },
  corpora: ['first', 'second'],
  options: { anaphora: true, singleVoice: false, skip: [] },
  ...change,
});

const placesIn = (answer: Spotted) =>
  answer.isKnown
    ? answer.mentions.map(({ id, block, start }) => [id, block, start])
    : answer.unknown;

beforeEach(async () => {
  fakeBrowser.reset();
  stop = new AbortController();
  makeAnew.mockReset().mockResolvedValue();
  // Node has none.
  vi.stubGlobal('scheduler', { postTask: () => new Promise((done) => setTimeout(done)) });
  await save(BOTH);
});
afterEach(() => {
  stop.abort();
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
});

test('each corpus finds its own, and of two at one place the first has its say', async () => {
  await save([LAKE, FLIGHT, tablesOf('third', 'talks', 'lake summit talks')]);
  const asked = question(['Of the first flight.', 'Of the lake summit talks.'], {
    corpora: ['first', 'second', 'third'],
  });
  expect(placesIn(await woken().spot(asked, PAGE))).toEqual([
    ['flight', 0, 7],
    ['lake', 1, 7],
  ]);
});

test('only corpora that the page asks for are looked for, and none that is there no longer', async () => {
  const asked = question(['first flight, lake summit'], { corpora: ['second', 'gone'] });
  expect(placesIn(await woken().spot(asked, PAGE))).toEqual([['flight', 0, 0]]);
  expect(makeAnew).not.toHaveBeenCalled();
});

test('what the reader leaves out, and what waits to be asked for, is not found', async () => {
  await save([{ ...LAKE, onRequest: ['lake'], singleSource: ['lake'] }, FLIGHT]);
  const texts = ['first flight, lake summit'];
  const spotting = woken();
  const idsWith = async (options: Partial<Asked<'spot'>['options']>) => {
    const asked = question(texts, { options: { ...question([]).options, ...options } });
    const answer = await spotting.spot(asked, PAGE);
    return answer.isKnown && [answer.mentions.map(({ id }) => id), answer.singleSource];
  };
  expect(await idsWith({})).toEqual([['flight'], []]);
  expect(await idsWith({ singleVoice: true })).toEqual([['flight', 'lake'], ['lake']]);
  expect(await idsWith({ skip: ['flight'] })).toEqual([[], []]);
});

test('an event is named where one of the corpora that are asked for has it', async () => {
  const names = (text: string, corpora = ['first', 'second']) =>
    woken().namesEvent({ corpora, paragraphs: ['A title', text], language: 'en' });
  expect(await names('Of the first flight.')).toBe(true);
  expect(await names('Of the first flight.', ['first', 'gone'])).toBe(false);
  expect(await names('A flight, the first one.')).toBe(false);
});

describe('after a change of the page', () => {
  test('only new blocks are matched', async () => {
    const spotting = woken();
    await spotting.spot(question(['lake summit', 'nothing', 'nothing']), PAGE);
    const read = vi.spyOn(BlockReader.prototype, 'read');
    const changed = question([], { texts: [[3, 'first flight', null]], blocks: [0, 3, 2] });
    expect(placesIn(await spotting.spot(changed, PAGE))).toEqual([
      ['lake', 0, 0],
      ['flight', 1, 0],
    ]);
    // With each of two tables: the block, and the title, which is part of the judging.
    expect(read.mock.calls.map(([{ text }]) => text)).toEqual([
      'first flight',
      'A page',
      'first flight',
      'A page',
    ]);
  });

  test('blocks that it holds no longer are forgotten', async () => {
    const spotting = woken();
    await spotting.spot(question(['lake summit', 'nothing']), PAGE);
    await spotting.spot(question([], { texts: [], blocks: [1] }), PAGE);
    const back = question([], { texts: [], blocks: [0, 1] });
    expect(await spotting.spot(back, PAGE)).toEqual({ isKnown: false, unknown: [0] });
  });

  test('words are matched anew where its language is another one', async () => {
    const spotting = woken();
    await spotting.spot(question(['lake summit']), PAGE);
    const read = vi.spyOn(BlockReader.prototype, 'read');
    const facts = { title: '', language: 'fr', date: null };
    await spotting.spot(question([], { texts: [], blocks: [0], facts }), PAGE);
    expect(read.mock.calls.map(([{ text }]) => text)).toContain('lake summit');
  });

  test('new tables are taken up', async () => {
    const spotting = woken();
    const asked = question(['lake summit, first flight'], { corpora: ['first'] });
    expect(placesIn(await spotting.spot(asked, PAGE))).toEqual([['lake', 0, 0]]);
    await save([tablesOf('first', 'other', 'first flight', { stamp: '2' })]);
    expect(placesIn(await spotting.spot(asked, PAGE))).toEqual([['other', 0, 13]]);
  });
});

describe('what was told', () => {
  test('comes in parts', async () => {
    const spotting = woken();
    spotting.tell({ reading: 'r', texts: textsOf(['lake summit']) }, PAGE);
    const last = question([], { texts: textsOf(['nothing'], 1), blocks: [0, 1] });
    expect(placesIn(await spotting.spot(last, PAGE))).toEqual([['lake', 0, 0]]);
  });

  test('is gone with the background, and is asked for again', async () => {
    const texts = ['lake summit', 'nothing'];
    await woken().spot(question(texts), PAGE);
    const later = question([], { texts: [[2, 'first flight', null]], blocks: [0, 1, 2] });
    const spotting = woken();
    expect(await spotting.spot(later, PAGE)).toEqual({ isKnown: false, unknown: [0, 1] });
    const again = { ...later, texts: textsOf(texts) };
    expect(placesIn(await spotting.spot(again, PAGE))).toEqual([
      ['lake', 0, 0],
      ['flight', 2, 0],
    ]);
  });

  test('is kept apart by tab, frame and reading, and asked for at once it does not mix', async () => {
    const spotting = woken();
    const frame = { tab: 1, frame: 7 };
    const answers = await Promise.all([
      spotting.spot(question(['lake summit']), PAGE),
      spotting.spot(question(['nothing', 'lake summit']), ANOTHER),
      spotting.spot(question(['first flight']), frame),
    ]);
    expect(answers.map(placesIn)).toEqual([[['lake', 0, 0]], [['lake', 1, 0]], [['flight', 0, 0]]]);
    // Loaded again, the page numbers its blocks anew.
    const loaded = question([], { reading: 's', texts: [], blocks: [0] });
    expect(await spotting.spot(loaded, PAGE)).toEqual({ isKnown: false, unknown: [0] });
  });

  test('of the page longest unheard of is forgotten after eleven others', async () => {
    const spotting = woken();
    const later = question([], { texts: [], blocks: [0] });
    const tell = (tab: number) => spotting.spot(question(['lake summit']), { tab, frame: 0 });
    for (let tab = 1; tab <= 12; tab += 1) await tell(tab);
    expect(await spotting.spot(later, PAGE)).toMatchObject({ isKnown: true });
    await tell(13);
    expect(await spotting.spot(later, PAGE)).toMatchObject({ isKnown: true });
    expect(await spotting.spot(later, ANOTHER)).toEqual({ isKnown: false, unknown: [0] });
  });

  test('is bounded in length, and a very long page is not kept past its answer', async () => {
    const spotting = woken();
    const later = question([], { texts: [], blocks: [0] });
    const long = 'a'.repeat(1_500_000);
    for (const tab of [1, 2, 3]) await spotting.spot(question([long]), { tab, frame: 0 });
    expect(await spotting.spot(later, PAGE)).toEqual({ isKnown: false, unknown: [0] });
    expect(await spotting.spot(later, ANOTHER)).toMatchObject({ isKnown: true });
    const longer = question([`lake summit${' '.repeat(2_000_000)}`], { reading: 'longer' });
    expect(placesIn(await spotting.spot(longer, ANOTHER))).toEqual([['lake', 0, 0]]);
    const longerLater = { ...later, reading: 'longer' };
    expect(await spotting.spot(longerLater, ANOTHER)).toEqual({ isKnown: false, unknown: [0] });
  });

  test('is never stored', async () => {
    const set = vi.spyOn(browser.storage.local, 'set');
    await woken().spot(question(['lake summit']), PAGE);
    expect(set).not.toHaveBeenCalled();
  });
});

describe('a table that is damaged', () => {
  const asked = question(['lake summit, first flight']);

  beforeEach(() => void vi.spyOn(console, 'warn').mockImplementation(() => undefined));

  test.each([
    ['is missing', () => browser.storage.local.remove('table/first')],
    ['is cut short', () => save([{ ...LAKE, table: LAKE.table.slice(0, -40) }, FLIGHT])],
    ['has lost its words', () => browser.storage.local.remove('words/first/1/mul')],
  ])('is made anew where it %s, and the page has its answer', async (_what, damage) => {
    await damage();
    makeAnew.mockImplementation(() => save(BOTH));
    const spotting = woken();
    const answers = await Promise.all([spotting.spot(asked, PAGE), spotting.spot(asked, ANOTHER)]);
    for (const answer of answers) {
      expect(placesIn(answer)).toEqual([
        ['lake', 0, 0],
        ['flight', 0, 13],
      ]);
    }
    expect(makeAnew).toHaveBeenCalledTimes(1);
  });

  test('is refused where that does not help, and not made over and over', async () => {
    await browser.storage.local.remove('table/first');
    const spotting = woken();
    await expect(spotting.spot(asked, PAGE)).rejects.toThrow('no table of first');
    await expect(spotting.spot(asked, PAGE)).rejects.toThrow('no table of first');
    expect(makeAnew).toHaveBeenCalledTimes(1);
  });
});
