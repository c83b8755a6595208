/*
 * npm run -s spot [-- --corpus PATH] [-- --explain] < texts.jsonl
 *
 * Reads one JSON object a line, { id, text, title?, lang?, date? }, and writes one a line in the same
 * order: { id, mentions: [{ start, end, kind, id, form, why }] }, offsets in code points of `text`.
 */
import { createInterface } from 'node:readline';
import { parseArgs } from 'node:util';
import * as v from 'valibot';
import { compile } from '../mentions/index.ts';
import { readMentionInput } from './lib/read-corpus.ts';
import { spotText } from './lib/spot/text.ts';
import { whyLine, whySentence } from './lib/spot/why-text.ts';

const { values } = parseArgs({
  options: {
    corpus: { type: 'string', default: 'data/corpus' },
    explain: { type: 'boolean', default: false },
  },
});

const record = v.object({
  id: v.string(),
  text: v.string(),
  title: v.nullish(v.string()),
  lang: v.nullish(v.string()),
  date: v.nullish(v.string()),
});

const table = compile(readMentionInput(values.corpus));
const told = values.explain ? whySentence : whyLine;

for await (const line of createInterface({ input: process.stdin })) {
  if (line.trim() === '') continue;
  const { id, ...text } = v.parse(record, JSON.parse(line));
  const mentions = spotText(table, { id, ...text }).map(({ start, end, mention }) => ({
    start,
    end,
    kind: mention.kind,
    id: mention.id,
    form: mention.form,
    why: told(mention.why),
  }));
  process.stdout.write(`${JSON.stringify({ id, mentions })}\n`);
}
