import { existsSync } from 'node:fs';
import jsonld from 'jsonld';
import * as v from 'valibot';
import { describe, expect, test } from 'vitest';
import { assembleCorpus } from '../../scripts/lib/assemble-corpus.ts';
import { readTexts } from '../../scripts/lib/corpus/texts.ts';
import { foldMarks } from '../../scripts/lib/corpus/words.ts';
import { makeCorpus } from '../../scripts/lib/test/corpus.ts';
import type { Corpus } from '../schema/corpus.ts';
import { eventCorpus } from './event-corpus.ts';
import { jsonLd } from './json-ld.ts';

const OA = 'http://www.w3.org/ns/oa#';
const PROV = 'http://www.w3.org/ns/prov#';
const PX = 'tag:parallax.example,2025:terms/';
const NAME = 'http://xmlns.com/foaf/0.1/name';
const VALUE = 'http://www.w3.org/1999/02/22-rdf-syntax-ns#value';

/** A node as JSON-LD expands it: every property a list. */
const expanded = v.looseObject({
  '@id': v.optional(v.string()),
  '@type': v.optional(v.array(v.string())),
});
type Expanded = v.InferOutput<typeof expanded>;
const literal = v.object({ '@value': v.unknown(), '@language': v.optional(v.string()) });

const nodes = (of: Expanded | undefined, property: string): Expanded[] =>
  v.parse(v.array(expanded), of?.[property] ?? []);
const values = (of: Expanded | undefined, property: string): unknown[] =>
  v.parse(v.array(literal), of?.[property] ?? []).map((entry) => entry['@value']);
const ids = (of: Expanded | undefined, property: string): (string | undefined)[] =>
  nodes(of, property).map((node) => node['@id']);

/** No network, and an error instead of silence where a word has no meaning. */
const STRICT = {
  documentLoader: (url: string) => Promise.reject(new Error(`it asks for ${url}`)),
  safe: true,
};

/** Read as any program reads it: by a JSON-LD library, from the text of the file. */
async function read(corpus: Corpus): Promise<Expanded[]> {
  const file = JSON.stringify(jsonLd(corpus));
  return v.parse(v.array(expanded), await jsonld.expand(JSON.parse(file), STRICT));
}

const annotationsIn = (graph: readonly Expanded[]): Expanded[] =>
  graph.filter((node) => node['@type']?.includes(`${OA}Annotation`));

/** The names of the agents from the text back to the first speaker. */
function chainOf(annotation: Expanded | undefined, graph: readonly Expanded[]): unknown[] {
  const names: unknown[] = [];
  let [telling] = nodes(annotation, `${PROV}wasDerivedFrom`);
  for (; telling; [telling] = nodes(telling, `${PROV}wasDerivedFrom`)) {
    const [agent] = nodes(telling, `${PROV}wasAttributedTo`);
    const known = graph.find((node) => node['@id'] === agent?.['@id'] && agent?.['@id']) ?? agent;
    names.push(values(known, NAME)[0] ?? null);
  }
  return names;
}

test('an account is a Web Annotation: our words in both languages, and the passage they are about', async () => {
  const graph = await read(makeCorpus());
  const found = annotationsIn(graph).find((node) => node['@id']?.endsWith('summit-column-south'));
  expect(ids(found, `${OA}motivatedBy`)).toEqual([`${OA}describing`]);
  const bodies = nodes(found, `${OA}hasBody`);
  expect(bodies.flatMap((body) => values(body, VALUE))).toEqual([
    'Selon elle, le Sud a cédé.',
    'She writes that the South gave in.',
  ]);
  expect(bodies.flatMap((body) => ids(body, `${OA}hasSource`))).toEqual([
    expect.stringMatching(/lake-summit\/who-asked\/south$/),
  ]);
  const [target, ...others] = nodes(found, `${OA}hasTarget`);
  expect(others).toEqual([]);
  expect(target?.['@type']).toEqual([`${OA}SpecificResource`]);
  expect(ids(target, `${OA}hasSource`)).toEqual([expect.stringMatching(/source\/column$/)]);
  expect(values(target, `${PX}paragraph`)).toEqual([5]);
  const [selector] = nodes(target, `${OA}hasSelector`);
  expect(selector?.['@type']).toEqual([`${OA}TextQuoteSelector`]);
  expect(values(selector, `${OA}exact`)).toEqual(['the South asked']);
});

