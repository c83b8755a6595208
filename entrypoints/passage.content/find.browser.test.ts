import { beforeEach, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { refreshPassages, type Passage } from '../../data/passages.ts';
import { pageAddressOf } from '../../data/page-address.ts';
import { saveLost } from '../../data/storage/passages.ts';
import { answer } from '../../messages.ts';
import { setPage, textOf } from '../../scripts/lib/test/page.ts';
import { findPassages } from './find.ts';

const PASSAGE: Passage = {
  corpus: 'own-1',
  account: 'own-1/told',
  event: 'own-1/sinking',
  exact: 'the boat sank at noon',
  prefix: 'Two fishers say that ',
  suffix: ', before the storm.',
};

const told = vi.fn(() => Promise.resolve(null));

async function keep(...passages: Passage[]): Promise<void> {
  const here = new Map([[pageAddressOf(location), passages]]);
  await refreshPassages(['own-1'], new Map([['own-1', here]]));
}

beforeEach(() => {
  fakeBrowser.reset();
  told.mockClear();
  answer({ passages: told }, new AbortController().signal);
});

const words = async (): Promise<string[]> =>
  (await findPassages([])).map(({ range }) => textOf(range));

test('a passage is found again, across elements, as a mark of its event', async () => {
  await keep(PASSAGE);
  setPage('<p>Two fishers say that the <b>boat sank</b> at noon, before the storm.</p>');
  expect(await words()).toEqual(['the boat sank at noon']);
  const [mark] = await findPassages([]);
  expect(mark?.mention).toMatchObject({ kind: 'event', id: 'own-1/sinking' });
  expect(mark?.element.localName).toBe('p');
});

test('it is found after small edits, and nothing is told of what was not lost', async () => {
  await keep(PASSAGE);
  setPage('<p>Two fishers say that the old boat sank at noon, before the storm.</p>');
  expect(await words()).toEqual(['the old boat sank at noon']);
  expect(told).not.toHaveBeenCalled();
});

test('one that is gone is told of once, and again when it is back', async () => {
  await keep(PASSAGE);
  setPage('<p>This article was taken back.</p>');
  expect(await words()).toEqual([]);
  await vi.waitFor(() => {
    expect(told).toHaveBeenCalledWith({ found: [], missing: ['own-1/told'] }, expect.anything());
  });
  await saveLost([], ['own-1/told']);
  told.mockClear();
  expect(await words()).toEqual([]);
  setPage(`<p>${PASSAGE.prefix}${PASSAGE.exact}${PASSAGE.suffix}</p>`);
  expect(await words()).toEqual([PASSAGE.exact]);
  await vi.waitFor(() => {
    expect(told).toHaveBeenCalledExactlyOnceWith(
      { found: ['own-1/told'], missing: [] },
      expect.anything(),
    );
  });
});

test('where the page has none, the marks of its mentions come back as they are', async () => {
  setPage('<p>the boat sank at noon</p>');
  const marks = await findPassages([]);
  expect(marks).toEqual([]);
  expect(told).not.toHaveBeenCalled();
});
