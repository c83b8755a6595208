import { appendFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { assembleCorpus } from '../assemble-corpus.ts';
import { checkCorpus } from './check.ts';
import { printed } from './print.ts';
import { summary } from './report.ts';
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

describe('a sound corpus', () => {
  it('has no problems, and its counts add up', () => {
    expect(summary(checkCorpus(tiny.root, tiny.sources))).toEqual({
      sources: 2,
      events: 1,
      questions: 2,
      positions: 4,
      accounts: 4,
      contradictions: 2,
      fragments: { total: 4, found: 4 },
      paragraphs: { total: 5, evidence: 4, excused: 1, open: 0 },
      problems: [],
    });
  });

  it('leaves unsaid what only the texts can show', () => {
    const { fragments, paragraphs } = summary(checkCorpus(tiny.root, null));
    expect(fragments).toEqual({ total: 4, found: null });
    expect(paragraphs).toBeNull();
  });

  it('prints its table and the number of problems last', () => {
    const lines = printed(checkCorpus(tiny.root, tiny.sources)).split('\n');
    expect(lines).toContain(
      'gazette          2          2      2           3         2        1     0',
    );
    expect(lines.slice(-2)).toEqual(['0 problems', '']);
  });
});

describe('a corpus that cannot be read says what is wrong and where', () => {
  it.each([
    { mistake: 'a missing comma', content: '[{"id": "a"\n"b": 1}]', place: 'line 2 column 1' },
    { mistake: 'a stray word', content: `[\n\n{"id": ${'x'.repeat(30)}}]`, place: 'line 3' },
    { mistake: 'a missing end', content: '[\n{"id": [', place: 'line 2' },
  ])('broken JSON: $mistake', ({ content, place }) => {
    tiny.write(ACCOUNTS, content);
    expect(tiny.problems()).toEqual([
      expect.stringContaining(`${ACCOUNTS}: ${place}: expected JSON`),
    ]);
  });

  it('every broken file, not only the first', () => {
    tiny.write(ACCOUNTS, '[');
    tiny.edit(EVENT, '"kind":"measure"', '"kind":"party"');
    tiny.edit('corpus.json', '"format":1', '"format":2');
    expect(tiny.problems()).toHaveLength(3);
  });

  it('a text that has changed since it was read, with the one that may be meant', () => {
    appendFileSync(join(tiny.sources, 'courrier.txt'), ' ');
    expect(tiny.problems()).toEqual([
      expect.stringMatching(
        /^sources\/courrier\.json: sha256: source courrier: no file .* has its SHA-256 \(courrier\.txt has nearly its name, and [0-9a-f]{64}\)$/,
      ),
    ]);
  });
});

describe('a corpus in one document', () => {
  it('is checked as the folder is', () => {
    const corpus = assembleCorpus(tiny.root);
    tiny.write('../tiny.json', JSON.stringify(corpus));
    const file = join(tiny.root, '..', 'tiny.json');
    expect(checkCorpus(file, null).problems).toEqual([]);
    tiny.edit('../tiny.json', '"position":"open-no"', '"position":"open-never"');
    expect(checkCorpus(file, null).problems).toEqual([
      `${file}: accounts.1.position (bridge-courrier-closed): expected a position on bridge/open, found "open-never"`,
    ]);
  });
});
