import { expect, test } from 'vitest';
import { PageText } from '../entrypoints/marker.content/page-text.ts';
import { finish } from '../mentions/index.ts';
import { countVisits } from '../scripts/lib/test/count-visits.ts';
import { setPage } from '../scripts/lib/test/page.ts';

/*
 * What reading a page asks of it, counted, which no machine changes. A budget is a tenth above what was
 * counted when it was set; raising one needs a reason.
 */

const PARAGRAPHS = 200;
const paragraphs = Array.from(
  { length: PARAGRAPHS },
  (_, at) => `<p id="p-${at}">Some <b>words</b> and <a href="#">more</a>.</p>`,
).join('');
const links = '<ul><li><a href="#">elsewhere</a></li></ul>';

const nodesIn = (root: Node): number => {
  const walker = document.createTreeWalker(root);
  let count = 1;
  while (walker.nextNode() !== null) count += 1;
  return count;
};

test('reading takes at most two steps for each node of an article', () => {
  const root = setPage(`<article>${paragraphs}</article>`);
  const { steps, layouts } = countVisits(() => finish(new PageText().read(root)));
  expect(steps).toBeLessThan(2 * nodesIn(root));
  expect(layouts).toBe(0);
});

test('what is never read costs a few steps, however large it is', () => {
  const stepsBeside = (count: number): number => {
    const root = setPage(`<article>${paragraphs}</article><nav>${links.repeat(count)}</nav>`);
    return countVisits(() => finish(new PageText().read(root))).steps;
  };
  expect(stepsBeside(1_000)).toBe(stepsBeside(1));
});

test('after a change, reading again costs what has changed', () => {
  const root = setPage(`<article>${paragraphs}</article>`);
  const text = new PageText();
  finish(text.read(root));
  const changed = document.querySelector('#p-100');
  if (changed === null) throw new Error('there is no such paragraph');
  changed.append(' And one more.');
  const { steps } = countVisits(() => {
    text.changed(changed);
    finish(text.read(root));
  });
  // One step for each paragraph that is kept, and a few for the one that is not.
  expect(steps).toBeLessThan(1.2 * PARAGRAPHS);
});
