import { createHash } from 'node:crypto';

/*
 * For tests: a whole corpus of one event, two sources that disagree, and the texts they were read
 * from. The texts hold what makes fragments hard to compare: French quotation marks with their
 * no-break spaces, both apostrophes, and a line that only looks blank.
 */
export const TEXTS = {
  'gazette.txt':
    'Le pont du port\n\nLe maire a dit : «\u00A0Le pont est ouvert depuis lundi.\u00A0»\n\u00A0\n' +
    'Deux cents personnes l’ont traversé ce jour-là, sous une pluie fine et un vent froid de mer.\n',
  'courrier.txt':
    "Une conseillère affirme que le pont n'a jamais ouvert.\nPersonne, dit-elle, ne l'a traversé.\n",
};

const both = (fr: string, en: string) => ({ fr, en });

const source = (id: string, name: keyof typeof TEXTS, paragraphs: number) => ({
  id,
  title: id,
  byline: null,
  label: both(id, id),
  outlet: null,
  published: '2025-03-05',
  notBefore: null,
  language: 'fr',
  address: null,
  genre: 'report',
  saysOfItself: null,
  paragraphs,
  sha256: createHash('sha256').update(TEXTS[name]).digest('hex'),
});

const quote = (paragraph: number, fragment: string) => ({
  type: 'paragraph',
  paragraph,
  fragment,
  language: 'fr',
});

const account = (
  [id, from, question, position]: readonly [string, string, string, string],
  statement: ReturnType<typeof both>,
  evidence: ReturnType<typeof quote>,
) => ({
  id,
  source: from,
  question,
  position,
  statement,
  chain: [{ type: 'actor', actor: 'mayor' }],
  certainty: 'reported',
  label: null,
  said: '2025-03-03',
  evidence: [evidence],
});

const question = (id: string, one: ReturnType<typeof both>, other: ReturnType<typeof both>) => ({
  id,
  kind: 'status',
  text: both(`Qu’en est-il ?`, 'What of it?'),
  arose: null,
  positions: [
    { id: `${id}-yes`, text: one },
    { id: `${id}-no`, text: other },
  ],
  relations: [
    {
      between: [`${id}-yes`, `${id}-no`],
      kind: 'contradicts',
      why: both('L’un ou l’autre.', 'Either.'),
    },
  ],
});

export const FILES = {
  'corpus.json': {
    format: 1,
    id: 'tiny',
    title: both('Un petit corpus', 'A tiny corpus'),
    asOf: '2025-03-06',
    licence: 'CC0',
  },
  'sources/gazette.json': source('gazette', 'gazette.txt', 3),
  'sources/courrier.json': source('courrier', 'courrier.txt', 2),
  'actors/all.json': [
    {
      id: 'mayor',
      kind: 'person',
      name: both('le maire', 'the mayor'),
      role: both('élu', 'elected'),
      names: {},
      shortNames: {},
    },
  ],
  'events/bridge/event.json': {
    id: 'bridge',
    kind: 'measure',
    title: both('L’ouverture du pont', 'The opening of the bridge'),
    when: '2025-03-03',
    where: null,
    actors: ['mayor'],
    line: both('On parle d’un pont.', 'There is talk of a bridge.'),
    related: [],
    questions: [
      question('open', both('Ouvert', 'Open'), both('Fermé', 'Closed')),
      question('crossed', both('Traversé', 'Crossed'), both('Désert', 'Deserted')),
    ],
  },
  'events/bridge/accounts.json': [
    account(
      ['bridge-gazette-open', 'gazette', 'open', 'open-yes'],
      both('Selon lui, il est ouvert.', 'He says that it is open.'),
      quote(2, 'dit : "Le pont est ouvert'),
    ),
    account(
      ['bridge-courrier-closed', 'courrier', 'open', 'open-no'],
      both('Selon elle, il est fermé.', 'She says that it is closed.'),
      quote(1, 'le pont n’a jamais ouvert'),
    ),
    account(
      ['bridge-gazette-crossed', 'gazette', 'crossed', 'crossed-yes'],
      both('Le texte parle de deux cents passants.', 'The text speaks of two hundred people.'),
      quote(3, "Deux cents personnes l'ont traversé ce jour-là"),
    ),
    account(
      ['bridge-courrier-deserted', 'courrier', 'crossed', 'crossed-no'],
      both('Selon elle, nul n’y est passé.', 'She says that nobody went over it.'),
      quote(2, 'Personne, dit-elle'),
    ),
  ],
  'events/bridge/mentions.json': {
    clues: {},
    patterns: { fr: [{ match: ['ouverture du pont'], form: 'name', points: 10 }] },
    anaphora: [],
  },
  'lexicon/fr.json': { language: 'fr', classes: {} },
  'paragraphs-without-accounts.json': { gazette: { 1: 'The heading.' } },
};
