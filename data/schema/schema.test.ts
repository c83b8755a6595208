import * as v from 'valibot';
import { describe, expect, test } from 'vitest';
import { makeCorpus } from '../../scripts/lib/test/corpus.ts';
import { makeAccount, makeEvent, makeSource } from '../../scripts/lib/test/entities.ts';
import { account } from './account.ts';
import { corpus } from './corpus.ts';
import { event } from './event.ts';
import { eventMentions } from './mentions.ts';
import { address, edtf, id, language, line, sha256 } from './scalars.ts';
import { source } from './source.ts';

/** The places that a value is refused at, each with what is said of it; empty where it is taken. */
function refusals(schema: v.GenericSchema, value: unknown): string[] {
  const { issues = [] } = v.safeParse(schema, value);
  return issues.map((issue) => `${v.getDotPath(issue) ?? ''}: ${issue.message}`);
}

test('a whole corpus is taken as it is', () => {
  const whole = makeCorpus();
  expect(v.parse(corpus, structuredClone(whole))).toEqual(whole);
});

describe('a value is refused with what was expected', () => {
  test.each([
    ['line', line(10), '', /empty/],
    ['line', line(10), ' a', /space at either end/],
    ['line', line(10), 'eleven char', /length.*10.*11/],
    ['id', id, 'Lake Summit', /lower-case words/],
    ['id', id, 'lake--summit', /lower-case words/],
    ['language', language, 'french', /BCP 47/],
    ['edtf', edtf, '15/08/2025', /EDTF/],
    ['edtf', edtf, '2025-13', /EDTF/],
    ['edtf', edtf, '2025-08-15/', /EDTF/],
    ['sha256', sha256, 'A'.repeat(64), /SHA-256/],
    ['address', address, 'javascript:alert(1)', /Invalid format/],
    ['address', address, 'data:text/html,x', /Invalid format/],
    ['address', address, 'not an address', /Invalid URL/],
  ])('%s', (_, schema, value, said) => {
    expect(refusals(schema, value).join()).toMatch(said);
  });
});

test.each([
  ['a right-to-left override', 'Jane\u202Eeod'],
  ['an isolate', 'Jane\u2066Doe'],
  ['a line break', 'Jane\nDoe'],
  ['a null character', 'Jane\0Doe'],
  ['half a surrogate pair', 'Jane\uD83D'],
])('%s in a text is refused', (_, text) => {
  expect(refusals(line(40), text)).toEqual([
    ': expected no control or direction-override character',
  ]);
});

test.each(['Île-aux-Cèdres', 'Анкоридж', 'אלסקה', 'a\u00A0b « c »', '🕊 peace', 'l\u200Eeft'])(
  'a text in any script is taken: %s',
  (text) => expect(refusals(line(40), text)).toEqual([]),
);

test.each(['2025', '2025-10~', '2025-10-24/2025-10-26', '../2025', '2024-07-10/..', '1987?'])(
  'the date %s is taken',
  (text) => expect(refusals(edtf, text)).toEqual([]),
);

describe('the refusal names the place', () => {
  test('in a corpus', () => {
    const broken = makeCorpus({
      events: [makeEvent('a'), makeEvent('b', { line: { fr: '', en: 'x' } })],
    });
    expect(refusals(corpus, broken)).toEqual([
      'events.1.line.fr: expected text, found an empty string',
    ]);
  });

  test('of a word that the schema does not know', () => {
    const misspelt = { ...makeSource('a'), authr: 'X' };
    expect(refusals(source, misspelt).join()).toMatch(/^authr: /);
  });

  test('of what is missing', () => {
    const { when: _, ...undated } = makeEvent('a');
    expect(refusals(event, undated).join()).toMatch(/^when: .*undefined/);
  });

  test('of an unknown certainty', () => {
    expect(refusals(account, { ...makeAccount('a'), certainty: 'sure' }).join()).toMatch(
      /^certainty: .*"stated".*"sure"/,
    );
  });
});

test('an account without evidence is refused: every statement can be traced', () => {
  expect(refusals(account, makeAccount('a', { evidence: [] })).join()).toMatch(/^evidence: /);
});

test('a speaker is an actor or is described, not both', () => {
  const chain = [{ type: 'actor', actor: 'jane-doe', anonymous: true }];
  expect(refusals(account, { ...makeAccount('a'), chain }).join()).toMatch(
    /^chain\.0\.anonymous: /,
  );
});

test('points of a clue beyond the scale are refused', () => {
  const clues = { early: { kind: 'undated', points: 1000 } };
  expect(refusals(eventMentions, { clues, patterns: {}, anaphora: [] }).join()).toMatch(
    /^clues\.early\.points: /,
  );
});
