import type { Coverage } from './coverage.ts';

/** A row of the table: what one source gives. */
interface SourceRow {
  readonly id: string;
  readonly accounts: number;
  readonly fragments: number;
  /** Null where the texts were not looked at, or this one is not there. */
  readonly found: number | null;
  readonly paragraphs: Coverage | null;
}

/** All that a check has to say. */
export interface Report {
  readonly root: string;
  readonly events: number;
  readonly questions: number;
  readonly positions: number;
  readonly accounts: number;
  /** Questions with two positions that contradict each other, held by two different sources. */
  readonly contradictions: number;
  readonly sources: readonly SourceRow[];
  /** Whether the texts were looked at: they are not without `--sources`, nor while files are broken. */
  readonly isCompared: boolean;
  /** Texts in the folder of sources that no source of the corpus was read from. */
  readonly unused: readonly { name: string; paragraphs: number; sha256: string }[];
  readonly problems: readonly string[];
}

const sum = (numbers: readonly number[]): number => numbers.reduce((all, one) => all + one, 0);

/** The paragraphs of all sources together. */
export function allParagraphs({ sources }: Report): Coverage {
  const total = (part: keyof Coverage): number =>
    sum(sources.map(({ paragraphs }) => paragraphs?.[part] ?? 0));
  return {
    total: total('total'),
    evidence: total('evidence'),
    excused: total('excused'),
    open: total('open'),
  };
}

/** The fragments of all sources together; `found` is null where they were not looked up. */
export const allFragments = ({ sources, isCompared }: Report) => ({
  total: sum(sources.map(({ fragments }) => fragments)),
  found: isCompared ? sum(sources.map(({ found }) => found ?? 0)) : null,
});

/** The report as the object of `--json`; what was not looked at is null. */
export const summary = (report: Report) => ({
  sources: report.sources.length,
  events: report.events,
  questions: report.questions,
  positions: report.positions,
  accounts: report.accounts,
  contradictions: report.contradictions,
  fragments: allFragments(report),
  paragraphs: report.isCompared ? allParagraphs(report) : null,
  problems: report.problems,
});
