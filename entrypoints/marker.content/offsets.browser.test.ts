import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readBlocks, setPage, textOf } from '../../scripts/lib/test/page.ts';
import { rangeOf } from './blocks.ts';

const word = fc.constantFrom('Lake', ' ', 'Summit ', 'é', '\u00AD', '🕊', '&amp;', '\n');
const tag = fc.constantFrom('p', 'div', 'a', 'em', 'span', 'li', 'code', 'nav');
const html = fc.letrec<{ node: string; many: string }>((tie) => ({
  many: fc.array(tie('node'), { maxLength: 5 }).map((parts) => parts.join('')),
  node: fc.oneof(
    { depthSize: 'medium' },
    word,
    fc.constant('<br>'),
    fc.tuple(tag, tie('many')).map(([name, inside]) => `<${name}>${inside}</${name}>`),
  ),
})).many;

test('any stretch of a block’s text is found again in the page', () => {
  fc.assert(
    fc.property(html, fc.nat(), fc.nat(), (source, one, other) => {
      for (const block of readBlocks(setPage(source))) {
        // Offsets of the block that lie in a node; the rest are the line breaks.
        const inNodes = block.nodes.flatMap(({ length }, index) =>
          Array.from({ length }, (_, at) => (block.starts[index] ?? 0) + at),
        );
        const [from, to] = [one % inNodes.length, other % inNodes.length].toSorted((a, b) => a - b);
        const range = rangeOf(block, inNodes[from ?? 0] ?? 0, (inNodes[to ?? 0] ?? 0) + 1);
        const expected = inNodes.slice(from, (to ?? 0) + 1).map((at) => block.text[at]);
        expect(range && range.startContainer).toBeInstanceOf(Text);
        if (range !== null) expect(textInBlock(range)).toBe(expected.join(''));
      }
    }),
  );

  /** The text of the range without what the block has skipped. */
  function textInBlock(range: StaticRange): string {
    const skipped = [...document.querySelectorAll('code, nav')].some((element) => {
      const live = new Range();
      live.setStart(range.startContainer, range.startOffset);
      live.setEnd(range.endContainer, range.endOffset);
      return live.intersectsNode(element) && element.textContent !== '';
    });
    expect(skipped).toBe(false);
    return textOf(range);
  }
});

test('there is no range where the page has shortened the text since it was read', () => {
  const [block] = readBlocks(setPage('<p>the Lake Summit</p>'));
  if (block === undefined) throw new Error('no block');
  const [node] = block.nodes;
  if (node !== undefined) node.data = 'the';
  expect(rangeOf(block, 4, 15)).toBeNull();
});
