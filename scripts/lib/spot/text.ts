import { spot, type Mention, type Table } from '../../../mentions/index.ts';
import { codePointOffsets } from './code-points.ts';

/** A text to be read, as `npm run spot` and the gold files hold it. */
interface TextRecord {
  readonly id: string;
  readonly text: string;
  readonly title?: string | null | undefined;
  readonly lang?: string | null | undefined;
  readonly date?: string | null | undefined;
}

/** A mention in a text: offsets in code points of the whole text. */
interface TextMention {
  readonly start: number;
  readonly end: number;
  readonly mention: Mention;
}

/** Spots in a plain text: each line is a block, the title is context. */
export function spotText(table: Table, record: TextRecord): readonly TextMention[] {
  const lines = record.text.split('\n');
  const starts: number[] = [];
  let start = 0;
  for (const line of lines) {
    starts.push(start);
    start += line.length + 1;
  }
  const offset = codePointOffsets(record.text);
  const article = {
    title: record.title ?? undefined,
    language: record.lang,
    date: record.date,
    blocks: lines.map((text) => ({ text })),
  };
  return spot(table, article, { anaphora: true }).map((mention) => ({
    start: offset((starts[mention.block] ?? 0) + mention.start),
    end: offset((starts[mention.block] ?? 0) + mention.end),
    mention,
  }));
}
