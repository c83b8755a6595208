import { HALF_WORDS } from '../fold/words.ts';
import type { Atom } from '../match/atoms.ts';
import type { Reading } from '../match/reading.ts';
import type { Scan } from '../match/scan.ts';
import { LONGEST } from '../patterns/limits.ts';
import type { Subject, Table } from '../table.ts';
import { surface, type Context } from './context.ts';
import type { SaidDate } from './dates.ts';
import type { Candidate } from './evidence.ts';
import { apart, meets, spansBetween, type Span } from './nearness.ts';

/** A word that takes up an earlier mention. */
interface Anaphor {
  readonly block: number;
  readonly subject: number;
  readonly start: number;
  readonly end: number;
  /** The mention that it takes up, as the page writes it. */
  readonly anchor: string;
}

/** How far back the anchor may lie: blocks, and words where the block is long. */
const BLOCKS_BACK = 12;
const WORDS_BACK = 250;
/** Words before and after in which a word can show that something else is meant. */
const BEFORE = 2;
const DATE_NEAR = 3 * HALF_WORDS;
/** Nearer than this to a mention, the word belongs to it. */
const BESIDE = 2 * HALF_WORDS;
const AFTER = 6;
/** Words after in which another place or affair can show it: "the 20-point plan for peace in Gaza". */
const FAR_AFTER = 8;

interface Anchor {
  block: number;
  word: number;
  words: string;
  /** How often the event was mentioned so far: what an article is about is what it means. */
  times: number;
}

/**
 * Finds the words that take up a mention earlier in the article, or in its title.
 * @param mentions in reading order
 */
export function findAnaphors(
  table: Table,
  context: Context,
  mentions: readonly Candidate[],
): readonly Anaphor[] {
  const anchors = new Map<number, Anchor>();
  const byBlock = Map.groupBy(mentions, (mention) => mention.block);
  for (const mention of byBlock.get(context.title) ?? []) note(anchors, context, mention, 0);
  return context.readings.flatMap((reading, block) => {
    const here = byBlock.get(block) ?? [];
    if (here.length === 0 && !mayTakeUp(table, anchors, reading)) return [];
    const { scan } = reading;
    let noted = 0;
    const found: Anaphor[] = [];
    for (const atom of scan.atoms) {
      for (let next = here[noted]; next !== undefined; next = here[noted]) {
        if (next.start > atom.start) break;
        note(anchors, context, next, block);
        noted += 1;
      }
      const subject = meant(table, anchors, atom, block);
      const event = subject === null ? undefined : table.subjects[subject];
      if (subject === null || event === undefined) continue;
      const around = [...spansAround(here, atom, BESIDE), ...spansAround(found, atom, BESIDE)];
      if (around.some((other) => beside(scan, other, atom, subject))) continue;
      if (speaksOfAnother(table, event, scan, atom)) continue;
      if (datedOtherwise(event, scan, context.datesIn(block), atom)) continue;
      const anchor = anchors.get(subject)?.words ?? '';
      found.push({ block, subject, start: atom.start, end: atom.end, anchor });
    }
    return found;
  });
}

/** Whether a block may hold a word that one of the events told of so far can be taken up with. */
const mayTakeUp = (
  table: Table,
  anchors: ReadonlyMap<number, Anchor>,
  { symbols }: Reading,
): boolean =>
  [...anchors.keys()].some((subject) =>
    table.subjects[subject]?.anaphora.some((symbol) => symbols.has(symbol)),
  );

/** What may lie within so many words of the word. */
const spansAround = <One extends Span>(spans: readonly One[], word: Span, words: number) =>
  spansBetween(spans, word.start - LONGEST - words, word.end + words);

/** Whether a mention holds the word already, or is of the same event and next to it. */
function beside(scan: Scan, other: Span & { subject: number }, word: Atom, subject: number) {
  if (other.start < word.end && word.start < other.end) return true;
  const sameClause = scan.words.clause[other.start] === scan.words.clause[word.start];
  return other.subject === subject && sameClause && apart(scan, other, word) <= BESIDE;
}

function note(
  anchors: Map<number, Anchor>,
  context: Context,
  mention: Candidate,
  block: number,
): void {
  const scan = context.readings[mention.block]?.scan;
  if (scan === undefined) return;
  anchors.set(mention.subject, {
    block,
    word: mention.block === block ? mention.start : 0,
    words: surface(scan, mention.start, mention.end),
    times: (anchors.get(mention.subject)?.times ?? 0) + 1,
  });
}

/** The event that such a word can mean here: the one told of most, and last; null where none is. */
function meant(
  table: Table,
  anchors: ReadonlyMap<number, Anchor>,
  atom: Atom,
  block: number,
): number | null {
  let best: readonly [number, Anchor] | null = null;
  for (const [subject, anchor] of anchors) {
    if (table.subjects[subject]?.anaphora.includes(atom.symbol) !== true) continue;
    const blocks = block - anchor.block;
    if (blocks > BLOCKS_BACK || (blocks === 0 && atom.start - anchor.word > WORDS_BACK)) continue;
    if (best === null || anchor.times >= best[1].times) best = [subject, anchor];
  }
  return best?.[0] ?? null;
}

/** Whether words around bring in something new: "another summit", "a meeting with Zelensky". */
function speaksOfAnother(table: Table, event: Subject, scan: Scan, word: Atom): boolean {
  const { fresh, other } = table.breakers;
  const against = new Set(
    event.clues.flatMap((clue) =>
      clue.kind === 'names' && clue.points < 0 && clue.where !== 'article' ? clue.symbols : [],
    ),
  );
  return spansAround(scan.atoms, word, FAR_AFTER).some((atom) => {
    if (scan.words.clause[atom.start] !== scan.words.clause[word.start]) return false;
    // "EU summit" holds the word itself.
    if (atom.start < word.end && word.start < atom.end) return against.has(atom.symbol);
    const before = atom.end <= word.start && word.start - atom.end < BEFORE;
    if (atom.symbol === fresh) return before;
    const after = atom.start >= word.end ? atom.start - word.end : Infinity;
    if (atom.symbol === other) return before || after < FAR_AFTER;
    return (before || after < AFTER) && against.has(atom.symbol);
  });
}

/** Whether a date next to the word is not the event's: "the meeting of 2018". */
function datedOtherwise(
  event: Subject,
  scan: Scan,
  dates: readonly SaidDate[],
  word: Atom,
): boolean {
  return event.clues.some((clue) => {
    if (clue.kind !== 'saidElse') return false;
    const close = spansAround(dates, word, DATE_NEAR).filter(
      (date) => apart(scan, date, word) <= DATE_NEAR,
    );
    return close.length > 0 && !close.some((date) => meets(clue.days, date.meanings));
  });
}