test('its provenance leads from the text over each relay to the first speaker', async () => {
  const graph = await read(makeCorpus());
  const found = annotationsIn(graph).find((node) => node['@id']?.endsWith('summit-report-north'));
  expect(chainOf(found, graph)).toEqual([null, 'Jane Doe', 'an official']);
  const [telling] = nodes(found, `${PROV}wasDerivedFrom`);
  const [relayed] = nodes(telling, `${PROV}wasDerivedFrom`);
  const [first] = nodes(relayed, `${PROV}wasDerivedFrom`);
  expect(ids(telling, `${PROV}hadPrimarySource`)).toEqual([first?.['@id']]);
  const [anonymous] = nodes(first, `${PROV}wasAttributedTo`);
  expect(values(anonymous, `${PX}anonymous`)).toEqual([true]);
});

test('answers that contradict each other say so', async () => {
  const graph = await read(makeCorpus());
  const north = graph.find((node) => node['@id']?.endsWith('/who-asked/north'));
  expect(ids(north, `${PX}contradicts`)).toEqual([
    expect.stringMatching(/lake-summit\/who-asked\/south$/),
  ]);
});

test('a passage of a web page keeps its address and the words around it', async () => {
  const [first, ...others] = makeCorpus().accounts;
  if (!first) throw new Error('the test corpus has no account');
  const web = {
    type: 'web',
    address: 'https://news.example/a',
    exact: 'the words',
    prefix: 'before ',
    suffix: ' after',
    language: 'en',
  } as const;
  const accounts = [{ ...first, evidence: [web] }, ...others];
  const graph = await read(makeCorpus({ accounts }));
  const found = annotationsIn(graph).find((node) => node['@id']?.endsWith(first.id));
  const [target] = nodes(found, `${OA}hasTarget`);
  expect(ids(target, `${OA}hasSource`)).toEqual(['https://news.example/a']);
  const [selector] = nodes(target, `${OA}hasSelector`);
  const words = ['prefix', 'exact', 'suffix'].flatMap((part) => values(selector, OA + part));
  expect(words).toEqual(['before ', 'the words', ' after']);
});

const bundled = assembleCorpus('data/corpus');

test('nothing of the bundled corpus is lost when it is read', async () => {
  expect(annotationsIn(await read(bundled))).toHaveLength(bundled.accounts.length);
});

test('a word of no vocabulary would be noticed', async () => {
  const stray = JSON.parse(JSON.stringify({ ...jsonLd(bundled), stray: 'word' }));
  await expect(jsonld.expand(stray, STRICT)).rejects.toThrow(/safe mode/i);
});

const SOURCES = '../shared/sources';

if (existsSync(SOURCES)) {
  describe('against the source texts', () => {
    const texts = new Map(readTexts(SOURCES).map((text) => [text.sha256, text]));

    test.each(bundled.events.map(({ id }) => id))('each selector of %s is found', async (id) => {
      const corpus = eventCorpus(bundled, id);
      if (!corpus) throw new Error('it is not there');
      const graph = await read(corpus);
      const lost = annotationsIn(graph).flatMap((annotation) =>
        nodes(annotation, `${OA}hasTarget`).filter((target) => {
          const source = graph.find(
            (node) =>
              node['@id'] !== undefined && ids(target, `${OA}hasSource`).includes(node['@id']),
          );
          const [sha256] = values(source, `${PX}sha256`);
          const [paragraph] = values(target, `${PX}paragraph`);
          const text = texts.get(String(sha256))?.paragraphs[Number(paragraph) - 1] ?? '';
          const [exact] = nodes(target, `${OA}hasSelector`).flatMap((selector) =>
            values(selector, `${OA}exact`),
          );
          // The corpus folds quotation marks, apostrophes and spaces alike (data/corpus/README.md).
          return !foldMarks(text).includes(foldMarks(String(exact)));
        }),
      );
      expect(annotationsIn(graph)).toHaveLength(corpus.accounts.length);
      expect(lost).toEqual([]);
    });
  });
} else {
  console.log(`skipped: selectors against the source texts, since ${SOURCES} is not here`);
}
