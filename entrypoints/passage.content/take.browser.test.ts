import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { marksOf, mentionOf, setPage } from '../../scripts/lib/test/page.ts';
import { takePassage } from './take.ts';

const PAGE = `<nav>All our boats</nav>
<article><h1>A boat is gone</h1>
<p>The lake was calm.</p>
<p>Two fishers say <em>that the boat</em> sank
   at noon. The boat was old.</p></article><footer>About us</footer>`;

beforeEach(() => setPage(PAGE));
afterEach(() => getSelection()?.removeAllRanges());

/** A text node of the page that holds these words, and where they begin in it. */
function pointAt(words: string): [Text, number] {
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
    const at = node instanceof Text ? node.data.indexOf(words) : -1;
    if (node instanceof Text && at >= 0) return [node, at];
  }
  throw new Error(`"${words}" is not in the page`);
}

function select(first: string, last: string): void {
  const [from, start] = pointAt(first);
  const [to, end] = pointAt(last);
  getSelection()?.setBaseAndExtent(from, start, to, end + last.length);
}

const marked = (words: string, id: string, kind: 'event' | 'actor' = 'event') =>
  mentionOf(words, { id, kind });

describe('a passage that is selected', () => {
  test('is taken across elements, its runs of space folded, with what stands around it', () => {
    select('Two fishers', 'at noon');
    const { passage, paragraphs } = takePassage([]);
    expect(passage.exact).toBe('Two fishers say that the boat sank at noon');
    expect(passage.prefix.trimEnd().endsWith('The lake was calm.')).toBe(true);
    expect(passage.suffix.startsWith('. The boat was old.')).toBe(true);
    expect(passage.prefix.length).toBeLessThanOrEqual(32);
    expect([passage.paragraph, paragraphs]).toEqual([3, 3]);
  });

  test('in what is not read, such as a way through the site, has its words alone', () => {
    select('All', 'boats');
    const alone = { exact: 'All our boats', prefix: '', suffix: '', paragraph: null };
    expect(takePassage([]).passage).toEqual(alone);
  });

  test('longer than any passage may be is cut', () => {
    setPage(`<article><p>${'word '.repeat(2_000)}</p></article>`);
    const [paragraph] = document.querySelectorAll('p');
    if (paragraph !== undefined) getSelection()?.selectAllChildren(paragraph);
    expect(takePassage([]).passage.exact).toHaveLength(4_000);
  });
});

test('where nothing is selected, the passage is empty and no event is proposed', () => {
  const taken = takePassage(marksOf(marked('sank', 'sinking')));
  expect(taken.passage).toEqual({ exact: '', prefix: '', suffix: '', paragraph: null });
  expect(taken.near).toEqual([]);
});

test('events are proposed from the mentions near by, the nearest first, each once', () => {
  setPage(
    `<article><p>far away</p>${'<p>between</p>'.repeat(40)}<p>beside it</p><p>the passage, with one</p></article>`,
  );
  const marks = marksOf(
    marked('far away', 'far'),
    marked('beside it', 'beside'),
    marked('with one', 'within'),
    marked('beside', 'beside'),
    marked('the passage', 'jane-doe', 'actor'),
  );
  select('the passage', 'with one');
  expect(takePassage(marks).near).toEqual(['within', 'beside', 'far']);
});
