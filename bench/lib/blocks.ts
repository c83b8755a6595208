import type { Extended } from './extended.ts';
import { median } from './figures.ts';
import { evaluationOf, heldByExtension, NOT_HELD, type Held } from './held.ts';
import { traced } from './trace.ts';

/** How the extension holds the main thread of one page: medians over the rounds. */
interface Blocks {
  path: string;
  longest: Held;
  total: Held;
  compile: Held;
  evaluate: Held;
}

const longestOf = (tasks: readonly Held[]): Held =>
  tasks.reduce((found, task) => (task.processor > found.processor ? task : found), NOT_HELD);

const totalOf = (tasks: readonly Held[]): Held =>
  tasks.reduce(
    ({ clock, processor }, task) => ({
      clock: clock + task.clock,
      processor: processor + task.processor,
    }),
    NOT_HELD,
  );

const middle = (all: readonly Held[]): Held => ({
  clock: median(all.map(({ clock }) => clock)),
  processor: median(all.map(({ processor }) => processor)),
});

async function visit(
  { browser, hasRead }: Extended,
  address: string,
): Promise<Omit<Blocks, 'path'>> {
  const page = await browser.newPage();
  try {
    const events = await traced(page, async () => {
      await page.goto(address, { waitUntil: 'load', timeout: 120_000 });
      await hasRead();
    });
    const tasks = heldByExtension(events);
    return { longest: longestOf(tasks), total: totalOf(tasks), ...evaluationOf(events) };
  } finally {
    await page.close();
  }
}

/** Traces the extension on each page, and gives the medians of the rounds in the order of the pages. */
export async function blocksOn(
  extended: Extended,
  addresses: readonly string[],
  rounds: number,
): Promise<Blocks[]> {
  const runs = new Map<string, Omit<Blocks, 'path'>[]>();
  for (let round = 0; round < rounds; round += 1) {
    for (const address of addresses) {
      runs.set(address, [...(runs.get(address) ?? []), await visit(extended, address)]);
    }
  }
  return [...runs].map(([address, all]) => ({
    path: new URL(address).pathname,
    longest: middle(all.map(({ longest }) => longest)),
    total: middle(all.map(({ total }) => total)),
    compile: middle(all.map(({ compile }) => compile)),
    evaluate: middle(all.map(({ evaluate }) => evaluate)),
  }));
}
