import { beforeEach, expect, test } from 'vitest';
import { marksOf, mentionOf, setPage } from '../../scripts/lib/test/page.ts';
import type { Mark } from '../marker.content/marks.ts';
import { readSelection } from './selection.ts';

let marks: readonly Mark[];

/** Selects so many characters of the page's one paragraph. */
function select(from: number, to: number): void {
  const text = document.querySelector('p')?.firstChild;
  if (text == null) throw new Error('there is no text');
  getSelection()?.setBaseAndExtent(text, from, text, to);
}

beforeEach(() => {
  setPage('<p>After the first talks came the second talks.</p>');
  marks = marksOf(mentionOf('first talks'), mentionOf('second talks'));
});

test.each([
  ['around a mark', 0, 22, 'first talks'],
  ['inside one', 12, 15, 'first talks'],
  ['across its end', 40, 44, 'second talks'],
  ['beside all', 0, 5, undefined],
])('a selection %s', (_where, from, to, found) => {
  select(from, to);
  expect(readSelection(marks).mark?.text).toBe(found);
});

test('the words are those that are selected', () => {
  select(0, 5);
  expect(readSelection(marks).text).toBe('After');
});

test('nothing selected is no text and no mark', () => {
  getSelection()?.removeAllRanges();
  expect(readSelection(marks)).toEqual({ text: '', mark: null });
});
