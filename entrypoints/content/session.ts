import { loadGate, loadTable } from '../../data/storage.ts';
import { cardLanguage } from '../../data/view/language.ts';
import { deserialise, spot, type Options, type Table } from '../../mentions/index.ts';
import { ask, type PageReport } from '../../messages.ts';
import { readBlocks } from './blocks.ts';
import { onChanges } from './changes.ts';
import { createLateCard } from './late-card.ts';
import { toMarks, type Mark } from './marks.ts';
import { readPageContext } from './page-context.ts';
import { paint, unpaint } from './paint.ts';
import { indexMarks, type MarkIndex } from './point.ts';
import { listenToReader } from './pointer.ts';

/** What runs in a page from one change of the settings to the next. */
export interface Session {
  state: PageReport['state'];
  marks: () => readonly Mark[];
}

const IDLE: readonly Mark[] = [];

/** Reads the page and finds the marks in it. */
function find(table: Table, options: Options): readonly Mark[] {
  if (document.body === null) return IDLE;
  const blocks = readBlocks(document.body);
  if (blocks.length === 0) return IDLE;
  return toMarks(spot(table, { ...readPageContext(document), blocks }, options), blocks);
}

/** Tells the background how many mentions there are, for the badge; nothing depends on it. */
function tellCount(mentions: number): void {
  ask('count', { mentions }).catch(() => undefined);
}

/**
 * Read → spot → paint → point → card, until the signal aborts; then the page is as it was. A page
 * with nothing to find costs one reading: no message, no listener but the one for its changes.
 */
export async function startSession(signal: AbortSignal): Promise<Session> {
  const { settings } = await loadGate();
  const nothing = (state: Session['state']): Session => ({ state, marks: () => IDLE });
  if (!settings.enabled) return nothing('off');
  if (settings.sitesOff.includes(location.hostname)) return nothing('site-off');

  const stored = await loadTable();
  if (stored === null) {
    // Storage was emptied; the background makes the tables anew and this session is started again.
    await ask('tables', {});
    return nothing('nothing');
  }
  if (signal.aborted) return nothing('nothing');
  const table = deserialise(stored.table);
  const skip = [...settings.eventsOff, ...(settings.singleVoice ? [] : stored.onRequest)];
  const { anaphora, actors, events } = settings;

  let marks: readonly Mark[] = IDLE;
  let index: MarkIndex = new Map();
  let listening = false;

  function read(): void {
    const found = find(table, { anaphora, actors, skip });
    const before = marks.length;
    marks = events ? found : found.filter((mark) => mark.mention.kind === 'actor');
    index = indexMarks(marks);
    paint(marks);
    if (marks.length !== before) tellCount(marks.length);
    if (marks.length > 0 && !listening) {
      listening = true;
      const card = createLateCard(cardLanguage(), signal);
      listenToReader(() => index, card, signal);
    }
  }

  read();
  onChanges(document, read, signal);
  signal.addEventListener('abort', () => {
    unpaint();
    if (marks.length > 0) tellCount(0);
  });
  return { state: 'marked', marks: () => marks };
}
