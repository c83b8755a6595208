import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';

/*
 * What each part of the built extension weighs against its budget, in bytes before compression. A
 * budget is raised only with a reason in its commit.
 */

const FOLDER = '.output/chrome-mv3';

interface Part {
  name: string;
  files: string[];
  budget: number;
  /** Bytes after compression; where none is set they are only told. */
  compressed?: number;
}

/** A page's own scripts: those that its HTML names, which the browser reads before anything shows. */
function scriptsOf(page: string): string[] {
  const html = readFileSync(join(FOLDER, page), 'utf8');
  return [...html.matchAll(/(?:src|href)="\/([^"]+\.js)"/g)].flatMap(([, file]) => file ?? []);
}

const parts: Part[] = [
  {
    name: 'content script, on every page',
    files: ['content-scripts/content.js'],
    // A look in steps, a gate that takes a tenth of the time, and what is kept of the last look cost four kilobytes;
    // to ask about what is let through in vain, one: it saves such a page the 55 of the marker. Looks that fail and
    // are tried again, and days in all spellings, one. Long texts in pieces, of which none holds the page for long, a third;
    // to look again where text may have been uncovered, a third.
    budget: 29_100,
    compressed: 12_600,
  },
  {
    name: 'marker, where there may be a mention',
    files: ['content-scripts/marker.js'],
    // It reads, asks and paints; the engine and its tables are the background's. The gate's dates and
    // native words are in both scripts, and their pieces with them.
    budget: 57_300,
  },
  { name: 'style sheet of marks', files: ['content-scripts/marker.css'], budget: 2_000 },
  {
    name: 'passages, where an account is added or was',
    files: ['content-scripts/passage.js'],
    budget: 30_400,
  },
  // Over the first budget of sixty: pinning, moving and placing cards cost six kilobytes; answers side by
  // side, the gist of folded questions, the search and the actions four. Only a reader who opens a card
  // pays for them.
  { name: 'card, on the first hover', files: ['content-scripts/card.js'], budget: 72_900 },
  // Several corpora, side by side, cost five kilobytes wherever the library is read.
  { name: 'popup, before it shows', files: scriptsOf('popup.html'), budget: 76_000 },
  // A control for every option, with files in and out, takes fourteen kilobytes. What holds corpora in
  // memory where the browser keeps no database takes three, wherever the library is read.
  { name: 'options', files: scriptsOf('options.html'), budget: 98_000 },
  { name: 'welcome', files: scriptsOf('welcome.html'), budget: 96_000 },
  { name: 'dossier', files: scriptsOf('dossier.html'), budget: 122_000 },
  // It checks whole corpora: the compiler of patterns comes along, and what fetches a subscription. Since reasons are
  // put into words where they are read, the schema of messages names them: it is in every page of the extension.
  { name: 'corpora', files: scriptsOf('corpora.html'), budget: 154_000 },
  // It checks what the reader wrote as any corpus is checked, and so brings the compiler along too.
  { name: 'my accounts, and the form', files: scriptsOf('add.html'), budget: 156_000 },
];

let over = 0;
for (const { name, files, budget, compressed: most = Infinity } of parts) {
  const texts = files.map((file) => readFileSync(join(FOLDER, file)));
  const bytes = texts.reduce((sum, text) => sum + text.length, 0);
  const compressed = texts.reduce((sum, text) => sum + gzipSync(text).length, 0);
  const isOver = bytes > budget || compressed > most;
  if (isOver) over++;
  const verdict = isOver ? 'OVER' : 'within';
  const figures = [bytes, budget, compressed].map((count) => `${(count / 1000).toFixed(1)} kB`);
  console.log(
    `${name.padEnd(32)} ${figures[0]?.padStart(9)} ${verdict} ${figures[1]} (gzip ${figures[2]})`,
  );
}
process.exitCode = over > 0 ? 1 : 0;
