import type { Account } from '../../../data/schema/account.ts';
import type { Actor } from '../../../data/schema/actor.ts';
import type { Corpus } from '../../../data/schema/corpus.ts';
import type { Event, Question } from '../../../data/schema/event.ts';
import type { Source } from '../../../data/schema/source.ts';

/*
 * A corpus of invented events, small enough to be held in mind: a summit at a lake, of which a report
 * and a column say different things, and a pamphlet that the column alone speaks of.
 */

const same = (text: string) => ({ fr: text, en: text });

export function makeSource(id: string, change: Partial<Source> = {}): Source {
  return {
    id,
    title: `Title of ${id}`,
    byline: null,
    label: { fr: `Source ${id}`, en: `The ${id}` },
    outlet: null,
    published: '2025-09-01',
    notBefore: null,
    language: 'fr',
    address: null,
    genre: 'report',
    saysOfItself: null,
    paragraphs: 10,
    sha256: '0'.repeat(64),
    ...change,
  };
}

export function makeActor(id: string, name: string, change: Partial<Actor> = {}): Actor {
  return {
    id,
    kind: 'person',
    name: same(name),
    role: { fr: 'une négociatrice', en: 'a negotiator' },
    names: { mul: [name] },
    shortNames: {},
    ...change,
  };
}

export function makeQuestion(id: string, change: Partial<Question> = {}): Question {
  return {
    id,
    kind: 'cause',
    text: { fr: `Question ${id} ?`, en: `Question ${id}?` },
    arose: null,
    positions: [{ id: 'yes', text: { fr: 'Oui', en: 'Yes' } }],
    relations: [],
    ...change,
  };
}

export function makeEvent(id: string, change: Partial<Event> = {}): Event {
  return {
    id,
    kind: 'meeting',
    title: { fr: `Événement ${id}`, en: `Event ${id}` },
    when: '2025-08-15',
    where: null,
    actors: [],
    line: { fr: 'Deux pays se parlent.', en: 'Two countries talk.' },
    related: [],
    questions: [makeQuestion('why')],
    ...change,
  };
}

export function makeAccount(id: string, change: Partial<Account> = {}): Account {
  return {
    id,
    source: 'report',
    event: 'lake-summit',
    question: 'who-asked',
    position: 'north',
    statement: { fr: 'Le Nord aurait demandé.', en: 'The North is said to have asked.' },
    chain: [],
    certainty: 'reported',
    label: null,
    said: null,
    evidence: [{ type: 'paragraph', paragraph: 3, fragment: 'c’est le Nord', language: 'fr' }],
    ...change,
  };
}

export const ANONYMOUS = {
  type: 'described',
  as: { fr: 'un responsable', en: 'an official' },
  anonymous: true,
} as const;
export const JANE = { type: 'actor', actor: 'jane-doe' } as const;

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
