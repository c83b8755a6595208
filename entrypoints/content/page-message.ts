import type { Asked } from '../../messages.ts';

/*
 * The little that the script of every page has to know of a message. Its shape is in messages.ts; the
 * marker, which acts on messages, checks it there.
 */

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null;

/** The name of a message; null where it is none. */
export function nameOf(message: unknown): string | null {
  if (!isRecord(message) || !isRecord(message['asked'])) return null;
  const { name } = message;
  return typeof name === 'string' ? name : null;
}

/** What a command tells the page itself to do; null for all that is for its marks. */
export function todoOf(
  message: unknown,
): Extract<Asked<'command'>['todo'], 'pause' | 'follow'> | null {
  if (nameOf(message) !== 'command' || !isRecord(message) || !isRecord(message['asked']))
    return null;
  const { todo } = message['asked'];
  return todo === 'pause' || todo === 'follow' ? todo : null;
}
