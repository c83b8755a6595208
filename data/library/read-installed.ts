import * as v from 'valibot';
import { installed, type Installed } from '../schema/installed.ts';
import type { Records } from './records.ts';

/** Whatever the order in which they were stored: the bundled one first, the others as they came. */
const byAge = (one: Installed, other: Installed): number =>
  Number(other.origin.kind === 'bundled') - Number(one.origin.kind === 'bundled') ||
  one.since - other.since;

/** The corpora that are stored; what cannot be read as one is left out. */
export async function readInstalled(records: Pick<Records, 'corpora'>): Promise<Installed[]> {
  const found = await records.corpora();
  return found
    .flatMap((stored) => {
      const read = v.safeParse(installed, stored);
      return read.success ? [read.output] : [];
    })
    .toSorted(byAge);
}
