import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as v from 'valibot';
import { describe, expect, test } from 'vitest';
import { assembleCorpus } from '../../scripts/lib/assemble-corpus.ts';
import { checkCorpus } from '../../scripts/lib/corpus/check.ts';
import { makeCorpus } from '../../scripts/lib/test/corpus.ts';
import { corpus as corpusSchema } from '../schema/corpus.ts';
import { eventCorpus } from './event-corpus.ts';

const bundled = assembleCorpus('data/corpus');
const folder = mkdtempSync(join(tmpdir(), 'export-'));

describe.each(bundled.events.map(({ id }) => id))('the corpus of %s alone', (id) => {
  const json = JSON.stringify(eventCorpus(bundled, id));

  test('is a corpus by the schema', () => {
    const read = v.parse(corpusSchema, JSON.parse(json));
    expect(read.events.map((event) => event.id)).toEqual([id]);
    expect(read.accounts.length).toBeGreaterThan(0);
  });

  test('stands by itself: the check of a corpus finds nothing against it', () => {
    const file = join(folder, `${id}.json`);
    writeFileSync(file, json);
    expect(checkCorpus(file, null).problems).toEqual([]);
  });
});

test('holds the accounts of its event, whom they name, and the silent sources too', () => {
  const alone = eventCorpus(makeCorpus(), 'pamphlet');
  expect(alone?.accounts.map(({ id }) => id)).toEqual(['pamphlet-column']);
  expect(alone?.actors).toEqual([]);
  expect(alone?.sources.map(({ id }) => id)).toEqual(['report', 'column', 'older', 'silent']);
});

test('is not that of the corpus it is taken from, which it must not replace', () => {
  expect(eventCorpus(makeCorpus(), 'lake-summit')?.id).toBe('test-lake-summit');
});

test('of an event that is not there is null', () => {
  expect(eventCorpus(makeCorpus(), 'nothing')).toBeNull();
});
