import { rangeOf, type TextBlock } from '../marker.content/blocks.ts';

/** The text of blocks as one line, each run of space one space, with the way back into the page. */
export interface FoldedText {
  text: string;
  /** The part of the page that a stretch of the text stands in; UTF-16 units, end exclusive. */
  rangeOf: (start: number, end: number) => StaticRange | null;
  /** The index of the block that an offset lies in. */
  blockAt: (offset: number) => number;
  /** The offset in the text of a point in the page; null where the point is in none of the blocks. */
  offsetOf: (node: Node, offset: number) => number | null;
}

/** One block in the text. */
interface Piece {
  block: TextBlock;
  /** Offset in the text. */
  start: number;
  /** For each unit of the piece, its offset in the block. */
  offsets: number[];
}

const SPACE = /\s/;

/** The block's text with its spaces folded, none at either end. */
function fold(block: TextBlock): { text: string; offsets: number[] } {
  const offsets: number[] = [];
  let text = '';
  let space = -1;
  for (let at = 0; at < block.text.length; at++) {
    const unit = block.text.charAt(at);
    if (SPACE.test(unit)) {
      if (space < 0) space = at;
      continue;
    }
    if (space >= 0 && text !== '') {
      text += ' ';
      offsets.push(space);
    }
    space = -1;
    text += unit;
    offsets.push(at);
  }
  return { text, offsets };
}

export function foldedText(blocks: readonly TextBlock[]): FoldedText {
  const pieces: Piece[] = [];
  const parts: string[] = [];
  let length = 0;
  for (const block of blocks) {
    const { text, offsets } = fold(block);
    pieces.push({ block, start: length, offsets });
    parts.push(text);
    length += text.length + 1;
  }

  const pieceAt = (offset: number): Piece | undefined =>
    pieces.findLast(({ start }) => start <= offset);

  /** The place in its block of one unit of the text; at the space between two blocks, the end of the first. */
  function placeOf(offset: number): { block: TextBlock; at: number } | null {
    const piece = pieceAt(offset);
    if (piece === undefined) return null;
    const at = piece.offsets[offset - piece.start] ?? piece.block.text.length - 1;
    return { block: piece.block, at };
  }

  return {
    text: parts.join(' '),
    blockAt: (offset) => pieces.findLastIndex(({ start }) => start <= offset),
    rangeOf(start, end) {
      const [first, last] = [placeOf(start), placeOf(end - 1)];
      if (first === null || last === null) return null;
      const from = rangeOf(first.block, first.at, first.at + 1);
      const to = rangeOf(last.block, last.at, last.at + 1);
      if (from === null || to === null) return null;
      const { startContainer, startOffset } = from;
      const { endContainer, endOffset } = to;
      return new StaticRange({ startContainer, startOffset, endContainer, endOffset });
    },
    offsetOf(node, offset) {
      for (const { block, start, offsets } of pieces) {
        const n = block.nodes.findIndex((own) => own === node);
        if (n < 0) continue;
        const inBlock = (block.starts[n] ?? 0) + offset;
        const at = offsets.findIndex((place) => place >= inBlock);
        return start + (at < 0 ? offsets.length : at);
      }
      return null;
    },
  };
}
