import { expect, test } from 'vitest';
import { makeCorpus } from '../../scripts/lib/test/corpus.ts';
import { makeAccount, makeEvent } from '../../scripts/lib/test/entities.ts';
import { changesBetween } from './changes.ts';

const before = makeCorpus();

test('nothing changed', () => {
  expect(changesBetween(before, makeCorpus({ version: '2' }), 'en')).toEqual({
    events: { added: [], removed: [], changed: [] },
    accounts: { added: 0, removed: 0, changed: 0 },
  });
});

test('events are named, accounts are counted', () => {
  const [summit, pamphlet] = before.events;
  if (summit === undefined || pamphlet === undefined) throw new Error('the fixture has two events');
  const forum = makeEvent('forum');
  const [first, ...others] = before.accounts;
  const after = makeCorpus({
    events: [{ ...summit, where: null }, forum],
    accounts: [...others, makeAccount('new-one'), makeAccount('new-two')],
  });
  expect(first).toBeDefined();
  expect(changesBetween(before, after, 'fr')).toEqual({
    events: {
      added: [forum.title.fr],
      removed: [pamphlet.title.fr],
      changed: [summit.title.fr],
    },
    accounts: { added: 2, removed: 1, changed: 0 },
  });
});
