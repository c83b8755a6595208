import { edtfDays } from '../days.ts';
import { PatternError } from '../patterns/limits.ts';
import type { TableClue } from '../table.ts';
import type { Clue } from '../types.ts';
import type { Symbols } from './symbols.ts';

/** A clue with its names looked up and its dates counted. */
export function tableClue(clue: Clue, symbols: Symbols, events: readonly string[]): TableClue {
  const { points } = clue;
  switch (clue.kind) {
    case 'page':
    case 'said':
    case 'saidElse':
      return { kind: clue.kind, days: clue.within.flatMap(interval), points };
    case 'undated':
      return { kind: clue.kind, points };
    case 'names':
      return {
        kind: clue.kind,
        symbols: clue.any.map((name) => symbols.classSymbol(name)),
        where: clue.where,
        points,
      };
    case 'anchored':
      // An event that this corpus does not hold anchors nothing.
      return {
        kind: clue.kind,
        subjects: clue.events.map((id) => events.indexOf(id)).filter((at) => at >= 0),
        points,
      };
  }
}

function interval(edtf: string): readonly [number, number] {
  const days = edtfDays(edtf);
  if (days === null) throw new PatternError(`not a date or an interval: ${edtf}`);
  return days;
}
