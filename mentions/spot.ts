import { findActors } from './judge/actors.ts';
import { findAnaphors } from './judge/anaphora.ts';
import { contextOf, surface, type Context } from './judge/context.ts';
import { judge, type Candidate } from './judge/evidence.ts';
import { resolve } from './judge/resolve.ts';
import type { Counter } from './match/counter.ts';
import { FORMS, type Table } from './table.ts';
import { THRESHOLD } from './threshold.ts';
import type { Article, Mention, Options } from './types.ts';

/**
 * Finds the mentions of events and actors in an article, in reading order. Event mentions never
 * overlap; an actor named inside one is left out.
 * @param counter counts the steps of matching, for tests and the benchmark
 */
export function spot(
  table: Table,
  article: Article,
  options: Options = {},
  counter: Counter = { steps: 0 },
): readonly Mention[] {
  const context = contextOf(table, article, counter);
  const all = events(table, context);
  const mentions = all.map((candidate) => eventMention(table, context, candidate));
  if (options.anaphora === true) {
    for (const { block, subject, start, end, anchor } of findAnaphors(table, context, all)) {
      const words = wordsAt(context, block, start, end);
      const why = { kind: 'anaphor', words, anchor } as const;
      mentions.push(mentionAt(table, context, { block, subject, start, end }, 'anaphor', why));
    }
  }
  if (options.actors !== false) {
    const taken = [...mentions];
    for (const name of findActors(table, context)) {
      const words = wordsAt(context, name.block, name.start, name.end);
      const why = { kind: 'actor', words, fullName: name.fullName } as const;
      const mention = mentionAt(table, context, name, 'name', why);
      if (!taken.some((other) => overlaps(mention, other))) mentions.push(mention);
    }
  }
  return mentions
    .filter(({ block, id }) => block < article.blocks.length && wanted(id, options))
    .toSorted((a, b) => a.block - b.block || a.start - b.start);
}

/** First what needs no support, then again with what that anchors. */
function events(table: Table, context: Context): readonly Candidate[] {
  const first = resolve(judgeAll(table, context, new Map()), context.scans);
  const anchored = new Map<number, string>();
  for (const { subject, block, start, end } of first) {
    if (!anchored.has(subject)) anchored.set(subject, wordsAt(context, block, start, end));
  }
  if (anchored.size === 0) return first;
  return resolve(judgeAll(table, context, anchored), context.scans);
}

function judgeAll(
  table: Table,
  context: Context,
  anchored: ReadonlyMap<number, string>,
): readonly Candidate[] {
  return context.scans.flatMap((scan, block) =>
    scan.matches.flatMap((match) => judge(table, context, block, match, anchored) ?? []),
  );
}

interface Place {
  readonly block: number;
  readonly subject: number;
  readonly start: number;
  readonly end: number;
}

function eventMention(table: Table, context: Context, candidate: Candidate): Mention {
  const { block, start, end, points, reasons, score } = candidate;
  const words = wordsAt(context, block, start, end);
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
  const words = context.scans[block]?.words;
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

function wordsAt(context: Context, block: number, start: number, end: number): string {
  const scan = context.scans[block];
  return scan === undefined ? '' : surface(scan, start, end);
}

const overlaps = (one: Mention, other: Mention): boolean =>
  one.block === other.block && one.start < other.end && other.start < one.end;

const wanted = (id: string, { only, skip }: Options): boolean =>
  (only === undefined || only.includes(id)) && skip?.includes(id) !== true;
