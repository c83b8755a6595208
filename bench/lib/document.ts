import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Corpus } from '../../data/schema/corpus.ts';
import { seeded } from './seeded.ts';

/** The id that made corpora go by. */
export const MADE = 'made-for-bench';

const SOURCES = 100;
const WORDS =
  `the ministers of both sides said that talks on the plan had gone well while others present
held that nothing was agreed before the meeting ended late in the evening and no text was signed`.split(
    /\s+/,
  );

const both = (text: string) => ({ fr: text, en: text });

function sentence(random: () => number, words: number): string {
  const pick = () => WORDS[Math.floor(random() * WORDS.length)] ?? '';
  return Array.from({ length: words }, pick).join(' ');
}

/**
 * A corpus that the extension takes: each event is found by some of the names, and has some accounts,
 * which part on one question.
 * @param names shared out evenly among the events
 */
export function makeDocument(
  size: { events: number; accounts: number },
  names: readonly string[],
): Corpus {
  const random = seeded(size.accounts);
  const share = Math.ceil(names.length / size.events);
  const events = Array.from({ length: size.events }, (_, at) => `event-${at}`);
  return {
    format: 1,
    id: MADE,
    title: both('Made for the bench'),
    asOf: '2026-01-01',
    licence: 'CC0-1.0',
    version: `${size.events}-${size.accounts}-${names.length}`,
    sources: Array.from({ length: SOURCES }, (_, at) => ({
      id: `source-${at}`,
      title: sentence(random, 8),
      byline: null,
      label: both(`Source ${at}`),
      outlet: null,
      published: '2025-12-01',
      notBefore: null,
      language: 'en',
      address: null,
      genre: 'report',
      saysOfItself: null,
      paragraphs: 40,
      sha256: at.toString(16).padStart(64, '0'),
    })),
    actors: [],
    events: events.map((id, at) => ({
      id,
      kind: 'meeting',
      title: both(names[at * share] ?? id),
      when: '2025-11-01',
      where: null,
      actors: [],
      line: both(sentence(random, 12)),
      related: [],
      questions: [
        {
          id: 'outcome',
          kind: 'outcome',
          text: both('What came of it?'),
          arose: null,
          positions: [
            { id: 'something', text: both('Something') },
            { id: 'nothing', text: both('Nothing') },
          ],
          relations: [],
        },
      ],
    })),
    accounts: Array.from({ length: size.accounts }, (_, at) => ({
      id: `account-${at}`,
      source: `source-${at % SOURCES}`,
      event: `event-${at % size.events}`,
      question: 'outcome',
      position: at % 3 === 0 ? 'nothing' : 'something',
      statement: both(sentence(random, 20)),
      chain: [],
      certainty: 'reported',
      label: null,
      said: null,
      evidence: [
        { type: 'paragraph', paragraph: 1, fragment: sentence(random, 8), language: 'en' },
      ],
    })),
    lexicons: { mul: { language: 'mul', classes: {} } },
    mentions: Object.fromEntries(
      events.map((id, at) => [
        id,
        {
          clues: {},
          patterns: {
            mul: [{ match: names.slice(at * share, (at + 1) * share), form: 'name', points: 10 }],
          },
          anaphora: [],
        },
      ]),
    ),
  };
}

/** Puts a corpus into a file of its own. @returns its path */
export function fileOf(corpus: Corpus): string {
  const path = join(mkdtempSync(join(tmpdir(), 'bench-')), `${MADE}.json`);
  writeFileSync(path, JSON.stringify(corpus));
  return path;
}
