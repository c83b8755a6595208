import type { GoldText } from './gold.ts';
import {
  add,
  compare,
  compareEvents,
  emptyTally,
  precision,
  recall,
  type Marked,
  type Tally,
} from './score.ts';

interface Mark extends Marked {
  readonly why: string;
}

/** Adds up the comparison of many texts. */
export class Score {
  readonly named = emptyTally();
  readonly all = emptyTally();
  readonly events = emptyTally();
  readonly byLanguage = new Map<string, Tally>();
  readonly byEvent = new Map<string, Tally>();
  readonly byForm = new Map<string, Tally>();
  readonly notes: string[] = [];
  texts = 0;
  none = 0;
  markedNone = 0;

  add(text: GoldText, marks: readonly Mark[]): void {
    if (text.kind === 'unsure') return;
    this.texts += 1;
    if (text.kind === 'none') this.none += 1;
    if (text.kind === 'none' && marks.length > 0) this.markedNone += 1;
    const named = compare(text.mentions, marks, false);
    const all = compare(text.mentions, marks, true);
    this.#count(this.named, named);
    this.#count(this.all, all);
    const sure = marks.filter((mark) => mark.form !== 'anaphor');
    add(this.events, compareEvents(text.mentions, sure));
    for (const kind of ['found', 'missed', 'wrong'] as const) {
      for (const one of named[kind]) {
        tallyOf(this.byLanguage, text.lang)[kind] += 1;
        tallyOf(this.byEvent, one.event)[kind] += 1;
      }
      for (const one of all[kind]) tallyOf(this.byForm, one.form)[kind] += 1;
    }
    const said = (one: Marked) =>
      `"${Array.from(text.text).slice(one.start, one.end).join('')}" ${one.event} ${one.form}`;
    const place = `${text.id} ${text.lang} ${text.date ?? 'no date'}`;
    for (const one of all.missed) this.notes.push(`missed  ${place}  ${said(one)}`);
    for (const one of all.wrong) {
      const why = marks.find((mark) => mark.start === one.start && mark.event === one.event)?.why;
      this.notes.push(`wrong   ${place}  ${said(one)}  (${why ?? ''})`);
    }
  }

  #count(to: Tally, { found, missed, wrong }: ReturnType<typeof compare>): void {
    add(to, { found: found.length, missed: missed.length, wrong: wrong.length });
  }
}

function tallyOf(tallies: Map<string, Tally>, key: string): Tally {
  const known = tallies.get(key) ?? emptyTally();
  tallies.set(key, known);
  return known;
}

const share = (part: number): string => (Number.isNaN(part) ? '  — ' : part.toFixed(3));

const line = (name: string, tally: Tally): string =>
  `${name.padEnd(28)} found ${share(recall(tally))} (${tally.found} of ${tally.found + tally.missed})` +
  `  right ${share(precision(tally))} (${tally.wrong} wrong)`;

/** The score in lines for a terminal, with each miss and each wrong mark if asked. */
export function report(score: Score, notes: boolean): readonly string[] {
  const group = (title: string, tallies: ReadonlyMap<string, Tally>) => [
    '',
    title,
    ...[...tallies].toSorted(([a], [b]) => a.localeCompare(b)).map(([key, t]) => line(key, t)),
  ];
  return [
    `${score.texts} texts`,
    line('names and descriptions', score.named),
    line('with anaphora', score.all),
    line('events per text', score.events),
    `texts with none: ${score.markedNone} of ${score.none} marked`,
    ...group('By language (without anaphora)', score.byLanguage),
    ...group('By event (without anaphora)', score.byEvent),
    ...group('By form', score.byForm),
    ...(notes ? ['', ...score.notes] : []),
  ];
}
