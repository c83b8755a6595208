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

/** Ranges by block and place: what stays as it was between two readings keeps its range. */
export type KnownRanges = WeakMap<TextBlock, Map<string, StaticRange | null>>;

/** Whether two marks are one to a reader: a page that is read again gives new ones in the old places. */
export const isSameMark = (one: Mark, other: Mark): boolean =>
  one.mention.id === other.mention.id &&
  one.range.startContainer === other.range.startContainer &&
  one.range.startOffset === other.range.startOffset;

/** Whether the first letter is shown: what hides it may be the block or an element in its line. */
export const isShown = ({ range: { startContainer } }: Mark): boolean =>
  startContainer.parentElement?.checkVisibility({ visibilityProperty: true }) === true;

function knownRange(block: TextBlock, { start, end }: Mention, known: KnownRanges) {
  let ranges = known.get(block);
  if (ranges === undefined) known.set(block, (ranges = new Map()));
  const place = `${start}-${end}`;
  let range = ranges.get(place);
  if (range === undefined) ranges.set(place, (range = rangeOf(block, start, end)));
  return range;
}

/** Ties mentions to the page, in hidden text too: it may be shown later without any change of the page. */
export function toMarks(
  mentions: readonly Mention[],
  blocks: readonly TextBlock[],
  known: KnownRanges = new WeakMap(),
): Mark[] {
  return mentions.flatMap((mention) => {
    const block = blocks[mention.block];
    const range = block === undefined ? null : knownRange(block, mention, known);
    if (block === undefined || range === null) return [];
    const text = block.text.slice(mention.start, mention.end);
    return [{ mention, text, range, element: block.element }];
  });
}
