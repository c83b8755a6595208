import { expect, test } from 'vitest';
import { makeActor, makeEvent } from '../../scripts/lib/test/entities.ts';
import { actorCard } from './actor-card.ts';

test('who it is, and its events in the order of time, undated ones last', () => {
  const events = [
    makeEvent('undated', { when: null }),
    makeEvent('autumn', { when: '2025-10~' }),
    makeEvent('span', { when: '2011/2026-02-05' }),
    makeEvent('summer'),
  ];
  const card = actorCard(makeActor('jane-doe', 'Jane Doe'), events, '2026-01-31', 'fr');
  expect(card).toMatchObject({ title: 'Jane Doe', line: 'une négociatrice', asOf: '2026-01-31' });
  expect(card.events.map(({ id, when }) => [id, when])).toEqual([
    ['span', '2011/2026-02-05'],
    ['summer', '2025-08-15'],
    ['autumn', '2025-10~'],
    ['undated', null],
  ]);
});
