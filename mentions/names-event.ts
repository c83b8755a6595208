import { BlockReader } from './match/reading.ts';
import { languageOf } from './match/text-language.ts';
import type { Table } from './table.ts';

/** No step reads more, in UTF-16 units, than this and what the next piece has of it again. */
const PIECE = 8_000;
/** Longer than any pattern reaches, in UTF-16 units. */
const OVERLAP = 2_000;

/** Signs of notes, which a text that is told as a whole has within its words: `Budapest[2] summit`. */
const NOTE_SIGNS = /\[[^\]\n]{1,8}\]|\([^)\n]{1,8}\)|[*†‡§]+|(?<=\p{L})\d{1,3}(?!\d)/gu;

/**
 * Whether a pattern of some event stands in a text, whatever speaks for it or against it: where none does,
 * `spot` finds no event there. In steps.
 * @param paragraphs no pattern reaches from one to the next
 * @param language BCP 47 tag of them all; null where they may be in any
 */
export function* namesEventSteps(
  table: Table,
  paragraphs: readonly string[],
  language: string | null,
): Generator<void, boolean> {
  const own = new BlockReader(table, language);
  const any = new BlockReader(table, null);
  for (const paragraph of paragraphs) {
    // A line may be a block by itself, and in another script than all that stands around it.
    const lines = linesOf(paragraph);
    const isBelied =
      language !== null && lines.some((line) => languageOf(table, language, line) < 0);
    const readers = isBelied ? [own, any] : [own];
    for (let from = 0; from < paragraph.length; from += PIECE) {
      const text = paragraph.slice(from, from + PIECE + OVERLAP);
      const bare = text.replace(NOTE_SIGNS, '');
      const texts = bare === text ? [text] : [text, bare];
      if (readers.some((reader) => texts.some((one) => namesEvent(reader, one)))) return true;
      yield;
    }
  }
  return false;
}

function namesEvent(reader: BlockReader, text: string): boolean {
  const reading = reader.read({ text });
  return reading.mayMention('event') && reading.holds('event');
}

/** The lines of a paragraph: whatever language one of them is in counts. */
export const linesOf = (paragraph: string): string[] => paragraph.split('\n');
