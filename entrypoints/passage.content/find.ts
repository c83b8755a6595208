import { readPassages, type Passage } from '../../data/passages.ts';
import { loadLost } from '../../data/storage/passages.ts';
import { finish } from '../../mentions/index.ts';
import { ask } from '../../messages.ts';
import { addressesOf } from '../content/addresses.ts';
import type { TextBlock } from '../marker.content/blocks.ts';
import type { Mark } from '../marker.content/marks.ts';
import { PageText } from '../marker.content/page-text.ts';
import { locate } from './locate.ts';
import { foldedText, type FoldedText } from './folded-text.ts';

/** The element around both ends of a range: the way from the pointer to its mark. */
function elementAround({ startContainer, endContainer }: StaticRange): Element | null {
  let element = startContainer.parentElement;
  while (element !== null && !element.contains(endContainer)) element = element.parentElement;
  return element;
}

function toMark({ text, rangeOf, blockAt }: FoldedText, passage: Passage): Mark | null {
  const at = locate(text, passage);
  const range = at === null ? null : rangeOf(at.start, at.end);
  const element = range === null ? null : elementAround(range);
  if (at === null || range === null || element === null) return null;
  const words = text.slice(at.start, at.end);
  const block = blockAt(at.start);
  return {
    mention: {
      block,
      start: at.start,
      end: at.end,
      kind: 'event',
      id: passage.event,
      form: 'name',
      why: { kind: 'passage', words },
    },
    text: words,
    range,
    element,
  };
}

/** Tells which passages of this page were found and which were not, where that is news. */
async function tell(found: readonly string[], missing: readonly string[]): Promise<void> {
  const lost = await loadLost();
  const isNews =
    missing.some((key) => !lost.includes(key)) || found.some((key) => lost.includes(key));
  if (isNews) await ask('passages', { found: [...found], missing: [...missing] });
}

/** Whether one mark begins before the other in the page. */
const inOrder = ({ range: one }: Mark, { range: other }: Mark): number => {
  if (one.startContainer === other.startContainer) return one.startOffset - other.startOffset;
  const place = one.startContainer.compareDocumentPosition(other.startContainer);
  return place & Node.DOCUMENT_POSITION_FOLLOWING ? -1 : 1;
};

/**
 * The passages of accounts that were taken from this page, found again in what it is now, among the
 * marks of its mentions.
 * @param blocks of the page; none where it has not been read
 */
export async function findPassages(
  mentions: readonly Mark[],
  blocks: readonly TextBlock[] = [],
): Promise<readonly Mark[]> {
  const passages = await readPassages(addressesOf(document));
  if (passages.length === 0) return mentions;
  const all = blocks.length > 0 ? blocks : finish(new PageText().read(document.body));
  const page = foldedText(all);
  const found: string[] = [];
  const missing: string[] = [];
  const marks = passages.flatMap((passage) => {
    const mark = toMark(page, passage);
    (mark === null ? missing : found).push(passage.account);
    return mark ?? [];
  });
  tell(found, missing).catch((error: unknown) => console.warn('Not noted:', error));
  return [...mentions, ...marks].toSorted(inOrder);
}
