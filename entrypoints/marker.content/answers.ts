import type { Answered, Asked, Handlers, PageReport } from '../../messages.ts';
import { latePassages } from '../content/late-passages.ts';
import { readSelection } from '../content/selection.ts';
import type { Mark } from './marks.ts';
import type { Walk } from './walk.ts';

/** What is marked in a page at present. */
interface Marked {
  state: () => PageReport['state'];
  /** The marks that are to be seen, in reading order. */
  marks: () => readonly Mark[];
  /** Null where nothing is marked yet. */
  walk: () => Walk | null;
}

/** What a page with marks answers. */
export function answersOf({ state, marks, walk }: Marked): Handlers {
  async function command({ todo }: Asked<'command'>): Promise<boolean> {
    if (walk() === null) return false;
    if (todo === 'open') walk()?.open();
    else walk()?.step(todo === 'next' ? 1 : -1);
    return true;
  }

  /** The n-th mark, or, where the page has changed since it was counted, the first of its subject. */
  async function goTo({ kind, id, n }: Asked<'go-to'>): Promise<boolean> {
    const all = marks();
    const isWanted = ({ mention }: Mark) => mention.kind === kind && mention.id === id;
    const mark = all.slice(n, n + 1).find(isWanted) ?? all.find(isWanted);
    if (mark !== undefined) walk()?.openAt(mark);
    return mark !== undefined;
  }

  async function lookUp(): Promise<Answered<'look-up'>> {
    const { text, mark } = readSelection(marks());
    if (mark !== null) walk()?.openAt(mark);
    return { isShown: mark !== null, text };
  }

  /** What the selected passage is, and what the page says of itself: where an account starts from. */
  async function passage(): Promise<unknown> {
    return (await latePassages()).take(marks());
  }

  async function report(): Promise<PageReport> {
    const mentions = marks().map(({ text, mention: { kind, id, why } }) => ({
      text,
      kind,
      id,
      why,
    }));
    return { host: location.hostname, state: state(), mentions };
  }

  return { command, report, 'go-to': goTo, 'look-up': lookUp, passage };
}
