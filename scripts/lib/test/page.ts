import type { TextBlock } from '../../../entrypoints/marker.content/blocks.ts';
import { PageText } from '../../../entrypoints/marker.content/page-text.ts';
import { finish } from '../../../mentions/index.ts';
import { toMarks, type Mark } from '../../../entrypoints/marker.content/marks.ts';
import type { Hit } from '../../../entrypoints/marker.content/point.ts';
import type { Mention } from '../../../mentions/index.ts';

/** Makes this the text of the page. */
export function setPage(html: string): HTMLElement {
  document.body.innerHTML = html;
  return document.body;
}

/** Adds elements to the head of the page. @returns them, for the test to take away again */
export function addToHead(html: string): Element[] {
  const template = document.createElement('template');
  template.innerHTML = html;
  const added = [...template.content.children];
  document.head.append(template.content);
  return added;
}

/** Reads all blocks below an element at once. */
export const readBlocks = (root: Element): TextBlock[] => finish(new PageText().read(root));

/** A mention of the words, wherever they first stand in the blocks of the page. */
export function mentionOf(words: string, change: Partial<Mention> = {}): Mention {
  const blocks = readBlocks(document.body);
  const block = blocks.findIndex(({ text }) => text.includes(words));
  const start = blocks[block]?.text.indexOf(words) ?? -1;
  if (start < 0) throw new Error(`the page does not hold "${words}"`);
  return {
    block,
    start,
    end: start + words.length,
    kind: 'event',
    id: 'lake-summit',
    form: 'name',
    why: { kind: 'evidence', words, points: 10, reasons: [], score: 10, threshold: 10 },
    ...change,
  };
}

export const marksOf = (...mentions: Mention[]): Mark[] =>
  toMarks(mentions, readBlocks(document.body));

/** The mark of the words with its first box, as the pointer finds it. */
export function hitOf(words: string, change: Partial<Mention> = {}): Hit {
  const [mark] = marksOf(mentionOf(words, change));
  if (mark === undefined) throw new Error(`"${words}" is not shown`);
  return { mark, box: textBox(mark.range) };
}

function textBox({ startContainer, startOffset, endContainer, endOffset }: StaticRange): DOMRect {
  const range = new Range();
  range.setStart(startContainer, startOffset);
  range.setEnd(endContainer, endOffset);
  return range.getBoundingClientRect();
}

/** The text that a range of the page covers. */
export function textOf({
  startContainer,
  startOffset,
  endContainer,
  endOffset,
}: StaticRange): string {
  const range = new Range();
  range.setStart(startContainer, startOffset);
  range.setEnd(endContainer, endOffset);
  return range.toString();
}
