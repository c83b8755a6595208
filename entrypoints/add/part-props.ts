import type { Entry, Field } from '../../data/own/entry.ts';
import type { Fault } from '../../data/own/faults.ts';

/** What each part of the form is given. */
export interface PartProps {
  entry: Entry;
  set: (change: Partial<Entry>) => void;
  faults: ReadonlyMap<Field, Fault>;
}
