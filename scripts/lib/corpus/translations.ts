import type { Loaded } from '../../../data/check/loaded.ts';
import { problem, shown } from '../../../data/check/placed.ts';
import { foldMarks } from './words.ts';

/**
 * With this many words in lower case, the same text in French and in English is an untranslated line;
 * names and lists of names, which may well be the same, have fewer.
 */
const SENTENCE = 3;

const lowerCaseWords = (text: string): number => text.match(/(?<!\p{L})\p{Ll}+/gu)?.length ?? 0;

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null;

/** Every text in both languages inside a value, with its path. */
function* bilingualTexts(
  value: unknown,
  path = '',
): Generator<[path: string, fr: string, en: string]> {
  if (!isObject(value)) return;
  const { fr, en } = value;
  if (typeof fr === 'string' && typeof en === 'string') yield [path, fr, en];
  for (const [key, part] of Object.entries(value)) {
    yield* bilingualTexts(part, path === '' ? key : `${path}.${key}`);
  }
}

/** Sentences that stand in both languages with the very same words; that both are there is the schema's care. */
export function untranslated(loaded: Loaded): string[] {
  const about = loaded.about === null ? [] : [loaded.about];
  const parts = [about, loaded.sources, loaded.actors, loaded.events, loaded.accounts].flat();
  return parts.flatMap((placed) =>
    [...bilingualTexts(placed.value)].flatMap(([path, fr, en]) =>
      foldMarks(fr) === foldMarks(en) && lowerCaseWords(fr) >= SENTENCE
        ? [problem(placed, path, `expected French and English to differ, found both ${shown(fr)}`)]
        : [],
    ),
  );
}
