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

/** Ties mentions to the page; those in hidden text are left out. */
export function toMarks(mentions: readonly Mention[], blocks: TextBlock[]): Mark[] {
  return mentions.flatMap((mention) => {
    const block = blocks[mention.block];
    if (block === undefined || !block.element.checkVisibility({ visibilityProperty: true })) {
      return [];
    }
    const range = rangeOf(block, mention.start, mention.end);
    if (range === null) return [];
    const text = block.text.slice(mention.start, mention.end);
    return [{ mention, text, range, element: block.element }];
  });
}
