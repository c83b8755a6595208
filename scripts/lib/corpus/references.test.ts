import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { TinyCorpus } from './tiny-corpus.ts';

const ACCOUNTS = 'events/bridge/accounts.json';
const EVENT = 'events/bridge/event.json';

let tiny: TinyCorpus;
beforeEach(() => {
  tiny = new TinyCorpus();
});
afterEach(() => {
  tiny.remove();
});

describe('what is wrong with an id or a reference is one line with file and place', () => {
  it.each([
    {
      mistake: 'an answer that leads nowhere',
      file: ACCOUNTS,
      from: '"position":"open-no"',
      to: '"position":"open-never"',
      line: 'events/bridge/accounts.json: 1.position (bridge-courrier-closed): expected a position on bridge/open, found "open-never"',
    },
    {
      mistake: 'a source that is not there',
      file: ACCOUNTS,
      from: '"source":"courrier"',
      to: '"source":"courier"',
      line: 'events/bridge/accounts.json: 1.source (bridge-courrier-closed): expected a source of the corpus, found "courier"',
    },
    {
      mistake: 'a speaker who is not there',
      file: ACCOUNTS,
      from: '"actor":"mayor"',
      to: '"actor":"major"',
      line: 'events/bridge/accounts.json: 0.chain.0.actor (bridge-gazette-open): expected an actor of the corpus, found "major"',
    },
    {
      mistake: 'a related event that is not there',
      file: EVENT,
      from: '"related":[]',
      to: '"related":["tunnel"]',
      line: 'events/bridge/event.json: related.0: expected an event of the corpus, found "tunnel"',
    },
    {
      mistake: 'a relation to a position of another question',
      file: EVENT,
      from: '"between":["open-yes","open-no"]',
      to: '"between":["open-yes","crossed-no"]',
      line: 'events/bridge/event.json: questions.0.relations.0.between.1: expected a position on open, found "crossed-no"',
    },
    {
      mistake: 'a relation of a position to itself',
      file: EVENT,
      from: '"between":["open-yes","open-no"]',
      to: '"between":["open-yes","open-yes"]',
      line: 'events/bridge/event.json: questions.0.relations.0.between: expected two different positions, found "open-yes twice"',
    },
    {
      mistake: 'a duplicate id',
      file: ACCOUNTS,
      from: 'bridge-courrier-closed',
      to: 'bridge-gazette-open',
      line: 'events/bridge/accounts.json: 1.id (bridge-gazette-open): expected each account to have an id of its own, found "bridge-gazette-open" again (first in events/bridge/accounts.json: 0.id (bridge-gazette-open))',
    },
    {
      mistake: 'an id that is not its file’s',
      file: EVENT,
      from: '"id":"bridge"',
      to: '"id":"brigde"',
      line: 'events/bridge/event.json: id: expected "bridge", as its file is named, found "brigde"',
    },
    {
      mistake: 'a position without account',
      file: EVENT,
      from: '"positions":[',
      to: '"positions":[{"id":"half","text":{"fr":"À demi","en":"Half"}},',
      line: 'events/bridge/event.json: questions.0.positions.0: expected an account that holds "half", found none',
    },
  ])('$mistake', ({ file, from, to, line }) => {
    tiny.edit(file, from, to);
    expect(tiny.problems()).toEqual([line]);
  });
});
