import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import * as v from 'valibot';
import { actor } from '../../data/schema/actor.ts';
import { lexicon } from '../../data/schema/lexicon.ts';
import { eventMentions } from '../../data/schema/mentions.ts';
import type { CompileInput } from '../../mentions/index.ts';

const read = <S extends v.GenericSchema>(file: string, schema: S): v.InferOutput<S> => {
  const result = v.safeParse(schema, JSON.parse(readFileSync(file, 'utf8')));
  if (result.success) return result.output;
  const issue = result.issues[0];
  const place = v.getDotPath(issue) ?? '';
  throw new Error(`${basename(join(file, '..'))}/${basename(file)}: ${place}: ${issue.message}`);
};

const jsonIn = (dir: string): string[] =>
  existsSync(dir)
    ? readdirSync(dir)
        .filter((name) => name.endsWith('.json'))
        .toSorted()
        .map((name) => join(dir, name))
    : [];

/** Reads what the spotting engine needs of a corpus folder, and no more. */
export function readMentionInput(dir: string): CompileInput {
  const events = readdirSync(join(dir, 'events')).toSorted();
  return {
    lexicons: Object.fromEntries(
      jsonIn(join(dir, 'lexicon')).map((file) => [basename(file, '.json'), read(file, lexicon)]),
    ),
    events: events.flatMap((id) => {
      const file = join(dir, 'events', id, 'mentions.json');
      return existsSync(file) ? [{ id, mentions: read(file, eventMentions) }] : [];
    }),
    actors: jsonIn(join(dir, 'actors')).flatMap((file) => read(file, v.array(actor))),
  };
}
