import { expect, test } from 'vitest';
import { groupMentions } from './on-page.ts';

const mention = (kind: 'event' | 'actor', id: string, text: string) => ({
  kind,
  id,
  text,
  why: { kind: 'actor' as const, words: text, fullName: null },
});

test('mentions stand by event in reading order, actors after all events, each with its number', () => {
  const groups = groupMentions([
    mention('actor', 'jane-doe', 'Jane Doe'),
    mention('event', 'lake-summit', 'summit at the lake'),
    mention('event', 'pamphlet', 'pamphlet'),
    mention('event', 'lake-summit', 'lake talks'),
  ]);
  expect(groups).toEqual([
    {
      kind: 'event',
      id: 'lake-summit',
      places: [
        { n: 1, text: 'summit at the lake' },
        { n: 3, text: 'lake talks' },
      ],
    },
    { kind: 'event', id: 'pamphlet', places: [{ n: 2, text: 'pamphlet' }] },
    { kind: 'actor', id: 'jane-doe', places: [{ n: 0, text: 'Jane Doe' }] },
  ]);
});
