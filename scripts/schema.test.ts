import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { corpusJsonSchema } from './lib/json-schema.ts';

test('the published schema says what the code says', async () => {
  expect(readFileSync('docs/corpus.schema.json', 'utf8')).toBe(await corpusJsonSchema());
});

test('it names what a corpus needs, and refuses what it does not know', async () => {
  expect(JSON.parse(await corpusJsonSchema())).toMatchObject({
    required: expect.arrayContaining(['format', 'id', 'events', 'accounts', 'sources']),
    additionalProperties: false,
    properties: { events: { items: { required: expect.arrayContaining(['questions', 'line']) } } },
  });
});
