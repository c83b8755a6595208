import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { TinyCorpus } from './tiny-corpus.ts';

const ACCOUNTS = 'events/bridge/accounts.json';
const EXCUSES = 'paragraphs-without-accounts.json';

let tiny: TinyCorpus;
beforeEach(() => {
  tiny = new TinyCorpus();
});
afterEach(() => {
  tiny.remove();
});

describe('what is wrong with a quote or a paragraph is one line with file and place', () => {
  it.each([
    {
      mistake: 'a wrong paragraph',
      file: ACCOUNTS,
      from: '"paragraph":3',
      to: '"paragraph":1',
      line: 'events/bridge/accounts.json: 2.evidence.0.paragraph (bridge-gazette-crossed): expected paragraph 3 of gazette, found 1 for "Deux cents personnes l\'ont traversé ce jour-là"',
    },
    {
      mistake: 'a paragraph that the source does not have',
      file: ACCOUNTS,
      from: '"paragraph":2,"fragment":"Personne, dit-elle"',
      to: '"paragraph":9,"fragment":"Personne, dit-elle"',
      line: 'events/bridge/accounts.json: 3.evidence.0.paragraph (bridge-courrier-deserted): expected paragraph 2 of courrier, found 9 for "Personne, dit-elle"',
    },
    {
      mistake: 'a changed word in a fragment',
      file: ACCOUNTS,
      from: "Deux cents personnes l'ont",
      to: "Trois cents personnes l'ont",
      line: 'events/bridge/accounts.json: 2.evidence.0.fragment (bridge-gazette-crossed): expected words of paragraph 3 of gazette, found "Trois cents personnes l\'ont traversé ce jour-là"',
    },
    {
      mistake: 'a fragment that cuts a word',
      file: ACCOUNTS,
      from: 'Personne, dit-elle',
      to: 'ersonne, dit-elle',
      line: 'events/bridge/accounts.json: 3.evidence.0.fragment (bridge-courrier-deserted): expected words of paragraph 2 of courrier, found "ersonne, dit-elle"',
    },
    {
      mistake: 'a fragment of 13 words',
      file: ACCOUNTS,
      from: "Deux cents personnes l'ont traversé ce jour-là",
      to: "Deux cents personnes l'ont traversé ce jour-là, sous une pluie fine",
      line: 'events/bridge/accounts.json: 2.evidence.0.fragment (bridge-gazette-crossed): expected 12 words at most, found 13: "Deux cents personnes l\'ont traversé ce jour-là, sous une…',
    },
    {
      mistake: 'a sentence copied from a source',
      file: EXCUSES,
      from: 'The heading.',
      to: 'L’ont traversé ce jour-là, sous une pluie fine et un vent froid de mer.',
      line: 'paragraphs-without-accounts.json: line 1: expected 12 words at most in a row from gazette.txt, found 16: "l ont traversé ce jour là sous une pluie fine et un vent …"',
    },
    {
      mistake: 'an open paragraph',
      file: EXCUSES,
      from: '"1":"The heading."',
      to: '',
      line: 'paragraphs-without-accounts.json: gazette.1: expected an account that quotes the paragraph, or a reason, found neither: "Le pont du port"',
    },
    {
      mistake: 'a paragraph that is both quoted and excused',
      file: EXCUSES,
      from: '"1":"The heading."',
      to: '"1":"The heading.","2":"The mayor."',
      line: 'paragraphs-without-accounts.json: gazette.2: expected an account or a reason, found both (bridge-gazette-open quotes the paragraph)',
    },
    {
      mistake: 'a reason for a paragraph that does not exist',
      file: EXCUSES,
      from: '"1":"The heading."',
      to: '"1":"The heading.","8":"A caption."',
      line: 'paragraphs-without-accounts.json: gazette.8: expected 1 to 3, found 8',
    },
  ])('$mistake', ({ file, from, to, line }) => {
    tiny.edit(file, from, to);
    expect(tiny.problems()).toEqual([line]);
  });
});
