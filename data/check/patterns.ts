import { compile, PatternError, type CompileInput } from '../../mentions/index.ts';
import type { Loaded } from './loaded.ts';
import { problem } from './placed.ts';

const NOTHING: CompileInput = { lexicons: {}, events: [], actors: [] };

/** What the engine that looks for mentions says of an input, or null where it takes it. */
function refusal(input: Partial<CompileInput>): string | null {
  try {
    compile({ ...NOTHING, ...input });
    return null;
  } catch (error) {
    if (error instanceof PatternError) return error.message;
    throw error;
  }
}

/** The first thing that the engine refuses, in its own words; null where it takes the whole corpus. */
export const firstRefusal = ({ lexicons, mentions, actors }: Loaded): string | null =>
  refusal({
    lexicons: Object.fromEntries(lexicons.map(({ id, value }) => [id, value])),
    events: mentions.map(({ id, value }) => ({ id, mentions: value })),
    actors: actors.map(({ value }) => value),
  });

/** Words and patterns that the engine refuses: it stops at the first, so each part is tried on its own. */
export function refusedPatterns(loaded: Loaded): string[] {
  const lexicons = Object.fromEntries(loaded.lexicons.map(({ id, value }) => [id, value]));
  if (firstRefusal(loaded) === null) return [];

  const shared = refusal({ lexicons });
  if (shared !== null) {
    const placed = loaded.lexicons.find(({ id }) => shared.startsWith(`lexicon ${id}:`));
    return [
      placed === undefined ? `${loaded.root}: lexicon: ${shared}` : problem(placed, '', shared),
    ];
  }
  return [
    ...loaded.mentions.flatMap((placed) => {
      const said = refusal({ lexicons, events: [{ id: placed.id, mentions: placed.value }] });
      return said === null ? [] : [problem(placed, 'patterns', said)];
    }),
    ...loaded.actors.flatMap((placed) => {
      const said = refusal({ lexicons, actors: [placed.value] });
      return said === null ? [] : [problem(placed, 'names', said)];
    }),
  ];
}
