import type { Corpus } from '../../../data/schema/corpus.ts';
import type { Event } from '../../../data/schema/event.ts';
import {
  ANONYMOUS,
  JANE,
  makeAccount,
  makeActor,
  makeEvent,
  makeQuestion,
  makeSource,
} from './entities.ts';

/*
 * A corpus of invented events, small enough to be held in mind: a summit at a lake, of which a report
 * and a column say different things, and a pamphlet that the column alone speaks of.
 */

export function makeCorpus(change: Partial<Corpus> = {}): Corpus {
  return {
    format: 1,
    id: 'test',
    title: { fr: 'Corpus d’essai', en: 'Test corpus' },
    asOf: '2026-01-31',
    licence: 'CC0-1.0',
    version: '1',
    sources: [
      makeSource('report'),
      makeSource('column', { genre: 'column', published: null, language: 'en' }),
      makeSource('older', { genre: 'analysis', published: '2024-05' }),
      makeSource('silent', { published: '2025-12' }),
    ],
    actors: [
      makeActor('jane-doe', 'Jane Doe', { shortNames: { mul: ['Doe'] } }),
      makeActor('lakeland', 'Lakeland', { kind: 'place' }),
    ],
    events: [lakeSummit(), makeEvent('pamphlet', { kind: 'publication', when: '2025-11~' })],
    accounts: [
      makeAccount('summit-report-north', { chain: [ANONYMOUS, JANE] }),
      makeAccount('summit-column-south', {
        source: 'column',
        position: 'south',
        certainty: 'opinion',
        statement: { fr: 'Selon elle, le Sud a cédé.', en: 'She writes that the South gave in.' },
        evidence: [
          { type: 'paragraph', paragraph: 5, fragment: 'the South asked', language: 'en' },
        ],
      }),
      makeAccount('pamphlet-column', {
        source: 'column',
        event: 'pamphlet',
        question: 'why',
        position: 'yes',
      }),
    ],
    lexicons: {},
    mentions: {},
    ...change,
  };
}

function lakeSummit(): Event {
  return makeEvent('lake-summit', {
    title: { fr: 'Sommet de Genève-sur-Lac', en: 'Summit at the lake' },
    where: { fr: 'Île-aux-Cèdres', en: 'Cedar Island' },
    actors: ['jane-doe', 'lakeland'],
    related: ['pamphlet'],
    questions: [
      makeQuestion('how-long'),
      makeQuestion('who-asked', {
        text: { fr: 'Qui a demandé la rencontre ?', en: 'Who asked for the meeting?' },
        positions: [
          { id: 'north', text: { fr: 'Le Nord', en: 'The North' } },
          { id: 'south', text: { fr: 'Le Sud', en: 'The South' } },
        ],
        relations: [
          {
            between: ['north', 'south'],
            kind: 'contradicts',
            why: { fr: 'Un seul a demandé.', en: 'Only one of them asked.' },
          },
        ],
      }),
    ],
  });
}
