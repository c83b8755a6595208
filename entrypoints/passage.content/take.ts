import { CONTEXT } from '../../data/own/selector.ts';
import type { DraftPassage, Taken } from '../../data/schema/draft.ts';
import { finish } from '../../mentions/index.ts';
import type { Mark } from '../marker.content/marks.ts';
import { PageText } from '../marker.content/page-text.ts';
import { readMetadata } from './metadata.ts';
import { foldedText, type FoldedText } from './folded-text.ts';

/** A selection beyond this is no passage; the reader sees it cut, in UTF-16 units. */
const LONGEST = 4_000;
/** Of the article's text, of which only the digest is kept. */
const LONGEST_TEXT = 2_000_000;
/** Events that are proposed. */
const MOST_NEAR = 5;

const ARTICLE = 'article, main, [role="main"]';

const folded = (text: string): string => text.replaceAll(/\s+/g, ' ').trim();

/** The element of the article that a node stands in. */
function articleAround(node: Node): Element {
  const element = node instanceof Element ? node : node.parentElement;
  return element?.closest(ARTICLE) ?? document.body;
}

/** The first and last text of a range, as a point in a text node: a selection may end between elements. */
function endsOf(range: Range): { first: [Text, number]; last: [Text, number] } | null {
  const walker = document.createTreeWalker(range.commonAncestorContainer, NodeFilter.SHOW_TEXT);
  let first: [Text, number] | null = null;
  let last: [Text, number] | null = null;
  const root = walker.root;
  for (
    let node: Node | null = root instanceof Text ? root : walker.nextNode();
    node;
    node = walker.nextNode()
  ) {
    if (!(node instanceof Text) || !range.intersectsNode(node)) continue;
    const from = node === range.startContainer ? range.startOffset : 0;
    const to = node === range.endContainer ? range.endOffset : node.length;
    if (node.data.slice(from, to).trim() === '') continue;
    first ??= [node, from];
    last = [node, to];
  }
  return first === null || last === null ? null : { first, last };
}

/** The passage in the page's text; one that stands outside of it has its words alone. */
function passageIn(
  range: Range,
  words: string,
  whole: FoldedText,
  article: FoldedText,
): DraftPassage {
  const ends = endsOf(range);
  const start = ends && whole.offsetOf(...ends.first);
  const end = ends && whole.offsetOf(...ends.last);
  const exact = start === null || end === null ? '' : whole.text.slice(start, end).trim();
  if (ends === null || start === null || end === null || exact === '') {
    return { exact: words.slice(0, LONGEST), prefix: '', suffix: '', paragraph: null };
  }
  const from = whole.text.indexOf(exact, start);
  const at = article.offsetOf(...ends.first);
  return {
    exact: exact.slice(0, LONGEST),
    prefix: whole.text.slice(Math.max(0, from - CONTEXT), from),
    suffix: whole.text.slice(from + exact.length, from + exact.length + CONTEXT),
    paragraph: at === null ? null : article.blockAt(at) + 1,
  };
}

/** The events that the page mentions, the nearest to the passage first. */
function eventsNear(range: Range, marks: readonly Mark[]): string[] {
  const events = marks.filter(({ mention }) => mention.kind === 'event');
  const here = range.getBoundingClientRect();
  const away = ({ range: { startContainer } }: Mark): number => {
    if (range.intersectsNode(startContainer)) return -1;
    const box = startContainer.parentElement?.getBoundingClientRect();
    if (box === undefined) return Number.POSITIVE_INFINITY;
    return Math.max(0, box.top - here.bottom, here.top - box.bottom);
  };
  const near = events.map((mark) => ({ id: mark.mention.id, far: away(mark) }));
  const ids = near.toSorted((one, other) => one.far - other.far).map(({ id }) => id);
  return [...new Set(ids)].slice(0, MOST_NEAR);
}

/** All text below an element, read at once. */
const read = (root: Element) => finish(new PageText().read(root));

/** What the page tells of the selected passage; an empty one where nothing is selected. */
export function takePassage(marks: readonly Mark[]): Taken {
  const selection = getSelection();
  const range = selection !== null && selection.rangeCount > 0 ? selection.getRangeAt(0) : null;
  const container = articleAround(range?.commonAncestorContainer ?? document.body);
  const blocks = read(container);
  const article = foldedText(blocks);
  const whole = container === document.body ? article : foldedText(read(document.body));
  const words = folded(selection?.toString() ?? '');
  return {
    passage:
      range === null
        ? { exact: '', prefix: '', suffix: '', paragraph: null }
        : passageIn(range, words, whole, article),
    page: readMetadata(document),
    near: range === null ? [] : eventsNear(range, marks),
    text: article.text.slice(0, LONGEST_TEXT),
    paragraphs: blocks.length,
  };
}
