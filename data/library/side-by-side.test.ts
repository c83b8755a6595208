import 'fake-indexeddb/auto';
import { deleteDB } from 'idb';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { makeCorpus } from '../../scripts/lib/test/corpus.ts';
import { makeEvent } from '../../scripts/lib/test/entities.ts';
import { FILE, idsOf, libraryOf, strangerCorpus } from '../../scripts/lib/test/library.ts';
import type { EventCard } from '../schema/card.ts';
import { cardOf } from '../view/card.ts';
import type { Library } from './library.ts';

let library: Library;
beforeEach(async () => {
  ({ library } = libraryOf());
  await library.update();
});
afterEach(() => deleteDB('parallax'));

async function eventCardOf(id: string): Promise<EventCard> {
  const card = await cardOf(library, { kind: 'event', id }, 'en');
  if (card?.kind !== 'event') throw new Error(`there is no card of ${id}`);
  return card;
}

describe('two corpora that use the same ids', () => {
  beforeEach(() => library.install(strangerCorpus('second'), FILE));

  test('go by keys: the bundled ones bare, the others under their corpus', async () => {
    expect(idsOf(await library.events())).toEqual([
      'lake-summit',
      'pamphlet',
      'second/lake-summit',
      'second/pamphlet',
    ]);
  });

  test('give what each holds, and nothing of the other', async () => {
    expect(await library.event('second/lake-summit')).toMatchObject({
      id: 'second/lake-summit',
      actors: ['second/jane-doe', 'second/lakeland'],
      related: ['second/pamphlet'],
    });
    expect(idsOf(await library.accountsOfEvent('pamphlet'))).toEqual(['pamphlet-column']);
    expect(idsOf(await library.accountsOfEvent('second/pamphlet'))).toEqual([
      'second/pamphlet-column',
    ]);
    expect(idsOf(await library.eventsOfActor('lakeland'))).toEqual(['lake-summit']);
    expect(idsOf(await library.sources('second/x'))).toHaveLength(4);
    expect((await library.about('second/lake-summit')).id).toBe('second');
  });

  test('have cards in which all that leads on leads into the same corpus', async () => {
    const card = await eventCardOf('second/lake-summit');
    expect(card.related).toEqual([{ id: 'second/pamphlet', title: 'Event pamphlet' }]);
    expect(idsOf(card.actors)).toEqual(['second/jane-doe', 'second/lakeland']);
    expect([card.speaking, card.sources, card.independent]).toEqual([2, 4, 2]);
  });

  test('are not joined by that: each card tells of its own corpus alone', async () => {
    expect((await eventCardOf('lake-summit')).elsewhere).toEqual([]);
    expect((await eventCardOf('second/lake-summit')).elsewhere).toEqual([]);
  });
});

describe('a corpus that says its event is the same as another’s', () => {
  const claiming = strangerCorpus('second', {
    events: [
      makeEvent('my-summit', {
        title: { fr: 'La vraie histoire', en: 'The true story' },
        sameAs: ['test/lake-summit'],
      }),
    ],
    accounts: [{ ...makeCorpus().accounts[2]!, event: 'my-summit' }],
  });

  test('adds its accounts under its own name, and alters nothing', async () => {
    const before = await eventCardOf('lake-summit');
    await library.install(claiming, FILE);
    const { elsewhere, questions, ...rest } = await eventCardOf('lake-summit');
    const { elsewhere: _, questions: own, ...untouched } = before;
    expect(rest).toEqual(untouched);
    expect(elsewhere).toMatchObject([
      { corpus: 'The second corpus', id: 'second/my-summit', title: 'The true story' },
    ]);
    const corpora = (list: typeof questions) =>
      list.flatMap(({ positions }) =>
        positions.flatMap(({ accounts }) => accounts.map(({ source }) => source.corpus)),
      );
    expect(new Set(corpora(questions))).toEqual(new Set(['Test corpus']));
    expect(corpora(elsewhere[0]?.questions ?? [])).toEqual(['The second corpus']);
    expect(new Set(corpora(own))).toEqual(new Set([null]));
    expect(idsOf(questions)).toEqual(idsOf(own));
  });

  test('has the other’s accounts on its own card', async () => {
    await library.install(claiming, FILE);
    const { elsewhere } = await eventCardOf('second/my-summit');
    expect(elsewhere).toMatchObject([{ corpus: 'Test corpus', id: 'lake-summit' }]);
  });

  test('joins nothing by naming what is not there', async () => {
    const events = [makeEvent('my-summit', { sameAs: ['none/such', 'test/none'] })];
    await library.install({ ...claiming, events }, FILE);
    expect((await eventCardOf('second/my-summit')).elsewhere).toEqual([]);
  });

  test('joins nobody to a third by a claim of its own', async () => {
    await library.install(claiming, FILE);
    const events = [makeEvent('theirs', { sameAs: ['second/my-summit'] })];
    await library.install(strangerCorpus('third', { events, accounts: [] }), FILE);
    const ids = (await eventCardOf('lake-summit')).elsewhere.map(({ id }) => id);
    expect(ids).toEqual(['second/my-summit']);
  });
});

test('a corpus under the id of the bundled one is refused, and harms nothing', async () => {
  const impostor = makeCorpus({ events: [], accounts: [], version: '666' });
  await expect(library.install(impostor, FILE)).rejects.toThrow(/comes with Parallax/);
  expect(idsOf(await library.events())).toEqual(['lake-summit', 'pamphlet']);
});

test('a new version of the bundled corpus leaves the others where they are', async () => {
  await library.install(strangerCorpus('second'), FILE);
  await libraryOf(makeCorpus({ version: '2', events: [], accounts: [] })).library.update();
  expect(idsOf(await library.events())).toEqual(['second/lake-summit', 'second/pamphlet']);
});

test('a damaged bundled corpus is mended, and the others stay', async () => {
  await library.install(strangerCorpus('second'), FILE);
  const { openDatabase } = await import('./database.ts');
  const database = await openDatabase(() => undefined);
  await database.put('sources', { corpus: 'test', id: 'report', entity: 'nonsense' });
  database.close();
  expect(idsOf(await library.sources())).toHaveLength(8);
  expect(idsOf(await library.events())).toHaveLength(4);
});
