import { toJsonSchema } from '@valibot/to-json-schema';
import { format } from 'prettier';
import { corpus } from '../../data/schema/corpus.ts';

/**
 * The corpus as JSON Schema, for editors that complete and check while one writes. What JSON Schema has
 * no words for (spaces at the ends of a line, references, dates of the calendar) only corpus:check says.
 */
export async function corpusJsonSchema(): Promise<string> {
  const schema = {
    title: 'A corpus of Parallax, as one document',
    ...toJsonSchema(corpus, { errorMode: 'ignore' }),
  };
  return format(JSON.stringify(schema), { parser: 'json', printWidth: 100 });
}
