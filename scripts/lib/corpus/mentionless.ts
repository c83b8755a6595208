import type { Loaded } from '../../../data/check/loaded.ts';
import { problem } from '../../../data/check/placed.ts';

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
