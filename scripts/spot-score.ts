/*
 * npm run spot:score -- FILE [--corpus PATH] [--quiet] [--without-event ID] [--without-language TAG]
 *
 * Measures the engine against annotated texts: what of names, nicknames and descriptions is found and
 * right, the same with anaphora, events per text, marks on texts that have none; by language, event
 * and form; and what was missed or wrongly marked.
 */
import { parseArgs } from 'node:util';
import { compile } from '../mentions/index.ts';
import { readGold, type GoldText } from './lib/spot/gold.ts';
import { readMentionInput } from './lib/read-corpus.ts';
import { report, Score } from './lib/spot/score-report.ts';
import { spotText } from './lib/spot/text.ts';
import { whyLine } from './lib/spot/why-text.ts';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    corpus: { type: 'string', default: 'data/corpus' },
    quiet: { type: 'boolean', default: false },
    'without-event': { type: 'string' },
    'without-language': { type: 'string' },
  },
});
const [file] = positionals;
if (file === undefined) throw new Error('expected a file of annotated texts');

const input = readMentionInput(values.corpus);
const table = compile({
  ...input,
  lexicons: Object.fromEntries(
    Object.entries(input.lexicons).filter(([tag]) => tag !== values['without-language']),
  ),
  events: input.events.filter(({ id }) => id !== values['without-event']),
});

const score = new Score();
for (const text of readGold(file)) score.add(text, marksOf(text));
process.stdout.write(`${report(score, !values.quiet).join('\n')}\n`);

function marksOf(text: GoldText) {
  return spotText(table, text)
    .filter(({ mention }) => mention.kind === 'event')
    .map(({ start, end, mention }) => ({
      start,
      end,
      event: mention.id,
      form: mention.form,
      why: whyLine(mention.why),
    }));
}
