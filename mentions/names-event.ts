import { BlockReader } from './match/reading.ts';
import type { Table } from './table.ts';

/**
 * Whether a pattern of some event stands in a text, whatever speaks for it or against it: where none does,
 * `spot` finds no event there. In steps, one for each paragraph.
 * @param paragraphs no pattern reaches from one to the next
 * @param language BCP 47 tag of them all; null where they may be in any
 */
export function* namesEventSteps(
  table: Table,
  paragraphs: readonly string[],
  language: string | null,
): Generator<void, boolean> {
  const reader = new BlockReader(table, language);
  for (const text of paragraphs) {
    const reading = reader.read({ text });
    if (reading.mayMention('event') && reading.holds('event')) return true;
    yield;
  }
  return false;
}
