import { describe, expect, it } from 'vitest';
import en from '../locales/en.json' with { type: 'json' };
import fr from '../locales/fr.json' with { type: 'json' };
import { explain } from './explain.ts';
import type { Reason, Why } from './why.ts';

const translate = (locale: Readonly<Record<string, string>>) => (key: string, values: string[]) =>
  (locale[key.replace('why.', '')] ?? key).replace(
    /\$(\d)/g,
    (_, digit: string) => values[Number(digit) - 1] ?? '',
  );

const evidence = (words: string, points: number, reasons: readonly Reason[]): Why => ({
  kind: 'evidence',
  words,
  points,
  reasons,
  score: 12,
  threshold: 10,
});

const page = { kind: 'page', date: '2025-12-01', points: 2 } as const;
const named = (words: string, where: 'near' | 'article' = 'article', points = 2): Reason => ({
  kind: 'names',
  words,
  where,
  points,
});

describe('the reason in words', () => {
  const why = evidence('28-point plan', 7, [page, page, named('Putin'), named('plan', 'near')]);
  it('has its date in words, and each thing once', () => {
    expect(explain(why, translate(en.why))).toBe(
      '“28-point plan”: these very words; the page is dated 1 December 2025, when it was in the news; the article also names “Putin”.',
    );
    expect(explain(why, translate(fr.why))).toBe(
      '«\u00A028-point plan\u00A0»\u00A0: ces mots mêmes\u202F; la page est du 1er décembre 2025, quand il en était question\u202F; l’article nomme aussi «\u00A0Putin\u00A0».',
    );
  });
  it('joins names, and takes words of one stem for one', () => {
    const reasons = [named('Ukraine', 'near'), named('Ukrainian'), named('Putin'), named('Trump')];
    expect(explain(evidence('the plan', 3, reasons), translate(en.why))).toBe(
      '“the plan”: words that can mean it; with “Ukraine” close by; the article also names “Putin” and “Trump”.',
    );
  });
  it('leaves out line breaks and soft hyphens', () => {
    const broken = evidence('Alas\u00ADka\n   sum\u00ADmit', 6, []);
    expect(explain(broken, translate(en.why))).toBe('“Alaska summit”: these very words.');
  });
  it('says nothing of what speaks against', () => {
    const reasons = [named('Gaza', 'article', -1)];
    expect(explain(evidence('Burevestnik', 10, reasons), translate(en.why))).not.toContain('Gaza');
  });
});
