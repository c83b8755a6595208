import { HALF_WORDS } from '../fold/words.ts';
import { allowsAll, type PageDates } from '../gate-dates.ts';
import { datesOf } from './gate-dates.ts';
import type { Condition } from '../gate-text.ts';
import type { Gate } from '../gate.ts';
import { THRESHOLD } from '../threshold.ts';
import {
  PATTERN_FIELDS,
  PatternField,
  stepGap,
  stepSymbol,
  type Table,
  type TableClue,
} from '../table.ts';
import { GateTerms } from './gate-terms.ts';
import { writeGate } from './gate-write.ts';
import { pathsOf, type Path } from './paths.ts';

/** Two words side by side, or one alone. */
type Pair = readonly string[];

/** What a pattern asks for, and its pair, which stands wherever it does; null where it has none. */
interface Asked {
  readonly condition: Condition;
  readonly pair: Pair | null;
}

/**
 * So many names are conditions among others; where there are more, all are looked for by their pairs, which
 * costs a page the same for any number, and less than a hundred conditions do.
 */
const FEW_NAMES = 50;
/** A page looks through so many conditions; of more, those that have a pair are looked for by it alone. */
const FEW = 1_000;

/**
 * Makes the gate of a table. Each pattern asks for its words near each other, in whatever order, and
 * for what it needs the article to name: single words stand on nearly every page, such groups on few.
 * An actor's name alone does not open it.
 */
export function gate(table: Table): Gate {
  const words = new GateTerms(table);
  const all = new Map<string, Asked>();
  for (const path of pathsOf(table.sequences)) {
    const subject = table.subjects[field(table, path.output, 'subject')];
    if (subject?.kind !== 'event') continue;
    if (needsAnchor(table, path.output)) continue;
    const condition = conditionOf(table, words, path);
    if (isNever(condition)) continue;
    all.set(JSON.stringify(condition), { condition, pair: pairOf(words, path) });
  }
  const { conditions, pairs } = divided([...all.values()]);
  return writeGate(words.used(conditions), pairs);
}

/** No page may have such a date. */
const isNever = ({ dates }: Condition): boolean =>
  dates !== null && !dates.undated && dates.last < dates.first;

/** Parts what is looked for by its pair from the rest: names that ask for nothing more, and all with a pair where they are many. */
function divided(all: readonly Asked[]): {
  conditions: readonly Condition[];
  pairs: readonly Pair[];
} {
  const pairsOf = (those: readonly Asked[]) =>
    those.flatMap(({ pair }) => (pair === null ? [] : [pair]));
  const without = (isName: (one: Asked) => boolean) =>
    least(all.filter((one) => !isName(one)).map(({ condition }) => condition));
  const hasPair = ({ pair }: Asked) => pair !== null;
  const asksNoMore = ({ condition: { article, dates } }: Asked) =>
    article.length === 0 && dates === null;
  const plain = all.filter((one) => hasPair(one) && asksNoMore(one));
  const names = new Set(plain.length <= FEW_NAMES ? [] : plain);
  const conditions = without((one) => names.has(one));
  if (conditions.length <= FEW) return { conditions, pairs: pairsOf([...names]) };
  return { conditions: without(hasPair), pairs: pairsOf(all) };
}

/** Of all words of a path that follow each other at once, the two with the most letters; null for none. */
function pairOf(words: GateTerms, { labels }: Path): Pair | null {
  const steps = labels.flatMap((label) => {
    const its = words.onlyWords(stepSymbol(label));
    // Words of one term follow each other; a symbol of several terms parts what stands around it.
    return its.length === 0
      ? [{ word: null, follows: false }]
      : its.map((word, at) => ({ word, follows: at > 0 || stepGap(label) === 0 }));
  });
  const [first, ...others] = steps;
  if (others.length === 0) return first?.word == null ? null : [first.word];
  let best: Pair | null = null;
  for (const [at, { word, follows }] of others.entries()) {
    const before = steps[at]?.word ?? null;
    if (word === null || before === null || !follows) continue;
    if (best === null || `${before}${word}`.length > best.join('').length) best = [before, word];
  }
  return best;
}

const field = (table: Table, pattern: number, name: keyof typeof PatternField): number =>
  table.patterns[pattern * PATTERN_FIELDS + PatternField[name]] ?? 0;

function cluesNeeded(table: Table, pattern: number): readonly TableClue[] {
  const subject = table.subjects[field(table, pattern, 'subject')];
  if (subject?.kind !== 'event') return [];
  const needs = field(table, pattern, 'needs');
  const most = subject.clues.reduce(
    (sum, { points }) => sum + Math.max(0, points),
    field(table, pattern, 'points'),
  );
  return subject.clues.filter(
    (clue, at) => (needs & (1 << at)) !== 0 || (clue.points > 0 && most - clue.points < THRESHOLD),
  );
}

/** What is nothing without another mention is let in by the patterns of that one. */
const needsAnchor = (table: Table, pattern: number): boolean =>
  cluesNeeded(table, pattern).some((clue) => clue.kind === 'anchored');

function pageDatesOf(table: Table, pattern: number): PageDates | null {
  const subject = table.subjects[field(table, pattern, 'subject')];
  if (subject?.kind !== 'event') return null;
  const of = (name: 'points' | 'needs' | 'unless'): number => field(table, pattern, name);
  return datesOf(subject.clues, { points: of('points'), needs: of('needs'), unless: of('unless') });
}

function conditionOf(table: Table, words: GateTerms, { labels, output }: Path): Condition {
  const near = [...new Set(labels.map(stepSymbol))].toSorted((a, b) => a - b);
  const article = cluesNeeded(table, output).flatMap((clue) =>
    clue.kind === 'names' ? [clue.symbols.toSorted((a, b) => a - b)] : [],
  );
  const span = labels.reduce(
    (sum, label) => sum + Math.ceil(stepGap(label) / HALF_WORDS) + words.longest(stepSymbol(label)),
    0,
  );
  const groups = new Map(article.map((group) => [group.join(), group]));
  return { near, span, article: [...groups.values()], dates: pageDatesOf(table, output) };
}

/** Leaves out what another condition lets through already. */
function least(conditions: readonly Condition[]): readonly Condition[] {
  const kept: Condition[] = [];
  /** By first symbol: what lets a condition through asks for no symbol that it does not. */
  const byFirst = new Map<number, Condition[]>();
  const fewestFirst = conditions.toSorted(
    (a, b) =>
      a.near.length - b.near.length || a.article.length - b.article.length || b.span - a.span,
  );
  for (const one of fewestFirst) {
    const others = one.near.flatMap((symbol) => byFirst.get(symbol) ?? []);
    if (others.some((other) => implies(one, other))) continue;
    kept.push(one);
    const first = one.near[0] ?? -1;
    const alike = byFirst.get(first) ?? [];
    alike.push(one);
    byFirst.set(first, alike);
  }
  return kept;
}

/** Whether the other holds wherever the one does. */
const implies = (one: Condition, other: Condition): boolean =>
  other.span >= one.span &&
  allowsAll(other.dates, one.dates) &&
  other.near.every((symbol) => one.near.includes(symbol)) &&
  other.article.every(
    (group) =>
      one.near.some((symbol) => group.includes(symbol)) ||
      one.article.some((own) => own.every((symbol) => group.includes(symbol))),
  );
