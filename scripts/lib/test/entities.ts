import type { Account } from '../../../data/schema/account.ts';
import type { Actor } from '../../../data/schema/actor.ts';
import type { Event, Question } from '../../../data/schema/event.ts';
import type { Source } from '../../../data/schema/source.ts';

/* Single entities that are whole; a test changes what it is about. */

const same = (text: string) => ({ fr: text, en: text });

export function makeSource(id: string, change: Partial<Source> = {}): Source {
  return {
    id,
    title: `Title of ${id}`,
    byline: null,
    label: { fr: `Source ${id}`, en: `The ${id}` },
    outlet: null,
    published: '2025-08-20',
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
