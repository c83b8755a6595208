import { expect, test } from 'vitest';
import { makeCorpus } from '../scripts/lib/test/corpus.ts';
import { makeAccount, makeEvent, makeSource } from '../scripts/lib/test/entities.ts';
import type { Genre } from './schema/source.ts';
import { singleSourceEvents, singleVoiceEvents } from './tables.ts';

function corpusOf(genres: Genre[]) {
  return makeCorpus({
    sources: genres.map((genre, index) => makeSource(`s${index}`, { genre })),
    events: [makeEvent('lake-summit')],
    accounts: genres.flatMap((_, index) => [
      makeAccount(`a${index}`, { source: `s${index}` }),
      makeAccount(`b${index}`, { source: `s${index}` }),
    ]),
  });
}

test.each<[Genre[], boolean]>([
  [['opinion'], true],
  [['column'], true],
  [['report'], false],
  [['analysis'], false],
  [['opinion', 'column'], false],
  [[], false],
])('an event told by %j is marked only on request: %s', (genres, onRequest) => {
  expect(singleVoiceEvents(corpusOf(genres))).toEqual(onRequest ? ['lake-summit'] : []);
});

test.each<[Genre[], boolean]>([
  [['report'], true],
  [['opinion'], true],
  [['report', 'report'], false],
  [[], false],
])('an event told by %j has one source alone: %s', (genres, single) => {
  expect(singleSourceEvents(corpusOf(genres))).toEqual(single ? ['lake-summit'] : []);
});
