import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { EXTENSION } from '../lib/extended.ts';
import { most, type Part } from '../lib/part.ts';

const FOLDER = join(EXTENSION, 'content-scripts');
/** The script of every page; the others are brought in when they are needed. */
const FIRST = 'content.js';

const kB = (bytes: number): number => bytes / 1000;

/** What the scripts and style sheets that come into pages weigh, in kB. */
export const sizes: Part = {
  name: 'sizes',
  run() {
    const files = readdirSync(FOLDER)
      .toSorted()
      .map((name) => {
        const bytes = readFileSync(join(FOLDER, name));
        return { name, plain: kB(bytes.length), packed: kB(gzipSync(bytes).length) };
      });
    const first = files.find(({ name }) => name === FIRST);
    return Promise.resolve({
      sections: [
        {
          title: 'What comes into pages',
          head: ['', 'kB', 'kB compressed'],
          rows: files.map(({ name, plain, packed }) => [name, plain, packed]),
          notes: [`On every page only ${FIRST}; the others when they are needed.`],
        },
      ],
      goals: [
        most('5. Script on every page', 40, first?.plain ?? NaN, 'kB'),
        most('5. The same, compressed', 15, first?.packed ?? NaN, 'kB'),
      ],
    });
  },
};
