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

describe('what is wrong with a part of its own is one line with file and place', () => {
  it.each([
    {
      mistake: 'a missing translation',
      file: ACCOUNTS,
      from: ',"en":"He says that it is open."',
      to: '',
      line: 'events/bridge/accounts.json: 0.statement.en (bridge-gazette-open): expected "en", found nothing',
    },
    {
      mistake: 'a sentence that was not translated',
      file: ACCOUNTS,
      from: 'He says that it is open.',
      to: 'Selon lui, il est ouvert.',
      line: 'events/bridge/accounts.json: 0.statement (bridge-gazette-open): expected French and English to differ, found both "Selon lui, il est ouvert."',
    },
    {
      mistake: 'words said after the text that tells them',
      file: ACCOUNTS,
      from: '"said":"2025-03-03"',
      to: '"said":"2025-03-09"',
      line: 'events/bridge/accounts.json: 0.said (bridge-gazette-open): expected a day not after 2025-03-05, when gazette was published, found "2025-03-09"',
    },
    {
      mistake: 'a day that does not exist',
      file: EVENT,
      from: '"when":"2025-03-03"',
      to: '"when":"2025-02-31"',
      line: 'events/bridge/event.json: when: expected a date of the calendar, found "2025-02-31"',
    },
    {
      mistake: 'a background event with mentions',
      file: EVENT,
      from: '"kind":"measure"',
      to: '"kind":"background"',
      line: 'events/bridge/mentions.json: (the whole file): expected no mentions of a background event, found some',
    },
    {
      mistake: 'a pattern that cannot be compiled',
      file: 'events/bridge/mentions.json',
      from: '"points":10',
      to: '"points":10,"needs":["winter"]',
      line: 'events/bridge/mentions.json: patterns: event bridge: no clue is called "winter"',
    },
  ])('$mistake', ({ file, from, to, line }) => {
    tiny.edit(file, from, to);
    expect(tiny.problems()).toEqual([line]);
  });
});
