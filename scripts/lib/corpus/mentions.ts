import { compile, PatternError, type CompileInput } from '../../../mentions/index.ts';
import type { Loaded } from './loaded.ts';
import { problem } from './placed.ts';

/** Events that cannot be mentioned though they should be, and background that could be. */
export function mentionless(loaded: Loaded): string[] {
  const mentioned = new Map(loaded.mentions.map((placed) => [placed.id, placed]));
  return loaded.events.flatMap((placed) => {
    const mentions = mentioned.get(placed.id);
    const isBackground = placed.value.kind === 'background';
    if (!isBackground && mentions === undefined) {
      return [
        problem(
          placed,
          'kind',
          'expected mentions (mentions.json) of an event that is not background, found none',
        ),
      ];
    }
    if (isBackground && mentions !== undefined) {
      return [problem(mentions, '', 'expected no mentions of a background event, found some')];
    }
    return [];
  });
}

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

/** Words and patterns that the engine refuses: it stops at the first, so each part is tried on its own. */
export function refusedPatterns(loaded: Loaded): string[] {
  const lexicons = Object.fromEntries(loaded.lexicons.map(({ id, value }) => [id, value]));
  const events = loaded.mentions.map(({ id, value }) => ({ id, mentions: value }));
  const actors = loaded.actors.map(({ value }) => value);
  if (refusal({ lexicons, events, actors }) === null) return [];

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
