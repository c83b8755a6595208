import { parse } from 'csv-parse/sync';
import { expect, test } from 'vitest';
import { assembleCorpus } from '../../scripts/lib/assemble-corpus.ts';
import { cardFixture, materialFixture } from '../../scripts/lib/test/cards.ts';
import { makeCorpus } from '../../scripts/lib/test/corpus.ts';
import { makeEvent, makeQuestion } from '../../scripts/lib/test/entities.ts';
import type { Corpus } from '../schema/corpus.ts';
import { makeDossier } from '../view/dossier/dossier.ts';
import { matrixCsv } from './matrix-csv.ts';

const WORDS = {
  question: 'Question',
  contradictions: 'Contradictions',
  silent: 'silent',
  before: 'written before',
};

/** As a spreadsheet reads it: by a library, strict about quotes and about the number of fields. */
function tableOf(id: string, corpus: Corpus = makeCorpus()): string[][] {
  const { rows, columns } = makeDossier(materialFixture(id, corpus), 'en');
  const heads = columns.map(({ label }) => label.en);
  const csv = matrixCsv(rows, heads, WORDS);
  return parse(csv, { bom: true, relax_quotes: false, record_delimiter: '\r\n' });
}

test('a line for each question, a column for each source, and what contradicts what', () => {
  expect(tableOf('lake-summit')).toEqual([
    ['Question', 'The report', 'The column', 'The older', 'The silent', 'Contradictions'],
    [
      'Who asked for the meeting?',
      'A. The North',
      'B. The South',
      'written before',
      'silent',
      'A ≠ B',
    ],
    ['Question how-long?', 'silent', 'silent', 'written before', 'silent', ''],
  ]);
});

test.each(['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', '=HYPERLINK("https://a.example";"x")'])(
  'a cell that a spreadsheet would run is told as text: %j',
  (text) => {
    const questions = [makeQuestion('why', { text: { fr: text, en: text } })];
    const corpus = makeCorpus({ events: [makeEvent('e', { questions })], accounts: [] });
    expect(tableOf('e', corpus)[1]?.[0]).toBe(`'${text}`);
  },
);

test.each(['a "quoted" word', 'one, two', 'two\nlines', 'cr\rlf', 'é ≠ è'])(
  'what a field may hold comes back as it was: %j',
  (text) => {
    const questions = [makeQuestion('why', { text: { fr: text, en: text } })];
    const corpus = makeCorpus({ events: [makeEvent('e', { questions })], accounts: [] });
    expect(tableOf('e', corpus)[1]?.[0]).toBe(text);
  },
);

const bundled = assembleCorpus('data/corpus');

test.each(bundled.events.map(({ id }) => id))('the matrix of %s has no line out of form', (id) => {
  const [heads, ...lines] = tableOf(id, bundled);
  expect(heads).toHaveLength(bundled.sources.length + 2);
  expect(lines.map(([question]) => question)).toEqual(
    cardFixture(id, 'en', bundled).questions.map(({ text }) => text),
  );
});
