import { FORMS, type Table } from '../table.ts';
import { THRESHOLD } from '../threshold.ts';
import type { Mention, Options } from '../types.ts';
import { findActors } from './actors.ts';
import { findAnaphors } from './anaphora.ts';
import { surface, type Context } from './context.ts';
import { judge, type Candidate } from './evidence.ts';
import { resolve } from './resolve.ts';
import { Taken } from './taken.ts';

/**
 * Weighs what was matched in all blocks and leaves the mentions, in reading order. Yields after each
 * block, so that a caller can give the thread back in between.
 */
export function* judgePage(
  table: Table,
  context: Context,
  options: Options,
): Generator<void, readonly Mention[]> {
  const all = yield* events(table, context);
  const taken = new Taken();
  const mentions = all.map((candidate) => {
    taken.take(candidate);
    return eventMention(table, context, candidate);
  });
  yield;
  if (options.anaphora === true) {
    for (const found of findAnaphors(table, context, all)) {
      if (!taken.take(found)) continue;
      const words = wordsAt(context, found);
      const why = { kind: 'anaphor', words, anchor: found.anchor } as const;
      mentions.push(mentionAt(table, context, found, 'anaphor', why));
    }
    yield;
  }
  if (options.actors === 'beside events' ? all.length > 0 : options.actors !== false) {
    for (const name of findActors(table, context, taken)) {
      const why = {
        kind: 'actor',
        words: wordsAt(context, name),
        fullName: name.fullName,
      } as const;
      mentions.push(mentionAt(table, context, name, 'name', why));
    }
    yield;
  }
  return mentions
    .filter(({ id }) => wanted(id, options))
    .toSorted((a, b) => a.block - b.block || a.start - b.start);
}

/** First what needs no support, then again with what that anchors. */
function* events(table: Table, context: Context): Generator<void, readonly Candidate[]> {
  const first = yield* judgeAll(table, context, new Map());
  const anchored = new Map<number, string>();
  for (const candidate of first) {
    if (!anchored.has(candidate.subject)) {
      anchored.set(candidate.subject, wordsAt(context, candidate));
    }
  }
  return anchored.size === 0 ? first : yield* judgeAll(table, context, anchored);
}

function* judgeAll(
  table: Table,
  context: Context,
  anchored: ReadonlyMap<number, string>,
): Generator<void, readonly Candidate[]> {
  const kept: Candidate[] = [];
  for (const [block, reading] of context.readings.entries()) {
    if (!reading.mayMention('event')) continue;
    const { scan } = reading;
    const found = scan.matches.flatMap(
      (match) => judge(table, context, block, match, anchored) ?? [],
    );
    for (const candidate of resolve(found, scan)) kept.push(candidate);
    yield;
  }
  return kept;
}

interface Place {
  readonly block: number;
  readonly subject: number;
  readonly start: number;
  readonly end: number;
}

function eventMention(table: Table, context: Context, candidate: Candidate): Mention {
  const { points, reasons, score } = candidate;
  const words = wordsAt(context, candidate);
  return mentionAt(table, context, candidate, FORMS[candidate.form] ?? 'name', {
    kind: 'evidence',
    words,
    points,
    reasons,
    score,
    threshold: THRESHOLD,
  });
}

function mentionAt(
  table: Table,
  context: Context,
  { block, subject, start, end }: Place,
  form: Mention['form'],
  why: Mention['why'],
): Mention {
  const words = context.readings[block]?.scan.words;
  const { kind, id } = table.subjects[subject] ?? { kind: 'event', id: '' };
  return {
    block,
    start: words?.start[start] ?? 0,
    end: words?.end[end - 1] ?? 0,
    kind,
    id,
    form,
    why,
  };
}

function wordsAt(context: Context, { block, start, end }: Omit<Place, 'subject'>): string {
  const scan = context.readings[block]?.scan;
  return scan === undefined ? '' : surface(scan, start, end);
}

const wanted = (id: string, { skip }: Options): boolean => skip?.includes(id) !== true;
