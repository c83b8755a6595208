import { isRecord } from '../../data/schema/record.ts';
import type { Asked } from '../../messages.ts';

/*
 * The little that the script of every page has to know of a message. Its shape is in messages.ts; the
 * marker, which acts on messages, checks it there.
 */

/** Name and content of a message; null where it is none. */
function read(message: unknown): { name: string; asked: Readonly<Record<string, unknown>> } | null {
  if (!isRecord(message)) return null;
  const { name, asked } = message;
  return typeof name === 'string' && isRecord(asked) ? { name, asked } : null;
}

/** The name of a message; null where it is none. */
export const nameOf = (message: unknown): string | null => read(message)?.name ?? null;

/** What a command tells the page itself to do; null for all that is for its marks. */
export function todoOf(
  message: unknown,
): Extract<Asked<'command'>['todo'], 'pause' | 'follow'> | null {
  const said = read(message);
  if (said?.name !== 'command') return null;
  const { todo } = said.asked;
  return todo === 'pause' || todo === 'follow' ? todo : null;
}
