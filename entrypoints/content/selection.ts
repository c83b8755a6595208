import type { Mark } from '../marker.content/marks.ts';

/** Whether a selection and a mark share some text, or one is in the other. */
function isWithin(mark: Mark, selected: Range): boolean {
  const { startContainer, startOffset, endContainer, endOffset } = mark.range;
  // A mark in a shadow root is in another tree, with no order between the two.
  if (startContainer.getRootNode() !== selected.startContainer.getRootNode()) return false;
  return (
    selected.comparePoint(startContainer, startOffset) <= 0 &&
    selected.comparePoint(endContainer, endOffset) >= 0
  );
}

/** What the reader has selected, and the mark in it that a reader would mean: an event before a name. */
export function readSelection(marks: readonly Mark[]): { text: string; mark: Mark | null } {
  const selection = getSelection();
  const text = selection?.toString() ?? '';
  if (selection === null || selection.rangeCount === 0 || text.trim() === '') {
    return { text: '', mark: null };
  }
  const selected = selection.getRangeAt(0);
  const within = marks.filter((mark) => isWithin(mark, selected));
  return {
    text,
    mark: within.find(({ mention }) => mention.kind === 'event') ?? within[0] ?? null,
  };
}
