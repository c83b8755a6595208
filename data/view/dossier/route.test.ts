import { describe, expect, test } from 'vitest';
import { hrefOf, notesHref, questionHref } from './address.ts';
import { readRoute } from './route.ts';

describe('an address', () => {
  test.each(['', '#', '#/', '#/events'])('%j is the list of all events', (hash) => {
    expect(readRoute(hash)).toEqual({ page: 'events' });
  });

  test.each([
    ['event', 'lake-summit'],
    ['event', 'my-corpus/lake-summit'],
    ['actor', 'jane-doe'],
    ['source', 'my-corpus/report'],
  ] as const)('of an %s, "%s", leads back to it', (page, id) => {
    expect(readRoute(hrefOf(page, id))).toMatchObject({ page, id });
  });

  test('of a question names its event too', () => {
    expect(readRoute(questionHref('my-corpus/lake-summit', 'who-asked'))).toEqual({
      page: 'event',
      id: 'my-corpus/lake-summit',
      question: 'who-asked',
    });
  });

  test('of several notes names each event once, in order', () => {
    expect(readRoute(notesHref(['b', 'my-corpus/a', 'b']))).toEqual({
      page: 'notes',
      events: ['b', 'my-corpus/a'],
    });
  });

  test('of notes drops what is no id', () => {
    expect(readRoute('#/page?events=a,<b>,,../c')).toEqual({ page: 'notes', events: ['a'] });
  });

  test.each([
    '#/page',
    '#/page?events=',
    '#/event',
    '#/event/',
    '#/event/%E0%A4%A',
    '#/event/a%2Fb%2Fc',
    '#/event/<img>',
    '#/event/a/b/c',
    '#/actor/a/b',
    '#/nothing/a',
    '#javascript:alert(1)',
  ])('%j means nothing here', (hash) => {
    expect(readRoute(hash)).toEqual({ page: 'unknown' });
  });
});
