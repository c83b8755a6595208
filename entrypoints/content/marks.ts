import type { Mention } from '../../mentions/index.ts';
import { rangeOf, type TextBlock } from './blocks.ts';

/** A mention where it stands in the page. */
export interface Mark {
  mention: Mention;
  /** The words as the page has them. */
  text: string;
  range: StaticRange;
  /** The block's element: the way from the pointer to the mark. */
  element: Element;
}

/** Whether two marks are one to a reader: a page that is read again gives new ones in the old places. */
export const isSameMark = (one: Mark, other: Mark): boolean =>
  one.mention.id === other.mention.id &&
  one.range.startContainer === other.range.startContainer &&
  one.range.startOffset === other.range.startOffset;

/** Whether the first letter is shown: what hides it may be the block or an element in its line. */
const isShown = ({ startContainer }: StaticRange): boolean =>
  startContainer.parentElement?.checkVisibility({ visibilityProperty: true }) === true;

/** Ties mentions to the page; those in hidden text are left out. */
export function toMarks(mentions: readonly Mention[], blocks: TextBlock[]): Mark[] {
  return mentions.flatMap((mention) => {
    const block = blocks[mention.block];
    const range = block === undefined ? null : rangeOf(block, mention.start, mention.end);
    if (block === undefined || range === null || !isShown(range)) return [];
    const text = block.text.slice(mention.start, mention.end);
    return [{ mention, text, range, element: block.element }];
  });
}
