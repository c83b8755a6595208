import { readFileSync } from 'node:fs';
import * as v from 'valibot';

const mention = v.object({
  start: v.number(),
  end: v.number(),
  event: v.string(),
  form: v.picklist(['name', 'nickname', 'description', 'anaphor']),
  uncertain: v.optional(v.boolean()),
});

const record = v.object({
  id: v.string(),
  lang: v.string(),
  date: v.nullish(v.string()),
  title: v.nullish(v.string()),
  kind: v.picklist(['mentions', 'none', 'unsure']),
  text: v.string(),
  mentions: v.array(mention),
});
export type GoldText = v.InferOutput<typeof record>;

/** Reads annotated texts, one JSON object a line. */
export const readGold = (file: string): readonly GoldText[] =>
  readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => v.parse(record, JSON.parse(line)));
