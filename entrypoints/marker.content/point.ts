import { isShown, type Mark } from './marks.ts';
import { parentOf } from './top-layer.ts';

/** Marks by the element of their block, so that a pointer move costs a few look-ups. */
export type MarkIndex = ReadonlyMap<Element, readonly Mark[]>;

export const indexMarks = (marks: readonly Mark[]): MarkIndex =>
  Map.groupBy(marks, (mark) => mark.element);

/** The boxes of a mark on screen, in viewport pixels: one for each line that it runs over. */
export function boxesOf(mark: Mark): DOMRect[] {
  const { startContainer, startOffset, endContainer, endOffset } = mark.range;
  const range = new Range();
  try {
    range.setStart(startContainer, startOffset);
    range.setEnd(endContainer, endOffset);
  } catch {
    // The page has shortened the text since it was read; the mark is gone until the next reading.
    return [];
  }
  return [...range.getClientRects()];
}

const inside = (box: DOMRect, x: number, y: number): boolean =>
  x >= box.left && x <= box.right && y >= box.top && y <= box.bottom;

/** A mark under the pointer, and the one of its boxes that the pointer is in. */
export interface Hit {
  mark: Mark;
  box: DOMRect;
}

/**
 * The mark at a point: up from the element there to a block that holds marks, then their boxes.
 * Cheaper at any number of marks than asking the browser, and right where text is covered.
 * @param x viewport pixels
 * @param y viewport pixels
 */
export function markAt(index: MarkIndex, target: Element, x: number, y: number): Hit | null {
  for (let element: Element | null = target; element !== null; element = parentOf(element)) {
    for (const mark of index.get(element) ?? []) {
      const box = boxesOf(mark).find((candidate) => inside(candidate, x, y));
      if (box !== undefined && isShown(mark)) return { mark, box };
    }
  }
  return null;
}
