import { existsSync } from 'node:fs';
import { expect, it } from 'vitest';
import { compile, finish, gate, mayMention, namesEventSteps, spot } from '../mentions/index.ts';
import { readMentionInput } from './lib/read-corpus.ts';
import { readGold } from './lib/spot/gold.ts';

const FILE = '../shared/spotting/dev.jsonl';
const isThere = existsSync(FILE);
if (!isThere) console.log(`skipped: the gate on real news, since ${FILE} is not here`);

const table = compile(readMentionInput('data/corpus'));
const eventGate = gate(table);

/** Texts by the language that the page names: its own, none, or a wrong one. */
const LANGUAGES: readonly (readonly [name: string, of: (own: string) => string | null])[] = [
  ['its own language', (own) => own],
  ['no language', () => null],
  ['a wrong language', () => 'en'],
];

it.skipIf(!isThere).each(LANGUAGES)(
  'lets every real text through that holds a mention, told in %s',
  (_, languageOf) => {
    const turnedAway: string[] = [];
    let held = 0;
    for (const { id, lang, date = null, title = null, text } of readGold(FILE)) {
      const language = languageOf(lang);
      const article = { language, date, title, blocks: [{ text }] };
      if (spot(table, article, { actors: false, anaphora: true }).length === 0) continue;
      held += 1;
      const tags = language === null ? null : [language];
      const paragraphs = [title ?? '', text];
      const isNamed = finish(namesEventSteps(table, paragraphs, language));
      if (!isNamed) turnedAway.push(`${id}, by its patterns`);
      if (!mayMention(eventGate, `${title ?? ''}\n${text}`, tags, () => date)) turnedAway.push(id);
    }
    expect(turnedAway).toEqual([]);
    expect(held).toBeGreaterThan(100);
  },
);
